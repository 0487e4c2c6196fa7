//! Microformats: a parser to the standard (<https://microformats.org/wiki/microformats2-parsing>), with the classic
//! class names that it still asks for, and what the items say of a person.

pub mod card;
mod classic;
mod implied;
mod resume;
mod value;

use crate::page::Page;
use classic::Vocabulary;
use ego_tree::{NodeId, iter::Edge};
use rustc_hash::FxHashMap;
use scraper::ElementRef;
use std::collections::BTreeMap;
use value::Prefix;

/// All that a page says in microformats. Items point at each other by their place, so that no depth of nesting is
/// too deep.
#[derive(Debug, Default)]
pub struct Microformats {
    /// Every item, in the order in which they begin.
    pub items: Vec<Item>,
    /// The items that stand in no other.
    pub roots: Vec<usize>,
    /// Every link that says how it relates, once for each address.
    pub rels: Vec<Rel>,
}

/// One item.
#[derive(Debug)]
pub struct Item {
    /// The element that it is.
    pub element: NodeId,
    /// Such as `h-card`, sorted.
    pub types: Vec<String>,
    /// By name without prefix; the values in the page's order.
    pub properties: BTreeMap<String, Vec<Value>>,
    /// Items inside that are no property of this one.
    pub children: Vec<usize>,
}

/// A property's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, an address, a date.
    Text(String),
    /// A picture's address and the text that stands for it.
    Image {
        /// Absolute.
        address: String,
        /// As the page has it.
        alt: String,
    },
    /// Another item, and what stands for it where only text is wanted.
    Item {
        /// Its place among the items.
        place: usize,
        /// Its name, its address or its text.
        value: String,
    },
}

/// A link that says how it relates to the page.
#[derive(Debug, PartialEq)]
pub struct Rel {
    /// Absolute.
    pub url: String,
    /// Such as `me`.
    pub rels: Vec<String>,
    /// The link's text as it stands.
    pub text: String,
}

/// Properties within properties deeper than this, and class names of one element beyond as many, are not read: they
/// would cost more time than the page has text.
const DEEPEST: usize = 24;

impl Microformats {
    /// Reads a page.
    pub fn read(page: &Page) -> Self {
        let mut parser = Parser {
            page,
            found: Self::default(),
            open: Vec::new(),
            properties: Vec::new(),
            linked: FxHashMap::default(),
        };
        let mut skipped: Option<NodeId> = None;
        for edge in page.root().traverse() {
            match edge {
                Edge::Open(node) if skipped.is_none() => {
                    if let Some(element) = ElementRef::wrap(node) {
                        if value::is_template(element) {
                            skipped = Some(node.id());
                        } else {
                            parser.enter(element);
                        }
                    }
                }
                Edge::Close(node) if skipped.is_none() => parser.leave(node.id()),
                Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
                Edge::Open(_) | Edge::Close(_) => {}
            }
        }
        parser.found
    }

    /// The links with `rel`.
    pub fn related<'a>(&'a self, rel: &'a str) -> impl Iterator<Item = &'a str> {
        self.rels.iter().filter(move |link| link.rels.iter().any(|known| known == rel)).map(|link| link.url.as_str())
    }

    fn item(&self, place: usize) -> Option<&Item> {
        self.items.get(place)
    }
}

impl Item {
    /// The values of a property.
    pub fn values(&self, name: &str) -> &[Value] {
        self.properties.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the item is of a type.
    pub fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|known| known == kind)
    }

    fn put(&mut self, name: &str, value: Value) {
        self.properties.entry(name.to_owned()).or_default().push(value);
    }
}

impl Value {
    /// What stands for the value where only text is wanted.
    pub fn text(&self) -> &str {
        match self {
            Value::Text(text) | Value::Image { address: text, .. } | Value::Item { value: text, .. } => text,
        }
    }
}

/// An item that has begun and not ended.
struct Open<'a> {
    element: ElementRef<'a>,
    place: usize,
    /// The classic vocabularies whose class names count inside; empty where those of microformats2 do.
    classic: Vec<&'static Vocabulary>,
    /// The properties of the item around it that this one is.
    is: Vec<(Prefix, String)>,
    has: Has,
}

/// What an item has, which decides what may be implied.
#[derive(Default)]
struct Has {
    text: bool,
    address: bool,
    items: bool,
}

struct Parser<'a> {
    page: &'a Page,
    found: Microformats,
    open: Vec<Open<'a>>,
    /// The elements that are properties around the present one.
    properties: Vec<NodeId>,
    /// Where each address stands among the links.
    linked: FxHashMap<String, usize>,
}

impl<'a> Parser<'a> {
    fn enter(&mut self, element: ElementRef<'a>) {
        self.relation(element);
        if element.attr("class").is_none() {
            return;
        }
        let (mut types, classic) = roots(element);
        let is = self.open.last().map(|around| properties(element, &around.classic)).unwrap_or_default();
        if let Some(around) = self.open.last_mut() {
            around.has.items |= !types.is_empty();
            around.has.text |= is.iter().any(|(prefix, _)| matches!(prefix, Prefix::Text | Prefix::Markup));
            around.has.address |= is.iter().any(|(prefix, _)| *prefix == Prefix::Address);
        }
        if self.properties.len() >= DEEPEST {
            return;
        }
        if !is.is_empty() {
            self.properties.push(element.id());
        }
        if types.is_empty() {
            let around = self.open.last().map(|around| (around.place, !around.classic.is_empty()));
            if let Some((place, classic)) = around {
                for (prefix, name) in is {
                    let value = value::of(prefix, element, self.page, classic);
                    self.put(place, &name, value);
                }
            }
            return;
        }
        types.sort();
        types.dedup();
        let properties = BTreeMap::new();
        self.found.items.push(Item { element: element.id(), types, properties, children: vec![] });
        let place = self.found.items.len() - 1;
        self.open.push(Open { element, place, classic, is, has: Has::default() });
    }

