//! What the cases of the rules share: a draft in a line, and its warnings in a line.

use super::{Case, Known, KnownPerson, Me, Sent, fingerprint, judge};
use crate::{
    Surroundings,
    candidate::{Direction, EmployerDomains, Interaction},
    draft::{Draft, Recipient},
};
use time::macros::utc_datetime;

/// A draft to one person from the recruiter's own account, on a mail surface.
pub(super) fn to(name: &str, address: &str, body: &str) -> Case {
    Case {
        me: Me {
            addresses: vec!["lea@agency.example".into()],
            domains: vec!["agency.example".into()],
            from: Some("lea@agency.example".into()),
        },
        draft: Draft {
            surface: "gmail".into(),
            recipients: vec![recipient(name, address)],
            body: body.into(),
            ..Draft::default()
        },
        ..Case::default()
    }
}

/// A text that approaches Jane Roe, and says nothing else.
pub(super) const BODY: &str = "Hi Jane,\nwould you have ten minutes this week?";

/// A recipient in To; an empty text is none.
pub(super) fn recipient(name: &str, address: &str) -> Recipient {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Recipient { name: some(name), address: some(address), ..Recipient::default() }
}

/// A candidate of whom only the name is known.
pub(super) fn known(name: &str) -> KnownPerson {
    Known { name: name.into(), ..Known::default() }.into()
}

/// A present employer and its domain.
pub(super) fn employer(name: &str, domain: &str) -> EmployerDomains {
    EmployerDomains { name: name.into(), domains: vec![domain.into()], current: true, ..EmployerDomains::default() }
}

/// A message that went to somebody four days ago.
pub(super) fn sent(to: &str, body: &str) -> Sent {
    Sent { at: "2026-11-19T09:00:00Z".into(), to: to.into(), fingerprint: fingerprint(body) }
}

/// Contacts as `out 2026-11-20`.
pub(super) fn contacts(list: &[&str]) -> Vec<Interaction> {
    list.iter()
        .map(|contact| {
            let (direction, at) = contact.split_once(' ').unwrap();
            let direction = if direction == "in" { Direction::In } else { Direction::Out };
            Interaction { at: at.into(), direction, channel: "email".into(), ..Interaction::default() }
        })
        .collect()
}

/// The warnings of a case on Monday 23 November 2026 at ten, as `severe work-address jane@acme.example`.
pub(super) fn rules(case: &Case) -> String {
    let verdict = judge(case, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
    let warnings: Vec<String> = verdict
        .warnings
        .iter()
        .map(|warning| {
            let recipient = warning.recipient.as_deref().unwrap_or_default();
            format!("{} {} {recipient}", named(warning.severity), named(warning.rule)).trim().to_owned()
        })
        .collect();
    warnings.join(", ")
}

/// The name that a rule or a severity has in JSON.
fn named(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
