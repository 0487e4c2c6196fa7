//! Whose page it is where no markup says so: a name that the page shows and that its address, a mailbox on it or an
//! account of its owner is made from.

use super::{
    Found, Link, accounts, addresses, beneath, fiction, firm, folder, frame, is_initials, is_not_the_owners, links,
    portrait, search, voice,
};
use crate::{
    address,
    guard::is_given,
    layers::{names, open_graph},
    page::{self, Page},
    profile::Handle,
    sites,
};
use scraper::node::Element;

/// No page has more headings that matter.
const MOST_HEADINGS: usize = 3;

/// Nobody's name has more words, without the small ones.
const MOST_WORDS: usize = 7;

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
    candidates.into_iter().find(|name| shown.may_be_name(name) && !is_firms(name) && shown.is_owner(name, handles))
}

/// As [`owner`], on a page whose markup tells of the site that it is on: only where the page is surely one person's.
pub fn sure_owner(page: &Page, handles: &[Handle]) -> Option<String> {
    let is_linked = |name: &str| {
        let is_theirs = |handle: &Handle| handle.network == "linkedin" && names::is_made_from(&handle.handle, name);
        is_at_home(page, name) && accounts(page, &links(page.root(), false)).any(|(handle, _)| is_theirs(&handle))
    };
    owner(page, handles).filter(|name| folder::is_persons_page(page, name) || is_linked(name))
}

/// Whether the page shows a name as what it is about: its heading or its title is the name, or its address is made from it.
pub fn shows_as_its_own(page: &Page, name: &str) -> bool {
    let title = page.title().unwrap_or_default();
    let parts = [open_graph::person_in(&title, None, None), open_graph::last_part(&title)].into_iter().flatten();
    let headings = page.all("h1").into_iter().filter_map(page::text);
    parts.chain(headings).any(|text| beneath::heads(&text, name)) || folder::is_called(page, name)
}

/// Whether a page is the front page, or the one about its owner, of a site that goes by a person's name.
pub fn is_at_home(page: &Page, name: &str) -> bool {
    is_front(page) && names::is_made_from(folder::host(page), name)
}

/// Whether a page is the front page, or the one about its owner, of a site that is no network.
pub fn is_front(page: &Page) -> bool {
    page::is_front_or_about(&page.url) && sites::handle(&page.url).is_none()
}

/// Whether a word of a name is one that people are given.
fn has_given(name: &str) -> bool {
    address::plain_words(name).iter().any(|word| is_given(word))
}

/// What a page shows that tells whose it is.
struct Shown<'a> {
    page: &'a Page,
    links: Vec<Link>,
    addresses: Vec<Found>,
    lines: Vec<String>,
    /// Those that tell who speaks: no menu, no foot and no link, as `About us` may be anybody's. On the front page of a firm
    /// that may be its menu: `Our shops`.
    spoken: Vec<String>,
    /// The first part of the title.
    title: Option<String>,
    /// The last part of a front page's title. On pages beside it the site's name stands there.
    last: Option<String>,
    /// The first headings. A site's own may stand above that of the page.
    headings: Vec<String>,
    is_front: bool,
}

impl<'a> Shown<'a> {
    fn of(page: &'a Page) -> Self {
        let is_front = is_front(page);
        let own = frame::own_parts(page.root());
        let is_sites = |it: &Element| !is_front && (it.name() == "a" || frame::is_frame(it, &own));
        let links = links(page.root(), false);
        let title = page.title().and_then(|title| open_graph::person_in(&title, None, None));
        Self {
            addresses: addresses(page.root(), &links, false),
            links,
            lines: page::lines_without(page.root(), is_not_the_owners),
            spoken: page::lines_without(page.root(), |it| is_not_the_owners(it) || is_sites(it)),
            title,
            last: page.title().filter(|_| is_front).and_then(|title| open_graph::last_part(&title)),
            headings: page.all("h1").into_iter().take(MOST_HEADINGS).filter_map(page::text).collect(),
            is_front,
            page,
        }
    }

