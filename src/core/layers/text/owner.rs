//! Whose page it is where no markup says so: a name that the page shows and that its address, a mailbox on it or an
//! account of its owner is made from.

mod bare;
mod candidates;
mod claim;
mod letters;
mod name;
mod oneself;
mod shown;
mod signs;

use super::{
    accounts::{accounts, is_profile_of},
    beneath, fiction, firm, folder,
    home::{is_at_home, is_front},
    link::links,
    resume, search,
};
use crate::{
    layers::open_graph,
    names,
    page::{self, Page},
    profile::Handle,
};
use claim::Claim;
use shown::Shown;

pub use letters::is_name as is_in_other_letters;

/// The name of a page's owner where no markup gives it: what its author, heading or title says, if the page's address,
/// an e-mail address on it or one of the owner's accounts is made from that name.
pub fn owner(page: &Page, handles: &[Handle]) -> Option<String> {
    if search::is_list(page) || firm::is_shop(page) {
        return None;
    }
    let shown = Shown::of(page);
    if fiction::is_nobodys(page, &shown.lines) {
        return None;
    }
    let candidates = shown.candidates();
    let is_firms = |name: &str| firm::is_companys(page, name) || firm::is_business(page, name);
    let is_anybodys = |name: &str| fiction::stands_for_anybody(name) && !is_at_home(page, name);
    let is_theirs = |name: &str| shown.may_be_name(name) && !is_firms(name) && !is_anybodys(name);
    candidates.into_iter().find(|name| is_theirs(name) && Claim::of(&shown, name).is_owners(handles))
}

/// As [`owner`], on a page whose markup tells of the site that it is on: only where the page is surely one person's.
pub fn sure_owner(page: &Page, handles: &[Handle]) -> Option<String> {
    let is_linked = |name: &str| {
        is_at_home(page, name)
            && accounts(page, &links(page.root(), false)).any(|(handle, _)| is_profile_of(&handle, name))
    };
    // Whoever builds sites, and practises alone, is an organisation in the markup of a page that is the person's.
    let is_own = |name: &str| {
        let is_called = || page.meta("og:site_name").is_some_and(|site| names::is_shown_as(&site, name));
        is_front(page) && (resume::is_one(page) || is_called())
    };
    owner(page, handles).filter(|name| folder::is_persons_page(page, name) || is_linked(name) || is_own(name))
}

/// Whether the page shows a name as what it is about: its heading or its title is the name, or its address is made from it.
pub fn shows_as_its_own(page: &Page, name: &str) -> bool {
    let title = page.title().unwrap_or_default();
    let parts = [open_graph::person_in(&title, None, None), open_graph::last_part(&title)].into_iter().flatten();
    let headings = page.all("h1").into_iter().filter_map(page::text);
    parts.chain(headings).any(|text| beneath::heads(&text, name)) || folder::is_called(page, name)
}
