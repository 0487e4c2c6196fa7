//! Every page that the project wrote for a site is read as its golden says.
//!
//! `src/sites/<site>/pages/<case>.html` begins with `<!-- url: https://… -->`; the Receipt stands in `<case>.json`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

#[test]
fn every_page_of_the_sites_gives_its_receipt() {
    for site in tactful::sites::ALL {
        let pages = support::own_pages(site.name());
        assert!(!pages.is_empty(), "{} has no page of its own", site.name());
        for page in pages {
            let receipt = serde_json::to_string_pretty(&support::capture(&page.url, &page.html)).unwrap() + "\n";
            support::golden(&page.path.with_extension("json"), &receipt);
        }
    }
}
