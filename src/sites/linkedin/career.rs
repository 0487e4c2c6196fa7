//! Positions and schools out of outlined lists, as every build of LinkedIn but the server-driven one shows them.
//!
//! The dates tell the lines of an entry apart: title, "employer · kind", dates, length, place. An entry with no dates of
//! its own and dated items inside is an employer with several positions.

use super::{
    lines,
    outline::{Line, Outline},
};
use crate::{
    dates::{self, Period},
    page::Page,
    profile::{Education, Experience},
};
use scraper::ElementRef;

/// The positions of a list, in its order.
pub fn positions(page: &Page, list: &Outline<'_>) -> Vec<Experience> {
    list.inside().iter().flat_map(|entry| entry_positions(page, entry)).collect()
}

fn entry_positions(page: &Page, entry: &Outline<'_>) -> Vec<Experience> {
    let employer_url = organisation(page, entry);
    let head = Dated::of(entry);
    let inside = entry.inside();
    let roles: Vec<&Outline<'_>> = inside.iter().filter(|item| Dated::of(item).is_position()).collect();
    if head.period.is_some() || roles.is_empty() {
        return single(entry, &head, &inside, employer_url).into_iter().collect();
    }
    let employer = head.before.first().map(|line| line.text.clone());
    // Employer, length of all the positions, place.
    let place = head.before.iter().skip(2).find(|line| !is_length(&line.text));
    let place = place.and_then(|line| lines::place(&line.text));
    let position = |role: &&Outline<'_>| {
        let lines = Dated::of(role);
        let mut position = Experience {
            title: lines.before.first().map(|line| line.text.clone()),
            employer: employer.clone(),
            employer_url: organisation(page, role).or_else(|| employer_url.clone()),
            location: lines.place().or_else(|| place.clone()),
            description: description(role, &role.inside()),
            ..Experience::default()
        };
        lines.date(&mut position);
        position
    };
    roles.iter().map(position).collect()
}

fn single(
    entry: &Outline<'_>,
    lines: &Dated<'_, '_>,
    inside: &[Outline<'_>],
    employer_url: Option<String>,
) -> Option<Experience> {
    let title = lines.before.first()?;
    if lines.period.is_none() && lines.before.get(1).is_some_and(|line| is_length(&line.text)) {
        // The head of several positions that cannot be told apart.
        return None;
    }
    let employer = lines.before.get(1).and_then(|line| lines::employer(&line.text, entry.picture));
    let is_break = employer_url.is_none() && employer.as_deref().is_some_and(lines::is_career_break);
    let undated = lines.period.is_none().then(|| lines.before.get(2)).flatten();
    let mut position = Experience {
        title: Some(title.text.clone()),
        employer: employer.filter(|_| !is_break),
        employer_url,
        location: lines.place().or_else(|| undated.and_then(|line| lines::place(&line.text))),
        description: description(entry, inside),
        ..Experience::default()
    };
    lines.date(&mut position);
    // A line alone is a button or an advertisement.
    (position.employer.is_some() || position.start.is_some()).then_some(position)
}

/// The schools of a list, in its order: name, degree, field, dates.
pub fn schools(list: &Outline<'_>) -> Vec<Education> {
    let school = |entry: Outline<'_>| {
        let lines = Dated::of(&entry);
        let (school, studied) = lines.before.split_first()?;
        // Builds that draw a dot between degree and field give each its own line.
        let mut studied = studied.iter().filter(|line| !lines::is_labelled(&line.text));
        let (degree, field) = match (studied.next(), studied.next()) {
            (Some(degree), Some(field)) if lines.period.is_some() => {
                (Some(degree.text.trim_end_matches(',').to_owned()), Some(field.text.clone()))
            }
            (Some(both), _) => lines::degree_and_field(&both.text),
            (None, _) => (None, None),
        };
        let period = lines.period.unwrap_or_default();
        Some(Education { school: Some(school.text.clone()), degree, field, start: period.start, end: period.end })
    };
    list.inside().into_iter().filter_map(school).collect()
}

/// The lines of an entry around its dates.
struct Dated<'o, 'a> {
    before: Vec<&'o Line<'a>>,
    period: Option<Period>,
    after: Vec<&'o Line<'a>>,
}

impl<'o, 'a> Dated<'o, 'a> {
    fn of(entry: &'o Outline<'a>) -> Self {
        let mut said: Vec<&Line<'_>> = entry.lines.iter().filter(|line| !line.prose).collect();
        // Where there is no logo its place holds the title, for screen readers.
        if let [first, second, third, ..] = said.as_slice()
            && first.text == second.text
            && dates::period(&third.text).is_none()
        {
            said.remove(0);
        }
        // The first line is a name, whatever it looks like.
        let when = said.iter().skip(1).position(|line| dates::period(&line.text).is_some()).map(|place| place + 1);
        let (before, rest) = said.split_at_checked(when.unwrap_or(said.len())).unwrap_or_default();
        let (date, after) = match rest.split_first() {
            Some((date, after)) => (Some(date), after),
            None => (None, rest),
        };
        Self { before: before.to_vec(), period: date.and_then(|line| dates::period(&line.text)), after: after.to_vec() }
    }

    fn is_position(&self) -> bool {
        self.period.is_some()
    }

    /// The place stands behind the dates and their length.
    fn place(&self) -> Option<String> {
        let line = self.after.iter().find(|line| !is_length(&line.text))?;
        (!lines::is_labelled(&line.text)).then(|| lines::place(&line.text)).flatten()
    }

    fn date(&self, position: &mut Experience) {
        if let Some(period) = &self.period {
            position.start.clone_from(&period.start);
            position.end.clone_from(&period.end);
            position.current = period.current;
        }
    }
}

/// What the member wrote about a position: its own prose, or the first text among the items inside that is neither a
/// link, nor a list of skills (which has a heading), nor under a picture.
fn description(entry: &Outline<'_>, inside: &[Outline<'_>]) -> Option<String> {
    // Some pages hold a text twice, cut and whole.
    let own = entry.lines.iter().filter(|line| line.prose).max_by_key(|line| line.text.len());
    let below = || {
        let plain = inside.iter().filter(|item| !item.is_pictured && !Dated::of(item).is_position());
        plain.filter_map(|item| item.lines.first()).find(|line| !line.linked && !is_headed(line.element))
    };
    own.or_else(below).map(|line| line.text.clone())
}

fn is_headed(line: ElementRef<'_>) -> bool {
    lines::elements(line).any(|element| matches!(element.value().name(), "strong" | "svg"))
}

fn organisation(page: &Page, entry: &Outline<'_>) -> Option<String> {
    entry.links.iter().find_map(|href| lines::organisation_at(page, href))
}

/// Whether a line is a length of time, or has one behind a dot ("Full-time · 4 yrs").
fn is_length(line: &str) -> bool {
    line.split('·').any(dates::is_duration)
}
