//! A request about an employer's own page: keep which mail domain is its staff's, so that the addresses of whoever
//! works there are judged by it, whether they were captured before or are captured later.

use super::{Answer, candidates};
use crate::{
    Surroundings,
    candidate::{Candidate, EmployerDomains},
    company::Company,
    receipt::Receipt,
    store::{Needs, Rows, Wanted, Write, employer_key},
    wire::ToPanel,
};

/// Everybody who works or worked there.
pub fn needs(company: &Company) -> Needs {
    let keys = company.addresses().map(employer_key).collect();
    Needs { candidates: Wanted::With(keys), ..Needs::default() }
}

/// Keeps what the page said, and adds its domain to whoever works there.
pub fn keep(mut receipt: Receipt, company: Company, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let mut writes = Vec::new();
    if let Some(domain) = company.domain() {
        receipt.reason = Some(surroundings.words.say("page_employer_kept", &[&company.name, &domain]));
        for mut candidate in rows.candidates {
            if learn(&mut candidate, std::slice::from_ref(&company)) {
                writes.push(Write::Keep(Box::new(candidate)));
            }
        }
        // What takes the last change back does not take this back with it.
        if let Some(mut undo) = rows.undo {
            let learned = undo
                .restore
                .iter_mut()
                .filter_map(|before| learn(before, std::slice::from_ref(&company)).then_some(()));
            if learned.count() > 0 {
                writes.push(Write::Undo(Some(Box::new(undo))));
            }
        }
        writes.push(Write::Employer(Box::new(company)));
    }
    candidates::captured(receipt, None, false, writes, surroundings)
}

/// Gives a candidate's employers the domains that their own pages showed, and tells whether that changed anything. What
/// the recruiter said of an employer's domains stands.
pub fn learn(candidate: &mut Candidate, companies: &[Company]) -> bool {
    let mut learned = false;
    let jobs = candidate.profiles.iter().flat_map(|profile| {
        profile.experience.iter().map(|job| (job.employer_url.as_deref(), job.employer.as_deref(), job.current))
    });
    for (url, name, current) in jobs {
        let (Some(url), Some(name)) = (url, name) else { continue };
        let company = companies.iter().find(|company| company.addresses().any(|address| address == url));
        let Some(domain) = company.and_then(Company::domain) else { continue };
        match candidate.employer_domains.iter_mut().find(|known| known.name == name) {
            Some(known) => {
                learned |= current && !known.current;
                known.current |= current;
            }
            None => {
                let known = EmployerDomains {
                    name: name.to_owned(),
                    domains: vec![domain],
                    current,
                    ..EmployerDomains::default()
                };
                candidate.employer_domains.push(known);
                learned = true;
            }
        }
    }
    learned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::{self, Request},
        profile::{Experience, Profile, Seen},
        receipt::{Advice, Outcome},
    };

    fn company() -> Company {
        Company {
            name: "Acme Pots".into(),
            url: "https://www.linkedin.com/company/acme/".into(),
            also: vec!["https://www.linkedin.com/company/12345/".into()],
            website: Some("https://www.potsandpans.example/en".into()),
            ..Company::default()
        }
    }

    fn jane() -> Receipt {
        let mut profile = Profile {
            network: "linkedin".into(),
            url: "https://www.linkedin.com/in/janeroe/".into(),
            name: Some("Jane Roe".into()),
            employers: vec!["Acme".into()],
            experience: vec![Experience {
                employer: Some("Acme".into()),
                employer_url: Some("https://www.linkedin.com/company/12345/".into()),
                current: true,
                ..Experience::default()
            }],
            ..Profile::default()
        };
        profile.add_email("jane@potsandpans.example", Seen::ContactInfo, None);
        profile.add_website("https://potsandpans.example/", Seen::ContactInfo, None);
        Receipt { outcome: Outcome::Captured, reason: None, profile: Some(profile), ..no_profile() }
    }

    fn no_profile() -> Receipt {
        let outcome = Outcome::NotAProfile;
        Receipt { version: 1, outcome, reason: Some("…".into()), profile: None, fields: vec![], channels: vec![] }
    }

    fn verdict(candidate: &Candidate, surroundings: &Surroundings<'_>) -> (Advice, String) {
        let channels = candidates::rank(candidate, surroundings);
        let mail = channels.into_iter().find(|channel| channel.value == "jane@potsandpans.example").unwrap();
        (mail.advice, mail.verdict)
    }

    fn kept(answer: Answer<ToPanel>) -> Candidate {
        let kept = |write| match write {
            Write::Keep(candidate) | Write::New(candidate) => Some(*candidate),
            _ => None,
        };
        answer.writes.into_iter().find_map(kept).unwrap()
    }

    #[test]
    fn an_employers_page_tells_which_addresses_are_work() {
        let surroundings = Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
        let work = (Advice::Avoid, "work-current".to_owned());

        // The person first, then the employer.
        let request = Request::Captured(Box::new(jane()));
        let before = kept(answer::answer(request, Rows::default(), &surroundings));
        assert_ne!(verdict(&before, &surroundings), work);
        let request = Request::Employer(Box::new(no_profile()), Box::new(company()));
        let keys = crate::store::keys(&before);
        let Wanted::With(wanted) = answer::needs(&request).candidates else { panic!("nobody is asked for") };
        assert!(wanted.iter().any(|key| keys.contains(key)), "{wanted:?} {keys:?}");
        let rows = Rows { candidates: vec![before], ..Rows::default() };
        assert_eq!(verdict(&kept(answer::answer(request, rows, &surroundings)), &surroundings), work);

        // The employer first, then the person.
        let request = Request::Captured(Box::new(jane()));
        assert_eq!(answer::needs(&request).employers, ["https://www.linkedin.com/company/12345/"]);
        let rows = Rows { employers: vec![company()], ..Rows::default() };
        assert_eq!(verdict(&kept(answer::answer(request, rows, &surroundings)), &surroundings), work);
    }

    #[test]
    fn what_the_recruiter_said_stands() {
        let profiles = vec![jane().profile.unwrap()];
        let said = EmployerDomains {
            name: "Acme".into(),
            domains: vec!["acme.example".into()],
            current: true,
            ..EmployerDomains::default()
        };
        let mut candidate = Candidate { profiles, employer_domains: vec![said.clone()], ..Candidate::default() };
        assert!(!learn(&mut candidate, &[company()]));
        assert_eq!(candidate.employer_domains, [said]);
    }

    #[test]
    fn only_an_own_site_tells_a_domain() {
        let check = |site: &str, expected: Option<&str>| {
            let company = Company { website: Some(site.into()), ..company() };
            assert_eq!(company.domain().as_deref(), expected, "{site}");
        };
        check("https://www.acme.example/en", Some("acme.example"));
        check("http://careers.acme.co.uk", Some("acme.co.uk"));
        check("https://www.facebook.com/acme", None);
        check("https://linktr.ee/acme", None);
        check("https://gmail.com", None);
        check("not a site", None);
    }
}
