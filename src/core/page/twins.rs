//! Text that stands there twice, once for the eye and once for the ear: it is read once.

use super::{all, filled};
use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};

/// Takes out what repeats, for readers of the screen, the element right before or behind it that only they are not read.
pub fn part(document: &mut Html) {
    let hidden = all(document.root_element(), "[aria-hidden=true]");
    let twins: Vec<NodeId> = hidden.into_iter().filter_map(twin).collect();
    for twin in twins {
        if let Some(mut node) = document.tree.get_mut(twin) {
            node.detach();
        }
    }
}

/// The element beside another one that says the same, and nothing else.
fn twin(element: ElementRef<'_>) -> Option<NodeId> {
    let said = said(*element)?;
    let next = element.next_siblings().find_map(ElementRef::wrap);
    let before = element.prev_siblings().find_map(ElementRef::wrap);
    let is_twin = |other: &ElementRef<'_>| {
        other.attr("aria-hidden").is_none()
            && other.value().name() == element.value().name()
            && self::said(**other).as_ref() == Some(&said)
    };
    next.into_iter().chain(before).find(is_twin).map(|twin| twin.id())
}

/// What a node says that holds nothing but text.
fn said(node: NodeRef<'_, Node>) -> Option<String> {
    let child = node.first_child().filter(|child| child.next_sibling().is_none())?;
    filled(child.value().as_text()?)
}

#[cfg(test)]
mod tests {
    use crate::{capture::Snapshot, page::Page};

    #[test]
    fn what_is_said_twice_is_read_once() {
        let check = |html: &str, expected: &str| {
            let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
            assert_eq!(page.text("p").as_deref(), Some(expected), "{html}");
        };
        check("<p><span aria-hidden=true>Jane Roe</span><span class=sr-only>Jane Roe</span>", "Jane Roe");
        check("<p><span class=sr-only>Jane Roe</span> <span aria-hidden=true>Jane Roe</span>", "Jane Roe");
        check("<p><span aria-hidden=true>Jane</span> <span>Roe</span>", "Jane Roe");
        check("<p><span>Jane</span> <span>Jane</span>", "Jane Jane");
    }
}
