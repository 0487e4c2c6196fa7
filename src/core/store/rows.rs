//! The rows that a request needed, as they were read.

use super::{LastCapture, Undo};
use crate::{
    candidate::Candidate,
    company::Company,
    guard::{KnownPerson, SentList},
    import::record::Import,
    settings::{Policy, Settings},
    tally::Tally,
    waived::Waived,
    wire::CandidateRow,
};
use std::rc::Rc;

/// The rows as they were read.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The candidates asked for.
    pub candidates: Vec<Candidate>,
    /// Others who may be the same people.
    pub kin: Vec<Candidate>,
    /// One line for each candidate.
    pub list: List,
    /// Fingerprints, the oldest first.
    pub sent: SentList,
    /// Those whom a draft may go to, and those whom the last messages went to.
    pub met: Vec<Rc<Met>>,
    /// The employers asked for.
    pub employers: Vec<Company>,
    /// The imports, the newest first.
    pub imports: Vec<Import>,
    /// What the recruiter set.
    pub settings: Settings,
    /// What their organisation set for them.
    pub policy: Policy,
    /// What became of the guard's warnings.
    pub tally: Tally,
    /// What was answered with "send anyway" not long ago.
    pub waived: Waived,
    /// How to take back the last change.
    pub undo: Option<Undo>,
    /// The last capture.
    pub last: Option<LastCapture>,
    /// Undescribed sites that the recruiter wants guarded. They are not part of the settings: those can be given to somebody
    /// else, the browser's permissions cannot.
    pub guarded: Vec<String>,
}

/// One line for each candidate, in no order. It stays in the parts in which it is stored, so that nothing copies 100,000 lines.
#[derive(Debug, Clone, Default)]
pub struct List(pub Vec<Rc<Vec<CandidateRow>>>);

impl List {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|part| part.len()).sum()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &CandidateRow> {
        self.0.iter().flat_map(|part| part.iter())
    }
}

/// A candidate who may be meant in a draft, with what matters to it: made once, for many judgements.
#[derive(Debug, Clone, Default)]
pub struct Met {
    /// The candidate.
    pub candidate: Rc<Candidate>,
    /// What matters to a draft.
    pub known: KnownPerson,
}

impl From<Candidate> for Met {
    fn from(candidate: Candidate) -> Self {
        let candidate = Rc::new(candidate);
        Self { known: KnownPerson::of(&candidate), candidate }
    }
}
