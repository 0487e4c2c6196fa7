//! A recruiter meets people on several pages and again after they moved: what is asked of the core, one request after
//! the other, with the rows kept in between.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::{collections::BTreeMap, rc::Rc};
use tactful::{
    Surroundings,
    answer::{self, Request},
    candidate::Candidate,
    capture::{Snapshot, capture},
    store::{LastCapture, List, Rows, Undo, Wanted, Write, keys, profile_key, row},
    wire::{Change, FromPanel, Settings, ToPanel},
};
use time::{UtcDateTime, macros::utc_datetime};

/// What the worker does, without a browser.
struct Desk {
    now: UtcDateTime,
    candidates: BTreeMap<String, Candidate>,
    undo: Option<Undo>,
    last: Option<LastCapture>,
}

impl Desk {
    fn new() -> Self {
        Self { now: utc_datetime!(2026-05-10 10:00), candidates: BTreeMap::new(), undo: None, last: None }
    }

    fn later(&mut self) {
        self.now = utc_datetime!(2026-11-23 10:00);
    }

    fn ask(&mut self, request: Request) -> ToPanel {
        let needs = answer::needs(&request);
        let with = |wanted: &[String]| -> Vec<Candidate> {
            let has = |candidate: &&Candidate| keys(candidate).iter().any(|key| wanted.contains(key));
            self.candidates.values().filter(has).cloned().collect()
        };
        let candidates: Vec<Candidate> = match &needs.candidates {
            Wanted::Nobody => vec![],
            Wanted::One(id) => self.candidates.get(id).cloned().into_iter().collect(),
            Wanted::Undone => {
                let ids = self.undo.as_ref().map(Undo::people).unwrap_or_default();
                ids.iter().filter_map(|id| self.candidates.get(id).cloned()).collect()
            }
            Wanted::Joined(id) if self.candidates.contains_key(id) => vec![self.candidates[id].clone()],
            Wanted::Joined(id) => with(&[profile_key(id)]),
            Wanted::These(ids) => ids.iter().filter_map(|id| self.candidates.get(id).cloned()).collect(),
            Wanted::With(keys) => with(keys),
            Wanted::Under(key, most) => with(std::slice::from_ref(key)).into_iter().take(*most as usize).collect(),
            Wanted::Everybody => self.candidates.values().cloned().collect(),
        };
        let mut kin = with(&needs.kin_keys(&candidates));
        kin.retain(|other| candidates.iter().all(|candidate| candidate.id != other.id));
        let rows = Rows {
            list: List(vec![Rc::new(self.candidates.values().map(row).collect())]),
            candidates,
            kin,
            settings: Settings::default(),
            undo: self.undo.clone(),
            last: self.last.clone(),
            ..Rows::default()
        };
        let answer = answer::answer(request, rows, &Surroundings::plain(self.now));
        assert!(!needs.only_reads() || answer.writes.is_empty(), "{:?}", answer.writes);
        for write in answer.writes {
            match write {
                Write::Keep(candidate) => drop(self.candidates.insert(candidate.id.clone(), *candidate)),
                Write::New(candidate) => {
                    let before = self.candidates.insert(candidate.id.clone(), *candidate);
                    assert!(before.is_none(), "{before:?} is lost");
                }
                Write::Erase(id) => drop(self.candidates.remove(&id)),
                Write::Undo(undo) => self.undo = undo.map(|undo| *undo),
                Write::Last(last) => self.last = last.map(|last| *last),
                other => panic!("{other:?}"),
            }
        }
        answer.reply
    }

    fn panel(&mut self, asked: FromPanel) -> ToPanel {
        self.ask(Request::Panel(asked))
    }

    /// Captures a page; gives the id of the candidate that it is kept under.
    fn capture(&mut self, url: &str, html: &str) -> String {
        let receipt = capture(&Snapshot::new(url, html), &Surroundings::plain(self.now));
        assert!(receipt.profile.is_some(), "{receipt:?}");
        match self.ask(Request::Captured(Box::new(receipt))) {
            ToPanel::Captured { candidate: Some(id), .. } => id,
            other => panic!("{other:?}"),
        }
    }

    fn undo(&mut self) {
        let at = self.undo.as_ref().unwrap().at.clone();
        assert!(matches!(self.panel(FromPanel::Undo { at }), ToPanel::Done { .. }));
    }

