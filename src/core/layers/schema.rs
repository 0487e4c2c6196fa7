//! schema.org in whatever syntax a page writes it: items, their properties, and whom they are about.

mod person;

use super::{Known, Says, Subject, text};
use crate::{
    address,
    names::{self, is_given},
    page::{self, Page},
    reading::Source,
};
use rustc_hash::FxHashMap;
use url::Url;

/// Everything that a page says in schema.org's vocabulary. Items point at each other by their place in the graph, so
/// that circles are harmless.
#[derive(Debug, Default)]
pub struct Graph {
    items: Vec<Item>,
}

/// One thing that a page describes.
#[derive(Debug, Default)]
struct Item {
    types: Vec<String>,
    id: Option<String>,
    properties: FxHashMap<String, Vec<Value>>,
    /// By which properties, and of which items, this one is the value.
    uses: Vec<(usize, String)>,
}

/// A property's value.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text or an address.
    Text(String),
    /// Another item, by its place.
    Item(usize),
}

/// A type or property without its vocabulary's address or prefix.
fn term(name: &str) -> &str {
    let name = name.trim();
    for vocabulary in ["schema.org/", "schema:"] {
        if let Some((prefix, term)) = name.split_once(vocabulary)
            && matches!(prefix, "" | "http://" | "https://" | "http://www." | "https://www.")
        {
            return term;
        }
    }
    name
}

impl Graph {
    /// Adds an item and gives its place.
    pub fn add(&mut self) -> usize {
        self.items.push(Item::default());
        self.items.len() - 1
    }

    /// Says that an item is of a type, in any of the spellings that syntaxes have for it.
    pub fn set_type(&mut self, place: usize, name: &str) {
        if let Some(item) = self.items.get_mut(place) {
            item.types.extend(name.split_whitespace().map(|name| term(name).to_owned()));
        }
    }

    /// Says how an item is identified.
    pub fn set_id(&mut self, place: usize, id: &str) {
        if let Some(item) = self.items.get_mut(place) {
            item.id = Some(id.to_owned());
        }
    }

    /// Gives an item's property one more value.
    pub fn put(&mut self, place: usize, property: &str, value: Value) {
        let property = term(property);
        if let Value::Item(held) = value
            && held != place
            && let Some(held) = self.items.get_mut(held)
        {
            held.uses.push((place, property.to_owned()));
        }
        if let Some(item) = self.items.get_mut(place) {
            item.properties.entry(property.to_owned()).or_default().push(value);
        }
    }

    /// Whether an item is of the type `name`.
    fn is(&self, place: usize, name: &str) -> bool {
        self.types(place).iter().any(|kind| kind == name)
    }

    /// Whether an item is a part of the frame that all pages of a site have.
    pub fn is_frame(&self, place: usize) -> bool {
        self.types(place).iter().any(|kind| ["WPHeader", "WPFooter", "WPSideBar"].contains(&kind.as_str()))
    }

    fn types(&self, place: usize) -> &[String] {
        self.items.get(place).map_or(&[], |item| &item.types)
    }

    fn values(&self, place: usize, property: &str) -> &[Value] {
        self.items.get(place).and_then(|item| item.properties.get(property)).map_or(&[], Vec::as_slice)
    }

    fn texts<'a>(&'a self, place: usize, property: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.values(place, property).iter().filter_map(|value| match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Item(_) => None,
        })
    }

    fn items<'a>(&'a self, place: usize, property: &str) -> impl Iterator<Item = usize> + use<'a> {
        self.values(place, property).iter().filter_map(|value| match value {
            Value::Item(place) => Some(*place),
            Value::Text(_) => None,
        })
    }

    /// Whether no other item holds this one.
    fn is_root(&self, place: usize) -> bool {
        self.items.get(place).is_some_and(|item| item.uses.is_empty())
    }

    fn persons(&self) -> impl Iterator<Item = usize> {
        (0..self.items.len()).filter(|&place| self.is_person(place))
    }

    /// Whether an item is a person. Programs that make sites say of whoever owns one that they are a person and an
    /// organisation: then it is one who is called as people are.
    fn is_person(&self, place: usize) -> bool {
        let has_given = |name: &str| address::plain_words(name).iter().any(|word| is_given(word));
        let is_named = || self.texts(place, "name").any(|name| names::reads_as_name(name) && has_given(name));
        self.is(place, "Person") && (!is_organisation(self, place) || is_named())
    }

    /// The addresses by which an item goes.
    fn addresses(&self, place: usize) -> impl Iterator<Item = &str> {
        let id = self.items.get(place).and_then(|item| item.id.as_deref());
        id.into_iter().chain(self.texts(place, "url"))
    }
}

