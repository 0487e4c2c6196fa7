//! Another person's name in the text or in the subject, where this person's should stand.

use super::{Other, fit, given, is_certain, is_company};
use crate::{
    guard::{
        greeting::is_post,
        leftover::YOU,
        text::{Text, each, is_one_of},
        view::View,
    },
    names::{Fit, is_given, is_particle, is_title},
    verdict::{Rule, Severity, Warning},
    words::OUR,
};
use std::ops::Range;

/// Given names that are everyday words, beside [others](OTHERS): they tell nothing when they stand in a text.
const WORDS: &str = "\
    grace, rose, hope, joy, faith, bill, rich, frank, jack, art, chase, hunter, drew, \
    grant, pat, sue, rob, gene, ray, dean, page, penny, ruby, pearl, reed, miles, max, guy, jan, pierre, jean, \
    clemence, constance, victoire, olive, dolores, pilar, rosario, luz, paz, sol, \
    consuelo, bianca, chiara, grazia, roos, nick, dawn, summer, iris, ivy, violet, \
    angel, dom, lane, glen, kai, vale, marco, norma, stella, linda, alba, salud";

/// Months, towns and German nouns, which have a capital as well.
const OTHERS: &str = "\
    april, may, june, august, mai, juli, juno, milan, florence, paris, charlotte, austin, sydney, victoria, jackson, \
    madison, chelsea, georgia, \
    santiago, francisco, diego, ernst, wolf, heide, mars, christian, jesus, mercedes, sandy, will, mark";

/// Words in a sentence that speak of somebody else on purpose.
pub(in crate::guard) const THIRD: &str = "\
    recommended, recommends, recommendation, suggested, suggests, referred, referral, told, mentioned, mentions, \
    spoke, \
    spoken, talked, introduced, introduction, colleague, colleagues, friend, friends, says, said, writes, wrote, \
    author, \
    quote, knows, know, founder, ceo, cto, head of, director, reports, interviewed, \
    interview with, worked with, works with, work with, talk by, article by, joined by, cc, met, husband, wife, \
    partner, \
    recommande, recommandee, conseille, suggere, collegue, collegues, ami, amie, dit, parle, auteur, \
    empfohlen, empfehlung, vorgeschlagen, kollege, kollegin, freund, freundin, gesprochen, sagt, erzahlt, tipp, \
    recomendo, recomendado, recomienda, sugirio, companero, companera, amigo, amiga, dice, hablado, hable, \
    consigliato, consigliata, suggerito, collega, amico, amica, parlato, \
    aangeraden, aanbevolen, getipt, tip, vriend, vriendin, gesproken, zegt, \
    recomendou, sugeriu, indicou, colega, falei, disse";

/// More of them, which speak of anything where no full name is told.
pub(super) const THROUGH: &str = "\
    by, thanks to, through, via, de la part de, selon, von, laut, de parte de, segun, por, da parte di, secondo, \
    volgens, segundo";

pub(super) fn mentioned(view: &View<'_>, others: &[Other]) -> Option<Warning> {
    let said = others.iter().find_map(|other| {
        let texts = [(&view.subject, 0), (&view.text, view.greeting.as_ref().map_or(0, |greeting| greeting.words.end))];
        texts.into_iter().find_map(|(text, start)| {
            // In a conversation other people are spoken of, and to clients; in a first message their names are left over.
            let is_subject = std::ptr::eq(text, &view.subject);
            let may_be_left = other.is_candidate && (!view.is_reply || is_subject) && view.may_be_approach();
            // A subject stays with its conversation, which may be about them.
            let is_topic = || is_subject && view.is_reply && is_spoken_of(&view.text, other);
            addressed(view, text, start, other)
                .or_else(|| titled(view, text, start, other))
                .or_else(|| (may_be_left && !is_topic()).then(|| named(text, other, is_subject))?)
        })
    });
    let said = said.or_else(|| asked(view))?;
    let person = view.outsiders().next()?;
    let mut warning = view.warning(Rule::WrongName, Severity::Caution, "wrong_name_text", &[&said, person.called()]);
    warning.actions.extend(given(person).map(|right| view.action("copy-name", Some(right.to_owned()))));
    Some(view.closed(warning))
}

/// Whether a given name is an everyday word as well.
fn is_word(given: &str) -> bool {
    [WORDS, OTHERS].into_iter().flat_map(each).any(|word| word == given)
}

