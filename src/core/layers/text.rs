//! What the page's text and links plainly show: addresses to write to, numbers to call, also addresses that are
//! written for people and not for machines. Never from scripts, hidden text, forms or what visitors wrote.

mod section;

use super::{names, open_graph, own, place};
use crate::{
    page::{self, Page},
    profile::{Handle, Profile, Seen},
    reading::{Reading, Source},
    sites,
};
use ego_tree::iter::Edge;
use scraper::{ElementRef, node::Element};
use std::collections::{BTreeMap, BTreeSet};

/// A text shorter than this in which only one person is named is about that person.
const SHORT: usize = 1_500;

/// What the page shows for its person called `name`: the addresses and numbers that are the only ones of their kind or
/// carry the name, and the accounts that do.
pub fn contacts(page: &Page, name: &str) -> Reading {
    let section = section::is_persons_page(page, name);
    let links = links(page.root(), section);
    let addresses = addresses(page, &links, section);
    let at_home = is_at_home(page, name);
    let may_be_theirs = |address: &str| {
        let mailbox = address.split('@').next().unwrap_or_default();
        !is_shared(address) && (at_home || !names::is_relatives(mailbox, name))
    };
    let mut profile = Profile::default();
    let distinct: BTreeSet<String> = addresses.iter().map(|found| found.address.to_lowercase()).collect();
    for Found { address, seen, label } in &addresses {
        if carries(address, name) || (distinct.len() == 1 && !section && may_be_theirs(address)) {
            profile.add_email(address, *seen, label.as_deref());
        }
    }
    let numbers: BTreeSet<String> =
        links.iter().filter(|link| has_scheme(&link.href, "tel:")).filter_map(|link| own::phone(&link.href)).collect();
    // Beside an address of somebody else's, on the site of others, the number may be theirs too.
    let is_alone = !section || addresses.iter().all(|found| carries(&found.address, name));
    if let (Some(number), 1, true) = (numbers.first(), numbers.len(), is_alone) {
        profile.add_phone(number, Seen::Link, None);
    }
    let found: Vec<(Handle, &Link)> = accounts(page, &links).collect();
    let mut first: BTreeMap<&str, &Handle> = BTreeMap::new();
    let mut several: BTreeSet<&str> = BTreeSet::new();
    for (handle, _) in &found {
        if !first.entry(&handle.network).or_insert(handle).is(handle) {
            several.insert(&handle.network);
        }
    }
    let is_only = |handle: &Handle| !several.contains(handle.network.as_str());
    for (handle, link) in &found {
        if names::is_made_from(&handle.handle, name) || (at_home && is_only(handle) && link.says_no_more_than(handle)) {
            profile.add_handle(handle.clone(), Seen::Link);
        }
    }
    profile.location = place::told(&page::lines_without(page.root(), is_not_the_owners), name);
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::Text);
    reading
}

/// What a page lists that is there to say where else its owner is, whose name may not be known: accounts, one of each
/// network unless the others carry the name too, addresses, numbers, the front pages of sites.
pub fn listed(page: &Page, name: Option<&str>) -> Reading {
    let links = links(page.root(), false);
    let mut profile = Profile::default();
    let here = sites::handle(&page.url);
    let is_theirs = |handle: &Handle| {
        let is_named = |name: &str| names::is_made_from(&handle.handle, name);
        name.is_some_and(is_named) || here.as_ref().is_some_and(|here| here.handle.eq_ignore_ascii_case(&handle.handle))
    };
    let mut found: Vec<Handle> = accounts(page, &links).map(|(handle, _)| handle).collect();
    found.sort_by_key(|handle| !is_theirs(handle));
    for handle in found {
        let is_known = profile.handles.iter().any(|known| known.network == handle.network);
        // The network of the page has accounts of its own elsewhere.
        let is_the_networks = here.as_ref().is_some_and(|here| handle.handle.to_lowercase().starts_with(&here.network));
        if (!is_known || is_theirs(&handle)) && !is_the_networks {
            profile.add_handle(handle, Seen::Link);
        }
    }
    for link in &links {
        let is_front = || page.link(&link.href).is_some_and(|url| url.path() == "/" && !sites::is_network(&url));
        if has_scheme(&link.href, "mailto:") || has_scheme(&link.href, "tel:") || is_front() {
            own::file_as(&link.href, link.text.as_deref(), page, Seen::Link, &mut profile);
        }
    }
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::Text);
    reading
}

