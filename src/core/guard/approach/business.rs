//! Signs that a message is other business: an errand of the writer's own, or what clients and suppliers are written
//! about.

use super::{
    greets_nobody, has_before,
    offer::{A, HAND_ON, INTEREST, JOB, OPEN, SEEKS},
    others::{BRING, is_to_bring, speaks_of_another},
    says_enough,
};
use crate::{
    address::EmailVerdict,
    guard::{
        KnownPerson,
        addresses::judged,
        language::Language,
        leftover::{HIRES, YOU},
        names::{Fit, Name},
        people::Person,
        text::{Text, Word, each},
        view::{ABOUT_WORK, CANDIDATE, View},
        wrong_name::{FOUND, THIRD, fit},
    },
    words::OUR,
};
use std::ops::Range;

/// What clients are written about: whom they took and may take, and on what terms.
const BUSINESS: &str = "\
    you took on, you hired, we placed, candidates, shortlist, short list, debrief, your vacancy, our terms, our fee, \
    our fees, the contract, our contract, the agreement, clause, advert, adverts, reference, references, referee, listing, \
    applicants, advertise, your new job, the new job, engagement letter, terms of business, \
    vous avez embauche, vous avez engage, nous avons place, candidats, honoraires, le contrat, notre contrat, \
    l annonce, annonces, tarifs, ton nouveau, lettre de mission, \
    eingestellt haben, eingestellt hast, haben wir vermittelt, wir haben vermittelt, kandidaten, kandidatinnen, \
    honorar, honorare, den vertrag, unser vertrag, unseren vertrag, referenz, referenzen, deine neue, die neue stelle, \
    auftragsbestatigung, \
    contratasteis, habeis contratado, hemos colocado, candidatos, candidatas, honorarios, el contrato, \
    nuestro contrato, referencia, referencias, trabajo nuevo, tu nuevo, hoja de encargo, \
    avete assunto, hai assunto, abbiamo inserito, abbiamo collocato, candidati, onorari, il contratto, \
    nostro contratto, referenza, referenze, lavoro nuovo, tuo nuovo, conferma d ordine, lettera d incarico, \
    hebt aangenomen, heeft aangenomen, hebben we geplaatst, we hebben geplaatst, we plaatsten, ons tarief, \
    de overeenkomst, het contract, ons contract, referentie, referenties, referent, je nieuwe, opdrachtbevestiging, \
    contrataram, contratou, o contrato, nosso contrato, emprego novo, teu novo";

/// What stands before what something is for.
const FOR: &str = "for, pour, fur, por, para, per, voor";

/// What is paid.
const INVOICE: &str = "\
    invoice, invoices, facture, factures, rechnung, rechnungen, mahnung, factura, facturas, fattura, fatture, \
    factuur, facturen, fatura, faturas";

/// What else is bought and sold.
const TRADE: &str = "\
    receipt, payment, purchase order, credit note, subscription, refund, booking, quoting, complaint, \
    devis, paiement, bon de commande, abonnement, remboursement, reservation, \
    zahlung, bestellung, gutschrift, erstattung, buchung, reklamation, angebot abzugeben, \
    presupuesto, pago, pedido, suscripcion, reembolso, albaran, reclamacion, \
    preventivo, pagamento, ordine di acquisto, abbonamento, rimborso, prenotazione, reclamo, \
    offerte, betaling, bestelling, terugbetaling, boeking, reservering, klacht, \
    orcamento, encomenda, assinatura, nota de credito, reclamacao";

/// Whether it is what clients and suppliers are written: by its words, by whom it greets, by whom it presents.
pub(super) fn is_business(view: &View<'_>) -> bool {
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    says(BUSINESS)
        || says(INVOICE)
        || says(TRADE)
        || speaks_of_profiles(view)
        || numbers_candidates(view)
        || greets_clients(view)
        || asks_for_place(view)
        || presents_candidate(view)
        || asks_what_is_needed(&view.text)
        || asks_to_confirm(view)
        || speaks_of_students(view)
        || is_event(view)
        || is_to_firms_alike(view)
}