/// The given name by which a text speaks to another person: ", Bob?", "Bob, your …", "Thanks Bob!".
fn addressed(view: &View<'_>, text: &Text<'_>, start: usize, other: &Other) -> Option<String> {
    let given = other.name.words.first()?;
    let mut places = text.find(given).map(|place| place.start);
    let found = places.find(|&index| index >= start && is_spoken_to(text, index, index))?;
    // Between commas a capital tells that the word is a name, where it is no month's, no town's and no German noun.
    let is_set_off = text.sentence(found).start < found && text.before(found + 1).contains([',', '?', '!']);
    let is_name = !is_word(given) || is_set_off && each(OTHERS).all(|other| other != given);
    if !is_name || given.len() < 3 || fit(view, given) == Fit::Same || view.is_writers(given) {
        return None;
    }
    text.words.get(found).map(|word| word.text.to_owned())
}

/// The family name by which a text speaks to another person, with a title: "…, Herr Doe, und …".
fn titled(view: &View<'_>, text: &Text<'_>, start: usize, other: &Other) -> Option<String> {
    let mut names = other.name.words.iter().filter(|name| name.len() > 2 && !is_particle(name));
    names.find_map(|name| {
        let mut places = text.find(name).map(|place| place.start);
        let found = places.find(|&index| {
            let Some(title) = index.checked_sub(1).filter(|&title| title > start) else { return false };
            // "Herrn" is no form to speak to somebody in, and between commas a title may only explain: "our CEO, Mr Doe, will …".
            let goes_on = || {
                !text.sentence(index).contains(&(index + 1))
                    || is_joining(text.fold(index + 1))
                    || is_called(text, title, index)
            };
            is_title(text.fold(title)) && text.fold(title) != "herrn" && goes_on() && is_spoken_to(text, title, index)
        })?;
        (fit(view, name) == Fit::Other).then(|| text.slice(found - 1..found + 1).to_owned())
    })
}

/// Whether the title at word `title` and the name at word `index` call the reader, who was spoken of right before: "I
/// thought of you, Mr Doe, because …".
fn is_called(text: &Text<'_>, title: usize, index: usize) -> bool {
    let Some(before) = title.checked_sub(1) else { return false };
    let is_reader = matches!(text.fold(before), "ihnen" | "si") || is_one_of(YOU, text.fold(before));
    is_reader
        && text.before(title).starts_with(',')
        && text.before(index + 1).starts_with(',')
        && !is_joining(text.fold(index + 1))
        // "As I told you, Mr Doe, who owns it, is away."
        && ![ABOUT, OUR, OURS, THEIRS, THE].into_iter().flat_map(each).any(|word| word == text.fold(index + 1))
}

/// Whether a text has one of somebody's names.
fn is_spoken_of(text: &Text<'_>, other: &Other) -> bool {
    other.name.words.iter().any(|name| name.len() > 2 && text.find(name).next().is_some())
}

/// How a question to the reader begins.
const ASKED: &str = "\
    would you, could you, can you, are you, do you, have you, will you, might you, would that, would this, may i, \
    could we, can we, shall we, \
    seriez vous, auriez vous, pourriez vous, etes vous, avez vous, souhaitez vous, serais tu, aurais tu, pourrais tu, \
    hatten sie, hattest du, waren sie, warst du, konnten sie, konntest du, haben sie, hast du, mogen sie, magst du, \
    durfte ich, passt es ihnen, \
    tendria, tendrias, estaria, estarias, podria, podrias, podriamos, le gustaria, te gustaria, le interesaria, \
    te interesaria, \
    avrebbe, avresti, sarebbe, saresti, potrebbe, potresti, le andrebbe, ti andrebbe, le interesserebbe, \
    ti interesserebbe, \
    zou je, zou u, heb je, heeft u, hebt u, ben je, bent u, kun je, kunt u, \
    teria, terias, estaria disponivel, gostaria, gostarias, poderiamos, podemos falar";

/// The name of somebody whom nothing else tells of, where a question is put to them: "Bob, would you have time?",
/// "Hätten Sie Zeit, Herr Poe?"; or where they are greeted once more.
fn asked(view: &View<'_>) -> Option<String> {
    let text = &view.text;
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    let found = (start..text.words.len()).find(|&index| {
        let is_titled = index > start && is_title(text.fold(index - 1));
        text.words.get(index).is_some_and(|word| word.is_capital())
            && (is_titled || is_given(text.fold(index)) && !is_word(text.fold(index)))
            && (is_asked(text, index, index - usize::from(is_titled))
                || is_greeted(text, index, start)
                || is_titled && is_called(text, index - 1, index))
    })?;
    let name = text.fold(found);
    (is_certain(view) && fit(view, name) == Fit::Other && !is_company(view, name))
        .then(|| text.words.get(found).map(|word| word.text.to_owned()))
        .flatten()
}

