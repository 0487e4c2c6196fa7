//! Requests about a compose box: judge it, note the recruiter's answer, note that it was sent.

use super::{Answer, timestamp};
use crate::{
    Surroundings,
    candidate::{Candidate, Direction, Interaction, Override},
    composer,
    draft::{Draft, Recipient},
    guard::{self, Case, KnownPerson, Me, Sent},
    store::{self, Needs, Rows, Write},
    verdict::{Severity, Verdict, Warning},
    wire::{FromPage, NeverAgain, Settings, Shown, ToPage},
};
use time::{Duration, format_description::well_known::Rfc3339};

/// A reason is kept up to so many characters.
const LONGEST_REASON: usize = 1_000;

/// So many decisions of "never again" are kept at most.
const MOST_NEVER: usize = 1_000;

/// A content script's question, with the draft that it is about.
pub struct Question {
    asked: FromPage,
    written: Written,
}

/// What would go out, and from which account.
struct Written {
    draft: Draft,
    from: Option<String>,
}

/// With more recipients than this, the people whom the text names are not looked up.
const FEW: usize = 8;

impl Question {
    /// Reads the draft out of a question. `page` is the address of the page that asks.
    pub fn new(asked: FromPage, page: String) -> Self {
        let draft = asked.composer().map(composer::draft).unwrap_or_default();
        let from = asked.composer().and_then(composer::sender);
        Self { written: Written { draft: Draft { page, ..draft }, from }, asked }
    }

    /// The candidates that the recipients may be, and what was sent before.
    pub fn needs(&self) -> Needs {
        let Some(composer) = self.asked.composer() else { return Needs::default() };
        // A letter about a candidate goes to few people.
        let is_to_few = self.written.draft.recipients.len() <= FEW;
        let named = if is_to_few { guard::named(&composer.body) } else { guard::greeted(&composer.body) };
        let keys = |one: &Recipient| {
            let address = one.address.as_deref();
            let mut keys = store::recipient_keys(one.name.as_deref(), address);
            keys.extend(address.into_iter().flat_map(|address| store::named_keys(&named, address)));
            keys
        };
        let mut keys: Vec<String> = self.written.draft.recipients.iter().flat_map(keys).collect();
        keys.sort();
        keys.dedup();
        let judgement = matches!(self.asked, FromPage::Judge { .. });
        let answers = matches!(self.asked, FromPage::Answered { .. });
        Needs { recipients: keys, sent: judgement || answers, judgement, ..Needs::default() }
    }

    /// The language of the message, if that can be told.
    pub fn language(&self) -> Option<&'static str> {
        match &self.asked {
            FromPage::Judge { composer, .. } | FromPage::Answered { composer, .. } => guard::language(&composer.body),
            FromPage::Sent { .. } | FromPage::Ended { .. } => None,
        }
    }
}

impl Written {
    fn case(self, rows: &Rows) -> Case {
        let settings = rows.policy.over(&rows.settings);
        Case {
            me: Me { from: self.from, ..Me::default() },
            draft: self.draft,
            known: rows
                .met
                .iter()
                .map(|met| met.known.get_or_init(|| KnownPerson::of(&met.candidate)).clone())
                .collect(),
            sent: rows.sent.clone(),
            settings,
        }
    }
}

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

