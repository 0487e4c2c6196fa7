//! Written from another account than approaches are written from, or than the client's whose job it is about.

mod client;

use super::{
    people::{domain, is_under, plain_domain, same_mailbox},
    view::View,
};
use crate::{
    candidate::Direction,
    verdict::{Rule, Severity, Warning},
};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.people.is_empty() || view.is_internal() || !view.is_about_work() || !view.may_be_approach() {
        return vec![];
    }
    let (key, from, right, client) = match right(view) {
        Some((from, right)) => ("wrong_account", from, right, ""),
        None => match client::of_another(view) {
            Some((from, right, client)) => ("wrong_account_client", from, right, client),
            None => return vec![],
        },
    };
    vec![view.closed(view.warning(Rule::WrongAccount, Severity::Caution, key, &[from, &right, client]))]
}

/// The account that it is written from, and the one that approaches are written from, where these are two.
pub(super) fn right<'a>(view: &View<'a>) -> Option<(&'a str, String)> {
    let settings = &view.case.settings;
    let from = view.case.me.from.as_deref().filter(|from| from.contains('@'))?;
    let domains = || view.case.my_domains().map(|domain| plain_domain(domain));
    let here = domain(from);
    let right = match &settings.write_from {
        Some(right) if right.contains('@') => (same_mailbox(right) != same_mailbox(from)).then(|| right.clone()),
        _ => match domains().next() {
            Some(first) if !domains().any(|mine| is_under(&here, &mine)) => Some(format!("@{first}")),
            _ => before(view).filter(|before| domain(before) != here).map(str::to_owned),
        },
    };
    Some((from, right?))
}

/// The account that the last message to this person went from: who recruits for several companies has one at each.
fn before<'a>(view: &'a View<'_>) -> Option<&'a str> {
    let contacts = &view.only()?.known?.interactions;
    let last =
        contacts.iter().rev().find(|contact| contact.direction == Direction::Out && contact.channel == "email")?;
    last.from.as_deref().filter(|from| from.contains('@'))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{contacts, known, rules, to};

    #[test]
    fn approaches_are_written_from_the_company() {
        let check = |from: &str, write_from: &str, body: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", body);
            case.me.from = Some(from.into());
            case.settings.write_from = Some(write_from.to_owned()).filter(|from| !from.is_empty());
            assert_eq!(rules(&case), expected, "{from} {body}");
        };
        let approach = "Hi Jane,\nI have a role for you.";
        check("lea@agency.example", "", approach, "");
        check("Lea <lea@eu.agency.example>", "", approach, "");
        check("lea.poe@gmail.com", "", approach, "caution wrong-account");
        check("lea@agency.example", "approach@agency.example", approach, "caution wrong-account");
        check("approach@agency.example", "approach@agency.example", approach, "");
        check("lea.poe@gmail.com", "", "Hi Jane,\nshall we have dinner on Friday?", "");
        check("Lea", "", approach, "");
        // "By post" is no post.
        check(
            "lea.poe@gmail.com",
            "",
            "Bonjour Jane,\nnous serons deux le 5 février avec notre vin ; le chèque suit par la poste.",
            "",
        );
    }

    #[test]
    fn a_conversation_goes_on_from_the_account_that_it_began_from() {
        let check = |last: Option<&str>, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nI have a role for you.");
            case.me.domains.push("client.example".into());
            case.known = vec![known("Jane Roe")];
            case.known[0].interactions = contacts(&["out 2026-11-10", "in 2026-11-11"]);
            case.known[0].interactions[0].from = last.map(str::to_owned);
            assert_eq!(rules(&case), expected, "{last:?}");
        };
        check(None, "");
        check(Some("lea@agency.example"), "");
        check(Some("team@agency.example"), "");
        check(Some("lea@client.example"), "caution wrong-account");
    }
}
