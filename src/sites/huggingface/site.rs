//! Hugging Face: people's profiles. The page says whether it is a person's or an organisation's, and names both the
//! account and the person in its title; what it links is judged by the general rules.

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::{open_graph, text},
    page::Page,
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};

/// Hugging Face.
pub static SITE: Site = Site::of(&ACCOUNTS, &[]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "huggingface",
    label: "Hugging Face",
    hosts: &["huggingface.co", "hf.co"],
    shapes: &[(Shape::Name, "https://huggingface.co/{}")],
    not: &["models", "datasets", "spaces", "papers", "chat", "enterprise", "tasks", "organizations", "learn"],
    tabs: &["activity", "all", "models", "datasets", "spaces", "collections"],
    messages: false,
};

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if page.first("[data-target=OrgProfile]").is_some() {
        return Finding::NotAProfile("page_organisation");
    }
    let title = page.meta("og:title").or_else(|| page.title()).unwrap_or_default();
    // `jane (Jane Roe)`; the account alone for whoever gave no name.
    let shown = title.split([' ', '(']).next().unwrap_or_default();
    if page.first("[data-target=UserProfile]").is_none() || shown.is_empty() {
        return Finding::NotAProfile(elsewhere::unread(page));
    }
    if !shown.eq_ignore_ascii_case(&account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown.to_owned()]);
    }
    let mut reading = Reading::of(&account);
    reading.profile.name = open_graph::person_in(&title, Some(SITE.label()), Some(&account.handle));
    let name = reading.profile.name.clone().unwrap_or_else(|| account.handle.clone());
    reading.fill(&text::shown(page, &name));
    if reading.profile.name.is_none() {
        reading.absent(Field::Name);
    }
    for field in [Field::About, Field::Websites, Field::Handles] {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_look_yourself"));
        }
    }
    Finding::Person(Box::new(reading))
}
