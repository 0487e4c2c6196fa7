//! What the panel and the background say to each other.

use crate::{
    candidate::{Candidate, CandidateId},
    import::record::{Import, ImportFile, ImportId},
    moves::Move,
    reading::Field,
    receipt::{Channel, Receipt},
    settings::{Locked, Settings},
    tally::Tally,
    weigh::Said,
};
use serde::{Deserialize, Serialize};

/// What the panel may say to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromPanel {
    /// What to show first.
    Open,
    /// Capture the page in the active tab.
    Capture,
    /// Candidates whose name, employer or headline has the words of `query`.
    List {
        /// Words to look for; all of them are shown when it is empty.
        query: String,
        /// How many to pass over.
        offset: usize,
    },
    /// One candidate, whole.
    Show {
        /// Which.
        id: CandidateId,
    },
    /// Keep what the recruiter changed.
    Edit {
        /// Which.
        id: CandidateId,
        /// What to change.
        change: Change,
    },
    /// Erase a candidate and everything known of them.
    Forget {
        /// Which.
        id: CandidateId,
    },
    /// Two candidates are one person: join the other into the first.
    Join {
        /// Who stays.
        id: CandidateId,
        /// Who is joined to them.
        other: CandidateId,
    },
    /// Take a part out of a candidate again: it is somebody else.
    TakeApart {
        /// Which.
        id: CandidateId,
        /// The part, by the id that it had.
        part: CandidateId,
    },
    /// Two candidates are not one person, whatever they share.
    NotSame {
        /// The one.
        id: CandidateId,
        /// The other.
        other: CandidateId,
    },
    /// Keep some people of a file. The same words twice do the same as once.
    Import {
        /// What the panel calls this import.
        id: ImportId,
        /// The file.
        file: ImportFile,
        /// How many people of it come before these.
        from: usize,
        /// These, as JSON text: the panel only passes them on.
        people: String,
    },
    /// Take the next people of an import back. To be asked until none are left.
    TakeBack {
        /// Which.
        import: ImportId,
    },
    /// The imports that can be taken back.
    Imports,
    /// Take back the last capture, edit, erasure or import, if it still is the last.
    Undo {
        /// Which, as [`Undoable`] said.
        at: String,
    },
    /// All that is kept of one candidate, or of everybody.
    Export {
        /// Which; everybody when `None`.
        id: Option<CandidateId>,
    },
    /// The settings.
    Settings,
    /// Keep what the recruiter changed of the settings.
    SaveSettings {
        /// All of them, as they were shown.
        was: Box<Settings>,
        /// All of them, as they are to be.
        wish: Box<Settings>,
    },
    /// Keep the settings of a file.
    ImportSettings {
        /// Its content.
        json: String,
    },
    /// The settings as a file.
    ExportSettings,
    /// Which site is in front, and where the guard was switched on.
    Sites,
    /// Guard messages on a site that nobody described, or leave it alone and give back the permission for it.
    Guard {
        /// Which, such as `https://mail.example.org`.
        site: String,
        /// Whether to guard it.
        on: bool,
    },
}

/// What the recruiter can change of a candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Change {
    /// The notes as a whole.
    Notes {
        /// The new text.
        text: String,
        /// The one that it takes the place of; `None` takes the place of whatever is kept.
        #[serde(default)]
        was: Option<String>,
    },
    /// The motivations as a whole.
    Motivations {
        /// The new list.
        list: Vec<String>,
        /// The one that it takes the place of; `None` takes the place of whatever is kept.
        #[serde(default)]
        was: Option<Vec<String>>,
    },
    /// Whether they asked not to be contacted.
    Objected {
        /// The new answer.
        objected: bool,
    },
    /// They answered what they were written last, or that is taken back.
    Answered {
        /// Whether they did.
        answered: bool,
    },
    /// They said no, today, or that is taken back.
    Declined {
        /// Whether they did.
        declined: bool,
    },
    /// The mail domains of an employer.
    EmployerDomains {
        /// The employer's name.
        employer: String,
        /// Its domains.
        domains: Vec<String>,
    },
    /// Other names of an employer, and its subsidiaries.
    EmployerNames {
        /// The employer's name.
        employer: String,
        /// The others.
        names: Vec<String>,
    },
    /// Mail to an address came back, or that is taken back.
    Bounced {
        /// The address.
        address: String,
        /// Whether it did.
        bounced: bool,
    },
    /// An address that the recruiter learned from the person.
    AddEmail {
        /// The address.
        address: String,
    },
    /// A number that the recruiter learned from the person.
    AddPhone {
        /// The number.
        number: String,
    },
    /// A move was seen, and need not be told again.
    Dismiss {
        /// Which.
        moved: Move,
    },
    /// An address or number that the recruiter had added is wrong.
    Unlearn {
        /// As it stands among the profiles' addresses and numbers.
        value: String,
    },
}

