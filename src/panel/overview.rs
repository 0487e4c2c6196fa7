//! One view of a person over all their profiles, and each captured field in a line.

use crate::links;
use std::collections::BTreeSet;
use tactful::{
    candidate::Candidate,
    profile::{Education, Experience, Handle, Language, Profile, Seen},
    reading::Field,
    surroundings::Words,
    weigh,
};

/// What the profiles of one person say together: each fact, and each list of positions and schools, as the page says it
/// that is believed most of those that say anything; two networks word the same position differently.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Overview {
    /// The name; empty when no profile has one.
    pub name: String,
    /// As shown.
    pub pronouns: Option<String>,
    /// The line under the name.
    pub headline: Option<String>,
    /// The place as shown.
    pub location: Option<String>,
    /// The person's own description.
    pub about: Option<String>,
    /// Whether one of the pages shows that they look for work.
    pub open_to_work: bool,
    /// Present employers.
    pub employers: Vec<String>,
    /// Positions, in the page's order.
    pub experience: Vec<Experience>,
    /// Courses of study, in the page's order.
    pub education: Vec<Education>,
    /// Of all profiles, without repetition.
    pub skills: Vec<String>,
    /// Of all profiles, without repetition.
    pub languages: Vec<Language>,
}

impl Overview {
    /// Looks over the profiles, the most believed first.
    pub fn of(profiles: &[Profile]) -> Self {
        let profiles = weigh::ranked(profiles);
        let first = |fact: fn(&Profile) -> &Option<String>| profiles.iter().find_map(|profile| fact(profile).clone());
        let skills = profiles.iter().flat_map(|profile| profile.skills.iter().cloned());
        let languages = profiles.iter().flat_map(|profile| profile.languages.iter().cloned());
        Self {
            name: first(|profile| &profile.name).unwrap_or_default(),
            pronouns: first(|profile| &profile.pronouns),
            headline: first(|profile| &profile.headline),
            location: first(|profile| &profile.location),
            about: first(|profile| &profile.about),
            open_to_work: profiles.iter().any(|profile| profile.open_to_work),
            employers: filled(&profiles, |profile| &profile.employers),
            experience: filled(&profiles, |profile| &profile.experience),
            education: filled(&profiles, |profile| &profile.education),
            skills: distinct(skills, |skill| skill),
            languages: distinct(languages, |language| &language.name),
        }
    }
}

/// The first list with anything in it.
fn filled<T: Clone>(profiles: &[&Profile], list: fn(&Profile) -> &Vec<T>) -> Vec<T> {
    profiles.iter().map(|profile| list(profile)).find(|list| !list.is_empty()).cloned().unwrap_or_default()
}

/// The first of each name, whatever its capitals.
fn distinct<T>(items: impl Iterator<Item = T>, name: fn(&T) -> &str) -> Vec<T> {
    let mut seen = BTreeSet::new();
    items.filter(|item| seen.insert(name(item).to_lowercase())).collect()
}

/// Whether the recruiter typed this address or number in.
pub fn is_typed_in(candidate: &Candidate, value: &str) -> bool {
    let sightings = candidate.profiles.iter().filter_map(|profile| profile.sighting(value));
    sightings.into_iter().any(|sighting| sighting.seen == Seen::Recruiter)
}

/// The employers whose mail domains may be set: those that are kept already, then those that profiles name. Each with
/// its domains.
pub fn employers(candidate: &Candidate) -> Vec<(String, Vec<String>)> {
    let kept = candidate.employer_domains.iter().map(|employer| (employer.name.clone(), employer.domains.clone()));
    let overview = Overview::of(&candidate.profiles);
    let held = overview.experience.into_iter().filter_map(|position| position.employer);
    let named = overview.employers.into_iter().chain(held).map(|name| (name, Vec::new()));
    distinct(kept.chain(named), |(name, _)| name)
}

