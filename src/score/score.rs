//! The figures over pages: field by field, site by site, change by change.

use crate::{
    derive::{self, CHANGES},
    expectation::Tally,
    pages::Case,
    support,
};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tactful::{reading::Field, receipt::Outcome};

/// How a page came out.
pub struct Scored {
    /// The folder of its site.
    pub site: String,
    /// Which of the site's builds made it.
    pub build: String,
    /// Its name.
    pub name: String,
    /// Whether it was taken for what it is: a profile, or none.
    pub told: bool,
    /// Field by field.
    pub fields: BTreeMap<Field, Tally>,
}

impl Scored {
    /// All fields together.
    pub fn sum(&self) -> Tally {
        self.fields.values().copied().sum()
    }
}

/// Reads pages and compares them with what was seen.
pub fn score(cases: &[Case]) -> Vec<Scored> {
    cases.par_iter().map(of).collect()
}

fn of(case: &Case) -> Scored {
    let receipt = support::capture(&case.url, &case.html);
    Scored {
        site: case.site.clone(),
        build: case.build.clone(),
        name: case.name.clone(),
        told: receipt.outcome == case.expected.outcome.unwrap_or(Outcome::Captured),
        fields: case.expected.compare(&receipt),
    }
}

/// The tallies of one field over pages.
pub fn field(scored: &[Scored], field: Field) -> Tally {
    scored.iter().filter_map(|page| page.fields.get(&field)).copied().sum()
}

/// The tallies of all fields over pages.
pub fn sum(scored: &[Scored]) -> Tally {
    scored.iter().map(Scored::sum).sum()
}

/// What a change does to the pages of one site.
pub struct Derived {
    /// The change.
    pub change: &'static str,
    /// The site.
    pub site: String,
    /// The pages before it; each counts as often as pages were made of it.
    pub before: Tally,
    /// The pages after it.
    pub after: Tally,
    /// What came out worse, page by page.
    pub worse: Vec<String>,
    /// The page that sank the most, and by how many points: among many a site's score hardly tells of it.
    pub deepest: (String, f64),
}

impl Derived {
    /// By how many points the score sank.
    pub fn sunk(&self) -> f64 {
        points(self.before, self.after)
    }
}

/// By how many points a score sinks.
fn points(before: Tally, after: Tally) -> f64 {
    100.0 * (before.share() - after.share())
}

/// Reads the pages after each change.
pub fn derived(cases: &[Case], scored: &[Scored]) -> Vec<Derived> {
    let pairs: Vec<(&Case, &Scored)> = cases.iter().zip(scored).collect();
    let sites: BTreeSet<&str> = cases.iter().map(|case| case.site.as_str()).collect();
    let mut all = Vec::new();
    for change in CHANGES {
        let after: Vec<(&Scored, Scored)> = pairs
            .par_iter()
            .flat_map_iter(|(case, before)| (change.make)(case).into_iter().map(|made| (*before, of(&made))))
            .collect();
        for site in &sites {
            let of_site: Vec<_> = after.iter().filter(|(before, _)| before.site == *site).collect();
            if of_site.is_empty() {
                continue;
            }
            all.push(Derived {
                change: change.name,
                site: (*site).to_owned(),
                before: of_site.iter().map(|(before, _)| before.sum()).sum(),
                after: of_site.iter().map(|(_, after)| after.sum()).sum(),
                worse: of_site.iter().flat_map(|(before, after)| worse(before, after)).collect(),
                deepest: deepest(of_site.iter().map(|(before, after)| (*before, after))),
            });
        }
    }
    all
}

fn deepest<'a>(pages: impl Iterator<Item = (&'a Scored, &'a Scored)>) -> (String, f64) {
    let sunk = pages.map(|(before, after)| (after.name.clone(), points(before.sum(), after.sum())));
    sunk.max_by(|(_, one), (_, other)| one.total_cmp(other)).unwrap_or_default()
}

fn worse(before: &Scored, after: &Scored) -> Vec<String> {
    let mut worse = Vec::new();
    for (field, tally) in &after.fields {
        let was = before.fields.get(field).copied().unwrap_or_default();
        if *tally != was {
            worse.push(format!("{}/{} {field:?}: {was:?} becomes {tally:?}", after.site, after.name));
        }
    }
    worse
}

/// Reads the pages cut off. What is there must be right, and what is not must be said to be missed.
pub fn cut(cases: &[Case]) -> Vec<Scored> {
    let cut: Vec<Case> = cases.iter().flat_map(derive::cut).collect();
    score(&cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_loses_everything_is_named() {
        let page = |name: &str, correct: usize, missed: usize| Scored {
            site: "site".into(),
            build: "site".into(),
            name: name.into(),
            told: true,
            fields: BTreeMap::from([(Field::Name, Tally { correct, missed, ..Tally::default() })]),
        };
        let before = [page("large", 99, 0), page("small", 1, 0)];
        let after = [page("large", 99, 0), page("small", 0, 1)];
        assert_eq!(deepest(before.iter().zip(&after)), ("small".into(), 100.0));
    }
}