/// Whether a page is the front page, or the one about its owner, of a site that goes by a person's name.
fn is_at_home(page: &Page, name: &str) -> bool {
    let host = page.url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host).split('.').next().unwrap_or_default();
    let path = page.url.path().trim_matches('/').to_lowercase();
    let path = path.split('.').next().unwrap_or_default();
    let is_front =
        matches!(path, "" | "index" | "home" | "about" | "about-me" | "contact" | "cv" | "resume" | "me" | "now");
    is_front && sites::handle(&page.url).is_none() && names::is_made_from(host, name)
}

/// Whether the page shows a name as what it is about: in its title or a heading, or because there is little else.
pub fn shows_as_its_own(page: &Page, name: &str) -> bool {
    let shown = page.title();
    let headings = page.all("h1, h2").into_iter().filter_map(page::text);
    shown.into_iter().chain(headings).any(|text| text.contains(name))
        || page::lines(page.root()).iter().map(String::len).sum::<usize>() < SHORT
}

/// The name of a page's owner where no markup gives it: what its author, heading or title says, if the page's address,
/// an e-mail address on it or one of the owner's accounts is made from that name.
pub fn owner(page: &Page, handles: &[Handle]) -> Option<String> {
    if section::is_search(page) {
        return None;
    }
    let links = links(page.root(), false);
    let title = page.title();
    let title = title.and_then(|title| open_graph::person_in(&title, None, None));
    let candidates = [page.meta("author"), page.text("h1"), title, page.meta("og:site_name")];
    let candidates = candidates.iter().flatten().map(|name| names::without_titles(name));
    let mut names = candidates.filter(|name| names::reads_as_name(name) && !section::is_companys(page, name));
    let owner = names.find(|name| {
        let host = page.url.host_str().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host).split('.').next().unwrap_or_default();
        // Only people have profiles on LinkedIn; elsewhere an account by that name may be a firm's.
        let is_linked = |handle: &Handle| {
            (handle.network == "linkedin" && names::is_made_from(&handle.handle, name))
                || names::is_initialled(&handle.handle, name)
        };
        let is_mine = |handle: &Handle| names::is_made_from(&handle.handle, name);
        let local = |found: &Found| found.address.split('@').next().unwrap_or_default().to_owned();
        let writes = addresses(page, &links, false)
            .iter()
            .any(|found| names::is_made_from(&local(found), name) || names::holds_word_of(&local(found), name));
        (section::is_persons_page(page, name)
            && (section::is_titled(page, name) || accounts(page, &links).any(|(handle, _)| is_mine(&handle))))
            || (is_at_home(page, name)
                && section::introduces(&page::lines_without(page.root(), is_not_the_owners), name))
            || writes
            || handles.iter().any(is_mine)
            || accounts(page, &links).any(|(handle, _)| is_linked(&handle))
            || (!handles.is_empty() && names::is_made_from(host, name))
    });
    owner.map(str::to_owned)
}

/// As [`owner`], on a page whose markup tells of the site that it is on: only where the page is surely one person's.
pub fn sure_owner(page: &Page, handles: &[Handle]) -> Option<String> {
    let is_linked = |name: &str| {
        let is_theirs = |handle: &Handle| handle.network == "linkedin" && names::is_made_from(&handle.handle, name);
        is_at_home(page, name) && accounts(page, &links(page.root(), false)).any(|(handle, _)| is_theirs(&handle))
    };
    owner(page, handles).filter(|name| section::is_persons_page(page, name) || is_linked(name))
}

/// An e-mail address on the page.
struct Found {
    address: String,
    seen: Seen,
    label: Option<String>,
}

fn addresses(page: &Page, links: &[Link], section: bool) -> Vec<Found> {
    let linked = links.iter().filter(|link| has_scheme(&link.href, "mailto:")).filter_map(|link| {
        let label = link.text.clone().filter(|label| !label.contains('@'));
        Some(Found { address: own::email(&link.href)?, seen: Seen::Link, label })
    });
    // What a link to write says stands in the link; with its neighbours it would run together.
    let is_linked = |it: &Element| it.name() == "a" && it.attr("href").is_some_and(|href| has_scheme(href, "mailto:"));
    let left_out = |it: &Element| is_not_the_owners(it) || is_linked(it) || (section && section::is_frame(it));
    let lines = page::lines_without(page.root(), left_out);
    let text = lines.iter().flat_map(|line| written(line));
    linked.chain(text.map(|address| Found { address, seen: Seen::Text, label: None })).collect()
}

