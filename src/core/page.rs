//! A page as the readers see it: parsed once, asked by CSS selector, read as the text that a person would see.

mod forms;
mod protected;
mod shallow;
mod torn;
mod twins;
#[cfg(not(target_arch = "wasm32"))]
mod unseen;

use crate::{capture::Snapshot, sites};
use scraper::{ElementRef, Html, Node, Selector, node::Element};
use url::Url;

/// A parsed page and its address.
pub struct Page {
    /// Where the page stands.
    pub url: Url,
    /// What its relative addresses are relative to.
    pub base: Url,
    /// The document's tree.
    pub document: Html,
    /// Whether the page is cut off before its end: then something may be missing.
    pub is_torn: bool,
}

impl Page {
    /// Parses a page. `None` when the address is not one.
    pub fn parse(snapshot: &Snapshot) -> Option<Self> {
        let mut url = Url::parse(&snapshot.url).ok()?;
        // How somebody signs in is nobody else's business, and no part of where a page is.
        let _ = (url.set_username(""), url.set_password(None));
        let (mut document, is_torn) = torn::parse(&snapshot.html);
        shallow::flatten(&mut document);
        forms::open(&mut document);
        protected::reveal(&mut document);
        // The networks' own readers know which of the two is which.
        if !sites::is_network(&url) {
            twins::part(&mut document);
        }
        #[cfg(not(target_arch = "wasm32"))]
        unseen::hide(&mut document);
        let base = first(document.root_element(), "base[href]").and_then(|base| url.join(base.attr("href")?).ok());
        Some(Self { base: base.unwrap_or_else(|| url.clone()), url, document, is_torn })
    }

    /// The root element.
    pub fn root(&self) -> ElementRef<'_> {
        self.document.root_element()
    }

    /// Every element that `css` selects, in document order. A selector that does not parse selects nothing.
    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        all(self.root(), css)
    }

    /// The first element that `css` selects.
    pub fn first(&self, css: &str) -> Option<ElementRef<'_>> {
        first(self.root(), css)
    }

    /// The visible text of the first element that `css` selects, if it has any.
    pub fn text(&self, css: &str) -> Option<String> {
        self.first(css).and_then(text)
    }

    /// The page's title.
    pub fn title(&self) -> Option<String> {
        self.first("title").and_then(|title| filled(&title.text().collect::<String>()))
    }

    /// The content of `<meta property=…>` or `<meta name=…>`.
    pub fn meta(&self, name: &str) -> Option<String> {
        self.all("meta[property], meta[name]").into_iter().find_map(|meta| {
            let key = meta.attr("property").or_else(|| meta.attr("name"))?;
            key.eq_ignore_ascii_case(name).then(|| meta.attr("content").and_then(filled)).flatten()
        })
    }

    /// Whether the page itself asks for a password, and not only the header of its site.
    pub fn asks_for_password(&self) -> bool {
        self.all("input[type=password]").into_iter().any(|input| {
            let around = input.ancestors().filter_map(ElementRef::wrap).map(|it| it.value());
            !is_hidden(input.value())
                && around.into_iter().all(|it| !is_hidden(it) && !matches!(it.name(), "header" | "nav"))
        })
    }

    /// An address in the page, made absolute; only http and https.
    pub fn link(&self, href: &str) -> Option<Url> {
        let url = self.base.join(href.trim()).ok()?;
        matches!(url.scheme(), "http" | "https").then_some(url)
    }
}

/// Every element below `scope` that `css` selects.
pub fn all<'a>(scope: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    match Selector::parse(css) {
        Ok(selector) => scope.select(&selector).collect(),
        Err(_) => Vec::new(),
    }
}

/// The first element below `scope` that `css` selects.
pub fn first<'a>(scope: ElementRef<'a>, css: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(css).ok()?;
    scope.select(&selector).next()
}

/// Whether an element matches a selector.
pub fn is(element: ElementRef<'_>, css: &str) -> bool {
    Selector::parse(css).is_ok_and(|selector| selector.matches(&element))
}

/// The closest element upwards, itself included, that matches.
pub fn closest<'a>(element: ElementRef<'a>, css: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(css).ok()?;
    std::iter::once(element)
        .chain(element.ancestors().filter_map(ElementRef::wrap))
        .find(|candidate| selector.matches(candidate))
}

/// The element that is seen right after another one, whatever boxes are around them.
pub fn behind(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let mut inner = *element;
    for _ in 0..MOST_BOXES {
        let next = inner.next_siblings().filter_map(ElementRef::wrap).find(|next| says_something(*next));
        // A box that ends where this element does.
        if next.is_some() || inner.prev_siblings().chain(inner.next_siblings()).any(is_said) {
            return next;
        }
        inner = inner.parent()?;
    }
    None
}