/// What was read for a field, in a line; `None` when nothing was. `count` says how many there are of something.
pub fn preview(
    field: Field,
    profile: &Profile,
    words: &dyn Words,
    count: &dyn Fn(&str, usize) -> String,
) -> Option<String> {
    match field {
        Field::Name => profile.name.clone(),
        Field::Pronouns => profile.pronouns.clone(),
        Field::Headline => profile.headline.clone(),
        Field::Location => profile.location.clone(),
        Field::About => profile.about.clone(),
        Field::Photo => profile.photo.as_ref().map(|_| words.say("panel_photo_kept", &[])),
        Field::OpenToWork => profile.open_to_work.then(|| words.say("panel_open_to_work", &[])),
        Field::Employers => line(profile.employers.iter().map(String::as_str)),
        Field::Experience => {
            let first = profile.experience.first()?;
            let number = count("panel_positions", profile.experience.len());
            line([Some(number.as_str()), first.title.as_deref(), first.employer.as_deref()].into_iter().flatten())
        }
        Field::Education => {
            let first = profile.education.first()?;
            let number = count("panel_schools", profile.education.len());
            line([Some(number.as_str()), first.school.as_deref()].into_iter().flatten())
        }
        Field::Skills => line(profile.skills.iter().map(String::as_str)),
        Field::Languages => line(profile.languages.iter().map(|language| language.name.as_str())),
        Field::Websites => line(profile.websites.iter().map(|site| links::short(&site.url))),
        Field::Emails => line(profile.emails.iter().map(String::as_str)),
        Field::Phones => line(profile.phones.iter().map(String::as_str)),
        Field::Handles => {
            let handles: Vec<String> = profile.handles.iter().map(account).collect();
            line(handles.iter().map(String::as_str))
        }
    }
}

/// An account with its network, as `jane (github)`.
fn account(handle: &Handle) -> String {
    format!("{} ({})", handle.handle, handle.network)
}

/// Several things on one line; `None` when there are none. The dot needs no translation.
pub fn line<'a>(parts: impl Iterator<Item = &'a str>) -> Option<String> {
    let line = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::tests::english;
    use tactful::{candidate::EmployerDomains, profile::Website};

    fn position(title: &str, employer: &str) -> Experience {
        Experience { title: Some(title.into()), employer: Some(employer.into()), ..Experience::default() }
    }

    fn jane() -> Profile {
        Profile {
            name: Some("Jane Roe".into()),
            employers: vec!["Acme".into()],
            experience: vec![position("Engineer", "Acme"), position("Apprentice", "Globex")],
            skills: vec!["Rust".into(), "Sewing".into()],
            websites: vec![Website { url: "https://www.jane.example/".into(), label: None }],
            handles: vec![Handle {
                network: "github".into(),
                handle: "jane".into(),
                url: "https://github.example/jane".into(),
            }],
            ..Profile::default()
        }
    }

    #[test]
    fn profiles_of_one_person_are_seen_together() {
        let other = Profile {
            name: Some("jroe".into()),
            headline: Some("I build things".into()),
            experience: vec![position("Dev", "Acme Inc.")],
            skills: vec!["rust".into(), "Go".into()],
            ..Profile::default()
        };
        let overview = Overview::of(&[jane(), other]);
        assert_eq!(overview.name, "Jane Roe");
        assert_eq!(overview.headline.as_deref(), Some("I build things"));
        assert_eq!(overview.experience.len(), 2);
        assert_eq!(overview.skills, ["Rust", "Sewing", "Go"]);
        assert_eq!(Overview::of(&[]), Overview::default());
    }

    #[test]
    fn employers_are_listed_once_with_what_is_kept_of_them() {
        let domains = vec!["acme.example".to_owned()];
        let kept = EmployerDomains {
            name: "ACME".into(),
            domains: domains.clone(),
            current: true,
            ..EmployerDomains::default()
        };
        let candidate = Candidate { profiles: vec![jane()], employer_domains: vec![kept], ..Candidate::default() };
        assert_eq!(employers(&candidate), [("ACME".to_owned(), domains), ("Globex".to_owned(), Vec::new())]);
    }

    #[test]
    fn only_what_the_recruiter_typed_in_is_theirs_to_take_back() {
        let mut profile = jane();
        profile.add_email("jane@home.example", Seen::Recruiter, None);
        profile.add_email("jane@acme.example", Seen::ContactInfo, None);
        let candidate = Candidate { profiles: vec![profile], ..Candidate::default() };
        assert!(is_typed_in(&candidate, "jane@home.example"));
        assert!(!is_typed_in(&candidate, "jane@acme.example"));
        assert!(!is_typed_in(&candidate, "nobody@acme.example"));
    }

    #[test]
    fn every_field_has_its_line() {
        let words = english();
        let count = |id: &str, number: usize| words.say(&format!("{id}_other"), &[&number.to_string()]);
        let check = |field: Field, expected: Option<&str>| {
            assert_eq!(preview(field, &jane(), &words, &count).as_deref(), expected, "{field:?}");
        };
        check(Field::Name, Some("Jane Roe"));
        check(Field::Headline, None);
        check(Field::Experience, Some("2 positions · Engineer · Acme"));
        check(Field::Education, None);
        check(Field::Skills, Some("Rust · Sewing"));
        check(Field::Websites, Some("jane.example"));
        check(Field::Handles, Some("jane (github)"));
        check(Field::Emails, None);
    }
}
