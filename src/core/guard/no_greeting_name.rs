//! A first message that greets nobody by name reads like a circular.

use super::{greeting::Whom, placeholder, view::View};
use crate::verdict::{Rule, Severity, Warning};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let greets_nobody = view.greeting.as_ref().is_some_and(|greeting| greeting.whom == Whom::Anybody);
    let Some(person) = view.only().filter(|person| greets_nobody && !person.names.is_empty()) else { return vec![] };
    if !view.is_first_approach() || !view.is_about_work() || placeholder::in_greeting(view).is_some() {
        return vec![];
    }
    vec![view.warning(Rule::NoGreetingName, Severity::Note, "no_greeting_name", &[person.called()])]
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    #[test]
    fn a_first_message_greets_by_name() {
        let check = |body: &str, expected: &str| {
            assert_eq!(rules(&to("Jane Roe", "jane.roe@gmail.com", body)), expected, "{body}");
        };
        check("Hi there,\nI have a role for you.", "note no-greeting-name");
        check("Dear candidate,\nwe have a vacancy.", "note no-greeting-name");
        check("Sehr geehrte Damen und Herren,\nich suche Kandidaten für eine Stelle.", "note no-greeting-name");
        check("Hi Jane,\nI have a role for you.", "");
        check("Hello,\nthe parcel is here.", "");
        check("I have a role for you.", "");
    }

    #[test]
    fn an_answer_need_not() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hello,\nI have a role for you.");
        case.draft.reply = true;
        assert_eq!(rules(&case), "");
    }
}