    /// The names that the page may go by, the likeliest first.
    fn candidates(&self) -> Vec<String> {
        let page = self.page;
        let spoken = if self.is_front { voice::introduced(&self.spoken) } else { None };
        let own = self.headings.iter().cloned().chain(self.title.clone()).chain(self.last.clone());
        let mut own: Vec<String> = own.chain(spoken).collect();
        let called = |text: &String| open_graph::without_position(text).map(str::to_owned);
        own.extend(own.iter().filter_map(called).collect::<Vec<_>>());
        // As much of a heading as the page's address spells: `Jane Roe CTO`
        let many = folder::last_words(page).len();
        let begin = |text: &String| {
            let begin = text.split(' ').take(many).collect::<Vec<_>>().join(" ");
            begin.trim_end_matches(',').to_owned()
        };
        own.extend(self.headings.iter().map(begin).filter(|name| !name.is_empty() && folder::spells(page, name)));
        let own: Vec<String> = own.iter().map(|text| self.bare(text)).collect();
        // Who wrote a page, and who has the site, need not be what it is about.
        let is_shown = |name: &String| {
            own.contains(name) || folder::is_called(page, name) || (self.is_front && voice::speaks_alone(&self.spoken))
        };
        let author = page.meta("author").map(|name| self.bare(&name)).filter(is_shown);
        let site = page.meta("og:site_name").map(|name| self.bare(&name)).filter(is_shown);
        let candidates: Vec<String> = author.into_iter().chain(own.iter().cloned()).chain(site).collect();
        // What stands behind the name without a mark is no part of it.
        let is_longer = |name: &String| {
            candidates.iter().any(|other| {
                let is_told = || folder::spells(page, other) || self.title.as_ref() == Some(other);
                name.strip_prefix(other.as_str()).is_some_and(|rest| rest.starts_with(' '))
                    && names::reads_as_name(other)
                    && is_told()
                    && !folder::spells(page, name)
            })
        };
        candidates.iter().filter(|name| !is_longer(name)).cloned().collect()
    }

    /// A name without what stands around it.
    fn bare(&self, text: &str) -> String {
        let text = names::without_aside(names::without_pronouns(text).0);
        let without = |text: &str| match self.begins_name(text) {
            true => names::without_degrees(text).to_owned(),
            false => names::without_titles(text).to_owned(),
        };
        let text = names::turned(&without(&text)).unwrap_or(text);
        let text = without(names::in_one_script(&text));
        self.without_word(&text).map(str::to_owned).unwrap_or(text)
    }

