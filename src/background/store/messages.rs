//! Sent messages as they are stored: pages of fingerprints by number, each as the bytes by which it is compared. Older stores
//! have pages of text, with a line of JSON for each message.

use super::{Failure, SENT};
use idb::{KeyRange, Query, Transaction};
use js_sys::Uint8Array;
use tactful::guard::{Sent, SentList, SentPage};
use wasm_bindgen::{JsCast, JsValue};

/// So many pages are kept, the newest: about 10,000 messages.
const MOST_PAGES: f64 = 40.0;

/// All sent messages that are kept.
pub(super) async fn read(transaction: &Transaction) -> Result<SentList, Failure> {
    let pages = transaction.object_store(SENT)?.get_all(None, None)?.await?;
    Ok(pages.iter().filter_map(page).collect::<Vec<_>>().into())
}

/// Adds messages to the last page, and pages behind it where it is full.
pub(super) async fn append(transaction: &Transaction, messages: &[Sent]) -> Result<(), Failure> {
    let store = transaction.object_store(SENT)?;
    let numbers = store.get_all_keys(None, None)?.await?;
    let mut number = numbers.last().and_then(JsValue::as_f64).unwrap_or(1.0);
    let kept = store.get(Query::Key(number.into()))?.await?;
    let last = kept.as_ref().and_then(page);
    // A page that cannot be read is left alone, and a new one begun.
    number += f64::from(kept.is_some() && last.is_none());
    let mut list = SentList::from(Vec::from_iter(last));
    let mut pages = list.extend(messages).iter().peekable();
    while let Some(page) = pages.next() {
        store.put(&Uint8Array::from(page.bytes().as_slice()), Some(&number.into()))?.await?;
        number += f64::from(pages.peek().is_some());
    }
    let old = KeyRange::upper_bound(&(number - MOST_PAGES).into(), None)?;
    store.delete(Query::KeyRange(old))?.await?;
    Ok(())
}

/// Forgets that messages went to any of these addresses and names.
pub(super) async fn forget(transaction: &Transaction, names: &[String]) -> Result<(), Failure> {
    let store = transaction.object_store(SENT)?;
    for number in store.get_all_keys(None, None)?.await? {
        let kept = store.get(Query::Key(number.clone()))?.await?;
        if let Some(mut page) = kept.as_ref().and_then(page)
            && page.forget(names)
        {
            store.put(&Uint8Array::from(page.bytes().as_slice()), Some(&number))?.await?;
        }
    }
    Ok(())
}

/// The messages of a page that is text.
pub(super) fn in_text(page: &JsValue) -> Vec<Sent> {
    let text = page.as_string().unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// A page. One that cannot be read is skipped: that is no reason to stop judging.
fn page(value: &JsValue) -> Option<SentPage> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => SentPage::read(bytes.to_vec()),
        None => SentList::from(in_text(value)).pages().first().cloned(),
    }
}
