//! Open Graph (<https://ogp.me>): the type `profile`, and the names that it gives.

use super::{Known, Says, Subject, own, text};
use crate::{
    names,
    page::{self, Page},
    profile::Profile,
    reading::{Reading, Source},
    sites,
};

/// Whom the page's Open Graph is about.
pub fn subject(page: &Page) -> Says {
    let kind = page.meta("og:type").unwrap_or_default().to_ascii_lowercase();
    match kind.as_str() {
        "profile" => {}
        "article" | "product" | "book" | "music.song" | "video.movie" => return Says::Other("page_article"),
        _ => return Says::Nothing,
    }
    let profile = Profile {
        name: name(page),
        about: about(page),
        photo: page.meta("og:image").and_then(|address| own::photo(&address, page)).filter(|photo| is_portrait(photo)),
        ..Profile::default()
    };
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::OpenGraph);
    let addresses = page.meta("og:url").into_iter().collect();
    Says::Person(Box::new(Subject { reading, known: Known::Said, addresses, home: None }))
}

/// What somebody says of themselves: a description that the page shows as a line of its own. One that it does not show was
/// written for search engines, mostly by the site: `See what Jane Roe is doing on Site`. A position is no such text.
fn about(page: &Page) -> Option<String> {
    let said = own::line(&page.meta("og:description")?).filter(|said| !text::is_title(said))?;
    let lines = page::lines_without(page.root(), |tag| matches!(tag.name(), "header" | "nav" | "footer"));
    lines.contains(&said).then_some(said)
}

/// Whether a page that is called an article is no post: it was not published on a day, and by nobody else than `name`.
pub fn is_beside(page: &Page, name: &str) -> bool {
    let author = page.meta("article:author").or_else(|| page.meta("author"));
    page.meta("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article"))
        && page.meta("article:published_time").is_none()
        && author.is_none_or(|author| !names::reads_as_name(&author) || names::may_be_one(Some(&author), Some(name)))
}

/// Networks fill the picture in with their own for want of one, or draw a card with text on it.
fn is_portrait(photo: &str) -> bool {
    // Servers may be called so too.
    let path = photo.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let photo = format!("/{}", path.to_ascii_lowercase());
    !["logo", "default", "placeholder", "/og/", "og-image", "og_image", "social", "share", "touch-icon", "favicon"]
        .iter()
        .any(|word| photo.contains(word))
}

/// The first and last name, else the title without the site's name and the account's.
fn name(page: &Page) -> Option<String> {
    let [first, last] = ["profile:first_name", "profile:last_name"].map(|part| page.meta(part));
    let named = match (first, last) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (Some(only), None) | (None, Some(only)) => Some(only),
        (None, None) => None,
    };
    let network = || sites::handle(&page.url).and_then(|account| sites::label(&account.network));
    let host = || page.url.host_str()?.trim_start_matches("www.").split('.').next().map(str::to_owned);
    let site = page.meta("og:site_name").or_else(|| network().map(str::to_owned)).or_else(host);
    let account = page.meta("profile:username");
    named.or_else(|| {
        let shown = person_in(&page.meta("og:title")?, site.as_deref(), account.as_deref())?;
        Some(without_position(&shown).map_or(shown.clone(), str::to_owned))
    })
}

/// The name that stands before what somebody does: `Jane Roe, Potter`.
pub fn without_position(text: &str) -> Option<&str> {
    text.split_once(", ").filter(|(_, what)| text::is_title(what)).map(|(name, _)| name)
}

/// The person's name in a page's title: `Jane Roe (@jane) • Site`, `jane (Jane Roe) · Site`, `Site | Jane Roe`.
pub fn person_in(title: &str, site: Option<&str>, account: Option<&str>) -> Option<String> {
    let mut title = title;
    if let Some(site) = site {
        let after =
            title.strip_prefix(site).and_then(|rest| SEPARATORS.iter().find_map(|mark| rest.strip_prefix(mark)));
        title = after.unwrap_or(title);
    }
    // `About – Jane Roe – Site`
    let after = SEPARATORS.iter().find_map(|mark| title.strip_prefix("About")?.strip_prefix(mark));
    title = after.filter(|_| site.is_some()).unwrap_or(title);
    let end = SEPARATORS.iter().filter_map(|mark| title.find(mark)).min().unwrap_or(title.len());
    // `Jane Roe (@jane) on Site`
    let end = title.find(" (@").unwrap_or(end).min(end);
    let shown = own::line(title.get(..end)?)?;
    let shown = whose(&shown);
    let is_account = |text: &str| text.starts_with('@') || account.is_some_and(|name| text.eq_ignore_ascii_case(name));
    let shown = site.map_or(shown, |site| without_site(shown, site));
    let inner = shown.strip_suffix(')').and_then(|shown| shown.split_once(" ("));
    let name = match inner {
        Some((name, account)) if is_account(account) => name,
        Some((account, name)) if is_account(account) => name,
        // `jroe7 (Jane Roe)`
        Some((account, name)) if is_one_word(account) && names::reads_as_name(name) => name,
        _ => shown,
    };
    (!name.is_empty() && !is_account(name) && site != Some(name)).then(|| name.to_owned())
}

/// Whether text is such as only accounts are called.
fn is_one_word(text: &str) -> bool {
    text.bytes()
        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, b'_' | b'-' | b'.'))
}

