//! Requests about a compose box: judge it, note the recruiter's answer, note that it was sent.

mod kept;
mod question;

pub use question::Question;

use super::Answer;
use crate::{
    Surroundings,
    candidate::Candidate,
    guard::{self, Case},
    store::{Rows, Write},
    verdict::{Severity, Verdict, Warning},
    wire::{FromPage, Shown, ToPage},
};
use kept::{client, never_again, overridden, sent};

/// Answers a content script.
pub fn answer(question: Question, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPage> {
    let Question { asked, written } = question;
    let (reply, writes) = match asked {
        FromPage::Judge { sequence, .. } => {
            let verdict = judge(&written.case(&rows), &rows, surroundings);
            (ToPage::Judged { sequence, verdict }, vec![])
        }
        FromPage::Answered { action, shown, value, .. } => match action.as_str() {
            "never-again" | "never-here" => {
                let case = written.case(&rows);
                let said = said(&case, &shown, &rows, surroundings);
                (ToPage::Done, vec![Write::Settings(never_again(rows.settings, &said, value, &case.draft).into())])
            }
            "never-at-client" => {
                let case = written.case(&rows);
                let said = said(&case, &shown, &rows, surroundings);
                (ToPage::Done, vec![Write::Settings(client(rows.settings, &said, value).into())])
            }
            "send-anyway" => {
                let case = written.case(&rows);
                let said = said(&case, &shown, &rows, surroundings);
                let mut waived = rows.waived;
                waived.add(said.iter(), &case.draft, surroundings.now);
                (ToPage::Done, vec![Write::Waived(waived)])
            }
            "send-anyway-with-reason" => {
                let objected = guard::objected(&written.case(&rows), surroundings);
                let objected =
                    objected.into_iter().filter_map(|place| Some(Candidate::clone(&rows.met.get(place)?.candidate)));
                (ToPage::Done, overridden(value, objected, surroundings))
            }
            "write-to-each" => {
                let pages = guard::drafts_for_each(&written.case(&rows), surroundings);
                (ToPage::Opened { pages }, vec![])
            }
            _ => (ToPage::Done, vec![]),
        },
        FromPage::Sent { .. } => {
            let case = written.case(&rows);
            let reached = reached(&case, &rows, surroundings);
            (ToPage::Done, sent(&case, reached, surroundings))
        }
        FromPage::Ended { shown, overridden } => {
            let mut tally = rows.tally;
            tally.add(&shown, &overridden);
            (ToPage::Done, vec![Write::Tally(tally)])
        }
    };
    Answer { reply, writes }
}

/// The verdict, without warnings that were answered with "send anyway" in this session.
fn judge(case: &Case, rows: &Rows, surroundings: &Surroundings<'_>) -> Verdict {
    let mut verdict = guard::judge(case, surroundings);
    verdict.warnings.retain(|warning| !rows.waived.has(warning, &case.draft, surroundings.now));
    if rows.policy.sets("clients") {
        verdict.warnings.iter_mut().for_each(|warning| warning.actions.retain(|action| action.id != "never-at-client"));
    }
    verdict.hold = verdict.warnings.iter().any(|warning| warning.severity != Severity::Note);
    verdict
}

/// The warnings that a banner showed. Only these can be answered, so a page cannot answer what was never shown.
fn said(case: &Case, shown: &[Shown], rows: &Rows, surroundings: &Surroundings<'_>) -> Vec<Warning> {
    let mut warnings = judge(case, rows, surroundings).warnings;
    warnings.retain(|warning| shown.iter().any(|shown| shown.is(warning)));
    warnings
}

/// The candidates whom a message goes to, each with the address or the name that it goes to.
fn reached(case: &Case, rows: &Rows, surroundings: &Surroundings<'_>) -> Vec<(Candidate, String)> {
    let reached = guard::recipients(case, surroundings);
    let met = |(place, shown): (usize, String)| Some((Candidate::clone(&rows.met.get(place)?.candidate), shown));
    reached.into_iter().filter_map(met).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::testing::mail_to, draft::Composer, profile::Profile, store::Met, surroundings::Zones, verdict::Rule,
        waived::Waived,
    };
    use std::rc::Rc;
    use time::{UtcDateTime, macros::utc_datetime};

    pub(super) fn jane() -> Candidate {
        let profile = Profile {
            url: "https://www.linkedin.com/in/janeroe/".into(),
            name: Some("Jane Roe".into()),
            emails: vec!["jane.roe@gmail.com".into()],
            ..Profile::default()
        };
        Candidate { id: "jane".into(), profiles: vec![profile], ..Candidate::default() }
    }

    pub(super) fn met(candidates: Vec<Candidate>) -> Rows {
        let met = |candidate| Rc::new(Met::from(candidate));
        Rows { met: candidates.into_iter().map(met).collect(), ..Rows::default() }
    }

    pub(super) fn ask(asked: FromPage, rows: Rows) -> Answer<ToPage> {
        let question = Question::new(asked, "https://mail.google.com/mail/".into());
        answer(question, rows, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)))
    }

    pub(super) fn answered(action: &str, value: Option<&str>, composer: Composer) -> FromPage {
        FromPage::Answered { action: action.into(), shown: vec![], value: value.map(str::to_owned), composer }
    }

    /// An answer to everything that is said of a compose box.
    pub(super) fn answered_all(action: &str, value: Option<&str>, composer: Composer, rows: Rows) -> FromPage {
        let judged = ask(FromPage::Judge { sequence: 1, composer: composer.clone() }, rows);
        FromPage::Answered { action: action.into(), shown: shown(&judged), value: value.map(str::to_owned), composer }
    }

    pub(super) fn shown(answer: &Answer<ToPage>) -> Vec<Shown> {
        let ToPage::Judged { verdict, .. } = &answer.reply else { panic!("{:?}", answer.reply) };
        let shown = |warning: &Warning| Shown {
            rule: warning.rule,
            severity: warning.severity,
            recipient: warning.recipient.clone(),
        };
        verdict.warnings.iter().map(shown).collect()
    }

    pub(super) fn warnings(answer: &Answer<ToPage>) -> Vec<Rule> {
        match &answer.reply {
            ToPage::Judged { verdict, .. } => verdict.warnings.iter().map(|warning| warning.rule).collect(),
            other => panic!("{other:?}"),
        }
    }

    /// Jane Roe of Acme, whose e-mail address at work nobody knows.
    pub(super) fn at_acme() -> Candidate {
        let mut jane = jane();
        jane.profiles[0].employers = vec!["Acme".into()];
        jane
    }

    #[test]
    fn what_was_sent_anyway_is_not_said_again_in_this_session() {
        let judged = |waived| {
            let composer = mail_to("office@acme.example");
            ask(FromPage::Judge { sequence: 1, composer }, Rows { waived, ..Rows::default() })
        };
        assert_eq!(warnings(&judged(Waived::default())), [Rule::RoleAddress]);
        let answer = answered_all("send-anyway", None, mail_to("office@acme.example"), Rows::default());
        let writes = ask(answer, Rows::default()).writes;
        let [Write::Waived(waived)] = writes.as_slice() else { panic!("{writes:?}") };
        assert_eq!(warnings(&judged(waived.clone())), []);
    }

    #[test]
    fn nothing_is_waived_that_was_not_shown() {
        let judge =
            |composer, waived| ask(FromPage::Judge { sequence: 1, composer }, Rows { waived, ..met(vec![at_acme()]) });
        let mut both = mail_to("office@acme.example");
        let before = shown(&judge(both.clone(), Waived::default()));
        both.fields[0].chips.push(vec!["jane.roe@acme.example".into()]);
        // The banner speaks of the office alone when Jane's address at work has just come.
        let check = |shown: Vec<Shown>, expected: &[Rule]| {
            let action = "send-anyway".into();
            let answered = FromPage::Answered { action, shown, value: None, composer: both.clone() };
            let writes = ask(answered, met(vec![at_acme()])).writes;
            let [Write::Waived(waived)] = writes.as_slice() else { panic!("{writes:?}") };
            assert_eq!(warnings(&judge(both.clone(), waived.clone())), expected);
        };
        let all = warnings(&judge(both.clone(), Waived::default()));
        assert!(all.contains(&Rule::WorkAddress) && all.contains(&Rule::SeveralRecipients), "{all:?}");
        let unseen: Vec<Rule> = all.iter().copied().filter(|rule| *rule != Rule::RoleAddress).collect();
        check(before.into_iter().filter(|one| one.rule == Rule::RoleAddress).collect(), &unseen);
        check(vec![], &all);
        let milder = shown(&judge(both.clone(), Waived::default()));
        let milder: Vec<Shown> = milder.into_iter().map(|one| Shown { severity: Severity::Note, ..one }).collect();
        check(milder, &all);
        check(shown(&judge(both.clone(), Waived::default())), &[]);
    }

    #[test]
    fn the_hour_is_theirs_where_they_are_captured() {
        struct Paris;
        impl Zones for Paris {
            fn offset(&self, zone: &str, _: UtcDateTime) -> Option<i32> {
                (zone == "Europe/Paris").then_some(3600)
            }
        }
        let check = |place: &str, now: UtcDateTime, expected: &[Rule]| {
            let mut jane = jane();
            jane.profiles[0].location = Some(place.into());
            jane.profiles[0].phones = vec!["+33699000001".into()];
            let link = "tel:+33699000001".to_owned();
            let composer = Composer { surface: "tel".into(), link, ..Composer::default() };
            let question = Question::new(FromPage::Judge { sequence: 1, composer }, String::new());
            let surroundings = Surroundings { zones: &Paris, ..Surroundings::plain(now) };
            assert_eq!(warnings(&answer(question, met(vec![jane]), &surroundings)), expected, "{place} {now}");
        };
        check("Paris, France", utc_datetime!(2026-11-23 2:00), &[Rule::BadHour]);
        check("Paris, France", utc_datetime!(2026-11-23 17:30), &[]);
        check("Paris, France", utc_datetime!(2026-11-11 17:30), &[Rule::BadHour]);
        check("Lyon", utc_datetime!(2026-11-23 2:00), &[]);
    }

    #[test]
    fn each_is_written_to_alone() {
        let mut composer = mail_to("jane.roe@gmail.com");
        composer.fields[0].chips.push(vec!["bob@gmail.com".into()]);
        let answer = ask(answered("write-to-each", None, composer), Rows::default());
        let ToPage::Opened { pages } = answer.reply else { panic!("{:?}", answer.reply) };
        assert_eq!(pages.len(), 2);
        assert!(
            pages.iter().all(|page| page.starts_with("https://mail.google.com/mail/?")) && answer.writes.is_empty()
        );
    }

    #[test]
    fn what_became_of_warnings_is_counted() {
        let asked = FromPage::Ended { shown: vec![Rule::SameText], overridden: vec![Rule::SameText] };
        let writes = ask(asked, Rows::default()).writes;
        let [Write::Tally(tally)] = writes.as_slice() else { panic!("{writes:?}") };
        assert_eq!(serde_json::to_string(tally).unwrap(), r#"{"same-text":{"shown":1,"heeded":0,"overridden":1}}"#);
    }

    #[test]
    fn a_link_is_opened_and_not_sent() {
        let composer = Composer {
            surface: "mailto".into(),
            link: "mailto:jane.roe@acme.example?cc=bob@gmail.com".into(),
            ..Composer::default()
        };
        let answer = ask(FromPage::Judge { sequence: 1, composer }, met(vec![at_acme()]));
        let ToPage::Judged { verdict, .. } = &answer.reply else { panic!("{answer:?}") };
        let actions: Vec<&str> =
            verdict.warnings.iter().flat_map(|one| &one.actions).map(|one| one.id.as_str()).collect();
        assert!(!actions.contains(&"keep-one") && !actions.contains(&"never-here"), "{actions:?}");
        let labels = verdict.warnings.iter().flat_map(|one| &one.actions).filter(|one| one.id == "send-anyway");
        assert!(labels.clone().count() > 1 && labels.clone().all(|one| one.label == "Open anyway"), "{actions:?}");
    }
}
