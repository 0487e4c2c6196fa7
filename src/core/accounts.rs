//! Addresses of accounts: the shapes that a network gives them, and the networks that need nothing more.

mod networks;

pub use networks::{LINK_PAGES, NETWORKS, WITHOUT_PAGES};

use crate::profile::Handle;
use url::Url;

/// How the addresses of one network's accounts look.
#[derive(Debug)]
pub struct Accounts {
    /// The network's name in lower case.
    pub network: &'static str,
    /// As the network writes its own name.
    pub label: &'static str,
    /// Its domains, without `www.`.
    pub hosts: &'static [&'static str],
    /// Every shape that an account's address takes, each with the canonical address, in which the account is `{}`.
    pub shapes: &'static [(Shape, &'static str)],
    /// First segments that are no accounts though they look like one; [`COMMON`] holds for every network.
    pub not: &'static [&'static str],
    /// Segments that may follow an account's name and are still the account's own page.
    pub tabs: &'static [&'static str],
    /// Whether members write to each other there.
    pub messages: bool,
}

/// Where in an address the account stands.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// `/jane`
    Name,
    /// `/@jane`
    At,
    /// `/profile/jane`
    Under(&'static str),
    /// `/users/42/jane` and `/users/42-jane`: the number after these segments
    Number(&'static str),
    /// `/user?id=jane`: the path, and the key in the query
    Query(&'static str, &'static str),
    /// `#p/jane`: what stands before the account after `#`
    Fragment(&'static str),
    /// `jane.` before the domain
    Subdomain,
}

/// First segments that no network gives to a member.
const COMMON: [&str; 57] = [
    "about",
    "account",
    "accounts",
    "admin",
    "ads",
    "api",
    "apps",
    "articles",
    "assets",
    "auth",
    "blog",
    "business",
    "careers",
    "category",
    "collections",
    "community",
    "contact",
    "cookies",
    "docs",
    "download",
    "events",
    "explore",
    "faq",
    "features",
    "feed",
    "groups",
    "help",
    "home",
    "index",
    "jobs",
    "join",
    "legal",
    "login",
    "logout",
    "messages",
    "new",
    "news",
    "notifications",
    "oauth",
    "pages",
    "people",
    "policies",
    "posts",
    "press",
    "pricing",
    "privacy",
    "search",
    "settings",
    "share",
    "signin",
    "signup",
    "store",
    "support",
    "tag",
    "tags",
    "terms",
    "topics",
];

/// Labels that may stand before a network's domain without making it another site.
const PREFIXES: [&str; 9] = ["www", "m", "mobile", "mbasic", "old", "new", "web", "touch", "en"];

impl Accounts {
    /// Whether an address is on this network.
    pub fn owns(&self, url: &Url) -> bool {
        let Some(host) = url.host_str() else { return false };
        self.hosts.iter().any(|known| {
            host.strip_suffix(known).is_some_and(|rest| {
                let label = rest.strip_suffix('.');
                rest.is_empty() || label.is_some_and(|label| PREFIXES.contains(&label) || self.has_subdomains(label))
            })
        })
    }

    fn has_subdomains(&self, label: &str) -> bool {
        self.shapes.iter().any(|(shape, _)| matches!(shape, Shape::Subdomain)) && !label.contains('.')
    }

    /// The account that an address names; `None` for the network's other pages.
    pub fn handle(&self, url: &Url) -> Option<Handle> {
        if !self.owns(url) || !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        self.shapes.iter().find_map(|(shape, address)| {
            let handle = self.find(*shape, url)?;
            Some(Handle { network: self.network.into(), url: address.replace("{}", &handle), handle })
        })
    }

    /// The address of the account called `name`, where names make addresses.
    pub fn address(&self, name: &str) -> Option<String> {
        let shape = |is_one: fn(&Shape) -> bool| self.shapes.iter().find(|(shape, _)| is_one(shape));
        let (_, address) = shape(|shape| matches!(shape, Shape::Name | Shape::At | Shape::Under(_)))
            .or_else(|| shape(|shape| matches!(shape, Shape::Query(..))))?;
        is_name(name).then(|| address.replace("{}", name))
    }

    fn find(&self, shape: Shape, url: &Url) -> Option<String> {
        let mut segments = url.path_segments()?.filter(|segment| !segment.is_empty());
        let found = match shape {
            Shape::Name => segments.next().filter(|name| !self.is_reserved(name)),
            Shape::At => segments.next()?.strip_prefix('@'),
            Shape::Under(folder) => below(folder, &mut segments),
            Shape::Number(folder) => {
                let found = below(folder, &mut segments)?;
                let digits = found.bytes().take_while(u8::is_ascii_digit).count();
                let ends = matches!(found.as_bytes().get(digits), None | Some(b'-'));
                return found.get(..digits).filter(|id| ends && !id.is_empty()).map(str::to_owned);
            }
            Shape::Query(path, key) => {
                let value = url.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned());
                return value.filter(|value| url.path() == path && is_name(value));
            }
            Shape::Fragment(before) => {
                return url.fragment()?.strip_prefix(before).filter(|name| is_name(name)).map(str::to_owned);
            }
            Shape::Subdomain => {
                let label = self.hosts.iter().find_map(|host| url.host_str()?.strip_suffix(host)?.strip_suffix('.'));
                label.filter(|label| !PREFIXES.contains(label) && !self.is_reserved(label))
            }
        }?;
        let rest: Vec<&str> = segments.collect();
        (rest.iter().all(|segment| self.tabs.contains(segment)) && is_name(found)).then(|| found.to_owned())
    }

    fn is_reserved(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        COMMON.contains(&name.as_str()) || self.not.contains(&name.as_str())
    }
}

/// The segment after those of `folder`.
fn below<'a>(folder: &str, segments: &mut impl Iterator<Item = &'a str>) -> Option<&'a str> {
    folder.split('/').all(|folder| segments.next() == Some(folder)).then(|| segments.next()).flatten()
}

