//! Which of several pages about one person is believed, and what the others say. The newer and more reliable one wins; the
//! others are kept, with date and source.

use crate::{address, employment, link::likeness, names, order, profile::Profile, reading::Field};
use serde::{Deserialize, Serialize};
use time::{Duration, UtcDateTime, format_description::well_known::Rfc3339};

/// Networks that people keep up to date for their careers; one of them as a saved file.
const CAREERS: [&str; 5] = ["linkedin", "linkedin-pdf", "xing", "wellfound", "malt"];

/// A less reliable source is believed if it is newer by so much.
fn handicap(profile: &Profile) -> Duration {
    if CAREERS.contains(&profile.network.as_str()) {
        Duration::ZERO
    } else if !profile.url.starts_with("https://") && !profile.url.starts_with("http://") {
        // A file, or a form.
        Duration::days(365)
    } else if profile.network.contains('.') {
        // Named by its host: a page that only the general layers read, often kept less well by its owner than a
        // network's profile. Told by the name and not by the list of sites, which would bring every reader into the panel.
        Duration::days(180)
    } else {
        // On networks where people write and show things, the employer is often out of date.
        Duration::days(90)
    }
}

/// The profiles in the order in which they are believed, the most first.
pub fn ranked(profiles: &[Profile]) -> Vec<&Profile> {
    let weight = |profile: &Profile| {
        let taken = UtcDateTime::parse(&profile.taken_at, &Rfc3339).unwrap_or(UtcDateTime::UNIX_EPOCH);
        taken.checked_sub(handicap(profile)).unwrap_or(taken)
    };
    let mut ranked: Vec<&Profile> = profiles.iter().collect();
    // The sort is stable: of two readings of the same moment, the one kept first is believed.
    order::sort_by_key(&mut ranked, |profile| std::cmp::Reverse(weight(profile)));
    ranked
}

/// What one page says in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The value as shown.
    pub value: String,
    /// The network that shows it.
    pub network: String,
    /// When it was read, RFC 3339.
    pub taken_at: String,
}

/// The fields in which pages disagree, each with what they say, the believed value first.
pub fn differences(profiles: &[Profile]) -> Vec<(Field, Vec<Said>)> {
    let ranked = ranked(profiles);
    let fields = [Field::Name, Field::Headline, Field::Employers, Field::Location];
    let said = fields.into_iter().map(|field| {
        let mut said: Vec<(Said, Vec<String>)> = Vec::new();
        for profile in &ranked {
            let Some((value, meaning)) = value(field, profile) else { continue };
            if !said.iter().any(|(_, known)| agree(known, &meaning)) {
                let (network, taken_at) = (profile.network.clone(), profile.taken_at.clone());
                said.push((Said { value, network, taken_at }, meaning));
            }
        }
        (field, said.into_iter().map(|(said, _)| said).collect::<Vec<Said>>())
    });
    said.filter(|(_, said)| said.len() > 1).collect()
}

/// What a profile says in a field: as shown, and in the words that are compared.
fn value(field: Field, profile: &Profile) -> Option<(String, Vec<String>)> {
    let words = |text: &str| vec![address::plain_words(text).join(" ")];
    let (value, meaning) = match field {
        Field::Name => {
            let name = profile.name.clone()?;
            let meaning = names::spellings(&name).into_iter().next().unwrap_or_default();
            (name, meaning)
        }
        Field::Headline => (profile.headline.clone()?, words(profile.headline.as_deref()?)),
        Field::Location => {
            let place = profile.location.clone()?;
            let meaning = likeness::place(&place).map_or_else(|| words(&place), |town| vec![town]);
            (place, meaning)
        }
        Field::Employers => {
            let meaning = profile.employers.iter().map(|name| employment::plain(name)).collect();
            (profile.employers.join(", "), meaning)
        }
        _ => return None,
    };
    (!meaning.is_empty()).then_some((value, meaning))
}

/// Whether two pages say the same, one of them perhaps more of it.
fn agree(one: &[String], other: &[String]) -> bool {
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(one, other) || within(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(network: &str, month: u8, headline: &str) -> Profile {
        let url = if network == "file" { "file:cv.pdf".into() } else { format!("https://{network}.example/jane") };
        let taken_at = format!("2026-{month:02}-10T10:00:00Z");
        Profile { network: network.into(), url, taken_at, headline: Some(headline.into()), ..Profile::default() }
    }

    #[test]
    fn the_newer_and_more_reliable_is_believed() {
        let check = |profiles: &[(&str, u8)], expected: &str| {
            let profiles: Vec<Profile> = profiles.iter().map(|(network, month)| page(network, *month, "x")).collect();
            let order: Vec<&str> = ranked(&profiles).iter().map(|profile| profile.network.as_str()).collect();
            assert_eq!(order.join(" "), expected);
        };
        check(&[("github", 3), ("linkedin", 5)], "linkedin github");
        check(&[("linkedin", 3), ("github", 5)], "linkedin github");
        check(&[("linkedin", 3), ("github", 7)], "github linkedin");
        // A page of no network must be half a year newer, a file a year.
        check(&[("person.example", 5), ("linkedin", 3)], "linkedin person.example");
        check(&[("person.example", 11), ("linkedin", 3)], "person.example linkedin");
        check(&[("file", 11), ("linkedin", 3)], "linkedin file");
        check(&[("x", 3), ("linkedin", 3)], "linkedin x");
    }

    #[test]
    fn where_pages_disagree_both_are_told() {
        let mut linkedin = page("linkedin", 5, "Potter at Acme");
        linkedin.name = Some("Dr. Jane Roe".into());
        linkedin.location = Some("Lyon, France".into());
        linkedin.employers = vec!["Acme GmbH".into(), "Bolt".into()];
        let mut github = page("github", 3, "Clay and code");
        github.name = Some("Jane Roe".into());
        github.location = Some("Porto".into());
        github.employers = vec!["acme".into()];
        let found = differences(&[github, linkedin]);
        let said: Vec<String> = found
            .iter()
            .map(|(field, said)| {
                let source = |it: &Said| format!("{} ({} {})", it.value, it.network, &it.taken_at[..7]);
                let values: Vec<String> = said.iter().map(source).collect();
                format!("{field:?}: {}", values.join(" / "))
            })
            .collect();
        assert_eq!(
            said,
            [
                "Headline: Potter at Acme (linkedin 2026-05) / Clay and code (github 2026-03)",
                "Location: Lyon, France (linkedin 2026-05) / Porto (github 2026-03)"
            ]
        );
        assert!(differences(&[]).is_empty());
    }
}
