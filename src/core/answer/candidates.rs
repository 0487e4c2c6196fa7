//! Requests about candidates: keep what a page said, list, show, edit, forget.

use super::{Answer, employers, failed, reply, same, timestamp, undo};
use crate::{
    Surroundings,
    candidate::{Candidate, CandidateId, Direction, EmployerDomains, Interaction},
    channels,
    employment::Standing,
    import::record::Import,
    join, link,
    moves::{self, Before, Move},
    order,
    profile::{Profile, Seen},
    receipt::{FieldReport, Receipt},
    store::{LastCapture, List, Rows, Undo, Write, import_key, keys},
    weigh,
    wire::{CandidateRow, Change, Moved, ToPanel},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// One page of the list has so many rows.
const PAGE: usize = 50;

/// The first page shows so many moves.
const MOVES: usize = 40;

/// The network name of what the recruiter added by hand.
const BY_HAND: &str = "recruiter";

/// Keeps what a page said: as a new candidate, or as a newer profile of the one with the same profile address.
pub fn keep(mut receipt: Receipt, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(profile) = receipt.profile.clone() else {
        return captured(receipt, None, false, vec![], surroundings);
    };
    let page = link::page(&profile.url);
    let mut candidates = rows.candidates;
    let known = known_by(&candidates).get(&page).map(|place| candidates.swap_remove(*place));
    let is_known = known.is_some();
    let message = if is_known { "panel_undo_update" } else { "panel_undo_capture" };
    let mut undo = undo::of(message, profile.name.as_deref().unwrap_or(&profile.url), surroundings);
    undo.restore.extend(known.clone());
    let now = timestamp(surroundings);
    let mut candidate =
        known.unwrap_or_else(|| Candidate { id: profile.url.clone(), created_at: now.clone(), ..Candidate::default() });
    read(&mut candidate, profile, &page, &receipt.fields);
    employers::learn(&mut candidate, &rows.employers);
    candidate.updated_at = now;
    let before = candidate.id.clone();
    let (candidate, joined) = same::join_certain(candidate, rows.kin, surroundings);
    let mut writes = Vec::new();
    if !joined.is_empty() {
        undo.message.0 = "panel_undo_joined".into();
        // Of all of them, one record stays.
        let kept = joined.iter().map(|other| &other.id).chain(is_known.then_some(&before));
        let gone = kept.filter(|id| **id != candidate.id);
        writes.extend(gone.cloned().map(Write::Erase));
        undo.restore.extend(joined);
    }
    receipt.channels = rank(&candidate, surroundings);
    let id = candidate.id.clone();
    let is_new = !is_known && id == before;
    undo.erase.extend(is_new.then(|| id.clone()));
    let kept = if is_new { Write::New } else { Write::Keep };
    writes.extend([kept(Box::new(candidate)), Write::Undo(Some(Box::new(undo)))]);
    captured(receipt, Some(id), is_known, writes, surroundings)
}

/// For each page, the place of its candidate. The owner of a page goes before somebody to whom a file ascribes it. Candidates
/// who were told apart from a page are left out, unless it is theirs alone.
pub fn known_by(candidates: &[Candidate]) -> BTreeMap<String, usize> {
    let mut known = BTreeMap::new();
    let pages: Vec<[Vec<String>; 3]> = candidates.iter().map(Candidate::pages).collect();
    for (sureness, strangers) in [(0, false), (1, false), (2, false), (0, true)] {
        for (place, (candidate, pages)) in candidates.iter().zip(&pages).enumerate() {
            for page in pages.get(sureness).into_iter().flatten() {
                if strangers || !candidate.strangers.contains(page) {
                    known.entry(page.clone()).or_insert(place);
                }
            }
        }
    }
    known
}

/// Takes a new reading of a page into a candidate, with what changed since the one before.
pub fn read(candidate: &mut Candidate, profile: Profile, page: &str, fields: &[FieldReport]) {
    let place = candidate.profiles.iter().position(|known| link::page(&known.url) == page);
    let Some(known) = place.and_then(|place| candidate.profiles.get(place)).cloned() else {
        let read = moves::note(None, fields, &profile.taken_at);
        candidate.read.insert(profile.url.clone(), read);
        join::enter(candidate, &profile);
        return candidate.profiles.push(profile);
    };
    // A file older than what is known counts as an earlier reading.
    if profile.import.is_some() && profile.taken_at < known.taken_at {
        return moves::add_earlier(&mut candidate.earlier, Profile { url: known.url, ..profile });
    }
    let channels: Vec<String> = candidate.profiles.iter().flat_map(Profile::channels).collect();
    let read = candidate.read.get(&known.url);
    let before = Before { profile: &known, read, channels: &channels };
    let mut moved = moves::since(&before, &profile, fields);
    let read = moves::note(read, fields, &profile.taken_at);
    moved.append(&mut candidate.moves);
    moved.truncate(moves::MOST);
    candidate.moves = moved;
    candidate.read.insert(known.url.clone(), read);
    // The page keeps the address under which it was first read.
    let updated = Profile { url: known.url.clone(), ..moves::update(&known, &profile, fields) };
    if differs(&known, &updated) {
        moves::add_earlier(&mut candidate.earlier, known);
    }
    if let Some(kept) = place.and_then(|place| candidate.profiles.get_mut(place)) {
        *kept = updated;
    }
}

/// The answer to a capture, kept for a panel that opens because of it.
pub fn captured(
    receipt: Receipt,
    candidate: Option<String>,
    known: bool,
    mut writes: Vec<Write>,
    surroundings: &Surroundings<'_>,
) -> Answer<ToPanel> {
    let at = timestamp(surroundings);
    let last = LastCapture { at: at.clone(), receipt: receipt.clone(), candidate: candidate.clone(), known };
    writes.push(Write::Last(Some(Box::new(last))));
    Answer { reply: ToPanel::Captured { receipt: Box::new(receipt), candidate, known, at }, writes }
}

fn differs(old: &Profile, new: &Profile) -> bool {
    let dateless = |profile: &Profile| Profile { taken_at: String::new(), ..profile.clone() };
    dateless(old) != dateless(new)
}

/// The ways to reach a candidate, the best first.
pub fn rank(candidate: &Candidate, surroundings: &Surroundings<'_>) -> Vec<crate::receipt::Channel> {
    let Standing { profiles, knowledge, .. } = Standing::of(candidate);
    channels::rank(&profiles, &knowledge, surroundings)
}

/// The candidates whose line has every word of `query`, a page of them.
pub fn list(query: &str, offset: usize, list: &List) -> ToPanel {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let matches = |row: &CandidateRow| {
        let text = [Some(row.name.as_str()), row.line.as_deref(), row.employer.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let found: Vec<&CandidateRow> = list.iter().filter(|row| words.is_empty() || matches(row)).collect();
    ToPanel::Candidates { total: found.len(), rows: latest(found, offset, PAGE) }
}

/// A part of these, the last changed first, without sorting all the others.
pub fn latest(mut rows: Vec<&CandidateRow>, offset: usize, most: usize) -> Vec<CandidateRow> {
    let order =
        |a: &&CandidateRow, b: &&CandidateRow| (Reverse(&a.updated_at), &a.id).cmp(&(Reverse(&b.updated_at), &b.id));
    let end = offset.saturating_add(most);
    if end < rows.len() {
        rows.select_nth_unstable_by(end, order);
        rows.truncate(end);
    }
    rows.sort_unstable_by(order);
    rows.into_iter().skip(offset).cloned().collect()
}

/// The moves that the recruiter has not seen, the newest first.
pub fn moves(list: &List) -> Vec<Moved> {
    let told =
        |row: &CandidateRow, moved: &Move| Moved { id: row.id.clone(), name: row.name.clone(), moved: moved.clone() };
    let mut moves: Vec<Moved> = list.iter().flat_map(|row| row.moves.iter().map(|moved| told(row, moved))).collect();
    order::sort_by(&mut moves, |a, b| (Reverse(&a.moved.at), &a.id).cmp(&(Reverse(&b.moved.at), &b.id)));
    moves.truncate(MOVES);
    moves
}

/// One candidate, whole.
pub fn show(rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(candidate) = rows.candidates.into_iter().next() else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let channels = rank(&candidate, surroundings);
    let ask = channels::ask(&candidate.profiles, &channels, surroundings);
    let differences = weigh::differences(&candidate.profiles);
    let parts = same::parts(&candidate, surroundings);
    let suggestions = same::suggestions(&candidate, rows.kin, surroundings);
    let candidate = Box::new(candidate);
    reply(ToPanel::Candidate { candidate, channels, ask, differences, parts, suggestions })
}

/// Keeps the recruiter's change, also if the candidate was joined into another meanwhile.
pub fn edit(id: &CandidateId, change: Change, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(before) = rows.candidates.into_iter().find(|candidate| candidate.is(id)) else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let is_part = before.id != *id;
    let mut candidate = before.clone();
    let is_dismissal = matches!(change, Change::Dismiss { .. });
    let is_note = matches!(change, Change::Notes { .. });
    match change {
        Change::Notes { text, .. } if is_part => join::write(&mut candidate, id, text),
        Change::Motivations { list, .. } if is_part => join::add(&mut candidate.motivations, list),
        // What another panel wrote meanwhile stays.
        Change::Notes { text, was: Some(was) } if was != candidate.notes => {
            candidate.notes = join::rewritten(&candidate.notes, &was, text)
        }
        Change::Motivations { list, was: Some(was) } if was != candidate.motivations => {
            candidate.motivations.retain(|it| list.contains(it) || !was.contains(it));
            let new = list.into_iter().filter(|it| !was.contains(it)).collect();
            join::add(&mut candidate.motivations, new);
        }
        Change::Notes { text, .. } => candidate.notes = text,
        Change::Motivations { list, .. } => candidate.motivations = list,
        Change::Objected { objected } => candidate.objected = objected,
        Change::Answered { answered } => hear(&mut candidate, answered, surroundings),
        Change::Declined { declined } => candidate.declined_at = declined.then(|| timestamp(surroundings)),
        Change::EmployerDomains { employer, domains } => employed(&mut candidate, employer, |it| it.domains = domains),
        Change::EmployerNames { employer, names } => employed(&mut candidate, employer, |it| it.also = names),
        Change::Bounced { address, bounced } => {
            candidate.bounced.retain(|known| !known.eq_ignore_ascii_case(&address));
            if bounced {
                candidate.bounced.push(address);
            }
        }
        Change::AddEmail { address } => {
            by_hand(&mut candidate, surroundings, |it| it.add_email(&address, Seen::Recruiter, None))
        }
        Change::AddPhone { number } => {
            by_hand(&mut candidate, surroundings, |it| it.add_phone(&number, Seen::Recruiter, None))
        }
        Change::Dismiss { moved } => {
            for known in candidate.moves.iter_mut().filter(|known| **known == moved) {
                known.dismissed = true;
            }
        }
        Change::Unlearn { value } => {
            for profile in candidate.profiles.iter_mut().filter(|profile| profile.network == BY_HAND) {
                profile.emails.retain(|known| *known != value);
                profile.phones.retain(|known| *known != value);
                profile.sightings.retain(|sighting| sighting.value != value);
            }
        }
    }
    // Seeing a move does not change the candidate.
    if !is_dismissal {
        candidate.updated_at = timestamp(surroundings);
    }
    candidate.employer_domains.retain(|employer| !employer.domains.is_empty() || !employer.also.is_empty());
    let keep = Write::Keep(Box::new(candidate));
    // Notes are saved whenever typing pauses, unasked. That must not replace the undo of an erasure.
    if is_note && rows.undo.is_some_and(|undo| undo::is_regretted(&undo, surroundings)) {
        return Answer { reply: ToPanel::Done { undo: None }, writes: vec![keep] };
    }
    let message = if is_dismissal { "panel_undo_dismiss" } else { "panel_undo_edit" };
    done(undo::to(message, &before, surroundings), vec![keep], surroundings)
}

/// Notes whether somebody answered their last message, on the channel that it took.
fn hear(candidate: &mut Candidate, answered: bool, surroundings: &Surroundings<'_>) {
    let contacts = &mut candidate.interactions;
    let has_answered = contacts.last().is_some_and(|last| last.direction == Direction::In);
    if has_answered && !answered {
        contacts.pop();
    } else if !has_answered && answered {
        let at = timestamp(surroundings);
        let last = contacts.last().cloned().unwrap_or_default();
        contacts.push(Interaction { at, direction: Direction::In, from: None, ..last });
    }
}

/// Changes what the recruiter knows of one of a candidate's employers.
fn employed(candidate: &mut Candidate, name: String, change: impl FnOnce(&mut EmployerDomains)) {
    let current = candidate.profiles.iter().any(|profile| profile.employers.contains(&name));
    let is_it = |known: &EmployerDomains| known.name == name;
    let new = || EmployerDomains { name: name.clone(), current, ..EmployerDomains::default() };
    within(&mut candidate.employer_domains, is_it, new, change);
}

/// Changes the profile that holds what the recruiter added.
pub fn by_hand(candidate: &mut Candidate, surroundings: &Surroundings<'_>, change: impl FnOnce(&mut Profile)) {
    let url = join::by_hand(&candidate.id);
    let taken_at = timestamp(surroundings);
    let new = || Profile { network: BY_HAND.into(), url: url.clone(), taken_at, ..Profile::default() };
    within(&mut candidate.profiles, |profile| profile.url == url, new, change);
}

/// Changes the entry that is looked for, or adds it.
fn within<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool, new: impl FnOnce() -> T, change: impl FnOnce(&mut T)) {
    match list.iter_mut().find(|entry| is_it(entry)) {
        Some(entry) => change(entry),
        None => {
            let mut entry = new();
            change(&mut entry);
            list.push(entry);
        }
    }
}

/// Erases a candidate and everything known of them.
pub fn forget(rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(candidate) = rows.candidates.into_iter().next() else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let mut writes = vec![Write::Erase(candidate.id.clone()), Write::Last(None)];
    let readings = || candidate.profiles.iter().chain(&candidate.earlier);
    let mut names: Vec<String> =
        readings().flat_map(|it| it.name.iter().chain(&it.emails).chain(&it.phones)).cloned().collect();
    names.extend(candidate.interactions.iter().filter_map(|contact| contact.to.clone()));
    writes.push(Write::Unsent(names));
    // The import of one person is called as they are.
    let mut imports = rows.imports;
    let keys = keys(&candidate);
    let is_theirs = |import: &&mut Import| import.file.total == 1 && keys.contains(&import_key(&import.id));
    let theirs = imports.iter_mut().filter(is_theirs);
    let renamed = theirs.map(|import| import.file.name = import.file.format.name().to_owned()).count();
    if renamed > 0 {
        writes.push(Write::Imports(imports));
    }
    done(undo::to(undo::ERASED, &candidate, surroundings), writes, surroundings)
}

/// Says what was done, and keeps how to take it back.
pub fn done(undo: Undo, mut writes: Vec<Write>, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let told = Some(undo::told(&undo, surroundings));
    writes.push(Write::Undo(Some(Box::new(undo))));
    Answer { reply: ToPanel::Done { undo: told }, writes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::testing::{Kept, mail_to},
        draft::Composer,
        reading::{Field, Status},
        verdict::{Rule, Severity},
        wire::{FromPage, FromPanel, ToPage},
    };

    #[test]
    fn what_is_written_of_somebody_who_was_joined_meanwhile_is_kept() {
        let mut kept = Kept::new();
        let jane = kept.capture("jane", "Jane Roe", "Potter");
        let other = kept.capture_at("github", "https://github.com/janeroe", "Jane Roe", "Builds kilns");
        kept.edit("jane", Change::Notes { text: "Met in May.".into(), was: None });
        kept.panel(FromPanel::Join { id: jane.clone(), other: other.clone() });
        kept.change(&other, Change::Notes { text: "Kind".into(), was: None });
        kept.change(&other, Change::Objected { objected: true });
        let whole = &kept.people[&jane];
        assert_eq!((kept.people.len(), whole.notes.as_str(), whole.objected), (1, "Met in May.\n\nKind", true));
        // Erasing one of them does not erase all.
        let is_refused = |answer| matches!(answer, ToPanel::Failed { .. });
        assert!(is_refused(kept.panel(FromPanel::Forget { id: other })));
        assert!(is_refused(kept.change("https://github.com/bob", Change::Objected { objected: true })));
    }

    #[test]
    fn two_panels_do_not_lose_each_others_words() {
        let check = |writes: &[(&str, &str)], expected: &str| {
            let mut kept = Kept::new();
            let jane = kept.capture("jane", "Jane Roe", "Potter");
            for (was, text) in writes {
                kept.change(&jane, Change::Notes { text: (*text).into(), was: Some((*was).into()) });
            }
            assert_eq!(kept.people[&jane].notes, expected, "{writes:?}");
        };
        check(&[("", "Met in May."), ("Met in May.", "Kind")], "Kind");
        check(&[("", "Met in May."), ("", "Kind")], "Met in May.\n\nKind");
        // Each goes on from what it wrote itself.
        check(&[("", "Met"), ("", "Ki"), ("Met", "Met in May."), ("Ki", "Kind")], "Met in May.\n\nKind");
        check(&[("", "Met in May."), ("", "Kind"), ("Kind", "")], "Met in May.\n\n");
        check(&[("", "Met in May."), ("", "Met in May.")], "Met in May.");
        check(&[("", "Met in May."), ("", "")], "Met in May.");
        // An answer was lost, so it is said again.
        check(&[("", "Met."), ("Met.", "Met. Kind"), ("Met.", "Met. Kind")], "Met. Kind");

        let check = |writes: &[(&[&str], &[&str])], expected: &[&str]| {
            let mut kept = Kept::new();
            let jane = kept.capture("jane", "Jane Roe", "Potter");
            let list = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
            for (was, now) in writes {
                kept.change(&jane, Change::Motivations { list: list(now), was: Some(list(was)) });
            }
            assert_eq!(kept.people[&jane].motivations, expected, "{writes:?}");
        };
        check(&[(&[], &["sea"]), (&["sea"], &["hills"])], &["hills"]);
        check(&[(&[], &["sea"]), (&[], &["hills"])], &["sea", "hills"]);
        check(
            &[(&[], &["sea", "pay"]), (&["sea", "pay"], &["pay"]), (&["sea", "pay"], &["sea", "pay", "hills"])],
            &["pay", "hills"],
        );
    }

    #[test]
    fn what_was_added_by_hand_can_be_unlearned_and_what_a_page_said_stays() {
        let surroundings = Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
        let mut page = Profile { network: "linkedin".into(), ..Profile::default() };
        page.add_email("jane@acme.example", Seen::ContactInfo, None);
        let mut candidate = Candidate { profiles: vec![page], ..Candidate::default() };
        by_hand(&mut candidate, &surroundings, |it| it.add_email("jane@home.example", Seen::Recruiter, None));
        let unlearned = |value: &str| {
            let rows = Rows { candidates: vec![candidate.clone()], ..Rows::default() };
            let answer = edit(&String::new(), Change::Unlearn { value: value.into() }, rows, &surroundings);
            let kept = answer.writes.into_iter().find_map(|write| match write {
                Write::Keep(candidate) => Some(candidate),
                _ => None,
            });
            kept.unwrap().profiles.into_iter().flat_map(|profile| profile.emails).collect::<Vec<_>>()
        };
        assert_eq!(unlearned("jane@home.example"), ["jane@acme.example"]);
        assert_eq!(unlearned("jane@acme.example"), ["jane@acme.example", "jane@home.example"]);
    }

    #[test]
    fn an_address_that_came_back_is_marked_once_and_the_mark_can_be_taken_back() {
        let mut kept = Kept::new();
        let jane = kept.capture("jane", "Jane Roe", "Potter");
        kept.change(&jane, Change::AddEmail { address: "jane.roe@gmail.com".into() });
        let mut mark = |address: &str, bounced: bool, expected: &[&str], warned: &[Rule]| {
            kept.change(&jane, Change::Bounced { address: address.into(), bounced });
            assert_eq!(kept.people[&jane].bounced, expected, "{address} {bounced}");
            let composer = Composer { body: "Hi Jane,\nthe kiln is hot.".into(), ..mail_to("jane.roe@gmail.com") };
            let ToPage::Judged { verdict, .. } = kept.ask_page(FromPage::Judge { sequence: 1, composer }) else {
                panic!()
            };
            let held = verdict.warnings.iter().filter(|warning| warning.severity != Severity::Note);
            assert_eq!(held.map(|warning| warning.rule).collect::<Vec<_>>(), warned, "{address} {bounced}");
        };
        mark("jane@other.example", true, &["jane@other.example"], &[]);
        mark("jane.roe@gmail.com", true, &["jane@other.example", "jane.roe@gmail.com"], &[Rule::DisposableAddress]);
        mark("Jane.Roe@gmail.com", true, &["jane@other.example", "Jane.Roe@gmail.com"], &[Rule::DisposableAddress]);
        mark("jane.roe@gmail.com", false, &["jane@other.example"], &[]);
    }

    #[test]
    fn who_answered_is_known_to_have() {
        let surroundings = Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
        let check = |had: &[Direction], answered: bool, expected: &[Direction]| {
            let contact = |direction: &Direction| Interaction { direction: *direction, ..Interaction::default() };
            let interactions = had.iter().map(contact).collect();
            let candidate = Candidate { interactions, ..Candidate::default() };
            let rows = Rows { candidates: vec![candidate], ..Rows::default() };
            let writes = edit(&CandidateId::new(), Change::Answered { answered }, rows, &surroundings).writes;
            let kept = writes.iter().find_map(|write| match write {
                Write::Keep(kept) => Some(kept.interactions.iter().map(|contact| contact.direction)),
                _ => None,
            });
            assert_eq!(kept.unwrap().collect::<Vec<_>>(), expected);
        };
        use Direction::{In, Out};
        check(&[Out, Out], true, &[Out, Out, In]);
        check(&[Out, In], true, &[Out, In]);
        check(&[Out, In], false, &[Out]);
        check(&[Out], false, &[Out]);
    }

    #[test]
    fn a_page_captured_again_without_its_contact_details_keeps_them() {
        let surroundings = Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
        let page = |address: &str| {
            let mut page = Profile {
                network: "linkedin".into(),
                url: "https://www.linkedin.com/in/jane-roe/".into(),
                ..Profile::default()
            };
            page.add_email(address, Seen::About, None);
            page
        };
        let report = |hint: Option<&str>| {
            let (field, hint) = (Field::Emails, hint.map(str::to_owned));
            vec![FieldReport { field, status: Status::Found, source: None, hint }]
        };
        let again = |hint: Option<&str>| {
            let mut candidate = Candidate::default();
            for (address, hint) in [("jane@gmail.com", None), ("jane@acme.example", hint)] {
                read(&mut candidate, page(address), "linkedin/jane-roe", &report(hint));
            }
            let mut ranked: Vec<String> = rank(&candidate, &surroundings).into_iter().map(|it| it.value).collect();
            ranked.retain(|value| value.contains('@'));
            ranked
        };
        assert_eq!(again(Some("Open the contact info.")), ["jane@gmail.com", "jane@acme.example"]);
        assert_eq!(again(None), ["jane@acme.example"]);
    }
}
