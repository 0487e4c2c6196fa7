//! How often the guard's warnings were shown, heeded and overridden, by rule. No text, no names, no addresses.

use crate::{order, verdict::Rule};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts by rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tally(pub BTreeMap<Rule, Count>);

/// What became of the warnings of one rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Count {
    /// Messages in which it was shown.
    pub shown: u32,
    /// Of those, the ones that were changed or given up.
    pub heeded: u32,
    /// Of those, the ones that were sent all the same.
    pub overridden: u32,
}

/// Fewer messages than this show no habit.
const ENOUGH: u32 = 5;

impl Tally {
    /// Adds one message: the rules that were shown, and those that it was sent in spite of.
    pub fn add(&mut self, shown: &[Rule], overridden: &[Rule]) {
        let mut rules: Vec<Rule> = shown.iter().chain(overridden).copied().collect();
        order::sort_by_key(&mut rules, |rule| *rule);
        rules.dedup();
        for rule in rules {
            let count = self.0.entry(rule).or_default();
            count.shown = count.shown.saturating_add(1);
            let outcome = if overridden.contains(&rule) { &mut count.overridden } else { &mut count.heeded };
            *outcome = outcome.saturating_add(1);
        }
    }
}

impl Count {
    /// Whether the recruiter overrides a rule most of the time, so that it is of no use to them.
    pub fn is_mostly_overridden(&self) -> bool {
        self.shown >= ENOUGH && self.overridden > self.shown / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_message_counts_once_for_a_rule() {
        let mut tally = Tally::default();
        tally.add(&[Rule::SameText, Rule::SameText, Rule::TooLong], &[Rule::SameText]);
        tally.add(&[Rule::SameText], &[]);
        tally.add(&[], &[Rule::SameText]);
        let count = |rule| tally.0.get(&rule).map(|count| (count.shown, count.heeded, count.overridden));
        assert_eq!(count(Rule::SameText), Some((3, 1, 2)));
        assert_eq!(count(Rule::TooLong), Some((1, 1, 0)));
        assert_eq!(count(Rule::PastDate), None);
    }

    #[test]
    fn a_habit_takes_some_messages() {
        let is = |shown, overridden| Count { shown, heeded: shown - overridden, overridden }.is_mostly_overridden();
        assert!(is(5, 3) && is(10, 10));
        assert!(!is(4, 4) && !is(5, 2) && !is(10, 5));
    }
}
