//! What is kept of a message: what the recruiter decided of its warnings, and that it was sent. Never its text.

use crate::{
    Surroundings,
    answer::timestamp,
    candidate::{Candidate, Direction, Interaction, Override},
    draft::Draft,
    guard::{self, Case, Sent},
    store::Write,
    verdict::Warning,
    wire::{NeverAgain, Settings},
};
use time::{Duration, format_description::well_known::Rfc3339};

/// A reason is kept up to so many characters.
const LONGEST_REASON: usize = 1_000;

/// Keeps why a message goes to somebody who asked not to be contacted. Without a reason nothing is kept.
pub(super) fn overridden(
    reason: Option<String>,
    objected: impl Iterator<Item = Candidate>,
    surroundings: &Surroundings<'_>,
) -> Vec<Write> {
    let reason = reason.unwrap_or_default().trim().chars().take(LONGEST_REASON).collect::<String>();
    if reason.is_empty() {
        return vec![];
    }
    let keep = objected.map(|mut candidate| {
        candidate.overrides.push(Override { at: timestamp(surroundings), reason: reason.clone() });
        Write::Keep(Box::new(candidate))
    });
    keep.collect()
}

/// So many decisions of "never again" are kept at most.
const MOST_NEVER: usize = 1_000;

/// Silences rules for the addresses that their warnings were about, or for the place where this is written.
pub(super) fn never_again(mut settings: Settings, said: &[Warning], about: Option<String>, draft: &Draft) -> Settings {
    for warning in said {
        let is_meant = |about: &String| {
            *about == draft.surface
                || warning
                    .recipient
                    .as_deref()
                    .is_some_and(|shown| guard::same_mailbox(shown) == guard::same_mailbox(about))
        };
        let Some(about) = about.clone().filter(is_meant) else { continue };
        let decision = NeverAgain { rule: warning.rule, about: about.to_lowercase() };
        if !settings.never_again.contains(&decision) {
            settings.never_again.push(decision);
        }
    }
    let old = settings.never_again.len().saturating_sub(MOST_NEVER);
    settings.never_again.drain(..old);
    settings
}

/// Keeps that a domain is a client's or a supplier's, where a warning offered to.
pub(super) fn client(mut settings: Settings, said: &[Warning], domain: Option<String>) -> Settings {
    let mut offered = said.iter().flat_map(|warning| &warning.actions).filter(|action| action.id == "never-at-client");
    let domain = domain.filter(|domain| offered.any(|action| action.value.as_ref() == Some(domain)));
    settings.clients.extend(domain);
    settings
}

/// Seconds in which a second message to the same place is the first one, told again because the browser ended the worker before
/// it had answered; or the rest of a thought, which bothers nobody twice.
const TOLD_AGAIN: i64 = 30;

