//! Reads pages that have no reader of their own: whom they are about, by what the general layers say together.

mod by_title;
mod memorial;

use crate::{
    accounts, address,
    layers::{self, Known, Says, Subject, text},
    names,
    page::{self, Page},
    profile::Handle,
    reading::{Field, Finding, Reading, Source},
    sites,
};
use url::Url;

/// The layers that can tell whom a page is about, the most reliable first.
const LAYERS: [Source; 4] = [Source::JsonLd, Source::Microdata, Source::Microformats, Source::OpenGraph];

/// What a person's page usually shows, so that it is reported if missing.
const EXPECTED: [Field; 11] = [
    Field::Name,
    Field::Headline,
    Field::Location,
    Field::About,
    Field::Employers,
    Field::Experience,
    Field::Education,
    Field::Websites,
    Field::Emails,
    Field::Phones,
    Field::Handles,
];

/// Reads a page on a site without a reader of its own.
pub fn read(page: &Page) -> Finding {
    let account = account(page);
    if account.is_none() && sites::is_network(&page.url) {
        return Finding::NotAProfile("page_nobody");
    }
    if account.is_none() && by_title::is_wall(page) {
        return Finding::NotAProfile(if page.asks_for_password() { "page_sign_in" } else { "page_nobody" });
    }
    let heard = Heard::of(page);
    if heard.others.iter().any(|(_, what)| *what == memorial::MESSAGE) {
        return Finding::NotAProfile(memorial::MESSAGE);
    }
    let lists_links = account.as_ref().is_some_and(|account| accounts::LINK_PAGES.contains(&account.network.as_str()));
    let unmarked = || {
        // Networks declare what a member offers as a product.
        let is_other = |(_, what): &(Source, &str)| *what != "page_article";
        let account = account.as_ref().filter(|_| !heard.others.iter().any(is_other))?;
        let name = by_title::name(page, account);
        let name = name.or_else(|| by_title::heading(page, account).filter(|_| lists_links));
        (name.is_some() || (lists_links && by_title::is_declared(page, account))).then_some(Main { name, home: None })
    };
    let is_marked = heard.subjects.iter().any(|(source, _)| *source != Source::OpenGraph);
    let may_be_project = account.as_ref().is_some_and(|account| CHANNELS.contains(&account.network.as_str()));
    let is_somebody =
        |main: &Main| is_marked || !may_be_project || main.name.as_deref().is_some_and(|it| is_persons(page, it));
    let main = heard.main(page, account.is_some()).or_else(unmarked).map(Main::without_pronouns);
    let Some(main) = main.filter(is_somebody) else {
        return Finding::NotAProfile(heard.otherwise(page));
    };
    if let (Some(account), Some(name)) = (&account, &main.name)
        && !is_marked
        && !heard.subjects.is_empty()
        && !is_of(account, name, page)
    {
        return Finding::Refused("refused_other_person", vec![account.handle.clone(), name.clone()]);
    }
    let shown = heard.subjects.iter().flat_map(|(_, subject)| &subject.addresses).map(String::as_str);
    if let Some(account) = &account
        && let Some(other) = another_account(account, shown.chain(declared(page).iter().map(String::as_str)), page)
    {
        return Finding::Refused("refused_other_person", vec![account.handle.clone(), other.handle]);
    }
    let mut reading = Reading::default();
    let is_account = account.is_some();
    match account {
        Some(account) => (reading.profile.network, reading.profile.url) = (account.network, account.url),
        None => {
            reading.profile.network = page.url.host_str().unwrap_or_default().trim_start_matches("www.").to_owned();
            reading.profile.url = main.home.clone().unwrap_or_else(|| own_address(page));
        }
    }
    for (_, subject) in &heard.subjects {
        if names::may_be_one(main.name.as_deref(), subject.reading.profile.name.as_deref()) {
            reading.fill(&subject.reading);
        }
    }
    if lists_links {
        reading.fill(&text::listed(page, main.name.as_deref()));
    }
    if let Some(name) = &main.name {
        let shown = text::shown(page, name);
        // Markup gives the present employers, the text below says who was where and when.
        let is_dated = |reading: &Reading| reading.profile.experience.iter().any(|job| job.start.is_some());
        if is_dated(&shown) && !is_dated(&reading) {
            reading.profile.experience.clear();
        }
        reading.fill(&shown);
        if reading.profile.name.is_none() {
            reading.profile.name = Some(name.clone());
            reading.found(Field::Name, Source::Text);
        }
    }
    let is_memorial = |name: &str| memorial::is_of(page, name);
    if main.name.as_deref().is_some_and(is_memorial) {
        return Finding::NotAProfile(memorial::MESSAGE);
    }
    if main.name.as_deref().is_some_and(|name| is_about_another(page, name, &heard)) {
        let name = main.name.unwrap_or_default();
        return Finding::Refused("refused_other_person", vec![page.url.path().trim_matches('/').to_owned(), name]);
    }
    tidy_name(&mut reading, page);
    for field in EXPECTED {
        // Networks do not show numbers, and those that show careers have a reader.
        let is_expected = !is_account || !matches!(field, Field::Phones | Field::Experience | Field::Education);
        if is_expected && !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_look_yourself"));
        }
    }
    Finding::Person(Box::new(reading))
}

