//! Fingerprints of texts: nearly the same texts have nearly the same fingerprint, and no text can be read from one.
//!
//! A text is taken as the set of its pairs of neighbouring words. Each pair falls by its hash into one of 128 bins,
//! and a bin keeps one byte of the smallest hash that fell into it. The share of bins in which two fingerprints agree
//! estimates the share of pairs that two texts have in common (one-permutation minwise hashing with short values:
//! Li, Owen and Zhang 2012; Li and König 2010).

use super::{greeting::Greeting, text::Text};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Bins, one byte each, four to a word.
const BINS: usize = 128;

/// Words of a fingerprint that are compared before it is asked whether the rest matters.
const STRETCH: usize = 4;

/// What is needed to know nearly the same text again, and from which no text can be read. Empty for a text that is
/// too short to be told from others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub Vec<u32>);

/// The fingerprint of a message: of what was written for it, without greeting, closing, signature and quotation.
pub fn fingerprint(body: &str) -> Fingerprint {
    let text = Text::new(body);
    let greeting = Greeting::find(&text);
    Marks::new(&text, greeting.as_ref()).fingerprint()
}

impl Fingerprint {
    /// Whether at least this share of two texts is the same. Nearly all are not, and most of those show it early.
    pub(super) fn is_like(&self, other: &Self, share: f32) -> bool {
        let (mut same, mut either, mut rest) = (0, 0, BINS as u32);
        for (a, b) in self.0.chunks(STRETCH).zip(other.0.chunks(STRETCH)) {
            for (a, b) in a.iter().zip(b) {
                let neither = zero_bytes(a | b);
                either += 4 - neither;
                same += zero_bytes(a ^ b) - neither;
            }
            rest = rest.saturating_sub(4 * STRETCH as u32);
            // Even if all that is left were the same.
            if ((same + rest) as f32) < share * (either + rest) as f32 {
                return false;
            }
        }
        either > 0 && same as f32 >= share * either as f32
    }

    /// About which share of two texts is the same, from 0 to 1.
    #[cfg(test)]
    fn likeness(&self, other: &Self) -> f32 {
        let (mut same, mut either) = (0, 0);
        for (a, b) in self.0.iter().zip(&other.0) {
            // Bytes that are zero in `a ^ b` are the same in both, those that are zero in `a | b` are in neither.
            let neither = zero_bytes(a | b);
            either += 4 - neither;
            same += zero_bytes(a ^ b) - neither;
        }
        if either == 0 { 0.0 } else { same as f32 / either as f32 }
    }

    /// How many bins hold something: about the number of pairs, for a short text.
    pub(super) fn size(&self) -> usize {
        self.0.iter().flat_map(|word| word.to_le_bytes()).filter(|&byte| byte != 0).count()
    }

    fn bin(&self, bin: usize) -> u8 {
        self.0.get(bin / 4).and_then(|word| word.to_le_bytes().get(bin % 4).copied()).unwrap_or_default()
    }
}

/// The bins of a text, with the pair of words that each stands for.
pub(super) struct Marks {
    /// The smallest hash, and the first word of its pair.
    bins: Vec<Option<(u64, usize)>>,
}

impl Marks {
    /// The bins of what was written for a message.
    pub(super) fn new(text: &Text<'_>, greeting: Option<&Greeting>) -> Self {
        let mut bins = vec![None; BINS];
        let start = greeting.map_or(0, |greeting| greeting.words.end);
        for (offset, pair) in text.words.get(start..).unwrap_or_default().windows(2).enumerate() {
            let [first, second] = pair else { continue };
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
        let bytes: Vec<u8> = self.bins.iter().map(|bin| bin.map_or(0, |(hash, _)| byte(hash))).collect();
        let words = bytes.chunks_exact(4).filter_map(|word| Some(u32::from_le_bytes(word.try_into().ok()?)));
        Fingerprint(words.collect())
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
        places.sort_unstable();
        let runs = places.chunk_by(|a, b| a.1 == b.1).filter(|run| run.first().is_some_and(|(_, same)| *same));
        let mut ranges: Vec<Range<usize>> = runs
            .filter_map(|run| Some(run.first()?.0..run.last()?.0 + 2))
            .filter(|run| run.len() > SHORTEST_RUN)
            .collect();
        ranges.sort_by_key(|range| std::cmp::Reverse(range.len()));
        ranges.truncate(most);
        ranges.sort_by_key(|range| range.start);
        ranges
    }
}

/// Fewer words in a row are the same by chance.
const SHORTEST_RUN: usize = 4;

/// How many bytes of a word are zero.
fn zero_bytes(word: u32) -> u32 {
    const LOW: u32 = 0x7f7f_7f7f;
    // The high bit of each byte is set unless the byte is zero, without a carry into the next one.
    let filled = ((word & LOW) + LOW) | word | LOW;
    (!filled).count_ones()
}

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
    fn zero_bytes_are_counted() {
        for (word, expected) in [(0, 4), (1, 3), (0x0100_0000, 3), (0x8000_8000, 2), (0x0100_ff7f, 1), (u32::MAX, 0)] {
            assert_eq!(zero_bytes(word), expected, "{word:x}");
        }
    }

    #[test]
    fn other_texts_are_other() {
        let other = "your talk on type inference was the best of the day for me. My client in Nantes writes compilers \
            for small devices and I think that you would like the people there. It is a small team, everybody writes \
            code, and they publish most of it. May I tell you more?";
        assert!(likeness(PITCH, other) < 0.1, "{}", likeness(PITCH, other));
        for (a, b) in [(PITCH, other), (PITCH, PITCH), ("", ""), ("", PITCH)] {
            for share in [0.05, 0.2, 0.45, 0.95, 1.0] {
                let (a, b) = (fingerprint(a), fingerprint(b));
                assert_eq!(a.is_like(&b, share), a.likeness(&b) >= share, "{share}");
            }
        }
        let own = "I read your article about timetables and the way in which you count transfers; we spent a year on \
            the same question, with a worse answer, and I would like to understand how you came to yours. It would \
            also help us to know whether the data that you used can be had by others, and at which price. ";
        let half = format!("{own}{PITCH}");
        assert!(likeness(&half, PITCH) < 0.6);
        assert_eq!(likeness("", ""), 0.0);
    }
}
