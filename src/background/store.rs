//! The store: IndexedDB, one transaction for each request.
//!
//! Candidates are kept one by one as JSON text, found through an index of their keys. The list of all of them is kept
//! in a few large parts, because reading one record for each candidate takes seconds where there are many.

use idb::{
    Database, DatabaseEvent, Event, Factory, IndexParams, KeyPath, KeyRange, ObjectStore, ObjectStoreParams, Query,
    Request, Transaction, TransactionMode,
};
use js_sys::{Array, Reflect, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    fmt,
    rc::Rc,
};
use tactful::{
    candidate::{Candidate, CandidateId},
    company::Company,
    guard::{Sent, SentList, SentPage},
    store::{List, MOST_UNDER_KEY, Met, Needs, Rows, Undo, Wanted, Write, employer_key, keys, part, profile_key, row},
    wire::CandidateRow,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

const NAME: &str = "tactful";
/// Version 2 finds candidates by more keys, version 3 by what an address at their work would begin with, version 4 by phone,
/// version 5 by any spelling of a mailbox, by names that were taken for particles and titles, and those who asked not to be
/// contacted by each of their names; it has what was sent on pages.
const VERSION: u32 = 5;
/// The version that has what was sent on pages.
const PAGED: u32 = 5;

/// `{id, keys, json}`, by id; the index `keys` has one entry for each key.
const CANDIDATES: &str = "candidates";
/// Parts of the list of candidates, as JSON text, by part number.
const LIST: &str = "list";
/// What was sent, in the order of sending: [pages](SentPage), by page number. Once a page was text, with a line of JSON for
/// each message.
const SENT: &str = "sent";
/// Single rows, as JSON text, by name; what employers' pages said, by [`employer_key`].
const SINGLE: &str = "single";
/// The row that counts the changes of candidates: what a module remembers of them holds until it changes.
const CHANGES: &str = "changes";

/// How many candidates are given new keys at once.
const BATCH: u32 = 500;
/// How many pages are kept and compared with, the newest: about 10,000 messages.
const MOST_PAGES: f64 = 40.0;

/// Why the store did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The browser's own words.
    Browser(idb::Error),
    /// What is stored cannot be read, or what is to be stored cannot be written down.
    Format(serde_json::Error),
    /// The transaction did not end in a commit.
    Aborted,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Browser(error) => error.fmt(out),
            Self::Format(error) => error.fmt(out),
            Self::Aborted => out.write_str("the browser took the change back"),
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

thread_local! {
    /// The open store. Opening it takes longer than asking it.
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
}

/// The store, opened once for as long as the worker lives.
pub async fn open() -> Result<Rc<Database>, Failure> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let mut database = open_anew().await?;
    // Another version of this extension, or the browser, wants it. The handler goes with the store, so not from within.
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

/// Makes the store when there is none, and brings one of an older version up to this one.
async fn open_anew() -> Result<Database, Failure> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Some(transaction) = event.target().ok().and_then(|request| request.transaction()) else { return };
        match event.old_version() {
            Ok(0) if event.database().and_then(|database| make(&database)).is_ok() => {}
            Ok(old) if old > 0 => spawn_local(upgrade(transaction, old)),
            _ => take_back(transaction),
        }
    });
    Ok(request.await?)
}

/// Gives every candidate of an older store the keys of this version, in the browser's one transaction for it: ended at
/// any moment, all is as before.
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

/// Leaves the store as it was. Left to itself, a transaction in which something went wrong keeps what was done before that.
fn take_back(transaction: Transaction) {
    // Where the browser did it already, there is nothing to do.
    let _ = transaction.abort();
}

