//! Addresses that a page's own style sheet keeps from being seen, as bait for harvesters. The extension leaves out what the
//! browser does not show, and style sheets with it; a page saved to a file has both.

use super::all;
use ego_tree::NodeId;
use scraper::{ElementRef, Html, Node};

/// Of so many rules that hide something, and no more characters of style sheets, each is looked at.
const MOST_RULES: usize = 100;
const MOST_STYLE: usize = 1 << 18;

/// No more text stands with an address that is bait.
const LONGEST: usize = 160;

/// Takes these addresses for what is never seen.
pub fn hide(document: &mut Html) {
    let root = document.root_element();
    let sheets: String =
        all(root, "style").iter().flat_map(ElementRef::text).flat_map(str::chars).take(MOST_STYLE).collect();
    let ruled = hiding(&sheets).into_iter().take(MOST_RULES).flat_map(|selector| all(root, selector));
    let styled = all(root, "[style]").into_iter().filter(|it| it.attr("style").is_some_and(hides));
    let baits: Vec<NodeId> = ruled.chain(styled).filter(is_bait).map(|bait| bait.id()).collect();
    for id in baits {
        if let Some(mut node) = document.tree.get_mut(id)
            && let Node::Element(element) = node.value()
        {
            element.name.local = "template".into();
        }
    }
}

/// Whether an element is little more than an address.
fn is_bait(element: &ElementRef<'_>) -> bool {
    let mut letters = element.text().flat_map(str::chars);
    let has_address = letters.by_ref().take(LONGEST).any(|letter| letter == '@')
        || element.attr("href").is_some_and(|href| href.starts_with("mailto:"));
    has_address && letters.nth(LONGEST).is_none()
}

/// The selectors of a style sheet's rules that hide what they are for, on whatever screen.
fn hiding(sheet: &str) -> Vec<&str> {
    let mut selectors = Vec::new();
    let mut rest = sheet;
    while let Some((head, body)) = rest.split_once('{') {
        let head = head.rsplit(['}', ';']).next().unwrap_or_default();
        let head = head.rsplit("*/").next().unwrap_or_default().trim();
        if head.starts_with('@') {
            rest = behind(body);
            continue;
        }
        let (declarations, next) = body.split_once('}').unwrap_or((body, ""));
        if hides(declarations) {
            // `:hover` and the like hide for a moment.
            selectors.extend(head.split(',').map(str::trim).filter(|part| !part.contains(':')));
        }
        rest = next;
    }
    selectors
}

/// What follows the block that a text stands in.
fn behind(text: &str) -> &str {
    let mut depth = 1;
    for (place, mark) in text.match_indices(['{', '}']) {
        depth += if mark == "{" { 1 } else { -1 };
        if depth == 0 {
            return text.get(place + 1..).unwrap_or_default();
        }
    }
    ""
}

/// Whether declarations leave nothing to see: `display: none`, `font-size: 0`.
fn hides(declarations: &str) -> bool {
    declarations.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        let value = value.replace("!important", "");
        matches!(
            (name.trim().to_ascii_lowercase().as_str(), value.trim().to_ascii_lowercase().as_str()),
            ("display", "none") | ("visibility", "hidden") | ("font-size", "0" | "0px") | ("opacity", "0")
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        capture::Snapshot,
        page::{self, Page},
    };

    #[test]
    fn bait_is_no_address() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://roe.example/", html)).unwrap();
            assert_eq!(page::lines(page.root()), expected, "{html}");
        };
        let body = "<p>jane@roe.example</p><p class='x y'>bait@roe.example</p>";
        let styled = |css: &str| format!("<style>{css}</style>{body}");
        let [all, seen] = [["jane@roe.example", "bait@roe.example"].as_slice(), &["jane@roe.example"]];
        check(&styled("p { color: red } .x { display: none }"), seen);
        check(&styled("/* bait */ b, p.y{font-size:0!important;color:red}"), seen);
        check(&styled("@media print { .x { display: none } } .x { color: red }"), all);
        check(&styled(".x:hover { display: none } .x { font-size: 0.9em }"), all);
        check(&styled(".x { display: none"), seen);
        check("<p style='font-size: 0px'>bait@roe.example</p><p>Kilns</p>", &["Kilns"]);
        // What a program shows later is no bait.
        let long = "Kilns. ".repeat(60);
        let tab = format!("<style>.tab {{ display: none }}</style><div class=tab>{long} jane@roe.example</div>");
        check(&tab, &[&format!("{long}jane@roe.example")]);
    }
}
