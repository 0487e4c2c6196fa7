//! Clients and suppliers, as the recruiter named them: whoever is there and no candidate is written to on business.

use super::{
    people::{Person, domain, is_under, plain_domain},
    several::is_list_host,
    view::View,
};
use crate::{address::employers_domain, verdict::Action};
use rustc_hash::FxHashSet;
use std::iter::successors;

/// The domains of clients and suppliers.
pub(super) struct Clients(FxHashSet<String>);

impl Clients {
    /// As the recruiter wrote them.
    pub(super) fn new(written: &[String]) -> Self {
        Self(written.iter().map(|domain| plain_domain(domain)).collect())
    }

    /// Whether a person is no candidate, and at clients' with each of their addresses. Nobody is at a provider of private
    /// mailboxes, whatever the recruiter named.
    pub(super) fn have(&self, person: &Person<'_>) -> bool {
        let has = |address: &str| {
            let domain = domain(address);
            let mut parents = successors(Some(domain.as_str()), |domain| Some(domain.split_once('.')?.1));
            let is_firms = |parent: &str| employers_domain(&domain).is_some_and(|firms| is_under(parent, &firms));
            parents.any(|parent| self.0.contains(parent) && is_firms(parent))
        };
        !self.0.is_empty()
            && person.known.is_none()
            && !person.entries.is_empty()
            && person.entries.iter().all(|entry| entry.address.is_some_and(has))
    }
}

/// More domains than these are not offered at once.
const MOST: usize = 3;

/// What says that these people are at clients' or suppliers': for each domain an action; none where one of them is a
/// candidate, or not at a company.
pub(super) fn actions<'a>(view: &View<'_>, people: impl IntoIterator<Item = &'a Person<'a>>) -> Vec<Action> {
    let mut domains = vec![];
    for person in people {
        let is_nobody = person.known.is_some() || person.perhaps.is_some();
        let firms = person.entries.iter().map(|entry| {
            let address = entry.address.filter(|address| address.contains('@') && !is_list_host(address))?;
            employers_domain(&domain(address))
        });
        for firm in firms {
            let Some(firm) = firm.filter(|_| !is_nobody) else { return vec![] };
            if !domains.contains(&firm) {
                domains.push(firm);
            }
        }
        if domains.len() > MOST {
            return vec![];
        }
    }
    domains.into_iter().map(|domain| view.action("never-at-client", Some(domain))).collect()
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, recipient, rules, to};

    const OFFER: &str = "Hello,\nwould you be interested in a role as a planner in Lyon, from the first of May on?";

    fn check(clients: &[&str], addresses: &[&str], expected: &str) {
        let mut case = to("", "", OFFER);
        case.draft.recipients = addresses.iter().map(|address| recipient("", address)).collect();
        case.known = vec![known("Jane Roe"), known("Ana Poe")];
        case.known[0].employers = vec![employer("Acme", "acme.example")];
        case.known[1].addresses = vec!["ana@poe.example".into()];
        case.settings.clients = clients.iter().map(|client| (*client).to_owned()).collect();
        assert_eq!(rules(&case).replace(", note no-greeting-name", ""), expected, "{addresses:?} of {clients:?}");
    }

    #[test]
    fn clients_are_written_to_on_business() {
        let acme = &["acme.example"];
        check(acme, &["bob@acme.example"], "");
        check(acme, &["Bob@EU.Acme.example"], "");
        check(acme, &["info@acme.example"], "");
        check(&["https://www.ACME.example/"], &["bob@acme.example"], "");
        check(acme, &["bob@acme.example", "jobs@acme.example"], "note several-recipients");
        check(acme, &["bob@acme.example", "lea@agency.example", "max@agency.example"], "");
        check(
            &["globex.example", "acme.example"],
            &["bob@acme.example", "tim@globex.example"],
            "note several-recipients",
        );
    }

    #[test]
    fn others_are_judged_as_before() {
        let acme = &["acme.example"];
        let other = |address: &str| format!("caution other-company-address {address}");
        check(acme, &["bob@notacme.example"], &other("bob@notacme.example"));
        check(acme, &["bob@globex.example"], &other("bob@globex.example"));
        let both = "severe several-recipients, caution other-company-address bob@globex.example";
        check(acme, &["tim@acme.example", "bob@globex.example"], both);
        // Candidates who work there, and with whom nobody else is written to.
        check(acme, &["jane.roe@acme.example"], "severe work-address jane.roe@acme.example");
        let seen = "severe work-address jane.roe@acme.example, severe work-address bob@acme.example, severe several-recipients";
        check(acme, &["jane.roe@acme.example", "bob@acme.example"], seen);
        check(
            acme,
            &["bob@acme.example", "ana@poe.example"],
            "severe several-recipients, note other-company-address ana@poe.example",
        );
    }

    #[test]
    fn nobody_is_a_client_by_a_provider_or_a_country() {
        check(&["gmail.com"], &["bob@gmail.com", "tim@gmail.com"], "severe several-recipients");
        for everywhere in ["example", "uk", "co.uk", "", "."] {
            let expected = "caution other-company-address bob@acme.co.uk";
            check(&[everywhere], &["bob@acme.co.uk"], expected);
        }
    }

    #[test]
    fn whoever_is_no_candidate_is_offered_as_a_client() {
        let check = |addresses: &[&str], expected: &[&str]| {
            let mut case = to("", "", OFFER);
            case.draft.recipients = addresses.iter().map(|address| recipient("", address)).collect();
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            let surroundings = crate::Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
            let first = crate::guard::judge(&case, &surroundings).warnings.remove(0);
            let offered: Vec<String> =
                first.actions.into_iter().filter(|it| it.id == "never-at-client").filter_map(|it| it.value).collect();
            assert_eq!(offered, expected, "{addresses:?}");
        };
        check(&["bob@eu.globex.example"], &["globex.example"]);
        check(&["jobs@globex.co.uk"], &["globex.co.uk"]);
        check(&["bob@acme.example", "tim@globex.example", "ann@acme.example"], &["acme.example", "globex.example"]);
        check(&["bob@acme.example", "tim@gmail.com"], &[]);
        check(&["jane.roe@acme.example"], &[]);
        check(&["bob@a.example", "bob@b.example", "bob@c.example", "bob@d.example"], &[]);
        check(&["someone@mailinator.com"], &[]);
    }
}
