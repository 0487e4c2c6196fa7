//! The store: IndexedDB, one transaction for each request.
//!
//! Candidates are kept one by one as JSON text, found through an index of their keys. The list of all of them is kept
//! in a few large parts, because reading one record for each candidate takes seconds where there are many.

mod messages;
mod open;
mod read;
mod remembered;
mod write;

pub use open::{close, open};

use idb::{ObjectStore, Query};
use js_sys::Reflect;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;
use tactful::store::{Needs, Rows, Write};
use wasm_bindgen::JsValue;

/// `{id, keys, json}`, by id; the index `keys` has one entry for each key.
const CANDIDATES: &str = "candidates";
/// Parts of the list of candidates, as JSON text, by part number.
const LIST: &str = "list";
/// What was sent, in the order of sending: [pages](tactful::guard::SentPage), by page number.
const SENT: &str = "sent";
/// Single rows, as JSON text, by name; what employers' pages said, by [`tactful::store::employer_key`].
const SINGLE: &str = "single";
/// The row that counts changes of candidates. What a module remembers of them is valid while the count stays the same.
const CHANGES: &str = "changes";

/// Why the store did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The browser's own words.
    Browser(idb::Error),
    /// What is stored cannot be read, or what is to be stored cannot be written down.
    Format(serde_json::Error),
    /// The transaction did not end in a commit.
    Aborted,
    /// It is the desk's to do: what is to be written, or a store of an older version.
    NotHere,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Browser(error) => error.fmt(out),
            Self::Format(error) => error.fmt(out),
            Self::Aborted => out.write_str("the browser took the change back"),
            Self::NotHere => out.write_str("this is not done here"),
        }
    }
}

impl From<idb::Error> for Failure {
    fn from(error: idb::Error) -> Self {
        Self::Browser(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Format(error)
    }
}

/// Reads what is needed, lets `decide` turn it into writes and a result, writes, and returns the result once the
/// browser has committed. `decide` does not wait for anything, or the browser would end the transaction.
///
/// `DESK` says that all of the rows may be needed and written. Without it there are those that a draft needs, and the module
/// that a draft wakes carries nothing that reads and writes the others.
pub async fn transact<const DESK: bool, T>(
    needs: &Needs,
    decide: impl FnOnce(Rows) -> (Vec<Write>, T),
) -> Result<T, Failure> {
    let transaction = open::begin::<DESK>(needs).await?;
    let done = async {
        let (writes, result) = decide(read::read::<DESK>(&transaction, needs).await?);
        let is_over = needs.only_reads() && writes.is_empty();
        Ok::<_, Failure>((result, if is_over { None } else { Some(write::write::<DESK>(&transaction, writes).await?) }))
    };
    let (result, written) = match done.await {
        Ok((result, None)) => return Ok(result),
        Ok((result, Some(written))) => (result, written),
        Err(failure) => {
            open::take_back(transaction);
            return Err(failure);
        }
    };
    if !transaction.commit()?.await?.is_committed() {
        return Err(Failure::Aborted);
    }
    remembered::settle(written);
    Ok(result)
}

/// How often candidates were changed, as the row [`CHANGES`] says.
fn changes(row: Option<&JsValue>) -> f64 {
    row.and_then(JsValue::as_f64).unwrap_or_default()
}

async fn get<T: DeserializeOwned>(store: &ObjectStore, key: &JsValue) -> Result<Option<T>, Failure> {
    store.get(Query::Key(key.clone()))?.await?.map(|value| decode(&value)).transpose()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a field of a plain object, which cannot fail.
fn set(value: &JsValue, name: &str, to: &JsValue) {
    let _ = Reflect::set(value, &name.into(), to);
}

fn decode<T: DeserializeOwned>(value: &JsValue) -> Result<T, Failure> {
    Ok(serde_json::from_str(&value.as_string().unwrap_or_default())?)
}

fn encode<T: Serialize>(value: &T) -> Result<JsValue, Failure> {
    Ok(serde_json::to_string(value)?.into())
}
