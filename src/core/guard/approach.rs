//! Whether a message approaches its reader as a candidate, or may: other people's work addresses and shared mailboxes
//! are where clients, suppliers, landlords and schools are written to, of whom nothing is kept.

mod business;
mod offer;
mod others;

use super::{
    language::Language,
    leftover::HIRES,
    names::is_title,
    notice,
    text::{Text, each},
    view::{CANDIDATE, View},
    workplace,
    wrong_name::FOUND,
};
use std::{cell::LazyCell, ops::Range};

/// With fewer words behind the greeting nothing is said yet: a warning that comes with the recipient stays until the text says
/// otherwise.
const SAYS_NOTHING: usize = 8;

/// Whether a message may be one to a candidate: who says nothing yet, seeks somebody, or speaks of a job or an
/// appointment, and not of what is the writer's own or bought and sold; or who asks for the reader's interest or CV,
/// whatever else is spoken of. A job or a talk is no offer to the reader where somebody else is spoken of, whom a
/// client hires or a referee knew.
pub(super) fn may_be(view: &View<'_>) -> bool {
    view.outsiders().any(|person| person.known.is_some()) || workplace::is_greeted(view) || may_say_so(view)
}

/// Whether it may be one by what it says, whoever is known.
fn may_say_so(view: &View<'_>) -> bool {
    says_little(view) && says_nothing_yet(view) || speaks_as_one(view)
}

/// Whether a few words are all there is, and none of them is one of business.
pub(super) fn says_little(view: &View<'_>) -> bool {
    !says_enough(view) && !business::is_business(view) && !business::answers_advert(view)
}

/// Whether it is open what it will say: there is no text, or but a question of a few words, such as "have you a moment
/// tonight?". "Thanks for the lunch" says what it has to; in a network's own messages people are asked whom nobody knows yet.
fn says_nothing_yet(view: &View<'_>) -> bool {
    let text = &view.text;
    let mut said = (text_start(view)..text.words.len()).filter(|&index| !view.is_writers(text.fold(index))).peekable();
    let asks = said.peek().is_none() || said.any(|index| text.is_question(index));
    asks || !view.shows_addresses() || names_candidate(view)
}

/// Whether it is one by what it says, whoever is known.
pub(super) fn speaks_as_one(view: &View<'_>) -> bool {
    if business::answers_advert(view) {
        return false;
    }
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let asks_for_somebody = greets_nobody(view);
    // A long text has many names, and a draft may go to many people.
    let is_of_another = LazyCell::new(|| !asks_for_somebody && others::speaks_of_another(view));
    // A house that is asked so for is sold to.
    let is_of_work = || view.speaks_of_work() || [offer::JOB, CANDIDATE].into_iter().any(says);
    let is_of_trade = LazyCell::new(|| business::is_of_trade(view));
    let is_of_goods =
        |place: &Range<usize>| *is_of_trade && (business::is_event(view) || offer::is_told_what(&view.text, place));
    let asks_interest = |index: usize| {
        offer::is_interest(view.text.fold(index))
            && !is_of_goods(&(index..index + 1))
            && (view.text.is_question(index) || !*is_of_another && offer::is_to_reader(view, view.text.sentence(index)))
            && (!asks_for_somebody || is_of_work())
    };
    // What is to be had for a job is told to clients without a word of themselves.
    let offers_work = || {
        view.speaks_of_work()
            && (asks_for_somebody && !view.is_invitation() || view.is_private() || offer::speaks_to_reader(view))
    };
    let offers = || {
        (offers_work() || offer::asks_to_talk(view)) && !business::presents_firm(view)
            || has_before(view, offer::THEIRS, Language::your(view.language))
            || offer::is_reader_candidate(view)
            || asks_for_somebody && (others::is_to_bring(view) || offer::is_for_another(&view.text))
    };
    let is_business = LazyCell::new(|| business::is_business(view));
    has_before(view, FOUND, Language::your(view.language))
        || says(offer::INTEREST)
        || view.subject.has_any(offer::OPEN)
        || view.text.find_any(offer::OPEN).iter().any(|place| !is_of_goods(place))
        || offer::is_of_you(view)
        || offer::asks_for_private_way(&view.text)
        || notice::is_readers(view)
        || (0..view.text.words.len()).any(asks_interest)
        || !*is_business
            && (has_before(view, offer::JOB, offer::A)
                || (offer::seeks(view) || !*is_of_another && offers()) && !business::is_of_own(view)
                // "We are looking for a nurse for our ward": whoever recruits for their own house says "our" as well.
                || offer::seeks(view) && says(offer::WOULD_LIKE)
                || offer::names_wage(view)
                || offer::asks_to_call(&view.text)
                    && (!business::presents_firm(view) || business::needs_somebody(&view.text))
                || offer::invites(&view.text, view.language)
                || offer::invites(&view.subject, view.language))
}

/// Whether it is an invitation of a few words, none of an approach, to people and of people of whom nothing is known. It
/// presupposes a talk, and has its title for a text.
pub(super) fn is_quiet(view: &View<'_>) -> bool {
    view.is_invitation()
        && !says_enough(view)
        && view.outsiders().all(|person| person.known.or(person.perhaps).is_none())
        && !workplace::is_greeted(view)
        && !names_candidate(view)
        && !speaks_as_one(view)
}

/// Whether a candidate is named.
fn names_candidate(view: &View<'_>) -> bool {
    view.case.known.iter().any(|known| workplace::is_spoken_of(view, &known.features().name))
}

