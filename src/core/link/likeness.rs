//! Names and places made comparable: as pages of different networks write them of one person.

use crate::{address, candidate::Candidate};

/// How the names of two candidates go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// One full name.
    Same,
    /// One of them is no full name, as accounts may have.
    Open,
    /// Two full names of which neither can be the other.
    Differ,
}

impl Names {
    /// Compares all names that the pages of two candidates show; one that fits is enough.
    pub fn of(one: &Candidate, other: &Candidate) -> Self {
        let names = |candidate: &Candidate| -> Vec<Vec<String>> {
            let shown = candidate.profiles.iter().filter_map(|profile| profile.name.as_deref());
            shown.flat_map(address::spellings_of_name).collect()
        };
        let (ones, others) = (names(one), names(other));
        let pairs = || ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        if pairs().any(|(one, other)| are_one(one, other)) {
            Self::Same
        } else if pairs().all(|(one, other)| is_full(one) && is_full(other)) && pairs().next().is_some() {
            Self::Differ
        } else {
            Self::Open
        }
    }
}

/// Whether two full names are one: all words of the shorter stand in the longer, where an initial stands for a word.
fn are_one(one: &[String], other: &[String]) -> bool {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let fits = |word: &String| {
        many.iter().any(|other| {
            word == other
                || (word.chars().count() == 1 && other.starts_with(word.as_str()))
                || (other.chars().count() == 1 && word.starts_with(other.as_str()))
        })
    };
    (few.len() > 1 || is_full(few))
        && few.iter().all(fits)
        && few.iter().any(|word| word.chars().count() > 1 && many.contains(word))
}

/// Whether two candidates with different names have a given name in common.
pub fn have_one_given(one: &Candidate, other: &Candidate) -> bool {
    let given = |candidate: &Candidate| -> Vec<String> {
        let shown = candidate.profiles.iter().filter_map(|profile| profile.name.as_deref());
        let given = shown.filter_map(address::given_name).flat_map(address::plain_words);
        given.filter(|word| word.chars().count() > 1).collect()
    };
    let others = given(other);
    given(one).iter().any(|word| others.contains(word))
}

/// Whether words are a given and a family name; scripts without spaces write both as one word.
fn is_full(name: &[String]) -> bool {
    let mut words = name.iter().filter(|word| word.chars().count() > 1);
    words.next().is_some_and(|word| !word.is_ascii() || words.next().is_some())
}

/// A full name as keys hold it: its first and its last word, in the order of the alphabet, since some write the family
/// name first. `None` for what is no full name.
pub fn full_name(name: &str) -> Option<String> {
    let words = address::spellings_of_name(name).into_iter().next()?;
    let words: Vec<&String> = words.iter().filter(|word| word.chars().count() > 1).collect();
    match words.as_slice() {
        [first, .., last] => Some(format!("{} {}", first.min(last), first.max(last))),
        [only] if is_full(std::slice::from_ref(*only)) => Some((*only).clone()),
        _ => None,
    }
}

/// Words that networks put around the name of a town.
const AROUND: &str = "greater area metro metropolitan metropolitana metropolitano metropolregion region region bay county city district \
    und umgebung raum stadt ville et peripherie environs grand grande gran area y alrededores e dintorni de la el the of in near";

/// The town of a place as shown: `lyon` of `Greater Lyon Area` and of `Lyon, Auvergne-Rhône-Alpes, France`. `None` where
/// only a country is named.
pub fn place(shown: &str) -> Option<String> {
    let town = shown.split([',', '·', '/', '(', '|', ';', '，', '、']).map(str::trim).find(|part| !part.is_empty())?;
    if address::country_of(town).is_some() {
        return None;
    }
    let mut words = address::plain_words(town);
    let is_around = |word: &String| AROUND.split_whitespace().any(|around| around == word);
    if words.iter().any(|word| !is_around(word)) {
        words.retain(|word| !is_around(word));
    }
    let nowhere = matches!(
        words.join(" ").as_str(),
        "" | "remote" | "worldwide" | "earth" | "world" | "internet" | "europe" | "emea"
    );
    (!nowhere).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Profile;

    #[test]
    fn names_go_together() {
        let named = |name: &str| {
            let name = Some(name.to_owned()).filter(|name| !name.is_empty());
            Candidate { profiles: vec![Profile { name, ..Profile::default() }], ..Candidate::default() }
        };
        let check = |one: &str, other: &str, expected: Names| {
            assert_eq!(Names::of(&named(one), &named(other)), expected, "{one} {other}");
            assert_eq!(Names::of(&named(other), &named(one)), expected, "{other} {one}");
        };
        check("Jane Roe", "JANE ROE", Names::Same);
        check("Jane Roe", "Dr. Jane A. Roe, PhD", Names::Same);
        check("Jane Roe 🚀", "Roe, Jane", Names::Same);
        check("Jörg Müller", "Joerg Mueller", Names::Same);
        check("Jane Roe", "J. Roe", Names::Same);
        check("山田花子", "山田花子", Names::Same);
        check("Jane Roe", "Joe Roe", Names::Differ);
        check("Jane Roe", "Jane Poe", Names::Differ);
        check("J. R.", "Jane Roe", Names::Open);
        check("Jane Roe", "janeroe", Names::Open);
        check("Jane Roe", "Jane", Names::Open);
        check("Jane Roe", "", Names::Open);
        check("Jane", "Jane", Names::Open);
    }

    #[test]
    fn keys_of_names_need_a_full_name() {
        let check = |name: &str, expected: Option<&str>| assert_eq!(full_name(name).as_deref(), expected, "{name}");
        check("Dr. Jane A. Roe", Some("jane roe"));
        check("Roe, Jane", Some("jane roe"));
        check("Jane", None);
        check("janeroe", None);
        check("山田花子", Some("山田花子"));
        check("🚀", None);
    }

    #[test]
    fn places_are_towns() {
        let check = |shown: &str, expected: Option<&str>| assert_eq!(place(shown).as_deref(), expected, "{shown}");
        check("Lyon, Auvergne-Rhône-Alpes, France", Some("lyon"));
        check("Lyon", Some("lyon"));
        check("Greater Lyon Area", Some("lyon"));
        check("Lyon et périphérie", Some("lyon"));
        check("Berlin und Umgebung", Some("berlin"));
        check("San Francisco Bay Area", Some("san francisco"));
        check("Mexico City", Some("mexico"));
        check("France", None);
        check("Remote", None);
        check("Earth 🌍", None);
        check("", None);
    }
}
