//! Fingerprints of texts: nearly the same texts have nearly the same fingerprint, and no text can be read from one.
//!
//! A text is taken as the set of its pairs of neighbouring words. Each pair falls by its hash into one of 128 bins,
//! and a bin keeps one byte of the smallest hash that fell into it. The share of bins in which two fingerprints agree
//! estimates the share of pairs that two texts have in common (one-permutation minwise hashing with short values:
//! Li, Owen and Zhang 2012; Li and König 2010).

use super::{greeting::Greeting, text::Text};
use crate::{mail::repeated, order};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Bins, one byte each, four to a word.
pub(super) const BINS: usize = 128;

/// What is needed to know nearly the same text again, and from which no text can be read. Empty for a text that is
/// too short to be told from others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Form", into = "String")]
pub struct Fingerprint(Vec<u32>);

/// As it is kept: eight hexadecimal digits for each word, which thousands of are soon read; once it was a list of numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Form {
    Digits(String),
    Words(Vec<u32>),
}

impl From<Form> for Fingerprint {
    fn from(form: Form) -> Self {
        match form {
            Form::Words(words) => Self(words),
            Form::Digits(digits) => {
                let word = |start: usize| u32::from_str_radix(digits.get(start..start + 8)?, 16).ok();
                Self((0..digits.len()).step_by(8).map_while(word).collect())
            }
        }
    }
}

impl From<Fingerprint> for String {
    fn from(Fingerprint(words): Fingerprint) -> Self {
        words.iter().map(|word| format!("{word:08x}")).collect()
    }
}

/// The fingerprint of a message: of what was written for it, without greeting, closing, signature and quotation.
pub fn fingerprint(body: &str) -> Fingerprint {
    let text = Text::new(body);
    let greeting = Greeting::find(&text);
    Marks::new(&text, greeting.as_ref()).fingerprint()
}

impl Fingerprint {
    /// Of a byte for each bin.
    pub(super) fn new(bins: impl Iterator<Item = u8>) -> Self {
        let bytes: Vec<u8> = bins.collect();
        let words = bytes.chunks_exact(4).filter_map(|word| Some(u32::from_le_bytes(word.try_into().ok()?)));
        Self(words.collect())
    }

    /// About which share of two texts is the same, from 0 to 1.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let bins = || (0..BINS).map(|bin| (self.bin(bin), other.bin(bin))).filter(|both| *both != (0, 0));
        let same = bins().filter(|(a, b)| a == b).count();
        if same == 0 { 0.0 } else { same as f32 / bins().count() as f32 }
    }

    /// How many bins hold something: about the number of pairs, for a short text.
    pub(super) fn size(&self) -> usize {
        self.0.iter().flat_map(|word| word.to_le_bytes()).filter(|&byte| byte != 0).count()
    }

    /// The byte in a bin; nothing in an empty one.
    pub(super) fn bin(&self, bin: usize) -> u8 {
        self.0.get(bin / 4).and_then(|word| word.to_le_bytes().get(bin % 4).copied()).unwrap_or_default()
    }
}

/// The bins of a text, with the pair of words that each stands for.
pub(super) struct Marks {
    /// The smallest hash, and the first word of its pair.
    bins: Vec<Option<(u64, usize)>>,
}

