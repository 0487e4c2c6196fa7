//! ORCID: researchers' public records, by the ids that their parts have.
//!
//! Written from the public sources of ORCID's site (2020 to 2026).

use crate::{
    accounts::{Accounts, Shape},
    elsewhere,
    layers::{own, text},
    names,
    page::{self, Page},
    profile::{Education, Experience, Seen},
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use scraper::ElementRef;

/// ORCID.
pub static SITE: Site = Site {
    handle: Some(|url| ACCOUNTS.handle(url).filter(|account| is_id(&account.handle))),
    ..Site::of(&ACCOUNTS, &[Source::JsonLd])
};

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "orcid",
    label: "ORCID",
    hosts: &["orcid.org"],
    shapes: &[(Shape::Name, "https://orcid.org/{}")],
    not: &[],
    tabs: &["print"],
    messages: false,
};

/// Whether a name is an ORCID iD: four groups of four digits, the last of which may be an X.
fn is_id(name: &str) -> bool {
    let groups = || name.split('-');
    let is_digits = |group: &str| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    groups().count() == 4 && groups().all(is_digits)
}

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = SITE.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    // In the place of a name the record may say that it is locked, gone or empty.
    let is_open = page.title().is_some_and(|title| id_in(&title).is_some());
    let is_name = |name: &ElementRef<'_>| is_open || page::text(*name).is_some_and(|name| names::reads_as_name(&name));
    let headings = page.all("#names h1").into_iter().filter(is_name);
    let mut names = headings.filter(|name| page::closest(*name, ".issue, .no-public-information").is_none());
    let Some(name) = names.find_map(|name| page::first(name, "#publishedName").or(Some(name)).and_then(page::text))
    else {
        return elsewhere::declared_alone(page);
    };
    let record = page.text("#orcid-id h2").or_else(|| page.title());
    let shown = record.as_deref().and_then(id_in);
    if let Some(shown) = shown.filter(|shown| *shown != account.handle) {
        return Finding::Refused("refused_other_person", vec![account.handle, shown.to_owned()]);
    }
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    profile.name = Some(name);
    profile.about = page.text("#biography-value").or_else(|| page.text("#biography p"));
    profile.location = panel(page, "#countries-panel").into_iter().next();
    profile.skills =
        panel(page, "#keywords-panel").iter().flat_map(|line| line.split(", ")).filter_map(page::filled).collect();
    for address in panel(page, "#emails-panel").iter().flat_map(|line| text::written(line)) {
        profile.add_email(&address, Seen::ContactInfo, None);
    }
    for link in page.all("#websites-panel a[href], #personal-information a[rel~=me][href]") {
        own::file_as(
            link.attr("href").unwrap_or_default(),
            page::text(link).as_deref(),
            page,
            Seen::ContactInfo,
            profile,
        );
    }
    for (employer, title, period) in affiliations(page, "#cy-affiliation-employment") {
        let Period { start, end, current } = period;
        profile.experience.push(Experience { title, employer, start, end, current, ..Experience::default() });
    }
    for (school, degree, period) in affiliations(page, "#cy-affiliation-education-and-qualification") {
        let Period { start, end, .. } = period;
        profile.education.push(Education { school, degree, start, end, ..Education::default() });
    }
    profile.add_current_employers();
    own::file_written(profile);
    for field in [Field::About, Field::Emails, Field::Websites, Field::Experience, Field::Education, Field::Skills] {
        if !field.is_filled(&reading.profile) {
            reading.absent(field);
        }
    }
    Finding::Person(Box::new(reading))
}

fn id_in(text: &str) -> Option<&str> {
    text.split(|character: char| !(character.is_ascii_alphanumeric() || character == '-')).find(|word| is_id(word))
}

/// The lines of a panel at the side, without its headings and what says who asserts them.
fn panel(page: &Page, css: &str) -> Vec<String> {
    let is_other = |part: &scraper::node::Element| {
        matches!(part.name(), "h2" | "h3" | "h4" | "button" | "app-panel-element-source" | "mat-icon")
    };
    page.first(css).map(|panel| page::lines_without(panel, is_other)).unwrap_or_default()
}

/// The affiliations of one kind: where, as what, when.
fn affiliations(page: &Page, css: &str) -> Vec<(Option<String>, Option<String>, Period)> {
    let panels = page.all(&format!("{css} app-affiliation-stack app-panel")).into_iter();
    // Panels stand in no other, and what stands in many would be read as often.
    panels.filter(|panel| page::first(*panel, "app-panel").is_none()).filter_map(affiliation).collect()
}

fn affiliation(panel: ElementRef<'_>) -> Option<(Option<String>, Option<String>, Period)> {
    let heading = page::first(panel, "h2, h3, h4").and_then(page::text)?;
    // The place follows the name.
    let place = heading.rsplit_once(": ").map_or(heading.as_str(), |(name, _)| name);
    let behind_name = || page::lines(panel).into_iter().skip_while(|line| *line != heading).nth(1);
    let said = page::first(panel, ".general-data").and_then(page::text).or_else(behind_name).unwrap_or_default();
    let (dates, role) = match said.split_once('|') {
        Some((dates, role)) => (dates, role),
        None if said.starts_with(|first: char| first.is_ascii_digit()) => (said.as_str(), ""),
        None => ("", said.as_str()),
    };
    // The department follows the role in brackets.
    let role = role.trim();
    let title = role.strip_suffix(')').and_then(|role| role.rsplit_once('(')).map_or(role, |(title, _)| title);
    Some((page::filled(place), page::filled(title), Period::of(dates)))
}

/// When somebody was somewhere.
struct Period {
    start: Option<String>,
    end: Option<String>,
    current: bool,
}

impl Period {
    /// `2019-03 to 2021-05`, `2019-03 to present` in any language, or the end alone.
    fn of(text: &str) -> Self {
        let mut words = text.split(' ').filter(|word| !word.is_empty());
        let dates: Vec<String> = text.split(' ').filter_map(own::date).collect();
        let lasts = words.any(|word| own::date(word).is_none());
        match dates.as_slice() {
            [start, end, ..] => Self { start: Some(start.clone()), end: Some(end.clone()), current: false },
            [start] if lasts => Self { start: Some(start.clone()), end: None, current: true },
            [end] => Self { start: None, end: Some(end.clone()), current: false },
            [] => Self { start: None, end: None, current: false },
        }
    }
}
