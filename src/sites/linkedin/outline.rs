//! The outline of a list as a person sees it: the lines of an item apart from those of the items inside it.
//!
//! LinkedIn's pages but the server-driven ones say everything twice, once for the eye and once for screen readers; keep
//! dialogs and menus in the middle of cards; and put dots between two facts by style sheet. Only what the eye sees is
//! taken, and where a dot is drawn a new line begins.

use super::lines;
use crate::page::{self, Page};
use scraper::{ElementRef, Node, node::Element};

/// A line of an item.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// What it says; with line breaks where it is prose.
    pub text: String,
    /// The innermost element that makes it a line of its own.
    pub element: ElementRef<'a>,
    /// Whether it stands in a link.
    pub linked: bool,
    /// Whether its markup says that the member wrote it as a text.
    pub prose: bool,
}

impl Line<'_> {
    /// Whether it stands above a card rather than in it.
    pub fn is_heading(&self) -> bool {
        page::closest(self.element, "h1, h2, h3").is_some()
    }
}

/// An item of a list, without the items inside it.
#[derive(Debug, Clone, Default)]
pub struct Outline<'a> {
    /// What it says, line by line.
    pub lines: Vec<Line<'a>>,
    /// The items inside it, the outermost ones.
    pub items: Vec<ElementRef<'a>>,
    /// Where its links lead.
    pub links: Vec<&'a str>,
    /// What its first picture is called.
    pub picture: Option<&'a str>,
    /// Whether it has a picture or an icon.
    pub is_pictured: bool,
}

/// Reads the outline of `scope`. Each node is looked at once.
pub fn outline(scope: ElementRef<'_>) -> Outline<'_> {
    let mut outline = Outline::default();
    let mut line = Unfinished::default();
    let mut steps = vec![Step::Enter(*scope, Within { element: scope, linked: false, prose: false, spaced: false })];
    while let Some(step) = steps.pop() {
        let (node, within) = match step {
            Step::Break => {
                line.finish(&mut outline.lines);
                continue;
            }
            Step::Enter(node, within) => (node, within),
        };
        match node.value() {
            Node::Text(text) => line.add(text, within),
            Node::Element(tag) => {
                let Some(element) = ElementRef::wrap(node) else {
                    continue;
                };
                let is_scope = element.id() == scope.id();
                if tag.name() == "li" && !is_scope {
                    line.finish(&mut outline.lines);
                    outline.items.push(element);
                    continue;
                }
                if tag.name() == "br" {
                    line.add("\n", Within { spaced: true, ..within });
                    continue;
                }
                if matches!(tag.name(), "img" | "svg" | "li-icon" | "icon") {
                    outline.is_pictured = true;
                    outline.picture = outline.picture.or(tag.attr("alt").filter(|name| !name.trim().is_empty()));
                }
                if !is_scope && (is_unseen(tag) || is_twin(element)) {
                    continue;
                }
                if tag.name() == "a" {
                    outline.links.extend(tag.attr("href"));
                }
                let breaks = is_line(element);
                let inside = Within {
                    element: if breaks { element } else { within.element },
                    linked: within.linked || tag.name() == "a",
                    prose: within.prose || is_prose(tag),
                    spaced: within.spaced || tag.attr("class").is_some_and(|class| class.contains("whitespace-pre")),
                };
                if breaks {
                    line.finish(&mut outline.lines);
                    steps.push(Step::Break);
                }
                steps.extend(node.children().rev().map(|child| Step::Enter(child, inside)));
            }
            _ => {}
        }
    }
    line.finish(&mut outline.lines);
    outline
}

enum Step<'a> {
    Enter(ego_tree::NodeRef<'a, Node>, Within<'a>),
    Break,
}

/// What is known of the place of a node.
#[derive(Clone, Copy)]
struct Within<'a> {
    element: ElementRef<'a>,
    linked: bool,
    prose: bool,
    /// Whether line breaks in the source are seen.
    spaced: bool,
}

#[derive(Default)]
struct Unfinished<'a> {
    text: String,
    within: Option<Within<'a>>,
}

impl<'a> Unfinished<'a> {
    fn add(&mut self, text: &str, within: Within<'a>) {
        if within.spaced {
            self.text.push_str(text);
        } else {
            self.text.extend(text.chars().map(|character| if character == '\n' { ' ' } else { character }));
        }
        if !text.trim().is_empty() {
            self.within.get_or_insert(within);
        }
    }

    fn finish(&mut self, lines: &mut Vec<Line<'a>>) {
        let text = std::mem::take(&mut self.text);
        if let Some(within) = self.within.take()
            && let Some(text) = lines::folded(&text)
        {
            lines.push(Line { text, element: within.element, linked: within.linked, prose: within.prose });
        }
    }
}

/// Whether the eye does not see an element, or sees it as something to press or another window.
fn is_unseen(tag: &Element) -> bool {
    // What screen readers leave out is what the eye sees when it is text, and decoration or a closed menu when not.
    let doubled = tag.name() == "span" && tag.attr("aria-hidden").is_some();
    page::is_hidden(tag)
        || matches!(tag.name(), "button" | "svg" | "li-icon" | "icon" | "code" | "input" | "label")
        || (!doubled && tag.attr("aria-hidden") == Some("true"))
        || matches!(tag.attr("role"), Some("dialog" | "menu"))
        || tag.classes().any(|class| {
            // What LinkedIn translated stands beside what the member wrote.
            matches!(class, "visually-hidden" | "sr-only" | "a11y-text" | "translated")
                || class.starts_with("lt-line-clamp__ellipsis")
        })
}

