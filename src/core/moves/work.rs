//! Moves of somebody's work: another employer, none any more, another title.

use super::{
    Before, Move, What,
    employer::{Employer, Job, began_since},
    employers::Employers,
};
use crate::{
    profile::Profile,
    reading::{Field, Status},
    receipt::FieldReport,
};

/// Employers that came, and that were left.
pub fn jobs(before: &Before<'_>, now: &Profile, fields: &[FieldReport]) -> Vec<Move> {
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

/// Titles that changed where the employer did not.
pub fn titles(before: &Before<'_>, now: &Profile) -> Vec<Move> {
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

/// The moment a year before another.
fn a_year_before(moment: &str) -> String {
    let (year, rest) = moment.split_at_checked(4).unwrap_or_default();
    format!("{:04}{rest}", year.parse::<u32>().unwrap_or_default().saturating_sub(1))
}
