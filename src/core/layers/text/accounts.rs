//! The accounts that a page links to, and which of them are its person's.

use super::{
    beside::{Beside, Whose},
    folder,
    home::is_front,
    link::Link,
    others::{Lines, calls_another},
};
use crate::{layers::own, names, page::Page, profile::Handle, sites};
use ego_tree::NodeId;
use rustc_hash::{FxHashMap, FxHashSet};
use url::Url;

/// The accounts that links lead to, but for those on the network of the page.
pub fn accounts<'a>(page: &'a Page, links: &'a [Link]) -> impl Iterator<Item = (Handle, &'a Link)> + 'a {
    let here = sites::handle(&page.url);
    links
        .iter()
        .filter_map(|link| Some((sites::handle(&own::destination(&page.link(&link.href)?))?, link)))
        .filter(move |(handle, _)| here.as_ref().is_none_or(|here| here.network != handle.network))
}

/// The accounts on a page that are its person's: those that are made from the name, those that stand together with one
/// and say nothing but where they lead, and on the person's own site the only one of each network that says no more.
/// What words before a link call another's is none of theirs. With it comes whether others may be theirs that were left.
pub fn theirs(page: &Page, links: &[Link], spellings: &[String], at_home: bool, lines: &Lines) -> (Vec<Handle>, bool) {
    let found: Vec<(Handle, &Link)> = accounts(page, links).filter(|(handle, _)| !is_vendors(handle)).collect();
    let mut first: FxHashMap<&str, &Handle> = FxHashMap::default();
    let mut several: FxHashSet<&str> = FxHashSet::default();
    let name = spellings.first().map_or("", String::as_str);
    // What is called by somebody else's name is that one's.
    let is_another = |text: &str| names::reads_as_name(text) && !names::may_be_one(Some(text), Some(name));
    let is_anothers = |(handle, link): &&(Handle, &Link)| {
        link.text.as_deref().is_some_and(is_another) && !link.says_no_more_than(handle)
    };
    for (handle, _) in found.iter().filter(|it| !is_anothers(it)) {
        if !first.entry(&handle.network).or_insert(handle).is(handle) {
            several.insert(&handle.network);
        }
    }
    let is_only = |handle: &Handle| !several.contains(handle.network.as_str());
    let is_named = |handle: &Handle| spellings.iter().any(|name| names::is_made_from(&handle.handle, name));
    let groups: FxHashSet<NodeId> =
        found.iter().filter(|(handle, _)| is_named(handle)).filter_map(|(_, link)| link.group).collect();
    let is_beside = |link: &Link| link.group.is_some_and(|group| groups.contains(&group));
    let beside = Beside::of(lines, links, name, &[]);
    let is_persons = folder::is_persons_page(page, name);
    // Where others have their pages, only on that of a person.
    let may_be_number = |handle: &Handle| is_number(handle) && (is_persons || !folder::is_among_others(page));
    // Who has a site of their own links to one profile on LinkedIn, where only people have them.
    let is_front = is_front(page);
    let may_be_linked =
        |handle: &Handle| is_front && handle.network == "linkedin" && !names::is_others(&handle.handle, name);
    // `jane_kilns`, as only its owner links to it on their front page.
    let may_hold =
        |handle: &Handle| is_front && spellings.iter().any(|name| names::holds_word_of(&handle.handle, name));
    let may_be = |handle: &Handle, link: &Link| {
        at_home || is_beside(link) || may_be_number(handle) || may_be_linked(handle) || may_hold(handle)
    };
    let host = folder::host(page);
    // Some hosts call sites by the accounts of those who have them.
    let is_called = host.len() > MOST_COMMON || folder::is_site_of_people(page);
    let is_sites = |handle: &Handle| is_called && handle.handle.eq_ignore_ascii_case(host);
    // "Built with Quill" at the foot of a page.
    let is_others = |above: &String| {
        lines.are_beneath_others(above, name) || (lines.are_credits(above, name) && !beside.is_of_link_away(above))
    };
    // "@bo", alone on its line.
    let is_bare = |link: &Link| link.before.is_empty() && link.text.as_ref().is_some_and(|text| text.starts_with('@'));
    let is_disowned = |handle: &Handle, link: &Link| {
        let said = link.text.as_ref().filter(|text| text.starts_with('@'));
        lines.disown(&handle.handle) || said.is_some_and(|text| lines.disown(text))
    };
    let is_theirs = |handle: &Handle, link: &Link| {
        let is_messenger = matches!(handle.network.as_str(), "whatsapp" | "telegram");
        ((is_named(handle) || is_sites(handle)) && !calls_another("", &link.before, name))
            || (may_be(handle, link)
                && is_only(handle)
                && (link.says_no_more_than(handle) || (is_number(handle) && link.is_called(spellings)))
                && link.may_be_of(name)
                && !beside.is_another_before(link)
                && !(is_messenger && beside.of_link(link) == Whose::Doubtful)
                && !(is_bare(link) && beside.above(link) == Whose::Doubtful)
                && !link.above.as_ref().is_some_and(is_others))
    };
    let (own, others): (Vec<_>, Vec<_>) =
        found.iter().partition(|(handle, link)| is_theirs(handle, link) && !is_disowned(handle, link));
    let is_taken = |handle: &Handle| own.iter().any(|(taken, _)| taken.is(handle));
    // On networks that nobody described, too.
    let is_unknown = |link: &Link| {
        let is_unknown = |url: &Url| !sites::is_network(url) && sites::handle(url).is_none();
        let url = page.link(&link.href).filter(|url| url.host_str() != page.url.host_str() && is_unknown(url));
        let last = url.as_ref().and_then(|url| url.path_segments()?.rfind(|part| !part.is_empty()));
        last.is_some_and(|last| names::is_made_from(last, name))
    };
    let are_left = others.iter().any(|(handle, link)| !is_taken(handle) && link.may_be_of(name))
        || links.iter().any(|link| is_unknown(link) && link.may_be_of(name));
    (own.into_iter().map(|(handle, _)| handle.clone()).collect(), are_left)
}

/// What a site of somebody's is called by itself is longer: not `web` or `home`.
const MOST_COMMON: usize = 5;

/// Whether an account goes by a number that is made from no name, and only people have such.
pub fn is_number(handle: &Handle) -> bool {
    matches!(handle.network.as_str(), "orcid" | "scholar")
}

/// Whether an account is a profile on LinkedIn, where only people have them, that is made from a name.
pub fn is_profile_of(handle: &Handle, name: &str) -> bool {
    handle.network == "linkedin" && names::is_made_from(&handle.handle, name)
}

/// Whether an account is that of who makes sites, which templates link to until somebody puts their own in.
fn is_vendors(handle: &Handle) -> bool {
    const VENDORS: &str = "carrd carrdco framer getbootstrap ghost godaddy gohugoio html5up jekyllrb jimdo notionhq shopify squarespace \
        strikingly themeforest tilda tildapublishing webflow weebly wix wordpress wordpressdotcom wpengine";
    VENDORS.split_whitespace().any(|vendor| handle.handle.eq_ignore_ascii_case(vendor))
}
