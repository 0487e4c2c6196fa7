//! Whether a message approaches its reader as a candidate, or may: other people's work addresses and shared mailboxes are where
//! clients, suppliers, landlords and schools are written to, of whom nothing is kept.

use super::{
    KnownPerson,
    language::Language,
    leftover::{HIRES, YOU},
    names::{Fit, is_given, is_title},
    text::{Text, Word, each},
    view::{CANDIDATE, View},
    workplace,
    wrong_name::{FOUND, fit},
};
use crate::words::OUR;
use std::{cell::LazyCell, ops::Range};

/// With fewer words behind the greeting nothing is said yet.
const SAYS_NOTHING: usize = 8;

/// So far from a talk stands what it is about.
const NEAR_TALK: usize = 4;

/// What a recruiter asks a candidate for, or speaks to them of, where "your" stands before it, beside what is
/// [found of anybody](FOUND).
const THEIRS: &str = "
    interview, application, name, names, carriere, entretien, candidature, nom, noms,
    laufbahn, bewerbung, curriculum, carrera, entrevista, candidatura, nombre, nombres,
    carriera, colloquio, nome, nomi, sollicitatie, naam, curriculo, carreira, nomes,
    next step, prochaine etape, nachster schritt, siguiente paso, proximo paso, prossimo passo, volgende stap, proximo passo";

/// What asks the reader whether they would, whatever else is spoken of, beside words [of interest](is_interest).
const INTEREST: &str = "
    open to, something for you, a move, hear more, hearing more, ouvert a, ouverte a,
    wechsel, verandern, was fur dich, etwas fur sie, an sie gedacht, an sie denken, abierto a, abierta a, pensado en usted,
    ti andrebbe, le andrebbe, di cambiare, sta je open, staat u open, iets voor jou, iets voor u, iets anders,
    aberto a, aberta a, pensei em si, pensei em voce,
    how would you feel, happy where, content where, settled where, would it take, you apply, you to apply, application from you, zufrieden wo, glucklich wo,
    zu bewerben, heureux ou, heureuse ou, bien ou vous, vous ferait, te ferait, contento donde, contenta donde, a gusto donde, te haria, le haria,
    animarla a, animarle a, animarte a, contento dove, contenta dove, bene dove, ti farebbe, le farebbe, tevreden waar, u solliciteert,
    satisfeito onde, satisfeita onde, contente onde, te faria, lhe faria";

/// What is said to candidates, and to clients as well.
const PERHAPS: &str = "
    minutes, a chat, speak, talk, know more, how to reach, comes next, to move, post, they pay,
    echanger, un echange, en parler, en savoir plus, un appel, joindre,
    minuten, telefonieren, sprechen, gesprach, erreichen, mehr wissen, wir zahlen,
    hablar, hablamos, saber mas, pagan,
    minuti, parlare, parlarne, sentirci, saperne di piu, sapere di piu, pagano,
    spreken, gesprek, bereiken, meer over, meer weten,
    minutos, falar, conversar, contactar, pagam,
    meet you, meeting you, visit us, come over, vous rencontrer, nous rencontrer, passer une journee, uns besuchen, dich kennenlernen,
    sie kennenlernen, gern dabei, conocerte, conocerle, visitarnos, parliamo, a trovarci, conoscerti, conoscerla, meelopen, visitar nos,
    ter connosco, contar consigo, contar contigo";

