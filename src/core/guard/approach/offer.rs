//! Signs that a message approaches its reader: who is sought, what is asked of the reader, what is offered.

use super::business::{FIRM, PROFILES, is_client};
use crate::guard::{
    language::Language,
    leftover::{HIRES, YOU},
    names::{is_given, is_title},
    text::{Text, is_one_of},
    view::{CANDIDATE, View},
};
use std::ops::Range;

/// What a recruiter asks a candidate for, or speaks to them of, where "your" stands before it, beside what is
/// [found of anybody](crate::guard::wrong_name::FOUND).
pub(super) const THEIRS: &str = "\
    interview, application, name, names, next step, \
    carriere, entretien, candidature, nom, noms, prochaine etape, \
    laufbahn, bewerbung, curriculum, nachster schritt, \
    carrera, entrevista, candidatura, nombre, nombres, siguiente paso, proximo paso, \
    carriera, colloquio, nome, nomi, prossimo passo, \
    sollicitatie, naam, volgende stap, \
    curriculo, carreira, nomes, proximo passo";

/// What asks the reader whether they would, whatever else is spoken of, beside words [of interest](is_interest).
pub(super) const INTEREST: &str = "\
    something for you, a move, hear more, hearing more, how would you feel, happy where, content where, \
    settled where, would it take, you apply, you to apply, application from you, new challenge, \
    heureux ou, heureuse ou, bien ou vous, vous ferait, te ferait, la ou vous etes, \
    nouveau defi, \
    verandern, was fur dich, etwas fur sie, an sie gedacht, an sie denken, zufrieden wo, glucklich wo, \
    zu bewerben, da wo sie sind, da wo du bist, neue herausforderung, neuen herausforderung, \
    pensado en usted, contento donde, contenta donde, a gusto donde, te haria, le haria, \
    nuevo reto, \
    di cambiare, contento dove, contenta dove, bene dove, ti farebbe, le farebbe, \
    nuova sfida, \
    iets voor jou, iets voor u, iets anders, tevreden waar, u solliciteert, \
    nieuwe uitdaging, \
    pensei em si, pensei em voce, satisfeito onde, satisfeita onde, contente onde, te faria, \
    lhe faria, novo desafio";

/// What asks it of something that is told behind it.
pub(super) const OPEN: &str = "\
    open to, \
    ouvert a, ouverte a, \
    wechsel, \
    abierto a, abierta a, animarla a, animarle a, animarte a, \
    aperto a, aperta a, ti andrebbe, le andrebbe, \
    sta je open, staat u open, \
    aberto a, aberta a";

/// Whether what the reader is asked to be interested in is told, and is no talk: "interested in the leaflets of June".
pub(super) fn is_told_what(text: &Text<'_>, place: &Range<usize>) -> bool {
    const OTHER: &str = "\
        conversation, discussion, meeting, change, something, running, leading, heading, moving, leaving, \
        changement, autre chose, la direction, diriger, \
        austausch, veranderung, etwas neues, leiten, leitung, aufzubauen, \
        conversacion, charla, cambio, dirigir, liderar, \
        conversazione, chiacchierata, cambiamento, dirigere, guidare, \
        kennismaking, verandering, iets, leiden, \
        conversa, mudanca, chefiar";
    const FEW: usize = 2;
    let rest = place.end..text.sentence(place.start).end;
    let is_change = text.fold(place.start) == "wechsel" && text.is_question(place.start);
    rest.len() >= FEW
        && !is_change
        && ![PERHAPS, INTEREST, OTHER].into_iter().any(|list| text.has_within(rest.clone(), list))
}

/// What is said to candidates, and to clients as well.
const PERHAPS: &str = "\
    minutes, a chat, speak, talk, know more, how to reach, comes next, to move, post, they pay, meet you, meeting you, \
    visit us, come over, \
    echanger, un echange, en parler, en savoir plus, un appel, joindre, vous rencontrer, nous rencontrer, \
    passer une journee, \
    minuten, telefonieren, sprechen, gesprach, erreichen, mehr wissen, wir zahlen, uns besuchen, dich kennenlernen, \
    sie kennenlernen, gern dabei, \
    hablar, hablamos, saber mas, pagan, conocerte, conocerle, visitarnos, \
    minuti, parlare, parlarne, sentirci, saperne di piu, sapere di piu, pagano, parliamo, a trovarci, conoscerti, \
    conoscerla, \
    spreken, gesprek, bereiken, meer over, meer weten, meelopen, \
    minutos, falar, conversar, contactar, pagam, visitar nos, ter connosco, contar consigo, contar contigo";

