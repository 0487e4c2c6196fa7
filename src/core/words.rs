//! Lists of words as the sources write them: one text with spaces between the words, folded as the words are that are
//! looked up in it.

/// Whether a list has a word.
pub(crate) fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}
