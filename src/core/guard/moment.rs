//! Moments and days as the contract writes them.

use time::{Date, Month, UtcDateTime, format_description::well_known::Rfc3339};

/// A moment in RFC 3339; a day alone is its first moment in UTC, and so is a month or a year.
pub fn moment(text: &str) -> Option<UtcDateTime> {
    let text = text.trim();
    let first = || {
        let last = last_day(text)?;
        let parts = text.split('-').count();
        let first = if parts < 3 { last.replace_day(1).ok()? } else { last };
        let first = if parts < 2 { first.replace_month(Month::January).ok()? } else { first };
        Some(UtcDateTime::new(first, time::Time::MIDNIGHT))
    };
    UtcDateTime::parse(text, &Rfc3339).ok().or_else(first)
}

/// The last moment that is meant where only a year, a month or a day is known; of a full moment itself.
pub(super) fn latest(text: &str) -> Option<UtcDateTime> {
    let text = text.trim();
    let exact = UtcDateTime::parse(text, &Rfc3339).ok();
    exact.or_else(|| Some(UtcDateTime::new(last_day(text)?, time::Time::MAX)))
}

/// The last day of `2026`, `2026-11` or `2026-11-23`.
fn last_day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    match rest {
        None => Date::from_calendar_date(year, Month::December, 31).ok(),
        Some(month) if !month.contains('-') => {
            let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
            Date::from_calendar_date(year, month, month.length(year)).ok()
        }
        Some(_) => day(text),
    }
}

/// A day as `2026-11-23`.
pub(super) fn day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = parts.next()?.parse().ok()?;
    parts.next().is_none().then(|| Date::from_calendar_date(year, month, day).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn moments_are_read_with_the_precision_given() {
        for (text, expected) in [
            ("2026-11-23T10:00:00Z", Some(utc_datetime!(2026-11-23 10:00))),
            ("2026-11-23T10:00:00+02:00", Some(utc_datetime!(2026-11-23 08:00))),
            ("2026-11-23", Some(utc_datetime!(2026-11-23 0:00))),
            ("2026-11", Some(utc_datetime!(2026-11-01 0:00))),
            ("2026", Some(utc_datetime!(2026-01-01 0:00))),
            ("26", None),
            ("2026-13", None),
            ("2026-1-2-3", None),
            ("last Monday", None),
            ("2026-02-31", None),
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
    }
}
