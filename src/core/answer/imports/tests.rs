//! Imports against a store in memory.

use super::*;
use crate::{
    answer::{self, Request},
    import::{self, record::ImportFile},
    receipt::{Outcome, Receipt},
    store::keys,
    wire::{Change, FromPanel},
};
use time::{Duration, UtcDateTime, macros::utc_datetime};

const HEAD: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

/// A store in memory that reads and writes as the worker's does.
struct Kept {
    people: BTreeMap<String, Candidate>,
    imports: Vec<Import>,
    undo: Option<Undo>,
    now: UtcDateTime,
}

impl Kept {
    fn new() -> Self {
        Self { people: BTreeMap::new(), imports: vec![], undo: None, now: utc_datetime!(2026-11-23 10:00) }
    }

    fn ask(&mut self, request: Request) -> ToPanel {
        let needs = answer::needs(&request);
        let all = || self.people.values().cloned();
        let has = |candidate: &Candidate, wanted: &[String]| keys(candidate).iter().any(|key| wanted.contains(key));
        let candidates = match &needs.candidates {
            Wanted::With(wanted) => all().filter(|candidate| has(candidate, wanted)).collect(),
            Wanted::Under(key, most) => {
                all().filter(|candidate| has(candidate, std::slice::from_ref(key))).take(*most as usize).collect()
            }
            Wanted::One(id) => all().filter(|candidate| candidate.id == *id).collect(),
            _ => vec![],
        };
        let imports = if needs.imports { self.imports.clone() } else { vec![] };
        let rows = Rows { candidates, imports, undo: self.undo.clone(), ..Rows::default() };
        self.now += Duration::minutes(1);
        let answer = answer::answer(request, rows, &Surroundings::plain(self.now));
        for write in answer.writes {
            match write {
                Write::Keep(candidate) => drop(self.people.insert(candidate.id.clone(), *candidate)),
                Write::Erase(id) => drop(self.people.remove(&id)),
                Write::Imports(imports) => self.imports = imports,
                Write::Undo(undo) => self.undo = undo.map(|undo| *undo),
                _ => {}
            }
        }
        answer.reply
    }

    /// Keeps `most` people of a file after the first `from`.
    fn keep(&mut self, id: &str, text: &str, from: usize, most: usize) -> Import {
        let read = import::read("Connections.csv", text.as_bytes()).unwrap();
        let file = ImportFile::of(&read, "Connections.csv", text.as_bytes());
        let people: Vec<&Profile> = read.people.iter().skip(from).take(most).collect();
        let moment = timestamp(&Surroundings::plain(self.now));
        let chunk = Chunk::read(file, from, &serde_json::to_string(&people).unwrap(), &moment).unwrap();
        match self.ask(Request::Import(id.into(), Box::new(chunk))) {
            ToPanel::Imported { import, .. } => *import,
            other => panic!("{other:?}"),
        }
    }

    fn take_back(&mut self, import: &str) {
        while let ToPanel::TakenBack { import: Some(_) } =
            self.ask(Request::Panel(FromPanel::TakeBack { import: import.into() }))
        {}
    }

    fn capture(&mut self, slug: &str, name: &str, headline: &str) {
        let profile = Profile {
            network: "linkedin".into(),
            url: format!("https://www.linkedin.com/in/{slug}/"),
            name: Some(name.into()),
            headline: Some(headline.into()),
            taken_at: timestamp(&Surroundings::plain(self.now)),
            ..Profile::default()
        };
        let (outcome, fields) = (Outcome::Captured, reports(&profile));
        let receipt = Receipt { version: 1, outcome, reason: None, profile: Some(profile), fields, channels: vec![] };
        self.ask(Request::Captured(Box::new(receipt)));
    }

    fn edit(&mut self, slug: &str, change: Change) {
        let id = format!("https://www.linkedin.com/in/{slug}/");
        self.ask(Request::Panel(FromPanel::Edit { id, change }));
    }

    /// Each person as `name | networks | employers | notes`.
    fn shown(&self) -> Vec<String> {
        let show = |candidate: &Candidate| {
            let list = |of: fn(&Profile) -> String| candidate.profiles.iter().map(of).collect::<Vec<_>>().join(" ");
            let employers = list(|profile| profile.employers.join(" "));
            let (name, networks) = (candidate.name().unwrap_or("nobody"), list(|profile| profile.network.clone()));
            [name, &networks, employers.trim(), &candidate.notes].join(" | ")
        };
        self.people.values().map(show).collect()
    }
}

fn row(slug: &str, employer: &str) -> String {
    format!("{slug},Roe,https://www.linkedin.com/in/{slug},{slug}@home.example,{employer},Engineer,1 Jan 2020\n")
}

fn file(rows: &[(&str, &str)]) -> String {
    rows.iter().fold(HEAD.to_owned(), |text, (slug, employer)| text + &row(slug, employer))
}

#[test]
fn a_file_is_kept_in_steps_and_each_step_once() {
    let mut kept = Kept::new();
    let text = file(&[("ann", "Acme"), ("bob", "Acme"), ("cleo", "Globex"), ("ann", "Acme")]);
    let far = |import: &Import| (import.done, import.new, import.is_unfinished());
    assert_eq!(far(&kept.keep("1", &text, 0, 2)), (2, 2, true));
    // The answer was lost, so it is said again.
    assert_eq!(far(&kept.keep("1", &text, 0, 2)), (2, 2, true));
    assert_eq!(far(&kept.keep("1", &text, 2, 2)), (4, 3, false));
    assert_eq!(far(&kept.keep("1", &text, 2, 2)), (4, 3, false));
    assert_eq!(
        kept.shown(),
        ["ann Roe", "bob Roe", "cleo Roe"].map(|name| {
            format!("{name} | connections | {} | ", if name.starts_with('c') { "Globex" } else { "Acme" })
        })
    );
    assert_eq!(kept.imports.len(), 1);
}

