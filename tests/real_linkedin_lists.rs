//! On LinkedIn's real pages, every entry of a list that a person can count is read, and nobody beside the subject is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use serde_json::Value;
use std::fs;
use tactful::{
    capture::Snapshot,
    dates,
    page::{self, Page},
    receipt::Receipt,
};

/// Each page beside which stands what a person saw on it, with its Receipt.
fn pages() -> Vec<(String, Page, Receipt)> {
    let Some(folder) = support::real_pages() else {
        return Vec::new();
    };
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder.join("linkedin")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(name) = name.strip_suffix(".html") else {
            continue;
        };
        let observed = fs::read_to_string(path.with_file_name(format!("{name}.observed.json"))).unwrap_or_default();
        let observed: Value = serde_json::from_str(&observed).unwrap_or_default();
        // The page with all positions has no sidecar; its address is that of any profile.
        let url = observed["url"].as_str().unwrap_or("https://www.linkedin.com/in/example/details/experience/");
        let html = fs::read_to_string(&path).unwrap();
        let page = Page::parse(&Snapshot::new(url, &html)).unwrap();
        pages.push((name.to_owned(), page, support::capture(url, &html)));
    }
    pages
}

#[test]
fn every_date_line_in_a_list_of_positions_is_a_position() {
    let lists = [
        ("ember-2018", "#experience-section .pv-entity__date-range"),
        ("ember-2022-a-details", "main li span[aria-hidden=true]"),
        ("ember-20", "section:has(> #experience) span[aria-hidden=true]"),
        ("mobile", "section.experience-container div.body-small"),
        ("public-2015", "#experience .date-range"),
    ];
    for (name, page, receipt) in pages() {
        let Some((_, lines)) = lists.iter().find(|(build, _)| name.starts_with(build)) else {
            continue;
        };
        let texts = page.all(lines).into_iter().filter_map(page::text);
        // What is for screen readers stands in the same element in the oldest build.
        let seen = texts.filter(|text| dates::period(text.trim_start_matches("Dates Employed")).is_some()).count();
        let read = receipt.profile.map(|profile| profile.experience.len());
        assert!(seen > 0, "{name} shows no position");
        assert_eq!(read, Some(seen), "{name}");
    }
}

#[test]
fn nobody_beside_the_subject_is_read() {
    for (name, page, receipt) in pages() {
        let Some(profile) = receipt.profile else {
            continue;
        };
        let said = serde_json::to_string(&profile).unwrap();
        let own = profile.name.clone().unwrap_or_default();
        for link in page.all("aside a[href*='/in/'], .pav-container a[href*='/in/'], #aux a[href*='/in/']") {
            for stranger in
                page::lines(link).into_iter().filter(|line| line.contains(' ') && !own.contains(line.as_str()))
            {
                assert!(!said.contains(&stranger), "{name}: {stranger}");
            }
        }
    }
}
