//! Taking the last change back. What happened since without being such a change stays: messages to these people, and the
//! reasons for them.

use super::{Answer, failed, reply, timestamp};
use crate::{
    Surroundings,
    candidate::{Candidate, Direction, Interaction, is_reached},
    order,
    store::{Rows, Undo, Write},
    wire::{ToPanel, Undoable},
};
use time::{Duration, UtcDateTime, format_description::well_known::Rfc3339};

/// The message of an erasure.
pub const ERASED: &str = "panel_undo_forget";

/// An erasure can be taken back for so long: just long enough to notice a mistake.
const REGRET: Duration = Duration::hours(1);

/// A change that is made now, still without its undo.
pub fn of(message: &str, whom: &str, surroundings: &Surroundings<'_>) -> Undo {
    Undo { at: timestamp(surroundings), message: (message.to_owned(), whom.to_owned()), ..Undo::default() }
}

/// A change to one candidate, with what they were before.
pub fn to(message: &str, before: &Candidate, surroundings: &Surroundings<'_>) -> Undo {
    let undo = of(message, before.name().unwrap_or(&before.id), surroundings);
    Undo { restore: vec![before.clone()], ..undo }
}

/// The id of the change, and what it was, as a sentence.
pub fn told(undo: &Undo, surroundings: &Surroundings<'_>) -> Undoable {
    Undoable { at: undo.at.clone(), said: surroundings.words.say(&undo.message.0, &[&undo.message.1]) }
}

/// Whether it is an erasure of a moment ago.
pub fn is_regretted(undo: &Undo, surroundings: &Surroundings<'_>) -> bool {
    let at = UtcDateTime::parse(&undo.at, &Rfc3339);
    undo.message.0 == ERASED && at.is_ok_and(|at| surroundings.now - at < REGRET)
}

/// Whether it is an erasure that nobody regretted in time.
pub fn is_over(undo: &Undo, surroundings: &Surroundings<'_>) -> bool {
    undo.message.0 == ERASED && !is_regretted(undo, surroundings)
}

/// The moment of a change after the last one. A change is named by its second, so one in the same second counts as made in the
/// next.
pub fn after(last: &Undo, now: UtcDateTime) -> UtcDateTime {
    let next = UtcDateTime::parse(&last.at, &Rfc3339).map(|at| at + Duration::SECOND);
    // A clock that was set back since is believed.
    next.ok().filter(|next| (Duration::ZERO..Duration::MINUTE).contains(&(*next - now))).unwrap_or(now)
}

