//! Night, weekend or a holiday where the candidate is: a call rings, and so does the telephone when a network's message comes.
//! Mail waits until it is read.

use super::{holidays::is_holiday, people::Person, view::View};
use crate::{
    address::{self, Knowledge},
    settings::Limit,
    verdict::{Rule, Severity, Warning},
};
use time::{Duration, UtcDateTime, Weekday};

/// The hours in which most people sit at work, where a call is overheard.
const AT_WORK: std::ops::Range<u8> = 9..18;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_reply {
        return vec![];
    }
    view.only().and_then(|person| judge(view, person)).into_iter().collect()
}

fn judge(view: &View<'_>, person: &Person<'_>) -> Option<Warning> {
    let known = person.known?;
    let is_mail = |address: &str| address.contains('@');
    if person.entries.iter().filter_map(|entry| entry.address).any(is_mail) {
        return None;
    }
    // If nothing else is known, they live where they work; where that has several times, what is so at all of them.
    let Knowledge { timezone, country, .. } = known.knowledge();
    let zones: Vec<&str> = match timezone {
        Some(zone) => vec![zone],
        None => country.as_deref().map(address::zones_of).into_iter().flatten().collect(),
    };
    let local = |zone: &&str| {
        let offset = view.surroundings.zones.offset(zone, view.surroundings.now)?;
        view.surroundings.now.checked_add(Duration::seconds(i64::from(offset)))
    };
    let there: Vec<UtcDateTime> = zones.iter().map(local).collect::<Option<_>>()?;
    let settings = &view.case.settings;
    let day = Limit::DAY_STARTS.of(settings)..Limit::DAY_ENDS.of(settings);
    let is_call = view.is_call();
    let at = |local: &UtcDateTime| {
        if country.as_deref().is_some_and(|country| is_holiday(country, local.date())) {
            Some("holiday")
        } else if matches!(local.weekday(), Weekday::Saturday | Weekday::Sunday) {
            Some("weekend")
        } else if !day.contains(&u32::from(local.hour())) {
            Some("night")
        } else {
            (is_call && AT_WORK.contains(&local.hour())).then_some("work")
        }
    };
    let key = at(there.first()?)?;
    if !there.iter().all(|local| at(local) == Some(key)) {
        return None;
    }
    let mut clocks: Vec<String> =
        there.iter().map(|local| format!("{:02}:{:02}", local.hour(), local.minute())).collect();
    clocks.dedup();
    let clock = clocks.join("–");
    let say = |part: &str| view.say(&format!("rule_bad_hour_{part}"), &[person.called(), &clock]);
    // A message waits until it is read; a call rings.
    let (severity, reason) = match (is_call, key) {
        (false, _) | (true, "work") => (Severity::Note, key),
        (true, _) => (Severity::Caution, "call"),
    };
    let warning = Warning {
        rule: Rule::BadHour,
        severity,
        recipient: Some(person.shown().to_owned()),
        title: say(&format!("{key}_title")),
        reason: say(&format!("{reason}_reason")),
        actions: vec![],
    };
    Some(if is_call { view.closed(warning) } else { warning })
}

#[cfg(test)]
mod tests {
    use crate::{
        Surroundings,
        guard::{
            judge,
            testing::{known, to},
        },
        surroundings::Zones,
        verdict::Severity,
    };
    use time::{UtcDateTime, macros::utc_datetime};

    struct Paris;

    impl Zones for Paris {
        fn offset(&self, zone: &str, _: UtcDateTime) -> Option<i32> {
            (zone == "Europe/Paris").then_some(3600)
        }
    }

    #[test]
    fn the_hour_is_theirs() {
        let check = |now: UtcDateTime, zone: &str, expected: Option<&str>| {
            let mut case = to("Jane Roe", "", "Hi Jane,\nhow are you?");
            case.draft.surface = "linkedin".into();
            case.known = vec![known("Jane Roe")];
            case.known[0].timezone = Some(zone.into());
            case.known[0].country = Some("FR".into());
            let plain = Surroundings::plain(now);
            let verdict = judge(&case, &Surroundings { zones: &Paris, ..plain });
            assert_eq!(verdict.warnings.first().map(|warning| warning.title.as_str()), expected, "{now}");
        };
        check(utc_datetime!(2026-11-23 10:00), "Europe/Paris", None);
        check(utc_datetime!(2026-11-23 6:59), "Europe/Paris", Some("It is 07:59 where Jane Roe is"));
        check(utc_datetime!(2026-11-23 19:30), "Europe/Paris", Some("It is 20:30 where Jane Roe is"));
        check(utc_datetime!(2026-11-22 10:00), "Europe/Paris", Some("It is the weekend where Jane Roe is"));
        check(utc_datetime!(2026-11-11 10:00), "Europe/Paris", Some("It is a public holiday where Jane Roe is"));
        check(utc_datetime!(2026-11-22 10:00), "Nowhere", None);
    }

