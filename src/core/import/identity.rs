//! Whose profile an import brings: the page that it names, or an identity of its own that stays the same when the same
//! person is brought again.

use super::Format;
use crate::{
    address::{self, hash},
    link,
    profile::{Handle, Profile, Seen, Website},
    sites,
};
use std::collections::BTreeMap;
use url::Url;

/// Networks whose accounts are always people's, so that a card or a CV that names one is about that person.
const OF_PEOPLE: [&str; 2] = ["linkedin", "xing"];

/// An address for a person of whom only `facts` are known: the same facts, the same address.
pub fn address(format: Format, facts: &[&str]) -> String {
    let facts: Vec<String> = facts.iter().map(|fact| fact.trim().to_lowercase()).collect();
    format!("{}:{:016x}", format.name(), hash(&facts.join("\n")))
}

/// An address for a person of whom a file says only what namesakes may have in common, such as the employer:
/// [`part_namesakes`] looks at those.
pub fn by_name(format: Format, facts: &[&str]) -> String {
    address(format, facts).replacen(':', BY_NAME, 1)
}

/// What stands in each address of [`by_name`].
const BY_NAME: &str = ":~";

/// Parts the namesakes of one file: entries under one address of [`by_name`] that do not say the same are several
/// people's, and each gets an address by all that it says. An entry that is there twice stays one person's.
pub fn part_namesakes(people: &mut [Profile]) {
    let mut namesakes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, person) in people.iter().enumerate().filter(|(_, person)| person.url.contains(BY_NAME)) {
        namesakes.entry(person.url.clone()).or_default().push(place);
    }
    for (url, places) in namesakes.into_iter().filter(|(_, places)| places.len() > 1) {
        // A file may be all namesakes, so nobody is copied.
        let said: Vec<u64> = places.iter().filter_map(|place| Some(said(people.get_mut(*place)?))).collect();
        if said.windows(2).all(|pair| matches!(pair, [one, other] if one == other)) {
            continue;
        }
        for (place, said) in places.into_iter().zip(said) {
            if let Some(person) = people.get_mut(place) {
                person.url = format!("{url}-{said:016x}");
            }
        }
    }
}

/// A number for all that an entry says but when, which is the same for those who say the same.
fn said(person: &mut Profile) -> u64 {
    let taken_at = std::mem::take(&mut person.taken_at);
    let said = hash(&serde_json::to_string(person).unwrap_or_default());
    person.taken_at = taken_at;
    said
}

/// The identity of a file: the same bytes, the same identity.
pub fn of_file(format: Format, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    format!("{}-{:016x}", format.name(), hash(&text))
}

/// Makes a profile ready to be kept: accounts among its sites become accounts, and numbers are written in E.164 where they or
/// the person's place tell the country. What a file says of a page stands beside
/// what the page says, so it gets an address of its own and names the page. What does not say when it was written is as
/// of `now`, RFC 3339.
pub fn settle(profile: &mut Profile, format: Format, now: &str) {
    if profile.taken_at.is_empty() || profile.taken_at.as_str() > now {
        profile.taken_at = now.to_owned();
    }
    // What ends some day lasts until then.
    let lasts = |end: &String| now.get(..end.len()).is_some_and(|today| today < end.as_str());
    for job in profile.experience.iter_mut().filter(|job| job.end.as_ref().is_some_and(lasts)) {
        job.current = true;
        let employer = job.employer.iter().filter(|name| !profile.employers.contains(name));
        profile.employers.extend(employer.cloned().collect::<Vec<_>>());
    }
    let country = profile.location.as_deref().and_then(address::country_of);
    profile.write_phones(|number| address::international_number(number, country));
    let account = |url: &str| Url::parse(url).ok().and_then(|url| sites::handle(&url));
    let (accounts, sites): (Vec<Website>, Vec<Website>) =
        std::mem::take(&mut profile.websites).into_iter().partition(|site| account(&site.url).is_some());
    profile.websites = sites;
    for site in accounts {
        let place = profile.sightings.iter().position(|sighting| sighting.value == site.url);
        let seen = place.map_or(Seen::File, |place| profile.sightings.remove(place).seen);
        if let Some(handle) = account(&site.url) {
            profile.add_handle(handle, seen);
        }
    }
    if let Some(handle) = account(&profile.url) {
        profile.network = format.name().into();
        profile.url = format!("{}:{}", format.name(), link::page(&handle.url));
        profile.add_handle(handle, Seen::File);
    }
}

