//! Nearly the same text that already went to other people.

use super::{
    addresses::judged,
    fingerprint::Marks,
    moment::moment,
    people::{Mine, Person, Side, same_mailbox},
    view::View,
};
use crate::{
    address::EmailVerdict,
    candidate::Direction,
    settings::Limit,
    verdict::{Rule, Severity, Warning},
};
use rustc_hash::FxHashSet;
use std::ops::Range;
use time::{Duration, UtcDateTime};

/// Texts with fewer word pairs are alike by chance.
const SHORTEST: usize = 16;

/// Answers are often the same few sentences, and may be.
const SHORTEST_ANSWER: usize = 45;

/// A conversation goes on for so long after an answer.
const RUNNING: Duration = Duration::days(30);

/// How many words of a common part are quoted, and how many parts.
const QUOTED: usize = 8;
const MOST_PARTS: usize = 3;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() || !view.may_be_approach() && view.outsiders().all(|person| is_at_firm(view, person)) {
        return vec![];
    }
    let marks = Marks::new(&view.text, view.greeting.as_ref());
    let own = marks.fingerprint();
    let shortest = if view.is_reply { SHORTEST_ANSWER } else { SHORTEST };
    if own.size() < shortest {
        return vec![];
    }
    // Two different texts by the same recruiter share up to a third, because of their usual phrases.
    let share = Limit::ALIKE_PERCENT.of(&view.case.settings) as f32 / 100.0;
    let alike = view.case.sent.like(&own, share);
    // Somebody who gets nearly the same text twice gets a reminder; other rules look at those. A colleague compares nothing.
    let mine = Mine::new(view.case, view.surroundings);
    let is_other = |to: &str| !view.everybody().has(to) && mine.side(to) == Side::Outside;
    let others: Vec<_> = alike.filter(|sent| is_other(&sent.to)).collect();
    let people: FxHashSet<String> = others.iter().map(|sent| same_mailbox(&sent.to)).collect();
    let Some(last) = others.iter().max_by_key(|sent| moment(&sent.at)) else { return vec![] };
    let first = others.iter().filter_map(|sent| moment(&sent.at)).min().map(|at| view.day(at)).unwrap_or_default();
    let at = moment(&last.at).map(|at| view.day(at)).unwrap_or_default();
    let parts: Vec<String> =
        marks.shared(&last.fingerprint, MOST_PARTS).into_iter().map(|part| quote(view, part)).collect();
    let key = if people.len() == 1 { "same_text" } else { "same_text_many" };
    let arguments = [last.to.trim(), &people.len().to_string(), &at, &parts.join(", "), &first];
    // Whoever is in a conversation is told what all are told, as the way to the office.
    let is_running = view.is_reply && !view.is_bump() || view.outsiders().any(|person| wrote_lately(view, person));
    let severity = if is_running { Severity::Note } else { Severity::Caution };
    vec![view.closed(view.warning(Rule::SameText, severity, key, &arguments))]
}

/// Whether somebody wrote to the recruiter not long ago. Later a new job is a first message again.
fn wrote_lately(view: &View<'_>, person: &Person<'_>) -> bool {
    let is_late = |at: UtcDateTime| view.surroundings.now - at <= RUNNING;
    let mut contacts = person.known.into_iter().flat_map(|known| &known.interactions);
    contacts.any(|contact| contact.direction == Direction::In && moment(&contact.at).is_some_and(is_late))
}

/// Whether somebody is written to at a firm alone, as clients and suppliers are, who are told what all are told.
fn is_at_firm(view: &View<'_>, person: &Person<'_>) -> bool {
    person.entries.iter().all(|entry| {
        let verdict = entry.address.map(|address| judged(view, person, address).0);
        matches!(verdict, Some(EmailVerdict::WorkOther | EmailVerdict::Role))
    })
}

/// The beginning of a part of the text, in quotation marks.
fn quote(view: &View<'_>, part: Range<usize>) -> String {
    let end = part.end.min(part.start + QUOTED);
    let rest = if end < part.end { "…" } else { "" };
    format!("“{}{rest}”", view.text.slice(part.start..end).replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use crate::{
        Surroundings,
        guard::{
            Sent, judge,
            testing::{rules, sent, to},
        },
        verdict::Rule,
    };
    use time::macros::utc_datetime;

    const PITCH: &str = "your years in rail planning made me write. We look for a lead engineer for a product that plans \
        crews and trains, in Lyon or remote, with a team of six. Would you be open to a short call?";

    #[test]
    fn what_others_got_is_told() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{PITCH}"));
        case.sent = vec![sent("Ana Poe", &format!("Dear Ana,\n{PITCH}\nRegards, Lea"))].into();
        assert_eq!(rules(&case), "caution same-text");
        // The same person again is a reminder.
        let sent_to = |to: &str| vec![sent(to, &format!("Dear Ana,\n{PITCH}\nRegards, Lea"))].into();
        case.sent = sent_to("Jane Roe");
        assert_eq!(rules(&case), "");
        case.sent = sent_to("jane.roe@gmail.com");
        assert_eq!(rules(&case), "");
    }

    #[test]
    fn it_is_said_to_how_many_when_and_what() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{PITCH}"));
        let ana = Sent { at: "2026-11-02T09:00:00Z".into(), ..sent("Ana Poe", &format!("Dear Ana,\n{PITCH}")) };
        case.sent = vec![ana, sent("bob@home.example", PITCH)].into();
        let verdict = judge(&case, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
        let told = verdict.warnings.iter().find(|warning| warning.rule == Rule::SameText).unwrap();
        assert_eq!(told.title, "2 other people got nearly this text");
        for part in ["2026-11-02", "2026-11-19", "bob@home.example", "“your years in rail planning made me write…”"]
        {
            assert!(told.reason.contains(part), "{part}: {}", told.reason);
        }
    }

    #[test]
    fn the_recruiter_sets_what_is_alike() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{PITCH}"));
        let own = "Your talk in Lyon stayed with me, and so did your answer on buffers. ";
        case.sent = vec![sent("Ana Poe", &format!("Dear Ana,\n{own}{PITCH}"))].into();
        assert_eq!(rules(&case), "caution same-text");
        case.settings.alike_percent = Some(95);
        assert_eq!(rules(&case), "");
    }

    #[test]
    fn short_answers_may_be_the_same() {
        let body = "Hi Jane,\nThanks for coming back to me. Tuesday at ten suits me well, I will call you then.\nLea";
        let mut case = to("Jane Roe", "jane.roe@gmail.com", body);
        case.draft.reply = true;
        case.sent = vec![sent("Ana Poe", &body.replace("Jane", "Ana"))].into();
        assert_eq!(rules(&case), "");
    }
}