/// What clients and suppliers are written about: whom they took and may take, what it costs, what they are sent and paid.
const BUSINESS: &str = "
    you took on, you hired, vous avez embauche, vous avez engage, eingestellt haben, eingestellt hast, contratasteis, habeis contratado, avete assunto,
    hai assunto, hebt aangenomen, heeft aangenomen, contrataram, contratou,
    we placed, nous avons place, haben wir vermittelt, wir haben vermittelt, hemos colocado, abbiamo inserito, abbiamo collocato, hebben we geplaatst,
    we hebben geplaatst, we plaatsten,
    candidates, shortlist, short list, debrief, your vacancy, our terms, our fee, our fees, the contract, our contract, the agreement, invoice, invoices, receipt, payment, purchase order, credit note, clause,
    subscription, refund, booking, advert, adverts,
    candidats, honoraires, devis, le contrat, notre contrat, facture, factures, paiement, bon de commande, abonnement, remboursement, reservation,
    kandidaten, kandidatinnen, honorar, honorare, den vertrag, unser vertrag, unseren vertrag, rechnung, rechnungen, zahlung, bestellung, gutschrift, erstattung, buchung, mahnung,
    candidatos, candidatas, honorarios, presupuesto, el contrato, nuestro contrato, factura, facturas, pago, pedido, suscripcion, reembolso, albaran,
    candidati, onorari, preventivo, il contratto, nostro contratto, fattura, fatture, pagamento, ordine di acquisto, abbonamento, rimborso, prenotazione,
    ons tarief, offerte, de overeenkomst, het contract, ons contract, factuur, facturen, betaling, bestelling, terugbetaling, boeking, reservering,
    reference, referee, referenz, referencia, referenza, referenze, referentie, referent, listing, applicants, advertise, your new job, the new job, l annonce, ton nouveau, deine neue, die neue stelle, trabajo nuevo, tu nuevo, lavoro nuovo, tuo nuovo, je nieuwe, emprego novo, teu novo,
    orcamento, o contrato, nosso contrato, fatura, faturas, encomenda, assinatura, nota de credito";

/// Words of seeking somebody, or of offering to say more, beside those of [an employer that seeks](HIRES).
const SEEKS: &str = "
    anybody, recruit, successor, retires, confidential, in confidence, their search, tell you, retraite, confidentiel, cherche, cherchons, recrutons, succession, en dire plus,
    besetze, suche, suchen, nachfolge, in rente, ruhestand, vertraulich, mehr erzahlen, se jubila, confidencial, busco, buscamos, sucesor, cuento mas, contarte mas, contarle mas,
    in pensione, riservato, riservata, cerco, cerchiamo, assume, zoek, zoeken, werf, opvolger, met pensioen, vertrouwelijk, se reforma, meer vertellen, procuro, procuramos, a recrutar, a contratar, contar lhe mais, contar te mais";

/// A job, which is new to the reader where ["a" stands before it](A), and which a client knows.
const JOB: &str = "
    role, position, job, post, vacancy, opportunity, poste, stelle, vakanz, puesto, trabajo, empleo, vacante, posizione, posto, lavoro,
    ruolo, functie, vacature, baan, vaga, cargo, emprego, funcao, chair in, chair of, professorship, professur, lehrstuhl, chaire, catedra,
    primariato, cattedra, leerstoel";
const A: &str = "a, an, un, une, una, ein, eine, einen, een, um, uma";

/// What a talk is about that both know, beside what is [said to clients as well](PERHAPS): "talk about the car".
const OF_THE: &str = "about the, du, des, del, della, dell, do, da, over de, over het, uber das, uber den, uber die";

/// How whoever knows nobody at a firm asks for somebody.
const WITH_WHOM: &str =
    "whom, who, with who, a qui, avec qui, mit wem, an wen, con quien, con chi, a chi, met wie, wie kan, com quem";

/// What is over is thanked for.
const THANKS: &str = "thank, thanks, merci, danke, dank, gracias, grazie, bedankt, obrigado, obrigada";

/// Words in which the reader is what is [spoken of](is_of_you).
const OF_YOU: &str = "
    of you, of what you, about you, than you, like you, de vous, pense a vous, comme vous, de toi, comme toi, wie sie, wie du, como tu, como usted, come te, come lei, zoals jij, zoals u, von ihnen gehort, von dir, an dich, de ti, en ti, di te, a te, a lei, dan jij, aan jou, aan je denken, aan u denken, em ti";

/// Somebody who is neither the writer nor the reader, by words that say nothing else in any of the languages.
const SOMEBODY: &str = "he, she, him, his, elle, lui, ihm, ihn, ella, hij, haar, hem, ele, ela";

/// Whether a message may be one to a candidate: who says nothing yet, seeks somebody, or speaks of a job or an appointment, and
/// not of what is the writer's own or bought and sold; or who asks for the reader's interest or CV, whatever else is spoken of.
/// A job or a talk is no offer to the reader where somebody else is spoken of, whom a client hires or a referee knew.
pub(super) fn may_be(view: &View<'_>) -> bool {
    let is_known =
        || view.outsiders().any(|person| person.known.is_some()) || workplace::greeted(view).next().is_some();
    is_known() || speaks_as_one(view)
}

