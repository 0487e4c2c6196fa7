//! The name in a text: called so, or formed as one and none of the things that are.

use super::{MARKS, WORDS, has_beginning};
use crate::{
    address, guard,
    import::{called, line},
    layers::text::{beneath, career, voice},
    names::{self, is_given},
};

/// How the words begin, beside [`DOCUMENTS`], that stand above the head of a CV and in no name.
const HEADINGS: &str = "europass personal personl personn persönl persoonl pessoa osobow osobn civil anagrafic coordonn contact kontakt contatt \
    profil";

/// How the words begin that stand before somebody's name, too: `CV of Jane Roe`.
const DOCUMENTS: &str = "vitae curricul currícul lebenslauf życiorys résumé resume cv";

/// Before whom somebody signs for: `i. A. Jane Roe`.
const FOR_ANOTHER: [&str; 8] = ["i. a. ", "i.a. ", "i. v. ", "i.v. ", "ppa. ", "p.p. ", "p. p. ", "p.o. "];

/// A name, and what stands on its line.
#[derive(Debug, Clone, Default)]
pub struct Name {
    /// The name.
    pub name: String,
    /// Those behind it.
    pub pronouns: Option<String>,
    /// What else stands there.
    pub behind: Option<String>,
}

/// The name that a piece begins with.
pub fn name_in(text: &str) -> Option<Name> {
    let lower = text.to_lowercase();
    let signed = FOR_ANOTHER.iter().find(|signed| lower.starts_with(*signed)).and_then(|it| text.get(it.len()..));
    let (text, pronouns) = names::without_pronouns(signed.unwrap_or(text));
    let text = names::without_titles(without_document(text));
    let turned = names::turned(text);
    let text = turned.as_deref().unwrap_or(text);
    let end = WORDS.iter().chain(&MARKS).filter_map(|between| text.find(between)).min().unwrap_or(text.len());
    let (name, behind) = text.split_at_checked(end)?;
    let name = names::without_titles(name);
    if !names::reads_as_name(name) || is_heading(name) || career::is_heading(name) || address::is_firm(name) {
        return None;
    }
    // Bakers and Cooks are people, too.
    let is_title = beneath::is_title(name) && !has_given(name);
    let greeted = guard::greeted(&format!("{text},\n"));
    let is_greeting =
        address::plain_words(text).first().is_some_and(|first| !greeted.is_empty() && !greeted.contains(first));
    (!is_title && !is_greeting).then(|| Name {
        name: name.to_owned(),
        pronouns: pronouns.map(str::to_owned),
        behind: line(behind.trim_matches([',', '-', '–', '—', '/', ' '])),
    })
}

/// Whether a text heads a CV: `Curriculum Vitae`, `Persönliche Daten`.
pub fn is_heading(text: &str) -> bool {
    has_beginning(text, HEADINGS) || has_beginning(text, DOCUMENTS)
}

/// A text without the word for a CV before the name on it.
fn without_document(text: &str) -> &str {
    let is_between = |word: &str| matches!(word, "of" | "von" | "de" | "di" | "van" | "–" | "-" | "—" | "|");
    let mut rest = text;
    while let Some((word, behind)) = rest.split_once(' ')
        && (has_beginning(word, DOCUMENTS) || (rest != text && is_between(word)))
    {
        rest = behind;
    }
    rest
}

/// Whether a word of a name is one that people are given.
pub fn has_given(name: &str) -> bool {
    address::plain_words(name).iter().any(|word| is_given(word))
}

/// The name that a text calls so, on one line or in two parts, and where it stands.
pub fn labelled(prose: &[String]) -> Option<(usize, String)> {
    let (mut given, mut family) = (None, None);
    for (place, text) in prose.iter().enumerate() {
        let (label, value) = text.split_once([':', '：']).unwrap_or((text, ""));
        let (value, place) = match line(value) {
            Some(value) => (value, place),
            None => (prose.get(place + 1).cloned().unwrap_or_default(), place + 1),
        };
        let value = names::without_titles(&value);
        let turned = names::turned(value);
        let is_name = turned.is_some() || value.chars().all(|it| it.is_alphabetic() || " -'’.".contains(it));
        let whole = turned.unwrap_or_else(|| value.to_owned());
        let is_whole = voice::is_labelled(&[format!("{}: {value}", label.trim())], value);
        match called(label).filter(|_| is_name && !value.is_empty()) {
            _ if is_whole => return Some((place, whole)),
            Some(Called::Whole) => return Some((place, whole)),
            Some(Called::FamilyFirst) => {
                let parts = value.split_once(' ').filter(|(_, given)| !given.contains(' ') && whole == value);
                return Some((place, parts.map_or(whole, |(family, given)| format!("{given} {family}"))));
            }
            Some(Called::Given) => drop(given.get_or_insert((place, value.to_owned()))),
            Some(Called::Family) => drop(family.get_or_insert((place, whole))),
            None => {}
        }
    }
    match (given, family) {
        (Some((one, given)), Some((other, family))) => Some((one.max(other), format!("{given} {family}"))),
        (one, other) => one.or(other).filter(|(_, name)| names::reads_as_name(name)),
    }
}

/// What part of a name a label is the word for.
enum Called {
    Given,
    /// Or the whole of it: `Name`, `Nom`.
    Family,
    FamilyFirst,
    Whole,
}

fn called(label: &str) -> Option<Called> {
    const NAMES: [&str; 5] = ["name", "naam", "namn", "navn", "nimi"];
    const WHOLE: &str = "compl full voll volled";
    const AND: [&str; 9] = [" and ", " und ", " et ", " y ", " e ", " en ", " i ", " och ", " og "];
    let label = label.trim().to_lowercase().replace("(s)", "");
    let label = AND.iter().fold(label, |label, and| label.replace(and, "/"));
    let is_given = called::is_given;
    let is_family = |word: &str| called::is_family(word) || NAMES.contains(&word);
    match label.split([',', '/', '&']).map(str::trim).collect::<Vec<_>>().as_slice() {
        [one] if is_given(one) => Some(Called::Given),
        [one] if is_family(one) => Some(Called::Family),
        [one, other] if is_family(one) && is_given(other) => Some(Called::FamilyFirst),
        [one, other] if is_given(one) && is_family(other) => Some(Called::Whole),
        [one] => {
            let is_name = one.split(' ').any(|word| is_given(word) || is_family(word));
            (is_name && has_beginning(one, WHOLE)).then_some(Called::Whole)
        }
        _ => None,
    }
}