/// What the worker answers the panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToPanel {
    /// What to show first.
    Home {
        /// How many candidates are kept.
        count: usize,
        /// The last changed ones.
        recent: Vec<CandidateRow>,
        /// Moves that the recruiter has not seen, the newest first.
        moves: Vec<Moved>,
        /// What `Undo` would take back.
        undo: Option<Undoable>,
        /// The last import that stopped before its end.
        unfinished: Option<Box<Import>>,
    },
    /// How far an import is, after some more of its people were kept.
    Imported {
        /// Which, and how far; under another id than the panel's when an earlier import of the same file goes on.
        import: Box<Import>,
        /// The last of them.
        candidate: Option<CandidateId>,
        /// What `Undo` would take back.
        undo: Option<Undoable>,
    },
    /// How far an import is taken back; `None` when nothing of it is left.
    TakenBack {
        /// Which, and how far.
        import: Option<Box<Import>>,
    },
    /// The last change was an import, which is taken back step by step.
    UndoImport {
        /// Which.
        import: ImportId,
    },
    /// The imports, the newest first.
    Imports {
        /// All that can be taken back.
        imports: Vec<Import>,
    },
    /// A capture ended; also sent to an open panel when the toolbar button or the keyboard started it.
    Captured {
        /// What was found and missed.
        receipt: Box<Receipt>,
        /// The candidate; `None` when there is no profile.
        candidate: Option<CandidateId>,
        /// Whether that candidate was known before.
        known: bool,
        /// When, RFC 3339: what `Undo` names it by.
        at: String,
    },
    /// A page of the list.
    Candidates {
        /// The rows.
        rows: Vec<CandidateRow>,
        /// How many there are in all.
        total: usize,
    },
    /// One candidate, whole.
    Candidate {
        /// What is kept.
        candidate: Box<Candidate>,
        /// The ways to reach them, the best first.
        channels: Vec<Channel>,
        /// A short text that asks for a personal channel, when only work channels are known.
        ask: Option<String>,
        /// In what their pages disagree: what each says, the believed one first.
        differences: Vec<(Field, Vec<Said>)>,
        /// The parts that they were joined from, the first of them first; none for one who never was.
        parts: Vec<JoinedPart>,
        /// Others who may be the same person, the surest first.
        suggestions: Vec<Suggestion>,
    },
    /// Everything asked for, as JSON text.
    Export {
        /// A file's content.
        json: String,
    },
    /// The settings.
    Settings {
        /// All of them, as they hold.
        settings: Box<Settings>,
        /// What of them the recruiter cannot change.
        locked: Locked,
        /// What became of each rule's warnings.
        tally: Tally,
    },
    /// Which site is in front, and where the guard was switched on.
    Sites {
        /// The site in front, when it is one that nobody described.
        here: Option<SiteRow>,
        /// Whether the browser does not tell which site is in front.
        unknown: bool,
        /// Every one that nobody described and that is guarded, or that Tactful may see.
        sites: Vec<SiteRow>,
    },
    /// Done.
    Done {
        /// What `Undo` would take back.
        undo: Option<Undoable>,
    },
    /// Nothing was done, and what to do about it, for the recruiter to read.
    Failed {
        /// A sentence.
        reason: String,
    },
}

/// A change that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undoable {
    /// When it was made, RFC 3339, which names it.
    pub at: String,
    /// What was done, as a sentence.
    pub said: String,
}

/// A site that nobody described.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteRow {
    /// Such as `https://mail.example.org`.
    pub site: String,
    /// Whether the recruiter switched the guard on.
    pub guarded: bool,
    /// Whether the browser lets Tactful see it.
    pub allowed: bool,
}

/// A move, and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Whose.
    pub id: CandidateId,
    /// Their name.
    pub name: String,
    /// What changed.
    pub moved: Move,
}

/// One of the parts of a candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JoinedPart {
    /// The id that it had.
    pub id: CandidateId,
    /// The addresses of its profiles.
    pub pages: Vec<String>,
    /// When it was joined to the first, RFC 3339; nothing of the first itself.
    pub at: Option<String>,
    /// Why, each a sentence.
    pub reasons: Vec<String>,
    /// Whether the pages left no doubt, so that nobody was asked.
    pub by_itself: bool,
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Who.
    pub row: CandidateRow,
    /// The addresses of their profiles.
    pub pages: Vec<String>,
    /// Why, each a sentence, the strongest first.
    pub reasons: Vec<String>,
    /// Whether the recruiter said that they are somebody else.
    pub is_stranger: bool,
}

/// A candidate in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CandidateRow {
    /// Which.
    pub id: CandidateId,
    /// Their name.
    pub name: String,
    /// Their headline, or title and employer.
    pub line: Option<String>,
    /// Their main employer.
    #[serde(default)]
    pub employer: Option<String>,
    /// The networks that showed them.
    pub networks: Vec<String>,
    /// Moves that the recruiter has not seen, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
    /// When last changed, RFC 3339.
    pub updated_at: String,
}
