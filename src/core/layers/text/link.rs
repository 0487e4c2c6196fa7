//! The links on a page that a person can see, and what is said around them.

use super::{
    accounts::{accounts, is_number},
    frame,
    lines::is_not_the_owners,
};
use crate::{
    names,
    page::{self, Page},
    profile::Handle,
    sites, words,
};
use ego_tree::{NodeId, iter::Edge};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// A link that a person can see.
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: Option<String>,
    /// What a picture in the place of text is said to be.
    pub label: Option<String>,
    /// The line on which a link to write or to call stands.
    pub line: Option<String>,
    /// What the sentence says before the link, without other links.
    pub before: String,
    /// The line above a link with which its own begins.
    pub above: Option<String>,
    /// Which of the page's groups of links to accounts it is in.
    pub group: Option<NodeId>,
}

impl Link {
    /// Whether a link says nothing but which account it leads to: `GitHub`, `@jane`, `Follow me on X`, a mere picture.
    /// Whoever made the theme, and friends, are linked with more words.
    pub fn says_no_more_than(&self, handle: &Handle) -> bool {
        let label = sites::label(&handle.network).unwrap_or_default();
        let known = [handle.network.as_str(), &handle.handle, &handle.url, label].map(names::words).concat();
        // Some tell what the picture shows.
        const PLAIN: &str =
            "follow me on my find profile twitter link to icon logo account http https www graduation cap page visit";
        let said = self.text.as_ref().or(self.label.as_ref()).map(|said| names::words(said)).unwrap_or_default();
        let is_of_number = |word: &str| word.bytes().all(|it| it.is_ascii_digit()) && handle.handle.contains(word);
        // Of a mere picture, people tell in their own language; only people go by numbers.
        let is_picture = self.text.is_none() && !self.label.as_deref().is_some_and(names::begins_with_given);
        (is_picture && is_number(handle))
            || said.iter().all(|word| {
                known.contains(word) || is_of_number(word) || PLAIN.split_whitespace().any(|plain| plain == word)
            })
    }

    /// Whether nothing but a network's name stands before it: `Google Scholar: `.
    pub fn is_labelled(&self) -> bool {
        sites::is_label(self.before.trim_matches([' ', ':']))
    }

    /// Whether it says no more than a name in one of its spellings.
    pub fn is_called(&self, spellings: &[String]) -> bool {
        self.text.as_deref().is_some_and(|text| spellings.iter().any(|name| names::is_shown_as(text, name)))
    }

    /// Whether a link may lead to an account of somebody called `name`, by what stands before it: `Theme by`, `Photo:`, `My
    /// husband is on` and `I work at Acme` lead to somebody else's.
    pub fn may_be_of(&self, name: &str) -> bool {
        const OTHERS: &str = "by at von bei par chez por di da door van af av od husband wife partner brother sister son \
            daughter friend mann frau mari femme marido esposa marito moglie";
        let said = self.text.as_deref().unwrap_or_default();
        let known = names::words(name);
        let is_others = |(place, word): (usize, &str)| {
            let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
            let lower = bare.to_lowercase();
            let is_named = place > 0 && bare.chars().count() > 1 && bare.starts_with(char::is_uppercase);
            let is_anothers = OTHERS.split_whitespace().any(|other| other == lower)
                || is_named
                || (word.ends_with(':') && said.starts_with('@'));
            is_anothers && !known.contains(&lower) && !sites::is_label(bare)
        };
        let is_anothers =
            names::reads_as_name(said) && !sites::is_label(said) && !names::may_be_one(Some(said), Some(name));
        !is_anothers && (self.is_labelled() || !self.before.split_whitespace().enumerate().any(is_others))
    }
}

/// The accounts of those whom a page names as who made it, or something on it: `Theme by`, `Design: Pia`.
pub fn credited(page: &Page) -> FxHashSet<String> {
    const BY: &str = "by von par por di door av af";
    let links = links(page.root(), false);
    let is_credit = |handle: &Handle, link: &Link| {
        let before = link.before.trim();
        let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let label = before.strip_suffix(':').filter(|label| !sites::is_label(label));
        words::has(BY, &last) || (label.is_some() && !link.says_no_more_than(handle))
    };
    let found = accounts(page, &links).filter(|(handle, link)| is_credit(handle, link));
    found.filter_map(|(_, link)| page.link(&link.href).map(String::from)).collect()
}

