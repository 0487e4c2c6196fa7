//! Someone who asked not to be contacted is not contacted: severe, and the one warning that is never switched off.

use super::view::View;
use crate::verdict::{Rule, Severity, Warning};

/// The law gives anybody the right to end direct approaches at once (GDPR, Article 21(3)), so sending all the same
/// takes a reason, which the recruiter writes down.
pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let objected = view.outsiders().filter_map(|person| {
        let (key, whom) = match person.known {
            Some(known) => ("objection", known),
            None => ("objection_perhaps", person.perhaps?),
        };
        whom.objected.then(|| Warning {
            recipient: Some(person.shown().to_owned()),
            actions: vec![view.action("send-anyway-with-reason", None)],
            ..view.warning(Rule::Objection, Severity::Severe, key, &[person.called(), &whom.name])
        })
    });
    objected.collect()
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

    #[test]
    fn it_holds_whatever_form_of_the_name_is_shown() {
        let check = |shown: &str, names: &[&str], expected: bool| {
            let mut case = to(shown, "", "");
            case.draft.surface = "linkedin".into();
            case.known = names.iter().map(|name| known(name)).collect();
            case.known[0].objected = true;
            assert_eq!(rules(&case).contains("severe objection"), expected, "{shown} {names:?}");
        };
        check("María José García", &["María José García Pérez"], true);
        check("Bob Lindqvist", &["Robert Lindqvist"], true);
        check("Dr. Sabine Vogel, Oberärztin", &["Sabine Vogel"], true);
        check("Jane Roe, Warehouse Manager", &["Jane Roe"], true);
        // Two of one name, and the other did not object.
        check("Jane Roe", &["Jane Roe", "Jane Roe"], true);
        check("James Thomas", &["James Thomas", "Thomas James"], true);
        check("Thomas James", &["James Thomas", "Thomas James"], false);
        check("Thomas James", &["James Thomas"], false);
        check("Jane", &["Jane Roe"], false);
        check("Jane Doe", &["Jane Roe"], false);
        // Somebody else who is known by that name.
        check("Jane Roe", &["Jane Roe Poe", "Jane Roe"], false);
    }
}
