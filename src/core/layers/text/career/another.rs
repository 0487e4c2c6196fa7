//! Whether a position is told of somebody else than whose CV it stands in: a testimonial, a colleague's card, a sentence on
//! one's wife.

use super::beneath;
use crate::{address, folding::folded, names, words};

/// What makes a sentence of a title: "The site was built by Ida, Web Developer".
const VERBS: &str = "is was has had are were ist war hat est était è era es foi é was werd heeft";

/// Whether a title is that of somebody else than who is called `name`: a sentence, somebody of hers, a name before it.
pub fn is_titled(title: &str, name: &str) -> bool {
    let is_verb = |word: &str| words::has(VERBS, word);
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    title.split_whitespace().skip(1).any(is_verb)
        || words::is_one_of(words::OUR, &first)
        || title
            .match_indices([',', '('])
            .filter_map(|(at, _)| title.get(..at))
            .any(|before| ends_in_name(before.trim_end(), name))
}

/// Whether a line is the name of somebody else than who is called `name`.
pub fn is_name(line: &str, name: &str) -> bool {
    let bare = names::without_titles(line);
    names::reads_as_name(bare) && ends_in_name(bare, name) && !beneath::is_title(bare) && !address::is_firm(bare)
}

/// Whether a text is a name, or has a title before one: `Dr. Poe`.
pub fn is_called(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    names::is_before_name(&folded(first.trim_end_matches('.'))) || is_name(text, "")
}

/// Whether what a text ends in, of words that begin with capitals, is a name with a given name before it.
fn ends_in_name(text: &str, name: &str) -> bool {
    let run = text.split_whitespace().rev().take_while(|word| word.starts_with(char::is_uppercase)).count();
    let run: Vec<&str> = text.split_whitespace().skip(text.split_whitespace().count() - run).collect();
    let known = names::words(name);
    let is_own = run.iter().any(|word| names::words(word).iter().any(|word| known.contains(word)));
    let called = run.iter().position(|word| address::plain_words(word).first().is_some_and(|it| names::is_given(it)));
    // `Grant Manager` is a title, `Max Planck Institute` a house.
    let rest = called.and_then(|place| run.get(place..)).map(|rest| rest.join(" "));
    !is_own
        && rest.is_some_and(|rest| !beneath::is_title(&rest) && !beneath::is_house(&rest) && !address::is_firm(&rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_before_a_title_is_somebody_else() {
        for another in [
            "My wife Ida is Director of Research",
            "Mein Bruder Tom, Tischler",
            "The site was built by Ida, Web Developer",
            "Ida Moss, CTO",
            "In memory of Ole Vik, engineer",
            "Ida (Director of Research",
        ] {
            assert!(is_titled(another, "Jane Roe"), "{another}");
        }
        for own in [
            "Engineer",
            "Head of Research, Kilns",
            "Grant Manager",
            "Max Planck Fellow",
            "Jane Roe, CTO",
            "Art Director (Kilns)",
            "Leiterin Vertrieb",
        ] {
            assert!(!is_titled(own, "Jane Roe"), "{own}");
        }
        assert!(is_name("Ida Moss", "Jane Roe"));
        assert!(is_name("Dr. Ida Moss", "Jane Roe"));
        assert!(is_called("Dr. Moss") && !is_called("Kilns"));
        for other in ["Jane Moss", "Acme Kilns", "Grant Writer", "Springfield"] {
            assert!(!is_name(other, "Jane Roe"), "{other}");
        }
    }
}
