//! What a page gives as a person's own, made ready for a Profile: texts, dates, addresses, numbers, sites, accounts.

use super::text;
use crate::{
    page::{self, Page},
    profile::{Profile, Seen},
    sites,
};
use scraper::Html;
use url::Url;

/// Text on one line; `None` when nothing is left.
pub fn line(text: &str) -> Option<String> {
    page::filled(&plain(text))
}

/// Text with its line breaks, each line folded; `None` when nothing is left.
pub fn paragraphs(text: &str) -> Option<String> {
    let lines: Vec<String> = plain(text).lines().filter_map(page::filled).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Text out of data that was escaped for HTML once too often, or that is HTML.
fn plain(text: &str) -> String {
    if text.contains("</") || text.contains("<br") {
        page::lines(Html::parse_fragment(text).root_element()).join("\n")
    } else if text.contains('&') && text.contains(';') {
        Html::parse_fragment(&text.replace('<', "&lt;")).root_element().text().collect()
    } else {
        text.to_owned()
    }
}

/// The date at the start of an ISO 8601 date or time, with the precision that it has.
pub fn date(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = |from: usize, to: usize| {
        text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<u32>().ok()
    };
    let year = digits(0, 4).filter(|_| text.get(4..5).is_none_or(|next| next == "-"))?;
    let part = |from: usize, most: u32| {
        let found = text.get(from - 1..from).filter(|dash| *dash == "-").and_then(|_| digits(from, from + 2))?;
        (1..=most).contains(&found).then_some(found)
    };
    Some(match (part(5, 12), part(8, 31)) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (None, _) => format!("{year:04}"),
    })
}

/// The e-mail address in a `mailto:` or a text, if it is one.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let address = match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
            let address = decoded(text.get(7..)?.split('?').next().unwrap_or_default());
            // `mailto:jane%20at%20example%20dot%20org`
            match address.contains('@') {
                true => address,
                false => text::written(&address).pop()?,
            }
        }
        // A relative address that was made absolute before anybody knew that it is for mail.
        _ => text.rsplit('/').next().unwrap_or(text).to_owned(),
    };
    let address = address.split(',').next().unwrap_or_default().trim();
    let (local, domain) = address.split_once('@')?;
    let is_address = !local.is_empty()
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
        && !address.contains(|character: char| character.is_whitespace() || "<>()[]\"\\;:".contains(character))
        && !domain.contains('@');
    is_address.then(|| address.to_owned())
}

/// The number in a `tel:` or a text, if it is one.
pub fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    let number = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => {
            decoded(text.get(4..)?.split(';').next().unwrap_or_default())
        }
        _ => text.to_owned(),
    };
    let number = page::filled(without_extension(&number))?;
    let digits = number.chars().filter(char::is_ascii_digit).count();
    ((5..=17).contains(&digits) && number.chars().all(|character| !character.is_alphabetic())).then_some(number)
}

/// A number without what is dialled once somebody answers: `020 7946 0018 ext. 12`, `01 99 00 12 34 poste 12`.
fn without_extension(number: &str) -> &str {
    const LONGEST: usize = 6;
    let before = number.trim_end_matches(|it: char| it.is_ascii_digit());
    let number_before = before.trim_end_matches(|it: char| it.is_alphabetic() || " ;.:=".contains(it));
    let is_said = before.get(number_before.len()..).is_some_and(|word| word.contains(char::is_alphabetic));
    let is_short = (1..=LONGEST).contains(&(number.len() - before.len()));
    if is_said && is_short { number_before } else { number }
}

/// The absolute address of a portrait.
pub fn photo(address: &str, page: &Page) -> Option<String> {
    page::filled(address).and_then(|address| page.link(&address)).map(String::from)
}

/// Files what a page gives as an address of the person's: an account elsewhere, a site, an e-mail address, a number.
/// The account that the page itself is of, and works of reference, are left out.
pub fn file(address: &str, page: &Page, seen: Seen, profile: &mut Profile) {
    file_as(address, None, page, seen, profile);
}

