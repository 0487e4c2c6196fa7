//! TikTok: people's profiles, by the names that TikTok gives its parts for its own tests (`data-e2e`).

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// TikTok.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::JsonLd]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2025");

static ACCOUNTS: Accounts = Accounts {
    network: "tiktok",
    label: "TikTok",
    hosts: &["tiktok.com"],
    shapes: &[(Shape::At, "https://www.tiktok.com/@{}")],
    not: &[],
    tabs: &[],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let Some(shown) = page.text("[data-e2e=user-title]") else {
        return elsewhere::declared_alone(page);
    };
    if !shown.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = page.text("[data-e2e=user-subtitle]");
    profile.about = page.first("[data-e2e=user-bio]").map(|bio| page::lines(bio).join("\n"));
    profile.about = profile.about.take().filter(|about| !about.is_empty());
    if let Some(address) = page.text("[data-e2e=user-link]") {
        own::file(&address, page, Seen::TopCard, profile);
    }
    own::file_written(profile);
    for field in [Field::About, Field::Websites] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    // The language in TikTok's JSON-LD is the one that the page is shown in, not one that the person is known to speak.
    reading.absent(Field::Languages);
    Finding::Person(Box::new(reading))
}
