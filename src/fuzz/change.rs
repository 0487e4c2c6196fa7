//! Small changes to an input, as damage and malice make them.

use fastrand::Rng;

/// Inputs do not grow beyond this.
const MOST: usize = 200_000;

/// An input changed in a few places. `other` lends pieces.
pub fn changed(input: &[u8], other: &[u8], chance: &mut Rng) -> Vec<u8> {
    let mut input = input.to_vec();
    for _ in 0..chance.usize(1..=4) {
        let piece = range(input.len(), chance);
        match chance.u8(0..8) {
            0 => input.truncate(piece.start),
            1 => drop(input.drain(piece)),
            2 => {
                if let Some(byte) = input.get_mut(piece.start) {
                    *byte = chance.u8(..);
                }
            }
            3 => {
                let lent = other.get(range(other.len(), chance)).unwrap_or_default();
                input.splice(piece, lent.iter().copied());
            }
            // Again and again: what looks at each pair of things becomes slow by that.
            4 => {
                let once = input.get(piece.clone()).unwrap_or_default().to_vec();
                let times = chance.usize(1..=MOST) / once.len().max(1);
                let end = piece.end;
                input.splice(end..end, once.repeat(times.min(2_000)));
            }
            5 => {
                let moved: Vec<u8> = input.drain(piece).collect();
                let place = chance.usize(0..=input.len());
                input.splice(place..place, moved);
            }
            6 => {
                let place = piece.start;
                input.splice(place..place, ODD[chance.usize(0..ODD.len())].bytes());
            }
            _ => {
                if let Some(bytes) = input.get_mut(piece) {
                    bytes.iter_mut().for_each(|byte| *byte = byte.to_ascii_uppercase());
                }
            }
        }
        input.truncate(MOST);
    }
    input
}

/// What readers trip over.
const ODD: [&str; 24] = [
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{301}",
    "İ",
    "ß",
    "ﬃ",
    "😀",
    "&#64;",
    "&amp;",
    "<!--",
    "-->",
    "</",
    "<template>",
    "]]>",
    "\\u0000",
    "\"",
    "'",
    "=\r\n",
    "\n ",
    "99999999999999999999",
    "-1",
    "@",
    " [at] ",
];

/// A piece of `len` bytes, more often a short one.
fn range(len: usize, chance: &mut Rng) -> std::ops::Range<usize> {
    let start = chance.usize(0..=len);
    let most = if chance.bool() { 16 } else { len };
    start..chance.usize(start..=start.saturating_add(most).min(len))
}
