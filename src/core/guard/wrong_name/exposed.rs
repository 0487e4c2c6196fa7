//! Another candidate whom a letter to a candidate names, and of whom it tells what they do or want: whoever reads it learns
//! that they may leave.

use super::{
    Other,
    mentioned::{THIRD, THROUGH, is_explained},
};
use crate::{
    guard::{language::Language, people::Person, text::Text, view::View, workplace::told},
    verdict::{Rule, Severity, Warning},
};
use std::ops::Range;

/// What only candidates do.
const APPLIES: &str = "\
    got the job, got the role, applied, applying, shortlisted, forward for, in the running, up against, interviewing with, finalist, \
    postule, est candidate, est aussi candidate, sur les rangs, en lice, en finale, dans le process, en process, \
    se desiste, finaliste, \
    beworben, bewirbt, im rennen, im verfahren, im auswahlverfahren, im prozess, engeren wahl, endrunde, mitbewerber, \
    en el proceso, se ha presentado, postulado, postulada, en liza, finalista, \
    facendo il colloquio, fa il colloquio, si e candidato, si e candidata, in lizza, in corsa, nella selezione, \
    in selezione, nel processo, \
    in de procedure, in procedure, gesolliciteerd, solliciteert, in de race, op gesprek, \
    concorreu, candidatou, no processo, na corrida";

/// What others do as well, where nobody speaks of a job.
const MOVES: &str = "\
    turned it down, turned this down, turned down, said no, declined, withdrew, withdrawn, dropped out, leaving, \
    wants to leave, resigned, resigning, looking to move, on the market, \
    a refuse, quitte, quitter, a demissionne, a l ecoute, \
    abgesagt, abgelehnt, zuruckgezogen, verlasst, gekundigt, wechselt, \
    rechazo, ha rechazado, ha dicho que no, quiere dejar, va a dejar, se va, se marcha, \
    rifiutato, declinato, ritirato, ritirata, lascia, lasciare, \
    afgehaakt, teruggetrokken, nee gezegd, vertrekt, weg bij, gaat weg, \
    recusou, desistiu, sair, deixar";

/// The reader, and people sought: whoever wants them, hires.
const SOUGHT: &str = "\
    you, people, someone, somebody, candidates, meeting, \
    vous, quelqu un, personnes, candidats, profils, \
    ihnen, sie, dich, dir, jemand, jemanden, leute, kandidaten, profile, \
    usted, ti, te, alguien, personas, candidatos, perfiles, \
    qualcuno, persone, candidati, profili, \
    je, jou, u, iemand, mensen, profielen, \
    lhe, alguem, pessoas, perfis";

/// What stands before those whom somebody competes with.
const AGAINST: &str = "against, contre, face a, gegen, contra, frente a, contro, tegen";

/// So many words behind a name at most tells what they are interested in.
const NEAR: usize = 5;

pub(super) fn exposed(view: &View<'_>, others: &[Other]) -> Option<Warning> {
    let is_candidate = |person: &Person<'_>| person.known.is_some() && !person.is_namesake;
    if view.is_to_clients() || !view.outsiders().all(is_candidate) {
        return None;
    }
    let text = &view.text;
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    let mut said = None;
    for other in others.iter().filter(|other| other.is_candidate && other.name.is_full()) {
        for place in told(text, &other.name) {
            if place.start < start || text.is_in_quotes(place.start) || is_somebodys(text, &place) {
                continue;
            }
            let is_told = is_told(view, &place);
            if is_told || said.is_none() && !view.is_reply && !is_on_purpose(text, &place) {
                said = Some((if is_told { Severity::Caution } else { Severity::Note }, place));
            }
            if is_told {
                break;
            }
        }
    }
    let (severity, place) = said?;
    let reader = view.outsiders().next()?.called();
    let warning = view.warning(Rule::WrongName, severity, "wrong_name_exposed", &[text.slice(place), reader]);
    Some(if severity == Severity::Note { warning } else { view.closed(warning) })
}

/// Whether a text says whose somebody is: "our director, Jane Roe".
fn is_somebodys(text: &Text<'_>, place: &Range<usize>) -> bool {
    let goes_on = text.sentence(place.start).contains(&place.end) && text.before(place.end).contains(',');
    let next = Some(place.end).filter(|_| goes_on);
    is_explained(text, place.start, next)
}

