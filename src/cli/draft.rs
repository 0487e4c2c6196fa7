//! `tactful draft`: whom a compose box would write to, from what the content script read of it.

use crate::{Answer, input};
use lexopt::prelude::*;
use tactful::{composer, draft::Composer};

/// Reads the arguments after the verb and the composer in the file that they name, or on standard input.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let mut file = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected()),
        }
    }
    let file = file.unwrap_or_else(|| "-".into());
    let read: Composer =
        serde_json::from_slice(&input::bytes(&file)?).map_err(|error| format!("no composer: {error}"))?;
    Answer::new(&composer::draft(&read), true)
}