/// Whether it may be one by what it says, whoever is known.
fn speaks_as_one(view: &View<'_>) -> bool {
    if answers_advert(view) {
        return false;
    }
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let asks_for_somebody = greets_nobody(view);
    // A long text has many names, and a draft may go to many people.
    let is_of_another = LazyCell::new(|| {
        !asks_for_somebody
            && (view.text.has_any(SOMEBODY)
                || view.language == Some(Language::English) && view.text.has_any("her")
                || names_somebody(view, false))
    });
    let asks_interest =
        |index: usize| is_interest(view.text.fold(index)) && (!*is_of_another || view.text.is_question(index));
    let asks_to_talk = || {
        let is_of_it = |place: &Range<usize>| {
            view.text.has_within(place.start.saturating_sub(NEAR_TALK)..place.end + NEAR_TALK, OF_THE)
        };
        // Whoever is thanked for a talk has had it.
        let is_over = |place: &Range<usize>| view.text.has_within(view.text.sentence(place.start), THANKS);
        // "Whom may I speak to?"
        let asks_whom = |place: &Range<usize>| {
            let before = view.text.sentence(place.start).start..place.start;
            view.text.is_question(place.start) && view.text.has_within(before, WITH_WHOM)
        };
        view.subject.has_any(PERHAPS)
            || view.text.find_any(PERHAPS).iter().any(|place| !is_of_it(place) && !is_over(place) && !asks_whom(place))
    };
    let offers = || {
        (view.speaks_of_work() || asks_to_talk()) && !presents_firm(view)
            || has_before(view, THEIRS, Language::your(view.language))
            || is_reader_candidate(view)
            || asks_for_somebody
                && (names_somebody(view, true) && !names_acquaintance(view) || is_for_another(&view.text))
    };
    let is_business = LazyCell::new(|| is_business(view));
    !says_enough(view) && !*is_business
        || has_before(view, FOUND, Language::your(view.language))
        || says(INTEREST)
        || is_of_you(view)
        || asks_for_private_way(&view.text)
        || (0..view.text.words.len()).any(asks_interest)
        || !*is_business
            && (has_before(view, JOB, A)
                || (seeks(view) || !*is_of_another && offers()) && !is_of_own(view)
                // "We are looking for a nurse for our ward": whoever recruits for their own house says "our" as well.
                || seeks(view) && says(WOULD_LIKE)
                || names_wage(view)
                || asks_to_call(&view.text)
                || invites(&view.text)
                || invites(&view.subject))
}

/// Whether it speaks of what the reader advertises: then the reader seeks people, or sells.
fn answers_advert(view: &View<'_>) -> bool {
    const ADVERT: &str = "
        your ad, your advert, your advertisement, votre annonce, vos annonces, ihre anzeige, ihre stellenanzeige, ihr inserat, su anuncio, vuestro anuncio,
        vostro annuncio, il suo annuncio, uw advertentie, jullie advertentie, uw vacature, jullie vacature, o vosso anuncio, o seu anuncio";
    view.text.has_any(ADVERT) || view.subject.has_any(ADVERT)
}

/// Whether it is surely none by what it says: an errand of the writer's own, or what clients and suppliers are written about.
pub(super) fn is_errand(view: &View<'_>) -> bool {
    (is_business(view) || is_of_own(view) || is_order(view)) && !speaks_as_one(view)
}

/// Whether it openly approaches its readers: its words do, and not that there are but few.
pub(super) fn is_open(view: &View<'_>) -> bool {
    says_enough(view) && speaks_as_one(view)
}

/// Whether more stands behind the greeting than a few words.
pub(super) fn says_enough(view: &View<'_>) -> bool {
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    view.text.words.len() >= start + SAYS_NOTHING
}

/// Whether it says how much and by when, and does not speak of the reader at all, as no approach does: "250 cards, 350 g, by the 11th".
fn is_order(view: &View<'_>) -> bool {
    let text = &view.text;
    has_amounts(view) && !text.has_any(YOU) && !text.has_any(Language::your(view.language))
}