fn accounts<'a>(page: &'a Page, links: &'a [Link]) -> impl Iterator<Item = (Handle, &'a Link)> + 'a {
    let here = sites::handle(&page.url);
    links
        .iter()
        .filter_map(|link| Some((sites::handle(&own::destination(&page.link(&link.href)?))?, link)))
        .filter(move |(handle, _)| here.as_ref().is_none_or(|here| here.network != handle.network))
}

fn has_scheme(href: &str, scheme: &str) -> bool {
    href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// Elements whose text is not the page owner's: forms, quotations, code, comments.
fn is_not_the_owners(element: &Element) -> bool {
    let names = || element.classes().chain(element.id());
    matches!(element.name(), "form" | "blockquote" | "pre" | "code" | "samp" | "textarea" | "input" | "template")
        || names().any(|name| name == "comments" || name.starts_with("comment-") || name == "comment")
}

/// A link that a person can see.
struct Link {
    href: String,
    text: Option<String>,
    /// What a picture in the place of text is said to be.
    label: Option<String>,
}

impl Link {
    /// Whether a link says nothing but which account it leads to: `GitHub`, `@jane`, `Follow me on X`, a mere picture.
    /// Whoever made the theme, and friends, are linked with more words.
    fn says_no_more_than(&self, handle: &Handle) -> bool {
        let label = sites::label(&handle.network).unwrap_or_default();
        let known = [handle.network.as_str(), &handle.handle, &handle.url, label].map(names::words).concat();
        let plain =
            ["follow", "me", "on", "my", "find", "profile", "twitter", "link", "to", "icon", "account", "http", "www"];
        let said = self.text.as_ref().or(self.label.as_ref()).map(|said| names::words(said)).unwrap_or_default();
        said.iter().all(|word| known.contains(word) || plain.contains(&word.as_str()))
    }
}

fn links(root: ElementRef<'_>, section: bool) -> Vec<Link> {
    let mut links = Vec::new();
    let mut skipped = None;
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) if skipped.is_none() => {
                let Some(element) = ElementRef::wrap(node) else { continue };
                let is_frame = section && section::is_frame(element.value());
                if page::is_hidden(element.value()) || is_not_the_owners(element.value()) || is_frame {
                    skipped = Some(node.id());
                } else if let ("a", Some(href)) = (element.value().name(), element.attr("href")) {
                    let label = page::first(element, "img[alt]").and_then(|image| image.attr("alt"));
                    let label = element.attr("aria-label").or(element.attr("title")).or(label).map(str::to_owned);
                    links.push(Link { href: href.trim().to_owned(), text: page::text(element), label });
                }
            }
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            Edge::Open(_) | Edge::Close(_) => {}
        }
    }
    links
}

/// Whether an address carries a name: in the part before the `@`, or as the domain.
fn carries(address: &str, name: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let in_local = names::is_made_from(local, name) || names::holds_word_of(local, name);
    in_local || names::is_whole(domain.split('.').next().unwrap_or_default(), name)
}

/// Whether an address is a company's or a site's rather than a person's.
fn is_shared(address: &str) -> bool {
    let shared = [
        "abuse",
        "admin",
        "billing",
        "careers",
        "contact",
        "hello",
        "help",
        "hr",
        "info",
        "jobs",
        "kontakt",
        "legal",
        "mail",
        "marketing",
        "media",
        "newsletter",
        "noreply",
        "no-reply",
        "office",
        "postmaster",
        "press",
        "privacy",
        "sales",
        "security",
        "service",
        "support",
        "team",
        "webmaster",
    ];
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    shared.contains(&local.as_str())
}

/// Names of pictures for dense screens look like addresses: `logo@2x.png`.
const FILES: [&str; 8] = ["css", "gif", "jpeg", "jpg", "js", "png", "svg", "webp"];

