//! Mastodon: people's profiles on any server, by the parts that its page has had since 2018, in the browser's build as
//! in the older pages that the server made.
//!
//! Written from Mastodon's own public sources.

use crate::{
    accounts::{self, Accounts},
    layers::own,
    page::{self, Page},
    profile::{Handle, Profile, Seen},
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// Mastodon, and what shows itself as Mastodon does. No address is its own: [`is_account`] asks the page.
pub static SITE: Site =
    Site { handle: Some(accounts::federated), ..Site::of(&ACCOUNTS, &[Source::Microformats, Source::OpenGraph]) };

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

/// Its servers stand anywhere, so no address alone is one of its accounts'.
static ACCOUNTS: Accounts = Accounts {
    network: accounts::FEDIVERSE,
    label: "Mastodon",
    hosts: &[],
    shapes: &[],
    not: &[],
    tabs: &[],
    messages: true,
};

const HEAD: &str = ".account__header, .public-account-header, .card.h-card, .account__header__tabs__name";
const NAME: &str =
    ".account__header__tabs__name h1, .public-account-header__tabs__name h1, .card.h-card h1, .account__header h1";
const ABOUT: &str = ".account__header__content";
const FIELDS: &str = ".account__header__extra dl, .account__header__fields dl, .account__header__fields tr";

/// Whether a page is an account's on a server of the fediverse. The address alone looks like those of other sites.
pub fn is_account(page: &Page) -> bool {
    accounts::federated(&page.url).is_some_and(|account| {
        page.first("link[type='application/activity+json'], #mastodon").is_some()
            || page.first(HEAD).is_some()
            || page.meta("profile:username").is_some_and(|name| name.eq_ignore_ascii_case(&account.handle))
    })
}

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = accounts::federated(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let known = page.first(NAME);
    let head = known.or_else(|| named(page, &account));
    // Going from one profile to the next leaves the first one's declarations in place, so the page's head is asked
    // before them.
    let shown = head.and_then(shown_account).or_else(|| declared(page));
    let Some(shown) = shown else {
        return Finding::NotAProfile(crate::elsewhere::unread(page));
    };
    if !is_same(&shown, &account) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = head.and_then(name).or_else(|| titled(page)).filter(|name| *name != own_part(&account));
    // Where parts have the names that they always had, what is not there was not written.
    let around = head.filter(|_| known.is_none()).and_then(around);
    let about = match page.first(ABOUT) {
        Some(about) => vec![about],
        None => around.zip(head).map(|(around, head)| paragraphs(around, head)).unwrap_or_default(),
    };
    let lines: Vec<String> = about.iter().flat_map(|part| page::lines(*part)).collect();
    profile.about = Some(lines.join("\n")).filter(|about| !about.is_empty());
    if head.is_none() {
        profile.about = page.meta("og:description").as_deref().and_then(described);
    }
    for link in about.into_iter().flat_map(links) {
        own::file(link, page, Seen::About, profile);
    }
    let rows = page.all(FIELDS);
    let unnamed = || around.map(|around| page::all(around, "dl, tr")).unwrap_or_default();
    for row in if rows.is_empty() { unnamed() } else { rows } {
        field(row, page, profile);
    }
    // The declared portrait may be the last profile's.
    let portrait = page.first(".account__header__tabs a.avatar, .public-account-header a.avatar");
    let portrait =
        portrait.or_else(|| page::first(around?, PORTRAIT).and_then(|image| page::closest(image, "a[href]")));
    profile.photo = portrait.and_then(|link| own::photo(link.attr("href")?, page));
    own::file_written(profile);
    for field in [Field::Name, Field::About, Field::Websites, Field::Handles] {
        if !field.is_filled(&reading.profile) {
            match head {
                Some(_) => reading.absent(field),
                None => reading.missed(field, Some("hint_look_yourself")),
            }
        }
    }
    Finding::Person(Box::new(reading))
}

/// The heading that is followed by the account, whatever it is called.
fn named<'a>(page: &'a Page, account: &Handle) -> Option<ElementRef<'a>> {
    page.all("h1").into_iter().find(|heading| shown_account(*heading).is_some_and(|shown| is_same(&shown, account)))
}

/// A portrait that leads to itself in full size, or is said to be one.
const PORTRAIT: &str = "a[href] img, .u-photo";

/// What holds both the name and the portrait, and with them what the member says.
fn around(heading: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let mut around = heading.ancestors().filter_map(ElementRef::wrap);
    around.find(|around| page::first(*around, PORTRAIT).is_some())
}

