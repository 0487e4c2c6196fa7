//! An address at a company where the candidate, as far as is known, does not work.

use super::{Reached, Told};
use crate::{
    address::EmailVerdict,
    guard::{approach, several::is_list_host, workplace},
    verdict::{Rule, Severity},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    let (severity, key) = match reached.verdict {
        EmailVerdict::Unknown if !reached.is_clients() => (Severity::Note, "unclear_address"),
        EmailVerdict::WorkOther => {
            (severity(reached)?, if reached.person.kin.is_some() { "work_address" } else { "other_company_address" })
        }
        _ => return None,
    };
    Some((Rule::OtherCompanyAddress, severity, key))
}

fn severity(reached: &Reached<'_, '_>) -> Option<Severity> {
    let is_right = reached.is_alumni()
        || reached.is_clients()
        || is_list_host(reached.address)
        // Whoever wrote from there has it read there.
        || reached.is_answered();
    if is_right {
        return None;
    }
    // Who goes by another given name may be the candidate all the same.
    if reached.person.kin.is_some() {
        return Some(Severity::Caution);
    }
    if reached.person.is_namesake || reached.is_errand() {
        return Some(Severity::Note);
    }
    if reached.is_business() {
        // What was said while there was no text yet goes on being told until there is some.
        let told =
            if workplace::may_be_named(reached.view, reached.address) { Severity::Caution } else { Severity::Note };
        return approach::says_little(reached.view).then_some(told);
    }
    let is_theirs =
        reached.is_stored() && (reached.view.is_reply || reached.is_free() || reached.is_like_a_providers());
    Some(if is_theirs || reached.is_quiet() { Severity::Note } else { Severity::Caution })
}

#[cfg(test)]
mod tests {
    use crate::{
        candidate::EmployerDomains,
        guard::testing::{BODY, contacts, employer, known, rules, to},
    };

    #[test]
    fn another_companys_address_is_told() {
        let check = |name: &str, address: &str, expected: &str| {
            assert_eq!(rules(&to(name, address, "")), format!("{expected} {address}").trim(), "{name} {address}");
        };
        check("Jane Roe", "jane@initech.example", "caution other-company-address");
        check("", "jane@initech.example", "caution other-company-address");
        check("Jane Roe", "jane@roe.example", "note other-company-address");
        assert_eq!(rules(&to("Jane Roe", "hello@janeroe.example", "")), "");
    }

    #[test]
    fn a_legal_form_is_no_employers_domain() {
        for (name, address) in
            [("Acme, Inc.", "jane.roe@inc.com"), ("Acme (Ltd)", "jroe@ltd.example"), ("Acme, S. A.", "jane@sa.example")]
        {
            let mut case = to("Jane Roe", address, BODY);
            let mut jane = known("Jane Roe");
            jane.employers = vec![EmployerDomains { name: name.into(), current: true, ..EmployerDomains::default() }];
            case.known = vec![jane];
            assert_eq!(rules(&case), format!("caution other-company-address {address}"), "{name}");
        }
    }

    #[test]
    fn a_namesake_is_written_to_in_peace() {
        // What is said of somebody who was not written to before, and of somebody who was.
        let check = |body: &str, address: &str, expected: [&str; 2]| {
            let mut case = to("Jane Roe", address, body);
            case.known = vec![known("Jane Roe")];
            case.known[0].addresses = vec!["jane.roe@gmail.com".into()];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            let about = |said: &str| if said.is_empty() { String::new() } else { format!("{said} {address}") };
            assert_eq!(rules(&case).split(", ").next(), Some(about(expected[0]).as_str()), "{address} {body}");
            case.known[0].interactions = contacts(&["out 2026-11-02"]);
            assert_eq!(rules(&case).split(", ").next(), Some(about(expected[1]).as_str()), "{address} {body}");
        };
        let [note, caution] = ["note other-company-address", "caution other-company-address"];
        let lift =
            "Dear Ms Roe,\nthe lift in our building stands still since Monday. When could you come and look at it?";
        let role = "Dear Ms Roe,\nwould you be interested in a role as a planner in Lyon, from the first of May on?";
        let fair = "Dear Ms Roe,\nit was a pleasure to see you and the children last Sunday; everybody loved the cake with the cherries.";
        check(lift, "jane@roelifts.example", ["", ""]);
        check(fair, "jane@roelifts.example", [note, note]);
        check("Dear Ms Roe,\nall well?", "jane@roelifts.example", [caution, caution]);
        check(role, "jane@roelifts.example", [caution, caution]);
        check(lift, "jane@acme.example", ["severe work-address"; 2]);
    }
}
