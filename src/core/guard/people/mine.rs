//! Which addresses are on the recruiter's side.

use super::{
    Side,
    mailbox::{domain, is_under, plain_domain, same_mailbox},
};
use crate::{
    Surroundings,
    address::{EmailVerdict, Knowledge, judge_email},
    guard::Case,
};

/// The recruiter's own addresses, and the domains of their company.
pub(in crate::guard) struct Mine {
    addresses: Vec<String>,
    domains: Vec<String>,
}

impl Mine {
    pub(in crate::guard) fn new(case: &Case, surroundings: &Surroundings<'_>) -> Self {
        // A recruiter who writes from a public provider has no colleagues there.
        let is_company = |domain: &String| {
            let judged = judge_email(&format!("somebody@{domain}"), &Knowledge::default(), surroundings);
            judged.verdict != EmailVerdict::Personal
        };
        Self {
            addresses: case
                .my_addresses()
                .filter(|address| address.contains('@'))
                .map(|address| same_mailbox(address))
                .collect(),
            domains: case.my_domains().map(|domain| plain_domain(domain)).filter(is_company).collect(),
        }
    }

    pub(in crate::guard) fn side(&self, address: &str) -> Side {
        if self.addresses.contains(&same_mailbox(address)) {
            Side::Own
        } else if self.domains.iter().any(|mine| is_under(&domain(address), mine)) {
            Side::Colleague
        } else {
            Side::Outside
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::guard::people::tests::check;

    #[test]
    fn the_recruiters_side_is_known() {
        check(
            &[("", "LEA@agency.example"), ("Max", "max@agency.example")],
            &[],
            "-LEA@agency.example | -max@agency.example",
        );
        check(
            &[("", "max@eu.agency.example"), ("", "max@notagency.example")],
            &[],
            "-max@eu.agency.example | max@notagency.example",
        );
        // A namesake at the recruiter's company is no candidate, unless their address is on file.
        let both = &[("Jane Roe", "jane@home.example"), ("Jane Roe", "jane.roe@agency.example")];
        check(both, &[("Jane Roe", "jane@home.example")], "*jane@home.example | -jane.roe@agency.example");
        check(both, &[("Jane Roe", "jane.roe@agency.example")], "*-jane@home.example+jane.roe@agency.example");
        check(both, &[], "-jane@home.example+jane.roe@agency.example");
    }
}
