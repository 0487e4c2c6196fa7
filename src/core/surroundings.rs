//! What the core is told about the world: the time, the recruiter's language, time zones.

use std::collections::BTreeMap;
use time::{Date, UtcDateTime};

/// The words of one interface language, by message id, as in `_locales/<language>/messages.json`.
pub trait Words {
    /// The text of message `id` with `$1`, `$2` … replaced by `arguments`. An unknown id comes back as it is.
    fn say(&self, id: &str, arguments: &[&str]) -> String;

    /// The form that message `id` has for a number: `<id>_one` or `<id>_other`. No language that we speak has another for
    /// numbers as small as these.
    fn count(&self, id: &str, number: usize, arguments: &[&str]) -> String {
        let form = if number == 1 { "one" } else { "other" };
        self.say(&format!("{id}_{form}"), arguments)
    }

    /// A day as the language writes it; `2026-11-23` by default.
    fn date(&self, day: Date) -> String {
        format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
    }
}

/// Offsets of time zones, which the browser (`Intl`) or the system knows.
pub trait Zones {
    /// Seconds east of UTC in the IANA zone `zone` at `at`; `None` for an unknown zone.
    fn offset(&self, zone: &str, at: UtcDateTime) -> Option<i32>;
}

/// Everything that an answer depends on and that is neither in the question nor in the store.
pub struct Surroundings<'a> {
    /// The moment of the question.
    pub now: UtcDateTime,
    /// The words of the recruiter's language.
    pub words: &'a dyn Words,
    /// Where time zones are looked up.
    pub zones: &'a dyn Zones,
}

impl Surroundings<'static> {
    /// English words and no time zones but UTC: for the command line and for tests.
    pub fn plain(now: UtcDateTime) -> Self {
        static ENGLISH: std::sync::LazyLock<Catalogue> =
            std::sync::LazyLock::new(|| Catalogue::parse(include_str!("../../extension/_locales/en/messages.json")));
        Self { now, words: &*ENGLISH, zones: &NoZones }
    }
}

/// Knows only UTC.
pub struct NoZones;

impl Zones for NoZones {
    fn offset(&self, zone: &str, _: UtcDateTime) -> Option<i32> {
        matches!(zone, "UTC" | "Etc/UTC").then_some(0)
    }
}

/// Messages read from a `messages.json` text.
#[derive(Debug, Default)]
pub struct Catalogue(BTreeMap<String, String>);

impl Catalogue {
    /// Reads the text of a `messages.json`. What cannot be read is left out, so that its ids show as they are.
    pub fn parse(json: &str) -> Self {
        #[derive(serde::Deserialize)]
        struct Entry {
            message: String,
        }
        let entries: BTreeMap<String, Entry> = serde_json::from_str(json).unwrap_or_default();
        Self(entries.into_iter().map(|(id, entry)| (id, entry.message)).collect())
    }

    /// The ids that this catalogue has, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Words for Catalogue {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        let Some(message) = self.0.get(id) else {
            return id.to_owned();
        };
        let mut said = String::with_capacity(message.len());
        let mut characters = message.chars().peekable();
        while let Some(character) = characters.next() {
            let next = characters.peek().copied();
            match (character, next) {
                ('$', Some('$')) => {
                    characters.next();
                    said.push('$');
                }
                ('$', Some(digit @ '1'..='9')) => {
                    characters.next();
                    let place = digit as usize - '1' as usize;
                    said.push_str(arguments.get(place).copied().unwrap_or_default());
                }
                _ => said.push(character),
            }
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_take_their_arguments() {
        let catalogue = Catalogue::parse(r#"{"paid": {"message": "$2 owes $1 $$5."}}"#);
        assert_eq!(catalogue.say("paid", &["Jane", "Bob"]), "Bob owes Jane $5.");
        assert_eq!(catalogue.say("paid", &["Jane"]), " owes Jane $5.");
        assert_eq!(catalogue.say("unknown", &[]), "unknown");
    }
}
