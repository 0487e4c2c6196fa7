//! Dates as people read them. The precision that a page showed is the precision that is shown.

use tactful::surroundings::Words;

/// How the recruiter's language writes dates and amounts of time.
pub trait Calendar {
    /// Such as `2021`.
    fn year(&self, year: i32) -> String;
    /// Such as `Mar 2021`; `month` from 1 to 12.
    fn month(&self, year: i32, month: u8) -> String;
    /// Such as `7 Mar 2021`.
    fn day(&self, year: i32, month: u8, day: u8) -> String;
    /// Such as `2 years 4 months`; what is zero is left out, not both are.
    fn length(&self, years: u32, months: u32) -> String;
}

/// A date with the precision that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Anno Domini.
    pub year: i32,
    /// From 1 to 12.
    pub month: Option<u8>,
    /// From 1 to 31.
    pub day: Option<u8>,
}

impl Known {
    /// Reads `2021`, `2021-03`, `2021-03-07`, and the date of `2021-03-07T10:00:00Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let date = text.split('T').next()?;
        let mut parts = date.splitn(3, '-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let mut number = |most: u8| match parts.next() {
            None => Some(None),
            Some(part) => part.parse::<u8>().ok().filter(|value| (1..=most).contains(value)).map(Some),
        };
        Some(Self { year, month: number(12)?, day: number(31)? })
    }

    fn say(self, calendar: &dyn Calendar) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => calendar.day(self.year, month, day),
            (Some(month), None) => calendar.month(self.year, month),
            (None, _) => calendar.year(self.year),
        }
    }

    /// Months since the year 0, where the month is known.
    fn months(self) -> Option<i32> {
        Some(self.year * 12 + i32::from(self.month?) - 1)
    }
}

/// A date by itself. What is no date is shown as it is.
pub fn date(text: &str, calendar: &dyn Calendar) -> String {
    Known::parse(text).map_or_else(|| text.to_owned(), |known| known.say(calendar))
}

/// From when to when, as `Mar 2021 – today`. `None` when the page showed neither.
pub fn range(
    start: Option<&str>,
    end: Option<&str>,
    current: bool,
    words: &dyn Words,
    calendar: &dyn Calendar,
) -> Option<String> {
    let start = start.map(|start| date(start, calendar));
    let end = end.map(|end| date(end, calendar));
    match (start, end, current) {
        (Some(start), _, true) => Some(words.say("panel_dates_since", &[&start])),
        (Some(start), Some(end), false) if start == end => Some(start),
        (Some(start), Some(end), false) => Some(words.say("panel_dates_range", &[&start, &end])),
        (Some(start), None, false) => Some(start),
        (None, Some(end), false) => Some(words.say("panel_dates_until", &[&end])),
        (None, _, true) => Some(words.say("panel_dates_now", &[])),
        (None, None, false) => None,
    }
}

/// How long it lasted, first and last month counted; `None` unless both months are known. `today` is where something
/// that lasts is counted to.
pub fn length(
    start: Option<&str>,
    end: Option<&str>,
    current: bool,
    today: Known,
    calendar: &dyn Calendar,
) -> Option<String> {
    let start = Known::parse(start?)?.months()?;
    let end = if current { today } else { Known::parse(end?)? }.months()?;
    let months = u32::try_from(end - start + 1).ok().filter(|months| *months > 0)?;
    Some(calendar.length(months / 12, months % 12))
}

/// A stretch of time in the largest unit that fits: how many, and the unit as `Intl.RelativeTimeFormat` names it.
pub fn ago(seconds: f64) -> (f64, &'static str) {
    const UNITS: [(f64, &str); 5] =
        [(31_557_600.0, "year"), (2_629_800.0, "month"), (604_800.0, "week"), (86_400.0, "day"), (3_600.0, "hour")];
    let seconds = seconds.max(0.0);
    let fitting = UNITS.iter().find(|(length, _)| seconds >= *length);
    let (length, unit) = fitting.copied().unwrap_or((60.0, "minute"));
    (-(seconds / length).floor(), unit)
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use tactful::surroundings::Catalogue;

    /// Dates in English, written out by hand.
    pub struct Plain;

    impl Calendar for Plain {
        fn year(&self, year: i32) -> String {
            year.to_string()
        }
        fn month(&self, year: i32, month: u8) -> String {
            let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
            format!("{} {year}", names[usize::from(month) - 1])
        }
        fn day(&self, year: i32, month: u8, day: u8) -> String {
            format!("{day} {}", self.month(year, month))
        }
        fn length(&self, years: u32, months: u32) -> String {
            format!("{years}y {months}m")
        }
    }

    /// The English messages.
    pub fn english() -> Catalogue {
        Catalogue::parse(include_str!("../../extension/_locales/en/messages.json"))
    }

    #[test]
    fn ranges_keep_the_precision_shown() {
        let words = english();
        let check = |start: Option<&str>, end: Option<&str>, current: bool, expected: Option<&str>| {
            assert_eq!(range(start, end, current, &words, &Plain).as_deref(), expected, "{start:?} {end:?} {current}");
        };
        check(Some("2021-03"), Some("2023-06"), false, Some("Mar 2021 – Jun 2023"));
        check(Some("2021"), Some("2023"), false, Some("2021 – 2023"));
        check(Some("2021"), Some("2021"), false, Some("2021"));
        check(Some("2021-03-07"), None, true, Some("7 Mar 2021 – today"));
        check(Some("2021-03"), None, false, Some("Mar 2021"));
        check(None, Some("2023-06"), false, Some("until Jun 2023"));
        check(None, None, true, Some("today"));
        check(None, None, false, None);
        check(Some("some time"), None, false, Some("some time"));
    }

    #[test]
    fn lengths_need_both_months() {
        let today = Known { year: 2026, month: Some(11), day: Some(23) };
        let check = |start: Option<&str>, end: Option<&str>, current: bool, expected: Option<&str>| {
            assert_eq!(length(start, end, current, today, &Plain).as_deref(), expected, "{start:?} {end:?} {current}");
        };
        check(Some("2021-03"), Some("2023-06"), false, Some("2y 4m"));
        check(Some("2026-11"), None, true, Some("0y 1m"));
        check(Some("2021"), Some("2023-06"), false, None);
        check(Some("2021-03"), None, false, None);
        check(Some("2023-06"), Some("2021-03"), false, None);
        check(Some("2027-01"), None, true, None);
    }

    #[test]
    fn only_dates_are_dates() {
        let check = |text: &str, expected: Option<(i32, Option<u8>, Option<u8>)>| {
            let known = Known::parse(text).map(|known| (known.year, known.month, known.day));
            assert_eq!(known, expected, "{text}");
        };
        check("2021", Some((2021, None, None)));
        check("2021-03-07T10:00:00Z", Some((2021, Some(3), Some(7))));
        check("2021-13", None);
        check("2021-03-40", None);
        check("21", None);
        check("", None);
        check("2021-", None);
    }

    #[test]
    fn time_past_is_told_in_its_largest_unit() {
        assert_eq!(ago(20.0), (-0.0, "minute"));
        assert_eq!(ago(3_700.0), (-1.0, "hour"));
        assert_eq!(ago(86_400.0 * 6.0), (-6.0, "day"));
        assert_eq!(ago(86_400.0 * 40.0), (-1.0, "month"));
        assert_eq!(ago(-5.0), (-0.0, "minute"));
    }
}
