//! The Receipt: what a capture found, what it missed, and how the person can be reached. Public: docs/json.md.

use crate::{
    profile::Profile,
    reading::{Field, Source, Status},
};
use serde::{Deserialize, Serialize};

/// The result of a capture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// Version of this format: 1.
    pub version: u32,
    /// Whether there is a profile.
    pub outcome: Outcome,
    /// Why there is none, as a sentence.
    pub reason: Option<String>,
    /// The person, if there is one.
    pub profile: Option<Profile>,
    /// The result for each field.
    pub fields: Vec<FieldReport>,
    /// The ways to reach this person, the best first.
    pub channels: Vec<Channel>,
}

/// Whether a page could be captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// One person's page, read.
    Captured,
    /// A feed, a search, a login wall, a company's page.
    NotAProfile,
    /// The address and the page name different people.
    Refused,
}

/// The result for one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldReport {
    /// Which field.
    pub field: Field,
    /// Found, absent or missed.
    pub status: Status,
    /// The layer that found it.
    pub source: Option<Source>,
    /// What the recruiter can do about a miss, as a sentence.
    pub hint: Option<String>,
}

impl FieldReport {
    /// Whether there may be more than was found; the hint says where.
    pub fn is_in_part(&self) -> bool {
        self.hint.is_some()
    }
}

/// A way to reach a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Its kind.
    pub kind: ChannelKind,
    /// An address, a number, a site; the profile address for a network's own messages.
    pub value: String,
    /// Whether to use it.
    pub advice: Advice,
    /// The verdict on an address or number, as `tactful classify` names it; `personal` for every other channel.
    pub verdict: String,
    /// Why, in one sentence.
    pub reason: String,
    /// Where it was read, in words.
    pub seen: String,
}

/// The kinds of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A network's own messages.
    Message,
    /// A site with a contact page.
    Website,
    /// An account on another network.
    Handle,
}

/// Whether to use a channel, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// Use this one.
    Prefer,
    /// Nothing speaks against it.
    Fine,
    /// Only with the person's leave.
    AskFirst,
    /// May expose the person at work.
    Avoid,
}
