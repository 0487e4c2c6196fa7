//! Words in a form in which spellings of the same word are equal: small letters, no accents, Latin script. The one table
//! of letters is here.

use icu_normalizer::DecomposingNormalizerBorrowed;
use std::{borrow::Cow, ops::Range};

/// As [`fold`]; most words are folded as they stand.
pub(crate) fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) { word.into() } else { fold(word).into() }
}

/// A word in small letters without accents; Greek and Cyrillic letters as they are usually written in Latin ones.
/// Letters of other scripts stay as they are.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    word.chars().flat_map(char::to_lowercase).for_each(|letter| fold_letter(letter, &mut folded));
    folded
}

/// Adds a small letter, folded.
pub(crate) fn fold_letter(letter: char, into: &mut String) {
    if letter.is_ascii() {
        return into.push(letter);
    }
    let mut parts = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(letter));
    let base = parts.next().filter(|_| letter != 'й').unwrap_or(letter);
    match latin(base) {
        Some(letters) => into.push_str(letters),
        // What has no Latin letter in it, such as a Korean syllable, stays whole.
        None => into.push(if base.is_ascii() { base } else { letter }),
    }
}

/// Whether a character is there to steer others, and nobody sees it: Unicode's `Default_Ignorable_Code_Point`.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// A spelling that variants of one name share: `Müller` and `Mueller`, `Sophia` and `Sofia`, `Sergey` and `Sergei`.
/// Only good for comparing.
pub(crate) fn skeleton(folded: &str) -> String {
    let mut same = String::with_capacity(folded.len() + 1);
    let mut last = None;
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let (put, both) = match (letter, letters.peek()) {
            ('a' | 'o' | 'u', Some('e')) => (Some(letter), true),
            ('p', Some('h')) => (Some('f'), true),
            ('k', Some('h')) => (None, true),
            ('c', Some('k')) => (Some('k'), true),
            ('e', Some('y' | 'i')) => (Some('i'), true),
            ('c' | 'x', _) => (Some('k'), false),
            ('y' | 'j', _) => (Some('i'), false),
            ('w', _) => (Some('v'), false),
            ('h', _) => (None, false),
            _ => (Some(letter), false),
        };
        if both {
            letters.next();
        }
        // Doubled letters are one, and an x is two.
        for put in put.into_iter().chain((letter == 'x').then_some('s')) {
            if last.replace(put) != Some(put) {
                same.push(put);
            }
        }
    }
    same
}

/// The places of the words of a text.
pub(crate) fn split(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Inside words are marks, and what nobody sees.
    let is_inside = |letter: char| matches!(letter, '\u{300}'..='\u{36f}') || is_invisible(letter);
    // Most letters are of one byte, and drafts are long.
    let letter_at = move |at: usize, is_begun: bool| match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some((byte.is_ascii_alphanumeric(), at + 1)),
        _ => {
            let letter = text.get(at..)?.chars().next()?;
            Some((letter.is_alphanumeric() || is_begun && is_inside(letter), at + letter.len_utf8()))
        }
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = loop {
            match letter_at(at, false)? {
                (true, _) => break at,
                (false, next) => at = next,
            }
        };
        while let Some((true, next)) = letter_at(at, true) {
            at = next;
        }
        Some(start..at)
    })
}

/// The words of a text in lower-case ASCII letters and digits. Letters with marks lose them; `umlauts` says whether
/// `ä`, `ö`, `ü` become `ae`, `oe`, `ue`, as Germans write them in addresses. Cyrillic and Greek are spelled in Latin.
/// Other scripts stay as they are. The dot of an abbreviation does not part words: `S.A.` is `sa`.
pub(crate) fn words(text: &str, umlauts: bool) -> Vec<String> {
    let mut words = vec![String::new()];
    // How many letters came since the last other character: a dot after just one belongs to an abbreviation.
    let mut letters = 0;
    let mut add = |character: char| match character {
        _ if character.is_alphanumeric() => {
            letters += 1;
            if let Some(word) = words.last_mut() {
                spell(character, umlauts, word);
            }
        }
        '\'' | '’' | '`' | '\u{300}'..='\u{36f}' | '®' | '™' => {}
        '.' if letters == 1 => letters = 0,
        _ => {
            letters = 0;
            words.push(String::new());
        }
    };
    for character in text.chars() {
        // Most letters are small at once.
        if character.is_ascii() {
            add(character.to_ascii_lowercase());
        } else {
            character.to_lowercase().for_each(&mut add);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn spell(character: char, umlauts: bool, into: &mut String) {
    let spelled = match character {
        'ä' | 'æ' if umlauts => "ae",
        'ö' | 'ø' | 'œ' if umlauts => "oe",
        'ü' if umlauts => "ue",
        'å' if umlauts => "aa",
        _ => return fold_letter(character, into),
    };
    into.push_str(spelled);
}

/// What a decomposed letter is written as; `None` for itself. The table is our own because crates that transliterate bring all
/// of Unicode's scripts, for which the worker has no room.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => "",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ə' => "e",
        'þ' => "th",
        'ł' => "l",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'а' | 'α' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'е' | 'э' | 'є' | 'ε' => "e",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'ι' | 'η' => "i",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'о' | 'ο' | 'ω' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'τ' => "t",
        'у' => "u",
        'ф' | 'φ' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'χ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'й' | 'ы' | 'υ' => "y",
        'ю' => "yu",
        'я' => "ya",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'ђ' => "dj",
        'џ' => "dz",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ if is_invisible(letter) => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_scripts_fold_away() {
        for (word, folded) in [
            ("Jane", "jane"),
            ("Élodie", "elodie"),
            ("E\u{301}lodie", "elodie"),
            ("Øyvind", "oyvind"),
            ("Łukasz", "lukasz"),
            ("Großmann", "grossmann"),
            ("Дмитрий", "dmitriy"),
            ("Γιώργος", "giorgos"),
            ("王伟", "王伟"),
            ("김민수", "김민수"),
            ("ガ", "ガ"),
            ("Ja\u{ad}n\u{200b}e\u{2065}\u{61c}\u{fe0f}", "jane"),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        let same = |a: &str, b: &str| skeleton(&fold(a)) == skeleton(&fold(b));
        for (a, b) in [
            ("Müller", "Mueller"),
            ("Sophia", "Sofia"),
            ("Sergey", "Сергей"),
            ("Anna", "Ana"),
            ("John", "Jon"),
            ("Yulia", "Julia"),
            ("Christian", "Kristian"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [("Maria", "Mario"), ("Daniel", "Daniela"), ("Jane", "Jana"), ("Martin", "Marta")] {
            assert!(!same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn words_are_folded_to_ascii() {
        for (given, umlauts, expected) in [
            ("Müller & Söhne GmbH", true, "mueller soehne gmbh"),
            ("Müller & Söhne GmbH", false, "muller sohne gmbh"),
            ("L'Oréal S.A.", false, "loreal sa"),
            ("Société Générale S.A.S.", false, "societe generale sas"),
            ("Booking.com B.V.", false, "booking com bv"),
            ("Łódź Øst Ağ Straße", false, "lodz ost ag strasse"),
            ("Яндекс", false, "yandeks"),
            ("Ольга Жукова", false, "olga zhukova"),
            ("トヨタ自動車", false, "トヨタ自動車"),
            ("J.P. Morgan", false, "jp morgan"),
            ("", false, ""),
        ] {
            assert_eq!(words(given, umlauts).join(" "), expected, "{given}");
        }
    }
}