/// Where projects have accounts as often as people do, and declare them in the same words.
const CHANNELS: [&str; 3] = ["substack", "telegram", "youtube"];

/// Whether an account called `name` is a person's: it begins with a given name, or they say that they are called so.
fn is_persons(page: &Page, name: &str) -> bool {
    let said: Vec<String> = ["og:description", "description"].into_iter().filter_map(|key| page.meta(key)).collect();
    let is_called = address::plain_words(name).first().is_some_and(|word| names::is_given(word));
    (is_called && !names::names_a_thing(name)) || text::voice::introduces(&said, name)
}

/// Takes pronouns out of the name, and puts the given name first.
fn tidy_name(reading: &mut Reading, page: &Page) {
    let Some(shown) = reading.profile.name.clone() else { return };
    let (name, pronouns) = names::without_pronouns(&shown);
    reading.profile.name =
        Some(text::given_first(name, page, &reading.profile.emails).unwrap_or_else(|| name.to_owned()));
    if reading.profile.pronouns.is_none() {
        reading.profile.pronouns = pronouns.map(str::to_owned);
    }
    if pronouns.is_some() && !reading.notes.contains_key(&Field::Pronouns) {
        let source = reading.notes.get(&Field::Name).and_then(|note| note.source);
        reading.found(Field::Pronouns, source.unwrap_or(Source::Text));
    }
}

/// Adds what the general layers say of the same account to what the site's own reader found.
pub fn fill(reading: &mut Reading, layers: &[Source], page: &Page) {
    let account = sites::handle(&page.url);
    for layer in layers {
        if let Says::Person(mut subject) = layers::ask(*layer, page) {
            if page.is_torn {
                // The picture that a page declares may be another than the one that was cut away.
                subject.reading.profile.photo = None;
            }
            let shown = subject.addresses.iter().map(String::as_str);
            let is_another = account.as_ref().is_some_and(|account| another_account(account, shown, page).is_some());
            let name = subject.reading.profile.name.as_deref();
            if !is_another && names::may_be_one(reading.profile.name.as_deref(), name) {
                reading.fill(&subject.reading);
            }
        }
    }
}

/// The account that the page says it is of, if that is another one of the same network than its address names.
pub fn declared_other(account: &Handle, page: &Page) -> Option<Handle> {
    another_account(account, declared(page).iter().map(String::as_str), page)
}

/// Whether a page that names somebody is of this account: it declares that, a title names the account, or the account is called
/// after the name. Going from one profile to the next, networks leave the first one's title in place.
pub fn is_of(account: &Handle, name: &str, page: &Page) -> bool {
    let mut titles = [page.meta("og:title"), page.title()].into_iter().flatten();
    by_title::is_declared(page, account)
        || names::is_made_from(&account.handle, name)
        || titles.any(|title| by_title::names_account(&title, account))
}

/// Whether a page says that it is of this account: by an address of it that it links to or declares, or by its name.
pub fn names_account(account: &Handle, page: &Page) -> bool {
    let links = page.all("a[href], link[rel~=canonical][href]").into_iter().filter_map(|link| link.attr("href"));
    let addresses = links.map(str::to_owned).chain(page.meta("og:url"));
    let is_linked = addresses.filter_map(|address| sites::handle(&page.link(&address)?)).any(|other| other.is(account));
    let is_named = |line: &String| line.trim_start_matches('@').eq_ignore_ascii_case(&account.handle);
    is_linked || page::lines(page.root()).iter().any(is_named)
}

