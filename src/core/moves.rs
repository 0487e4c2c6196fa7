//! Moves: what changed between two readings of one page. Something that the page only stopped showing is no move.

mod again;

pub use again::{add_earlier, update};

use crate::{
    address,
    employment::plain,
    guard::same_mailbox,
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
    /// The positions there, where they were looked for.
    jobs: Vec<Job<'a>>,
}

/// A position, to compare.
#[derive(Clone)]
struct Job<'a> {
    held: &'a Experience,
    /// The words of its title, as far as they tell it from others.
    title: Vec<String>,
}

impl<'a> Employer<'a> {
    fn named(name: &'a str, profile: &'a Profile) -> Self {
        let held = profile.experience.iter().find(|job| job.employer.as_deref() == Some(name));
        Self { name, plain: plain(name), page: held.and_then(|job| job.employer_url.as_deref()), jobs: vec![] }
    }

    /// The same company, though it may have another name by now.
    fn is(&self, other: &Employer<'_>) -> bool {
        self.plain == other.plain || (self.page.is_some() && self.page == other.page)
    }

    /// The positions there that last.
    fn present(&self) -> impl Iterator<Item = &Job<'a>> {
        self.jobs.iter().filter(|job| job.held.current)
    }

    /// When the first position there began, as far as the page says.
    fn start(&self) -> Option<&'a str> {
        self.jobs.iter().filter_map(|job| job.held.start.as_deref()).min()
    }
}

/// Present employers with their positions, the main one first.
fn employers(profile: &Profile) -> Vec<Employer<'_>> {
    let held = profile.experience.iter().filter(|job| job.current).filter_map(|job| job.employer.as_deref());
    let mut found: Vec<Employer<'_>> = Vec::new();
    for name in profile.employers.iter().map(String::as_str).chain(held) {
        let employer = Employer::named(name, profile);
        if !employer.plain.is_empty() && !found.iter().any(|known| known.is(&employer)) {
            found.push(employer);
        }
    }
    for job in &profile.experience {
        let Some(employer) = job.employer.as_deref().map(|name| Employer::named(name, profile)) else { continue };
        if let Some(known) = found.iter_mut().find(|known| known.is(&employer)) {
            known.jobs.push(Job { held: job, title: title(job) });
        }
    }
    found
}

/// The employers of two readings of one page.
struct Employers<'a> {
    old: Vec<Employer<'a>>,
    new: Vec<Employer<'a>>,
    /// Those at whom the newer reading shows a position that is over, and its end.
    ended: Vec<(Employer<'a>, Option<&'a str>)>,
    /// Those whom the newer reading does not name any more.
    gone: Vec<Employer<'a>>,
    /// Those whom only the newer reading names.
    come: Vec<Employer<'a>>,
    /// When the older reading was.
    since: &'a str,
}

impl<'a> Employers<'a> {
    fn of(before: &'a Profile, now: &'a Profile) -> Self {
        let ended = now.experience.iter().filter(|job| !job.current);
        let ended = ended.filter_map(|job| Some((job.employer.as_deref()?, job.end.as_deref())));
        let ended: Vec<_> = ended.map(|(name, end)| (Employer::named(name, now), end)).collect();
        let (old, new) = (employers(before), employers(now));
        let without = |some: &[Employer<'a>], others: &[Employer<'a>]| -> Vec<Employer<'a>> {
            some.iter().filter(|one| !others.iter().any(|other| other.is(one))).cloned().collect()
        };
        let (mut gone, come) = (without(&old, &new), without(&new, &old));
        gone.retain(|old| !ended.iter().any(|(ended, _)| ended.is(old)));
        Self { old, new, ended, gone, come, since: &before.taken_at }
    }

    fn has_ended(&self, employer: &Employer<'_>) -> bool {
        self.ended.iter().any(|(ended, _)| ended.is(employer))
    }

    /// When somebody was last known to be at an employer: when the older reading was, or as the newer says.
    fn known_until(&self, employer: &Employer<'_>) -> &'a str {
        let ends = self.ended.iter().filter(|(ended, _)| ended.is(employer)).filter_map(|(_, end)| *end);
        ends.max().map_or(self.since, |end| end.min(self.since))
    }

    /// Whether an employer of the older reading is one of the newer, maybe by another name.
    fn stays(&self, old: &Employer<'_>) -> bool {
        self.new.iter().any(|new| new.is(old)) || self.has_new_name(old)
    }

    /// Whether an employer of the older reading is one of the newer by another name.
    fn has_new_name(&self, old: &Employer<'_>) -> bool {
        self.gone.iter().any(|gone| gone.is(old)) && self.come.iter().any(|new| self.is_renamed(old, new))
    }

    /// Whether an employer of the newer reading is one of the older, maybe by another name.
    fn was(&self, new: &Employer<'_>) -> bool {
        !self.come.iter().any(|come| come.is(new)) || self.gone.iter().any(|old| self.is_renamed(old, new))
    }

    /// Whether two names that are not on one page together stand for one employer: at a position that began at the same
    /// time, or one name with more behind it where nobody began since.
    fn is_renamed(&self, old: &Employer<'_>, new: &Employer<'_>) -> bool {
        let is_longer = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
        let is_one_name = is_longer(&old.plain, &new.plain) || is_longer(&new.plain, &old.plain);
        let is_one_job = |one: &Job<'_>| {
            new.present()
                .any(|other| one.began_with(other, self.since) && (one.is_to_the_month() || one.is_called(other)))
        };
        old.present().any(is_one_job)
            || (is_one_name && !new.start().is_some_and(|start| began_since(start, self.since)))
    }
}

