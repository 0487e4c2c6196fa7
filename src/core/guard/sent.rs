//! What was sent before.

use super::{
    fingerprint::{Columns, Fingerprint, fingerprint},
    names::Name,
};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, OnceLock},
};

/// A message that was sent: its fingerprint, never its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// When, RFC 3339.
    pub at: String,
    /// To whom, as a name or an address.
    pub to: String,
    /// What is needed to know nearly the same text again.
    pub fingerprint: Fingerprint,
}

/// A message that was sent, as it may be given: with a `body` in the place of the fingerprint.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Earlier {
    at: String,
    to: String,
    body: Option<String>,
    fingerprint: Fingerprint,
}

impl From<Earlier> for Sent {
    fn from(given: Earlier) -> Self {
        let fingerprint = given.body.map_or(given.fingerprint, |body| fingerprint(&body));
        Self { at: given.at, to: given.to, fingerprint }
    }
}

impl From<Vec<Earlier>> for SentList {
    fn from(given: Vec<Earlier>) -> Self {
        given.into_iter().map(Sent::from).collect::<Vec<_>>().into()
    }
}

/// Messages that were sent, the oldest first. Shared and not copied, with their fingerprints bin by bin: there may be
/// thousands, and a draft is judged at every pause in typing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Earlier>", into = "Vec<Sent>")]
pub struct SentList(Arc<Kept>);

#[derive(Debug, Clone, Default)]
struct Kept {
    sent: Vec<Sent>,
    columns: OnceLock<Columns>,
    latest: OnceLock<Vec<(String, Name)>>,
}

/// Messages whose recipients' names may be left over in the next ones.
const MOST_LATEST: usize = 500;

impl SentList {
    /// The messages that have at least this share of their text in common with another one.
    pub(super) fn like(&self, own: &Fingerprint, share: f32) -> impl Iterator<Item = &Sent> {
        let columns = self.0.columns.get_or_init(|| Columns::new(self.iter().map(|sent| &sent.fingerprint)));
        columns.like(own, share, self).into_iter().filter_map(|place| self.get(place))
    }

    /// Those whom the last messages went to, each once, as they were shown and with their names taken apart.
    pub(super) fn latest(&self) -> &[(String, Name)] {
        self.0.latest.get_or_init(|| {
            let shown: FxHashSet<&str> = self.iter().rev().take(MOST_LATEST).map(|sent| sent.to.as_str()).collect();
            let name = |to: &str| if to.contains('@') { Name::of_address(to) } else { Name::new(to) };
            shown.into_iter().map(|to| (to.to_owned(), name(to))).collect()
        })
    }
}

impl PartialEq for SentList {
    fn eq(&self, other: &Self) -> bool {
        self.0.sent == other.0.sent
    }
}

impl From<Vec<Sent>> for SentList {
    fn from(sent: Vec<Sent>) -> Self {
        Self(Arc::new(Kept { sent, ..Kept::default() }))
    }
}

impl From<SentList> for Vec<Sent> {
    fn from(list: SentList) -> Self {
        Arc::unwrap_or_clone(list.0).sent
    }
}

impl Deref for SentList {
    type Target = Vec<Sent>;

    fn deref(&self) -> &Vec<Sent> {
        &self.0.sent
    }
}

impl DerefMut for SentList {
    fn deref_mut(&mut self) -> &mut Vec<Sent> {
        let kept = Arc::make_mut(&mut self.0);
        kept.columns.take();
        kept.latest.take();
        &mut kept.sent
    }
}
