//! `tactful check`: what the guard says of a draft.

use crate::{Answer, input, surroundings};
use lexopt::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use tactful::{
    Surroundings,
    guard::{self, Case},
};
use time::{UtcDateTime, format_description::well_known::Rfc3339};

/// The one version of the format.
const VERSION: u32 = 1;

/// What is read; fields that are not known are passed over.
#[derive(Deserialize)]
struct Question {
    version: Option<u32>,
    now: Option<String>,
    locale: Option<String>,
    #[serde(flatten)]
    case: Case,
}

/// Reads the arguments after the verb and judges the draft in the file that they name, or on standard input.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let mut file = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected()),
        }
    }
    let file = file.unwrap_or_else(|| "-".into());
    let place = if file == "-" { "standard input".to_owned() } else { file.display().to_string() };
    let question = read(&input::bytes(&file)?).map_err(|error| format!("{place}: {error}"))?;
    let now = match &question.now {
        Some(now) => UtcDateTime::parse(now, &Rfc3339).map_err(|_| format!("{place}: now is no timestamp: {now}"))?,
        None => UtcDateTime::now(),
    };
    let words = surroundings::words(question.locale.as_deref().unwrap_or_default());
    let verdict = guard::judge(&question.case, &Surroundings { now, words: &words, zones: &surroundings::SystemZones });
    Answer::new(&verdict, true)
}

fn read(bytes: &[u8]) -> Result<Question, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut value: Value = serde_json::from_slice(bytes).map_err(|error| format!("this is no JSON: {error}"))?;
    if !value.get("draft").is_some_and(Value::is_object) {
        return Err("there is no draft in it".to_owned());
    }
    leave_out_nulls(&mut value);
    let question: Question = serde_json::from_value(value).map_err(|error| error.to_string())?;
    match question.version {
        None | Some(VERSION) => Ok(question),
        Some(other) => Err(format!("version {other} is not known, only {VERSION} is")),
    }
}

/// A field that is null is a field that is left out. The depth is bounded by what the JSON reader accepts.
fn leave_out_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(leave_out_nulls);
        }
        Value::Array(items) => {
            items.retain(|value| !value.is_null());
            items.iter_mut().for_each(leave_out_nulls);
        }
        _ => {}
    }
}
