//! Where an address leads: to an employer, to another company, to a shared mailbox, to nowhere.

use super::{
    clients, objection,
    people::{Person, domain, same_mailbox},
    several::is_list_host,
    view::View,
};
use crate::{
    address::{EmailVerdict, Knowledge, employer_name, is_same_number, judge_email},
    order,
    verdict::{Rule, Severity, Warning},
};
use std::collections::HashSet;

/// More warnings about addresses than this are told as a number.
const MOST: usize = 50;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let mut seen = HashSet::new();
    let mut warnings: Vec<Warning> = view
        .outsiders()
        .flat_map(|person| person.entries.iter().filter_map(move |entry| Some((person, entry.address?))))
        .filter(|(_, address)| seen.insert(same_mailbox(address)))
        .flat_map(|(person, address)| judge(view, person, address))
        .collect();
    order::sort_by_key(&mut warnings, |warning| warning.severity);
    let more = warnings.len().saturating_sub(MOST);
    if more > 0
        && let Some(first) = warnings.get(MOST)
    {
        let rest = view.counted(first.rule, first.severity, "more_addresses", more, &[&more.to_string()]);
        warnings.truncate(MOST);
        warnings.push(view.closed(rest));
    }
    warnings
}

fn judge(view: &View<'_>, person: &Person<'_>, address: &str) -> Vec<Warning> {
    if let Some(number) = address.strip_prefix("tel:") {
        return judge_number(view, person, number).into_iter().collect();
    }
    let (verdict, employer) = judged(view, person, address);
    let elsewhere = elsewhere(view, person, address, verdict);
    // That several people read it is worth saying as well.
    let is_all = elsewhere.is_some() && verdict != EmailVerdict::Role;
    let own = if is_all { None } else { by_verdict(view, person, address, verdict, employer) };
    elsewhere.into_iter().chain(own).collect()
}

fn by_verdict(
    view: &View<'_>,
    person: &Person<'_>,
    address: &str,
    verdict: EmailVerdict,
    employer: Option<String>,
) -> Option<Warning> {
    let came_back = || {
        let mut bounced = person.known.into_iter().flat_map(|known| &known.bounced);
        bounced.any(|bounced| same_mailbox(bounced) == same_mailbox(address))
    };
    let works = person.known.is_some_and(|known| known.employers.iter().any(|employer| employer.current));
    let is_answered = || person.known.is_none() && view.is_reply && !view.is_bump();
    // A client, a supplier, a school.
    let is_business = || person.known.is_none() && (!view.may_be_approach() || view.is_interview());
    let stored = || person.known.into_iter().flat_map(|known| &known.addresses).map(|own| same_mailbox(own));
    let is_stored = || stored().any(|own| own == same_mailbox(address));
    let is_errand = || person.known.is_some_and(|known| known.objected && objection::is_namesake(view, person, known));
    // Whoever works for nobody else has their own domain.
    let is_free = || {
        let mut present =
            person.known.into_iter().flat_map(|known| &known.employers).filter(|employer| employer.current);
        works && present.all(|employer| employer_name(&employer.name).is_none())
    };
    let (rule, severity, key) = match verdict {
        EmailVerdict::WorkCurrent => (Rule::WorkAddress, Severity::Severe, "work_address"),
        EmailVerdict::WorkFormer => (Rule::WorkAddress, Severity::Severe, "work_address_former"),
        // Like a throw-away address it reaches nobody, or somebody else.
        _ if came_back() => (Rule::DisposableAddress, Severity::Caution, "bounced_address"),
        // Whoever left keeps it for good.
        EmailVerdict::WorkOther | EmailVerdict::Education
            if domain(address).split('.').any(|label| label.contains("alumni") || label == "alum") =>
        {
            return None;
        }
        EmailVerdict::WorkOther | EmailVerdict::Role | EmailVerdict::Education | EmailVerdict::Unknown
            if view.clients().have(person) =>
        {
            return None;
        }
        EmailVerdict::WorkOther | EmailVerdict::Role if is_list_host(address) => return None,
        // Whoever wrote from there has it read there.
        EmailVerdict::WorkOther if is_answered() => return None,
        EmailVerdict::WorkOther if person.is_namesake || is_errand() => {
            (Rule::OtherCompanyAddress, Severity::Note, "other_company_address")
        }
        EmailVerdict::WorkOther | EmailVerdict::Education if is_business() => return None,
        EmailVerdict::WorkOther if is_stored() && (view.is_reply || is_free()) => {
            (Rule::OtherCompanyAddress, Severity::Note, "other_company_address")
        }
        EmailVerdict::WorkOther => (Rule::OtherCompanyAddress, Severity::Caution, "other_company_address"),
        EmailVerdict::Role if is_answered() && is_business() => return None,
        // An invoice goes to those who pay it.
        EmailVerdict::Role if is_business() || is_errand() || is_stored() && is_free() => {
            (Rule::RoleAddress, Severity::Note, "role_address")
        }
        EmailVerdict::Role => (Rule::RoleAddress, Severity::Caution, "role_address"),
        EmailVerdict::Disposable => (Rule::DisposableAddress, Severity::Caution, "disposable_address"),
        EmailVerdict::Education if works => (Rule::EducationAddress, Severity::Caution, "education_address_left"),
        EmailVerdict::Education => (Rule::EducationAddress, Severity::Caution, "education_address"),
        EmailVerdict::Unknown => (Rule::OtherCompanyAddress, Severity::Note, "unclear_address"),
        EmailVerdict::Personal | EmailVerdict::Relay | EmailVerdict::Mine | EmailVerdict::Invalid => return None,
    };
    let employer = employer.unwrap_or_else(|| domain(address));
    let mut warning = if verdict == EmailVerdict::Unknown {
        view.warning(rule, severity, key, &[address, &doubt(view, person, address)])
    } else {
        view.warning(rule, severity, key, &[address, person.called(), &employer])
    };
    warning.recipient = Some(address.to_owned());
    if severity == Severity::Note {
        return Some(warning);
    }
    warning.actions.extend(view.ways_out(person.known, &person.entries));
    if rule != Rule::DisposableAddress {
        warning.actions.extend(clients::actions(view, [person]));
    }
    Some(view.closed(warning))
}