/// Whether it is surely none by what it says: an errand of the writer's own, or what clients and suppliers are written
/// about.
pub(super) fn is_errand(view: &View<'_>) -> bool {
    (business::is_business(view) || business::is_of_own(view) || business::is_order(view)) && !may_say_so(view)
}

pub(super) use business::is_mentioned_in_trade;

/// Whether it openly approaches its readers: its words do, and not that there are but few.
pub(super) fn is_open(view: &View<'_>) -> bool {
    says_enough(view) && speaks_as_one(view)
}

/// Whether more stands behind the greeting than a few words.
pub(super) fn says_enough(view: &View<'_>) -> bool {
    view.text.words.len() >= text_start(view) + SAYS_NOTHING
}

/// The first word behind the greeting.
fn text_start(view: &View<'_>) -> usize {
    view.greeting.as_ref().map_or(0, |greeting| greeting.words.end)
}

/// Whether a part of a text speaks of a job, or of seeking somebody.
pub(super) fn is_of_job(text: &Text<'_>, part: Range<usize>) -> bool {
    [offer::JOB, offer::SEEKS, HIRES].into_iter().any(|list| text.has_within(part.clone(), list))
}

/// Whether one of some words stands right before another, or with a word between: "your CV", "Ihr nächstes Interview",
/// "a job".
fn has_before(view: &View<'_>, list: &'static str, before: &'static str) -> bool {
    const NEAR: usize = 2;
    // "A vaga" is no new one.
    let is_the = |word: &str| word == "a" && view.language == Some(Language::Portuguese);
    [&view.text, &view.subject].into_iter().any(|text| {
        let is_it = |index: usize| each(before).any(|word| word == text.fold(index) && !is_the(word));
        text.find_any(list).iter().any(|place| (place.start.saturating_sub(NEAR)..place.start).any(is_it))
    })
}

/// Whether whoever reads this is to bring it to somebody else: one mailbox, and no name and no title in the greeting.
fn greets_nobody(view: &View<'_>) -> bool {
    let text = &view.text;
    view.only().is_some()
        && view.greeting.as_ref().is_none_or(|greeting| {
            greeting.names(text).is_empty() && !greeting.words.clone().any(|index| is_title(text.fold(index)))
        })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, recipient, rules, to};

    #[test]
    fn a_bare_invitation_is_told() {
        let check = |surface: &str, subject: &str, body: &str, severity: &str| {
            for (address, rule) in [
                ("bob@acme.example", "other-company"),
                ("office@acme.example", "role"),
                ("bob@acme.ac.uk", "education"),
            ] {
                let mut case = to("", address, body);
                case.draft.surface = surface.into();
                case.draft.subject = subject.into();
                case.known = vec![known("Jane Roe")];
                assert_eq!(rules(&case), format!("{severity} {rule}-address {address}"), "{subject} {body}");
            }
        };
        check("gmail", "", "", "caution");
        check("gmail", "", "Hello,", "caution");
        check("gmail", "", "Hello,\nLea", "caution");
        check("gmail", "", "Hello,\nhave you a moment tonight?", "caution");
        check("google-calendar", "Minutes of the fair", "", "note");
        check("google-calendar", "A job in Leeds", "", "caution");
    }

    #[test]
    fn a_few_words_that_ask_nothing_are_no_approach() {
        let check = |body: &str, expected: &str| {
            let case = to("Bob Doe", "bob.doe@acme.example", body);
            let said = rules(&case);
            assert_eq!(
                said.split(", ").find(|it| it.contains("other")).map_or("", |it| it.split(' ').next().unwrap()),
                expected,
                "{body}"
            );
        };
        check("Dear Bob,\nmany happy returns!\n\nLea", "note");
        check("Hallo Bob,\ndanke für das Mittagessen!\n\nLea", "note");
        check("Bonjour Bob,\nje suis en bas.\n\nLea", "note");
        check("Bonjour Bob,\navez-vous un instant ?\n\nLea", "caution");
        check("Dear Bob,\nI have a job for you.\n\nLea", "caution");
        check(
            "Dear Bob,\nthank you for the talk. Must: ten years in a mill. Two days a week, salary up to 60.\n\nLea",
            "",
        );
    }

    #[test]
    fn two_of_one_firm_are_invited() {
        let check = |addresses: [&str; 2], expected: &str| {
            let mut case = to("", "", "");
            case.draft.surface = "google-calendar".into();
            case.draft.subject = "Minutes of the fair".into();
            case.draft.recipients = addresses.map(|address| recipient("", address)).to_vec();
            assert_eq!(rules(&case).split(',').next(), Some(expected), "{addresses:?}");
        };
        let told = "note other-company-address bob@acme.example";
        check(["bob@acme.example", "ann@acme.example"], "note several-recipients");
        check(["bob@acme.example", "c_1@resource.calendar.google.com"], told);
        check(["bob@gmail.com", "ann@gmail.com"], "caution several-recipients");
    }

    /// Whether a text is held at addresses of people of whom nothing is known.
    pub(super) fn check(text: &str, is_held: bool) {
        for (address, rule) in [("bob.doe@acme.example", "other-company"), ("office@acme.example", "role")] {
            let mut case = to("", address, &format!("Hello,\n{text}\n\nLea"));
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Globex", "globex.example")];
            let held = format!("caution {rule}-address {address}");
            assert_eq!(rules(&case).contains(&held), is_held, "{text} to {address}");
        }
    }
}
