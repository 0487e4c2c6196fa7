//! A CV in the format of jsonresume.org, whose field names these are. Files in the wild leave fields out, write null for
//! them and keep older names; what is not as expected is passed over.

use super::{Format, Read, Refusal, identity, line, paragraphs};
use crate::{
    layers::own,
    profile::{Education, Experience, Handle, Language, Profile, Seen},
};
use serde_json::Value;
use url::Url;

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
    Ok(Read { format: Format::JsonResume, people, left_out })
}

fn person(resume: &Value) -> Option<Profile> {
    let basics = resume.get("basics")?;
    let name = text(basics, "name")?;
    let mut profile = Profile {
        network: Format::JsonResume.name().into(),
        name: Some(name.clone()),
        pronouns: text(basics, "pronouns"),
        headline: text(basics, "label"),
        about: prose(basics, "summary"),
        photo: text(basics, "image").or_else(|| text(basics, "picture")).filter(|photo| is_web(photo)),
        location: place(basics.get("location")),
        taken_at: resume.get("meta").and_then(|meta| text(meta, "lastModified")).and_then(moment).unwrap_or_default(),
        experience: list(resume, "work").map(job).collect(),
        education: list(resume, "education").map(course).collect(),
        languages: list(resume, "languages").filter_map(language).collect(),
        ..Profile::default()
    };
    for skill in list(resume, "skills") {
        let keywords = list(skill, "keywords").filter_map(|keyword| keyword.as_str().and_then(line));
        for skill in text(skill, "name").into_iter().chain(keywords) {
            if !profile.skills.contains(&skill) {
                profile.skills.push(skill);
            }
        }
    }
    for job in profile.experience.iter().filter(|job| job.current) {
        if let Some(employer) = job.employer.clone().filter(|employer| !profile.employers.contains(employer)) {
            profile.employers.push(employer);
        }
    }
    if let Some(address) = text(basics, "email").and_then(|email| own::email(&email)) {
        profile.add_email(&address, Seen::File, None);
    }
    if let Some(number) = text(basics, "phone").and_then(|phone| own::phone(&phone)) {
        profile.add_phone(&number, Seen::File, None);
    }
    let mark = profile.emails.first().or(profile.phones.first()).cloned().unwrap_or_default();
    profile.url = identity::address(Format::JsonResume, &[&name, &mark]);
    for site in text(basics, "url").into_iter().chain(text(basics, "website")).filter(|site| is_web(site)) {
        profile.add_website(&site, Seen::File, None);
    }
    for account in list(basics, "profiles") {
        match (text(account, "url").filter(|url| is_web(url)), text(account, "network"), text(account, "username")) {
            (Some(url), network, _) => profile.add_website(&url, Seen::File, network.as_deref()),
            (None, Some(network), Some(handle)) => {
                let handle = handle.trim_start_matches('@').to_owned();
                profile.add_handle(Handle { network: network.to_lowercase(), handle, url: String::new() }, Seen::File);
            }
            _ => {}
        }
    }
    Some(profile)
}

fn job(entry: &Value) -> Experience {
    let end = text(entry, "endDate");
    let points = list(entry, "highlights").filter_map(|point| point.as_str().and_then(line));
    let description: Vec<String> = prose(entry, "summary").into_iter().chain(points).collect();
    let start = text(entry, "startDate").and_then(|date| own::date(&date));
    Experience {
        title: text(entry, "position"),
        employer: text(entry, "name").or_else(|| text(entry, "company")),
        employer_url: None,
        current: end.as_deref().is_none_or(|end| own::date(end).is_none()) && start.is_some(),
        end: end.and_then(|date| own::date(&date)),
        start,
        location: text(entry, "location"),
        description: (!description.is_empty()).then(|| description.join("\n")),
    }
}

fn course(entry: &Value) -> Education {
    Education {
        school: text(entry, "institution"),
        degree: text(entry, "studyType"),
        field: text(entry, "area"),
        start: text(entry, "startDate").and_then(|date| own::date(&date)),
        end: text(entry, "endDate").and_then(|date| own::date(&date)),
    }
}

fn language(entry: &Value) -> Option<Language> {
    Some(Language { name: text(entry, "language")?, level: text(entry, "fluency") })
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

/// A moment such as `v1` writes it, with or without a zone, as RFC 3339.
fn moment(text: String) -> Option<String> {
    let moment = match text.len() {
        10 => format!("{text}T00:00:00Z"),
        19 => format!("{text}Z"),
        _ => text,
    };
    time::UtcDateTime::parse(&moment, &time::format_description::well_known::Rfc3339).ok().map(|_| moment)
}

fn text(value: &Value, field: &str) -> Option<String> {
    line(value.get(field)?.as_str()?)
}

fn prose(value: &Value, field: &str) -> Option<String> {
    paragraphs(value.get(field)?.as_str()?)
}

fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value.get(field).and_then(Value::as_array).into_iter().flatten().take(MOST)
}

fn is_web(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
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
