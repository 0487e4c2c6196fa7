//! The mobile web site: one page with every card in it, the rest of each list folded away.

use super::{
    career, headings,
    outline::{Outline, outline, picture},
    pvs,
    server_driven::Card,
    status,
    who::Who,
};
use crate::{
    page::{self, Page, closest},
    reading::{Field, Reading},
};
use scraper::ElementRef;

/// Reads a profile of this build. `None` for another build's markup.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    page.first(
        "main .basic-profile-section, main .profile-action-container, main .member-current-company, \
         main [data-vanity-name][data-member-urn], main#app-container [data-vanity-name]",
    )?;
    let is_apart = |it: &ElementRef<'_>| closest(*it, "[role=dialog], .modal").is_none();
    let name = page.all("main h1").into_iter().find(is_apart)?;
    let mut reading = Reading::default();
    let company = top_card(name, &mut reading);
    reading.profile.photo = page.first("main #profile-picture-container img").and_then(|image| picture(page, image));
    let headed = |card: Card| {
        let headings = page.all("main h2, main h3").into_iter().filter(is_apart);
        let mut headings =
            headings.filter(|it| page::text(*it).is_some_and(|text| headings::card(&text) == Some(card)));
        headings.find_map(|heading| below(heading))
    };
    let card = |name: &str, card: Card| {
        page.first(&format!("main section[class*='{name}']")).or_else(|| headed(card)).map(outline)
    };
    let profile = &mut reading.profile;
    profile.about = card("about-section", Card::About).and_then(|card| written(&card));
    let experience = card("experience-container", Card::Experience);
    profile.experience = experience.map(|card| career::positions(page, &card)).unwrap_or_default();
    profile.education =
        card("education-container", Card::Education).map(|card| career::schools(&card)).unwrap_or_default();
    profile.skills = card("skills-container", Card::Skills).map(|card| pvs::skills(&card)).unwrap_or_default();
    let languages = page.first("main .accomplishments-section .languages-section").or_else(|| headed(Card::Languages));
    profile.languages = languages.map(|list| pvs::languages(&outline(list))).unwrap_or_default();
    status::employers(profile, company.as_deref());
    // The page comes whole: what it does not hold, the member does not show.
    for field in CARDS {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    if reading.profile.photo.is_none() {
        reading.missed(Field::Photo, Some("hint_reload"));
    }
    Some(reading)
}

/// The part of the page that a heading stands above: a section, or a part of one.
fn below(heading: ElementRef<'_>) -> Option<ElementRef<'_>> {
    match heading.value().name() {
        "h2" => closest(heading, "section"),
        _ => heading.ancestors().filter_map(ElementRef::wrap).find(|around| page::first(*around, "li").is_some()),
    }
}

const CARDS: [Field; 9] = [
    Field::Pronouns,
    Field::Headline,
    Field::Location,
    Field::About,
    Field::Employers,
    Field::Experience,
    Field::Education,
    Field::Skills,
    Field::Languages,
];

/// Reads the head: name and degree in one line; below it headline, company and place, where there are any. What comes
/// back is the company.
fn top_card(name: ElementRef<'_>, reading: &mut Reading) -> Option<String> {
    let profile = &mut reading.profile;
    profile.name = page::text(name);
    let (line, below) = lines_below(name)?;
    profile.pronouns = outline(line).lines.iter().find_map(|line| bracketed(&line.text));
    // What members write has a direction of its own; the place is LinkedIn's.
    let is_written = |line: &ElementRef<'_>| page::first(*line, "span[dir]").is_some();
    let are_marked = below.iter().any(is_written);
    let mut company = None;
    for below in below {
        let said = outline(below);
        let Some(first) = said.lines.first().map(|line| line.text.clone()) else {
            continue;
        };
        let is_low = page::is(below, "[class*='low-emphasis']") || (are_marked && !is_written(&below));
        if page::first(below, ".member-current-company").is_some() {
            company = Some(first);
        } else if is_low || (profile.headline.is_some() && said.lines.len() > 1) {
            // The count of connections follows the place behind a dot, or stands alone.
            let is_place = said.lines.len() > 1 || !first.contains(char::is_numeric);
            profile.location = profile.location.take().or(Some(first).filter(|_| is_place));
        } else if profile.headline.is_none() {
            profile.headline = Some(first);
        } else if company.is_none() {
            company = Some(first);
        }
    }
    company
}

/// The line of the name, and the lines below it: the closest blocks that follow, whatever boxes are around each.
fn lines_below(name: ElementRef<'_>) -> Option<(ElementRef<'_>, Vec<ElementRef<'_>>)> {
    let is_line = |element: &ElementRef<'_>| page::is_block(element.value().name()) && page::says_something(*element);
    std::iter::once(name).chain(name.ancestors().filter_map(ElementRef::wrap)).take(MOST_BOXES).find_map(|around| {
        let below: Vec<ElementRef<'_>> =
            around.next_siblings().filter_map(ElementRef::wrap).filter(is_line).map(unboxed).collect();
        (!below.is_empty()).then_some((around, below))
    })
}

/// So many boxes are around a name, at most.
const MOST_BOXES: usize = 8;

/// What stands in a box that holds nothing else.
fn unboxed(mut element: ElementRef<'_>) -> ElementRef<'_> {
    while let Some(inside) = element
        .child_elements()
        .next()
        .filter(|inside| inside.value().name() == "div" && page::text(*inside) == page::text(element))
    {
        element = inside;
    }
    element
}

fn bracketed(text: &str) -> Option<String> {
    page::filled(text.strip_prefix('(')?.strip_suffix(')')?)
}

/// What the member wrote in a card.
fn written(card: &Outline<'_>) -> Option<String> {
    card.lines.iter().find(|line| line.prose).map(|line| line.text.clone())
}
