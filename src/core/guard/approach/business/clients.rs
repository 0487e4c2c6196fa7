//! Signs that the reader is a client or may become one: candidates and profiles of others, what the writer's firm is, what
//! the reader needs.

use super::{
    super::{greets_nobody, offer::A},
    own::has_amounts,
};
use crate::guard::{
    KnownPerson,
    language::Language,
    names::Fit,
    text::{Text, is_one_of},
    view::{CANDIDATE, View},
    wrong_name::fit,
};
use std::ops::Range;

/// Whether it is what clients are written: by whom it greets, whom it presents, what it asks.
pub(super) fn are_written_to(view: &View<'_>) -> bool {
    speaks_of_profiles(view)
        || numbers_candidates(view)
        || greets_clients(view)
        || presents_candidate(view)
        || asks_what_is_needed(&view.text)
        || sums_up(view)
}

/// Whether it sums up what both have spoken of, as clients are written to after they told whom they need.
fn sums_up(view: &View<'_>) -> bool {
    const SUMS_UP: &str = "\
        recap, to recap, recapping, what we agreed, \
        recapitule, recapitulons, recapitulatif, \
        zusammengefasst, fasse zusammen, fasse kurz zusammen, fasse noch einmal zusammen, \
        resumiendo, recapitulo, recapitulando, lo que hablamos, lo que acordamos, lo acordado, \
        riassumo, riassumendo, ricapitolo, ricapitolando, riepilogo, quanto concordato, \
        samengevat, vat samen, vat even samen, samenvattend, \
        resumindo, o que combinamos, o que acordamos, o combinado";
    view.text.has_any(SUMS_UP)
}

/// Whether a folded word is one for clients.
pub(in crate::guard::approach) fn is_client(word: &str) -> bool {
    ["client", "kund", "mandant", "klant"].iter().any(|stem| word.starts_with(stem))
}

/// Whether those greeted are clients: "Dear clients", but not "Dear Mr Kundera".
fn greets_clients(view: &View<'_>) -> bool {
    let is_client = |word: &str| is_client(word) && fit(view, word) != Fit::Same;
    view.greeting.as_ref().is_some_and(|greeting| greeting.words.clone().any(|index| is_client(view.text.fold(index))))
}

/// Whether a candidate who is kept and gets no copy is named in full, as clients and authorities are written about one.
fn presents_candidate(view: &View<'_>) -> bool {
    let is_reader = |known: &KnownPerson| {
        let name = &known.features().name;
        view.people.iter().any(|person| {
            person.known.or(person.perhaps).is_some_and(|it| std::ptr::eq(it, known))
                || person.names.iter().any(|own| own.may_be(name))
        })
    };
    let is_named = |known: &KnownPerson| {
        let name = &known.features().name;
        let is_there = |text: &Text<'_>| text.find(&name.words.join(" ")).next().is_some();
        name.is_full() && (is_there(&view.text) || is_there(&view.subject))
    };
    // Who asks a mailbox for somebody is no client's recruiter.
    (!greets_nobody(view) || has_amounts(view))
        && view.case.known.iter().any(|known| is_named(known) && !is_reader(known))
}

/// Whether it speaks of one candidate of several, as only clients are spoken to: "candidate C", "Profil 2".
fn numbers_candidates(view: &View<'_>) -> bool {
    const PROFILE: &str = "profile, profil, perfil, profilo, profiel";
    [&view.text, &view.subject].into_iter().any(|text| {
        let mut places = [CANDIDATE, PROFILE].into_iter().flat_map(|list| text.find_any(list));
        places.any(|place| {
            let is_next = text.before(place.end).chars().all(|mark| matches!(mark, ' ' | '#' | '°' | '.'));
            let number = text.words.get(place.end).filter(|_| is_next);
            number.is_some_and(|it| {
                it.text.len() == 1 && it.text.starts_with(|it: char| it.is_ascii_uppercase() || it.is_ascii_digit())
            })
        })
    })
}

