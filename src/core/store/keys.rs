//! The keys by which candidates are found: whoever may be meant has one in common with what is looked for.

use crate::{
    address,
    candidate::Candidate,
    employment,
    guard::{full_name, same_mailbox},
    link,
    names::Name,
    profile::Profile,
};

/// When somebody is looked for who may be the same person, so many candidates are read for one key. A key that more people
/// share identifies nobody.
pub const MOST_UNDER_KEY: u32 = 8;

/// So many employers of a candidate get keys: more than anybody has on several pages and in what these said before. A hostile
/// page may tell of thousands.
const MOST_EMPLOYERS: usize = 40;

/// The keys by which a candidate is found: [pages](Candidate::pages), e-mail addresses, phone numbers, name, employers' pages,
/// what an address at each employer would begin with, imports, and [`link::keys`]. Somebody who asked not to be contacted is
/// also found by each of their names.
pub fn keys(candidate: &Candidate) -> Vec<String> {
    let mut keys = link::keys(candidate);
    let name = Name::new(candidate.name().unwrap_or_default());
    if candidate.objected {
        keys.extend(name.family_keys(true).iter().map(|word| objected_key(word)));
    }
    let beginnings = name.beginnings();
    for employer in employment::employers(candidate).iter().take(MOST_EMPLOYERS) {
        for form in address::forms_of_employer(employer) {
            keys.extend(beginnings.iter().map(|beginning| staff_key(beginning, &form)));
        }
    }
    keys.extend(candidate.pages().iter().flatten().map(|page| page_key(page)));
    for profile in &candidate.profiles {
        keys.extend(profile.emails.iter().map(|address| email_key(address)));
        keys.extend(profile.phones.iter().filter_map(|number| phone_key(&address::phone_number(number))));
        keys.extend(profile.name.as_deref().and_then(name_key));
        keys.extend(employers(profile).iter().map(|url| employer_key(url)));
    }
    let readings = candidate.profiles.iter().chain(&candidate.earlier);
    keys.extend(readings.filter_map(|profile| profile.import.as_deref()).map(import_key));
    keys.extend(candidate.restored.iter().map(|restored| import_key(&restored.import)));
    keys.sort();
    keys.dedup();
    keys
}

/// The key of a profile address.
pub fn profile_key(url: &str) -> String {
    page_key(&link::page(url))
}

fn page_key(page: &str) -> String {
    format!("profile:{page}")
}

/// The key of everybody whom an import brought.
pub fn import_key(id: &str) -> String {
    format!("import:{id}")
}

/// The key of an employer's page.
pub fn employer_key(url: &str) -> String {
    format!("employer:{url}")
}

/// The pages of a profile's employers, each once.
pub fn employers(profile: &Profile) -> Vec<String> {
    let mut pages: Vec<String> = profile.experience.iter().filter_map(|job| job.employer_url.clone()).collect();
    pages.sort();
    pages.dedup();
    pages
}

/// The key of an e-mail address, one for all spellings of its mailbox.
pub fn email_key(address: &str) -> String {
    format!("email:{}", same_mailbox(address))
}

/// The key of a phone number, wherever it is dialled.
fn phone_key(number: &str) -> Option<String> {
    Some(format!("phone:{}", address::ending_of_number(number)?))
}

/// The keys of everybody who may be a recipient with this name and address. The guard decides who is.
pub fn recipient_keys(name: Option<&str>, address: Option<&str>) -> Vec<String> {
    let number = address.and_then(|address| address.strip_prefix("tel:"));
    if let Some(number) = number {
        return phone_key(number).into_iter().collect();
    }
    let mut keys = address.map_or(vec![], staff_keys);
    keys.extend(address.map(email_key));
    let full = full_name(name.map(Name::new).as_ref(), address);
    keys.extend(full.iter().flat_map(|full| full.family_keys(false)).map(|word| objected_key(&word)));
    // "T. Roe"
    let initialled = name.map(Name::new).filter(|name| full.is_none() && name.words.len() > 1);
    keys.extend(initialled.iter().flat_map(|name| name.family_keys(true)).map(|word| objected_key(&word)));
    keys.extend(full.map_or_else(|| name.and_then(name_key), |full| Some(format!("name:{}", full.key()))));
    keys
}

/// The keys of candidates who would have this address at their employer, even if nobody ever saw it.
fn staff_keys(address: &str) -> Vec<String> {
    let Some(beginning) = Name::beginning(address) else { return vec![] };
    address::forms_of_domain(address).iter().map(|form| staff_key(&beginning, form)).collect()
}

/// The keys of candidates who have one of these names, which a message greets or mentions, and work where somebody else's
/// address is.
pub fn named_keys(names: &[String], address: &str) -> Vec<String> {
    let Some((_, domain)) = address.rsplit_once('@') else { return vec![] };
    names.iter().flat_map(|name| staff_keys(&format!("{name}@{domain}"))).collect()
}

/// The key of people who asked not to be contacted and have this name, which may be one of several.
fn objected_key(word: &str) -> String {
    format!("objected:{word}")
}

fn staff_key(beginning: &str, employer: &str) -> String {
    format!("staff:{employer}|{beginning}")
}

