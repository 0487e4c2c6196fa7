//! Messages between the parts of the extension: one type for each kind of sender.
//!
//! A page's content script cannot express what only the panel may ask, and the worker decides by facts that the
//! browser stamps which of the two types a message is read as.

mod page;
mod panel;

pub use crate::settings::{NeverAgain, Settings};
pub use page::{AskPage, FromPage, Shown, ToPage};
pub use panel::{CandidateRow, Change, FromPanel, JoinedPart, Moved, SiteRow, Suggestion, ToPanel, Undoable};
