//! Title and employer on one line, and what stands between them.

use super::{
    heading::is_heading,
    hints::Hints,
    pair::{IN, does, firm, is_house, pair, paired, settled},
    place::{is_known_place, is_town, without_place},
};
use crate::{
    address,
    layers::text::{beneath, school},
    page::filled as line,
};

/// What stands between the parts of a position on one line.
pub const BETWEEN: [&str; 9] = [" | ", " · ", " • ", " – ", " — ", " - ", " @ ", " / ", ", "];

/// Title and employer on one line, with the place behind them.
pub fn both(text: &str, hints: &Hints) -> Option<(String, String)> {
    if let Some(employer) = beneath::employer(text)
        && let Some((title, _)) = beneath::FOR_WHOM.iter().find_map(|at| text.split_once(at))
    {
        return Some((line(title)?, employer));
    }
    let pair = |one: &str, other: &str| pair(one, other, hints);
    if let Some(found) = hints.parted(text).and_then(|[one, other]| pair(one, other)) {
        return Some(found);
    }
    // `Degree in Clay @ Acme College`, `Doctorat en Argile de l'Université de Lyon`
    const AT: [&str; 8] = [" de l'", " de l’", " de la ", " por la ", " en la ", " an der ", " at the ", " at "];
    let is_school = |(_, school): &(&str, &str)| school.starts_with(char::is_uppercase) && school::is_one(school);
    let at = || AT.iter().find_map(|at| text.split_once(at).filter(is_school));
    if hints.are_studies
        && let Some((degree, school)) =
            text.split_once(" @ ").or_else(at).filter(|(degree, _)| !degree.contains([':', ',']))
    {
        return settled(degree, school, hints);
    }
    // `Köchin im Klinikum Lyon, Springfield`
    let in_house = |(_, house): &(&str, &str)| house.starts_with(char::is_uppercase) && is_house(house);
    if hints.is_headed
        && !hints.are_studies
        && let Some((title, house)) = IN.iter().find_map(|at| text.split_once(at).filter(in_house))
    {
        return pair(title, house.split(", ").find(|part| is_house(part))?);
    }
    let bare = without_place(text, hints);
    // The town before a country may as well be a house.
    let town = || bare.rsplit_once(", ").map(|(before, _)| before).filter(|_| bare.len() < text.len());
    let at_house = || parts(town()?, hints, false).filter(|(_, employer)| is_house(employer));
    let told = || text.split_once(": ").filter(|(one, _)| is_house(one)).and_then(|(one, other)| pair(one, other));
    // `Engineer, Acme | Lyon, France`: behind a mark that parts more than the comma stands where it was.
    let at_town = [" | ", " · ", " • "].iter().find_map(|mark| text.rsplit_once(mark));
    if let Some((before, _)) = at_town.filter(|(before, town)| before.contains(", ") && is_town(town, hints)) {
        return parts(before, hints, true);
    }
    let known = parts(text, hints, false).or_else(|| parts(bare, hints, bare.len() < text.len())).or_else(at_house);
    known.or_else(|| before_firm(text)).or_else(told).or_else(|| unparted(text, hints))
}

/// The parts of a line, with one thing between all of them; of one that has a place behind it, the last is somebody's house.
fn parts(text: &str, hints: &Hints, is_placed: bool) -> Option<(String, String)> {
    let pair = |one: &str, other: &str| paired(one, other, hints, is_placed);
    BETWEEN.iter().find_map(|between| match text.split(between).map(str::trim).collect::<Vec<_>>().as_slice() {
        // Behind a house and a comma may stand where it is.
        [one, other] if *between == ", " && is_house(one) && school::may_be_town(other) && !does(other, hints) => None,
        [one, other] => pair(one, other),
        // `Engineer, Acme, s.r.o.`
        [one, other, form] if !form.contains(' ') && !address::is_firm(other) && ends_in_form(text) => {
            pair(one, text.get(one.len() + between.len()..)?)
        }
        // `Researcher, Acme University, Lyon`
        [one, other, town] if is_house(other) && !is_house(town) && !is_house(one) && !town.contains([' ', '(']) => {
            pair(one, other)
        }
        [one, other, place]
            if address::country_of(place).is_some() || address::is_firm(other) || address::is_firm(one) =>
        {
            pair(one, other).filter(|_| !beneath::is_title(place))
        }
        // `Acme | Lyon, FR | Engineer`
        [one, place, other] if is_known_place(place, hints) => pair(one, other),
        // `Acme University, Ph.D. in Clay, Member of Kilns, Supervisor: Sue Poe`
        [one, other, rest @ ..]
            if hints.are_studies
                && school::is_one(one)
                && school::is_degree(other)
                && !rest.iter().any(|part| school::is_one(part) || school::is_degree(part)) =>
        {
            pair(one, other)
        }
        // `MFA, Faculty of Arts, University of Lyon`
        [one, part, other] if beneath::is_house(part) && school::is_one(other) && !school::is_one(part) => {
            pair(one, other)
        }
        _ => None,
    })
}

/// Whether the last of a line's parts is no more than the form of the firm before it.
fn ends_in_form(text: &str) -> bool {
    text.rsplit_once(", ").is_some_and(|(_, form)| {
        form.contains('.') && !form.starts_with(char::is_uppercase) && address::is_firm(&format!("Acme, {form}"))
    })
}

/// In letters that part no words, what somebody does behind where they do it: `里昂大学 陶艺系 教授`.
fn unparted(text: &str, hints: &Hints) -> Option<(String, String)> {
    let (employer, title) = text.rsplit_once([' ', '　'])?;
    let is_unparted = !text.chars().any(|letter| letter.is_ascii_alphabetic()) && school::is_one(employer);
    (is_unparted && does(title, hints) && !does(employer, hints)).then(|| settled(title, employer, hints)).flatten()
}

/// What stands before a firm is what somebody does there, whatever it is: `Mechatroniker, Acme GmbH, Berlin`. What stands
/// behind one may be a town, and what partners are called by are several names.
fn before_firm(text: &str) -> Option<(String, String)> {
    let (title, rest) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    let other = firm(rest.split(", ").next()?);
    let is_name = other.split(' ').count() > 1 && !other.contains(['&', '+']) && address::is_firm(other);
    let is_title = !is_heading(title) && !address::is_firm(title) && beneath::is_plain(title, "");
    if !is_name || !is_title {
        return None;
    }
    Some((line(title)?, line(other)?))
}
