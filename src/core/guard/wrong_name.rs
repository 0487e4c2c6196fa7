//! A name in the greeting, the text or the subject that is not this person's.

mod exposed;
mod mentioned;

pub(super) use mentioned::{FOUND, THIRD};

use super::{
    addresses::judged,
    approach,
    greeting::{Whom, is_joined},
    people::Person,
    placeholder,
    view::View,
};
use crate::{
    address::{EmailVerdict, is_role},
    folding::fold,
    names::{Fit, Local, Name, given_name, is_given, is_particle},
    order,
    verdict::{Rule, Severity, Warning},
};
use rustc_hash::FxHashSet;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() || view.people.is_empty() || is_for_a_candidate_there(view) {
        return vec![];
    }
    let others = Other::all(view);
    let found = greeted(view, &others).or_else(|| mentioned::mentioned(view, &others));
    found.or_else(|| exposed::exposed(view, &others)).into_iter().collect()
}

/// Whether this is meant for somebody who is reached through the shared mailbox of their company: then that is the fault.
fn is_for_a_candidate_there(view: &View<'_>) -> bool {
    view.people.iter().all(|person| {
        let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
        person.names.is_empty() && addresses.any(|address| view.workplaces().of(view, address, person.known).is_some())
    })
}

/// Somebody else who is known, or to whom a message went.
struct Other {
    name: Name,
    /// A candidate, not merely somebody who got a message.
    is_candidate: bool,
}

impl Other {
    /// Those others one of whose names stands in the draft.
    fn all(view: &View<'_>) -> Vec<Self> {
        let words = view.text.words.iter().chain(&view.subject.words);
        let written: FxHashSet<&str> = words.map(|word| word.fold.as_ref()).collect();
        let is_other = |shown: &str, name: &Name| name.is_among(&written) && !view.everybody().has(shown);
        // Somebody whose name an address alone spells: `jroe@` may well be the Jane Roe who is known by another.
        let unknown = view.people.iter().filter(|person| person.known.is_none() && person.names.is_empty());
        let unknown = unknown.flat_map(|person| &person.entries).filter_map(|entry| entry.address);
        let unknown: Vec<Local> = unknown.map(Local::of).collect();
        let is_spelt = |name: &Name, spellings: &FxHashSet<String>| {
            unknown.iter().any(|local| name.spells(spellings, local)) || view.everybody().has_name(name)
        };
        let known = view.case.known.iter().filter(|known| is_other(&known.name, &known.features().name));
        let known = known.filter(|known| !is_spelt(&known.features().name, known.spellings()));
        let known = known.map(|known| Self { name: known.features().name.clone(), is_candidate: true });
        let sent = view.case.sent.latest().iter().filter(|(shown, name)| is_other(shown, name)).map(|(_, name)| name);
        let sent = sent.filter(|name| !is_spelt(name, &name.spellings())).cloned();
        let mut others: Vec<Self> = known.chain(sent.map(|name| Self { name, is_candidate: false })).collect();
        order::sort_by(&mut others, |a, b| (b.is_candidate, &a.name.words).cmp(&(a.is_candidate, &b.name.words)));
        others
    }
}

/// How a word relates to the names of the people of a draft.
pub(super) fn fit(view: &View<'_>, word: &str) -> Fit {
    let mut best = Fit::Other;
    for person in &view.people {
        // An address says less than a full name: `danielaroe` does not make Daniela a Daniel.
        let is_full = person.names.iter().any(Name::is_full);
        let spelt = person.entries.iter().filter_map(|entry| entry.address).filter(|_| !is_full).map(Name::of_address);
        // What they call themselves in their own address is one of their names.
        let own = |address: &str| Name::of_address(address).words.iter().any(|own| own == word && own.len() > 2);
        if person.entries.iter().filter_map(|entry| entry.address).any(own) {
            return Fit::Same;
        }
        for name in person.names.iter().cloned().chain(spelt) {
            match name.fit(word) {
                Fit::Same => return Fit::Same,
                Fit::Misspelt => best = Fit::Misspelt,
                Fit::Other => {}
            }
        }
    }
    best
}