/// The addresses in a line of text, as they are or as people write them against harvesters: `jane at example dot org`,
/// `jane [at] example.org`.
pub fn written(line: &str) -> Vec<String> {
    let line = spelled(&unbracketed(line));
    let is_local = |character: char| character.is_alphanumeric() || "._%+'-".contains(character);
    let is_domain = |character: char| character.is_alphanumeric() || ".-".contains(character);
    let mut found = Vec::new();
    for (at, _) in line.match_indices('@') {
        let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        let local = before.rsplit(|character| !is_local(character)).next().unwrap_or_default();
        let domain = after.split(|character| !is_domain(character)).next().unwrap_or_default();
        let (local, domain) = (local.trim_start_matches(['.', '-', '\'']), domain.trim_end_matches(['.', '-']));
        let is_top = |top: &str| top.len() > 1 && top.chars().all(char::is_alphabetic) && !FILES.contains(&top);
        if domain.rsplit('.').next().is_some_and(is_top)
            && let Some(address) = own::email(&format!("{local}@{domain}"))
        {
            found.push(address);
        }
    }
    found
}

/// Words for `@` and `.` in brackets, turned into them.
fn unbracketed(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(['[', '(', '{', '<']) {
        let (before, bracket) = rest.split_at(start);
        let inside = bracket.get(1..).unwrap_or_default();
        let end = inside.char_indices().take(16).find(|(_, character)| "])}>".contains(*character));
        let sign = end.and_then(|(end, _)| {
            let after = inside.get(end + 1..)?;
            let word = inside.get(..end)?.trim().to_lowercase();
            // A lone letter numbers the points of a list, unless it stands amid a word.
            let is_tight = !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace);
            let sign = match word.as_str() {
                "@" => '@',
                "a" if is_tight && !before.is_empty() => '@',
                "." => '.',
                _ if SPELLINGS.iter().any(|spelling| spelling.at.contains(&word.as_str())) => '@',
                _ if is_dot(&word) => '.',
                _ => return None,
            };
            Some((sign, after))
        });
        match sign {
            Some((sign, after)) => {
                plain.push_str(before.trim_end());
                plain.push(sign);
                rest = after.trim_start();
            }
            None => {
                plain.push_str(before);
                plain.push_str(bracket.get(..1).unwrap_or_default());
                rest = inside;
            }
        }
    }
    plain + rest
}

/// How the two signs of an address are called in one language.
struct Spelling {
    at: &'static [&'static str],
    dot: &'static [&'static str],
    /// Whether the word for `@` means nothing else, so that no spelled dot has to follow.
    is_certain: bool,
}

/// English, German, French, Spanish and Portuguese, Italian. English `at` goes with no `point`: things are at their
/// breaking point now, and at this point in time.
const SPELLINGS: [Spelling; 5] = [
    Spelling { at: &["at"], dot: &["dot", "punkt"], is_certain: false },
    Spelling { at: &["ät", "klammeraffe"], dot: &["punkt", "dot"], is_certain: false },
    Spelling { at: &["arobase", "arobas"], dot: &["point", "dot"], is_certain: true },
    Spelling { at: &["arroba"], dot: &["punto", "ponto", "dot"], is_certain: true },
    Spelling { at: &["chiocciola"], dot: &["punto", "dot"], is_certain: true },
];

fn is_dot(word: &str) -> bool {
    SPELLINGS.iter().any(|spelling| spelling.dot.contains(&word))
}

/// `jane at example dot org` turned into an address, in any of [`SPELLINGS`].
fn spelled(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is = |place: usize, any: &[&str]| lower.get(place).is_some_and(|word| any.contains(&word.as_str()));
    let word = |place: usize| words.get(place).copied().unwrap_or_default();
    let mut plain: Vec<String> = Vec::with_capacity(words.len());
    let mut place = 0;
    while place < words.len() {
        let spelling = SPELLINGS.iter().find(|spelling| is(place, spelling.at) && !plain.is_empty());
        let dots = spelling.filter(|spelling| is(place + 2, spelling.dot)).map(|spelling| spelling.dot);
        let has_domain = |place: usize| word(place).trim_end_matches('.').contains('.');
        let mut address = if let Some(dots) = dots {
            // The local part may spell its dots too.
            let is_spelled = |plain: &[String]| {
                plain.iter().rev().nth(1).is_some_and(|it| dots.contains(&it.to_lowercase().as_str()))
            };
            while plain.len() > 2 && is_spelled(&plain) {
                let last = plain.split_off(plain.len() - 2).pop().unwrap_or_default();
                if let Some(first) = plain.last_mut() {
                    first.push('.');
                    first.push_str(&last);
                }
            }
            place += 2;
            plain.pop().unwrap_or_default() + "@" + word(place - 1)
        } else if spelling.is_some_and(|spelling| spelling.is_certain && has_domain(place + 1)) {
            place += 2;
            plain.pop().unwrap_or_default() + "@" + word(place - 1)
        } else {
            place += 1;
            joined(word(place - 1))
        };
        // What has its `@` may spell the dots that follow.
        let domain = |address: &str| address.split_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
        if !domain(&address).is_empty() && (dots.is_some() || !domain(&address).contains('.')) {
            while lower.get(place).is_some_and(|word| is_dot(word)) && place + 1 < words.len() {
                address = address + "." + word(place + 1);
                place += 2;
            }
        }
        plain.push(address);
    }
    plain.join(" ")
}

