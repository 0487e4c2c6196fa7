//! The guard: judges a draft by what is known of its recipients. Each rule is a file of its own.

mod addresses;
mod alone;
mod approach;
mod attachment;
mod bad_hour;
mod cannot_tell;
mod clients;
mod cool_off;
mod fingerprint;
mod greeting;
mod holidays;
mod impersonal;
mod known;
mod language;
mod leftover;
mod missing_attachment;
mod moment;
mod no_greeting_name;
mod notice;
mod objection;
mod past_date;
mod people;
mod placeholder;
mod same_text;
mod sent;
mod several;
#[cfg(test)]
mod testing;
mod text;
mod too_long;
mod too_often;
mod view;
mod workplace;
mod wrong_account;
mod wrong_name;

pub use fingerprint::{Fingerprint, fingerprint};
pub use known::{Known, KnownPerson};
pub use moment::moment;
pub(crate) use people::{full_name, same_mailbox};
pub use sent::{Earlier, Sent, SentList, SentPage};

use crate::{
    Surroundings,
    draft::Draft,
    names::{self, is_given},
    order,
    verdict::{Severity, Verdict, Warning},
    wire::Settings,
};
use serde::{Deserialize, Serialize};
use view::View;

/// A draft with everything needed to judge it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// Who writes.
    pub me: Me,
    /// What is written.
    pub draft: Draft,
    /// The candidates whom the recipients may be.
    pub known: Vec<KnownPerson>,
    /// What was sent before.
    pub sent: SentList,
    /// What the recruiter set.
    pub settings: Settings,
}

impl Case {
    /// The recruiter's own addresses.
    fn my_addresses(&self) -> impl Iterator<Item = &String> {
        self.me.addresses.iter().chain(&self.me.from).chain(&self.settings.my_addresses)
    }

    /// The domains of the recruiter's company.
    fn my_domains(&self) -> impl Iterator<Item = &String> {
        self.me.domains.iter().chain(&self.settings.my_domains)
    }
}

/// Who writes, beside what the settings say.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Me {
    /// The recruiter's addresses.
    pub addresses: Vec<String>,
    /// The domains of the recruiter's company.
    pub domains: Vec<String>,
    /// The account that this draft is sent from.
    pub from: Option<String>,
}

/// Judges a draft.
pub fn judge(case: &Case, surroundings: &Surroundings<'_>) -> Verdict {
    let view = View::new(case, surroundings);
    let rules = if view.is_invitation() { OF_INVITATIONS } else { RULES };
    let mut warnings: Vec<Warning> = rules.iter().flat_map(|rule| rule(&view)).collect();
    warnings.retain(|warning| !view.is_silenced(warning));
    let mut warnings: Vec<Warning> = warnings.into_iter().filter_map(|warning| case.settings.voiced(warning)).collect();
    // The sort is stable: within a rule the order is that of the recipients.
    order::sort_by_key(&mut warnings, |warning| (warning.severity, warning.rule));
    let hold = warnings.iter().any(|warning| warning.severity != Severity::Note);
    Verdict { version: 1, hold, warnings }
}

/// The language that a message is written in, such as `en`, if that can be told: its warnings are given in that language.
pub fn language(body: &str) -> Option<&'static str> {
    language::Language::of(&text::Text::new(beginning(body, ENOUGH_FOR_LANGUAGE))).map(language::Language::code)
}

/// The names that a message greets, folded. They may be other people than those it goes to.
pub fn greeted(body: &str) -> Vec<String> {
    let text = text::Text::new(beginning(body, ENOUGH_FOR_GREETING));
    greeting::Greeting::find(&text)
        .map_or(vec![], |greeting| greeting.names(&text).into_iter().map(str::to_owned).collect())
}

/// The names that a message [greets](greeted) or mentions: given names, and names behind a title.
pub fn named(body: &str) -> Vec<String> {
    let text = text::Text::new(beginning(body, ENOUGH_FOR_LANGUAGE));
    let is_title = |index: usize| index.checked_sub(1).is_some_and(|before| names::is_title(text.fold(before)));
    let spoken_of =
        (0..).zip(&text.words).filter(|(index, word)| word.is_capital() && (is_given(&word.fold) || is_title(*index)));
    let mut names = greeted(body);
    names.extend(spoken_of.map(|(_, word)| word.fold.to_string()).take(MOST_NAMED));
    names
}

