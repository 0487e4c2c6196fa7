//! A Verdict: what the guard says of a draft. Public: docs/json.md.

use serde::{Deserialize, Serialize};

/// What the guard says of a draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Verdict {
    /// Version of this format: 1.
    pub version: u32,
    /// Whether a send waits for the recruiter's answer.
    pub hold: bool,
    /// The most severe first.
    pub warnings: Vec<Warning>,
}

/// One thing to think about before sending.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// Which rule speaks.
    pub rule: Rule,
    /// How much is at stake.
    pub severity: Severity,
    /// The address or name that it is about; `None` when it is about the whole draft.
    pub recipient: Option<String>,
    /// In a few words.
    pub title: String,
    /// What would happen, in one or two sentences.
    pub reason: String,
    /// What can be done about it.
    pub actions: Vec<Action>,
}

/// Something the recruiter can choose in a banner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Action {
    /// Such as `use-channel`, `write-to-one`, `send-anyway`.
    pub id: String,
    /// On its button.
    pub label: String,
    /// What it acts on: an address to copy, a page to open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// How much is at stake, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// May expose the candidate, or reaches somebody who objected.
    Severe,
    /// Worth an answer before sending.
    Caution,
    /// Worth knowing; never holds a send.
    Note,
}

/// The rules of the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The recipient asked not to be contacted.
    Objection,
    /// An address at the recipient's own employer, current or former.
    WorkAddress,
    /// More than one recipient.
    SeveralRecipients,
    /// An address at a company that is not known to be the recipient's.
    OtherCompanyAddress,
    /// A role's or a shared mailbox.
    RoleAddress,
    /// A throw-away address.
    DisposableAddress,
    /// A school's address.
    EducationAddress,
    /// Nearly the same text went to somebody else.
    SameText,
    /// A name that is not the recipient's.
    WrongName,
    /// Another candidate's employer or job in the text.
    Leftover,
    /// A placeholder that was not filled in.
    Placeholder,
    /// A greeting that names nobody.
    NoGreetingName,
    /// Nothing in the text relates to this person.
    Impersonal,
    /// Too many messages without an answer.
    TooOften,
    /// They said no not long ago.
    CoolOff,
    /// Night or holiday where they are.
    BadHour,
    /// From an account that is not meant for this.
    WrongAccount,
    /// Long for a first message.
    TooLong,
    /// An attachment that a first approach should not carry.
    Attachment,
    /// The text speaks of an attachment and there is none.
    MissingAttachment,
    /// The text offers a day that is past.
    PastDate,
    /// The page does not show whom this goes to.
    CannotTell,
}

impl Rule {
    /// Whether it holds a message of itself; else it only says something.
    pub fn holds(self) -> bool {
        !matches!(
            self,
            Self::NoGreetingName | Self::Impersonal | Self::BadHour | Self::TooLong | Self::PastDate | Self::CannotTell
        )
    }

    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Objection,
        Self::WorkAddress,
        Self::SeveralRecipients,
        Self::OtherCompanyAddress,
        Self::RoleAddress,
        Self::DisposableAddress,
        Self::EducationAddress,
        Self::SameText,
        Self::WrongName,
        Self::Leftover,
        Self::Placeholder,
        Self::NoGreetingName,
        Self::Impersonal,
        Self::TooOften,
        Self::CoolOff,
        Self::BadHour,
        Self::WrongAccount,
        Self::TooLong,
        Self::Attachment,
        Self::MissingAttachment,
        Self::PastDate,
        Self::CannotTell,
    ];
}