/// Nobody has more addresses than this; a page that says so costs no more time.
const MOST_ADDRESSES: usize = 200;

/// As [`file`], with what the page calls the address.
pub fn file_as(address: &str, label: Option<&str>, page: &Page, seen: Seen, profile: &mut Profile) {
    let address = address.trim();
    if profile.sightings.len() >= MOST_ADDRESSES {
        return;
    }
    match address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).as_deref() {
        Some("mailto") => {
            if let Some(address) = email(address) {
                profile.add_email(&address, seen, label);
            }
        }
        Some("tel") => {
            if let Some(number) = phone(address) {
                profile.add_phone(&number, seen, label);
            }
        }
        _ => {
            if let Some(url) = site(address, page) {
                file_site(&destination(&url), label, page, seen, profile);
            }
        }
    }
}

fn file_site(url: &Url, label: Option<&str>, page: &Page, seen: Seen, profile: &mut Profile) {
    let here = sites::handle(&page.url);
    if let Some(handle) = sites::handle(url) {
        if here.is_none_or(|here| !here.is(&handle)) {
            profile.add_handle(handle, seen);
        }
    } else if is_site(url) && (url.host_str() != page.url.host_str() || (here.is_none() && is_front(url, page))) {
        profile.add_website(url.as_str(), seen, label);
    }
}

/// Files the e-mail addresses that a person wrote into the description of themselves.
pub fn file_written(profile: &mut Profile) {
    for address in
        profile.about.iter().chain(&profile.headline).flat_map(|text| text::written(text)).collect::<Vec<_>>()
    {
        profile.add_email(&address, Seen::About, None);
    }
}

/// Whether an address on the page's own site is its front page, or the page itself as far as it is not one of many, rather
/// than an archive or a tag.
fn is_front(url: &Url, page: &Page) -> bool {
    let path = url.path().trim_matches('/');
    // `/@jane` is one of many.
    let is_one_of_many = path.contains('/') || path.starts_with(['@', '~']);
    page::is_front(url) || (url.path() == page.url.path() && !is_one_of_many)
}