/// Takes the change made at that moment back, unless another came since.
pub fn take_back(at: &str, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(mut undo) = rows.undo else { return reply(failed("error_nothing_to_undo", surroundings)) };
    if undo.at != at {
        return reply(failed("error_undo_other", surroundings));
    }
    if let Some(import) = undo.import {
        return reply(ToPanel::UndoImport { import });
    }
    // That somebody answered may be what is taken back: then it was noted in the moment of the change.
    let is_noted = |contact: &Interaction| contact.direction == Direction::In && contact.at == undo.at;
    let is_old = |contact: &Interaction| undo.restore.iter().any(|before| before.interactions.contains(contact));
    let is_new = |contact: &Interaction| !is_old(contact) && !is_noted(contact);
    let now = || rows.candidates.iter();
    let contacts = now().flat_map(|it| it.interactions.iter().map(|contact| (it.id.as_str(), contact.clone())));
    let contacts: Vec<(&str, Interaction)> = contacts.filter(|(_, contact)| is_new(contact)).collect();
    if undo.restore.is_empty() && !contacts.is_empty() {
        return reply(failed("error_undo_written", surroundings));
    }
    for (id, contact) in contacts {
        // Of several who were one, it is whose address it went to.
        let place = undo.restore.iter().position(|before| is_reached(&before.profiles, &contact));
        let place = place.or_else(|| undo.restore.iter().position(|before| before.id == id)).unwrap_or_default();
        if let Some(before) = undo.restore.get_mut(place) {
            before.interactions.push(contact);
        }
    }
    for before in &mut undo.restore {
        let reasons = now().flat_map(|it| &it.overrides).filter(|reason| !before.overrides.contains(reason));
        let reasons: Vec<_> = reasons.cloned().collect();
        before.overrides.extend(reasons);
        order::sort_by(&mut before.interactions, |a, b| a.at.cmp(&b.at));
        order::sort_by(&mut before.overrides, |a, b| a.at.cmp(&b.at));
    }
    let mut writes: Vec<Write> = undo.erase.into_iter().map(Write::Erase).collect();
    writes.extend(undo.restore.into_iter().map(|candidate| Write::Keep(Box::new(candidate))));
    writes.extend([Write::Undo(None), Write::Last(None)]);
    Answer { reply: ToPanel::Done { undo: None }, writes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::{
            Request,
            testing::{Kept, mail_to, receipt},
        },
        candidate::Override,
        company::Company,
        profile::{Experience, Profile},
        receipt::Outcome,
        wire::{Change, FromPage, FromPanel},
    };
    use time::macros::utc_datetime;

    const LINKEDIN: &str = "https://www.linkedin.com/in/jane/";
    const GITHUB: &str = "https://github.com/janeroe";

    fn capture(kept: &mut Kept, url: &str, address: &str, headline: &str) {
        let job = Experience {
            employer: Some("Acme".into()),
            employer_url: Some("https://www.linkedin.com/company/acme/".into()),
            current: true,
            ..Experience::default()
        };
        let profile = Profile {
            url: url.into(),
            name: Some("Jane Roe".into()),
            headline: Some(headline.into()),
            emails: vec![address.into()],
            experience: vec![job],
            ..Profile::default()
        };
        kept.ask(Request::Captured(Box::new(receipt(profile))));
    }

    fn wrote(kept: &mut Kept, address: &str) {
        kept.ask_page(FromPage::Sent { composer: mail_to(address) });
    }

    fn is_refused(answer: &ToPanel) -> bool {
        matches!(answer, ToPanel::Failed { .. })
    }

    #[test]
    fn what_came_since_stays() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        kept.edit("jane", Change::Objected { objected: true });
        kept.edit("jane", Change::Motivations { list: vec!["The sea".into()], was: None });
        wrote(&mut kept, "jane@home.example");
        let reason = Override { at: "2026-11-23T11:00:00Z".into(), reason: "She called me.".into() };
        kept.people.get_mut(LINKEDIN).unwrap().overrides.push(reason);
        let company = Company {
            name: "Acme".into(),
            url: "https://www.linkedin.com/company/acme/".into(),
            website: Some("https://acme.example/".into()),
            ..Company::default()
        };
        let page =
            crate::receipt::Receipt { outcome: Outcome::NotAProfile, profile: None, ..receipt(Profile::default()) };
        kept.ask(Request::Employer(Box::new(page), Box::new(company)));
        assert_eq!(kept.undo(), ToPanel::Done { undo: None });
        let jane = &kept.people[LINKEDIN];
        assert!(jane.motivations.is_empty() && jane.objected);
        assert_eq!((jane.interactions.len(), jane.overrides.len(), jane.employer_domains.len()), (1, 1, 1));
        assert!(is_refused(&kept.undo()), "it is taken back once");
    }

    #[test]
    fn that_they_answered_is_taken_back() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        wrote(&mut kept, "jane@home.example");
        let directions =
            |kept: &Kept| kept.people[LINKEDIN].interactions.iter().map(|it| it.direction).collect::<Vec<_>>();
        kept.edit("jane", Change::Answered { answered: true });
        assert_eq!(directions(&kept), [Direction::Out, Direction::In]);
        wrote(&mut kept, "jane@home.example");
        kept.undo();
        assert_eq!(directions(&kept), [Direction::Out, Direction::Out]);
        kept.edit("jane", Change::Answered { answered: true });
        kept.edit("jane", Change::Answered { answered: false });
        assert_eq!(directions(&kept), [Direction::Out, Direction::Out]);
        kept.undo();
        assert_eq!(directions(&kept), [Direction::Out, Direction::Out, Direction::In]);
    }

    #[test]
    fn whom_the_recruiter_wrote_to_is_not_erased() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        wrote(&mut kept, "jane@home.example");
        assert!(is_refused(&kept.undo()));
        assert_eq!(kept.people[LINKEDIN].interactions.len(), 1);
        // What was known before the page stays, and the contact with it.
        capture(&mut kept, LINKEDIN, "jane@home.example", "Chief Potter");
        wrote(&mut kept, "jane@home.example");
        kept.undo();
        let jane = &kept.people[LINKEDIN];
        assert_eq!((jane.interactions.len(), jane.profiles[0].headline.as_deref()), (2, Some("Potter")));
    }

    #[test]
    fn a_contact_goes_to_whose_address_it_went_to() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        capture(&mut kept, GITHUB, "roe@post.example", "Builds kilns");
        kept.panel(FromPanel::Join { id: LINKEDIN.into(), other: GITHUB.into() });
        wrote(&mut kept, "roe@post.example");
        kept.undo();
        let contacts =
            |kept: &Kept| [LINKEDIN, GITHUB].map(|id| kept.people.get(id).map_or(0, |it| it.interactions.len()));
        assert_eq!(contacts(&kept), [0, 1]);
        kept.panel(FromPanel::Join { id: LINKEDIN.into(), other: GITHUB.into() });
        kept.panel(FromPanel::TakeApart { id: LINKEDIN.into(), part: GITHUB.into() });
        wrote(&mut kept, "roe@post.example");
        kept.undo();
        assert_eq!(contacts(&kept), [2, 0]);
    }

    #[test]
    fn only_what_it_names_is_taken_back() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        capture(&mut kept, GITHUB, "bob@post.example", "Builds kilns");
        let ToPanel::Done { undo: Some(erased) } = kept.panel(FromPanel::Forget { id: GITHUB.into() }) else {
            panic!()
        };
        kept.edit("jane", Change::Objected { objected: true });
        assert!(is_refused(&kept.panel(FromPanel::Undo { at: erased.at })));
        assert!(kept.people[LINKEDIN].objected && !kept.people.contains_key(GITHUB));
    }

    #[test]
    fn notes_that_are_kept_by_themselves_leave_an_erasure_its_way_back() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        capture(&mut kept, GITHUB, "bob@post.example", "Builds kilns");
        kept.panel(FromPanel::Forget { id: GITHUB.into() });
        assert_eq!(
            kept.change(LINKEDIN, Change::Notes { text: "Met in May.".into(), was: None }),
            ToPanel::Done { undo: None }
        );
        kept.undo();
        assert_eq!((kept.people.len(), kept.people[LINKEDIN].notes.as_str()), (2, "Met in May."));
    }

    #[test]
    fn who_is_forgotten_is_forgotten_when_nobody_regrets_it() {
        let offered = |kept: &mut Kept| {
            kept.last = None;
            let ToPanel::Home { undo, .. } = kept.panel(FromPanel::Open) else { panic!() };
            (undo.is_some(), kept.undo.is_some())
        };
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        kept.now += Duration::days(30);
        assert_eq!(offered(&mut kept), (true, true));
        kept.panel(FromPanel::Forget { id: LINKEDIN.into() });
        assert_eq!(offered(&mut kept), (true, true));
        kept.now += REGRET;
        assert_eq!(offered(&mut kept), (false, false));

        // Whatever the desk is asked next, and whatever is done next to somebody else.
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        kept.panel(FromPanel::Forget { id: LINKEDIN.into() });
        kept.panel(FromPanel::SaveSettings { was: Box::default(), wish: Box::default() });
        assert!(kept.undo.is_some());
        kept.now += REGRET;
        kept.panel(FromPanel::SaveSettings { was: Box::default(), wish: Box::default() });
        assert_eq!(kept.undo, None);
    }

    #[test]
    fn changes_in_one_second_are_told_apart() {
        let mut kept = Kept::new();
        capture(&mut kept, LINKEDIN, "jane@home.example", "Potter");
        let mut change = |objected| {
            kept.now = utc_datetime!(2026-11-23 12:00);
            match kept.change(LINKEDIN, Change::Objected { objected }) {
                ToPanel::Done { undo: Some(undo) } => undo.at,
                other => panic!("{other:?}"),
            }
        };
        let names = [true, false, true].map(&mut change);
        assert_eq!(names, ["2026-11-23T12:01:00Z", "2026-11-23T12:01:01Z", "2026-11-23T12:01:02Z"]);
        assert!(is_refused(&kept.panel(FromPanel::Undo { at: names[1].clone() })));
        // The clock was set back.
        kept.now = utc_datetime!(2026-11-22 12:00);
        kept.edit("jane", Change::Objected { objected: false });
        assert_eq!(kept.undo.unwrap().at, "2026-11-22T12:01:00Z");
    }

    #[test]
    fn the_import_of_somebody_who_is_forgotten_does_not_tell_who_they_were() {
        let card = "BEGIN:VCARD\nFN:Jane Roe\nEMAIL:jane@home.example\nEND:VCARD\n";
        let two = "BEGIN:VCARD\nFN:Ann Poe\nEND:VCARD\nBEGIN:VCARD\nFN:Bob Poe\nEND:VCARD\n";
        let mut kept = Kept::new();
        kept.keep("1", card, 0, 1);
        kept.keep("2", two, 0, 2);
        let id = kept.people.iter().find(|(_, it)| it.name() == Some("Jane Roe")).unwrap().0.clone();
        kept.panel(FromPanel::Forget { id });
        assert_eq!(kept.unsent, ["Jane Roe", "jane@home.example"]);
        let names: Vec<&str> = kept.imports.iter().map(|import| import.file.name.as_str()).collect();
        assert_eq!(names, ["people", "vcard"]);
    }
}
