//! The frame that all pages of a site have, and what only looks like one.

use crate::page;
use scraper::{ElementRef, node::Element};

/// The parts of what a page is about that look like a site's frame: `<main><header>` with a name and an address.
pub fn own_parts(root: ElementRef<'_>) -> Vec<&Element> {
    let parts = page::all(
        root,
        "main header, main aside, article header, article aside, main div.header, article div.header, main [class*=footer], article [class*=footer]",
    );
    parts.into_iter().map(|part| part.value()).collect()
}

/// Whether an element that is none of `own` is the frame that all pages of a site have: what stands there is the site's.
pub fn is_frame(element: &Element, own: &[&Element]) -> bool {
    const FRAMES: [&str; 6] = ["header", "nav", "navbar", "sidebar", "masthead", "site-header"];
    let is_called_so = |name: &str| is_footer(name) || FRAMES.contains(&name.to_ascii_lowercase().as_str());
    let called = || element.classes().chain(element.id());
    let is_called = matches!(element.name(), "footer" | "nav" | "aside" | "header")
        || (matches!(element.name(), "div" | "section" | "ul") && called().any(is_called_so));
    is_called && !own.iter().any(|part| std::ptr::eq(*part, element))
}

fn is_footer(name: &str) -> bool {
    name.split(['-', '_']).any(|word| word.eq_ignore_ascii_case("footer"))
}

/// Whether an element is the foot of a page.
pub fn is_foot(element: &Element) -> bool {
    element.name() == "footer" || (element.name() == "div" && element.classes().chain(element.id()).any(is_footer))
}

/// Whether an element asks for the visitor's consent: whoever runs the site speaks there, in words that came with a program.
pub fn asks_consent(element: &Element) -> bool {
    let is_called_so = |name: &str| ["cookie", "consent"].iter().any(|word| name.to_ascii_lowercase().contains(word));
    let is_dialog = || matches!(element.attr("role"), Some("dialog" | "alertdialog"));
    !matches!(element.name(), "html" | "body" | "main")
        && (is_dialog() || element.classes().chain(element.id()).any(is_called_so))
}
