//! Mail to somebody of whom the page shows only a name, or no valid address: it cannot be judged, and the warning says so.

use super::{people::Entry, view::View};
use crate::verdict::{Rule, Severity, Warning};

/// So many names are listed; more are given as a number.
const MOST: usize = 5;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if !view.shows_addresses() {
        return vec![];
    }
    // A call goes to a number, which is all there is to see.
    let is_unreadable = |address: &str| !view.is_call() && !address.contains([':', '@', '/']);
    let is_hidden = |entry: &Entry<'_>| entry.address.is_none_or(is_unreadable);
    let hidden = || view.outsiders().filter(|person| person.entries.iter().any(is_hidden));
    // Whom the page only counts is counted.
    let mut warnings: Vec<Warning> = hidden()
        .filter(|person| !person.shown().is_empty())
        .take(MOST)
        .map(|person| {
            let name = person.entries.iter().find_map(|entry| entry.name.or(entry.address)).unwrap_or_default();
            let warning = view.warning(Rule::CannotTell, Severity::Note, "cannot_tell", &[name]);
            Warning { recipient: Some(name.to_owned()), ..warning }
        })
        .collect();
    let more = hidden().count().saturating_sub(warnings.len());
    if more > 0 {
        warnings.push(view.counted(Rule::CannotTell, Severity::Note, "cannot_tell_more", more, &[&more.to_string()]));
    }
    warnings
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    #[test]
    fn a_name_alone_is_told_where_addresses_are_usual() {
        let mut case = to("Jane Roe", "", "");
        assert_eq!(rules(&case), "note cannot-tell Jane Roe");
        case.draft.recipients[0].address = Some("jane at home".into());
        case.draft.recipients[0].name = None;
        assert_eq!(rules(&case), "note cannot-tell jane at home");
        case.draft.recipients[0].address = None;
        assert_eq!(rules(&case), "note cannot-tell");
        case.draft.surface = "linkedin".into();
        assert_eq!(rules(&case), "");
        // A call goes to a number.
        let mut case = to("Jane Roe", "+442079460018", "");
        case.draft.surface = "tel".into();
        assert!(!rules(&case).contains("cannot-tell"), "{}", rules(&case));
    }
}
