//! The head of an Ember profile: who this is, at which company, where.

use super::super::{lines, outline::picture, status};
use crate::{
    page::{self, Page, all, closest, first, is},
    profile::{Profile, Seen},
    reading::{Field, Reading},
};
use scraper::ElementRef;

/// Where the contact information is opened.
const CONTACT: &str = "#top-card-text-details-contact-info";

/// A company or school that the head shows with its logo.
pub struct Organisation {
    name: String,
    /// Whether it is a school, where a link to a card of the page tells.
    is_school: Option<bool>,
}

/// Reads the head around the person's `name`. What comes back are company and school, in this order where there are
/// both.
pub fn read(page: &Page, name: ElementRef<'_>, reading: &mut Reading) -> Vec<Organisation> {
    let card = closest(name, "section").unwrap_or(name);
    let profile = &mut reading.profile;
    profile.name = page::text(name);
    profile.pronouns = pronouns(card);
    profile.headline = first(card, ".text-body-medium.break-words").and_then(page::text).or_else(|| below(name, card));
    profile.location = location(card);
    for link in all(card, "a[href]") {
        if let Some(url) = link.attr("href").and_then(|href| lines::outward(page, href)) {
            lines::add_site(profile, &url, Seen::TopCard, page::text(link).as_deref());
        }
    }
    photo(page, name, card, reading);
    for field in [Field::Pronouns, Field::Headline, Field::Location] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    if reading.profile.name.is_none() {
        status::not_loaded(reading, Field::Name);
    }
    organisations(card)
}

/// The pronouns stand in brackets, or alone, in the line of the name.
fn pronouns(card: ElementRef<'_>) -> Option<String> {
    let beside = |span: &ElementRef<'_>| !is(*span, ".distance-badge") && first(*span, ".dist-value").is_none();
    let plain = all(card, "span.text-body-small.v-align-middle").into_iter().find(beside).and_then(page::text);
    // Only what stands in the element itself: elements may nest deep.
    let own = |span: ElementRef<'_>| {
        page::filled(&span.children().filter_map(|it| it.value().as_text().map(|it| &**it)).collect::<String>())
    };
    let bracketed = || all(card, "span").into_iter().filter_map(own).find(|text| unbracketed(text) != text);
    let text = plain.or_else(bracketed)?;
    page::filled(unbracketed(&text)).filter(|text| text.chars().count() <= 40 && !text.contains(char::is_numeric))
}

fn unbracketed(text: &str) -> &str {
    text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text)
}

/// The first block of text behind the name, where class names say nothing.
fn below(name: ElementRef<'_>, card: ElementRef<'_>) -> Option<String> {
    lines::around(name, card).find_map(|around| {
        let behind = around.next_siblings().filter_map(ElementRef::wrap);
        // The lines of organisations and of the place hold buttons and links.
        let plain =
            |element: &ElementRef<'_>| element.value().name() == "div" && first(*element, "a, button, ul").is_none();
        behind.filter(plain).find_map(page::text)
    })
}

/// The place stands right before the link to the contact information.
fn location(card: ElementRef<'_>) -> Option<String> {
    let named = first(card, "span.text-body-small.inline.t-black--light.break-words").and_then(page::text);
    named.or_else(|| {
        let contact = first(card, CONTACT)?;
        let line = lines::around(contact, card).find(|around| around.value().name() == "div")?;
        let place = first(line, "span").filter(|place| !lines::is_within(contact, *place))?;
        page::text(place)
    })
}

fn photo(page: &Page, name: ElementRef<'_>, card: ElementRef<'_>, reading: &mut Reading) {
    let portrait =
        first(card, "[class*='profile-picture'] img, img[class*='profile-picture'], [class*='top-card--photo'] img");
    let name = page::text(name);
    let named = || all(card, "img[alt]").into_iter().find(|image| image.attr("alt").map(str::trim) == name.as_deref());
    let Some(image) = portrait.or_else(named) else {
        return reading.missed(Field::Photo, Some("hint_reload"));
    };
    if is(image, "[class*='ghost-person']") {
        return reading.absent(Field::Photo);
    }
    match picture(page, image) {
        Some(url) => reading.profile.photo = Some(url),
        None => reading.missed(Field::Photo, Some("hint_reload")),
    }
}

/// Company and school: buttons with a logo, or links to a card of the page.
fn organisations(card: ElementRef<'_>) -> Vec<Organisation> {
    let organisation = |item: ElementRef<'_>| {
        first(item, "img")?;
        let name = page::text(item)?;
        let is_school = match item.attr("href") {
            Some("#education") => Some(true),
            Some("#experience") => Some(false),
            Some(_) => return None,
            // What a button is called begins with what it is and holds the name.
            None => item.attr("aria-label").filter(|label| label.contains(&name)).map(|_| None)?,
        };
        Some(Organisation { name, is_school })
    };
    all(card, "li > button, li > a[href^='#']").into_iter().filter_map(organisation).collect()
}

/// The company that the head shows. Its label is in the interface language, so what tells it from the school is where
/// it stands, and the lists of positions and schools.
pub fn company(organisations: &[Organisation], profile: &Profile) -> Option<String> {
    let held = |name: &str| profile.experience.iter().any(|it| it.current && it.employer.as_deref() == Some(name));
    let studied = |name: &str| profile.education.iter().any(|it| it.school.as_deref() == Some(name));
    let [first, rest @ ..] = organisations else {
        return None;
    };
    let is_company = match first.is_school {
        Some(is_school) => !is_school,
        None => !rest.is_empty() || held(&first.name) || (!studied(&first.name) && !profile.education.is_empty()),
    };
    is_company.then(|| first.name.clone())
}
