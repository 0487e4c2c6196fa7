//! A recruiter meets people on several pages and again after they moved: what is asked of the core, one request after
//! the other, with the rows kept in between.

use super::{Request, testing::Kept};
use crate::{
    Surroundings,
    candidate::CandidateId,
    capture::{Snapshot, capture},
    profile::Profile,
    wire::{Change, FromPanel, ToPanel},
};
use time::macros::utc_datetime;

impl Kept {
    fn in_may() -> Self {
        Self { now: utc_datetime!(2026-05-10 10:00), ..Self::new() }
    }

    fn in_november(&mut self) {
        self.now = utc_datetime!(2026-11-23 10:00);
    }

    /// Reads a page and keeps what it says; gives the candidate that it is kept under.
    fn read(&mut self, url: &str, html: &str) -> CandidateId {
        let receipt = capture(&Snapshot::new(url, html), &Surroundings::plain(self.now));
        assert!(receipt.profile.is_some(), "{receipt:?}");
        match self.ask(Request::Captured(Box::new(receipt))) {
            ToPanel::Captured { candidate: Some(id), .. } => id,
            other => panic!("{other:?}"),
        }
    }

    /// What home tells of moves, once the last capture is forgotten.
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

    fn ids(&self) -> Vec<&str> {
        self.people.keys().map(String::as_str).collect()
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
    let mut kept = Kept::in_may();
    let jane = kept.read(LINKEDIN, &acme());
    kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::Notes { text: "Met in May.".into(), was: None } });
    // A hostile page may say so alone.
    let eve = kept.read("https://github.com/eve", &github("Jane Roe", &[LINKEDIN]).replace("janeroe", "eve"));
    assert_eq!(kept.ids(), ["https://github.com/eve", LINKEDIN]);
    kept.panel(FromPanel::Forget { id: eve });

    assert_eq!(kept.read(GITHUB, &github("Jane Roe", &[LINKEDIN])), jane);
    assert_eq!(kept.ids(), [LINKEDIN]);
    assert_eq!(kept.people[LINKEDIN].profiles.len(), 2);
    // Taken back with the capture.
    kept.undo();
    assert_eq!(kept.people[LINKEDIN].profiles.len(), 1);
    kept.read(GITHUB, &github("Jane Roe", &[LINKEDIN]));

    let ToPanel::Candidate { parts, suggestions, .. } = kept.panel(FromPanel::Show { id: jane.clone() }) else {
        panic!()
    };
    assert!(suggestions.is_empty());
    assert_eq!(parts.len(), 2);
    assert_eq!((parts[1].id.as_str(), parts[1].by_itself), (GITHUB, true));
    assert_eq!(parts[1].reasons, ["Each page links to the other: jane-roe on LinkedIn."]);
    // Taken apart, and told apart from then on.
    kept.panel(FromPanel::TakeApart { id: jane.clone(), part: GITHUB.into() });
    assert_eq!(kept.ids(), [GITHUB, LINKEDIN]);
    assert_eq!(kept.people[LINKEDIN].notes, "Met in May.");
    assert_eq!(kept.read(GITHUB, &github("Jane Roe", &[LINKEDIN])), GITHUB);
    assert_eq!(kept.ids(), [GITHUB, LINKEDIN]);
    assert!(kept.suggestions(&jane)[0].starts_with("x "));
    // The recruiter may still say otherwise.
    kept.panel(FromPanel::Join { id: jane.clone(), other: GITHUB.into() });
    assert_eq!(kept.ids(), [LINKEDIN]);
    kept.undo();
    assert_eq!(kept.ids(), [GITHUB, LINKEDIN]);
}

#[test]
fn taking_apart_can_be_taken_back() {
    let mut kept = Kept::in_may();
    kept.read(LINKEDIN, &acme());
    kept.read(GITHUB, &github("Jane Roe", &[LINKEDIN]));
    let whole = kept.people.clone();
    kept.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: GITHUB.into() });
    kept.undo();
    assert_eq!(kept.people, whole);
    // The first part may leave as well; what stays goes by the other's name.
    kept.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: LINKEDIN.into() });
    assert_eq!(kept.ids(), [GITHUB, LINKEDIN]);
    assert_eq!(kept.people[GITHUB].profiles[0].url, GITHUB);
    kept.undo();
    assert_eq!(kept.people, whole);
    assert!(matches!(kept.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: X.into() }), ToPanel::Failed { .. }));
}