/// Whether somebody is spoken of as those are who recommend, wrote or sit at the table.
fn is_on_purpose(text: &Text<'_>, place: &Range<usize>) -> bool {
    let sentence = text.sentence(place.start);
    text.has_within(sentence.clone(), THIRD) || text.has_within(sentence, THROUGH)
}

/// Whether it is told of somebody that they apply, or want to leave, and not whom they want: "Jane Roe is interested too",
/// but not "Jane Roe is interested in your work".
fn is_told(view: &View<'_>, place: &Range<usize>) -> bool {
    let text = &view.text;
    let clause = text.clause(place);
    // "Jane Roe's post"
    if text.fold(place.end) == "s" {
        return false;
    }
    let your = Language::your(view.language);
    let is_sought = |from: usize| {
        let rest = from..clause.end;
        text.has_within(rest.clone(), SOUGHT) || text.has_within(rest, your)
    };
    // "Jane Roe invites you to apply", "you would be up against Jane Roe".
    let has = |list| {
        let said = text.find_any(list);
        let mut said = said.iter().filter(|said| clause.start <= said.start && said.end <= clause.end);
        said.any(|said| !is_sought(said.end.min(place.end)))
    };
    let is_interested = || {
        let mut near = place.end..clause.end.min(place.end + NEAR);
        near.any(|index| text.fold(index).trim_start_matches("ge").starts_with("interes")) && !is_sought(place.end)
    };
    has(APPLIES)
        || text.find_any(AGAINST).iter().any(|against| against.end == place.start)
        || view.speaks_of_work() && (is_interested() || has(MOVES))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    fn check(text: &str, is_reply: bool, expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}\n\nLea"));
        case.known = vec![known("Jane Roe"), known("Bob Doe"), known("Ana Poe Quill")];
        case.known[0].addresses = vec!["jane.roe@gmail.com".into()];
        case.known[0].employers = vec![employer("Acme", "acme.example")];
        case.draft.reply = is_reply;
        assert_eq!(rules(&case), expected, "{text}");
    }

    #[test]
    fn what_another_candidate_does_is_told() {
        for text in [
            "I know Acme. Bob Doe has applied for the role as well.",
            "I know Acme. Bob Doe is interested in the role, too.",
            "I know Acme. You would be up against Bob Doe.",
            "I know Acme, and would like to put Bob Doe forward for it as well.",
            "I know Acme. Between us, Bob Doe is leaving, and the role is free.",
            "Acme : Bob Doe est aussi sur les rangs.",
            "Acme: auch Bob Doe hat sich beworben.",
            "Acme: Ana Poe también está en el proceso.",
            "Acme: anche Bob Doe sta facendo il colloquio.",
            "Acme: Bob Doe zit ook in de procedure.",
            "Acme: o Bob Doe também concorreu.",
        ] {
            check(text, false, "caution wrong-name");
            check(text, true, "caution wrong-name");
        }
    }

    #[test]
    fn others_are_spoken_of_on_purpose() {
        for text in [
            "I know Acme. Bob Doe recommended you for the role.",
            "I know Acme. Bob Doe, our director, is leaving the role to you.",
            "I know Acme. Our director Bob Doe is interested in people from the role.",
            "I know Acme and your paper, which was written by Bob Doe and you.",
            "I know Acme. \"Bob Doe is leaving the role to those who can,\" it says there.",
            "I know Acme. Thanks to Bob Doe I know what the role is like.",
        ] {
            check(text, false, "");
            check(text, true, "");
        }
        // Whether it is for others to read nobody can tell.
        for text in [
            "I know Acme. Bob Doe is interested in your work, and the role is free.",
            "I know Acme. Bob Doe is interested in meeting people for the role.",
            "I know Acme. Bob Doe wants to move on with the role, and needs a candidate.",
            "Acme : Bob Doe connaît déjà le poste.",
            "Acme : Bob Doe vous invite à postuler pour ce poste.",
            "Acme : votre profil intéresse Bob Doe pour ce poste.",
            "I know Acme. You would have Bob Doe beside you in this role.",
            "I know Acme. Bob Doe's post about leaving the role is right.",
        ] {
            check(text, false, "note wrong-name");
            check(text, true, "");
        }
    }
}
