//! The changes that sites make to their pages between releases, and recruiters by what they have open: pages derived
//! from a page that must be read as well as it.

mod generated;
pub mod language;

use crate::pages::Case;
use scraper::{ElementRef, Html, Node, Selector, node::Element};
use std::collections::HashSet;

/// A way to change a page.
pub struct Change {
    /// What it does.
    pub name: &'static str,
    /// The pages that it makes of one; none where it does not apply.
    pub make: fn(&Case) -> Vec<Case>,
}

/// Every change but truncation, after which a page cannot be read as well.
pub const CHANGES: [Change; 6] = [
    Change { name: "every class renamed", make: |case| vec![changed(case, rename_classes)] },
    Change { name: "generated attributes removed", make: |case| vec![changed(case, generated::remove)] },
    Change { name: "extra boxes around everything", make: |case| vec![changed(case, wrap)] },
    Change { name: "sections in reverse", make: |case| moved(case, reverse_sections) },
    Change { name: "other interface languages", make: language::all },
    Change { name: "all of it at once", make: all_at_once },
];

/// A page after a change to its document.
pub fn changed(case: &Case, change: impl Fn(&mut Html)) -> Case {
    let mut document = Html::parse_document(&case.html);
    change(&mut document);
    Case { html: document.html(), ..case.clone() }
}

/// The page after a change, where that changed anything.
fn moved(case: &Case, change: impl Fn(&mut Html)) -> Vec<Case> {
    let as_it_is = changed(case, |_| ());
    let made = changed(case, change);
    if made.html == as_it_is.html { Vec::new() } else { vec![made] }
}

fn all_at_once(case: &Case) -> Vec<Case> {
    let mut cases = language::all(case);
    if cases.is_empty() {
        cases.push(case.clone());
    }
    let changes = |document: &mut Html| {
        // A box around each would leave no section beside another.
        for change in [rename_classes, generated::remove, reverse_sections, wrap] {
            change(document);
        }
    };
    cases.truncate(1);
    cases.iter().map(|case| changed(case, changes)).collect()
}

/// The page cut off at several places, as when the network or the disk failed.
pub fn cut(case: &Case) -> Vec<Case> {
    // As a browser saves it, which leaves out no tag.
    let saved = changed(case, |_| ()).html;
    let cut_at = |percent: usize| {
        let mut end = saved.len() * percent / 100;
        while !saved.is_char_boundary(end) {
            end -= 1;
        }
        Case { name: format!("{} cut at {percent} %", case.name), html: saved[..end].to_owned(), ..case.clone() }
    };
    [10, 25, 40, 50, 60, 75, 90].into_iter().map(cut_at).collect()
}

/// Calls `change` on every element.
pub fn each_element(document: &mut Html, change: impl Fn(&mut Element)) {
    for node in document.tree.values_mut() {
        if let Node::Element(element) = node {
            change(element);
        }
    }
}

/// Gives every class another name. The words of microformats are classes by their standard and stay.
pub fn rename_classes(document: &mut Html) {
    const WORDS: &str = "vcard hcard hresume hentry hfeed author fn n given-name family-name additional-name nickname photo \
         url email tel adr locality region country-name org organization-name title role note bday category logo uid \
         summary contact experience education skill affiliation vevent vcalendar dtstart dtend description location \
         entry-title entry-content bookmark published updated value type";
    let is_word = |class: &str| {
        WORDS.split_whitespace().any(|word| word == class)
            || ["h-", "p-", "u-", "dt-", "e-"].iter().any(|prefix| class.starts_with(prefix))
    };
    let renamed =
        |class: &str| if is_word(class) { class.to_owned() } else { format!("c{}", crate::facts::hash(class)) };
    each_element(document, |element| {
        for (name, value) in &mut element.attrs {
            if &*name.local == "class" {
                *value = value.split_ascii_whitespace().map(renamed).collect::<Vec<_>>().join(" ").into();
            }
        }
    });
}

/// Puts a box around every block.
pub fn wrap(document: &mut Html) {
    let blocks = "div, p, h1, h2, h3, h4, section, article, aside, header, main, nav, ul, ol, figure, form, dl, button, \
         table, blockquote, a:not(p a, span a, h1 a, h2 a, h3 a, li a, td a)";
    let selector = Selector::parse(blocks).unwrap();
    // A parser moves boxes out of paragraphs and tables.
    let within = Selector::parse("p *, table *, svg *, template *, button *").unwrap();
    // A box around a link in a running text would break the line.
    let runs = |block: &ElementRef<'_>| {
        let texts = |node: &Node| node.as_text().is_some_and(|text| !text.trim().is_empty());
        block.value().name() == "a" && block.parent().is_some_and(|it| it.children().any(|it| texts(it.value())))
    };
    let blocks = document.select(&selector).filter(|block| !within.matches(block) && !runs(block));
    let blocks: Vec<_> = blocks.map(|block| block.id()).collect();
    let wrapper = Html::parse_fragment("<div class=wrapper></div>");
    let wrapper = wrapper.select(&Selector::parse("div").unwrap()).next().unwrap().value().clone();
    for block in blocks {
        let mut node = document.tree.get_mut(block).unwrap();
        let around = node.insert_before(Node::Element(wrapper.clone())).id();
        document.tree.get_mut(around).unwrap().append_id(block);
    }
}

/// Turns the order of neighbouring sections around: of what is marked as one, and of the boxes into which a page, its main
/// part and an article fall. What stands between them stays where it is, and a box of mere text is no section: it may be the
/// label of the next one.
pub fn reverse_sections(document: &mut Html) {
    reverse(document, Some("body, main, [role=main], article"));
}

/// Turns the order of what is marked as a section around, and of nothing else.
#[cfg(test)]
pub fn reverse_cards(document: &mut Html) {
    reverse(document, None);
}

fn reverse(document: &mut Html, whole: Option<&str>) {
    let marked =
        "main section, main article, [componentkey*='card.ref'], [componentkey*='profileCards'], .profile-section";
    let marked = Selector::parse(marked).unwrap();
    let whole = whole.map(|it| Selector::parse(it).unwrap());
    let boxes = Selector::parse(
        "section, article, aside, header, footer, main, nav, :is(div, table, tr, ul, form):has(div, p, li, td, h1, h2, h3, h4)",
    )
    .unwrap();
    let parents = document.select(&marked).filter_map(|it| it.parent().map(|it| it.id()));
    let whole = whole.iter().flat_map(|whole| document.select(whole));
    let parents: HashSet<_> = parents.chain(whole.map(|it| where_it_falls_apart(it, &boxes).id())).collect();
    for parent in parents {
        let Some(element) = document.tree.get(parent).and_then(ElementRef::wrap) else { continue };
        let sections: Vec<_> =
            element.child_elements().filter(|child| boxes.matches(child)).map(|child| child.id()).collect();
        let children: Vec<_> = element.children().map(|child| child.id()).collect();
        let mut last = sections.iter().rev();
        for child in children {
            let next = if sections.contains(&child) { *last.next().unwrap() } else { child };
            document.tree.get_mut(parent).unwrap().append_id(next);
        }
    }
}

/// Where a box holds one other and nothing else of the kind, that one is looked into, unless it is a section itself.
fn where_it_falls_apart<'a>(mut whole: ElementRef<'a>, boxes: &Selector) -> ElementRef<'a> {
    loop {
        let mut within = whole.child_elements().filter(|child| boxes.matches(child));
        match (within.next(), within.next()) {
            (Some(only), None) if !matches!(only.value().name(), "section" | "article") => whole = only,
            _ => return whole,
        }
    }
}
