//! Whom a page's cards are about, and what a card says of a person.
//!
//! Of several cards the representative one is found as <https://microformats.org/wiki/representative-h-card-parsing>
//! has it, and a little beyond: cards that give the same name are one person's.

use super::{Item, Microformats, Value, resume};
use crate::{
    layers::{Known, Says, Subject, own, schema::is_page, text},
    page::{self, Page},
    profile::{Experience, Profile, Seen},
    reading::{Reading, Source},
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// A page with more cards than this is a list of people.
const MOST_CARDS: usize = 200;

/// Links of a site rather than of one of its pages.
const FRAMED: &str = ":is(head, header, nav, footer) [rel~=me]";

/// Whom a page's microformats are about.
pub fn subject(page: &Page) -> Says {
    let found = Microformats::read(page);
    if let Some(reading) = resume::read(&found, page) {
        return person(reading, Known::Said, None, &found, page);
    }
    let cards = Cards::of(&found, page);
    match cards.representative().or_else(|| cards.only()) {
        Some(Chosen { places, known, home }) => person(merged(&places, &found, page), known, home, &found, page),
        None if cards.people.len() > 1 => Says::Other("page_several_people"),
        None if cards.authors && !cards.people.is_empty() => Says::Other("page_article"),
        None if cards.organisations => Says::Other("page_organisation"),
        None if found.related("me").next().is_some() => person(Reading::default(), Known::Alone, None, &found, page),
        None => Says::Nothing,
    }
}

/// The cards of the page's person.
struct Chosen {
    places: Vec<usize>,
    known: Known,
    home: Option<String>,
}

fn person(mut reading: Reading, known: Known, home: Option<String>, found: &Microformats, page: &Page) -> Says {
    // Who made the site links to themselves so, too.
    let credited = text::credited(page);
    // So does a site that has its people's pages, around each of them.
    let framed = if text::is_among_others(page) { page.all(FRAMED) } else { Vec::new() };
    let framed: FxHashSet<String> =
        framed.into_iter().filter_map(|link| page.link(link.attr("href")?)).map(String::from).collect();
    for url in found.related("me").filter(|url| !credited.contains(*url) && !framed.contains(*url)) {
        own::file(url, page, Seen::Markup, &mut reading.profile);
    }
    reading.found_by(Source::Microformats);
    Says::Person(Box::new(Subject { reading, known, addresses: Vec::new(), home }))
}

/// What several cards of one person say together, the fullest first.
fn merged(places: &[usize], found: &Microformats, page: &Page) -> Reading {
    let mut cards: Vec<&Item> = places.iter().filter_map(|place| found.item(*place)).collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.properties.len()));
    let mut reading = Reading::default();
    for card in cards {
        reading.fill(&Reading { profile: profile(card, found, page), ..Reading::default() });
    }
    reading
}

/// The cards that may be of the page's person.
struct Cards<'a> {
    found: &'a Microformats,
    page: &'a Page,
    /// Each person named, with their cards.
    people: Vec<(String, Vec<usize>)>,
    /// Whether all of them are there as the authors of what the page shows.
    authors: bool,
    organisations: bool,
}

