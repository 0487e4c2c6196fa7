//! New ways to reach somebody.

use super::{Before, Move, What};
use crate::{address, guard::same_mailbox, link, profile::Profile, reading::Field};

/// Ways to reach them that no page showed before, in fields that the page had shown whole.
pub fn channels(before: &Before<'_>, now: &Profile) -> Vec<Move> {
    if before.read.is_none() {
        return vec![];
    }
    let websites: Vec<String> = now.websites.iter().map(|website| website.url.clone()).collect();
    let handles: Vec<String> = now.handles.iter().map(|handle| handle.url.clone()).collect();
    let shown = [
        (Field::Emails, &now.emails),
        (Field::Phones, &now.phones),
        (Field::Websites, &websites),
        (Field::Handles, &handles),
    ];
    let same = |field: Field, one: &str, other: &str| match field {
        Field::Emails => same_mailbox(one) == same_mailbox(other),
        Field::Phones => address::is_same_number(one, other),
        _ => link::page(one) == link::page(other),
    };
    let shown = shown.into_iter().filter(|(field, _)| before.is_whole(*field));
    let values = shown.flat_map(|(field, values)| values.iter().map(move |value| (field, value)));
    values
        .filter(|(field, value)| !before.channels.iter().any(|known| same(*field, known, value)))
        .map(|(field, value)| Move { what: What::Channel, to: Some(value.clone()), ..before.a_move(field, now) })
        .collect()
}
