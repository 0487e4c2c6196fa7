//! What was sent before, on pages that are stored as they are used, so that thousands of messages are there as soon as the
//! worker wakes.

use super::{
    fingerprint::{BINS, Fingerprint, fingerprint},
    people::same_mailbox,
};
use crate::names::Name;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, OnceLock};

/// Messages on a page.
const PAGE: usize = 256;
/// Bytes of a page's fingerprints.
const FINGERPRINTS: usize = BINS * PAGE;

/// A message that was sent: its fingerprint, never its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// When, RFC 3339.
    pub at: String,
    /// To whom, as a name or an address.
    pub to: String,
    /// What is needed to know nearly the same text again.
    pub fingerprint: Fingerprint,
}

/// A message that was sent, as it may be given: with a `body` in the place of the fingerprint.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Earlier {
    at: String,
    to: String,
    body: Option<String>,
    fingerprint: Fingerprint,
}

impl From<Earlier> for Sent {
    fn from(given: Earlier) -> Self {
        let fingerprint = given.body.map_or(given.fingerprint, |body| fingerprint(&body));
        Self { at: given.at, to: given.to, fingerprint }
    }
}

impl From<Vec<Earlier>> for SentList {
    fn from(given: Vec<Earlier>) -> Self {
        given.into_iter().map(Sent::from).collect::<Vec<_>>().into()
    }
}

/// Messages that were sent, the oldest first.
///
/// The fingerprints are stored bin by bin: for each bin the byte of every fingerprint. So similar ones are found without
/// looking at each message.
#[derive(Debug, Clone, PartialEq)]
pub struct SentPage {
    fingerprints: Vec<u8>,
    /// For each message a line: when, a tab, and to whom.
    lines: String,
}

impl Default for SentPage {
    fn default() -> Self {
        Self { fingerprints: vec![0; FINGERPRINTS], lines: String::new() }
    }
}

impl SentPage {
    /// A page as it was [kept](Self::bytes); `None` for anything else.
    pub fn read(mut bytes: Vec<u8>) -> Option<Self> {
        let lines = String::from_utf8(bytes.get(FINGERPRINTS..)?.to_vec()).ok()?;
        bytes.truncate(FINGERPRINTS);
        Some(Self { fingerprints: bytes, lines }).filter(|page| page.lines.lines().count() <= PAGE)
    }

    /// The page as it is kept: its fingerprints, then its lines in UTF-8.
    pub fn bytes(&self) -> Vec<u8> {
        [&self.fingerprints, self.lines.as_bytes()].concat()
    }

    /// Adds a message, unless the page is full.
    fn push(&mut self, sent: &Sent) -> bool {
        let place = self.lines.lines().count();
        if place >= PAGE {
            return false;
        }
        for (bin, column) in self.fingerprints.chunks_exact_mut(PAGE).enumerate() {
            if let Some(byte) = column.get_mut(place) {
                *byte = sent.fingerprint.bin(bin);
            }
        }
        let in_line = |text: &str| text.replace(char::is_control, " ");
        self.lines += &format!("{}\t{}\n", in_line(&sent.at), in_line(&sent.to));
        true
    }

    /// Those that the messages went to, the last first.
    fn recipients(&self) -> impl Iterator<Item = &str> {
        self.lines.lines().rev().filter_map(|line| Some(line.split_once('\t')?.1)).filter(|to| !to.is_empty())
    }

    /// Forgets the messages that went to any of these addresses and names. Says whether one did. What is left of each is when.
    pub fn forget(&mut self, names: &[String]) -> bool {
        let names: Vec<String> = names.iter().map(|name| same_mailbox(name)).collect();
        let mut places = Vec::new();
        let mut lines = String::new();
        for (place, line) in self.lines.lines().enumerate() {
            let (at, to) = line.split_once('\t').unwrap_or((line, ""));
            let is_theirs = !to.is_empty() && names.contains(&same_mailbox(to));
            places.extend(is_theirs.then_some(place));
            lines += &format!("{at}\t{}\n", if is_theirs { "" } else { to });
        }
        self.lines = lines;
        for column in self.fingerprints.chunks_exact_mut(PAGE) {
            places.iter().for_each(|place| column.get_mut(*place).into_iter().for_each(|byte| *byte = 0));
        }
        !places.is_empty()
    }

