//! The form: fields that the recruiter fills in about one person, or corrects after a text was read.

use super::{Format, Read, Refusal, identity, line};
use crate::{
    layers::own,
    profile::{Experience, Profile, Seen},
};
use serde::{Deserialize, Serialize};

/// What the recruiter writes, each field as typed; several addresses, numbers or links stand on lines of their own or
/// after commas.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The person's name.
    pub name: String,
    /// What they do.
    pub title: String,
    /// For whom.
    pub employer: String,
    /// Where they live.
    pub place: String,
    /// E-mail addresses.
    pub emails: String,
    /// Phone numbers.
    pub phones: String,
    /// Profiles and sites.
    pub links: String,
}

impl Form {
    /// A form with what is known of somebody.
    pub fn of(person: &Profile) -> Self {
        let job = person.experience.iter().find(|job| job.current);
        let sites = person.websites.iter().map(|site| site.url.as_str());
        let accounts = person.handles.iter().map(|handle| handle.url.as_str()).filter(|url| !url.is_empty());
        let page = Some(person.url.as_str()).filter(|url| url.starts_with("http"));
        Self {
            name: person.name.clone().unwrap_or_default(),
            title: job.and_then(|job| job.title.clone()).or_else(|| person.headline.clone()).unwrap_or_default(),
            employer: job.and_then(|job| job.employer.clone()).unwrap_or_default(),
            place: person.location.clone().unwrap_or_default(),
            emails: person.emails.join("\n"),
            phones: person.phones.join("\n"),
            links: page.into_iter().chain(sites).chain(accounts).collect::<Vec<_>>().join("\n"),
        }
    }
}

/// The profile that a form describes. What stands in a field for addresses and is none is told, so that nothing that
/// was typed is lost.
pub fn read(form: &Form) -> Result<Read, Refusal> {
    let refused =
        |message: &str, entry: &str| Refusal { message: message.into(), arguments: vec![entry.trim().into()] };
    let name = line(&form.name).ok_or_else(|| Refusal::new("import_form_no_name"))?;
    let mut profile = Profile {
        network: RECRUITER.into(),
        name: Some(name.clone()),
        location: line(&form.place),
        ..Profile::default()
    };
    let (title, employer) = (line(&form.title), line(&form.employer));
    profile.employers.extend(employer.clone());
    if title.is_some() || employer.is_some() {
        profile.experience.push(Experience { title, employer, current: true, ..Experience::default() });
    }
    for entry in entries(&form.emails) {
        let address = own::email(entry).ok_or_else(|| refused("import_form_no_email", entry))?;
        profile.add_email(&address, Seen::Recruiter, None);
    }
    for entry in entries(&form.phones) {
        let number = own::phone(entry).ok_or_else(|| refused("import_form_no_phone", entry))?;
        profile.add_phone(&number, Seen::Recruiter, None);
    }
    for entry in entries(&form.links) {
        let url = own::link(entry).ok_or_else(|| refused("import_form_no_link", entry))?;
        profile.add_website(url.as_str(), Seen::Recruiter, None);
    }
    let mark = profile.emails.first().or(profile.phones.first()).or(profile.employers.first()).cloned();
    profile.url = identity::address(Format::Form, &[&name, &mark.unwrap_or_default()]);
    Ok(Read::of(Format::Form, vec![profile], vec![]))
}

/// As [`read`], of a form that was filled in with somebody and corrected: what it does not ask for stays, and so do their
/// positions, unless what they do now was corrected. A form that has nothing of them is another's.
pub fn correct(form: &Form, person: &Profile) -> Result<Read, Refusal> {
    let before = Form::of(person);
    let mut read = read(form)?;
    let stays = [(&form.name, &before.name), (&form.emails, &before.emails), (&form.phones, &before.phones)];
    let is_theirs = stays.iter().any(|(now, before)| now == before && !now.is_empty());
    for corrected in read.people.iter_mut().filter(|_| is_theirs) {
        if (&form.title, &form.employer) == (&before.title, &before.employer) {
            corrected.experience.clone_from(&person.experience);
            corrected.employers.clone_from(&person.employers);
            corrected.headline.clone_from(&person.headline);
        }
        corrected.pronouns.clone_from(&person.pronouns);
    }
    Ok(read)
}