/// Puts on pages what was sent, where each message stands by itself.
async fn page_anew(transaction: &Transaction) -> Result<(), Failure> {
    let store = transaction.object_store(SENT)?;
    let messages = store.get_all(None, None)?.await?;
    store.clear()?.await?;
    write_down(transaction, &messages.iter().flat_map(messages_of).collect::<Vec<_>>()).await
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
            if let Some(candidate) = read_candidate(value) {
                puts.push(store.put(&record(&candidate)?, None)?.into_future());
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

/// Reads what is needed, lets `decide` turn it into writes and a result, writes, and returns the result once the
/// browser has committed. `decide` does not wait for anything, or the browser would end the transaction.
pub async fn transact<T>(needs: &Needs, decide: impl FnOnce(Rows) -> (Vec<Write>, T)) -> Result<T, Failure> {
    let transaction = begin(needs).await?;
    let done = async {
        let (writes, result) = decide(read(&transaction, needs).await?);
        let is_over = needs.only_reads() && writes.is_empty();
        Ok::<_, Failure>((result, if is_over { None } else { Some(write(&transaction, writes).await?) }))
    };
    let (result, (kept, noted)) = match done.await {
        Ok((result, None)) => return Ok(result),
        Ok((result, Some(written))) => (result, written),
        Err(failure) => {
            take_back(transaction);
            return Err(failure);
        }
    };
    if !transaction.commit()?.await?.is_committed() {
        return Err(Failure::Aborted);
    }
    if let Some(kept) = kept {
        LISTED.with_borrow_mut(|listed| kept.settle(listed));
    }
    if let Some(noted) = noted {
        // Unless somebody read them meanwhile.
        SENT_ROWS.with_borrow_mut(|known| _ = known.get_or_insert(noted));
    }
    Ok(result)
}

/// Begins a transaction. A store that the browser closed meanwhile is opened anew: what was sent is noted all the same.
async fn begin(needs: &Needs) -> Result<Transaction, Failure> {
    // One that only reads does not wait for others that do, and there is nothing to commit.
    let mode = if needs.only_reads() { TransactionMode::ReadOnly } else { TransactionMode::ReadWrite };
    let stores = [CANDIDATES, LIST, SENT, SINGLE];
    if let Ok(transaction) = open().await?.transaction(&stores, mode) {
        return Ok(transaction);
    }
    close();
    Ok(open().await?.transaction(&stores, mode)?)
}

/// Writes, and gives what is remembered of it once it is kept.
async fn write(transaction: &Transaction, writes: Vec<Write>) -> Result<(Option<Listed>, Option<SentList>), Failure> {
    let (mut people, mut messages) = (Vec::new(), Vec::new());
    for write in writes {
        match write {
            Write::Keep(candidate) => people.push((candidate.id.clone(), Person::Known(candidate))),
            Write::New(candidate) => people.push((candidate.id.clone(), Person::New(candidate))),
            Write::Erase(id) => people.push((id, Person::Gone)),
            Write::Sent(sent) => messages.push(sent),
            other => perform(transaction, other).await?,
        }
    }
    Ok((keep(transaction, people).await?, note(transaction, messages).await?))
}

async fn read(transaction: &Transaction, needs: &Needs) -> Result<Rows, Failure> {
    let single = transaction.object_store(SINGLE)?;
    let names: &[&str] = if needs.judgement {
        &["settings", "waived", CHANGES]
    } else {
        &["settings", "waived", CHANGES, "tally", "undo", "last", "guarded"]
    };
    let small = together(names.iter().map(|name| single.get(Query::Key((*name).into())))).await?;
    let small: HashMap<&str, JsValue> = names.iter().zip(small).filter_map(|(name, it)| Some((*name, it?))).collect();
    let undo: Option<Undo> = small.get("undo").map(decode).transpose()?;
    let candidates = candidates(transaction, &needs.candidates, undo.as_ref()).await?;
    let mut rows = Rows {
        kin: kin(transaction, &needs.kin_keys(&candidates), &candidates).await?,
        settings: small.get("settings").map(decode).transpose()?.unwrap_or_default(),
        tally: small.get("tally").map(decode).transpose()?.unwrap_or_default(),
        waived: small.get("waived").map(decode).transpose()?.unwrap_or_default(),
        undo,
        last: small.get("last").map(decode).transpose()?,
        guarded: small.get("guarded").map(decode).transpose()?.unwrap_or_default(),
        candidates,
        employers: employers(&single, &needs.employers).await?,
        ..Rows::default()
    };
    if needs.list {
        rows.list = listed(transaction, changes(small.get(CHANGES))).await?;
    }
    if needs.imports {
        rows.imports = get(&single, &"imports".into()).await?.unwrap_or_default();
    }
    if needs.sent {
        rows.sent = sent(transaction).await?;
    }
    if !needs.recipients.is_empty() {
        let keys = [needs.recipients.as_slice(), &Needs::late_keys(&rows.sent)].concat();
        rows.met = met(transaction, &keys, changes(small.get(CHANGES))).await?;
    }
    Ok(rows)
}

thread_local! {
    /// The fingerprints as they were last read: a draft is judged at every pause in typing, and there may be thousands.
    /// Only the module that judges drafts writes them.
    static SENT_ROWS: RefCell<Option<SentList>> = const { RefCell::new(None) };
    /// Whom drafts may go to, by the keys that were asked for, as they were after so many changes of candidates by whichever
    /// module. The recipients of a draft stay while its text is written.
    static MET: RefCell<Remembered> = RefCell::default();
    /// The list as it was last read or written: it is asked for with every word that is looked for, and reading the lines of
    /// 100,000 people takes half a second.
    static LISTED: RefCell<Option<Listed>> = const { RefCell::new(None) };
}

/// Parts of the list, as they are after so many changes of candidates.
struct Listed {
    changes: f64,
    parts: BTreeMap<u32, Rc<Vec<CandidateRow>>>,
}

impl Listed {
    /// Has these newest parts take the place of those that are remembered, unless something is missing in between.
    fn settle(self, listed: &mut Option<Self>) {
        match listed {
            Some(known) if known.changes + 1.0 == self.changes => {
                known.changes = self.changes;
                known.parts.extend(self.parts);
            }
            known => *known = None,
        }
    }
}

async fn listed(transaction: &Transaction, changes: f64) -> Result<List, Failure> {
    let list = |listed: &Listed| List(listed.parts.values().cloned().collect());
    let known = LISTED.with_borrow(|known| known.as_ref().filter(|known| known.changes == changes).map(list));
    if let Some(known) = known {
        return Ok(known);
    }
    let mut parts: BTreeMap<u32, Rc<Vec<CandidateRow>>> = BTreeMap::new();
    for value in transaction.object_store(LIST)?.get_all(None, None)?.await? {
        let rows = decode::<BTreeMap<String, CandidateRow>>(&value).unwrap_or_default();
        let rows: Vec<CandidateRow> = rows.into_values().collect();
        if let Some(row) = rows.first() {
            parts.insert(part(&row.id), Rc::new(rows));
        }
    }
    let read = Listed { changes, parts };
    let found = list(&read);
    LISTED.set(Some(read));
    Ok(found)
}

#[derive(Default)]
struct Remembered {
    changes: f64,
    met: HashMap<String, Vec<Rc<Met>>>,
}

/// More keys than this are not remembered.
const MOST_MET: usize = 4_000;

async fn met(transaction: &Transaction, keys: &[String], changes: f64) -> Result<Vec<Rc<Met>>, Failure> {
    let unknown: Vec<&String> = MET.with_borrow_mut(|known| {
        if known.changes != changes {
            *known = Remembered { changes, ..Remembered::default() };
        }
        keys.iter().filter(|key| !known.met.contains_key(*key)).collect()
    });
    if !unknown.is_empty() {
        let index = transaction.object_store(CANDIDATES)?.index("keys")?;
        let found = together(unknown.iter().map(|key| index.get_all(Some(Query::Key((*key).into())), None))).await?;
        let mut read: HashMap<String, Rc<Met>> = HashMap::new();
        let mut by_key = Vec::new();
        for (key, values) in unknown.into_iter().zip(found) {
            let mut under = Vec::new();
            for value in values {
                let id = field(&value, "id").as_string().unwrap_or_default();
                if !read.contains_key(&id)
                    && let Some(candidate) = read_candidate(&value)
                {
                    read.insert(id.clone(), Rc::new(Met::from(candidate)));
                }
                under.extend(read.get(&id).cloned());
            }
            by_key.push((key.clone(), under));
        }
        MET.with_borrow_mut(|Remembered { met, .. }| {
            if met.len() > MOST_MET {
                met.clear();
            }
            met.extend(by_key);
        });
    }
    let mut found: BTreeMap<String, Rc<Met>> = BTreeMap::new();
    MET.with_borrow(|Remembered { met, .. }| {
        for one in keys.iter().filter_map(|key| met.get(key)).flatten() {
            found.insert(one.candidate.id.clone(), one.clone());
        }
    });
    Ok(found.into_values().collect())
}

async fn sent(transaction: &Transaction) -> Result<SentList, Failure> {
    if let Some(rows) = SENT_ROWS.with_borrow(Clone::clone) {
        return Ok(rows);
    }
    let store = transaction.object_store(SENT)?;
    let pages = store.get_all(None, None)?.await?;
    let rows = SentList::from(pages.iter().filter_map(page).collect::<Vec<_>>());
    SENT_ROWS.set(Some(rows.clone()));
    Ok(rows)
}

/// A page of what was sent. One that cannot be read is passed over: that is no reason to judge nothing more.
fn page(value: &JsValue) -> Option<SentPage> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => SentPage::read(bytes.to_vec()),
        None => SentList::from(messages_of(value)).pages().first().cloned(),
    }
}

