//! The value of a property: what an element says by its text, its attributes, or the value class pattern
//! (<https://microformats.org/wiki/value-class-pattern>).

use super::Value;
use crate::page::Page;
use ego_tree::{NodeRef, iter::Edge};
use scraper::{ElementRef, Node};
use url::Url;

/// How the value of a property is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefix {
    /// `p-`
    Text,
    /// `u-`
    Address,
    /// `dt-`
    Date,
    /// `e-`
    Markup,
}

impl Prefix {
    /// By the letters before the hyphen.
    pub fn named(letters: &str) -> Option<Self> {
        match letters {
            "p" => Some(Self::Text),
            "u" => Some(Self::Address),
            "dt" => Some(Self::Date),
            "e" => Some(Self::Markup),
            _ => None,
        }
    }
}

/// The value of `element` as a property. Classic pictures carry no text of their own.
pub fn of(prefix: Prefix, element: ElementRef<'_>, page: &Page, classic: bool) -> Value {
    match prefix {
        Prefix::Text => Value::Text(text(element, page)),
        Prefix::Date => Value::Text(date(element, page)),
        Prefix::Markup => Value::Text(trimmed(&content_with(element, Images::AltOrAddress(page)))),
        Prefix::Address => match element.attr("alt") {
            Some(alt) if !classic && element.value().name() == "img" && element.attr("src").is_some() => {
                Value::Image { address: address(element, page), alt: alt.to_owned() }
            }
            _ => Value::Text(address(element, page)),
        },
    }
}

fn text(element: ElementRef<'_>, page: &Page) -> String {
    let by_attribute = match element.value().name() {
        "abbr" | "link" => element.attr("title"),
        "data" | "input" => element.attr("value"),
        "img" | "area" => element.attr("alt"),
        _ => None,
    };
    joined(element)
        .or_else(|| by_attribute.map(str::to_owned))
        .unwrap_or_else(|| trimmed(&content_with(element, Images::AltOrAddress(page))))
}

fn address(element: ElementRef<'_>, page: &Page) -> String {
    let named = |name: &str| element.attr(name);
    let by_attribute = match element.value().name() {
        "a" | "area" | "link" => named("href"),
        "img" | "audio" | "source" | "iframe" => named("src"),
        "video" => named("src").or_else(|| named("poster")),
        "object" => named("data"),
        _ => None,
    };
    let fallback = || match element.value().name() {
        "abbr" => named("title").map(str::to_owned),
        "data" | "input" => named("value").map(str::to_owned),
        _ => None,
    };
    let found = by_attribute.map(str::to_owned).or_else(|| joined(element)).or_else(fallback);
    absolute(&found.unwrap_or_else(|| trimmed(&content(element))), page)
}

fn date(element: ElementRef<'_>, page: &Page) -> String {
    let named = |name: &str| element.attr(name);
    let by_attribute = match element.value().name() {
        "time" | "ins" | "del" => named("datetime"),
        "abbr" => named("title"),
        "data" | "input" => named("value"),
        _ => None,
    };
    let parts = parts(element);
    // A date and a time, in either order, make a moment.
    let day = parts.iter().find(|part| part.contains('-') && !part.contains(':'));
    let time = parts.iter().find(|part| part.contains(':'));
    match (day, time) {
        (Some(day), Some(time)) => format!("{day} {time}"),
        _ => parts
            .into_iter()
            .next()
            .or_else(|| by_attribute.map(str::to_owned))
            .unwrap_or_else(|| trimmed(&content_with(element, Images::AltOrAddress(page)))),
    }
}

fn joined(element: ElementRef<'_>) -> Option<String> {
    let parts = parts(element);
    (!parts.is_empty()).then(|| parts.concat())
}

/// The texts of the elements inside that are marked as the value.
fn parts(element: ElementRef<'_>) -> Vec<String> {
    let mut parts = Vec::new();
    let mut inside = None;
    for edge in element.traverse().skip(1) {
        match edge {
            Edge::Open(node) if inside.is_none() => {
                let Some(part) = ElementRef::wrap(node) else { continue };
                let has = |class: &str| part.value().classes().any(|known| known == class);
                let by_attribute = match part.value().name() {
                    "img" | "area" => part.attr("alt"),
                    "data" => part.attr("value"),
                    "abbr" => part.attr("title"),
                    "time" | "ins" | "del" => part.attr("datetime"),
                    _ => None,
                };
                if has("value-title") {
                    parts.extend(part.attr("title").map(str::to_owned));
                } else if has("value") {
                    parts.push(by_attribute.map_or_else(|| trimmed(&content(part)), str::to_owned));
                } else {
                    continue;
                }
                inside = Some(node.id());
            }
            Edge::Close(node) if inside == Some(node.id()) => inside = None,
            _ => {}
        }
    }
    parts
}

/// What stands for a picture in a text.
#[derive(Clone, Copy)]
pub enum Images<'a> {
    /// The text that stands for it, else nothing.
    Alt,
    /// The text that stands for it, else its address.
    AltOrAddress(&'a Page),
    /// Nothing.
    Nothing,
}

/// The text of an element as it stands, without scripts and styles.
pub fn content(element: ElementRef<'_>) -> String {
    content_with(element, Images::Nothing)
}

/// The text of an element, with what stands for its pictures.
pub fn content_with(element: ElementRef<'_>, images: Images<'_>) -> String {
    let mut content = String::new();
    let mut left: Vec<NodeRef<'_, Node>> = vec![*element];
    while let Some(node) = left.pop() {
        match node.value() {
            Node::Text(text) => content.push_str(text),
            Node::Element(tag) if matches!(tag.name(), "script" | "style") => {}
            Node::Element(tag) if tag.name() == "img" && node.id() != element.id() => match images {
                Images::Nothing => {}
                Images::Alt => content.push_str(tag.attr("alt").unwrap_or_default()),
                Images::AltOrAddress(page) => match (tag.attr("alt"), tag.attr("src")) {
                    (Some(alt), _) => content.push_str(alt),
                    (None, Some(src)) => content.push_str(&format!(" {} ", absolute(src, page))),
                    (None, None) => {}
                },
            },
            Node::Element(_) if ElementRef::wrap(node).is_some_and(is_template) => {}
            Node::Element(_) | Node::Document | Node::Fragment => left.extend(node.children().rev()),
            _ => {}
        }
    }
    content
}

/// An address made absolute; one that is absolute already stays as it stands.
pub fn absolute(address: &str, page: &Page) -> String {
    let address = address.trim();
    if Url::parse(address).is_ok() {
        return address.to_owned();
    }
    page.base.join(address).map_or_else(|_| address.to_owned(), String::from)
}

/// Text without white space around it.
pub fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

/// Whether an element's content is no part of the page. Serialised shadow roots are.
pub fn is_template(element: ElementRef<'_>) -> bool {
    element.value().name() == "template" && element.attr("shadowrootmode").is_none()
}
