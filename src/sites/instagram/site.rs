//! Instagram: people's profiles, by what Instagram declares of the page.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::{self, Says, own},
    page::Page,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// Instagram.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::JsonLd, Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2025");

static ACCOUNTS: Accounts = Accounts {
    network: "instagram",
    label: "Instagram",
    hosts: &["instagram.com"],
    shapes: &[(Shape::Name, "https://www.instagram.com/{}/")],
    not: &["direct", "p", "reel", "reels", "stories", "tv", "web", "challenge", "emails", "your_activity"],
    tabs: &["reels", "tagged", "channel", "feed"],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if page.meta("og:type").is_none_or(|kind| kind != "profile") {
        return Finding::NotAProfile(elsewhere::unread(page));
    }
    // Going from one profile to the next, Instagram leaves the first one's declarations in place.
    let titles = [page.meta("og:title"), page.title()].into_iter().flatten();
    let titled = titles.filter_map(|title| title.split_once("(@")?.1.split(')').next().map(str::to_owned));
    let declared = elsewhere::declared_other(&account, page).map(|other| other.handle);
    let mut shown = declared.into_iter().chain(titled);
    if let Some(other) = shown.find(|shown| !shown.is_empty() && !shown.eq_ignore_ascii_case(&account.handle)) {
        return Finding::Refused("refused_other_person", vec![account.handle, other]);
    }
    if let Says::Person(subject) = layers::ask(Source::OpenGraph, page)
        && let Some(name) = subject.reading.profile.name.filter(|name| !elsewhere::is_of(&account, name, page))
    {
        return Finding::Refused("refused_other_person", vec![account.handle, name]);
    }
    let mut reading = Reading::of(&account);
    reading.profile.about = page.meta("description").as_deref().and_then(quoted);
    own::file_written(&mut reading.profile);
    if reading.profile.about.is_none() {
        reading.missed(Field::About, Some("hint_sign_in_here"));
    }
    reading.missed(Field::Websites, Some("hint_sign_in_here"));
    Finding::Person(Box::new(reading))
}

/// The person's own words, which stand in quotation marks at the end of the description.
fn quoted(description: &str) -> Option<String> {
    let (_, after) = description.split_once(')')?;
    let (_, words) = after.split_once(['"', '“', '„', '«'])?;
    let end = words.rfind(['"', '”', '“', '»'])?;
    own::paragraphs(words.get(..end)?)
}
