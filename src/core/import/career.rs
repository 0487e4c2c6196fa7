//! The positions that the lines of a CV state plainly: a title, an employer and dates. Whatever is doubtful is left alone.

use super::line;
use crate::{
    address, dates,
    dates::Period,
    layers::{
        names,
        text::beneath::{
            self,
            parts::{OTHER, WORK},
        },
    },
    profile::{Experience, Profile},
};

/// No part of a position is longer, in words.
const MOST_WORDS: usize = 8;

/// No CV is longer, in lines.
const MOST_LINES: usize = 1_000;

/// What stands between the parts of a position on one line.
const BETWEEN: [&str; 8] = [", ", " | ", " · ", " • ", " – ", " — ", " - ", " @ "];

/// Whether a line heads a part of a CV.
pub fn is_heading(text: &str) -> bool {
    begins(text, WORK) || begins(text, OTHER)
}

/// Whether a line is words of which one begins as one of a list.
fn begins(text: &str, list: &str) -> bool {
    let words = names::words(text);
    let is_short = words.len() < 5 && !text.contains(|it: char| it.is_ascii_digit() || "@,".contains(it));
    is_short
        && !beneath::is_title(text)
        && words.iter().any(|word| list.split_whitespace().any(|beginning| word.starts_with(beginning)))
}

/// Adds the positions in the lines of a CV. Of somebody who has positions, what stands beneath their name is their
/// headline; so is `head`, which may be anything, where a position begins with the same word.
pub fn add(lines: &[String], head: &str, profile: &mut Profile) {
    let mut jobs = positions(lines, profile.name.as_deref().unwrap_or_default(), head);
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
    for employer in jobs.iter().filter(|job| job.current).filter_map(|job| job.employer.as_ref()) {
        if !profile.employers.contains(employer) {
            profile.employers.push(employer.clone());
        }
    }
    profile.experience = jobs;
}

fn positions(lines: &[String], name: &str, head: &str) -> Vec<Experience> {
    let mut jobs = Vec::new();
    let mut is_work = true;
    // What follows the lines that were taken for a position before.
    let mut free = 0;
    for (place, text) in lines.iter().enumerate().take(MOST_LINES) {
        if is_heading(text) {
            is_work = begins(text, WORK);
            free = place + 1;
        } else if text == name {
            free = place + 1;
        } else if is_work && let Some((rest, period)) = dated(text) {
            let Some((end, (title, employer))) = stated(lines, free, place, rest, head) else { continue };
            free = end;
            jobs.push(Experience {
                title: Some(title),
                employer: Some(employer),
                start: period.start,
                end: period.end,
                current: period.current,
                ..Experience::default()
            });
        }
    }
    jobs
}

/// What the line of some dates, or those beside it from `free` on, state as title and employer, and which line follows.
fn stated(lines: &[String], free: usize, place: usize, rest: &str, head: &str) -> Option<(usize, (String, String))> {
    let near = |line: Option<usize>| {
        let text = lines.get(line.filter(|line| *line >= free)?).filter(|text| dated(text).is_none());
        text.map(String::as_str)
    };
    let both = |text: &str| both(text, head);
    let pair = |one: &str, other: &str| pair(one, other, head);
    let (above, below) = (near(place.checked_sub(1)), near(Some(place + 1)));
    let (found_above, found_below) = if rest.is_empty() {
        let two_above = || pair(near(place.checked_sub(2))?, above?);
        let two_below = || Some((place + 3, pair(below?, near(Some(place + 2))?)?));
        let one_below = below.and_then(both).map(|found| (place + 2, found));
        (above.and_then(both).or_else(two_above), one_below.or_else(two_below))
    } else if let Some(found) = both(rest) {
        return Some((place + 1, found));
    } else {
        // `Senior Engineer 2019 - 2021` above or below `Acme GmbH`
        let beside = |text: Option<&str>| pair(rest, text?);
        (beside(above), beside(below).map(|found| (place + 2, found)))
    };
    match (found_above, found_below) {
        (Some(found), None) => Some((place + 1, found)),
        (None, found) => found,
        // Nothing else stands above that these lines could belong to.
        (Some(found), Some(_)) => (place - free <= 2).then_some((place + 1, found)),
    }
}

/// Title and employer on one line, with the place behind them.
fn both(text: &str, head: &str) -> Option<(String, String)> {
    if let Some(employer) = beneath::employer(text)
        && let Some((title, _)) = text.split_once(&employer).and_then(|(title, _)| title.trim().rsplit_once(' '))
    {
        return Some((line(title)?, employer));
    }
    let pair = |one: &str, other: &str| pair(one, other, head);
    let known =
        BETWEEN.iter().find_map(|between| match text.split(between).map(str::trim).collect::<Vec<_>>().as_slice() {
            [one, other] => pair(one, other),
            [one, other, place]
                if address::country_of(place).is_some() || address::is_firm(other) || address::is_firm(one) =>
            {
                pair(one, other).filter(|_| !beneath::is_title(place))
            }
            _ => None,
        });
    known.or_else(|| before_firm(text))
}

