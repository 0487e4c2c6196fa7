//! What an address has before the @: the names that it spells, and what companies make of names there.

use super::Name;
use crate::{
    folding::{fold, skeleton},
    order,
};
use rustc_hash::FxHashSet;

/// More names than this nobody has in an address.
const MOST_PARTS: usize = 4;

/// The local part of an address, as names are compared with it.
pub struct Local {
    words: Vec<String>,
    whole: String,
}

impl Local {
    /// Of this address.
    pub fn of(address: &str) -> Self {
        let words = Name::of_address(address).words;
        Self { whole: skeleton(&words.concat()), words }
    }

    /// Of this address, which may be of the office that is kept for somebody.
    pub fn of_office(address: &str) -> Self {
        let words = Name::of_address(address).without_office().words;
        Self { whole: skeleton(&words.concat()), words }
    }

    /// The words that it is made of.
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

impl Name {
    /// The names that an address's local part may spell: `jane.roe`, `jroe`, `janeroe85`.
    pub fn of_address(address: &str) -> Self {
        let local = address.split(['@', '+']).next().unwrap_or_default();
        let words: Vec<String> =
            local.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).map(fold).collect();
        Self { words, run_together: true, ..Self::default() }
    }

    /// Whether an address's local part is made of these names in a way that companies use: `jane`, `roe`, `jroe`,
    /// `janer`, `roej`, `jane.roe`, `roe.jane`, `jr`; or of forms of them, as `bob.roe` is.
    /// [`Self::spellings`] are at hand where there are many addresses.
    pub fn spells(&self, spellings: &FxHashSet<String>, local: &Local) -> bool {
        spellings.contains(&local.whole) || local.words.len() > 1 && self.bears(&local.words)
    }

    /// What companies make of these names before the @, in a form that variants share.
    pub fn spellings(&self) -> FxHashSet<String> {
        self.locals().map(|local| skeleton(&local)).collect()
    }

    /// What companies make of these names before the @, without dots.
    fn locals(&self) -> impl Iterator<Item = String> {
        // "van den Berg" is written as one.
        let family = self.words.get(1..).unwrap_or_default().concat();
        let mut names: Vec<String> = [family].into_iter().chain(self.full().cloned()).collect();
        names.retain(|name| !name.is_empty());
        names.truncate(MOST_PARTS);
        let others = names.clone();
        let pairs = move |a: String| {
            let initial = |name: &str| name.chars().take(1).collect::<String>();
            let pair = |b: &String| {
                let (first, second) = (initial(&a), initial(b));
                [format!("{a}{b}"), format!("{first}{b}"), format!("{a}{second}"), format!("{first}{second}")]
            };
            let pairs: Vec<String> = others.iter().filter(|b| **b != a).flat_map(pair).collect();
            pairs.into_iter().chain([a])
        };
        names.into_iter().flat_map(pairs)
    }

    /// How the local parts begin that are made of these names: two letters each, in the order of the alphabet, so that
    /// `jroe` and `roej` begin alike. An address that [spells](Self::spells) them begins as [`Name::beginning`] says.
    pub fn beginnings(&self) -> Vec<String> {
        let mut beginnings: Vec<String> = self.locals().filter_map(|local| beginning(&local)).collect();
        beginnings.sort();
        beginnings.dedup();
        beginnings
    }

    /// The one of the [beginnings](Self::beginnings) of somebody's names under which an address of theirs is found.
    pub fn beginning(address: &str) -> Option<String> {
        let words = Self::of_address(address).words;
        // The last word of several is a name by itself: `roe` of `bob.roe`.
        match words.as_slice() {
            [_, .., last] if last.chars().nth(1).is_some() => beginning(last),
            words => beginning(&words.concat()),
        }
    }
}

/// How a local part begins, in a form that spellings of it share.
fn beginning(local: &str) -> Option<String> {
    let mut letters: Vec<char> = skeleton(local).chars().take(2).collect();
    order::sort_by(&mut letters, |a, b| a.cmp(b));
    (!letters.is_empty()).then(|| letters.into_iter().collect())
}
