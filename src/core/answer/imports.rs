//! Requests about imports: keep people from a file, take an import back.
//!
//! A file is kept in batches, each in one transaction with a note of how far the import got. So an import that is interrupted
//! goes on from there. Every reading carries the id of its import, so that it can be taken back whatever happened to the people
//! meanwhile.

use super::{Answer, candidates, failed, reply, timestamp, undo};
use crate::{
    Surroundings,
    candidate::Candidate,
    import::{
        identity,
        record::{Chunk, Import, ImportId, MOST_KEPT},
    },
    link,
    profile::{Profile, Seen},
    reading::{Field, Status},
    receipt::FieldReport,
    store::{Needs, Rows, Undo, Wanted, Write, import_key, profile_key},
    wire::ToPanel,
};
use std::collections::BTreeMap;

/// An import is taken back for so many people at once, because each step writes the list of candidates anew.
const STEP: u32 = 2_500;

/// Those of them who are known.
pub fn needs(chunk: &Chunk) -> Needs {
    if !chunk.kept.is_empty() {
        // By these keys, those are found too whom they were joined into since.
        let keys = chunk.kept.iter().map(|kept| profile_key(&kept.id)).collect();
        return Needs { candidates: Wanted::With(keys), imports: true, ..Needs::default() };
    }
    let keys = chunk.people.iter().map(|profile| profile_key(identity::page(profile))).collect();
    Needs { candidates: Wanted::With(keys), imports: true, ..Needs::default() }
}

/// Keeps people from a file: each is a new candidate, or a further reading of the one whose page the file names.
pub fn keep(id: ImportId, chunk: Chunk, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let mut imports = rows.imports;
    let is_open = |import: &Import| import.file.content == chunk.file.content && import.done < import.file.total;
    let place = imports.iter().position(|import| import.id == id).or_else(|| {
        imports.iter().position(|import| chunk.from == 0 && is_open(import) && import.taken_back.is_none())
    });
    let at = timestamp(surroundings);
    let mut import = match place {
        Some(place) => imports.remove(place),
        None if chunk.from == 0 => Import { id, file: chunk.file, at: at.clone(), done: 0, new: 0, taken_back: None },
        None => return reply(failed("error_import_gone", surroundings)),
    };
    if import.done != chunk.from || import.taken_back.is_some() {
        return reply(ToPanel::Imported { import: Box::new(import), candidate: None, undo: None });
    }
    let mut people = People::of(rows.candidates);
    let mut last = None;
    import.done += chunk.people.len() + chunk.kept.len();
    for candidate in chunk.kept {
        last = Some(candidate.id.clone());
        import.new += usize::from(restored::bring_back(&mut people.changed, candidate, &import.id));
    }
    // Who is shown in the end is whom they were joined into.
    last = last.and_then(|last| people.changed.iter().find(|it| it.is(&last))).map(|it| it.id.clone());
    for profile in chunk.people {
        let (place, is_new) = people.place(&profile, &at);
        import.new += usize::from(is_new);
        let Some(candidate) = people.changed.get_mut(place) else { continue };
        let page = link::page(&profile.url);
        let fields = reports(&profile);
        candidates::read(candidate, Profile { import: Some(import.id.clone()), ..profile }, &page, &fields);
        candidate.updated_at.clone_from(&at);
        last = Some(candidate.id.clone());
    }
    let message = if import.file.total == 1 { "panel_undo_capture" } else { "panel_undo_import" };
    let undo = Undo { import: Some(import.id.clone()), ..undo::of(message, &import.file.name, surroundings) };
    let told = Some(undo::told(&undo, surroundings));
    imports.insert(0, import.clone());
    imports.truncate(MOST_KEPT);
    let new = people.new;
    let kept = |place| if place < new { Write::Keep } else { Write::New };
    let people = people.changed.into_iter().enumerate();
    let mut writes: Vec<Write> = people.map(|(place, candidate)| kept(place)(Box::new(candidate))).collect();
    writes.extend([Write::Imports(imports), Write::Undo(Some(Box::new(undo))), Write::Last(None)]);
    let reply = ToPanel::Imported { import: Box::new(import), candidate: last, undo: told };
    Answer { reply, writes }
}

/// A report on each field of a file: found, or nothing is known of it.
pub(super) fn reports(profile: &Profile) -> Vec<FieldReport> {
    let report = |field: Field| {
        let status = if field.is_filled(profile) { Status::Found } else { Status::Missed };
        FieldReport { field, status, source: None, hint: None }
    };
    Field::ALL.into_iter().map(report).collect()
}

/// Candidates, and the pages that they are known by.
struct People {
    changed: Vec<Candidate>,
    /// The place from which on they are new.
    new: usize,
    places: BTreeMap<String, usize>,
}

impl People {
    fn of(known: Vec<Candidate>) -> Self {
        Self { places: candidates::known_by(&known), new: known.len(), changed: known }
    }

