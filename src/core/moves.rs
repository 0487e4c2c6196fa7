//! Moves: what changed between two readings of one page. What the page merely stopped showing is no move.

mod again;

pub use again::{add_earlier, update};

use crate::{
    address,
    employment::plain,
    link::likeness,
    profile::{Experience, Profile},
    reading::{Field, Status},
    receipt::FieldReport,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// Moves that are kept of one candidate.
pub const MOST: usize = 200;

/// What was known when a page was read again.
pub struct Before<'a> {
    /// The reading before.
    pub profile: &'a Profile,
    /// When each field was last read; `None` where nobody noted that.
    pub read: Option<&'a BTreeMap<Field, LastRead>>,
    /// Addresses, numbers, sites and accounts known from every page.
    pub channels: &'a [String],
}

/// What changed since, the weightiest first.
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
    /// Whether the page had ever shown the field whole, as far as is known.
    fn is_whole(&self, field: Field) -> bool {
        match self.read {
            Some(read) => read.get(&field).is_some_and(|read| read.whole),
            None => field.is_filled(self.profile),
        }
    }

    fn a_move(&self, field: Field, now: &Profile) -> Move {
        let since = match self.read {
            Some(read) => read.get(&field).map(|read| read.at.clone()),
            None => Some(self.profile.taken_at.clone()),
        };
        let (url, network) = (self.profile.url.clone(), self.profile.network.clone());
        Move { at: now.taken_at.clone(), since, url, network, ..Move::default() }
    }
}

/// An employer, to compare.
#[derive(Clone)]
struct Employer<'a> {
    name: &'a str,
    plain: String,
    page: Option<&'a str>,
}

impl<'a> Employer<'a> {
    fn named(name: &'a str, profile: &'a Profile) -> Self {
        let held = profile.experience.iter().find(|job| job.employer.as_deref() == Some(name));
        Self { name, plain: plain(name), page: held.and_then(|job| job.employer_url.as_deref()) }
    }

    /// The same company, though it may have another name by now.
    fn is(&self, other: &Employer<'_>) -> bool {
        self.plain == other.plain || (self.page.is_some() && self.page == other.page)
    }
}

/// Present employers, the main one first.
fn employers(profile: &Profile) -> Vec<Employer<'_>> {
    let held = profile.experience.iter().filter(|job| job.current).filter_map(|job| job.employer.as_deref());
    let mut found: Vec<Employer<'_>> = Vec::new();
    for name in profile.employers.iter().map(String::as_str).chain(held) {
        let employer = Employer::named(name, profile);
        if !employer.plain.is_empty() && !found.iter().any(|known| known.is(&employer)) {
            found.push(employer);
        }
    }
    found
}

fn jobs(before: &Before<'_>, now: &Profile, fields: &[FieldReport]) -> Vec<Move> {
    let (old, new) = (employers(before.profile), employers(now));
    let among = |list: &[Employer<'_>], employer: &Employer<'_>| list.iter().any(|known| known.is(employer));
    let nothing_known = old.is_empty() && !before.is_whole(Field::Employers);
    let is_new = |(place, employer): (usize, &Employer<'_>)| {
        // Where not every position was shown before, a further one is news only if it began since.
        let is_main = place == 0 && !old.is_empty();
        is_main || before.is_whole(Field::Experience) || began_since(employer, now, &before.profile.taken_at)
    };
    let arrived: Vec<&Employer<'_>> = new
        .iter()
        .enumerate()
        .filter(|(_, employer)| !nothing_known && !among(&old, employer))
        .filter(|(place, employer)| is_new((*place, employer)))
        .map(|(_, employer)| employer)
        .collect();
    let shows_none = fields.iter().any(|report| report.field == Field::Employers && report.status == Status::Absent);
    let left = |employer: &&Employer<'_>| {
        let ended = now.experience.iter().any(|job| {
            !job.current && job.employer.as_deref().is_some_and(|name| Employer::named(name, now).is(employer))
        });
        !among(&new, employer) && (ended || shows_none)
    };
    // The main employer before, unless it is still one.
    let replaced = old.first().filter(|main| !among(&new, main));
    let mut moves = Vec::new();
    for (place, employer) in arrived.iter().enumerate() {
        moves.push(Move {
            what: What::Employer,
            from: replaced.filter(|_| place == 0).map(|main| main.name.to_owned()),
            to: Some(employer.name.to_owned()),
            detail: title_at(employer, now).map(str::to_owned),
            ..before.a_move(Field::Employers, now)
        });
    }
    for employer in old.iter().filter(left) {
        let told = !arrived.is_empty() && replaced.is_some_and(|main| main.is(employer));
        if !told {
            let from = Some(employer.name.to_owned());
            moves.push(Move { what: What::Left, from, ..before.a_move(Field::Employers, now) });
        }
    }
    moves
}

