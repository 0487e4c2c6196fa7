//! Whether a domain or a company is called after a person.

use super::{company::is_legal_form, domain::Domain, text};
use crate::{names, words};

/// How much of a person's name a domain carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// Given and family name, or an initial and the family name.
    Whole,
    /// The family name alone, which a family firm may carry too.
    Family,
    /// The given name alone, which any company may be called.
    Given,
}

/// What a domain carries of a person's name.
pub fn carries(domain: &Domain, name: &str) -> Option<Carries> {
    let labels = [
        text::words(domain.name(), false).concat(),
        text::words(domain.without_suffix(), false).concat(),
        text::words(domain.shown(), false).concat(),
    ];
    let mut part = None;
    for umlauts in [false, true] {
        let name = words_of(name, umlauts);
        let Some((given, others)) = name.split_first() else { continue };
        let combined = combinations(given, others);
        // Among other words only a long name is surely a name: `janeroephoto`, but not `leemarkets`.
        let carried = |label: &String| {
            combined.iter().any(|name| label == name || (name.len() >= 7 && label.contains(name.as_str())))
        };
        if labels.iter().any(carried) {
            return Some(Carries::Whole);
        }
        let [label, ..] = &labels;
        let mut clans = CLANS.iter().filter_map(|clan| label.strip_prefix(clan).or(label.strip_suffix(clan)));
        let clan = clans.next().unwrap_or(label);
        // With two family names, both.
        let mut pairs = others.windows(2).map(<[String]>::concat);
        if others.iter().any(|other| other.len() >= 3 && other == clan)
            || pairs.any(|pair| pair.len() >= 7 && pair == clan)
        {
            part = Some(Carries::Family);
        } else if part.is_none() && !others.is_empty() && given.len() >= 3 && given == label {
            part = Some(Carries::Given);
        }
    }
    part
}

/// Words for a family, as its domain has them beside the name.
const CLANS: [&str; 8] = ["familie", "family", "familjen", "familien", "famille", "familia", "famiglia", "fam"];

/// Whether a company is a person's own: it goes by their whole name, or by the family name and what people do alone.
pub fn owns(company: &str, person: &str) -> bool {
    const ALONE: &str = "consulting consultant consultancy conseil beratung consultoria consulenza advies design studio photography photo fotografie \
        coaching coach media software digital web translations traductions art training freelance";
    let (called, name) = (text::words(company, false), words_of(person, false));
    let is_family = |word: &String| Some(word) == name.last();
    // "IT", "UX", "PR".
    let is_short = |word: &String| word.chars().count() == 2 && !is_legal_form(word);
    let is_alone = |word: &String| words::has(ALONE, word) || is_short(word);
    have_whole(&called, &name)
        || called.iter().any(is_family)
            && called.iter().any(is_alone)
            && called.iter().all(|word| is_family(word) || is_alone(word) || is_legal_form(word))
}

/// Whether a company goes by the whole name of a person: `Jane Roe Consulting`.
pub fn is_named(company: &str, person: &str) -> bool {
    have_whole(&text::words(company, false), &words_of(person, false))
}

fn have_whole(company: &[String], name: &[String]) -> bool {
    name.len() > 1 && [name.first(), name.last()].into_iter().flatten().all(|word| company.contains(word))
}

/// Whether the part before the @ spells the domain's name in two words or more: `jane.roe` at `janeroe.example`.
pub fn spells(local: &str, domain: &Domain) -> bool {
    let words = text::words(local, false);
    words.len() > 1
        && words.iter().all(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && words.concat() == text::words(domain.name(), false).concat()
}

/// The words of a name that are more than an initial.
fn words_of(name: &str, umlauts: bool) -> Vec<String> {
    let name = name.split(['(', ',', '|']).next().unwrap_or_default();
    let mut words = names::plain_words(name, umlauts);
    words.retain(|word| word.chars().count() > 1);
    words
}

/// What people register from a name: `janeroe`, `roejane`, `jroe`, and with several given or family names any pair.
fn combinations(given: &str, others: &[String]) -> Vec<String> {
    let mut combinations = Vec::new();
    for other in others.iter().take(4) {
        combinations.push(format!("{given}{other}"));
        combinations.push(format!("{other}{given}"));
        if other.len() >= 4
            && let Some(initial) = given.chars().next()
        {
            combinations.push(format!("{initial}{other}"));
        }
    }
    combinations.push(format!("{given}{}", others.concat()));
    combinations.retain(|name| name.len() >= 5 && name.is_ascii() && name != given);
    combinations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_called_after_people() {
        use Carries::{Family, Given, Whole};
        for (domain, name, expected) in [
            ("janeroe.example", "Jane Roe", Some(Whole)),
            ("jane-roe.example", "Dr. Jane Roe, PhD", Some(Whole)),
            ("roejane.example", "Jane Roe 🚀", Some(Whole)),
            ("jane.roe.name", "Jane Roe", Some(Whole)),
            ("janeroephotography.example", "Jane Roe", Some(Whole)),
            ("jmueller.example", "Jörg Müller", Some(Whole)),
            ("jörg-müller.example", "Jörg Müller", Some(Whole)),
            ("anagarcia.example", "Ana García López", Some(Whole)),
            ("analopez.example", "Ana García López", Some(Whole)),
            ("zhukova.example", "Ольга Жукова", Some(Family)),
            ("roe.example", "Jane Roe", Some(Family)),
            ("familie-mueller.example", "Jörg Müller", Some(Family)),
            ("jane.example", "Jane Roe", Some(Given)),
            ("familjenroe.example", "Jane Roe", Some(Family)),
            ("garcialopez.example", "Ana García López", Some(Family)),
            ("acme.example", "Jane Roe", None),
            ("leemarkets.example", "Ma Lee", None),
            ("acme.example", "Acme", None),
        ] {
            assert_eq!(carries(&Domain::parse(domain).unwrap(), name), expected, "{domain} {name}");
        }
    }

    #[test]
    fn firms_are_peoples_own() {
        for (company, name, expected) in [
            ("Jane Roe Pottery", "Jane Roe", true),
            ("Roe Consulting Ltd", "Jane Roe", true),
            ("Roe Ltd", "Jane Roe", false),
            ("Roe Machines GmbH", "Jane Roe", false),
            ("Acme Consulting", "Jane Roe", false),
        ] {
            assert_eq!(owns(company, name), expected, "{company} {name}");
        }
    }
}
