//! An address or a number at work: the candidate's own, or somebody else's at their workplace.

use super::{Reached, Told};
use crate::{
    address::{EmailVerdict, is_same_number},
    guard::{people::Person, view::View},
    verdict::{Rule, Severity, Warning},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    match reached.verdict {
        EmailVerdict::WorkCurrent => Some((Rule::WorkAddress, Severity::Severe, "work_address")),
        EmailVerdict::WorkFormer => Some((Rule::WorkAddress, Severity::Severe, "work_address_former")),
        _ => None,
    }
}

/// An address that is somebody else's, at the place where a candidate works whom the draft is meant for or speaks of.
pub(super) fn of_another(reached: &Reached<'_, '_>) -> Option<Warning> {
    use EmailVerdict::{Invalid, Mine, WorkCurrent, WorkFormer};
    let Reached { view, person, address, verdict } = *reached;
    if matches!(verdict, WorkCurrent | WorkFormer | Mine | Invalid) {
        return None;
    }
    let (candidate, employer, is_mentioned) = view.workplaces().of(view, address, person.known)?;
    let severity = if is_mentioned { Severity::Note } else { Severity::Severe };
    let arguments = [address, &candidate.name, employer];
    let mut warning = Warning {
        recipient: Some(address.to_owned()),
        ..view.warning(Rule::WorkAddress, severity, "work_address", &arguments)
    };
    if is_mentioned {
        return Some(warning);
    }
    warning.actions.extend(view.ways_out(Some(candidate), &person.entries));
    Some(view.closed(warning))
}

/// A number that rings at work.
pub(super) fn rings(view: &View<'_>, person: &Person<'_>, number: &str) -> Option<Warning> {
    let known = person.known?;
    if !known.work_phones.iter().any(|phone| is_same_number(phone, number)) {
        return None;
    }
    let warning = view.warning(Rule::WorkAddress, Severity::Severe, "work_phone", &[number, person.called()]);
    let mut warning = Warning { recipient: Some(person.shown().to_owned()), ..warning };
    warning.actions.extend(view.ways_out(person.known, &person.entries));
    Some(view.closed(warning))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{BODY, employer, known, rules, to};

    #[test]
    fn an_employers_address_is_told() {
        let check = |name: &str, address: &str, expected: &str| {
            let mut case = to(name, address, BODY);
            let mut jane = known("Jane Roe");
            jane.addresses = vec!["jane@acme.example".into()];
            jane.employers = vec![employer("Acme", "acme.example"), employer("Globex", "globex.example")];
            jane.employers[1].current = false;
            case.known = vec![jane];
            assert_eq!(rules(&case), expected, "{name} {address}");
        };
        check("Jane Roe", "jane@acme.example", "severe work-address jane@acme.example");
        check("", "JANE@Acme.Example", "severe work-address JANE@Acme.Example");
        check("Jane Roe", "jane.roe@mail.eu.acme.example", "severe work-address jane.roe@mail.eu.acme.example");
        check("", "jroe@acme.example", "severe work-address jroe@acme.example");
        check("J. Roe", "jr@acme.example", "severe work-address jr@acme.example");
        check("Jane Roe", "jane@globex.example", "severe work-address jane@globex.example");
        check("Jane Roe", "jane.roe@gmail.com", "");
    }

    #[test]
    fn what_the_recruiter_added_counts() {
        let check = |address: &str, expected: &str| {
            let mut case = to("Jane Roe", address, BODY);
            let mut jane = known("Jane Roe");
            jane.employers = vec![employer("Acme", "acme.example")];
            jane.employers[0].domains.push("acme-labs.example".into());
            jane.employers[0].also = vec!["Initech Robotics".into()];
            case.known = vec![jane];
            assert_eq!(rules(&case), format!("{expected} {address}").trim(), "{address}");
        };
        check("jane@acme-labs.example", "severe work-address");
        check("jane@initech-robotics.example", "severe work-address");
        check("jane@globex.example", "caution other-company-address");
    }

    #[test]
    fn a_number_at_work_is_told() {
        let check = |number: &str, expected: &str| {
            let mut case = to("", number, "");
            case.draft.surface = "tel".into();
            case.known = vec![known("Jane Roe")];
            case.known[0].phones = vec!["+33612345678".into(), "+33199000001".into()];
            case.known[0].work_phones = vec!["+33199000001".into()];
            assert_eq!(rules(&case), expected, "{number}");
        };
        check("tel:+33199000001", "severe work-address tel:+33199000001");
        check("tel:0199000001", "severe work-address tel:0199000001");
        check("tel:+33 1 99 00 00 01", "severe work-address tel:+33 1 99 00 00 01");
        check("tel:+33612345678", "");
        check("tel:+33199000002", "");
    }
}