/// The description where nothing names it: the paragraphs between the name and the rows of facts.
fn paragraphs<'a>(around: ElementRef<'a>, heading: ElementRef<'_>) -> Vec<ElementRef<'a>> {
    let beside = page::behind(heading).and_then(page::text);
    let paragraphs = page::all(around, "p").into_iter().filter(|part| page::closest(*part, "dl, article").is_none());
    paragraphs.filter(|part| page::text(*part) != beside).collect()
}

/// The account beside the name: `@jane@social.example`, without its server where the page is its own.
fn shown_account(heading: ElementRef<'_>) -> Option<String> {
    let small = page::first(heading, "small");
    let beside = small.or_else(|| page::behind(heading)).and_then(page::text)?;
    let words = beside.split(' ').find(|word| word.contains('@'))?;
    let account = words.trim_start_matches('@').trim_end_matches('@');
    (!account.is_empty()).then(|| account.to_owned())
}

/// The account that the page declares to be of.
fn declared(page: &Page) -> Option<String> {
    page.meta("profile:username").or_else(|| {
        let address = page.meta("og:url").filter(|_| page.meta("og:type").as_deref() == Some("profile"))?;
        Some(accounts::federated(&page.link(&address)?)?.handle)
    })
}

fn is_same(shown: &str, account: &Handle) -> bool {
    if shown.contains('@') {
        shown.eq_ignore_ascii_case(&account.handle)
    } else {
        shown.eq_ignore_ascii_case(own_part(account))
    }
}

fn own_part(account: &Handle) -> &str {
    account.handle.split('@').next().unwrap_or_default()
}

/// The name in a heading that holds the account too, and marks such as "Bot".
fn name(heading: ElementRef<'_>) -> Option<String> {
    let is_mark = |part: &scraper::node::Element| {
        matches!(part.name(), "small" | "button" | "div") || part.classes().any(|class| class == "account-role")
    };
    page::filled(&without_emoji(&page::lines_without(heading, is_mark).join(" ")))
}

/// The name in the title, which goes on with the account.
fn titled(page: &Page) -> Option<String> {
    let title = page.meta("og:title")?;
    page::filled(&without_emoji(title.rsplit_once(" (@").map(|(name, _)| name)?))
}

/// The description in what is declared, which counts posts and followers first: `12 Posts, 3 Followers · Potter.`
fn described(text: &str) -> Option<String> {
    let counts = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    match text.split_once(" · ") {
        Some((first, words)) if counts(first) => own::paragraphs(words),
        _ if counts(text) => None,
        _ => own::paragraphs(text),
    }
}

/// Text without the names of a server's own pictures: `:blobcat:`.
fn without_emoji(text: &str) -> String {
    let is_emoji = |word: &&str| word.len() > 2 && word.starts_with(':') && word.ends_with(':');
    text.split_whitespace().filter(|word| !is_emoji(word)).collect::<Vec<_>>().join(" ")
}

/// Reads one of the rows that members fill in as they like.
fn field(row: ElementRef<'_>, page: &Page, profile: &mut Profile) {
    let label = page::first(row, "dt, th").and_then(page::text);
    let Some(value) = page::first(row, "dd, td") else { return };
    for link in links(value) {
        own::file_as(link, label.as_deref(), page, Seen::TopCard, profile);
    }
    let text = page::text(value).unwrap_or_default();
    for address in crate::layers::text::written(&text) {
        profile.add_email(&address, Seen::TopCard, label.as_deref());
    }
    // Pronouns, Pronomen, Pronoms, Pronombres, Pronomi …, and no pronunciation.
    let is_pronouns = |label: String| ["pronou", "pronom"].iter().any(|start| label.to_lowercase().starts_with(start));
    if label.is_some_and(is_pronouns) && profile.pronouns.is_none() {
        profile.pronouns = page::filled(&text);
    }
}

/// Where the links lead, without mentions of others and tags.
fn links(part: ElementRef<'_>) -> impl Iterator<Item = &str> {
    let is_mark = |link: &ElementRef<'_>| {
        link.value().classes().any(|class| matches!(class, "mention" | "hashtag" | "u-url"))
            || page::text(*link).is_some_and(|text| text.starts_with(['@', '#']))
    };
    page::all(part, "a[href]").into_iter().filter(move |link| !is_mark(link)).filter_map(|link| link.attr("href"))
}
