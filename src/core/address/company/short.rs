//! How a company's name is shortened: to its first letters, to an abbreviation, to its founder.

use super::{
    name::essential,
    text,
    words::{is_common, is_legal_form, is_small, is_telling},
};
use crate::{names::is_given, words};

/// How a name of two words is shortened.
pub fn in_two(first: &str, second: &str, is_pair: bool) -> Vec<String> {
    let begin = |length: usize| -> String { first.chars().take(length).chain(second.chars().take(length)).collect() };
    let (letters, syllables) = (begin(1), begin(3));
    let mut short = Vec::new();
    short.extend((is_pair && letters.chars().count() == 2).then_some(letters));
    let is_telling = syllables.chars().count() == 6 && !is_common(first) && !is_common(second);
    short.extend(is_telling.then_some(syllables));
    short
}

/// The first letters of several words, without the small ones and with them.
pub fn initials(words: &[String]) -> Vec<String> {
    let first =
        |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect::<String>();
    let short = first(&mut words.iter().filter(|word| !is_small(word)));
    let long = first(&mut words.iter());
    [short, long].into_iter().filter(|initials| initials.chars().count() >= 3).collect()
}

/// The family name of the founder whom a company is called after, by which it goes as a rule: Carl Zeiss, Robert Bosch.
pub fn founder(words: &[String]) -> Option<String> {
    let (given, rest) = words.split_first()?;
    let family: String = rest.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
    (is_given(given) && family.chars().count() >= 4).then_some(family)
}

/// What a name goes by as people write it, with the company's other words behind it: `KLM` Royal Dutch Airlines, `dm`-drogerie
/// markt, `H&M` Hennes & Mauritz.
pub fn abbreviation(name: &str) -> Option<String> {
    let (first, rest) = name.split_once([' ', '-'])?;
    let letters: String = first.chars().filter(|letter| !"&+".contains(*letter)).collect();
    let is_capital = letters.chars().all(|it| it.is_uppercase() || it.is_ascii_digit());
    // No word is without a vowel.
    let is_small = name.contains(&format!("{first}-")) && !letters.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    // Where all is written in capitals, a word is no abbreviation.
    let is_apart = rest.chars().any(char::is_lowercase);
    let short = text::words(&letters, false).concat();
    let is_short = (2..=5).contains(&short.len()) && letters.chars().count() == short.len();
    let is_word = is_common(&short) || is_legal_form(&short) || words::has(NO_ABBREVIATIONS, &short);
    (is_short && is_apart && (is_capital || is_small) && !is_word).then_some(short)
}

/// Capitals that stand for no company at the beginning of a name: trades, countries, towns, kinds of schools and clubs.
const NO_ABBREVIATIONS: &str =
    "ac ai ar as cad cnc crm erp eu fc fh gis hr ict ip it la led ny nyc pr sc seo th tsg tsv tu tv uc ui ux vr";

/// The one long word that is in capitals where the others are not: Polski Koncern Naftowy `ORLEN`.
pub fn brand(name: &str) -> Option<String> {
    let is_loud =
        |word: &&str| word.chars().filter(|it| it.is_uppercase()).count() > 4 && !word.contains(char::is_lowercase);
    let mut loud = name.split_whitespace().filter(is_loud);
    let brand = text::words(loud.next()?, false).concat();
    (loud.next().is_none() && name.contains(char::is_lowercase) && is_telling(&brand)).then_some(brand)
}

/// The family name of a founder whose given names are initials: `F. Hoffmann-La Roche`, `H. Lundbeck`, Telefonaktiebolaget
/// `LM Ericsson`.
pub fn family(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().peekable();
    let is_formal = words.next_if(|word| {
        let word = text::words(word, false).concat();
        is_legal_form(&word) || word == "telefonaktiebolaget"
    });
    let is_initial = |word: &&str| {
        let letters = word.chars().filter(|it| it.is_alphabetic()).count();
        let is_loud = word.chars().all(|it| it.is_uppercase() || ".-".contains(it));
        is_loud && ((word.ends_with('.') && letters <= 3) || letters == 1 || (is_formal.is_some() && letters == 2))
    };
    words.next_if(is_initial)?;
    while words.next_if(is_initial).is_some() {}
    // `La Roche` is one.
    let first = words.next()?;
    let mut parts = text::words(first, false);
    if parts.last().is_some_and(|part| is_small(part)) {
        parts.extend(text::words(words.next()?, false));
    }
    parts.pop().filter(|family| family.chars().count() >= 4 && !is_common(family) && !is_given(family))
}

/// What a company shares with others: the first letters of two words, a short [`abbreviation`], the word behind one.
pub fn letters(name: &str) -> Vec<String> {
    let part = name.split(['(', '|', '/', '·', ',']).next().unwrap_or_default().trim();
    let words = text::words(part, false);
    let mut letters = Vec::new();
    // Whose first word names it alone goes by that.
    if let [first, second] = essential(&words)
        && is_common(first) == is_common(second)
        && let (Some(one), Some(other)) = (first.chars().next(), second.chars().next())
    {
        letters.push(format!("{one}{other}"));
    }
    if let [_, second] = essential(&words) {
        letters.extend(abbreviation(part).and(is_telling(second).then(|| second.clone())));
    }
    letters.extend(abbreviation(part).filter(|short| short.len() < 3));
    letters
        .retain(|it| it.bytes().all(|letter| letter.is_ascii_alphanumeric()) && !is_common(it) && !is_legal_form(it));
    letters
}

/// Whether a short form begins as the name does and has its letters in their order: `pwc` of PricewaterhouseCoopers.
pub fn is_shortened(name: &str, short: &str) -> bool {
    let name = text::words(name, false).concat();
    let mut letters = name.chars();
    name.chars().next() == short.chars().next() && short.chars().all(|letter| letters.any(|other| other == letter))
}