/// An address that is somebody else's, at the place where a candidate works whom the draft is meant for or speaks of.
fn elsewhere(view: &View<'_>, person: &Person<'_>, address: &str, verdict: EmailVerdict) -> Option<Warning> {
    use EmailVerdict::{Invalid, Mine, WorkCurrent, WorkFormer};
    if matches!(verdict, WorkCurrent | WorkFormer | Mine | Invalid) {
        return None;
    }
    let (candidate, employer) = view.workplaces().of(view, address, person.known)?;
    let arguments = [address, &candidate.name, employer];
    let mut warning = Warning {
        recipient: Some(address.to_owned()),
        ..view.warning(Rule::WorkAddress, Severity::Severe, "work_address", &arguments)
    };
    warning.actions.extend(view.ways_out(Some(candidate), &person.entries));
    Some(view.closed(warning))
}

/// A number that rings at work.
fn judge_number(view: &View<'_>, person: &Person<'_>, number: &str) -> Option<Warning> {
    let known = person.known?;
    if !known.work_phones.iter().any(|phone| is_same_number(phone, number)) {
        return None;
    }
    let warning = view.warning(Rule::WorkAddress, Severity::Severe, "work_phone", &[number, person.called()]);
    let mut warning = Warning { recipient: Some(person.shown().to_owned()), ..warning };
    warning.actions.extend(view.ways_out(person.known, &person.entries));
    Some(view.closed(warning))
}

/// What an address is, and at which employer. Whether it is the recruiter's own was asked before.
pub(super) fn judged(view: &View<'_>, person: &Person<'_>, address: &str) -> (EmailVerdict, Option<String>) {
    match person.known {
        Some(known) => known.judged(address, view.surroundings),
        None => {
            let judged = judge_email(address, &stranger(person), view.surroundings);
            (judged.verdict, judged.employer)
        }
    }
}

/// Why it cannot be told what an address is.
fn doubt(view: &View<'_>, person: &Person<'_>, address: &str) -> String {
    let stranger = stranger(person);
    let knowledge = person.known.map_or(&stranger, |known| &known.features().knowledge);
    judge_email(address, knowledge, view.surroundings).reason
}

/// What is known of somebody of whom nothing is kept: what they are called in the draft.
fn stranger(person: &Person<'_>) -> Knowledge {
    Knowledge { name: person.full_name().map(str::to_owned), ..Knowledge::default() }
}

#[cfg(test)]
mod tests {
    use super::{View, judged};
    use crate::{
        Surroundings,
        candidate::{Candidate, EmployerDomains},
        channels,
        employment::Standing,
        guard::{
            Known,
            testing::{employer, known, recipient, rules, to},
        },
        profile::{Profile, Seen},
        receipt::{ChannelKind, Receipt},
    };
    use std::{
        fs,
        path::{Path, PathBuf},
    };
    use time::macros::utc_datetime;

