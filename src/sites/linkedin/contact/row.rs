//! One row of the contact details: what it holds, and its values with their labels.

use super::super::lines;
use crate::{
    layers::own,
    page::{self, Page},
    profile::{Handle, Profile, Seen},
    sites,
};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::ElementRef;

/// What a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The link to the profile itself.
    Profile,
    /// E-mail addresses.
    Email,
    /// Phone numbers.
    Phone,
    /// Sites.
    Website,
    /// An account on X, then Twitter.
    X,
    /// Accounts on messengers.
    Messenger,
    /// What is never read: birthday, postal address, the day of connecting.
    Private,
}

impl Kind {
    /// What the row of an icon holds, by the name that the icon has in its build. `None` for other elements.
    pub fn of(icon: ElementRef<'_>) -> Option<Self> {
        let tag = icon.value();
        let name = match tag.name() {
            "svg" => tag.attr("data-test-icon").or(tag.attr("id")),
            "li-icon" => tag.attr("type"),
            "use" => tag.attr("href").and_then(|href| href.strip_prefix('#')),
            "section" => return tag.classes().find_map(Self::of_class),
            _ => None,
        }?;
        let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
        // The order matters: `linkedin-bug` begins like `link`.
        Some(match () {
            () if begins(&["linkedin"]) => Self::Profile,
            () if begins(&["envelope", "email"]) => Self::Email,
            () if begins(&["phone", "mobile"]) => Self::Phone,
            () if begins(&["link", "globe", "website"]) => Self::Website,
            () if begins(&["twitter", "x-logo", "brand-x", "brand-twitter"]) => Self::X,
            () if begins(&["speech-bubble", "messages", "chat", "instant-message"]) => Self::Messenger,
            () if begins(&["calendar", "cake", "birthday", "people", "house", "home", "map-marker", "location"]) => {
                Self::Private
            }
            () => return None,
        })
    }

    /// The classes by which the build of 2018 tells its rows apart.
    fn of_class(class: &str) -> Option<Self> {
        Some(match class {
            "ci-vanity-url" => Self::Profile,
            "ci-email" => Self::Email,
            "ci-phone" => Self::Phone,
            "ci-websites" => Self::Website,
            "ci-twitter" => Self::X,
            "ci-ims" => Self::Messenger,
            "ci-birthday" | "ci-connected" | "ci-address" => Self::Private,
            _ => return None,
        })
    }

    /// What a row holds by where its link leads.
    pub fn of_link(page: &Page, href: &str) -> Option<Self> {
        if href.starts_with("mailto:") {
            return Some(Self::Email);
        }
        if href.starts_with("tel:") {
            return Some(Self::Phone);
        }
        let url = lines::outward(page, href)?;
        let leads_out = href != url;
        match x_handle(&url) {
            Some(_) => Some(Self::X),
            // A plain link out may be a map of a postal address; sites are behind LinkedIn's own links.
            None => leads_out.then_some(Self::Website),
        }
    }
}

/// Reads a row into a profile.
pub fn read(page: &Page, kind: Kind, row: ElementRef<'_>, profile: &mut Profile) {
    match kind {
        Kind::Profile | Kind::Private => {}
        Kind::Email => {
            for address in emails(row) {
                profile.add_email(&address, Seen::ContactInfo, None);
            }
        }
        Kind::Phone => {
            for line in values(row) {
                let (number, label) = labelled(&line);
                if is_number(number) {
                    profile.add_phone(&in_digits(number), Seen::ContactInfo, label);
                }
            }
        }
        Kind::Website => {
            let is_alone = around_links(row);
            for link in links(row) {
                let Some(url) = link.attr("href").and_then(|href| lines::outward(page, href)) else {
                    continue;
                };
                lines::add_site(profile, &url, Seen::ContactInfo, label_beside(link, &is_alone).as_deref());
            }
        }
        Kind::X => {
            let linked = links(row).filter_map(|link| x_handle(&lines::outward(page, link.attr("href")?)?));
            for handle in linked {
                profile.add_handle(handle, Seen::ContactInfo);
            }
        }
        Kind::Messenger => {
            for line in values(row) {
                if let (name, Some(service)) = labelled(&line)
                    && let Some(handle) = messenger(name, service)
                {
                    profile.add_handle(handle, Seen::ContactInfo);
                }
            }
        }
    }
}

fn links(row: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    lines::elements(row).filter(|element| element.value().name() == "a")
}

/// The lines of a row after its label.
fn values(row: ElementRef<'_>) -> Vec<String> {
    let lines = page::lines(row);
    let labels = usize::from(lines.len() > 1);
    lines.into_iter().skip(labels).collect()
}

fn emails(row: ElementRef<'_>) -> Vec<String> {
    let hrefs = links(row).filter_map(|link| link.attr("href")).filter(|href| href.starts_with("mailto:"));
    let linked: Vec<String> = hrefs.filter_map(own::email).collect();
    if !linked.is_empty() {
        return linked;
    }
    values(row).iter().filter_map(|line| own::email(labelled(line).0)).collect()
}

/// A value and the label in brackets behind it: "+1 202 555 0101 (Mobile)". Numbers in brackets are no label.
fn labelled(line: &str) -> (&str, Option<&str>) {
    let line = line.trim();
    let inside =
        line.strip_suffix([')', '）']).and_then(|rest| rest.rfind(['(', '（']).map(|place| rest.split_at(place)));
    match inside {
        Some((value, label)) if label.chars().any(char::is_alphabetic) => {
            let label = label.trim_start_matches(['(', '（']).trim();
            (value.trim(), (!label.is_empty()).then_some(label))
        }
        _ => (line, None),
    }
}

