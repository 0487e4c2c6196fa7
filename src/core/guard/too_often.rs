//! Message after message without an answer.

use super::{moment::moment, people::Person, view::View};
use crate::{
    candidate::Direction,
    settings::Limit,
    verdict::{Rule, Severity, Warning},
};
use time::{Duration, UtcDateTime};

/// Unanswered messages within [`LONG_WINDOW`] that are enough.
const LONG_ENOUGH: usize = 5;
const LONG_WINDOW: Duration = Duration::days(120);

/// What follows a message within this time belongs to it.
const SAME_SITTING: Duration = Duration::minutes(20);

/// A talk goes on for so long after an answer.
const LIVE: Duration = Duration::days(7);

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    // An answer was asked for, unless it was by the recruiter.
    if view.is_reply && !view.is_bump() {
        return vec![];
    }
    view.outsiders().filter_map(|person| judge(view, person)).collect()
}

fn judge(view: &View<'_>, person: &Person<'_>) -> Option<Warning> {
    let now = view.surroundings.now;
    let contacts =
        person.known?.interactions.iter().filter_map(|contact| Some((moment(&contact.at)?, contact.direction)));
    let contacts: Vec<(UtcDateTime, Direction)> = contacts.filter(|(at, _)| *at <= now).collect();
    let answer = contacts.iter().filter(|(_, direction)| *direction == Direction::In).map(|(at, _)| *at).max();
    let unanswered = contacts
        .iter()
        .filter(|(at, direction)| *direction == Direction::Out && answer.is_none_or(|answer| *at > answer));
    let ages: Vec<Duration> = unanswered.map(|(at, _)| now - *at).collect();
    let within = |window| ages.iter().filter(|age| **age <= window).count();
    let last = ages.iter().min()?;
    let limit = |limit: Limit| i64::from(limit.of(&view.case.settings));
    let (window, pause) = (limit(Limit::UNANSWERED_DAYS), limit(Limit::PAUSE_DAYS));
    let lately = within(Duration::days(window));
    let (key, count) = if lately as i64 >= limit(Limit::MOST_UNANSWERED) {
        ("too_often", lately)
    } else if within(LONG_WINDOW) >= LONG_ENOUGH {
        ("too_often_long", within(LONG_WINDOW))
    } else if *last < Duration::days(pause) && *last > SAME_SITTING {
        ("too_often_soon", 1)
    } else {
        return None;
    };
    let arguments = [person.called(), &count.to_string(), &window.to_string(), &pause.to_string()];
    // Whoever answered these days, and was written to once since, is in a talk.
    let is_talk = key == "too_often_soon" && ages.len() == 1 && answer.is_some_and(|at| now - at <= LIVE);
    let severity = if is_talk { Severity::Note } else { Severity::Caution };
    let warning = match key {
        "too_often" => view.counted(Rule::TooOften, severity, key, count, &arguments),
        _ => view.warning(Rule::TooOften, severity, key, &arguments),
    };
    Some(view.closed(Warning { recipient: Some(person.shown().to_owned()), ..warning }))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{contacts, known, rules, to};

    #[test]
    fn unanswered_messages_add_up() {
        let check = |list: &[&str], expected: &str| {
            let mut case = to("Jane Roe", "", "");
            case.draft.surface = "linkedin".into();
            case.known = vec![known("Jane Roe")];
            case.known[0].interactions = contacts(list);
            assert_eq!(rules(&case), expected, "{list:?}");
        };
        let told = "caution too-often Jane Roe";
        check(&[], "");
        check(&["out 2026-11-11", "out 2026-11-14", "out 2026-11-18"], told);
        check(&["out 2026-11-11", "out 2026-11-14", "out 2026-11-18", "in 2026-11-19"], "");
        check(&["out 2026-10-11", "out 2026-10-24", "out 2026-11-18"], "");
        check(&["out 2026-08-11", "out 2026-09-01", "out 2026-09-20", "out 2026-10-10", "out 2026-11-01"], told);
        check(&["out 2026-11-22T09:00:00Z"], told);
        // In a talk a second message is told, a third is one too many.
        check(&["in 2026-11-20", "out 2026-11-22T09:00:00Z"], "note too-often Jane Roe");
        check(&["in 2026-11-20", "out 2026-11-21T09:00:00Z", "out 2026-11-22T09:00:00Z"], told);
        check(&["in 2026-11-10", "out 2026-11-22T09:00:00Z"], told);
        check(&["out 2026-11-22T09:00:00Z", "in 2026-11-22T12:00:00Z"], "");
        check(&["out 2026-11-20T09:00:00Z"], "");
        check(&["out 2026-11-23T09:50:00Z"], "");
    }

    #[test]
    fn to_answer_oneself_is_no_answer() {
        let check = |quoted: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\nany news?\n\nLea\n\n{quoted}"));
            case.draft.reply = true;
            case.known = vec![known("Jane Roe")];
            case.known[0].interactions = contacts(&["out 2026-11-22T09:00:00Z"]);
            assert_eq!(rules(&case), expected, "{quoted}");
        };
        let told = "caution too-often jane.roe@gmail.com";
        check("On Sun, 22 Nov 2026 at 10:00, Lea Morin <lea@agency.example> wrote:\n> Hi Jane,\n", told);
        check("On Sun, 22 Nov 2026 at 10:00, Lea Morin\n<LEA@agency.example> wrote:\n\n> Hi Jane,\n", told);
        check("Am 22.11.2026 um 10:00 schrieb Lea Morin:\n> Hi Jane,\n", told);
        check("-----Original Message-----\nFrom: Lea Morin\nSent: 22 November 2026\nTo: Jane Roe\n\nHi Jane,\n", told);
        check("", "");
        check("> Hi Lea,\n", "");
        check("On Sun, 22 Nov 2026 at 10:00, Jane Roe <jane.roe@gmail.com> wrote:\n> Hi Lea,\n", "");
        check("Am 22.11.2026 um 10:00 schrieb Jane Roe (an Lea):\n> Hi Lea,\n", "");
        let header = "From: Jane Roe <jane.roe@gmail.com>\nSent: 22 November 2026\nTo: Lea <lea@agency.example>";
        check(&format!("{header}\nSubject: Hi\n\nHi Lea,\n"), "");
    }

    #[test]
    fn the_recruiter_sets_how_often() {
        let check = |most: u32, window: u32, pause: u32, list: &[&str], expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", "");
            case.known = vec![known("Jane Roe")];
            case.known[0].interactions = contacts(list);
            case.settings.most_unanswered = Some(most);
            case.settings.unanswered_days = Some(window);
            case.settings.pause_days = Some(pause);
            assert_eq!(!rules(&case).is_empty(), !expected.is_empty(), "{list:?}");
        };
        check(2, 30, 3, &["out 2026-11-01", "out 2026-11-11"], "told");
        check(4, 14, 3, &["out 2026-11-11", "out 2026-11-14", "out 2026-11-18"], "");
        check(3, 14, 0, &["out 2026-11-22T09:00:00Z"], "");
        check(3, 14, 7, &["out 2026-11-18T09:00:00Z"], "told");
    }
}
