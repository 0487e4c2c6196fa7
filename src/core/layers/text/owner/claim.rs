//! Whether a name that a page may go by is its owner's: what on the page is made from it, what agrees on it, who speaks.

use super::{
    letters,
    name::has_given,
    oneself::{ends_in_resume, is_about_oneself},
    shown::Shown,
};
use crate::{
    address,
    layers::{
        open_graph,
        text::{
            accounts::is_profile_of, addresses::is_initials, beneath, fiction, folder, home::is_at_home,
            portrait::portrait, resume, school, voice,
        },
    },
    names::{self, is_given},
    page::Page,
    profile::Handle,
    reading::Field,
    unread,
};

/// A name that may be that of a page's owner.
pub struct Claim<'a> {
    page: &'a Page,
    shown: &'a Shown<'a>,
    name: &'a str,
    /// As accounts and addresses may spell it.
    spellings: Vec<String>,
    /// Whether the page stands where a site has its people, at an address that ends in the name.
    is_persons: bool,
    /// Whether it stands where firms have no pages.
    is_among_people: bool,
    /// Whether its address ends in the name.
    is_addressed: bool,
    /// Whether it stands where things go by people's names.
    is_thing: bool,
}

impl<'a> Claim<'a> {
    /// That what is `shown` is the page of somebody called `name`.
    pub fn of(shown: &'a Shown<'a>, name: &'a str) -> Self {
        let page = shown.page;
        let is_persons = folder::is_persons_page(page, name);
        let is_addressed = folder::is_addressed_to(page, name);
        Self {
            page,
            shown,
            name,
            spellings: folder::spellings(page, name),
            is_persons,
            is_among_people: folder::is_among_people(page),
            is_addressed,
            is_thing: is_addressed && !is_persons && folder::is_among_things(page),
        }
    }

    /// Whether it is, where the owner has these accounts.
    pub fn is_owners(&self, handles: &[Handle]) -> bool {
        let Self { page, shown, name, .. } = *self;
        (self.is_persons && self.has_page())
            || self.is_agreed()
            || (self.at_own() && self.speaks())
            || voice::is_labelled(&shown.lines, name)
            || (is_at_home(page, name) && (self.speaks() || self.is_own() || self.is_bare() || self.is_self()))
            || (self.is_in_folder() && self.is_bare())
            || self.is_introduced()
            || self.is_one_of_people()
            || self.has_resume()
            || shown.agree(name)
            || (shown.is_front && self.has_account() && self.speaks())
            || (self.writes()
                && ((self.is_persons && self.is_among_people) || (!self.speak_several() && !self.is_thing)))
            || handles.iter().any(|handle| self.is_mine(handle))
            || shown.accounts().any(|handle| self.is_linked(&handle))
            || (!handles.is_empty() && names::is_made_from(folder::host(page), name))
    }

    /// Whether a spelling of the name is so.
    fn any(&self, is: &dyn Fn(&str) -> bool) -> bool {
        self.spellings.iter().any(|name| is(name))
    }

    /// Whether an account is made from the name.
    fn is_mine(&self, handle: &Handle) -> bool {
        self.any(&|name| names::is_made_from(&handle.handle, name))
    }

    /// Whether an account is one that no firm has. Elsewhere than on LinkedIn one that is made from the name may be a firm's.
    fn is_linked(&self, handle: &Handle) -> bool {
        self.any(&|name| is_profile_of(handle, name) || names::is_initialled(&handle.handle, name))
    }

    /// Whether an address on the page is made from the name.
    fn writes(&self) -> bool {
        self.shown.addresses.iter().any(|found| {
            let mailbox = found.mailbox();
            self.any(&|name| names::is_made_from(mailbox, name) || names::holds_word_of(mailbox, name))
                || (self.is_among_people && self.any(&|name| is_initials(&found.address, name)))
        })
    }

    /// Whether the page links to an account that is made from the name.
    fn has_account(&self) -> bool {
        self.shown.accounts().any(|handle| self.is_mine(&handle))
    }

    /// Whether an address on the page stands at a domain that goes by the name.
    fn at_own(&self) -> bool {
        self.shown.addresses.iter().any(|found| is_own_domain(&found.address, self.name))
    }

    /// Whether the page speaks as one, or introduces somebody by the name.
    fn speaks(&self) -> bool {
        voice::introduces(&self.shown.spoken, self.name) || self.shown.voices.is_alone()
    }

