//! Someone who asked not to be contacted is not contacted: severe, and the one warning that is never switched off.

use super::{
    addresses::judged,
    approach,
    known::KnownPerson,
    leftover::plain,
    people::{Person, same_mailbox},
    view::View,
};
use crate::{
    address::{EmailVerdict, is_role},
    candidate::EmployerDomains,
    names::{Fit, Name, is_given},
    verdict::{Rule, Severity, Warning},
};

/// The law gives anybody the right to end direct approaches at once (GDPR, Article 21(3)), so sending all the same
/// takes a reason, which the recruiter writes down.
pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let objected = view.outsiders().filter_map(|person| {
        let (key, whom) = match person.known {
            Some(known) => ("objection", known),
            None => ("objection_perhaps", person.perhaps.or_else(|| initialled(view, person))?),
        };
        (whom.objected && !is_namesake(view, person, whom)).then(|| Warning {
            recipient: Some(person.shown().to_owned()),
            actions: vec![view.action("send-anyway-with-reason", None)],
            ..view.warning(Rule::Objection, Severity::Severe, key, &[person.called(), &whom.name])
        })
    });
    objected.collect()
}

/// Somebody who objected, where the recipient shows an initial and the family name alone, and the text says who is meant by
/// the given name that it greets or by the employer: "T. Roe", "Dear Tom".
fn initialled<'a>(view: &View<'a>, person: &Person<'_>) -> Option<&'a KnownPerson> {
    let text = &view.text;
    let greeted = view.greeting.as_ref().map_or(vec![], |greeting| greeting.names(text));
    view.case.known.iter().filter(|known| known.objected).find(|known| {
        let name = &known.features().name;
        let has_initial = |own: &Name| own.words.iter().any(|word| word.len() == 1) && name.bears(&own.words);
        let is_greeted = || {
            greeted.iter().all(|word| name.fit(word) == Fit::Same)
                && greeted.iter().any(|word| is_given(word) && name.words.last().is_some_and(|last| last != word))
        };
        let is_employer = |employer: &EmployerDomains| {
            let name = plain(&employer.name);
            name.contains(' ') && text.find(&name).next().is_some()
        };
        person.names.iter().any(has_initial) && (is_greeted() || known.employers.iter().any(is_employer))
    })
}

/// Whether somebody who bears the name of one who objected is written to for another reason than theirs, at a firm where that one
/// is not known to be: a client, a dentist, a printer.
pub(super) fn is_namesake(view: &View<'_>, person: &Person<'_>, whom: &KnownPerson) -> bool {
    let is_business = |address: &str| {
        !whom.features().mailboxes.contains(&same_mailbox(address))
            // A dentist's practice is at a domain of the name.
            && (address.split('@').next().is_some_and(is_role)
                || matches!(judged(view, person, address).0, EmailVerdict::WorkOther | EmailVerdict::Unknown))
    };
    person.entries.iter().all(|entry| entry.address.is_some_and(is_business)) && approach::is_errand(view)
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

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
    fn a_namesake_at_a_firm_may_be_written_to_on_business() {
        let check = |body: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@printer.example", body);
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            case.known[0].objected = true;
            assert_eq!(rules(&case), expected, "{body}");
        };
        check("Hello Jane,\nour cards are approved: 250 of them, without the comma on the inside.\n\nLea", "");
        let held = "severe objection jane.roe@printer.example, caution other-company-address jane.roe@printer.example";
        check("Hello Jane,\nwe look for a fitter in Leeds, would you be interested in the job?\n\nLea", held);
        check("Hello Jane", held);
    }

    #[test]
    fn a_practice_of_that_name_may_be_written_to() {
        let check = |body: &str, expected: &str| {
            let mut case = to("Dr. Jane Roe", "praxis@zahnarzt-roe.example", body);
            case.known = vec![known("Jane Roe")];
            case.known[0].objected = true;
            assert_eq!(rules(&case), expected, "{body}");
        };
        check(
            "Guten Tag,\nich muss meinen Termin leider absagen, bitte nennen Sie einen neuen im Januar.\n\nLea",
            "note role-address praxis@zahnarzt-roe.example",
        );
        check(
            "Guten Tag,\nhaben Sie Interesse an einer Stelle in Leeds? Wir zahlen gut.\n\nLea",
            "severe objection praxis@zahnarzt-roe.example, caution role-address praxis@zahnarzt-roe.example, note no-greeting-name",
        );
    }

    #[test]
    fn an_initial_is_enough_where_the_text_says_who_is_meant() {
        let check = |shown: &str, address: &str, body: &str, expected: bool| {
            let mut case = to(shown, address, body);
            case.known = vec![known("Thomas Quill")];
            case.known[0].employers = vec![employer("Globex Rail", "globex.example")];
            case.known[0].objected = true;
            assert_eq!(rules(&case).contains("severe objection"), expected, "{shown} {address} {body}");
        };
        check("T Quill", "tquill99@gmail.com", "Dear Tom,\nit has been a while.", true);
        check("T. Quill", "tq@gmail.com", "Dear Mr Quill,\nhow are things at Globex Rail?", true);
        check("T Quill", "tquill99@gmail.com", "Dear Tina,\nit has been a while.", false);
        check("T Quill", "tquill99@gmail.com", "Dear Mr Quill,\nit has been a while.", false);
        check("B Quill", "bquill99@gmail.com", "Dear Tom,\nit has been a while.", false);
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
