//! Where something is: which texts are places, and what stands before one.

use super::{
    dated::MARKS,
    hints::{Hints, is_among},
    pair::{does, is_house},
};
use crate::{
    address,
    layers::text::{beneath, school},
};

/// A text without the place behind it: `Acme – St. Louis, MO`, `University of Lyon, France`.
pub fn without_place<'t>(text: &'t str, hints: &Hints) -> &'t str {
    let cuts = text.rmatch_indices([',', '–', '—', '-', '|', '·', '•', '(']).take(2).filter_map(|(place, _)| {
        let (before, behind) = text.split_at_checked(place)?;
        let is_apart = behind.starts_with([',', '(']) || before.ends_with(' ');
        (is_apart && is_known_place(behind.trim_matches(MARKS), hints)).then(|| before.trim_end())
    });
    cuts.last().unwrap_or(text)
}

/// What is surely at a place, without it: of `Lyon, France` nothing is.
pub fn at_place<'t>(text: &'t str, hints: &Hints) -> &'t str {
    let bare = without_place(text, hints);
    let place = text.get(bare.len()..).unwrap_or_default();
    let is_parted = !place.starts_with(',') || is_among(place.trim_matches(MARKS), &hints.places);
    if is_parted || is_house(bare) { bare } else { text }
}

/// Whether a text surely says where something is: a country, a town with the letters of its state or country.
pub fn is_place(text: &str) -> bool {
    // `São Paulo, SP`, `Osasco, sp`: behind a comma, firms write their forms with dots or longer.
    let is_state = |code: &str| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    match text.split_once(", ") {
        Some((town, code)) => {
            is_state(code) && town.starts_with(char::is_uppercase) && !is_house(town) && !beneath::is_title(town)
        }
        None => address::country_of(text).is_some(),
    }
}

/// Whether a text is a place, or the page uses it as one.
pub fn is_known_place(text: &str, hints: &Hints) -> bool {
    is_place(text) || is_among(text, &hints.places)
}

/// Whether a text is no more than a town and its country: `São Paulo, Brasil`.
pub fn is_town(text: &str, hints: &Hints) -> bool {
    text.rsplit_once(", ").is_some_and(|(town, country)| {
        address::country_of(country).is_some() && !is_house(town) && !does(town, hints) && town.split(' ').count() < 4
    })
}

/// Whether a text may be a town, and nothing tells that it is something else.
pub fn may_be_only_town(text: &str, hints: &Hints) -> bool {
    school::may_be_town(text) && !does(text, hints) && !is_house(text)
}
