//! After a no, time passes before the next question.

use super::{
    moment::{latest, moment},
    people::Person,
    view::View,
};
use crate::{
    candidate::Direction,
    settings::Limit,
    verdict::{Rule, Severity, Warning},
};
use time::Duration;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    // An answer to a no is decent.
    if view.is_reply && !view.is_bump() {
        return vec![];
    }
    view.outsiders().filter_map(|person| judge(view, person)).collect()
}

fn judge(view: &View<'_>, person: &Person<'_>) -> Option<Warning> {
    let known = person.known?;
    // Of a month or a year, the careful reading.
    let declined = latest(known.declined_at.as_deref()?)?.min(view.surroundings.now);
    let days = Limit::COOL_OFF_DAYS.of(&view.case.settings);
    let until = declined.checked_add(Duration::days(i64::from(days)))?;
    // They came back by themselves.
    let came_back = known.interactions.iter().any(|contact| {
        contact.direction == Direction::In && moment(&contact.at).is_some_and(|at| at - declined > Duration::days(1))
    });
    if view.surroundings.now >= until || came_back {
        return None;
    }
    let arguments = [person.called(), &view.day(declined), &view.day(until)];
    let warning = view.warning(Rule::CoolOff, Severity::Caution, "cool_off", &arguments);
    Some(view.closed(Warning { recipient: Some(person.shown().to_owned()), ..warning }))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{contacts, known, rules, to};

    #[test]
    fn a_no_is_left_alone() {
        let check = |declined: &str, list: &[&str], days: Option<u32>, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nhow are you?");
            case.known = vec![known("Jane Roe")];
            case.known[0].declined_at = Some(declined.into());
            case.known[0].interactions = contacts(list);
            case.settings.cool_off_days = days;
            assert_eq!(rules(&case), expected, "{declined} {list:?}");
        };
        check("2026-09-01T10:00:00Z", &["in 2026-09-01T10:00:00Z"], None, "caution cool-off jane.roe@gmail.com");
        check("2026-09-01", &[], Some(60), "");
        check("2026-01-01", &[], None, "");
        check("2026-10", &[], None, "caution cool-off jane.roe@gmail.com");
        check("2026", &[], None, "caution cool-off jane.roe@gmail.com");
        check("2025", &[], None, "");
        check("2026-09-01", &["in 2026-11-01"], None, "");
    }
}
