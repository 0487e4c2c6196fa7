//! A first message in which nothing relates to this person.

use super::{
    language::Language,
    text::{Text, each, is_one_of, split},
    view::View,
    wrong_name::FOUND,
};
use crate::{
    folding::fold,
    verdict::{Rule, Severity, Warning},
};

/// A shorter message has no room for more than its question: it is impersonal only in the words of mass mail.
const ROOMY: usize = 35;
const SHORTEST: usize = 10;

/// What mass mail says.
const MASS: &str = "\
    exciting opportunity, great opportunity, amazing opportunity, fantastic opportunity, exciting role, \
    leading company, market leader, competitive salary, competitive package, great benefits, great environment, \
    send me your cv, send me your resume, reply with your cv, fast growing company, talented professionals, \
    new challenge, great fit, perfect fit, came across your profile, profiles like yours, attractive salary, \
    great salary, \
    opportunite passionnante, belle opportunite, super opportunite, client leader, acteur majeur, \
    leader sur son marche, leader dans son domaine, remuneration attractive, salaire motivant, salaire attractif, \
    envoyer votre cv, envoyer ton cv, transmettre votre candidature, un profil comme le votre, profils comme le votre, \
    profils comme le tien, un profil comme le tien, bon salaire, a l ecoute du marche, a l ecoute d opportunites, \
    nouveau defi, nouveau challenge, nouvelle opportunite, \
    spannende position, spannende herausforderung, spannende stelle, neue herausforderung, renommierten kunden, \
    renommiertes unternehmen, fuhrendes unternehmen, fuhrenden unternehmen, marktfuhrer, attraktives gehalt, \
    flache hierarchien, mir ihren lebenslauf, mir gerne ihren lebenslauf, mir deinen lebenslauf, bewerben sie sich, \
    suche ich verstarkung, suchen wir verstarkung, idealer kandidat, ideale kandidatin, profile wie ihres, \
    profile wie ihrem, attraktive vergutung, gutes gehalt, \
    oportunidad muy interesante, oportunidad interesante, excelente oportunidad, gran oportunidad, empresa lider, \
    empresa de referencia, salario competitivo, buen ambiente, envieme su curriculum, envieme su cv, \
    enviame tu curriculum, enviame tu cv, nuevo reto, nuevos retos, perfiles como el tuyo, perfiles como el suyo, \
    cliente muy importante, sueldo atractivo, sueldo competitivo, mandame tu cv, mandeme su cv, mandame tu curriculum, \
    mandeme su curriculum, \
    importante azienda, azienda leader, grande opportunita, ottima opportunita, stipendio competitivo, \
    mandami il tuo cv, mi mandi il suo cv, inviami il tuo cv, mi invii il suo cv, nuova sfida, nuove sfide, \
    crescita professionale, profili come il tuo, profili come il suo, ottimo stipendio, buono stipendio, \
    toonaangevende klant, toonaangevend bedrijf, mooie kans, geweldige kans, goed salaris, fijne sfeer, \
    stuur me je cv, stuur mij uw cv, nieuwe uitdaging, zoek ik versterking, zoeken we versterking, marktleider, \
    profielen zoals, mooi salaris, \
    excelente oportunidade, otima oportunidade, envie me o seu curriculo, envie o seu curriculo, envia me o teu cv, \
    mande seu curriculo, novo desafio, novos desafios, bom ambiente, perfis como o seu, perfis como o teu, \
    bom salario, bom vencimento";

/// That they met, or spoke.
const MET: &str = "\
    meeting you, met you, we met, chatting at, chatting with you, good to meet, nice to meet, lovely to meet, \
    talking to you at, seeing you at, \
    notre rencontre, notre conversation, vous croiser, te croiser, vous rencontrer a, ravi de vous avoir rencontre, \
    unser gesprach, unserem gesprach, unser treffen, unserem treffen, kennengelernt, kennenzulernen, \
    nuestra conversacion, conocerte en, conocerle en, conocerla en, coincidir contigo, \
    nostra chiacchierata, conoscerti a, conoscerla a, incontrarti, averti incontrato, averla incontrata, \
    ons gesprek, je te ontmoeten, u te ontmoeten, onze ontmoeting, \
    nossa conversa, conhecer te, conhece lo, conhece la, encontrar te";

