//! What the page's text and links plainly show: addresses to write to, numbers to call, also addresses that are
//! written for people and not for machines, and what somebody does and did. Never from scripts, hidden text, forms or what
//! visitors wrote.

mod accounts;
mod addresses;
pub(crate) mod beneath;
mod beside;
pub(crate) mod career;
mod contacts;
mod fiction;
mod firm;
mod folder;
mod frame;
mod home;
mod lines;
mod link;
pub(crate) mod number;
mod order;
mod others;
mod owner;
mod phones;
mod portrait;
mod resume;
pub(crate) mod school;
mod search;
mod section;
pub(crate) mod voice;
mod written;

use super::{own, place};
use crate::{
    names,
    page::{self, Page},
    profile::{Handle, Profile, Seen},
    reading::{Field, Reading, Source},
    sites,
};
use accounts::{accounts, theirs};
use addresses::{addresses, carries, is_one};
pub use beneath::is_title;
use contacts::Contacts;
pub use folder::is_among_others;
use lines::lines;
pub use link::credited;
use link::{has_scheme, links};
pub use order::given_first;
use others::Lines;
pub use owner::{is_of_people, is_shown_alone, is_surely, owner, shows_as_its_own};
use portrait::portrait;
use scraper::ElementRef;
pub use written::written;

/// Who somebody is, a page says among its first sentences.
const MOST_SENTENCES: usize = 200;

/// What the page shows for its person called `name`: the addresses and numbers that are the only ones of their kind or
/// carry the name, the accounts that do, and what they do and did. Of what else may be theirs is told that it was left.
pub fn shown(page: &Page, name: &str) -> Reading {
    let written = lines(page.root(), false);
    let is_resume = resume::is_one(page);
    let mut profile = Profile::default();
    let mut left = Contacts::of(page, name, &written, is_resume).add(&mut profile);
    profile.location = place::told(&written, name).or_else(|| beneath::place(page, name));
    add_position(page, name, &written, is_resume, &mut profile);
    add_career(page, name, &mut profile, &mut left);
    profile.photo = portrait(page, name);
    let mut reading = read(profile);
    for field in left {
        // A part of a career is not the career.
        match field {
            Field::Experience | Field::Education => reading.missed(field, Some("hint_look_yourself")),
            _ if field.is_filled(&reading.profile) => reading.partial(field, "hint_more_here"),
            _ => reading.missed(field, Some("hint_look_yourself")),
        }
    }
    reading
}

/// Adds what the page says that somebody does, and for whom.
fn add_position(page: &Page, name: &str, written: &[String], is_resume: bool, profile: &mut Profile) {
    // `I am a potter at Acme`, beneath the name
    let said = |it: String| beneath::stated(&it, name).map_or(it, |(does, _)| does);
    profile.headline = beneath::headline(page, name, is_resume).map(said);
    let mut sentences = written.iter().flat_map(|line| line.split(". ")).take(MOST_SENTENCES);
    let stated = sentences.find_map(|line| beneath::stated(line, name));
    let head = profile.headline.as_deref();
    let whom = head.and_then(beneath::employer).or_else(|| beneath::house(page, name, head.unwrap_or_default()));
    let (does, at) = stated.unzip();
    profile.employers.extend(whom.or(at));
    profile.headline = profile.headline.take().or(does);
}

/// Adds the positions and studies that the page states.
fn add_career(page: &Page, name: &str, profile: &mut Profile, left: &mut Vec<Field>) {
    let stations = resume::stations(page, name, profile);
    let (jobs, are_others) = resume::positions(&stations);
    profile.experience = jobs;
    if are_others {
        left.push(Field::Experience);
    }
    profile.add_current_employers();
    let (studies, are_others) = resume::studies(page, name, profile, &stations);
    profile.education = studies;
    if are_others {
        left.push(Field::Education);
    }
}

/// What was found in the text of a page.
fn read(profile: Profile) -> Reading {
    let mut reading = Reading { profile, ..Reading::default() };
    reading.found_by(Source::Text);
    reading
}

/// What somebody called `name` shows of themselves in a part of a page that they wrote: the only address, those that carry
/// the name, and their accounts.
pub fn written_by(part: ElementRef<'_>, page: &Page, name: &str) -> Reading {
    let links = links(part, false);
    let addresses = addresses(part, &links, false);
    let lines = Lines::of(part, lines(part, false), name, &[]);
    let is_only = is_one(&addresses);
    let mut profile = Profile::default();
    for found in &addresses {
        if carries(&found.address, name) || (is_only && found.may_be_of(name, &lines)) {
            profile.add_email(&found.address, found.seen, found.label.as_deref());
        }
    }
    for handle in theirs(page, &links, &[name.to_owned()], true, &lines).0 {
        profile.add_handle(handle, Seen::Link);
    }
    read(profile)
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
    read(profile)
}
