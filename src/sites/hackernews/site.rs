//! Hacker News: what members say of themselves. It shows no names.

use crate::{
    accounts::{Accounts, Shape},
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};

/// Hacker News.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("undated");

static ACCOUNTS: Accounts = Accounts {
    network: "hackernews",
    label: "Hacker News",
    hosts: &["news.ycombinator.com"],
    shapes: &[(Shape::Query("/user", "id"), "https://news.ycombinator.com/user?id={}")],
    not: &[],
    tabs: &[],
    messages: false,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    // The head of every page of a member who is signed in links to their own account, so the profile's row is asked.
    let row = page.all("tr").into_iter().find(|row| label(*row).as_deref() == Some("user:"));
    let Some(shown) = row.and_then(|row| page::first(row, "td + td")).and_then(page::text) else {
        return Finding::NotAProfile("page_nobody");
    };
    // Unlike elsewhere, upper and lower case make two members here.
    if shown != account.handle {
        return Finding::Refused("refused_other_person", vec![account.handle, shown]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    let about = page.all("tr").into_iter().find(|row| label(*row).as_deref() == Some("about:"));
    if let Some(cell) = about.and_then(|row| page::first(row, "td + td")) {
        profile.about = Some(page::lines(cell).join("\n")).filter(|about| !about.is_empty());
        for link in page::all(cell, "a[href]") {
            own::file(link.attr("href").unwrap_or_default(), page, Seen::About, profile);
        }
    }
    own::file_written(profile);
    reading.absent(Field::Name);
    if reading.profile.about.is_none() {
        reading.absent(Field::About);
    }
    Finding::Person(Box::new(reading))
}

/// What the first cell of a row says, where the row holds no other rows.
fn label(row: scraper::ElementRef<'_>) -> Option<String> {
    let cell = row.child_elements().next().filter(|cell| page::first(*cell, "table").is_none())?;
    page::text(cell)
}