impl<'a> Cards<'a> {
    fn of(found: &'a Microformats, page: &'a Page) -> Self {
        let uses = uses(found);
        let mut cards = Self { found, page, people: Vec::new(), authors: true, organisations: false };
        for (place, card) in found.items.iter().enumerate().filter(|(_, item)| item.is("h-card")).take(MOST_CARDS) {
            let standing = standing(place, found, &uses);
            if is_organisation(card) {
                cards.organisations = true;
            } else if standing != Standing::Other
                && !is_comment(card, page)
                && let Some(name) = name(card)
            {
                cards.authors &= standing == Standing::Author;
                match cards.people.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, places)) => places.push(place),
                    None => cards.people.push((name, vec![place])),
                }
            }
        }
        cards
    }

    /// The cards whose address is the page's own or the person's own elsewhere; on a page with links to the author's
    /// accounts, also those whose address is the site's front page.
    fn representative(&self) -> Option<Chosen> {
        let me: FxHashSet<&str> = self.found.related("me").map(|url| url.trim_end_matches('/')).collect();
        let is_here = |url: &str| is_page(url, self.page);
        let is_me = |url: &str| me.contains(url.trim_end_matches('/'));
        let is_front = |url: &str| !me.is_empty() && is_front_page(url, self.page);
        let with = |test: &dyn Fn(&str) -> bool| {
            let has = |place: &&usize| self.addresses(**place).any(test);
            let mut people = self.people.iter().map(|(_, places)| places.iter().filter(has).copied().collect());
            let mut found = people.by_ref().filter(|places: &Vec<usize>| !places.is_empty());
            found.next().filter(|_| found.next().is_none())
        };
        let said = |places| Chosen { places, known: Known::Said, home: None };
        with(&is_here).or_else(|| with(&is_me)).map(said).or_else(|| {
            let places = with(&is_front)?;
            let home = places.iter().flat_map(|place| self.addresses(*place)).find(|url| is_front(url));
            Some(Chosen { home: home.map(str::to_owned), ..said(places) })
        })
    }

    /// The cards of the only person whom the page names. Who is named as an author alone is not what the page is
    /// about, unless the page links to their other accounts as its own.
    fn only(&self) -> Option<Chosen> {
        let [(_, places)] = self.people.as_slice() else { return None };
        let me = self.found.related("me").next().is_some();
        let known = match (self.authors, me) {
            (false, _) => Known::Alone,
            (true, true) => Known::Said,
            (true, false) => return None,
        };
        Some(Chosen { places: places.clone(), known, home: None })
    }

    fn addresses(&self, place: usize) -> impl Iterator<Item = &str> {
        let values = self.found.item(place).map_or(&[][..], |card| card.values("url"));
        values.iter().map(Value::text)
    }
}

/// What an item is to the item around it.
#[derive(Clone, Copy)]
enum Use<'a> {
    /// Nothing is around it.
    Alone,
    /// A property of the item at `of`.
    As { of: usize, name: &'a str },
    /// Inside the item at this place, as no property of it.
    In(usize),
}

fn uses(found: &Microformats) -> Vec<Use<'_>> {
    let mut uses = vec![Use::Alone; found.items.len()];
    for (of, item) in found.items.iter().enumerate() {
        let inside = item.children.iter().map(|place| (*place, Use::In(of)));
        let held = item.properties.iter().flat_map(|(name, values)| {
            values.iter().filter_map(move |value| match value {
                Value::Item { place, .. } => Some((*place, Use::As { of, name })),
                Value::Text(_) | Value::Image { .. } => None,
            })
        });
        for (place, used) in inside.chain(held) {
            if let Some(known) = uses.get_mut(place) {
                *known = used;
            }
        }
    }
    uses
}

/// Whom a card may be of.
#[derive(PartialEq)]
enum Standing {
    /// The page's person.
    Own,
    /// The author of what the page shows.
    Author,
    /// Somebody or something that another item names.
    Other,
}