    fn get(&self, place: usize) -> Option<Sent> {
        let (at, to) = self.lines.lines().nth(place)?.split_once('\t')?;
        let bins = self.fingerprints.iter().skip(place).step_by(PAGE).copied();
        Some(Sent { at: at.to_owned(), to: to.to_owned(), fingerprint: Fingerprint::new(bins) })
    }

    /// The messages that have at least this share of their text in common with another one.
    fn like(&self, own: &Fingerprint, share: f32) -> impl Iterator<Item = Sent> {
        const ONES: u64 = u64::MAX / 255;
        let mut counts = [0_u64; PAGE / 8];
        for (bin, column) in self.fingerprints.chunks_exact(PAGE).enumerate() {
            let byte = u64::from(own.bin(bin));
            if byte == 0 {
                continue;
            }
            for (count, word) in counts.iter_mut().zip(column.chunks_exact(8)) {
                // No byte of a count overflows: there are fewer bins than a byte holds.
                *count += zero_bytes(word.try_into().map_or(0, u64::from_le_bytes) ^ (byte * ONES));
            }
        }
        // What two have in either is at least what is in one.
        let least = share * own.size() as f32;
        let counted = (0..).zip(counts.into_iter().flat_map(u64::to_le_bytes));
        let perhaps = counted.filter(move |(_, same)| f32::from(*same) >= least && *same > 0);
        perhaps.filter_map(|(place, _)| self.get(place)).filter(move |sent| sent.fingerprint.likeness(own) >= share)
    }
}

/// In each byte one where a byte of the word is zero, else nothing.
fn zero_bytes(word: u64) -> u64 {
    const LOW: u64 = u64::MAX / 255 * 0x7f;
    // The high bit of each byte is set unless the byte is zero, without a carry into the next one.
    let filled = ((word & LOW) + LOW) | word | LOW;
    !filled >> 7
}

/// Messages that were sent, the oldest first. Shared, not copied: there may be thousands, and a draft is judged at every pause
/// in typing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Earlier>", into = "Vec<Sent>")]
pub struct SentList(Arc<Kept>);

#[derive(Debug, Clone, Default)]
struct Kept {
    pages: Vec<SentPage>,
    latest: OnceLock<Vec<(String, Name)>>,
}

/// Messages whose recipients' names may be left over in the next ones.
const MOST_LATEST: usize = 500;

impl SentList {
    /// The pages, the oldest first.
    pub fn pages(&self) -> &[SentPage] {
        &self.0.pages
    }

    /// The messages that have at least this share of their text in common with another one.
    pub(super) fn like(&self, own: &Fingerprint, share: f32) -> impl Iterator<Item = Sent> {
        self.0.pages.iter().flat_map(move |page| page.like(own, share))
    }

    /// Those whom the messages went to, as they were shown, the last first.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.0.pages.iter().rev().flat_map(SentPage::recipients)
    }

    /// Those whom the last messages went to, each once, as they were shown and with their names taken apart.
    pub(super) fn latest(&self) -> &[(String, Name)] {
        self.0.latest.get_or_init(|| {
            let shown: FxHashSet<&str> = self.recipients().take(MOST_LATEST).collect();
            let name = |to: &str| if to.contains('@') { Name::of_address(to) } else { Name::new(to) };
            shown.into_iter().map(|to| (to.to_owned(), name(to))).collect()
        })
    }

    /// Adds messages. Gives the pages that are new or other than before, the last one last.
    pub fn extend(&mut self, sent: &[Sent]) -> &[SentPage] {
        let kept = Arc::make_mut(&mut self.0);
        kept.latest.take();
        let first = kept.pages.len().saturating_sub(1);
        for sent in sent {
            if !kept.pages.last_mut().is_some_and(|last| last.push(sent)) {
                let mut page = SentPage::default();
                page.push(sent);
                kept.pages.push(page);
            }
        }
        kept.pages.get(first..).unwrap_or_default()
    }
}

impl From<Vec<SentPage>> for SentList {
    fn from(pages: Vec<SentPage>) -> Self {
        Self(Arc::new(Kept { pages, ..Kept::default() }))
    }
}

impl From<Vec<Sent>> for SentList {
    fn from(sent: Vec<Sent>) -> Self {
        let mut list = Self::default();
        list.extend(&sent);
        list
    }
}

impl From<SentList> for Vec<Sent> {
    fn from(list: SentList) -> Self {
        list.0.pages.iter().flat_map(|page| (0..PAGE).map_while(|place| page.get(place))).collect()
    }
}

