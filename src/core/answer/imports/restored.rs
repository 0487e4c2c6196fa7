//! People who were kept once and are brought back from what Tactful exported: by their id, the newer wins.

use crate::{
    address::hash,
    candidate::{Candidate, Restored},
    import::record::ImportId,
};

/// Brings a candidate back among those who are kept, in whose place they come where they are newer. Says whether they were
/// not kept.
pub fn bring_back(kept: &mut Vec<Candidate>, candidate: Candidate, import: &ImportId) -> bool {
    let mark = mark(&candidate);
    let restored = |before| Some(Restored { import: import.clone(), mark, before });
    let Some(known) = kept.iter_mut().find(|known| known.id == candidate.id) else {
        // They are a part of somebody since.
        if kept.iter().any(|known| known.is(&candidate.id)) {
            return false;
        }
        kept.push(Candidate { restored: restored(None), ..candidate });
        return true;
    };
    if known.updated_at < candidate.updated_at {
        let is_its = |restored: &Restored| restored.import == *import;
        let before = match known.restored.take_if(|it| is_its(it)) {
            // There twice in one file.
            Some(first) => first.before,
            // One step back: with what came before that, each import would make the record deeper, until nobody can read it.
            None => Some(Box::new(Candidate { restored: None, ..known.clone() })),
        };
        *known = Candidate { restored: restored(before), ..candidate };
    }
    false
}

/// The candidate as they were before they were brought back; `None` for one who was not kept. Whoever was changed since
/// stays.
pub fn take_away(candidate: Candidate, restored: Restored) -> Option<Candidate> {
    if mark(&candidate) == restored.mark { restored.before.map(|before| *before) } else { Some(candidate) }
}

/// The same as long as nothing of somebody changes.
fn mark(candidate: &Candidate) -> String {
    let bare = Candidate { restored: None, ..candidate.clone() };
    format!("{:016x}", hash(&serde_json::to_string_pretty(&bare).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Surroundings,
        answer::{Request, imports, testing::Kept},
        import::{
            self,
            record::{Chunk, ImportFile},
        },
        store::{Rows, Wanted, import_key, keys, profile_key},
        wire::{FromPanel, ToPanel},
    };
    use time::macros::utc_datetime;

    fn candidate(id: &str, day: u8, notes: &str) -> Candidate {
        let at = format!("2026-11-{day:02}T10:00:00Z");
        let (created_at, notes) = (at.clone(), notes.to_owned());
        Candidate { id: id.into(), notes, created_at, updated_at: at, ..Candidate::default() }
    }

    /// Brings an export to those who are kept; gives how many of it were not.
    fn bring(kept: &mut Vec<Candidate>, import: &str, export: &[Candidate]) -> usize {
        let export = serde_json::to_string_pretty(export).unwrap();
        let read = import::read("tactful.json", export.as_bytes()).unwrap();
        let file = ImportFile::of(&read, "tactful.json", export.as_bytes());
        let people = serde_json::to_string(&read.kept).unwrap();
        let chunk = Chunk::read(file, 0, &people, "2026-11-23T10:00:00Z").unwrap();
        let pages = read.kept.iter().map(|candidate| profile_key(&candidate.id)).collect();
        assert_eq!(imports::needs(&chunk).candidates, Wanted::With(pages));
        let rows = Rows { candidates: kept.clone(), ..Rows::default() };
        let around = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
        let ToPanel::Imported { import: told, .. } = imports::keep(import.into(), chunk, rows, &around).reply else {
            panic!()
        };
        let new = read.kept.into_iter().filter(|it| bring_back(kept, it.clone(), &import.into())).count();
        assert_eq!((told.new, told.is_unfinished()), (new, false));
        new
    }

    fn take_back(kept: &mut Vec<Candidate>, import: &str) {
        let around = Surroundings::plain(utc_datetime!(2026-11-23 11:00));
        let (its, others): (Vec<_>, Vec<_>) =
            std::mem::take(kept).into_iter().partition(|it| keys(it).contains(&import_key(import)));
        kept.extend(its.into_iter().filter_map(|it| imports::without(it, import, &around)).chain(others));
        assert!(!kept.iter().any(|it| keys(it).contains(&import_key(import))));
    }

    #[test]
    fn what_was_exported_is_brought_back_the_newer_wins_and_it_is_taken_back_as_a_whole() {
        let shown = |kept: &[Candidate]| {
            let mut shown: Vec<&str> = kept.iter().map(|it| it.notes.as_str()).collect();
            shown.sort_unstable();
            shown.join(" ")
        };
        let export = [candidate("ann", 3, "a3"), candidate("bob", 9, "b9"), candidate("cleo", 3, "c3")];
        let mut kept = Vec::new();
        assert_eq!((bring(&mut kept, "1", &export), shown(&kept)), (3, "a3 b9 c3".into()));
        // Brought twice, it is taken back with the first.
        assert_eq!(bring(&mut kept, "2", &export), 0);
        take_back(&mut kept, "2");
        assert_eq!(shown(&kept), "a3 b9 c3");
        take_back(&mut kept, "1");
        assert_eq!(kept, []);

        kept = vec![candidate("ann", 5, "a5"), candidate("bob", 5, "b5"), candidate("dora", 5, "d5")];
        assert_eq!((bring(&mut kept, "3", &export), shown(&kept)), (1, "a5 b9 c3 d5".into()));
        // Whoever was changed since stays.
        kept.iter_mut().find(|it| it.id == "cleo").unwrap().notes = "c7".into();
        take_back(&mut kept, "3");
        assert_eq!(shown(&kept), "a5 b5 c7 d5");
    }

    #[test]
    fn a_record_stays_as_deep_as_it_is_however_often_backups_are_brought() {
        let mut kept = vec![candidate("ann", 1, "")];
        for day in 2..28 {
            bring(&mut kept, &day.to_string(), &[candidate("ann", day, "")]);
        }
        let before = kept[0].restored.as_ref().and_then(|restored| restored.before.as_deref());
        assert_eq!(before, Some(&candidate("ann", 26, "")));
    }
    #[test]
    fn who_was_joined_into_somebody_since_is_not_brought_beside_them() {
        let mut kept = Kept::new();
        let jane = kept.capture("jane", "Jane Roe", "Potter");
        let other = kept.capture_at("github", "https://github.com/janeroe", "Jane Roe", "Builds kilns");
        let ToPanel::Export { json } = kept.panel(FromPanel::Export { id: Some(other.clone()) }) else { panic!() };
        kept.panel(FromPanel::Join { id: jane.clone(), other: other.clone() });
        let read = import::read("tactful.json", json.as_bytes()).unwrap();
        let file = ImportFile::of(&read, "tactful.json", json.as_bytes());
        let people = serde_json::to_string(&read.kept).unwrap();
        let chunk = Chunk::read(file, 0, &people, "2026-11-23T10:00:00Z").unwrap();
        let ToPanel::Imported { import, candidate, .. } = kept.ask(Request::Import("1".into(), Box::new(chunk))) else {
            panic!()
        };
        assert_eq!((import.new, candidate, kept.people.len()), (0, Some(jane.clone()), 1));
        kept.panel(FromPanel::TakeApart { id: jane, part: other });
        assert_eq!(kept.people.len(), 2);
    }
}
