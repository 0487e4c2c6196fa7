//! Moves to another place.

use super::{Before, Move, What, employer::folded};
use crate::{address, link::likeness, profile::Profile, reading::Field};

/// Another place than before, unless it is only told with more or less around it.
pub fn place(before: &Before<'_>, now: &Profile) -> Option<Move> {
    let (from, to) = (before.profile.location.as_deref()?, now.location.as_deref()?);
    let parts = |place: &str| -> Vec<String> { place.split(',').map(folded).filter(|part| !part.is_empty()).collect() };
    let (old, new) = (parts(from), parts(to));
    // A place told with more or with less of what lies around it.
    let within = |few: &[String], many: &[String]| few.iter().all(|part| many.contains(part));
    let moved = match (likeness::place(from), likeness::place(to)) {
        (Some(one), Some(other)) => !is_same_town(&one, &other),
        // Where no town is named, only the country tells.
        _ => {
            let countries = |place: &str| -> Vec<&str> { place.split(',').filter_map(address::country_of).collect() };
            let (old, new) = (countries(from), countries(to));
            !old.is_empty() && !new.is_empty() && !old.iter().any(|country| new.contains(country))
        }
    };
    (moved && !within(&old, &new) && !within(&new, &old)).then(|| Move {
        what: What::Place,
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..before.a_move(Field::Location, now)
    })
}

/// Whether two towns are one, told with what lies around it: `washington dc baltimore`, `frankfurt am main` and `frankfurt
/// rhine main`.
fn is_same_town(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    one.starts_with(&other)
        || other.starts_with(&one)
        || (one.first() == other.first() && one.iter().skip(1).any(|word| other.iter().skip(1).any(|it| it == word)))
}

/// Whether the page was read in another language than before, because it names the same country by another word. Then other
/// names of towns and titles do not mean a move.
pub fn speaks_otherwise(old: &Profile, new: &Profile) -> bool {
    let country = |profile: &Profile| {
        let last = profile.location.as_deref()?.rsplit(',').next()?.trim().to_lowercase();
        Some((address::country_of(&last)?, last))
    };
    country(old).zip(country(new)).is_some_and(|(old, new)| old.0 == new.0 && old.1 != new.1)
}
