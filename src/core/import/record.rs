//! Imports as they are kept: which file it was, how far it got, whom it brought.

use super::{Format, Read, Refusal, identity};
use crate::{candidate::Candidate, profile::Profile};
use serde::{Deserialize, Serialize};

/// Identifies an import in the store.
pub type ImportId = String;

/// What is known of a file before anybody in it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    /// The same for the same content: see [`identity::of_file`].
    pub content: String,
    /// What the recruiter calls it: the file's name; of one person, theirs.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// How many people are in it.
    pub total: usize,
    /// How many entries have nobody in them.
    pub left_out: usize,
    /// Where the first of those stand.
    pub left_out_at: Vec<usize>,
}

impl ImportFile {
    /// What was read from a file of this name with this content.
    pub fn of(read: &Read, name: &str, bytes: &[u8]) -> Self {
        let people: Vec<&Profile> =
            read.people.iter().chain(read.kept.iter().flat_map(|kept| kept.profiles.first())).take(2).collect();
        let total = read.people.len() + read.kept.len();
        let person = match people.as_slice() {
            [person] if total == 1 => person.name.as_ref().or(person.emails.first()).or(person.phones.first()),
            _ => None,
        };
        Self {
            content: identity::of_file(read.format, bytes),
            name: person.cloned().unwrap_or_else(|| name.to_owned()),
            format: read.format,
            total,
            left_out: read.left_out.len(),
            left_out_at: read.left_out.iter().copied().take(MOST_TOLD).collect(),
        }
    }
}

/// What came of a file that was brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Brought {
    /// There are people in it.
    People(ImportFile),
    /// There is nobody in it, and why.
    Nobody(Refusal),
}

/// Entries without anybody that are told one by one.
pub const MOST_TOLD: usize = 20;

/// Imports that can be taken back, the newest.
pub const MOST_KEPT: usize = 200;

/// One import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Identifies it.
    pub id: ImportId,
    /// What was brought.
    pub file: ImportFile,
    /// When it began, RFC 3339.
    pub at: String,
    /// How many people of the file are kept, in its order.
    pub done: usize,
    /// How many of them were not known before.
    pub new: usize,
    /// How many people it was taken back from, once that has begun.
    pub taken_back: Option<usize>,
}

impl Import {
    /// Whether it stopped before its end, or is half taken back.
    pub fn is_unfinished(&self) -> bool {
        self.taken_back.is_some() || self.done < self.file.total
    }
}

/// Some people of a file, ready to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Chunk {
    /// The file.
    pub file: ImportFile,
    /// How many people of it come before these.
    pub from: usize,
    /// These.
    pub people: Vec<Profile>,
    /// Or these, who were kept once.
    pub kept: Vec<Candidate>,
}

impl Chunk {
    /// Reads people from JSON text, as of `now`, RFC 3339; `None` for what is none.
    pub fn read(file: ImportFile, from: usize, people: &str, now: &str) -> Option<Self> {
        if file.format == Format::Export {
            let kept = serde_json::from_str(people).ok()?;
            return Some(Self { file, from, people: vec![], kept });
        }
        let mut people: Vec<Profile> = serde_json::from_str(people).ok()?;
        people.iter_mut().for_each(|profile| identity::settle(profile, file.format, now));
        Some(Self { file, from, people, kept: vec![] })
    }
}