    /// Forgets the last capture, so that home shows itself.
    fn moves(&mut self) -> Vec<String> {
        self.last = None;
        let ToPanel::Home { moves, .. } = self.panel(FromPanel::Open) else { panic!() };
        let said = moves.iter().map(|told| {
            let moved = &told.moved;
            let what = serde_json::to_value(moved.what).unwrap();
            let from = moved.from.as_deref().unwrap_or("-");
            format!("{}: {} {from} > {}", told.name, what.as_str().unwrap(), moved.to.as_deref().unwrap_or("-"))
        });
        said.collect()
    }

    /// The suggestions for a candidate: whom, and why; strangers with an `x`.
    fn suggestions(&mut self, id: &str) -> Vec<String> {
        let ToPanel::Candidate { suggestions, .. } = self.panel(FromPanel::Show { id: id.into() }) else { panic!() };
        let said = suggestions.iter().map(|found| {
            format!("{}{}: {}", if found.is_stranger { "x " } else { "" }, found.row.id, found.reasons.join(" "))
        });
        said.collect()
    }

    fn kept(&self) -> Vec<&str> {
        self.candidates.keys().map(String::as_str).collect()
    }
}

const LINKEDIN: &str = "https://www.linkedin.com/in/jane-roe/";
const GITHUB: &str = "https://github.com/janeroe";
const X: &str = "https://x.com/janeroe";

/// A LinkedIn profile: the positions that last and ended, and the sites of the contact window, open or not.
fn linkedin(present: &[(&str, &str)], ended: &[(&str, &str)], place: &str, contact: Option<&[&str]>) -> String {
    let id = "ACoAATestJaneRoeTestTestTestTestTestTes";
    let card = |name: &str, inside: &str| {
        let key = format!("com.linkedin.sdui.profile.card.ref{id}{name}");
        format!("<div componentkey='{key}'><section componentkey='{key}'>{inside}</section></div>")
    };
    let position = |(title, employer): &(&str, &str), dates: &str| {
        let slug = employer.to_lowercase();
        format!(
            "<div componentkey='entity-collection-item-{slug}'><div><a href='https://www.linkedin.com/company/{slug}/'>\
             <div><p>{title}</p><p>{employer} · Full-time</p><p>{dates}</p></div></a></div></div>"
        )
    };
    let positions: String = present.iter().map(|held| position(held, "Apr 2020 - Present · 6 yrs")).collect();
    let positions =
        positions + &ended.iter().map(|held| position(held, "Apr 2020 - Jun 2026 · 6 yrs")).collect::<String>();
    let company = present.first().map(|(_, employer)| format!("<p>{employer} · School</p>")).unwrap_or_default();
    let window = contact.map(|sites| {
        let rows: String = sites
            .iter()
            .map(|site| {
                format!("<div><div><svg id='link-medium'></svg></div><div><p>Website</p><p><a href='{site}'>{site}</a></p></div></div>")
            })
            .collect();
        format!(
            "<dialog data-testid='dialog' open><div><header id='dialog-header'><h2>Contact info</h2></header>\
             <div data-testid='dialog-content'><div data-sdui-screen='com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay'>\
             <div id='ContactInfoDetailSection'><div data-testid='lazy-column'>\
             <div><div><svg id='linkedin-bug-medium'></svg></div><div><p>Profile</p><p><a href='{LINKEDIN}'>linkedin.com/in/jane-roe</a></p></div></div>\
             {rows}</div></div></div></div></div></dialog>"
        )
    });
    format!(
        "<!doctype html><title>Jane Roe | LinkedIn</title><main id='workspace'><div data-testid='lazy-column'>{}{}</div></main>{}",
        card(
            "Topcard",
            &format!(
                "<div><div><div><h2>Jane Roe</h2></div><p>· 2nd</p></div><p>Makes pots</p>{company}\
                 <div><p>{place}</p><p>·</p><p><a href='/in/jane-roe/overlay/contact-info/'>Contact info</a></p></div></div>"
            )
        ),
        card("ExperienceTopLevelSection", &format!("<div><h2>Experience</h2></div>{positions}")),
        window.unwrap_or_default(),
    )
}

