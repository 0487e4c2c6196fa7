//! A CV in the format of jsonresume.org, whose field names these are. Files in the wild leave fields out, write null for
//! them and keep older names; what is not as expected is passed over.

use super::{Format, Read, Refusal, identity, line, moment, paragraphs};
use crate::{
    dates,
    layers::own,
    names,
    profile::{Education, Experience, Handle, Language, Profile, Seen},
    sites,
};
use serde_json::Value;
use std::{collections::BTreeSet, slice};

/// Nobody's list has more entries.
const MOST: usize = 500;

/// Reads one CV, or a list of them.
pub fn read(text: &str) -> Result<Read, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|_| Refusal::new("import_broken_json"))?;
    let all = match value {
        Value::Array(all) => all,
        one => vec![one],
    };
    let (mut people, mut left_out) = (Vec::new(), Vec::new());
    for (place, resume) in all.iter().enumerate() {
        match person(resume) {
            Some(profile) => people.push(profile),
            None => left_out.push(place + 1),
        }
    }
    if people.is_empty() {
        return Err(Refusal::new("import_other_json"));
    }
    Ok(Read::of(Format::JsonResume, people, left_out))
}

fn person(resume: &Value) -> Option<Profile> {
    let basics = resume.get("basics")?;
    let parts =
        || [text(basics, "firstName"), text(basics, "lastName")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = text(basics, "name").or_else(|| line(&parts()))?;
    let name = names::without_titles(&name).to_owned();
    let mut profile = Profile {
        network: Format::JsonResume.name().into(),
        name: Some(name.clone()),
        pronouns: text(basics, "pronouns"),
        headline: text(basics, "label"),
        about: prose(basics, "summary"),
        photo: text(basics, "image").or_else(|| text(basics, "picture")).filter(|photo| photo.starts_with("http")),
        location: place(basics.get("location")),
        taken_at: resume
            .get("meta")
            .and_then(|meta| text(meta, "lastModified"))
            .and_then(|it| moment(&it))
            .unwrap_or_default(),
        experience: list(resume, "work").filter(|entry| entry.is_object()).map(job).collect(),
        education: list(resume, "education").filter(|entry| entry.is_object()).map(course).collect(),
        languages: list(resume, "languages").filter_map(language).collect(),
        ..Profile::default()
    };
    let skills = list(resume, "skills").flat_map(|skill| {
        let keywords = list(skill, "keywords").filter_map(|keyword| keyword.as_str().and_then(line));
        named(skill, "name").into_iter().chain(keywords)
    });
    let mut known = BTreeSet::new();
    profile.skills = skills.filter(|skill| known.insert(skill.clone())).take(MOST).collect();
    for job in profile.experience.iter().filter(|job| job.current) {
        if let Some(employer) = job.employer.clone().filter(|employer| !profile.employers.contains(employer)) {
            profile.employers.push(employer);
        }
    }
    for address in texts(basics, "email").filter_map(|email| own::email(&email)) {
        profile.add_email(&address, Seen::File, None);
    }
    for number in texts(basics, "phone").filter_map(|phone| own::phone(&phone)) {
        profile.add_phone(&number, Seen::File, None);
    }
    // Where they began stays what it is in a later version.
    let began = || profile.experience.iter().filter_map(|job| job.start.as_deref().zip(job.employer.as_deref())).min();
    profile.url = match (profile.emails.first().or(profile.phones.first()), began()) {
        (Some(own), _) => identity::address(Format::JsonResume, &[&name, own]),
        (None, Some((start, employer))) => identity::by_name(Format::JsonResume, &[&name, start, employer]),
        (None, None) => identity::by_name(Format::JsonResume, &[&name]),
    };
    for site in text(basics, "url").into_iter().chain(text(basics, "website")).filter_map(|site| own::link(&site)) {
        profile.add_website(site.as_str(), Seen::File, None);
    }
    for entry in list(basics, "profiles") {
        account(entry, &mut profile);
    }
    Some(profile)
}

/// Files an account: by its address, else by the network's and its own name.
fn account(entry: &Value, profile: &mut Profile) {
    let (network, username) = (text(entry, "network"), text(entry, "username"));
    if let Some(url) = text(entry, "url").and_then(|url| own::link(&url)) {
        profile.add_website(url.as_str(), Seen::File, network.as_deref());
    } else if let (Some(network), Some(name)) = (network, username) {
        let handle = name.trim_start_matches('@').to_owned();
        let unknown = || Handle { network: network.to_lowercase(), handle, url: String::new() };
        profile.add_handle(sites::account(&network, &name).unwrap_or_else(unknown), Seen::File);
    }
}

fn job(entry: &Value) -> Experience {
    let points = list(entry, "highlights").filter_map(|point| point.as_str().and_then(line));
    let description: Vec<String> = prose(entry, "summary").into_iter().chain(points).collect();
    let start = date(entry, "startDate");
    let lasts = text(entry, "endDate").is_none_or(|end| dates::is_present(&end));
    Experience {
        title: text(entry, "position"),
        employer: text(entry, "name").or_else(|| text(entry, "company")),
        employer_url: None,
        current: lasts && start.is_some(),
        end: date(entry, "endDate"),
        start,
        location: text(entry, "location"),
        description: (!description.is_empty()).then(|| description.join("\n")),
    }
}

/// A date in ISO 8601, as the format has it, or as people write one.
fn date(entry: &Value, field: &str) -> Option<String> {
    let date = text(entry, field)?;
    own::date(&date).or_else(|| dates::date(&date))
}

fn course(entry: &Value) -> Education {
    Education {
        school: text(entry, "institution"),
        degree: text(entry, "studyType"),
        field: text(entry, "area"),
        start: date(entry, "startDate"),
        end: date(entry, "endDate"),
    }
}

fn language(entry: &Value) -> Option<Language> {
    Some(Language { name: named(entry, "language")?, level: text(entry, "fluency") })
}

/// Town, region and country; the street is nobody's business here.
fn place(location: Option<&Value>) -> Option<String> {
    let location = location?;
    if let Some(place) = location.as_str() {
        return line(place);
    }
    let parts: Vec<String> =
        ["city", "region", "countryCode"].into_iter().filter_map(|part| text(location, part)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A field's text.
fn text(value: &Value, field: &str) -> Option<String> {
    texts(value, field).next()
}

/// A field's texts; a year may stand as a number.
fn texts(value: &Value, field: &str) -> impl Iterator<Item = String> {
    list(value, field).filter_map(|entry| match entry {
        Value::String(text) => line(text),
        Value::Number(number) => line(&number.to_string()),
        _ => None,
    })
}

/// What an entry names in a field, or by being no more than a text.
fn named(entry: &Value, field: &str) -> Option<String> {
    entry.as_str().map_or_else(|| text(entry, field), line)
}

fn prose(value: &Value, field: &str) -> Option<String> {
    paragraphs(value.get(field)?.as_str()?)
}

/// A field's entries; some write the only one without a list around it.
fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    let entries = match value.get(field) {
        Some(Value::Array(entries)) => entries.as_slice(),
        Some(entry) => slice::from_ref(entry),
        None => &[],
    };
    entries.iter().take(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"{
      "basics": {
        "name": "Jane Roe", "label": "Engineer", "image": "", "email": "jane@home.example", "phone": "+1 202 555 0100",
        "url": "https://janeroe.example/", "summary": "Builds bridges.\n\nAnd tunnels.",
        "location": {"address": "1 Long Street", "city": "Springfield", "countryCode": "US"},
        "profiles": [{"network": "LinkedIn", "username": "janeroe", "url": "https://www.linkedin.com/in/janeroe"},
                     {"network": "Signal", "username": "jane.01"}, 7]
      },
      "work": [
        {"name": "Acme", "position": "Engineer", "startDate": "2021-03", "summary": "Bridges.", "highlights": ["Two bridges", null]},
        {"company": "Globex", "position": "Trainee", "startDate": "2019-09-01", "endDate": "2021-02-28", "location": "Paris"}
      ],
      "education": [{"institution": "Springfield College", "area": "Statics", "studyType": "BSc", "startDate": "2015", "endDate": "2019"}],
      "skills": [{"name": "Bridges", "keywords": ["Steel", "Rope", "Steel"]}],
      "languages": [{"language": "English", "fluency": "Native"}, {"fluency": "?"}],
      "meta": {"lastModified": "2026-05-01T08:00:00"}
    }"#;

    #[test]
    fn a_cv_is_read() {
        let person = read(WHOLE).unwrap().people.remove(0);
        assert_eq!(person.employers, ["Acme"]);
        assert_eq!(person.location.as_deref(), Some("Springfield, US"));
        assert_eq!(person.about.as_deref(), Some("Builds bridges.\nAnd tunnels."));
        assert_eq!(person.skills, ["Bridges", "Steel", "Rope"]);
        assert_eq!(person.languages.len(), 1);
        assert_eq!(person.photo, None);
        assert_eq!(person.taken_at, "2026-05-01T08:00:00Z");
        let job = &person.experience[0];
        assert_eq!((job.current, job.description.as_deref()), (true, Some("Bridges.\nTwo bridges")));
        let before = &person.experience[1];
        assert_eq!(
            (before.employer.as_deref(), before.end.as_deref(), before.current),
            (Some("Globex"), Some("2021-02-28"), false)
        );
        assert_eq!(person.education[0].field.as_deref(), Some("Statics"));
        assert_eq!(person.websites.len(), 2);
        assert_eq!(person.handles[0].handle, "jane.01");
    }

    #[test]
    fn what_files_write_otherwise_is_read_too() {
        let read = |basics: &str, rest: &str| {
            let json = format!(r#"{{"basics": {{"name": "Jane Roe", {basics}}}, {rest}}}"#);
            read(&json).unwrap().people.remove(0)
        };
        let job = |start: &str, end: &str| {
            let end = if end.is_empty() { String::new() } else { format!(r#", "endDate": {end}"#) };
            let work = format!(r#""work": [{{"name": "Acme", "startDate": {start}{end}}}]"#);
            let job = read(r#""label": "Engineer""#, &work).experience.remove(0);
            (job.start.unwrap_or_default(), job.end.unwrap_or_default(), job.current)
        };
        let check = |start, end, expected: (&str, &str, bool)| {
            assert_eq!(job(start, end), (expected.0.into(), expected.1.into(), expected.2), "{start} {end}");
        };
        check(r#""2018-01""#, r#""03/2020""#, ("2018-01", "2020-03", false));
        check("2013", "2015", ("2013", "2015", false));
        check(r#""March 2021""#, r#""Present""#, ("2021-03", "", true));
        check(r#""2021""#, "", ("2021", "", true));
        check(r#""2021""#, r#""""#, ("2021", "", true));
        check(r#""2021""#, "null", ("2021", "", true));
        check(r#""2021""#, r#""heute""#, ("2021", "", true));
        check(r#""2021""#, r#""when it was over""#, ("2021", "", false));
        let person = read(
            r#""url": "janeroe.example", "profiles": [{"network": "LinkedIn", "url": "linkedin.com/in/janeroe"},
                {"network": "GitHub", "username": "janeroe"}, {"network": "Twitter", "username": "@janeroe"},
                {"network": "LinkedIn", "username": "janeroe"}, {"network": "Mastodon", "username": "@jane@social.example"},
                {"network": "Stack Overflow", "username": "janeroe"}]"#,
            r#""skills": ["Rust", {"name": "Go"}], "languages": ["English"]"#,
        );
        assert_eq!((person.skills, person.languages[0].name.as_str()), (vec!["Rust".into(), "Go".into()], "English"));
        let sites: Vec<&str> = person.websites.iter().map(|site| site.url.as_str()).collect();
        assert_eq!(sites, ["https://janeroe.example/", "https://linkedin.com/in/janeroe"]);
        let accounts: Vec<(&str, &str)> =
            person.handles.iter().map(|it| (it.network.as_str(), it.url.as_str())).collect();
        let expected = [
            ("github", "https://github.com/janeroe"),
            ("x", "https://x.com/janeroe"),
            ("linkedin", "https://www.linkedin.com/in/janeroe/"),
            ("mastodon", "https://social.example/@jane"),
            ("stack overflow", ""),
        ];
        assert_eq!(accounts, expected);
    }

    #[test]
    fn one_stands_for_a_list_and_a_list_for_one() {
        let person = read(
            r#"{"basics": {"name": "Dr. Jane Roe", "label": ["Engineer"], "email": ["jane@home.example", "roe@home.example"],
                "phone": "+44 20 7946 0018 x12", "profiles": {"network": "GitHub", "username": "janeroe"}},
                "work": {"name": "Acme", "position": "Lead", "startDate": 2021}, "education": [null, 7], "skills": "Rust"}"#,
        );
        let person = person.unwrap().people.remove(0);
        assert_eq!((person.name.as_deref(), person.headline.as_deref()), (Some("Jane Roe"), Some("Engineer")));
        assert_eq!(person.emails, ["jane@home.example", "roe@home.example"]);
        assert_eq!((person.phones, person.employers), (vec!["+44 20 7946 0018".into()], vec!["Acme".into()]));
        assert_eq!((person.handles.len(), person.education.len(), person.skills), (1, 0, vec!["Rust".into()]));
    }

    #[test]
    fn other_json_is_refused() {
        let check = |text: &str, expected: &str| assert_eq!(read(text), Err(Refusal::new(expected)), "{text}");
        check("{", "import_broken_json");
        check("{}", "import_other_json");
        check(r#"{"basics": {"label": "Engineer"}}"#, "import_other_json");
        check(r#"{"basics": null, "work": 3}"#, "import_other_json");
        check(&"[".repeat(100_000), "import_broken_json");
        let list = format!("[{WHOLE}, {{}}]");
        assert_eq!(read(&list).map(|read| (read.people.len(), read.left_out)), Ok((1, vec![2])));
    }
}