/// Whether it plans a day or a week and asks nothing: "from Monday 30 to Friday 4 you work from 14 to 22".
pub(super) fn is_plan(view: &View<'_>) -> bool {
    let is_asked = (0..view.text.words.len()).any(|index| view.text.is_question(index));
    has_amounts(view) && !is_asked && !speaks_as_one(view)
}

/// Whether a text that says something has figures, days and hours.
fn has_amounts(view: &View<'_>) -> bool {
    const AMOUNTS: usize = 3;
    const LONGEST: usize = 4;
    let is_amount =
        |word: &&Word<'_>| word.fold.len() <= LONGEST && word.fold.bytes().all(|byte| byte.is_ascii_digit());
    says_enough(view) && view.text.words.iter().filter(is_amount).count() >= AMOUNTS
}

fn is_business(view: &View<'_>) -> bool {
    view.text.has_any(BUSINESS)
        || view.subject.has_any(BUSINESS)
        || speaks_of_profiles(view)
        || numbers_candidates(view)
        || greets_clients(view)
        || asks_for_place(view)
        || presents_candidate(view)
}

/// Whether a candidate who is kept and gets no copy is named in full, as clients and authorities are written about one.
fn presents_candidate(view: &View<'_>) -> bool {
    let is_reader = |known: &KnownPerson| {
        let name = &known.features().name;
        view.people.iter().any(|person| {
            person.known.or(person.perhaps).is_some_and(|it| std::ptr::eq(it, known))
                || person.names.iter().any(|own| own.may_be(name))
        })
    };
    let is_named = |known: &KnownPerson| {
        let name = &known.features().name;
        let is_there = |text: &Text<'_>| text.find(&name.words.join(" ")).next().is_some();
        name.is_full() && (is_there(&view.text) || is_there(&view.subject))
    };
    // Who asks a mailbox for somebody is no client's recruiter.
    (!greets_nobody(view) || has_amounts(view))
        && view.case.known.iter().any(|known| is_named(known) && !is_reader(known))
}

/// Whether the reader is asked whether the writer may call: an errand asks to be called.
fn asks_to_call(text: &Text<'_>) -> bool {
    const MAY_I: &str = "may i, might i, could i, can i, darf ich, durfte ich, kann ich, puis je, pourrais je, puedo, podria, posso, potrei, poderia, mag ik, kan ik, zou ik";
    const CALL: &str = "
        call you, ring you, phone you, te puedo llamar, le puedo llamar, la puedo llamar, anrufen, vous appeler, t appeler, llamarle, llamarla, llamarte, chiamarla, chiamarti, telefonarle, bellen,
        ligar lhe, ligar te, telefonar lhe";
    text.find_any(MAY_I)
        .iter()
        .any(|place| text.is_question(place.start) && text.has_within(text.sentence(place.start), CALL))
}

/// Whether the reader is asked for a way to reach them that is not their employer's.
fn asks_for_private_way(text: &Text<'_>) -> bool {
    const PRIVATE: &str = "
        private number, private address, personal number, personal address, personal email, after hours, outside work, adresse personnelle, adresse perso,
        numero personnel, numero perso, private nummer, privatnummer, private adresse, nach feierabend, movil personal, numero personal, correo personal,
        numero privato, contatto privato, indirizzo privato, privenummer, privemail, niet langs het bedrijf, niet via het bedrijf, via je werk, numero pessoal,
        contacto pessoal, fora do trabalho";
    text.find_any(PRIVATE).iter().any(|place| text.is_question(place.start))
}

/// Whether the reader is asked for a coffee: "Un café ?", "Darf ich dich auf einen Kaffee einladen?".
fn invites(text: &Text<'_>) -> bool {
    text.find_any("coffee, cafe, kaffee, caffe, koffie").iter().any(|place| {
        let is_last = text.sentence(place.start).end == place.end;
        let is_one = place.start > 0 && each(A).any(|a| a == text.fold(place.start - 1));
        text.is_question(place.start) && (is_last || is_one)
    })
}

