//! What several test files need: where the real pages are, and goldens.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};
use tactful::{
    Surroundings,
    capture::{self, Snapshot},
    receipt::Receipt,
};
use time::macros::utc_datetime;

/// The folder of real saved pages, which are other people's and never part of this repository. Where it is missing, tests that
/// read it say so and are left out, also in CI; where `TACTFUL_PAGES` names it, it must be there.
pub fn real_pages() -> Option<PathBuf> {
    if let Some(named) = env::var_os("TACTFUL_PAGES").map(PathBuf::from) {
        assert!(named.is_dir(), "TACTFUL_PAGES names no folder: {}", named.display());
        return Some(named);
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(1);
    let folder = beside.map(|folder| folder.join("shared/pages")).find(|folder| folder.is_dir());
    if folder.is_none() {
        println!("left out: no real pages at ../shared/pages");
    }
    folder
}

/// Captures a page at a fixed moment in English.
pub fn capture(url: &str, html: &str) -> Receipt {
    capture::capture(&Snapshot::new(url, html), &Surroundings::plain(utc_datetime!(2026-11-23 10:00)))
}

/// A page that the project wrote for a site.
pub struct OwnPage {
    /// Where it is kept.
    pub path: PathBuf,
    /// Where it says that it stands.
    pub url: String,
    /// All of it.
    pub html: String,
}

/// The pages that the project wrote for a site: `src/sites/<site>/pages/<case>.html` begins with `<!-- url: https://… -->`.
pub fn own_pages(site: &str) -> Vec<OwnPage> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites").join(site).join("pages");
    let pages = if folder.is_dir() { files(&folder) } else { vec![] }.into_iter();
    let pages = pages.filter(|path| path.extension().is_some_and(|extension| extension == "html"));
    let page = |path: PathBuf| {
        let html = fs::read_to_string(&path).unwrap();
        let url = html.strip_prefix("<!-- url: ").and_then(|rest| rest.split_once(" -->")).map(|(url, _)| url);
        let url = url.unwrap_or_else(|| panic!("{} must begin with <!-- url: … -->", path.display())).to_owned();
        OwnPage { path, url, html }
    };
    pages.map(page).collect()
}

/// The files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Compares a text with the golden file at `path`; `UPDATE=1` rewrites the file instead.
pub fn golden(path: &Path, actual: &str) {
    if env::var_os("UPDATE").is_some() {
        fs::write(path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(expected == actual, "{} differs; UPDATE=1 rewrites it, then read the diff.\n{actual}", path.display());
}

/// Checks that the README says something of what was measured here, on however many lines.
pub fn readme_says(what: &str) {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(readme.contains(what), "the README does not say: {what}");
}
