//! What the page's text and links plainly show: addresses to write to, numbers to call, also addresses that are
//! written for people and not for machines. Never from scripts, hidden text, forms or what visitors wrote.

pub(crate) mod beneath;
pub(crate) mod career;
mod fiction;
mod firm;
mod folder;
mod frame;
mod link;
pub(crate) mod number;
mod others;
mod owner;
mod resume;
pub(crate) mod school;
mod search;
pub(crate) mod voice;
mod written;

use super::{own, place};
use crate::{
    address, names,
    page::{self, Page},
    profile::{Handle, Profile, Seen},
    reading::{Field, Reading, Source},
    sites,
};
pub use beneath::is_title;
use ego_tree::NodeId;
use link::{Link, MOST_LINE, links};
use number::Kind;
use others::Lines;
use owner::{is_at_home, is_front};
pub use owner::{owner, shows_as_its_own, sure_owner};
use scraper::{ElementRef, node::Element};
use std::collections::{BTreeMap, BTreeSet, HashSet};
pub use written::written;

/// What the page shows for its person called `name`: the addresses and numbers that are the only ones of their kind or
/// carry the name, and the accounts that do. Of what else may be theirs is told that it was left.
pub fn contacts(page: &Page, name: &str) -> Reading {
    let section = folder::is_among_others(page) || folder::is_addressed_to(page, name);
    let spellings = folder::spellings(page, name);
    let links = links(page.root(), section);
    let addresses = addresses(page.root(), &links, section);
    let is_whole = |address: &str| spellings.iter().any(|name| carries(address, name));
    let is_spelled = addresses.iter().any(|found| is_whole(&found.address));
    // Where a site has its people's pages, a mailbox may be the letters that a name begins with.
    let is_short = |address: &str| section && !is_spelled && spellings.iter().any(|name| is_initials(address, name));
    let carries = |address: &str| is_whole(address) || is_short(address);
    let is_resume = resume::is_one(page);
    let at_home = is_at_home(page, name);
    // No site goes by a name in letters that addresses do not have.
    let is_latin = name.chars().any(|letter| letter.is_alphabetic() && names::is_latin(letter));
    let written = page::lines_without(page.root(), is_not_the_owners);
    let speaks = || voice::voices(&written).is_alone() || voice::introduces(&written, name);
    let is_own = at_home || (is_front(page) && (is_resume || !is_latin || speaks()));
    let lines = Lines::of(page.root(), lines(page.root(), section), name);
    let host = page.url.host_str().unwrap_or_default();
    let is_foreign = |found: &Found| !host.ends_with(found.address.rsplit('@').next().unwrap_or_default());
    let is_credit = |found: &Found| is_foreign(found) && lines.are_credits(&found.line, name);
    let may_be_theirs = |found: &Found| found.may_be_of(name, &lines) && !is_credit(found);
    let is_only = !section && is_one(&addresses);
    let mut profile = Profile::default();
    let mut left = BTreeSet::new();
    // `jane@roe.example or jr654@uni.example`
    let own: HashSet<&str> =
        addresses.iter().filter(|found| carries(&found.address)).map(|found| &*found.line).collect();
    let is_beside = |found: &Found| {
        let words = || found.line.split_whitespace().filter(|word| !word.contains('@'));
        !section && !found.line.is_empty() && own.contains(&*found.line) && words().count() <= MOST_BETWEEN
    };
    for found in &addresses {
        // On the site of one person, what is everybody's elsewhere: `hello@`.
        let is_sites = is_only && is_own && is_at(host, &found.address) && !lines.are_others(&found.line);
        if carries(&found.address) || is_sites || ((is_only || is_beside(found)) && may_be_theirs(found)) {
            profile.add_email(&found.address, found.seen, found.label.as_deref());
        } else if may_be_theirs(found) {
            left.insert(Field::Emails);
        }
    }
    // Beside an address of somebody else's, on the site of others, a number may be theirs too.
    // Where the address is the name alone, only the frame is the site's.
    let is_named = !section && !is_own && folder::is_named(page, name);
    let shown = match section {
        true => section_part(page, name, &addresses, carries),
        false if is_named => Some((page.root(), Lines::of(page.root(), self::lines(page.root(), true), name))),
        false => Some((page.root(), lines.clone())),
    };
    for handle in self::theirs(page, &links, &spellings, at_home, &lines) {
        profile.add_handle(handle, Seen::Link);
    }
    if let Some((root, lines)) = shown {
        for number in numbers(root, &lines, section || is_own || is_named, section || is_named) {
            if number.is_only {
                profile.add_phone(&number.number, number.seen, None);
            } else {
                left.insert(Field::Phones);
            }
        }
    }
    for link in links.iter().filter(|link| is_own_site(link, page, name)) {
        own::file_as(&link.href, link.text.as_deref(), page, Seen::Link, &mut profile);
    }
    let spoken: Vec<&str> = written.iter().flat_map(|line| line.split(". ")).take(MOST_SENTENCES).collect();
    let place = place::told(&written, name);
    profile.location = place.or_else(|| beneath::place(page, name));
    profile.headline = beneath::headline(page, name, is_resume);
    let stated = spoken.iter().find_map(|line| beneath::stated(line, name));
    let head = profile.headline.as_deref();
    let whom = head.and_then(beneath::employer).or_else(|| beneath::house(page, name, head.unwrap_or_default()));
    profile.employers.extend(whom.or_else(|| stated.clone().map(|(_, whom)| whom)));
    profile.headline = profile.headline.or_else(|| stated.map(|(does, _)| does));
    let stations = resume::stations(page, name, &profile);
    let (jobs, are_others) = resume::positions(&stations);
    profile.experience = jobs;
    if are_others {
        left.insert(Field::Experience);
    }
    profile.add_current_employers();
    let (studies, are_others) = resume::studies(page, name, &profile, &stations);
    profile.education = studies;
    if are_others {
        left.insert(Field::Education);
    }
    profile.photo = portrait(page, name);
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::Text);
    for field in left {
        // A part of a career is not the career.
        match field {
            Field::Experience | Field::Education => reading.missed(field, Some("hint_look_yourself")),
            _ => reading.partial(field, "hint_look_yourself"),
        }
    }
    reading
}

