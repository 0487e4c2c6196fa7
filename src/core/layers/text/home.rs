//! Whether a page is the front page of a site, and of whose.

use super::folder;
use crate::{
    names,
    page::{self, Page},
    sites,
};
use url::Url;

/// Whether a page is the front page, or the one about its owner, of a site that goes by a person's name.
pub fn is_at_home(page: &Page, name: &str) -> bool {
    let is_theirs = |site: &str| names::is_made_from(site, name) || names::is_shortened(site, name);
    is_front(page) && (is_theirs(folder::host(page)) || folder::own_site(page).is_some_and(|site| is_theirs(&site)))
}

/// Whether a page is the front page, or the one about its owner, of a site that is no network.
pub fn is_front(page: &Page) -> bool {
    let mut url = page.url.clone();
    let below = |url: &Url| url.path().trim_start_matches('/').split_once('/').map_or("", |(_, it)| it).to_owned();
    if folder::own_site(page).is_some() {
        let below = below(&url);
        url.set_path(&below);
    }
    // The site in one of its languages: `/en/`.
    let first = url.path().trim_start_matches('/').split('/').next().unwrap_or_default();
    if page::is_language(first) {
        let below = below(&url);
        url.set_path(&below);
    }
    page::is_front_or_about(&url) && sites::handle(&page.url).is_none()
}
