//! What a person saw on a page, fact by fact, and how a Receipt compares with it.

use crate::facts;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    ops::{Add, AddAssign},
};
use tactful::{
    reading::{Field, Status},
    receipt::{Outcome, Receipt},
};

/// What a person saw in one field.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub struct Seen {
    /// The hashes of the facts that the page shows.
    pub facts: Vec<String>,
    /// Whether the page has more than it shows: not loaded, folded away, for members only. The Receipt must say so.
    pub more: bool,
}

/// As it stands in a file: the hashes, at the end `…` where the page has more.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Written(Vec<String>);

impl From<Seen> for Written {
    fn from(seen: Seen) -> Self {
        Self(seen.facts.into_iter().chain(seen.more.then(|| "…".into())).collect())
    }
}

impl From<Written> for Seen {
    fn from(Written(mut facts): Written) -> Self {
        let more = facts.pop_if(|last| last == "…").is_some();
        Self { facts, more }
    }
}

/// What a person saw on a page. A field that is not named shows nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Expectation {
    /// What a capture must come to, where not to a profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Field by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<Field, Seen>,
}

impl Expectation {
    /// What a Receipt says, taken for what was seen: of the project's own pages, whose goldens people have read.
    pub fn of(receipt: &Receipt) -> Self {
        let mut fields = BTreeMap::new();
        for field in Field::ALL {
            let facts = receipt.profile.iter().flat_map(|profile| facts::of(profile, field));
            let facts: Vec<String> = facts.map(|fact| facts::hash(&fact)).collect();
            let seen = Seen { facts, more: reports_more(receipt, field) };
            if seen != Seen::default() {
                fields.insert(field, seen);
            }
        }
        Self { outcome: Some(receipt.outcome).filter(|outcome| *outcome != Outcome::Captured), fields }
    }

    /// Compares a Receipt with what was seen, field by field.
    pub fn compare(&self, receipt: &Receipt) -> BTreeMap<Field, Tally> {
        Field::ALL.into_iter().map(|field| (field, self.tally(receipt, field))).collect()
    }

    fn tally(&self, receipt: &Receipt, field: Field) -> Tally {
        let nothing = Seen::default();
        let seen = self.fields.get(&field).unwrap_or(&nothing);
        let found = receipt.profile.iter().flat_map(|profile| facts::of(profile, field));
        let mut lacking = seen.facts.clone();
        let (mut correct, mut extra) = (0, 0);
        for fact in found.map(|fact| facts::hash(&fact)) {
            match lacking.iter().position(|it| *it == fact) {
                Some(place) => {
                    lacking.swap_remove(place);
                    correct += 1;
                }
                None => extra += 1,
            }
        }
        let wrong = extra.min(lacking.len());
        let missed = lacking.len() - wrong;
        // That somebody looks for work is never expected, so its lack is never told.
        let is_told = field == Field::OpenToWork || reports_more(receipt, field);
        let is_silent = receipt.outcome == Outcome::Captured && !is_told;
        let unreported = if is_silent { missed + usize::from(seen.more) } else { 0 };
        Tally { correct, wrong, missed, invented: extra - wrong, unreported }
    }
}

/// Whether a Receipt says that there is more in a field than it has.
fn reports_more(receipt: &Receipt, field: Field) -> bool {
    let report = receipt.fields.iter().find(|report| report.field == field);
    report.is_some_and(|report| report.status == Status::Missed || report.hint.is_some())
}

/// How many facts came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// On the page, and read.
    pub correct: usize,
    /// On the page, and read as something else.
    pub wrong: usize,
    /// On the page, and not read.
    pub missed: usize,
    /// Read, and not on the page.
    pub invented: usize,
    /// Missed, or known to be elsewhere, and the Receipt does not say so.
    pub unreported: usize,
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            correct: self.correct + other.correct,
            wrong: self.wrong + other.wrong,
            missed: self.missed + other.missed,
            invented: self.invented + other.invented,
            unreported: self.unreported + other.unreported,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Self::add)
    }
}

impl Tally {
    /// How many facts the page shows.
    pub fn shown(self) -> usize {
        self.correct + self.wrong + self.missed
    }

    /// Whether all that is shown was read, and nothing else.
    pub fn is_whole(self) -> bool {
        self.wrong + self.missed + self.invented == 0
    }

    /// The share of what is shown or was read that is right; 1 where there is nothing.
    pub fn share(self) -> f64 {
        ratio(self.correct, self.shown() + self.invented)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        ratio(2 * self.correct, 2 * self.correct + 2 * self.wrong + self.missed + self.invented)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}
