//! Opens the store. Creates it if there is none; the desk migrates one of an older version.

use super::{CANDIDATES, Failure, LIST, SENT, SINGLE, field, messages, read::read_candidate, set, write};
use idb::{
    Database, DatabaseEvent, Event, Factory, IndexParams, KeyPath, KeyRange, ObjectStore, ObjectStoreParams, Query,
    Request, Transaction, TransactionMode,
};
use js_sys::Array;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use tactful::store::Needs;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

const NAME: &str = "tactful";
/// Version 2 finds candidates by more keys, version 3 by what an address at their work would begin with, version 4 by phone,
/// version 5 by any spelling of a mailbox, by names that were taken for particles and titles, and those who asked not to be
/// contacted by each of their names; it has what was sent on pages. Version 6 knows more words for titles and particles, which
/// are no part of a name that somebody is found by.
const VERSION: u32 = 6;
/// The version that has what was sent on pages.
const PAGED: u32 = 5;

/// How many candidates are given new keys at once.
const BATCH: u32 = 500;

thread_local! {
    /// The open store. Opening it takes longer than asking it.
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
}

/// The store, opened once for as long as the worker lives. One of an older version is not here to be opened without `DESK`.
pub async fn open<const DESK: bool>() -> Result<Rc<Database>, Failure> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let mut database = open_anew::<DESK>().await?;
    // Another version of this extension, or the browser, wants the store. Closing it drops this handler, so it is closed later.
    database.on_version_change(|_| spawn_local(async { close() }));
    database.on_close(|_| spawn_local(async { close() }));
    let database = Rc::new(database);
    OPEN.set(Some(database.clone()));
    Ok(database)
}

/// Closes the store; the next request opens it again.
pub fn close() {
    if let Some(database) = OPEN.take() {
        database.close();
    }
}

/// Begins a transaction. If the browser closed the store meanwhile, it is opened again, so that what was sent is still noted.
pub(super) async fn begin<const DESK: bool>(needs: &Needs) -> Result<Transaction, Failure> {
    // Transactions that only read do not wait for each other, and have nothing to commit.
    let mode = if needs.only_reads() { TransactionMode::ReadOnly } else { TransactionMode::ReadWrite };
    let stores = [CANDIDATES, LIST, SENT, SINGLE];
    if let Ok(transaction) = open::<DESK>().await?.transaction(&stores, mode) {
        return Ok(transaction);
    }
    close();
    Ok(open::<DESK>().await?.transaction(&stores, mode)?)
}

/// Creates the store if there is none. Only the desk carries what migrates one of an older version.
async fn open_anew<const DESK: bool>() -> Result<Database, Failure> {
    let is_older = Rc::new(Cell::new(false));
    let found_older = is_older.clone();
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(move |event| {
        let Some(transaction) = event.target().ok().and_then(|request| request.transaction()) else { return };
        match event.old_version() {
            Ok(0) if event.database().and_then(|database| make(&database)).is_ok() => {}
            Ok(old) if old > 0 && DESK => spawn_local(upgrade(transaction, old)),
            old => {
                found_older.set(old.is_ok_and(|old| old > 0));
                take_back(transaction);
            }
        }
    });
    request.await.map_err(|failure| if is_older.get() { Failure::NotHere } else { failure.into() })
}

/// Gives every candidate of an older store the keys of this version. It is one transaction: if it is ended, all is as before.
async fn upgrade(transaction: Transaction, old: u32) {
    let done = async {
        key_anew(&transaction.object_store(CANDIDATES)?).await?;
        if old < PAGED { page_anew(&transaction).await } else { Ok(()) }
    };
    if done.await.is_err() {
        // Then the store does not open, and says so.
        take_back(transaction);
    }
}

/// Leaves the store as it was. Without this, a transaction in which something failed keeps what was done before that.
pub(super) fn take_back(transaction: Transaction) {
    // The browser may have done it already.
    let _ = transaction.abort();
}

/// Puts messages that were stored one by one onto pages.
async fn page_anew(transaction: &Transaction) -> Result<(), Failure> {
    let store = transaction.object_store(SENT)?;
    let messages = store.get_all(None, None)?.await?;
    store.clear()?.await?;
    messages::append(transaction, &messages.iter().flat_map(messages::in_text).collect::<Vec<_>>()).await
}

async fn key_anew(store: &ObjectStore) -> Result<(), Failure> {
    let mut after: Option<JsValue> = None;
    loop {
        let rest = after.as_ref().map(|id| KeyRange::lower_bound(id, Some(true))).transpose()?;
        let batch = store.get_all(rest.map(Query::KeyRange), Some(BATCH))?.await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = Some(field(last, "id"));
        let mut puts = Vec::new();
        for value in &batch {
            // What cannot be read stays as it is.
            let Some(candidate) = read_candidate(value) else { continue };
            let keys = write::keys_of(&candidate);
            // Writing takes long, and most people have the keys that they had.
            if !field(value, "keys").dyn_ref().is_some_and(|old: &Array| old.iter().eq(keys.iter())) {
                set(value, "keys", &keys);
                puts.push(store.put(value, None)?.into_future());
            }
        }
        for put in puts {
            put.await?;
        }
    }
}

fn make(database: &Database) -> Result<(), idb::Error> {
    let mut by_id = ObjectStoreParams::new();
    by_id.key_path(Some(KeyPath::new_single("id")));
    let mut many = IndexParams::new();
    many.multi_entry(true);
    database.create_object_store(CANDIDATES, by_id)?.create_index("keys", KeyPath::new_single("keys"), Some(many))?;
    let mut numbered = ObjectStoreParams::new();
    numbered.auto_increment(true);
    database.create_object_store(SENT, numbered)?;
    database.create_object_store(LIST, ObjectStoreParams::new())?;
    database.create_object_store(SINGLE, ObjectStoreParams::new())?;
    Ok(())
}
