//! Whether a page is a list of what somebody searched for.

use super::folder;
use crate::page::Page;

/// Whether a page lists what was searched for.
pub fn is_list(page: &Page) -> bool {
    const SEARCHES: &str =
        "search suche suchergebnisse busqueda busca zoeken sok szukaj wyszukiwanie hledat arama poisk";
    // These are parts of other sites, too: French and Italian ones have their research there.
    const ASKED: &str = "results find recherche resultats buscar ricerca cerca";
    let is = |part: &str, list: &str| list.split(' ').any(|search| search.eq_ignore_ascii_case(part));
    let is_asked = page.url.query().is_some_and(|query| query.contains('='));
    let mut parts = page.url.path_segments().into_iter().flatten();
    let is_below =
        folder::segments(page).and_then(|(_, before)| before.last().map(|part| is(part, SEARCHES))).unwrap_or_default();
    // Nobody searches for the number that a page has.
    let is_word = |value: &str| value.chars().any(char::is_alphabetic);
    (is_asked && parts.any(|part| is(part, SEARCHES) || is(part, ASKED)))
        || is_below
        || page.url.query_pairs().any(|(key, value)| {
            matches!(&*key, "q" | "query" | "search" | "s" | "k" | "keyword" | "keywords" | "term") && is_word(&value)
        })
}
