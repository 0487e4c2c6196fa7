//! Medium: writers' profiles, in the markup of 2018 and by what Medium declares of the page.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::own,
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};

/// Medium.
pub static SITE: Site = Site::of(&ACCOUNTS, &[Source::JsonLd, Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2018");

static ACCOUNTS: Accounts = Accounts {
    network: "medium",
    label: "Medium",
    hosts: &["medium.com"],
    shapes: &[(Shape::At, "https://medium.com/@{}"), (Shape::Subdomain, "https://medium.com/@{}")],
    not: &["policy", "cdn-images-1", "miro", "status"],
    tabs: &["about", "followers", "following", "latest", "has-recommended", "highlights", "responses", "lists"],
    messages: false,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if page.meta("og:type").is_none_or(|kind| kind != "profile") {
        return Finding::NotAProfile("page_nobody");
    }
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    let heading = page.first("header h1");
    let description = heading.and_then(page::behind).and_then(|behind| match behind.value().name() {
        "p" => Some(behind),
        _ => page::first(behind, "p").filter(|inside| page::text(*inside) == page::text(behind)),
    });
    // What Medium says of the writer is a sentence of its own, then the writer's description.
    let declared = page
        .meta("og:description")
        .filter(|_| !page.is_torn)
        .and_then(|text| Some(text.split_once(" on Medium. ")?.1.to_owned()));
    profile.about = description.and_then(page::text).or(declared).and_then(|about| own_words(&about));
    let shown = page::all(page.root(), "header img[alt]")
        .into_iter()
        .find(|image| image.attr("alt").is_some_and(|alt| heading.and_then(page::text).as_deref() == Some(alt)));
    profile.photo = shown.and_then(|image| own::photo(image.attr("src")?, page));
    let links = description.map(|about| page::all(about, "a[href]")).unwrap_or_default();
    let linked: Vec<String> = links.iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect();
    let spelled = profile.about.clone().unwrap_or_default();
    let spelled = spelled.split_whitespace().filter(|word| word.starts_with("http"));
    let spelled: Vec<String> = spelled.map(|word| word.trim_end_matches(['.', ',', ')', ';']).to_owned()).collect();
    for address in if linked.is_empty() { spelled } else { linked } {
        own::file(&address, page, Seen::About, profile);
    }
    own::file_written(profile);
    if profile.about.is_none() {
        reading.missed(Field::About, Some("hint_open_about"));
    }
    Finding::Person(Box::new(reading))
}

/// A description without the sentence on its readers that Medium adds.
fn own_words(about: &str) -> Option<String> {
    let end = about.find("Every day, ").filter(|end| about.get(*end..).is_some_and(|rest| rest.contains(" on Medium")));
    about.get(..end.unwrap_or(about.len())).and_then(page::filled)
}
