//! GitHub: people's profiles. Their column carries schema.org's itemprops, in 2018 as today.

use crate::{
    accounts::{Accounts, Shape},
    layers::{own, text},
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// GitHub.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2018");

static ACCOUNTS: Accounts = Accounts {
    network: "github",
    label: "GitHub",
    hosts: &["github.com"],
    shapes: &[(Shape::Name, "https://github.com/{}")],
    not: &[
        "codespaces",
        "customer-stories",
        "dashboard",
        "discussions",
        "enterprise",
        "gist",
        "github-copilot",
        "issues",
        "marketplace",
        "mobile",
        "organizations",
        "orgs",
        "pulls",
        "readme",
        "security",
        "site",
        "solutions",
        "sponsors",
        "stars",
        "team",
        "trending",
        "users",
        "watching",
    ],
    tabs: &[],
    messages: false,
};

const PERSON: &str = "[itemtype$='schema.org/Person']";

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let Some(card) = page.first(PERSON) else {
        let is_organisation = page.first("[itemtype$='schema.org/Organization']").is_some();
        return Finding::NotAProfile(if is_organisation { "page_organisation" } else { "page_nobody" });
    };
    let nickname = shown(card, "additionalName").unwrap_or_default();
    let nickname = nickname.split(' ').next().unwrap_or_default();
    if !nickname.is_empty() && !nickname.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, nickname.to_owned()]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = shown(card, "name");
    profile.pronouns = shown(card, "pronouns");
    profile.location = shown(card, "homeLocation");
    profile.employers = shown(card, "worksFor").as_deref().map(employers).unwrap_or_default();
    profile.about = page::first(card, "[data-bio-text], .p-note").and_then(page::text);
    let image = page::first(card, "[itemprop=image]");
    profile.photo = image.and_then(|image| own::photo(image.attr("href").or_else(|| image.attr("src"))?, page));
    for item in page::all(card, "[itemprop=url], [itemprop=social]") {
        if let Some(address) = page::first(item, "a[href]").and_then(|link| link.attr("href")) {
            own::file(address, page, Seen::TopCard, profile);
        }
    }
    let email = page::first(card, "[itemprop=email]");
    if let Some(address) = email.and_then(page::text).as_deref().and_then(own::email) {
        profile.add_email(&address, Seen::TopCard, None);
    }
    own::file_written(profile);
    if let Some(words) = own_words(page, &account.handle) {
        let name = reading.profile.name.clone().unwrap_or_else(|| account.handle.clone());
        reading.found_by(Source::Site);
        reading.fill(&text::written_by(words, page, &name));
    }
    for field in [Field::Name, Field::About, Field::Location, Field::Employers, Field::Websites, Field::Handles] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    // Guests are not told whether there is an address, unless it is public.
    if reading.profile.emails.is_empty() {
        let is_guest = page.first("body.logged-out, a[href^='/login']").is_some();
        reading.missed(Field::Emails, is_guest.then_some("hint_sign_in_here"));
        if !is_guest {
            reading.absent(Field::Emails);
        }
    }
    Finding::Person(Box::new(reading))
}

/// What the member wrote above their projects: the article beside the link to the project that is called like them.
fn own_words<'a>(page: &'a Page, account: &str) -> Option<ElementRef<'a>> {
    let project = format!("/{account}/{account}").to_lowercase();
    let is_project = |link: &ElementRef<'_>| {
        let url = link.attr("href").and_then(|href| page.link(href));
        url.is_some_and(|url| url.path().to_lowercase().starts_with(&project))
    };
    let link = page.all("a[href]").into_iter().find(is_project)?;
    link.ancestors().filter_map(ElementRef::wrap).find_map(|around| page::first(around, "article"))
}

fn shown(card: ElementRef<'_>, property: &str) -> Option<String> {
    page::first(card, &format!("[itemprop={property}]")).and_then(page::text)
}

/// The company as shown, without the `@` of a mention; several when there is nothing but mentions.
fn employers(company: &str) -> Vec<String> {
    let words = || company.split_whitespace().map(|word| word.trim_end_matches([',', ';']));
    let mentions = || words().filter_map(|word| word.strip_prefix('@')).filter(|name| !name.is_empty());
    if mentions().count() == words().count() {
        mentions().map(str::to_owned).collect()
    } else {
        let plain: Vec<&str> = company.split_whitespace().map(|word| word.strip_prefix('@').unwrap_or(word)).collect();
        vec![plain.join(" ")]
    }
}
