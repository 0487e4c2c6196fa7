//! The telephone numbers on a page: those of links, and those that its text calls so.

use super::{
    beside::{Beside, Whose},
    link::{Link, has_scheme, links},
    number::{self, Kind},
    others::Lines,
};
use crate::{address, layers::own, profile::Seen};
use rustc_hash::FxHashMap;
use scraper::ElementRef;

/// A telephone number on the page.
pub struct Number {
    /// As it is written.
    pub number: String,
    kind: Kind,
    /// How it is shown.
    pub seen: Seen,
    /// The label that it stands under.
    label: Option<usize>,
    /// Whether nothing beside it says that it may be somebody else's.
    is_own: bool,
    /// Whether it is the only one of its kind, but for others under its label.
    pub is_only: bool,
}

/// The numbers on a page's `lines`: those of links, and those that its text calls a
/// telephone's, where `written` says that the page is the person's, or `near` that
/// its site may be, beside what is theirs.
pub fn numbers(
    root: ElementRef<'_>,
    lines: &Lines,
    (name, mine): (&str, &[String]),
    (written, near): (bool, bool),
    section: bool,
) -> Vec<Number> {
    let links = links(root, section);
    let beside = Beside::of(lines, &links, name, mine);
    let pictured = number::pictured(root);
    let labelled = number::labelled(&lines.own, &pictured);
    let mut labels = Endings::default();
    for (place, it) in labelled.iter().enumerate() {
        labels.add(address::phone_number(&it.number), place);
    }
    let called = |number: &str| labels.find(&address::phone_number(number)).and_then(|place| labelled.get(place));
    let is_own = |link: &&Link| !link.line.as_ref().or(link.above.as_ref()).is_some_and(|line| lines.are_others(line));
    let linked = links.iter().filter(|link| has_scheme(&link.href, "tel:")).filter(is_own);
    let linked = linked.filter_map(|link| Some((link, own::phone(&link.href)?))).map(|(link, number)| {
        let called = called(&number);
        let (kind, label) = (called.map_or(Kind::Phone, |it| it.kind), called.map(|it| it.label));
        Number {
            number,
            kind,
            label,
            seen: Seen::Link,
            is_own: beside.of_link(link) != Whose::Doubtful,
            is_only: false,
        }
    });
    let text = labelled.iter().filter_map(|it| {
        let line = lines.own.get(it.row)?;
        // What stands behind a number with a picture of its own, or behind a mark, is something else.
        let behind = line.strip_prefix(it.number.as_str()).map(str::trim_start);
        let is_apart = |behind: &str| {
            behind.starts_with(['|', '·', '•']) || pictured.iter().any(|(text, _)| text.starts_with(&it.number))
        };
        let part = if behind.is_some_and(is_apart) { &it.number } else { line };
        let whose = beside.of_part(part, line);
        (written || (near && whose == Whose::Own)).then(|| Number {
            number: it.number.clone(),
            kind: it.kind,
            label: Some(it.label),
            seen: Seen::Text,
            is_own: whose != Whose::Doubtful,
            is_only: false,
        })
    });
    let mut found: Vec<Number> = Vec::new();
    let mut known = Endings::default();
    for number in linked.chain(text).filter(|number| number.kind != Kind::Fax) {
        let dialled = address::phone_number(&number.number);
        if known.find(&dialled).is_none() {
            known.add(dialled, found.len());
            found.push(number);
        }
    }
    for kind in [Kind::Phone, Kind::Mobile] {
        let is = |number: &&Number| number.kind == kind && number.is_own;
        let mut labels = found.iter().filter(is).map(|number| number.label);
        let first = labels.next().flatten();
        let is_only = labels.all(|label| label.is_some() && label == first);
        found.iter_mut().filter(|number| is(&&**number)).for_each(|number| number.is_only = is_only);
    }
    found
}

/// Dialled numbers by how they end, so that each is compared with few others.
#[derive(Default)]
struct Endings(FxHashMap<String, Vec<(String, usize)>>);

impl Endings {
    fn ending(dialled: &str) -> &str {
        address::ending_of_number(dialled).unwrap_or(dialled)
    }

    /// The place of the first number that is this one.
    fn find(&self, dialled: &str) -> Option<usize> {
        let alike = self.0.get(Self::ending(dialled))?;
        alike.iter().find(|(known, _)| address::is_same_number(known, dialled)).map(|(_, place)| *place)
    }

    fn add(&mut self, dialled: String, place: usize) {
        let alike = self.0.entry(Self::ending(&dialled).to_owned()).or_default();
        if alike.len() < MOST_ALIKE {
            alike.push((dialled, place));
        }
    }
}

/// No more numbers that differ end alike: in the countries' own ways to dial one.
const MOST_ALIKE: usize = 32;
