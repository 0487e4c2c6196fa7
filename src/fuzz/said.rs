//! What an input says, in every way in which a reader may take it: the other side of "nothing is invented".

use crate::Reader;
use percent_encoding::{percent_decode, percent_decode_str};
use scraper::{Html, Node};
use tactful::import;

/// What was said, in lower case.
pub struct Said {
    text: String,
    digits: String,
}

/// Pieces of one address stand no further apart than this: ` [at] `, a tag between them.
const NEAR: usize = 24;

/// What an input says.
pub fn of(reader: Reader, input: &[u8]) -> Said {
    let raw = String::from_utf8_lossy(input).into_owned();
    let mut ways = vec![raw.clone(), input.iter().copied().map(windows).collect(), mixed(input)];
    if reader == Reader::Page {
        let document = Html::parse_document(&raw);
        let (mut texts, mut values) = (String::new(), String::new());
        for node in document.tree.nodes() {
            match node.value() {
                Node::Text(text) => texts.push_str(text),
                Node::Element(element) => {
                    for (_, value) in element.attrs() {
                        values.push_str(value);
                        values.push('\n');
                    }
                }
                _ => {}
            }
        }
        ways.extend([texts, values]);
    }
    match reader {
        Reader::Pdf => {
            let lines: Vec<String> = import::lines(input).into_iter().map(|line| line.text).collect();
            ways.extend([lines.concat(), lines.join(" ")]);
        }
        Reader::Vcard => {
            let joined =
                |way: &str| way.replace("=\r\n", "").replace("=\n", "").replace("\r\n ", "").replace("\n ", "");
            for way in ways.clone() {
                let whole = joined(&way);
                let coded = whole.replace('=', "%");
                ways.extend([percent_decode_str(&coded).map(windows).collect(), coded, whole]);
            }
            // Some write a part of a value in cipher and the rest in letters of Windows.
            let bytes: String = input.iter().copied().map(char::from).collect();
            let bytes: Vec<u8> = joined(&bytes).chars().filter_map(|byte| u8::try_from(byte).ok()).collect();
            let coded: Vec<u8> = bytes.into_iter().map(|byte| if byte == b'=' { b'%' } else { byte }).collect();
            ways.push(percent_decode(&coded).map(windows).collect());
        }
        Reader::Connections => ways.push(raw.replace('"', "")),
        _ => {}
    }
    for unit in [u16::from_le_bytes, u16::from_be_bytes] {
        let units: Vec<u16> = input.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        ways.push(String::from_utf16_lossy(&units));
    }
    let decoded: Vec<String> =
        ways.iter().map(|way| percent_decode_str(way).decode_utf8_lossy().into_owned()).collect();
    ways.extend(decoded);
    let escaped: Vec<String> = ways.iter().map(|way| unescaped(way)).collect();
    ways.extend(escaped);
    // Marks that only turn the direction stand in no value.
    let turns = |it: char| matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: Vec<String> = ways.iter().filter(|way| way.contains(turns)).map(|way| way.replace(turns, "")).collect();
    ways.extend(plain);
    let text = ways.join("\n").to_lowercase();
    let digits = text.chars().filter(char::is_ascii_digit).collect();
    Said { text, digits }
}

impl Said {
    /// Whether the pieces of an address stand close together, in its order.
    pub fn has_address(&self, address: &str) -> bool {
        let address = address.to_lowercase();
        let mut ends: Option<Vec<usize>> = None;
        for piece in address.split(|it: char| !it.is_alphanumeric()).filter(|piece| !piece.is_empty()) {
            let found = self.text.match_indices(piece).map(|(start, _)| start);
            let near: Vec<usize> = match &ends {
                None => found.map(|start| start + piece.len()).collect(),
                Some(ends) => found
                    .filter(|start| {
                        let before = ends.partition_point(|end| end <= start);
                        before.checked_sub(1).and_then(|last| ends.get(last)).is_some_and(|end| start - end <= NEAR)
                    })
                    .map(|start| start + piece.len())
                    .collect(),
            };
            ends = Some(near);
        }
        ends.is_some_and(|ends| !ends.is_empty())
    }

    /// Whether a number's last digits stand somewhere, whatever is written between them.
    pub fn has_number(&self, number: &str) -> bool {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let last = digits.get(digits.len().saturating_sub(6)..).unwrap_or_default();
        self.digits.contains(last)
    }

    /// Whether a word stands somewhere.
    pub fn has_word(&self, word: &str) -> bool {
        self.text.contains(&word.to_lowercase())
    }
}

/// UTF-8 with pieces in it that are none, which are letters of Windows.
fn mixed(input: &[u8]) -> String {
    let mut text = String::with_capacity(input.len());
    for chunk in input.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().copied().map(windows));
    }
    text
}

/// A byte as a letter of Windows-1252.
fn windows(byte: u8) -> char {
    let letters = [
        (0x83, 'ƒ'),
        (0x88, 'ˆ'),
        (0x8a, 'Š'),
        (0x8c, 'Œ'),
        (0x8e, 'Ž'),
        (0x9a, 'š'),
        (0x9c, 'œ'),
        (0x9e, 'ž'),
        (0x9f, 'Ÿ'),
    ];
    letters.iter().find(|(code, _)| *code == byte).map_or(char::from(byte), |(_, letter)| *letter)
}

/// Text without the escapes of JSON and of cards.
fn unescaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        made.push_str(before);
        let unit = after.strip_prefix('u').and_then(|after| u32::from_str_radix(after.get(..4)?, 16).ok());
        rest = match unit.and_then(char::from_u32) {
            Some(letter) => {
                made.push(letter);
                after.get(5..).unwrap_or_default()
            }
            None => {
                let letter = after.chars().next();
                made.extend(letter.map(|letter| if letter == 'n' { '\n' } else { letter }));
                after.get(letter.map_or(0, char::len_utf8)..).unwrap_or_default()
            }
        };
    }
    made.push_str(rest);
    made
}