    /// Whether it speaks as several, as a firm does.
    fn speak_several(&self) -> bool {
        self.shown.voices.are_several()
    }

    fn is_title(&self) -> bool {
        self.shown.titles().any(|title| names::is_shown_as(title, self.name))
    }

    fn is_heading(&self) -> bool {
        self.shown.headings.iter().any(|heading| names::is_shown_as(heading, self.name))
    }

    fn is_titled(&self) -> bool {
        beneath::title(self.page, self.name).is_some()
    }

    /// Whether a person's page on the site of others shows somebody.
    fn has_page(&self) -> bool {
        beneath::is_titled(self.page, self.name)
            || (self.has_account() && !folder::is_authors(self.page))
            || (self.is_among_people && self.is_shown())
            || folder::is_initialled(self.page, self.name)
    }

    /// Whether heading and title are the name where a site has its people, and beneath it stands what they do or did; or whoever
    /// has a title goes by it at an address of an initial and the rest of the name.
    fn is_one_of_people(&self) -> bool {
        let Self { page, name, .. } = *self;
        let parts = open_graph::later_parts(&self.shown.whole);
        let in_title = || self.is_title() || parts.iter().any(|part| names::is_shown_as(part, name));
        let does = || self.is_persons && !self.is_word() && beneath::headline(page, name, false).is_some();
        ((self.is_among_people && (does() || resume::is_one(page)))
            || (folder::is_initialled(page, name) && beneath::is_titled(page, name)))
            && self.is_heading()
            && in_title()
            && names::reads_as_name(name)
            && !self.speak_several()
            && !fiction::is_said(&self.shown.lines)
            && !page.asks_for_password()
    }

    /// Whether a name that nobody is known to be given may be words for several people or a house: `Emeritus Faculty`. Words stand
    /// elsewhere in small letters.
    fn is_word(&self) -> bool {
        let known: Vec<String> = self.name.split(' ').map(str::to_lowercase).collect();
        let stands = |line: &String| {
            // An address is no text.
            let words = line.split_whitespace().filter(|word| !word.contains(['@', '/']));
            let mut words = words.flat_map(|word| word.split(|it: char| !it.is_alphabetic()));
            words.any(|word| known.iter().any(|known| known == word))
        };
        !has_given(self.name)
            && (folder::is_of_people(self.name) || school::is_one(self.name) || self.shown.lines.iter().any(stands))
    }

    /// Whether what is shown is a person: rooms and prizes have no position and no portrait, and go by whole names and a word
    /// more.
    fn is_shown(&self) -> bool {
        let is_whole = match address::plain_words(self.name).as_slice() {
            [_, _] => true,
            [_, second, _] => is_given(second),
            _ => false,
        };
        let has_title = is_whole && self.is_title();
        let is_person = has_title || portrait(self.page, self.name).is_some() || self.is_titled();
        has_given(self.name) && is_person && !fiction::is_said(&self.shown.lines) && !self.page.asks_for_password()
    }

    /// Whether address, heading and title agree on whom the page is about, wherever it stands. The position tells that it is
    /// somebody, and what is theirs that nobody else wrote it.
    fn is_agreed(&self) -> bool {
        let has_own = || {
            folder::is_about(self.page)
                || portrait(self.page, self.name).is_some()
                || self.writes()
                || self.has_account()
        };
        self.is_addressed
            && !self.is_thing
            && !folder::is_among_others(self.page)
            && self.is_title()
            && self.is_titled()
            && has_own()
            && self.is_shown()
    }

    /// Whoever has a site that goes by their name and is what it shows may be spoken of by others, and speak of them. A firm
    /// speaks of itself as several or as nobody.
    fn is_own(&self) -> bool {
        let is_told = || {
            self.shown.voices.has_one()
                || self.shown.lines.iter().any(|line| beneath::describes(line, self.name))
                || self.is_titled()
        };
        has_given(self.name)
            && (self.is_title() || self.is_heading())
            && (self.has_account() || self.at_own())
            && is_told()
            && !self.speak_several()
    }