/// Whether a sentence below the greeting greets somebody: "Dear Bob, …". What goes on with the greeting, which ends
/// before word `greeting`, greets a couple: "Dear Jane, dear Bob".
fn is_greeted(text: &Text<'_>, index: usize, greeting: usize) -> bool {
    let start = text.sentence(index).start;
    let is_small = !text.words.get(start).is_some_and(|word| word.is_capital());
    let is_couple = start == greeting && is_small && !text.before(start).contains('\n');
    start > 0
        && start + 1 == index
        && is_dear(text.fold(start))
        && text.before(index + 1).starts_with(',')
        && !is_couple
}

/// Whether a question stands around the name that begins at `first` and ends at `index`: behind it where the sentence
/// begins with the name, before it where the sentence ends so.
fn is_asked(text: &Text<'_>, index: usize, first: usize) -> bool {
    let sentence = text.sentence(index);
    let after = text.before(index + 1);
    let begins = first <= sentence.start + 1
        && after.trim_start().starts_with(',')
        && (first == sentence.start || text.before(first).contains(','))
        && each(ASKED).any(|question| text.is_at(index + 1, question));
    let ends = index + 1 == sentence.end
        && first > sentence.start + 2
        && after.trim_start().starts_with('?')
        && text.before(first).contains(',')
        && each(ASKED).any(|question| text.is_at(sentence.start, question) || text.is_at(sentence.start + 1, question));
    (begins || ends) && !text.has_within(sentence, THIRD)
}

/// Whether the name from word `first` to word `index` is set off as somebody's who is spoken to.
fn is_spoken_to(text: &Text<'_>, first: usize, index: usize) -> bool {
    let sentence = text.sentence(index);
    let before = text.before(first);
    let after = text.before(index + 1);
    let previous = first.checked_sub(1).filter(|previous| sentence.contains(previous));
    let next = Some(index + 1).filter(|next| sentence.contains(next));
    let is_set_off = match previous {
        // Below a question of theirs a name is the answer.
        None if text.is_below_quotation(first) && !text.is_question(first) => false,
        None => after.contains([',', '!', '?']) || after.contains(" - ") || after.contains(" – "),
        Some(previous) => {
            let is_thanked = is_thanks(text.fold(previous));
            // "So Bob, what do you think?"
            let is_turned_to = previous == sentence.start && after.starts_with(',') && is_turning(text.fold(previous));
            (before.contains(',') || is_thanked || is_dear(text.fold(previous)) || is_turned_to)
                && (next.is_none()
                    || after.contains([',', '!', '?'])
                    || is_thanked && next.is_some_and(|next| is_for(text.fold(next))))
        }
    };
    // "Anna, Bob and Carl".
    let capital = |place: usize| text.words.get(place).is_some_and(|word| word.is_capital());
    let is_listed = previous.is_some_and(|previous| {
        first == index && previous > sentence.start && capital(previous) && before.contains(',')
    }) || next.is_some_and(|next| {
        is_given(text.fold(next)) && capital(next) || is_joining(text.fold(next)) && capital(next + 1)
    });
    // "Tyler, then Rosa."
    let is_list =
        sentence.len() <= SHORT && sentence.clone().filter(|&at| capital(at) && is_given(text.fold(at))).count() > 1;
    let is_listed = is_listed || is_list;
    capital(index) && is_set_off && !is_listed && !is_explained(text, first, next) && !text.has_within(sentence, THIRD)
}

/// A sentence of no more words that names two people lists them.
const SHORT: usize = 4;

/// Beside [`OUR`].
const OURS: &str = "his, her, their, mes, nos, meinen, unseren, mi, mis, ons";
/// Whose somebody is whom they name.
const THEIRS: &str = "son, sa, ses, sein, seine, su, sus, suo, sua, zijn, haar, seu";
/// Articles.
const THE: &str = "the, le, la, l, der, die, el, il, de, het, o, a";
/// What leads to more about the one who was named: "Ana, who would be your peer, …", "Ana, from the bank, …".
const ABOUT: &str = "\
    who, whom, whose, from, qui, que, dont, de, du, der, die, den, dem, aus, vom, von, quien, del, che, di, dal, dalla, \
    wie, van, uit, quem, da, do, dos";

