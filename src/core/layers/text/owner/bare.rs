//! A name without what stands around it, as far as the rest of the page tells that from the name.

use super::{oneself::is_about_oneself, shown::Shown};
use crate::{
    address,
    layers::text::{folder, order::may_be_turned, resume},
    names::{self, is_given},
};

impl Shown<'_> {
    /// A name without what stands around it.
    pub(super) fn bare(&self, text: &str) -> String {
        let text = names::without_aside(names::without_short_forms(names::without_pronouns(text).0));
        let without = |text: &str| match self.begins_name(text) {
            true => names::without_degrees(text).to_owned(),
            false => names::without_titles(text).to_owned(),
        };
        let text = names::turned(&without(&text)).unwrap_or(text);
        let text = without(names::in_one_script(&text));
        let text = without_stop(&text);
        self.without_word(text).unwrap_or(text).to_owned()
    }

    /// What stands behind a word that is no name, where a given name follows: `Meet Jane`, `Lebenslauf Jane Roe`. Of two words
    /// nothing else on the page has the first then, and of more something is made from the others alone.
    pub(super) fn without_word<'t>(&self, text: &'t str) -> Option<&'t str> {
        // What sites put before a name, in their addresses too.
        const BEFORE: [&str; 9] =
            ["ask", "book", "coach", "hallo", "hello", "interview", "lebenslauf", "meet", "portrait"];
        let (word, rest) = behind_word(text)?;
        let plain = address::plain_words(word).concat();
        // `Jane R.`
        let is_name = || self.headings.iter().any(|it| it != text && it.starts_with(&format!("{word} ")));
        // `Nowak Anna`, on a résumé in a language in which people write themselves so
        let is_turned =
            || !rest.contains(' ') && may_be_turned(self.page) && !is_about_oneself(word) && resume::is_one(self.page);
        let is_added = || self.has_added(text, rest) == Some(true) && !is_name() && !is_turned();
        let is_word = BEFORE.contains(&plain.as_str()) || (plain.len() > 1 && is_added());
        is_word.then_some(rest)
    }

    /// Whether the word before the `rest` of a text is no part of a name, by what else on the page is made from it. `None` where
    /// that tells nothing.
    pub(super) fn has_added(&self, text: &str, rest: &str) -> Option<bool> {
        let accounts = self.accounts().map(|handle| handle.handle);
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
    pub(super) fn begins_name(&self, text: &str) -> bool {
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
}

/// A name without the full stop of the sentence that it ends; `Jane R.` and `Jr.` have one of their own.
fn without_stop(name: &str) -> &str {
    const SHORT: usize = 4;
    let is_whole = |bare: &&str| bare.rsplit(' ').next().is_some_and(|last| last.chars().count() >= SHORT);
    name.strip_suffix('.').filter(is_whole).unwrap_or(name)
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
