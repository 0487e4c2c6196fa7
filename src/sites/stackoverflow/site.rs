//! Stack Overflow: members' profiles. The title has named the member alike since the first year; the parts are those
//! that several public programs rely on.

use crate::{
    accounts::{Accounts, Shape},
    dates::{self, Period},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::{Education, Experience, Handle, Seen},
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};
use ego_tree::NodeRef;
use scraper::{ElementRef, Node};
use url::Url;

/// Stack Overflow.
pub static SITE: Site = Site {
    owns: Some(|url| ACCOUNTS.owns(url) || language(url).is_some()),
    handle: Some(account),
    ..Site::of(&ACCOUNTS, &[])
};

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "stackoverflow",
    label: "Stack Overflow",
    hosts: &["stackoverflow.com"],
    shapes: &[
        (Shape::Number("users"), "https://stackoverflow.com/users/{}"),
        (Shape::Number("users/story"), "https://stackoverflow.com/users/{}"),
    ],
    not: &[],
    tabs: &[],
    messages: false,
};

/// Stack Overflow in other languages: sites of the same making, each with members of its own.
const LANGUAGES: [&str; 4] = ["es", "ja", "pt", "ru"];

fn language(url: &Url) -> Option<&str> {
    let label = url.host_str()?.strip_suffix(".stackoverflow.com")?;
    LANGUAGES.contains(&label).then_some(label)
}

/// The account that an address names. Who has the same number in another language is somebody else.
fn account(url: &Url) -> Option<Handle> {
    let Some(language) = language(url) else { return ACCOUNTS.handle(url) };
    let mut english = url.clone();
    english.set_host(Some("stackoverflow.com")).ok()?;
    let account = ACCOUNTS.handle(&english)?;
    let handle = format!("{language}.stackoverflow.com/users/{}", account.handle);
    Some(Handle { url: format!("https://{handle}"), handle, ..account })
}

/// Titles of parts are a word or two.
const LONGEST_TITLE: usize = 40;

/// The description, in the page of today and in those before.
const ABOUT: &str = ".js-about-me-content, .profile-user--bio, .user-about-me, #user-about-me";

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = account(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    if let Some(story) = story(page, &account) {
        return Finding::Person(Box::new(story));
    }
    let Some(name) = name(page) else { return Finding::NotAProfile(elsewhere::unread(page)) };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    // Moderators wear a diamond.
    profile.name = page::filled(name.trim_end_matches('♦'));
    let about = page.first(ABOUT).or_else(|| below_title(page));
    profile.about = about.map(|about| page::lines(about).join("\n")).filter(|about| !about.is_empty());
    for link in about.map(|about| page::all(about, "a[href]")).unwrap_or_default() {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::About, profile);
    }
    for link in page.all("#mainbar-full a[rel~=me][href], .user-links a[rel~=me][href], .vcard a.url[href]") {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::TopCard, profile);
    }
    profile.location = place(page);
    if let Some(name) = &profile.name {
        let portraits =
            page.all("#mainbar-full img[alt][src], .js-usermini-avatar-container img[src], #user-avatar img[src]");
        let portrait =
            portraits.into_iter().find(|image| image.attr("alt").is_some_and(|alt| alt.contains(name.as_str())));
        profile.photo = portrait.and_then(|image| own::photo(image.attr("src")?, page));
    }
    own::file_written(profile);
    // The other tabs show no description.
    let shows_all = page.url.query_pairs().all(|(key, value)| key != "tab" || value == "profile");
    for field in [Field::About, Field::Location, Field::Websites] {
        if !field.is_filled(&reading.profile) {
            match shows_all {
                true => reading.absent(field),
                false => reading.missed(field, Some("hint_open_about")),
            }
        }
    }
    Finding::Person(Box::new(reading))
}

