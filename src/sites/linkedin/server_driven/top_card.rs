//! The top card of a server-driven profile: name, pronouns, headline, place, portrait, company.
//!
//! Its paragraphs come in one order: pronouns and degree beside the name, then the headline, "company · school" where
//! there are any, the place, a dot, "Contact info". The degree may stand there twice, one of the two hidden by a
//! style sheet, so it is passed over by its leading dot.

use crate::{
    names,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Reading},
    sites::linkedin::{
        lines::{self, Line},
        status,
    },
};
use scraper::ElementRef;

/// What the top card tells that is no field of its own.
pub struct TopCard {
    /// The company that it shows as the present one.
    pub company: Option<String>,
}

/// Reads the top card. `None` while it has no name.
pub fn read(page: &Page, card: ElementRef<'_>, reading: &mut Reading) -> Option<TopCard> {
    let heading = ["h1", "h2", "h3"].into_iter().find_map(|level| {
        lines::elements(card).find(|element| element.value().name() == level && page::says_something(*element))
    })?;
    reading.profile.name = lines::prose(heading);
    let paragraphs = paragraphs(card, heading);
    let end = paragraphs.iter().position(|line| is_separator(&line.text));
    let contact = paragraphs.iter().position(|line| leads_to_contact_info(line));
    let beside = beside_the_name(heading, card, &paragraphs, end.or(contact));
    let place = place(heading, &paragraphs, end, contact, beside);

    let pronouns = paragraphs.iter().take(beside).find(|line| !is_degree(&line.text));
    reading.profile.pronouns = pronouns.and_then(|line| without_brackets(&line.text));
    let last = place.or(end).or(contact).unwrap_or(paragraphs.len());
    let mut between = paragraphs.iter().take(last).skip(beside);
    let headline = between.next().map(|line| line.text.as_str());
    reading.profile.headline = headline.filter(|text| *text != "--").map(str::to_owned);
    let organisations = between.next().map(|line| line.text.as_str());
    reading.profile.location = place.and_then(|place| paragraphs.get(place)).map(|line| line.text.clone());

    if reading.profile.pronouns.is_none() {
        reading.absent(Field::Pronouns);
    }
    if headline == Some("--") {
        reading.absent(Field::Headline);
    } else if reading.profile.headline.is_none() {
        status::not_loaded(reading, Field::Headline);
    }
    if reading.profile.location.is_none() {
        match contact {
            Some(_) => reading.absent(Field::Location),
            None => status::not_loaded(reading, Field::Location),
        }
    }
    photo(page, card, heading, reading);
    websites(page, card, reading);
    Some(TopCard { company: company(card, organisations) })
}

/// The paragraphs after the name that are neither a control, a badge, nor somebody else's.
fn paragraphs<'a>(card: ElementRef<'a>, heading: ElementRef<'a>) -> Vec<Line<'a>> {
    let after = lines::elements(card).skip_while(|element| element.id() != heading.id()).skip(1);
    let paragraphs = after.filter(|element| element.value().name() == "p");
    let own = paragraphs.filter(|paragraph| {
        !lines::around(*paragraph, card).any(|around| match around.value().name() {
            "ul" | "ol" | "figure" | "button" | "dialog" => true,
            "a" => around.attr("href").is_some_and(|href| href.contains("/search/results/")),
            _ => around.attr("role") == Some("button"),
        })
    });
    own.filter_map(|element| Some(Line { text: page::text(element)?, element })).collect()
}

fn is_separator(text: &str) -> bool {
    matches!(text, "·" | "•" | "|" | "-")
}

fn leads_to_contact_info(line: &Line<'_>) -> bool {
    lines::elements(line.element).any(|link| link.attr("href").is_some_and(|href| href.contains("contact-info")))
}

