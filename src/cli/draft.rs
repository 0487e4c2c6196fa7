//! `tactful draft`: whom a compose box would write to, from what the content script read of it.

use crate::{Answer, input};
use serde::Serialize;
use tactful::{
    Surroundings, composer,
    draft::{Composer, Draft},
    guard::{self, Case, Me},
};
use time::UtcDateTime;

#[derive(Serialize)]
struct Read {
    #[serde(flatten)]
    draft: Draft,
    /// Whether it answers a message of somebody else.
    answers: bool,
}

/// Reads the arguments after the verb and the composer in the file that they name, or on standard input.
pub fn run(arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let (place, bytes) = input::only(arguments)?;
    let read: Composer = serde_json::from_slice(&bytes).map_err(|error| format!("{place}: no composer: {error}"))?;
    let me = Me { from: composer::sender(&read), ..Me::default() };
    let case = Case { me, draft: composer::draft(&read), ..Case::default() };
    let answers = guard::is_answer(&case, &Surroundings::plain(UtcDateTime::UNIX_EPOCH));
    Answer::new(&Read { draft: case.draft, answers }, true)
}