/// The links in a part of a page that its owner made.
pub fn links(root: ElementRef<'_>, section: bool) -> Vec<Link> {
    let own = frame::own_parts(root);
    let mut links = Vec::new();
    let mut skipped = None;
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) if skipped.is_none() => {
                let Some(element) = ElementRef::wrap(node) else { continue };
                let is_frame = section && frame::is_frame(element.value(), &own);
                if page::is_hidden(element.value()) || is_not_the_owners(element.value()) || is_frame {
                    skipped = Some(node.id());
                } else if let ("a", Some(href)) = (element.value().name(), element.attr("href")) {
                    let label = page::first(element, "img[alt]").and_then(|image| image.attr("alt"));
                    let label = element.attr("aria-label").or(element.attr("title")).or(label).map(str::to_owned);
                    let (href, text) = (href.trim().to_owned(), page::text(element));
                    let is_contact = has_scheme(&href, "mailto:") || has_scheme(&href, "tel:");
                    let line = text.as_deref().filter(|_| is_contact).and_then(|text| line(element, text));
                    let before = before(element);
                    let above = above(element);
                    links.push(Link { href, text, label, line, before, above, group: group(element) });
                }
            }
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            Edge::Open(_) | Edge::Close(_) => {}
        }
    }
    links
}

/// Whether a link has a scheme: `mailto:`.
pub fn has_scheme(href: &str, scheme: &str) -> bool {
    href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// Whom an address in a longer text is of cannot be told from it.
pub const MOST_LINE: usize = 600;

/// The line on which an element with this text stands.
fn line(element: ElementRef<'_>, text: &str) -> Option<String> {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    let block = around.find(|around| page::is_block(around.value().name()))?;
    let is_small = block.descendants().nth(MOST_NODES).is_none();
    let holds = |line: &String| line.contains(text) && line.len() < MOST_LINE;
    is_small.then(|| page::lines(block).into_iter().find(holds)).flatten()
}

/// What a sentence says before a link in it, without other links.
fn before(link: ElementRef<'_>) -> String {
    let mut around = link.ancestors().filter_map(ElementRef::wrap);
    let mut before = String::new();
    let Some(block) = around.find(|around| page::is_block(around.value().name())) else { return before };
    for node in block.descendants().skip(1).take(MOST_NODES).take_while(|node| node.id() != link.id()) {
        if node.value().as_element().is_some_and(|it| page::is_block(it.name())) {
            before.clear();
        }
        // What stands in a box of its own is no part of the sentence.
        let around = node.ancestors().take_while(|around| around.id() != block.id());
        if around.filter_map(ElementRef::wrap).any(|it| page::is_block(it.value().name())) {
            continue;
        }
        let is_linked = || node.parent().and_then(ElementRef::wrap).is_some_and(|it| it.value().name() == "a");
        if let Some(text) = node.value().as_text().filter(|_| !is_linked()) {
            before.push_str(text);
        }
    }
    before.rsplit(['.', '!', '?', '|', '·', '•']).next().unwrap_or_default().to_owned()
}

/// The last line before a link that begins its own. Other links say whose it is as little as this one.
fn above(link: ElementRef<'_>) -> Option<String> {
    let around = std::iter::once(*link).chain(link.ancestors()).take(MOST_BOXES);
    let mut before = around.flat_map(|node| node.prev_siblings().take(MOST_BOXES));
    before.find_map(|node| match ElementRef::wrap(node) {
        Some(element) if element.descendants().nth(MOST_NODES).is_some() => Some(None),
        Some(element) if page::all(element, "a").iter().any(|link| page::text(*link) == page::text(element)) => None,
        Some(element) => page::lines(element).pop().map(Some),
        None => page::filled(node.value().as_text()?).map(Some),
    })?
}

/// The group of links that a link is in: the closest of the boxes around it in which there are others, when that is no more
/// than a list of links.
fn group(link: ElementRef<'_>) -> Option<NodeId> {
    let mut around = link.ancestors().filter_map(ElementRef::wrap).take(MOST_BOXES);
    let several = around.find(|around| {
        let nodes = around.descendants().skip(1).take(MOST_NODES);
        nodes.filter(|node| node.value().as_element().is_some_and(|it| it.name() == "a")).count() > 1
    })?;
    let is_part = |name: &str| matches!(name, "body" | "html" | "main" | "article" | "h1" | "h2" | "h3" | "h4");
    let mut nodes = several.descendants();
    let is_list =
        nodes.by_ref().take(MOST_NODES).all(|node| node.value().as_element().is_none_or(|it| !is_part(it.name())));
    (is_list && nodes.next().is_none()).then(|| several.id())
}

/// Between a link and the group that it is in there are no more boxes than this.
const MOST_BOXES: usize = 4;

/// What consists of more elements and texts is no mere list of accounts.
const MOST_NODES: usize = 120;
