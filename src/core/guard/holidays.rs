//! Public holidays that are kept in the whole of a country, by the laws in force in 2026.

use time::{Date, Duration, Month, Weekday};

/// A rule for a holiday.
#[derive(Debug, Clone, Copy)]
enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// As `Fixed`; on a Sunday, the day before.
    FixedNotSunday(u8, u8),
    /// As `Fixed`; at a weekend, the next working day as well.
    Moved(u8, u8),
    /// As `Fixed`; on a Saturday the day before as well, on a Sunday the day after.
    Nearest(u8, u8),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The first, second … such weekday of a month.
    Nth(u8, Weekday, u8),
    /// The last such weekday of a month.
    Last(Weekday, u8),
    /// The day of the equinox in March or September.
    Equinox(u8),
    /// Month, first and last day of the Islamic calendar.
    Moon(u8, u8, u8),
}

use Holiday::{Easter, Equinox, Fixed, FixedNotSunday, Last, Moon, Moved, Nearest, Nth};
use Weekday::{Monday, Thursday};

fn holidays(country: &str) -> &'static [Holiday] {
    match country {
        "AT" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Easter(50),
            Easter(60),
            Fixed(8, 15),
            Fixed(10, 26),
            Fixed(11, 1),
            Fixed(12, 8),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "BE" => &[
            Fixed(1, 1),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Easter(50),
            Fixed(7, 21),
            Fixed(8, 15),
            Fixed(11, 1),
            Fixed(11, 11),
            Fixed(12, 25),
        ],
        // Cantons decide; these are kept in nearly all of them.
        "CH" => &[Fixed(1, 1), Easter(-2), Easter(1), Easter(39), Easter(50), Fixed(8, 1), Fixed(12, 25)],
        "DE" => &[
            Fixed(1, 1),
            Easter(-2),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Easter(50),
            Fixed(10, 3),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "ES" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(-2),
            Fixed(5, 1),
            Fixed(8, 15),
            Fixed(10, 12),
            Fixed(11, 1),
            Fixed(12, 6),
            Fixed(12, 8),
            Fixed(12, 25),
        ],
        "FR" => &[
            Fixed(1, 1),
            Easter(1),
            Fixed(5, 1),
            Fixed(5, 8),
            Easter(39),
            Easter(50),
            Fixed(7, 14),
            Fixed(8, 15),
            Fixed(11, 1),
            Fixed(11, 11),
            Fixed(12, 25),
        ],
        "GB" => &[
            Moved(1, 1),
            Easter(-2),
            Easter(1),
            Nth(1, Monday, 5),
            Last(Monday, 5),
            Last(Monday, 8),
            Moved(12, 25),
            Moved(12, 26),
        ],
        "IE" => &[
            Fixed(1, 1),
            Nth(1, Monday, 2),
            Fixed(3, 17),
            Easter(1),
            Nth(1, Monday, 5),
            Nth(1, Monday, 6),
            Nth(1, Monday, 8),
            Last(Monday, 10),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "IT" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(1),
            Fixed(4, 25),
            Fixed(5, 1),
            Fixed(6, 2),
            Fixed(8, 15),
            Fixed(10, 4),
            Fixed(11, 1),
            Fixed(12, 8),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "NL" => &[Fixed(1, 1), Easter(1), FixedNotSunday(4, 27), Easter(39), Easter(50), Fixed(12, 25), Fixed(12, 26)],
        "PT" => &[
            Fixed(1, 1),
            Easter(-2),
            Fixed(4, 25),
            Fixed(5, 1),
            Easter(60),
            Fixed(6, 10),
            Fixed(8, 15),
            Fixed(10, 5),
            Fixed(11, 1),
            Fixed(12, 1),
            Fixed(12, 8),
            Fixed(12, 25),
        ],
        "US" => &[
            Nearest(1, 1),
            Nth(3, Monday, 1),
            Nth(3, Monday, 2),
            Last(Monday, 5),
            Nearest(6, 19),
            Nearest(7, 4),
            Nth(1, Monday, 9),
            Nth(2, Monday, 10),
            Nearest(11, 11),
            Nth(4, Thursday, 11),
            Nearest(12, 25),
        ],
        // Two more days than these hang on the moon, and are moved beside a weekend by decree.
        "AE" => &[Fixed(1, 1), Moon(10, 1, 3), Moon(12, 9, 12), Fixed(12, 2), Fixed(12, 3)],
        "AR" => &[
            Fixed(1, 1),
            Easter(-48),
            Easter(-47),
            Fixed(3, 24),
            Fixed(4, 2),
            Easter(-2),
            Fixed(5, 1),
            Fixed(5, 25),
            Fixed(6, 20),
            Fixed(7, 9),
            Fixed(12, 8),
            Fixed(12, 25),
        ],
        "AU" => &[Moved(1, 1), Fixed(1, 26), Easter(-2), Easter(1), Fixed(4, 25), Moved(12, 25), Moved(12, 26)],
        "BR" => &[
            Fixed(1, 1),
            Easter(-2),
            Fixed(4, 21),
            Fixed(5, 1),
            Fixed(9, 7),
            Fixed(10, 12),
            Fixed(11, 2),
            Fixed(11, 15),
            Fixed(11, 20),
            Fixed(12, 25),
        ],
        "CA" => &[Fixed(1, 1), Easter(-2), Fixed(7, 1), Nth(1, Monday, 9), Fixed(12, 25)],
        "CL" => &[
            Fixed(1, 1),
            Easter(-2),
            Easter(-1),
            Fixed(5, 1),
            Fixed(5, 21),
            Fixed(7, 16),
            Fixed(8, 15),
            Fixed(9, 18),
            Fixed(9, 19),
            Fixed(11, 1),
            Fixed(12, 8),
            Fixed(12, 25),
        ],
        "CO" => {
            &[Fixed(1, 1), Easter(-3), Easter(-2), Fixed(5, 1), Fixed(7, 20), Fixed(8, 7), Fixed(12, 8), Fixed(12, 25)]
        }
        "CZ" => &[
            Fixed(1, 1),
            Easter(-2),
            Easter(1),
            Fixed(5, 1),
            Fixed(5, 8),
            Fixed(7, 5),
            Fixed(7, 6),
            Fixed(9, 28),
            Fixed(10, 28),
            Fixed(11, 17),
            Fixed(12, 24),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "DK" => &[Fixed(1, 1), Easter(-3), Easter(-2), Easter(1), Easter(39), Easter(50), Fixed(12, 25), Fixed(12, 26)],
        "FI" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(-2),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Fixed(12, 6),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        // Each state adds its own; these three are kept everywhere.
        "IN" => &[Fixed(1, 26), Fixed(8, 15), Fixed(10, 2)],
        "JP" => &[
            Fixed(1, 1),
            Nth(2, Monday, 1),
            Fixed(2, 11),
            Fixed(2, 23),
            Equinox(3),
            Fixed(4, 29),
            Fixed(5, 3),
            Fixed(5, 4),
            Fixed(5, 5),
            Nth(3, Monday, 7),
            Fixed(8, 11),
            Nth(3, Monday, 9),
            Equinox(9),
            Nth(2, Monday, 10),
            Fixed(11, 3),
            Fixed(11, 23),
        ],
        "LI" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Easter(50),
            Easter(60),
            Fixed(8, 15),
            Fixed(9, 8),
            Fixed(11, 1),
            Fixed(12, 8),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "LU" => &[
            Fixed(1, 1),
            Easter(1),
            Fixed(5, 1),
            Fixed(5, 9),
            Easter(39),
            Easter(50),
            Fixed(6, 23),
            Fixed(8, 15),
            Fixed(11, 1),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "MX" => &[
            Fixed(1, 1),
            Nth(1, Monday, 2),
            Nth(3, Monday, 3),
            Fixed(5, 1),
            Fixed(9, 16),
            Nth(3, Monday, 11),
            Fixed(12, 25),
        ],
        "NO" => &[
            Fixed(1, 1),
            Easter(-3),
            Easter(-2),
            Easter(1),
            Fixed(5, 1),
            Fixed(5, 17),
            Easter(39),
            Easter(50),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "NZ" => &[
            Moved(1, 1),
            Moved(1, 2),
            Fixed(2, 6),
            Easter(-2),
            Easter(1),
            Fixed(4, 25),
            Nth(1, Monday, 6),
            Nth(4, Monday, 10),
            Moved(12, 25),
            Moved(12, 26),
        ],
        "PL" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(1),
            Fixed(5, 1),
            Fixed(5, 3),
            Easter(60),
            Fixed(8, 15),
            Fixed(11, 1),
            Fixed(11, 11),
            Fixed(12, 24),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "SE" => &[
            Fixed(1, 1),
            Fixed(1, 6),
            Easter(-2),
            Easter(1),
            Fixed(5, 1),
            Easter(39),
            Fixed(6, 6),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        "ZA" => &[
            Fixed(1, 1),
            Fixed(3, 21),
            Easter(-2),
            Easter(1),
            Fixed(4, 27),
            Fixed(5, 1),
            Fixed(6, 16),
            Fixed(8, 9),
            Fixed(9, 24),
            Fixed(12, 16),
            Fixed(12, 25),
            Fixed(12, 26),
        ],
        _ => &[],
    }
}

/// Whether a day is a public holiday in a country, given by its ISO 3166 two-letter code; `false` for countries that
/// are not known here.
pub(super) fn is_holiday(country: &str, day: Date) -> bool {
    let country = country.trim().to_ascii_uppercase();
    let rules = holidays(if country == "UK" { "GB" } else { &country });
    let falls_on = |day: Date| rules.iter().any(|holiday| holiday.falls_on(day));
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

impl Holiday {
    fn falls_on(self, day: Date) -> bool {
        let is = |month: u8, number: u8| u8::from(day.month()) == month && day.day() == number;
        let weekday = day.weekday();
        let was = |days: i64, month: u8, number: u8| {
            let then = day.checked_add(Duration::days(days));
            then.is_some_and(|then| u8::from(then.month()) == month && then.day() == number)
        };
        match self {
            Fixed(month, number) => is(month, number),
            FixedNotSunday(month, number) => {
                is(month, number) && weekday != Weekday::Sunday || was(1, month, number) && weekday == Weekday::Saturday
            }
            // Two neighbouring holidays on a weekend move to Monday and Tuesday.
            Moved(month, number) => {
                is(month, number)
                    || weekday == Weekday::Monday && (was(-1, month, number) || was(-2, month, number))
                    || weekday == Weekday::Tuesday && number >= 25 && was(-2, month, number)
            }
            Nearest(month, number) => {
                is(month, number)
                    || weekday == Weekday::Friday && was(1, month, number)
                    || weekday == Weekday::Monday && was(-1, month, number)
            }
            Easter(days) => easter(day.year()).and_then(|easter| easter.checked_add(Duration::days(days))) == Some(day),
            Nth(count, on, month) => weekday == on && u8::from(day.month()) == month && day.day().div_ceil(7) == count,
            Last(on, month) => {
                let is_last = day.checked_add(Duration::weeks(1)).is_none_or(|next| next.month() != day.month());
                weekday == on && u8::from(day.month()) == month && is_last
            }
            Equinox(month) => equinox(day.year(), month).is_some_and(|number| is(month, number)),
            Moon(month, first, last) => {
                let (moon, number) = islamic(day);
                moon == month && (first..=last).contains(&number)
            }
        }
    }
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
