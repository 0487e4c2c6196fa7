//! The Ember build of 2018 to 2021, which archives of saved pages still hold: sections with ids, entries of headings and
//! paragraphs, each line with a label for screen readers before it.
//!
//! Its class names are telling, but what is read leans on ids and on the kinds of elements.

use super::{lines, status, who::Who};
use crate::{
    dates,
    page::{self, Page, closest, filled, is},
    profile::{Education, Experience, Language},
    reading::{Field, Reading},
};
use scraper::{ElementRef, Node};

/// What only a profile of this build holds.
const MARKS: &str = "#experience-section, #education-section, #oc-background-section, .pv-top-card-section, \
     .pv-top-card-v2-section, .pv-top-card-v3, .pv-profile-section";

/// Reads a profile of this build. `None` for another build's markup.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    page.first(MARKS)?;
    if page.first(".pv-profile-card__anchor, .pv-profile-card-anchor, #top-card-text-details-contact-info").is_some() {
        return None;
    }
    let name = heading(page)?;
    let card = closest(name, "section, .pv-top-card").unwrap_or(name);
    let mut reading = Reading::default();
    let profile = &mut reading.profile;
    profile.name = Some(shown(name)?);
    let behind: Vec<ElementRef<'_>> =
        lines::elements(card).skip_while(|element| element.id() != name.id()).skip(1).collect();
    let first = |names: &[&str]| behind.iter().find(|it| names.contains(&it.value().name())).copied().and_then(shown);
    let classed = |css: &str| page::first(card, css).and_then(shown);
    profile.headline = first(&["h2"]);
    profile.location = classed(".pv-top-card--list-bullet li").or_else(|| first(&["h3"]));
    let company = classed(
        "[data-control-name='position_see_more'], .pv-top-card-v2-section__company-name, \
         .pv-top-card--experience-list-item span",
    );
    profile.about = about(page, &behind);
    profile.photo = photo(page, card, profile.name.as_deref());

    profile.experience = positions(page);
    profile.education = education(page);
    profile.skills = skills(page);
    let languages = page.all("#languages-expandable-content li").into_iter().filter_map(shown);
    profile.languages = languages.map(|name| Language { name, level: None }).collect();

    status::employers(profile, company.as_deref());
    for field in [Field::Experience, Field::Education, Field::Skills, Field::About, Field::Headline, Field::Location] {
        if !field.is_filled(&reading.profile) {
            status::not_loaded(&mut reading, field);
        }
    }
    if page
        .first("#experience-section .pv-profile-section__see-more-inline, #experience-section .pv-entity__paging")
        .is_some()
    {
        status::shortened(&mut reading, Field::Experience);
    }
    if reading.profile.employers.is_empty() {
        match reading.profile.experience.is_empty() {
            true => status::not_loaded(&mut reading, Field::Employers),
            false => reading.absent(Field::Employers),
        }
    }
    reading.absent(Field::Pronouns);
    Some(reading)
}

/// The name: a heading of the first order in one year, the first line of a list in another.
fn heading(page: &Page) -> Option<ElementRef<'_>> {
    let listed = page.first(".pv-top-card--list .t-24");
    listed.or_else(|| page.all("h1").into_iter().find(|name| closest(*name, "[role=dialog], header, nav").is_none()))
}

/// The description: in the head, or in a section of its own.
fn about(page: &Page, behind: &[ElementRef<'_>]) -> Option<String> {
    let apart = page.first(".pv-about__summary-text").and_then(shown);
    let plain = |text: &&ElementRef<'_>| text.value().name() == "p" && closest(**text, "button, a, li, ul").is_none();
    apart.or_else(|| behind.iter().find(plain).copied().and_then(shown))
}

/// What a line says, without its label for screen readers and without "… See more" behind it.
fn shown(element: ElementRef<'_>) -> Option<String> {
    let has_text = element.children().any(|child| child.value().as_text().is_some_and(|text| !text.trim().is_empty()));
    let spans: Vec<ElementRef<'_>> = element.child_elements().collect();
    let is_line = matches!(element.value().name(), "h3" | "h4" | "p");
    match spans.as_slice() {
        // A label, and what it labels.
        [label, value] if is_line && !has_text && is(*label, "span") && is(*value, "span") && !folds(*value) => {
            return said(*value);
        }
        _ => {}
    }
    said(element)
}

fn said(element: ElementRef<'_>) -> Option<String> {
    let mut text = String::new();
    let mut steps: Vec<_> = element.children().rev().collect();
    while let Some(node) = steps.pop() {
        match node.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(tag) if tag.name() == "button" || tag.classes().any(is_not_shown) => {}
            Node::Element(_) if ElementRef::wrap(node).is_some_and(folds) => {}
            Node::Element(_) => {
                text.push(' ');
                steps.extend(node.children().rev());
            }
            _ => {}
        }
    }
    filled(&text)
}

/// Whether a class marks what is for screen readers only.
fn is_not_shown(class: &str) -> bool {
    matches!(class, "visually-hidden" | "a11y-text" | "lt-line-clamp__ellipsis" | "lt-line-clamp__more")
}

/// Whether an element is the "… See more" behind a text that is there in full: dots, at most with a link that leads
/// nowhere.
fn folds(element: ElementRef<'_>) -> bool {
    // What is larger is no such thing, and takes long to look at where it stands in others.
    if element.value().name() != "span" || element.descendants().nth(MOST_NODES).is_some() {
        return false;
    }
    let mut texts = element.text().map(str::trim).filter(|text| !text.is_empty());
    let dots = texts.next().is_some_and(|text| text.chars().all(|it| matches!(it, '.' | '…')));
    let link = || element.child_elements().next().is_some_and(|link| link.attr("href") == Some("#"));
    dots && (texts.next().is_none() || link())
}