/// Whether an element says for screen readers what the one before it says for the eye.
fn is_twin(element: ElementRef<'_>) -> bool {
    let seen = element
        .prev_siblings()
        .find_map(ElementRef::wrap)
        .filter(|seen| seen.value().name() == "span" && seen.attr("aria-hidden") == Some("true"));
    let is_alone =
        || element.parent().is_some_and(|parent| parent.children().filter_map(ElementRef::wrap).count() == 2);
    element.value().name() == "span"
        && element.attr("aria-hidden").is_none()
        && seen
            .and_then(page::text)
            .is_some_and(|seen| page::text(element).is_none_or(|text| text == seen || is_alone()))
}

/// Whether an element begins a line of its own.
fn is_line(element: ElementRef<'_>) -> bool {
    let tag = element.value();
    let inside = || element.child_elements().next();
    let behind_a_date =
        || element.prev_siblings().find_map(ElementRef::wrap).is_some_and(|it| it.value().name() == "time");
    let is_span_of_its_own = || match inside() {
        _ if behind_a_date() => true,
        Some(first) => first.value().name() == "time",
        // The place of a dot that a style sheet draws.
        None => element.children().next().is_none(),
    };
    page::is_block(tag.name())
        || (tag.name() == "span" && (tag.attr("aria-hidden") == Some("true") || is_span_of_its_own()))
        || tag.classes().any(|class| {
            class.contains("dot-separator")
                || class.starts_with("before:middot")
                || class.contains("-item__")
                || matches!(class, "date-range" | "location")
        })
}

fn is_prose(tag: &Element) -> bool {
    tag.attr("role") == Some("text")
        || tag.attr("data-anonymize") == Some("person-blurb")
        || tag.classes().any(|class| class.ends_with("description") || class.contains("show-more-less-text"))
}

impl<'a> Outline<'a> {
    /// The outlines of the items inside; those that only hold other items give way to them.
    pub fn inside(&self) -> Vec<Outline<'a>> {
        let mut inside = Vec::new();
        let mut waiting: Vec<ElementRef<'a>> = self.items.iter().rev().copied().collect();
        while let Some(item) = waiting.pop() {
            let outline = outline(item);
            if outline.lines.is_empty() {
                waiting.extend(outline.items.into_iter().rev());
            } else {
                inside.push(outline);
            }
        }
        inside
    }
}

/// The address of a picture, which some builds hold back until it is scrolled to. `None` for placeholders.
pub fn picture(page: &Page, image: ElementRef<'_>) -> Option<String> {
    let held_back = image.attr("data-delayed-url");
    let url = image.attr("src").into_iter().chain(held_back).find_map(|address| page.link(address))?;
    // What LinkedIn draws for people without a picture is one of its own files.
    (url.host_str() != Some("static.licdn.com") && url != page.url).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn an_item_says_what_the_eye_sees_of_it() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://www.linkedin.com/in/jane-roe/", html)).unwrap();
            let outline = outline(page.first("li").unwrap());
            let lines: Vec<&str> = outline.lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(lines, expected, "{html}");
        };
        check(
            "<li><span aria-hidden=true>Baker</span><span class=visually-hidden>Baker</span>\
             <span aria-hidden=true>Acme · Full-time</span><span class=visually-hidden>Acme · Full-time</span>",
            &["Baker", "Acme · Full-time"],
        );
        check("<li><p>Acme</p><ul><li><p>Baker</p></li></ul>", &["Acme"]);
        check(
            "<li><div><span>2018 -</span> <span>2019</span><span class=dot-separator></span><span>1 yr</span></div>",
            &["2018 - 2019", "1 yr"],
        );
        check(
            "<li><span aria-hidden=true>Baker</span><span>Baker</span><b><span aria-hidden=true>· 3rd</span>\
             <span>Third degree connection</span></b>",
            &["Baker", "· 3rd"],
        );
        check("<li><span><time>2018</time> – <time>2019</time><span>1 yr</span></span>", &["2018 – 2019", "1 yr"]);
        check("<li><span><time>2018</time> – 2019 (1 year)</span><span>Bern</span>", &["2018 – 2019 (1 year)", "Bern"]);
        check("<li><span aria-hidden=true>One.<br>Two.<span> </span>Three.</span>", &["One.\nTwo. Three."]);
        check("<li>One<br>two<br><br><br>three", &["One\ntwo\n\nthree"]);
        check("<li><p class=whitespace-pre-line>One\ntwo</p><p>three\nfour</p>", &["One\ntwo", "three four"]);
        check("<li>Acme<div aria-hidden=true><span aria-hidden=true>Share</span></div>", &["Acme"]);
        check("<li>Acme<section role=dialog>Sign in</section><button>More</button>", &["Acme"]);
    }

    #[test]
    fn items_that_hold_only_items_give_way() {
        let html = "<ul><li><ul><li>one<ul><li>two</li></ul></li><li>three</li></ul></li><li>four</li></ul>";
        let page = Page::parse(&Snapshot::new("https://www.linkedin.com/in/jane-roe/", html)).unwrap();
        let said = |outline: Outline<'_>| outline.lines[0].text.clone();
        let items: Vec<String> = outline(page.root()).inside().into_iter().map(said).collect();
        assert_eq!(items, ["one", "three", "four"]);
    }
}
