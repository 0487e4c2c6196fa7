//! Which lines of a résumé are one entry each.

use super::{is_others, told};
use crate::{
    layers::text::career::{self, Hints},
    page::{self, Page},
};
use std::ops::Range;

/// Boxes of a page that may hold an entry each, by their lines.
pub fn boxes(page: &Page) -> Vec<Vec<String>> {
    const MOST_BOXES: usize = 600;
    const MOST_NODES: usize = 150;
    let parts = page.all("tr, li, div, article, section, dd, p").into_iter().take(MOST_BOXES);
    let small = parts.filter(|part| part.descendants().nth(MOST_NODES).is_none());
    small.map(|part| page::lines_without(part, is_others)).filter(|lines| lines.len() > 1).collect()
}

/// Which lines of a part are one entry each: those of a box in which stands one date, or all where no more stands in all of
/// them.
pub fn entries(part: &[String], boxes: &[Vec<String>], hints: &Hints) -> Vec<Range<usize>> {
    let many = |lines: &[String]| lines.iter().filter(|line| career::is_dated(line)).count();
    let mut found: Vec<Range<usize>> = Vec::new();
    for lines in boxes {
        let lines: Vec<String> = lines.iter().filter_map(|line| told(line, hints)).collect();
        let from = found.last().map_or(0, |last| last.end);
        let behind = part.get(from..).unwrap_or_default();
        if lines.is_empty() {
            continue;
        }
        // To tell dates takes longest, so it comes last: boxes may stand in each other.
        let start = behind.windows(lines.len()).position(|window| window == lines);
        if let Some(start) = start.filter(|_| many(&lines) == 1) {
            found.push(from + start..from + start + lines.len());
        }
    }
    if found.is_empty() {
        found = flat(part, hints);
    }
    found
}

/// The entries of a part that has no boxes: what its headings stand above, or from one line of dates to the next where it
/// begins with one.
fn flat(part: &[String], hints: &Hints) -> Vec<Range<usize>> {
    let dates: Vec<usize> =
        part.iter().enumerate().filter(|(_, line)| career::is_dated(line)).map(|(at, _)| at).collect();
    let heads: Vec<usize> =
        part.iter().enumerate().filter(|(_, line)| hints.headings.contains(line)).map(|(at, _)| at).collect();
    let ranges = |starts: &[usize]| -> Vec<Range<usize>> {
        let ends = starts.iter().skip(1).copied().chain([part.len()]);
        starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
    };
    let is_one = |range: &Range<usize>| dates.iter().filter(|at| range.contains(*at)).count() == 1;
    let begins = |starts: &[usize]| starts.first() == Some(&0);
    if begins(&dates) && dates.len() > 1 {
        ranges(&dates)
    } else if begins(&heads) && ranges(&heads).iter().all(is_one) {
        ranges(&heads)
    } else if dates.len() == 1 && part.iter().filter(|line| career::has_year(line)).all(|line| career::is_dated(line)) {
        ranges(&[0])
    } else {
        Vec::new()
    }
}