/// What stands before a firm is what somebody does there, whatever it is: `Mechatroniker, Acme GmbH, Berlin`. What stands
/// behind one may be a town, and what partners are called by are several names.
fn before_firm(text: &str) -> Option<(String, String)> {
    let (title, rest) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    let other = firm(rest.split(", ").next()?);
    let is_name = other.split(' ').count() > 1 && !other.contains(['&', '+']) && address::is_firm(other);
    let is_title = !is_heading(title) && !address::is_firm(title) && beneath::is_plain(title, "");
    if !is_name || !is_title {
        return None;
    }
    Some((line(title)?, line(other)?))
}

/// Whether two texts begin with the same word, as what somebody does and did.
fn begins_as(text: &str, head: &str) -> bool {
    let first = |text: &str| names::words(text).into_iter().next().filter(|word| word.chars().count() > 3);
    first(head).is_some_and(|word| first(text) == Some(word))
}

/// A firm's name without what stands behind it: `Acme, Inc.` of `Acme, Inc., Boston`, `Acme SAS` of `Acme SAS au capital …`.
pub fn firm(text: &str) -> &str {
    if text.len() > LONGEST || address::is_firm(text) {
        return text;
    }
    let is_written = |part: &str| {
        let last = part.rsplit(' ').next().unwrap_or_default();
        last.starts_with(|first: char| !first.is_lowercase()) && address::is_firm(part)
    };
    // `San` is a form and a saint: what goes on with a capital behind such a word is the rest of a name.
    let goes_on = |part: &str, rest: &str| {
        let is_word = part.rsplit(' ').next().is_some_and(|word| word.chars().skip(1).all(char::is_lowercase));
        is_word && rest.trim_start().starts_with(char::is_uppercase)
    };
    let mut parts = text.rmatch_indices(' ').filter_map(|(end, _)| text.split_at_checked(end));
    let cut = parts.find(|(part, rest)| is_written(part.trim_end_matches(',')) && !goes_on(part, rest));
    cut.map_or(text, |(part, _)| part.trim_end_matches(','))
}

/// Two texts of which one is a title and the other can be an employer's name.
fn pair(one: &str, other: &str, head: &str) -> Option<(String, String)> {
    let does = |text: &str| beneath::is_title(text) || begins_as(text, head);
    let is_employer = |text: &str| {
        let is_name = text.chars().next().is_some_and(|first| first.is_alphanumeric() && !first.is_lowercase());
        let is_short =
            names::words(text).len() <= MOST_WORDS && !text.ends_with(['.', ':', '!', '?']) && !text.contains(", ");
        address::is_firm(text) || (is_name && is_short && !does(text) && address::country_of(text).is_none())
    };
    let is_title = |text: &str| does(text) && !address::is_firm(text) && !text.starts_with(['-', '•', '*', '–']);
    let is_some = |text: &str| !is_heading(text) && !text.contains('@');
    if !is_some(one) || !is_some(other) {
        return None;
    }
    let (one, other) = (firm(one), firm(other));
    match (is_title(one), is_title(other)) {
        (true, false) if is_employer(other) => Some((line(one)?, line(other)?)),
        (false, true) if is_employer(one) => Some((line(other)?, line(one)?)),
        _ => None,
    }
}

/// A line with dates is no longer, in bytes.
const LONGEST: usize = 250;

/// The dates that a line begins or ends with, when they are a beginning and an end, and what else stands in it.
fn dated(text: &str) -> Option<(&str, Period)> {
    const MARKS: [char; 14] = [' ', ',', ';', ':', '|', '(', ')', '[', ']', '·', '•', '–', '—', '-'];
    let range = |text: &str| {
        dates::period(text.trim_matches(MARKS)).filter(|it| it.start.is_some() && (it.end.is_some() || it.current))
    };
    if text.len() > LONGEST || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    if let Some(period) = range(text) {
        return Some(("", period));
    }
    let gaps = || text.match_indices(' ').map(|(gap, _)| gap).filter_map(|gap| text.split_at_checked(gap));
    // In some language a firm's `AG` is a month.
    let begins_in_firm = |before: &str, dates: &str| {
        let word = dates.trim_start().split([' ', ',']).next().unwrap_or_default();
        word.starts_with(char::is_uppercase) && address::is_firm(&format!("{before} {word}"))
    };
    // The longest range is the whole one.
    let ending = gaps()
        .filter(|(before, dates)| !begins_in_firm(before, dates))
        .find_map(|(before, dates)| Some((before, range(dates)?)));
    let begun = || gaps().filter_map(|(dates, after)| Some((after, range(dates)?))).next_back();
    let (rest, period) = ending.or_else(begun)?;
    Some((rest.trim_matches(MARKS), period))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each position as `title | employer | start | end`, where `now` is no end.
    fn check(text: &str, expected: &[&str]) {
        let lines: Vec<String> = text.lines().filter_map(line).collect();
        let shown: Vec<String> = positions(&lines, "Jane Roe", "Potière de nuit")
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
            &["Entwicklerin | Acme GmbH | 2019 | now"],
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
        ] {
            check(text, &[]);
        }
    }
}