/// What a talk is about that both know, beside what is [said to clients as well](PERHAPS): "talk about the car".
const OF_THE: &str = "about the, du, des, del, della, dell, do, da, over de, over het, uber das, uber den, uber die";

/// How whoever knows nobody at a firm asks for somebody.
const WITH_WHOM: &str =
    "whom, who, with who, a qui, avec qui, mit wem, an wen, con quien, con chi, a chi, met wie, wie kan, com quem";

/// What is over is thanked for.
const THANKS: &str = "thank, thanks, merci, danke, dank, gracias, grazie, bedankt, obrigado, obrigada";

/// What tells of what is over.
const WAS: &str = "was, etait, hat, fue, stato, foi";

/// What a talk is called that one liked.
const GOOD: &str = "\
    good, great, lovely, nice, \
    bel, bon, belle, super, \
    gutes, schones, nettes, \
    buena, bonita, agradable, \
    bella, bel, piacevole, \
    fijn, leuk, goed, prettig, mooi, \
    boa, otima, bela";

/// So few words stand before a talk with which a sentence begins: "another good talk".
const FEW_BEFORE: usize = 2;

/// How words of meeting begin. Who was impressed may still ask for a talk.
const MEET: [&str; 5] = ["meet", "rencontr", "kennen", "conoc", "conosc"];

/// What the reader is called, beside [what is called so in questions](YOU).
const YOU_TOO: &str = "toi, te, ihnen, dir, dich, euch, ti, os, le, vi, voi, jou, jullie, lhe, consigo, contigo";

/// So far from a talk stands what it is about.
const NEAR_TALK: usize = 4;

/// Whether it asks for a talk, and not for one about what both know.
pub(super) fn asks_to_talk(view: &View<'_>) -> bool {
    let is_of_it = |place: &Range<usize>| {
        view.text.has_within(place.start.saturating_sub(NEAR_TALK)..place.end + NEAR_TALK, OF_THE)
    };
    // Whoever is thanked for a talk has had it; it was good to meet whom one has met.
    let is_over = |place: &Range<usize>| {
        let sentence = view.text.sentence(place.start);
        let is_met = || MEET.iter().any(|stem| place.clone().any(|index| view.text.fold(index).starts_with(stem)));
        // "A good talk this morning": whoever praises one begins with it.
        let is_praised = || {
            (sentence.start + 1..=sentence.start + FEW_BEFORE).contains(&place.start)
                && is_one_of(GOOD, view.text.fold(place.start - 1))
                && !view.text.is_question(place.start)
        };
        view.text.has_within(sentence.start..place.start, WAS) && is_met()
            || is_praised()
            || view.text.has_within(sentence.clone(), THANKS)
    };
    // "The laptop takes ten minutes"
    let is_while = |place: &Range<usize>| {
        view.text.fold(place.start).starts_with("minut")
            && !view.text.is_question(place.start)
            && !is_to_reader(view, view.text.sentence(place.start))
    };
    // "Whom may I speak to?"
    let asks_whom = |place: &Range<usize>| {
        let before = view.text.sentence(place.start).start..place.start;
        view.text.is_question(place.start) && view.text.has_within(before, WITH_WHOM)
    };
    let is_none = |place: &Range<usize>| {
        is_others(&view.text, place) || is_of_it(place) || is_over(place) || asks_whom(place) || is_while(place)
    };
    view.subject.find_any(PERHAPS).iter().any(|place| !is_others(&view.subject, place))
        || !view.text.find_any(PERHAPS).iter().all(is_none)
}

/// Whether a part of the text speaks to the reader.
pub(super) fn is_to_reader(view: &View<'_>, part: Range<usize>) -> bool {
    // "I", "the" and "too" of one language are "you" in another.
    let other = match view.language {
        Some(Language::French) => "je, le",
        Some(Language::Portuguese) => "os",
        Some(Language::Dutch) => "te",
        _ => "",
    };
    let is_in = |index: usize, list| is_one_of(list, view.text.fold(index));
    let your = Language::your(view.language);
    part.into_iter()
        .any(|index| !is_in(index, other) && [YOU, YOU_TOO, your].into_iter().any(|list| is_in(index, list)))
}

