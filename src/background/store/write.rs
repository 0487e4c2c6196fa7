//! Writes what a request decided.

use super::{
    CANDIDATES, CHANGES, Failure, LIST, SINGLE, changes, encode, get, messages,
    remembered::{self, Listed, Written},
    set,
};
use idb::{Query, Transaction};
use js_sys::{Array, Object};
use std::{collections::BTreeMap, rc::Rc};
use tactful::{
    candidate::{Candidate, CandidateId},
    guard::{Sent, SentList},
    store::{Write, employer_key, keys, part, row},
    wire::CandidateRow,
};
use wasm_bindgen::JsValue;

/// Writes, and returns what is to be remembered after the commit.
pub(super) async fn write<const DESK: bool>(transaction: &Transaction, writes: Vec<Write>) -> Result<Written, Failure> {
    let (mut people, mut messages) = (Vec::new(), Vec::new());
    for write in writes {
        match write {
            Write::Keep(candidate) => people.push((candidate.id.clone(), Person::Known(candidate))),
            Write::New(candidate) if DESK => people.push((candidate.id.clone(), Person::New(candidate))),
            Write::Erase(id) if DESK => people.push((id, Person::Gone)),
            Write::Sent(sent) => messages.push(sent),
            other => perform::<DESK>(transaction, other).await?,
        }
    }
    Ok(Written { people: keep(transaction, people).await?, messages: note(transaction, messages).await? })
}

async fn perform<const DESK: bool>(transaction: &Transaction, write: Write) -> Result<(), Failure> {
    let single = |name: &str, json: Option<String>| (JsValue::from_str(name), json);
    let (key, json) = match write {
        Write::Settings(settings) => single("settings", Some(serde_json::to_string(&settings)?)),
        Write::Tally(tally) => single("tally", Some(serde_json::to_string(&tally)?)),
        Write::Waived(waived) => single("waived", Some(serde_json::to_string(&waived)?)),
        _ if !DESK => return Err(Failure::NotHere),
        // Done together: see [`keep`] and [`note`].
        Write::Keep(_) | Write::New(_) | Write::Erase(_) | Write::Sent(_) => return Ok(()),
        Write::Employer(company) => {
            let store = transaction.object_store(SINGLE)?;
            for address in company.addresses() {
                store.put(&encode(&company)?, Some(&employer_key(address).into()))?.await?;
            }
            return Ok(());
        }
        Write::Unsent(names) => return messages::forget(transaction, &names).await,
        Write::Imports(imports) => single("imports", Some(serde_json::to_string(&imports)?)),
        Write::Guarded(sites) => single("guarded", Some(serde_json::to_string(&sites)?)),
        Write::Undo(undo) => single("undo", undo.map(|undo| serde_json::to_string(&undo)).transpose()?),
        Write::Last(last) => single("last", last.map(|last| serde_json::to_string(&last)).transpose()?),
    };
    let store = transaction.object_store(SINGLE)?;
    match json {
        Some(json) => drop(store.put(&json.into(), Some(&key))?.await?),
        None => store.delete(Query::Key(key))?.await?,
    }
    Ok(())
}

/// What happens to a candidate in the store.
enum Person {
    Known(Box<Candidate>),
    New(Box<Candidate>),
    Gone,
}

/// Keeps and erases candidates, in order, and returns the new parts of the list. An import brings thousands, so all requests are
/// made before the first is awaited, and each part of the list is written once.
async fn keep(transaction: &Transaction, people: Vec<(CandidateId, Person)>) -> Result<Option<Listed>, Failure> {
    if people.is_empty() {
        return Ok(None);
    }
    let single = transaction.object_store(SINGLE)?;
    let before = single.get(Query::Key(CHANGES.into()))?.await?;
    let changes = changes(before.as_ref()) + 1.0;
    let change = single.put(&changes.into(), Some(&CHANGES.into()))?.into_future();
    let store = transaction.object_store(CANDIDATES)?;
    let (mut puts, mut additions, mut erasures) = (Vec::new(), Vec::new(), Vec::new());
    let mut lines: BTreeMap<u32, Vec<(CandidateId, Option<CandidateRow>)>> = BTreeMap::new();
    for (id, candidate) in people {
        let line = match &candidate {
            Person::Known(candidate) => {
                puts.push(store.put(&record(candidate)?, None)?.into_future());
                Some(row(candidate))
            }
            Person::New(candidate) => {
                additions.push(store.add(&record(candidate)?, None)?.into_future());
                Some(row(candidate))
            }
            Person::Gone => {
                erasures.push(store.delete(Query::Key(JsValue::from_str(&id)))?.into_future());
                None
            }
        };
        lines.entry(part(&id)).or_default().push((id, line));
    }
    let parts = list(transaction, lines).await?;
    change.await?;
    for put in puts {
        put.await?;
    }
    for addition in additions {
        addition.await?;
    }
    for erasure in erasures {
        erasure.await?;
    }
    Ok(Some(Listed { changes, parts }))
}

/// Keeps or drops lines of the list, part by part, and returns the new parts.
async fn list(
    transaction: &Transaction,
    lines: BTreeMap<u32, Vec<(CandidateId, Option<CandidateRow>)>>,
) -> Result<BTreeMap<u32, Rc<Vec<CandidateRow>>>, Failure> {
    let store = transaction.object_store(LIST)?;
    let mut parts = BTreeMap::new();
    for (part, lines) in lines {
        let key = JsValue::from(part);
        let mut rows: BTreeMap<String, CandidateRow> = get(&store, &key).await?.unwrap_or_default();
        for (id, row) in lines {
            match row {
                Some(row) => drop(rows.insert(id, row)),
                None => drop(rows.remove(&id)),
            }
        }
        store.put(&encode(&rows)?, Some(&key))?.await?;
        parts.insert(part, Rc::new(rows.into_values().collect()));
    }
    Ok(parts)
}

/// A candidate as it is stored, with the keys under which it is found.
fn record(candidate: &Candidate) -> Result<JsValue, Failure> {
    let record = Object::new().into();
    set(&record, "id", &(&candidate.id).into());
    set(&record, "keys", &keys_of(candidate));
    set(&record, "json", &encode(candidate)?);
    Ok(record)
}

/// The keys under which a candidate is found, as they are stored.
pub(super) fn keys_of(candidate: &Candidate) -> Array {
    keys(candidate).iter().map(JsValue::from).collect()
}

/// Notes sent messages, and drops the oldest if there are too many. Returns all of them if they were remembered; they are
/// forgotten until the commit.
async fn note(transaction: &Transaction, sent: Vec<Sent>) -> Result<Option<SentList>, Failure> {
    if sent.is_empty() {
        return Ok(None);
    }
    let mut known = remembered::take_sent();
    if let Some(known) = &mut known {
        known.extend(&sent);
    }
    messages::append(transaction, &sent).await?;
    Ok(known)
}
