//! Which part of a page on the site of others is surely its person's.

use super::{
    addresses::{Found, addresses},
    beneath,
    lines::lines,
    link::{has_scheme, links},
    others::Lines,
    written::written,
};
use crate::{
    layers::own,
    page::{self, Page},
};
use scraper::ElementRef;

/// The part of a page on the site of others that is surely the person's, and its lines: what the page is about where all
/// `addresses` on it carry the name, else the card around those that do. Where there are none, what stands beneath the name.
pub fn section<'a>(
    page: &'a Page,
    name: &str,
    addresses: &[Found],
    carries: impl Fn(&str) -> bool,
) -> Option<(ElementRef<'a>, Lines)> {
    if addresses.is_empty() {
        let (part, own) = beneath::part(page, name)?;
        let mut lines = Lines::of(part, own, name, &[]);
        lines.leave(page::lines(part));
        return Some((part, lines));
    }
    let main = beneath::main(page, name);
    let lines_of = |part| Lines::of(part, lines(part, true), name, &[]);
    let all = lines_of(main);
    // What is told from the person's by a name above it may stand beside.
    if addresses.iter().all(|found| carries(&found.address) || all.are_others(&found.line)) {
        return Some((main, all));
    }
    let card = card(page, carries)?;
    Some((card, lines_of(card)))
}

/// The largest box around an address that `carries` the person's name in which there is no other: what stands there is
/// theirs.
fn card<'a>(page: &'a Page, carries: impl Fn(&str) -> bool) -> Option<ElementRef<'a>> {
    let is_theirs = |link: &ElementRef<'_>| link.attr("href").and_then(own::email).is_some_and(|it| carries(&it));
    let linked =
        page.all("a[href]").into_iter().filter(|it| has_scheme(it.attr("href").unwrap_or_default(), "mailto:"));
    let written = || {
        let texts = page.root().descendants().filter(|node| {
            node.value().as_text().is_some_and(|text| text.contains('@') && written(text).iter().any(|it| carries(it)))
        });
        texts.filter_map(|text| text.parent().and_then(ElementRef::wrap)).find(|it| !page::is_hidden(it.value()))
    };
    let start = linked.into_iter().find(is_theirs).or_else(written)?;
    let around = std::iter::once(start).chain(start.ancestors().filter_map(ElementRef::wrap)).take(MOST_AROUND);
    let is_alone = |around: &ElementRef<'_>| {
        addresses(*around, &links(*around, false), false).iter().all(|found| carries(&found.address))
    };
    around.take_while(is_alone).last()
}

/// A card has no more boxes around an address in it.
const MOST_AROUND: usize = 8;