/// Whom the items of a page are about.
pub fn subject(graph: &Graph, page: &Page, source: Source) -> Says {
    let found = main_entity(graph).or_else(|| main_of_page(graph)).or_else(|| only_person(graph, page));
    let Some(Main { who, page: holder, known }) = found else {
        return other(graph);
    };
    let person = match who {
        Who::Person(person) => person,
        Who::Several => return Says::Other("page_several_people"),
        Who::Organisation => return Says::Other("page_organisation"),
    };
    if graph.texts(person, "deathDate").next().is_some() {
        return Says::Other("page_memorial");
    }
    let addresses = holder
        .into_iter()
        .chain([person])
        .flat_map(|place| graph.addresses(place))
        .chain(graph.texts(person, "mainEntityOfPage"))
        .map(str::to_owned)
        .collect();
    let mut reading = person::read(graph, person, page);
    if let Some(holder) = holder {
        person::add_from_page(graph, holder, page, &mut reading.profile);
    }
    reading.found_by(source);
    Says::Person(Box::new(Subject { reading, known, addresses, home: None }))
}

/// What a page is about.
struct Main {
    who: Who,
    /// The item that stands for the page.
    page: Option<usize>,
    known: Known,
}

enum Who {
    Person(usize),
    Several,
    Organisation,
}

/// Whom several items are: one person as long as all give the same name. `None` of no items.
fn who(graph: &Graph, persons: &[usize]) -> Option<Who> {
    let first = *persons.first()?;
    let name = |place: usize| graph.texts(place, "name").next();
    Some(match persons.iter().all(|&place| name(place) == name(first)) {
        true => Who::Person(first),
        false => Who::Several,
    })
}

/// The main entity of a ProfilePage, else of any page item. What an article or a product is on is about that.
fn main_entity(graph: &Graph) -> Option<Main> {
    let mut pages: Vec<usize> =
        (0..graph.items.len()).filter(|&place| graph.types(place).iter().any(|kind| kind.ends_with("Page"))).collect();
    pages.sort_by_key(|&place| !graph.is(place, "ProfilePage"));
    for page in pages {
        let is_profile = graph.is(page, "ProfilePage");
        for property in ["mainEntity", "about"] {
            if property == "about" && !is_profile && has_content(graph) {
                continue;
            }
            let entities: Vec<usize> = graph.items(page, property).collect();
            let persons: Vec<usize> = entities.iter().copied().filter(|&place| graph.is_person(place)).collect();
            let is_organisations = is_profile && entities.iter().any(|&place| is_organisation(graph, place));
            if let Some(who) = who(graph, &persons).or(is_organisations.then_some(Who::Organisation)) {
                return Some(Main { who, page: Some(page), known: Known::Said });
            }
        }
    }
    None
}

/// The person who says of themselves that the page is about them.
fn main_of_page(graph: &Graph) -> Option<Main> {
    let mut persons = graph.persons().filter(|&place| !graph.values(place, "mainEntityOfPage").is_empty());
    let person = persons.next()?;
    if persons.next().is_some() {
        return None;
    }
    let page = graph.items(person, "mainEntityOfPage").next();
    Some(Main { who: Who::Person(person), page, known: Known::Said })
}

/// The one person who is not merely the author, the employee, the child of something else; of several, the one whose
/// address is the page's. Where there are several, parts of the page are their addresses.
fn only_person(graph: &Graph, page: &Page) -> Option<Main> {
    let roots: Vec<usize> = graph.persons().filter(|&place| graph.is_root(place)).collect();
    let alone = who(graph, &roots)?;
    let is_one = matches!(alone, Who::Person(_));
    let is_here = |address: &str| is_page(address, page) && (is_one || !address.contains('#'));
    let here: Vec<usize> = roots.into_iter().filter(|&place| graph.addresses(place).any(is_here)).collect();
    if let Some(who) = who(graph, &here) {
        return Some(Main { who, page: None, known: Known::Said });
    }
    (is_one && !has_content(graph)).then_some(Main { who: alone, page: None, known: Known::Alone })
}

