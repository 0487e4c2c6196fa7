//! Moments and days as the contract writes them.

use time::{Date, Month, UtcDateTime, format_description::well_known::Rfc3339};

/// A moment in RFC 3339; a day alone is its first moment in UTC.
pub(super) fn moment(text: &str) -> Option<UtcDateTime> {
    let text = text.trim();
    UtcDateTime::parse(text, &Rfc3339).ok().or_else(|| Some(UtcDateTime::new(day(text)?, time::Time::MIDNIGHT)))
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
            ("last Monday", None),
            ("2026-02-31", None),
        ] {
            assert_eq!(moment(text), expected, "{text}");
        }
    }
}
