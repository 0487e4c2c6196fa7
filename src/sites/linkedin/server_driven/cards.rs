//! The cards of a server-driven profile: where they are, and whether LinkedIn has filled them yet.
//!
//! A card's key is `com.linkedin.sdui.profile.card.ref`, then the member's id or slug, then the card's name. Most cards
//! carry it twice, inside and out. Until it is loaded a card is missing altogether or a skeleton of empty boxes; a card
//! that the member does not have stays an element without content.

use crate::{
    page,
    page::Page,
    sites::linkedin::{headings, lines, title, who},
};
use scraper::ElementRef;
use std::collections::BTreeMap;

/// The cards that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Card {
    /// Name, headline, place.
    Top,
    /// The person's own description.
    About,
    /// Positions held.
    Experience,
    /// Schools.
    Education,
    /// Skills.
    Skills,
    /// Spoken languages.
    Languages,
}

/// What there is of a card.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// It has content.
    Loaded(ElementRef<'a>),
    /// LinkedIn keeps its place, and has nothing to put there.
    Empty,
    /// It may come yet.
    NotLoaded,
}

/// The cards of one page.
pub struct Cards<'a> {
    places: BTreeMap<Card, Vec<ElementRef<'a>>>,
}

impl<'a> Cards<'a> {
    /// Finds the cards of a page. `None` when the page is not of this build.
    pub fn of(page: &'a Page) -> Option<Self> {
        let mut places: BTreeMap<Card, Vec<ElementRef<'a>>> = BTreeMap::new();
        let mut headed = Vec::new();
        let mut is_this_build = false;
        for element in lines::elements(page.root()) {
            let tag = element.value();
            let key = tag.attr("componentkey");
            is_this_build |= key.is_some() || tag.attr("data-sdui-screen").is_some();
            let of_list = || tag.attr("data-testid").and_then(named);
            if let Some(card) = [key, tag.attr("id")].into_iter().flatten().find_map(named) {
                places.entry(card).or_default().push(element);
            } else if let Some(card) = of_list() {
                // This name is on the list of entries inside the card.
                let around = element.ancestors().filter_map(ElementRef::wrap);
                let section = around.take(8).find(|around| around.value().name() == "section");
                places.entry(card).or_default().push(section.unwrap_or(element));
            } else if matches!(tag.name(), "h1" | "h2" | "h3") {
                headed.push(element);
            }
        }
        if !is_this_build {
            return None;
        }
        let mut cards = Self { places };
        cards.add_by_headings(page, &headed);
        Some(cards)
    }

    /// What there is of a card.
    pub fn shown(&self, card: Card) -> Shown<'a> {
        let Some(places) = self.places.get(&card) else {
            return Shown::NotLoaded;
        };
        // LinkedIn names a card twice; a page that names it without end is nobody's.
        let places = places.get(..places.len().min(8)).unwrap_or_default();
        if let Some(&place) = places.iter().find(|place| page::says_something(**place)) {
            return Shown::Loaded(place);
        }
        let is_skeleton = places.iter().any(|place| lines::elements(*place).any(|inside| !is_keyed(inside)));
        if is_skeleton { Shown::NotLoaded } else { Shown::Empty }
    }

    /// Whether any card of a person was found with content.
    pub fn are_about_somebody(&self) -> bool {
        self.places.keys().any(|card| matches!(self.shown(*card), Shown::Loaded(_)))
    }

    /// Finds cards without a key by what is written above them, and the top card by the name in the page's title.
    fn add_by_headings(&mut self, page: &'a Page, headings: &[ElementRef<'a>]) {
        let name = title::name(page);
        for heading in headings {
            // What is made of many parts is no heading, and takes long to look at.
            let is_large = heading.descendants().nth(MOST_NODES).is_some();
            let Some(text) = (!is_large).then(|| page::text(*heading)).flatten() else { continue };
            let card = match headings::card(&text) {
                Some(card) => card,
                None if name.as_ref().is_some_and(|name| title::is_same(name, &text)) => Card::Top,
                None => continue,
            };
            let is_keyed = || lines::around(*heading, page.root()).any(|around| is_named(around));
            if !self.places.contains_key(&card) && !is_keyed() {
                self.places.insert(card, vec![below(*heading, page.root())]);
            }
        }
    }
}

