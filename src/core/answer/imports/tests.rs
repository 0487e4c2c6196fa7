//! Imports against a store in memory.

use super::*;
use crate::{
    answer::{Request, testing::Kept},
    store::keys,
    wire::{Change, FromPanel},
};

const HEAD: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

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
    assert_eq!(kept.undo(), ToPanel::UndoImport { import: "1".into() });
    kept.take_back("1");
    assert_eq!((kept.shown(), &kept.undo, kept.imports.len()), (before, &None, 0));

    kept.keep("2", &text, 0, 9);
    kept.capture("bob", "Bob Roe", "Digs tunnels");
    kept.edit("cleo", Change::Notes { text: "Met in May.".into(), was: None });
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

const CARD: &str = "BEGIN:VCARD\nFN:Jane Roe\nEMAIL;TYPE=home:jane@home.example\nORG:Acme\nEND:VCARD\n";

/// Whoever was known by a page that an import took with it is known by it again: their notes stay theirs.
#[test]
fn somebody_whose_import_was_taken_back_is_the_same_when_brought_again() {
    let check = |again: fn(&mut Kept), expected: &str| {
        let mut kept = Kept::new();
        kept.keep("1", CARD, 0, 1);
        let id = kept.people.keys().next().unwrap().clone();
        kept.change(&id, Change::Objected { objected: true });
        kept.change(&id, Change::Notes { text: "Asked to be left alone.".into(), was: None });
        kept.capture_at("github", "https://github.com/janeroe", "Jane Roe", "Potter");
        kept.panel(FromPanel::Join { id: id.clone(), other: "https://github.com/janeroe".into() });
        kept.take_back("1");
        again(&mut kept);
        assert_eq!(kept.shown(), [expected]);
        assert!(kept.people[&id].objected);
    };
    check(|kept| drop(kept.keep("2", CARD, 0, 1)), "Jane Roe | github vcard | Acme | Asked to be left alone.");

    // So is one of whom nothing but that was known.
    let mut kept = Kept::new();
    kept.keep("1", CARD, 0, 1);
    let id = kept.people.keys().next().unwrap().clone();
    kept.change(&id, Change::Objected { objected: true });
    kept.take_back("1");
    kept.keep("2", CARD, 0, 1);
    assert_eq!((kept.shown(), kept.people[&id].objected), (vec!["Jane Roe | recruiter vcard | Acme | ".into()], true));

    // So is one whose own page is captured after that.
    let mut kept = Kept::new();
    kept.keep("1", &file(&[("ann", "Acme")]), 0, 1);
    kept.capture_at("github", "https://github.com/annroe", "Ann Roe", "Potter");
    let ann = "https://www.linkedin.com/in/ann/";
    kept.panel(FromPanel::Join { id: ann.into(), other: "https://github.com/annroe".into() });
    kept.edit("ann", Change::Notes { text: "Met in May.".into(), was: None });
    kept.take_back("1");
    kept.capture("ann", "Ann Roe", "Builds bridges");
    assert_eq!(kept.shown(), ["Ann Roe | github linkedin |  | Met in May."]);
    // What is taken back then is the page, and not who is known.
    kept.undo();
    assert_eq!(kept.shown(), ["Ann Roe | github |  | Met in May."]);
}

/// A part keeps the id that it had, also when nothing of its pages is left.
#[test]
fn the_id_of_a_part_is_nobody_elses() {
    let mut kept = Kept::new();
    kept.capture_at("github", "https://github.com/annroe", "Ann Roe", "Potter");
    kept.keep("1", &file(&[("ann", "Acme")]), 0, 1);
    let ann = "https://www.linkedin.com/in/ann/";
    kept.edit("ann", Change::Notes { text: "Met in May.".into(), was: None });
    kept.panel(FromPanel::Join { id: "https://github.com/annroe".into(), other: ann.into() });
    kept.take_back("1");
    kept.capture("ann", "Ann Roe", "Builds bridges");
    assert_eq!(kept.shown(), ["Ann Roe | github linkedin |  | Met in May."]);
    kept.panel(FromPanel::TakeApart { id: "https://github.com/annroe".into(), part: ann.into() });
    assert_eq!(kept.shown(), ["Ann Roe | github |  | ", "Ann Roe | linkedin |  | Met in May."]);
}

