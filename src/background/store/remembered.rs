//! What is remembered between two messages: copies of the store, which go with the worker.
//!
//! Any module may change candidates, so a copy of them notes after how many changes it was read, and is read again when the
//! store counts more. Sent messages are added only by the module that judges drafts: it forgets its copy while it writes, and
//! remembers the new one after the commit. When the other module forgets somebody, that copy goes with the worker.

use super::{CANDIDATES, Failure, LIST, decode, field, messages, read::read_candidate};
use idb::{Query, Transaction};
use rustc_hash::FxHashMap;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use tactful::{
    guard::SentList,
    store::{List, Met, part},
    wire::CandidateRow,
};

thread_local! {
    /// The fingerprints as they were last read. There may be thousands, and a draft is judged at every pause in typing.
    static SENT_ROWS: RefCell<Option<SentList>> = const { RefCell::new(None) };
    /// Whom drafts may go to, by the keys that were asked for, with the count of changes: the recipients of a draft stay the same
    /// while its text is written.
    static MET: RefCell<Keyed> = RefCell::default();
    /// The list as it was last read or written. Every search asks for it, and reading the lines of 100,000 people takes half a
    /// second.
    static LISTED: RefCell<Option<Listed>> = const { RefCell::new(None) };
}

/// What a request wrote: the new parts of the list, and all sent messages.
pub(super) struct Written {
    pub(super) people: Option<Listed>,
    pub(super) messages: Option<SentList>,
}

/// Remembers what a request wrote, after the commit.
pub(super) fn settle(Written { people, messages }: Written) {
    if let Some(people) = people {
        LISTED.with_borrow_mut(|listed| people.settle(listed));
    }
    if let Some(messages) = messages {
        // Unless somebody read them meanwhile.
        SENT_ROWS.with_borrow_mut(|known| _ = known.get_or_insert(messages));
    }
}

/// Takes the sent messages out of what is remembered, until the new ones are committed.
pub(super) fn take_sent() -> Option<SentList> {
    SENT_ROWS.take()
}

/// Parts of the list, with the count of changes.
pub(super) struct Listed {
    pub(super) changes: f64,
    pub(super) parts: BTreeMap<u32, Rc<Vec<CandidateRow>>>,
}

impl Listed {
    /// Puts newer parts in place of those that are remembered, unless a change in between was missed.
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

pub(super) async fn list(transaction: &Transaction, changes: f64) -> Result<List, Failure> {
    let whole = |listed: &Listed| List(listed.parts.values().cloned().collect());
    let known = LISTED.with_borrow(|known| known.as_ref().filter(|known| known.changes == changes).map(whole));
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
    let found = whole(&read);
    LISTED.set(Some(read));
    Ok(found)
}

/// Whom keys lead to, with the count of changes.
#[derive(Default)]
struct Keyed {
    changes: f64,
    met: FxHashMap<String, Vec<Rc<Met>>>,
}

/// More keys than this are not remembered.
const MOST_MET: usize = 4_000;

pub(super) async fn met(transaction: &Transaction, keys: &[String], changes: f64) -> Result<Vec<Rc<Met>>, Failure> {
    let mut found: BTreeMap<String, Rc<Met>> = BTreeMap::new();
    // What is remembered is taken now: while the others are read, another judgement may forget it.
    let unknown: Vec<&String> = MET.with_borrow_mut(|known| {
        if known.changes != changes || known.met.len() > MOST_MET {
            *known = Keyed { changes, ..Keyed::default() };
        }
        let mut unknown = Vec::new();
        for key in keys {
            match known.met.get(key) {
                Some(under) => found.extend(under.iter().map(|one| (one.candidate.id.clone(), one.clone()))),
                None => unknown.push(key),
            }
        }
        unknown
    });
    if !unknown.is_empty() {
        let index = transaction.object_store(CANDIDATES)?.index("keys")?;
        // All are asked for at once, and each is read while the store looks for the next.
        let mut asked = Vec::new();
        for key in unknown {
            asked.push((key, index.get_all(Some(Query::Key(key.into())), None)?.into_future()));
        }
        let mut by_key = Vec::new();
        for (key, values) in asked {
            let mut under = Vec::new();
            for value in values.await? {
                let id = field(&value, "id").as_string().unwrap_or_default();
                if !found.contains_key(&id)
                    && let Some(candidate) = read_candidate(&value)
                {
                    found.insert(id.clone(), Rc::new(Met::from(candidate)));
                }
                under.extend(found.get(&id).cloned());
            }
            by_key.push((key.clone(), under));
        }
        MET.with_borrow_mut(|known| {
            if known.changes == changes {
                known.met.extend(by_key);
            }
        });
    }
    Ok(found.into_values().collect())
}

pub(super) async fn sent(transaction: &Transaction) -> Result<SentList, Failure> {
    if let Some(list) = SENT_ROWS.with_borrow(Clone::clone) {
        return Ok(list);
    }
    let list = messages::read(transaction).await?;
    SENT_ROWS.set(Some(list.clone()));
    Ok(list)
}
