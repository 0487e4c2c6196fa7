//! What a microformats2 item leaves to be understood: its name, its picture, its address
//! (<https://microformats.org/wiki/microformats2-parsing#parsing_for_implied_properties>).

use super::{Value, roots, value};
use crate::page::Page;
use scraper::ElementRef;
use value::Images;

/// The name: an attribute of the element or of the only thing in it, else its text.
pub fn name(element: ElementRef<'_>) -> String {
    let only = only_child(element);
    let inner = only.and_then(only_child);
    let by_attribute = own_name(element).or_else(|| filled(own_name(only?))).or_else(|| filled(own_name(inner?)));
    by_attribute.map(str::to_owned).unwrap_or_else(|| value::trimmed(&value::content_with(element, Images::Alt)))
}

fn own_name(element: ElementRef<'_>) -> Option<&str> {
    match element.value().name() {
        "img" | "area" => element.attr("alt"),
        "abbr" => element.attr("title"),
        _ => None,
    }
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

/// The picture that the element is, or that is the only one in it.
pub fn photo(element: ElementRef<'_>, page: &Page) -> Option<Value> {
    let find = |scope: ElementRef<'_>| {
        only_of_type(scope, "img", "src")
            .or_else(|| only_of_type(scope, "object", "data"))
            .and_then(|picture| picture_of(picture, page))
    };
    picture_of(element, page).or_else(|| find(element)).or_else(|| find(only_child(element)?))
}

fn picture_of(element: ElementRef<'_>, page: &Page) -> Option<Value> {
    match element.value().name() {
        "img" => {
            let address = value::absolute(element.attr("src")?, page);
            Some(match element.attr("alt") {
                Some(alt) => Value::Image { address, alt: alt.to_owned() },
                None => Value::Text(address),
            })
        }
        "object" => Some(Value::Text(value::absolute(element.attr("data")?, page))),
        _ => None,
    }
}

/// The address that the element links to, or the only link in it.
pub fn address(element: ElementRef<'_>, page: &Page) -> Option<String> {
    let own = |element: ElementRef<'_>| {
        let href = matches!(element.value().name(), "a" | "area").then(|| element.attr("href")).flatten();
        href.map(|href| value::absolute(href, page))
    };
    let find = |scope: ElementRef<'_>| {
        only_of_type(scope, "a", "href").or_else(|| only_of_type(scope, "area", "href")).and_then(own)
    };
    own(element).or_else(|| find(element)).or_else(|| find(only_child(element)?))
}

/// The only child element, if it begins no item of its own.
fn only_child(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let mut children = element.child_elements();
    let only = children.next().filter(|_| children.next().is_none())?;
    is_plain(only).then_some(only)
}

/// The child with this tag, if there is only one, it has the attribute, and it begins no item of its own.
fn only_of_type<'a>(element: ElementRef<'a>, tag: &str, attribute: &str) -> Option<ElementRef<'a>> {
    let mut children = element.child_elements().filter(|child| child.value().name() == tag);
    let only = children.next().filter(|_| children.next().is_none())?;
    (only.attr(attribute).is_some() && is_plain(only)).then_some(only)
}

fn is_plain(element: ElementRef<'_>) -> bool {
    roots(element).0.is_empty()
}