#[test]
fn two_of_one_name_are_two_until_the_recruiter_joins_them() {
    let mut kept = Kept::in_may();
    let jane = kept.read(LINKEDIN, &acme());
    let other = kept.read(GITHUB, &github("Jane Roe", &[]));
    assert_eq!(kept.ids(), [GITHUB, LINKEDIN]);
    let why = "The same name, and both are or were at Acme. The same name, and both are in Lyon, France.";
    // LinkedIn names the account, which does not name it back.
    let names = "One of the pages says that janeroe on GitHub is theirs. That page does not link back.";
    assert_eq!(kept.suggestions(&jane), [format!("{GITHUB}: {names} {why}")]);

    kept.panel(FromPanel::NotSame { id: jane.clone(), other: other.clone() });
    assert!(kept.suggestions(&jane)[0].starts_with("x ") && kept.suggestions(&other)[0].starts_with("x "));
    kept.undo();
    assert!(!kept.suggestions(&jane)[0].starts_with("x "));
    kept.panel(FromPanel::Join { id: other.clone(), other: jane.clone() });
    assert_eq!(kept.ids(), [GITHUB]);
    // Known by either page from now on.
    assert_eq!(kept.read(LINKEDIN, &acme()), other);
    assert_eq!(kept.ids(), [GITHUB]);
    assert_eq!(kept.people[GITHUB].profiles.len(), 2);
    assert!(matches!(kept.panel(FromPanel::Join { id: other.clone(), other }), ToPanel::Failed { .. }));
}

#[test]
fn a_move_is_told_first_and_re_judges_every_address() {
    let mut kept = Kept::in_may();
    let jane = kept.read(LINKEDIN, &acme());
    for address in ["jane@acme.example", "jane@boltworks.example"] {
        kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::AddEmail { address: address.into() } });
    }
    let verdict = |kept: &mut Kept, address: &str| {
        let ToPanel::Candidate { channels, .. } = kept.panel(FromPanel::Show { id: jane.clone() }) else { panic!() };
        channels.into_iter().find(|channel| channel.value == address).unwrap().verdict
    };
    assert_eq!(verdict(&mut kept, "jane@acme.example"), "work-current");
    assert!(kept.moves().is_empty());

    kept.in_november();
    let bolt = linkedin(&[("Chief Potter", "Boltworks")], &[("Potter", "Acme")], "Porto, Portugal", None);
    kept.read(LINKEDIN, &bolt);
    assert_eq!(kept.moves(), ["Jane Roe: employer Acme > Boltworks", "Jane Roe: place Lyon, France > Porto, Portugal"]);
    let moved = kept.people[LINKEDIN].moves[0].clone();
    assert_eq!(moved.since.as_deref(), Some("2026-05-10T10:00:00Z"));
    assert_eq!(moved.at, "2026-11-23T10:00:00Z");
    assert_eq!(moved.detail.as_deref(), Some("Chief Potter"));
    assert_eq!(verdict(&mut kept, "jane@acme.example"), "work-former");
    assert_eq!(verdict(&mut kept, "jane@boltworks.example"), "work-current");

    // Captured again, nothing moves again; what the page does not show is no move.
    kept.read(LINKEDIN, &bolt);
    kept.read(LINKEDIN, &linkedin(&[], &[], "", None));
    assert_eq!(kept.moves().len(), 2);
    assert_eq!(verdict(&mut kept, "jane@acme.example"), "work-former");

    kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::Dismiss { moved: moved.clone() } });
    assert_eq!(kept.moves(), ["Jane Roe: place Lyon, France > Porto, Portugal"]);
    assert_eq!(kept.people[LINKEDIN].moves.len(), 2, "the timeline keeps it");
    kept.undo();
    assert_eq!(kept.moves().len(), 2);
}

#[test]
fn a_way_that_was_not_looked_for_before_is_no_news() {
    let mut kept = Kept::in_may();
    let shown = |contact| linkedin(&[("Potter", "Acme")], &[], "Lyon, France", contact);
    kept.read(LINKEDIN, &shown(None));
    kept.read(LINKEDIN, &shown(Some(&["https://roe.example/"])));
    assert!(kept.moves().is_empty());
    kept.read(LINKEDIN, &shown(None));
    kept.in_november();
    kept.read(LINKEDIN, &shown(Some(&["https://roe.example/", "https://pots.example/"])));
    assert_eq!(kept.moves(), ["Jane Roe: channel - > https://pots.example/"]);
}