/// The account that a settled profile is about, when a file or a form named it.
pub fn account(profile: &Profile) -> Option<&Handle> {
    let named = || profile.handles.iter().find(|handle| OF_PEOPLE.contains(&handle.network.as_str()));
    (!profile.url.starts_with("http")).then(named).flatten()
}

/// The page of the person that a settled profile is about: its own, or the one that a file or a form names.
pub fn page(profile: &Profile) -> &str {
    account(profile).map_or(&profile.url, |account| &account.url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Experience;

    const NOW: &str = "2026-11-23T10:00:00Z";

    #[test]
    fn accounts_among_sites_become_accounts() {
        let mut profile = Profile { url: "vcard:1".into(), ..Profile::default() };
        for site in
            ["https://janeroe.example/", "https://uk.linkedin.com/in/Jane-Roe?trk=x", "https://github.com/janeroe"]
        {
            profile.add_website(site, Seen::File, None);
        }
        settle(&mut profile, Format::Vcard, NOW);
        let sites: Vec<&str> = profile.websites.iter().map(|site| site.url.as_str()).collect();
        let handles: Vec<&str> = profile.handles.iter().map(|handle| handle.url.as_str()).collect();
        assert_eq!(sites, ["https://janeroe.example/"]);
        assert_eq!(handles, ["https://www.linkedin.com/in/jane-roe/", "https://github.com/janeroe"]);
        assert_eq!(profile.sightings.len(), 3);
        assert_eq!(page(&profile), "https://www.linkedin.com/in/jane-roe/");
    }

    #[test]
    fn what_a_file_says_of_a_page_stands_beside_it() {
        let mut profile = Profile { url: "http://www.linkedin.com/in/Jane-Roe".into(), ..Profile::default() };
        settle(&mut profile, Format::Connections, NOW);
        assert_eq!(
            (profile.network.as_str(), profile.url.as_str(), page(&profile)),
            ("connections", "connections:linkedin/jane-roe", "https://www.linkedin.com/in/jane-roe/")
        );
        let mut other = Profile { network: "vcard".into(), url: "vcard:1".into(), ..Profile::default() };
        settle(&mut other, Format::Vcard, NOW);
        assert_eq!((other.network.as_str(), page(&other)), ("vcard", "vcard:1"));
    }

    #[test]
    fn numbers_are_written_with_their_country() {
        let check = |place: Option<&str>, number: &str, expected: &str| {
            let mut profile = Profile { url: "vcard:1".into(), ..Profile::default() };
            profile.location = place.map(str::to_owned);
            profile.add_phone(number, Seen::File, Some("Mobile"));
            settle(&mut profile, Format::Vcard, NOW);
            assert_eq!(
                (profile.phones.as_slice(), profile.sightings[0].value.as_str()),
                (&[expected.to_owned()][..], expected)
            );
        };
        check(None, "+44 20 7946 0018", "+442079460018");
        check(Some("Leeds, United Kingdom"), "020 7946 0018", "+442079460018");
        check(None, "020 7946 0018", "020 7946 0018");
        check(Some("Lyon, France"), "1234", "1234");
    }

    #[test]
    fn a_position_that_ends_later_lasts() {
        let check = |end: &str, expected: bool| {
            let (employer, end_of_it) = (Some("Acme".to_owned()), Some(end.to_owned()));
            let job = Experience { employer, end: end_of_it, ..Experience::default() };
            let mut profile = Profile { url: "form:1".into(), experience: vec![job], ..Profile::default() };
            settle(&mut profile, Format::JsonResume, NOW);
            assert_eq!((profile.experience[0].current, !profile.employers.is_empty()), (expected, expected), "{end}");
        };
        check("2027-12", true);
        check("2026-12", true);
        check("2026-11-23", false);
        check("2026-11", false);
        check("2026", false);
        check("2015", false);
    }

    #[test]
    fn the_same_facts_give_the_same_address() {
        assert_eq!(address(Format::Vcard, &["Jane Roe", "a"]), address(Format::Vcard, &[" jane roe", "A"]));
        assert_ne!(address(Format::Vcard, &["Jane Roe", "a"]), address(Format::Vcard, &["Jane Roe", "b"]));
    }
}