/// Whether a position there began in the month of a moment or later, as far as the page says.
fn began_since(employer: &Employer<'_>, now: &Profile, moment: &str) -> bool {
    let positions = now
        .experience
        .iter()
        .filter(|job| job.employer.as_deref().is_some_and(|name| Employer::named(name, now).is(employer)));
    let starts: Vec<&str> = positions.filter_map(|job| job.start.as_deref()).collect();
    let since =
        |start: &&str| moment.get(..start.len().min(7)).is_some_and(|month| start.get(..month.len()) >= Some(month));
    !starts.is_empty() && starts.iter().all(since)
}

fn present<'a>(employer: &'a Employer<'_>, profile: &'a Profile) -> impl Iterator<Item = &'a Experience> {
    profile.experience.iter().filter(move |job| {
        job.current && job.employer.as_deref().is_some_and(|name| Employer::named(name, profile).is(employer))
    })
}

fn title_at<'a>(employer: &'a Employer<'_>, profile: &'a Profile) -> Option<&'a str> {
    present(employer, profile).find_map(|job| job.title.as_deref())
}

/// A text without what may be written in two ways.
fn folded(text: &str) -> String {
    address::plain_words(text).join(" ")
}

/// Titles that changed where the employer did not.
fn titles(before: &Before<'_>, now: &Profile) -> Vec<Move> {
    employers(now)
        .iter()
        .filter_map(|employer| {
            let old: Vec<&str> = present(employer, before.profile).filter_map(|job| job.title.as_deref()).collect();
            let to = title_at(employer, now)?;
            let from = old.first()?;
            let was_held = old.iter().any(|title| folded(title) == folded(to));
            (!was_held).then(|| Move {
                what: What::Title,
                from: Some((*from).to_owned()),
                to: Some(to.to_owned()),
                detail: Some(employer.name.to_owned()),
                ..before.a_move(Field::Experience, now)
            })
        })
        .collect()
}

fn place(before: &Before<'_>, now: &Profile) -> Option<Move> {
    let (from, to) = (before.profile.location.as_deref()?, now.location.as_deref()?);
    let parts = |place: &str| -> Vec<String> { place.split(',').map(folded).filter(|part| !part.is_empty()).collect() };
    let (old, new) = (parts(from), parts(to));
    // A place told with more or with less of what lies around it.
    let within = |few: &[String], many: &[String]| few.iter().all(|part| many.contains(part));
    let same_town = likeness::place(from).is_some_and(|town| Some(town) == likeness::place(to));
    let moved = !same_town && !within(&old, &new) && !within(&new, &old);
    moved.then(|| Move {
        what: What::Place,
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..before.a_move(Field::Location, now)
    })
}

/// Whether the page was read in another language than before: it names the same country by another word. Then towns and
/// titles have other names without anybody having moved.
fn speaks_otherwise(old: &Profile, new: &Profile) -> bool {
    let country = |profile: &Profile| {
        let last = profile.location.as_deref()?.rsplit(',').next()?.trim().to_lowercase();
        Some((address::country_of(&last)?, last))
    };
    country(old).zip(country(new)).is_some_and(|(old, new)| old.0 == new.0 && old.1 != new.1)
}

/// Ways to reach them that no page showed before, in fields that the page had shown whole.
fn channels(before: &Before<'_>, now: &Profile) -> Vec<Move> {
    if before.read.is_none() {
        return vec![];
    }
    let websites: Vec<String> = now.websites.iter().map(|website| website.url.clone()).collect();
    let handles: Vec<String> = now.handles.iter().map(|handle| handle.url.clone()).collect();
    let shown = [
        (Field::Emails, &now.emails),
        (Field::Phones, &now.phones),
        (Field::Websites, &websites),
        (Field::Handles, &handles),
    ];
    let same = |one: &str, other: &str| crate::link::page(one) == crate::link::page(other);
    let shown = shown.into_iter().filter(|(field, _)| before.is_whole(*field));
    let values = shown.flat_map(|(field, values)| values.iter().map(move |value| (field, value)));
    values
        .filter(|(_, value)| !before.channels.iter().any(|known| same(known, value)))
        .map(|(field, value)| Move { what: What::Channel, to: Some(value.clone()), ..before.a_move(field, now) })
        .collect()
}

#[cfg(test)]
mod tests;
