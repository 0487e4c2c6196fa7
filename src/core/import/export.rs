//! What Tactful exported: everybody who was kept, with all that was known of them.

use super::{Format, Read, Refusal};
use crate::{candidate::Candidate, moves, profile::Profile};
use serde_json::Value;

/// The longest id, in bytes: the address of a page.
const MOST_ID: usize = 2_000;

/// Reads an export; `None` for every other text.
pub fn read(text: &str) -> Option<Result<Read, Refusal>> {
    // Each candidate begins with the id.
    let first = text.strip_prefix('[')?.trim_start().strip_prefix('{')?.trim_start();
    if !first.starts_with("\"id\"") {
        return None;
    }
    let Ok(all) = serde_json::from_str::<Vec<Value>>(text) else {
        return Some(Err(Refusal::new("import_broken_json")));
    };
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for (place, candidate) in all.into_iter().enumerate() {
        match person(candidate) {
            Some(candidate) => kept.push(candidate),
            None => left_out.push(place + 1),
        }
    }
    if kept.is_empty() {
        return Some(Err(Refusal::new("import_other_json")));
    }
    Some(Ok(Read { kept, ..Read::of(Format::Export, vec![], left_out) }))
}

/// A candidate; `None` for an entry of another program's, which has no profile, or none of them whole.
fn person(entry: Value) -> Option<Candidate> {
    let is_ours = ["profiles", "created_at", "updated_at"].iter().all(|field| entry.get(field).is_some());
    let mut candidate: Candidate = serde_json::from_value(entry).ok().filter(|_| is_ours)?;
    if candidate.id.is_empty() || candidate.id.len() > MOST_ID {
        return None;
    }
    candidate.profiles.iter_mut().chain(&mut candidate.earlier).for_each(Profile::bound_again);
    for part in &mut candidate.parts {
        // What pages said stands once, in the whole, and a part has none of its own.
        let (profiles, earlier, parts) = Default::default();
        part.own = Candidate { profiles, earlier, parts, ..std::mem::take(&mut part.own) };
    }
    candidate.moves.truncate(moves::MOST);
    candidate.restored = None;
    Some(candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        join::Part,
        profile::{Handle, Website},
    };

    #[test]
    fn what_comes_back_is_no_longer_than_what_is_read() {
        let long = "x".repeat(5_000);
        let profile = Profile {
            name: Some(long.clone()),
            emails: vec![format!("{long}@home.example"), "jane@home.example".into(), "jane".into()],
            phones: vec!["1".repeat(5_000), "+12025550100".into()],
            websites: [long.as_str(), "jane.example"]
                .map(|path| Website { url: format!("https://{path}"), label: None })
                .into(),
            handles: ["jane", &long].map(|handle| Handle { handle: handle.into(), ..Handle::default() }).into(),
            ..Profile::default()
        };
        let own = Candidate { profiles: vec![profile.clone()], notes: "Met in May.".into(), ..Candidate::default() };
        let part = Part { own, ..Part::default() };
        let earlier = vec![profile.clone()];
        let kept =
            Candidate { id: "a".into(), profiles: vec![profile], earlier, parts: vec![part], ..Candidate::default() };
        let read = read(&serde_json::to_string(&[kept]).unwrap()).unwrap().unwrap();
        let [kept] = read.kept.as_slice() else { panic!() };
        for profile in kept.profiles.iter().chain(&kept.earlier) {
            assert_eq!(profile.name.as_ref().map(String::len), Some(2_000));
            assert_eq!(
                (profile.emails.as_slice(), profile.phones.as_slice()),
                (&["jane@home.example".into()][..], &["+12025550100".into()][..])
            );
            assert_eq!((profile.websites.len(), profile.handles.len()), (1, 1));
        }
        assert_eq!((kept.parts[0].own.profiles.len(), kept.parts[0].own.notes.as_str()), (0, "Met in May."));
    }

    #[test]
    fn what_was_exported_is_read_and_other_json_is_refused() {
        // Whom it brings, by their ids, and the places of those it does not; or why nobody.
        let check = |text: &str, expected: &str| {
            let said = match crate::import::read("tactful.json", text.as_bytes()) {
                Ok(read) => {
                    let ids: Vec<&str> = read.kept.iter().map(|kept| kept.id.as_str()).collect();
                    format!("{} {:?}", ids.join(" "), read.left_out)
                }
                Err(refusal) => refusal.message,
            };
            assert_eq!(said, expected, "{text}");
        };
        let candidate = |id: &str| Candidate { id: id.into(), notes: "Met in May.".into(), ..Candidate::default() };
        let export = serde_json::to_string_pretty(&[candidate("a"), candidate("b")]).unwrap();
        check(&export, "a b []");
        check(&format!("\u{feff}{export}"), "a b []");
        check(&serde_json::to_string(&[candidate("a"), candidate("")]).unwrap(), "a [2]");
        check(&export.replace("\"b\"", "7"), "a [2]");
        check(export.trim_end_matches(']'), "import_broken_json");
        check(r#"[{"id": "a", "name": "Jane Roe"}]"#, "import_other_json");
        check(r#"[{"id": 1, "profiles": [], "created_at": 2, "updated_at": 3}]"#, "import_other_json");
        check("[]", "import_other_json");
    }
}
