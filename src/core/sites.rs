//! The sites that Tactful knows: each is a folder under `src/sites`, found by the build.

use crate::{
    accounts::{self, Accounts},
    page::Page,
    profile::Handle,
    reading::{Finding, Source},
    surface::Kind,
};
use url::Url;

/// What the project knows of one site about reading people. Its compose box is described in `surface.json` beside it.
pub struct Site {
    /// What the network is called, and how the addresses of its accounts look.
    pub accounts: &'static Accounts,
    /// Whether an address belongs to this site, where more do than those of its accounts.
    pub owns: Option<fn(&Url) -> bool>,
    /// The account that an address names, where that takes more than its shape.
    pub handle: Option<fn(&Url) -> Option<Handle>>,
    /// The general layers that may fill what the reader left open.
    pub layers: &'static [Source],
}

impl Site {
    /// A site that its accounts describe.
    pub const fn of(accounts: &'static Accounts, layers: &'static [Source]) -> Self {
        Self { accounts, owns: None, handle: None, layers }
    }

    /// The network's name in lower case, the same as its folder's.
    pub const fn name(&self) -> &'static str {
        self.accounts.network
    }

    /// As the network writes its own name.
    pub const fn label(&self) -> &'static str {
        self.accounts.label
    }

    /// Whether an address belongs to this site.
    pub fn owns(&self, url: &Url) -> bool {
        self.owns.map_or_else(|| self.accounts.owns(url), |owns| owns(url))
    }

    /// The account that an address names, in canonical form; `None` for the site's other pages.
    pub fn handle(&self, url: &Url) -> Option<Handle> {
        self.handle.map_or_else(|| self.accounts.handle(url), |handle| handle(url))
    }
}

/// Reads a page of a site. Readers are kept apart from their sites, because most modules only ask whose an address is and do
/// not carry the readers.
pub(crate) type Read = fn(&Page) -> Finding;

/// On what a reader was tried: nothing is claimed to be read that was not read right on a real page.
#[derive(Debug, Clone, Copy)]
pub struct Tried {
    /// The real pages that it reads right, by their years: `2018`, `2015 to 2026`; empty when there is none.
    pub pages: &'static str,
    /// What of it is written from public descriptions and untried on a real page; empty for all of it.
    pub untried: &'static str,
    /// The month (`2026-11`) in which the untried was written; empty when everything was tried, or nothing is written.
    pub written: &'static str,
}

impl Tried {
    /// On nothing, and from no description: a reader that was just begun.
    pub const NOT_YET: Self = Self { pages: "", untried: "", written: "" };

    /// Reads real pages of these years right.
    pub const fn on_pages(years: &'static str) -> Self {
        Self { pages: years, untried: "", written: "" }
    }

    /// Written from public descriptions in this month, untried on a real page.
    pub const fn described(month: &'static str) -> Self {
        Self { pages: "", untried: "", written: month }
    }

    /// As before, but for `part`, which is written from public descriptions in this month.
    pub const fn but(self, part: &'static str, month: &'static str) -> Self {
        Self { untried: part, written: month, ..self }
    }
}

include!(concat!(env!("OUT_DIR"), "/sites.rs"));

/// The address that opens a new draft on the surface called `name`.
pub fn new_draft(name: &str) -> Option<&'static str> {
    NEW_DRAFTS.iter().find(|(surface, _)| *surface == name).map(|(_, address)| *address)
}

/// What is written on the surface called `name`.
pub fn kind(name: &str) -> Kind {
    match KINDS.iter().find(|(surface, _)| *surface == name) {
        Some((_, "event")) => Kind::Event,
        Some((_, "post")) => Kind::Post,
        _ => Kind::Message,
    }
}

/// Whether every file that goes with a message is seen on the surface called `name`.
pub fn sees_files(name: &str) -> bool {
    !UNSEEN_FILES.contains(&name)
}

/// The site that an address belongs to.
pub fn owner(url: &Url) -> Option<&'static Site> {
    ALL.iter().copied().find(|site| site.owns(url))
}

