//! The Ember build of 2022 to 2025: cards of `pvs-list` entities, every text doubled for screen readers.
//!
//! Its class names were generated anew with every release from 2024 on. What stayed are the anchors of the cards
//! (`#experience` …), the one `h1`, and the link to the contact information.

mod top_card;

use super::{
    career,
    outline::{self, Outline},
    status,
    who::Who,
};
use crate::{
    page::{self, Page, all, closest},
    profile::{Language, Profile},
    reading::{Field, Reading, Status},
};
use rustc_hash::{FxHashMap, FxHashSet};
use scraper::ElementRef;

/// Where the cards begin, in the order in which LinkedIn shows them; it renders them from top to bottom.
const CARDS: [&str; 18] = [
    "about",
    "featured",
    "content_collections",
    "recent_activity",
    "experience",
    "education",
    "licenses_and_certifications",
    "projects",
    "volunteering_experience",
    "skills",
    "recommendations",
    "publications",
    "patents",
    "courses",
    "honors_and_awards",
    "languages",
    "interests",
    "volunteer_causes",
];

/// What only a profile of this build holds.
const MARKS: &str = "main .pv-profile-card__anchor, main .pv-profile-card-anchor, main .pv-top-card, \
     main [data-view-name='profile-card'], main #top-card-text-details-contact-info, \
     main section div#experience:empty, main section div#education:empty";

/// Reads a profile of this build. `None` for another build's markup.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    page.first(MARKS)?;
    let name = page.first("main h1")?;
    let mut reading = Reading::default();
    let organisations = top_card::read(page, name, &mut reading);

    let cards = Cards::of(page);
    cards.read("about", Field::About, &mut reading, |card, profile| profile.about = about(card));
    cards.read("experience", Field::Experience, &mut reading, |card, profile| {
        profile.experience = career::positions(page, card);
    });
    cards.read("education", Field::Education, &mut reading, |card, profile| profile.education = career::schools(card));
    cards.read("skills", Field::Skills, &mut reading, |card, profile| profile.skills = skills(card));
    cards.read("languages", Field::Languages, &mut reading, |card, profile| profile.languages = languages(card));
    let company = top_card::company(&organisations, &reading.profile);
    status::employers(&mut reading.profile, company.as_deref());
    if reading.profile.employers.is_empty() {
        match reading.notes.get(&Field::Experience).map(|note| note.status) {
            Some(Status::Missed) => status::not_loaded(&mut reading, Field::Employers),
            _ => reading.absent(Field::Employers),
        }
    }
    Some(reading)
}

/// The cards of a page by the names of their anchors.
struct Cards<'a>(FxHashMap<&'a str, ElementRef<'a>>);

impl<'a> Cards<'a> {
    fn of(page: &'a Page) -> Self {
        let anchors = page.all("main [id]").into_iter();
        let named = anchors.filter_map(|anchor| Some((anchor.attr("id")?, anchor)));
        let cards = named.filter(|(name, _)| CARDS.contains(name));
        Self(cards.filter_map(|(name, anchor)| Some((name, closest(anchor, "section")?))).collect())
    }

    fn read(&self, name: &str, field: Field, reading: &mut Reading, read: impl FnOnce(&Outline<'a>, &mut Profile)) {
        let Some(card) = self.0.get(name) else {
            // A card further down is there: this one will not come.
            let mut below = CARDS.iter().skip_while(|card| **card != name);
            match below.any(|card| self.0.contains_key(card)) {
                true => reading.absent(field),
                false => status::not_loaded(reading, field),
            }
            return;
        };
        read(&outline::outline(*card), &mut reading.profile);
        if !field.is_filled(&reading.profile) {
            status::not_loaded(reading, field);
        } else if has_more(*card, name) {
            status::shortened(reading, field);
        }
    }
}

/// Whether a card links to the page with all its entries; on one's own profile a pencil, which says nothing, leads there
/// too.
fn has_more(card: ElementRef<'_>, name: &str) -> bool {
    all(card, &format!("a[href*='/details/{name}']")).into_iter().any(|link| page::says_something(link))
}

/// The person's own description: what the card says beside its heading.
fn about(card: &Outline<'_>) -> Option<String> {
    let said = card.lines.iter().find(|line| !line.linked && !line.is_heading());
    said.map(|line| line.text.clone())
}

/// The skills of a list, without repetition: in a list with tabs each stands under several.
pub fn skills(list: &Outline<'_>) -> Vec<String> {
    let mut seen = FxHashSet::default();
    let skills = list.inside().into_iter().filter_map(|entry| entry.lines.into_iter().next());
    skills.map(|line| line.text).filter(|skill| seen.insert(skill.clone())).collect()
}

/// The languages of a list.
pub fn languages(list: &Outline<'_>) -> Vec<Language> {
    let language = |entry: Outline<'_>| {
        let mut lines = entry.lines.into_iter().map(|line| line.text);
        Some(Language { name: lines.next()?, level: lines.next() })
    };
    list.inside().into_iter().filter_map(language).collect()
}
