//! LinkedIn: which pages are profiles, and which of its builds made them.

mod career;
pub mod company;
pub mod connections;
mod contact;
mod details;
mod ember_2018;
pub mod headings;
pub mod lines;
mod mobile;
mod not_a_profile;
mod open_to_work;
mod outline;
mod public;
mod pvs;
mod sales;
mod same_person;
pub mod saved;
mod server_driven;
pub mod status;
pub mod title;
pub mod who;

use self::{same_person::Whose, who::Who};
use crate::{
    accounts::{Accounts, Shape},
    layers::text,
    page::Page,
    profile::{Handle, Seen},
    reading::{Field, Finding, Reading},
    sites::{Site, Tried},
};
use url::Url;

/// LinkedIn.
pub static SITE: Site = Site { owns: Some(owns), handle: Some(handle), ..Site::of(&ACCOUNTS, &[]) };

/// On what the reader was tried.
pub const TRIED: Tried = Tried::on_pages("2015 to 2026")
    .but("details pages but one of experience of 2022, open to work, Sales Navigator and Recruiter", "2026-11");

/// How the addresses of its members look that have one by name; [`Who`] knows them all.
static ACCOUNTS: Accounts = Accounts {
    network: "linkedin",
    label: "LinkedIn",
    hosts: &["linkedin.com"],
    shapes: &[(Shape::Under("in"), "https://www.linkedin.com/in/{}/")],
    not: &[],
    tabs: &[],
    messages: true,
};

/// The readers of a member's profile, one for each build of LinkedIn that is still met. Each knows its own markup and
/// leaves a page of another build alone.
const BUILDS: [fn(&Page, &Who) -> Option<Reading>; 6] =
    [server_driven::read, ember_2018::read, pvs::read, details::read, mobile::read, public::read];

fn owns(url: &Url) -> bool {
    url.host_str().is_some_and(|host| host == "linkedin.com" || host.ends_with(".linkedin.com"))
}

fn handle(url: &Url) -> Option<Handle> {
    let who = Who::of(url)?;
    Some(Handle { network: "linkedin".into(), url: who.url(), handle: who.slug().to_owned() })
}

pub(super) fn read(page: &Page) -> Finding {
    if let Some(finding) = sales::read(page) {
        return finding;
    }
    if let Some(reason) = not_a_profile::by_address(page) {
        return Finding::NotAProfile(reason);
    }
    let Some(who) = Who::of(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    let read = BUILDS.iter().find_map(|build| build(page, &who));
    let contact = contact::find(page);
    let shows_profile = read.is_some();
    if !shows_profile && contact.is_none() {
        return Finding::NotAProfile(not_a_profile::without_profile(page));
    }
    let mut reading = read.unwrap_or_default();
    reading.profile.network = SITE.name().to_owned();
    reading.profile.url = who.url();
    let name = reading.profile.name.clone();
    if name.as_deref().is_some_and(is_nameless) {
        return Finding::NotAProfile("page_linkedin_gone");
    }
    let refused = |shown: &str| Finding::Refused("refused_other_person", vec![who.slug().into(), shown.into()]);
    let whose = same_person::check(page, &who, name.as_deref());
    if let (true, Whose::Another(shown)) = (shows_profile, &whose) {
        return refused(shown);
    }
    let is_borne = |name: &str| title::borne_by(name, who.slug()) >= 0.5;
    if page.is_torn && whose == Whose::Unsaid && name.as_deref().is_some_and(|name| !is_borne(name)) {
        return Finding::NotAProfile("page_cut_off");
    }
    own_words(&mut reading);
    match contact {
        Some(contact) if contact::is_of(&contact, page, &who, name.as_deref()) => {
            contact::add(&contact, page, &mut reading);
        }
        Some(contact) if !shows_profile => return refused(contact.slug().unwrap_or_default()),
        _ => contact::not_open(&mut reading),
    }
    if name.is_none() {
        let titled = title::name(page).or_else(|| title::name_after_card(page));
        reading.profile.name = titled.filter(|name| whose == Whose::Theirs || title::borne_by(name, who.slug()) >= 0.5);
        reading.notes.remove(&Field::Name);
    }
    let name = reading.profile.name.as_deref();
    reading.profile.open_to_work = name.is_some_and(|name| open_to_work::is_shown(page, &who, name));
    status::elsewhere(&mut reading);
    Finding::Person(Box::new(reading))
}

/// Whether what stands in the place of a name is LinkedIn's word for members that it does not show to the recruiter
/// ("LinkedIn Member", "Utilisateur LinkedIn").
fn is_nameless(name: &str) -> bool {
    let words = title::tokens(name);
    words.len() <= 3 && words.iter().any(|word| word == "linkedin")
}

/// Adds the addresses that members write into their descriptions of themselves and of their work, often the only ones
/// that are not at work.
fn own_words(reading: &mut Reading) {
    let profile = &mut reading.profile;
    let descriptions = profile.experience.iter().filter_map(|position| position.description.as_deref());
    let texts: Vec<&str> = profile.about.as_deref().into_iter().chain(descriptions).collect();
    let addresses: Vec<String> = texts.iter().flat_map(|text| text.lines()).flat_map(text::written).collect();
    for address in addresses {
        profile.add_email(&address, Seen::About, None);
    }
}