    fn leave(&mut self, id: NodeId) {
        self.properties.pop_if(|known| *known == id);
        let Some(item) = self.open.pop_if(|open| open.element.id() == id) else { return };
        if item.classic.is_empty() {
            self.imply(&item);
        }
        let Some(around) = self.open.last() else {
            self.found.roots.push(item.place);
            return;
        };
        let (around, classic) = (around.place, !around.classic.is_empty());
        if item.is.is_empty() {
            if let Some(around) = self.found.items.get_mut(around) {
                around.children.push(item.place);
            }
            return;
        }
        for (prefix, name) in &item.is {
            let known_as = match prefix {
                Prefix::Text | Prefix::Markup => "name",
                Prefix::Address | Prefix::Date => "url",
            };
            let inner = self.found.item(item.place).and_then(|inner| inner.values(known_as).first());
            let value = match inner {
                Some(value) if *prefix != Prefix::Date => value.text().to_owned(),
                _ => value::of(*prefix, item.element, self.page, classic).text().to_owned(),
            };
            self.put(around, name, Value::Item { place: item.place, value });
        }
    }

    fn put(&mut self, place: usize, name: &str, value: Value) {
        if let Some(item) = self.found.items.get_mut(place) {
            item.put(name, value);
        }
    }

    /// Adds the name, photo and address that an item leaves to be understood.
    fn imply(&mut self, item: &Open<'_>) {
        let Some(found) = self.found.items.get_mut(item.place) else { return };
        let has = |name: &str| !found.values(name).is_empty();
        let name = (!has("name") && !item.has.text && !item.has.items).then(|| implied::name(item.element));
        let photo = (!has("photo") && !item.has.address).then(|| implied::photo(item.element, self.page)).flatten();
        let url = (!has("url") && !item.has.address && !item.has.items)
            .then(|| implied::address(item.element, self.page))
            .flatten();
        for (property, value) in [("name", name.map(Value::Text)), ("photo", photo), ("url", url.map(Value::Text))] {
            if let Some(value) = value {
                found.put(property, value);
            }
        }
    }

    fn relation(&mut self, element: ElementRef<'_>) {
        if let ("a" | "area" | "link", Some(rel), Some(href)) =
            (element.value().name(), element.attr("rel"), element.attr("href"))
        {
            let url = value::absolute(href, self.page);
            let place = *self.linked.entry(url).or_insert_with_key(|url| {
                self.found.rels.push(Rel { url: url.clone(), rels: vec![], text: value::content(element) });
                self.found.rels.len() - 1
            });
            if let Some(link) = self.found.rels.get_mut(place) {
                for name in rel.split_whitespace().take(DEEPEST) {
                    if !link.rels.iter().any(|known| known == name) {
                        link.rels.push(name.to_owned());
                    }
                }
            }
        }
    }
}

/// The types of the item that an element begins, and the classic vocabularies that they come from. Where an element
/// has class names of microformats2, classic ones beside them do not count.
fn roots(element: ElementRef<'_>) -> (Vec<String>, Vec<&'static Vocabulary>) {
    let types: Vec<String> = names(element).filter(|class| is_root(class)).map(str::to_owned).collect();
    if !types.is_empty() {
        return (types, Vec::new());
    }
    let classic: Vec<&Vocabulary> = names(element).filter_map(classic::vocabulary).collect();
    (classic.iter().map(|vocabulary| vocabulary.kind.to_owned()).collect(), classic)
}

/// The properties that an element is of the item around it.
fn properties(element: ElementRef<'_>, classic: &[&'static Vocabulary]) -> Vec<(Prefix, String)> {
    let mut found: Vec<(Prefix, String)> = Vec::new();
    for class in names(element) {
        let named: Vec<(Prefix, String)> = if classic.is_empty() {
            let split = class.split_once('-').filter(|(_, name)| is_name(name));
            split.and_then(|(prefix, name)| Some((Prefix::named(prefix)?, name.to_owned()))).into_iter().collect()
        } else {
            classic.iter().filter_map(|vocabulary| vocabulary.property(class)).collect()
        };
        for property in named {
            if !found.contains(&property) {
                found.push(property);
            }
        }
    }
    found
}

fn names(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    element.attr("class").unwrap_or_default().split_ascii_whitespace().take(DEEPEST)
}

fn is_root(class: &str) -> bool {
    class.strip_prefix("h-").is_some_and(is_name)
}

/// Names are words of small letters joined by hyphens; the first may be a vendor's prefix with digits.
fn is_name(name: &str) -> bool {
    let mut words = name.split('-').peekable();
    let mut first = true;
    while let Some(word) = words.next() {
        let may_have_digits = first && words.peek().is_some();
        let fits = |byte: u8| byte.is_ascii_lowercase() || (may_have_digits && byte.is_ascii_digit());
        if word.is_empty() || !word.bytes().all(fits) {
            return false;
        }
        first = false;
    }
    true
}
