//! Importing: what runs, how far it is, what came of it. Everything is kept by the worker, step by step; this only asks
//! for the next step.

use crate::{
    bridge,
    importer::{self, Importer},
    panel::Panel,
    place::{Place, go},
    words::say,
};
use leptos::{prelude::*, task::spawn_local};
use tactful::{
    import::record::{Import, ImportFile, ImportId},
    wire::{FromPanel, ToPanel},
};
use web_sys::File;

/// People who are kept at once. Each step writes the list of candidates anew, so many small ones take long; cancelling
/// waits for the step that is on its way, so large ones feel stuck.
const STEP: usize = 2_500;

/// What every view knows of importing.
#[derive(Clone, Copy)]
pub struct Importing {
    /// What runs now.
    pub running: RwSignal<Option<Running>>,
    /// What came of what was brought last, in order.
    pub outcomes: RwSignal<Vec<Outcome>>,
    stop: StoredValue<bool>,
}

/// What runs now.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// What the recruiter calls it.
    pub name: String,
    /// What it does.
    pub what: What,
    /// How many people are done.
    pub done: usize,
    /// Of how many; nothing while that is not known.
    pub total: Option<usize>,
    /// Whether the recruiter said to stop.
    pub stopping: bool,
}

/// What a running import does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A file is read.
    Reads,
    /// Its people are kept.
    Keeps,
    /// It is taken back.
    TakesBack,
}

/// What came of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What the recruiter calls it.
    pub name: String,
    /// How far it got; nothing when nobody was kept.
    pub import: Option<Import>,
    /// Why it did not get to its end.
    pub reason: Option<String>,
}

impl Importing {
    /// Nothing runs.
    pub fn new() -> Self {
        Self { running: RwSignal::new(None), outcomes: RwSignal::new(vec![]), stop: StoredValue::new(false) }
    }

    /// Whether something runs.
    pub fn is_busy(self) -> bool {
        self.running.with_untracked(Option::is_some)
    }

    /// Stops after the step that is on its way.
    pub fn cancel(self) {
        self.stop.set_value(true);
        self.running.update(|running| {
            if let Some(running) = running {
                running.stopping = true;
            }
        });
    }

    fn begin(self, name: &str, what: What) {
        self.stop.set_value(false);
        let running = Running { name: name.to_owned(), what, done: 0, total: None, stopping: false };
        self.running.set(Some(running));
    }

    fn advance(self, import: &Import, what: What) {
        self.running.update(|running| {
            if let Some(running) = running {
                let done = if what == What::TakesBack { import.taken_back.unwrap_or_default() } else { import.done };
                let total = if what == What::TakesBack { import.done } else { import.file.total };
                running.name.clone_from(&import.file.name);
                (running.what, running.done, running.total) = (what, done.min(total), Some(total));
            }
        });
    }
}

/// Reads files, one after the other, and keeps who is in them.
pub fn bring(panel: Panel, files: Vec<File>) {
    let importing = panel.importing;
    if files.is_empty() {
        return;
    }
    if importing.is_busy() {
        return panel.tell(say("panel_import_busy"));
    }
    importing.outcomes.set(vec![]);
    importing.begin(&files.first().map(File::name).unwrap_or_default(), What::Reads);
    go(&Place::Add);
    let alone = files.len() == 1;
    spawn_local(async move {
        for file in files {
            if importing.stop.get_value() {
                break;
            }
            importing.begin(&file.name(), What::Reads);
            let brought = match Importer::start() {
                Ok(importer) => importer.read(&file).await.map(|read| (importer, read)),
                Err(reason) => Err(reason),
            };
            let outcome = match brought {
                Ok((importer, read)) => keep(panel, &importer, read, alone).await,
                Err(reason) => Outcome { name: file.name(), import: None, reason: Some(reason) },
            };
            importing.outcomes.update(|outcomes| outcomes.push(outcome));
        }
        importing.running.set(None);
        panel.changes.update(|changes| *changes += 1);
    });
}

/// Keeps one person whom the importer has read from a form. What comes back is why that did not work.
pub async fn keep_one(panel: Panel, importer: &Importer, file: ImportFile) -> Option<String> {
    panel.importing.begin(&file.name, What::Keeps);
    let outcome = keep(panel, importer, file, true).await;
    panel.importing.running.set(None);
    outcome.reason
}

/// Keeps everybody whom the importer has read, step by step. Somebody who came `alone` is shown.
async fn keep(panel: Panel, importer: &Importer, file: ImportFile, alone: bool) -> Outcome {
    let importing = panel.importing;
    let name = file.name.clone();
    let mut id = format!("{}-{}", file.content, importer::moment());
    let (mut kept, mut said): (Option<Import>, _) = (None, None);
    let mut whom = None;
    let reason = loop {
        let from = kept.as_ref().map_or(0, |import| import.done);
        if from >= file.total {
            break None;
        }
        if importing.stop.get_value() {
            break Some(say("panel_import_cancelled"));
        }
        let Some(people) = importer.people(from, STEP).await else { break Some(say("panel_import_failed")) };
        match bridge::ask(FromPanel::Import { id: id.clone(), file: file.clone(), from, people }).await {
            Ok(ToPanel::Imported { import, .. }) if import.taken_back.is_some() => {
                break Some(say("error_import_gone"));
            }
            Ok(ToPanel::Imported { import, candidate, undo }) => {
                importing.advance(&import, What::Keeps);
                id.clone_from(&import.id);
                (whom, said) = (candidate, undo.or(said));
                kept = Some(*import);
            }
            Ok(_) => break Some(say("panel_no_answer")),
            Err(reason) => break Some(reason),
        }
    };
    if said.is_some() {
        panel.went_on.set(true);
        panel.done(said);
    }
    if let Some(id) = whom.filter(|_| alone && file.total == 1) {
        panel.changes.update(|changes| *changes += 1);
        go(&Place::Candidate(id));
    }
    Outcome { name, import: kept, reason }
}

/// Takes an import back, step by step.
pub fn take_back(panel: Panel, id: ImportId, name: &str) {
    let importing = panel.importing;
    if importing.is_busy() {
        return;
    }
    importing.begin(name, What::TakesBack);
    panel.toast.set(None);
    spawn_local(async move {
        let reason = loop {
            match bridge::ask(FromPanel::TakeBack { import: id.clone() }).await {
                Ok(ToPanel::TakenBack { import: Some(import) }) => importing.advance(&import, What::TakesBack),
                Ok(ToPanel::TakenBack { import: None }) => break None,
                Ok(_) => break Some(say("panel_no_answer")),
                Err(reason) => break Some(reason),
            }
            if importing.stop.get_value() {
                break Some(say("panel_import_back_cancelled"));
            }
        };
        importing.running.set(None);
        let is_it = |outcome: &Outcome| outcome.import.as_ref().is_some_and(|import| import.id == id);
        importing.outcomes.update(|outcomes| outcomes.retain(|outcome| !is_it(outcome)));
        panel.went_on.set(true);
        if matches!(panel.place.get_untracked(), Place::Candidate(_) | Place::Receipt) {
            // Who is shown may be gone.
            go(&Place::Home);
        }
        panel.changes.update(|changes| *changes += 1);
        panel.tell(reason.unwrap_or_else(|| say("panel_taken_back")));
    });
}
