//! What is kept, and how a request names the rows that it needs and the writes that it wants.
//!
//! The worker reads [`Needs`] into [`Rows`], asks the core, and carries out the [`Write`]s, all in one transaction.

mod keys;
mod line;
mod needs;
mod rows;
mod write;

pub use keys::{
    MOST_UNDER_KEY, email_key, employer_key, employers, import_key, keys, named_keys, profile_key, recipient_keys,
};
pub use line::{part, row};
pub use needs::{Needs, Wanted};
pub use rows::{List, Met, Rows};
pub use write::{LastCapture, Undo, Write};
