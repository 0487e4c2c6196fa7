//! A company's name, without its legal form and in the forms that a domain may take.

use super::{
    Domain, carries_nothing, gives_mailboxes,
    short::{abbreviation, brand, family, founder, in_two, initials},
    text,
    words::{is_call, is_common, is_legal_form, is_providers, is_small, is_telling, stands_beside_common_words},
};
use std::cell::LazyCell;

/// A company's name without its legal form; `None` where it says nothing of a company.
pub fn plain(name: &str) -> Option<String> {
    if carries_nothing(name, None) {
        return None;
    }
    let first = name.split(['(', '|', '·']).map(str::trim).find(|part| !part.is_empty())?;
    let words = text::words(first, false);
    Some(essential(&words).join(" ")).filter(|name| !name.is_empty())
}

/// Whether a name ends in a legal form: `Acme, Inc.`, `Acme sp. z o.o.`
pub fn has_form(name: &str) -> bool {
    let words = text::words(name, false);
    let is_form = |start| words.get(start..).is_some_and(|form: &[String]| is_legal_form(&form.concat()));
    // `3511 AB` is where somebody lives in the Netherlands.
    let is_code = |word: &String| word.len() == 4 && word.bytes().all(|letter| letter.is_ascii_digit());
    let is_behind_name = |start: &usize| !words.get(start - 1).is_some_and(is_code);
    words.len() < 9
        && name.chars().next().is_some_and(|first| !first.is_lowercase())
        && (1..words.len()).filter(is_behind_name).any(is_form)
}

/// The words of a company's name without its legal form and the article before it.
pub fn essential(words: &[String]) -> &[String] {
    let mut words = words;
    let all = words.len();
    while let [rest @ .., last] = words
        && !rest.is_empty()
        // `Pirelli & C. S.p.A.`
        && (is_legal_form(last) || (words.len() < all && (is_small(last) || last == "c")))
    {
        words = rest;
    }
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && matches!(first.as_str(), "the" | "pt" | "ooo" | "oao" | "zao" | "pao" | "tov" | "ao")
    {
        words = rest;
    }
    words
}

/// A company's name in the forms that a domain may take.
pub struct Name {
    /// Every word but the legal form: `acmerobotics`.
    pub whole: String,
    /// Without the words that any company may have: `acme`.
    pub core: String,
    /// The first of several words, where it names the company alone: `thyssenkrupp`.
    pub first: Option<String>,
    /// First letters, `ibm`, and with the small words, `bofa`, of three words and more; the beginnings of two, `socgen`,
    /// and the letters of a pair, `pg`; a founder's family name, `zeiss`; what a sign is read as, `marksandspencer`.
    pub short: Vec<String>,
}

impl Name {
    /// The names within a name: `EDF (Électricité de France)` has two, each with its umlauts both ways; `Acme, Inc.` has one.
    pub fn all_in(name: &str) -> Vec<Self> {
        let parts =
            name.split(is_between).flat_map(|part| part.split(" - ")).map(str::trim).filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.collect();
        let first = LazyCell::new(|| parts.first().map_or(vec![], |first| text::words(first, false)));
        let is_name = |(place, part): &(usize, &&str)| *place == 0 || !is_mere_form(&text::words(part, false), &first);
        // Without a mark on a letter both spellings are one.
        let spellings = |part: &&str| if part.is_ascii() { 1 } else { 2 };
        let named = parts.iter().enumerate().filter(is_name).map(|(_, part)| *part);
        let both = named.flat_map(|part| [(part, false), (part, true)].into_iter().take(spellings(&part)));
        let names = both.map(|(part, umlauts)| {
            let mut name = Self::of(&text::words(part, umlauts), part.contains(['&', '+', '-']));
            let signs = part.contains(['&', '+']).then_some(["and", "und", "et", "y", "e", "en", "og"]);
            name.short.extend(signs.into_iter().flatten().map(|sign| {
                let read = part.replace(['&', '+'], &format!(" {sign} "));
                essential(&text::words(&read, umlauts)).concat()
            }));
            name.short.extend(abbreviation(part).filter(|short| short.chars().count() > 2));
            name.short.extend([brand(part), family(part)].into_iter().flatten());
            name
        });
        names.filter(|name| !name.whole.is_empty()).collect()
    }

    fn of(words: &[String], is_pair: bool) -> Self {
        let words = essential(words);
        let core: String =
            words.iter().filter(|word| !is_common(word) && !is_small(word)).map(String::as_str).collect();
        let mut short = match words {
            [first, second] => in_two(first, second, is_pair),
            _ if words.len() > 2 => initials(words),
            _ => Vec::new(),
        };
        short.extend(founder(words));
        let first = words.first().filter(|first| words.len() > 1 && is_telling(first)).cloned();
        Self { whole: words.concat(), core, first, short }
    }

    /// Whether a domain goes by it.
    pub fn is_of(&self, domain: &Domain) -> bool {
        let label = text::words(domain.name(), false);
        let joined = label.concat();
        let whole_domain: String = domain.shown().split(['.', '-']).collect();
        if gives_mailboxes(domain) {
            // Only a company that runs the mail service goes by its name.
            let named = |name: &str| is_providers(name) && !is_providers(domain.registered());
            return (named(&joined) && (self.whole == joined || self.core == joined))
                || (named(&whole_domain) && self.whole == whole_domain);
        }
        let brand = domain.as_str().rsplit('.').next().is_some_and(|top| top.len() > 2 && self.whole == top);
        if brand {
            return true;
        }
        if is_common(&joined) {
            return false;
        }
        if self.whole == joined || self.whole == whole_domain || self.short.contains(&joined) {
            return true;
        }
        if self.whole.chars().count() >= 5 && beginnings(&label).any(|beginning| beginning == self.whole) {
            return true;
        }
        if self.first.as_ref().is_some_and(|first| *first == joined || stands_beside_common_words(&joined, first)) {
            return true;
        }
        // `BT Group`
        if self.core.chars().count() == 2 && self.core == joined && !is_call(&joined) {
            return true;
        }
        if self.core.chars().count() < 3 || is_common(&self.core) {
            return false;
        }
        let distinct: String = label.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
        self.core == distinct || (self.core.chars().count() >= 4 && stands_beside_common_words(&joined, &self.core))
    }
}

/// What stands between the names within a name. Each letter of many names is asked.
fn is_between(letter: char) -> bool {
    matches!(letter, '(' | ')' | '|' | '/' | '·' | '–' | '—' | ',')
}

/// Whether the words behind a company's name are its legal form. `SAS` is not, behind `Scandinavian Airlines`.
fn is_mere_form(words: &[String], name: &[String]) -> bool {
    let initials: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let whole = words.concat();
    let is_short = name.len() > 1 && whole.starts_with(&initials);
    !is_short && (is_legal_form(&whole) || words.iter().all(|word| is_legal_form(word)))
}

/// What stands before a hyphen: `bosch` of `bosch-rexroth`.
pub fn beginnings(label: &[String]) -> impl Iterator<Item = String> + '_ {
    (1..label.len()).filter_map(|words| label.get(..words)).map(<[String]>::concat)
}
