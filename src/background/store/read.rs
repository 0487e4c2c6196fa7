//! Reads the rows that a request needs.

use super::{CANDIDATES, CHANGES, Failure, SINGLE, changes, decode, field, get, remembered};
use futures_util::future::{try_join, try_join3};
use idb::{ObjectStore, Query, Transaction};
use serde::de::DeserializeOwned;
use std::{collections::BTreeMap, pin::Pin};
use tactful::{
    candidate::{Candidate, CandidateId},
    company::Company,
    guard::SentList,
    store::{MOST_UNDER_KEY, Needs, Rows, Undo, Wanted, employer_key, profile_key},
};
use wasm_bindgen::JsValue;

pub(super) async fn read<const DESK: bool>(transaction: &Transaction, needs: &Needs) -> Result<Rows, Failure> {
    let tally: &[&str] = if needs.judgement { &[] } else { &["tally"] };
    let small = small(transaction, [&["settings", "waived"], tally].concat());
    // In a box, so that neither module carries what only the other reads. All that can be asked for at once is: each answer that
    // is waited for may be late.
    let others: Pin<Box<dyn Future<Output = Result<Rows, Failure>> + '_>> =
        if DESK { Box::pin(for_desk(transaction, needs)) } else { Box::pin(for_draft(transaction, needs)) };
    let (small, others) = try_join(small, others).await?;
    Ok(Rows {
        settings: small.get("settings")?.unwrap_or_default(),
        tally: small.get("tally")?.unwrap_or_default(),
        waived: small.get("waived")?.unwrap_or_default(),
        ..others
    })
}

/// The rows that only a draft needs.
async fn for_draft(transaction: &Transaction, needs: &Needs) -> Result<Rows, Failure> {
    let sent = async { if needs.sent { remembered::sent(transaction).await } else { Ok(SentList::default()) } };
    let (small, sent) = try_join(small(transaction, vec![CHANGES]), sent).await?;
    let mut met = vec![];
    if !needs.recipients.is_empty() {
        let keys = [needs.recipients.as_slice(), &Needs::late_keys(&sent)].concat();
        met = remembered::met(transaction, &keys, small.changes()).await?;
    }
    Ok(Rows { sent, met, ..Rows::default() })
}

/// The rows that only the desk needs.
async fn for_desk(transaction: &Transaction, needs: &Needs) -> Result<Rows, Failure> {
    let single = transaction.object_store(SINGLE)?;
    let small = small(transaction, vec!["undo", "last", "guarded", CHANGES]);
    let (small, people, employers) =
        try_join3(small, people(transaction, needs), employers(&single, &needs.employers)).await?;
    let mut rows = Rows {
        candidates: people.candidates,
        kin: people.kin,
        employers,
        undo: small.get("undo")?,
        last: small.get("last")?,
        guarded: small.get("guarded")?.unwrap_or_default(),
        ..Rows::default()
    };
    if needs.list {
        rows.list = remembered::list(transaction, small.changes()).await?;
    }
    if needs.imports {
        rows.imports = get(&single, &"imports".into()).await?.unwrap_or_default();
    }
    Ok(rows)
}

/// Single rows, by name.
struct Small(Vec<(&'static str, Option<JsValue>)>);

impl Small {
    fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Failure> {
        self.value(name).map(decode).transpose()
    }

    fn changes(&self) -> f64 {
        changes(self.value(CHANGES))
    }

    fn value(&self, name: &str) -> Option<&JsValue> {
        self.0.iter().find(|(known, _)| *known == name)?.1.as_ref()
    }
}

async fn small(transaction: &Transaction, names: Vec<&'static str>) -> Result<Small, Failure> {
    let single = transaction.object_store(SINGLE)?;
    let values = together(names.iter().map(|name| single.get(Query::Key((*name).into())))).await?;
    Ok(Small(names.into_iter().zip(values).collect()))
}

/// The candidates asked for, and others who may be the same people.
struct People {
    candidates: Vec<Candidate>,
    kin: Vec<Candidate>,
}

async fn people(transaction: &Transaction, needs: &Needs) -> Result<People, Failure> {
    let store = transaction.object_store(CANDIDATES)?;
    let sought = needs.kin.as_deref().unwrap_or_default();
    let near = with(&store, sought, Some(MOST_UNDER_KEY));
    let (found, mut near) = try_join(candidates(transaction, &needs.candidates), near).await?;
    // Whoever was kept may be somebody's kin by more than was asked for.
    let mut more = needs.kin_keys(&found);
    more.retain(|key| !sought.contains(key));
    near.extend(with(&store, &more, Some(MOST_UNDER_KEY)).await?);
    let others = near.iter().filter(|(id, _)| !found.iter().any(|it| it.id == **id));
    let kin = others.filter_map(|(_, value)| read_candidate(value)).collect();
    Ok(People { candidates: found, kin })
}

async fn candidates(transaction: &Transaction, wanted: &Wanted) -> Result<Vec<Candidate>, Failure> {
    let store = transaction.object_store(CANDIDATES)?;
    let these = async |ids: &[CandidateId]| {
        let found = together(ids.iter().map(|id| store.get(Query::Key(id.into())))).await?;
        Ok::<Vec<JsValue>, Failure>(found.into_iter().flatten().collect())
    };
    let values = match wanted {
        Wanted::Nobody => vec![],
        Wanted::One(id) => these(std::slice::from_ref(id)).await?,
        Wanted::Joined(id) => match these(std::slice::from_ref(id)).await? {
            gone if gone.is_empty() => with(&store, &[profile_key(id)], None).await?.into_values().collect(),
            found => found,
        },
        Wanted::Everybody => store.get_all(None, None)?.await?,
        Wanted::These(ids) => these(ids).await?,
        Wanted::Undone => {
            let undo: Option<Undo> = get(&transaction.object_store(SINGLE)?, &"undo".into()).await?;
            these(&undo.as_ref().map(Undo::people).unwrap_or_default()).await?
        }
        Wanted::With(keys) => with(&store, keys, None).await?.into_values().collect(),
        Wanted::Under(key, most) => with(&store, std::slice::from_ref(key), Some(*most)).await?.into_values().collect(),
    };
    Ok(values.iter().filter_map(read_candidate).collect())
}

/// A candidate as they were kept. A record that cannot be read is skipped, so that it does not keep back all others.
pub(super) fn read_candidate(record: &JsValue) -> Option<Candidate> {
    decode(&field(record, "json")).ok()
}

/// The records under any of `keys`, by id. All keys are asked for at once: waiting for each answer takes longer than finding it.
async fn with(store: &ObjectStore, keys: &[String], most: Option<u32>) -> Result<BTreeMap<String, JsValue>, Failure> {
    let index = store.index("keys")?;
    let mut found = BTreeMap::new();
    for values in together(keys.iter().map(|key| index.get_all(Some(Query::Key(key.into())), most))).await? {
        for value in values {
            found.insert(field(&value, "id").as_string().unwrap_or_default(), value);
        }
    }
    Ok(found)
}

/// The results of requests that were all made before the first is awaited.
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

async fn employers(single: &ObjectStore, pages: &[String]) -> Result<Vec<Company>, Failure> {
    let found = together(pages.iter().map(|page| single.get(Query::Key(employer_key(page).into())))).await?;
    found.iter().flatten().map(decode).collect()
}
