//! Lists of words and phrases as the sources write them: one text each, folded as the words are that are looked up in it.

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{cell::RefCell, hash::BuildHasher};

/// "My" and "our".
pub(crate) const OUR: &str = "\
    my, our, mon, ma, notre, mein, meine, meinen, meiner, meinem, meines, unser, unsere, unseren, unserer, unserem, \
    unseres, \
    nuestro, nuestra, nuestros, nuestras, mio, mia, miei, mie, nostro, nostra, nostri, nostre, \
    mijn, onze, minha, minhas, meu, meus, nossa, nossas, nosso, nossos";

/// Whether a list of words, which has spaces between them, has this one.
pub(crate) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// Whether a word is one of a list of [phrases](each).
pub(crate) fn is_one_of(list: &'static str, word: &str) -> bool {
    each(list).any(|known| known == word)
}

/// A phrase of a list: folded words with one space between them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// As it stands in the list.
    pub(crate) text: &'static str,
    /// The [mark] of its first word.
    pub(crate) mark: u64,
}

/// The phrases of a list, which has commas between them and a line or more for each language.
pub(crate) fn each(list: &'static str) -> impl Iterator<Item = &'static str> {
    phrases(list).iter().map(|phrase| phrase.text)
}

/// As [`each`], with the marks of their first words.
pub(crate) fn phrases(list: &'static str) -> &'static [Phrase] {
    // A draft asks for the same lists many times, so each is split once. It is leaked since it lasts as long as its list.
    thread_local! {
        static SPLIT: RefCell<FxHashMap<(*const u8, usize), &'static [Phrase]>> = RefCell::default();
    }
    let split = || {
        let phrases = list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty());
        let phrases: Vec<Phrase> = phrases.map(|text| Phrase { text, mark: mark(text) }).collect();
        &*phrases.leak()
    };
    SPLIT.with_borrow_mut(|lists| *lists.entry((list.as_ptr(), list.len())).or_insert_with(split))
}

/// A number that phrases share whose first words have the same form.
pub(crate) fn mark(phrase: &str) -> u64 {
    FxBuildHasher.hash_one(phrase.split(' ').next().unwrap_or_default())
}
