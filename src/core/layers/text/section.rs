//! What kind of page it is whose text names one person: theirs on the site of others, a company's, a search for them, or
//! one on which they say who they are.

use crate::{
    layers::names,
    page::{self, Page},
    sites::linkedin,
};
use scraper::node::Element;

/// Parts of sites in which each page is one person's.
const PEOPLE: &str = "attorneys author authors bio bios employees equipe equipo experts faculty intervenants lawyers \
    leadership medewerkers member members mitarbeiter mitarbeitende our-team people person personen persons pessoas ponentes \
    profile profiles referenten speaker speakers staff team";

/// Whether a page is about the person called `name` on the site of an employer, a school or an event: its address ends
/// in the name below such a part, and its heading is the name.
pub fn is_persons_page(page: &Page, name: &str) -> bool {
    let segments: Vec<&str> = page.url.path_segments().into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let Some((last, before)) = segments.split_last() else { return false };
    let is_people = |part: &&str| PEOPLE.split_whitespace().any(|people| people.eq_ignore_ascii_case(part));
    let is_home = last.starts_with('~');
    let spelled = last.split('.').next().unwrap_or_default();
    let is_heading = || page.all("h1").into_iter().filter_map(page::text).any(|it| names::without_titles(&it) == name);
    (is_home || before.iter().any(is_people)) && names::is_made_from(spelled, name) && is_heading()
}

/// Whether the heading calls somebody by a title that only people have.
pub fn is_titled(page: &Page, name: &str) -> bool {
    let headings = page.all("h1").into_iter().filter_map(page::text);
    headings.into_iter().any(|it| it != name && names::without_titles(&it) == name)
}

/// Whether a page lists what was searched for.
pub fn is_search(page: &Page) -> bool {
    page.url.query_pairs().any(|(key, value)| {
        matches!(&*key, "q" | "query" | "search" | "s" | "k" | "keyword" | "keywords" | "term") && !value.is_empty()
    })
}

/// Whether the page leads to a company of that name.
pub fn is_companys(page: &Page, name: &str) -> bool {
    let companies =
        page.all("a[href]").into_iter().filter_map(|link| linkedin::company::slug(page, link.attr("href")?));
    companies.into_iter().any(|slug| names::is_made_from(&slug, name))
}

/// Whether an element is the frame that all pages of a site have: what stands there is the site's.
pub fn is_frame(element: &Element) -> bool {
    matches!(element.name(), "footer" | "nav" | "aside" | "header")
}

/// Whether somebody says on a page that they are called so: `Hi, I'm Jane`, `Mein Name ist Jane Roe`.
pub fn introduces(lines: &[String], name: &str) -> bool {
    const INTRODUCTIONS: [&str; 14] = [
        "i'm",
        "i am",
        "my name is",
        "ich bin",
        "mein name ist",
        "je suis",
        "je m'appelle",
        "soy",
        "me llamo",
        "sono",
        "mi chiamo",
        "ik ben",
        "sou",
        "me chamo",
    ];
    let Some(given) = names::words(name).into_iter().next() else { return false };
    lines.iter().any(|line| {
        let line = line.to_lowercase().replace('’', "'");
        let said = names::words(&line).join(" ");
        INTRODUCTIONS.iter().any(|words| {
            let words = names::words(words).join(" ");
            format!(" {said} ").contains(&format!(" {words} {given} "))
        })
    })
}
