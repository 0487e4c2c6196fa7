//! Dribbble: designers' profiles.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};

/// Dribbble.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2025");

static ACCOUNTS: Accounts = Accounts {
    network: "dribbble",
    label: "Dribbble",
    hosts: &["dribbble.com"],
    shapes: &[(Shape::Name, "https://dribbble.com/{}")],
    not: &["shots", "designers", "hiring", "session", "teams", "pro", "learn", "freelance-jobs", "services", "goods"],
    tabs: &["about", "shots", "services", "collections", "likes", "members", "projects"],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let Some(heading) = page.first("h1") else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    let Some(name) = page::text(heading) else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    // The head of a profile is the smallest part of the page that holds both headings.
    let head =
        heading.ancestors().filter_map(scraper::ElementRef::wrap).find(|part| page::first(*part, "h2").is_some());
    let head = head.unwrap_or_else(|| page.root());
    // The site's own pages have a heading, too.
    let Some(portrait) = page::all(head, "img[alt]").into_iter().find(|image| image.attr("alt") == Some(name.as_str()))
    else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.headline = page::first(head, "h2").and_then(page::text);
    profile.photo = portrait.attr("src").and_then(|source| own::photo(source, page));
    profile.name = Some(name);
    for link in page.all("a[rel~=me][href]") {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::Link, profile);
    }
    own::file_written(profile);
    for field in [Field::About, Field::Location, Field::Skills, Field::Websites] {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_open_about"));
        }
    }
    Finding::Person(Box::new(reading))
}
