//! Which rows a request needs.

use super::recipient_keys;
use crate::{
    candidate::{Candidate, CandidateId},
    guard::SentList,
    link,
};

/// The rows that a request needs. The small ones (settings, undo, the last capture) are always read, except for a judgement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Which candidates.
    pub candidates: Wanted,
    /// The keys of everybody whom a draft may go to.
    pub recipients: Vec<String>,
    /// The keys of everybody who may be the same person. If given, the keys [sought](link::sought) for each candidate above are
    /// added.
    pub kin: Option<Vec<String>>,
    /// Whether the list of all candidates is needed.
    pub list: bool,
    /// Whether the fingerprints of sent messages are needed, and [those whom the last ones went to](Needs::late_keys).
    pub sent: bool,
    /// The employers of these pages, as far as they are known.
    pub employers: Vec<String>,
    /// Whether the imports are needed.
    pub imports: bool,
    /// Whether a draft is judged. Somebody is typing, so only those small rows are read that a judgement uses, and nothing is
    /// written.
    pub judgement: bool,
    /// Whether nothing is written, by a request that is no judgement.
    pub reading: bool,
}

impl Needs {
    /// Whether nothing is written: then no other request has to wait.
    pub fn only_reads(&self) -> bool {
        self.judgement || self.reading
    }

    /// The keys of everybody who may be the same person as one of the candidates that were read.
    pub fn kin_keys(&self, read: &[Candidate]) -> Vec<String> {
        let Some(keys) = &self.kin else { return vec![] };
        let mut keys: Vec<String> = keys.iter().cloned().chain(read.iter().flat_map(link::sought)).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// The keys of those whom the last messages went to: what is left over from another message is usually about them.
    pub fn late_keys(sent: &SentList) -> Vec<String> {
        let last = sent.recipients().take(MOST_LATE);
        let mut keys: Vec<String> = last
            .flat_map(
                |to| if to.contains('@') { recipient_keys(None, Some(to)) } else { recipient_keys(Some(to), None) },
            )
            .collect();
        keys.sort();
        keys.dedup();
        keys
    }
}

/// So many of the last messages count for that.
const MOST_LATE: usize = 12;

/// Which candidates a request needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Wanted {
    /// None.
    #[default]
    Nobody,
    /// The one with this id.
    One(CandidateId),
    /// The one with this id, or the one they were joined into.
    Joined(CandidateId),
    /// Those with these ids.
    These(Vec<CandidateId>),
    /// Those that have any of these keys: see [`keys`](super::keys).
    With(Vec<String>),
    /// At most so many of those that have this key.
    Under(String, u32),
    /// Those whom the last change changed.
    Undone,
    /// All of them: for an export.
    Everybody,
}