/// What pages are that are somebody's.
const PAGES: &str = "profile profil perfil profilo resume résumé cv curriculum curriculo currículo vitae vita lebenslauf hoja vida website webseite homepage \
    site sitio page página pagina portfolio portafolio portefolio portefólio public speaker user web home personal personnelle personale persönliche my mon mi the official";

/// Whether text says that a page is somebody's and nothing more: `Resume`, `public profile`.
pub fn says_page(text: &str) -> bool {
    let words = names::words(text);
    !words.is_empty() && words.iter().all(|word| PAGES.split_whitespace().any(|page| page == word))
}

/// Whose page a title says it is: `Jane Roe's profile`, `Resume of Jane Roe`, `Jane Roe (CV)`.
pub fn whose(title: &str) -> &str {
    const OF: [&str; 5] = [" of ", " von ", " de ", " di ", " van "];
    let is_page = |what: &str| says_page(what.split(" at ").next().unwrap_or(what));
    let owner = ["’s ", "'s "].iter().find_map(|mark| title.split_once(mark)).filter(|(_, what)| is_page(what));
    let marked =
        || title.strip_suffix(')').and_then(|title| title.rsplit_once(" (")).filter(|(_, what)| says_page(what));
    // `Hoja de vida de Jane Roe`
    let after = || {
        let mut parts = OF.iter().flat_map(|of| title.match_indices(of).map(move |(at, _)| (at, of.len())));
        let is_of = |(at, length): (usize, usize)| {
            let (what, name) = (title.get(..at)?, title.get(at + length..)?);
            let what: Vec<&str> = what.split(' ').filter(|word| *word != "de").collect();
            (says_page(&what.join(" ")) && !says_page(name.split(' ').next()?)).then_some(name)
        };
        parts.find_map(is_of)
    };
    owner.or_else(marked).map(|(owner, _)| owner).or_else(after).unwrap_or_else(|| without_page(title))
}

/// A name without the word for the page before or behind it: `CV Jane Roe`, `Jane Roe Portfolio`.
fn without_page(title: &str) -> &str {
    const KINDS: [&str; 7] = ["cv", "homepage", "lebenslauf", "portfolio", "resume", "résumé", "website"];
    let is_kind = |word: &str| KINDS.contains(&word.to_lowercase().as_str());
    let before = title.split_once(' ').filter(|(word, _)| is_kind(word)).map(|(_, name)| name);
    let behind = || title.rsplit_once(' ').filter(|(_, word)| is_kind(word)).map(|(name, _)| name);
    before.or_else(behind).filter(|name| names::reads_as_name(name)).unwrap_or(title)
}

/// A title without the site that it is on: `Jane Roe on Site`.
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    match title.rsplit_once(" on ") {
        Some((name, last)) if last.to_lowercase() == site.to_lowercase() => name,
        _ => title,
    }
}

/// The last of several parts of a title: `Contact – Jane Roe`.
pub fn last_part(title: &str) -> Option<String> {
    let start = SEPARATORS.iter().filter_map(|mark| Some(title.rfind(mark)? + mark.len())).max()?;
    own::line(title.get(start..)?)
}

/// The parts of a title behind its first: `CV – Jane Roe | Potter`.
pub fn later_parts(title: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = title;
    while let Some((at, mark)) = SEPARATORS.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min() {
        rest = rest.get(at + mark..).unwrap_or_default();
        let end = SEPARATORS.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
        parts.extend(rest.get(..end).and_then(own::line).map(|part| whose(&part).to_owned()));
    }
    parts
}

/// What stands between the parts of a title.
const SEPARATORS: [&str; 8] = [" | ", " • ", " · ", " – ", " — ", " - ", " / ", " :: "];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_people() {
        let check = |title: &str, expected: Option<&str>| {
            assert_eq!(person_in(title, Some("Site"), Some("jane")).as_deref(), expected, "{title}");
        };
        check("Jane Roe (@roe7) on Other Site", Some("Jane Roe"));
        check("About – Jane Roe – Site", Some("Jane Roe"));
        check("Jane Roe's web page at Acme", Some("Jane Roe"));
        check("CV Jane Roe", Some("Jane Roe"));
        check("Jane Roe Portfolio", Some("Jane Roe"));
        check("Jane Portfolio", Some("Jane Portfolio"));
        check("Jane Roe (@jane) • Site photos and videos", Some("Jane Roe"));
        check("Jane Roe (@jane.roe) / Site", Some("Jane Roe"));
        check("jane (Jane Roe)", Some("Jane Roe"));
        check("Site | Jane Roe", Some("Jane Roe"));
        check("Jane Roe – Site", Some("Jane Roe"));
        check("Jane Roe on Site", Some("Jane Roe"));
        check("jane (Jane Roe) on Site", Some("Jane Roe"));
        check("roe7 (Jane Roe) on Site", Some("Jane Roe"));
        check("Jane Roe's profile | Site", Some("Jane Roe"));
        check("Jane Roe’s Speaker Profile", Some("Jane Roe"));
        check("Profile of Jane Roe · Site", Some("Jane Roe"));
        check("Jane Roe's kilns", Some("Jane Roe's kilns"));
        check("Jane-Ann Roe", Some("Jane-Ann Roe"));
        check("jane · Site", None);
        check("@jane on Site", None);
        check("Site", None);
    }
}