    /// Whether title, heading and address are the name and say nothing else, or the page is about whoever has the site.
    fn is_bare(&self) -> bool {
        let Self { page, shown, name, .. } = *self;
        let is_line = || shown.lines.iter().any(|line| names::is_shown_as(line, name));
        let has_position = || {
            shown.lines.windows(2).any(|pair| match pair {
                [line, below] => names::is_shown_as(line, name) && beneath::is_title(below),
                _ => false,
            })
        };
        let is_of_page =
            |title: &String| names::is_shown_as(title, name) || is_about_oneself(title) || open_graph::says_page(title);
        // `Jane Roe's web page`
        let is_said = shown.title.as_deref() == Some(name) && page.title().as_deref() != Some(name);
        let is_persons = (has_given(name) || has_position() || self.is_in_folder()) && is_line();
        (is_persons || (is_said && shown.later.is_empty()))
            && shown.titles().all(is_of_page)
            && self.is_title()
            && !self.speak_several()
    }

    /// Whether the page is the front page of the folder of an account that goes by a word of the name: `~roe`. Firms have none.
    fn is_in_folder(&self) -> bool {
        let account = folder::own_site(self.page).filter(|site| self.shown.is_front && site.starts_with('~'));
        account.is_some_and(|site| {
            let account = site.trim_start_matches('~');
            names::is_made_from(account, self.name) || names::holds_word_of(account, self.name)
        })
    }

    /// Whether somebody tells of themselves beneath such a title or heading.
    fn is_self(&self) -> bool {
        has_given(self.name)
            && self.shown.titles().chain(&self.shown.headings).any(|text| is_about_oneself(text))
            && (self.shown.voices.has_one() || resume::is_one(self.page))
            && !self.speak_several()
    }

    /// What stands on a page that calls itself a résumé and is one is its person's. So is what somebody did and learned on a
    /// front page that goes by their name, and on any page where heading and title agree on it, but where things go by people's.
    fn has_resume(&self) -> bool {
        let Self { page, shown, name, .. } = *self;
        if !resume::is_one(page) {
            return false;
        }
        let mut called = shown.titles().chain(&shown.headings).chain(&shown.parts);
        let is_called = shown.is_front && (called.any(|text| is_about_oneself(text)) || ends_in_resume(page));
        let is_known = has_given(name) || shown.is_somebody(name);
        let (in_title, in_heading) = (shown.titles().any(|title| beneath::heads(title, name)), self.is_heading());
        let has_studies = || shown.lines.iter().any(|line| unread::part(line) == Some(Field::Education));
        let is_persons = || {
            let is_agreed = in_title && in_heading;
            // A firm's site goes by its name, and asks for experience and studies where it seeks people.
            (is_known || (is_agreed && (self.is_persons || self.has_own_host()) && !self.is_word()))
                && (shown.is_front || is_agreed)
                && has_studies()
                && !folder::is_among_things(page)
                && !fiction::is_said(&shown.lines)
                && !page.asks_for_password()
        };
        (in_title || in_heading) && ((is_called && is_known) || is_persons())
    }

    /// Whether the site, or one that an address on the page stands at, goes by a word of the name.
    fn has_own_host(&self) -> bool {
        let domains =
            self.shown.addresses.iter().filter_map(|found| found.address.split_once('@')?.1.split('.').next());
        domains
            .chain([folder::host(self.page)])
            .any(|host| names::is_made_from(host, self.name) || names::holds_word_of(host, self.name))
    }

    /// Whether the front page of a site introduces somebody by the name, as what it is about.
    fn is_introduced(&self) -> bool {
        let Self { page, shown, name, .. } = *self;
        let is_called_so = shown.called.iter().any(|it| it == name);
        let is_said =
            || is_called_so || voice::introduces(&shown.spoken, name) || voice::introduces_unparted(&shown.lines, name);
        let is_known = || is_said() || shown.goes_by_site() || (folder::is_site_of_people(page) && self.is_bare());
        let is_called = || has_given(name) || names::is_unparted(name) || (is_called_so && letters::is_name(name));
        let speaks = || self.speaks() || (is_called_so && !self.speak_several());
        let is_own = || shown.titles().chain(&shown.headings).any(|text| is_about_oneself(text));
        shown.is_front && is_called() && (self.is_title() || self.is_heading() || is_own()) && speaks() && is_known()
    }
}

/// Whether an address stands at a domain that goes by the whole of a name.
fn is_own_domain(address: &str, name: &str) -> bool {
    let domain = address.split_once('@').map(|(_, domain)| domain).unwrap_or_default();
    names::is_made_from(domain.split('.').next().unwrap_or_default(), name)
}
