//! A Company: what an employer's own page on a network said. Its site tells which mail domains are its staff's.

use crate::{
    address,
    capture::Snapshot,
    page::Page,
    sites::{self, linkedin},
};
use serde::{Deserialize, Serialize};
use url::Url;

/// What a company's page said. Absent facts are `None`, never empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Company {
    /// The company's name.
    pub name: String,
    /// The company's page on the network, in canonical form.
    pub url: String,
    /// Other addresses of the same page: people's profiles link it by its number.
    pub also: Vec<String>,
    /// Absolute address of its own site.
    pub website: Option<String>,
    /// What it does, as shown.
    pub industry: Option<String>,
    /// How many people work there, as shown.
    pub size: Option<String>,
    /// Where it sits, as shown.
    pub headquarters: Option<String>,
}

/// What an organisation's page says. `None` for every other page.
pub fn read(snapshot: &Snapshot) -> Option<Company> {
    // Reading a page twice takes time that nobody's profile is worth.
    let url =
        Url::parse(&snapshot.url).ok().filter(|url| sites::owner(url).is_some_and(|site| site.name() == "linkedin"))?;
    let may_be = url
        .path_segments()?
        .next()
        .is_some_and(|first| matches!(first, "company" | "school" | "showcase" | "organization"));
    linkedin::company::read(&Page::parse(snapshot).filter(|_| may_be)?)
}

impl Company {
    /// Every address of the page on the network.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.url.as_str()).chain(self.also.iter().map(String::as_str))
    }

    /// The domain that its site stands on, when the site is its own: what staff write from, as a rule.
    pub fn domain(&self) -> Option<String> {
        let url = Url::parse(self.website.as_deref()?).ok().filter(|url| !sites::is_network(url))?;
        address::employers_domain(url.host_str()?)
    }
}
