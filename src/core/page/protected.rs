//! Addresses that a content network writes in cipher against harvesters, and its script writes out again for people: a page
//! saved before the script ran shows none.

use ego_tree::NodeId;
use scraper::{
    Html, Node,
    node::{Element, Text},
};

/// Where a link leads whose address is in cipher.
const LINK: &str = "/cdn-cgi/l/email-protection#";

/// Writes the addresses out in the places that are kept for them.
pub fn reveal(document: &mut Html) {
    let hidden: Vec<(NodeId, String)> = document
        .tree
        .nodes()
        .filter_map(|node| Some((node.id(), plain(cipher(node.value().as_element()?)?)?)))
        .collect();
    for (id, address) in hidden {
        let Some(mut node) = document.tree.get_mut(id) else { continue };
        let Node::Element(element) = node.value() else { continue };
        if element.attr("data-cfemail").is_none() {
            for (name, value) in &mut element.attrs {
                if &*name.local == "href" {
                    *value = format!("mailto:{address}").into();
                }
            }
            continue;
        }
        while let Some(mut child) = node.first_child() {
            child.detach();
        }
        node.append(Node::Text(Text { text: address.into() }));
    }
}

fn cipher(element: &Element) -> Option<&str> {
    let linked = || Some(element.attr("href")?.split_once(LINK)?.1);
    element.attr("data-cfemail").or_else(linked)
}

/// The first byte is the key that each of the others was changed by.
fn plain(cipher: &str) -> Option<String> {
    let byte = |place: usize| u8::from_str_radix(cipher.get(place..place + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..cipher.len()).step_by(2).take(MOST_BYTES).map(byte).collect();
    let bytes = bytes?;
    let (key, rest) = bytes.split_first()?;
    let address = String::from_utf8(rest.iter().map(|byte| byte ^ key).collect()).ok()?;
    (address.contains('@') && !address.contains(char::is_whitespace)).then_some(address)
}

/// No address is longer.
const MOST_BYTES: usize = 255;

#[cfg(test)]
mod tests {
    use crate::{
        capture::Snapshot,
        page::{self, Page},
    };

    #[test]
    fn addresses_in_cipher_are_written_out() {
        let check = |html: &str, expected: &str| {
            let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
            let link = page.first("a").and_then(|link| link.attr("href")).unwrap_or_default();
            let shown = page::text(page.root()).unwrap_or_default();
            assert_eq!(format!("{shown} {link}").trim(), expected, "{html}");
        };
        let cipher = "012b6042";
        let address: String = "jane@roe.example".bytes().map(|byte| format!("{:02x}", byte ^ 0x2a)).collect();
        let span = format!("<span class=__cf_email__ data-cfemail=2a{address}>[email&#160;protected]</span>");
        check(&span, "jane@roe.example");
        check(
            &format!("<a href='/cdn-cgi/l/email-protection#2a{address}'>{span}</a>"),
            "jane@roe.example mailto:jane@roe.example",
        );
        check(&format!("<a href='/cdn-cgi/l/email-protection#2a{address}'>Write</a>"), "Write mailto:jane@roe.example");
        check(&format!("<b data-cfemail={cipher}>[email protected]</b>"), "[email protected]");
        check("<b data-cfemail=xyz>[email protected]</b>", "[email protected]");
        check("<b data-cfemail=é>[email protected]</b>", "[email protected]");
    }
}
