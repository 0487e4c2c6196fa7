//! `tactful import`: whom a file has.

use crate::{Answer, input};
use lexopt::prelude::*;
use serde::Serialize;
use tactful::{
    Surroundings,
    import::{self, Format, identity},
    profile::Profile,
};
use time::{UtcDateTime, format_description::well_known::Rfc3339};

/// What is printed. Public: docs/json.md.
#[derive(Serialize)]
struct Import {
    version: u32,
    outcome: Outcome,
    reason: Option<String>,
    format: Option<Format>,
    left_out: Vec<usize>,
    profiles: Vec<Profile>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Read,
    Refused,
}

/// Reads the arguments after the verb and the file that they name.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let (mut at, mut file) = (None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("at") if at.is_none() => {
                at = Some(arguments.value()?.parse_with(|text| UtcDateTime::parse(text, &Rfc3339))?);
            }
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected()),
        }
    }
    let file = file.ok_or("import needs a file, or - for standard input")?;
    let bytes = input::bytes(&file)?;
    let surroundings = Surroundings::plain(at.unwrap_or_else(|| UtcDateTime::now().truncate_to_second()));
    let now = surroundings.now.format(&Rfc3339).map_err(|error| error.to_string())?;
    let import = match import::read(&file.to_string_lossy(), &bytes) {
        Ok(mut read) => {
            read.people.iter_mut().for_each(|profile| identity::settle(profile, read.format, &now));
            Import {
                version: 1,
                outcome: Outcome::Read,
                reason: None,
                format: Some(read.format),
                left_out: read.left_out,
                profiles: read.people.into_iter().chain(read.kept.into_iter().flat_map(|kept| kept.profiles)).collect(),
            }
        }
        Err(refusal) => {
            let arguments: Vec<&str> = refusal.arguments.iter().map(String::as_str).collect();
            let reason = Some(surroundings.words.say(&refusal.message, &arguments));
            Import { version: 1, outcome: Outcome::Refused, reason, format: None, left_out: vec![], profiles: vec![] }
        }
    };
    let yes = matches!(import.outcome, Outcome::Read);
    Answer::new(&import, yes)
}
