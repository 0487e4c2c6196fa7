//! Whose profile an address names: the slug of `/in/<slug>/`, and whether a link leads to the same person.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use url::Url;

/// The person that an address of LinkedIn names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The slug, percent-decoded; in lower case unless it is a member's id, where case counts.
    slug: String,
}

impl Who {
    /// The person whose profile, detail page or overlay stands at `url`; `None` for LinkedIn's other pages and for
    /// other hosts.
    pub fn of(url: &Url) -> Option<Self> {
        if !super::owns(url) {
            return None;
        }
        let mut path = url.path_segments()?.skip_while(|segment| matches!(*segment, "mwlite" | "profile"));
        if path.next()? != "in" {
            return None;
        }
        Self::named(path.next()?)
    }

    /// The person of a slug as it stands in an address or in the page, percent-encoded or not.
    pub fn named(slug: &str) -> Option<Self> {
        let slug = percent_decode_str(slug).decode_utf8().unwrap_or(Cow::Borrowed(slug));
        let slug = slug.trim();
        let slug = if is_member_id(slug) { slug.to_owned() } else { slug.to_lowercase() };
        (!slug.is_empty() && !slug.contains(['/', '?', '#'])).then_some(Self { slug })
    }

    /// The slug, percent-decoded.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The canonical address of the profile.
    pub fn url(&self) -> String {
        let mut url = match Url::parse("https://www.linkedin.com/in/") {
            Ok(url) => url,
            Err(_) => return String::new(),
        };
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(&self.slug).push("");
        }
        url.into()
    }

    /// Whether the slug is a member's id (`ACoAA…`), which LinkedIn accepts in place of the name that the member chose.
    pub fn is_by_id(&self) -> bool {
        is_member_id(&self.slug)
    }
}

/// Splits a text that begins with a member's id after the id. Member ids are 39 characters of base64 that begin with
/// `ACoA` or `ACwA`; LinkedIn puts them before the names of a profile's parts without a sign between.
pub fn split_member_id(text: &str) -> Option<(&str, &str)> {
    let begins = text.starts_with("ACoA") || text.starts_with("ACwA");
    let (id, rest) = text.split_at_checked(39).filter(|_| begins)?;
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).then_some((id, rest))
}

fn is_member_id(slug: &str) -> bool {
    split_member_id(slug).is_some_and(|(_, rest)| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_one_person() {
        let check = |url: &str, expected: Option<(&str, &str)>| {
            let who = Who::of(&Url::parse(url).unwrap());
            let actual = who.map(|who| (who.slug().to_owned(), who.url()));
            let expected = expected.map(|(slug, url)| (slug.to_owned(), format!("https://www.linkedin.com/in/{url}/")));
            assert_eq!(actual, expected, "{url}");
        };
        check("https://www.linkedin.com/in/jane-roe/", Some(("jane-roe", "jane-roe")));
        check("https://fr.linkedin.com/in/Jane-Roe?trk=x#about", Some(("jane-roe", "jane-roe")));
        check("https://www.linkedin.com/in/jane-roe/de/", Some(("jane-roe", "jane-roe")));
        check("https://www.linkedin.com/in/jane-roe/overlay/contact-info/", Some(("jane-roe", "jane-roe")));
        check("https://www.linkedin.com/in/jane-roe/details/experience/", Some(("jane-roe", "jane-roe")));
        check("https://m.linkedin.com/mwlite/in/jane-roe", Some(("jane-roe", "jane-roe")));
        check("https://www.linkedin.com/in/zo%c3%a9-roe/", Some(("zoé-roe", "zo%C3%A9-roe")));
        check("https://www.linkedin.com/in/ZOÉ-roe/", Some(("zoé-roe", "zo%C3%A9-roe")));
        check("https://www.linkedin.com/in/100%-jane/", Some(("100%-jane", "100%25-jane")));
        let id = "ACoAAExampleExampleExampleExampleExampl";
        check(&format!("https://www.linkedin.com/in/{id}/"), Some((id, id)));
        check("https://www.linkedin.com/in/", None);
        check("https://www.linkedin.com/in/%2f/", None);
        check("https://www.linkedin.com/feed/", None);
        check("https://www.linkedin.com/company/acme/", None);
        check("https://linkedin.com.example/in/jane-roe/", None);
        check("https://notlinkedin.com/in/jane-roe/", None);
    }
}