fn standing(place: usize, found: &Microformats, uses: &[Use<'_>]) -> Standing {
    let used = |place: usize| uses.get(place).copied().unwrap_or(Use::Alone);
    let is_entry = |place: usize| {
        let comment = matches!(used(place), Use::As { name: "comment" | "in-reply-to" | "like" | "repost", .. });
        !comment && found.item(place).is_some_and(|item| item.is("h-entry") || item.is("h-feed"))
    };
    match used(place) {
        Use::Alone => Standing::Own,
        Use::In(around) if is_entry(around) => Standing::Author,
        Use::As { of, name: "author" } if is_entry(of) => Standing::Author,
        Use::In(_) | Use::As { .. } => Standing::Other,
    }
}

/// Cards whose name is the organisation's are the organisation's
/// (<https://microformats.org/wiki/hcard#Organization_Contact_Info>).
fn is_organisation(card: &Item) -> bool {
    let name = name(card);
    card.is("h-org") || name.is_some() && name == card.values("org").first().and_then(|org| page::filled(org.text()))
}

/// Whether a card is of somebody who commented on the page.
fn is_comment(card: &Item, page: &Page) -> bool {
    let Some(element) = page.document.tree.get(card.element).and_then(ElementRef::wrap) else { return false };
    let around = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    around.take_while(|element| element.value().name() != "body").any(|element| {
        let id = element.attr("id").unwrap_or_default();
        element.value().name() == "blockquote"
            || element.value().classes().chain([id]).any(|name| name == "comments" || name.starts_with("comment-"))
    })
}

fn is_front_page(url: &str, page: &Page) -> bool {
    page.link(url)
        .is_some_and(|url| url.host_str() == page.url.host_str() && page::is_front(&url) && url.query().is_none())
}

/// The first value of the first of `properties` that has one, on one line.
pub fn line(item: &Item, properties: &[&str]) -> Option<String> {
    properties.iter().flat_map(|property| item.values(property)).find_map(|value| page::filled(value.text()))
}

fn name(card: &Item) -> Option<String> {
    line(card, &["name"]).or_else(|| {
        let given = line(card, &["given-name"])?;
        Some(line(card, &["family-name"]).map_or(given.clone(), |family| format!("{given} {family}")))
    })
}

/// What a card says.
pub fn profile(card: &Item, found: &Microformats, page: &Page) -> Profile {
    let notes: Vec<String> = card.values("note").iter().filter_map(|note| own::paragraphs(note.text())).collect();
    let mut profile = Profile {
        name: name(card),
        pronouns: line(card, &["pronouns", "pronoun"]),
        headline: line(card, &["job-title", "title", "role"]),
        location: location(card, found),
        about: (!notes.is_empty()).then(|| notes.join("\n")),
        photo: card.values("photo").iter().find_map(|photo| own::photo(photo.text(), page)),
        experience: experience(card, found),
        ..Profile::default()
    };
    for position in &profile.experience {
        profile.employers.extend(position.employer.clone());
    }
    for address in card.values("email").iter().filter_map(|value| own::email(value.text())) {
        profile.add_email(&address, Seen::Markup, None);
    }
    for number in card.values("tel").iter().filter_map(|value| own::phone(value.text())) {
        profile.add_phone(&number, Seen::Markup, None);
    }
    for address in card.values("url").iter().chain(card.values("uid")) {
        own::file(address.text(), page, Seen::Markup, &mut profile);
    }
    profile
}

/// The town, region and country of the card's address, else the address as it stands.
fn location(card: &Item, found: &Microformats) -> Option<String> {
    let town = |item: &Item| {
        let parts: Vec<String> =
            ["locality", "region", "country-name"].iter().filter_map(|part| line(item, &[part])).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    };
    let within = |value: &Value| match value {
        Value::Item { place, value } => found.item(*place).and_then(town).or_else(|| page::filled(value)),
        other => page::filled(other.text()),
    };
    let inside = || card.children.iter().filter_map(|place| found.item(*place)).filter(|item| item.is("h-adr"));
    card.values("adr").iter().find_map(within).or_else(|| town(card)).or_else(|| inside().find_map(town))
}

/// The organisations that the card names, each with its title when there are as many.
fn experience(card: &Item, found: &Microformats) -> Vec<Experience> {
    let whole = line(card, &["organization-name"]).map(|name| vec![name]);
    let named = |value: &Value| match value {
        Value::Item { place, value } => {
            found.item(*place).and_then(|org| line(org, &["organization-name", "name"])).or_else(|| page::filled(value))
        }
        other => page::filled(other.text()),
    };
    let employers = whole.unwrap_or_else(|| card.values("org").iter().filter_map(named).collect());
    let titles: Vec<String> = card
        .values("job-title")
        .iter()
        .chain(card.values("title"))
        .filter_map(|title| page::filled(title.text()))
        .collect();
    let mut seen = FxHashSet::default();
    employers
        .iter()
        .enumerate()
        .filter(|(_, employer)| seen.insert(employer.as_str()))
        .map(|(place, employer)| Experience {
            title: titles.get(place).filter(|_| titles.len() == employers.len()).cloned(),
            employer: Some(employer.clone()),
            current: true,
            ..Experience::default()
        })
        .collect()
}
