//! Fingerprints of texts: nearly the same texts have nearly the same fingerprint, and no text can be read from one.
//!
//! A text is taken as the set of its pairs of neighbouring words. Each pair falls by its hash into one of 128 bins,
//! and a bin keeps one byte of the smallest hash that fell into it. The share of bins in which two fingerprints agree
//! estimates the share of pairs that two texts have in common (one-permutation minwise hashing with short values:
//! Li, Owen and Zhang 2012; Li and König 2010).

use super::{
    greeting::Greeting,
    sent::Sent,
    text::{Text, repeated},
};
use crate::order;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Bins, one byte each, four to a word.
const BINS: usize = 128;

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
    /// About which share of two texts is the same, from 0 to 1.
    fn likeness(&self, other: &Self) -> f32 {
        let bins = || (0..BINS).map(|bin| (self.bin(bin), other.bin(bin))).filter(|both| *both != (0, 0));
        let same = bins().filter(|(a, b)| a == b).count();
        if same == 0 { 0.0 } else { same as f32 / bins().count() as f32 }
    }

    /// How many bins hold something: about the number of pairs, for a short text.
    pub(super) fn size(&self) -> usize {
        self.0.iter().flat_map(|word| word.to_le_bytes()).filter(|&byte| byte != 0).count()
    }

    fn bin(&self, bin: usize) -> u8 {
        self.0.get(bin / 4).and_then(|word| word.to_le_bytes().get(bin % 4).copied()).unwrap_or_default()
    }
}

/// Many fingerprints, bin by bin: so those like another one are found without looking at each.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// Of each bin the byte in every fingerprint, eight to a word.
    bins: Vec<Vec<u64>>,
}

impl Columns {
    /// Of these fingerprints, in their order.
    pub(super) fn new<'a>(fingerprints: impl ExactSizeIterator<Item = &'a Fingerprint>) -> Self {
        let mut bins = vec![vec![0; fingerprints.len().div_ceil(8)]; BINS];
        for (place, fingerprint) in fingerprints.enumerate() {
            let bytes = fingerprint.0.iter().flat_map(|word| word.to_le_bytes());
            for (bin, byte) in bins.iter_mut().zip(bytes) {
                if let Some(word) = bin.get_mut(place / 8) {
                    *word |= u64::from(byte) << (8 * (place % 8));
                }
            }
        }
        Self { bins }
    }

    /// The places of the fingerprints that have at least this share of their text, and of its, in common with `own`.
    pub(super) fn like(&self, own: &Fingerprint, share: f32, all: &[Sent]) -> Vec<usize> {
        const ONES: u64 = u64::MAX / 255;
        let mut counts = vec![0_u64; self.bins.first().map_or(0, Vec::len)];
        for (bin, column) in self.bins.iter().enumerate() {
            let byte = u64::from(own.bin(bin));
            if byte == 0 {
                continue;
            }
            for (count, word) in counts.iter_mut().zip(column) {
                // No byte of a count overflows: there are fewer bins than a byte holds.
                *count += zero_bytes(word ^ (byte * ONES));
            }
        }
        // What two have in either is at least what is in one.
        let least = share * own.size() as f32;
        let counted = counts.iter().flat_map(|word| word.to_le_bytes()).enumerate();
        let perhaps = counted.filter(|(_, same)| f32::from(*same) >= least && *same > 0).map(|(place, _)| place);
        perhaps.filter(|place| all.get(*place).is_some_and(|one| one.fingerprint.likeness(own) >= share)).collect()
    }
}

/// In each byte one where a byte of the word is zero, else nothing.
fn zero_bytes(word: u64) -> u64 {
    const LOW: u64 = u64::MAX / 255 * 0x7f;
    // The high bit of each byte is set unless the byte is zero, without a carry into the next one.
    let filled = ((word & LOW) + LOW) | word | LOW;
    !filled >> 7
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
    fn zero_bytes_are_marked() {
        for (word, expected) in [
            (0, 0x0101_0101_0101_0101),
            (1, 0x0101_0101_0101_0100),
            (0x0100_0000_8000_8000, 0x0001_0101_0001_0001),
            (0x8080_7f7f_0100_ff01, 0x0000_0000_0001_0000),
            (u64::MAX, 0),
        ] {
            assert_eq!(zero_bytes(word), expected, "{word:x}");
        }
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

    #[test]
    fn those_like_one_are_found_among_many() {
        let half =
            "we are building the planning software of a rail company in Lyon and look for somebody who has run a team";
        let sent = |body: &str| Sent { fingerprint: fingerprint(body), ..Sent::default() };
        let strangers = (0..40).map(|place| sent(&format!("{place} {half}{place} other words by the number {place}")));
        let sent: Vec<Sent> = strangers.chain([PITCH, half, "", "Thanks"].map(sent)).collect();
        let columns = Columns::new(sent.iter().map(|sent| &sent.fingerprint));
        for own in [PITCH, half, "", "a text that nobody else was sent by anybody"] {
            let own = fingerprint(own);
            for share in [0.05, 0.2, 0.45, 0.95, 1.0] {
                let expected = (0..sent.len()).filter(|place| sent[*place].fingerprint.likeness(&own) >= share);
                assert_eq!(columns.like(&own, share, &sent), expected.collect::<Vec<_>>(), "{share}");
            }
        }
        assert_eq!(columns.like(&fingerprint(PITCH), 0.95, &sent), [40]);
    }
}