/// Reads a page under an account's address in which the site's reader found nothing of the account, by what it
/// declares: what a network shows to guests, or before its scripts ran.
pub fn declared_alone(page: &Page) -> Finding {
    match read(page) {
        Finding::NotAProfile(_) => Finding::NotAProfile(unread(page)),
        found => found,
    }
}

/// Why a page under an account's address shows nothing of the account.
pub fn unread(page: &Page) -> &'static str {
    let signs_in = page.asks_for_password();
    match page.title().is_some_and(|title| by_title::is_notice(&title)) {
        _ if signs_in => "page_sign_in",
        true => "page_nobody",
        false => "page_not_loaded",
    }
}

/// The account that the page is of. Addresses in the fediverse look like those of other sites, so the page must say that it
/// belongs there.
fn account(page: &Page) -> Option<Handle> {
    let account = sites::handle(&page.url)?;
    (account.network != accounts::FEDIVERSE || sites::mastodon::is_account(page)).then_some(account)
}

/// What the layers say.
struct Heard {
    subjects: Vec<(Source, Subject)>,
    others: Vec<(Source, &'static str)>,
}

/// What a page goes by instead of a person's name that it shows nowhere: a theme came with that, or put the site's title there.
fn name_instead(page: &Page, name: &str) -> Option<String> {
    let lines = page::lines(page.root());
    let folded = name.to_lowercase();
    let title = page.title();
    if lines.iter().chain(&title).any(|line| line.to_lowercase().contains(&folded)) {
        return None;
    }
    let titled = || {
        let titled = layers::open_graph::person_in(title.as_deref()?, None, None)?;
        (page::is_front_or_about(&page.url) && names::reads_as_name(&titled) && lines.contains(&titled))
            .then_some(titled)
    };
    text::owner(page, &[]).or_else(titled).filter(|other| !names::may_be_one(Some(other), Some(name)))
}

/// The person whom the page is about.
struct Main {
    name: Option<String>,
    /// Their front page, when the page itself is another one of their site.
    home: Option<String>,
}

impl Main {
    fn without_pronouns(self) -> Self {
        Self { name: self.name.map(|name| names::without_pronouns(&name).0.to_owned()), ..self }
    }
}

impl Heard {
    fn of(page: &Page) -> Self {
        let mut heard = Self { subjects: Vec::new(), others: Vec::new() };
        for source in LAYERS {
            match layers::ask(source, page) {
                Says::Person(subject) => heard.subjects.push((source, Self::of_page(page, source, *subject))),
                Says::Other(what) => heard.others.push((source, what)),
                Says::Nothing => {}
            }
        }
        heard
    }

    /// A person as the page knows them: what is said of one whom it does not show came with a theme, and is not theirs.
    fn of_page(page: &Page, source: Source, subject: Subject) -> Subject {
        let name = subject.reading.profile.name.as_deref().filter(|_| source == Source::JsonLd);
        let Some(name) = name.and_then(|name| name_instead(page, name)) else { return subject };
        let mut reading = Reading::default();
        reading.profile.name = Some(name);
        reading.found(Field::Name, Source::Text);
        Subject { reading, addresses: Vec::new(), ..subject }
    }