/// The key of a name: what its spellings have in common, in any order, as the guard compares names. If it is no full name,
/// its words in lower case. `None` if nothing is left.
fn name_key(name: &str) -> Option<String> {
    let full = Name::new(name).key();
    let key = if full.is_empty() { address::plain_words(name).join(" ") } else { full };
    (!key.is_empty()).then(|| format!("name:{key}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{candidate::EmployerDomains, profile::Experience};

    /// Jane Roe at Acme, before at Globex Robotics Ltd, and at Initech, whose domain the recruiter knows.
    fn jane(name: &str) -> Candidate {
        let at =
            |employer: &str, current| Experience { employer: Some(employer.into()), current, ..Experience::default() };
        let profile = Profile {
            name: Some(name.into()),
            experience: vec![at("Acme", true), at("Globex Robotics Ltd", false)],
            ..Profile::default()
        };
        let initech = EmployerDomains {
            name: "Initech".into(),
            domains: vec!["itc.example".into()],
            ..EmployerDomains::default()
        };
        Candidate { profiles: vec![profile], employer_domains: vec![initech], ..Candidate::default() }
    }

    #[test]
    fn somebody_is_found_by_an_address_at_work() {
        let check = |name: &str, address: &str, expected: bool| {
            let keys = keys(&jane(name));
            assert_eq!(staff_keys(address).iter().any(|key| keys.contains(key)), expected, "{name} {address} {keys:?}");
        };
        for address in [
            "jane.roe@acme.example",
            "Jane_Roe@acme.example",
            "jroe@acme.example",
            "j.roe@mail.eu.acme.example",
            "roe.jane@acme.example",
            "janeroe2@acme.example",
            "jane@acme.example",
            "roej@acme.example",
            "jr@acmegroup.example",
            "jane.roe@get-acme.com",
            "jane.roe@acme.com",
            "jroe@globex-robotics.example",
            "jroe@globex.example",
            "jane@eu.itc.example",
            "jane@itc.co.uk",
        ] {
            check("Jane Roe", address, true);
        }
        check("Dr. Jörg Müller", "jmueller@acme.example", true);
        check("Dr. Jörg Müller", "joerg.muller@acme.example", true);
        check("Jane van den Berg", "jvandenberg@acme.example", true);
        check("Jane van den Berg", "jane.berg@acme.example", true);
        check("Robert Doe", "bob.doe@acme.example", true);
        check("Ana García López", "agarcia@acme.example", true);
        for address in ["tim.poe@acme.example", "jane.roe@hooli.example", "jroe@gmail.com", "jane.roe@robotics.example"]
        {
            check("Jane Roe", address, false);
        }
    }

    #[test]
    fn somebody_is_found_by_whatever_the_guard_knows_them_by() {
        let check = |name: Option<&str>, address: &str, expected: bool| {
            let mut jane = jane("Jane Roe");
            jane.profiles[0].emails = vec!["jane.roe@gmail.com".into()];
            let keys = keys(&jane);
            let found = recipient_keys(name, Some(address)).iter().any(|key| keys.contains(key));
            assert_eq!(found, expected, "{name:?} {address} {keys:?}");
        };
        for address in ["janeroe@gmail.com", "Jane.Roe+x@googlemail.com", "jane.roe@yahoo.com", "roe_jane2@yahoo.com"] {
            check(None, address, true);
        }
        check(Some("Jane"), "jane.roe@yahoo.com", true);
        check(Some("Bob"), "jane.roe@yahoo.com", false);
        check(Some("Ann Poe"), "jane.roe@yahoo.com", false);
        check(None, "jroe@yahoo.com", false);
    }

    #[test]
    fn who_objected_is_found_by_a_part_of_the_name() {
        let check = |shown: &str, objected: bool, expected: bool| {
            let mut jane = jane("María José García Pérez");
            jane.objected = objected;
            let keys = keys(&jane);
            let found = recipient_keys(Some(shown), None).iter().any(|key| keys.contains(key));
            assert_eq!(found, expected, "{shown} {keys:?}");
        };
        check("María José García", true, true);
        check("María José García", false, false);
        check("Pepa Pérez", true, true);
        check("María José", false, false);
        check("Ana Roe", true, false);
    }

    #[test]
    fn a_legal_form_is_no_employer() {
        let check = |name: &str, expected: &[&str]| {
            let profile =
                Profile { name: Some("Jane Roe".into()), employers: vec![name.to_owned()], ..Profile::default() };
            let keys = keys(&Candidate { profiles: vec![profile], ..Candidate::default() });
            let staff = keys.iter().filter_map(|key| key.strip_prefix("staff:")?.split('|').next());
            let mut found: Vec<&str> = staff.collect();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found, expected, "{name}");
        };
        for form in ["Inc.", "Ltd", "Ltd.", "GmbH", "AG", "S.A.", "SARL", "B.V.", "LLC", "PLC", "Co.", "Co., Ltd."] {
            check(&format!("Acme, {form}"), &["acme"]);
            check(&format!("Acme {form}"), &["acme"]);
            check(&format!("Acme ({form})"), &["acme"]);
        }
        check("Acme, S. A.", &["acme"]);
        check("Acme (Pty) Ltd", &["acme"]);
        check("Acme, GmbH & Co. KG", &["acme"]);
        check("Scandinavian Airlines (SAS)", &["sas", "scandinavian", "scandinavianairlines"]);
        check("SAS", &["sas"]);
    }

    #[test]
    fn somebody_is_found_by_an_address_at_any_of_many_employers() {
        let mut jane = jane("Jane Roe");
        jane.profiles[0].employers = (0..30).map(|place| format!("Kiln{place}")).collect();
        for address in ["jroe@kiln0.example", "jroe@kiln29.example", "jane.roe@itc.example"] {
            assert!(staff_keys(address).iter().any(|key| keys(&jane).contains(key)), "{address}");
        }
    }

    #[test]
    fn the_keys_of_a_candidate_are_few() {
        let count = |name: &str| keys(&jane(name)).iter().filter(|key| key.starts_with("staff:")).count();
        // Acme, Globex and Globex Robotics, Initech and itc; two names begin in three ways, three in six.
        assert_eq!(count("Jane Roe"), 15);
        assert_eq!(count("Ana García López"), 30);
    }
}
