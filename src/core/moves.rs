//! Moves: what changed between two readings of one page. Something that the page only stopped showing is no move.

mod again;
mod channels;
mod employer;
mod employers;
mod place;
mod work;

pub use again::{add_earlier, update};

use crate::{
    profile::Profile,
    reading::{Field, Status},
    receipt::FieldReport,
};
use channels::channels;
use place::{place, speaks_otherwise};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use work::{jobs, titles};

/// A change in somebody's life, as a page showed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Move {
    /// When it was noticed, RFC 3339.
    pub at: String,
    /// When the page still showed the earlier value; `None` where that is not known.
    pub since: Option<String>,
    /// The profile that shows it.
    pub url: String,
    /// The network of that profile.
    pub network: String,
    /// What changed.
    pub what: What,
    /// The value before.
    pub from: Option<String>,
    /// The value now.
    pub to: Option<String>,
    /// The title at a new employer; the employer of a new title.
    pub detail: Option<String>,
    /// Whether the recruiter has seen it.
    pub dismissed: bool,
}

/// What can change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// They work for somebody else, or for one more.
    #[default]
    Employer,
    /// They left, and nobody new is named.
    Left,
    /// Another title at the same employer.
    Title,
    /// They live elsewhere.
    Place,
    /// They look for work.
    OpenToWork,
    /// A new address, number, site or account.
    Channel,
}

/// When a page showed a field last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRead {
    /// RFC 3339.
    pub at: String,
    /// Whether it was ever shown whole, so that what comes up later is new.
    pub whole: bool,
}

/// So many moves of one candidate are kept.
pub const MOST: usize = 200;

/// What was known before a page was read again.
pub struct Before<'a> {
    /// The reading before.
    pub profile: &'a Profile,
    /// When each field was last read; `None` where nobody noted that.
    pub read: Option<&'a BTreeMap<Field, LastRead>>,
    /// Addresses, numbers, sites and accounts known from every page.
    pub channels: &'a [String],
}

/// What changed since, the most important first.
pub fn since(before: &Before<'_>, now: &Profile, fields: &[FieldReport]) -> Vec<Move> {
    let mut moves = jobs(before, now, fields);
    let translated = speaks_otherwise(before.profile, now);
    if !translated {
        moves.extend(titles(before, now));
        moves.extend(place(before, now));
    }
    if now.open_to_work && !before.profile.open_to_work {
        moves.push(Move { what: What::OpenToWork, ..before.a_move(Field::Employers, now) });
    }
    moves.extend(channels(before, now));
    moves
}

/// When each of the fields that can tell of a move was last read, after a reading of `fields` at `moment`.
pub fn note(
    before: Option<&BTreeMap<Field, LastRead>>,
    fields: &[FieldReport],
    moment: &str,
) -> BTreeMap<Field, LastRead> {
    let mut read = before.cloned().unwrap_or_default();
    for field in FIELDS {
        let report = fields.iter().find(|report| report.field == field);
        if report.is_some_and(|report| report.status == Status::Missed) {
            continue;
        }
        let whole = !report.is_some_and(FieldReport::is_in_part);
        let known = read.entry(field).or_default();
        *known = LastRead { at: moment.to_owned(), whole: known.whole || whole };
    }
    read
}

/// The fields that can tell of a move.
const FIELDS: [Field; 7] = [
    Field::Location,
    Field::Employers,
    Field::Experience,
    Field::Websites,
    Field::Emails,
    Field::Phones,
    Field::Handles,
];

impl Before<'_> {
    /// Whether the page is known to have shown the whole field before.
    fn is_whole(&self, field: Field) -> bool {
        match self.read {
            Some(read) => read.get(&field).is_some_and(|read| read.whole),
            None => field.is_filled(self.profile),
        }
    }

    /// A move that a later reading shows in a field.
    fn a_move(&self, field: Field, now: &Profile) -> Move {
        let since = match self.read {
            Some(read) => read.get(&field).map(|read| read.at.clone()),
            None => Some(self.profile.taken_at.clone()),
        };
        let (url, network) = (self.profile.url.clone(), self.profile.network.clone());
        Move { at: now.taken_at.clone(), since, url, network, ..Move::default() }
    }
}

#[cfg(test)]
mod tests;