/// Whether a link leads to a site that goes by the name, or by the family's where it is called a site and nothing else.
fn is_own_site(link: &Link, page: &Page, name: &str) -> bool {
    const CALLED: [&str; 8] = ["website", "webseite", "site", "blog", "homepage", "web", "personal", "my"];
    let Some(url) = page.link(&link.href).filter(|url| url.path() == "/" && !sites::is_network(url)) else {
        return false;
    };
    let host = url.host_str().map(|host| host.strip_prefix("www.").unwrap_or(host)).unwrap_or_default();
    let site = host.split('.').next().unwrap_or_default();
    let said = link.text.as_deref().map(names::words).unwrap_or_default();
    let is_called = || said.iter().all(|word| CALLED.contains(&word.as_str()) || host.contains(word.as_str()));
    url.host_str() != page.url.host_str()
        && (names::is_made_from(site, name) || (is_called() && names::is_whole(site, name)))
        && link.may_be_of(name)
}

/// Around two addresses of one person there stand no more words: `E-mail:`, `or`.
const MOST_BETWEEN: usize = 3;

/// Who somebody is, a page says among its first sentences.
const MOST_SENTENCES: usize = 200;

/// The picture that is said to be of the person, and of nothing else: `Jane Roe`, `Portrait von Jane Roe`.
fn portrait(page: &Page, name: &str) -> Option<String> {
    const PLAIN: &str = "a the of von de du di da photo photograph picture image img headshot portrait portrét profile avatar foto bild \
        bildet porträt porträtt profilbild retrato ritratto portret photographie fotografia fotografie zdjęcie s dr prof";
    let known = names::words(name);
    let is_of = |alt: &str| {
        let said = names::words(alt);
        known.iter().all(|word| said.contains(word))
            && said.iter().all(|word| known.contains(word) || PLAIN.split_whitespace().any(|plain| plain == word))
    };
    let images = page.all("img[alt][src]").into_iter();
    let mut portraits = images.filter(|image| {
        image.attr("alt").is_some_and(is_of)
            && image.ancestors().filter_map(ElementRef::wrap).all(|it| !page::is_hidden(it.value()))
    });
    own::photo(portraits.next()?.attr("src")?, page).filter(|address| !address.to_ascii_lowercase().contains("logo"))
}

