//! Texts as people paste them, made plain: no invisible characters, ASCII in place of its wide and decorated doubles.

pub(crate) use crate::folding::words;

use crate::folding::is_invisible;

/// Drops invisible characters and turns full-width letters, odd spaces, dashes and dots into their ASCII forms.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(plain_character).collect()
}

fn plain_character(character: char) -> Option<char> {
    match character {
        _ if is_invisible(character) => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2024}' | '\u{3002}' | '\u{ff61}' => Some('.'),
        '\u{fe6b}' => Some('@'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0),
        _ if character.is_control() => Some(' '),
        _ => Some(character),
    }
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
}
