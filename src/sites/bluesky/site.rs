//! Bluesky: people's profiles, by the names that Bluesky gives its parts for its own tests (`data-testid`).

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// Bluesky.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::JsonLd, Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2025");

static ACCOUNTS: Accounts = Accounts {
    network: "bluesky",
    label: "Bluesky",
    hosts: &["bsky.app"],
    shapes: &[(Shape::Under("profile"), "https://bsky.app/profile/{}")],
    not: &[],
    tabs: &[],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let Some(name) = page.first("[data-testid=profileHeaderDisplayName]") else {
        return elsewhere::declared_alone(page);
    };
    // The counts of followers link to pages below the account's.
    let counts = page.first("[data-testid=profileHeaderFollowersButton][href]").and_then(|link| link.attr("href"));
    let shown = counts.and_then(|href| href.split('/').nth(2)).unwrap_or_default();
    let is_id = |name: &str| name.starts_with("did:");
    if !shown.is_empty() && is_id(shown) == is_id(&account.handle) && !shown.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown.to_owned()]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = page::text(name);
    profile.about = page.first("[data-testid=profileHeaderDescription]").map(|about| page::lines(about).join("\n"));
    profile.about = profile.about.take().filter(|about| !about.is_empty());
    let portrait = page.first("[data-testid=profileHeaderAviButton] img[src]").and_then(|image| image.attr("src"));
    profile.photo = portrait.and_then(|address| own::photo(address, page));
    for link in page.all("[data-testid=profileHeaderDescription] a[href]") {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::About, profile);
    }
    own::file_written(profile);
    if profile.about.is_none() {
        reading.absent(Field::About);
    }
    Finding::Person(Box::new(reading))
}