/// What a firm is sent of several people.
pub(in crate::guard::approach) const PROFILES: &str =
    "profiles, profils, profilen, perfiles, profili, profielen, perfis, cvs, cv s";

/// Whether it speaks of several people's profiles, as clients are sent them; candidates are told of their own.
fn speaks_of_profiles(view: &View<'_>) -> bool {
    const LIKE: &str = "like, comme, wie, como, come, zoals";
    const YOURS: &str = "yours, ihres, deines, tuyo, suyo, jouwe, uwe";
    let text = &view.text;
    let is_like = |place: &Range<usize>| is_one_of(LIKE, text.fold(place.end));
    let is_yours = |place: &Range<usize>| text.has_within(text.sentence(place.start), YOURS);
    let places = text.find_any(PROFILES);
    // "Your updated CVs"
    let your = Language::your(view.language);
    let is_your = |place: &Range<usize>| text.has_within(place.start.saturating_sub(2)..place.start, your);
    let is_theirs = |place: &Range<usize>| is_like(place) || is_yours(place) || is_your(place);
    places.iter().any(|place| !is_theirs(place)) || view.subject.has_any(PROFILES) && !places.iter().any(is_theirs)
}

/// Whether it speaks of what the reader advertises: then the reader seeks people, or sells.
pub(in crate::guard::approach) fn answers_advert(view: &View<'_>) -> bool {
    const ADVERT: &str = "\
        your ad, your advert, your advertisement, \
        votre annonce, vos annonces, \
        ihre anzeige, ihre stellenanzeige, ihr inserat, \
        su anuncio, vuestro anuncio, \
        vostro annuncio, il suo annuncio, \
        uw advertentie, jullie advertentie, uw vacature, jullie vacature, \
        o vosso anuncio, o seu anuncio";
    view.text.has_any(ADVERT) || view.subject.has_any(ADVERT)
}

/// What recruiters call a firm of theirs.
pub(in crate::guard::approach) const FIRM: &str = "\
    firm, agency, consultancy, \
    cabinet, agence, \
    agentur, personalberatung, \
    agencia, consultora, consultoria, oficina, gabinete, \
    societa, agenzia, studio, \
    bureau, wervingsbureau";

/// Whether the writer tells what the writer's firm is, as would-be clients are told: "our firm", "I run a small search
/// firm".
pub(in crate::guard::approach) fn presents_firm(view: &View<'_>) -> bool {
    const OUR: &str = "\
        my, our, i run, i lead, i own, we are, \
        mon, notre, je dirige, nous sommes, \
        meine, unsere, ich leite, wir sind, \
        mi, nuestra, dirijo, somos, \
        mia, nostra, dirigo, siamo, \
        mijn, ons, ik leid, wij zijn, \
        minha, nossa";
    const NEAR: usize = 5;
    let text = &view.text;
    text.find_any(FIRM).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, OUR)
    })
}

/// How words of needing begin.
const NEED: [&str; 10] = ["need", "brauch", "faudr", "faut", "besoin", "necesit", "bisogno", "nodig", "precis", "serv"];

pub(super) fn is_need(word: &str) -> bool {
    NEED.iter().any(|stem| word.starts_with(stem))
}

/// Whether it tells whom somebody needs: "one of them needs a draughtsman".
pub(in crate::guard::approach) fn needs_somebody(text: &Text<'_>) -> bool {
    const NEAR: usize = 3;
    (0..text.words.len())
        .any(|index| is_need(text.fold(index)) && text.has_within(index..index + NEAR, A) && !text.is_question(index))
}

/// Whether the reader is asked what they need, as would-be clients are.
fn asks_what_is_needed(text: &Text<'_>) -> bool {
    const WHAT: &str = "what, was, que, qu, quoi, cosa, wat";
    (0..text.words.len()).any(|index| {
        let sentence = text.sentence(index);
        is_need(text.fold(index)) && text.is_question(index) && text.has_within(sentence.start..index, WHAT)
    })
}
