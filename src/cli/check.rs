//! `tactful check`: what the guard says of a draft.

use crate::{Answer, input, surroundings};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tactful::{
    Surroundings,
    candidate::Interaction,
    composer::one_by_one,
    draft::Draft,
    guard::{self, Case, Earlier, KnownPerson, Sent, moment},
};
use time::UtcDateTime;

/// The one version of the format.
const VERSION: u32 = 1;

/// What is read; fields that are not known are passed over.
struct Question {
    now: Option<String>,
    locale: Option<String>,
    case: Case,
}

/// Reads the arguments after the verb and judges the draft in the file that they name, or on standard input.
pub fn run(arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let (place, bytes) = input::only(arguments)?;
    let question = read(&bytes).map_err(|error| format!("{place}: {error}"))?;
    let now = match &question.now {
        Some(now) => moment(now).ok_or_else(|| format!("{place}: now is no timestamp: {now}"))?,
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
    match part::<Option<u32>>(&mut value, "version")? {
        None | Some(VERSION) => {}
        Some(other) => return Err(format!("version {other} is not known, only {VERSION} is")),
    }
    let mut draft: Draft = part(&mut value, "draft")?;
    draft.recipients = one_by_one(draft.recipients);
    let known: Vec<KnownPerson> = list(&mut value, "known")?;
    let sent: Vec<Sent> = list::<Earlier>(&mut value, "sent")?.into_iter().map(Sent::from).collect();
    check_dates(&known, &sent)?;
    Ok(Question {
        now: part(&mut value, "now")?,
        locale: part(&mut value, "locale")?,
        case: Case {
            me: part(&mut value, "me")?,
            draft,
            known,
            sent: sent.into(),
            settings: part(&mut value, "settings")?,
        },
    })
}

/// One part of the question, or what stands for one that is left out.
fn part<T: DeserializeOwned + Default>(value: &mut Value, name: &str) -> Result<T, String> {
    let Some(part) = value.get_mut(name) else { return Ok(T::default()) };
    serde_json::from_value(part.take()).map_err(|error| format!("{name}: {error}"))
}

/// As [`part`], one by one, so that what is wrong can be found among many.
fn list<T: DeserializeOwned>(value: &mut Value, name: &str) -> Result<Vec<T>, String> {
    let items: Vec<Value> = part(value, name)?;
    let read = |(place, item)| serde_json::from_value(item).map_err(|error| format!("{name}[{place}]: {error}"));
    items.into_iter().enumerate().map(read).collect()
}

/// A date that cannot be read would silently let pass what it is to hold back.
fn check_dates(known: &[KnownPerson], sent: &[Sent]) -> Result<(), String> {
    let declined = |(place, person): (usize, &KnownPerson)| {
        Some((format!("known[{place}].declined_at"), person.declined_at.clone()?))
    };
    let contacts = known.iter().enumerate().flat_map(|(place, person)| {
        let at = move |(number, contact): (usize, &Interaction)| {
            (format!("known[{place}].interactions[{number}].at"), contact.at.clone())
        };
        person.interactions.iter().enumerate().map(at)
    });
    let messages = sent.iter().enumerate().map(|(place, sent)| (format!("sent[{place}].at"), sent.at.clone()));
    let mut dates = known.iter().enumerate().filter_map(declined).chain(contacts).chain(messages);
    let is_wrong = |(_, date): &(String, String)| !date.is_empty() && moment(date).is_none();
    dates.find(is_wrong).map_or(Ok(()), |(place, date)| Err(format!("{place} is no date: {date}")))
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
