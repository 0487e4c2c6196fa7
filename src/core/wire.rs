//! Messages between the parts of the extension: one type for each kind of sender.
//!
//! A page's content script cannot even express what only the panel may ask. The worker decides as which of the two types a
//! message is read by what the browser says of its sender.

mod page;
mod panel;

pub use crate::settings::{NeverAgain, Settings};
pub use page::{AskPage, FromPage, Shown, ToPage};
pub use panel::{CandidateRow, Change, FromPanel, JoinedPart, Moved, SiteRow, Suggestion, ToPanel, Undoable};
