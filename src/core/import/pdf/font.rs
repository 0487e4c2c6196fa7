//! What the bytes of a text in a PDF say: its font's codes as letters, and how wide each is.

use crate::import::decode;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use std::collections::BTreeMap;

/// Width of a letter of a font that does not say, in thousandths of its size.
const USUAL: f64 = 500.0;

/// More widths than a font can have letters.
const MOST: u32 = 0x1_0000;

/// A font as far as reading needs it.
pub struct Font {
    /// Whether each letter takes two bytes.
    is_wide: bool,
    letters: Option<CMap>,
    /// What a code means where the font says so by the name of a letter.
    named: BTreeMap<u32, char>,
    widths: BTreeMap<u32, f64>,
    usual: f64,
}

/// One letter of a text, with its width in thousandths of the font's size.
pub struct Glyph {
    /// The letters that it stands for: more than one for a ligature.
    pub text: String,
    /// How far it moves on.
    pub width: f64,
    /// Whether word spacing applies: the code of a space, in one byte.
    pub is_space: bool,
}

impl Font {
    /// Reads a font's dictionary.
    pub fn new(font: &Dict<'_>) -> Self {
        let is_wide = font.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type0");
        let letters = font.get::<Stream<'_>>("ToUnicode").and_then(|stream| {
            let data = stream.decoded().ok()?;
            CMap::parse(&data, |_| None)
        });
        let mut made = Self { is_wide, letters, named: BTreeMap::new(), widths: BTreeMap::new(), usual: USUAL };
        if is_wide {
            let below = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
            if let Some(below) = below {
                made.usual = below.get::<Number>("DW").map_or(1_000.0, |width| width.as_f64());
                made.wide_widths(&below);
            }
        } else {
            let first = font.get::<Number>("FirstChar").map_or(0, |first| first.as_i64());
            let widths = font.get::<Array<'_>>("Widths").into_iter().flat_map(|widths| widths.iter::<Number>());
            let codes = u32::try_from(first).unwrap_or_default()..;
            made.widths = codes.zip(widths.take(256).map(|width| width.as_f64())).collect();
            if let Some(differences) =
                font.get::<Dict<'_>>("Encoding").and_then(|encoding| encoding.get::<Array<'_>>("Differences"))
            {
                made.differences(&differences);
            }
        }
        made
    }

    /// `[first [width width …] first last width …]`
    fn wide_widths(&mut self, below: &Dict<'_>) {
        let Some(list) = below.get::<Array<'_>>("W") else { return };
        let mut numbers: Vec<f64> = Vec::new();
        for object in list.iter::<Object<'_>>() {
            match object {
                Object::Number(number) => numbers.push(number.as_f64()),
                Object::Array(widths) => {
                    let first = numbers.pop().unwrap_or_default() as u32;
                    let widths = widths.iter::<Number>().map(|width| width.as_f64());
                    self.widths.extend((first..MOST).zip(widths));
                    numbers.clear();
                }
                _ => {}
            }
            if let [first, last, width] = *numbers {
                let (first, last) = (first as u32, (last as u32).min(MOST));
                self.widths.extend((first..=last).map(|code| (code, width)));
                numbers.clear();
            }
        }
    }

    /// `[code /name /name … code /name …]`
    fn differences(&mut self, differences: &Array<'_>) {
        let mut code = 0;
        for object in differences.iter::<Object<'_>>().take(1_000) {
            match object {
                Object::Number(number) => code = u32::try_from(number.as_i64()).unwrap_or_default(),
                Object::Name(name) => {
                    if let Some(letter) = letter(name.as_str()) {
                        self.named.insert(code, letter);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    /// The letters of a text.
    pub fn glyphs<'b>(&'b self, bytes: &'b [u8]) -> impl Iterator<Item = Glyph> + 'b {
        bytes.chunks(if self.is_wide { 2 } else { 1 }).map(|code| {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            Glyph {
                text: self.text(code),
                width: self.widths.get(&code).copied().unwrap_or(self.usual),
                is_space: !self.is_wide && code == 32,
            }
        })
    }

    fn text(&self, code: u32) -> String {
        match self.letters.as_ref().and_then(|letters| letters.lookup_bf_string(code)) {
            Some(BfString::Char(letter)) => letter.into(),
            Some(BfString::String(letters)) => letters,
            None => match (self.named.get(&code), u8::try_from(code)) {
                (Some(letter), _) => (*letter).into(),
                (None, Ok(byte)) if !self.is_wide => decode::windows_1252(&[byte]),
                _ => String::new(),
            },
        }
    }
}

/// The letter of a glyph's name: one letter by itself, `uni00EB`, or one of those between words.
fn letter(name: &str) -> Option<char> {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Some(letter),
        _ => match name {
            "space" => Some(' '),
            "hyphen" | "minus" => Some('-'),
            "period" => Some('.'),
            "comma" => Some(','),
            "at" => Some('@'),
            "parenleft" => Some('('),
            "parenright" => Some(')'),
            "slash" => Some('/'),
            "colon" => Some(':'),
            "plus" => Some('+'),
            "periodcentered" => Some('·'),
            _ => char::from_u32(u32::from_str_radix(name.strip_prefix("uni")?, 16).ok()?),
        },
    }
}
