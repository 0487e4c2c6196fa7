//! Every page that the project wrote for a site is read as its golden says.
//!
//! `src/sites/<site>/pages/<case>.html` begins with `<!-- url: https://… -->`; the Receipt stands in `<case>.json`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use std::{fs, path::Path};

#[test]
fn every_page_of_the_sites_gives_its_receipt() {
    for site in tactful::sites::ALL {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites").join(site.name()).join("pages");
        let mut cases = 0;
        for entry in fs::read_dir(&pages).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "html") {
                cases += 1;
                let html = fs::read_to_string(&path).unwrap();
                let url = html.strip_prefix("<!-- url: ").and_then(|rest| rest.split_once(" -->")).map(|(url, _)| url);
                let url = url.unwrap_or_else(|| panic!("{} must begin with <!-- url: … -->", path.display()));
                let receipt = support::capture(url, &html);
                support::golden(
                    &path.with_extension("json"),
                    &(serde_json::to_string_pretty(&receipt).unwrap() + "\n"),
                );
            }
        }
        assert!(cases > 0, "{} has no page of its own", pages.display());
    }
}
