//! Joined and taken apart, everything goes back to where it came from.

use super::*;
use crate::{
    candidate::{Direction, Override},
    moves::{LastRead, Move, What},
    reading::Field,
};

fn jane(network: &str, notes: &str) -> Candidate {
    let url = format!("https://{network}.example/jane");
    let at = format!("2026-0{}-01T10:00:00Z", network.len());
    let read = Profile { network: network.into(), url: url.clone(), taken_at: at.clone(), ..Profile::default() };
    let mut profile = Profile { headline: Some("Now".into()), ..read.clone() };
    profile.emails.push(format!("jane@{network}.example"));
    Candidate {
        id: url.clone(),
        profiles: vec![profile],
        earlier: vec![read],
        employer_domains: vec![
            EmployerDomains {
                name: "Acme".into(),
                domains: vec!["acme.example".into()],
                current: true,
                ..EmployerDomains::default()
            },
            EmployerDomains {
                name: network.into(),
                domains: vec![format!("{network}.example")],
                also: vec![format!("{network} Labs")],
                ..EmployerDomains::default()
            },
        ],
        bounced: vec![format!("old@{network}.example")],
        overrides: vec![Override { at: at.clone(), reason: network.into() }],
        motivations: vec!["Closer to the sea".into(), format!("Tired of {network}")],
        notes: notes.into(),
        interactions: vec![contact(&at, "")],
        created_at: at.clone(),
        updated_at: at.clone(),
        moves: vec![Move { at, url: url.clone(), to: Some(network.into()), what: What::Place, ..Move::default() }],
        read: [(url, [(Field::Emails, LastRead::default())].into())].into(),
        ..Candidate::default()
    }
}

fn contact(at: &str, to: &str) -> Interaction {
    let to = Some(to.to_owned()).filter(|to| !to.is_empty());
    Interaction { at: at.into(), direction: Direction::Out, channel: "email".into(), to, ..Interaction::default() }
}

fn joined() -> Joined {
    Joined { at: "2026-11-23T10:00:00Z".into(), because: vec![], by_itself: false }
}

/// Without what taking apart adds: that they are strangers, and when.
fn plain(candidate: Candidate) -> Candidate {
    Candidate { strangers: vec![], updated_at: String::new(), ..candidate }
}

#[test]
fn what_is_joined_can_be_taken_apart_with_nothing_lost() {
    for (mine, theirs) in
        [("", ""), ("Met in May.", ""), ("", "Potter."), ("Met in May.\n", "Potter.\n\nKind."), ("Same", "Same")]
    {
        let (one, other) = (jane("one", mine), Candidate { objected: true, ..jane("two", theirs) });
        let whole = join(one.clone(), other.clone(), joined());
        assert_eq!(whole.id, one.id);
        assert_eq!((whole.profiles.len(), whole.earlier.len(), whole.interactions.len()), (2, 2, 2));
        assert!(whole.objected && whole.notes.contains(mine) && whole.notes.contains(theirs));
        assert_eq!(whole.motivations.len(), 3);
        let (left, taken) = take_apart(whole, &other.id).unwrap();
        assert_eq!(left.strangers, ["two.example/jane"]);
        assert_eq!(taken.strangers, ["one.example/jane"]);
        assert_eq!(plain(left), plain(one));
        assert_eq!(plain(taken), plain(other));
    }
}

#[test]
fn three_are_taken_apart_in_any_order() {
    let all = [jane("one", "First."), jane("three", "Second."), jane("seven", "Third.")];
    let [one, two, three] = all.clone();
    let whole = join(join(one.clone(), two.clone(), joined()), three.clone(), joined());
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let [first, second, last] = order.map(|place: usize| all[place].clone());
        let (left, taken) = take_apart(whole.clone(), &first.id).unwrap();
        assert_eq!(plain(taken), plain(first.clone()));
        assert_eq!(left.parts.len(), 2);
        let (left, taken) = take_apart(left, &second.id).unwrap();
        assert_eq!(plain(taken), plain(second.clone()));
        assert_eq!(plain(left), plain(last.clone()), "{order:?}");
    }
    // Two that were joined already keep their parts.
    let pair = join(two, three.clone(), joined());
    let (left, taken) = take_apart(join(one.clone(), pair.clone(), joined()), &three.id).unwrap();
    assert_eq!(plain(taken), plain(three));
    assert_eq!(left.parts.len(), 2);
    assert!(take_apart(one, &pair.id).is_none());
}

