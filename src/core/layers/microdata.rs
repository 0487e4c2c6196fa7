//! schema.org in the page's own elements: microdata (HTML Standard, section 5) and RDFa Lite 1.1, which differ in
//! little but the names of their attributes.

use super::schema::{Graph, Value};
use crate::page::{self, Page};
use ego_tree::iter::Edge;
use rustc_hash::FxHashMap;
use scraper::{ElementRef, Html};

/// The attributes of one syntax.
struct Syntax {
    /// Begins an item.
    scope: &'static str,
    /// Its type.
    kind: &'static str,
    /// Its identity.
    id: &'static str,
    /// Makes an element a property of the item around it.
    property: &'static str,
}

const MICRODATA: Syntax = Syntax { scope: "itemscope", kind: "itemtype", id: "itemid", property: "itemprop" };
const RDFA: Syntax = Syntax { scope: "typeof", kind: "typeof", id: "resource", property: "property" };

/// Properties that are addresses, so that a link's address is meant and not its text.
const ADDRESSES: [&str; 8] =
    ["url", "sameAs", "image", "email", "telephone", "mainEntityOfPage", "relatedLink", "contentUrl"];

/// A page that nests properties deeper than this, or refers to elements elsewhere more often, is not read further: it
/// would cost more time than it has text.
const DEEPEST: usize = 16;
const MOST_REFERENCES: usize = 64;

/// All that a page's microdata and RDFa say.
pub fn graph(page: &Page) -> Graph {
    let mut graph = Graph::default();
    for syntax in [MICRODATA, RDFA] {
        if page.first(&format!("[{}]", syntax.scope)).is_some() {
            read(&syntax, &page.document, &mut graph);
        }
    }
    graph
}

fn read(syntax: &Syntax, document: &Html, graph: &mut Graph) {
    let mut elsewhere = Vec::new();
    walk(syntax, document.root_element(), None, graph, &mut elsewhere);
    if elsewhere.is_empty() {
        return;
    }
    let by_id: FxHashMap<&str, ElementRef<'_>> = document
        .root_element()
        .descendent_elements()
        .filter_map(|element| Some((element.attr("id")?, element)))
        .collect();
    let mut taken = Vec::new();
    while let Some(reference) = elsewhere.pop() {
        if taken.len() < MOST_REFERENCES && !taken.contains(&reference) {
            if let Some(element) = by_id.get(reference.1.as_str()) {
                walk(syntax, *element, Some(reference.0), graph, &mut elsewhere);
            }
            taken.push(reference);
        }
    }
}

/// Reads the items and properties at and below an element; properties outside of every item below it are `holder`'s.
/// What an item's `itemref` names is noted in `elsewhere`.
fn walk(
    syntax: &Syntax,
    root: ElementRef<'_>,
    holder: Option<usize>,
    graph: &mut Graph,
    elsewhere: &mut Vec<(usize, String)>,
) {
    let mut open: Vec<(_, usize)> = Vec::new();
    let mut properties = Vec::new();
    for edge in root.traverse() {
        let element = match edge {
            Edge::Open(node) => match ElementRef::wrap(node) {
                Some(element) => element,
                None => continue,
            },
            Edge::Close(node) => {
                open.pop_if(|(id, _)| *id == node.id());
                properties.pop_if(|id| *id == node.id());
                continue;
            }
        };
        let around = open.last().map(|(_, place)| *place).or(holder);
        let names = || element.attr(syntax.property).unwrap_or_default().split_whitespace().take(DEEPEST);
        // What has a type is meant to be an item, even where the attribute that makes it one was forgotten.
        if element.attr(syntax.scope).or(element.attr(syntax.kind)).is_some() {
            let item = graph.add();
            graph.set_type(item, element.attr(syntax.kind).unwrap_or_default());
            if let Some(id) = element.attr(syntax.id) {
                graph.set_id(item, id);
            }
            for id in element.attr("itemref").unwrap_or_default().split_whitespace() {
                elsewhere.push((item, id.to_owned()));
            }
            if let Some(around) = around {
                names().for_each(|name| graph.put(around, name, Value::Item(item)));
                // What a site's frame holds, no page is about.
                if graph.is_frame(around) {
                    graph.put(around, "hasPart", Value::Item(item));
                }
            }
            open.push((element.id(), item));
        } else if let Some(around) = around
            && names().next().is_some()
            && properties.len() < DEEPEST
        {
            for name in names() {
                graph.put(around, name, Value::Text(value(element, name)));
            }
            properties.push(element.id());
        }
    }
}

/// What an element says as the property `name`.
fn value(element: ElementRef<'_>, name: &str) -> String {
    let named = |attributes: &[&str]| attributes.iter().find_map(|attribute| element.attr(attribute));
    let attribute = match element.value().name() {
        "img" | "audio" | "embed" | "iframe" | "source" | "track" | "video" => named(&["content", "src"]),
        "a" | "area" | "link" if ADDRESSES.contains(&name) => named(&["content", "href"]),
        "link" => named(&["content", "href"]),
        "object" => named(&["content", "data"]),
        "data" | "meter" => named(&["value", "content"]),
        "time" => named(&["datetime", "content"]),
        _ => named(&["content"]),
    };
    attribute.map_or_else(|| page::lines(element).join("\n"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::{
        capture::Snapshot,
        layers::{Known, Says, ask},
        page::Page,
        profile::Profile,
        reading::Source,
    };

    fn person(html: &str) -> Option<(Profile, Known)> {
        match ask(Source::Microdata, &Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap()) {
            Says::Person(subject) => Some((subject.reading.profile, subject.known)),
            _ => None,
        }
    }

    #[test]
    fn items_nest_and_refer() {
        let (profile, known) = person(
            r#"<div itemscope itemtype="https://schema.org/Person" itemref="elsewhere again">
                <a itemprop="name" href="/me">Jane Roe</a> <span itemprop="jobTitle">Potter</span>
                <div itemprop="worksFor" itemscope itemtype="http://schema.org/Organization">
                    <b itemprop="name">Acme</b></div>
                <div itemprop="children" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Joe</i></div>
            </div>
            <p id="elsewhere" itemref="elsewhere"><a itemprop="email" href="mailto:jane@roe.example">write</a></p>"#,
        )
        .unwrap();
        assert_eq!((profile.name.as_deref(), known), (Some("Jane Roe"), Known::Alone));
        assert_eq!(profile.headline.as_deref(), Some("Potter"));
        assert_eq!(profile.employers, ["Acme"]);
        assert_eq!(profile.emails, ["jane@roe.example"]);
    }

    #[test]
    fn rdfa_lite_says_the_same() {
        let (profile, _) = person(
            r#"<div vocab="https://schema.org/" typeof="Person"><a property="name" href="/me">Jane Roe</a>
                <div property="address" typeof="PostalAddress"><i property="addressLocality">Lyon</i>,
                <i property="addressCountry">France</i></div></div>"#,
        )
        .unwrap();
        assert_eq!(profile.location.as_deref(), Some("Lyon, France"));
    }

    #[test]
    fn several_people_are_nobody() {
        let list = r#"<p itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane</b></p>
            <p itemscope itemtype="https://schema.org/Person"><b itemprop="name">Joe</b></p>"#;
        assert!(person(list).is_none());
    }
}