#[test]
fn what_came_after_two_were_joined_goes_to_whose_page_it_stood_on() {
    let mut kept = Kept::in_may();
    let jane = kept.read(LINKEDIN, &acme());
    kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::Notes { text: "Met in May.".into(), was: None } });
    kept.read(GITHUB, &github("Jane Roe", &[]));
    kept.panel(FromPanel::Join { id: jane.clone(), other: GITHUB.into() });
    let joined = kept.people.clone();

    kept.in_november();
    kept.read(LINKEDIN, &acme().replace("Lyon, France", "Porto, Portugal"));
    kept.read(GITHUB, &github("Jane Roe", &[]).replace("Lyon", "Lisbon"));
    let text = "Met in May. Wants to move.".to_owned();
    kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::Notes { text: text.clone(), was: None } });
    kept.panel(FromPanel::Edit { id: jane.clone(), change: Change::AddEmail { address: "jane@home.example".into() } });
    assert_eq!(kept.moves(), ["Jane Roe: place Lyon > Lisbon", "Jane Roe: place Lyon, France > Porto, Portugal"]);
    let whole = kept.people.clone();

    kept.panel(FromPanel::TakeApart { id: jane.clone(), part: GITHUB.into() });
    let [github, linkedin] = [GITHUB, LINKEDIN].map(|id| kept.people[id].clone());
    let pages = |profiles: &[Profile]| profiles.iter().map(|profile| profile.url.clone()).collect::<Vec<_>>();
    let by_hand = format!("recruiter:{LINKEDIN}");
    assert_eq!((pages(&github.profiles), pages(&github.earlier)), (vec![GITHUB.into()], vec![GITHUB.into()]));
    assert_eq!(
        (pages(&linkedin.profiles), pages(&linkedin.earlier)),
        (vec![LINKEDIN.into(), by_hand], vec![LINKEDIN.into()])
    );
    for (one, to) in [(&github, "Lisbon"), (&linkedin, "Porto, Portugal")] {
        let told: Vec<Option<&str>> = one.moves.iter().map(|moved| moved.to.as_deref()).collect();
        assert_eq!((told, one.profiles[0].location.as_deref()), (vec![Some(to)], Some(to)));
        assert_eq!(one.read.keys().collect::<Vec<_>>(), [&one.profiles[0].url]);
    }
    assert_eq!((github.notes, linkedin.notes), (String::new(), text));
    // And each step back.
    kept.undo();
    assert_eq!(kept.people, whole);
    assert_ne!(whole, joined);
}

#[test]
fn what_is_believed_of_an_employer_judges_the_address_there() {
    let address = "jane@acme.example";
    let judged = |kept: &mut Kept| {
        let ToPanel::Candidate { channels, .. } = kept.panel(FromPanel::Show { id: LINKEDIN.into() }) else { panic!() };
        channels.into_iter().find(|channel| channel.value == address).unwrap().verdict
    };
    let in_november = |url: &str, html: &str| {
        let mut kept = Kept::in_may();
        kept.read(LINKEDIN, &acme());
        kept.read(GITHUB, &github("Jane Roe", &[LINKEDIN]));
        kept.panel(FromPanel::Edit { id: LINKEDIN.into(), change: Change::AddEmail { address: address.into() } });
        assert_eq!(judged(&mut kept), "work-current");
        assert_eq!(kept.ids(), [LINKEDIN]);
        kept.in_november();
        kept.read(url, html);
        (judged(&mut kept), kept.moves())
    };
    // They left, and another page has not heard of it.
    let left = linkedin(&[], &[("Potter", "Acme")], "Lyon, France", Some(&[GITHUB]));
    assert_eq!(in_november(LINKEDIN, &left), ("work-former".into(), vec!["Jane Roe: left Acme > -".into()]));
    // A page that merely stopped showing it leaves everything as it was.
    assert_eq!(in_november(LINKEDIN, &linkedin(&[], &[], "", None)), ("work-current".into(), vec![]));
}
