//! Whose page it is where no markup says so: a name that the page shows and that its address, a mailbox on it or an
//! account of its owner is made from.

mod letters;
mod signs;

use super::{
    Found, Link, accounts, addresses, beneath, fiction, firm, folder, frame, is_initials, is_not_the_owners, links,
    portrait, resume, search, voice,
};
use crate::{
    address,
    layers::open_graph,
    names::{self, is_given},
    page::{self, Page},
    profile::Handle,
    sites,
};
use scraper::{ElementRef, node::Element};
use std::collections::BTreeSet;
use url::Url;

pub use letters::is_name as is_in_other_letters;

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
    let is_anybodys = |name: &str| fiction::stands_for_anybody(name) && !is_at_home(page, name);
    let is_theirs = |name: &str| shown.may_be_name(name) && !is_firms(name) && !is_anybodys(name);
    candidates.into_iter().find(|name| is_theirs(name) && shown.is_owner(name, handles))
}

/// As [`owner`], on a page whose markup tells of the site that it is on: only where the page is surely one person's.
pub fn sure_owner(page: &Page, handles: &[Handle]) -> Option<String> {
    let is_linked = |name: &str| {
        let is_theirs = |handle: &Handle| handle.network == "linkedin" && names::is_made_from(&handle.handle, name);
        is_at_home(page, name) && accounts(page, &links(page.root(), false)).any(|(handle, _)| is_theirs(&handle))
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

/// Whether a page is the front page, or the one about its owner, of a site that goes by a person's name.
pub fn is_at_home(page: &Page, name: &str) -> bool {
    let is_theirs = |site: &str| names::is_made_from(site, name) || names::is_shortened(site, name);
    is_front(page) && (is_theirs(folder::host(page)) || folder::own_site(page).is_some_and(|site| is_theirs(&site)))
}

/// Whether a page is the front page, or the one about its owner, of a site that is no network.
pub fn is_front(page: &Page) -> bool {
    let mut url = page.url.clone();
    let below = |url: &Url| url.path().trim_start_matches('/').split_once('/').map_or("", |(_, it)| it).to_owned();
    if folder::own_site(page).is_some() {
        let below = below(&url);
        url.set_path(&below);
    }
    // The site in one of its languages: `/en/`.
    let first = url.path().trim_start_matches('/').split('/').next().unwrap_or_default();
    if page::is_language(first) {
        let below = below(&url);
        url.set_path(&below);
    }
    page::is_front_or_about(&url) && sites::handle(&page.url).is_none()
}

/// Whether a page's address ends in the word for a résumé.
fn ends_in_resume(page: &Page) -> bool {
    folder::last_words(page).iter().any(|word| is_about_oneself(word))
}

/// Whether a heading or title says that its page is somebody's about themselves.
fn is_about_oneself(text: &str) -> bool {
    const SELF: &str = "about me|über mich|ueber mich|zur person|qui suis-je|à propos de moi|sobre mí|sobre mi|sobre mim|quem sou|chi sono|over mij|om mig|\
        om meg|o mnie|o mně|rólam|despre mine|hakkımda|обо мне|プロフィール|自己紹介|关于我|個人主页|个人主页|소개|hoja de vida";
    const RESUMES: &str = "cv|curriculum vitae|curriculum|currículo|lebenslauf|resume|résumé|vita|резюме|이력서|경력기술서|履歴書|职务经歴书|\
        职务経歴書|简历|個人簡歷|السيرة الذاتية|קורות חיים|βιογραφικό|özgeçmiş|životopis|önéletrajz|\
        curriculo|jianli|rirekisho|zivotopis|oneletrajz|ozgecmis|zyciorys";
    let text = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let bare = ["my ", "mein ", "mon ", "mi ", "mijn ", "meu "].iter().find_map(|own| text.strip_prefix(own));
    [RESUMES, SELF].iter().any(|list| list.split('|').any(|known| known == text || Some(known) == bare))
}

/// No name is longer, in bytes; below so many lines and pictures nobody has theirs.
const MOST_NAME: usize = 80;
const MOST_LINES: usize = 80;

/// Whether a word of a name is one that people are given, or amid it stands the initial of one.
fn has_given(name: &str) -> bool {
    let is_initialled = || matches!(names::words(name).as_slice(), [_, middle, _] if middle.chars().count() == 1);
    // `Юрий` is spelled as Yuriy and as Yuri.
    let is_known = |word: &String| is_given(word) || (!name.is_ascii() && word.strip_suffix('y').is_some_and(is_given));
    address::plain_words(name).iter().any(is_known) || is_initialled()
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
    voices: voice::Voices,
    /// The first part of the title.
    title: Option<String>,
    /// The others of a front page's title. On pages beside it the site's name stands there.
    later: Vec<String>,
    /// The first headings. A site's own may stand above that of the page.
    headings: Vec<String>,
    /// The names by which they introduce somebody.
    called: Vec<String>,
    /// Those of the first parts.
    parts: Vec<String>,
    is_front: bool,
}

impl<'a> Shown<'a> {
    fn of(page: &'a Page) -> Self {
        let is_front = is_front(page);
        let own = frame::own_parts(page.root());
        let is_sites = |it: &Element| !is_front && (it.name() == "a" || frame::is_frame(it, &own));
        let links = links(page.root(), false);
        let spoken = page::lines_without(page.root(), |it| is_not_the_owners(it) || is_sites(it));
        let title = page.title().and_then(|title| open_graph::person_in(&title, None, None));
        // Where none is the most important, the first one is.
        let first = || page.first("h2, h3, h4").into_iter().collect();
        let headings = Some(page.all("h1")).filter(|it| !it.is_empty()).unwrap_or_else(first);
        let headings: Vec<String> = headings.into_iter().take(MOST_HEADINGS).flat_map(shown_in).collect();
        let mut shown = Self {
            addresses: addresses(page.root(), &links, false),
            links,
            lines: page::lines_without(page.root(), is_not_the_owners),
            voices: voice::voices(&spoken),
            spoken,
            title,
            later: page.title().filter(|_| is_front).map(|title| open_graph::later_parts(&title)).unwrap_or_default(),
            called: headings.iter().filter_map(|heading| letters::introduced(heading)).collect(),
            headings: headings.iter().map(|heading| bare_heading(heading)).collect(),
            parts: page.all("h2").into_iter().take(MOST_HEADINGS).filter_map(page::text).collect(),
            is_front,
            page,
        };
        let alone = shown.alone();
        let own = shown.title.iter_mut().chain(&mut shown.later).chain(&mut shown.headings);
        own.for_each(|text| *text = without_business(text, &alone));
        shown
    }

    /// The names that the page may go by, the likeliest first.
    fn candidates(&self) -> Vec<String> {
        let page = self.page;
        let spoken = if self.is_front { voice::introduced(&self.spoken) } else { None };
        let own = self.headings.iter().cloned().chain(self.title.clone()).chain(self.later.clone());
        let mut own: Vec<String> = own.chain(spoken).chain(voice::labelled(&self.lines)).collect();
        // `王小明 Xiaoming Wang`
        own.extend(own.iter().filter_map(|text| letters::romanised(text)).map(str::to_owned).collect::<Vec<_>>());
        own.extend(self.elsewhere());
        own.extend(self.signed().into_iter().chain(self.labelled()));
        // As much of a title as the site's name spells: `Jane Roe Architect`
        own.extend(own.iter().filter_map(|text| self.before_title(text)).map(str::to_owned).collect::<Vec<_>>());
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
            own.contains(name) || folder::is_called(page, name) || (self.is_front && self.voices.is_alone())
        };
        let author = page.meta("author").map(|name| self.bare(&name)).filter(is_shown);
        let site = page.meta("og:site_name").map(|name| self.bare(&name)).filter(is_shown);
        let candidates: Vec<String> = author.into_iter().chain(own.iter().cloned()).chain(site).collect();
        // What stands behind the name without a mark is no part of it.
        let is_longer = |name: &String| {
            candidates.iter().any(|other| {
                let is_told = || {
                    folder::spells(page, other)
                        || self.title.as_ref() == Some(other)
                        || self.before_title(name) == Some(other.as_str())
                        || (!self.headings.contains(name) && voice::introduced(&self.spoken).as_ref() == Some(other))
                };
                name.strip_prefix(other.as_str()).is_some_and(|rest| rest.starts_with(' '))
                    && names::reads_as_name(other)
                    && is_told()
                    && !folder::spells(page, name)
            })
        };
        let names = candidates.iter().filter(|name| !is_longer(name)).cloned();
        names.chain(self.called_alone()).collect()
    }

    /// What stands by itself somewhere on the page and may be a name: a line, a picture's words, what a page is signed with, how
    /// somebody introduces themselves.
    fn alone(&self) -> BTreeSet<String> {
        let images = self.page.all("img[alt]").into_iter().filter_map(|image| image.attr("alt")).map(str::to_owned);
        let lines = self.lines.iter().chain(&self.headings).chain(&self.title).chain(&self.later).cloned();
        let said = voice::introduced(&self.spoken).into_iter().chain(self.signed()).chain(self.labelled());
        let own = lines.chain(images.take(MOST_LINES)).chain(said).filter(|line| line.len() < MOST_NAME);
        own.map(|text| self.bare(&text)).filter(|text| names::reads_as_name(text)).collect()
    }

    /// What of a text is the name that the site goes by, where what they do follows.
    fn before_title<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut parts = text.match_indices(' ').filter_map(|(place, _)| text.split_at_checked(place));
        parts.find(|(name, what)| beneath::is_title(what) && is_at_home(self.page, name)).map(|(name, _)| name)
    }

    /// Names that stand elsewhere on a page which a site has for its owner: in its head, under `About me` or `Lebenslauf`, beneath a
    /// picture. Something is made from each that is the owner's.
    fn elsewhere(&self) -> Vec<String> {
        if !self.is_front {
            return Vec::new();
        }
        let mut called = self.headings.iter().chain(&self.title).chain(&self.later).chain(&self.parts);
        let is_own = called.any(|text| is_about_oneself(text));
        let is_made = |account: &str, name: &str| names::is_made_from(account, name);
        let is_theirs = |name: &String| {
            is_at_home(self.page, name)
                || (is_own
                    && (self.addresses.iter().any(|it| is_made(it.mailbox(), name))
                        || accounts(self.page, &self.links).any(|(handle, _)| is_made(&handle.handle, name))))
        };
        let images = self.page.all("img[alt]").into_iter().filter_map(|image| image.attr("alt")).map(str::to_owned);
        let lines = self.lines.iter().filter(|line| line.len() < MOST_NAME).cloned();
        let names = lines.take(MOST_LINES).chain(images.take(MOST_LINES)).map(|text| self.bare(&text));
        // Only people have profiles on LinkedIn.
        let is_linked = |name: &str| {
            let mut accounts = accounts(self.page, &self.links).map(|(handle, _)| handle);
            accounts.any(|it| it.network == "linkedin" && is_made(&it.handle, name))
        };
        let is_known = |name: &String| has_given(name) || is_at_home(self.page, name) || is_linked(name);
        let is_beneath = |name: &String| {
            self.lines
                .windows(2)
                .any(|pair| matches!(pair, [heading, line] if line == name && is_about_oneself(heading)))
        };
        let is_heading = |name: &String| {
            is_own && (self.first_part().is_some_and(|part| names::is_shown_as(part, name)) || is_beneath(name))
        };
        names
            .filter(|name| names::reads_as_name(name) && is_known(name) && (is_theirs(name) || is_heading(name)))
            .take(MOST_HEADINGS)
            .collect()
    }

    /// A name without what stands around it.
    fn bare(&self, text: &str) -> String {
        let text = names::without_aside(names::without_short_forms(names::without_pronouns(text).0));
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
        let (word, rest) = behind_word(text)?;
        let plain = address::plain_words(word).concat();
        // `Jane R.`
        let is_name = || self.headings.iter().any(|it| it != text && it.starts_with(&format!("{word} ")));
        let is_added = || self.has_added(text, rest) == Some(true) && !is_name();
        let is_word = BEFORE.contains(&plain.as_str()) || (plain.len() > 1 && is_added());
        is_word.then_some(rest)
    }

    /// Whether the word before the `rest` of a text is no part of a name, by what else on the page is made from it. `None` where
    /// that tells nothing.
    fn has_added(&self, text: &str, rest: &str) -> Option<bool> {
        let accounts = accounts(self.page, &self.links).map(|(handle, _)| handle.handle);
        let mailboxes = self.addresses.iter().map(|it| it.mailbox().to_owned());
        let own = [folder::host(self.page).to_owned(), folder::last_words(self.page).concat()];
        let mut called = own.into_iter().chain(mailboxes).chain(accounts);
        if !rest.contains(' ') {
            let plain = address::plain_words(text.split(' ').next()?).concat();
            return Some(
                !called.any(|it| names::is_made_from(&it, text) || address::plain_words(&it).concat().contains(&plain)),
            );
        }
        let (mut with, mut without) = (false, false);
        called.map(|it| (names::is_made_from(&it, text), names::is_made_from(&it, rest))).for_each(|(whole, part)| {
            with |= whole && !part;
            without |= part && !whole;
        });
        (with || without).then_some(!with)
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
        let is_told = || {
            folder::spellings(page, name).len() > 1
                || voice::is_labelled(&self.lines, name)
                || voice::introduces_unparted(&self.lines, name)
        };
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
        let is_unparted =
            || names::is_unparted(name) && (is_told() || signs::is_family(name) || letters::is_name(name));
        let is_alone = || self.called_alone().as_deref() == Some(name);
        names::reads_as_name(name) || is_unparted() || is_spelled() || is_small() || is_alone()
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
        let speaks = || voice::introduces(&self.spoken, name) || self.voices.is_alone();
        let speak_several = || self.voices.are_several();
        let is_persons = folder::is_persons_page(page, name);
        let is_resume = || resume::is_one(page);
        let is_title = || {
            let titles = self.title.iter().chain(&self.later);
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
            self.voices.has_one()
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
        // Title, heading and address are the name and say nothing else, or the page is about whoever has the site.
        let is_line = || self.lines.iter().any(|line| names::is_shown_as(line, name));
        let has_position = || {
            self.lines.windows(2).any(|pair| match pair {
                [line, below] => names::is_shown_as(line, name) && beneath::is_title(below),
                _ => false,
            })
        };
        let is_bare = || {
            let is_of_page = |title: &String| {
                names::is_shown_as(title, name) || is_about_oneself(title) || open_graph::says_page(title)
            };
            let is_all = self.title.iter().chain(&self.later).all(is_of_page);
            // `Jane Roe's web page`
            let is_said = self.title.as_deref() == Some(name) && page.title().as_deref() != Some(name);
            let is_persons = (has_given(name) || has_position()) && is_line();
            (is_persons || (is_said && self.later.is_empty())) && is_all && is_title() && !speak_several()
        };
        let speaks_for = || self.voices.has_one() || is_resume();
        let is_self = || {
            let called = self.title.iter().chain(&self.later).chain(&self.headings);
            has_given(name) && called.into_iter().any(|text| is_about_oneself(text)) && speaks_for() && !speak_several()
        };
        // What stands on a page that calls itself a résumé and is one is its person's.
        let has_resume = || {
            let mut called = self.title.iter().chain(&self.later).chain(&self.headings).chain(&self.parts);
            self.is_front
                && (has_given(name) || self.is_somebody(name))
                && (is_title() || is_heading())
                && is_resume()
                && (called.any(|text| is_about_oneself(text)) || ends_in_resume(page))
        };
        // An account or a mailbox goes by what the site goes by.
        let host = folder::host(page);
        let is_hosts = || {
            self.addresses.iter().any(|it| it.mailbox().eq_ignore_ascii_case(host))
                || accounts(page, &self.links).any(|(handle, _)| handle.handle.eq_ignore_ascii_case(host))
        };
        let is_introduced = || {
            let is_site_of_people = folder::own_site(page).is_some() || folder::gives_sites(page);
            let is_called_so = self.called.iter().any(|it| it == name);
            let is_said = || {
                is_called_so || voice::introduces(&self.spoken, name) || voice::introduces_unparted(&self.lines, name)
            };
            let is_known = || is_said() || is_hosts() || (is_site_of_people && is_bare());
            let is_called = has_given(name) || names::is_unparted(name) || (is_called_so && letters::is_name(name));
            let speaks = || speaks() || (is_called_so && !speak_several());
            self.is_front && is_called && (is_title() || is_heading()) && speaks() && is_known()
        };
        (is_persons
            && (beneath::is_titled(page, name) || has_account() || (is_among_people && is_shown()) || is_account()))
            || is_agreed()
            || (at_own() && speaks())
            || voice::is_labelled(&self.lines, name)
            || (is_at_home(page, name) && (speaks() || is_own() || is_bare() || is_self()))
            || is_introduced()
            || has_resume()
            || self.agree(name)
            || (self.is_front && has_account() && speaks())
            || (writes() && ((is_persons && is_among_people) || (!speak_several() && !is_thing)))
            || handles.iter().any(is_mine)
            || accounts(page, &self.links).any(|(handle, _)| is_linked(&handle))
            || (!handles.is_empty() && names::is_made_from(folder::host(page), name))
    }
}

/// The first word of a text, which nobody is known to be called, and the name that begins behind it with a given one:
/// `Carpentry Jane Roe`, `Site of Jane Roe`.
fn behind_word(text: &str) -> Option<(&str, &str)> {
    let is_called = |text: &str| address::plain_words(text).first().is_some_and(|word| is_given(word));
    let (word, rest) = text.split_once(' ')?;
    let rest = rest
        .split_once(' ')
        .filter(|(of, name)| names::is_particle(of) && name.contains(' '))
        .map_or(rest, |(_, name)| name);
    (!is_called(word) && is_called(rest)).then_some((word, rest))
}

/// The name that stands `alone` elsewhere, without what a title has before it: `Carpentry Jane Roe`, `Homepage of Jane Roe`.
fn without_business(text: &str, alone: &BTreeSet<String>) -> String {
    let is_given_before = |before: &str| address::plain_words(before).iter().any(|word| is_given(word));
    let mut ends = text.match_indices(' ').filter_map(|(place, _)| text.split_at_checked(place + 1));
    let name = ends.find(|(before, name)| alone.contains(*name) && !is_given_before(before));
    name.map_or(text, |(_, name)| name).to_owned()
}

/// What a heading says, and each of its lines: `My resume!` and `Jane Roe`.
fn shown_in(heading: ElementRef<'_>) -> Vec<String> {
    let lines = page::lines(heading);
    let each = if lines.len() > 1 { lines.clone() } else { Vec::new() };
    std::iter::once(lines.join(" ")).filter(|text| !text.is_empty()).chain(each).collect()
}

/// A heading without how it greets and what it calls the page: `Hi, I'm Jane Roe`, `Jane Roe's page`, `Jane Roe | Portfolio`, `Lebenslauf – Jane Roe`.
fn bare_heading(heading: &str) -> String {
    if let Some(name) = letters::introduced(heading) {
        return name;
    }
    let first = open_graph::person_in(heading, None, None);
    let mut parts: Vec<String> = first.into_iter().chain(open_graph::later_parts(heading)).collect();
    let all = parts.len();
    parts.retain(|part| !open_graph::says_page(part) && !is_about_oneself(part));
    match parts.pop() {
        Some(part) if parts.is_empty() && all > 1 => part,
        _ => open_graph::whose(heading).to_owned(),
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
