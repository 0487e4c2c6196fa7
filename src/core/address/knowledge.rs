//! What a person's profiles tell about whose their addresses are.

use super::{
    Company, Knowledge, Site, company, country,
    domain::Domain,
    label::Label,
    lists,
    person::{self, Carries},
    syntax::Address,
};
use crate::{candidate::EmployerDomains, order, page, profile::Profile, sites};
use url::Url;

impl Knowledge {
    /// What the profiles of one person tell, with the mail domains that the recruiter knows of their employers.
    pub fn of(profiles: &[Profile], employers: &[EmployerDomains]) -> Self {
        let mut known = Self::default();
        for employer in employers {
            let companies = if employer.current { &mut known.current } else { &mut known.former };
            companies.extend(Company::all_of(employer));
        }
        known.with(profiles)
    }

    /// This knowledge and what the profiles add to it.
    pub fn with(&self, profiles: &[Profile]) -> Self {
        let mut known = self.clone();
        let newest = || {
            let mut profiles: Vec<&Profile> = profiles.iter().collect();
            order::sort_by(&mut profiles, |a, b| b.taken_at.cmp(&a.taken_at));
            profiles.into_iter()
        };
        known.name = known.name.or_else(|| newest().find_map(|profile| profile.name.clone()));
        known.country = known.country.or_else(|| {
            newest().find_map(|profile| country::of_place(profile.location.as_deref()?)).map(str::to_owned)
        });
        for profile in profiles {
            known.add_employers(profile);
        }
        // Somebody who came back to a former employer works there now.
        let current: Vec<String> = known.current.iter().map(|company| company.name.to_lowercase()).collect();
        known.former.retain(|company| !current.contains(&company.name.to_lowercase()));
        for profile in profiles {
            known.add_sites(profile);
            for email in &profile.emails {
                let label = profile.sighting(email).and_then(|sighting| sighting.label.as_deref());
                label.into_iter().for_each(|label| known.call(email, label));
            }
        }
        known
    }

    /// Notes what a page called an address.
    pub fn call(&mut self, address: &str, label: &str) {
        if let Ok(address) = Address::parse(address) {
            let called = (address.of_mailbox(), label.to_owned());
            if !self.labels.contains(&called) {
                self.labels.push(called);
            }
        }
    }

    fn add_employers(&mut self, profile: &Profile) {
        for name in &profile.employers {
            add(&mut self.current, name, None);
        }
        for job in &profile.experience {
            let Some(name) = &job.employer else { continue };
            let ended = !job.current && !profile.employers.contains(name);
            // A page on a network says nothing of mail; the employer's own site does.
            let site = job.employer_url.as_deref().and_then(outside_networks);
            add(if ended { &mut self.former } else { &mut self.current }, name, site.as_ref());
        }
    }

    fn add_sites(&mut self, profile: &Profile) {
        let at_home = Url::parse(&profile.url).ok().filter(|url| sites::owner(url).is_none() && page::is_front(url));
        if let Some(own) = at_home.as_ref().and_then(Url::host_str).and_then(company::host) {
            self.add_own(own.as_str());
        }
        for website in &profile.websites {
            let Some(domain) = outside_networks(&website.url) else { continue };
            let label = website.label.as_deref().and_then(|label| Label::of(label).or_else(|| own_label(label)));
            // A given name alone would do for any company, but not for one that a person of that name links.
            let called = self.name.as_deref().and_then(|name| person::carries(&domain, name));
            let called = matches!(called, Some(Carries::Whole | Carries::Given));
            if label == Some(Label::Work) {
                self.add_employers_site(&domain);
            } else if called {
                self.add_own(domain.registered());
            } else if label == Some(Label::Home) {
                self.add_own(domain.as_str());
            } else {
                push(&mut self.linked, domain.registered());
            }
        }
        // What is their own or their employer's is no longer open.
        let decided = |domain: &String| {
            let host = Domain::parse(domain);
            let employers = self.current.iter().chain(&self.former);
            self.own.contains(domain)
                || host.is_none_or(|host| {
                    lists::is_free_mail(&host)
                        || employers.clone().any(|employer| company::by_domain(&host, employer).is_some())
                })
        };
        let open: Vec<String> = self.linked.iter().filter(|domain| !decided(domain)).cloned().collect();
        self.linked = open;
    }

    /// A site that is the person's own, unless it is a room at a provider's: nobody's mail is sorted by that.
    fn add_own(&mut self, host: &str) {
        let registered = Domain::parse(host).and_then(|domain| Domain::parse(domain.registered()));
        if !registered.is_some_and(|registered| lists::is_free_mail(&registered)) {
            push(&mut self.own, host);
        }
    }