/// A heading consists of no more elements and texts.
const MOST_NODES: usize = 48;

/// The largest part of the page that `heading` stands above: everything around it up to the next heading.
fn below<'a>(heading: ElementRef<'a>, root: ElementRef<'a>) -> ElementRef<'a> {
    let mut part = heading;
    for around in lines::around(heading, root).take(64) {
        let headings = lines::elements(around).filter(|it| matches!(it.value().name(), "h1" | "h2")).take(2).count();
        if headings > 1 || matches!(around.value().name(), "main" | "body") {
            break;
        }
        part = around;
        if around.value().name() == "section" {
            break;
        }
    }
    part
}

fn is_keyed(element: ElementRef<'_>) -> bool {
    element.attr("componentkey").is_some()
}

fn is_named(element: ElementRef<'_>) -> bool {
    let names = [element.attr("componentkey"), element.attr("id"), element.attr("data-testid")];
    names.into_iter().flatten().any(|key| key.contains(CARD))
}

const CARD: &str = "profile.card.ref";

/// The card that a key names.
fn named(key: &str) -> Option<Card> {
    let name = match key.split_once(CARD) {
        Some((_, rest)) => match who::split_member_id(rest) {
            Some((_, name)) => name,
            None => return ending(rest),
        },
        // As a test id: `profile_ExperienceTopLevelSection_<slug>`.
        None => key.strip_prefix("profile_")?.split('_').next()?,
    };
    NAMES.iter().find(|(begins, _)| name.starts_with(begins)).map(|(_, card)| *card)
}

/// The card of a key that has a slug in place of the id, which may end anywhere.
fn ending(rest: &str) -> Option<Card> {
    if rest.contains("Volunteer") {
        return None;
    }
    const ENDS: [&str; 5] = ["", "TopLevel", "TopLevelSection", "DetailsSection", "Details"];
    NAMES.iter().find(|(name, _)| ENDS.iter().any(|end| rest.ends_with(&format!("{name}{end}")))).map(|(_, card)| *card)
}

const NAMES: [(&str, Card); 7] = [
    ("Topcard", Card::Top),
    ("TopCard", Card::Top),
    ("About", Card::About),
    ("Experience", Card::Experience),
    ("Education", Card::Education),
    ("Skill", Card::Skills),
    ("Language", Card::Languages),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_cards() {
        let check = |key: &str, expected: Option<Card>| assert_eq!(named(key), expected, "{key}");
        let id = "ACoAAExampleExampleExampleExampleExampl";
        check(&format!("com.linkedin.sdui.profile.card.ref{id}Topcard"), Some(Card::Top));
        check(&format!("com.linkedin.sdui.profile.card.ref{id}ExperienceTopLevelSection"), Some(Card::Experience));
        check(&format!("com.linkedin.sdui.profile.card.ref{id}ExperienceDetailsSection"), Some(Card::Experience));
        check(&format!("com.linkedin.sdui.profile.card.ref{id}VolunteerExperienceTopLevel"), None);
        check(&format!("com.linkedin.sdui.profile.card.ref{id}SuggestedForYou"), None);
        check("com.linkedin.sdui.profile.card.refjane-roeExperienceTopLevelSection", Some(Card::Experience));
        check("com.linkedin.sdui.profile.card.refjane-roeActivity", None);
        check("profile_EducationTopLevelSection_jane-roe", Some(Card::Education));
        check("profile_experience_top_anchor_jane-roe", None);
        check("profileCardsAboveActivityjane-roe", None);
    }
}