/// The messages of a page that is text.
fn messages_of(page: &JsValue) -> Vec<Sent> {
    let text = page.as_string().unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Notes messages that were sent, and forgets the oldest where there are too many. Gives all of them as they are then, if
/// they were remembered: nobody remembers them until this is kept.
async fn note(transaction: &Transaction, messages: Vec<Sent>) -> Result<Option<SentList>, Failure> {
    if messages.is_empty() {
        return Ok(None);
    }
    let mut known = SENT_ROWS.take();
    if let Some(known) = &mut known {
        known.extend(&messages);
    }
    write_down(transaction, &messages).await?;
    Ok(known)
}

/// Adds messages to the last page of what was sent, and pages behind it where it is full.
async fn write_down(transaction: &Transaction, messages: &[Sent]) -> Result<(), Failure> {
    let store = transaction.object_store(SENT)?;
    let numbers = store.get_all_keys(None, None)?.await?;
    let mut number = numbers.last().and_then(JsValue::as_f64).unwrap_or(1.0);
    let last = store.get(Query::Key(number.into()))?.await?;
    // Behind one that cannot be read a new one begins.
    number += f64::from(last.is_some() && last.as_ref().and_then(page).is_none());
    let mut pages = SentList::from(last.as_ref().and_then(page).into_iter().collect::<Vec<_>>());
    let mut pages = pages.extend(messages).iter().peekable();
    while let Some(page) = pages.next() {
        store.put(&Uint8Array::from(page.bytes().as_slice()), Some(&number.into()))?.await?;
        number += f64::from(pages.peek().is_some());
    }
    let old = KeyRange::upper_bound(&(number - MOST_PAGES).into(), None)?;
    store.delete(Query::KeyRange(old))?.await?;
    Ok(())
}

async fn candidates(
    transaction: &Transaction,
    wanted: &Wanted,
    undo: Option<&Undo>,
) -> Result<Vec<Candidate>, Failure> {
    let store = transaction.object_store(CANDIDATES)?;
    let these = async |ids: &[CandidateId]| {
        let found = together(ids.iter().map(|id| store.get(Query::Key(id.into())))).await?;
        Ok::<Vec<JsValue>, Failure>(found.into_iter().flatten().collect())
    };
    let values = match wanted {
        Wanted::Nobody => vec![],
        Wanted::One(id) => these(std::slice::from_ref(id)).await?,
        Wanted::Joined(id) => match these(std::slice::from_ref(id)).await? {
            gone if gone.is_empty() => with(&store, &[profile_key(id)], None).await?,
            found => found,
        },
        Wanted::Everybody => store.get_all(None, None)?.await?,
        Wanted::These(ids) => these(ids).await?,
        Wanted::Undone => these(&undo.map(Undo::people).unwrap_or_default()).await?,
        Wanted::With(keys) => with(&store, keys, None).await?,
        Wanted::Under(key, most) => with(&store, std::slice::from_ref(key), Some(*most)).await?,
    };
    Ok(values.iter().filter_map(read_candidate).collect())
}

/// A candidate as they were kept. One who cannot be read is passed over: that is no reason to answer nothing about all others.
fn read_candidate(record: &JsValue) -> Option<Candidate> {
    decode(&field(record, "json")).ok()
}

/// Those under any of `keys`, without the candidates that were read already.
async fn kin(transaction: &Transaction, keys: &[String], read: &[Candidate]) -> Result<Vec<Candidate>, Failure> {
    if keys.is_empty() {
        return Ok(vec![]);
    }
    let found = with(&transaction.object_store(CANDIDATES)?, keys, Some(MOST_UNDER_KEY)).await?;
    let is_read = |value: &JsValue| field(value, "id").as_string().is_none_or(|id| read.iter().any(|it| it.id == id));
    Ok(found.iter().filter(|value| !is_read(value)).filter_map(read_candidate).collect())
}

/// The records under any of `keys`, each once. All keys are looked up at a time: the browser answers one after the
/// other, and waiting for each would take longer than finding it.
async fn with(store: &ObjectStore, keys: &[String], most: Option<u32>) -> Result<Vec<JsValue>, Failure> {
    let index = store.index("keys")?;
    let mut found = BTreeMap::new();
    for values in together(keys.iter().map(|key| index.get_all(Some(Query::Key(key.into())), most))).await? {
        for value in values {
            found.insert(field(&value, "id").as_string().unwrap_or_default(), value);
        }
    }
    Ok(found.into_values().collect())
}

/// The outcomes of requests that are all made before the first is waited for.
async fn together<R, T>(requests: impl Iterator<Item = Result<R, idb::Error>>) -> Result<Vec<T>, Failure>
where
    R: IntoFuture<Output = Result<T, idb::Error>>,
{
    let waiting: Vec<R::IntoFuture> =
        requests.map(|request| Ok(request?.into_future())).collect::<Result<_, Failure>>()?;
    let mut outcomes = Vec::new();
    for outcome in waiting {
        outcomes.push(outcome.await?);
    }
    Ok(outcomes)
}

async fn employers(single: &idb::ObjectStore, pages: &[String]) -> Result<Vec<Company>, Failure> {
    let mut found = Vec::new();
    for page in pages {
        found.extend(get(single, &employer_key(page).into()).await?);
    }
    Ok(found)
}

async fn perform(transaction: &Transaction, write: Write) -> Result<(), Failure> {
    let single = |name: &str, json: Option<String>| (JsValue::from_str(name), json);
    let (key, json) = match write {
        // Done together: see [`keep`] and [`note`].
        Write::Keep(_) | Write::New(_) | Write::Erase(_) | Write::Sent(_) => return Ok(()),
        Write::Employer(company) => {
            let store = transaction.object_store(SINGLE)?;
            for address in company.addresses() {
                store.put(&encode(&company)?, Some(&employer_key(address).into()))?.await?;
            }
            return Ok(());
        }
        Write::Imports(imports) => single("imports", Some(serde_json::to_string(&imports)?)),
        Write::Settings(settings) => single("settings", Some(serde_json::to_string(&settings)?)),
        Write::Tally(tally) => single("tally", Some(serde_json::to_string(&tally)?)),
        Write::Waived(waived) => single("waived", Some(serde_json::to_string(&waived)?)),
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

/// What becomes of somebody in the store.
enum Person {
    Known(Box<Candidate>),
    New(Box<Candidate>),
    Gone,
}

/// Keeps candidates and erases those who are to be gone, in order. All are sent before the first is waited for, and
/// each part of the list is written once: an import brings thousands. Gives the parts as they are then.
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

/// How often candidates were changed, from the row that says so.
fn changes(row: Option<&JsValue>) -> f64 {
    row.and_then(JsValue::as_f64).unwrap_or_default()
}

/// A candidate as it is stored, with the keys under which it is found.
fn record(candidate: &Candidate) -> Result<JsValue, Failure> {
    let record = js_sys::Object::new();
    let keys: Array = keys(candidate).iter().map(JsValue::from).collect();
    for (name, value) in [("id", (&candidate.id).into()), ("keys", keys.into()), ("json", encode(candidate)?)] {
        // Setting a field of a new plain object cannot fail.
        let _ = Reflect::set(&record, &name.into(), &value);
    }
    Ok(record.into())
}

/// Keeps or drops lines of the list, by the part in which they stand, and gives those parts as they are then.
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

async fn get<T: DeserializeOwned>(store: &ObjectStore, key: &JsValue) -> Result<Option<T>, Failure> {
    store.get(Query::Key(key.clone()))?.await?.map(|value| decode(&value)).transpose()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn decode<T: DeserializeOwned>(value: &JsValue) -> Result<T, Failure> {
    Ok(serde_json::from_str(&value.as_string().unwrap_or_default())?)
}

fn encode<T: Serialize>(value: &T) -> Result<JsValue, Failure> {
    Ok(serde_json::to_string(value)?.into())
}
