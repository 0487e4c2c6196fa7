//! A Candidate: a person the recruiter keeps, with every profile read and everything the recruiter added.

use crate::{
    import::identity,
    join::Part,
    link,
    moves::{LastRead, Move},
    profile::Profile,
    reading::Field,
    weigh,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Identifies a candidate in the store.
pub type CandidateId = String;

/// A person the recruiter keeps.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Candidate {
    /// Identifies them in the store.
    pub id: CandidateId,
    /// What pages said, one for each profile address, as last read.
    pub profiles: Vec<Profile>,
    /// Earlier readings of the same addresses that said something else, the newest first.
    pub earlier: Vec<Profile>,
    /// Mail domains of their employers as the recruiter confirmed them, by the employer's name.
    pub employer_domains: Vec<EmployerDomains>,
    /// Addresses from which mail came back.
    pub bounced: Vec<String>,
    /// Messages that the recruiter sent although they had asked not to be contacted.
    pub overrides: Vec<Override>,
    /// Why this person would move, in the recruiter's words.
    pub motivations: Vec<String>,
    /// Free notes.
    pub notes: String,
    /// Contacts that happened, the oldest first.
    pub interactions: Vec<Interaction>,
    /// They asked not to be contacted.
    pub objected: bool,
    /// When they last said no, RFC 3339.
    pub declined_at: Option<String>,
    /// IANA zone, where known.
    pub timezone: Option<String>,
    /// ISO 3166 two-letter code, where known.
    pub country: Option<String>,
    /// When first kept, RFC 3339.
    pub created_at: String,
    /// When last changed, RFC 3339.
    pub updated_at: String,
    /// The candidates that were joined into this one; empty if none were.
    pub parts: Vec<Part>,
    /// Pages that the recruiter said are somebody else's: see [`crate::link::page`].
    pub strangers: Vec<String>,
    /// What changed since they were first read, the newest first.
    pub moves: Vec<Move>,
    /// For each profile address, when each of its fields was last read.
    pub read: BTreeMap<String, BTreeMap<Field, LastRead>>,
    /// If they were restored from a file that Tactful had exported: how.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restored: Option<Restored>,
}

/// What it takes to undo that somebody was restored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Restored {
    /// The import that did it.
    pub import: crate::import::record::ImportId,
    /// A hash of the candidate as the file has them.
    pub mark: String,
    /// The candidate as they were before; `None` if they were not kept.
    pub before: Option<Box<Candidate>>,
}

impl Candidate {
    /// Their name, from the page that is believed most.
    pub fn name(&self) -> Option<&str> {
        weigh::ranked(&self.profiles).into_iter().find_map(|profile| profile.name.as_deref())
    }

    /// Whether this is their id, or was that of somebody who was joined into them.
    pub fn is(&self, id: &str) -> bool {
        self.id == id || self.parts.iter().any(|part| part.own.id == id)
    }

    /// The pages that they are known by, the surest first: their own; those that files and forms name; those under which
    /// they and their parts were first kept, which what is taken back leaves behind.
    pub fn pages(&self) -> [Vec<String>; 3] {
        let (named, own): (Vec<&Profile>, Vec<&Profile>) =
            self.profiles.iter().partition(|profile| identity::account(profile).is_some());
        let pages = |profiles: Vec<&Profile>| profiles.iter().map(|it| link::page(identity::page(it))).collect();
        let ids = [&self.id].into_iter().chain(self.parts.iter().map(|part| &part.own.id));
        [pages(own), pages(named), ids.map(|id| link::page(id)).collect()]
    }
}

/// A message that went to somebody who had asked not to be contacted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Override {
    /// When, RFC 3339.
    pub at: String,
    /// Why, in the recruiter's words.
    pub reason: String,
}

/// The mail domains of one employer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmployerDomains {
    /// The employer's name.
    pub name: String,
    /// Its mail domains.
    pub domains: Vec<String>,
    /// Other names that it goes by, and its subsidiaries.
    pub also: Vec<String>,
    /// Whether they work there now. If nothing says, yes: that is the careful answer.
    #[serde(default = "present")]
    pub current: bool,
}

fn present() -> bool {
    true
}

/// One contact that happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Interaction {
    /// When, RFC 3339.
    pub at: String,
    /// Who wrote to whom.
    pub direction: Direction,
    /// By which kind of channel, such as `email`.
    pub channel: String,
    /// Their address or name that it went to or came from, if known.
    pub to: Option<String>,
    /// The recruiter's address that it went from, if known.
    pub from: Option<String>,
}

/// Whether a message went to an address that is on one of these pages, or to a page of them.
pub fn is_reached(profiles: &[Profile], contact: &Interaction) -> bool {
    let to = contact.to.as_deref().unwrap_or_default();
    profiles
        .iter()
        .any(|profile| profile.emails.iter().any(|address| address.eq_ignore_ascii_case(to)) || profile.url == to)
}

/// Who wrote to whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From the recruiter.
    #[default]
    Out,
    /// From the candidate.
    In,
}
