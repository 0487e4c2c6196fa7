//! X: people's profiles, by the names that X gives its parts for its own tests (`data-testid`).

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// X, formerly Twitter.
pub static SITE: Site = Site {
    owns: Some(|url| ACCOUNTS.owns(url) || url.host_str() == Some("t.co")),
    ..Site::of(&ACCOUNTS, &[Source::JsonLd])
};

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2025");

static ACCOUNTS: Accounts = Accounts {
    network: "x",
    label: "X",
    hosts: &["x.com", "twitter.com"],
    shapes: &[(Shape::Name, "https://x.com/{}")],
    not: &["compose", "hashtag", "i", "intent", "lists", "logged_out", "tos", "who_to_follow", "widgets"],
    tabs: &["with_replies", "media", "likes", "highlights", "articles", "superfollows", "affiliates", "about"],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let Some(head) = page.first("[data-testid=UserName]") else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    // The name may hold an @ itself; the account is the last line that begins with one.
    let lines = page::lines(head);
    let shown = lines.iter().rev().find_map(|line| line.strip_prefix('@')).unwrap_or_default();
    let shown = shown.split(' ').next().unwrap_or_default();
    if shown.is_empty() {
        return Finding::NotAProfile(elsewhere::unread(page));
    }
    if !shown.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown.to_owned()]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = lines.first().cloned().filter(|line| line.strip_prefix('@') != Some(shown));
    profile.about = page.text("[data-testid=UserDescription]");
    profile.location = page.text("[data-testid=UserLocation]");
    // The link leads through X; its text is the address, cut where it is long.
    if let Some(address) = page.text("[data-testid=UserUrl]").filter(|address| !address.ends_with('…')) {
        own::file(&address, page, Seen::TopCard, profile);
    }
    own::file_written(profile);
    for field in [Field::About, Field::Location] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    if reading.profile.websites.is_empty() && reading.profile.handles.is_empty() {
        match page.first("[data-testid=UserUrl]") {
            Some(_) => reading.missed(Field::Websites, Some("hint_look_yourself")),
            None => reading.absent(Field::Websites),
        }
    }
    Finding::Person(Box::new(reading))
}
