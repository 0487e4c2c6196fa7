//! Names and places made comparable: as pages of different networks write them of one person.

use crate::{
    address,
    candidate::Candidate,
    names::{self, fit_together, is_full},
    words,
};

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
            shown.flat_map(names::spellings).collect()
        };
        let (ones, others) = (names(one), names(other));
        let pairs = || ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        if pairs().any(|(one, other)| fit_together(one, other)) {
            Self::Same
        } else if pairs().all(|(one, other)| is_full(one) && is_full(other)) && pairs().next().is_some() {
            Self::Differ
        } else {
            Self::Open
        }
    }
}

/// Whether two candidates with different names have a given name in common.
pub fn have_one_given(one: &Candidate, other: &Candidate) -> bool {
    let given = |candidate: &Candidate| -> Vec<String> {
        let shown = candidate.profiles.iter().filter_map(|profile| profile.name.as_deref());
        let given = shown.filter_map(names::given_name).flat_map(address::plain_words);
        given.filter(|word| word.chars().count() > 1).collect()
    };
    let others = given(other);
    given(one).iter().any(|word| others.contains(word))
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
    let mut said = address::plain_words(town);
    let is_around = |word: &String| words::has(AROUND, word);
    if said.iter().any(|word| !is_around(word)) {
        said.retain(|word| !is_around(word));
    }
    let nowhere = matches!(
        said.join(" ").as_str(),
        "" | "remote" | "worldwide" | "earth" | "world" | "internet" | "europe" | "emea"
    );
    (!nowhere).then(|| said.join(" "))
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
