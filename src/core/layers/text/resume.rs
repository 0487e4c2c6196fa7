//! A person's own page that is their résumé: what stands beneath its headings for work and for studies.

mod entries;
mod marks;
mod positions;
mod studies;

use super::{
    career::{self, Hints},
    lines::{is_not_the_owners, lines},
    school,
};
use crate::{
    dates, names,
    page::{self, Page},
    profile::Profile,
    reading::Field,
    unread,
};
use ego_tree::NodeId;
use entries::{boxes, entries};
use marks::{label, labelled, mark};
pub use positions::{Stations, positions, stations};
use rustc_hash::FxHashMap;
use scraper::node::Element;
pub use studies::studies;

/// Nobody's résumé is longer, in lines and in headings: each line is compared with each heading.
const MOST_LINES: usize = 4_000;
const MOST_HEADINGS: usize = 300;

/// A part of a page that heads a career consists of no more elements and texts.
const MOST_NODES: usize = 3_000;

/// Nobody heads so many parts of a career; each is compared with all boxes of the page.
const MOST_PARTS: usize = 50;

/// A heading that ends in a colon has no more words.
const MOST_WORDS: usize = 4;

/// Whether a page is a résumé: under a heading for work it says from when to when.
pub fn is_one(page: &Page) -> bool {
    let lines = lines(page.root(), false);
    let work = lines.iter().position(|line| unread::part(line) == Some(Field::Experience));
    work.is_some_and(|work| lines.iter().skip(work).any(|line| career::is_dated(line)))
}

/// What stands under the headings for one kind of things.
fn under(page: &Page, name: &str, kind: Field, mut hints: Hints) -> Stations {
    let mut lines = page::lines_without(page.root(), is_others);
    lines.truncate(MOST_LINES);
    let mut headings = unread::headings(page);
    headings.truncate(MOST_HEADINGS);
    let is_plain = lines.iter().any(|line| unread::part(line) == Some(kind));
    let is_kind = |line: &String| {
        let is_begun = || match kind {
            Field::Experience => career::is_work(line),
            _ => !is_plain && unread::begun(line) == Some(kind),
        };
        unread::part(line) == Some(kind) || (is_begun() && headings.iter().any(|it| it.text == *line))
    };
    let Some(mut start) = lines.iter().position(is_kind) else { return (Vec::new(), false) };
    mark(page, kind, &mut hints);
    hints.places.extend(career::towns(&lines));
    // The heads of a table's columns are no row of it.
    let labels: Vec<String> = headings.iter().filter(|it| it.is_label()).map(|it| it.text.clone()).collect();
    let boxes = boxes(page);
    hints.headings = headings.iter().map(|heading| heading.text.clone()).collect();
    let (mut found, mut is_short) = (Vec::new(), false);
    let mut parts = FxHashMap::default();
    for _ in 0..MOST_PARTS {
        let behind = lines.get(start + 1..).unwrap_or_default();
        let reach = reach(behind, lines.get(start), &headings, &mut parts);
        let end = start + 1 + end(behind, lines.get(start), &headings).min(reach);
        let part = lines.iter().take(end).skip(start + 1).filter(|line| !labels.contains(line));
        label(part.clone(), kind, &mut hints);
        let part: Vec<String> = part.filter_map(|line| told(line, &hints)).collect();
        hints.entries = entries(&part, &boxes, &hints);
        let (read, is_left) = career::positions(&part, name, &hints);
        // Some pages hold all of it once more, for narrow screens.
        for job in read {
            if !found.contains(&job) {
                found.push(job);
            }
        }
        is_short |= is_left;
        match lines.iter().skip(end).position(is_kind) {
            Some(next) => start = end + next,
            None => return (found, is_short),
        }
    }
    (found, true)
}

/// Where the part under a heading ends in the `lines` behind it: at a heading that says that something else stands below, at
/// one of a higher rank, and at one of the same where those below it rank lower.
fn end(lines: &[String], heading: Option<&String>, headings: &[unread::Heading<'_>]) -> usize {
    let ranks = |line: &String| headings.iter().find(|it| it.text == *line).map(unread::Heading::rank);
    let rank = heading.and_then(ranks).unwrap_or(u32::MAX);
    let first = lines.first().and_then(ranks).unwrap_or(u32::MAX);
    let is_other = |line: &String| unread::begun(line).is_some() || career::is_work(line);
    let is_higher = |line: &String| {
        ranks(line).is_some_and(|other| other < rank || (other == rank && (first > rank || is_other(line))))
    };
    // What ends in a colon is a heading where the one above does.
    let is_marked = |line: &String| line.ends_with(':') && names::words(line).len() <= MOST_WORDS;
    let is_like = |line: &String| rank == u32::MAX && heading.is_some_and(is_marked) && is_marked(line);
    let is_end = |line: &String| unread::part(line).is_some() || is_higher(line) || is_like(line);
    lines.iter().position(is_end).unwrap_or(lines.len())
}

/// How many of the `lines` behind a heading stand in the same part of the page, where that has dates: beside it, pages show
/// others, too. The lines of `parts` that were read are kept: a part may have many headings.
fn reach(
    lines: &[String],
    heading: Option<&String>,
    headings: &[unread::Heading<'_>],
    parts: &mut FxHashMap<NodeId, Vec<String>>,
) -> usize {
    let part = headings.iter().find(|it| Some(&it.text) == heading).and_then(unread::Heading::part);
    // A part that is larger may be the whole page, and parts may stand in each other.
    let Some(part) = part.filter(|part| part.descendants().nth(MOST_NODES).is_none()) else { return lines.len() };
    let within = parts.entry(part.id()).or_insert_with(|| page::lines_without(part, is_others));
    let within = within.iter().skip_while(|line| Some(*line) != heading).skip(1);
    let many = within.clone().zip(lines).take_while(|(one, other)| one == other).count();
    if within.take(many).any(|line| career::is_dated(line) || career::has_year(line)) { many } else { lines.len() }
}

/// A line without addresses on the web and the marks before them; `None` when there is nothing else but how long something
/// lasted.
fn told(line: &str, hints: &Hints) -> Option<String> {
    let line = &labelled(line).map_or(line, |(_, value)| value).replace('｜', " | ");
    let parted = hints.parted(line).map(|parts| parts.join(" "));
    let words = parted.as_deref().unwrap_or(line).split(' ').filter(|word| !word.starts_with("www."));
    let bare = words.map(|word| match word.split_once("http") {
        Some((before, link)) if link.contains("://") => before,
        _ => word,
    });
    let words: Vec<&str> = bare.collect();
    page::filled(
        career::told(&words.join(" ")).trim_end_matches([' ', '|', '·', '•', ',']).trim_start_matches(marks::AROUND),
    )
    .filter(|line| line.contains(char::is_alphanumeric) && !dates::is_duration(line))
}

/// Whether an element is the frame of a page, or holds what others wrote.
fn is_others(element: &Element) -> bool {
    matches!(element.name(), "footer" | "nav") || is_not_the_owners(element)
}

/// The parts of the place where somebody is.
fn places(found: &Profile) -> Vec<String> {
    let parts = found.location.iter().flat_map(|place| place.split([',', '،', '、']));
    parts.map(|part| part.trim().to_owned()).collect()
}