/// What a file says of a page goes with the page, whoever it was joined to, and so does the page from then on.
#[test]
fn what_a_file_says_of_somebodys_page_is_theirs_when_they_are_taken_apart() {
    let (github, ann) = ("https://github.com/annroe", "https://www.linkedin.com/in/ann/");
    let mut kept = Kept::new();
    kept.capture_at("github", github, "Ann Roe", "Potter");
    kept.capture("ann", "Ann Roe", "Builds bridges");
    kept.panel(FromPanel::Join { id: github.into(), other: ann.into() });
    kept.keep("1", &file(&[("ann", "Acme")]), 0, 1);
    kept.panel(FromPanel::TakeApart { id: github.into(), part: ann.into() });
    let apart = ["Ann Roe | github |  | ", "Ann Roe | linkedin connections | Acme | "];
    assert_eq!(kept.shown(), apart);
    assert_eq!(kept.capture("ann", "Ann Roe", "Digs tunnels"), ann);
    assert_eq!(kept.shown(), apart);

    // Where a page was taken for somebody's whom the recruiter told apart from it, it is not theirs.
    let mut kept = Kept::new();
    kept.keep("1", &file(&[("ann", "Acme")]), 0, 1);
    let mut other = kept.people.values().next().unwrap().clone();
    (other.id, other.strangers) = (github.into(), vec![link::page(ann)]);
    kept.people.insert(other.id.clone(), other);
    assert_eq!(kept.capture("ann", "Ann Roe", "Builds bridges"), ann);
}

