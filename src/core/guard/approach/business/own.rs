//! Errands of the writer's own: a kitchen, a table for eight, 250 cards by the 11th.

use super::{super::says_enough, FOR, clients::is_need};
use crate::{
    guard::{language::Language, leftover::YOU, text::Word, view::View},
    words::OUR,
};

/// Whether something is the writer's own, and not what recruiters have: "our kitchen", "mein Rad", but not "my client".
pub(in crate::guard::approach) fn is_of_own(view: &View<'_>) -> bool {
    const RECRUITERS: [&str; 43] = [
        "hosp", "ospe", "klin", "facu", "faku", "faco", "depa", "dipa", "univ", "labo", "abte", "vakg", "afde", "leit",
        "dire", "haus", "bure", "cli", "kund", "klant", "mand", "cust", "auft", "opdr", "num", "name", "nom", "coll",
        "kolle", "team", "desk", "comp", "exp", "job", "metier", "aufg", "soci", "firm", "agen", "cab", "equi", "mobi",
        "search",
    ];
    let text = &view.text;
    let is_recruiters = |word: &str| RECRUITERS.iter().any(|stem| word.starts_with(stem));
    // In other languages these are other words.
    let also = match view.language {
        Some(Language::French) => "mes, nos",
        Some(Language::Spanish) => "mi, mis",
        Some(Language::Dutch) => "ons",
        _ => "",
    };
    [OUR, also].into_iter().flat_map(|list| text.find_any(list)).any(|place| {
        let next = text.fold(place.end);
        // "Your move to Acme caught my eye"
        let is_of_theirs =
            text.has_within(text.sentence(place.start).start..place.start, Language::your(view.language));
        !next.is_empty() && !is_recruiters(next) && !text.is_at(place.end, "best") && !is_of_theirs
    })
}

/// Whether it says how much and by when, and does not speak of the reader at all, as no approach does: "250 cards, 350
/// g, by the 11th".
pub(in crate::guard::approach) fn is_order(view: &View<'_>) -> bool {
    let text = &view.text;
    has_amounts(view) && !text.has_any(YOU) && !text.has_any(Language::your(view.language))
}

/// Whether a text that says something has figures, days and hours.
pub(in crate::guard::approach) fn has_amounts(view: &View<'_>) -> bool {
    const AMOUNTS: usize = 3;
    const LONGEST: usize = 4;
    let is_amount =
        |word: &&Word<'_>| word.fold.len() <= LONGEST && word.fold.bytes().all(|byte| byte.is_ascii_digit());
    says_enough(view) && view.text.words.iter().filter(is_amount).count() >= AMOUNTS
}

/// Whether the reader is asked for a free place, which others call a job: "Hai un posto oggi?", "Haben Sie Platz?".
pub(super) fn asks_for_place(view: &View<'_>) -> bool {
    const HAVE: &str = "\
        avez, auriez, \
        haben, habt, hast, hatten, \
        tienen, tiene, tienes, \
        hai, ha, avete, avrebbe, \
        heeft, hebt, hebben, \
        tem, tens, teria, tinha";
    // "Ci servirebbe un posto"
    const US: &str = "ci, mi, me, nos, wir, ich, we, ik, nous, il";
    let text = &view.text;
    text.find_any("posto, vaga, platz, zimmer, chambre, habitacion, sitio, plek, kamer").iter().any(|place| {
        let before = text.sentence(place.start).start..place.start;
        let is_ours = |index: usize| text.has_within(index.saturating_sub(1)..index + 2, US);
        let needs = || {
            let mut needs = before.clone().filter(|&index| is_need(text.fold(index)) && is_ours(index));
            needs.any(|index| !text.has_within(index..place.start, FOR))
        };
        text.is_question(place.start) && text.has_within(before.clone(), HAVE) || needs()
    })
}
