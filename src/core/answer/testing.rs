//! A store in memory that reads and writes as the worker's does, for tests of one request after the other.

use super::{Request, compose, imports, timestamp};
use crate::{
    Surroundings,
    candidate::{Candidate, CandidateId},
    company::Company,
    draft::{Composer, ComposerField},
    import::{
        self,
        record::{Chunk, Import, ImportFile},
    },
    profile::Profile,
    receipt::{Outcome, Receipt},
    store::{LastCapture, List, Met, Rows, Undo, Wanted, Write, employer_key, keys, profile_key, row},
    wire::{Change, FromPage, FromPanel, Settings, ToPage, ToPanel},
};
use std::{collections::BTreeMap, rc::Rc};
use time::{Duration, UtcDateTime, macros::utc_datetime};

/// The store. Each request is asked a minute after the one before.
pub struct Kept {
    pub people: BTreeMap<CandidateId, Candidate>,
    pub imports: Vec<Import>,
    pub undo: Option<Undo>,
    pub last: Option<LastCapture>,
    pub settings: Settings,
    pub employers: BTreeMap<String, Company>,
    /// Whose messages were forgotten last.
    pub unsent: Vec<String>,
    pub now: UtcDateTime,
}

impl Kept {
    pub fn new() -> Self {
        Self {
            people: BTreeMap::new(),
            imports: vec![],
            undo: None,
            last: None,
            settings: Settings::default(),
            employers: BTreeMap::new(),
            unsent: vec![],
            now: utc_datetime!(2026-11-23 10:00),
        }
    }

    pub fn ask(&mut self, request: Request) -> ToPanel {
        let needs = super::needs(&request);
        let all = || self.people.values().cloned();
        let under = |wanted: &[String]| -> Vec<Candidate> {
            let all = || all().filter(|_| !wanted.is_empty());
            all().filter(|candidate| keys(candidate).iter().any(|key| wanted.contains(key))).collect()
        };
        let these = |ids: &[CandidateId]| ids.iter().filter_map(|id| self.people.get(id).cloned()).collect();
        let candidates: Vec<Candidate> = match &needs.candidates {
            Wanted::Nobody => vec![],
            Wanted::One(id) => these(std::slice::from_ref(id)),
            Wanted::Joined(id) if self.people.contains_key(id) => these(std::slice::from_ref(id)),
            Wanted::Joined(id) => under(&[profile_key(id)]),
            Wanted::These(ids) => these(ids),
            Wanted::Undone => these(&self.undo.as_ref().map(Undo::people).unwrap_or_default()),
            Wanted::With(wanted) => under(wanted),
            Wanted::Under(key, most) => under(std::slice::from_ref(key)).into_iter().take(*most as usize).collect(),
            Wanted::Everybody => all().collect(),
        };
        let mut kin = under(&needs.kin_keys(&candidates));
        kin.retain(|other| candidates.iter().all(|candidate| candidate.id != other.id));
        let employers = needs.employers.iter().filter_map(|page| self.employers.get(&employer_key(page)).cloned());
        let rows = Rows {
            employers: employers.collect(),
            imports: if needs.imports { self.imports.clone() } else { vec![] },
            list: if needs.list { List(vec![Rc::new(all().map(|it| row(&it)).collect())]) } else { List::default() },
            candidates,
            kin,
            ..self.small()
        };
        self.now += Duration::minutes(1);
        let answer = super::answer(request, rows, &Surroundings::plain(self.now));
        assert!(!needs.only_reads() || answer.writes.is_empty(), "{:?}", answer.writes);
        self.write(answer.writes);
        answer.reply
    }

    /// What a content script asks.
    pub fn ask_page(&mut self, asked: FromPage) -> ToPage {
        let question = compose::Question::new(asked, "https://mail.google.com/mail/".into());
        let needs = question.needs();
        let is_met = |candidate: &&Candidate| keys(candidate).iter().any(|key| needs.recipients.contains(key));
        let met = self.people.values().filter(is_met).cloned();
        let met = met.map(|candidate| Rc::new(Met::from(candidate)));
        let rows = Rows { met: met.collect(), ..self.small() };
        self.now += Duration::minutes(1);
        let answer = compose::answer(question, rows, &Surroundings::plain(self.now));
        assert!(!needs.only_reads() || answer.writes.is_empty(), "{:?}", answer.writes);
        self.write(answer.writes);
        answer.reply
    }

    fn small(&self) -> Rows {
        Rows { settings: self.settings.clone(), undo: self.undo.clone(), last: self.last.clone(), ..Rows::default() }
    }

