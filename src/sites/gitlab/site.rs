//! GitLab: people's profiles on gitlab.com. They carry schema.org's itemprops; what these leave out stands beside.
//!
//! Written from GitLab's own public sources of 2018 to 2025.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    names,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// GitLab.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::Microdata]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "gitlab",
    label: "GitLab",
    hosts: &["gitlab.com"],
    shapes: &[(Shape::Name, "https://gitlab.com/{}"), (Shape::Under("users"), "https://gitlab.com/{}")],
    not: &["users", "dashboard", "projects", "-", "snippets", "public"],
    tabs: &["activity", "groups", "contributed", "projects", "starred", "snippets", "followers", "following"],
    messages: false,
};

/// What the reader leaves to microdata, by the property that it has there.
const PROPERTIES: [(Field, &str); 3] = [
    (Field::Headline, "[itemprop=jobTitle]"),
    (Field::Location, "[itemprop=address], [itemprop=addressLocality]"),
    (Field::Employers, "[itemprop=worksFor]"),
];

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let known = page.first(".user-profile");
    let Some(card) = known.or_else(|| page.first("[itemtype$='schema.org/Person']")) else {
        let is_group = page.first(".group-home-panel, [itemtype$='schema.org/Organization']").is_some();
        return Finding::NotAProfile(if is_group { "page_organisation" } else { elsewhere::unread(page) });
    };
    // That an account is blocked stands in the place of its name, with which the feed is titled.
    let heading = page.text("[itemprop=name]").unwrap_or_default();
    let name = heading.split(" (").next().unwrap_or_default();
    let feed = page.first("link[type='application/atom+xml'][title]").and_then(|feed| feed.attr("title"));
    let is_empty = || page.first(".user-profile-content > .gl-empty-state").is_some();
    if feed.map_or_else(is_empty, |title| !title.contains(name)) {
        return Finding::NotAProfile("page_nobody");
    }
    let lines = page::lines(card);
    let words = || lines.iter().flat_map(|line| line.split(' '));
    let shown = words().find_map(|word| word.strip_prefix('@')).filter(|shown| !shown.is_empty());
    let other = shown.filter(|shown| !shown.eq_ignore_ascii_case(&account.handle)).map(str::to_owned);
    if let Some(other) = other.or_else(|| Some(elsewhere::declared_other(&account, page)?.handle)) {
        return Finding::Refused("refused_other_person", vec![account.handle, other]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    // Beside the name stand the pronouns, and that somebody is busy, each in brackets.
    let named = page::first(card, "[itemprop=name], .cover-title").and_then(page::text).unwrap_or_default();
    let mut marks = named.split(" (");
    profile.name = marks.next().and_then(page::filled);
    profile.pronouns =
        marks.map(|mark| mark.trim_end_matches(')')).find(|mark| names::are_pronouns(mark)).map(str::to_owned);
    profile.about =
        page::first(card, ".profile-user-bio").or_else(|| about(card).filter(|_| known.is_none())).and_then(page::text);
    // What others wrote has neither a title nor a property.
    for link in
        page::all(card, ".user-info a[href], .cover-desc a[href], a[title][href], a[itemprop][href], a[rel~=me][href]")
    {
        let address = link.attr("href").unwrap_or_default();
        if address.contains(':') {
            own::file(address, page, Seen::TopCard, profile);
        }
    }
    own::file_written(profile);
    for field in [Field::About, Field::Websites, Field::Emails, Field::Handles] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    // What is given has its property, which the general layer reads, on a page that has properties at all.
    for (field, property) in PROPERTIES {
        let is_told = page::first(card, property).is_some();
        if !is_told && page::first(card, "[itemprop=name]").is_some() {
            reading.absent(field);
        } else if !is_told {
            reading.missed(field, Some("hint_look_yourself"));
        }
    }
    Finding::Person(Box::new(reading))
}

/// The description by where it stands: the first plain paragraph below a heading, before 2023 behind the followers.
fn about(card: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let is_plain =
        |text: &ElementRef<'_>| page::first(*text, "a, span, img, svg").is_none() && page::says_something(*text);
    let around =
        page::first(card, "h2").into_iter().flat_map(|heading| heading.ancestors()).filter_map(ElementRef::wrap);
    let around = around.into_iter().find(|around| page::first(*around, "p").is_some());
    let below_heading = || page::all(around?, "p").into_iter().find(is_plain);
    below_heading().or_else(|| page::behind(page::first(card, "a[href$='/followers']")?).filter(is_plain))
}
