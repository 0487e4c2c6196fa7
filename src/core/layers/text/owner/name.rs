//! Whether a text may be the name of somebody, by what else the page shows.

use super::{letters, shown::Shown};
use crate::{
    address,
    layers::text::{beneath, folder, home::is_at_home, voice},
    names::{self, is_given},
};

/// Nobody's name has more words, without the small ones.
const MOST_WORDS: usize = 7;

impl Shown<'_> {
    /// Whether text may be somebody's name. What also is a word for a thing, is in small letters or of one word is told from
    /// other texts by what goes by the same name.
    pub(super) fn may_be_name(&self, name: &str) -> bool {
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
            || names::is_unparted(name) && (is_told() || letters::is_family(name) || letters::is_name(name));
        let is_alone = || self.called_alone().as_deref() == Some(name);
        names::reads_as_name(name) || is_unparted() || is_spelled() || is_small() || is_alone()
    }
}

/// Whether a word of a name is one that people are given, or amid it stands the initial of one.
pub fn has_given(name: &str) -> bool {
    let is_initialled = || matches!(names::words(name).as_slice(), [_, middle, _] if middle.chars().count() == 1);
    // `Юрий` is spelled as Yuriy and as Yuri.
    let is_known = |word: &String| is_given(word) || (!name.is_ascii() && word.strip_suffix('y').is_some_and(is_given));
    address::plain_words(name).iter().any(is_known) || is_initialled()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