/// The whole names that a message mentions, as it writes them: a given name, and what has a capital behind it.
pub fn named_in_full(body: &str) -> Vec<String> {
    const LONGEST: usize = 4;
    let text = text::Text::new(beginning(body, ENOUGH_FOR_LANGUAGE));
    let is_capital = |index: usize| text.words.get(index).is_some_and(|word| word.is_capital());
    let mut whole = Vec::new();
    for first in (0..text.words.len()).filter(|&index| is_capital(index) && is_given(text.fold(index))) {
        for last in first + 1..first + LONGEST {
            if !matches!(text.before(last), " " | "-") {
                break;
            }
            if is_capital(last) {
                whole.push(text.slice(first..last + 1).to_owned());
            }
        }
    }
    whole.truncate(MOST_NAMED);
    whole
}

fn beginning(body: &str, characters: usize) -> &str {
    body.char_indices().nth(characters).and_then(|(end, _)| body.get(..end)).unwrap_or(body)
}

/// So many characters are enough to tell the language of a message, and whom it greets.
const ENOUGH_FOR_LANGUAGE: usize = 1_500;
const ENOUGH_FOR_GREETING: usize = 300;

/// No more names than this are looked up.
const MOST_NAMED: usize = 6;

/// The candidates that the draft goes to, by their places in the case, each with the name that the draft shows. The others in
/// the case are namesakes, colleagues, and people who were written to before.
pub fn recipients(case: &Case, surroundings: &Surroundings<'_>) -> Vec<(usize, String)> {
    let reached = people::people(case, surroundings);
    let shown = |known: &KnownPerson| {
        let person = reached.iter().find(|person| person.known.is_some_and(|it| std::ptr::eq(it, known)))?;
        Some(person.shown().to_owned())
    };
    (0..).zip(&case.known).filter_map(|(place, known)| Some((place, shown(known)?))).collect()
}

/// Whether a draft answers somebody else's message: it passes none on, and does not follow up on the recruiter's own.
pub fn is_answer(case: &Case, surroundings: &Surroundings<'_>) -> bool {
    let view = || View::new(case, surroundings);
    case.draft.reply && Some(view()).is_some_and(|view| view.is_reply && !view.is_bump())
}

/// The candidates who asked not to be contacted and whom the draft goes to, or may go to.
pub fn objected(case: &Case, surroundings: &Surroundings<'_>) -> Vec<usize> {
    let reached = people::people(case, surroundings);
    let is_reached = |known: &KnownPerson| {
        let mut reached = reached.iter().filter_map(|person| person.known.or(person.perhaps));
        known.objected && reached.any(|it| std::ptr::eq(it, known))
    };
    (0..).zip(&case.known).filter(|(_, known)| is_reached(known)).map(|(place, _)| place).collect()
}

/// The pages that write to each recipient alone, as "write to each alone" opens them.
pub fn drafts_for_each(case: &Case, surroundings: &Surroundings<'_>) -> Vec<String> {
    alone::pages(&View::new(case, surroundings))
}

/// A rule: what it has to say of a draft.
type Look = fn(&View<'_>) -> Vec<Warning>;

/// The rules for invitations: only whom they reach. An event follows on what was agreed, and its text is notes.
const OF_INVITATIONS: &[Look] =
    &[objection::look, addresses::look, several::look, cannot_tell::look, cool_off::look, wrong_account::look];

const RULES: &[Look] = &[
    objection::look,
    addresses::look,
    several::look,
    cannot_tell::look,
    same_text::look,
    wrong_name::look,
    leftover::look,
    placeholder::look,
    no_greeting_name::look,
    impersonal::look,
    too_often::look,
    cool_off::look,
    bad_hour::look,
    wrong_account::look,
    too_long::look,
    attachment::look,
    missing_attachment::look,
    past_date::look,
];
