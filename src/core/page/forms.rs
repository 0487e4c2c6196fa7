//! Forms that hold a page: one that was never closed, or that a program put around all there is. What stands in such a one is
//! not what visitors fill in.

use super::{all, first};
use ego_tree::NodeId;
use scraper::{Html, Node};

/// What is to be filled in has one heading at most, and the page's frame does not stand in it.
const MOST_HEADINGS: usize = 1;

/// Makes boxes of these forms.
pub fn open(document: &mut Html) {
    let forms = all(document.root_element(), "form").into_iter();
    let holds_page = forms.filter(|form| {
        first(*form, "main, footer, article").is_some() || all(*form, "h1, h2, h3, h4").len() > MOST_HEADINGS
    });
    let holding: Vec<NodeId> = holds_page.map(|form| form.id()).collect();
    for id in holding {
        if let Some(mut node) = document.tree.get_mut(id)
            && let Node::Element(element) = node.value()
        {
            element.name.local = "div".into();
        }
    }
}
