//! Public holidays that are kept in the whole of a country, by the laws in force in 2026.

use time::{Date, Duration, Month, Weekday};

/// For each country its rules, as the head of the file tells them.
const HOLIDAYS: &str = include_str!("../data/holidays.txt");

/// Whether a day is a public holiday in a country, given by its ISO 3166 two-letter code; `false` for countries that
/// are not known here.
pub(super) fn is_holiday(country: &str, day: Date) -> bool {
    let country = country.trim().to_ascii_uppercase();
    let country = if country == "UK" { "GB" } else { &country };
    let rules = HOLIDAYS.lines().find_map(|line| line.strip_prefix(country)?.strip_prefix(' ')).unwrap_or_default();
    let falls_on = |day: Date| rules.split(' ').any(|rule| falls_on(day, rule) == Some(true));
    falls_on(day) || (country == "JP" && is_beside_holidays(day, falls_on))
}

/// Whether a day is a holiday in Japan because of those beside it: it stands between two, or is the first that is none after
/// one on a Sunday.
fn is_beside_holidays(day: Date, is_holiday: impl Fn(Date) -> bool) -> bool {
    let before = |day: Date| day.previous_day().filter(|day| is_holiday(*day));
    let mut earlier = std::iter::successors(before(day), |day| before(*day));
    let is_between = day.next_day().is_some_and(&is_holiday) && before(day).is_some();
    is_between || earlier.any(|day| day.weekday() == Weekday::Sunday)
}

/// Whether a day is the one that a rule tells; `None` where the rule tells none.
fn falls_on(day: Date, rule: &str) -> Option<bool> {
    let weekday = day.weekday();
    if let Some(days) = rule.strip_prefix('E') {
        return Some(easter(day.year())?.checked_add(Duration::days(days.parse().ok()?))? == day);
    }
    if let Some(days) = rule.strip_prefix('M') {
        let (moon, number) = islamic(day);
        let (month, days) = days.split_once('-')?;
        let (first, last) = days.split_once('-')?;
        return Some(month.parse() == Ok(moon) && (first.parse().ok()?..=last.parse().ok()?).contains(&number));
    }
    let (month, rest) = rule.split_once('-')?;
    let month: u8 = month.parse().ok()?;
    if rest == "Q" {
        return Some(u8::from(day.month()) == month && equinox(day.year(), month) == Some(day.day()));
    }
    if let Some(count) = rest.strip_prefix("Mo").or(rest.strip_prefix("Th")) {
        let is_last = day.checked_add(Duration::weeks(1)).is_none_or(|next| next.month() != day.month());
        let is_counted = if count == "0" { is_last } else { count.parse() == Ok(day.day().div_ceil(7)) };
        let on = if rest.starts_with("Mo") { Weekday::Monday } else { Weekday::Thursday };
        return Some(u8::from(day.month()) == month && weekday == on && is_counted);
    }
    let number = rest.trim_end_matches(['<', '>', '~']);
    let moved = rest.get(number.len()..)?;
    let number: u8 = number.parse().ok()?;
    let is = |days: i64| {
        let then = day.checked_add(Duration::days(days));
        then.is_some_and(|then| u8::from(then.month()) == month && then.day() == number)
    };
    Some(match (moved, weekday) {
        ("<", Weekday::Sunday) => false,
        ("<", Weekday::Saturday) => is(0) || is(1),
        ("~", Weekday::Friday) => is(0) || is(1),
        ("~", Weekday::Monday) => is(0) || is(-1),
        (">" | ">>", Weekday::Monday) => is(0) || is(-1) || is(-2),
        (">>", Weekday::Tuesday) => is(0) || is(-2),
        _ => is(0),
    })
}

/// Easter Sunday of a Gregorian year (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, ch. 8).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::from_calendar_date(year, Month::try_from(u8::try_from(month).ok()?).ok()?, u8::try_from(day).ok()?).ok()
}

/// The day in March or September on which the sun crosses the equator in Japan, by the tropical year's length; from 1980 to
/// 2099.
fn equinox(year: i32, month: u8) -> Option<u8> {
    let years = year.checked_sub(1980).filter(|years| (0..120).contains(years))?;
    let first = if month == 3 { 208_431 } else { 232_488 };
    // In parts of a day, of which there are ten thousand.
    let part = i64::from(first) + i64::from(years) * 242_194 / 100;
    u8::try_from(part / 10_000 - i64::from(years / 4)).ok()
}