fn jobs(before: &Before<'_>, now: &Profile, fields: &[FieldReport]) -> Vec<Move> {
    let employers = Employers::of(before.profile, now);
    let Employers { old, new, .. } = &employers;
    let nothing_known = old.is_empty() && !before.is_whole(Field::Employers);
    // The main employer before, unless it is still one.
    let replaced = old.first().filter(|main| !employers.stays(main));
    let until = replaced.map(|main| employers.known_until(main));
    let arrived: Vec<&Employer<'_>> = new
        .iter()
        .enumerate()
        .filter(|(_, employer)| !nothing_known && !employers.was(employer))
        .filter(|(place, employer)| before.is_news(employer.start(), until.filter(|_| *place == 0)))
        .map(|(_, employer)| employer)
        .collect();
    let shows_none = fields.iter().any(|report| report.field == Field::Employers && report.status == Status::Absent);
    let left = |employer: &&Employer<'_>| !employers.stays(employer) && (employers.has_ended(employer) || shows_none);
    let mut moves = Vec::new();
    for (place, employer) in arrived.iter().enumerate() {
        moves.push(Move {
            what: What::Employer,
            from: replaced.filter(|_| place == 0).map(|main| main.name.to_owned()),
            to: Some(employer.name.to_owned()),
            detail: employer.present().find_map(|job| job.held.title.clone()),
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

impl Before<'_> {
    /// Whether a position is news that the page did not show before. What began since is. Pages are also brought up to date
    /// late: so is what began within the year before, and what came in the place of another that was held until a moment,
    /// where it began within the year before that or the page had shown everything. What was there for years was only not
    /// shown.
    fn is_news(&self, start: Option<&str>, replaced_until: Option<&str>) -> bool {
        let whole = self.is_whole(Field::Experience);
        let since = self.profile.taken_at.as_str();
        let Some(start) = start else { return whole || replaced_until.is_some() };
        let late = replaced_until.or(whole.then_some(since));
        began_since(start, since)
            || (whole && replaced_until.is_some())
            || late.is_some_and(|moment| began_since(start, &a_year_before(moment)))
    }
}

/// Whether a start, as a page writes it, is in the month of a moment or later. A year alone does not tell.
fn began_since(start: &str, moment: &str) -> bool {
    let known = start.len().min(moment.len()).min(7);
    match (start.get(..known), moment.get(..known)) {
        (Some(start), Some(moment)) if known < 7 => start > moment,
        (Some(start), Some(moment)) => start >= moment,
        _ => false,
    }
}

fn a_year_before(moment: &str) -> String {
    let (year, rest) = moment.split_at_checked(4).unwrap_or_default();
    format!("{:04}{rest}", year.parse::<u32>().unwrap_or_default().saturating_sub(1))
}

impl Job<'_> {
    fn is_to_the_month(&self) -> bool {
        self.held.start.as_deref().is_some_and(|start| start.len() >= 7)
    }

    /// Whether two positions began at the same time, before a moment where only the year is known.
    fn began_with(&self, other: &Job<'_>, moment: &str) -> bool {
        let (Some(one), Some(other)) = (&self.held.start, &other.held.start) else { return false };
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let is_before = || moment.get(..4).is_some_and(|year| short.as_str() < year);
        long.starts_with(short.as_str()) && (short.len() >= 7 || is_before())
    }

    /// Whether two positions have one title, however it is written.
    fn is_called(&self, other: &Job<'_>) -> bool {
        let are_one =
            |(one, other): (&String, &String)| one == other || is_short_for(one, other) || is_short_for(other, one);
        self.title.len() == other.title.len() && self.title.iter().zip(&other.title).all(are_one)
    }
}

/// A text without what may be written in two ways.
fn folded(text: &str) -> String {
    address::plain_words(text).join(" ")
}

/// Titles that changed where the employer did not.
fn titles(before: &Before<'_>, now: &Profile) -> Vec<Move> {
    let employers = Employers::of(before.profile, now);
    let moved = |employer: &Employer<'_>| {
        let known = employers.old.iter().find(|old| old.is(employer))?;
        let titled = |job: &&Job<'_>| job.held.title.is_some();
        let from = known.present().find(titled)?;
        let is_replaced = !employer.present().any(|job| job.is_called(from));
        let is_known =
            |job: &Job<'_>| known.present().any(|old| old.is_called(job) || old.began_with(job, employers.since));
        let is_new = |place: usize, job: &Job<'_>| {
            let start = job.held.start.as_deref();
            // A position that stands behind others and has no start may be an old one.
            let until = Some(employers.since).filter(|_| place == 0 && is_replaced);
            (place == 0 || start.is_some()) && before.is_news(start, until)
        };
        let mut held = employer.present().filter(titled).enumerate();
        let (_, to) = held.find(|(place, job)| !is_known(job) && is_new(*place, job))?;
        Some(Move {
            what: What::Title,
            from: from.held.title.clone(),
            to: to.held.title.clone(),
            detail: Some(employer.name.to_owned()),
            ..before.a_move(Field::Experience, now)
        })
    };
    employers.new.iter().filter_map(moved).collect()
}