fn github(name: &str, links: &[&str]) -> String {
    let links: String = links
        .iter()
        .map(|link| format!("<li itemprop='social'><a rel='nofollow me' href='{link}'>{link}</a></li>"))
        .collect();
    format!(
        "<!doctype html><title>janeroe</title><main><div itemscope itemtype='http://schema.org/Person'>\
         <span itemprop='name'>{name}</span><span itemprop='additionalName'>janeroe</span>\
         <li itemprop='worksFor'>Acme</li><li itemprop='homeLocation'>Lyon</li>{links}</div></main>"
    )
}

fn acme() -> String {
    linkedin(&[("Potter", "Acme")], &[], "Lyon, France", Some(&[GITHUB]))
}

#[test]
fn pages_that_link_each_other_are_joined_by_themselves_and_taken_apart_for_good() {
    let mut desk = Desk::new();
    let jane = desk.capture(LINKEDIN, &acme());
    desk.panel(FromPanel::Edit { id: jane.clone(), change: Change::Notes { text: "Met in May.".into() } });
    // A hostile page may say so alone.
    let eve = desk.capture("https://github.com/eve", &github("Jane Roe", &[LINKEDIN]).replace("janeroe", "eve"));
    assert_eq!(desk.kept(), ["https://github.com/eve", LINKEDIN]);
    desk.panel(FromPanel::Forget { id: eve });

    assert_eq!(desk.capture(GITHUB, &github("Jane Roe", &[LINKEDIN])), jane);
    assert_eq!(desk.kept(), [LINKEDIN]);
    assert_eq!(desk.candidates[LINKEDIN].profiles.len(), 2);
    // Taken back with the capture.
    desk.undo();
    assert_eq!(desk.candidates[LINKEDIN].profiles.len(), 1);
    desk.capture(GITHUB, &github("Jane Roe", &[LINKEDIN]));

    let ToPanel::Candidate { parts, suggestions, .. } = desk.panel(FromPanel::Show { id: jane.clone() }) else {
        panic!()
    };
    assert!(suggestions.is_empty());
    assert_eq!(parts.len(), 2);
    assert_eq!((parts[1].id.as_str(), parts[1].by_itself), (GITHUB, true));
    assert_eq!(parts[1].reasons, ["Each page links to the other: jane-roe on LinkedIn."]);
    // Taken apart, and told apart from then on.
    desk.panel(FromPanel::TakeApart { id: jane.clone(), part: GITHUB.into() });
    assert_eq!(desk.kept(), [GITHUB, LINKEDIN]);
    assert_eq!(desk.candidates[LINKEDIN].notes, "Met in May.");
    assert_eq!(desk.capture(GITHUB, &github("Jane Roe", &[LINKEDIN])), GITHUB);
    assert_eq!(desk.kept(), [GITHUB, LINKEDIN]);
    assert!(desk.suggestions(&jane)[0].starts_with("x "));
    // The recruiter may still say otherwise.
    desk.panel(FromPanel::Join { id: jane.clone(), other: GITHUB.into() });
    assert_eq!(desk.kept(), [LINKEDIN]);
    desk.undo();
    assert_eq!(desk.kept(), [GITHUB, LINKEDIN]);
}

#[test]
fn taking_apart_can_be_taken_back() {
    let mut desk = Desk::new();
    desk.capture(LINKEDIN, &acme());
    desk.capture(GITHUB, &github("Jane Roe", &[LINKEDIN]));
    let whole = desk.candidates.clone();
    desk.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: GITHUB.into() });
    desk.undo();
    assert_eq!(desk.candidates, whole);
    // The first part may leave as well; what stays goes by the other's name.
    desk.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: LINKEDIN.into() });
    assert_eq!(desk.kept(), [GITHUB, LINKEDIN]);
    assert_eq!(desk.candidates[GITHUB].profiles[0].url, GITHUB);
    desk.undo();
    assert_eq!(desk.candidates, whole);
    assert!(matches!(desk.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: X.into() }), ToPanel::Failed { .. }));
}

