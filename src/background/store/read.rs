//! Reads the rows that a request needs.

use super::{CANDIDATES, CHANGES, Failure, SINGLE, changes, decode, field, get, remembered};
use idb::{ObjectStore, Query, Transaction};
use std::collections::{BTreeMap, HashMap};
use tactful::{
    candidate::{Candidate, CandidateId},
    company::Company,
    store::{MOST_UNDER_KEY, Needs, Rows, Undo, Wanted, employer_key, profile_key},
};
use wasm_bindgen::JsValue;

pub(super) async fn read<const DESK: bool>(transaction: &Transaction, needs: &Needs) -> Result<Rows, Failure> {
    let single = transaction.object_store(SINGLE)?;
    let names: &[&str] = match (DESK, needs.judgement) {
        (true, _) => &["settings", "waived", CHANGES, "tally", "undo", "last", "guarded"],
        (false, true) => &["settings", "waived", CHANGES],
        (false, false) => &["settings", "waived", CHANGES, "tally"],
    };
    let small = together(names.iter().map(|name| single.get(Query::Key((*name).into())))).await?;
    let small: HashMap<&str, JsValue> = names.iter().zip(small).filter_map(|(name, it)| Some((*name, it?))).collect();
    let mut rows = Rows {
        settings: small.get("settings").map(decode).transpose()?.unwrap_or_default(),
        tally: small.get("tally").map(decode).transpose()?.unwrap_or_default(),
        waived: small.get("waived").map(decode).transpose()?.unwrap_or_default(),
        ..Rows::default()
    };
    if DESK {
        rows.undo = small.get("undo").map(decode).transpose()?;
        rows.last = small.get("last").map(decode).transpose()?;
        rows.guarded = small.get("guarded").map(decode).transpose()?.unwrap_or_default();
        rows.candidates = candidates(transaction, &needs.candidates, rows.undo.as_ref()).await?;
        rows.kin = kin(transaction, &needs.kin_keys(&rows.candidates), &rows.candidates).await?;
        rows.employers = employers(&single, &needs.employers).await?;
        if needs.list {
            rows.list = remembered::list(transaction, changes(small.get(CHANGES))).await?;
        }
        if needs.imports {
            rows.imports = get(&single, &"imports".into()).await?.unwrap_or_default();
        }
    }
    if needs.sent {
        rows.sent = remembered::sent(transaction).await?;
    }
    if !needs.recipients.is_empty() {
        let keys = [needs.recipients.as_slice(), &Needs::late_keys(&rows.sent)].concat();
        rows.met = remembered::met(transaction, &keys, changes(small.get(CHANGES))).await?;
    }
    Ok(rows)
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

/// A candidate as they were kept. A record that cannot be read is skipped, so that it does not keep back all others.
pub(super) fn read_candidate(record: &JsValue) -> Option<Candidate> {
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

/// The records under any of `keys`, each once. All keys are asked for at once: waiting for each answer takes longer than finding
/// it.
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

/// The results of requests that were all made before the first is awaited.
pub(super) async fn together<R, T>(requests: impl Iterator<Item = Result<R, idb::Error>>) -> Result<Vec<T>, Failure>
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
    let mut found = Vec::new();
    for page in pages {
        found.extend(get(single, &employer_key(page).into()).await?);
    }
    Ok(found)
}
