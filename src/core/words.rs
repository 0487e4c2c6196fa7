//! Lists of words and phrases as the sources write them: one text each, folded as the words are that are looked up in it.

use rustc_hash::FxHashMap;
use std::cell::RefCell;

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

/// The phrases of a list, which has commas between them and a line or more for each language.
pub(crate) fn each(list: &'static str) -> impl Iterator<Item = &'static str> {
    // A draft asks for the same lists many times, so each is split once. It is leaked since it lasts as long as its list.
    thread_local! {
        static SPLIT: RefCell<FxHashMap<(*const u8, usize), &'static [&'static str]>> = RefCell::default();
    }
    let split = || {
        let phrases: Vec<&'static str> = list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()).collect();
        &*phrases.leak()
    };
    SPLIT.with_borrow_mut(|lists| *lists.entry((list.as_ptr(), list.len())).or_insert_with(split)).iter().copied()
}