/// Month and day in the Islamic calendar as it is reckoned, 30 years of it having 10,631 days. Where the moon is looked for, a
/// month begins a day sooner or later at times.
fn islamic(day: Date) -> (u8, u8) {
    const EPOCH: i32 = 1_948_440;
    let since = day.to_julian_day() - EPOCH;
    let year = (30 * since + 10_646).div_euclid(10_631);
    let in_year = since - 354 * (year - 1) - (3 + 11 * year).div_euclid(30);
    // Months have 30 and 29 days in turn, the last one 30 in a leap year.
    let month = (2 * in_year / 59).clamp(0, 11);
    let number = in_year - (59 * month + 1) / 2 + 1;
    (u8::try_from(month + 1).unwrap_or_default(), u8::try_from(number).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn easter_moves() {
        for day in [
            date!(2024 - 03 - 31),
            date!(2025 - 04 - 20),
            date!(2026 - 04 - 05),
            date!(2027 - 03 - 28),
            date!(2038 - 04 - 25),
        ] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn countries_keep_their_holidays() {
        for (country, day, expected) in [
            ("FR", date!(2026 - 07 - 14), true),
            ("fr", date!(2026 - 05 - 14), true),
            ("DE", date!(2026 - 10 - 03), true),
            ("DE", date!(2026 - 11 - 11), false),
            ("NL", date!(2025 - 04 - 26), true),
            ("NL", date!(2025 - 04 - 27), false),
            ("GB", date!(2026 - 08 - 31), true),
            ("GB", date!(2026 - 12 - 28), true),
            ("GB", date!(2027 - 12 - 28), true),
            ("UK", date!(2028 - 01 - 03), true),
            ("IE", date!(2026 - 10 - 26), true),
            ("US", date!(2026 - 11 - 26), true),
            ("US", date!(2026 - 07 - 03), true),
            ("IT", date!(2026 - 04 - 06), true),
            ("PT", date!(2026 - 06 - 04), true),
            ("AT", date!(2026 - 10 - 26), true),
            ("ES", date!(2026 - 10 - 12), true),
            ("BE", date!(2026 - 07 - 21), true),
            ("CH", date!(2026 - 08 - 01), true),
            ("BR", date!(2026 - 11 - 20), true),
            ("LU", date!(2026 - 06 - 23), true),
            ("PL", date!(2026 - 11 - 11), true),
            ("CA", date!(2026 - 07 - 01), true),
            ("MX", date!(2026 - 11 - 16), true),
            ("NZ", date!(2026 - 10 - 26), true),
            ("AU", date!(2026 - 04 - 03), true),
            ("AU", date!(2025 - 01 - 27), true),
            ("AU", date!(2025 - 01 - 28), false),
            ("AU", date!(2027 - 12 - 28), true),
            ("NZ", date!(2028 - 01 - 04), true),
            ("NZ", date!(2028 - 01 - 03), true),
            ("NL", date!(2026 - 04 - 27), true),
            ("US", date!(2026 - 05 - 25), true),
            ("US", date!(2026 - 05 - 18), false),
            ("CO", date!(2026 - 04 - 02), true),
            ("CO ", date!(2026 - 08 - 07), true),
            ("", date!(2026 - 01 - 01), false),
            ("#", date!(2026 - 01 - 01), false),
            ("SE", date!(2026 - 05 - 14), true),
            ("JP", date!(2026 - 01 - 01), true),
            ("JP", date!(2026 - 01 - 12), true),
            ("JP", date!(2026 - 03 - 20), true),
            ("JP", date!(2027 - 03 - 21), true),
            ("JP", date!(2027 - 03 - 22), true),
            ("JP", date!(2026 - 05 - 06), true),
            ("JP", date!(2026 - 05 - 07), false),
            ("JP", date!(2026 - 09 - 21), true),
            ("JP", date!(2026 - 09 - 22), true),
            ("JP", date!(2026 - 09 - 23), true),
            ("JP", date!(2026 - 09 - 24), false),
            ("JP", date!(2025 - 05 - 06), true),
            ("JP", date!(2026 - 12 - 25), false),
            ("IN", date!(2026 - 01 - 26), true),
            ("IN", date!(2026 - 10 - 02), true),
            ("IN", date!(2026 - 12 - 26), false),
            ("AE", date!(2026 - 12 - 02), true),
            ("AE", date!(2026 - 03 - 21), true),
            ("AE", date!(2026 - 03 - 25), false),
            ("AE", date!(2026 - 05 - 28), true),
            ("AE", date!(2024 - 04 - 11), true),
            ("AE", date!(2026 - 12 - 25), false),
            ("CN", date!(2026 - 01 - 01), false),
        ] {
            assert_eq!(is_holiday(country, day), expected, "{country} {day}");
        }
    }
}
