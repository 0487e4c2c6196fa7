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
        kept.push(Candidate { restored: restored(None), ..candidate });
        return true;
    };
    if known.updated_at < candidate.updated_at {
        let is_its = |restored: &Restored| restored.import == *import;
        let before = match known.restored.take_if(|it| is_its(it)) {
            // There twice in one file.
            Some(first) => first.before,
            None => Some(Box::new(known.clone())),
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
        answer::imports,
        import::{
            self,
            record::{Chunk, Import, ImportFile},
        },
        store::{Needs, Rows, Wanted, Write, import_key, keys},
    };
    use std::collections::BTreeMap;
    use time::macros::utc_datetime;

    #[derive(Default)]
    struct Store {
        people: BTreeMap<String, Candidate>,
        imports: Vec<Import>,
    }

    impl Store {
        fn rows(&self, needs: &Needs) -> Rows {
            let all = self.people.values();
            let candidates = match &needs.candidates {
                Wanted::These(ids) => all.filter(|it| ids.contains(&it.id)).cloned().collect(),
                Wanted::Under(key, _) => all.filter(|it| keys(it).contains(key)).cloned().collect(),
                _ => vec![],
            };
            Rows { candidates, imports: self.imports.clone(), ..Rows::default() }
        }

        fn write(&mut self, writes: Vec<Write>) {
            for write in writes {
                match write {
                    Write::Keep(candidate) => drop(self.people.insert(candidate.id.clone(), *candidate)),
                    Write::Erase(id) => drop(self.people.remove(&id)),
                    Write::Imports(imports) => self.imports = imports,
                    _ => {}
                }
            }
        }

        /// Brings an export; gives how many of it were not kept.
        fn bring(&mut self, import: &str, export: &str) -> usize {
            let read = import::read("tactful.json", export.as_bytes()).unwrap();
            let file = ImportFile::of(&read, "tactful.json", export.as_bytes());
            let people = serde_json::to_string(&read.kept).unwrap();
            let chunk = Chunk::read(file, 0, &people, "2026-11-23T10:00:00Z").unwrap();
            let rows = self.rows(&imports::needs(&chunk));
            let around = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
            self.write(imports::keep(import.into(), chunk, rows, &around).writes);
            self.imports[0].new
        }

        fn take_back(&mut self, import: &str) {
            let rows = self.rows(&imports::needs_to_take_back(&import.into()));
            let around = Surroundings::plain(utc_datetime!(2026-11-23 11:00));
            self.write(imports::take_back(import.into(), rows, &around).writes);
        }

        /// Each person as `id notes`.
        fn shown(&self) -> String {
            self.people.values().map(|it| format!("{} {}", it.id, it.notes)).collect::<Vec<_>>().join("; ")
        }
    }

    fn candidate(id: &str, day: u8, notes: &str) -> Candidate {
        let at = format!("2026-11-{day:02}T10:00:00Z");
        let (created_at, notes) = (at.clone(), notes.to_owned());
        Candidate { id: id.into(), notes, created_at, updated_at: at, ..Candidate::default() }
    }

    #[test]
    fn what_was_exported_is_brought_back_the_newer_wins_and_it_is_taken_back_as_a_whole() {
        let export = [candidate("ann", 3, "a3"), candidate("bob", 9, "b9"), candidate("cleo", 3, "c3")];
        let export = serde_json::to_string_pretty(&export).unwrap();
        let mut store = Store::default();
        assert_eq!((store.bring("1", &export), store.shown()), (3, "ann a3; bob b9; cleo c3".into()));
        // Brought twice, it is taken back with the first.
        assert_eq!(store.bring("2", &export), 0);
        store.take_back("2");
        assert_eq!(store.shown(), "ann a3; bob b9; cleo c3");
        store.take_back("1");
        assert_eq!((store.shown(), store.imports.len()), (String::new(), 0));

        let kept = [candidate("ann", 5, "a5"), candidate("bob", 5, "b5"), candidate("dora", 5, "d5")];
        store.people.extend(kept.into_iter().map(|it| (it.id.clone(), it)));
        assert_eq!((store.bring("3", &export), store.shown()), (1, "ann a5; bob b9; cleo c3; dora d5".into()));
        // Whoever was changed since stays.
        store.people.get_mut("cleo").unwrap().notes = "c7".into();
        store.take_back("3");
        assert_eq!(store.shown(), "ann a5; bob b5; cleo c7; dora d5");
        assert!(store.people.values().all(|it| it.restored.is_none() && !keys(it).contains(&import_key("3"))));
    }
}