/// Whether a node is visible text, or an element that has some.
fn is_said(node: ego_tree::NodeRef<'_, Node>) -> bool {
    match node.value() {
        Node::Text(text) => text.chars().any(|letter| !turns(letter) && !is_space(letter)),
        Node::Element(tag) => !is_hidden(tag) && ElementRef::wrap(node).is_some_and(says_something),
        _ => false,
    }
}

/// Nothing is nested in more boxes than this.
const MOST_BOXES: usize = 16;

/// The visible text of an element on one line, with white space folded. `None` when there is none.
pub fn text(element: ElementRef<'_>) -> Option<String> {
    filled(&lines(element).join(" "))
}

/// Whether an element has visible text. Quick, also for many elements inside each other.
pub fn says_something(element: ElementRef<'_>) -> bool {
    let mut open: Vec<ego_tree::NodeRef<'_, Node>> = vec![*element];
    while let Some(node) = open.pop() {
        match node.value() {
            Node::Text(text) if text.chars().any(|letter| !turns(letter) && !is_space(letter)) => return true,
            Node::Element(tag) if node.id() != element.id() && is_hidden(tag) => {}
            Node::Element(tag) if emoji(tag).is_some() => return true,
            _ => open.extend(node.children().rev()),
        }
    }
    false
}

/// The visible text of an element, one entry for each line that a person would see.
pub fn lines(element: ElementRef<'_>) -> Vec<String> {
    lines_without(element, |_| false)
}

/// As [`lines`], without the elements that `left_out` names and all that is in them.
pub fn lines_without(element: ElementRef<'_>, left_out: impl Fn(&Element) -> bool) -> Vec<String> {
    let mut lines = vec![String::new()];
    // A stack of our own: pages may nest deeper than the call stack reaches.
    enum Step<'a> {
        Enter(ego_tree::NodeRef<'a, Node>),
        Break,
    }
    let mut steps = vec![Step::Enter(*element)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Break => lines.push(String::new()),
            Step::Enter(node) => match node.value() {
                Node::Text(text) => {
                    if let Some(line) = lines.last_mut() {
                        line.push_str(text);
                    }
                }
                Node::Element(tag) => {
                    if node.id() != element.id() && (is_hidden(tag) || left_out(tag)) {
                        continue;
                    }
                    if let Some(line) = lines.last_mut()
                        && let Some(emoji) = emoji(tag)
                    {
                        line.push_str(emoji);
                    }
                    let breaks = is_block(tag.name());
                    if breaks {
                        lines.push(String::new());
                        steps.push(Step::Break);
                    }
                    steps.extend(node.children().rev().map(Step::Enter));
                }
                Node::Document | Node::Fragment => steps.extend(node.children().rev().map(Step::Enter)),
                _ => {}
            },
        }
    }
    lines.iter().filter_map(|line| filled(line)).collect()
}

/// The character that a picture within a text stands for.
fn emoji(tag: &Element) -> Option<&str> {
    let alt = tag.attr("alt").filter(|_| tag.name() == "img")?;
    let is_emoji =
        alt.chars().count() <= 10 && !alt.is_empty() && alt.chars().all(|it| !it.is_alphanumeric() && !it.is_ascii());
    is_emoji.then_some(alt)
}

/// Text with its white space folded and without marks for its direction; `None` if nothing is left.
pub fn filled(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    let mut parted = false;
    for letter in text.chars().filter(|letter| !turns(*letter)) {
        if is_space(letter) {
            parted = !folded.is_empty();
            continue;
        }
        if parted {
            folded.push(' ');
            parted = false;
        }
        folded.push(letter);
    }
    (!folded.is_empty()).then_some(folded)
}

fn turns(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}')
}