/// Names of accounts are words; `%` stands for letters outside ASCII.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.chars().all(|character| character.is_alphanumeric() || "-_.%+:~".contains(character))
        && !text.ends_with(".php")
        && !text.ends_with(".html")
}

/// The network of [`NETWORKS`] that an address is on.
pub fn network(url: &Url) -> Option<&'static Accounts> {
    NETWORKS.iter().find(|network| network.owns(url))
}

/// The name that accounts of the fediverse have, whatever server they are on.
pub const FEDIVERSE: &str = "mastodon";

/// The account that an address names on any server of the fediverse: `/@jane` on a site that is no other network.
pub fn federated(url: &Url) -> Option<Handle> {
    let host = url.host_str().filter(|host| host.contains('.'))?;
    // Sites with such addresses that do not federate.
    let others = [
        "ko-fi.com",
        "substack.com",
        "unsplash.com",
        "hashnode.com",
        "producthunt.com",
        "figma.com",
        "replit.com",
        "npmjs.com",
        "odysee.com",
        "observablehq.com",
        "codesandbox.io",
        "hackernoon.com",
        "vsco.co",
        "lu.ma",
        "luma.com",
        "geeksforgeeks.org",
        "steemit.com",
        "farcaster.xyz",
        "lichess.org",
        "kick.com",
        "500px.com",
    ];
    let is_other = |known: &&str| host.strip_suffix(*known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if others.iter().any(is_other) || !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let mut segments = url.path_segments()?.filter(|segment| !segment.is_empty());
    // An account of another server is shown as `/@jane@other.example`.
    let account = segments.next()?.strip_prefix('@')?;
    let (name, home) = account.split_once('@').unwrap_or((account, host));
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    let is_home =
        home.contains('.') && Url::parse(&format!("https://{home}/")).is_ok_and(|url| url.host_str() == Some(home));
    let is_tab = |segment: &str| FEDERATED_TABS.contains(&segment);
    (is_name && is_home && segments.all(is_tab)).then(|| Handle {
        network: FEDIVERSE.into(),
        handle: format!("{name}@{home}"),
        url: format!("https://{home}/@{name}"),
    })
}

/// What may follow an account's name on a server of the fediverse.
const FEDERATED_TABS: [&str; 5] = ["with_replies", "media", "featured", "followers", "following"];
