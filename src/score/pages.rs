//! The pages that are scored: real ones, read where they are, and the project's own.

use crate::{expectation::Expectation, support};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tactful::{capture::Snapshot, page::Page};

/// A page and what a person saw on it.
#[derive(Clone)]
pub struct Case {
    /// The folder of its site.
    pub site: String,
    /// The file's name without its ending.
    pub name: String,
    /// Which of the site's builds made it; the site where it had but one.
    pub build: String,
    /// Where it stood.
    pub url: String,
    /// The page.
    pub html: String,
    /// What a person saw.
    pub expected: Expectation,
}

/// A page in `tests/real-pages/<site>.json`.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Which of the site's builds made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build: Option<String>,
    /// Where it stood, where its sidecar does not say so: an address, or one with `…` for the path that the page
    /// declares. Without it, the front page of the site that it declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What a person saw.
    #[serde(flatten)]
    pub expected: Expectation,
}

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where what was seen on a site's real pages is written down.
pub fn notes(site: &str) -> PathBuf {
    root().join("tests/real-pages").join(site).with_extension("json")
}

/// What was seen on a site's real pages.
pub fn noted(site: &str) -> BTreeMap<String, Entry> {
    let text = fs::read_to_string(notes(site)).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", notes(site).display()))
}

/// The real pages; `None` where they are not at hand.
pub fn real() -> Option<Vec<Case>> {
    let folder = support::real_pages()?;
    let mut sites: Vec<PathBuf> = entries(&root().join("tests/real-pages"));
    sites.sort();
    let cases = sites.iter().flat_map(|path| {
        let site = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let folder = folder.clone();
        noted(&site).into_iter().map(move |(name, entry)| {
            let html = fs::read_to_string(folder.join(&site).join(&name).with_extension("html")).unwrap();
            let url = address(&folder.join(&site), &name, &entry, &html);
            let build = entry.build.unwrap_or_else(|| site.clone());
            Case { site: site.clone(), name, build, url, html, expected: entry.expected }
        })
    });
    Some(cases.collect())
}

/// The pages of the scored sites that nobody has looked at yet.
pub fn unseen() -> Vec<String> {
    let Some(folder) = support::real_pages() else { return Vec::new() };
    let mut unseen = Vec::new();
    for site in entries(&root().join("tests/real-pages")) {
        let site = site.file_stem().unwrap().to_str().unwrap().to_owned();
        let seen = noted(&site);
        for path in entries(&folder.join(&site)) {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // Composers show no profile.
            if let Some(name) = name.strip_suffix(".html").filter(|name| !name.starts_with("messaging-"))
                && !seen.contains_key(name)
            {
                unseen.push(format!("{site}/{name}"));
            }
        }
    }
    unseen
}

/// The project's own pages with their goldens.
pub fn own() -> Vec<Case> {
    let mut cases = Vec::new();
    for site in tactful::sites::ALL {
        let mut paths = entries(&root().join("src/sites").join(site.name()).join("pages"));
        paths.sort();
        for path in paths.into_iter().filter(|path| path.extension().is_some_and(|it| it == "html")) {
            let html = fs::read_to_string(&path).unwrap();
            let golden = fs::read_to_string(path.with_extension("json")).unwrap();
            let receipt = serde_json::from_str(&golden).unwrap();
            let url = html.strip_prefix("<!-- url: ").unwrap().split_once(" -->").unwrap().0.to_owned();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let (site, build) = (site.name().to_owned(), site.name().to_owned());
            cases.push(Case { site, name, build, url, html, expected: Expectation::of(&receipt) });
        }
    }
    cases
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

/// Where a real page stood.
fn address(folder: &Path, name: &str, entry: &Entry, html: &str) -> String {
    let observed = fs::read_to_string(folder.join(format!("{name}.observed.json"))).unwrap_or_default();
    let observed: Value = serde_json::from_str(&observed).unwrap_or_default();
    if let Some(url) = observed["url"].as_str() {
        return url.to_owned();
    }
    // Contact details say whose they are.
    if let Some(profile) = observed["profile"].as_str() {
        return format!("https://www.{profile}/overlay/contact-info/");
    }
    match entry.url.as_deref().map(|url| url.strip_suffix("/…").ok_or(url)) {
        Some(Ok(front)) => format!("{front}{}", path(&declared(html))),
        Some(Err(url)) => url.to_owned(),
        // A person's own site.
        None => declared(html).strip_suffix(&path(&declared(html))).unwrap_or_default().to_owned() + "/",
    }
}

/// The address that a page declares for itself, or the one of the front page that it leads to.
fn declared(html: &str) -> String {
    let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
    let link = page.first("link[rel=canonical], a[rel=home]").unwrap();
    link.attr("href").unwrap().to_owned()
}

fn path(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map(|place| rest[place..].to_owned()).unwrap_or_default()
}
