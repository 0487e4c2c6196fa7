//! An employer on a page and the positions there, to compare with those of another reading.

use crate::{
    address,
    employment::plain,
    profile::{Experience, Profile},
};

/// An employer, to compare.
#[derive(Clone)]
pub struct Employer<'a> {
    /// As the page writes it.
    pub name: &'a str,
    /// The name in which spellings are one.
    pub plain: String,
    /// Its page on the network.
    pub page: Option<&'a str>,
    /// The positions there, where they were looked for.
    pub jobs: Vec<Job<'a>>,
}

/// A position, to compare.
#[derive(Clone)]
pub struct Job<'a> {
    /// As the page shows it.
    pub held: &'a Experience,
    /// The words of its title, as far as they tell it from others.
    pub title: Vec<String>,
}

impl<'a> Employer<'a> {
    /// The employer of this name, as a reading has it.
    pub fn named(name: &'a str, profile: &'a Profile) -> Self {
        let held = profile.experience.iter().find(|job| job.employer.as_deref() == Some(name));
        Self { name, plain: plain(name), page: held.and_then(|job| job.employer_url.as_deref()), jobs: vec![] }
    }

    /// The same company, though it may have another name by now.
    pub fn is(&self, other: &Employer<'_>) -> bool {
        self.plain == other.plain || (self.page.is_some() && self.page == other.page)
    }

    /// The positions there that last.
    pub fn present(&self) -> impl Iterator<Item = &Job<'a>> {
        self.jobs.iter().filter(|job| job.held.current)
    }

    /// When the first position there began, as far as the page says.
    pub fn start(&self) -> Option<&'a str> {
        self.jobs.iter().filter_map(|job| job.held.start.as_deref()).min()
    }
}

/// Present employers with their positions, the main one first.
pub fn employers(profile: &Profile) -> Vec<Employer<'_>> {
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

impl Job<'_> {
    /// Whether its start is known to the month.
    pub fn is_to_the_month(&self) -> bool {
        self.held.start.as_deref().is_some_and(|start| start.len() >= 7)
    }

    /// Whether two positions began at the same time, before a moment where only the year is known.
    pub fn began_with(&self, other: &Job<'_>, moment: &str) -> bool {
        let (Some(one), Some(other)) = (&self.held.start, &other.held.start) else { return false };
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let is_before = || moment.get(..4).is_some_and(|year| short.as_str() < year);
        long.starts_with(short.as_str()) && (short.len() >= 7 || is_before())
    }

    /// Whether two positions have one title, however it is written.
    pub fn is_called(&self, other: &Job<'_>) -> bool {
        let are_one =
            |(one, other): (&String, &String)| one == other || is_short_for(one, other) || is_short_for(other, one);
        self.title.len() == other.title.len() && self.title.iter().zip(&other.title).all(are_one)
    }
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

/// Whether a start, as a page writes it, is in the month of a moment or later. A year alone does not tell.
pub fn began_since(start: &str, moment: &str) -> bool {
    let known = start.len().min(moment.len()).min(7);
    match (start.get(..known), moment.get(..known)) {
        (Some(start), Some(moment)) if known < 7 => start > moment,
        (Some(start), Some(moment)) => start >= moment,
        _ => false,
    }
}

/// A text without what may be written in two ways.
pub fn folded(text: &str) -> String {
    address::plain_words(text).join(" ")
}