/// Whether the reader is spoken to, and not only thanked.
pub(super) fn speaks_to_reader(view: &View<'_>) -> bool {
    let text = &view.text;
    let mut sentence = 0..0;
    while sentence.end < text.words.len() {
        sentence = text.sentence(sentence.end);
        if is_to_reader(view, sentence.clone()) && !text.has_within(sentence.clone(), THANKS) {
            return true;
        }
    }
    view.subject.has_any(YOU)
}

/// Whether a talk is not the writer's and the reader's: "Thursday's talk", "speak to Kit", "if you mind, speak now!".
fn is_others(text: &Text<'_>, place: &Range<usize>) -> bool {
    const BOTH: &str = "i, we, us, me, you";
    const WITH: &str = "to, with, avec, mit, con, met, com";
    let with = (place.end..place.end + NEAR_TALK).find(|index| is_one_of(WITH, text.fold(*index)));
    let is_third = with.is_some_and(|with| is_given(text.fold(with + 1)) || is_title(text.fold(with + 1)));
    let is_told = || {
        matches!(text.fold(place.start), "speak" | "talk")
            && !text.is_question(place.start)
            && !text.has_within(text.sentence(place.start), BOTH)
            && text.fold(place.start.wrapping_sub(1)) != "to"
    };
    // "Minutes of 20 November"
    let is_record = text.fold(place.start) == "minutes" && text.sentence(place.start).start == place.start;
    is_record || place.start > 0 && text.fold(place.start - 1) == "s" || is_third || is_told()
}

/// Words of seeking somebody, or of offering to say more, beside those of [an employer that seeks](HIRES).
pub(super) const SEEKS: &str = "\
    anybody, recruit, successor, confidential, in confidence, their search, tell you, \
    confidentiel, cherche, cherchons, recrutons, la succession, sa succession, en dire plus, \
    besetze, suche, suchen, nachfolge, vertraulich, mehr erzahlen, \
    confidencial, busco, buscamos, sucesor, cuento mas, contarte mas, contarle mas, \
    riservato, riservata, cerco, cerchiamo, assume, \
    zoek, zoeken, werf, opvolger, vertrouwelijk, meer vertellen, \
    procuro, procuramos, a recrutar, a contratar, contar lhe mais, contar te mais";

/// Who is sought is said by what they would do.
const SOMEBODY_WHO: &str = "\
    someone who, somebody who, someone to, somebody to, \
    quelqu un qui, quelqu un pour, \
    jemand der, jemand die, jemanden der, jemanden die, \
    alguien que, \
    qualcuno che, \
    iemand die, \
    alguem que";

/// Whether somebody is sought, and not only said what a firm [does](super::business::presents_firm): "our firm recruits
/// for energy alone".
pub(super) fn seeks(view: &View<'_>) -> bool {
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
    // "My client loves roses" seeks nobody.
    let is_clients = |text: &Text<'_>, place: &Range<usize>| {
        place.clone().any(|index| is_client(text.fold(index)))
            && !view.speaks_of_work()
            && ![CANDIDATE, PROFILES].into_iter().any(|list| text.has_any(list))
    };
    // "Our report on hiring"
    let is_topic = |text: &Text<'_>, place: &Range<usize>| {
        text.fold(place.start) == "hiring" && matches!(text.fold(place.start.wrapping_sub(1)), "on" | "about" | "of")
    };
    let is_other = |text: &Text<'_>, place: &Range<usize>| {
        is_noun(text, place) || is_clients(text, place) || is_topic(text, place)
    };
    [HIRES, SEEKS].into_iter().any(|list| {
        view.subject.find_any(list).iter().any(|place| !is_other(&view.subject, place))
            || text
                .find_any(list)
                .iter()
                .any(|place| !is_other(text, place) && !is_over(text, place) && !is_said_of_firm(place))
    }) || text.find_any(SOMEBODY_WHO).iter().any(|place| !text.is_question(place.start))
}

/// A job, which is new to the reader where ["a" stands before it](A), and which a client knows.
pub(super) const JOB: &str = "\
    role, position, job, post, vacancy, opportunity, chair in, chair of, professorship, \
    poste, chaire, \
    stelle, vakanz, professur, lehrstuhl, \
    puesto, trabajo, empleo, vacante, catedra, \
    posizione, posto, lavoro, ruolo, primariato, cattedra, \
    functie, vacature, baan, leerstoel, \
    vaga, cargo, emprego, funcao";

pub(super) const A: &str = "a, an, un, une, una, ein, eine, einen, een, um, uma";

