//! The positions that the lines of a CV state plainly: a title, an employer and dates. Whatever is doubtful is left alone.

mod another;
mod around;
mod dated;
mod form;
mod heading;
mod hints;
mod line;
mod pair;
mod place;
mod stated;
mod study;
mod town;
mod walk;

use super::{beneath, school};
use crate::{
    page::filled as line,
    profile::{Experience, Profile},
};
use around::Around;
pub use dated::{has_year, is_dated, names_year, told};
use form::{Form, form};
pub use heading::{is_heading, is_work};
pub use hints::Hints;
use pair::begins_as;
pub use pair::firm;
pub use place::is_place;
pub use town::towns;
use walk::{Dated, MOST_LINES, walk};

/// Adds the positions in the lines of a CV. Of somebody who has positions, what stands beneath their name is their
/// headline; so is `head`, which may be anything, where a position begins with the same word.
pub fn add(lines: &[String], head: &str, profile: &mut Profile) {
    let hints = Hints { head: head.to_owned(), ..Hints::default() };
    let (mut jobs, _) = positions(lines, profile.name.as_deref().unwrap_or_default(), &hints);
    if jobs.is_empty() {
        return;
    }
    let is_held = jobs.iter().filter_map(|job| job.title.as_deref()).any(|title| begins_as(title, head));
    let beneath = is_held.then(|| line(head)).flatten();
    let head = profile.experience.pop();
    profile.headline = head.as_ref().and_then(|head| head.title.clone()).or(beneath);
    let is_known = |head: &Experience| jobs.iter().any(|job| job.current && job.employer == head.employer);
    if let Some(head) = head.filter(|head| head.employer.is_some() && !is_known(head)) {
        jobs.insert(0, head);
    }
    profile.experience = jobs;
    profile.add_current_employers();
}

/// The positions in the lines of a CV, or of its part about work, that is called `name`'s, and whether there are dates of
/// others.
pub fn positions(lines: &[String], name: &str, hints: &Hints) -> (Vec<Experience>, bool) {
    let (found, unclear) = walk(lines, name, hints);
    let form = form(&found);
    // Beside beginnings and ends, a year is when something began and ended.
    let has_ranges = lines.iter().take(MOST_LINES).any(|text| is_dated(text));
    let mut is_short = unclear > 0;
    let mut jobs = Vec::new();
    for dated in found {
        let (lines, named) = (dated.around.lines, named(&dated, lines, name));
        let is_own = |job: &Experience| {
            !job.title.as_deref().is_some_and(|title| another::is_titled(title, name))
                && named.is_none_or(|named| [&job.title, &job.employer].into_iter().flatten().any(|part| part == named))
        };
        let Some(job) = position(dated, form, has_ranges, hints).filter(is_own) else {
            is_short = true;
            continue;
        };
        let house = job.employer.as_deref().unwrap_or_default();
        is_short |= job.title.is_none() && lines.iter().any(|line| study::may_be_studied(line, house));
        jobs.push(job);
    }
    (jobs, is_short)
}

/// The one of these `lines` that names somebody else above a line of dates, in its entry or right before what that line states
/// by itself.
fn named<'a>(dated: &Dated<'a>, lines: &'a [String], name: &str) -> Option<&'a String> {
    let Around { lines: near, start, place, is_entry } = dated.around;
    let within = near.get(..place).filter(|_| is_entry).unwrap_or_default();
    let before = (start + place).checked_sub(1).filter(|_| !dated.rest.is_empty()).and_then(|before| lines.get(before));
    within.iter().chain(before).find(|line| another::is_name(line, name))
}

