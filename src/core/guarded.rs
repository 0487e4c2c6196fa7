//! Undescribed sites: which one the recruiter has open, where they switched the guard on, what the browser allows there.

use crate::wire::SiteRow;
use url::Url;

/// What the browser says of sites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Access {
    /// The address of the page in front, where the browser tells it.
    pub page: Option<String>,
    /// The match patterns of the sites that Tactful may see.
    pub allowed: Vec<String>,
    /// The match patterns of the sites that it is installed with.
    pub own: Vec<String>,
}

/// The site of an address, such as `https://mail.example.org`, without the port, which not every browser's match patterns have.
/// `None` if there is nothing to switch on.
pub fn site(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str().filter(|host| !host.contains('*'))?;
    Some(format!("{}://{host}", url.scheme()))
}

/// The match pattern of all pages of a site.
pub fn pattern(site: &str) -> String {
    format!("{site}/*")
}

/// Whether a match pattern covers all pages of a site.
fn covers(pattern: &str, site: &str) -> bool {
    let (Some((schemes, rest)), Some((scheme, host))) = (pattern.split_once("://"), site.split_once("://")) else {
        return pattern == "<all_urls>";
    };
    let hosts = rest.split('/').next().unwrap_or_default();
    let below = |parent: &str| host.strip_suffix(parent).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    (schemes == "*" || schemes == scheme)
        && (hosts == "*" || hosts == host || hosts.strip_prefix("*.").is_some_and(below))
}

impl Access {
    /// Whether Tactful is installed with permission for a site.
    pub fn is_own(&self, site: &str) -> bool {
        self.own.iter().any(|pattern| covers(pattern, site))
    }

    /// Whether the browser lets Tactful see a site.
    pub fn allows(&self, site: &str) -> bool {
        self.allowed.iter().any(|pattern| covers(pattern, site))
    }

    fn row(&self, site: &str, guarded: &[String]) -> SiteRow {
        SiteRow {
            site: site.to_owned(),
            guarded: guarded.iter().any(|known| known == site),
            allowed: self.allows(site),
        }
    }

    /// The site in front, and whether the guard is on; `None` if there is nothing to switch on.
    pub fn here(&self, guarded: &[String]) -> Option<SiteRow> {
        let site = site(self.page.as_deref()?).filter(|site| !self.is_own(site))?;
        Some(self.row(&site, guarded))
    }

    /// Every undescribed site that is guarded or that Tactful may see, by name.
    pub fn rows(&self, guarded: &[String]) -> Vec<SiteRow> {
        let seen = self.allowed.iter().filter_map(|pattern| site(pattern)).filter(|site| !self.is_own(site));
        let mut sites: Vec<String> = guarded.iter().cloned().chain(seen).collect();
        sites.sort();
        sites.dedup();
        sites.iter().map(|site| self.row(site, guarded)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_site_is_a_scheme_and_a_host() {
        for (address, expected) in [
            ("https://Mail.Example.org/inbox?folder=1#top", Some("https://mail.example.org")),
            ("http://intranet.example:8080/mail", Some("http://intranet.example")),
            ("https://post.büro.example/", Some("https://post.xn--bro-hoa.example")),
            ("https://*.example.org/*", None),
            ("https://*/*", None),
            ("about:blank", None),
            ("file:///home/jane/page.html", None),
            ("moz-extension://7ac7f010/panel.html", None),
            ("mail.example.org", None),
        ] {
            assert_eq!(site(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn patterns_cover_what_browsers_say_that_they_do() {
        let site = "https://mail.example.org";
        for pattern in [
            "https://mail.example.org/*",
            "*://*.example.org/*",
            "https://*/*",
            "<all_urls>",
            "https://*.mail.example.org/*",
        ] {
            assert!(covers(pattern, site), "{pattern}");
        }
        for pattern in
            ["http://mail.example.org/*", "https://example.org/*", "https://*.ample.org/*", "https://*.other.org/*", ""]
        {
            assert!(!covers(pattern, site), "{pattern}");
        }
    }

    #[test]
    fn what_is_switched_on_is_told_from_what_the_browser_allows() {
        let mut access = Access {
            page: None,
            allowed: texts(&["https://mail.google.com/*", "https://post.example/*", "https://person.example/*"]),
            own: texts(&["https://mail.google.com/*"]),
        };
        let guarded = texts(&["https://post.example", "https://withdrawn.example"]);
        let row = |site: &str, guarded, allowed| SiteRow { site: site.to_owned(), guarded, allowed };
        assert_eq!(
            access.rows(&guarded),
            [
                row("https://person.example", false, true),
                row("https://post.example", true, true),
                row("https://withdrawn.example", true, false),
            ]
        );
        assert_eq!(access.here(&guarded), None);
        for (page, expected) in [
            ("https://mail.google.com/mail/", None),
            ("chrome://newtab/", None),
            ("https://post.example/neu", Some(row("https://post.example", true, true))),
            ("https://new.example/", Some(row("https://new.example", false, false))),
        ] {
            access.page = Some(page.to_owned());
            assert_eq!(access.here(&guarded), expected, "{page}");
        }
    }
}
