//! Names of people compared with each other.

use super::{kinds::drop_titles, shown::without_titles};
use crate::folding;

/// The words of a name in lower case.
pub fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether two names may be one person's: one of them has all words of the other, or one is not known.
pub fn may_be_one(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    let (one, other) = (words(one), words(other));
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(&one, &other) || within(&other, &one)
}

/// The words of a name in plain letters, without titles and degrees.
pub fn plain_words(name: &str, umlauts: bool) -> Vec<String> {
    let mut words = folding::words(without_titles(name), umlauts);
    drop_titles(&mut words);
    words
}

/// The words of a name without what stands in brackets; twice where umlauts may be written in two ways.
pub fn spellings(name: &str) -> Vec<Vec<String>> {
    let name = name.split(['(', '|']).next().unwrap_or_default();
    let spelled = [false, true].map(|umlauts| plain_words(name, umlauts));
    match spelled {
        [one, other] if one == other => vec![one],
        both => both.into(),
    }
}

/// Whether two full names are one: all words of the shorter stand in the longer, where an initial stands for a word.
pub fn fit_together(one: &[String], other: &[String]) -> bool {
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

/// Whether words are a given and a family name; scripts without spaces write both as one word.
pub fn is_full(name: &[String]) -> bool {
    let mut words = name.iter().filter(|word| word.chars().count() > 1);
    words.next().is_some_and(|word| !word.is_ascii() || words.next().is_some())
}

/// A full name as keys hold it: its first and its last word, in the order of the alphabet, since some write the family
/// name first. `None` for what is no full name.
pub fn full_name(name: &str) -> Option<String> {
    let words = spellings(name).into_iter().next()?;
    let words: Vec<&String> = words.iter().filter(|word| word.chars().count() > 1).collect();
    match words.as_slice() {
        [first, .., last] => Some(format!("{} {}", first.min(last), first.max(last))),
        [only] if is_full(std::slice::from_ref(*only)) => Some((*only).clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_one_persons() {
        let check = |one, other, expected| assert_eq!(may_be_one(one, other), expected, "{one:?} {other:?}");
        check(Some("Jane Roe"), Some("JANE ROE"), true);
        check(Some("Jane Roe"), Some("Jane A. Roe"), true);
        check(Some("Jane"), Some("Jane Roe"), true);
        check(Some("Jane Roe"), Some("Joe Roe"), false);
        check(Some("Jane Roe"), None, true);
    }

    #[test]
    fn keys_of_names_need_a_full_name() {
        let check = |name: &str, expected: Option<&str>| assert_eq!(full_name(name).as_deref(), expected, "{name}");
        check("Dr. Jane A. Roe", Some("jane roe"));
        check("Roe, Jane", Some("jane roe"));
        check("Eng. Jane Roe, MD", Some("jane roe"));
        check("Lt. Col. Jane Roe", Some("jane roe"));
        check("Jane", None);
        check("janeroe", None);
        check("山田花子", Some("山田花子"));
        check("🚀", None);
    }
}