fn has_content(graph: &Graph) -> bool {
    (0..graph.items.len()).any(|place| graph.is_root(place) && is_content(graph, place))
}

/// Whether what a page describes may stand on the page of somebody called `name`: whatever does not go by that name, or was
/// made by them; the organisation whose site it is, but for its front page; what they wrote where sites tell of people. What
/// others wrote may be of them. Who is sought is nobody yet.
pub fn is_beside(graph: &Graph, page: &Page, name: &str) -> bool {
    const MAKERS: [&str; 3] = ["author", "creator", "performer"];
    const NAMES: [&str; 3] = ["name", "headline", "legalName"];
    let known = names::words(name);
    let is_theirs = |text: &str| {
        let words = names::words(text);
        known.iter().all(|word| words.contains(word))
    };
    let is_written =
        |place: usize| graph.types(place).iter().any(|it| it.ends_with("Article") || it.ends_with("Posting"));
    (0..graph.items.len()).filter(|&place| graph.is_root(place) && !graph.is_person(place)).all(|place| {
        if graph.is(place, "JobPosting") {
            return false;
        }
        let is_called = || NAMES.iter().flat_map(|called| graph.texts(place, called)).any(is_theirs);
        if is_organisation(graph, place) {
            return !is_called() || !page::is_front(&page.url);
        }
        let makers = MAKERS.iter().flat_map(|maker| graph.items(place, maker));
        let made: Vec<bool> = makers.flat_map(|maker| graph.texts(maker, "name")).map(is_theirs).collect();
        let is_nobodys = made.is_empty() && graph.values(place, "datePublished").is_empty();
        !is_content(graph, place)
            || match is_written(place) {
                true => (made.contains(&true) || (is_nobodys && !is_called())) && text::is_of_people(page),
                false => made.contains(&true) || !is_called(),
            }
    })
}

/// What a page is about that names no person as its subject.
fn other(graph: &Graph) -> Says {
    let roots = || (0..graph.items.len()).filter(|&place| graph.is_root(place));
    if roots().filter(|&place| graph.is_person(place)).nth(1).is_some() {
        Says::Other("page_several_people")
    } else if has_content(graph) {
        Says::Other("page_article")
    } else if roots().any(|place| is_organisation(graph, place)) {
        Says::Other("page_organisation")
    } else {
        Says::Nothing
    }
}

/// Whether an address is the page's own, whatever stands after `#`.
pub fn is_page(address: &str, page: &Page) -> bool {
    let same = |url: &Url| {
        url.host_str() == page.url.host_str()
            && url.path().trim_end_matches('/') == page.url.path().trim_end_matches('/')
            && url.query() == page.url.query()
    };
    page.link(address).is_some_and(|url| same(&url))
}

fn is_organisation(graph: &Graph, place: usize) -> bool {
    // Whoever practises alone is a business there, too.
    let organisations = [
        "Airline",
        "Attorney",
        "BeautySalon",
        "CollegeOrUniversity",
        "Corporation",
        "Dentist",
        "HairSalon",
        "Hospital",
        "Hotel",
        "InsuranceAgency",
        "Library",
        "MedicalClinic",
        "MusicGroup",
        "NGO",
        "Notary",
        "Pharmacy",
        "Physician",
        "RealEstateAgent",
        "Restaurant",
        "School",
        "SportsTeam",
        "TravelAgency",
    ];
    graph.types(place).iter().any(|kind| {
        kind.ends_with("Organization")
            || kind.ends_with("Business")
            || kind.ends_with("Store")
            || kind.ends_with("Service")
            || organisations.contains(&kind.as_str())
    })
}

/// Whether an item is what a page is there for, and neither a person nor part of the page's frame.
fn is_content(graph: &Graph, place: usize) -> bool {
    let types = graph.types(place);
    !types.is_empty()
        && !is_organisation(graph, place)
        && !types.iter().any(|kind| {
            kind == "Person"
                || kind.ends_with("Page")
                || kind.ends_with("List")
                || kind.ends_with("Action")
                || kind.ends_with("Object")
                || kind.ends_with("Image")
                || kind.ends_with("Role")
                // Themes call any page so.
                || ["CreativeWork", "WebSite", "Blog", "ListItem", "SiteNavigationElement"].contains(&kind.as_str())
        })
        && !graph.is_frame(place)
}