/// Keeps why a message goes to somebody who asked not to be contacted. Without a reason nothing is kept.
fn overridden(
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

/// Silences rules for the addresses that their warnings were about, or for the place where this is written.
fn never_again(mut settings: Settings, said: &[Warning], about: Option<String>, draft: &Draft) -> Settings {
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
fn client(mut settings: Settings, said: &[Warning], domain: Option<String>) -> Settings {
    let mut offered = said.iter().flat_map(|warning| &warning.actions).filter(|action| action.id == "never-at-client");
    let domain = domain.filter(|domain| offered.any(|action| action.value.as_ref() == Some(domain)));
    settings.clients.extend(domain);
    settings
}

/// Keeps that a message went out: its fingerprint, and an interaction with everybody it went to. Never its text.
fn sent(case: &Case, reached: Vec<(Candidate, String)>, surroundings: &Surroundings<'_>) -> Vec<Write> {
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
    // A person who is answered has written before. Of several recipients, nobody knows which.
    let wrote = (draft.recipients.len() == 1 && guard::is_answer(case, surroundings))
        .then(|| surroundings.now - Duration::seconds(1));
    let wrote = wrote.and_then(|at| at.format(&Rfc3339).ok());
    for (mut candidate, to) in reached {
        let (channel, to) = (channel.to_owned(), Some(to));
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
        answer::testing::mail_to,
        draft::Composer,
        profile::{Profile, Seen},
        settings::Policy,
        store::Met,
        surroundings::Zones,
        verdict::Rule,
        waived::Waived,
    };
    use std::rc::Rc;
    use time::{UtcDateTime, macros::utc_datetime};

    fn jane() -> Candidate {
        let profile = Profile {
            url: "https://www.linkedin.com/in/janeroe/".into(),
            name: Some("Jane Roe".into()),
            emails: vec!["jane.roe@gmail.com".into()],
            ..Profile::default()
        };
        Candidate { id: "jane".into(), profiles: vec![profile], ..Candidate::default() }
    }

    fn met(candidates: Vec<Candidate>) -> Rows {
        let met = |candidate| Rc::new(Met::from(candidate));
        Rows { met: candidates.into_iter().map(met).collect(), ..Rows::default() }
    }

    fn ask(asked: FromPage, rows: Rows) -> Answer<ToPage> {
        let question = Question::new(asked, "https://mail.google.com/mail/".into());
        answer(question, rows, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)))
    }

    fn answered(action: &str, value: Option<&str>, composer: Composer) -> FromPage {
        FromPage::Answered { action: action.into(), shown: vec![], value: value.map(str::to_owned), composer }
    }

    /// An answer to everything that is said of a compose box.
    fn answered_all(action: &str, value: Option<&str>, composer: Composer, rows: Rows) -> FromPage {
        let judged = ask(FromPage::Judge { sequence: 1, composer: composer.clone() }, rows);
        FromPage::Answered { action: action.into(), shown: shown(&judged), value: value.map(str::to_owned), composer }
    }

    fn shown(answer: &Answer<ToPage>) -> Vec<Shown> {
        let ToPage::Judged { verdict, .. } = &answer.reply else { panic!("{:?}", answer.reply) };
        let shown = |warning: &Warning| Shown {
            rule: warning.rule,
            severity: warning.severity,
            recipient: warning.recipient.clone(),
        };
        verdict.warnings.iter().map(shown).collect()
    }

    fn warnings(answer: &Answer<ToPage>) -> Vec<Rule> {
        match &answer.reply {
            ToPage::Judged { verdict, .. } => verdict.warnings.iter().map(|warning| warning.rule).collect(),
            other => panic!("{other:?}"),
        }
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
    fn who_is_answered_has_written() {
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

    /// Jane Roe of Acme, whose e-mail address at work nobody knows.
    fn at_acme() -> Candidate {
        let mut jane = jane();
        jane.profiles[0].employers = vec!["Acme".into()];
        jane
    }

    #[test]
    fn whoever_is_answered_has_written() {
        let check = |quoted: &str, reply: bool, expected: &[Direction]| {
            let composer =
                Composer { body: format!("Hi Jane,\nany news?\n\n{quoted}"), reply, ..mail_to("jane.roe@gmail.com") };
            let settings = Settings { my_addresses: vec!["lea@agency.example".into()], ..Settings::default() };
            let writes = ask(FromPage::Sent { composer }, Rows { settings, ..met(vec![jane()]) }).writes;
            let kept = writes.iter().find_map(|write| match write {
                Write::Keep(candidate) => {
                    Some(candidate.interactions.iter().map(|it| it.direction).collect::<Vec<_>>())
                }
                _ => None,
            });
            assert_eq!(kept.unwrap(), expected, "{quoted}");
        };
        let hers = "On Sun, 22 Nov 2026, Jane Roe <jane.roe@gmail.com> wrote:\n> No news.";
        check("", false, &[Direction::Out]);
        check(hers, true, &[Direction::In, Direction::Out]);
        check("", true, &[Direction::In, Direction::Out]);
        check(&hers.replace("Jane Roe <jane.roe@gmail.com>", "Lea <lea@agency.example>"), true, &[Direction::Out]);
    }

    #[test]
    fn an_address_at_work_by_itself_is_the_candidates() {
        let check = |address: &str, expected: &[Rule], is_hers: bool| {
            let composer = || mail_to(address);
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&at_acme()).iter().any(|key| needs.recipients.contains(key));
            let candidates = || if is_found { vec![at_acme()] } else { vec![] };
            let rows = || met(candidates());
            let judged = ask(FromPage::Judge { sequence: 1, composer: composer() }, rows());
            assert_eq!(warnings(&judged), expected, "{address}");
            // What is sent is an interaction with whom it went to, and with nobody else.
            let writes = ask(FromPage::Sent { composer: composer() }, rows()).writes;
            let kept = writes.iter().filter(|write| matches!(write, Write::Keep(_))).count();
            assert_eq!(kept, usize::from(is_hers), "{address}");
        };
        check("jane.roe@acme.example", &[Rule::WorkAddress], true);
        check("jroe@acme.example", &[Rule::WorkAddress], true);
        check("jane@mail.acme.example", &[Rule::WorkAddress], true);
        // A whole name is hers elsewhere too, as where it is shown; no more is told of the address.
        check("jane.roe@globex.example", &[Rule::OtherCompanyAddress], true);
        // Namesakes elsewhere, and colleagues whose addresses begin alike.
        check("jroe@globex.example", &[Rule::OtherCompanyAddress], false);
        check("janet.roerich@acme.example", &[Rule::OtherCompanyAddress], false);
        check("jroe@gmail.com", &[], false);
    }

    #[test]
    fn whom_a_message_names_is_found_where_they_work() {
        let about = |body: &str, address: &str, expected: &[Rule]| {
            let composer = || Composer { body: body.into(), ..mail_to(address) };
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&at_acme()).iter().any(|key| needs.recipients.contains(key));
            let rows = met(if is_found { vec![at_acme()] } else { vec![] });
            let judged = ask(FromPage::Judge { sequence: 1, composer: composer() }, rows);
            assert_eq!(warnings(&judged), expected, "{address}");
        };
        about("Hi Bob,\nMs Roe wants to leave.", "bob@acme.example", &[Rule::WorkAddress]);
        about("Hi Bob,\nI met Jane Roe in Lyon.", "bob@acme.example", &[Rule::WorkAddress]);
        about("Hi Bob,\nI met Jane Roe in Lyon.", "bob@globex.example", &[Rule::OtherCompanyAddress]);
        let check = |address: &str, expected: &[Rule]| about(&mail_to("").body, address, expected);
        check("jobs@acme.example", &[Rule::WorkAddress, Rule::RoleAddress]);
        check("bob@mail.acme.example", &[Rule::WorkAddress]);
        check("jobs@globex.example", &[Rule::RoleAddress]);
    }

    #[test]
    fn what_is_left_over_is_of_those_written_to_lately() {
        let body = "Hi Jane,\nyour work at Globex Rail is impressive. Would you have time for a call about a role?";
        let bob = Profile { name: Some("Bob Doe".into()), employers: vec!["Globex Rail".into()], ..Profile::default() };
        let bob = Candidate { id: "bob".into(), profiles: vec![bob], ..Candidate::default() };
        let sent = Sent { at: "2026-11-23T09:00:00Z".into(), to: "Bob Doe".into(), ..Sent::default() };
        assert!(Needs::late_keys(&vec![sent].into()).iter().any(|key| store::keys(&bob).contains(key)));
        let rows = met(vec![at_acme(), bob]);
        let composer = Composer { body: body.into(), ..mail_to("jane.roe@gmail.com") };
        assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer }, rows)), [Rule::Leftover]);
    }

    #[test]
    fn a_link_is_judged_as_what_it_opens() {
        let check = |link: &str, expected: &[Rule]| {
            let surface = link.split(':').next().unwrap_or_default().to_owned();
            let composer = || Composer { surface: surface.clone(), link: link.into(), ..Composer::default() };
            let mut jane = at_acme();
            jane.country = Some("FR".into());
            jane.profiles[0].add_phone("01 99 00 00 01", Seen::ContactInfo, Some("Work"));
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&jane).iter().any(|key| needs.recipients.contains(key));
            let rows = met(if is_found { vec![jane] } else { vec![] });
            assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer: composer() }, rows)), expected, "{link}");
        };
        check("mailto:jane.roe@gmail.com", &[]);
        check("mailto:jane.roe@acme.example", &[Rule::WorkAddress]);
        check("mailto:jane.roe@gmail.com?cc=bob@gmail.com", &[Rule::SeveralRecipients]);
        check("mailto:?subject=Read%20this", &[]);
        check("tel:+33-1-99-00-00-01", &[Rule::WorkAddress]);
        check("tel:0199000001", &[Rule::WorkAddress]);
        check("tel:+33199000002", &[]);
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
