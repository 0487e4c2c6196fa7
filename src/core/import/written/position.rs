//! What a piece of text says of somebody: what they do, for whom, where they are.

use super::{MARKS, WORDS};
use crate::{
    address,
    candidate::EmployerDomains,
    import::line,
    layers::text::{beneath, career},
    names,
    profile::{Experience, Profile},
};

/// Takes a piece for what somebody does, for whom, both, or where they are; what it is not plainly is left alone.
pub fn told_of(text: &str, profile: &mut Profile) {
    let held = profile.experience.first().cloned().unwrap_or_default();
    let (title, employer) = position(text, profile);
    if title.is_some() || employer.is_some() {
        let (title, employer) = (held.title.or(title), held.employer.or(employer));
        profile.employers = employer.iter().cloned().collect();
        profile.experience = vec![Experience { title, employer, current: true, ..Experience::default() }];
    } else if profile.location.is_none() {
        let is_plain = || beneath::is_place(text) && address::country_of(text).is_some();
        let labelled = beneath::labelled(text, beneath::PLACES).map(|place| town(&place).unwrap_or(place));
        profile.location = labelled.or_else(|| town(text)).or_else(|| is_plain().then(|| text.to_owned()));
    }
}

/// The town on a line of a postal address, with the country behind it: what stands behind the code that letters go by.
fn town(text: &str) -> Option<String> {
    let mut text = text.split_once(": ").map_or(text, |(_, address)| address).to_owned();
    for mark in [" - ", " – ", " — "] {
        text = text.replace(mark, ", ");
    }
    // Behind the number of a house another line begins: `Long Street 12. 28013 Madrid`.
    if let Some((house, code)) =
        text.rsplit_once(". ").filter(|(house, _)| house.contains(|it: char| it.is_ascii_digit()))
    {
        text = format!("{house}, {code}");
    }
    let mut parts = text.split(", ").map(str::trim);
    let (is_first, (code, town)) =
        parts.by_ref().enumerate().find_map(|(place, part)| Some((place == 0, coded(part)?)))?;
    // A year may stand before anything.
    if is_first && code.len() == 4 && code.starts_with(['1', '2']) {
        return None;
    }
    let town =
        town.split(" (").next().filter(|town| beneath::is_place(town) && names::words(town).len() <= MOST_OF_TOWN)?;
    match parts.next() {
        None => line(town),
        Some(country) => address::country_of(country).and_then(|_| line(&format!("{town}, {country}"))),
    }
}

/// A town's name has no more words.
const MOST_OF_TOWN: usize = 4;

/// A postal code and the town at it: `10115 Berlin`, `D-10115 Berlin`, `78-400 Szczecinek`, `4050-262 Porto`, `3511 AB Utrecht`,
/// `Oxford OX1 1AA`.
fn coded(part: &str) -> Option<(&str, &str)> {
    let british = part.rsplit_once(' ').and_then(|(before, inward)| Some((before.rsplit_once(' ')?, inward)));
    if let Some(((town, outward), inward)) = british
        && is_british(outward, inward)
    {
        return Some((outward, town));
    }
    let bare = part.split_once('-').filter(|(land, _)| land.len() < 3 && land.chars().all(char::is_uppercase));
    let (code, town) = bare.map_or(part, |(_, rest)| rest).split_once(' ')?;
    let is_code = match code.split_once('-') {
        Some((one, other)) => matches!((one.len(), other.len()), (2 | 4, 3)),
        None => matches!(code.len(), 4 | 5),
    };
    let is_number = code.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    let letters = |(letters, _): &(&str, &str)| letters.len() == 2 && letters.bytes().all(|it| it.is_ascii_uppercase());
    let town = town.split_once(' ').filter(letters).map_or(town, |(_, town)| town);
    (is_code && is_number).then_some((code, town))
}

/// Whether two words are a British postal code: `OX1 1AA`.
fn is_british(outward: &str, inward: &str) -> bool {
    let is_part = |text: &str| text.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase());
    let begins = |text: &str, is: fn(&u8) -> bool| text.as_bytes().first().is_some_and(is);
    is_part(outward)
        && is_part(inward)
        && (2..=4).contains(&outward.len())
        && inward.len() == 3
        && begins(outward, u8::is_ascii_uppercase)
        && begins(inward, u8::is_ascii_digit)
        && outward.contains(|it: char| it.is_ascii_digit())
}

/// What a piece says that somebody does, and for whom.
fn position(text: &str, profile: &Profile) -> (Option<String>, Option<String>) {
    let is_employer = |name: &str| !name.contains(':') && (address::is_firm(name) || is_at(name, profile));
    if let Some(employer) = beneath::employer(text)
        && let Some((title, _)) = text.split_once(&employer).and_then(|(title, _)| title.trim().rsplit_once(' '))
    {
        return (line(title), Some(employer));
    }
    let mut worded = WORDS.iter().filter_map(|word| text.split_once(word));
    if let Some((title, employer)) = worded.find(|(_, employer)| is_employer(employer)) {
        return (line(title), line(career::firm(employer)));
    }
    for mark in MARKS {
        let Some((one, other)) = text.split_once(mark) else { continue };
        if beneath::is_title(one) && is_employer(other) {
            return (line(one), line(career::firm(other)));
        }
        if beneath::is_title(other) && is_employer(one) {
            return (line(other), line(career::firm(one)));
        }
    }
    let first = career::firm(text.split(" - ").next().unwrap_or(text));
    if is_employer(first) {
        return (None, line(first));
    }
    let title = beneath::labelled(text, beneath::LABELS).or_else(|| beneath::is_title(text).then(|| text.to_owned()));
    (title, None)
}

/// Whether one of somebody's addresses is at a firm of that name.
fn is_at(name: &str, profile: &Profile) -> bool {
    let employer = EmployerDomains { name: name.to_owned(), ..EmployerDomains::default() };
    let person = profile.name.as_deref().unwrap_or_default();
    let is_short = names::words(name).len() < 6 && name.chars().next().is_some_and(|first| !first.is_lowercase());
    is_short && profile.emails.iter().any(|address| address::is_at(address, &employer, person))
}
