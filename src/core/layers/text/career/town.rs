//! Which texts a page uses as places: towns that are in no list are told by what stands beside them.

use super::{
    dated::{LONGEST, MARKS, dated},
    pair::is_house,
    place::is_place,
};
use crate::{
    address,
    layers::text::{beneath, school},
};
use rustc_hash::FxHashMap;

/// What parts a line into names of things and of places.
const BETWEEN: [char; 10] = [',', '，', '、', '،', '–', '—', '|', '·', '•', '('];

/// A town's name has no more words.
const MOST_WORDS: usize = 3;

/// Lines that are looked at.
const MOST_LINES: usize = 1_000;

/// The texts that lines use as places: each between something and a country, and each behind a comma that ends several lines about
/// different things, none of which is what somebody does.
pub fn towns(lines: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut behind: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for line in lines.iter().filter(|line| line.len() <= LONGEST).take(MOST_LINES) {
        found.extend(beneath::postal(line));
        let line = dated(line).map_or(line.as_str(), |(rest, _)| rest);
        let parts: Vec<&str> = parts(line);
        for three in parts.windows(3) {
            if let [before, town, country] = three
                && is_place(country)
                && is_name(town)
                && is_house_like(before)
            {
                found.push((*town).to_owned());
            }
        }
        if let [.., before, last] = parts.as_slice()
            && line.trim_end().strip_suffix(last).is_some_and(|rest| rest.trim_end().ends_with(','))
            && is_name(last)
            && address::country_of(last).is_none()
            && is_house_like(before)
        {
            let heads = behind.entry(last).or_default();
            if !heads.contains(before) {
                heads.push(before);
            }
        }
    }
    found.extend(behind.into_iter().filter(|(_, heads)| heads.len() > 1).map(|(town, _)| town.to_owned()));
    found
}

/// A line's parts, without the marks around them; a dash within a word parts nothing.
fn parts(line: &str) -> Vec<&str> {
    line.split(BETWEEN)
        .flat_map(|part| part.split(" - "))
        .map(|it| it.trim_matches(MARKS))
        .filter(|it| !it.is_empty())
        .collect()
}

/// Whether a text may be the name of something that is in a town: what somebody does or did is at a house.
fn is_house_like(text: &str) -> bool {
    !beneath::is_title(text) && !school::is_degree(text)
}

/// Whether a text may be the name of a town, and of nothing else that is known.
fn is_name(text: &str) -> bool {
    text.split(' ').count() <= MOST_WORDS
        && text.chars().all(|it| it.is_alphabetic() || " .'’-".contains(it))
        && text.starts_with(|it: char| it.is_alphabetic() && !it.is_lowercase())
        && !text.chars().all(|it| !it.is_lowercase() && it.is_ascii())
        && !is_house(text)
        && !beneath::is_title(text)
        && !address::is_firm(text)
        && !address::is_firm(&format!("Acme, {text}"))
}