impl PartialEq for SentList {
    fn eq(&self, other: &Self) -> bool {
        self.0.pages == other.0.pages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PITCH: &str = "we are building the planning software of a rail company in Lyon and look for somebody who has run a \
        team of engineers before. The stack is Rust and TypeScript, two days a week from home are usual.";

    #[test]
    fn pages_come_back_from_the_store() {
        let sent = |number| Sent {
            at: format!("2026-11-19T09:{:02}:00Z", number % 60),
            to: format!("Jane Roe {number}"),
            fingerprint: fingerprint(&format!("{number} {PITCH}")),
        };
        let check = |count: usize, pages: usize| {
            let sent: Vec<Sent> = (0..count).map(sent).collect();
            let mut list = SentList::default();
            // One by one, as they are sent; kept each time.
            let mut kept: Vec<Vec<u8>> = Vec::new();
            for sent in &sent {
                let changed = list.extend(std::slice::from_ref(sent));
                kept.truncate(kept.len().saturating_sub(1));
                kept.extend(changed.iter().map(SentPage::bytes));
            }
            assert_eq!(kept.len(), pages);
            let read: Vec<SentPage> = kept.into_iter().map(|bytes| SentPage::read(bytes).unwrap()).collect();
            assert_eq!(SentList::from(read), list);
            assert_eq!(list, SentList::from(sent.clone()));
            assert_eq!(list.recipients().next(), sent.last().map(|last| last.to.as_str()));
            assert_eq!(Vec::from(list), sent);
        };
        check(0, 0);
        check(1, 1);
        check(256, 1);
        check(257, 2);
        check(600, 3);
    }

    #[test]
    fn whom_messages_went_to_can_be_forgotten() {
        let sent = ["jane@home.example", "Bob Poe", "JANE@home.example", "Jane Roe"].map(|to| Sent {
            to: to.into(),
            fingerprint: fingerprint(PITCH),
            ..Sent::default()
        });
        let mut page = SentList::from(sent.to_vec()).pages()[0].clone();
        let names = ["jane@home.example", "Jane Roe"].map(str::to_owned);
        assert_eq!((page.forget(&names), page.forget(&names)), (true, false));
        let list = SentList::from(vec![SentPage::read(page.bytes()).unwrap()]);
        assert_eq!(list.recipients().collect::<Vec<_>>(), ["Bob Poe"]);
        assert_eq!(list.like(&fingerprint(PITCH), 0.9).map(|sent| sent.to).collect::<Vec<_>>(), ["Bob Poe"]);
    }

    #[test]
    fn what_is_no_page_is_none() {
        let page = SentList::from(vec![Sent::default()]).pages()[0].clone();
        assert_eq!(SentPage::read(page.bytes()), Some(page.clone()));
        let end = |end: &[u8]| SentPage::read([&page.fingerprints, end].concat());
        for bytes in
            [end(b"\xff"), end("\n".repeat(257).as_bytes()), SentPage::read(vec![]), SentPage::read(vec![1; 9])]
        {
            assert_eq!(bytes, None);
        }
        // A name that a page shows with a line break in it is one name.
        let sent = Sent { to: "Jane\n\tRoe".into(), ..Sent::default() };
        assert_eq!(SentList::from(vec![sent]).recipients().collect::<Vec<_>>(), ["Jane  Roe"]);
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
    fn those_like_one_are_found_among_many() {
        let half =
            "we are building the planning software of a rail company in Lyon and look for somebody who has run a team";
        let sent = |body: &str| Sent { fingerprint: fingerprint(body), ..Sent::default() };
        let strangers = (0..400).map(|place| sent(&format!("{place} {half}{place} other words by the number {place}")));
        let sent: Vec<Sent> = strangers.chain([PITCH, half, "", "Thanks"].map(sent)).collect();
        let list = SentList::from(sent.clone());
        for own in [PITCH, half, "", "a text that nobody else was sent by anybody"] {
            let own = fingerprint(own);
            for share in [0.05, 0.2, 0.45, 0.95, 1.0] {
                let expected: Vec<Sent> =
                    sent.iter().filter(|sent| sent.fingerprint.likeness(&own) >= share).cloned().collect();
                assert_eq!(list.like(&own, share).collect::<Vec<_>>(), expected, "{share}");
            }
        }
        assert_eq!(list.like(&fingerprint(PITCH), 0.95).count(), 1);
    }
}