/// Words in which the reader is what is [spoken of](is_of_you).
const OF_YOU: &str = "\
    of you, of what you, about you, than you, like you, \
    de vous, pense a vous, comme vous, de toi, comme toi, \
    wie sie, wie du, von ihnen gehort, von dir, an dich, \
    como tu, como usted, de ti, en ti, \
    come te, come lei, di te, a te, a lei, \
    zoals jij, zoals u, dan jij, aan jou, aan je denken, aan u denken, \
    em ti";

/// Words in which the reader is what is spoken of: "of you", but not "de vous écrire".
pub(super) fn is_of_you(view: &View<'_>) -> bool {
    let is_verb = |word: &str| word.len() > 3 && ["er", "ir", "re"].iter().any(|end| word.ends_with(end));
    let is_doing = |place: &Range<usize>| {
        view.text.fold(place.start) == "de"
            && view.language == Some(Language::French)
            && is_verb(view.text.fold(place.end))
    };
    // "Il s'agit de vous" says who it is, "vicino a te" where.
    const BEFORE: &str = "\
        agit, pres, cote, loin, autour, grace, hors, \
        cerca, lejos, delante, detras, alrededor, \
        vicino, accanto, davanti, insieme, grazie, intorno, fronte";
    let is_meant = |place: &Range<usize>| place.start > 0 && is_one_of(BEFORE, view.text.fold(place.start - 1));
    view.subject.has_any(OF_YOU) || view.text.find_any(OF_YOU).iter().any(|place| !is_doing(place) && !is_meant(place))
}

/// Whether the reader is called a candidate, and not somebody whom a client is told of: "you would be an ideal
/// candidate".
pub(super) fn is_reader_candidate(view: &View<'_>) -> bool {
    const NEAR: usize = 6;
    let text = &view.text;
    text.find_any(CANDIDATE).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, YOU) && text.has_within(start..place.start, A)
    })
}

/// What asks the reader whether they would like to.
pub(super) const WOULD_LIKE: &str = "\
    would you like, would you fancy, \
    auriez vous envie, aurais tu envie, avez vous envie, as tu envie, \
    hatten sie lust, hattest du lust, haben sie lust, hast du lust, \
    te apetece, te apeteceria, le apetece, le apeteceria, le gustaria, te gustaria, \
    ti andrebbe, le andrebbe, le piacerebbe, ti piacerebbe, \
    heb je zin, zou je, zou u, heeft u zin, \
    gostaria, gostarias, apetece te, apetece lhe";

/// Whether the reader is asked whether the writer may call: an errand asks to be called.
pub(super) fn asks_to_call(text: &Text<'_>) -> bool {
    const MAY_I: &str = "\
        may i, might i, could i, can i, \
        puis je, pourrais je, \
        darf ich, durfte ich, kann ich, \
        puedo, podria, \
        posso, potrei, \
        mag ik, kan ik, zou ik, \
        poderia";
    const CALL: &str = "\
        call you, ring you, phone you, \
        vous appeler, t appeler, \
        anrufen, \
        te puedo llamar, le puedo llamar, la puedo llamar, llamarle, llamarla, llamarte, \
        chiamarla, chiamarti, telefonarle, \
        bellen, \
        ligar lhe, ligar te, telefonar lhe";
    // "May I call you about the lease?" says what for.
    const ABOUT: &str = "\
        about the, about your, about our, \
        au sujet, a propos, concernant, pour le, pour la, pour les, \
        wegen, zum, zur, \
        sobre el, sobre la, por lo, acerca, \
        per il, per la, per l, riguardo, \
        over de, over het, vanwege, \
        sobre o, sobre a, por causa";
    text.find_any(MAY_I).iter().any(|place| {
        let sentence = text.sentence(place.start);
        text.is_question(place.start) && text.has_within(sentence.clone(), CALL) && !text.has_within(sentence, ABOUT)
    })
}

/// Whether the reader is asked for a way to reach them that is not their employer's.
pub(super) fn asks_for_private_way(text: &Text<'_>) -> bool {
    const PRIVATE: &str = "\
        private number, private address, personal number, personal address, personal email, after hours, outside work, \
        adresse personnelle, adresse perso, numero personnel, numero perso, \
        private nummer, privatnummer, private adresse, nach feierabend, \
        movil personal, numero personal, correo personal, \
        numero privato, contatto privato, indirizzo privato, \
        privenummer, privemail, niet langs het bedrijf, niet via het bedrijf, via je werk, \
        numero pessoal, contacto pessoal, fora do trabalho";
    text.find_any(PRIVATE).iter().any(|place| text.is_question(place.start))
}

