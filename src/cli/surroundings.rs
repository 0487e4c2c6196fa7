//! The words of every language that ships, and the system's time zones.

use jiff::{Timestamp, tz::TimeZone};
use tactful::surroundings::{Catalogue, Words, Zones};
use time::UtcDateTime;

// Every `extension/_locales/<language>/messages.json`, as `LANGUAGES: &[(&str, &str)]`.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The words of a language, and English ones where it has none.
pub struct Translated {
    own: Catalogue,
    english: Catalogue,
}

impl Words for Translated {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        let catalogue = if self.own.ids().any(|own| own == id) { &self.own } else { &self.english };
        catalogue.say(id, arguments)
    }
}

/// The words for a locale such as `fr`, `pt-BR` or `de_AT`.
pub fn words(locale: &str) -> Translated {
    let locale = locale.trim().replace('-', "_").to_lowercase();
    let language = locale.split('_').next().unwrap_or_default();
    let catalogue = |wanted: &str| {
        let found = LANGUAGES.iter().find(|(name, _)| name.to_lowercase() == wanted);
        found.map(|(_, json)| Catalogue::parse(json))
    };
    Translated {
        own: catalogue(&locale).or_else(|| catalogue(language)).unwrap_or_default(),
        english: catalogue("en").unwrap_or_default(),
    }
}

/// The zones of the system's database, or of the one that is built in where the system has none.
pub struct SystemZones;

impl Zones for SystemZones {
    fn offset(&self, zone: &str, at: UtcDateTime) -> Option<i32> {
        let at = Timestamp::from_second(at.unix_timestamp()).ok()?;
        Some(TimeZone::get(zone).ok()?.to_offset(at).seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn languages_fall_back_to_english() {
        for locale in ["en", "en-GB", "", "tlh"] {
            assert_eq!(words(locale).say("guard_send_anyway", &[]), "Send anyway", "{locale}");
        }
    }

    #[test]
    fn zones_keep_summer_time() {
        let offset = |zone, at| SystemZones.offset(zone, at);
        assert_eq!(offset("Europe/Paris", utc_datetime!(2026-11-23 10:00)), Some(3600));
        assert_eq!(offset("Europe/Paris", utc_datetime!(2026-07-14 10:00)), Some(7200));
        assert_eq!(offset("Asia/Kolkata", utc_datetime!(2026-07-14 10:00)), Some(19_800));
        assert_eq!(offset("Nowhere/Atall", utc_datetime!(2026-07-14 10:00)), None);
    }
}