/// Whether all that it asks or offers is bought and sold, or is a meal for clients: no word in it is one of work.
pub(super) fn is_of_trade(view: &View<'_>) -> bool {
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let seeks = || [HIRES, SEEKS].into_iter().any(says);
    // A third party is who seeks.
    let has_client = || view.text.words.iter().any(|word| is_client(&word.fold));
    (says(INVOICE) || says(TRADE)) && !seeks() && !has_client() && !is_of_work(view)
        || is_event(view)
        || is_to_firms_alike(view)
}

fn is_of_work(view: &View<'_>) -> bool {
    [ABOUT_WORK, JOB, CANDIDATE].into_iter().any(|list| view.text.has_any(list) || view.subject.has_any(list))
}

/// Whether a known person who is named is but told of as who is paid or pays, or in a newsletter: "the invoice goes to Jane
/// Roe". Whoever writes was not told it by them, it is not about them, and nothing speaks of work or of leaving it.
pub(in crate::guard) fn is_mentioned_in_trade(view: &View<'_>, name: &Name) -> bool {
    const NEWS: &str = "\
        newsletter, this issue, \
        ce numero, lettre d information, \
        dieser ausgabe, rundbrief, \
        este numero, boletin, \
        questo numero, bollettino, \
        nieuwsbrief, dit nummer, \
        esta edicao, nesta edicao, boletim";
    const I: &str = "\
        i, me, we, us, \
        je, j, m, moi, nous, \
        ich, mich, mir, wir, uns, \
        yo, nosotros, conmigo, nos, he, \
        io, mi, ci, noi, ho, \
        ik, mij, wij, ons, \
        eu, comigo";
    const LEAVES: [&str; 13] = [
        "resign", "notice", "leav", "left", "quit", "demiss", "preav", "kundig", "verlass", "dimi", "renunci",
        "ontslag", "vertrek",
    ];
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let of_work = [ABOUT_WORK, JOB, SEEKS, HIRES, CANDIDATE, FOUND, BUSINESS, INTEREST, OPEN];
    let leaves = |text: &Text<'_>| text.words.iter().any(|word| LEAVES.iter().any(|stem| word.fold.starts_with(stem)));
    let texts = [&view.text, &view.subject];
    let places = || {
        texts.into_iter().flat_map(|text| name.words.iter().flat_map(|word| text.find(word)).map(move |at| (text, at)))
    };
    let is_of_trade = |(text, place): (&Text<'_>, Range<usize>)| {
        let (sentence, clause) = (text.sentence(place.start), text.clause(&place));
        let has = |list| text.has_within(sentence.clone(), list);
        // "Wer", "who" ask for nobody here.
        let is_brought = || {
            let mut verbs = each(BRING).filter(|word| word.len() > 3).flat_map(|word| text.find(word));
            verbs.any(|verb| sentence.contains(&verb.start))
        };
        // "The invoice for placing Jane Roe"
        let mut invoices = text.find_any(INVOICE).into_iter().filter(|invoice| clause.contains(&invoice.start));
        let is_paid = invoices.any(|invoice| !text.has_within(invoice.end..place.start.max(invoice.end), FOR));
        (has(NEWS) || is_paid && !has(THIRD)) && ![I, HAND_ON].into_iter().any(has) && !is_brought()
    };
    says_enough(view)
        && view.case.draft.attachments.is_empty()
        && places().next().is_some()
        && places().all(is_of_trade)
        && !of_work.into_iter().any(says)
        && !texts.into_iter().any(leaves)
}