impl Marks {
    /// The bins of what was written for a message, without what [repeats](repeated) because it must.
    pub(super) fn new(text: &Text<'_>, greeting: Option<&Greeting>) -> Self {
        let mut bins = vec![None; BINS];
        let repeated = repeated(&text.lines);
        let start = greeting.map_or(0, |greeting| greeting.words.end);
        for (offset, pair) in text.words.get(start..).unwrap_or_default().windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let is_repeated = |line: usize| repeated.get(line).is_some_and(|is| *is);
            if is_repeated(first.line) || is_repeated(second.line) {
                continue;
            }
            let hash = hash(&first.fold, &second.fold);
            if let Some(bin) = bins.get_mut(hash as usize % BINS)
                && bin.is_none_or(|(smallest, _)| hash < smallest)
            {
                *bin = Some((hash, start + offset));
            }
        }
        Self { bins }
    }

    /// The fingerprint.
    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::new(self.bins.iter().map(|bin| bin.map_or(0, |(hash, _)| byte(hash))))
    }

    /// The longest stretches of words of this text that another has as well, as far as the bins tell, in their order:
    /// of each the first word and one past the last.
    pub(super) fn shared(&self, other: &Fingerprint, most: usize) -> Vec<Range<usize>> {
        let mut places: Vec<(usize, bool)> = self
            .bins
            .iter()
            .enumerate()
            .filter_map(|(bin, held)| held.map(|(hash, place)| (place, byte(hash) == other.bin(bin))))
            .collect();
        order::sort_by_key(&mut places, |place| *place);
        let runs = places.chunk_by(|a, b| a.1 == b.1).filter(|run| run.first().is_some_and(|(_, same)| *same));
        let mut ranges: Vec<Range<usize>> = runs
            .filter_map(|run| Some(run.first()?.0..run.last()?.0 + 2))
            .filter(|run| run.len() > SHORTEST_RUN)
            .collect();
        order::sort_by_key(&mut ranges, |range| std::cmp::Reverse(range.len()));
        ranges.truncate(most);
        order::sort_by_key(&mut ranges, |range| range.start);
        ranges
    }
}

/// Fewer words in a row are the same by chance.
const SHORTEST_RUN: usize = 4;

/// One to 255; 0 is an empty bin.
fn byte(hash: u64) -> u8 {
    ((hash >> 32) as u8).max(1)
}

/// FNV-1a over both words, mixed so that every bit depends on every letter.
fn hash(first: &str, second: &str) -> u64 {
    let bytes = first.bytes().chain([b' ']).chain(second.bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    let hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    const PITCH: &str = "we are building the planning software of a rail company in Lyon and look for somebody who has \
        run a team of engineers before. The stack is Rust and TypeScript, the office is near the station, two days a \
        week from home are usual. Would you have time for a call this week or next?";

    fn likeness(a: &str, b: &str) -> f32 {
        fingerprint(a).likeness(&fingerprint(b))
    }

    #[test]
    fn changed_names_do_not_hide_the_same_text() {
        let a = format!("Hi Jane,\nyour work at Acme made me write: {PITCH}\n\nBest regards,\nLea");
        let b = format!("Dear Bob,\nyour time with Globex made me write: {PITCH}\n\nCheers\nLea Poe\nAgency");
        assert!(likeness(&a, &b) > 0.75, "{}", likeness(&a, &b));
        assert_eq!(likeness(&a, &a), 1.0);
    }

    #[test]
    fn a_fingerprint_comes_back_from_the_store() {
        let read = |json: &str| serde_json::from_str::<Fingerprint>(json).unwrap();
        let own = fingerprint(PITCH);
        assert_eq!(read(&serde_json::to_string(&own).unwrap()), own);
        // As version 4 of the store kept it.
        assert_eq!(read(&serde_json::to_string(&own.0).unwrap()), own);
        // What is none is like nothing.
        assert_eq!(read("\"0000000é\"").likeness(&own), 0.0);
    }

    #[test]
    fn other_texts_are_other() {
        let other = "your talk on type inference was the best of the day for me. My client in Nantes writes compilers \
            for small devices and I think that you would like the people there. It is a small team, everybody writes \
            code, and they publish most of it. May I tell you more?";
        assert!(likeness(PITCH, other) < 0.1, "{}", likeness(PITCH, other));
        let own = "I read your article about timetables and the way in which you count transfers; we spent a year on \
            the same question, with a worse answer, and I would like to understand how you came to yours. It would \
            also help us to know whether the data that you used can be had by others, and at which price. ";
        let half = format!("{own}{PITCH}");
        assert!(likeness(&half, PITCH) < 0.6);
        assert_eq!(likeness("", ""), 0.0);
    }
}