/// What follows "your" in messages that could go to anybody, beside what is [found of anybody](FOUND).
const STOCK: &str = "\
    skills, skill, interest, time, availability, convenience, reply, \
    response, answer, consideration, thoughts, expertise, details, next, phone, number, network, current, \
    professional, \
    linkedin, calendar, expectations, salary, message, attention, inbox, earliest, contact, email, skillset, \
    impressive, interesting, great, strong, amazing, extensive, outstanding, past, recent, work, best, help, \
    competences, disponibilites, retour, reponse, carriere, temps, interet, \
    erfahrungen, interesse, zeit, ruckmeldung, antwort, karriere, verfugbarkeit, \
    disponibilidad, respuesta, interes, carrera, tiempo, atencion, curriculum, \
    disponibilita, risposta, carriera, attenzione, competenze, \
    achtergrond, beschikbaarheid, reactie, tijd, aandacht, \
    sector, setor, settore, secteur, branche, industria, ramo, equipo, equipe, team, entourage, domaine, camp, campo, \
    ambito, \
    area, nivel, niveau, perfiles, poste, puesto, ruolo, empresa, azienda, entreprise, bedrijf, unternehmen, firma, \
    company, \
    sede, mercado, mercato, categoria, genre, tipo, evolution, culture, dispo, recherche, busqueda, ricerca, \
    zoektocht, \
    candidature, application, bewerbung, bewerbungsunterlagen, unterlagen, candidatura, sollicitatie, documents, \
    dossier, \
    interessee, numero, telefono, numeri, nummer, prochain, prochaine, nouveau, nouvel, avenir, futuro, toekomst, \
    zukunft, \
    disponibilidade, resposta, carreira, tempo, atencao, trajetoria, curriculo, \
    updated, latest, full, most, present, preferred, desired, own, life, potential, level, needs, goals, dream, word, \
    name, \
    gehaltsvorstellung, gehaltsvorstellungen, kundigungsfrist, verfugbarkeiten, qualifikation, qualifikationen, \
    fahigkeiten, kenntnisse, termin, datum, \
    aktuelle, aktuellen, aktueller, berufliche, berufliches, beruflichen, qualifikationsprofil, anschreiben, \
    pretentions, coordonnees, projet, projets, souhaits, attentes, motivations, talent, talents, \
    actual, actuales, habilidades, conocimientos, formacion, pretensiones, expectativas, talento, correo, \
    attuale, formazione, aspettative, capacita, recapito, recapiti, prossima, prossimo, \
    vaardigheden, kennis, verwachtingen, gegevens, huidige, volgende, wensen, motivatie, \
    atual, competencias, conhecimentos, formacao, pretensao, contacto, proximo";

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let Some(person) = view.only().filter(|_| view.is_first_approach()) else { return vec![] };
    let Some(known) = person.known else { return vec![] };
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    let facts = || known.employers.iter().map(|employer| &employer.name).chain(&known.facts);
    let is_known = facts().next().is_some();
    let words = view.text.words.len().saturating_sub(start);
    if !is_known || words < SHORTEST || words < ROOMY && !view.text.has_any(MASS) {
        return vec![];
    }
    let relates = facts().any(|fact| relates(&view.text, fact))
        || view.text.has_any(MET)
        || speaks_of_theirs(view, start)
        || (start..view.text.words.len()).any(|index| tells_what_they_did(&view.text, index));
    if relates {
        return vec![];
    }
    vec![view.warning(Rule::Impersonal, Severity::Note, "impersonal", &[person.called()])]
}

/// Whether a text has a telling word of a fact: one that is long, or written as a name or an abbreviation.
fn relates(text: &Text<'_>, fact: &str) -> bool {
    const COMMON: &str = "\
        senior, junior, lead, head, manager, director, engineer, engineering, developer, team, software, global, \
        group, \
        company, international, services, solutions, consultant, specialist, open, work, with, from, years, chef, \
        responsable, ingenieur, leiter, leiterin, entwickler, directora, direttore";
    split(fact).map(|place| fact.get(place).unwrap_or_default()).any(|word| {
        let is_telling = word.chars().count() > 3 || word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let folded = fold(word);
        is_telling && !is_one_of(COMMON, &folded) && text.find(&folded).next().is_some()
    })
}

/// So many adjectives stand before a German noun, which its capital tells.
const MOST_ADJECTIVES: usize = 3;

/// Whether a text speaks of something of theirs that is not what everybody has: "your talk", not "your profile".
fn speaks_of_theirs(view: &View<'_>, start: usize) -> bool {
    let text = &view.text;
    let yours = Language::your(view.language);
    text.words.iter().enumerate().skip(start).any(|(index, word)| {
        let next = text.words.get(index + 1).filter(|next| next.sentence == word.sentence);
        is_one_of(yours, &word.fold)
            && next.is_some_and(|next| {
                // "Ihre aussagekräftigen Unterlagen", "Ihres frühestmöglichen Eintrittstermins".
                let is_german = view.language == Some(Language::German);
                let mut noun = text.words.iter().skip(index + 1).take(MOST_ADJECTIVES);
                let noun = noun.find(|noun| is_german && noun.sentence == next.sentence && noun.is_capital());
                // "Salariswensen", "Gehaltsvorstellung".
                let is_pay = ["salar", "gehalts"].iter().any(|pay| next.fold.starts_with(pay));
                let is_compound = |stock: &str| {
                    noun.is_some_and(|noun| stock.len() > 3 && noun.fold.trim_end_matches('s').ends_with(stock))
                };
                next.fold.len() > 2
                    && !is_pay
                    && ![STOCK, FOUND].into_iter().flat_map(each).any(|stock| stock == next.fold || is_compound(stock))
            })
    })
}

