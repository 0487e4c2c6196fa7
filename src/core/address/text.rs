//! Texts as people paste them, made plain: no invisible characters, ASCII in place of its wide and decorated doubles.

use crate::folding::fold_letter;

/// Drops invisible characters and turns full-width letters, odd spaces, dashes and dots into their ASCII forms.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(plain_character).collect()
}

fn plain_character(character: char) -> Option<char> {
    match character {
        '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2024}' | '\u{3002}' | '\u{ff61}' => Some('.'),
        '\u{fe6b}' => Some('@'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0),
        _ if character.is_control() => Some(' '),
        _ => Some(character),
    }
}

/// The words of a text in lower-case ASCII letters and digits. Letters with marks lose them; `umlauts` says whether
/// `ä`, `ö`, `ü` become `ae`, `oe`, `ue`, as Germans write them in addresses. Cyrillic and Greek are spelled in Latin.
/// Other scripts stay as they are. The dot of an abbreviation does not part words: `S.A.` is `sa`.
pub fn words(text: &str, umlauts: bool) -> Vec<String> {
    let mut words = vec![String::new()];
    // How many letters came since the last other character: a dot after just one belongs to an abbreviation.
    let mut letters = 0;
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            _ if character.is_alphanumeric() => {
                letters += 1;
                if let Some(word) = words.last_mut() {
                    fold(character, umlauts, word);
                }
            }
            '\'' | '’' | '`' | '\u{300}'..='\u{36f}' | '®' | '™' => {}
            '.' if letters == 1 => letters = 0,
            _ => {
                letters = 0;
                words.push(String::new());
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn fold(character: char, umlauts: bool, into: &mut String) {
    let spelled = match character {
        'ä' | 'æ' if umlauts => "ae",
        'ö' | 'ø' | 'œ' if umlauts => "oe",
        'ü' if umlauts => "ue",
        'å' if umlauts => "aa",
        _ => return fold_letter(character, into),
    };
    into.push_str(spelled);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_and_wide_characters_become_plain() {
        for (given, expected) in [
            ("ｊａｎｅ＠ａｃｍｅ．example", "jane@acme.example"),
            ("ja\u{200b}ne\u{ad}@acme.example\u{feff}", "jane@acme.example"),
            ("+33\u{a0}1\u{202f}99\u{2011}00", "+33 1 99-00"),
            ("jane@acme。example", "jane@acme.example"),
        ] {
            assert_eq!(plain(given), expected);
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
