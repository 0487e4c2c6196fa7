//! The server-driven build of 2025 and 2026: generated class names, parts of the page named by `componentkey`.
//!
//! What a profile holds is found by the names of its cards, by icons, by what links lead to and by the order of
//! paragraphs, so that neither class names nor the interface language matter.

mod cards;
mod entries;
mod positions;
mod top_card;

pub use self::cards::Card;
use self::cards::{Cards, Shown};
use super::{lines, status, who::Who};
use crate::{
    page::{self, Page},
    reading::{Field, Reading, Status},
};
use scraper::ElementRef;

/// Reads a profile, or a page that lists one of its cards whole. `None` for another build's markup, and while nothing
/// of the profile is shown.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    let cards = Cards::of(page)?;
    let mut reading = Reading::default();
    let top_card = match cards.shown(Card::Top) {
        Shown::Loaded(card) => Some(top_card::read(page, card, &mut reading)?),
        Shown::Empty | Shown::NotLoaded => None,
    };
    card(&cards, Card::About, Field::About, &mut reading, |card, reading| {
        reading.profile.about = about(card);
    });
    card(&cards, Card::Experience, Field::Experience, &mut reading, |card, reading| {
        reading.profile.experience = positions::read(page, card);
    });
    card(&cards, Card::Education, Field::Education, &mut reading, |card, reading| {
        reading.profile.education = entries::education(card);
    });
    card(&cards, Card::Skills, Field::Skills, &mut reading, |card, reading| {
        reading.profile.skills = entries::skills(card);
    });
    card(&cards, Card::Languages, Field::Languages, &mut reading, |card, reading| {
        reading.profile.languages = entries::languages(card);
    });
    let Some(top_card) = top_card else {
        return cards.are_about_somebody().then(|| one_card(reading));
    };
    status::employers(&mut reading.profile, top_card.company.as_deref());
    if reading.profile.employers.is_empty() {
        let note = reading.notes.get(&Field::Experience);
        match note.map(|note| (note.status, note.hint)) {
            // Every position was read, and none lasts.
            None => reading.absent(Field::Employers),
            Some((Status::Absent, _)) => reading.absent(Field::Employers),
            _ => status::not_loaded(&mut reading, Field::Employers),
        }
    }
    Some(reading)
}

/// Reads one card into its field, and says how that went.
fn card<'a>(
    cards: &Cards<'a>,
    name: Card,
    field: Field,
    reading: &mut Reading,
    read: impl FnOnce(ElementRef<'a>, &mut Reading),
) {
    match cards.shown(name) {
        Shown::Loaded(card) => {
            read(card, reading);
            if !field.is_filled(&reading.profile) {
                status::not_loaded(reading, field);
            } else if has_more(card) {
                status::shortened(reading, field);
            }
        }
        Shown::Empty => reading.absent(field),
        Shown::NotLoaded => status::not_loaded(reading, field),
    }
}

/// Whether a card links to the page with all its entries; on one's own profile a pencil links there too.
fn has_more(card: ElementRef<'_>) -> bool {
    lines::elements(card).any(|link| {
        let leads_there = link.attr("href").is_some_and(|href| {
            let path = href.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
            path.contains("/in/")
                && ["/details/experience", "/details/education", "/details/skills", "/details/languages"]
                    .iter()
                    .any(|end| path.ends_with(end))
        });
        let edits = || lines::elements(link).any(|icon| icon.attr("id").is_some_and(|id| id.starts_with("edit")));
        leads_there && page::says_something(link) && !edits()
    })
}

/// What a page with one card only cannot show.
fn one_card(mut reading: Reading) -> Reading {
    reading.notes.retain(|_, note| note.status != Status::Missed);
    status::employers(&mut reading.profile, None);
    status::elsewhere(&mut reading);
    reading
}

/// The person's own description: the card's text that can be folded; else its paragraphs.
fn about(card: ElementRef<'_>) -> Option<String> {
    let folded = lines::elements(card).find(|element| element.attr("data-testid") == Some("expandable-text-box"));
    if let Some(text) = folded {
        return lines::prose(text);
    }
    let paragraphs = lines::paragraphs(card).into_iter().map(|line| line.element);
    // The card also names the top skills, beside an icon and in a link to all of them.
    let plain = paragraphs.filter(|paragraph| {
        let linked = lines::around(*paragraph, card).any(|around| matches!(around.value().name(), "a" | "button"));
        !linked && !lines::elements(*paragraph).any(|inside| matches!(inside.value().name(), "a" | "svg"))
    });
    plain.map(lines::prose).next().flatten()
}
