//! Whether the page shows the person that its address names. LinkedIn changes the address at once and the page a
//! moment later, so that for a while the former person stands under the next one's address.

use super::{
    lines, title,
    who::{self, Who},
};
use crate::page::Page;
use scraper::ElementRef;

/// What a page says of whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// It bears the slug of its address.
    Theirs,
    /// It names this one: a slug or a name.
    Another(String),
    /// It does not say.
    Unsaid,
}

/// Compares a page with its address and with its own title. `name` is the name that its profile shows.
pub fn check(page: &Page, who: &Who, name: Option<&str>) -> Whose {
    if let Some(other) = name.and_then(|name| title::names_another(page, name)) {
        return Whose::Another(other);
    }
    match by_keys(page, who) {
        Whose::Unsaid => by_links(page, who, name),
        said => said,
    }
}

/// What the keys of the server-driven build say: the slug stands in the names of the profile's parts.
fn by_keys(page: &Page, who: &Who) -> Whose {
    let mut another = None;
    let mut theirs = false;
    for element in lines::elements(page.root()) {
        for key in [element.attr("componentkey"), element.attr("data-testid")].into_iter().flatten() {
            match in_key(key, who) {
                Whose::Theirs => theirs = true,
                Whose::Another(slug) => another = another.or(Some(slug)),
                Whose::Unsaid => {}
            }
        }
    }
    match another {
        Some(slug) => Whose::Another(slug),
        None if theirs => Whose::Theirs,
        None => Whose::Unsaid,
    }
}

fn in_key(key: &str, who: &Who) -> Whose {
    if let Some((_, rest)) = key.split_once("profile.card.ref") {
        return match who::split_member_id(rest) {
            Some((id, _)) if who.is_by_id() => compare(id, who),
            Some(_) => Whose::Unsaid,
            // The one card that is seen with a slug in its key.
            None => rest.strip_suffix("Activity").map_or(Whose::Unsaid, |slug| compare(slug, who)),
        };
    }
    let slug = key
        .split_once("_top_anchor_")
        .map(|(_, slug)| slug)
        .or_else(|| key.strip_prefix("ProfilePostConnectDrawer_"))
        .or_else(|| key.strip_prefix("profile_").and_then(|rest| rest.split_once("Section_")).map(|(_, slug)| slug));
    if let Some(slug) = slug {
        return compare(slug, who);
    }
    const PARTS: [&str; 6] = [
        "profileCardsAboveActivity",
        "profileCardsActivity",
        "profileCardsExperienceOnly",
        "profileAsidePymk",
        "profileAsideProduct",
        "profileAsideBrowsemap",
    ];
    if let Some(slug) = PARTS.iter().find_map(|part| key.strip_prefix(part)) {
        return compare(slug, who);
    }
    // A number stands between this part's name and the slug, which may begin with a digit itself.
    let Some(numbered) = key.strip_prefix("profileCardsBelowActivityPart") else {
        return Whose::Unsaid;
    };
    let digits = numbered.bytes().take_while(u8::is_ascii_digit).count();
    let slugs = || (1..=digits).filter_map(|digits| numbered.get(digits..));
    if slugs().any(|slug| compare(slug, who) == Whose::Theirs) {
        return Whose::Theirs;
    }
    slugs().next().map_or(Whose::Unsaid, |slug| compare(slug, who))
}

fn compare(slug: &str, who: &Who) -> Whose {
    match Who::named(slug) {
        Some(other) if &other == who => Whose::Theirs,
        Some(other) if other.is_by_id() == who.is_by_id() => Whose::Another(other.slug().to_owned()),
        _ => Whose::Unsaid,
    }
}

/// What links to the profile's own pages say, and the page's canonical address. A member may have changed the slug
/// since: where the address bears the name that is shown and the links do not, it is the same person's former slug.
fn by_links(page: &Page, who: &Who, name: Option<&str>) -> Whose {
    let others = match own_slugs(page, who) {
        Ok(()) => return Whose::Theirs,
        Err(others) => others,
    };
    let Some(other) = others.first() else {
        return Whose::Unsaid;
    };
    let borne = |slug: &str| name.map_or(0.0, |name| title::borne_by(name, slug));
    let most = others.iter().map(|slug| borne(slug)).fold(0.0, f32::max);
    if borne(who.slug()) >= 0.5 && borne(who.slug()) > most {
        return Whose::Unsaid;
    }
    Whose::Another(other.clone())
}

/// Whether the page links to `who`'s own pages; else the slugs that it links to in that way. The link to the contact
/// details decides where there is one.
pub fn own_slugs(page: &Page, who: &Who) -> Result<(), Vec<String>> {
    let mut to_contact_info = Vec::new();
    let mut to_others = Vec::new();
    for element in lines::elements(page.root()) {
        let (href, is_canonical) = match element.value().name() {
            "a" => (element.attr("href"), false),
            "link" if element.attr("rel") == Some("canonical") => (element.attr("href"), true),
            "meta" if element.attr("property") == Some("og:url") => (element.attr("content"), true),
            _ => continue,
        };
        let Some(url) =
            href.filter(|href| href.contains("in/") || href.contains("vanityName")).and_then(|href| page.link(href))
        else {
            continue;
        };
        if is_canonical || is_own_page(&url) {
            let list = match url.path().contains("contact-info") {
                true => &mut to_contact_info,
                false => &mut to_others,
            };
            if let Some(other) = Who::of(&url).filter(|_| is_canonical || !is_of_the_site(element)) {
                list.push(other);
            }
        }
    }
    let decisive = if to_contact_info.is_empty() { to_others } else { to_contact_info };
    if decisive.contains(who) {
        return Ok(());
    }
    let mut others: Vec<String> = Vec::new();
    for other in decisive.iter().filter(|other| other.is_by_id() == who.is_by_id()) {
        if !others.iter().any(|known| known == other.slug()) && others.len() < 8 {
            others.push(other.slug().to_owned());
        }
    }
    Err(others)
}

/// Whether an address is one of the pages below a profile, which only that profile links to.
fn is_own_page(url: &url::Url) -> bool {
    let below = url.path_segments().and_then(|mut path| path.find(|it| *it == "in").and(path.nth(1)));
    below.is_some_and(|below| {
        matches!(below, "overlay" | "details" | "detail" | "recent-activity" | "edit" | "opportunities")
    })
}

/// Whether an element stands in the site's own navigation, which links to the recruiter's pages.
fn is_of_the_site(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|around| {
        matches!(around.value().name(), "header" | "nav")
            || matches!(around.attr("role"), Some("banner" | "navigation"))
            || around.attr("id") == Some("global-nav")
    })
}