/// The parts of a row that hold links, and whether each holds no more than one.
fn around_links(row: ElementRef<'_>) -> FxHashMap<NodeId, bool> {
    let mut is_alone = FxHashMap::default();
    for link in links(row) {
        for part in lines::around(link, row).chain([row]) {
            // What is around a part with several links has them, too.
            if is_alone.insert(part.id(), !is_alone.contains_key(&part.id())) == Some(false) {
                break;
            }
        }
    }
    is_alone
}

/// The label in brackets behind a link, in the smallest part of its row that holds more than the link, but no other one.
fn label_beside(link: ElementRef<'_>, is_alone: &FxHashMap<NodeId, bool>) -> Option<String> {
    let shown = page::text(link)?;
    let is_alone = |part: &ElementRef<'_>| is_alone.get(&part.id()) == Some(&true);
    let around = link.ancestors().filter_map(ElementRef::wrap).take_while(is_alone);
    let lines = around.map(page::lines).find(|lines| lines.join(" ") != shown)?;
    let line = lines.into_iter().find(|line| line.contains(&shown))?;
    labelled(&line).1.map(str::to_owned)
}

/// Whether a text is a phone number: at least five digits and nothing but what numbers are written with.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(|it| it.is_numeric()).count();
    let fits = text.chars().all(|it| it.is_numeric() || " +-–().,/\u{a0}#*".contains(it));
    fits && (5..=20).contains(&digits)
}

/// Whether a line is a phone number that begins with its country's prefix, which no date does.
pub fn is_prefixed(line: &str) -> bool {
    line.starts_with('+') && is_number(labelled(line).0)
}

/// A number with its country's prefix in the form of E.164, also one that the rules of its country do not know; others as
/// shown.
fn in_digits(number: &str) -> String {
    let number = number.trim();
    if !number.starts_with('+') {
        return number.to_owned();
    }
    // "+44 (0)20": the zero is dialled at home only.
    let digits: String = number.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    if (8..=15).contains(&digits.len()) { format!("+{digits}") } else { number.to_owned() }
}

/// The account that an address of X or Twitter names, also with the sign that members write before it.
fn x_handle(url: &str) -> Option<Handle> {
    sites::handle(&url::Url::parse(&url.replacen("/@", "/", 1)).ok()?).filter(|handle| handle.network == "x")
}

/// An account on a messenger. The services' names are the same in every language.
fn messenger(name: &str, service: &str) -> Option<Handle> {
    let name = name.trim_start_matches('@');
    let service = service.to_lowercase();
    let (network, url) = match () {
        () if service.contains("skype") => ("skype", format!("skype:{name}?chat")),
        () if service.contains("wechat") || service.contains("微信") => {
            ("wechat", format!("weixin://dl/chat?{name}"))
        }
        () if service.contains("telegram") => ("telegram", format!("https://t.me/{name}")),
        () if service.contains("whatsapp") => ("whatsapp", format!("https://wa.me/{name}")),
        () if service.contains("icq") => ("icq", format!("icq:{name}")),
        () if service.contains("qq") => ("qq", format!("qq:{name}")),
        () if service.contains("aim") => ("aim", format!("aim:goim?screenname={name}")),
        () if service.contains("yahoo") => ("yahoo", format!("ymsgr:sendIM?{name}")),
        () if service.contains("hangouts") || service.contains("google") => ("google", format!("xmpp:{name}")),
        () => return None,
    };
    let fits = !name.is_empty() && !name.contains(char::is_whitespace);
    fits.then(|| Handle { network: network.into(), handle: name.into(), url })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_carry_labels() {
        let check = |line: &str, value: &str, label: Option<&str>| assert_eq!(labelled(line), (value, label), "{line}");
        check("+1 202 555 0101 (Mobile)", "+1 202 555 0101", Some("Mobile"));
        check("+44 (0)20 7946 0123", "+44 (0)20 7946 0123", None);
        check("(202) 555-0101", "(202) 555-0101", None);
        check("(202) 555-0101(móvil)", "(202) 555-0101", Some("móvil"));
        check("03-5550-0101（携帯）", "03-5550-0101", Some("携帯"));
        check("jane.roe (Skype)", "jane.roe", Some("Skype"));
    }

    #[test]
    fn accounts_on_x_are_none_of_its_other_pages() {
        let check = |url: &str, expected: Option<&str>| {
            assert_eq!(x_handle(url).map(|it| it.url).as_deref(), expected, "{url}");
        };
        check("https://twitter.com/JaneRoe", Some("https://x.com/JaneRoe"));
        check("https://mobile.twitter.com/@janeroe?lang=en", Some("https://x.com/janeroe"));
        check("https://x.com/janeroe/", Some("https://x.com/janeroe"));
        check("https://twitter.com/share?url=https://example.org", None);
        check("https://x.com/intent/tweet?text=Hello", None);
        check("https://twitter.com/hashtag/kilns", None);
        check("https://github.com/janeroe", None);
    }

    #[test]
    fn numbers_with_a_prefix_are_digits_alone() {
        let check = |shown: &str, expected: &str| assert_eq!(in_digits(shown), expected, "{shown}");
        check("+1 202-555-0101", "+12025550101");
        check("+44 (0)20 7946 0123", "+442079460123");
        check("(202) 555-0101", "(202) 555-0101");
        assert!(!is_number("19 jun. 2026"));
        assert!(!is_number("24/12"));
    }
}
