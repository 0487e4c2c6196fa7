//! Which of two texts is a title and which an employer, where that is plain.

use super::{
    another,
    dated::{LONGEST, is_time},
    hints::{Hints, is_among},
    place::{at_place, is_known_place},
};
use crate::{
    address,
    layers::text::{beneath, school},
    names,
    page::filled as line,
};

/// No part of a position is longer, in words.
const MOST_WORDS: usize = 8;

/// Whether a text names a house where people work or learn.
pub fn is_house(text: &str) -> bool {
    (address::is_firm(text) || beneath::is_house(text) || school::is_one(text)) && !school::is_kind(text)
}

/// Whether two texts begin with the same word, as what somebody does and did.
pub fn begins_as(text: &str, head: &str) -> bool {
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
        // `Cổ` is no `Co`.
        let is_plain = last.is_ascii() || !last.chars().any(names::is_latin);
        last.starts_with(|first: char| !first.is_lowercase()) && is_plain && address::is_firm(part)
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
pub fn pair(one: &str, other: &str, hints: &Hints) -> Option<(String, String)> {
    paired(one, other, hints, false)
}

/// As [`pair`], of which the second may have a place behind it.
pub fn paired(one: &str, other: &str, hints: &Hints, is_placed: bool) -> Option<(String, String)> {
    // A comma in brackets parts nothing, and a place is nobody's employer.
    if [one, other].iter().any(|text| is_torn(text) || is_among(text, &hints.places)) {
        return None;
    }
    // What somebody studied where may be told on one line.
    if hints.are_studies
        && [one, other]
            .iter()
            .map(|text| at_place(text, hints))
            .any(|text| text.contains(':') || text.contains(" - ") || text.starts_with("at "))
    {
        return None;
    }
    if is_among(one, &hints.titles) && is_among(other, &hints.employers) {
        return Some((line(one)?, line(other)?));
    }
    if is_among(other, &hints.titles) && is_among(one, &hints.employers) {
        return Some((line(other)?, line(one)?));
    }
    let does = |text: &str| does(text, hints);
    let is_house = |text: &str| hints.is_headed && is_house(text);
    let is_employer = |text: &str| {
        let is_name = text.chars().next().is_some_and(|first| first.is_alphanumeric() && !first.is_lowercase());
        is_among(text, &hints.employers)
            || ((address::is_firm(text) || (hints.are_studies && is_house(text))) && !is_sentence(text))
            || (is_name
                && (!hints.are_studies || !hints.titles.is_empty())
                && is_short(text)
                && (is_proper(text) || is_placed || at_place(text, hints) != text || is_house(text))
                && !text.contains(", ")
                && !does(text)
                && (address::country_of(text).is_none() || is_house(text)))
    };
    let is_listed = |text: &str| text.starts_with(['-', '•', '*', '–']);
    // Under its heading, beside a house there stands what somebody does in it, whatever that is.
    let is_any = |text: &str, other: &str| {
        (is_among(other, &hints.employers) || (is_house(other) && !is_house(text)))
            && (hints.titles.is_empty() || hints.are_studies)
            && !is_among(text, &hints.listed)
            && (beneath::is_plain(text, "") || (hints.are_studies && is_degree(text)) || school::is_degree(text))
            && !is_abbreviation(text)
    };
    let is_title = |text: &str, other: &str| {
        (does(text) || is_any(text, other))
            && !address::is_firm(text)
            && !is_listed(text)
            && !is_among(text, &hints.employers)
    };
    let is_some = |text: &str| !hints.is_heading(text) && !text.contains('@') && !is_time(text);
    if !is_some(one) || !is_some(other) {
        return None;
    }
    let (one, other) = (firm(at_place(one, hints)), firm(at_place(other, hints)));
    let (title, employer) = match (is_title(one, other), is_title(other, one)) {
        (true, false) if is_employer(other) => (one, other),
        (false, true) if is_employer(one) => (other, one),
        _ => return None,
    };
    settled(title, employer, hints)
}

/// A title and an employer without what stands behind it: where that is. Something before the title makes both doubtful.
pub fn settled(title: &str, employer: &str, hints: &Hints) -> Option<(String, String)> {
    let first = |text: &str| PARTED.iter().find_map(|mark| text.split_once(mark)).and_then(|(first, _)| line(first));
    // So does a town: `Lyon – Kilns, senior engineer`
    let (title, employer) = (title.trim_matches(AROUND), employer.trim_matches(AROUND));
    let before = DASHES.iter().find_map(|dash| title.split_once(dash)).and_then(|(before, _)| line(before));
    let is_doubtful =
        first(title).or(before.filter(|_| title.contains(", "))).is_some_and(|first| !does(&first, hints));
    let title = title.strip_suffix('.').filter(|bare| bare.ends_with(char::is_lowercase)).unwrap_or(title);
    if is_doubtful {
        return None;
    }
    // Behind "engineer at Acme," stands a town, which is nobody's title, employer or degree.
    let is_doubtful = hints.are_studies && school::may_be_town(title) && !is_among(title, &hints.titles);
    // `Supervisor: Sue Poe`
    let is_person = employer.split_once(": ").is_some_and(|(_, whom)| another::is_called(whom));
    if says_whose(title)
        || is_person
        || is_torn(employer)
        || is_doubtful
        || [title, employer].iter().any(|it| is_known_place(it, hints))
    {
        return None;
    }
    let bold = hints.bold.iter().find(|(whole, _)| whole == employer).map(|(_, bold)| bold.as_str());
    let employer = bold.filter(|_| !address::is_firm(employer)).unwrap_or(employer);
    // `Acme – Kilns`
    let cut = DASHES.iter().find_map(|dash| employer.split_once(dash)).map(|it| it.0);
    let employer = cut.filter(|cut| !(hints.are_studies && is_abbreviation(cut))).unwrap_or(employer);
    Some((line(title)?, first(employer).or_else(|| line(employer))?))
}

/// Whether a bracket is open in a text, or closed that was opened elsewhere.
fn is_torn(text: &str) -> bool {
    text.matches(['(', '（']).count() != text.matches([')', '）']).count()
}

/// Whether a text is letters that stand for a name, and no degree: `VŠB`.
fn is_abbreviation(text: &str) -> bool {
    !text.contains(' ')
        && text.chars().count() > 1
        && text.chars().all(|letter| letter.is_uppercase())
        && !school::is_degree(text)
}

/// Whether a text is capitals alone, which is nobody's title: `DPP`, `FULL-TIME`.
pub fn is_letters(text: &str) -> bool {
    !text.is_empty()
        && !beneath::is_title(text)
        && !school::is_degree(text)
        && text.chars().all(|it| it.is_uppercase() || it == '-')
}

/// Whether a title says at whose house it is.
fn says_whose(title: &str) -> bool {
    // In Polish and Czech, at a house or in a language.
    const OR_IN: [&str; 2] = [" w ", " v "];
    beneath::FOR_WHOM
        .iter()
        .chain(&OR_IN)
        .chain(&IN)
        .filter_map(|at| title.split_once(at))
        .any(|(_, whose)| whose.starts_with(char::is_uppercase))
}

/// Whether a text is a name rather than what somebody did: `Física y Matemáticas`, `Ouverture de restaurants`.
pub fn is_proper(text: &str) -> bool {
    let text = DASHES.iter().chain(&PARTED).find_map(|mark| text.split_once(mark)).map_or(text, |(first, _)| first);
    let mut words = text.split(' ');
    let bare = |word: &str| word.trim_start_matches(|it: char| !it.is_alphanumeric()).to_owned();
    let is_written = |word: &str| bare(word).starts_with(|it: char| !it.is_lowercase());
    let is_one = words.next().is_none_or(|first| first.len() == text.len() || !first.starts_with(char::is_uppercase));
    // Where letters have no capitals, what begins with such a word is one.
    let is_told = school::is_subject(text.split(' ').next().unwrap_or_default());
    let has_case = text.chars().any(|it| it.is_uppercase() || it.is_lowercase());
    (is_one || words.any(is_written)) && !school::is_subject(text) && (has_case || !is_told)
}

/// Whether a text goes on in small letters behind a comma, as no firm's name does: "kilns and, later, PC".
fn is_sentence(text: &str) -> bool {
    text.split(", ").skip(1).any(|rest| rest.starts_with(char::is_lowercase) && !rest.contains('.'))
}

/// Whether a text says what somebody does.
pub fn does(text: &str, hints: &Hints) -> bool {
    beneath::is_title(text) || begins_as(text, &hints.head) || is_among(text, &hints.titles)
}

/// What stands between what somebody does and the house where they do.
pub const IN: [&str; 9] = [" im ", " am ", " beim ", " an der ", " en la ", " en el ", " à la ", " nel ", " nella "];

/// What may stand before a part of what it names.
const DASHES: [&str; 3] = [" – ", " — ", " - "];

/// What stands around a name and is no part of it: `Acme:`, `| Acme`.
const AROUND: [char; 6] = [' ', ':', '|', '·', ';', ','];

/// What parts a line more than a comma does.
const PARTED: [&str; 4] = [" | ", " · ", " • ", " / "];

/// Whether a line may say what somebody studied: no sentence, mark, course or country.
fn is_degree(text: &str) -> bool {
    is_short(text)
        && address::country_of(text).is_none()
        && !text.contains([':', '%'])
        && !text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a line may be a part of a position: no sentence.
pub fn is_short(text: &str) -> bool {
    names::words(text).len() <= MOST_WORDS && !text.ends_with(['.', ':', '!', '?', '。', '；'])
}
