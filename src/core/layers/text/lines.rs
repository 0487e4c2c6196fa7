//! What on a page its owner wrote.

use super::frame;
use crate::page;
use scraper::{ElementRef, node::Element};

/// The lines of a page that its owner wrote, in a `section` of others without the frame of the site.
pub fn lines(root: ElementRef<'_>, section: bool) -> Vec<String> {
    let own = frame::own_parts(root);
    page::lines_without(root, |it| is_not_the_owners(it) || (section && frame::is_frame(it, &own)))
}

/// Elements whose text is not the page owner's: forms, quotations, code, comments.
pub fn is_not_the_owners(element: &Element) -> bool {
    let names = || element.classes().chain(element.id());
    // What is written with a typewriter is code where it says which.
    let is_code = element.name() == "pre" && element.classes().next().is_some();
    is_code
        || matches!(element.name(), "form" | "blockquote" | "code" | "samp" | "textarea" | "input" | "template")
        || names().any(|name| name == "comments" || name.starts_with("comment-") || name == "comment")
}
