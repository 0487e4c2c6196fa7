//! What an entry says of a study where its lines are no pair: the one school that it names, the one degree.

use super::{dated::dated, hints::Hints, line::BETWEEN, pair::is_short, place::at_place};
use crate::{layers::text::school, page::filled as line};

/// The one school that an entry names, whatever somebody learned there.
pub fn school(entry: &[String], rest: &str, hints: &Hints) -> Option<String> {
    let named = entry.iter().map(String::as_str).filter(|text| dated(text).is_none()).chain([rest]);
    let is_parted = |text: &str| BETWEEN.iter().skip(1).any(|between| text.contains(between));
    // When somebody entered, and where another line says.
    const ELSEWHERE: [&str; 4] = ["入学", "入學", "입학", "同上"];
    let is_elsewhere = |text: &str| ELSEWHERE.iter().any(|word| text.contains(word));
    let is_plain =
        |text: &&str| is_short(text) && !text.contains([':', '@']) && !is_parted(text) && !is_elsewhere(text);
    let named = named.map(|text| at_place(text, hints));
    let mut schools = named.filter(|text| school::is_one(text) && is_plain(text));
    let one = schools.next().filter(|_| schools.next().is_none())?;
    let first = at_place(one, hints).split(", ").find(|part| school::is_one(part))?;
    // Behind its name there stands a part of it, where a word is a whole name.
    let is_whole = first.contains(|it: char| ('\u{3040}'..='\u{d7a3}').contains(&it));
    let ends = first.match_indices(' ').filter_map(|(end, _)| first.get(..end)).filter(|_| is_whole);
    line(ends.filter(|part| school::is_one(part)).min_by_key(|part| part.len()).unwrap_or(first))
}

/// The one line of an entry that is a degree.
pub fn degree(entry: &[String]) -> Option<String> {
    let is_one = |text: &&String| is_short(text) && school::is_degree(text) && !school::is_one(text);
    let mut degrees = entry.iter().filter(is_one);
    degrees.next().filter(|_| degrees.next().is_none()).cloned()
}

/// Whether a line beside the school's own may say what somebody studied there.
pub fn may_be_studied(text: &str, school: &str) -> bool {
    is_short(text) && !text.contains(school) && dated(text).is_none()
}