/// A member's story: what they did, as they told it here until 2022.
fn story(page: &Page, account: &Handle) -> Option<Reading> {
    let head = page.first("#section-personal")?;
    let mut reading = Reading::of(account);
    let profile = &mut reading.profile;
    profile.name = Some(page::first(head, "h1").and_then(page::text)?);
    profile.headline = page.text("#currently-at-container");
    let links = page::all(head, "a[href]");
    // The place stands before the site.
    let around = page::first(head, ".icon-location").or(links.first().copied()).and_then(|it| it.parent());
    profile.location = around.and_then(|around| said(around.children()));
    for link in links {
        own::file(link.attr("href").unwrap_or_default(), page, Seen::TopCard, profile);
    }
    profile.photo = page::first(head, "img").and_then(|image| own::photo(image.attr("src")?, page));
    // `Potter`, and in an element of its own `Acme`
    let entry = |heading: ElementRef<'_>| {
        let dates = page::behind(heading).and_then(page::text).and_then(|dates| dates::period(&dates));
        let house = heading.child_elements().find_map(page::text);
        Some((said(heading.children())?.trim_end_matches(',').to_owned(), house, dates.unwrap_or_default()))
    };
    let entries = |css: &str| page.all(css).into_iter().filter_map(entry);
    profile.experience = entries("#cv-Experience h3")
        .map(|(title, employer, Period { start, end, current })| Experience {
            title: Some(title),
            employer,
            start,
            end,
            current,
            ..Experience::default()
        })
        .collect();
    profile.education = entries("#cv-Education h3")
        .map(|(degree, school, Period { start, end, .. })| Education {
            school,
            degree: Some(degree),
            field: None,
            start,
            end,
        })
        .collect();
    profile.add_current_employers();
    for field in
        [Field::Headline, Field::Location, Field::Employers, Field::Experience, Field::Education, Field::Websites]
    {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    reading.missed(Field::Skills, Some("hint_look_yourself"));
    Some(reading)
}

/// The first text among some nodes.
fn said<'a>(mut nodes: impl Iterator<Item = NodeRef<'a, Node>>) -> Option<String> {
    nodes.find_map(|node| page::filled(node.value().as_text()?))
}

/// What the title calls the member. In a page that a browser translated, what both it and the card say.
fn name(page: &Page) -> Option<String> {
    let title = page.title()?;
    let title = title.rsplit_once(" - ").map_or(title.as_str(), |(name, _)| name);
    let shown = || {
        let lines = page::lines(page.first("#mainbar-full").filter(|_| is_translated(page))?);
        lines.into_iter().find(|line| *line != title && title.split(line.as_str()).any(|rest| rest.trim().is_empty()))
    };
    title.strip_prefix("User ").map(str::to_owned).or_else(shown)
}

/// Whether the network's own words are another language's.
fn is_translated(page: &Page) -> bool {
    page.root().attr("lang").is_some_and(|language| language.split('-').next() != Some("en"))
}

/// The place beside the pin, or in the older pages' card.
fn place(page: &Page) -> Option<String> {
    let beside = |pin: ElementRef<'_>| {
        let around = pin.ancestors().filter_map(ElementRef::wrap).take(3);
        around.into_iter().find_map(page::text)
    };
    let pin = page.first("#mainbar-full svg[class*=iconLocation], .user-links svg[class*=iconLocation]");
    // What may be too long for its line is its title, too.
    let is_titled = |text: &ElementRef<'_>| page::text(*text).as_deref() == text.attr("title");
    let titled = || page.all("#mainbar-full [title]:not(a)").into_iter().find(is_titled).and_then(page::text);
    pin.and_then(beside).or_else(|| page.text(".vcard .adr")).or_else(|| titled().filter(|_| is_renamed(page)))
}

/// The description by where it stands: below its title, before 2014 below the table of facts. Where that title was translated
/// or the parts are called otherwise, it is the longest prose: that of the other parts says that there is nothing in them.
fn below_title(page: &Page) -> Option<ElementRef<'_>> {
    let is_title = |part: &ElementRef<'_>| length(*part) <= LONGEST_TITLE && page::lines(*part).len() == 1;
    let titles = page.all("#mainbar-full div, #mainbar-full h2").into_iter().filter(is_title);
    let titles: Vec<_> = titles.filter_map(|title| Some((title, page::behind(title)?))).collect();
    let called = titles.iter().find(|(title, _)| page::text(*title).as_deref() == Some("About"));
    let translated = || titles.iter().filter(|(_, part)| has_prose(*part)).rev().max_by_key(|(_, part)| length(*part));
    let titled = called.or_else(|| translated().filter(|_| is_translated(page))).map(|(_, part)| *part);
    let about = titled.or_else(|| page.first("#large-user-info table").and_then(page::behind));
    let longest = || page.all("#mainbar-full p").into_iter().rev().max_by_key(|part| length(*part));
    let prose = || longest().filter(|_| is_renamed(page))?.parent().and_then(ElementRef::wrap);
    // Where nothing is written stands a picture with words of the network's own.
    about.or_else(prose).filter(|about| has_prose(*about) && page::first(*about, "svg").is_none())
}

fn length(part: ElementRef<'_>) -> usize {
    page::text(part).map_or(0, |text| text.len())
}

fn has_prose(part: ElementRef<'_>) -> bool {
    page::first(part, "p").is_some()
}

/// Whether no part has the name that it always had. Else what is not there was not written.
fn is_renamed(page: &Page) -> bool {
    page.first(".s-anchors, .svg-icon, .user-show-new").is_none()
}