/// Whether the name of every person of the draft is known, in letters that a greeting can be compared with.
fn is_certain(view: &View<'_>) -> bool {
    view.people.iter().all(|person| {
        let is_readable = |name: &Name| name.words.iter().any(|word| word.is_ascii() && word.len() > 1);
        let spelt = |address| {
            let name = Name::of_address(address);
            name.words.len() > 1
                && name.words.iter().all(|word| word.len() > 1 && word.is_ascii())
                && name.words.iter().any(|word| is_given(word))
        };
        person.names.iter().any(|name| is_readable(name) && is_persons(view, person, name))
            || person.names.is_empty()
                && person.entries.iter().filter_map(|entry| entry.address).filter(|it| it.contains('@')).any(spelt)
    })
}

/// Whether a draft goes to an authority, an office or a landlord: nobody knows who answers there.
pub(super) fn is_to_office(view: &View<'_>) -> bool {
    view.people.iter().all(|person| {
        let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
        let mut is_shared = || addresses.all(|address| judged(view, person, address).0 == EmailVerdict::Role);
        person.known.is_none()
            && !person.names.iter().any(|name| is_persons(view, person, name))
            && (!person.names.is_empty() || is_shared())
    })
}

/// Whether a name that is shown is a person's: it begins with a given name, or the address is built of it. A firm's
/// mailbox at a provider is built of its name as well.
fn is_persons(view: &View<'_>, person: &Person<'_>, name: &Name) -> bool {
    let addresses = || person.entries.iter().filter_map(|entry| entry.address).filter(|it| it.contains('@'));
    let locals = || addresses().filter_map(|address| address.split('@').next()).map(str::to_lowercase);
    let is_any_given = || name.words.iter().any(|word| is_given(word));
    let is_built = |may_be_firms| locals().any(|local| is_built(name, &local, may_be_firms));
    let is_private = || addresses().all(|address| judged(view, person, address).0 == EmailVerdict::Personal);
    person.known.is_some()
        || addresses().next().is_none()
        || person.entries.iter().any(|entry| entry.address.is_none())
        || name.words.first().is_some_and(|word| is_given(word))
        || is_built(true)
        || (is_any_given() || is_built(false)) && (!is_private() || approach::is_open(view))
}

/// Whether a mailbox is built of two words of a name, one of which may be but an initial: "zroe". A desk's has one of
/// them: "Reception Hull" at reception@. What a firm's may be as well, as "aceplumbing" is, tells nothing where it may be a firm's.
fn is_built(name: &Name, local: &str, may_be_firms: bool) -> bool {
    // "Müller" at mueller@
    let stem = |word: &str| word.get(..4).unwrap_or(word).to_owned();
    let is_other = |word: &str, rest: &str| {
        let is_parted = !rest.chars().all(char::is_alphabetic);
        let mut parts = rest.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty());
        parts.any(|part| {
            let mut others = name.words.iter().filter(|other| *other != word);
            (part.len() == 1 || is_parted || !may_be_firms) && others.any(|other| other.starts_with(part))
        })
    };
    // "Arbeit" is in arbeitgeber@, and nobody's name.
    let is_end = |rest: &str| !rest.contains(char::is_alphabetic);
    !name.words.iter().any(|word| is_role(word))
        && name.words.iter().filter(|word| word.len() > 2).any(|word| {
            let parts = local.split_once(&stem(word));
            parts.is_some_and(|(before, after)| {
                let after = after.trim_start_matches(|letter| word.get(4..).is_some_and(|rest| rest.contains(letter)));
                is_other(word, before) && is_end(after) || is_end(before) && is_other(word, after)
            })
        })
}