#[test]
fn notes_that_were_being_written_of_a_part_are_kept() {
    let check = |mine: &str, theirs: &str, written: &[&str], expected: &str| {
        let (one, other) = (jane("one", mine), jane("two", theirs));
        let mut whole = join(one, other.clone(), joined());
        written.iter().for_each(|text| write(&mut whole, &other.id, (*text).to_owned()));
        assert_eq!(whole.notes, expected);
        let (left, taken) = take_apart(whole, &other.id).unwrap();
        assert_eq!((left.notes.as_str(), taken.notes.as_str()), (mine, *written.last().unwrap()));
    };
    check("Met in May.", "Potter", &["Potter, kind", "Potter, kind and"], "Met in May.\n\nPotter, kind and");
    check("Met in May.", "", &["Potter"], "Met in May.\n\nPotter");
    check("", "", &["Pot", "Potter"], "Potter");
    check("", "Potter", &["Potter, kind"], "Potter, kind");
}

#[test]
fn what_came_since_is_kept() {
    let (one, other) = (jane("one", "Met in May."), jane("two", "Potter."));
    let mut whole = join(one.clone(), other.clone(), joined());
    whole.notes.push_str(" Wants to move.");
    whole.motivations.push("Four days".into());
    whole.motivations.retain(|reason| reason != "Tired of two");
    whole.objected = true;
    whole.interactions.push(contact("2026-11-24T10:00:00Z", "jane@two.example"));
    whole.interactions.push(contact("2026-11-25T10:00:00Z", "jane@one.example"));
    whole.interactions.push(contact("2026-11-26T10:00:00Z", "Jane Roe"));
    whole.profiles[1].headline = Some("Newer".into());
    let (left, taken) = take_apart(whole, &other.id).unwrap();
    assert_eq!((left.notes.as_str(), taken.notes.as_str()), ("Met in May.\n\nWants to move.", "Potter."));
    assert_eq!(left.motivations, ["Closer to the sea", "Tired of one", "Four days"]);
    assert_eq!(taken.motivations, ["Closer to the sea"]);
    assert!(left.objected && taken.objected, "an objection holds for both until the recruiter says otherwise");
    assert_eq!((left.interactions.len(), taken.interactions.len()), (3, 2));
    assert_eq!(taken.profiles[0].headline.as_deref(), Some("Newer"));

    // A short note is no part of a later sentence.
    for (notes, theirs, expected) in [
        ("Reports to the CTO of Acme.", "CTO", "Reports to the CTO of Acme."),
        ("CTO of Acme is her boss.", "CTO", "CTO of Acme is her boss."),
        ("Met the\nCTO", "CTO", "Met the\nCTO"),
        ("Not the CTO.\n\nCTO\n\nCTO, maybe.", "CTO", "Not the CTO.\n\nCTO, maybe."),
        ("CTO", "CTO", ""),
        ("Yes. Yes?\n\nYes.", "Yes.", "Yes. Yes?"),
    ] {
        let other = Candidate { notes: theirs.into(), ..other.clone() };
        let mut whole = join(Candidate { notes: String::new(), ..one.clone() }, other.clone(), joined());
        whole.notes = notes.into();
        assert_eq!(take_apart(whole, &other.id).unwrap().0.notes, expected, "{notes}");
    }

    // Notes that were reworded stay whole, and the part has its own again.
    let mut whole = join(one, other.clone(), joined());
    whole.notes = "Met in May, a potter.".into();
    let (left, taken) = take_apart(whole, &other.id).unwrap();
    assert_eq!((left.notes.as_str(), taken.notes.as_str()), ("Met in May, a potter.", "Potter."));
}
