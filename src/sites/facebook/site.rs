//! Facebook: people's profiles, above all the About page of its plain mobile site, whose parts have ids.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::{Profile, Seen},
    reading::{Field, Finding, Reading, Source},
    sites::{self, Site, Tried},
};
use scraper::ElementRef;

/// Facebook.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("plain mobile site").but("full site", "2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "facebook",
    label: "Facebook",
    hosts: &["facebook.com", "fb.com", "fb.me"],
    shapes: &[
        (Shape::Query("/profile.php", "id"), "https://www.facebook.com/profile.php?id={}"),
        (Shape::Name, "https://www.facebook.com/{}"),
    ],
    not: &[
        "dialog",
        "friends",
        "gaming",
        "hashtag",
        "l.php",
        "marketplace",
        "media",
        "photo",
        "plugins",
        "public",
        "reel",
        "saved",
        "sharer",
        "stories",
        "story.php",
        "video",
        "watch",
    ],
    tabs: &["about", "photos", "friends", "videos", "reels", "info", "timeline", "posts"],
    messages: true,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let name = page.title().as_deref().and_then(name);
    let has_parts = page.first("#profile_cover_photo_container, #contact-info, #basic-info, #living").is_some();
    if !has_parts {
        if page.meta("og:type").is_none_or(|kind| kind != "profile") {
            return Finding::NotAProfile(elsewhere::unread(page));
        }
        if let Some(name) = name.clone().filter(|name| !elsewhere::is_of(&account, name, page)) {
            return Finding::Refused("refused_other_person", vec![account.handle, name]);
        }
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = name;
    if let Some(name) = &profile.name {
        // Every portrait's text begins with the name, in whatever language it goes on.
        let portrait = page.all("a[href*='photo.php'] img[alt]").into_iter();
        let mut portrait = portrait.filter(|image| image.attr("alt").is_some_and(|alt| alt.starts_with(name.as_str())));
        profile.photo = portrait.next().and_then(|image| own::photo(image.attr("src")?, page));
    }
    profile.location = page.first("#living").and_then(current_city);
    profile.about = page.first("#bio").and_then(written);
    if let Some(contact) = page.first("#contact-info") {
        for link in page::all(contact, "a[href]") {
            file(link, page, profile);
        }
    }
    own::file_written(profile);
    let sections = [(Field::Experience, "#work"), (Field::Education, "#education"), (Field::Location, "#living")];
    for (field, part) in sections {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_look_yourself"));
            if page.first(part).is_some_and(is_empty) {
                reading.absent(field);
            }
        }
    }
    for field in [Field::Websites, Field::Emails, Field::Phones] {
        if !field.is_filled(&reading.profile) {
            match page.first("#contact-info") {
                Some(_) => reading.absent(field),
                None => reading.missed(field, Some("hint_open_about")),
            }
        }
    }
    Finding::Person(Box::new(reading))
}

/// The name in the page's title, without the count of news before it and the site's name after it.
fn name(title: &str) -> Option<String> {
    let counted = title.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    let counted = counted.filter(|(count, _)| count.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+'));
    let title = counted.map_or(title, |(_, rest)| rest);
    page::filled(title.split(" | ").next().unwrap_or_default()).filter(|name| name != "Facebook")
}

/// The place in the row of the current city, which the hometown may precede.
fn current_city(part: ElementRef<'_>) -> Option<String> {
    page::all(part, "tr").into_iter().find_map(|row| {
        let mut cells = row.child_elements();
        let label = cells.next()?;
        let is_current = page::first(label, "a[href*=current_city]").is_some()
            || page::text(label).is_some_and(|label| label.starts_with("Current City") || label == "Lives in");
        cells.next().filter(|_| is_current).and_then(page::text)
    })
}

/// Files what the contact section links to: accounts, addresses and numbers wherever the link leads, sites only where
/// the text spells their address. Street addresses link to a map.
fn file(link: ElementRef<'_>, page: &Page, profile: &mut Profile) {
    let href = link.attr("href").unwrap_or_default();
    let target = page.link(href).map(|url| own::destination(&url));
    let shown = page::text(link).unwrap_or_default();
    let is_spelled = shown.contains('.') && !shown.contains([' ', '@']);
    match target {
        Some(url) if sites::handle(&url).is_some() && !ACCOUNTS.owns(&url) => {
            own::file(url.as_str(), page, Seen::ContactInfo, profile);
        }
        Some(url) if is_spelled && !ACCOUNTS.owns(&url) => own::file(&shown, page, Seen::ContactInfo, profile),
        Some(_) => {}
        None => own::file(href, page, Seen::ContactInfo, profile),
    }
}

/// What a section says beside its heading and the links to change it.
fn written(part: ElementRef<'_>) -> Option<String> {
    let lines = page::lines_without(part, |element| {
        element.name() == "header" || element.attr("href").is_some_and(|href| href.contains("/edit"))
    });
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

/// Whether a section holds nothing but its heading and links to add something.
fn is_empty(part: ElementRef<'_>) -> bool {
    let links: Vec<String> = page::all(part, "a[href*='/add/']").into_iter().filter_map(page::text).collect();
    page::lines_without(part, |element| element.name() == "header").iter().all(|line| links.contains(line))
}