    /// What the panel says of each address of a candidate, and the guard when it is written to.
    fn check_as_in_the_panel(candidate: &Candidate) {
        let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
        let Standing { profiles, knowledge, .. } = Standing::of(candidate);
        for channel in channels::rank(&profiles, &knowledge, &surroundings) {
            if channel.kind == ChannelKind::Email {
                let mut case = to("", &channel.value, BODY);
                case.known = vec![Known::of(candidate).into()];
                let view = View::new(&case, &surroundings);
                let person = view.outsiders().next().unwrap();
                let judged = serde_json::to_value(judged(&view, person, &channel.value).0).unwrap();
                assert_eq!(judged, channel.verdict, "{} of {:?}", channel.value, candidate.name());
            }
        }
    }

    #[test]
    fn an_address_is_what_the_panel_says() {
        let kept = goldens().filter_map(|file| fs::read_to_string(file).ok());
        let mut profiles: Vec<Profile> = kept
            .filter_map(|text| serde_json::from_str::<Receipt>(&text).ok()?.profile)
            .filter(|profile| !profile.emails.is_empty())
            .collect();
        assert!(profiles.len() > 20, "{}", profiles.len());
        let jane = Profile {
            name: Some("Jane Roe".into()),
            url: "https://pottery.example/".into(),
            employers: vec!["Acme".into()],
            taken_at: "2026-11-22T10:00:00Z".into(),
            ..Profile::default()
        };
        let labelled = |label: &str| {
            let mut profile = Profile { url: "https://www.linkedin.com/in/janeroe/".into(), ..jane.clone() };
            ["jane@initech.example", "jane.roe@gmail.com", "hello@pottery.example"]
                .iter()
                .for_each(|email| profile.add_email(email, Seen::ContactInfo, Some(label)));
            profile
        };
        let mut own = jane.clone();
        own.add_email("hello@pottery.example", Seen::Text, None);
        profiles.extend([own.clone(), labelled("Work"), labelled("Privat")]);
        for profile in &profiles {
            check_as_in_the_panel(&Candidate { profiles: vec![profile.clone()], ..Candidate::default() });
        }
        // Of several pages, one that calls it work is believed.
        let profiles = vec![own, labelled("Privat"), labelled("Work")];
        check_as_in_the_panel(&Candidate { profiles, ..Candidate::default() });
    }

    /// What is read on the sites' own pages.
    fn goldens() -> impl Iterator<Item = PathBuf> {
        let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites")];
        std::iter::from_fn(move || {
            let path = open.pop()?;
            open.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            Some(path)
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
    }

    const BODY: &str = "Hi Jane,\nwould you have ten minutes this week?";

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
    fn other_addresses_are_told() {
        let check = |name: &str, address: &str, expected: &str| {
            assert_eq!(rules(&to(name, address, "")), format!("{expected} {address}").trim(), "{name} {address}");
        };
        check("Jane Roe", "jane@initech.example", "caution other-company-address");
        check("", "jane@initech.example", "caution other-company-address");
        // What a mailbox calls itself does not make its domain a person's own.
        check("Initech", "info@initech.example", "caution role-address");
        check("", "info@initech.example", "caution role-address");
        assert_eq!(rules(&to("Jane Roe", "jane.roe@alumni.ed.ac.uk", "")), "");
        check("Jane Roe", "jane.roe@alumnos.ed.ac.uk", "caution education-address");
        check("Jane Roe", "jane@roe.example", "note other-company-address");
        assert_eq!(rules(&to("Jane Roe", "hello@janeroe.example", "")), "");
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
            case.known[0].interactions = crate::guard::testing::contacts(&["out 2026-11-02"]);
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

    #[test]
    fn what_the_recruiter_added_counts() {
        let check = |address: &str, expected: &str| {
            let mut case = to("Jane Roe", address, BODY);
            let mut jane = known("Jane Roe");
            jane.employers = vec![employer("Acme", "acme.example")];
            jane.employers[0].domains.push("acme-labs.example".into());
            jane.employers[0].also = vec!["Initech Robotics".into()];
            jane.bounced = vec!["Jane.Roe@gmail.com".into(), "jane@acme.example".into()];
            case.known = vec![jane];
            assert_eq!(rules(&case), format!("{expected} {address}").trim(), "{address}");
        };
        check("jane@acme-labs.example", "severe work-address");
        check("jane@initech-robotics.example", "severe work-address");
        check("jane@globex.example", "caution other-company-address");
        // It came back before; at work that is the lesser harm.
        check("janeroe@gmail.com", "caution disposable-address");
        check("jane@acme.example", "severe work-address");
    }

    #[test]
    fn many_work_addresses_are_capped() {
        let mut case = to("Jane Roe", "jane@acme.example", "");
        case.draft.recipients =
            (0..500).map(|number| recipient("", &format!("jane.roe{number}@acme.example"))).collect();
        let mut jane = known("Jane Roe");
        jane.employers = vec![employer("Acme", "acme.example")];
        case.known = vec![jane];
        assert_eq!(rules(&case).matches("work-address").count(), 51);
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
