//! Sales Navigator (`/sales/lead/…`) and Recruiter (`/talent/profile/…`), whose addresses carry no slug.
//!
//! Untried on real pages: no saved one is at hand. What is read rests on attributes that LinkedIn's own tests and its
//! hiding of names hold on to, which several public adapters describe alike: `data-anonymize` in Sales Navigator,
//! `data-test-…` in Recruiter. Where they do not stand, nothing is guessed.

mod recruiter;

use super::{
    career, lines,
    outline::{outline, picture},
    status,
    who::Who,
};
use crate::{
    page::{self, Page, all, closest, first},
    reading::{Field, Finding, Reading},
};
use scraper::ElementRef;
use url::Url;

/// Reads a profile of Sales Navigator or Recruiter. `None` for any other page.
pub fn read(page: &Page) -> Option<Finding> {
    let mut path = page.url.path_segments()?;
    let (read, id) = match (path.next()?, path.next()?) {
        ("sales", "lead" | "people") => (navigator as fn(&Page) -> Option<Reading>, path.next()?),
        ("talent" | "recruiter", "profile") => (recruiter::read as fn(&Page) -> Option<Reading>, path.next()?),
        _ => return None,
    };
    let Some(mut reading) = read(page) else {
        return Some(Finding::NotAProfile("page_linkedin_not_loaded"));
    };
    let profile = &mut reading.profile;
    profile.network = super::SITE.name().to_owned();
    if profile.url.is_empty() {
        profile.url = address(page, id);
    }
    status::employers(profile, None);
    for field in Field::ALL {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_open_profile"));
        }
    }
    Some(Finding::Person(Box::new(reading)))
}

/// The profile's address. Sales Navigator goes by the member's id, which also stands for a slug; Recruiter by an id of
/// its own, so that its page keeps its address.
fn address(page: &Page, id: &str) -> String {
    member(id).map(|who| who.url()).unwrap_or_else(|| {
        let mut url = page.url.clone();
        url.set_query(None);
        url.set_fragment(None);
        url.into()
    })
}

/// The member whose id stands before the first comma.
fn member(id: &str) -> Option<Who> {
    id.split(',').next().and_then(Who::named).filter(Who::is_by_id)
}

/// Whether the card of a name links to the profile of another member than the page's address names, as while the former
/// one still stands there. Those who know both may be linked to from it as leads, by their own names.
fn is_anothers(page: &Page, head: ElementRef<'_>, name: ElementRef<'_>) -> bool {
    let lead = |url: &Url| member(url.path_segments()?.skip_while(|part| *part == "sales").nth(1)?);
    let Some(own) = lead(&page.url) else { return false };
    let linked = all(head, "a[href]").into_iter().filter_map(|link| {
        let url = page.link(link.attr("href")?).filter(super::owns)?;
        Who::of(&url).filter(Who::is_by_id).or_else(|| lead(&url).filter(|_| page::text(link) == page::text(name)))
    });
    let linked: Vec<Who> = linked.collect();
    // A page that is cut off may have had the link behind its end.
    if linked.is_empty() { page.is_torn } else { !linked.contains(&own) }
}

fn navigator(page: &Page) -> Option<Reading> {
    let name = page.first("main h1[data-anonymize='person-name'], h1[data-anonymize='person-name']")?;
    let head = closest(name, "section").unwrap_or_else(|| page.root());
    if is_anothers(page, head, name) {
        return None;
    }
    let mut reading = Reading::default();
    let profile = &mut reading.profile;
    profile.name = page::text(name);
    profile.headline = first(head, "[data-anonymize='headline']").and_then(page::text);
    profile.location = first(head, "[data-anonymize='location']").and_then(page::text);
    profile.photo = first(head, "img[data-anonymize='headshot-photo']").and_then(|image| picture(page, image));
    let part = |css: &str| page.first(css).map(outline).unwrap_or_default();
    // The text is cut for the eye; the whole of it is the tooltip.
    let about = page.first("#about-section [data-anonymize='person-blurb']");
    profile.about = about.and_then(|about| about.attr("title").and_then(lines::folded).or_else(|| lines::prose(about)));
    profile.experience = career::positions(page, &part("#experience-section"));
    let schools = page.first("[data-sn-view-name='feature-lead-education'], #education-section");
    // Where each fact has a heading of its own, the order of lines says nothing.
    if let Some(schools) = schools.filter(|schools| all(*schools, "h4").is_empty()) {
        profile.education = career::schools(&outline(schools));
    }
    Some(reading)
}