/// The site whose reader reads a page: the one that owns its address, or the fediverse if the page says that it is on one of
/// its servers, which may be anywhere.
pub(crate) fn reader(page: &Page) -> Option<(&'static Site, Read)> {
    READERS
        .iter()
        .copied()
        .find(|(site, _)| site.owns(&page.url))
        .or_else(|| mastodon::is_account(page).then_some((&mastodon::SITE, mastodon::read)))
}

/// The site of a network name.
pub fn named(name: &str) -> Option<&'static Site> {
    ALL.iter().copied().find(|site| site.name() == name)
}

/// The account that an address names on any known network.
pub fn handle(url: &Url) -> Option<Handle> {
    match (owner(url), accounts::network(url)) {
        (Some(site), _) => site.handle(url),
        (None, Some(network)) => network.handle(url),
        (None, None) => accounts::federated(url),
    }
}

/// The account called `name` on a network, as people write both: `Twitter` and `@jane`. `None` where the name makes no
/// address.
pub fn account(network: &str, name: &str) -> Option<Handle> {
    let plain = |text: &str| -> String { text.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect() };
    let (network, name) = (plain(network), name.trim().trim_start_matches(['@', '+']));
    let is_called = |accounts: &Accounts| {
        let hosts = accounts.hosts.iter().filter_map(|host| host.split('.').next());
        hosts.chain([accounts.network, accounts.label]).any(|called| plain(called) == network)
    };
    let address = if network == accounts::FEDIVERSE {
        name.split_once('@').map(|(name, server)| format!("https://{server}/@{name}"))
    } else {
        known().find(|accounts| is_called(accounts)).and_then(|accounts| accounts.address(name))
    };
    handle(&Url::parse(&address?).ok()?)
}

/// Whether an address is on a known network, whatever it names there.
pub fn is_network(url: &Url) -> bool {
    owner(url).is_some() || accounts::network(url).is_some()
}

/// Every network, first those that have a folder.
fn known() -> impl Iterator<Item = &'static Accounts> {
    ALL.iter().map(|site| site.accounts).chain(accounts::NETWORKS)
}

/// Whether members of the network called `name` write to each other there.
pub fn has_messages(name: &str) -> bool {
    known().find(|accounts| accounts.network == name).is_some_and(|accounts| accounts.messages)
}

/// The network called `name` as it writes its own name.
pub fn label(name: &str) -> Option<&'static str> {
    LABELS.iter().find(|(network, _)| *network == name).map(|(_, label)| *label)
}

/// Each network's name, and as it writes it itself. Apart from what else is known of them: the panel needs no more.
static LABELS: [(&str, &str); ALL.len() + accounts::NETWORKS.len()] = {
    let mut labels = [("", ""); ALL.len() + accounts::NETWORKS.len()];
    let mut open: &mut [(&str, &str)] = &mut labels;
    let (mut sites, mut others) = (ALL, accounts::NETWORKS);
    while let Some((label, rest)) = open.split_first_mut() {
        if let Some((site, more)) = sites.split_first() {
            *label = (site.name(), site.label());
            sites = more;
        } else if let Some((network, more)) = others.split_first() {
            *label = (network.network, network.label);
            others = more;
        }
        open = rest;
    }
    labels
};

/// Whether a word is what a network calls itself.
pub(crate) fn is_label(word: &str) -> bool {
    word.eq_ignore_ascii_case("twitter") || LABELS.iter().any(|(_, label)| label.eq_ignore_ascii_case(word))
}

/// What `./build.sh new-site` begins with.
#[cfg(test)]
#[path = "../bundle/template/site.rs"]
mod template;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn a_new_site_begins_with_a_reader_that_works() {
        let html = include_str!("../bundle/template/person.html");
        let at = |url: &str| template::read(&Page::parse(&Snapshot::new(url, html)).unwrap());
        let Finding::Person(reading) = at("https://www.example.org/jane-roe") else { panic!() };
        assert_eq!(reading.profile.name.as_deref(), Some("Jane Roe"));
        assert_eq!((reading.profile.network.as_str(), template::SITE.name()), ("example", "example"));
        assert!(matches!(at("https://www.example.org/login"), Finding::NotAProfile(_)));
        assert!(template::TRIED.pages.is_empty() && template::TRIED.written.is_empty());
    }
}