/// Whether somebody is asked to confirm what was another's job, as referees are: "the dates and the post of Mr Roe". Whoever is
/// still there is sought.
fn asks_to_confirm(view: &View<'_>) -> bool {
    const STILL: &str = "still, toujours, encore, noch, sigue, todavia, ancora, nog, ainda";
    let text = &view.text;
    speaks_of_work_where(view, &["confirm", "bestatig", "conferm", "bevestig"], &[JOB, ABOUT_WORK, SEEKS, HIRES])
        && text.has_any(JOB)
        && !text.has_any(STILL)
        && !view.subject.has_any(JOB)
        && speaks_of_another(view)
        && !is_to_bring(view)
}

/// Whether a school is written to about those who study there: work is spoken of where they are, and none is offered.
fn speaks_of_students(view: &View<'_>) -> bool {
    const STUDENTS: [&str; 7] = ["student", "studier", "etudiant", "estudiant", "alumn", "aluno", "scholier"];
    let is_school = |person: &Person<'_>| {
        let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
        addresses.all(|address| judged(view, person, address).0 == EmailVerdict::Education)
    };
    speaks_of_work_where(view, &STUDENTS, &[JOB, SEEKS, HIRES, ABOUT_WORK])
        && view.outsiders().all(is_school)
        && !has_before(view, JOB, A)
}

/// Whether words with some stems are said, and those of work only in sentences with them.
fn speaks_of_work_where(view: &View<'_>, stems: &[&str], of_work: &[&'static str]) -> bool {
    let text = &view.text;
    let has_stem = |index: usize| stems.iter().any(|stem| text.fold(index).starts_with(stem));
    (0..text.words.len()).any(has_stem)
        && of_work.iter().flat_map(|list| text.find_any(list)).all(|place| text.sentence(place.start).any(has_stem))
}

/// Whether there is a meal for clients, or at which somebody speaks to guests: "our client breakfast".
pub(super) fn is_event(view: &View<'_>) -> bool {
    const MEAL: &str = "\
        breakfast, lunch, dinner, drinks, \
        petit dejeuner, dejeuner, diner, \
        fruhstuck, abendessen, gluhwein, sommerfest, \
        desayuno, almuerzo, cena, \
        colazione, pranzo, \
        ontbijt, borrel, \
        almoco, jantar";
    const GUESTS: &str = "speaker, guests, geschaftspartner, gaste, invitados, ospiti, gasten, convidados";
    let text = &view.text;
    // "Clients" are guests, "my client" is who hires.
    let is_guest = |index: usize| {
        let word = text.fold(index);
        let is_several = word.ends_with(['s', 'i', 'n']) || text.has_within(index + 1..index + 2, MEAL);
        let is_own = index > 0 && each(OUR).any(|our| our == text.fold(index - 1));
        is_client(word) && is_several && !is_own
    };
    // "Klantenontbijt"
    let is_both = |word: &Word<'_>| is_client(&word.fold) && each(MEAL).any(|meal| word.fold.ends_with(meal));
    let is_theirs = |place: &Range<usize>| {
        let sentence = text.sentence(place.start);
        text.has_within(sentence.clone(), GUESTS) || sentence.clone().any(is_guest)
    };
    (text.find_any(MEAL).iter().any(is_theirs) || text.words.iter().any(is_both)) && !is_of_work(view)
}

/// Whether the reader's is told to be a firm like others: "companies like yours".
fn is_to_firms_alike(view: &View<'_>) -> bool {
    const FIRMS: &str = "\
        companies, businesses, firms, entreprises, firmen, unternehmen, betriebe, empresas, aziende, imprese, bedrijven";
    const ALIKE: &str = "\
        like yours, comme la votre, comme les votres, wie ihre, wie das ihre, wie ihres, como la tuya, como la suya, \
        como la vuestra, come la vostra, come la sua, zoals die van u, zoals dat van u, zoals het uwe, como a sua, como a vossa";
    let text = &view.text;
    text.find_any(FIRMS).iter().any(|place| text.has_within(text.sentence(place.start), ALIKE)) && !is_of_work(view)
}

