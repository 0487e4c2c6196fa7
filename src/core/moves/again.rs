//! A page read again: what it says now, with what it said before and merely did not show this time.

use super::{
    employer::{Employer, employers, folded},
    employers::Employers,
};
use crate::{
    address,
    employment::plain,
    guard::same_mailbox,
    profile::{Education, Experience, Profile},
    reading::{Field, Status},
    receipt::FieldReport,
};
use std::collections::BTreeSet;

/// A newer reading over an older one. What the page merely did not show this time stays, also the entries of a list of
/// which it showed some; what it shows to be empty goes.
pub fn update(old: &Profile, new: &Profile, fields: &[FieldReport]) -> Profile {
    let mut updated = new.clone();
    // A number written as at home is one that was known from abroad, or of the place that the page did not show this time.
    let place = old.location.as_deref().filter(|_| new.location.is_none());
    let country = place.and_then(address::country_of);
    updated.write_phones(|number| {
        let known = old.phones.iter().find(|known| known.starts_with('+') && address::is_same_number(known, number));
        known.cloned().or_else(|| address::international_number(number, country))
    });
    for field in Field::ALL {
        let report = fields.iter().find(|report| report.field == field);
        let absent = report.is_some_and(|report| report.status == Status::Absent);
        // The frame that says so stands around the picture: a picture without it says that it is over.
        let over = field == Field::OpenToWork && new.photo.is_some();
        if !field.is_filled(new) && !absent && !over {
            field.copy(old, &mut updated);
            updated.employers.retain(|name| field != Field::Employers || !has_ended(name, new));
        } else if report.is_some_and(FieldReport::is_in_part) {
            add_unseen(field, old, &mut updated);
        }
    }
    updated
}

/// How many earlier readings are kept of one page.
const EARLIER: usize = 40;

/// Puts a reading among the earlier ones, the newest of which come first.
pub fn add_earlier(earlier: &mut Vec<Profile>, reading: Profile) {
    let (url, taken_at) = (reading.url.clone(), reading.taken_at.as_str());
    let is_newer = |known: &Profile| known.url == url && known.taken_at.as_str() > taken_at;
    let place = earlier.iter().rposition(is_newer).map_or(0, |last| last + 1);
    earlier.insert(place, reading);
    let mut kept = 0;
    earlier.retain(|reading| {
        let same = reading.url == url;
        kept += usize::from(same);
        !same || kept <= EARLIER
    });
}

/// Adds the entries of a list that only the older reading has.
fn add_unseen(field: Field, old: &Profile, new: &mut Profile) {
    match field {
        Field::Experience => {
            let unseen = unseen(old, new);
            let mut known = employers(new);
            let mut added = Vec::new();
            for name in unseen.iter().filter(|job| job.current).filter_map(|job| job.employer.as_deref()) {
                let employer = Employer::named(name, old);
                if !known.iter().any(|known| known.is(&employer)) {
                    added.push(name.to_owned());
                    known.push(employer);
                }
            }
            new.employers.extend(added);
            new.experience.extend(unseen);
        }
        Field::Education => add(&old.education, &mut new.education, is_same_course),
        Field::Skills => add(&old.skills, &mut new.skills, |one, other| folded(one) == folded(other)),
        Field::Languages => {
            add(&old.languages, &mut new.languages, |one, other| folded(&one.name) == folded(&other.name));
        }
        _ if field.gathers() => {
            let mut unseen = old.clone();
            let is_new = |known: &String| !new.emails.iter().any(|other| same_mailbox(known) == same_mailbox(other));
            unseen.emails.retain(is_new);
            unseen.phones.retain(|known| !new.phones.iter().any(|other| address::is_same_number(known, other)));
            field.copy(&unseen, new);
        }
        _ => {}
    }
}

fn add<T: Clone>(old: &[T], new: &mut Vec<T>, is_same: fn(&T, &T) -> bool) {
    let unseen: Vec<T> = old.iter().filter(|one| !new.iter().any(|other| is_same(one, other))).cloned().collect();
    new.extend(unseen);
}

fn is_same_course(one: &Education, other: &Education) -> bool {
    let words = |text: &Option<String>| text.as_deref().map(folded);
    words(&one.school) == words(&other.school)
        && (words(&one.degree) == words(&other.degree) || (one.start.is_some() && one.start == other.start))
}

/// Whether a page shows positions at an employer, none of which lasts.
fn has_ended(employer: &str, profile: &Profile) -> bool {
    let employer = Employer::named(employer, profile);
    let is_there =
        |job: &&Experience| job.employer.as_deref().is_some_and(|name| Employer::named(name, profile).is(&employer));
    let mut there = profile.experience.iter().filter(is_there).peekable();
    there.peek().is_some() && there.all(|job| !job.current)
}

/// A position with what is compared of it: the employer's name and the title.
struct Held<'a> {
    job: &'a Experience,
    at: Option<String>,
    title: Option<String>,
}

fn held(profile: &Profile) -> Vec<Held<'_>> {
    let at = |job: &Experience| job.employer.as_deref().map(plain);
    let title = |job: &Experience| job.title.as_deref().map(folded);
    profile.experience.iter().map(|job| Held { job, at: at(job), title: title(job) }).collect()
}

/// The positions that only the older reading has. What the newer one shows of an employer holds: whoever held another
/// position there holds it no longer, nor does somebody whose main employer is another now.
fn unseen(old: &Profile, new: &Profile) -> Vec<Experience> {
    let both = Employers::of(old, new);
    let (before, now) = (held(old), held(new));
    let replaced = both.old.first().filter(|_| !both.new.is_empty());
    let lasts = |employer: &Employer<'_>| {
        let named = both.new.iter().find(|known| known.is(employer));
        let shows = |it: &Held<'_>| it.at.as_ref() == Some(&employer.plain);
        let is_shown = now.iter().any(shows) || named.is_some_and(|known| known.present().next().is_some());
        !is_shown && (named.is_some() || replaced.is_none_or(|main| !main.is(employer)))
    };
    // Under another name now.
    let renamed: Vec<&Employer<'_>> = both.old.iter().filter(|known| both.has_new_name(known)).collect();
    let titles: BTreeSet<(Option<&str>, Option<&str>)> =
        before.iter().map(|it| (it.at.as_deref(), it.title.as_deref())).collect();
    let is_same = |old: &Held<'_>, new: &Held<'_>| {
        let was_held = titles.contains(&(old.at.as_deref(), new.title.as_deref()));
        old.at == new.at && is_same(old, new, was_held)
    };
    let unseen = before.iter().filter_map(|it| {
        let employer = it.job.employer.as_deref().map(|name| Employer::named(name, old));
        let is_renamed = |employer: &Employer<'_>| renamed.iter().any(|known| known.is(employer));
        let is_known = it.job.current && employer.as_ref().is_some_and(is_renamed);
        let current = it.job.current && employer.as_ref().is_some_and(lasts);
        let is_shown = is_known || now.iter().any(|shown| is_same(it, shown));
        (!is_shown).then(|| Experience { current, ..it.job.clone() })
    });
    unseen.collect()
}

/// Whether two positions at one employer are the same: by title, or by their start where the title was written anew and
/// is of no other position there.
fn is_same(old: &Held<'_>, new: &Held<'_>, was_held: bool) -> bool {
    let agree = match (&old.job.start, &new.job.start) {
        (Some(one), Some(other)) => one.starts_with(other.as_str()) || other.starts_with(one.as_str()),
        _ => true,
    };
    agree && (old.title == new.title || (old.job.start.is_some() && new.job.start.is_some() && !was_held))
}