    struct America;

    impl Zones for America {
        fn offset(&self, zone: &str, _: UtcDateTime) -> Option<i32> {
            match zone {
                "Pacific/Honolulu" => Some(-10 * 3600),
                "America/New_York" => Some(-5 * 3600),
                _ => None,
            }
        }
    }

    #[test]
    fn where_a_country_has_several_times_it_is_what_all_of_them_say() {
        let check = |now: UtcDateTime, expected: Option<&str>| {
            let mut case = to("Jane Roe", "", "Hi Jane,\nhow are you?");
            case.draft.surface = "linkedin".into();
            case.known = vec![known("Jane Roe")];
            case.known[0].country = Some("US".into());
            let plain = Surroundings::plain(now);
            let verdict = judge(&case, &Surroundings { zones: &America, ..plain });
            assert_eq!(verdict.warnings.first().map(|warning| warning.title.as_str()), expected, "{now}");
        };
        check(utc_datetime!(2026-11-26 20:00), Some("It is a public holiday where Jane Roe is"));
        check(utc_datetime!(2026-11-22 20:00), Some("It is the weekend where Jane Roe is"));
        check(utc_datetime!(2026-11-24 9:00), Some("It is 23:00–04:00 where Jane Roe is"));
        check(utc_datetime!(2026-11-24 14:00), None);
        check(utc_datetime!(2026-11-24 20:00), None);
    }

    #[test]
    fn mail_waits() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nhow are you?");
        case.known = vec![known("Jane Roe")];
        case.known[0].timezone = Some("Europe/Paris".into());
        let plain = Surroundings::plain(utc_datetime!(2026-11-22 2:00));
        assert_eq!(judge(&case, &Surroundings { zones: &Paris, ..plain }).warnings, []);
    }

    #[test]
    fn a_call_rings() {
        let check = |now: UtcDateTime, expected: Option<(Severity, &str)>| {
            let mut case = to("Jane Roe", "tel:+33600000000", "");
            case.draft.surface = "tel".into();
            case.known = vec![known("Jane Roe")];
            case.known[0].timezone = Some("Europe/Paris".into());
            case.known[0].country = Some("FR".into());
            let plain = Surroundings::plain(now);
            let verdict = judge(&case, &Surroundings { zones: &Paris, ..plain });
            let told = verdict.warnings.first().map(|warning| (warning.severity, warning.title.as_str()));
            assert_eq!(told, expected, "{now}");
        };
        check(
            utc_datetime!(2026-11-23 10:00),
            Some((Severity::Note, "It is 11:00 where Jane Roe is: they may be at work")),
        );
        check(utc_datetime!(2026-11-23 17:30), None);
        check(utc_datetime!(2026-11-23 21:30), Some((Severity::Caution, "It is 22:30 where Jane Roe is")));
        check(utc_datetime!(2026-11-11 10:00), Some((Severity::Caution, "It is a public holiday where Jane Roe is")));
    }

    #[test]
    fn the_recruiter_sets_the_day() {
        let mut case = to("Jane Roe", "", "Hi Jane,\nhow are you?");
        case.draft.surface = "linkedin".into();
        case.known = vec![known("Jane Roe")];
        case.known[0].timezone = Some("Europe/Paris".into());
        let mut check = |starts: u32, ends: u32, expected: usize| {
            case.settings.day_starts = Some(starts);
            case.settings.day_ends = Some(ends);
            let plain = Surroundings::plain(utc_datetime!(2026-11-23 19:30));
            assert_eq!(judge(&case, &Surroundings { zones: &Paris, ..plain }).warnings.len(), expected);
        };
        check(8, 20, 1);
        check(8, 22, 0);
    }
}