/// What a line of dates and those around it state, where that is plain.
fn position(dated: Dated<'_>, form: Option<Form>, has_ranges: bool, hints: &Hints) -> Option<Experience> {
    let Dated { around, rest, period, stated } = dated;
    let alike = || form.and_then(|form| form.read(around.lines, around.place, rest, hints));
    let both = stated.map(|stated| (stated.title, stated.employer)).or_else(alike);
    let both = both.map(|(title, employer)| (Some(title), employer));
    let alone = || (hints.are_studies && around.is_entry).then(|| study::school(around.lines, rest, hints)).flatten();
    let (title, employer) = both.or_else(|| Some((None, alone()?)))?;
    // What a school gives is told from where it is.
    let is_doubtful = hints.are_studies && around.is_entry && !title.as_deref().is_some_and(school::is_degree);
    let title = if is_doubtful { study::degree(around.lines).or(title) } else { title };
    // Of two schools in one entry one may be a part of the other.
    let is_other = |it: &String| {
        !it.ends_with('.') && school::is_one(it) && !it.contains(employer.as_str()) && Some(it) != title.as_ref()
    };
    if around.is_entry && school::is_one(&employer) && around.lines.iter().any(is_other) {
        return None;
    }
    // Since when somebody worked there is not when they stopped.
    let is_year = has_ranges && period.end.as_ref().is_some_and(|end| end.len() == 4);
    if period.start.is_none() && !hints.are_studies && !is_year {
        return None;
    }
    let start = period.start.or_else(|| period.end.clone().filter(|_| !hints.are_studies));
    Some(Experience {
        title,
        employer: Some(employer),
        start,
        end: period.end,
        current: period.current,
        ..Experience::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each position as `title | employer | start | end`, where `now` is no end.
    fn check(text: &str, expected: &[&str]) {
        let lines: Vec<String> = text.lines().filter_map(line).collect();
        let hints = Hints { head: "Potière de nuit".into(), ..Hints::default() };
        let shown: Vec<String> = positions(&lines, "Jane Roe", &hints)
            .0
            .into_iter()
            .map(|job| {
                let end = job.end.unwrap_or_else(|| if job.current { "now".into() } else { String::new() });
                let parts = [job.title, job.employer, job.start].map(Option::unwrap_or_default);
                format!("{} | {end}", parts.join(" | "))
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn positions_that_are_plain_are_read() {
        check("Senior Engineer, Acme GmbH, 03/2019 – heute", &["Senior Engineer | Acme GmbH | 2019-03 | now"]);
        check("03/2019 – heute: Senior Engineer, Acme GmbH, Berlin", &["Senior Engineer | Acme GmbH | 2019-03 | now"]);
        check("Ingénieure chez Acme (2015 – 2019)", &["Ingénieure | Acme | 2015 | 2019"]);
        check("Acme | Head of Kilns | Jan 2015 - Mar 2019", &["Head of Kilns | Acme | 2015-01 | 2019-03"]);
        check(
            "Work experience\nSenior Engineer\nAcme\n2019 - Present\nBuilt kilns.\n\nTrainee\nBolt\n2015 - 2019",
            &["Senior Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"],
        );
        check(
            "Engineer\nAcme\n2019 - Present\nTrainee\nBolt\n2015 - 2019",
            &["Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"],
        );
        check(
            "Berufserfahrung\n2019 – heute\nEntwicklerin\nAcme GmbH\n2015 – 2019\nWerkstudentin\nBolt AG",
            &["Entwicklerin | Acme GmbH | 2019 | now", "Werkstudentin | Bolt AG | 2015 | 2019"],
        );
        check(
            "Jane Roe\nHead of Kilns\n2019 – heute\nEntwicklerin\nAcme GmbH",
            &["Entwicklerin | Acme GmbH | 2019 | now"],
        );
        check("Trainee at Bolt AG, 2018 - 2019", &["Trainee | Bolt AG | 2018 | 2019"]);
        check("Acme Corp, Boston\nEngineer\n2019 - 2021", &["Engineer | Acme Corp | 2019 | 2021"]);
        check("Senior Engineer 2019 - 2021\nAcme\nBuilt kilns.", &["Senior Engineer | Acme | 2019 | 2021"]);
        check("04/2019 – heute\nTöpfer, Acme Clay AG, Lyon", &["Töpfer | Acme Clay AG | 2019-04 | now"]);
        check("2018 - 2019 Potière, Hôpital de Lyon", &["Potière | Hôpital de Lyon | 2018 | 2019"]);
        check("2018 - 2019 Potière, Clínica San Miguel", &["Potière | Clínica San Miguel | 2018 | 2019"]);
    }

    #[test]
    fn dates_are_no_employers() {
        check("Engineer 2019 – 2021\n2010\nTrainee at Bolt AG, 2015 – 2019", &["Trainee | Bolt AG | 2015 | 2019"]);
        check("Engineer 2019 – 2021\n2010 Kilns", &[]);
        check("2010 – Trainee, Bolt AG", &[]);
    }

    #[test]
    fn what_is_doubtful_is_no_position() {
        for text in [
            "2015 - 2019 Acme",
            "Experience\n2015 - 2019 Acme",
            "Education\nResearch assistant, Acme University, 2015 - 2019",
            "BSc Statics, Springfield College, 2015 - 2019",
            "Acme GmbH, Bolt AG, 2015 - 2019",
            "Senior Engineer, 2015 - 2019",
            "Acme, Boston\nEngineer\n2019 - 2021",
            "Acme Clay GmbH, Berlin, 2015 - 2019",
            "Roe, Poe & Partner GmbH, 2015 - 2019",
            "Acme, Inc., 2015 - 2019",
            "Built kilns.\nAcme Clay GmbH\n2015 - 2019",
            "Töpferin, Hôpital de Lyon, 2018 - 2019",
            "Engineer of the year 2019",
            "• Led engineers, Acme, 2019",
            "Experience\nEngineer\nResponsible for kilns and, later, PC\n2015 - 2019",
        ] {
            check(text, &[]);
        }
    }
}