/// The network of what the recruiter knows of somebody.
const RECRUITER: &str = "recruiter";

fn entries(field: &str) -> impl Iterator<Item = &str> {
    field.split([',', ';', '\n']).map(str::trim).filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        Form {
            name: " Jane  Roe ".into(),
            title: "Engineer".into(),
            employer: "Acme".into(),
            emails: "jane@home.example; jane@acme.example".into(),
            phones: "+1 202 555 0100\n".into(),
            links: "linkedin.com/in/janeroe, https://janeroe.example, medium.com/@janeroe".into(),
            ..Form::default()
        }
    }

    #[test]
    fn a_form_becomes_a_profile() {
        let person = read(&form()).unwrap().people.remove(0);
        assert_eq!(person.name.as_deref(), Some("Jane Roe"));
        assert_eq!((person.emails.len(), person.phones.len(), person.websites.len()), (2, 1, 3));
        assert_eq!(person.sighting("jane@home.example").map(|sighting| sighting.seen), Some(Seen::Recruiter));
        assert_eq!(person.employers, ["Acme"]);
        assert!(person.url.starts_with("form:"), "{}", person.url);
    }

    #[test]
    fn a_profile_becomes_a_form_again() {
        let written = Form { emails: "jane@home.example\njane@acme.example".into(), ..form() };
        let again = Form::of(&read(&written).unwrap().people[0]);
        assert_eq!(
            (again.name.as_str(), again.title.as_str(), again.employer.as_str()),
            ("Jane Roe", "Engineer", "Acme")
        );
        assert_eq!((&again.emails, again.links.lines().count()), (&written.emails, 3));
    }

    #[test]
    fn what_was_read_beside_a_form_stays_when_it_is_corrected() {
        let job =
            |employer: &str, current| Experience { employer: Some(employer.into()), current, ..Experience::default() };
        let person = Profile {
            name: Some("Jane Rot".into()),
            emails: vec!["jane@home.example".into()],
            pronouns: Some("she/her".into()),
            employers: vec!["Acme".into()],
            experience: vec![job("Bolt", false), job("Acme", true)],
            ..Profile::default()
        };
        let check = |change: fn(&mut Form), expected: &[&str]| {
            let mut form = Form::of(&person);
            change(&mut form);
            let person = correct(&form, &person).unwrap().people.remove(0);
            let employers: Vec<&str> = person.experience.iter().filter_map(|job| job.employer.as_deref()).collect();
            assert_eq!(employers, expected);
            assert_eq!(person.pronouns.is_some(), !expected.is_empty());
            assert_eq!(person.name.as_deref(), Some(form.name.as_str()));
        };
        check(|form| form.name = "Jane Roe".into(), &["Bolt", "Acme"]);
        check(|form| form.employer = "Cog".into(), &["Cog"]);
        // Somebody else's.
        check(|form| *form = Form { name: "Sue Poe".into(), ..Form::default() }, &[]);
    }

    #[test]
    fn what_cannot_be_kept_is_told() {
        let check = |change: fn(&mut Form), message: &str, entry: &[&str]| {
            let mut form = form();
            change(&mut form);
            let refusal = read(&form).unwrap_err();
            assert_eq!(
                (refusal.message.as_str(), refusal.arguments),
                (message, entry.iter().map(|it| (*it).to_owned()).collect())
            );
        };
        check(|form| form.name = " ".into(), "import_form_no_name", &[]);
        check(|form| form.emails = "jane@home.example, jane at home".into(), "import_form_no_email", &["jane at home"]);
        check(|form| form.phones = "mobile".into(), "import_form_no_phone", &["mobile"]);
        check(|form| form.links = "javascript:alert(1)".into(), "import_form_no_link", &["javascript:alert(1)"]);
        check(|form| form.links = "nonsense".into(), "import_form_no_link", &["nonsense"]);
    }
}