/// Whether an address that is no account can be a person's site: pages of the networks themselves and works of
/// reference are not.
fn is_site(url: &Url) -> bool {
    let reference = ["wikipedia.org", "wikidata.org", "dbpedia.org", "freebase.com", "viaf.org", "isni.org"];
    let host = url.host_str().unwrap_or_default();
    host.contains('.')
        && !sites::is_network(url)
        && !reference
            .iter()
            .any(|known| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// Where a link really leads that a network counts clicks on.
pub fn destination(url: &Url) -> Url {
    let key = match (url.host_str().unwrap_or_default(), url.path()) {
        ("l.facebook.com" | "lm.facebook.com", "/l.php") | ("l.instagram.com" | "l.threads.com", "/") => "u",
        ("www.tiktok.com", "/link/v2") => "target",
        ("www.linkedin.com", "/redir/redirect") | ("out.reddit.com", _) => "url",
        ("www.google.com", "/url") | ("www.youtube.com", "/redirect") => "q",
        _ => return url.clone(),
    };
    let found = url.query_pairs().find(|(name, _)| name == key).and_then(|(_, value)| Url::parse(&value).ok());
    found.filter(|found| matches!(found.scheme(), "http" | "https")).unwrap_or_else(|| url.clone())
}

/// An address in data, absolute. People leave `https://` out.
fn site(address: &str, page: &Page) -> Option<Url> {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    let is_bare = !address.contains(':')
        && first.split_once('.').is_some_and(|(name, rest)| !name.is_empty() && !rest.is_empty())
        && !["html", "htm", "php", "aspx"].contains(&first.rsplit('.').next().unwrap_or_default())
        && !first.contains(|character: char| character.is_whitespace() || character == '@');
    if is_bare { link(address) } else { page.link(address) }
}

/// A web address as people write it, without its scheme too. A name of no known form at its end is no address.
pub fn link(text: &str) -> Option<Url> {
    let text = text.trim().trim_end_matches(['.', ',', ')', '>']);
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let url = Url::parse(&whole).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let is_site = |host: &str| {
        let top = host.rsplit_once('.').map_or("", |(_, top)| top);
        top.starts_with("xn--") || (top.len() > 1 && top.chars().all(char::is_alphabetic))
    };
    // `jane@home.example` is no page of `home.example`.
    (url.host_str().is_some_and(is_site) && url.username().is_empty()).then_some(url)
}

/// Percent-encoding undone.
pub fn decoded(text: &str) -> String {
    // The query of an address is decoded by the URL Standard's form decoding, in which `+` is a space.
    let query = format!("x={}", text.replace('+', "%2B").replace('&', "%26"));
    url::form_urlencoded::parse(query.as_bytes()).next().map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(date(text).as_deref(), expected, "{text}");
        check("1979", Some("1979"));
        check("2009-01", Some("2009-01"));
        check("2009-01-18", Some("2009-01-18"));
        check("2009-01-18T10:00:00Z", Some("2009-01-18"));
        check("2009-13", Some("2009"));
        check("20090118", None);
        check("Jan 2009", None);
        check("", None);
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(email(text).as_deref(), expected, "{text}");
        check("mailto:jane@roe.example?subject=Hello", Some("jane@roe.example"));
        check("MAILTO:jane%2Bwork@roe.example", Some("jane+work@roe.example"));
        check(" jane@roe.example ", Some("jane@roe.example"));
        check("https://roe.example/jane@roe.example", Some("jane@roe.example"));
        check("jane at roe.example", None);
        check("@jane", None);
        check("jane@localhost", None);
        check("jane@home..example", None);
        check("jane@home.example.", None);
        check("mailto:", None);
    }

    #[test]
    fn links_are_told_from_other_text() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(link(text).as_ref().map(Url::as_str), expected, "{text}");
        };
        check("janeroe.example:8080/x", Some("https://janeroe.example:8080/x"));
        check(" http://janeroe.example. ", Some("http://janeroe.example/"));
        check("medium.com/@jane", Some("https://medium.com/@jane"));
        check("пример.рф", Some("https://xn--e1afmkfd.xn--p1ai/"));
        check("jane@home.example", None);
        check("javascript:alert(1)", None);
        check("skype:jane", None);
        check("nonsense", None);
        check("http://127.0.0.1/", None);
        check("", None);
    }

    #[test]
    fn numbers_are_told_from_other_text() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(phone(text).as_deref(), expected, "{text}");
        check("tel:+1-202-555-0100;ext=2", Some("+1-202-555-0100"));
        check("+1 (202) 555 0100", Some("+1 (202) 555 0100"));
        check("call me", None);
        check("123", None);
        check("tel:+44-20-7946-0018;ext=12", Some("+44-20-7946-0018"));
        check("+44 20 7946 0018;ext=12", Some("+44 20 7946 0018"));
        check("020 7946 0018 ext. 12", Some("020 7946 0018"));
        check("(202) 555-0142 x12", Some("(202) 555-0142"));
        check("01 99 00 12 34 poste 12", Some("01 99 00 12 34"));
        check("call 12345", None);
        check("Room 12345 ext 12", None);
        check("jane", None);
    }

    #[test]
    fn text_escaped_twice_is_read_once() {
        let check = |text: &str, expected: &str| assert_eq!(line(text).as_deref(), Some(expected), "{text}");
        check("Research &amp; development", "Research & development");
        check("a < b &amp; c", "a < b & c");
        check("<p>One</p><p>Two</p>", "One Two");
        check("R&D; more", "R&D; more");
    }
}