/// Whether the words from `index` on say what the person did: "you led", "vous avez dirigé", "Sie haben … geleitet".
fn tells_what_they_did(text: &Text<'_>, index: usize) -> bool {
    const DID: &str = "\
        rebuilt, rewrote, oversaw, undertook, overcame, held, sold, bought, fought, cut, left, spent, dealt, found, \
        led, gave, wrote, built, spoke, made, ran, drew, taught, won, said, grew, brought, took, began, drove, kept, \
        set, drawn, given, written, spoken, taken, begun, driven, grown, shown, maintain";
    const NOT_YET: &str =
        "interested, decided, wanted, needed, received, indeed, changed, tired, convinced, hired, wondered";
    const IF: &str = "if, when, once, should, unless, whether, ob, wenn, falls, si, se, als";
    let after =
        |offset: usize| text.words.get(index + offset).filter(|_| text.sentence(index).contains(&(index + offset)));
    let is_open = index > 0 && is_one_of(IF, text.fold(index - 1)) || text.is_question(index);
    let participle = |folded: &str| {
        folded.len() > 5 && folded.ends_with(['t', 'n', 'd']) && (folded.starts_with("ge") || folded.ends_with("iert"))
    };
    let has_participle = || text.sentence(index).any(|place| participle(text.fold(place)));
    let ends = |offset: usize, ends: &[&str]| {
        after(offset)
            .is_some_and(|word| word.text.len() > 4 && ends.iter().any(|end| word.text.to_lowercase().ends_with(end)))
    };
    let did = match text.fold(index) {
        "you" => {
            let is_deed = |word: &str| {
                is_one_of(DID, word) || word.len() > 4 && word.ends_with("ed") && !is_one_of(NOT_YET, word)
            };
            (1..=3).filter_map(after).any(|word| is_deed(&word.fold))
        }
        "vous" | "tu" => {
            matches!(text.fold(index + 1), "avez" | "as")
                && (2..=3).any(|offset| ends(offset, &["é", "ée", "és", "i", "u", "is", "it"]))
        }
        "sie" | "du" => {
            let has = |place| matches!(text.fold(place), "haben" | "hast");
            (has(index + 1) || text.sentence(index).any(has)) && has_participle()
        }
        "u" | "je" | "jij" => {
            matches!(text.fold(index + 1), "hebt" | "heeft" | "heb") && has_participle()
                || ends(1, &["dde", "tte", "kte", "pte", "lde", "rde", "nde", "erde"])
        }
        "hai" => ends(1, &["ato", "uto", "ito", "tto", "sto", "rso"]),
        "lei" => text.fold(index + 1) == "ha" && ends(2, &["ato", "uto", "ito", "tto", "sto", "rso"]),
        "usted" => ends(1, &["ó"]) || ends(2, &["ó"]),
        "voce" => ends(1, &["ou", "eu", "iu"]),
        _ => false,
    };
    did && !is_open
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    #[test]
    fn mass_mail_is_told_by_its_words() {
        let check = |text: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Jane,\n{text}"));
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            assert_eq!(rules(&case), expected, "{text}");
        };
        check(
            "I have an exciting opportunity for you with a market leader. Please send me your CV.",
            "note impersonal",
        );
        check("J'ai une belle opportunité chez un client leader. Merci de m'envoyer votre CV.", "note impersonal");
        let german =
            "Sie suchen eine neue Herausforderung? Wir freuen uns auf Ihre aussagekräftigen Unterlagen mit Angabe";
        check(&format!("{german} Ihres frühestmöglichen Eintrittstermins."), "note impersonal");
        check(&format!("{german} Ihrer viel gelobten Brücke."), "");
        check("I have an exciting opportunity in the trade that Acme is known for. Shall we talk?", "");
        check("Would you have ten minutes for a call on Tuesday, about a job in Leeds?", "");
    }

    #[test]
    fn something_relates_to_the_person() {
        let check = |text: &str, expected: &str| {
            let rest = "My client is a fast growing scale-up with an exciting mission, a strong culture and excellent \
                benefits. They are hiring senior people right now. Would you be open to a quick chat about it this week?";
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text} {rest}"));
            let mut jane = known("Jane Roe");
            jane.employers = vec![employer("Acme", "acme.example")];
            jane.facts = vec!["Timetables for railways".into()];
            case.known = vec![jane];
            assert_eq!(rules(&case), expected, "{text}");
        };
        check("I came across your profile and was impressed by your experience.", "note impersonal");
        check("I have read what Acme does.", "");
        check("Railways are what we do.", "");
        check("I liked your talk in Lyon.", "");
        check("You gave the keynote about maps that everybody quotes.", "");
        check("Vous avez dirigé le chantier de la gare.", "");
        check("Sie haben das Stellwerk in Ulm geleitet.", "");
        check("Would you have time? If you decided to move, call me.", "note impersonal");
    }
}
