//! What every view shares: where the recruiter is, what was captured last, what can be taken back.

use crate::{
    bridge,
    importing::{self, Importing},
    place::{Place, go},
    words::say,
};
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;
use tactful::{
    candidate::CandidateId,
    receipt::Receipt,
    wire::{FromPanel, ToPanel, Undoable},
};

/// How long a toast stays. Long enough to read it and reach its button by keyboard; what it offers stays possible from
/// the list's page.
const TOAST: Duration = Duration::from_secs(10);

/// What every view shares.
#[derive(Clone, Copy)]
pub struct Panel {
    /// The view shown.
    pub place: RwSignal<Place>,
    /// The last capture.
    pub caught: RwSignal<Option<Caught>>,
    /// Whether something was changed since, so that taking back no longer means the capture.
    pub went_on: RwSignal<bool>,
    /// Whether a capture is under way.
    pub capturing: RwSignal<bool>,
    /// Why the last capture brought nothing, until the next one.
    pub trouble: RwSignal<Option<String>>,
    /// Counts the times that another page came to the front of the browser.
    pub fronts: RwSignal<u32>,
    /// Counts the times that what is kept changed behind the view shown.
    pub changes: RwSignal<u32>,
    /// The candidate whose page was open last, where the list takes up again.
    pub visited: RwSignal<Option<CandidateId>>,
    /// Files that are being imported, and what came of them.
    pub importing: Importing,
    /// What was just done.
    pub toast: RwSignal<Option<Toast>>,
    toasts: StoredValue<u32>,
}

/// What a capture brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Caught {
    /// What was found and missed.
    pub receipt: Receipt,
    /// The candidate, when there is a profile.
    pub candidate: Option<CandidateId>,
    /// Whether that candidate was known before.
    pub known: bool,
    /// When it was: what takes it back.
    pub at: String,
}

/// A sentence on what was just done.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// The sentence.
    pub text: String,
    /// What would take it back, where something would.
    pub undo: Option<String>,
    number: u32,
}

impl Panel {
    /// A panel that shows `place` and knows nothing yet.
    pub fn at(place: Place) -> Self {
        Self {
            place: RwSignal::new(place),
            caught: RwSignal::new(None),
            went_on: RwSignal::new(false),
            capturing: RwSignal::new(false),
            trouble: RwSignal::new(None),
            fronts: RwSignal::new(0),
            changes: RwSignal::new(0),
            visited: RwSignal::new(None),
            importing: Importing::new(),
            toast: RwSignal::new(None),
            toasts: StoredValue::new(0),
        }
    }

    /// Captures the page in front and shows the receipt, or why there is none.
    pub fn capture(self) {
        if self.capturing.get_untracked() {
            return;
        }
        self.capturing.set(true);
        self.trouble.set(None);
        spawn_local(async move {
            let answer = bridge::ask(FromPanel::Capture).await;
            self.capturing.set(false);
            self.captured(answer.unwrap_or_else(|reason| ToPanel::Failed { reason }));
        });
    }

    /// Shows how a capture went, whoever started it.
    pub fn captured(self, answer: ToPanel) {
        match answer {
            ToPanel::Captured { receipt, candidate, known, at } => {
                self.trouble.set(None);
                self.went_on.set(false);
                self.caught.set(Some(Caught { receipt: *receipt, candidate, known, at }));
                go(&Place::Receipt);
            }
            ToPanel::Failed { reason } => {
                self.trouble.set(Some(reason));
                go(&Place::Home);
            }
            _ => {}
        }
    }

    /// Whether this is the capture whose receipt was shown already.
    pub fn has_shown(self, answer: &ToPanel) -> bool {
        let ToPanel::Captured { receipt, candidate, known, .. } = answer else {
            return false;
        };
        self.caught.with_untracked(|caught| {
            let caught = caught.as_ref();
            caught.is_some_and(|it| it.receipt == **receipt && it.candidate == *candidate && it.known == *known)
        })
    }

    /// Has something done that can be taken back, and shows what came of it.
    pub fn perform(self, request: FromPanel) {
        spawn_local(async move {
            match bridge::ask(request).await {
                Ok(ToPanel::Done { undo }) => {
                    self.went_on.set(true);
                    self.done(undo);
                }
                Ok(_) => self.tell(say("panel_no_answer")),
                Err(reason) => self.tell(reason),
            }
            self.changes.update(|changes| *changes += 1);
        });
    }

    /// Says what was done, and offers to take it back.
    pub fn done(self, undo: Option<Undoable>) {
        if let Some(Undoable { at, said }) = undo {
            self.say(said, Some(at));
        }
    }

    /// Says something that needs no answer.
    pub fn tell(self, text: String) {
        self.say(text, None);
    }

    /// Takes the change of that moment back, if it still is the last one.
    pub fn undo(self, at: String) {
        self.toast.set(None);
        spawn_local(async move {
            match bridge::ask(FromPanel::Undo { at }).await {
                Ok(ToPanel::UndoImport { import }) => importing::take_back(self, import, ""),
                Ok(_) => {
                    if self.place.get_untracked() == Place::Receipt {
                        // What was taken back may be the very capture that the receipt is of.
                        go(&Place::Home);
                    }
                    self.changes.update(|changes| *changes += 1);
                    self.tell(say("panel_taken_back"));
                }
                Err(reason) => {
                    // What was offered is not what there is any more.
                    self.changes.update(|changes| *changes += 1);
                    self.tell(reason);
                }
            }
        });
    }

    fn say(self, text: String, undo: Option<String>) {
        let number = self.toasts.try_update_value(|number| {
            *number += 1;
            *number
        });
        let number = number.unwrap_or_default();
        self.toast.set(Some(Toast { text, undo, number }));
        set_timeout(move || self.fade(number), TOAST);
    }

    /// Lets a toast go, unless another came or somebody is at its button.
    fn fade(self, number: u32) {
        let shown = self.toast.with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.number == number));
        let in_use = document().query_selector(".toast:hover, .toast:focus-within").is_ok_and(|found| found.is_some());
        if shown && in_use {
            set_timeout(move || self.fade(number), TOAST);
        } else if shown {
            self.toast.set(None);
        }
    }
}

/// What was asked of the worker: on the way, refused, or here.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked<T> {
    /// On the way.
    Waiting,
    /// Refused, and why.
    Failed(String),
    /// Here.
    Here(T),
}