    /// The place of a profile's candidate, and whether they were not known before.
    fn place(&mut self, profile: &Profile, at: &str) -> (usize, bool) {
        let page = identity::page(profile);
        let next = self.changed.len();
        let place = *self.places.entry(link::page(page)).or_insert(next);
        if place == next {
            let (id, created_at) = (page.to_owned(), at.to_owned());
            self.changed.push(Candidate { id, created_at, ..Candidate::default() });
        }
        (place, place == next)
    }
}

/// The next people whom an import brought.
pub fn needs_to_take_back(import: &ImportId) -> Needs {
    Needs { candidates: Wanted::Under(import_key(import), STEP), imports: true, ..Needs::default() }
}

/// Takes an import back from the next people.
pub fn take_back(id: ImportId, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let mut imports = rows.imports;
    let Some(place) = imports.iter().position(|import| import.id == id) else {
        // It was finished before the panel heard of it.
        return reply(ToPanel::TakenBack { import: None });
    };
    let count = rows.candidates.len();
    let mut writes: Vec<Write> = Vec::new();
    for candidate in rows.candidates {
        let id_of = candidate.id.clone();
        writes.push(match without(candidate, &id, surroundings) {
            Some(candidate) => Write::Keep(Box::new(candidate)),
            None => Write::Erase(id_of),
        });
    }
    let mut left = None;
    if count < STEP as usize {
        imports.remove(place);
    } else if let Some(import) = imports.get_mut(place) {
        import.taken_back = Some(import.taken_back.unwrap_or_default() + count);
        left = Some(Box::new(import.clone()));
    }
    writes.extend([Write::Imports(imports), Write::Last(None)]);
    if let Some(undo) = rows.undo {
        let without = undo_without(undo, &id, surroundings).map(Box::new);
        writes.push(Write::Undo(without));
    }
    Answer { reply: ToPanel::TakenBack { import: left }, writes }
}

/// The undo of the last change, without what an import brought. `None` if nothing is left.
fn undo_without(undo: Undo, import: &ImportId, surroundings: &Surroundings<'_>) -> Option<Undo> {
    let is_its = |profile: &Profile| profile.import.as_ref() == Some(import);
    let brought = |before: &Candidate| before.profiles.iter().chain(&before.earlier).any(is_its);
    let back = |before: Candidate| if brought(&before) { without(before, import, surroundings) } else { Some(before) };
    if undo.import.as_ref() == Some(import) {
        return None;
    }
    let is_empty = undo.restore.is_empty();
    let undo = Undo { restore: undo.restore.into_iter().filter_map(back).collect(), ..undo };
    (is_empty || !undo.restore.is_empty()).then_some(undo)
}

/// A candidate without what an import brought; `None` if nothing else is known of them.
fn without(mut candidate: Candidate, import: &str, surroundings: &Surroundings<'_>) -> Option<Candidate> {
    if let Some(restored) = candidate.restored.take_if(|restored| restored.import == import) {
        return restored::take_away(candidate, restored);
    }
    let is_its = |profile: &Profile| profile.import.as_deref() == Some(import);
    candidate.earlier.retain(|reading| !is_its(reading));
    let (gone, profiles): (Vec<Profile>, Vec<Profile>) =
        std::mem::take(&mut candidate.profiles).into_iter().partition(is_its);
    candidate.profiles = profiles;
    for reading in &gone {
        candidate.moves.retain(|moved| moved.url != reading.url || moved.at < reading.taken_at);
        // What an earlier import said holds again.
        match candidate.earlier.iter().position(|earlier| earlier.url == reading.url) {
            Some(place) => candidate.profiles.push(candidate.earlier.remove(place)),
            None => drop(candidate.read.remove(&reading.url)),
        }
    }
    let stays = |url: &String| candidate.profiles.iter().any(|profile| profile.url == *url);
    candidate.parts.retain(|part| part.pages.iter().any(stays) || is_worked_on(&part.own));
    match candidate.parts.as_mut_slice() {
        [] | [_] => candidate.parts.clear(),
        [first, ..] => first.joined = None,
    }
    if candidate.profiles.is_empty() && !is_worked_on(&candidate) {
        return None;
    }
    if candidate.name().is_none() {
        // What the recruiter added needs a name to go with it.
        candidates::by_hand(&mut candidate, surroundings, |known| {
            for reading in gone {
                known.name = known.name.take().or(reading.name);
                reading.emails.iter().for_each(|address| known.add_email(address, Seen::File, None));
                reading.phones.iter().for_each(|number| known.add_phone(number, Seen::File, None));
                reading.handles.into_iter().for_each(|handle| known.add_handle(handle, Seen::File));
            }
        });
    }
    candidate.updated_at = timestamp(surroundings);
    Some(candidate)
}

/// Whether the recruiter added anything, or was in contact.
fn is_worked_on(candidate: &Candidate) -> bool {
    !candidate.notes.trim().is_empty()
        || !candidate.motivations.is_empty()
        || !candidate.interactions.is_empty()
        || !candidate.overrides.is_empty()
        || !candidate.bounced.is_empty()
        || !candidate.employer_domains.is_empty()
        || candidate.objected
        || candidate.declined_at.is_some()
}

mod restored;

#[cfg(test)]
mod tests;
