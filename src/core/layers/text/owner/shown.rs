//! What a page shows that tells whose it is.

use super::{letters, oneself::is_about_oneself};
use crate::{
    address,
    layers::{
        open_graph,
        text::{
            accounts::accounts,
            addresses::{Found, addresses},
            folder, frame,
            home::is_front,
            lines::is_not_the_owners,
            link::{Link, links},
            resume, voice,
        },
    },
    names::is_given,
    page::{self, Page},
    profile::Handle,
};
use rustc_hash::FxHashSet;
use scraper::{ElementRef, node::Element};

/// No page has more headings that matter.
pub const MOST_HEADINGS: usize = 3;

/// What a page shows that tells whose it is.
pub struct Shown<'a> {
    /// The page itself.
    pub page: &'a Page,
    /// Its links.
    pub links: Vec<Link>,
    /// Its addresses.
    pub addresses: Vec<Found>,
    /// What its owner wrote.
    pub lines: Vec<String>,
    /// Those that tell who speaks: no menu, no foot and no link, as `About us` may be anybody's. On the front page of a firm
    /// that may be its menu: `Our shops`.
    pub spoken: Vec<String>,
    /// Who speaks in that.
    pub voices: voice::Voices,
    /// What the page is called.
    pub whole: String,
    /// The first part of the title.
    pub title: Option<String>,
    /// The others of a front page's title. On pages beside it the site's name stands there.
    pub later: Vec<String>,
    /// The first headings. A site's own may stand above that of the page.
    pub headings: Vec<String>,
    /// The names by which they introduce somebody.
    pub called: Vec<String>,
    /// Those of the first parts.
    pub parts: Vec<String>,
    /// Whether it is the front page of a site, or the one about its owner.
    pub is_front: bool,
}

impl<'a> Shown<'a> {
    /// What `page` shows.
    pub fn of(page: &'a Page) -> Self {
        let is_front = is_front(page);
        let own = frame::own_parts(page.root());
        let is_frame = |it: &Element| frame::is_foot(it) || (!is_front && frame::is_frame(it, &own));
        let is_sites = |it: &Element| (!is_front && it.name() == "a") || is_frame(it) || frame::asks_consent(it);
        let links = links(page.root(), false);
        let spoken = page::lines_without(page.root(), |it| is_not_the_owners(it) || is_sites(it));
        // A résumé without a title goes by its heading.
        let heading = || page.text("h1").filter(|_| resume::is_one(page));
        let whole = page.title().or_else(heading).unwrap_or_default();
        let title = open_graph::person_in(&whole, None, None);
        let headings: Vec<String> = headings(page).into_iter().take(MOST_HEADINGS).flat_map(shown_in).collect();
        let mut shown = Self {
            addresses: addresses(page.root(), &links, false),
            links,
            lines: page::lines_without(page.root(), is_not_the_owners),
            voices: voice::voices(&spoken),
            spoken,
            title,
            later: if is_front { open_graph::later_parts(&whole) } else { Vec::new() },
            called: headings.iter().filter_map(|heading| letters::introduced(heading, &whole)).collect(),
            headings: headings.iter().map(|heading| bare_heading(heading, &whole)).collect(),
            parts: page.all("h2").into_iter().take(MOST_HEADINGS).filter_map(page::text).collect(),
            is_front,
            page,
            whole,
        };
        let alone = shown.alone();
        let own = shown.title.iter_mut().chain(&mut shown.later).chain(&mut shown.headings);
        own.for_each(|text| *text = without_business(text, &alone));
        shown
    }

    /// The first part of the title, and the others.
    pub fn titles(&self) -> impl Iterator<Item = &String> {
        self.title.iter().chain(&self.later)
    }

    /// The accounts that it links to.
    pub fn accounts(&self) -> impl Iterator<Item = Handle> + '_ {
        accounts(self.page, &self.links).map(|(handle, _)| handle)
    }

    /// Whether a mailbox or an account goes by what the site goes by.
    pub fn goes_by_site(&self) -> bool {
        let host = folder::host(self.page);
        self.addresses.iter().any(|it| it.mailbox().eq_ignore_ascii_case(host))
            || self.accounts().any(|handle| handle.handle.eq_ignore_ascii_case(host))
    }
}

/// The most important headings of a page. Where none is, the first one is.
pub fn headings(page: &Page) -> Vec<ElementRef<'_>> {
    let first = || page.first("h2, h3, h4").into_iter().collect();
    Some(page.all("h1")).filter(|it| !it.is_empty()).unwrap_or_else(first)
}

/// The name that stands `alone` elsewhere, without what a title has before it: `Carpentry Jane Roe`, `Homepage of Jane Roe`.
fn without_business(text: &str, alone: &FxHashSet<String>) -> String {
    let is_given_before = |before: &str| address::plain_words(before).iter().any(|word| is_given(word));
    let mut ends = text.match_indices(' ').filter_map(|(place, _)| text.split_at_checked(place + 1));
    let name = ends.find(|(before, name)| alone.contains(*name) && !is_given_before(before));
    name.map_or(text, |(_, name)| name).to_owned()
}

/// What a heading says, and each of its lines: `My resume!` and `Jane Roe`.
fn shown_in(heading: ElementRef<'_>) -> Vec<String> {
    let lines = page::lines(heading);
    let each = if lines.len() > 1 { lines.clone() } else { Vec::new() };
    std::iter::once(lines.join(" ")).filter(|text| !text.is_empty()).chain(each).collect()
}

/// A heading without how it greets and what it calls the page: `Hi, I'm Jane Roe`, `Jane Roe's page`, `Jane Roe | Portfolio`, `Lebenslauf – Jane Roe`.
fn bare_heading(heading: &str, title: &str) -> String {
    if let Some(name) = letters::introduced(heading, title) {
        return name;
    }
    let first = open_graph::person_in(heading, None, None);
    let mut parts: Vec<String> = first.into_iter().chain(open_graph::later_parts(heading)).collect();
    let all = parts.len();
    parts.retain(|part| !open_graph::says_page(part) && !is_about_oneself(part));
    match parts.pop() {
        Some(part) if parts.is_empty() && all > 1 => part,
        _ => open_graph::whose(heading).to_owned(),
    }
}