/// How many of the paragraphs stand beside the name.
fn beside_the_name(
    heading: ElementRef<'_>,
    card: ElementRef<'_>,
    paragraphs: &[Line<'_>],
    last: Option<usize>,
) -> usize {
    let Some(first) = paragraphs.first() else {
        return 0;
    };
    let row = lines::around(heading, card).find(|around| lines::is_within(first.element, *around));
    let inside = row.map_or(0, |row| paragraphs.iter().take_while(|line| lines::is_within(line.element, row)).count());
    // Here one word may be all that is said.
    let are_pronouns = |text: &str| text.split('/').all(names::is_pronoun);
    let marks = paragraphs.iter().take_while(|line| is_degree(&line.text) || are_pronouns(&line.text)).count();
    match last {
        // What holds the name and the end of the card is the card's text, not the name's row.
        Some(last) if inside <= last => inside,
        _ => marks,
    }
}

/// Which paragraph is the place: the one before the dot that parts it from "Contact info".
fn place(
    heading: ElementRef<'_>,
    paragraphs: &[Line<'_>],
    end: Option<usize>,
    contact: Option<usize>,
    beside: usize,
) -> Option<usize> {
    let place = match (end, contact) {
        (Some(end), _) => {
            let followed = paragraphs.get(end + 1)?;
            let links =
                lines::elements(followed.element).any(|element| matches!(element.value().name(), "a" | "button"));
            links.then(|| end.checked_sub(1)).flatten()?
        }
        // Without a dot it must stand in one box with the link, apart from the headline.
        (None, Some(contact)) => {
            let place = contact.checked_sub(1)?;
            let (place_line, link) = (paragraphs.get(place)?, paragraphs.get(contact)?);
            let parent = link
                .element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|around| lines::is_within(place_line.element, *around))?;
            let headline = paragraphs.get(beside)?;
            let apart = !lines::is_within(headline.element, parent) && !lines::is_within(heading, parent);
            apart.then_some(place)?
        }
        (None, None) => return None,
    };
    (place > beside).then_some(place)
}

/// Whether a paragraph says how far somebody is ("· 1st", "• 2e", "· 3.º+").
fn is_degree(text: &str) -> bool {
    let mut characters = text.chars();
    matches!(characters.next(), Some('·' | '•' | '・')) && text.chars().count() < 24
}

fn without_brackets(text: &str) -> Option<String> {
    page::filled(text.trim_matches(['(', ')', '（', '）']))
}

/// The portrait: the picture in a person's frame above the name. The frame around the cover has another icon, and
/// mutual connections stand below.
fn photo(page: &Page, card: ElementRef<'_>, heading: ElementRef<'_>, reading: &mut Reading) {
    let above: Vec<ElementRef<'_>> = lines::elements(card).take_while(|element| element.id() != heading.id()).collect();
    let source = |image: &ElementRef<'_>| {
        let url = page.link(image.attr("src").filter(|source| !source.trim().is_empty())?)?;
        let is_picture = url.scheme() == "https" && !url.host_str().is_some_and(|host| host.starts_with("static."));
        is_picture.then(|| String::from(url))
    };
    let is_frame = |element: &&ElementRef<'_>| {
        element.attr("id").is_some_and(|id| id.starts_with("person-accent") || id.starts_with("ghost-person"))
    };
    let frame = above.iter().find(is_frame).and_then(|icon| icon.parent().and_then(ElementRef::wrap));
    let framed = frame
        .and_then(|frame| lines::elements(frame).filter(|it| it.value().name() == "img").find_map(|it| source(&it)));
    let named = || {
        let portraits = above.iter().filter(|image| {
            let address = image.attr("src").unwrap_or_default();
            address.contains("profile-displayphoto") || address.contains("profile-framedphoto")
        });
        portraits.filter_map(source).next()
    };
    reading.profile.photo = framed.or_else(named);
    if reading.profile.photo.is_none() {
        match frame {
            Some(_) => reading.absent(Field::Photo),
            None => status::not_loaded(reading, Field::Photo),
        }
    }
}

/// The link to a site of their own that members can put beside their buttons.
fn websites(page: &Page, card: ElementRef<'_>, reading: &mut Reading) {
    for link in lines::elements(card).filter(|element| element.value().name() == "a") {
        if let Some(url) = link.attr("href").and_then(|href| lines::outward(page, href)) {
            let label = page::text(link).filter(|label| !url.contains(label.as_str()));
            reading.profile.add_website(&url, Seen::TopCard, label.as_deref());
        }
    }
}

/// The present company: the badge with a company's icon; else the first part of "company · school".
fn company(card: ElementRef<'_>, organisations: Option<&str>) -> Option<String> {
    let badge = |icon: &str| {
        let icons = lines::elements(card).filter(|element| element.attr("id").is_some_and(|id| id.starts_with(icon)));
        let mut own = icons.filter(|icon| !lines::around(*icon, card).any(|around| around.value().name() == "li"));
        own.by_ref().take(4).find_map(|icon| {
            lines::around(icon, card)
                .find_map(|around| lines::paragraphs(around).into_iter().next())
                .map(|line| line.text)
        })
    };
    badge("company-accent").or_else(|| {
        let (company, school) = organisations?.split_once(" · ")?;
        (badge("school-accent").is_none_or(|it| it == school)).then(|| company.to_owned())
    })
}