#[test]
fn a_file_that_stopped_goes_on_when_it_is_brought_again() {
    let mut kept = Kept::new();
    let text = file(&[("ann", "Acme"), ("bob", "Acme"), ("cleo", "Globex")]);
    kept.keep("1", &text, 0, 2);
    let import = kept.keep("2", &text, 0, 2);
    assert_eq!((import.id.as_str(), import.done), ("1", 2));
    assert!(!kept.keep("1", &text, 2, 2).is_unfinished());
    assert_eq!((kept.people.len(), kept.imports.len()), (3, 1));
    // Brought once more when it was done, it is another import.
    assert_eq!(kept.keep("3", &text, 0, 3).new, 0);
    assert_eq!((kept.people.len(), kept.imports.len()), (3, 2));
}

#[test]
fn an_import_knows_who_was_captured_and_a_capture_who_was_imported() {
    let mut kept = Kept::new();
    kept.capture("ann", "Ann Roe", "Builds bridges");
    assert_eq!(kept.keep("1", &file(&[("Ann", "Acme"), ("bob", "Acme")]), 0, 9).new, 1);
    kept.capture("bob", "Bob Roe", "Digs tunnels");
    assert_eq!(kept.shown(), ["Ann Roe | linkedin connections | Acme | ", "Bob Roe | connections linkedin | Acme | "]);
    let card = "BEGIN:VCARD\nFN:Ann Roe\nURL:https://www.linkedin.com/in/ann\nORG:Acme\nEND:VCARD\n";
    assert_eq!(kept.keep("2", card, 0, 9).new, 0);
    assert_eq!(kept.shown()[0], "Ann Roe | linkedin connections vcard | Acme Acme | ");
}

#[test]
fn an_import_is_taken_back_as_a_whole_and_what_came_since_stays() {
    let mut kept = Kept::new();
    kept.capture("ann", "Ann Roe", "Builds bridges");
    let before = kept.shown();
    let text = file(&[("ann", "Acme"), ("bob", "Acme"), ("cleo", "Acme"), ("dora", "Acme"), ("eve", "Acme")]);
    kept.keep("1", &text, 0, 9);
    assert_eq!(kept.ask(Request::Panel(FromPanel::Undo)), ToPanel::UndoImport { import: "1".into() });
    kept.take_back("1");
    assert_eq!((kept.shown(), &kept.undo, kept.imports.len()), (before, &None, 0));

    kept.keep("2", &text, 0, 9);
    kept.capture("bob", "Bob Roe", "Digs tunnels");
    kept.edit("cleo", Change::Notes { text: "Met in May.".into() });
    kept.edit("dora", Change::Objected { objected: true });
    kept.take_back("2");
    assert_eq!(
        kept.shown(),
        [
            "Ann Roe | linkedin |  | ",
            "Bob Roe | linkedin |  | ",
            "cleo Roe | recruiter |  | Met in May.",
            "dora Roe | recruiter |  | "
        ]
    );
    // Whoever asked not to be contacted is still known by their addresses.
    let dora = &kept.people["https://www.linkedin.com/in/dora/"];
    assert!(dora.objected && keys(dora).contains(&crate::store::email_key("dora@home.example")));
    kept.take_back("2");
}

#[test]
fn imports_are_taken_back_in_any_order() {
    let [first, second] = ["Acme", "Globex"].map(|employer| file(&[("ann", employer)]));
    let both = |order: [&str; 2]| {
        let mut kept = Kept::new();
        kept.keep("1", &first, 0, 9);
        kept.keep("2", &second, 0, 9);
        let moves = kept.people.values().map(|candidate| candidate.moves.len()).sum::<usize>();
        assert_eq!((moves, kept.shown()), (1, vec!["ann Roe | connections | Globex | ".to_owned()]));
        kept.take_back(order[0]);
        let between = kept.shown();
        assert!(order[0] == "1" || kept.people.values().all(|candidate| candidate.moves.is_empty()));
        kept.take_back(order[1]);
        assert_eq!(kept.people.len(), 0, "{order:?}");
        between
    };
    assert_eq!(both(["2", "1"]), ["ann Roe | connections | Acme | "]);
    assert_eq!(both(["1", "2"]), ["ann Roe | connections | Globex | "]);
    // The same file twice is two imports, each to be taken back alone.
    let mut kept = Kept::new();
    kept.keep("1", &first, 0, 9);
    kept.keep("2", &first, 0, 9);
    kept.take_back("1");
    assert_eq!(kept.people.len(), 1);
    kept.take_back("2");
    assert_eq!(kept.people.len(), 0);
}

#[test]
fn many_are_taken_back_in_steps() {
    let mut kept = Kept::new();
    let slugs: Vec<String> = (0..6000).map(|number| format!("p{number}")).collect();
    let rows: Vec<(&str, &str)> = slugs.iter().map(|slug| (slug.as_str(), "Acme")).collect();
    kept.keep("1", &file(&rows), 0, 6000);
    let mut told = Vec::new();
    while let ToPanel::TakenBack { import: Some(import) } =
        kept.ask(Request::Panel(FromPanel::TakeBack { import: "1".into() }))
    {
        assert!(import.is_unfinished());
        told.push(import.taken_back);
        // Nothing is added to what is being taken back.
        kept.keep("1", &file(&rows), 0, 10);
    }
    assert_eq!((told, kept.people.len()), (vec![Some(2500), Some(5000)], 0));
}