/// How words of needing begin.
const NEED: [&str; 10] = ["need", "brauch", "faudr", "faut", "besoin", "necesit", "bisogno", "nodig", "precis", "serv"];

fn is_need(word: &str) -> bool {
    NEED.iter().any(|stem| word.starts_with(stem))
}

/// Whether it tells whom somebody needs: "one of them needs a draughtsman".
pub(super) fn needs_somebody(text: &Text<'_>) -> bool {
    const NEAR: usize = 3;
    (0..text.words.len())
        .any(|index| is_need(text.fold(index)) && text.has_within(index..index + NEAR, A) && !text.is_question(index))
}

/// Whether the reader is asked what they need, as would-be clients are.
fn asks_what_is_needed(text: &Text<'_>) -> bool {
    const WHAT: &str = "what, was, que, qu, quoi, cosa, wat";
    (0..text.words.len()).any(|index| {
        let sentence = text.sentence(index);
        is_need(text.fold(index)) && text.is_question(index) && text.has_within(sentence.start..index, WHAT)
    })
}

/// Whether it speaks of what the reader advertises: then the reader seeks people, or sells.
pub(super) fn answers_advert(view: &View<'_>) -> bool {
    const ADVERT: &str = "\
        your ad, your advert, your advertisement, \
        votre annonce, vos annonces, \
        ihre anzeige, ihre stellenanzeige, ihr inserat, \
        su anuncio, vuestro anuncio, \
        vostro annuncio, il suo annuncio, \
        uw advertentie, jullie advertentie, uw vacature, jullie vacature, \
        o vosso anuncio, o seu anuncio";
    view.text.has_any(ADVERT) || view.subject.has_any(ADVERT)
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

/// What recruiters call a firm of theirs.
pub(super) const FIRM: &str = "\
    firm, agency, consultancy, \
    cabinet, agence, \
    agentur, personalberatung, \
    agencia, consultora, consultoria, oficina, gabinete, \
    societa, agenzia, studio, \
    bureau, wervingsbureau";

/// Whether the writer tells what the writer's firm is, as would-be clients are told: "our firm", "I run a small search
/// firm".
pub(super) fn presents_firm(view: &View<'_>) -> bool {
    const OUR: &str = "\
        my, our, i run, i lead, i own, we are, \
        mon, notre, je dirige, nous sommes, \
        meine, unsere, ich leite, wir sind, \
        mi, nuestra, dirijo, somos, \
        mia, nostra, dirigo, siamo, \
        mijn, ons, ik leid, wij zijn, \
        minha, nossa";
    const NEAR: usize = 5;
    let text = &view.text;
    text.find_any(FIRM).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, OUR)
    })
}

/// What a firm is sent of several people.
pub(super) const PROFILES: &str = "profiles, profils, profilen, perfiles, profili, profielen, perfis, cvs, cv s";

/// Whether it speaks of several people's profiles, as clients are sent them; candidates are told of their own.
fn speaks_of_profiles(view: &View<'_>) -> bool {
    const LIKE: &str = "like, comme, wie, como, come, zoals";
    const YOURS: &str = "yours, ihres, deines, tuyo, suyo, jouwe, uwe";
    let text = &view.text;
    let is_like = |place: &Range<usize>| each(LIKE).any(|like| like == text.fold(place.end));
    let is_yours = |place: &Range<usize>| text.has_within(text.sentence(place.start), YOURS);
    let places = text.find_any(PROFILES);
    // "Your updated CVs"
    let your = Language::your(view.language);
    let is_your = |place: &Range<usize>| text.has_within(place.start.saturating_sub(2)..place.start, your);
    let is_theirs = |place: &Range<usize>| is_like(place) || is_yours(place) || is_your(place);
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
    const HAVE: &str = "\
        avez, auriez, \
        haben, habt, hast, hatten, \
        tienen, tiene, tienes, \
        hai, ha, avete, avrebbe, \
        heeft, hebt, hebben, \
        tem, tens, teria, tinha";
    // "Ci servirebbe un posto"
    const US: &str = "ci, mi, me, nos, wir, ich, we, ik, nous, il";
    let text = &view.text;
    text.find_any("posto, vaga, platz, zimmer, chambre, habitacion, sitio, plek, kamer").iter().any(|place| {
        let before = text.sentence(place.start).start..place.start;
        let is_ours = |index: usize| text.has_within(index.saturating_sub(1)..index + 2, US);
        let needs = || {
            let mut needs = before.clone().filter(|&index| is_need(text.fold(index)) && is_ours(index));
            needs.any(|index| !text.has_within(index..place.start, FOR))
        };
        text.is_question(place.start) && text.has_within(before.clone(), HAVE) || needs()
    })
}

