//! Whom else a message speaks of: somebody who is neither the writer nor the reader.

use super::offer::HAND_ON;
use crate::guard::{
    language::Language,
    names::{Fit, is_given, is_title},
    view::View,
    wrong_name::fit,
};

/// Somebody who is neither the writer nor the reader, by words that say nothing else in any of the languages.
const SOMEBODY: &str = "he, she, him, his, elle, lui, ihm, ihn, ella, hij, haar, hem, ele, ela";

/// Whether it speaks of somebody else.
pub(super) fn speaks_of_another(view: &View<'_>) -> bool {
    view.text.has_any(SOMEBODY)
        || view.language == Some(Language::English) && view.text.has_any("her")
        || names_somebody(view)
}

/// How somebody is reached through a mailbox: who is there is asked, they are told, called, sent something.
pub(super) const BRING: &str = "\
    tell, call me, ring me, reach, who, whom, \
    dire, dites, prevenir, rappeler, rappelle, joindre, qui, \
    ausrichten, ausrichtet, sagen, zuruckruft, erreichen, erreiche, wer, \
    decirle, digan, diganle, avisar, llame, localizar, quien, \
    dica, dite, avvisare, richiami, chi, \
    zeggen, laten weten, terugbelt, bereiken, wie, \
    digam, dizer, me ligue, quem";

/// Whether a mailbox is to bring the writer together with somebody who is named in full.
pub(super) fn is_to_bring(view: &View<'_>) -> bool {
    somebody(view, true).any(|index| {
        let sentence = view.text.sentence(index);
        [BRING, HAND_ON].into_iter().any(|list| view.text.has_within(sentence.clone(), list))
    })
}

/// Whether somebody is named who is neither the writer nor the reader.
pub(super) fn names_somebody(view: &View<'_>) -> bool {
    somebody(view, false).next().is_some()
}

/// Where somebody is named who is neither the writer nor the reader: "Mr Roe", "Jane Roe", and unless it is to be in
/// full, "Jane" where that can be no other word.
fn somebody(view: &View<'_>, is_full: bool) -> impl Iterator<Item = usize> {
    let text = &view.text;
    let is_name = move |index: usize| {
        let word = text.words.get(index).filter(|word| word.is_capital() && word.fold.len() > 2);
        word.is_some_and(|word| !view.is_writers(&word.fold) && fit(view, &word.fold) != Fit::Same)
    };
    let is_alone = move |index: usize| match view.language {
        _ if is_full => false,
        // "Lust", "Euro"
        Some(Language::German) | None => false,
        // "Will you", "May I"
        Some(Language::English) => text.sentence(index).start < index,
        Some(_) => text.fold(index).len() > 3 || text.sentence(index).start < index,
    };
    // "La profesora Ana": whom both know goes by a title and the given name where a family name has a title of its own.
    let is_familiar = move |index: usize| {
        let is_southern = matches!(view.language, Some(Language::Spanish | Language::Italian | Language::Portuguese));
        is_southern && is_given(text.fold(index)) && !is_name(index + 1)
    };
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    (start..text.words.len()).filter(move |&index| {
        let is_next = || text.sentence(index).contains(&(index + 1)) && is_name(index + 1);
        is_title(text.fold(index)) && is_next() && !(is_full && is_familiar(index + 1))
            || is_given(text.fold(index)) && is_name(index) && (is_next() || is_alone(index))
    })
}