    /// The site of the company where they work: of the employer whose name it carries, or of the only one.
    fn add_employers_site(&mut self, domain: &Domain) {
        let named = self.current.iter().position(|employer| company::by_name(domain, employer, None).is_some());
        let only = (self.current.len() == 1).then_some(0);
        match named.or(only).and_then(|place| self.current.get_mut(place)) {
            Some(employer) => push(&mut employer.domains, domain.as_str()),
            None => self
                .current
                .push(Company { name: domain.shown().to_owned(), domains: vec![domain.as_str().to_owned()] }),
        }
    }
}

fn add(companies: &mut Vec<Company>, name: &str, domain: Option<&Domain>) {
    let domains: Vec<String> = domain.map(|domain| domain.as_str().to_owned()).into_iter().collect();
    match companies.iter_mut().find(|company| company.name.to_lowercase() == name.to_lowercase()) {
        Some(known) => domains.iter().for_each(|domain| push(&mut known.domains, domain)),
        None => companies.push(Company { name: name.to_owned(), domains }),
    }
}

fn push(list: &mut Vec<String>, value: &str) {
    if !list.iter().any(|known| known == value) {
        list.push(value.to_owned());
    }
}

/// Whose the site at a host is.
pub fn site(host: &str, known: &Knowledge) -> Site {
    let Some(domain) = company::host(host) else { return Site::Unknown };
    let name = known.name.as_deref();
    let mut employers = known.current.iter().chain(&known.former);
    if employers.any(|it| company::by_domain(&domain, it).is_some() || company::by_name(&domain, it, name).is_some()) {
        return Site::Employers;
    }
    let called = name.and_then(|name| person::carries(&domain, name)) == Some(Carries::Whole);
    if called || known.own.iter().any(|own| domain.is_within(own)) { Site::Own } else { Site::Unknown }
}

/// The domain of a site that is no network's.
fn outside_networks(url: &str) -> Option<Domain> {
    let url = Url::parse(url).ok()?;
    if sites::is_network(&url) {
        return None;
    }
    company::host(url.host_str()?)
}

/// Networks also call a site by what it is: a blog or a portfolio is a person's.
fn own_label(label: &str) -> Option<Label> {
    let label = label.to_lowercase();
    ["blog", "portfolio", "portefolio", "ポートフォリオ", "ブログ", "портфолио", "блог"]
        .iter()
        .any(|own| label.contains(own))
        .then_some(Label::Home)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Experience, Seen};

    #[test]
    fn profiles_tell_of_employers_and_own_sites() {
        let mut profile = Profile {
            url: "https://www.linkedin.com/in/janeroe/".into(),
            name: Some("Jane Roe".into()),
            location: Some("Lyon, France".into()),
            employers: vec!["Acme".into()],
            experience: vec![
                Experience {
                    employer: Some("Acme".into()),
                    current: true,
                    employer_url: Some("https://www.linkedin.com/company/acme/".into()),
                    ..Experience::default()
                },
                Experience {
                    employer: Some("Bolt".into()),
                    employer_url: Some("https://www.bolt.example/team".into()),
                    ..Experience::default()
                },
                Experience { employer: Some("ACME".into()), ..Experience::default() },
            ],
            ..Profile::default()
        };
        profile.add_website("https://acme-tools.example/", Seen::ContactInfo, Some("Company"));
        profile.add_website("https://www.some.example/blog", Seen::ContactInfo, Some("Blog"));
        profile.add_website("https://blog.jane.example/", Seen::ContactInfo, None);
        profile.add_website("https://janeroe.example/", Seen::ContactInfo, None);
        profile.add_website("https://www.other.example/", Seen::ContactInfo, Some("Other"));
        profile.add_website("https://janeroe.free.fr/", Seen::ContactInfo, Some("Personal"));
        let known = Knowledge::of(&[profile], &[]);
        assert_eq!(known.name.as_deref(), Some("Jane Roe"));
        assert_eq!(known.country.as_deref(), Some("FR"));
        assert_eq!(known.current, [Company { name: "Acme".into(), domains: vec!["acme-tools.example".into()] }]);
        assert_eq!(known.former, [Company { name: "Bolt".into(), domains: vec!["bolt.example".into()] }]);
        assert_eq!(known.own, ["some.example", "jane.example", "janeroe.example"]);
        assert_eq!(known.linked, ["other.example"]);
    }
}
