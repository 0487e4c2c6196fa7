//! Capture: a page in, a Receipt out. The reader of the site first, then the general layers, most reliable first.

use crate::{
    Surroundings,
    address::Knowledge,
    channels, elsewhere,
    page::Page,
    reading::{Field, Finding, Reading, Source, Status},
    receipt::{FieldReport, Outcome, Receipt},
    sites,
};
use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;

/// A page as the content script serialised it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snapshot {
    /// The page's address when it was serialised.
    pub url: String,
    /// The document as HTML, open shadow roots as declarative templates.
    pub html: String,
}

impl Snapshot {
    /// A page from its address and its HTML.
    pub fn new(url: &str, html: &str) -> Self {
        Self { url: url.to_owned(), html: html.to_owned() }
    }
}

/// Pages beyond this many bytes are refused: no reader needs them and they would stop the worker.
pub const MOST_BYTES: usize = 24 << 20;

/// Reads a page into a Receipt.
pub fn capture(snapshot: &Snapshot, surroundings: &Surroundings<'_>) -> Receipt {
    match read(snapshot) {
        Finding::Person(reading) => receipt(*reading, surroundings),
        Finding::NotAProfile(reason) => no_profile(Outcome::NotAProfile, surroundings.words.say(reason, &[])),
        Finding::Refused(reason, arguments) => {
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            no_profile(Outcome::Refused, surroundings.words.say(reason, &arguments))
        }
    }
}

fn read(snapshot: &Snapshot) -> Finding {
    if snapshot.html.len() > MOST_BYTES {
        return Finding::Refused("refused_too_large", vec![]);
    }
    let Some(page) = Page::parse(snapshot) else {
        return Finding::NotAProfile("page_no_address");
    };
    let mut finding = match sites::reader(&page) {
        Some(site) => match (site.read)(&page) {
            Finding::Person(mut reading) => {
                reading.found_by(Source::Site);
                elsewhere::fill(&mut reading, site.layers, &page);
                Finding::Person(reading)
            }
            // A page that its reader does not know any more may still say in general forms whose it is.
            Finding::NotAProfile("page_not_loaded") if !site.layers.is_empty() && !page.is_torn => {
                match elsewhere::read(&page) {
                    Finding::NotAProfile(_) => Finding::NotAProfile("page_not_loaded"),
                    found => found,
                }
            }
            other => other,
        },
        None => elsewhere::read(&page),
    };
    if let Finding::Person(reading) = &mut finding
        && page.is_torn
    {
        // What would tell that it is somebody else's may have been cut away.
        if sites::handle(&page.url).is_some_and(|account| !elsewhere::names_account(&account, &page)) {
            return Finding::NotAProfile("page_cut_off");
        }
        reading.torn();
    }
    finding
}

fn receipt(reading: Reading, surroundings: &Surroundings<'_>) -> Receipt {
    let Reading { mut profile, notes } = reading;
    profile.taken_at = surroundings.now.format(&Rfc3339).unwrap_or_default();
    profile.bound();
    let fields = Field::ALL
        .into_iter()
        .filter_map(|field| {
            let note = notes.get(&field)?;
            Some(FieldReport {
                field,
                status: note.status,
                source: note.source.filter(|_| note.status == Status::Found),
                hint: note.hint.map(|hint| surroundings.words.say(hint, &[])),
            })
        })
        .collect();
    Receipt {
        version: 1,
        outcome: Outcome::Captured,
        reason: None,
        channels: channels::rank(std::slice::from_ref(&profile), &Knowledge::default(), surroundings),
        profile: Some(profile),
        fields,
    }
}

fn no_profile(outcome: Outcome, reason: String) -> Receipt {
    Receipt { version: 1, outcome, reason: Some(reason), profile: None, fields: vec![], channels: vec![] }
}
