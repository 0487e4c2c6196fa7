//! The e-mail addresses on a page, and whose each may be.

use super::{
    frame,
    lines::is_not_the_owners,
    link::{Link, MOST_LINE, has_scheme},
    others::{self, Lines},
    written::written,
};
use crate::{address, layers::own, names, page, profile::Seen};
use rustc_hash::FxHashSet;
use scraper::{ElementRef, node::Element};

/// An e-mail address on the page.
pub struct Found {
    /// As it is written.
    pub address: String,
    /// How it is shown.
    pub seen: Seen,
    /// What a link to it says.
    pub label: Option<String>,
    /// The line that it stands on, if that is no long text.
    pub line: String,
}

impl Found {
    /// What stands before the `@`.
    pub fn mailbox(&self) -> &str {
        self.address.split('@').next().unwrap_or_default()
    }

    /// Whether the address may be that of somebody called `name`: it is no role's, and nobody else is called like its mailbox
    /// or named beside it.
    pub fn may_be_of(&self, name: &str, lines: &Lines) -> bool {
        !is_shared(&self.address)
            && !names::is_others(self.mailbox(), name)
            && !lines.are_others(&self.line)
            && !self.is_another_beside(name)
    }

    /// Whether what stands beside the address says whose else it is.
    pub fn is_another_beside(&self, name: &str) -> bool {
        others::calls_another(self.mailbox(), &self.line, name)
    }
}

/// Whether all addresses are the same one.
pub fn is_one(addresses: &[Found]) -> bool {
    addresses.iter().map(|found| found.address.to_lowercase()).collect::<FxHashSet<_>>().len() == 1
}

/// The addresses that a part of a page shows, in links and in its text.
pub fn addresses(root: ElementRef<'_>, links: &[Link], section: bool) -> Vec<Found> {
    let linked = links.iter().filter(|link| has_scheme(&link.href, "mailto:")).filter_map(|link| {
        let label = link.text.clone().filter(|label| !label.contains('@'));
        let line = link.line.clone().unwrap_or_default();
        Some(Found { address: own::email(&link.href)?, seen: Seen::Link, label, line })
    });
    // What a link to write says stands in the link; with its neighbours it would run together.
    let is_linked = |it: &Element| it.name() == "a" && it.attr("href").is_some_and(is_mail);
    let own = frame::own_parts(root);
    let left_out = |it: &Element| is_not_the_owners(it) || is_linked(it) || (section && frame::is_frame(it, &own));
    let lines = page::lines_without(root, left_out);
    let text = lines.iter().flat_map(|line| written(line).into_iter().map(move |address| (address, line)));
    let text = text.map(|(address, line)| Found {
        address,
        seen: Seen::Text,
        label: None,
        line: if line.len() < MOST_LINE { line.clone() } else { String::new() },
    });
    // `jane@social.example` is an account where the page leads to social.example/@jane.
    let spelled = |link: &Link| {
        let (_, rest) = link.href.split_once("://")?;
        let (host, account) = rest.split_once("/@")?;
        Some(format!("{}@{host}", account.trim_end_matches('/')).to_ascii_lowercase())
    };
    let accounts: FxHashSet<String> = links.iter().filter_map(spelled).collect();
    let is_account = |found: &Found| accounts.contains(&found.address.to_ascii_lowercase());
    let mut known = FxHashSet::default();
    let found = linked.chain(text).filter(|found| !is_account(found));
    found.filter(|found| known.insert((found.address.clone(), found.line.clone()))).collect()
}

/// Whether a link opens a message to somebody. Some lead nowhere and say the address.
fn is_mail(href: &str) -> bool {
    has_scheme(href, "mailto:") && own::email(href).is_some()
}

/// Whether an address carries a name: in the part before the `@`, or as the domain.
pub fn carries(address: &str, name: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let in_local = || names::is_made_from(local, name) || names::holds_word_of(local, name);
    let in_domain = || names::is_whole(domain.split('.').next().unwrap_or_default(), name);
    // There are others of the family, at its domain too.
    !names::is_others(local, name) && (in_local() || in_domain())
}

/// Whether the part before the `@` is the first letters of a name, and no role: `jr`, but not `hr`.
pub fn is_initials(address: &str, name: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let letters: String = address::plain_words(name).iter().filter_map(|word| word.chars().next()).collect();
    local == letters && letters.len() > 1 && !is_shared(address)
}

/// Whether an address stands at the domain of a page's host.
pub fn is_at(host: &str, address: &str) -> bool {
    let domain = address.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).eq_ignore_ascii_case(domain)
}

/// Whether an address is a company's or a site's rather than a person's.
pub fn is_shared(address: &str) -> bool {
    address::is_role(&address.split('@').next().unwrap_or_default().to_lowercase())
}