#[test]
fn two_of_one_name_are_two_until_the_recruiter_joins_them() {
    let mut desk = Desk::new();
    let jane = desk.capture(LINKEDIN, &acme());
    let other = desk.capture(GITHUB, &github("Jane Roe", &[]));
    assert_eq!(desk.kept(), [GITHUB, LINKEDIN]);
    let why = "The same name, and both are or were at Acme. The same name, and both are in Lyon, France.";
    // LinkedIn names the account, which does not name it back.
    let names = "One of the pages says that janeroe on GitHub is theirs. That page does not link back.";
    assert_eq!(desk.suggestions(&jane), [format!("{GITHUB}: {names} {why}")]);

    desk.panel(FromPanel::NotSame { id: jane.clone(), other: other.clone() });
    assert!(desk.suggestions(&jane)[0].starts_with("x ") && desk.suggestions(&other)[0].starts_with("x "));
    desk.undo();
    assert!(!desk.suggestions(&jane)[0].starts_with("x "));
    desk.panel(FromPanel::Join { id: other.clone(), other: jane.clone() });
    assert_eq!(desk.kept(), [GITHUB]);
    // Known by either page from now on.
    assert_eq!(desk.capture(LINKEDIN, &acme()), other);
    assert_eq!(desk.kept(), [GITHUB]);
    assert_eq!(desk.candidates[GITHUB].profiles.len(), 2);
    assert!(matches!(desk.panel(FromPanel::Join { id: other.clone(), other }), ToPanel::Failed { .. }));
}

#[test]
fn a_move_is_told_first_and_re_judges_every_address() {
    let mut desk = Desk::new();
    let jane = desk.capture(LINKEDIN, &acme());
    for address in ["jane@acme.example", "jane@boltworks.example"] {
        desk.panel(FromPanel::Edit { id: jane.clone(), change: Change::AddEmail { address: address.into() } });
    }
    let verdict = |desk: &mut Desk, address: &str| {
        let ToPanel::Candidate { channels, .. } = desk.panel(FromPanel::Show { id: jane.clone() }) else { panic!() };
        channels.into_iter().find(|channel| channel.value == address).unwrap().verdict
    };
    assert_eq!(verdict(&mut desk, "jane@acme.example"), "work-current");
    assert!(desk.moves().is_empty());

    desk.later();
    let bolt = linkedin(&[("Chief Potter", "Boltworks")], &[("Potter", "Acme")], "Porto, Portugal", None);
    desk.capture(LINKEDIN, &bolt);
    assert_eq!(desk.moves(), ["Jane Roe: employer Acme > Boltworks", "Jane Roe: place Lyon, France > Porto, Portugal"]);
    let moved = desk.candidates[LINKEDIN].moves[0].clone();
    assert_eq!(moved.since.as_deref(), Some("2026-05-10T10:00:00Z"));
    assert_eq!(moved.at, "2026-11-23T10:00:00Z");
    assert_eq!(moved.detail.as_deref(), Some("Chief Potter"));
    assert_eq!(verdict(&mut desk, "jane@acme.example"), "work-former");
    assert_eq!(verdict(&mut desk, "jane@boltworks.example"), "work-current");

    // Captured again, nothing moves again; what the page does not show is no move.
    desk.capture(LINKEDIN, &bolt);
    desk.capture(LINKEDIN, &linkedin(&[], &[], "", None));
    assert_eq!(desk.moves().len(), 2);
    assert_eq!(verdict(&mut desk, "jane@acme.example"), "work-former");

    desk.panel(FromPanel::Edit { id: jane.clone(), change: Change::Dismiss { moved: moved.clone() } });
    assert_eq!(desk.moves(), ["Jane Roe: place Lyon, France > Porto, Portugal"]);
    assert_eq!(desk.candidates[LINKEDIN].moves.len(), 2, "the timeline keeps it");
    desk.undo();
    assert_eq!(desk.moves().len(), 2);
}

#[test]
fn a_way_that_was_not_looked_for_before_is_no_news() {
    let mut desk = Desk::new();
    let shown = |contact| linkedin(&[("Potter", "Acme")], &[], "Lyon, France", contact);
    desk.capture(LINKEDIN, &shown(None));
    desk.capture(LINKEDIN, &shown(Some(&["https://roe.example/"])));
    assert!(desk.moves().is_empty());
    desk.capture(LINKEDIN, &shown(None));
    desk.later();
    desk.capture(LINKEDIN, &shown(Some(&["https://roe.example/", "https://pots.example/"])));
    assert_eq!(desk.moves(), ["Jane Roe: channel - > https://pots.example/"]);
}
