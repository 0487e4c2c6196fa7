//! The changes that a request wants, and how one is taken back.

use crate::{
    candidate::{Candidate, CandidateId},
    company::Company,
    guard::Sent,
    import::record::{Import, ImportId},
    receipt::Receipt,
    settings::Settings,
    tally::Tally,
    waived::Waived,
};
use serde::{Deserialize, Serialize};

/// How to take back a change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Undo {
    /// When the change was made, RFC 3339. A request to undo it names this.
    #[serde(default)]
    pub at: String,
    /// What would be taken back: message id and its argument.
    pub message: (String, String),
    /// Candidates as they were before.
    pub restore: Vec<Candidate>,
    /// Candidates that were not there before.
    pub erase: Vec<CandidateId>,
    /// The import, when it is one: it is taken back step by step, by what each person has of it.
    #[serde(default)]
    pub import: Option<ImportId>,
}

impl Undo {
    /// The people whom undoing it changes.
    pub fn people(&self) -> Vec<CandidateId> {
        let mut people: Vec<CandidateId> = self.restore.iter().map(|before| before.id.clone()).collect();
        people.extend(self.erase.iter().filter(|id| !people.contains(id)).cloned().collect::<Vec<_>>());
        people
    }
}

/// The outcome of the last capture, for a panel that opens because of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LastCapture {
    /// When, RFC 3339.
    pub at: String,
    /// What was found and missed.
    pub receipt: Receipt,
    /// Whose profile it is.
    pub candidate: Option<CandidateId>,
    /// Whether they were known before.
    pub known: bool,
}

/// A change to the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Keep a candidate, in place of what was kept under the same id.
    Keep(Box<Candidate>),
    /// Keep a new candidate. If the id is taken, none of the request's writes is done.
    New(Box<Candidate>),
    /// Erase a candidate.
    Erase(CandidateId),
    /// Keep what an employer's page said, under each address of it.
    Employer(Box<Company>),
    /// Keep the list of imports.
    Imports(Vec<Import>),
    /// Keep a fingerprint.
    Sent(Sent),
    /// Forget that messages went to these addresses and names.
    Unsent(Vec<String>),
    /// Keep the settings.
    Settings(Box<Settings>),
    /// Keep what became of the guard's warnings.
    Tally(Tally),
    /// Keep what was answered with "send anyway".
    Waived(Waived),
    /// Keep, or forget, how to take back.
    Undo(Option<Box<Undo>>),
    /// Keep, or forget, the outcome of a capture.
    Last(Option<Box<LastCapture>>),
    /// Keep the list of guarded sites.
    Guarded(Vec<String>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_before_is_read() {
        let undo = r#"{"message":["panel_undo_edit","Jane Roe"],"restore":[{"id":"jane"}],"erase":["joe"]}"#;
        let undo: Undo = serde_json::from_str(undo).unwrap();
        assert_eq!((undo.at.as_str(), undo.people()), ("", vec!["jane".to_owned(), "joe".to_owned()]));
    }
}