/// Dots and a link consist of no more elements and texts.
const MOST_NODES: usize = 16;

fn photo(page: &Page, card: ElementRef<'_>, name: Option<&str>) -> Option<String> {
    let is_theirs = |image: &ElementRef<'_>| {
        let called = image.attr("alt").or_else(|| image.attr("aria-label")).or_else(|| image.attr("title"));
        is(*image, ".pv-top-card-section__photo, .pv-top-card__photo, .presence-entity__image")
            || (name.is_some() && called.map(str::trim) == name && (is(*image, "img") || image.attr("style").is_some()))
    };
    let image = lines::elements(card).find(is_theirs)?;
    let style = image.attr("style").and_then(|style| style.split_once("url("));
    let address = image.attr("src").or_else(|| {
        style.and_then(|(_, rest)| rest.split(')').next()).map(|address| address.trim_matches(['"', '\'', ' ']))
    })?;
    page.link(address).filter(|url| url.scheme() == "https").map(String::from)
}

/// The entries of a list, without those inside another.
fn outermost<'a>(entries: Vec<ElementRef<'a>>) -> Vec<ElementRef<'a>> {
    let mut kept: Vec<ElementRef<'a>> = Vec::new();
    for entry in entries {
        if !kept.last().is_some_and(|last| lines::is_within(entry, *last)) {
            kept.push(entry);
        }
    }
    kept
}

fn positions(page: &Page) -> Vec<Experience> {
    let entries = outermost(page.all("#experience-section li")).into_iter();
    let mut positions = Vec::new();
    for entry in entries {
        let employer_url = lines::organisation_url(page, entry);
        let roles = page::all(entry, "li").into_iter().filter(|role| page::first(*role, "h3").is_some());
        let roles = outermost(roles.collect());
        if roles.is_empty() {
            positions.extend(position(entry, None, employer_url));
            continue;
        }
        let employer = page::first(entry, "h3").and_then(shown);
        for role in roles {
            positions.extend(position(role, employer.clone(), employer_url.clone()));
        }
    }
    positions
}

/// A position: a title, then lines of which the one with dates tells the others apart.
fn position(entry: ElementRef<'_>, employer: Option<String>, employer_url: Option<String>) -> Option<Experience> {
    let title = page::first(entry, "h3").and_then(shown)?;
    let lines: Vec<ElementRef<'_>> =
        page::all(entry, "h4, p").into_iter().filter(|line| shown(*line).is_some()).collect();
    let texts: Vec<String> = lines.iter().copied().filter_map(shown).collect();
    let when = texts.iter().position(|line| dates::period(line).is_some() && !dates::is_duration(line));
    let period = when.and_then(|when| dates::period(texts.get(when)?)).unwrap_or_default();
    let before = lines.first().filter(|_| when != Some(0));
    let after =
        || lines.iter().zip(&texts).skip(when.map_or(1, |when| when + 1)).filter(|(_, text)| !dates::is_duration(text));
    let of = |name: &str| after().find(|(line, _)| line.value().name() == name).map(|(_, text)| text.clone());
    Some(Experience {
        title: Some(title),
        employer: employer.or_else(|| before.copied().and_then(without_kind)),
        employer_url,
        start: period.start,
        end: period.end,
        current: period.current,
        location: of("h4"),
        description: of("p"),
    })
}

/// An employer's name without the kind of employment, where that stands in an element of its own behind it.
fn without_kind(line: ElementRef<'_>) -> Option<String> {
    let own: String = line.children().filter_map(|child| child.value().as_text().map(|text| &**text)).collect();
    filled(&own).or_else(|| shown(line))
}

fn education(page: &Page) -> Vec<Education> {
    let school = |entry: ElementRef<'_>| {
        let school = page::first(entry, "h3").and_then(shown)?;
        let is_dated = |line: &ElementRef<'_>| page::first(*line, "time").is_some();
        let studied = page::all(entry, "p").into_iter().take_while(|line| !is_dated(line)).filter_map(shown);
        let mut studied = studied.take(2);
        let years: Vec<String> = page::all(entry, "time").into_iter().filter_map(shown).collect();
        let year = |place: usize| years.get(place).and_then(|year| dates::date(year));
        Some(Education {
            school: Some(school),
            degree: studied.next(),
            field: studied.next(),
            start: year(0),
            end: year(1),
        })
    };
    outermost(page.all("#education-section li")).into_iter().filter_map(school).collect()
}

/// The skills: the first paragraph of each entry in the part of the page that can be opened for more of them.
fn skills(page: &Page) -> Vec<String> {
    let more = page.first("#skill-categories-expanded, .pv-skill-category-entity, a[href*='/detail/skills']");
    let Some(part) = more.and_then(|more| closest(more, "section")) else {
        return Vec::new();
    };
    let entries = outermost(page::all(part, "li")).into_iter();
    let name = |entry: ElementRef<'_>| {
        let named = page::first(entry, ".pv-skill-category-entity__name-text, .pv-skill-category-entity__name");
        named.or_else(|| page::first(entry, "p")).and_then(shown)
    };
    let mut skills: Vec<String> = Vec::new();
    for skill in entries.filter_map(name) {
        if !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
}