    fn write(&mut self, writes: Vec<Write>) {
        for write in writes {
            match write {
                Write::Keep(candidate) => drop(self.people.insert(candidate.id.clone(), *candidate)),
                Write::New(candidate) => {
                    let before = self.people.insert(candidate.id.clone(), *candidate);
                    assert!(before.is_none(), "{before:?} is lost");
                }
                Write::Erase(id) => drop(self.people.remove(&id)),
                Write::Employer(company) => {
                    for address in company.addresses() {
                        self.employers.insert(employer_key(address), (*company).clone());
                    }
                }
                Write::Imports(imports) => self.imports = imports,
                Write::Settings(settings) => self.settings = *settings,
                Write::Undo(undo) => self.undo = undo.map(|undo| *undo),
                Write::Last(last) => self.last = last.map(|last| *last),
                Write::Unsent(names) => self.unsent = names,
                Write::Sent(_) | Write::Tally(_) | Write::Waived(_) | Write::Guarded(_) => {}
            }
        }
    }

    /// Takes back what was done last.
    pub fn undo(&mut self) -> ToPanel {
        let at = self.undo.as_ref().map(|undo| undo.at.clone()).unwrap_or_default();
        self.panel(FromPanel::Undo { at })
    }

    pub fn panel(&mut self, asked: FromPanel) -> ToPanel {
        self.ask(Request::Panel(asked))
    }

    /// Keeps `most` people of a file after the first `from`.
    pub fn keep(&mut self, id: &str, text: &str, from: usize, most: usize) -> Import {
        let read = import::read("people", text.as_bytes()).unwrap();
        let file = ImportFile::of(&read, "people", text.as_bytes());
        let people: Vec<&Profile> = read.people.iter().skip(from).take(most).collect();
        let moment = timestamp(&Surroundings::plain(self.now));
        let chunk = Chunk::read(file, from, &serde_json::to_string(&people).unwrap(), &moment).unwrap();
        match self.ask(Request::Import(id.into(), Box::new(chunk))) {
            ToPanel::Imported { import, .. } => *import,
            other => panic!("{other:?}"),
        }
    }

    pub fn take_back(&mut self, import: &str) {
        while let ToPanel::TakenBack { import: Some(_) } =
            self.ask(Request::Panel(FromPanel::TakeBack { import: import.into() }))
        {}
    }

    /// Captures a LinkedIn page.
    pub fn capture(&mut self, slug: &str, name: &str, headline: &str) -> CandidateId {
        self.capture_at("linkedin", &format!("https://www.linkedin.com/in/{slug}/"), name, headline)
    }

    /// Captures a page; gives the candidate that it is kept under.
    pub fn capture_at(&mut self, network: &str, url: &str, name: &str, headline: &str) -> CandidateId {
        let profile = Profile {
            network: network.into(),
            url: url.into(),
            name: Some(name.into()),
            headline: Some(headline.into()),
            taken_at: timestamp(&Surroundings::plain(self.now)),
            ..Profile::default()
        };
        match self.ask(Request::Captured(Box::new(receipt(profile)))) {
            ToPanel::Captured { candidate: Some(id), .. } => id,
            other => panic!("{other:?}"),
        }
    }

    pub fn edit(&mut self, slug: &str, change: Change) {
        let id = format!("https://www.linkedin.com/in/{slug}/");
        self.change(&id, change);
    }

    pub fn change(&mut self, id: &str, change: Change) -> ToPanel {
        self.panel(FromPanel::Edit { id: id.into(), change })
    }

    /// Each person as `name | networks | employers | notes`.
    pub fn shown(&self) -> Vec<String> {
        let show = |candidate: &Candidate| {
            let list = |of: fn(&Profile) -> String| candidate.profiles.iter().map(of).collect::<Vec<_>>().join(" ");
            let employers = list(|profile| profile.employers.join(" "));
            let (name, networks) = (candidate.name().unwrap_or("nobody"), list(|profile| profile.network.clone()));
            [name, &networks, employers.trim(), &candidate.notes].join(" | ")
        };
        self.people.values().map(show).collect()
    }
}

/// A message in Gmail to one address.
pub fn mail_to(address: &str) -> Composer {
    Composer {
        surface: "gmail".into(),
        fields: vec![ComposerField { chips: vec![vec![address.to_owned()]], ..ComposerField::default() }],
        body: "Hi Jane,\nwould you have time?".into(),
        ..Composer::default()
    }
}

/// The receipt of a page that says this and nothing else.
pub fn receipt(profile: Profile) -> Receipt {
    let fields = imports::reports(&profile);
    let (outcome, profile) = (Outcome::Captured, Some(profile));
    Receipt { version: 1, outcome, reason: None, profile, fields, channels: vec![] }
}
