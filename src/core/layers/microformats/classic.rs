//! The class names of classic microformats, as microformats2 reads them
//! (<https://microformats.org/wiki/microformats2-parsing#parse_an_element_for_class_microformats>, "backward compatible").

use super::value::Prefix::{self, Address as U, Date as Dt, Markup as E, Text as P};

/// A classic format.
pub struct Vocabulary {
    class: &'static str,
    /// The type that its items have.
    pub kind: &'static str,
    /// Class name, prefix, name in microformats2.
    properties: &'static [(&'static str, Prefix, &'static str)],
}

impl Vocabulary {
    /// The property that a class name stands for.
    pub fn property(&self, class: &str) -> Option<(Prefix, String)> {
        let found = self.properties.iter().find(|(known, ..)| *known == class);
        found.map(|(_, prefix, name)| (*prefix, (*name).to_owned()))
    }
}

/// The format whose items begin with a class name.
pub fn vocabulary(class: &str) -> Option<&'static Vocabulary> {
    VOCABULARIES.iter().find(|vocabulary| vocabulary.class == class)
}

static VOCABULARIES: [Vocabulary; 7] = [
    Vocabulary {
        class: "vcard",
        kind: "h-card",
        properties: &[
            ("fn", P, "name"),
            ("honorific-prefix", P, "honorific-prefix"),
            ("given-name", P, "given-name"),
            ("additional-name", P, "additional-name"),
            ("family-name", P, "family-name"),
            ("honorific-suffix", P, "honorific-suffix"),
            ("nickname", P, "nickname"),
            ("sort-string", P, "sort-string"),
            ("email", U, "email"),
            ("logo", U, "logo"),
            ("photo", U, "photo"),
            ("sound", U, "sound"),
            ("url", U, "url"),
            ("uid", U, "uid"),
            ("category", P, "category"),
            ("adr", P, "adr"),
            ("label", P, "label"),
            ("geo", P, "geo"),
            ("tel", P, "tel"),
            ("note", P, "note"),
            ("bday", Dt, "bday"),
            ("key", P, "key"),
            ("org", P, "org"),
            ("organization-name", P, "organization-name"),
            ("organization-unit", P, "organization-unit"),
            ("title", P, "job-title"),
            ("role", P, "role"),
            ("agent", P, "agent"),
            ("mailer", P, "mailer"),
            ("class", P, "class"),
            ("rev", Dt, "rev"),
            ("tz", P, "tz"),
        ],
    },
    Vocabulary {
        class: "adr",
        kind: "h-adr",
        properties: &[
            ("post-office-box", P, "post-office-box"),
            ("extended-address", P, "extended-address"),
            ("street-address", P, "street-address"),
            ("locality", P, "locality"),
            ("region", P, "region"),
            ("postal-code", P, "postal-code"),
            ("country-name", P, "country-name"),
        ],
    },
    Vocabulary {
        class: "geo",
        kind: "h-geo",
        properties: &[("latitude", P, "latitude"), ("longitude", P, "longitude")],
    },
    Vocabulary {
        class: "hresume",
        kind: "h-resume",
        properties: &[
            ("contact", P, "contact"),
            ("summary", P, "summary"),
            ("experience", P, "experience"),
            ("education", P, "education"),
            ("skill", P, "skill"),
            ("affiliation", P, "affiliation"),
        ],
    },
    Vocabulary {
        class: "vevent",
        kind: "h-event",
        properties: &[
            ("summary", P, "name"),
            ("dtstart", Dt, "start"),
            ("dtend", Dt, "end"),
            ("duration", Dt, "duration"),
            ("description", P, "description"),
            ("url", U, "url"),
            ("category", P, "category"),
            ("location", P, "location"),
            ("geo", P, "geo"),
            ("attendee", P, "attendee"),
            ("contact", P, "contact"),
            ("organizer", P, "organizer"),
        ],
    },
    Vocabulary {
        class: "hentry",
        kind: "h-entry",
        properties: &[
            ("entry-title", P, "name"),
            ("entry-summary", P, "summary"),
            ("entry-content", E, "content"),
            ("published", Dt, "published"),
            ("updated", Dt, "updated"),
            ("author", P, "author"),
            ("category", P, "category"),
        ],
    },
    Vocabulary {
        class: "hfeed",
        kind: "h-feed",
        properties: &[("author", P, "author"), ("photo", U, "photo"), ("url", U, "url"), ("category", P, "category")],
    },
];