/// Whether the name that begins at word `first` says who somebody is: "our matron, Ana, will show you round". Word `next`
/// goes on with the sentence.
pub(super) fn is_explained(text: &Text<'_>, first: usize, next: Option<usize>) -> bool {
    const LONGEST: usize = 4;
    const NEAR: usize = 3;
    let start = text.sentence(first).start;
    let is_role = first > start && is_post(text.fold(first - 1));
    let near = first.saturating_sub(NEAR).max(start);
    // "Ana, the matron, will show you round."
    let is_determined =
        |index: usize| [OUR, OURS, THEIRS, THE].into_iter().flat_map(each).any(|word| word == text.fold(index));
    let is_followed = next.is_some_and(|next| {
        let end = (next + 1 + LONGEST).min(text.sentence(first).end);
        let is_about = is_one_of(ABOUT, text.fold(next));
        let end = if is_about { text.sentence(first).end } else { end };
        first == start
            && (is_determined(next) || is_about || (next..end).any(|index| is_post(text.fold(index))))
            && (next + 1..end).any(|index| text.before(index).contains(','))
    });
    is_role
        || is_followed
        || (near..first).any(|index| each(OUR).chain(each(OURS)).any(|our| our == text.fold(index)))
        || next.is_some_and(|next| !is_joining(text.fold(next)))
            && (near..first).contains(&start)
            && is_one_of(THE, text.fold(start))
}

fn is_joining(folded: &str) -> bool {
    matches!(folded, "and" | "und" | "et" | "y" | "e" | "en" | "or" | "oder" | "ou" | "o" | "of")
}

fn is_thanks(folded: &str) -> bool {
    matches!(
        folded,
        "thanks"
            | "you"
            | "well"
            | "danke"
            | "dank"
            | "merci"
            | "gracias"
            | "grazie"
            | "bedankt"
            | "obrigada"
            | "obrigado"
    )
}

fn is_turning(folded: &str) -> bool {
    const TURNS: &str = "so, well, ok, okay, alors, donc, also, nun, bueno, pues, entonces, allora, quindi, dus, entao";
    is_one_of(TURNS, folded)
}

fn is_dear(folded: &str) -> bool {
    matches!(
        folded,
        "dear" | "hi" | "liebe" | "lieber" | "cher" | "chere" | "querida" | "querido" | "cara" | "caro" | "beste"
    )
}

fn is_for(folded: &str) -> bool {
    matches!(folded, "for" | "pour" | "fur" | "por" | "per" | "voor" | "pela" | "pelo")
}

/// What a recruiter finds of a person.
pub(in crate::guard) const FOUND: &str = "\
    profile, background, cv, resume, experience, career, work history, profil, parcours, lebenslauf, werdegang, \
    erfahrung, perfil, experiencia, trayectoria, profilo, esperienza, percorso, profiel, ervaring, loopbaan, percurso";

/// Another candidate's full name, unless the text speaks of them on purpose: in a subject wherever it stands, in a text
/// where it says whose profile was found.
fn named(text: &Text<'_>, other: &Other, is_subject: bool) -> Option<String> {
    if !other.name.is_full() {
        return None;
    }
    let place = text.find(&other.name.words.join(" ")).find(|place| {
        let is_name = text.words.get(place.start).is_some_and(|word| word.is_capital());
        let sentence = || text.sentence(place.start);
        let on_purpose = || text.has_within(sentence(), THIRD) || text.has_within(sentence(), THROUGH);
        is_name && (is_found(text, place) || is_subject && !on_purpose())
    })?;
    Some(text.slice(place).to_owned())
}

/// "Jane Roe's profile", "le profil de Jane Roe".
fn is_found(text: &Text<'_>, place: &Range<usize>) -> bool {
    let is = |index: usize| each(FOUND).any(|found| text.is_at(index, found));
    let is_of = |index: usize| matches!(text.fold(index), "of" | "de" | "d" | "von" | "di" | "van" | "do" | "da");
    text.fold(place.end) == "s" && is(place.end + 1)
        || place.start >= 2 && is_of(place.start - 1) && is(place.start - 2)
}