/// `jane_at_example.org` turned into an address.
fn joined(word: &str) -> String {
    let lower = word.to_lowercase();
    match lower.find("_at_").filter(|_| lower.len() == word.len()) {
        Some(at) if lower.get(at..).is_some_and(|rest| rest.contains('.')) => {
            [word.get(..at), word.get(at + 4..)].map(Option::unwrap_or_default).join("@")
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn addresses_written_for_people_are_read() {
        let check = |line: &str, expected: &[&str]| assert_eq!(written(line), expected, "{line}");
        check("Write to jane@roe.example.", &["jane@roe.example"]);
        check("jane at roe dot example", &["jane@roe.example"]);
        check("Mail: Jane dot Roe AT mail dot acme dot example", &["Jane.Roe@mail.acme.example"]);
        check("jane [at] roe.example", &["jane@roe.example"]);
        check("jane(at)roe(dot)example", &["jane@roe.example"]);
        check("jane <at> roe <dot> example (not on Sundays)", &["jane@roe.example"]);
        check("jane [arobase] roe [point] example", &["jane@roe.example"]);
        check("jane (at) roe dot example, or call", &["jane@roe.example"]);
        check("jane@roe dot example", &["jane@roe.example"]);
        check("jane(a)roe.example", &["jane@roe.example"]);
        check("jane_at_roe.example", &["jane@roe.example"]);
        check("Courriel : jane arobase roe point example.", &["jane@roe.example"]);
        check("jane point roe arobase mail point roe point example", &["jane.roe@mail.roe.example"]);
        check("jane arobase roe.example", &["jane@roe.example"]);
        check("Correo: jane arroba roe punto example", &["jane@roe.example"]);
        check("jane arroba roe ponto example", &["jane@roe.example"]);
        check("jane chiocciola roe punto example", &["jane@roe.example"]);
        check("jane (chiocciola) roe (punto) example", &["jane@roe.example"]);
        check("Post an jane ät roe punkt example", &["jane@roe.example"]);
        check("jane Klammeraffe roe Punkt example", &["jane@roe.example"]);
        check("I am at breaking point now", &[]);
        check("At this point in time", &[]);
        check("see (a) roe.example", &[]);
        check("jane@roe.example punto de encuentro", &["jane@roe.example"]);
        check("Una arroba de harina", &[]);
        check("I work at roe.example", &[]);
        check("I am at home and dot the i", &[]);
        check("@jane on social networks", &[]);
        check("see jane@2x.png", &[]);
    }

    #[test]
    fn only_the_persons_own_addresses_count() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
            assert_eq!(contacts(&page, "Jane Roe").profile.emails, expected, "{html}");
        };
        check("<a href='mailto:me@mail.example'>Write</a>", &["me@mail.example"]);
        check("<a href='mailto:info@acme.example'>Write</a>", &[]);
        check("<a href='mailto:hello@janeroe.example'>Write</a>", &["hello@janeroe.example"]);
        check("jroe@mail.example, joe@mail.example", &["jroe@mail.example"]);
        check("ann@mail.example, joe@mail.example", &[]);
        check(
            "<a href='mailto:me@roe.example'>me@roe.example</a><a href='https://t.me/jroe'>Chat</a>",
            &["me@roe.example"],
        );
        check("<a href='mailto:john.roe@mail.example'>Her son</a>", &[]);
        check("<form>me@mail.example</form><div id=comments>you@mail.example</div>", &[]);
        check("<p hidden>me@mail.example</p><script>'it@mail.example'</script>", &[]);
    }
}