    /// The person whom the page says it is about; else the only one it names, if it is about nothing else and shows that name
    /// as its own; else the one whose name and address it shows.
    fn main(&self, page: &Page, is_account: bool) -> Option<Main> {
        let said = self.subjects.iter().filter(|(_, subject)| subject.known == Known::Said);
        // Of an organisation too, Open Graph says "profile".
        let marked = said.clone().find(|(source, _)| *source != Source::OpenGraph);
        let about_other = self.others.iter().any(|(source, _)| *source != Source::OpenGraph);
        let said = marked.or_else(|| said.clone().next().filter(|_| is_account || !about_other));
        if let Some((_, subject)) = said {
            return Some(Main { name: self.name_beside(subject), home: subject.home.clone() });
        }
        if !self.others.is_empty() {
            // Every page of a site may carry its owner, and be called an article by the program that made it; what stands on a
            // person's page need not be what that is about.
            let is_sites = |(source, what): &(Source, &str)| {
                *what == "page_organisation" || (*source == Source::OpenGraph && *what == "page_article")
            };
            let is_beside = |(source, what): &(Source, &str), name: &str| {
                *what != "page_several_people" && layers::is_beside(*source, page, name)
            };
            let name = text::owner(page, &[]).filter(|_| !is_account)?;
            let is_surely = self.others.iter().all(is_sites) && text::is_surely(page, &name);
            let is_plainly = || text::is_shown_alone(page, &name) && self.others.iter().all(|it| is_beside(it, &name));
            if !is_surely && !is_plainly() {
                return None;
            }
            return Some(Main { name: Some(name), home: None });
        }
        let alone = self.subjects.first();
        match alone.and_then(|(_, subject)| subject.reading.profile.name.clone()) {
            Some(name) => {
                let is_told = text::shows_as_its_own(page, &name) || is_about_another(page, &name, self);
                // A name that a template came with is not shown on the page.
                let is_shown = || page::lines(page.root()).iter().any(|line| line.contains(&name));
                let name = if is_told || is_shown() { is_told.then_some(name) } else { text::owner(page, &[]) };
                Some(Main { name: Some(name?), home: None })
            }
            None => {
                let handles = alone.map_or(&[][..], |(_, subject)| &subject.reading.profile.handles);
                Some(Main { name: Some(text::owner(page, handles)?), home: None })
            }
        }
    }

    /// A layer that knows the page's person may know them by their accounts alone.
    fn name_beside(&self, subject: &Subject) -> Option<String> {
        let names = self.subjects.iter().map(|(_, subject)| subject.reading.profile.name.as_ref());
        subject.reading.profile.name.clone().or_else(|| names.flatten().next().cloned())
    }

    /// What the page is, if it is not a person's.
    fn otherwise(&self, page: &Page) -> &'static str {
        match self.others.first() {
            _ if page.asks_for_password() => "page_sign_in",
            Some((_, what)) => what,
            None => "page_nobody",
        }
    }
}

/// The addresses that the page declares for itself.
fn declared(page: &Page) -> Vec<String> {
    let canonical = page.first("link[rel~=canonical][href]").and_then(|link| link.attr("href"));
    canonical.map(str::to_owned).into_iter().chain(page.meta("og:url")).collect()
}

/// An account of the same network, in the same form of address, that is not the one of the page's address.
fn another_account<'a>(account: &Handle, shown: impl Iterator<Item = &'a str>, page: &Page) -> Option<Handle> {
    let form = |handle: &Handle| handle.url.replace(&handle.handle, "");
    shown
        .filter_map(|address| sites::handle(&page.link(address)?))
        .find(|other| other.network == account.network && form(other) == form(account) && !other.is(account))
}

/// Whether the page's address spells another person's name than the page shows, while the address that the page
/// declares spells the shown one.
fn is_about_another(page: &Page, name: &str, heard: &Heard) -> bool {
    let name = names::words(name);
    let last = |url: &Url| names::words(url.path_segments()?.rfind(|segment| !segment.is_empty())?).into();
    let spells = |words: &Vec<String>| words.iter().any(|word| word.chars().count() > 2 && name.contains(word));
    let Some::<Vec<String>>(here) = last(&page.url) else { return false };
    let is_name = here.len() > 1 && here.iter().all(|word| word.chars().all(char::is_alphabetic));
    let shown = heard.subjects.iter().flat_map(|(_, subject)| subject.addresses.clone());
    is_name
        && !spells(&here)
        && declared(page)
            .into_iter()
            .chain(shown)
            .filter_map(|address| page.link(&address))
            .any(|url| url.host_str() == page.url.host_str() && last(&url).is_some_and(|words| spells(&words)))
}

/// The page's address without tracking parameters.
fn own_address(page: &Page) -> String {
    let mut url = page.url.clone();
    url.set_fragment(None);
    let is_count =
        |key: &str| key.starts_with("utm_") || matches!(key, "fbclid" | "gclid" | "mc_cid" | "mc_eid" | "ref");
    let kept: Vec<(String, String)> = page
        .url
        .query_pairs()
        .filter(|(key, _)| !is_count(key))
        .map(|(key, value)| (key.into(), value.into()))
        .collect();
    if kept.is_empty() {
        url.set_query(None);
    } else if kept.len() < page.url.query_pairs().count() {
        url.query_pairs_mut().clear().extend_pairs(kept);
    }
    url.into()
}
