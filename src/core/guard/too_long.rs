//! A first message that is long is not read.

use super::view::View;
use crate::{
    settings::Limit,
    verdict::{Rule, Severity, Warning},
};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let words = view.text.words.len();
    let most = Limit::MOST_WORDS.of(&view.case.settings);
    if words <= most as usize || !view.is_first_approach() || !view.is_about_work() {
        return vec![];
    }
    vec![view.warning(Rule::TooLong, Severity::Note, "too_long", &[&words.to_string(), &most.to_string()])]
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    #[test]
    fn a_first_message_is_short() {
        let check = |count: usize, reply: bool, expected: &str| {
            let body = format!("Hi Jane,\nI have a role for you. {}", "More words. ".repeat(count / 2));
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &body);
            case.draft.reply = reply;
            assert_eq!(rules(&case), expected, "{count}");
        };
        check(100, false, "");
        check(250, false, "note too-long");
        check(250, true, "");
    }
}
