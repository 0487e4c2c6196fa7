//! Google Scholar: researchers' profiles, by the ids that their parts have had since 2012.

use crate::{
    accounts::{Accounts, Shape},
    address, elsewhere,
    layers::{
        own,
        text::beneath::{self, is_house},
    },
    page::{self, Page},
    profile::Seen,
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// Google Scholar.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "scholar",
    label: "Google Scholar",
    hosts: &[
        "scholar.google.com",
        "scholar.google.fr",
        "scholar.google.de",
        "scholar.google.es",
        "scholar.google.it",
        "scholar.google.nl",
        "scholar.google.be",
        "scholar.google.ch",
        "scholar.google.at",
        "scholar.google.pl",
        "scholar.google.pt",
        "scholar.google.se",
        "scholar.google.dk",
        "scholar.google.ca",
        "scholar.google.ru",
        "scholar.google.co.uk",
        "scholar.google.co.in",
        "scholar.google.co.jp",
        "scholar.google.co.kr",
        "scholar.google.com.au",
        "scholar.google.com.br",
        "scholar.google.com.mx",
    ],
    shapes: &[(Shape::Query("/citations", "user"), "https://scholar.google.com/citations?user={}")],
    not: &[],
    tabs: &[],
    messages: false,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let Some(name) = page.text("#gsc_prf_in") else {
        return Finding::NotAProfile(elsewhere::unread(page));
    };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = Some(name);
    // The first line under the name says where they work, and as what where they say so; the institute is a link.
    let is_other = |line: ElementRef<'_>| {
        let with_id = "#gsc_prf_ivh, #gsc_prf_int";
        page::is(line, with_id) || page::first(line, with_id).is_some()
    };
    // Where they gave none, their works follow.
    let is_line = |line: &ElementRef<'_>| {
        page::lines(*line).len() == 1 && page::first(*line, "a[href*=citation_for_view]").is_none()
    };
    let behind_name = || page::behind(page.first("#gsc_prf_in")?).filter(|line| !is_other(*line)).filter(is_line);
    let line = page.first("#gsc_prf_i .gsc_prf_il:not([id])").or_else(behind_name);
    profile.headline = line.and_then(page::text);
    let institute = line.and_then(|line| page::first(line, "a")).and_then(page::text);
    profile.employers = institute.or_else(|| employer(page, profile.headline.as_deref()?)).into_iter().collect();
    profile.skills = page.all("#gsc_prf_int a").into_iter().filter_map(page::text).collect();
    if let Some(link) = page.first("#gsc_prf_ivh a[href]") {
        own::file_as(link.attr("href").unwrap_or_default(), page::text(link).as_deref(), page, Seen::TopCard, profile);
    }
    let portrait = page.first("img#gsc_prf_pup-img, #gsc_prf_pua img, #gsc_prf_pu img");
    let portrait = portrait.and_then(|image| own::photo(image.attr("src")?, page));
    profile.photo = portrait.filter(|address| !address.contains("avatar_scholar"));
    for field in [Field::Headline, Field::Employers, Field::Skills, Field::Websites] {
        match field {
            _ if field.is_filled(&reading.profile) => {}
            // The line may say where they work in words of their own.
            Field::Employers if reading.profile.headline.is_some() => reading.missed(field, Some("hint_look_yourself")),
            _ => reading.absent(field),
        }
    }
    Finding::Person(Box::new(reading))
}

/// Where somebody works by the line beneath their name: for whom they say so, a house that is named there, or all of it where
/// their address is at a domain of that name.
fn employer(page: &Page, line: &str) -> Option<String> {
    const LEARN: [&str; 3] = ["student", "étudiant", "estudiante"];
    let lower = line.to_lowercase();
    if LEARN.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let letters = address::plain_words(line).concat();
    let verified = page.text("#gsc_prf_ivh").unwrap_or_default();
    let mut domains = verified.split_whitespace().filter_map(|word| Some((word, word.split_once('.')?.0)));
    let is_same = |domain: &str| address::plain_words(domain).concat() == letters;
    let house = line.rsplit(", ").find(|part| is_house(part)).map(str::to_owned);
    let whole = || domains.any(|(whole, first)| is_same(whole) || is_same(first)).then(|| line.to_owned());
    beneath::employer(line).or(house).or_else(whole)
}
