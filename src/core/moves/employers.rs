//! The employers of two readings of one page: which stay, maybe by another name, which are gone, which have come.

use super::employer::{Employer, Job, began_since, employers};
use crate::profile::Profile;

/// The employers of two readings of one page.
pub struct Employers<'a> {
    /// Those of the older reading.
    pub old: Vec<Employer<'a>>,
    /// Those of the newer.
    pub new: Vec<Employer<'a>>,
    /// Those at whom the newer reading shows a position that is over, and its end.
    ended: Vec<(Employer<'a>, Option<&'a str>)>,
    /// Those whom the newer reading does not name any more.
    gone: Vec<Employer<'a>>,
    /// Those whom only the newer reading names.
    come: Vec<Employer<'a>>,
    /// When the older reading was.
    pub since: &'a str,
}

impl<'a> Employers<'a> {
    /// Those of the reading before, and of the one now.
    pub fn of(before: &'a Profile, now: &'a Profile) -> Self {
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

    /// Whether the newer reading shows that a position there is over.
    pub fn has_ended(&self, employer: &Employer<'_>) -> bool {
        self.ended.iter().any(|(ended, _)| ended.is(employer))
    }

    /// When somebody was last known to be at an employer: when the older reading was, or as the newer says.
    pub fn known_until(&self, employer: &Employer<'_>) -> &'a str {
        let ends = self.ended.iter().filter(|(ended, _)| ended.is(employer)).filter_map(|(_, end)| *end);
        ends.max().map_or(self.since, |end| end.min(self.since))
    }

    /// Whether an employer of the older reading is one of the newer, maybe by another name.
    pub fn stays(&self, old: &Employer<'_>) -> bool {
        self.new.iter().any(|new| new.is(old)) || self.has_new_name(old)
    }

    /// Whether an employer of the older reading is one of the newer by another name.
    pub fn has_new_name(&self, old: &Employer<'_>) -> bool {
        self.gone.iter().any(|gone| gone.is(old)) && self.come.iter().any(|new| self.is_renamed(old, new))
    }

    /// Whether an employer of the newer reading is one of the older, maybe by another name.
    pub fn was(&self, new: &Employer<'_>) -> bool {
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
