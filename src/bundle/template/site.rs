//! Example: which of its pages are profiles, and what they show. Last seen: nowhere yet.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    page::Page,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// Example.
pub static SITE: Site =
    Site::of(&ACCOUNTS, &[Source::JsonLd, Source::Microdata, Source::Microformats, Source::OpenGraph]);

/// On what the reader was tried: `Tried::described` with the month once it does more than this, `Tried::on_pages` with their
/// years once it reads real pages right.
pub const TRIED: Tried = Tried::NOT_YET;

static ACCOUNTS: Accounts = Accounts {
    network: "example",
    label: "Example",
    hosts: &["example.org"],
    // How the addresses of people look; `Shape` has the other forms.
    shapes: &[(Shape::Name, "https://www.example.org/{}")],
    // First segments that look like people and are none.
    not: &[],
    // Segments behind somebody's that are still their page.
    tabs: &[],
    messages: false,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let Some(name) = page.text("main h1") else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    let mut reading = Reading::of(&account);
    reading.profile.name = Some(name);
    // What a profile shows here, and neither this reader nor the general layers find, is reported.
    for field in [Field::Headline, Field::Location, Field::About, Field::Websites, Field::Handles] {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_look_yourself"));
        }
    }
    Finding::Person(Box::new(reading))
}