/// Keeps that a message went out: its fingerprint, and an interaction with everybody it went to.
pub(super) fn sent(case: &Case, reached: Vec<(Candidate, String)>, surroundings: &Surroundings<'_>) -> Vec<Write> {
    let (draft, from) = (&case.draft, &case.me.from);
    let at = timestamp(surroundings);
    let mut writes = Vec::new();
    let fingerprint = guard::fingerprint(&draft.body);
    for recipient in &draft.recipients {
        if let Some(to) = recipient.address.clone().or_else(|| recipient.name.clone()) {
            writes.push(Write::Sent(Sent { at: at.clone(), to, fingerprint: fingerprint.clone() }));
        }
    }
    let channel =
        if draft.recipients.iter().any(|recipient| recipient.address.is_some()) { "email" } else { "message" };
    let ago = |seconds| (surroundings.now - Duration::seconds(seconds)).format(&Rfc3339).unwrap_or_default();
    // A person who is answered has written before. Of several recipients, nobody knows which.
    let wrote = (draft.recipients.len() == 1 && guard::is_answer(case, surroundings)).then(|| ago(1));
    let lately = ago(TOLD_AGAIN);
    for (mut candidate, to) in reached {
        let (channel, to) = (channel.to_owned(), Some(to));
        let is_it =
            |it: &Interaction| it.direction == Direction::Out && it.to == to && (&lately..=&at).contains(&&it.at);
        if candidate.interactions.iter().any(is_it) {
            continue;
        }
        let contact =
            |at, direction, from| Interaction { at, direction, channel: channel.clone(), to: to.clone(), from };
        candidate.interactions.extend(wrote.clone().map(|at| contact(at, Direction::In, None)));
        candidate.interactions.push(contact(at.clone(), Direction::Out, from.clone()));
        writes.push(Write::Keep(Box::new(candidate)));
    }
    writes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::{
            compose::tests::{answered, answered_all, ask, jane, met, warnings},
            testing::mail_to,
        },
        draft::Composer,
        settings::Policy,
        store::Rows,
        verdict::Rule,
        wire::FromPage,
    };

    #[test]
    fn a_message_in_spite_of_an_objection_takes_a_reason() {
        let objecting = || Candidate { objected: true, ..jane() };
        let write = |reason| {
            let asked = answered("send-anyway-with-reason", reason, mail_to("jane.roe@gmail.com"));
            ask(asked, met(vec![objecting()])).writes
        };
        let writes = write(Some(" She called me back herself. "));
        let [Write::Keep(kept)] = writes.as_slice() else { panic!("{writes:?}") };
        assert_eq!(
            kept.overrides,
            [Override { at: "2026-11-23T10:00:00Z".into(), reason: "She called me back herself.".into() }]
        );
        assert!(write(Some("  ")).is_empty() && write(None).is_empty());
        // So does one to somebody who may be them.
        let perhaps = Candidate { profiles: vec![], ..objecting() };
        let mut profile = jane().profiles.remove(0);
        (profile.name, profile.emails) = (Some("Jane Roe Poe".into()), vec![]);
        let perhaps = Candidate { profiles: vec![profile], ..perhaps };
        let asked = answered("send-anyway-with-reason", Some("It is her sister."), mail_to("jane.roe@gmail.com"));
        assert_eq!(ask(asked, met(vec![perhaps])).writes.len(), 1);
        // "Send anyway" of another warning waives everything but the objection.
        let asked = answered_all("send-anyway", None, mail_to("jane.roe@gmail.com"), met(vec![objecting()]));
        let writes = ask(asked, met(vec![objecting()])).writes;
        let [Write::Waived(waived)] = writes.as_slice() else { panic!("{writes:?}") };
        let rows = Rows { waived: waived.clone(), ..met(vec![objecting()]) };
        let composer = mail_to("jane.roe@gmail.com");
        assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer }, rows)), [Rule::Objection]);
    }

    #[test]
    fn a_message_that_is_told_again_went_out_once() {
        let check = |at: &str, expected: usize| {
            let mut candidate = jane();
            let before = Interaction {
                at: at.into(),
                direction: Direction::Out,
                channel: "email".into(),
                to: Some("jane.roe@gmail.com".into()),
                from: None,
            };
            candidate.interactions.push(before);
            let composer = mail_to("jane.roe@gmail.com");
            let writes = ask(FromPage::Sent { composer }, met(vec![candidate])).writes;
            assert_eq!(writes.iter().filter(|write| matches!(write, Write::Keep(_))).count(), expected, "{at}");
        };
        check("2026-11-23T10:00:00Z", 0);
        check("2026-11-23T09:59:45Z", 0);
        check("2026-11-23T09:58:00Z", 1);
        // Kept while the clock was wrong.
        check("2026-11-24T10:00:00Z", 1);
    }

    #[test]
    fn whoever_is_answered_has_written() {
        let check = |reply: bool, others: &[&str], expected: &[Direction]| {
            let mut composer = Composer { reply, ..mail_to("jane.roe@gmail.com") };
            composer.fields[0].chips.extend(others.iter().map(|other| vec![(*other).to_owned()]));
            let writes = ask(FromPage::Sent { composer }, met(vec![jane()])).writes;
            let kept = writes.iter().find_map(|write| match write {
                Write::Keep(kept) => Some(kept),
                _ => None,
            });
            let contacts = &kept.unwrap().interactions;
            assert_eq!(contacts.iter().map(|contact| contact.direction).collect::<Vec<_>>(), expected);
            assert!(contacts.is_sorted_by(|one, next| one.at < next.at));
        };
        check(false, &[], &[Direction::Out]);
        check(true, &[], &[Direction::In, Direction::Out]);
        check(true, &["bob@poe.example"], &[Direction::Out]);
    }

    #[test]
    fn a_rule_is_silenced_for_an_address_or_for_a_place() {
        for (action, value, expected) in
            [("never-again", "Office@acme.example", "office@acme.example"), ("never-here", "gmail", "gmail")]
        {
            let silence = |value| {
                let asked = answered_all(action, Some(value), mail_to("office@acme.example"), Rows::default());
                let writes = ask(asked, Rows::default()).writes;
                let [Write::Settings(settings)] = writes.as_slice() else { panic!("{writes:?}") };
                Settings::clone(settings)
            };
            // Of somebody else nothing was said, nor elsewhere.
            assert_eq!(silence("jane@acme.example").never_again, []);
            let settings = silence(value);
            assert_eq!(settings.never_again, [NeverAgain { rule: Rule::RoleAddress, about: expected.into() }]);
            let rows = Rows { settings: settings.clone(), ..Rows::default() };
            let composer = mail_to("office@acme.example");
            assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer }, rows)), []);
        }
    }

    #[test]
    fn a_client_is_named_in_the_banner() {
        let name = |value: &str, rows: fn() -> Rows| {
            let asked = answered_all("never-at-client", Some(value), mail_to("office@eu.acme.example"), rows());
            let writes = ask(asked, rows()).writes;
            let [Write::Settings(settings)] = writes.as_slice() else { panic!("{writes:?}") };
            Settings::clone(settings)
        };
        // Others were not offered.
        for other in ["globex.example", "eu.acme.example", "example", "gmail"] {
            assert_eq!(name(other, Rows::default).clients, Vec::<String>::new(), "{other}");
        }
        let settings = name("acme.example", Rows::default);
        assert_eq!(settings.clients, ["acme.example"]);
        let judged = |settings, address| {
            let asked = FromPage::Judge { sequence: 1, composer: mail_to(address) };
            warnings(&ask(asked, Rows { settings, ..Rows::default() }))
        };
        assert_eq!(judged(settings.clone(), "office@eu.acme.example"), []);
        assert_eq!(judged(settings.clone(), "office@globex.example"), [Rule::RoleAddress]);
        assert_eq!(judged(Settings::default(), "office@eu.acme.example"), [Rule::RoleAddress]);
        // Where the organisation says whom it does business with, recruiters do not.
        let managed =
            || Rows { policy: Policy::read(&serde_json::json!({"clients": ["globex.example"]})), ..Rows::default() };
        assert_eq!(name("acme.example", managed).clients, Vec::<String>::new());
    }

    #[test]
    fn a_reminder_answers_nobody() {
        let keeps = |composer: Composer, expected: &[Direction]| {
            let settings = Settings { my_addresses: vec!["lea@agency.example".into()], ..Settings::default() };
            let writes =
                ask(FromPage::Sent { composer: composer.clone() }, Rows { settings, ..met(vec![jane()]) }).writes;
            let kept = writes.iter().find_map(|write| match write {
                Write::Keep(candidate) => {
                    Some(candidate.interactions.iter().map(|it| it.direction).collect::<Vec<_>>())
                }
                _ => None,
            });
            assert_eq!(kept.unwrap(), expected, "{composer:?}");
        };
        let check = |quoted: &str, reply: bool, expected: &[Direction]| {
            let body = format!("Hi Jane,\nany news?\n\n{quoted}");
            keeps(Composer { body, reply, ..mail_to("jane.roe@gmail.com") }, expected);
        };
        // As a page marks it, of which nothing stands in the text.
        let marked = |quoted: &str, expected: &[Direction]| {
            let body = "Hi Jane,\nany news?".to_owned();
            keeps(Composer { body, quoted: quoted.into(), reply: true, ..mail_to("jane.roe@gmail.com") }, expected);
        };
        let hers = "On Sun, 22 Nov 2026, Jane Roe <jane.roe@gmail.com> wrote:\n> No news.";
        check("", false, &[Direction::Out]);
        check(hers, true, &[Direction::In, Direction::Out]);
        check("", true, &[Direction::In, Direction::Out]);
        let own = hers.replace("Jane Roe <jane.roe@gmail.com>", "Lea <lea@agency.example>");
        check(&own, true, &[Direction::Out]);
        marked(hers, &[Direction::In, Direction::Out]);
        marked(&own, &[Direction::Out]);
        marked("From: Lea <lea@agency.example>\nSent: Sunday\nTo: Jane Roe\n\nAny news?", &[Direction::Out]);
        marked("----- Original message -----\nFrom: Lea <lea@agency.example>\nDate: Sunday", &[Direction::Out]);
        // In a language that nobody described; and a page may mark what has no head.
        marked("22 ноя 2026, Lea <lea@agency.example> пишет:", &[Direction::Out]);
        marked("Hi Lea,\nno news by 10.", &[Direction::In, Direction::Out]);
    }

    #[test]
    fn what_is_passed_on_answers_nobody() {
        let check = |subject: &str, quoted: &str, expected: &[Direction]| {
            let body = format!("Hi Jane,\nsee below.\n\n{quoted}");
            let composer = Composer { subject: subject.into(), body, reply: true, ..mail_to("jane.roe@gmail.com") };
            let writes = ask(FromPage::Sent { composer }, met(vec![jane()])).writes;
            let kept = writes.iter().find_map(|write| match write {
                Write::Keep(candidate) => {
                    Some(candidate.interactions.iter().map(|it| it.direction).collect::<Vec<_>>())
                }
                _ => None,
            });
            assert_eq!(kept.unwrap(), expected, "{subject} {quoted}");
        };
        let both = [Direction::In, Direction::Out];
        let ruled =
            |said: &str| format!("---------- {said} ---------\nFrom: Bob <bob@poe.example>\nDate: Monday\n\nA text");
        for subject in [
            "Fwd: Re: Harbour",
            "FW: Harbour",
            "WG: Hafen",
            "TR\u{a0}: Port",
            "RV: Puerto",
            "I: Porto",
            "ENC: Porto",
            "转发：港",
        ] {
            check(subject, "", &[Direction::Out]);
        }
        for said in [
            "Forwarded message",
            "Weitergeleitete Nachricht",
            "Message transféré",
            "Mensaje reenviado",
            "Messaggio inoltrato",
        ] {
            check("Harbour", &ruled(said), &[Direction::Out]);
        }
        check("", &ruled("Doorgestuurd bericht"), &[Direction::Out]);
        check("", &ruled("Mensagem encaminhada"), &[Direction::Out]);
        // An answer to what was passed on, and to somebody who had passed something on.
        check("Re: Fwd: Harbour", "", &both);
        check("Re: Harbour", &format!("On Sunday 22/11, Jane wrote:\n{}", ruled("Forwarded message")), &both);
        check("Re: Harbour", &ruled("Original message"), &both);
        check("Forward planning: Harbour", "", &both);
    }
}
