//! A first message in which nothing relates to this person.

use super::{
    folding::fold,
    language::Language,
    text::{Text, each, split},
    view::View,
};
use crate::verdict::{Rule, Severity, Warning};

/// A shorter message has no room for more than its question.
const SHORTEST: usize = 35;

/// What follows "your" in messages that could go to anybody.
const STOCK: &str = "
    profile, experience, background, skills, skill, interest, time, availability, cv, resume, career, convenience, reply,
    response, answer, consideration, thoughts, expertise, details, next, phone, number, network, current, professional,
    linkedin, calendar, expectations, salary, message, attention, inbox, earliest, contact, email, skillset,
    impressive, interesting, great, strong, amazing, extensive, outstanding, past, recent, work, best, help,
    profil, parcours, experience, competences, disponibilites, retour, reponse, carriere, cv, temps, interet, attention,
    erfahrung, erfahrungen, lebenslauf, interesse, zeit, ruckmeldung, antwort, karriere, verfugbarkeit,
    perfil, experiencia, trayectoria, disponibilidad, respuesta, interes, carrera, tiempo, atencion, curriculum,
    profilo, esperienza, percorso, disponibilita, risposta, interesse, carriera, attenzione, competenze,
    profiel, ervaring, achtergrond, beschikbaarheid, reactie, interesse, carriere, tijd, aandacht, loopbaan,
    sector, setor, settore, secteur, branche, industria, ramo, equipo, equipe, team, entourage, domaine, camp, campo, ambito,
    area, nivel, niveau, perfiles, poste, puesto, ruolo, empresa, azienda, entreprise, bedrijf, unternehmen, firma, company,
    sede, mercado, mercato, categoria, genre, tipo, evolution, culture, dispo, recherche, busqueda, ricerca, zoektocht,
    interessee, numero, telefono, numeri, nummer, prochain, prochaine, nouveau, nouvel, avenir, futuro, toekomst, zukunft,
    experiencia, percurso, disponibilidade, resposta, interesse, carreira, tempo, atencao, trajetoria, curriculo";

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let Some(person) = view.only().filter(|_| view.is_first_approach()) else { return vec![] };
    let Some(known) = person.known else { return vec![] };
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    let facts = || known.employers.iter().map(|employer| &employer.name).chain(&known.facts);
    let is_known = facts().next().is_some();
    if !is_known || view.text.words.len().saturating_sub(start) < SHORTEST {
        return vec![];
    }
    let relates = facts().any(|fact| relates(&view.text, fact)) || speaks_of_theirs(view, start);
    if relates {
        return vec![];
    }
    vec![view.warning(Rule::Impersonal, Severity::Note, "impersonal", &[person.called()])]
}

/// Whether a text has a telling word of a fact: one that is long, or written as a name or an abbreviation.
fn relates(text: &Text<'_>, fact: &str) -> bool {
    const COMMON: &str = "
        senior, junior, lead, head, manager, director, engineer, engineering, developer, team, software, global, group,
        company, international, services, solutions, consultant, specialist, open, work, with, from, years, chef,
        responsable, ingenieur, leiter, leiterin, entwickler, director, directora, direttore";
    split(fact).map(|place| fact.get(place).unwrap_or_default()).any(|word| {
        let is_telling = word.chars().count() > 3 || word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let folded = fold(word);
        is_telling && !each(COMMON).any(|common| common == folded) && !text.place_of(&folded).is_empty()
    })
}

/// Whether a text speaks of something of theirs that is not what everybody has: "your talk", not "your profile".
fn speaks_of_theirs(view: &View<'_>, start: usize) -> bool {
    let text = &view.text;
    let yours = Language::your(view.language);
    text.words.iter().enumerate().skip(start).any(|(index, word)| {
        let next = text.words.get(index + 1).filter(|next| next.sentence == word.sentence);
        each(yours).any(|your| your == word.fold)
            && next.is_some_and(|next| next.fold.len() > 2 && !each(STOCK).any(|stock| stock == next.fold))
    })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

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
    }
}
