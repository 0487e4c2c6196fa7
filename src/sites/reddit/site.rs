//! Reddit: members' profiles. Few give a name; what counts is that one can write to them there.
//!
//! The old design is written from Reddit's own public sources; of the newer ones the title alone is read, which names
//! the account.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    page::{self, Page},
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};

/// Reddit.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "reddit",
    label: "Reddit",
    hosts: &["reddit.com"],
    shapes: &[
        (Shape::Under("user"), "https://www.reddit.com/user/{}/"),
        (Shape::Under("u"), "https://www.reddit.com/user/{}/"),
    ],
    not: &[],
    tabs: &["submitted", "comments", "overview", "posts", "gilded"],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let (name, shown) = match page.first(".titlebox h1") {
        Some(heading) => (None, heading.text().find_map(page::filled)),
        None => titled(&page.title().unwrap_or_default()),
    };
    let Some(shown) = shown else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    if !shown.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown]);
    }
    let mut reading = Reading::of(&account);
    reading.profile.name = name.filter(|name| !name.eq_ignore_ascii_case(&account.handle));
    if reading.profile.name.is_none() {
        reading.absent(Field::Name);
    }
    for field in [Field::About, Field::Websites, Field::Handles] {
        reading.missed(field, Some("hint_look_yourself"));
    }
    Finding::Person(Box::new(reading))
}

/// The name and the account in a title: `Jane (u/janeroe) - Reddit`, `u/janeroe - Reddit`, `overview for janeroe`.
fn titled(title: &str) -> (Option<String>, Option<String>) {
    if let Some((_, account)) = title.split_once(" for ").filter(|(what, _)| !what.contains(' ')) {
        return (None, page::filled(account));
    }
    let Some((name, rest)) = title.split_once("u/") else { return (None, None) };
    let end = |character: char| !(character.is_ascii_alphanumeric() || matches!(character, '_' | '-'));
    (page::filled(name.trim_end_matches([' ', '('])), rest.split(end).next().and_then(page::filled))
}