/// The accounts on a page that are its person's: those that are made from the name, those that stand together with one
/// and say nothing but where they lead, and on the person's own site the only one of each network that says no more.
fn theirs(page: &Page, links: &[Link], spellings: &[String], at_home: bool, lines: &Lines) -> Vec<Handle> {
    let found: Vec<(Handle, &Link)> = accounts(page, links).filter(|(handle, _)| !is_vendors(handle)).collect();
    let mut first: BTreeMap<&str, &Handle> = BTreeMap::new();
    let mut several: BTreeSet<&str> = BTreeSet::new();
    for (handle, _) in &found {
        if !first.entry(&handle.network).or_insert(handle).is(handle) {
            several.insert(&handle.network);
        }
    }
    let is_only = |handle: &Handle| !several.contains(handle.network.as_str());
    let is_named = |handle: &Handle| spellings.iter().any(|name| names::is_made_from(&handle.handle, name));
    let groups: HashSet<NodeId> =
        found.iter().filter(|(handle, _)| is_named(handle)).filter_map(|(_, link)| link.group).collect();
    let is_beside = |link: &Link| link.group.is_some_and(|group| groups.contains(&group));
    let name = spellings.first().map_or("", String::as_str);
    let is_persons = folder::is_persons_page(page, name);
    // Where others have their pages, only on that of a person.
    let may_be_number = |handle: &Handle| is_number(handle) && (is_persons || !folder::is_among_others(page));
    // Who has a site of their own links to one profile on LinkedIn, where only people have them.
    let is_front = is_front(page);
    let may_be_linked =
        |handle: &Handle| is_front && handle.network == "linkedin" && !names::is_others(&handle.handle, name);
    let may_be =
        |handle: &Handle, link: &Link| at_home || is_beside(link) || may_be_number(handle) || may_be_linked(handle);
    let host = folder::host(page);
    let is_sites = |handle: &Handle| host.len() > MOST_COMMON && handle.handle.eq_ignore_ascii_case(host);
    let is_theirs = |handle: &Handle, link: &Link| {
        is_named(handle)
            || is_sites(handle)
            || (may_be(handle, link)
                && is_only(handle)
                && link.says_no_more_than(handle)
                && link.may_be_of(name)
                && !link.above.as_ref().is_some_and(|above| lines.are_beneath_others(above, name)))
    };
    found.iter().filter(|(handle, link)| is_theirs(handle, link)).map(|(handle, _)| handle.clone()).collect()
}

/// What a site of somebody's is called by itself is longer: not `web` or `home`.
const MOST_COMMON: usize = 5;

/// Whether an account goes by a number that is made from no name, and only people have such.
fn is_number(handle: &Handle) -> bool {
    matches!(handle.network.as_str(), "orcid" | "scholar")
}

/// Whether an account is that of who makes sites, which templates link to until somebody puts their own in.
fn is_vendors(handle: &Handle) -> bool {
    const VENDORS: &str = "carrd carrdco framer getbootstrap ghost godaddy gohugoio html5up jekyllrb jimdo notionhq shopify squarespace \
        strikingly themeforest tilda webflow weebly wix wordpress wordpressdotcom wpengine";
    VENDORS.split_whitespace().any(|vendor| handle.handle.eq_ignore_ascii_case(vendor))
}

/// What somebody called `name` shows of themselves in a part of a page that they wrote: the only address, those that carry
/// the name, and their accounts.
pub fn written_by(part: ElementRef<'_>, page: &Page, name: &str) -> Reading {
    let links = links(part, false);
    let addresses = addresses(part, &links, false);
    let lines = Lines::of(part, lines(part, false), name);
    let is_only = is_one(&addresses);
    let mut profile = Profile::default();
    for found in &addresses {
        if carries(&found.address, name) || (is_only && found.may_be_of(name, &lines)) {
            profile.add_email(&found.address, found.seen, found.label.as_deref());
        }
    }
    for handle in theirs(page, &links, &[name.to_owned()], true, &lines) {
        profile.add_handle(handle, Seen::Link);
    }
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
        let is_front = || page.link(&link.href).is_some_and(|url| page::is_front(&url) && !sites::is_network(&url));
        if has_scheme(&link.href, "mailto:") || has_scheme(&link.href, "tel:") || is_front() {
            own::file_as(&link.href, link.text.as_deref(), page, Seen::Link, &mut profile);
        }
    }
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::Text);
    reading
}

/// A telephone number on the page.
struct Number {
    number: String,
    kind: Kind,
    seen: Seen,
    /// The label that it stands under.
    label: Option<usize>,
    /// Whether it is the only one of its kind, but for others under its label.
    is_only: bool,
}

