//! Goodreads: readers' profiles.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// Goodreads.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2026");

static ACCOUNTS: Accounts = Accounts {
    network: "goodreads",
    label: "Goodreads",
    hosts: &["goodreads.com"],
    shapes: &[(Shape::Number("user/show"), "https://www.goodreads.com/user/show/{}")],
    not: &[],
    tabs: &[],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let Some(heading) = page.first("#profileNameTopHeading") else {
        return elsewhere::declared_alone(page);
    };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    // Beside the name stand links to edit or to be friends.
    profile.name = page::lines(heading).into_iter().next();
    let rows = page.all("div").into_iter().filter(|title| page::first(*title, "div").is_none()).filter_map(|title| {
        let name = page::text(title)?.to_lowercase();
        ROWS.contains(&name.as_str()).then_some((name, title))
    });
    for (title, item) in rows.take(MOST_ROWS).filter_map(|(name, title)| Some((name, page::behind(title)?))) {
        match title.as_str() {
            "website" => {
                let address = page::first(item, "a[href]").and_then(|link| link.attr("href"));
                own::file(address.unwrap_or_default(), page, Seen::ContactInfo, profile);
            }
            "details" => profile.location = page::text(item).and_then(|details| place(&details)),
            "about me" => profile.about = Some(page::lines(item).join("\n")).filter(|about| !about.is_empty()),
            _ => {}
        }
    }
    own::file_written(profile);
    let is_guest = page.first("a[href*='/user/sign_in'], a[href*='/user/new']").is_some();
    for field in [Field::About, Field::Location, Field::Websites] {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, is_guest.then_some("hint_sign_in_here"));
        }
    }
    Finding::Person(Box::new(reading))
}

/// The titles of the rows that are read, and how many of them are: a page has each once.
const ROWS: [&str; 3] = ["website", "details", "about me"];
const MOST_ROWS: usize = 12;

/// The place among the details, which are `Age 34, Female, Lyon, France` or a part of that.
fn place(details: &str) -> Option<String> {
    let is_other = |part: &str| part.starts_with("Age ") || matches!(part, "Female" | "Male" | "Non-binary" | "Custom");
    let parts: Vec<&str> = details.split(", ").skip_while(|part| is_other(part)).collect();
    page::filled(&parts.join(", "))
}
