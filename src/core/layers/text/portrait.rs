//! The picture on a page that is its person's.

use crate::{
    layers::own,
    names,
    page::{self, Page},
};
use scraper::ElementRef;

/// The picture that is said to be of the person, and of nothing else: `Jane Roe`, `Portrait von Jane Roe`.
pub fn portrait(page: &Page, name: &str) -> Option<String> {
    const PLAIN: &str = "a the of von de du di da photo photograph picture image img headshot portrait portrét profile avatar foto bild \
        bildet porträt porträtt profilbild retrato ritratto portret photographie fotografia fotografie zdjęcie s dr prof";
    let known = names::words(name);
    let is_of = |alt: &str| {
        let said = names::words(alt);
        known.iter().all(|word| said.contains(word))
            && said.iter().all(|word| known.contains(word) || PLAIN.split_whitespace().any(|plain| plain == word))
    };
    let images = page.all("img[alt][src]").into_iter();
    let mut portraits = images.filter(|image| {
        image.attr("alt").is_some_and(is_of)
            && image.ancestors().filter_map(ElementRef::wrap).all(|it| !page::is_hidden(it.value()))
    });
    own::photo(portraits.next()?.attr("src")?, page).filter(|address| !address.to_ascii_lowercase().contains("logo"))
}