/// The numbers on a page's `lines`: those of links, and where `written` says that the page is the person's, those that its
/// text calls a telephone's.
fn numbers(root: ElementRef<'_>, lines: &Lines, written: bool, section: bool) -> Vec<Number> {
    let links = links(root, section);
    let labelled = number::labelled(&lines.own, &number::pictured(root));
    let mut labels = Endings::default();
    for (place, it) in labelled.iter().enumerate() {
        labels.add(address::phone_number(&it.number), place);
    }
    let called = |number: &str| labels.find(&address::phone_number(number)).and_then(|place| labelled.get(place));
    let is_own = |link: &&Link| !link.line.as_ref().or(link.above.as_ref()).is_some_and(|line| lines.are_others(line));
    let linked = links.iter().filter(|link| has_scheme(&link.href, "tel:")).filter(is_own);
    let linked = linked.filter_map(|link| own::phone(&link.href)).map(|number| {
        let called = called(&number);
        let (kind, label) = (called.map_or(Kind::Phone, |it| it.kind), called.map(|it| it.label));
        Number { number, kind, label, seen: Seen::Link, is_only: true }
    });
    let text = labelled.iter().filter(|_| written).map(|it| Number {
        number: it.number.clone(),
        kind: it.kind,
        label: Some(it.label),
        seen: Seen::Text,
        is_only: true,
    });
    let mut found: Vec<Number> = Vec::new();
    let mut known = Endings::default();
    for number in linked.chain(text).filter(|number| number.kind != Kind::Fax) {
        let dialled = address::phone_number(&number.number);
        if known.find(&dialled).is_none() {
            known.add(dialled, found.len());
            found.push(number);
        }
    }
    for kind in [Kind::Phone, Kind::Mobile] {
        let mut labels = found.iter().filter(|number| number.kind == kind).map(|number| number.label);
        let first = labels.next().flatten();
        let is_only = labels.all(|label| label.is_some() && label == first);
        found.iter_mut().filter(|number| number.kind == kind).for_each(|number| number.is_only = is_only);
    }
    found
}

/// Dialled numbers by how they end, so that each is compared with few others.
#[derive(Default)]
struct Endings(BTreeMap<String, Vec<(String, usize)>>);

impl Endings {
    fn ending(dialled: &str) -> &str {
        address::ending_of_number(dialled).unwrap_or(dialled)
    }

    /// The place of the first number that is this one.
    fn find(&self, dialled: &str) -> Option<usize> {
        let alike = self.0.get(Self::ending(dialled))?;
        alike.iter().find(|(known, _)| address::is_same_number(known, dialled)).map(|(_, place)| *place)
    }

    fn add(&mut self, dialled: String, place: usize) {
        let alike = self.0.entry(Self::ending(&dialled).to_owned()).or_default();
        if alike.len() < MOST_ALIKE {
            alike.push((dialled, place));
        }
    }
}

/// No more numbers that differ end alike: in the countries' own ways to dial one.
const MOST_ALIKE: usize = 32;

/// The part of a page on the site of others that is surely the person's, and its lines: what the page is about where all
/// `addresses` on it carry the name, else the card around those that do. Where there are none, what stands beneath the name.
fn section_part<'a>(
    page: &'a Page,
    name: &str,
    addresses: &[Found],
    carries: impl Fn(&str) -> bool,
) -> Option<(ElementRef<'a>, Lines)> {
    if addresses.is_empty() {
        let (part, own) = beneath::part(page, name)?;
        let mut lines = Lines::of(part, own, name);
        lines.leave(page::lines(part));
        return Some((part, lines));
    }
    let main = beneath::main(page, name);
    let lines_of = |part| Lines::of(part, lines(part, true), name);
    let all = lines_of(main);
    // What is told from the person's by a name above it may stand beside.
    if addresses.iter().all(|found| carries(&found.address) || all.are_others(&found.line)) {
        return Some((main, all));
    }
    let card = card(page, carries)?;
    Some((card, lines_of(card)))
}

/// The largest box around an address that `carries` the person's name in which there is no other: what stands there is
/// theirs.
fn card<'a>(page: &'a Page, carries: impl Fn(&str) -> bool) -> Option<ElementRef<'a>> {
    let is_theirs = |link: &ElementRef<'_>| link.attr("href").and_then(own::email).is_some_and(|it| carries(&it));
    let linked =
        page.all("a[href]").into_iter().filter(|it| has_scheme(it.attr("href").unwrap_or_default(), "mailto:"));
    let written = || {
        let texts = page.root().descendants().filter(|node| {
            node.value().as_text().is_some_and(|text| text.contains('@') && written(text).iter().any(|it| carries(it)))
        });
        texts.filter_map(|text| text.parent().and_then(ElementRef::wrap)).find(|it| !page::is_hidden(it.value()))
    };
    let start = linked.into_iter().find(is_theirs).or_else(written)?;
    let around = std::iter::once(start).chain(start.ancestors().filter_map(ElementRef::wrap)).take(MOST_AROUND);
    let is_alone = |around: &ElementRef<'_>| {
        addresses(*around, &links(*around, false), false).iter().all(|found| carries(&found.address))
    };
    around.take_while(is_alone).last()
}