/// Whether a folded word is one for clients.
pub(super) fn is_client(word: &str) -> bool {
    ["client", "kund", "mandant", "klant"].iter().any(|stem| word.starts_with(stem))
}

/// Whether those greeted are clients: "Dear clients", but not "Dear Mr Kundera".
fn greets_clients(view: &View<'_>) -> bool {
    let is_client = |word: &str| is_client(word) && fit(view, word) != Fit::Same;
    view.greeting.as_ref().is_some_and(|greeting| greeting.words.clone().any(|index| is_client(view.text.fold(index))))
}

/// Whether something is the writer's own, and not what recruiters have: "our kitchen", "mein Rad", but not "my client".
pub(super) fn is_of_own(view: &View<'_>) -> bool {
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

/// Whether it says how much and by when, and does not speak of the reader at all, as no approach does: "250 cards, 350
/// g, by the 11th".
pub(super) fn is_order(view: &View<'_>) -> bool {
    let text = &view.text;
    has_amounts(view) && !text.has_any(YOU) && !text.has_any(Language::your(view.language))
}

/// Whether a text that says something has figures, days and hours.
pub(super) fn has_amounts(view: &View<'_>) -> bool {
    const AMOUNTS: usize = 3;
    const LONGEST: usize = 4;
    let is_amount =
        |word: &&Word<'_>| word.fold.len() <= LONGEST && word.fold.bytes().all(|byte| byte.is_ascii_digit());
    says_enough(view) && view.text.words.iter().filter(is_amount).count() >= AMOUNTS
}

#[cfg(test)]
mod tests {
    use crate::guard::approach::tests::check;

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
        check("please hold two seats to Leeds for Mr Jim Poe on the third, and charge the usual account.", false);
        check("two dozen roses for a colleague who retires on Friday; my client loves the white ones.", false);
        check("we print fifty posters in May. Would you be interested in the leaflets of June as well?", false);
        check("the office is shut until Monday, so please speak to Kit about the keys of the bicycle shed.", false);
        check("I run a small search firm for shipyards, and we have filled forty posts. May I call you?", false);
        check("candidate 2 can start in May, and asks for more; when would you like to meet on it?", false);
        check("Your advert for three joiners has been there since May. Would you be open to a talk about it?", false);
        check("we filled forty posts for a cannery in two weeks last year. Whom may I speak to about yours?", false);
        check(
            "Jane Roe (Globex, free from 4 Jan, 88 an hour) would like to see you on 2 December; I look for a second one.",
            false,
        );
        check("Haben Sie am Freitag noch Platz für acht? Wir suchen ein Zimmer mit Frühstück.", false);
        check("ich kann meinen Termin am Montag leider nicht halten, und der Zahn tut weh.", false);
        check("the invoice is paid; would you be interested in the leaflets of June, and open to a later van?", false);
        check(
            "the invoice is paid; would you be open to a change, or interested in running a mill in the north?",
            true,
        );
        check("our breakfast for clients is on 3 December at the harbour; would you be interested in coming?", false);
        check("could you please confirm the dates and the last post of Mr Jim Poe for us?", false);
        check("Mia est malade, et Paul apportera son cahier à la maîtresse avec le poste de radio.", false);
    }
}
