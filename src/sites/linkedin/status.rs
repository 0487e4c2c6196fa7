//! How it went with a card: read, empty, not loaded, or shortened; and what the recruiter can do about it.

use crate::{
    profile::Profile,
    reading::{Field, Note, Reading, Source, Status},
};
use rustc_hash::FxHashSet;

/// Says that the card of `field` is not in the page: LinkedIn adds cards while the recruiter scrolls.
pub fn not_loaded(reading: &mut Reading, field: Field) {
    let hint = match field {
        Field::About => "hint_scroll_about",
        Field::Experience | Field::Employers => "hint_scroll_experience",
        Field::Education => "hint_scroll_education",
        Field::Skills => "hint_scroll_skills",
        Field::Languages => "hint_scroll_languages",
        Field::Emails | Field::Phones | Field::Websites | Field::Handles => "hint_open_contact_info",
        _ => "hint_reload",
    };
    reading.missed(field, Some(hint));
}

/// Says that there may be more than what was found: LinkedIn shows only the first entries of a card and has a page with
/// all of them.
pub fn shortened(reading: &mut Reading, field: Field) {
    let hint = match field {
        Field::Experience => "hint_all_experience",
        Field::Education => "hint_all_education",
        Field::Skills => "hint_all_skills",
        Field::Languages => "hint_all_languages",
        Field::Emails | Field::Phones | Field::Websites | Field::Handles => "hint_open_contact_info",
        _ => return,
    };
    reading.notes.insert(field, Note { status: Status::Found, source: Some(Source::Site), hint: Some(hint) });
}

/// Says where to find what a page with one part of a profile cannot show.
pub fn elsewhere(reading: &mut Reading) {
    for field in Field::ALL {
        if !field.is_filled(&reading.profile) && !reading.notes.contains_key(&field) {
            reading.missed(field, Some("hint_open_profile"));
        }
    }
}

/// Fills the current employers from the positions that last and from the company that the top card names, which is
/// the main one unless the positions show it as left.
pub fn employers(profile: &mut Profile, top_card: Option<&str>) {
    let folded = |name: &str| name.trim().to_lowercase();
    let of = |current: bool| {
        let positions = profile.experience.iter().filter(move |position| position.current == current);
        positions.filter_map(|position| position.employer.as_deref())
    };
    let former: FxHashSet<String> = of(false).map(folded).collect();
    let main = top_card.filter(|name| !former.contains(&folded(name)) || of(true).any(|it| folded(it) == folded(name)));
    let mut known = FxHashSet::default();
    let names = main.into_iter().chain(of(true)).map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.filter(|name| known.insert(folded(name))).map(str::to_owned).collect();
    profile.employers = names;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Experience;

    #[test]
    fn the_main_employer_comes_first() {
        let check = |positions: &[(&str, bool)], top_card: Option<&str>, expected: &[&str]| {
            let experience = positions.iter().map(|&(employer, current)| Experience {
                employer: Some(employer.into()),
                current,
                ..Experience::default()
            });
            let mut profile = Profile { experience: experience.collect(), ..Profile::default() };
            employers(&mut profile, top_card);
            assert_eq!(profile.employers, expected, "{positions:?} {top_card:?}");
        };
        check(&[("Acme", true), ("Bolt", true), ("acme", true), ("Cog", false)], None, &["Acme", "Bolt"]);
        check(&[("Acme", true), ("Bolt", true)], Some("Bolt"), &["Bolt", "Acme"]);
        check(&[], Some("Acme"), &["Acme"]);
        check(&[("Acme", false)], Some("Acme"), &[]);
        check(&[("Acme", false)], Some("Bolt"), &["Bolt"]);
        check(&[("Acme", false)], None, &[]);
    }
}