/// A card has no more boxes around an address in it.
const MOST_AROUND: usize = 8;

/// An e-mail address on the page.
struct Found {
    address: String,
    seen: Seen,
    label: Option<String>,
    /// The line that it stands on, if that is no long text.
    line: String,
}

impl Found {
    fn mailbox(&self) -> &str {
        self.address.split('@').next().unwrap_or_default()
    }

    /// Whether the address may be that of somebody called `name`: it is no role's, and nobody else is called like its mailbox
    /// or named beside it.
    fn may_be_of(&self, name: &str, lines: &Lines) -> bool {
        !is_shared(&self.address)
            && !names::is_others(self.mailbox(), name)
            && !lines.are_others(&self.line)
            && !others::is_made_beside(self.mailbox(), &self.line, name)
    }
}

/// Whether all addresses are the same one.
fn is_one(addresses: &[Found]) -> bool {
    addresses.iter().map(|found| found.address.to_lowercase()).collect::<BTreeSet<_>>().len() == 1
}

fn addresses(root: ElementRef<'_>, links: &[Link], section: bool) -> Vec<Found> {
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
    let accounts: BTreeSet<String> = links.iter().filter_map(spelled).collect();
    let is_account = |found: &Found| accounts.contains(&found.address.to_ascii_lowercase());
    let mut known = HashSet::new();
    let found = linked.chain(text).filter(|found| !is_account(found));
    found.filter(|found| known.insert((found.address.clone(), found.line.clone()))).collect()
}

/// The lines of a page that its owner wrote.
fn lines(root: ElementRef<'_>, section: bool) -> Vec<String> {
    let own = frame::own_parts(root);
    page::lines_without(root, |it| is_not_the_owners(it) || (section && frame::is_frame(it, &own)))
}

fn accounts<'a>(page: &'a Page, links: &'a [Link]) -> impl Iterator<Item = (Handle, &'a Link)> + 'a {
    let here = sites::handle(&page.url);
    links
        .iter()
        .filter_map(|link| Some((sites::handle(&own::destination(&page.link(&link.href)?))?, link)))
        .filter(move |(handle, _)| here.as_ref().is_none_or(|here| here.network != handle.network))
}

/// Whether a link opens a message to somebody. Some lead nowhere and say the address.
fn is_mail(href: &str) -> bool {
    has_scheme(href, "mailto:") && own::email(href).is_some()
}

fn has_scheme(href: &str, scheme: &str) -> bool {
    href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// Elements whose text is not the page owner's: forms, quotations, code, comments.
fn is_not_the_owners(element: &Element) -> bool {
    let names = || element.classes().chain(element.id());
    // What is written with a typewriter is code where it says which.
    let is_code = element.name() == "pre" && element.classes().next().is_some();
    is_code
        || matches!(element.name(), "form" | "blockquote" | "code" | "samp" | "textarea" | "input" | "template")
        || names().any(|name| name == "comments" || name.starts_with("comment-") || name == "comment")
}

/// Whether an address carries a name: in the part before the `@`, or as the domain.
fn carries(address: &str, name: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let in_local = || names::is_made_from(local, name) || names::holds_word_of(local, name);
    let in_domain = || names::is_whole(domain.split('.').next().unwrap_or_default(), name);
    // There are others of the family, at its domain too.
    !names::is_others(local, name) && (in_local() || in_domain())
}

/// Whether the part before the `@` is the first letters of a name, and no role: `jr`, but not `hr`.
fn is_initials(address: &str, name: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let letters: String = address::plain_words(name).iter().filter_map(|word| word.chars().next()).collect();
    local == letters && letters.len() > 1 && !is_shared(address)
}

/// Whether an address stands at the domain of a page's host.
fn is_at(host: &str, address: &str) -> bool {
    let domain = address.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).eq_ignore_ascii_case(domain)
}

/// Whether an address is a company's or a site's rather than a person's.
fn is_shared(address: &str) -> bool {
    address::is_role(&address.split('@').next().unwrap_or_default().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

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
        check("jane.roe@mail.example, jane.roesler@mail.example", &["jane.roe@mail.example"]);
        check("<form>me@mail.example</form><div id=comments>you@mail.example</div>", &[]);
        check("<p hidden>me@mail.example</p><script>'it@mail.example'</script>", &[]);
    }
}
