//! What the bytes of a text in a PDF say: its font's codes as letters, and how wide each is.

use crate::import::decode;
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use icu_normalizer::ComposingNormalizerBorrowed;
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
    /// What the codes of one byte mean: letters of a character set, and those that the font gives by their names.
    coded: BTreeMap<u32, String>,
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
        let mut made = Self { is_wide, letters, coded: BTreeMap::new(), widths: BTreeMap::new(), usual: USUAL };
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
            let encoding = font.get::<Dict<'_>>("Encoding");
            let base = encoding.as_ref().map_or_else(|| font.get::<Name<'_>>("Encoding"), |it| it.get("BaseEncoding"));
            let is_mac = base.is_some_and(|base| base.as_str() == "MacRomanEncoding");
            let bytes: Vec<u8> = (0..=u8::MAX).collect();
            let letters =
                decode::in_charset(&bytes, if is_mac { "macintosh" } else { "windows-1252" }).unwrap_or_default();
            made.coded = (0..).zip(letters.chars().map(String::from)).collect();
            if let Some(differences) = encoding.and_then(|encoding| encoding.get::<Array<'_>>("Differences")) {
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
                    self.coded.insert(code, letters(name.as_str()).unwrap_or_default());
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
        let text = match self.letters.as_ref().and_then(|letters| letters.lookup_bf_string(code)) {
            Some(BfString::Char(letter)) => letter.into(),
            Some(BfString::String(letters)) => letters,
            None => self.coded.get(&code).cloned().unwrap_or_default(),
        };
        let mut parted = String::with_capacity(text.len());
        for letter in text.chars() {
            match LIGATURES.iter().find(|(ligature, _)| *ligature == letter) {
                Some((_, letters)) => parted.push_str(letters),
                None => parted.push(letter),
            }
        }
        parted
    }
}

/// Letters that are drawn as one.
const LIGATURES: [(char, &str); 5] = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];

/// The letters of a glyph's name: `a`, `edieresis`, `f_f_i`, `uni00EB`, `u1F600`, `a.alt`.
fn letters(name: &str) -> Option<String> {
    name.split('.').next()?.split('_').map(letter).collect()
}

/// What Adobe's list of glyphs calls letters and marks that have no name of their own in it.
const MARKS: &str = "space=  zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 hyphen=- minus=- period=. comma=, at=@ \
    parenleft=( parenright=) slash=/ colon=: semicolon=; plus=+ ampersand=& underscore=_ numbersign=# percent=% question=? exclam=! \
    equal== asterisk=* quotesingle=' quotedbl=\" quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” quotedblbase=„ \
    guillemotleft=« guillemotright=» bullet=• endash=– emdash=— ellipsis=… bar=| periodcentered=· \
    germandbls=ß ae=æ AE=Æ oe=œ OE=Œ oslash=ø Oslash=Ø lslash=ł Lslash=Ł dotlessi=ı eth=ð Eth=Ð thorn=þ Thorn=Þ \
    dcroat=đ Dcroat=Đ ff=ff fi=fi fl=fl ffi=ffi ffl=ffl";

/// What it calls the marks on letters, and these marks by themselves.
const ACCENTS: [(&str, char); 13] = [
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("circumflex", '\u{302}'),
    ("dieresis", '\u{308}'),
    ("tilde", '\u{303}'),
    ("ring", '\u{30a}'),
    ("caron", '\u{30c}'),
    ("cedilla", '\u{327}'),
    ("commaaccent", '\u{326}'),
    ("ogonek", '\u{328}'),
    ("macron", '\u{304}'),
    ("dotaccent", '\u{307}'),
    ("hungarumlaut", '\u{30b}'),
];

/// The letters of one part of a glyph's name; `None` for a name that only its font knows.
fn letter(name: &str) -> Option<String> {
    let first = name.chars().next()?;
    let rest = name.get(first.len_utf8()..)?;
    if rest.is_empty() {
        return Some(first.into());
    }
    let is_mark = |mark: &&str| mark.split_once('=').is_some_and(|(known, _)| known == name);
    if let Some((_, mark)) = MARKS.split(' ').find(is_mark).and_then(|mark| mark.split_once('=')) {
        return Some(if mark.is_empty() { " ".to_owned() } else { mark.to_owned() });
    }
    if let Some((_, accent)) = ACCENTS.iter().find(|(accent, _)| *accent == rest) {
        return Some(ComposingNormalizerBorrowed::new_nfc().normalize_iter([first, *accent].into_iter()).collect());
    }
    let code = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    match name.strip_prefix("uni") {
        Some(codes) if codes.is_ascii() => {
            codes.as_bytes().chunks(4).map(|digits| code(str::from_utf8(digits).ok()?)).collect()
        }
        _ => code(name.strip_prefix('u').filter(|digits| digits.len() > 3)?).map(String::from),
    }
}