#[test]
fn what_was_taken_back_does_not_come_back_with_an_earlier_change() {
    let mut kept = Kept::new();
    kept.keep("1", &file(&[("ann", "Acme"), ("bob", "Acme")]), 0, 2);
    kept.edit("ann", Change::Notes { text: "Met in May.".into(), was: None });
    kept.edit("ann", Change::Objected { objected: true });
    kept.take_back("1");
    kept.undo();
    assert_eq!(kept.shown(), ["ann Roe | recruiter |  | Met in May."]);
    assert!(!kept.people["https://www.linkedin.com/in/ann/"].objected);
    // Of whom nothing else was known there is nothing to change back.
    let mut kept = Kept::new();
    kept.keep("1", &file(&[("ann", "Acme")]), 0, 1);
    kept.panel(FromPanel::Forget { id: "https://www.linkedin.com/in/ann/".into() });
    kept.take_back("1");
    assert_eq!((kept.shown(), kept.undo.is_none()), (vec![], true));
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

#[test]
fn an_older_file_takes_nothing_from_a_newer_one() {
    let card = |revised: &str, employer: &str, address: &str| {
        format!("BEGIN:VCARD\nUID:1\nREV:{revised}\nFN:Ann Roe\nORG:{employer}\nEMAIL:{address}\nEND:VCARD\n")
    };
    let [old, middle, new] = [
        card("2019-05-01", "Acme", "ann@acme.example"),
        card("2022-05-01T10:00:00+02:00", "Cog", "ann@cog.example"),
        card("2026-05-01", "Globex", "ann@globex.example"),
    ];
    let mut kept = Kept::new();
    // What is told of the one candidate: where she works, her address, who her moves were from.
    let told = |kept: &Kept| {
        let ann = kept.people.values().next().unwrap();
        let left = ann.moves.iter().filter_map(|moved| moved.from.as_deref()).collect::<Vec<_>>().join(" ");
        let now = &ann.profiles[0];
        [now.employers.join(" "), now.emails.join(" "), left].join(" | ")
    };
    let mut keep = |import: &str, card: &str, expected: &str| {
        kept.keep(import, card, 0, 1);
        assert_eq!(told(&kept), expected, "{card}");
    };
    keep("1", &new, "Globex | ann@globex.example | ");
    keep("2", &old, "Globex | ann@globex.example | ");
    keep("3", &middle, "Globex | ann@globex.example | ");
    // Where she worked then is known.
    let former: Vec<(String, bool)> = crate::employment::employers(kept.people.values().next().unwrap())
        .into_iter()
        .map(|it| (it.name, it.current))
        .collect();
    assert_eq!(former, [("Globex", true), ("Cog", false), ("Acme", false)].map(|(name, now)| (name.to_owned(), now)));
    // What is newest then holds.
    kept.take_back("1");
    assert_eq!(told(&kept), "Cog | ann@cog.example | ");
    kept.take_back("3");
    assert_eq!(told(&kept), "Acme | ann@acme.example | ");
    kept.take_back("2");
    assert!(kept.people.is_empty());
}

#[test]
fn several_people_of_one_name_in_a_file_stay_several() {
    // Each person as their place, title and employer, and that nobody moved.
    let check = |text: &str, expected: &[&str]| {
        let mut kept = Kept::new();
        let mut keep = |import: &str| {
            kept.keep(import, text, 0, 9);
            let show = |candidate: &Candidate| {
                assert!(candidate.moves.is_empty(), "{:?}", candidate.moves);
                let now = &candidate.profiles[0];
                let job = now.experience.first().cloned().unwrap_or_default();
                let said = [now.location.clone(), job.title, job.employer];
                said.map(Option::unwrap_or_default).join(" ").trim().to_owned()
            };
            let mut shown: Vec<String> = kept.people.values().map(show).collect();
            shown.sort();
            assert_eq!(shown, expected, "{text}");
        };
        keep("1");
        // They are the same people when the file is brought again.
        keep("2");
    };
    let card = |rest: &str| format!("BEGIN:VCARD\nFN:Maria Silva\nORG:Acme\n{rest}\nEND:VCARD\n");
    let [lisbon, porto] = ["ADR:;;;Lisboa;;;", "TITLE:CFO\nADR:;;;Porto;;;"].map(card);
    check(&format!("{lisbon}{porto}"), &["Lisboa  Acme", "Porto CFO Acme"]);
    // One card that is there twice, and two of one mailbox, are one person's.
    check(&format!("{porto}{porto}"), &["Porto CFO Acme"]);
    check(&format!("{lisbon}{porto}{lisbon}"), &["Lisboa  Acme", "Porto CFO Acme"]);
    let mailbox = card("EMAIL:maria@home.example");
    check(&format!("{mailbox}{mailbox}"), &["Acme"]);
    let cv = |work: &str| format!(r#"{{"basics": {{"name": "Jane Roe"}}, "work": [{{"name": {work}}}]}}"#);
    let [acme, bolt] = [r#""Acme", "startDate": "2020""#, r#""Bolt", "startDate": "2021""#].map(cv);
    check(&format!("[{acme}, {bolt}]"), &["Acme", "Bolt"]);
    let head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJane,Roe,,,";
    check(&format!("{head}Acme,Cook,12 Mar 2024\nJane,Roe,,,Bolt,Nurse,12 Mar 2024\n"), &["Cook Acme", "Nurse Bolt"]);
}

#[test]
fn a_cv_of_another_person_of_the_name_is_another_persons() {
    let mut kept = Kept::new();
    let mut keep = |import: &str, work: &str, people: usize| {
        let cv = format!(r#"{{"basics": {{"name": "Jane Roe"}}, "work": [{work}]}}"#);
        kept.keep(import, &cv, 0, 1);
        assert_eq!(kept.people.len(), people, "{work}");
    };
    let acme = r#"{"name": "Acme", "startDate": "2020"}"#;
    keep("1", acme, 1);
    keep("2", &format!(r#"{{"name": "Cog", "startDate": "2024"}}, {acme}"#), 1);
    keep("3", r#"{"name": "Bolt", "startDate": "2021"}"#, 2);
}