/// Whether the reader is asked for a coffee: "Un café ?", "Darf ich dich auf einen Kaffee einladen?".
pub(super) fn invites(text: &Text<'_>, language: Option<Language>) -> bool {
    text.find_any("coffee, cafe, kaffee, caffe, koffie").iter().any(|place| {
        let end = text.sentence(place.start).end;
        let is_last = end == place.end;
        // "So that I can return your umbrella".
        let is_for_it = text.has_within(place.end..end, Language::your(language));
        let is_one = place.start > 0 && is_one_of(A, text.fold(place.start - 1));
        text.is_question(place.start) && (is_last || is_one) && !is_for_it
    })
}

/// What hands a message on.
pub(super) const HAND_ON: &str = "\
    pass this on, pass it on, pass this to, hand this to, forward this to, \
    transmettre, faire suivre, remettre, \
    weitergeben, weiterleiten, \
    hagale llegar, hacerle llegar, haganle llegar, pasele, \
    far avere, far arrivare, inoltrare, girare, \
    doorgeven, doorsturen, \
    entregar, entregasse, fazer chegar, encaminhar, reencaminhar";

/// Whether it is to be handed on to somebody who would have it better elsewhere.
pub(super) fn is_for_another(text: &Text<'_>) -> bool {
    const BETTER: &str = "\
        pays, earn, earns, better, \
        proposition, gagner, gagnera, mieux, \
        zahlen, zahlt, verdient, verdienen, besser, \
        condiciones, mejorar, mejorarle, ganar, cobrar, propuesta, conocerlo, \
        condizioni, guadagna, guadagnare, conoscerlo, conoscerla, \
        beter, voorstel, \
        melhor, proposta";
    text.has_any(HAND_ON) && text.has_any(BETTER)
}

/// Whether a wage is named: so much an hour.
pub(super) fn names_wage(view: &View<'_>) -> bool {
    const AN_HOUR: &str = "\
        an hour, per hour, \
        de l heure, par heure, \
        pro stunde, die stunde, stundenlohn, \
        por hora, la hora, \
        all ora, l ora, \
        per uur, \
        a hora";
    let text = &view.text;
    let is_sum = |index: usize| text.fold(index).bytes().any(|byte| byte.is_ascii_digit());
    text.find_any(AN_HOUR).iter().any(|place| (place.start.saturating_sub(2)..place.start).any(is_sum))
}

/// "Interested", "interesaría", "geïnteresseerd"; but not what is interesting, or what a bank takes.
pub(super) fn is_interest(folded: &str) -> bool {
    let stem = folded.strip_prefix("ge").unwrap_or(folded);
    stem.starts_with("interes") && stem != "interest" && !stem.contains("ant") && !stem.ends_with("ing")
}

#[cfg(test)]
mod tests {
    use crate::guard::approach::tests::check;

    #[test]
    fn an_approach_is() {
        check("Anything?", true);
        check("good to speak on Monday evening about a mill in the north that is looking for a head of its own.", true);
        check(
            "it would be good to talk about a mill in the north, on Monday evening or on any other day of the week.",
            true,
        );
        check("penso a te da quando ho visto il mulino nuovo, a due passi da casa tua e senza turni di notte.", true);
        check(
            "a recap of who we are comes below; would you be interested in a job as head of a mill in the north?",
            true,
        );
        check(
            "a client of mine was much taken by the mill, and I would like to speak with you on Monday evening.",
            true,
        );
        check("mein Kunde hat ein Werk im Norden und würde gern am Montag darüber sprechen, am liebsten abends.", true);
        check(
            "you built the invoices of the mill, and a firm in Lyon is looking for somebody to head its payments.",
            true,
        );
        check("pour les factures du moulin, nous avons un poste pour vous, à Lyon, dès le premier mai.", true);
        check(
            "your move to the mill caught my eye; would you have ten minutes next week, to hear of a small team?",
            true,
        );
        check("what would you say to a new challenge next year, with a team of your own and without the travel?", true);
        check("Êtes-vous heureuse là où vous êtes ? Lyon est à vingt minutes de chez vous, sans garde de nuit.", true);
        check("I run a small search firm, and one of the yards needs a draughtsman by spring. May I call you?", true);
        check("would you please tell Mr Jim Poe that the gentleman in Leeds waits until Friday noon?", true);
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