    /// What stands behind a word that is no name, where a given name follows: `Meet Jane`, `Lebenslauf Jane Roe`. Of two words
    /// nothing else on the page has the first then, and of more something is made from the others alone.
    fn without_word<'t>(&self, text: &'t str) -> Option<&'t str> {
        // What sites put before a name, in their addresses too.
        const BEFORE: [&str; 9] =
            ["ask", "book", "coach", "hallo", "hello", "interview", "lebenslauf", "meet", "portrait"];
        let (word, rest) = text.split_once(' ')?;
        let is_called = |text: &str| address::plain_words(text).first().is_some_and(|word| is_given(word));
        let plain = address::plain_words(word).concat();
        let is_added = || {
            let accounts = accounts(self.page, &self.links).map(|(handle, _)| handle.handle);
            let mailboxes = self.addresses.iter().map(|it| it.mailbox().to_owned());
            let own = [folder::host(self.page).to_owned(), folder::last_words(self.page).concat()];
            let called: Vec<String> = own.into_iter().chain(mailboxes).chain(accounts).collect();
            let any = |is: &dyn Fn(&str) -> bool| called.iter().any(|it| is(it));
            let is_known =
                any(&|it| names::is_made_from(it, text) || address::plain_words(it).concat().contains(&plain));
            !is_known && (!rest.contains(' ') || any(&|it| names::is_made_from(it, rest)))
        };
        let is_word = BEFORE.contains(&plain.as_str()) || (plain.len() > 1 && !is_called(word) && is_added());
        (is_called(rest) && is_word).then_some(rest)
    }

    /// Whether a title is somebody's given name: `Imam`, `Don`. A mailbox or the page's address has it then.
    fn begins_name(&self, text: &str) -> bool {
        let Some((first, rest)) = text.split_once(' ') else { return false };
        let first = first.to_lowercase();
        let is_made = |mailbox: &str| names::is_made_from(mailbox, text) && !names::is_made_from(mailbox, rest);
        if is_given(&first) {
            folder::last_words(self.page).contains(&first) || self.addresses.iter().any(|it| is_made(it.mailbox()))
        } else {
            let is_called = || rest.split(' ').next().is_some_and(|second| is_given(&second.to_lowercase()));
            first.chars().count() > 2 && !is_called() && self.addresses.iter().any(|it| is_made(it.mailbox()))
        }
    }

    /// Whether text may be somebody's name. What also is a word for a thing, is in small letters or of one word is told from
    /// other texts by what goes by the same name.
    fn may_be_name(&self, name: &str) -> bool {
        let page = self.page;
        let is_told = || folder::spellings(page, name).len() > 1 || voice::is_labelled(&self.lines, name);
        let is_spelled = || {
            names::is_formed_as_name(name, MOST_WORDS)
                && folder::is_persons_page(page, name)
                && (has_given(name) || beneath::title(page, name).is_some())
                && self.addresses.iter().any(|it| names::is_made_from(it.mailbox(), name))
        };
        let is_small = || {
            let capitals: Vec<String> = name.split(' ').map(capitalised).collect();
            is_at_home(page, name) && has_given(name) && names::reads_as_name(&capitals.join(" "))
        };
        names::reads_as_name(name) || (names::is_unparted(name) && is_told()) || is_spelled() || is_small()
    }

    fn is_owner(&self, name: &str, handles: &[Handle]) -> bool {
        let page = self.page;
        let spellings = folder::spellings(page, name);
        let any = |is: &dyn Fn(&str) -> bool| spellings.iter().any(|name| is(name));
        // Only people have profiles on LinkedIn; elsewhere an account by that name may be a firm's.
        let is_linked = |handle: &Handle| {
            any(&|name| {
                (handle.network == "linkedin" && names::is_made_from(&handle.handle, name))
                    || names::is_initialled(&handle.handle, name)
            })
        };
        let is_mine = |handle: &Handle| any(&|name| names::is_made_from(&handle.handle, name));
        let is_among_people = folder::is_among_people(page);
        let writes = || {
            self.addresses.iter().any(|found| {
                let mailbox = found.mailbox();
                any(&|name| names::is_made_from(mailbox, name) || names::holds_word_of(mailbox, name))
                    || (is_among_people && any(&|name| is_initials(&found.address, name)))
            })
        };
        let has_account = || accounts(page, &self.links).any(|(handle, _)| is_mine(&handle));
        let at_own = || self.addresses.iter().any(|found| is_own_domain(&found.address, name));
        let speaks = || voice::introduces(&self.spoken, name) || voice::speaks_alone(&self.spoken);
        let speak_several = || voice::speak_several(&self.spoken);
        let is_persons = folder::is_persons_page(page, name);
        let is_title = || {
            let titles = self.title.iter().chain(&self.last);
            titles.into_iter().any(|title| names::is_shown_as(title, name))
        };
        let is_heading = || self.headings.iter().any(|heading| names::is_shown_as(heading, name));
        // Rooms and prizes have no position and no portrait, and go by whole names and a word more.
        let is_shown = || {
            let is_whole = match address::plain_words(name).as_slice() {
                [_, _] => true,
                [_, second, _] => is_given(second),
                _ => false,
            };
            let is_titled = is_whole && is_title();
            let is_shown = is_titled || portrait(page, name).is_some() || beneath::title(page, name).is_some();
            has_given(name) && is_shown && !fiction::is_said(&self.lines) && !page.asks_for_password()
        };
        // Wherever a page stands, address, heading and title may agree on whom it is about. The position tells that it is
        // somebody, and what is theirs that nobody else wrote it.
        let is_addressed = folder::is_addressed_to(page, name);
        let is_thing = is_addressed && !is_persons && folder::is_among_things(page);
        let is_agreed = || {
            is_addressed
                && !is_thing
                && !folder::is_among_others(page)
                && is_title()
                && beneath::title(page, name).is_some()
                && (folder::is_about(page) || portrait(page, name).is_some() || writes() || has_account())
                && is_shown()
        };
        let is_account = || folder::is_initialled(page, name);
        // Whoever has a site that goes by their name and is what it shows may be spoken of by others, and speak of them. A
        // firm speaks of itself as several or as nobody.
        let is_told = || {
            voice::speaks(&self.spoken)
                || self.lines.iter().any(|line| beneath::describes(line, name))
                || beneath::title(page, name).is_some()
        };
        let is_own = || {
            has_given(name)
                && (is_title() || is_heading())
                && (has_account() || at_own())
                && is_told()
                && !speak_several()
        };
        (is_persons
            && (beneath::is_titled(page, name) || has_account() || (is_among_people && is_shown()) || is_account()))
            || is_agreed()
            || (at_own() && speaks())
            || voice::is_labelled(&self.lines, name)
            || (is_at_home(page, name) && (speaks() || is_own()))
            || (self.is_front && has_account() && speaks())
            || (writes() && ((is_persons && is_among_people) || (!speak_several() && !is_thing)))
            || handles.iter().any(is_mine)
            || accounts(page, &self.links).any(|(handle, _)| is_linked(&handle))
            || (!handles.is_empty() && names::is_made_from(folder::host(page), name))
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Whether an address stands at a domain that goes by the whole of a name.
fn is_own_domain(address: &str, name: &str) -> bool {
    let domain = address.split_once('@').map(|(_, domain)| domain).unwrap_or_default();
    names::is_made_from(domain.split('.').next().unwrap_or_default(), name)
}
