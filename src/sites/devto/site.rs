//! DEV (dev.to): writers' profiles. DEV declares them to guests alone, so that the page's head is read first.
//!
//! Written from the public sources of Forem, on which DEV runs.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::{Education, Profile, Seen},
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// DEV.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::JsonLd]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "devto",
    label: "DEV",
    hosts: &["dev.to"],
    shapes: &[(Shape::Name, "https://dev.to/{}")],
    not: &["t", "enter", "latest", "top", "listings", "videos", "podcasts", "challenges", "code-of-conduct", "s"],
    tabs: &[],
    messages: false,
};

/// What Forem says in the place of a description for want of one.
const NO_ABOUT: &str = "404 bio not found";

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let follow = page.first("#user-follow-butt[data-info]").and_then(|button| button.attr("data-info"));
    if follow.is_some_and(|info| info.contains("\"Organization\"")) {
        return Finding::NotAProfile("page_organisation");
    }
    if page.is_torn && follow.is_none() {
        // Of an organisation only this control tells.
        return Finding::NotAProfile("page_cut_off");
    }
    let Some(head) = head(page) else {
        return elsewhere::declared_alone(page);
    };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    // A mark may stand beside the name.
    let name = page::first(head, "h1");
    profile.name = name.and_then(|name| page::filled(&name.text().find_map(page::filled)?));
    let about = page::first(head, ".profile-header__bio, .profile-description").or_else(|| behind_name(name?));
    let about = about.and_then(page::text);
    profile.about = about.filter(|about| about != NO_ABOUT);
    let portrait = page::first(head, ".crayons-avatar img, img.profile-pic, img[alt$=' profile picture']");
    profile.photo = portrait.and_then(|image| own::photo(image.attr("src")?, page));
    // Of the facts that begin with a picture and are no links, the one that is no date is the place.
    let begins_with_picture =
        |fact: &ElementRef<'_>| fact.child_elements().next().is_some_and(|it| it.value().name() == "svg");
    let facts = page::all(head, "span").into_iter().filter(begins_with_picture);
    let place = facts.into_iter().find(|fact| page::first(*fact, "time").is_none());
    profile.location = place.and_then(|place| page::first(place, "span")).and_then(page::text);
    for link in page::all(head, ".profile-header__meta a[href], .social a[href], a[rel~=me][href], a[href^='mailto:']")
    {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::TopCard, profile);
    }
    for title in page::all(head, "strong") {
        definition(title, profile);
    }
    own::file_written(profile);
    // The head of before 2020 shows less than what was declared.
    let shows_all = page::first(head, "time").is_some();
    let shown = [Field::Location, Field::Emails, Field::Websites, Field::Handles].into_iter().filter(|_| shows_all);
    for field in shown.chain([Field::About]) {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    Finding::Person(Box::new(reading))
}

/// The part that is about the writer: by its name, else what holds both the writer's name and the control to follow them.
fn head(page: &Page) -> Option<ElementRef<'_>> {
    page.first(".profile-header, .user-profile-header").or_else(|| {
        let around = page.first("#user-follow-butt")?.ancestors().filter_map(ElementRef::wrap);
        around.into_iter().find(|around| page::first(*around, "h1").is_some())
    })
}

/// The description, which stands right behind the name.
fn behind_name(name: ElementRef<'_>) -> Option<ElementRef<'_>> {
    page::behind(name).filter(|it| page::first(*it, "time, svg, a").is_none())
}

/// One of the facts below the head: what the writer works as, has learnt, wants to be called.
fn definition(title: ElementRef<'_>, profile: &mut Profile) {
    let Some(name) = page::text(title).map(|name| name.to_lowercase()) else { return };
    if !matches!(name.as_str(), "work" | "pronouns" | "education") {
        return;
    }
    let Some(value) = page::behind(title).and_then(page::text) else { return };
    match name.as_str() {
        "work" => profile.headline = Some(value),
        "pronouns" => profile.pronouns = Some(value),
        "education" => profile.education.push(Education { school: Some(value), ..Education::default() }),
        _ => {}
    }
}