/// Whether it is to be handed on to somebody who would have it better elsewhere.
fn is_for_another(text: &Text<'_>) -> bool {
    const HAND_ON: &str = "
        pass this on, pass it on, pass this to, hand this to, forward this to, weitergeben, weiterleiten, transmettre, faire suivre, remettre, hagale llegar,
        hacerle llegar, haganle llegar, pasele, far avere, far arrivare, inoltrare, doorgeven, doorsturen, entregar, entregasse, fazer chegar,
        encaminhar";
    const BETTER: &str = "
        pays, earn, earns, better, zahlen, zahlt, verdient, verdienen, besser, proposition, gagner, gagnera, mieux, condiciones, mejorar, mejorarle,
        ganar, cobrar, propuesta, condizioni, guadagna, guadagnare, conoscerlo, conoscerla, conocerlo, beter, voorstel, melhor, proposta";
    text.has_any(HAND_ON) && text.has_any(BETTER)
}

/// What asks the reader whether they would like to.
const WOULD_LIKE: &str = "
    would you like, would you fancy, hatten sie lust, hattest du lust, haben sie lust, hast du lust, auriez vous envie, aurais tu envie, avez vous envie,
    as tu envie, te apetece, te apeteceria, le apetece, le apeteceria, le gustaria, te gustaria, ti andrebbe, le andrebbe, le piacerebbe, ti piacerebbe,
    heb je zin, zou je, zou u, heeft u zin, gostaria, gostarias, apetece te, apetece lhe";

/// Whether a wage is named: so much an hour.
fn names_wage(view: &View<'_>) -> bool {
    const AN_HOUR: &str = "
        an hour, per hour, per uur, pro stunde, die stunde, stundenlohn, de l heure, par heure, por hora, la hora, all ora, l ora, a hora";
    let text = &view.text;
    let is_sum = |index: usize| text.fold(index).bytes().any(|byte| byte.is_ascii_digit());
    text.find_any(AN_HOUR).iter().any(|place| (place.start.saturating_sub(2)..place.start).any(is_sum))
}

/// Words in which the reader is what is spoken of: "of you", but not "de vous écrire".
fn is_of_you(view: &View<'_>) -> bool {
    let is_verb = |word: &str| word.len() > 3 && ["er", "ir", "re"].iter().any(|end| word.ends_with(end));
    let is_doing = |place: &Range<usize>| {
        view.text.fold(place.start) == "de"
            && view.language == Some(Language::French)
            && is_verb(view.text.fold(place.end))
    };
    // "Il s'agit de vous" says who it is.
    let is_meant = |place: &Range<usize>| place.start > 0 && view.text.fold(place.start - 1) == "agit";
    view.subject.has_any(OF_YOU) || view.text.find_any(OF_YOU).iter().any(|place| !is_doing(place) && !is_meant(place))
}

/// Who is sought is said by what they would do.
const SOMEBODY_WHO: &str = "
    someone who, somebody who, someone to, somebody to, jemand der, jemand die, jemanden der, jemanden die, quelqu un qui, quelqu un pour, alguien que,
    qualcuno che, iemand die, alguem que";

/// Whether somebody is sought, and not only said what a firm [does](presents_firm): "our firm recruits for energy alone".
fn seeks(view: &View<'_>) -> bool {
    const FOR: &str = "for, pour, fur, para, per, voor";
    const NEAR: usize = 5;
    let text = &view.text;
    let is_said_of_firm = |place: &Range<usize>| {
        let near = place.end..place.end + NEAR;
        text.has_within(text.sentence(place.start), FIRM)
            && text.has_within(near.clone(), FOR)
            && !text.has_within(near, A)
    };
    // "Recruté" is who was.
    let is_over = |text: &Text<'_>, place: &Range<usize>| {
        text.words.get(place.start).is_some_and(|word| word.fold == "recrute" && word.text.ends_with('é'))
    };
    // "Die Suche nach einer Leiterin" seeks one, "Stand der Suche" tells of it.
    let is_noun = |text: &Text<'_>, place: &Range<usize>| {
        let is_capital = text.words.get(place.start).is_some_and(|word| word.is_capital());
        let is_first = text.sentence(place.start).start == place.start;
        text.fold(place.start) == "suche" && is_capital && !is_first && text.fold(place.end) != "nach"
    };
    [HIRES, SEEKS].into_iter().any(|list| {
        view.subject.find_any(list).iter().any(|place| !is_noun(&view.subject, place))
            || text
                .find_any(list)
                .iter()
                .any(|place| !is_noun(text, place) && !is_over(text, place) && !is_said_of_firm(place))
    }) || text.find_any(SOMEBODY_WHO).iter().any(|place| !text.is_question(place.start))
}

