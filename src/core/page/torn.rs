//! Pages that break off: a file that was cut while it was saved ends in the middle of a name, a date, an entry. What it
//! breaks off in would be read as a whole one, so it is left out.

use super::is_block;
use scraper::{ElementRef, Html, Selector};

/// What marks the end of the page while it is looked at.
const MARK: &str = "data-tactful-end";

/// Parses a page; says whether it breaks off, and leaves out the part that it breaks off in.
pub fn parse(html: &str) -> (Html, bool) {
    if is_closed(html) {
        return (Html::parse_document(html), false);
    }
    // Text after the last tag of a page that breaks off is half a word; behind a whole one stands nothing but space.
    let end = html.rfind('>').map_or(0, |end| end + 1);
    let (whole, rest) = html.split_at_checked(end).unwrap_or((html, ""));
    let is_torn_in_text = !rest.trim().is_empty();
    let kept = if is_torn_in_text && rest.contains('<') { whole } else { html };
    let mut document = Html::parse_document(&format!("{kept}<i {MARK}></i>"));
    let mark =
        Selector::parse("i[data-tactful-end]").ok().and_then(|css| document.select(&css).next().map(|it| it.id()));
    let Some(mark) = mark else {
        // It breaks off in a script, a comment or a tag.
        return (Html::parse_document(whole), true);
    };
    let open: Vec<ElementRef<'_>> = match document.tree.get(mark) {
        Some(node) => node.ancestors().filter_map(ElementRef::wrap).collect(),
        None => Vec::new(),
    };
    let is_open = open.iter().any(|element| must_be_closed(element.value().name()));
    let is_torn = is_open || html.contains("<body") || (html.contains("<head") && is_within_head(&document, mark));
    let unfinished = if is_torn { unfinished(&open).map(|element| element.id()) } else { None };
    for id in [Some(mark), unfinished].into_iter().flatten() {
        if let Some(mut node) = document.tree.get_mut(id) {
            node.detach();
        }
    }
    (document, is_torn)
}

fn is_closed(html: &str) -> bool {
    let tail = html.len().saturating_sub(4096);
    let tail = html.get((tail..html.len()).find(|place| html.is_char_boundary(*place)).unwrap_or_default()..);
    tail.is_some_and(|tail| tail.contains("</body") || tail.contains("</html"))
}

/// Whether nothing of the page's body is there.
fn is_within_head(document: &Html, mark: ego_tree::NodeId) -> bool {
    let body = Selector::parse("body").ok().and_then(|css| document.select(&css).next());
    body.is_none_or(|body| body.children().all(|child| child.id() == mark))
}

/// Whether HTML asks for an element's end tag. Pages written by hand leave out the others.
fn must_be_closed(name: &str) -> bool {
    !matches!(
        name,
        "html"
            | "head"
            | "body"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "option"
            | "optgroup"
            | "tr"
            | "td"
            | "th"
            | "tbody"
            | "thead"
            | "tfoot"
            | "colgroup"
            | "rt"
            | "rp"
    )
}

/// The part that a page breaks off in, from the elements that are open at its end, the innermost first: an entry of a
/// list, else a line of text.
fn unfinished<'a>(open: &[ElementRef<'a>]) -> Option<ElementRef<'a>> {
    let first = |names: &[&str]| open.iter().find(|element| names.contains(&element.value().name())).copied();
    let holds = |element: &ElementRef<'a>, test: fn(&str) -> bool| {
        element.descendants().skip(1).filter_map(ElementRef::wrap).any(|inside| test(inside.value().name()))
    };
    let entry = first(&["li", "tr"]).or_else(|| first(&["dd", "dt"]));
    if let Some(entry) = entry.filter(|entry| !holds(entry, |name| matches!(name, "h1" | "h2"))) {
        return Some(entry);
    }
    let inline = open.iter().take_while(|element| !is_block(element.value().name())).count();
    let line = open.get(inline).filter(|block| !matches!(block.value().name(), "body" | "html" | "main"));
    match line {
        Some(line) if !holds(line, |name| is_block(name) && name != "br") => Some(*line),
        _ => open.get(inline.checked_sub(1)?).copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::lines;

    #[test]
    fn what_a_page_breaks_off_in_is_left_out() {
        let check = |html: &str, torn: bool, expected: &[&str]| {
            let (document, is_torn) = parse(html);
            assert_eq!(
                (lines(document.root_element()).as_slice(), is_torn),
                (&expected.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..], torn),
                "{html}"
            );
        };
        check("<html><body><main><p>Jane Roe</p><p>Lyo", true, &["Jane Roe"]);
        check("<html><body><main><p>Jane Roe</p><p cla", true, &["Jane Roe"]);
        check("<main><p>Jane Roe</p><div>one<br>two<br>", true, &["Jane Roe"]);
        check("<main><p>Jane Roe</p><div>one <b>two</b>", true, &["Jane Roe"]);
        check("<main><ul><li><p>Acme</p><p>2020</p></li><li><p>Bolt</p>", true, &["Acme", "2020"]);
        check("<main><ul><li><h2>Jane</h2><p>Roe</p>", true, &["Jane", "Roe"]);
        check("<main><p>Jane</p><script>let a = '", true, &["Jane"]);
        check("<main><p>Jane</p><!-- a <b>", true, &["Jane"]);
        check("<html><body><p>Jane Roe</p>Lyon</body></html> ", false, &["Jane Roe", "Lyon"]);
        check("<p>Jane Roe</p>Lyon", false, &["Jane Roe", "Lyon"]);
        check("<ul><li>Jane</ul><p>Roe", false, &["Jane", "Roe"]);
    }
}
