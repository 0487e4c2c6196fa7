//! The names that a page may go by.

use super::{
    letters,
    name::has_given,
    oneself::is_about_oneself,
    shown::{MOST_HEADINGS, Shown},
};
use crate::{
    address,
    layers::{
        open_graph,
        text::{accounts::is_profile_of, beneath, folder, home::is_at_home, voice},
    },
    names, words,
};
use rustc_hash::FxHashSet;

/// No name is longer, in bytes; below so many lines and pictures nobody has theirs.
const MOST_NAME: usize = 80;
const MOST_LINES: usize = 80;

/// Who a picture shows, by what it is said to be: `Photo of Jane Roe`.
fn pictured(said: &str) -> String {
    const PICTURE: &str = "photo photograph picture image portrait headshot foto fotografie bild porträt profilbild portret retrato ritratto";
    const OF: &str = "of von van de di do da";
    let behind = |text: &'_ str, list: &str| {
        text.split_once(' ')
            .filter(|(first, _)| words::has(list, &first.to_lowercase()))
            .map(|(_, rest)| rest.to_owned())
    };
    let Some(whom) = behind(said, PICTURE) else { return said.to_owned() };
    behind(&whom, OF).filter(|name| name.starts_with(char::is_uppercase)).unwrap_or(whom)
}

impl Shown<'_> {
    /// The names that the page may go by, the likeliest first.
    pub(super) fn candidates(&self) -> Vec<String> {
        let page = self.page;
        let spoken = if self.is_front { voice::introduced(&self.spoken) } else { None };
        let own = self.headings.iter().cloned().chain(self.title.clone()).chain(self.later.clone());
        let own = self.in_full().into_iter().chain(own);
        let unparted = |line: &String| letters::introduced(line, "").filter(|name| names::is_unparted(name));
        let said = self.is_front.then(|| self.spoken.iter().find_map(unparted)).flatten();
        let mut own: Vec<String> = own.chain(spoken).chain(said).chain(voice::labelled(&self.lines)).collect();
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
        // What stands behind the name without a mark is no part of it, unless heading and title agree on it.
        let is_whole = |name: &String, rest: &str| {
            self.headings.contains(name) && self.title.as_ref() == Some(name) && !beneath::is_title(rest)
        };
        let is_longer = |name: &String| {
            candidates.iter().any(|other| {
                let is_told = || {
                    folder::spells(page, other)
                        || self.title.as_ref() == Some(other)
                        || self.before_title(name) == Some(other.as_str())
                        || (!self.headings.contains(name) && voice::introduced(&self.spoken).as_ref() == Some(other))
                };
                name.strip_prefix(other.as_str())
                    .is_some_and(|rest| rest.starts_with(' ') && !is_whole(name, rest.trim()))
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
    pub(super) fn alone(&self) -> FxHashSet<String> {
        let images = self.page.all("img[alt]").into_iter().filter_map(|image| image.attr("alt")).map(pictured);
        let lines = self.lines.iter().chain(&self.headings).chain(&self.title).chain(&self.later).cloned();
        let said = voice::introduced(&self.spoken).into_iter().chain(self.signed()).chain(self.labelled());
        let own = lines.chain(images.take(MOST_LINES)).chain(said).filter(|line| line.len() < MOST_NAME);
        own.map(|text| self.bare(&text)).filter(|text| names::reads_as_name(text)).collect()
    }

    /// The name that stands by itself on the page, where the title has less of it: `Physician J. Roe`, and a picture of `Jane Roe`.
    fn in_full(&self) -> Option<String> {
        let title = self.bare(self.title.as_ref()?);
        let is_given = |name: &str| address::plain_words(name).iter().any(|word| names::is_given(word));
        let short = Some(title).filter(|title| !is_given(title) && names::reads_as_name(title))?;
        let last = |text: &str| text.rsplit(' ').next().map(str::to_owned);
        let mut full = self.alone().into_iter().filter(|name| is_given(name) && last(name) == last(&short));
        full.next().filter(|_| full.next().is_none())
    }

    /// What of a text is the name that the site goes by, where what they do follows.
    pub(super) fn before_title<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut parts = text.match_indices(' ').filter_map(|(place, _)| text.split_at_checked(place));
        parts.find(|(name, what)| beneath::is_title(what) && is_at_home(self.page, name)).map(|(name, _)| name)
    }

    /// Names that stand elsewhere on a page which a site has for its owner: in its head, under `About me` or `Lebenslauf`, beneath a
    /// picture. Something is made from each that is the owner's.
    pub(super) fn elsewhere(&self) -> Vec<String> {
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
                        || self.accounts().any(|handle| is_made(&handle.handle, name))))
        };
        let images = self.page.all("img[alt]").into_iter().filter_map(|image| image.attr("alt")).map(pictured);
        let lines = self.lines.iter().filter(|line| line.len() < MOST_NAME).cloned();
        let names = lines.take(MOST_LINES).chain(images.take(MOST_LINES)).map(|text| self.bare(&text));
        let is_linked = |name: &str| self.accounts().any(|handle| is_profile_of(&handle, name));
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
}