/// Whether the reader is called a candidate, and not somebody whom a client is told of: "you would be an ideal candidate".
fn is_reader_candidate(view: &View<'_>) -> bool {
    const NEAR: usize = 6;
    let text = &view.text;
    text.find_any(CANDIDATE).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, YOU) && text.has_within(start..place.start, A)
    })
}

/// What recruiters call a firm of theirs.
const FIRM: &str = "
    firm, agency, consultancy, cabinet, agence, agentur, personalberatung, agencia, consultora, consultoria, societa, agenzia, bureau, wervingsbureau";

/// Whether the writer tells what the writer's firm is, as would-be clients are told: "our firm", "I run a small search firm".
fn presents_firm(view: &View<'_>) -> bool {
    const OUR: &str = "
        my, our, mon, notre, meine, unsere, mi, nuestra, mia, nostra, mijn, ons, minha, nossa, i run, i lead, i own, we are, je dirige, nous sommes,
        ich leite, wir sind, dirijo, somos, dirigo, siamo, ik leid, wij zijn";
    const NEAR: usize = 5;
    let text = &view.text;
    text.find_any(FIRM).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, OUR)
    })
}

/// Whether it speaks of several people's profiles, as clients are sent them; candidates are told of their own.
fn speaks_of_profiles(view: &View<'_>) -> bool {
    const PROFILES: &str = "profiles, profils, profilen, perfiles, profili, profielen, perfis";
    const LIKE: &str = "like, comme, wie, como, come, zoals";
    const YOURS: &str = "yours, ihres, deines, tuyo, suyo, jouwe, uwe";
    let text = &view.text;
    let is_like = |place: &Range<usize>| each(LIKE).any(|like| like == text.fold(place.end));
    let is_yours = |place: &Range<usize>| text.has_within(text.sentence(place.start), YOURS);
    let places = text.find_any(PROFILES);
    let is_theirs = |place: &Range<usize>| is_like(place) || is_yours(place);
    places.iter().any(|place| !is_theirs(place)) || view.subject.has_any(PROFILES) && !places.iter().any(is_theirs)
}

/// Whether it speaks of one candidate of several, as only clients are spoken to: "candidate C", "Profil 2".
fn numbers_candidates(view: &View<'_>) -> bool {
    const PROFILE: &str = "profile, profil, perfil, profilo, profiel";
    [&view.text, &view.subject].into_iter().any(|text| {
        let mut places = [CANDIDATE, PROFILE].into_iter().flat_map(|list| text.find_any(list));
        places.any(|place| {
            let is_next = text.before(place.end).chars().all(|mark| matches!(mark, ' ' | '#' | '°' | '.'));
            let number = text.words.get(place.end).filter(|_| is_next);
            number.is_some_and(|it| {
                it.text.len() == 1 && it.text.starts_with(|it: char| it.is_ascii_uppercase() || it.is_ascii_digit())
            })
        })
    })
}

/// Whether the reader is asked for a free place, which others call a job: "Hai un posto oggi?", "Haben Sie Platz?".
fn asks_for_place(view: &View<'_>) -> bool {
    const HAVE: &str = "
        hai, ha, avete, avrebbe, tem, tens, teria, tinha, haben, habt, hast, hatten, avez, auriez, tienen, tiene, tienes, heeft, hebt, hebben";
    let text = &view.text;
    text.find_any("posto, vaga, platz, zimmer, chambre, habitacion, sitio, plek, kamer").iter().any(|place| {
        let before = text.sentence(place.start).start..place.start;
        text.is_question(place.start) && text.has_within(before, HAVE)
    })
}

/// How words for clients begin.
const CLIENTS: [&str; 4] = ["client", "kund", "mandant", "klant"];

/// Whether those greeted are clients: "Dear clients", but not "Dear Mr Kundera".
fn greets_clients(view: &View<'_>) -> bool {
    let is_client = |index: usize| {
        let word = view.text.fold(index);
        CLIENTS.iter().any(|stem| word.starts_with(stem)) && fit(view, word) != Fit::Same
    };
    view.greeting.as_ref().is_some_and(|greeting| greeting.words.clone().any(is_client))
}