/// Whether a word is the name of a company in the draft's context: "Dear Acme".
fn is_company(view: &View<'_>, word: &str) -> bool {
    view.people.iter().any(|person| {
        let employers = person.known.into_iter().flat_map(|known| &known.employers);
        let mut labels = person.entries.iter().filter_map(|entry| entry.address?.split('@').nth(1));
        employers.flat_map(|employer| employer.name.split(' ')).any(|part| fold(part) == word)
            || labels.any(|domain| domain.split('.').any(|label| label == word))
    })
}

/// Whether what a greeting was taken to end with is a title that no list has, cut short, with a name of the person behind it:
/// "Gentile Geom. Roe", "Exma. Enf.ª Roe".
fn is_titled(view: &View<'_>, last: usize) -> bool {
    const LONGEST: usize = 5;
    const MOST: usize = 3;
    let text = &view.text;
    let is_mark = |index: usize| matches!(text.fold(index), "ª" | "º" | "a" | "o");
    let is_short = |&index: &usize| {
        let word = text.fold(index);
        is_mark(index) || word.len() <= LONGEST && !is_given(word) && text.before(index + 1).starts_with('.')
    };
    let titles = (last..last + MOST).take_while(is_short).count();
    let name = last + titles;
    let line = |index: usize| text.words.get(index).map(|word| word.line);
    titles > 0
        && line(name) == line(last)
        && text.words.get(name).is_some_and(|word| word.is_capital())
        && fit(view, text.fold(name)) == Fit::Same
}

fn greeted(view: &View<'_>, others: &[Other]) -> Option<Warning> {
    let (names, is_sure) = match &view.greeting.as_ref()?.whom {
        Whom::Named(names) => (names, true),
        Whom::Perhaps(names) => (names, false),
        _ => return None,
    };
    if placeholder::in_greeting(view).is_some() {
        return None;
    }
    if is_titled(view, *names.last()?) {
        return None;
    }
    let words: Vec<&str> = names
        .iter()
        .map(|&index| view.text.fold(index))
        .filter(|word| !is_particle(word) || is_given(word) || names.len() == 1)
        .collect();
    let fits: Vec<Fit> = words.iter().map(|word| fit(view, word)).collect();
    let shown = view.text.slice(*names.first()?..names.last()? + 1);
    let warn = |severity, key: &str| {
        let person = view.outsiders().next()?;
        let mut warning = view.warning(Rule::WrongName, severity, key, &[shown, person.called()]);
        let right = given(person);
        warning.actions.extend(right.map(|right| view.action("copy-name", Some(right.to_owned()))));
        Some(view.closed(warning))
    };
    if fits.contains(&Fit::Same) {
        // "Hi Jane and Bob" to Jane alone.
        let joined = names.iter().filter(|&&index| is_joined(&view.text, index)).map(|&index| view.text.fold(index));
        let mut joined = joined.filter(|word| word.len() > 2 && fit(view, word) == Fit::Other);
        let is_candidate = |word: &str| others.iter().any(|it| it.is_candidate && it.name.fit(word) == Fit::Same);
        if joined.any(is_candidate) {
            return warn(Severity::Caution, "wrong_name_other");
        }
        // "Hello Jean-François" to Jean-Baptiste.
        let is_other_half = matches!((words.as_slice(), fits.as_slice()), ([_, second], [Fit::Same, Fit::Other])
            if is_given(second) && shown.contains('-'))
            && view.people.iter().flat_map(|person| &person.names).any(Name::is_full);
        if is_other_half {
            return warn(Severity::Caution, "wrong_name");
        }
        // "Dear Bob Roe" to Jane Roe.
        let is_other_given = matches!((words.as_slice(), fits.as_slice()), ([first, _], [Fit::Other, Fit::Same])
            if is_given(first) && view.people.iter().flat_map(|person| &person.names).any(|name| name.is_full()))
            && names.last()? - names.first()? == 1
            && !view
                .people
                .iter()
                .flat_map(|person| &person.names)
                .any(|name| name.words.iter().any(|word| word.len() == 1));
        return if is_other_given { warn(Severity::Caution, "wrong_name") } else { None };
    }
    let is_whole = |other: &Other| words.len() > 1 && words.iter().all(|word| other.name.fit(word) == Fit::Same);
    // Of many candidates one has the name of whoever answers at an office.
    let is_to_office = is_to_office(view) && !approach::is_open(view);
    let whose = others.iter().find(|other| {
        if is_to_office { is_whole(other) } else { words.iter().any(|word| other.name.fit(word) == Fit::Same) }
    });
    if let Some(other) = whose.filter(|_| is_sure || words.iter().all(|word| word.len() > 2)) {
        let is_whole = is_whole(other);
        let severity = if is_whole && other.is_candidate { Severity::Severe } else { Severity::Caution };
        return warn(severity, "wrong_name_other");
    }
    if fits.contains(&Fit::Misspelt) {
        return warn(Severity::Note, "wrong_name_misspelt");
    }
    let is_name = is_sure || words.first().is_some_and(|word| is_given(word));
    (is_name && is_certain(view) && !words.iter().any(|word| is_company(view, word)))
        .then(|| warn(Severity::Caution, "wrong_name"))
        .flatten()
}

