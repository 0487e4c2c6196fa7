//! Someone who asked not to be contacted is not contacted: severe, and the one warning that is never switched off.

use super::view::View;
use crate::verdict::{Rule, Severity, Warning};

/// The law gives anybody the right to end direct approaches at once (GDPR, Article 21(3)), so sending all the same
/// takes a reason, which the recruiter writes down.
pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let objected = view.outsiders().filter(|person| person.known.is_some_and(|known| known.objected));
    objected
        .map(|person| Warning {
            recipient: Some(person.shown().to_owned()),
            actions: vec![view.action("send-anyway-with-reason", None)],
            ..view.warning(Rule::Objection, Severity::Severe, "objection", &[person.called()])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{known, rules, to};

    #[test]
    fn an_objection_stops_contact_even_in_an_answer() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nthank you for your answer.");
        assert_eq!(rules(&case), "");
        case.known = vec![known("Jane Roe")];
        assert_eq!(rules(&case), "");
        case.known[0].objected = true;
        assert_eq!(rules(&case), "severe objection jane.roe@gmail.com");
        case.draft.reply = true;
        case.settings.off = vec![crate::verdict::Rule::Objection];
        assert_eq!(rules(&case), "severe objection jane.roe@gmail.com");
    }
}
