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
use oneself::is_about_oneself;
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

/// Whether a page whose markup tells of the site that it is on is surely that of its owner called `name`.
pub fn is_surely(page: &Page, name: &str) -> bool {
    let is_linked = || {
        is_at_home(page, name)
            && accounts(page, &links(page.root(), false)).any(|(handle, _)| is_profile_of(&handle, name))
    };
    // Whoever builds sites, and practises alone, is an organisation in the markup of a page that is the person's.
    let is_own = || {
        let is_called = || page.meta("og:site_name").is_some_and(|site| names::is_shown_as(&site, name));
        is_front(page) && (resume::is_one(page) || is_called())
    };
    folder::is_persons_page(page, name) || is_linked() || is_own()
}

/// Whether a page whose markup tells of something else is its owner's all the same: it is headed by the name, its title begins
/// with it or with what ends in it, or a front page shows it or says `About me`; and it does not stand where things go by people's names. On other
/// pages of somebody's site their name stands behind what these are about.
pub fn is_shown_alone(page: &Page, name: &str) -> bool {
    let known = names::words(name);
    let title = page.title().and_then(|title| open_graph::person_in(&title, None, None)).unwrap_or_default();
    let words = names::words(&title);
    let ends = words.last() == known.last() && known.iter().all(|word| words.contains(word));
    let headings = shown::headings(page).into_iter().filter_map(page::text);
    let is_told = |text: String| beneath::heads(&text, name) || (is_front(page) && is_about_oneself(&text));
    (ends || headings.chain([title]).any(is_told) || (is_front(page) && shows_as_its_own(page, name)))
        && !folder::is_among_things(page)
}

/// Whether a page stands where sites tell of people: it is the front page, the one about its owner, or among people's.
pub fn is_of_people(page: &Page) -> bool {
    is_front(page) || folder::is_among_people(page)
}

/// Whether the page shows a name as what it is about: its heading or its title is the name, or its address is made from it.
pub fn shows_as_its_own(page: &Page, name: &str) -> bool {
    let title = page.title().unwrap_or_default();
    let parts = [open_graph::person_in(&title, None, None), open_graph::last_part(&title)].into_iter().flatten();
    let headings = shown::headings(page).into_iter().filter_map(page::text);
    parts.chain(headings).any(|text| beneath::heads(&text, name)) || folder::is_called(page, name)
}