/// The given name to write, as the person is shown.
pub(super) fn given<'a>(person: &Person<'a>) -> Option<&'a str> {
    let known = person.known.map(|known| known.name.as_str());
    given_name(known.filter(|name| !name.is_empty()).or_else(|| person.entries.iter().find_map(|entry| entry.name))?)
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, sent, to};

    fn check(body: &str, expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", body);
        let mut jane = known("Jane Roe");
        jane.employers = vec![employer("Acme", "acme.example")];
        case.known = vec![jane, known("Bob Doe")];
        case.sent = vec![sent("Tim Smith", ""), sent("Will Smith", "")].into();
        case.draft.reply = true;
        assert_eq!(rules(&case), expected, "{body}");
    }

    #[test]
    fn a_greeting_with_another_name() {
        check("Hi Ana,\nwould you have time?", "caution wrong-name");
        check("Dear Ms Poe,\nwould you have time?", "caution wrong-name");
        check("Guten Tag Frau Poe,\nhätten Sie Zeit?", "caution wrong-name");
        check("Hi Bob,\nwould you have time?", "caution wrong-name");
        check("Dear Bob Doe,\nwould you have time?", "severe wrong-name");
        check("Dear Bob Roe,\nwould you have time?", "caution wrong-name");
        check("Hi Tim hope you are well", "caution wrong-name");
        check("Bob,\nwould you have time?", "caution wrong-name");
        check("Thanks Bob, that helps", "caution wrong-name");
        check("Hi Jane-Marie,\nwould you have time?", "caution wrong-name");
        check("Hi Jnae,\nwould you have time?", "note wrong-name");
        check("Gentile Geom. Poe,\nwould you have time?", "caution wrong-name");
        check("Hi Jane and Bob,\nwould you have time?", "caution wrong-name");
        check("Hi Bob & Jane,\nwould you have time?", "caution wrong-name");
    }

    #[test]
    fn a_greeting_with_the_right_name() {
        for body in [
            "Hi Jane,\nhow are you?",
            "Dear Ms Roe,\n",
            "Hello ROE,",
            "Dear Senator,\n",
            "Dear Ambassador,\n",
            "Hi Janet,\n",
            "Dear Acme team,\n",
            "Hi there,\n",
            "Unfortunately, I cannot.",
            "Hi Quick question for you",
            "Hello World of Rust!",
            "Hi Jane and Ana,\n",
            "Dear Jane Roe-Doe,\n",
            "Joyeux Noël,\n",
            "Frohe Ostern, Jane,\n",
            "Gentile Geom. Roe,\n",
            "Dear Rev. Roe,\n",
            "Gentile Geom. Cav. Jane Roe,\n",
            "Exma. Sra. Enf.ª Roe,\n",
        ] {
            check(body, "");
        }
    }

    #[test]
    fn nobody_knows_who_answers_at_an_office() {
        let check = |name: &str, address: &str, greeting: &str, expected: &str| {
            let case = to(name, address, &format!("{greeting}\nthe lease ends in May, and we would like to stay."));
            assert_eq!(rules(&case), expected, "{name}");
        };
        check("Lettings", "rooms@estates.example", "Hi Gemma,", "");
        check("Stadtverwaltung Nordhafen", "bau@hafen.example", "Guten Tag Frau Poe,", "");
        check("Ace Plumbing", "aceplumbing@gmail.com", "Hi Gemma,", "");
        check("Trattoria da Gino", "trattoriadagino@gmail.com", "Hi Gemma,", "");
        check("Zeno Quill", "zeno.quill@gmail.com", "Hi Gemma,", "caution wrong-name");
        check("Zeno Quill", "zquill@estates.example", "Hi Gemma,", "caution wrong-name");
        check("Jane Quill", "rooms7@estates.example", "Hi Gemma,", "caution wrong-name");
    }

    #[test]
    fn another_name_in_the_text() {
        check("Hi Jane,\nthank you Bob for your time.", "caution wrong-name");
        check("Hi Jane,\nSo Bob, what do you think of it?", "caution wrong-name");
        check("Hi Jane,\nso, Bob, would you have time?", "caution wrong-name");
        check("Hi Jane,\nwould that interest you, Tim?", "caution wrong-name");
        check("Hi Jane,\nthank you so much, Bob, and see you soon.", "caution wrong-name");
        check("Hi Jane,\nwe met. Ana, would you have time?", "caution wrong-name");
        check("Hi Jane,\nso, Ana, would you have time?", "caution wrong-name");
        check("Hi Jane,\nwe met in May. Dear Ana, the post is free.", "caution wrong-name");
        check("Hi Jane,\nhätten Sie Zeit, Herr Poe?", "caution wrong-name");
        check("Hi Jane,\ner findet Sie spannend, Herr Doe, und möchte Sie sehen.", "caution wrong-name");
        check("Hi Jane,\ngood news. Dear Bob, would you call me?", "caution wrong-name");
        check("Hi Jane,\ndanke für die Zeit, Frau Doe!", "caution wrong-name");
        check("Hi Jane,\nthe post is free. The offer, Bob, and all of it?", "caution wrong-name");
        for body in [
            "Hi Jane,\nhätten Sie Zeit, Frau Roe?",
            "Hi Jane,\nAna, our director, will call you.",
            "Hi Jane,\nwould you meet our director, Ana?",
            "Hi Jane,\nin Florence, would you have time?",
            "Hi Jane,\nBob Doe recommended you to me.",
            "Hi Jane,\nBob Doe joined the team last year.",
            "Hi Jane,\nI saw your comment on Bob Doe's post.",
            "Hi Jane,\nyou will meet Bob Doe there.",
            "Hi Jane,\nwe met Anna, Bob, and Carl there.",
            "Hi Jane,\nmy colleague, Tim, will call you.",
            "Hi Jane,\nthe matron, Bob, would love to see you.",
            "Hi Jane,\nunser Leiter, Herr Doe, und ich kommen.",
            "Hi Jane,\nmit Ihrem Chef, Herrn Doe, und mir.",
            "Hi Jane,\nwelcome. Bob, the matron, will show you round.",
            "Hi Jane,\nfragen Sie nach der Personalleiterin, Frau Doe.",
            "Hi Jane,\nà table : le directeur, Monsieur Doe, et moi.",
            "Hi Jane,\nWith Bob, nobody is late.",
            "Hi Jane,\nshe wrote: Dear Ana says it all.",
            "Hi Jane,\nWill, as they say, is a way.",
        ] {
            check(body, "");
        }
    }
}