/// The words of a title: `engineer` of `Engineer (m/w/d)` and of `Engineer at Acme`, where that is the employer.
fn title(job: &Experience) -> Vec<String> {
    let shown = job.title.as_deref().unwrap_or_default();
    // The last bracket, where single letters stand in it.
    let in_letters = |(_, aside): &(&str, &str)| address::plain_words(aside).iter().all(|word| word.len() == 1);
    let shown = shown.rsplit_once('(').filter(in_letters).map_or(shown, |(title, _)| title);
    let employer = job.employer.as_deref().map(folded).unwrap_or_default();
    let mut behind = [" at ", "@"].into_iter().filter_map(|at| shown.rsplit_once(at));
    address::plain_words(behind.find(|(_, place)| folded(place) == employer).map_or(shown, |(title, _)| title))
}

/// Whether a word is short for another: its beginning, or letters of it in their order up to its end, as in `mgr`.
fn is_short_for(short: &str, long: &str) -> bool {
    const MOST: usize = 5;
    let mut letters = long.chars();
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    (2..=MOST).contains(&short.len())
        && short.len() < long.len()
        && (long.starts_with(short)
            || (ends(short) == ends(long) && short.chars().all(|letter| letters.any(|other| other == letter))))
}

fn place(before: &Before<'_>, now: &Profile) -> Option<Move> {
    let (from, to) = (before.profile.location.as_deref()?, now.location.as_deref()?);
    let parts = |place: &str| -> Vec<String> { place.split(',').map(folded).filter(|part| !part.is_empty()).collect() };
    let (old, new) = (parts(from), parts(to));
    // A place told with more or with less of what lies around it.
    let within = |few: &[String], many: &[String]| few.iter().all(|part| many.contains(part));
    let moved = match (likeness::place(from), likeness::place(to)) {
        (Some(one), Some(other)) => !is_same_town(&one, &other),
        // Where no town is named, only the country tells.
        _ => {
            let countries = |place: &str| -> Vec<&str> { place.split(',').filter_map(address::country_of).collect() };
            let (old, new) = (countries(from), countries(to));
            !old.is_empty() && !new.is_empty() && !old.iter().any(|country| new.contains(country))
        }
    };
    (moved && !within(&old, &new) && !within(&new, &old)).then(|| Move {
        what: What::Place,
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..before.a_move(Field::Location, now)
    })
}

/// Whether two towns are one, told with what lies around it: `washington dc baltimore`, `frankfurt am main` and `frankfurt
/// rhine main`.
fn is_same_town(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    one.starts_with(&other)
        || other.starts_with(&one)
        || (one.first() == other.first() && one.iter().skip(1).any(|word| other.iter().skip(1).any(|it| it == word)))
}

/// Whether the page was read in another language than before, because it names the same country by another word. Then other
/// names of towns and titles do not mean a move.
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
    let same = |field: Field, one: &str, other: &str| match field {
        Field::Emails => same_mailbox(one) == same_mailbox(other),
        Field::Phones => address::is_same_number(one, other),
        _ => crate::link::page(one) == crate::link::page(other),
    };
    let shown = shown.into_iter().filter(|(field, _)| before.is_whole(*field));
    let values = shown.flat_map(|(field, values)| values.iter().map(move |value| (field, value)));
    values
        .filter(|(field, value)| !before.channels.iter().any(|known| same(*field, known, value)))
        .map(|(field, value)| Move { what: What::Channel, to: Some(value.clone()), ..before.a_move(field, now) })
        .collect()
}

#[cfg(test)]
mod tests;
