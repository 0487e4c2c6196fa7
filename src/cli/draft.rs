//! `tactful draft`: whom a compose box would write to, from what the content script read of it.

use crate::{Answer, input};
use tactful::{composer, draft::Composer};

/// Reads the arguments after the verb and the composer in the file that they name, or on standard input.
pub fn run(arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let (place, bytes) = input::only(arguments)?;
    let read: Composer = serde_json::from_slice(&bytes).map_err(|error| format!("{place}: no composer: {error}"))?;
    Answer::new(&composer::draft(&read), true)
}
