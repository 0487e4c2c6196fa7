//! A Draft: a message being written, as the guard sees it; and a Composer, what a page showed of it.

use crate::{sites, surface::Kind};
use serde::{Deserialize, Serialize};

/// A message being written. Public: docs/json.md.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Where it is written: the name of the surface, such as `gmail`.
    pub surface: String,
    /// Over To, Cc and Bcc.
    pub recipients: Vec<Recipient>,
    /// The subject line.
    pub subject: String,
    /// The text. Looked at, never kept.
    pub body: String,
    /// The signature, where the page marks it. It is no part of the text.
    pub signature: String,
    /// How the message begins that is quoted below the text, where the page marks it: who wrote it, or that it is passed on.
    pub quoted: String,
    /// File names.
    pub attachments: Vec<String>,
    /// Whether it answers somebody's message.
    pub reply: bool,
    /// The address of the page that it is written on; empty where that is not known.
    pub page: String,
}

impl Draft {
    /// Whether it is an event in a calendar, and its recipients are guests.
    pub fn is_invitation(&self) -> bool {
        // Whatever calls itself a calendar is one, also where nobody described it.
        sites::kind(&self.surface) == Kind::Event || self.surface.ends_with("calendar")
    }
}

/// Somebody a message goes to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recipient {
    /// The header that names them.
    pub field: RecipientField,
    /// The name shown.
    pub name: Option<String>,
    /// The address; `None` where the page shows only a name.
    pub address: Option<String>,
}

/// The header that names a recipient.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum RecipientField {
    /// To.
    #[default]
    To,
    /// Copy.
    Cc,
    /// Blind copy.
    Bcc,
}

/// A compose box as the content script read it: texts in their places, nothing judged.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Composer {
    /// The surface that describes it.
    pub surface: String,
    /// The recipient fields that were found; none found in an open composer means that it cannot be read.
    pub fields: Vec<ComposerField>,
    /// The subject line.
    pub subject: String,
    /// The text as written, without the signature and what is quoted below it where the page marks them.
    pub body: String,
    /// How the signature begins, where the page marks it.
    pub signature: String,
    /// How what is quoted begins, where the page marks it.
    pub quoted: String,
    /// File names.
    pub attachments: Vec<String>,
    /// The sender's address or name as shown; empty when not shown.
    pub from: String,
    /// Whether the page shows that it answers a message.
    pub reply: bool,
    /// The address of the link that would open a message or a call, which says all of it; empty for a compose box.
    pub link: String,
}

/// One recipient field of a compose box.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct ComposerField {
    /// To, Cc or Bcc.
    pub field: RecipientField,
    /// For each chip the texts and attribute values that may name its person, the most telling first.
    pub chips: Vec<Vec<String>>,
    /// Texts that list several people by name, such as the title of a group's thread.
    pub names: Vec<String>,
    /// Text that was typed and is not a chip yet, or the whole field where there are no chips.
    pub pending: String,
}