/// "Interested", "interesaría", "geïnteresseerd"; but not what is interesting, or what a bank takes.
fn is_interest(folded: &str) -> bool {
    let stem = folded.strip_prefix("ge").unwrap_or(folded);
    stem.starts_with("interes") && stem != "interest" && !stem.contains("ant") && !stem.ends_with("ing")
}

/// Whether one of some words stands right before another, or with a word between: "your CV", "Ihr nächstes Interview", "a job".
fn has_before(view: &View<'_>, list: &'static str, before: &'static str) -> bool {
    const NEAR: usize = 2;
    // "A vaga" is no new one.
    let is_the = |word: &str| word == "a" && view.language == Some(Language::Portuguese);
    [&view.text, &view.subject].into_iter().any(|text| {
        let is_it = |index: usize| each(before).any(|word| word == text.fold(index) && !is_the(word));
        text.find_any(list).iter().any(|place| (place.start.saturating_sub(NEAR)..place.start).any(is_it))
    })
}

/// Whether something is the writer's own, and not what recruiters have: "our kitchen", "mein Rad", but not "my client".
fn is_of_own(view: &View<'_>) -> bool {
    const RECRUITERS: [&str; 43] = [
        "hosp", "ospe", "klin", "facu", "faku", "faco", "depa", "dipa", "univ", "labo", "abte", "vakg", "afde", "leit",
        "dire", "haus", "bure", "cli", "kund", "klant", "mand", "cust", "auft", "opdr", "num", "name", "nom", "coll",
        "kolle", "team", "desk", "comp", "exp", "job", "metier", "aufg", "soci", "firm", "agen", "cab", "equi", "mobi",
        "search",
    ];
    let text = &view.text;
    let is_recruiters = |word: &str| RECRUITERS.iter().any(|stem| word.starts_with(stem));
    // In other languages these are other words.
    let also = match view.language {
        Some(Language::French) => "mes, nos",
        Some(Language::Spanish) => "mi, mis",
        Some(Language::Dutch) => "ons",
        _ => "",
    };
    [OUR, also].into_iter().flat_map(|list| text.find_any(list)).any(|place| {
        let next = text.fold(place.end);
        !next.is_empty() && !is_recruiters(next) && !text.is_at(place.end, "best")
    })
}

/// Whether whoever reads this is to bring it to somebody else: one mailbox, and no name and no title in the greeting.
fn greets_nobody(view: &View<'_>) -> bool {
    let text = &view.text;
    view.only().is_some()
        && view.greeting.as_ref().is_none_or(|greeting| {
            greeting.names(text).is_empty() && !greeting.words.clone().any(|index| is_title(text.fold(index)))
        })
}

/// Whether somebody is called by the given name alone, whom both know, as a child at a school.
fn names_acquaintance(view: &View<'_>) -> bool {
    let text = &view.text;
    let is_capital = |index: usize| text.words.get(index).is_some_and(|word| word.is_capital());
    let is_alone = |index: usize| {
        let is_in_sentence = text.sentence(index).start < index;
        is_in_sentence
            && is_given(text.fold(index))
            && is_capital(index)
            && !is_capital(index + 1)
            && (!is_capital(index - 1) || text.before(index).contains(','))
    };
    (1..text.words.len()).any(|index| is_alone(index) && !view.is_writers(text.fold(index)))
}