/// Whether an element and all that is in it is never seen.
pub fn is_hidden(tag: &Element) -> bool {
    if tag.name() == "template" {
        return tag.attr("shadowrootmode").is_none();
    }
    matches!(
        tag.name(),
        "script" | "style" | "noscript" | "head" | "title" | "iframe" | "object" | "select" | "textarea"
    ) || tag.attr("hidden").is_some()
        || (tag.classes().any(|class| class == "d-none") && !tag.classes().any(is_shown_again))
        || tag.attr("style").is_some_and(|style| {
            let style = style.replace(' ', "").to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}

/// Whether a class shows on some screens what another one hides: `d-none d-md-block`.
fn is_shown_again(class: &str) -> bool {
    class.starts_with("d-") && class != "d-none"
}

/// Whether an element of this name begins a line of its own.
pub fn is_block(name: &str) -> bool {
    name.contains('-')
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "br"
                | "dd"
                | "details"
                | "dialog"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "header"
                | "hr"
                | "li"
                | "main"
                | "nav"
                | "ol"
                | "p"
                | "pre"
                | "section"
                | "summary"
                | "table"
                | "tbody"
                | "td"
                | "th"
                | "tr"
                | "ul"
                | "body"
                | "html"
                | "button"
                | "option"
        )
}

/// Whether an address is a site's front page, by its root or by the file that stands for it.
pub fn is_front(url: &Url) -> bool {
    let stem = stem(url);
    // In one of its languages: `index_fr`.
    let in_any =
        stem.rsplit_once(['_', '-']).filter(|(_, language)| language.len() == 2).map_or(stem.as_str(), |it| it.0);
    matches!(in_any, "" | "index" | "home")
}

/// Whether an address is a site's front page, or its page about the owner.
pub fn is_front_or_about(url: &Url) -> bool {
    const ABOUT: &str = "about aboutme bio biographie biography biografia biografie contact contactme cv curriculum curriculumvitae \
        curriculo resume me now info impressum imprint kontakt ueberich uebermich ubermich zurperson lebenslauf vita parcours \
        hojadevida zivotopis eletrajz oneletrajz ozgecmis zyciorys jianli rirekisho rezume rezyume apropos quisuisje quisoc contacto sobremi sobremim sobre quemsou contato contatti contatto \
        chisono overmij ommig ommeg omnie kimjestem omne obomne hakkimda rolam despremine profil profile";
    let stem = stem(url);
    let is_about = |stem: &str| ABOUT.split_whitespace().any(|about| about == stem.replace(['-', '_'], ""));
    // In one of its languages: `cv_fr`.
    let in_language =
        stem.rsplit_once(['_', '-']).filter(|(_, language)| is_language(language)).map(|(about, _)| about);
    is_front(url) || is_about(&stem) || in_language.is_some_and(is_about)
}

/// Whether a part of an address is what sites call their parts in other languages by, `fr` or `pt-br`.
pub fn is_language(part: &str) -> bool {
    const LANGUAGES: &str = "ar bg ca cn cs cz da de el en eng es et eu fa fi fr gl he hr hu id it ja jp ko kr lt lv nb nl no pl pt ro ru sk sl sr sv \
        th tr ua uk vi zh";
    let language = part.split('-').next().unwrap_or_default();
    LANGUAGES.split_whitespace().any(|known| known == language)
}

/// The path of an address in small letters, without the ending of a file.
fn stem(url: &Url) -> String {
    let path = url.path().trim_matches('/').to_lowercase();
    path.split_once('.').map_or_else(|| path.clone(), |(stem, _)| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fronts_are_told_from_what_lies_behind() {
        let check = |path: &str, front: bool, about: bool| {
            let url = Url::parse("https://roe.example").unwrap().join(path).unwrap();
            assert_eq!((is_front(&url), is_front_or_about(&url)), (front, about), "{path}");
        };
        check("/", true, true);
        check("/Index.html", true, true);
        check("/home/", true, true);
        check("/index_fr.html", true, true);
        check("/index_old.html", false, false);
        check("/Hoja-de-Vida.html", false, true);
        check("/about.php?x=1#y", false, true);
        check("/sobre-mi", false, true);
        check("/blog/index.html", false, false);
        check("/@jane", false, false);
    }

    fn page(html: &str) -> Page {
        Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap()
    }

    #[test]
    fn text_is_what_a_person_sees() {
        let check = |html: &str, expected: &[&str]| assert_eq!(lines(page(html).root()), expected, "{html}");
        check("<p>Jane <b>Roe</b></p><p>Paris</p>", &["Jane Roe", "Paris"]);
        check("one<br>two", &["one", "two"]);
        check("<p>a<b class=d-none>b</b><b class='d-none d-md-block'>c</b></p>", &["ac"]);
        check("<p>a<script>evil()</script><span hidden>b</span><i style='display: none'>c</i></p>", &["a"]);
        check("<div><template shadowrootmode=open><p>inside</p></template></div>", &["inside"]);
        check("<div><template><p>inside</p></template></div>", &[]);
        check("<p>Jane <img alt=🚀><img alt='a rocket'></p>", &["Jane 🚀"]);
    }

    #[test]
    fn deep_nesting_is_read_without_a_deep_stack() {
        let html = "<div>".repeat(3_000) + "deep" + &"</div>".repeat(3_000);
        assert_eq!(text(page(&html).root()).as_deref(), Some("deep"));
    }
}
