//! LinkedIn Recruiter: every fact has an attribute of its own. The list of results may stay in the page behind the
//! profile, so only the part of the page that belongs to one name is read.

use super::{Who, lines, picture};
use crate::{
    dates,
    page::{self, Page, all, closest, first, is},
    profile::{Education, Experience, Seen},
    reading::Reading,
};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::ElementRef;

const NAME: &str = "[data-test-row-lockup-full-name]";
const POSITION: &str = "[data-test-position-entity-title], [data-test-grouped-position-entity-title]";
const EMPLOYER: &str = "[data-test-position-entity-company-name], [data-test-grouped-position-entity-company-name]";
const CARDS: &str = "[data-test-position-entity-title], [data-test-grouped-position-entity-title], \
     [data-test-education-entity-school-name], [data-test-summary-card-text], [data-test-skill-entity-skill-name]";

/// Reads the profile. `None` where it cannot be told from the results behind it.
pub fn read(page: &Page) -> Option<Reading> {
    let panel = panel(page)?;
    let said = |css: &str| first(panel, css).and_then(page::text);
    let mut reading = Reading::default();
    let profile = &mut reading.profile;
    profile.name = said(NAME);
    profile.headline = said("[data-test-row-lockup-headline]");
    let place = said("[data-test-row-lockup-location]");
    profile.location = place.and_then(|place| page::filled(place.trim_start_matches(['·', '•', ' '])));
    profile.about = first(panel, "[data-test-summary-card-text]").and_then(lines::prose);
    profile.photo = first(panel, "img[data-test-lockup-image]").and_then(|image| picture(page, image));
    let link = first(panel, "a[data-test-personal-info-profile-link]").and_then(|link| link.attr("href"));
    if let Some(who) = link.and_then(|href| page.link(href)).and_then(|url| Who::of(&url)) {
        profile.url = who.url();
    }
    profile.experience = positions(page, panel);
    let schools = all(panel, "[data-test-education-entity-school-name]");
    profile.education = schools.into_iter().filter_map(school).collect();
    for skill in all(panel, "[data-test-skill-entity-skill-name]").into_iter().filter_map(page::text) {
        if !profile.skills.contains(&skill) {
            profile.skills.push(skill);
        }
    }
    for link in all(panel, "[data-test-contact-email] a[href^='mailto:'], a[data-test-contact-email][href^='mailto:']")
    {
        if let Some(address) = page::text(link).filter(|text| text.contains('@')) {
            profile.add_email(&address, Seen::ContactInfo, None);
        }
    }
    Some(reading)
}

/// The smallest part of the page with a name and a card of a profile. Where two names are as near, it is a list.
fn panel(page: &Page) -> Option<ElementRef<'_>> {
    let card = page.first(CARDS)?;
    let around: Vec<ElementRef<'_>> = card.ancestors().filter_map(ElementRef::wrap).collect();
    let places: FxHashMap<NodeId, usize> = around.iter().enumerate().map(|(place, it)| (it.id(), place)).collect();
    let names = page.all(NAME).into_iter().take(100);
    let mut near: Vec<usize> =
        names.filter_map(|name| name.ancestors().find_map(|node| places.get(&node.id()).copied())).collect();
    near.sort_unstable();
    match near.as_slice() {
        [nearest] => around.get(*nearest).copied(),
        [nearest, next, ..] if nearest < next => around.get(*nearest).copied(),
        _ => None,
    }
}

/// Every position. Several of them stand in a list under their employer, which is named before them.
fn positions(page: &Page, panel: ElementRef<'_>) -> Vec<Experience> {
    let mut employer: Option<Employer<'_>> = None;
    let mut positions: Vec<(ElementRef<'_>, Experience)> = Vec::new();
    for part in all(panel, &format!("{POSITION}, {EMPLOYER}")) {
        let entry = closest(part, "li").filter(|entry| lines::is_within(*entry, panel)).unwrap_or(part);
        if is(part, POSITION) {
            let mut position = position(page, part, entry);
            if let Some(employer) = employer.as_ref().filter(|known| lines::is_within(entry, known.entry)) {
                position.employer = page::text(employer.name);
                position.employer_url.clone_from(&employer.url);
            }
            positions.push((entry, position));
            continue;
        }
        let link = closest(part, "a").unwrap_or(part);
        let url = link.attr("href").and_then(|href| lines::organisation_at(page, href));
        let url = url.or_else(|| lines::organisation_url(page, part));
        match positions.last_mut().filter(|(last, _)| last.id() == entry.id()) {
            Some((_, position)) => {
                position.employer = page::text(part);
                position.employer_url = position.employer_url.take().or(url);
            }
            None => employer = Some(Employer { name: part, entry, url }),
        }
    }
    positions.into_iter().map(|(_, position)| position).collect()
}

/// An employer that stands above its positions.
struct Employer<'a> {
    name: ElementRef<'a>,
    entry: ElementRef<'a>,
    url: Option<String>,
}

fn position(page: &Page, title: ElementRef<'_>, entry: ElementRef<'_>) -> Experience {
    let said = |css: &str| first(entry, css).and_then(page::text);
    let period = said("[data-test-position-entity-date-range], [data-test-grouped-position-entity-date-range]");
    let period = period.and_then(|line| dates::period(&line)).unwrap_or_default();
    let place = said("[data-test-position-entity-location], [data-test-grouped-position-entity-location]");
    let text = "[data-test-position-entity-description], [data-test-grouped-position-entity-description]";
    Experience {
        title: page::text(title),
        employer_url: lines::organisation_url(page, entry),
        start: period.start,
        end: period.end,
        current: period.current,
        location: place.as_deref().and_then(lines::place),
        description: first(entry, text).and_then(lines::prose),
        ..Experience::default()
    }
}

fn school(name: ElementRef<'_>) -> Option<Education> {
    let entry = closest(name, "li").unwrap_or(name);
    let said = |css: &str| first(entry, css).and_then(page::text);
    let dates = said("[data-test-education-entity-dates], [data-test-education-entity-date-range]");
    let period = dates.and_then(|line| dates::period(&line)).unwrap_or_default();
    Some(Education {
        school: Some(page::text(name)?),
        degree: said("[data-test-education-entity-degree-name]"),
        field: said("[data-test-education-entity-field-of-study]"),
        start: period.start,
        end: period.end,
    })
}