/// Whether somebody is named who is neither the writer nor the reader: "Mr Roe", "Jane Roe", and unless it is to be in full,
/// "Jane" where that can be no other word.
fn names_somebody(view: &View<'_>, is_full: bool) -> bool {
    let text = &view.text;
    let is_name = |index: usize| {
        let word = text.words.get(index).filter(|word| word.is_capital() && word.fold.len() > 2);
        word.is_some_and(|word| !view.is_writers(&word.fold) && fit(view, &word.fold) != Fit::Same)
    };
    let is_alone = |index: usize| match view.language {
        _ if is_full => false,
        // "Lust", "Euro"
        Some(Language::German) | None => false,
        // "Will you", "May I"
        Some(Language::English) => text.sentence(index).start < index,
        Some(_) => text.fold(index).len() > 3 || text.sentence(index).start < index,
    };
    // "La profesora Ana": whom both know goes by a title and the given name where a family name has a title of its own.
    let is_familiar = |index: usize| {
        let is_southern = matches!(view.language, Some(Language::Spanish | Language::Italian | Language::Portuguese));
        is_southern && is_given(text.fold(index)) && !is_name(index + 1)
    };
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    (start..text.words.len()).any(|index| {
        let is_next = || text.sentence(index).contains(&(index + 1)) && is_name(index + 1);
        is_title(text.fold(index)) && is_next() && !(is_full && is_familiar(index + 1))
            || is_given(text.fold(index)) && is_name(index) && (is_next() || is_alone(index))
    })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    fn check(text: &str, is_held: bool) {
        for (address, rule) in [("bob.doe@acme.example", "other-company"), ("office@acme.example", "role")] {
            let mut case = to("", address, &format!("Hello,\n{text}\n\nLea"));
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Globex", "globex.example")];
            let held = format!("caution {rule}-address {address}");
            assert_eq!(rules(&case).contains(&held), is_held, "{text} to {address}");
        }
    }

    #[test]
    fn business_is_no_approach() {
        check("the lift in our building has been stuck since Monday, and the stairs are closed as well.", false);
        check("here are three candidates for your vacancy in the works; when would you like to interview them?", false);
        check("I propose Jane Roe for the job; the other candidates are in the list, with the invoice.", false);
        check(
            "our lift stands still again; your fitter told us that he would be here in half an hour, on Monday.",
            false,
        );
        check("the agreement is signed, and our fee is due when they start.", false);
        check(
            "I run a small search firm, and would like half an hour to show you how we fill posts like these.",
            false,
        );
        check("thank you for the talk today. You will hear from me on Friday, by noon at the latest.", false);
        check("here are four profiles for the post of controller; when shall we discuss them with your board?", false);
        check("invoice for the first part.", false);
        check("candidate 2 can start in May, and asks for more; when would you like to meet on it?", false);
        check("Your advert for three joiners has been there since May. Would you be open to a talk about it?", false);
        check("we filled forty posts for a cannery in two weeks last year. Whom may I speak to about yours?", false);
        check(
            "Jane Roe (Globex, free from 4 Jan, 88 an hour) would like to see you on 2 December; I look for a second one.",
            false,
        );
        check("Haben Sie am Freitag noch Platz für acht? Wir suchen ein Zimmer mit Frühstück.", false);
        check("ich kann meinen Termin am Montag leider nicht halten, und der Zahn tut weh.", false);
        check("Mia est malade, et Paul apportera son cahier à la maîtresse avec le poste de radio.", false);
    }

    #[test]
    fn an_approach_is() {
        check("Anything.", true);
        check(
            "a charity in the north is about to lose its treasurer, and I thought of what you did for the abbey.",
            true,
        );
        check("are you happy where you are? If the answer is mostly, give me a ring.", true);
        check("our faculty opens a chair in hydrology, and an application from you would delight us all.", true);
        check("ich sitze am Donnerstag in Leeds. Darf ich dich auf einen Kaffee einladen?", true);
        check(
            "bei uns im Haus wird es einen Umbau geben, Anna Roe war begeistert von Ihnen. Darf ich Sie anrufen?",
            true,
        );
        check("I run a small search firm, and we are looking for somebody to lead a yard in the north.", true);
        check("thank you for the talk today. I have a job as a planner that would be nearer to your home.", true);
        check("among several profiles yours stood out; would ten minutes on Thursday suit for a call?", true);
        check("a colleague of old told me of your winter at the mill. Have you a private number for me?", true);
        check("you would be an ideal candidate for what a shipyard in the north has in mind for May.", true);
        check("my client asked me for profiles like yours; shall we have a talk about it on Friday?", true);
        check("I have three candidates already, but would you be interested in the job yourself?", true);
        check("The other candidates are good, so please send me your current CV before Friday.", true);
        check(
            "we are looking for a matron for our ward, from March on; would you like to hear of it over a cup of tea?",
            true,
        );
        check("from Monday on there is room for four in the greenhouse, 14.90 an hour, and the bus is paid.", true);
        check("the works by the river has a job as a fitter, on days, from the first of May.", true);
        check("I have been told that Jane Roe is in the trade, and wonder who may know where.", true);
    }
}
