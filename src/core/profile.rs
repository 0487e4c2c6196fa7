//! A Profile: what one page said about one person at one time. The shape is public: docs/json.md.

use crate::import::record::ImportId;
use serde::{Deserialize, Serialize};

/// What one page said about one person at one time. Absent facts are `None` or empty, never an empty string.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The site that showed it, such as `linkedin`; the host name where no site of ours describes it.
    pub network: String,
    /// The address of the profile in its canonical form, not of the page that happened to be open.
    pub url: String,
    /// When it was read, RFC 3339 in UTC.
    pub taken_at: String,
    /// The person's name as shown, emoji and all.
    pub name: Option<String>,
    /// As shown, without brackets.
    pub pronouns: Option<String>,
    /// The line under the name.
    pub headline: Option<String>,
    /// The place as shown.
    pub location: Option<String>,
    /// The person's own description.
    pub about: Option<String>,
    /// Absolute address of the portrait.
    pub photo: Option<String>,
    /// Whether the page shows that they look for work; that it does not show it says nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open_to_work: bool,
    /// Names of the current employers, the main one first.
    pub employers: Vec<String>,
    /// In the page's order.
    pub experience: Vec<Experience>,
    /// In the page's order.
    pub education: Vec<Education>,
    /// In the page's order, without repetition.
    pub skills: Vec<String>,
    /// Spoken languages.
    pub languages: Vec<Language>,
    /// The person's own sites.
    pub websites: Vec<Website>,
    /// E-mail addresses that the page shows for this person.
    pub emails: Vec<String>,
    /// Phone numbers, in E.164 where the country is known, else as shown.
    pub phones: Vec<String>,
    /// Accounts on other networks.
    pub handles: Vec<Handle>,
    /// For each address, number, site and handle above: where it was read, and what the page called it.
    pub sightings: Vec<Sighting>,
    /// The import that brought it; `None` for what a page said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportId>,
}

/// One position held.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Experience {
    /// Job title.
    pub title: Option<String>,
    /// The employer's name.
    pub employer: Option<String>,
    /// The employer's page on the same network.
    pub employer_url: Option<String>,
    /// ISO 8601 with the precision shown: `2021`, `2021-03`, `2021-03-07`.
    pub start: Option<String>,
    /// As `start`; `None` while it lasts or when not shown.
    pub end: Option<String>,
    /// Whether the page says that it lasts.
    pub current: bool,
    /// The place as shown.
    pub location: Option<String>,
    /// The text under the position.
    pub description: Option<String>,
}

/// One course of study.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Education {
    /// The school's name.
    pub school: Option<String>,
    /// Degree as shown.
    pub degree: Option<String>,
    /// Field of study as shown.
    pub field: Option<String>,
    /// ISO 8601 with the precision shown.
    pub start: Option<String>,
    /// ISO 8601 with the precision shown.
    pub end: Option<String>,
}

/// A language that the person speaks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Language {
    /// As shown.
    pub name: String,
    /// Proficiency as shown.
    pub level: Option<String>,
}

/// A site of the person's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Website {
    /// Absolute address.
    pub url: String,
    /// What the page calls it (Personal, Blog …).
    pub label: Option<String>,
}

/// An account on a network.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handle {
    /// The network's name in lower case: `x`, `github`, `mastodon` …
    pub network: String,
    /// Without a leading `@`; with the instance for federated networks (`jane@social.example`).
    pub handle: String,
    /// The account's address in canonical form.
    pub url: String,
}

/// Where a way to reach somebody was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sighting {
    /// The value as it stands in `emails`, `phones`, `websites` (its address) or `handles` (its address).
    pub value: String,
    /// Which part of the page showed it.
    pub seen: Seen,
    /// What the page called it, such as `Mobile` or `Work`.
    pub label: Option<String>,
}

/// Which part of a page showed something. The words for it are the messages `seen_…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The network's own contact section or dialog.
    ContactInfo,
    /// The profile's head, beside the name.
    TopCard,
    /// The person's own description.
    About,
    /// Data for machines in the page (JSON-LD, microdata, microformats).
    Markup,
    /// A link on the page.
    Link,
    /// The page's running text.
    Text,
    /// A file that the recruiter brought.
    File,
    /// Typed in by the recruiter.
    Recruiter,
}

/// The longest e-mail address that mail servers take, in bytes.
const MOST_EMAIL: usize = 254;

/// No phone number is written longer, in bytes.
const MOST_NUMBER: usize = 60;

/// The longest address of a page that browsers of all makes take, in bytes.
const MOST_URL: usize = 2_000;

/// Nobody has more entries in a list.
const MOST_ENTRIES: usize = 500;

/// Nobody's name, title or employer is longer, in characters.
pub const MOST_LINE: usize = 2_000;

/// Nobody's description is longer, in characters.
const MOST_PROSE: usize = 20_000;

fn cut(text: &mut String, most: usize) {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
    }
}

impl Handle {
    /// Whether both are the same account: networks do not tell upper from lower case.
    pub fn is(&self, other: &Handle) -> bool {
        self.network == other.network && self.handle.eq_ignore_ascii_case(&other.handle)
    }
}

impl Profile {
    /// Adds an e-mail address once; a later sighting of the same address adds only what was not known.
    pub fn add_email(&mut self, address: &str, seen: Seen, label: Option<&str>) {
        let address = address.trim();
        if address.is_empty() || address.len() > MOST_EMAIL || self.emails.len() >= MOST_ENTRIES {
            return;
        }
        let known = self.emails.iter().find(|known| known.eq_ignore_ascii_case(address)).cloned();
        let value = known.unwrap_or_else(|| {
            self.emails.push(address.to_owned());
            address.to_owned()
        });
        self.sight(&value, seen, label);
    }

    /// Adds the employers of the current positions, each once.
    pub fn add_current_employers(&mut self) {
        for employer in self.experience.iter().filter(|job| job.current).filter_map(|job| job.employer.as_ref()) {
            if !self.employers.contains(employer) {
                self.employers.push(employer.clone());
            }
        }
    }

    /// Adds a phone number once, as given.
    pub fn add_phone(&mut self, number: &str, seen: Seen, label: Option<&str>) {
        let number = number.trim();
        if number.is_empty() || number.len() > MOST_NUMBER || self.phones.len() >= MOST_ENTRIES || is_stand_in(number) {
            return;
        }
        if !self.phones.iter().any(|known| known == number) {
            self.phones.push(number.to_owned());
        }
        self.sight(number, seen, label);
    }

    /// Writes the numbers in E.164, each where `international` can.
    pub fn write_phones(&mut self, international: impl Fn(&str) -> Option<String>) {
        for shown in std::mem::take(&mut self.phones) {
            let number = international(&shown).unwrap_or_else(|| shown.clone());
            if let Some(sighting) = self.sightings.iter_mut().find(|sighting| sighting.value == shown) {
                sighting.value.clone_from(&number);
            }
            if !self.phones.contains(&number) {
                self.phones.push(number);
            }
        }
    }

    /// Adds a site once, by its address.
    pub fn add_website(&mut self, url: &str, seen: Seen, label: Option<&str>) {
        let url = url.trim();
        if url.is_empty() || url.len() > MOST_URL || self.websites.len() >= MOST_ENTRIES {
            return;
        }
        let known = match self.websites.iter_mut().find(|known| without_scheme(&known.url) == without_scheme(url)) {
            Some(known) => {
                known.label = known.label.take().or_else(|| label.map(str::to_owned));
                known.url.clone()
            }
            None => {
                self.websites.push(Website { url: url.to_owned(), label: label.map(str::to_owned) });
                url.to_owned()
            }
        };
        self.sight(&known, seen, label);
    }

    /// Adds an account once, by its address.
    pub fn add_handle(&mut self, handle: Handle, seen: Seen) {
        let is_too_much = handle.url.len() > MOST_URL || self.handles.len() >= MOST_ENTRIES;
        if handle.url == self.url || handle.handle.is_empty() || is_too_much {
            return;
        }
        let known = self.handles.iter().find(|known| known.is(&handle)).map(|known| known.url.clone());
        let url = known.unwrap_or_else(|| {
            self.handles.push(handle.clone());
            handle.url
        });
        self.sight(&url, seen, None);
    }

    /// Every way to reach them that is shown: addresses, numbers, sites, accounts.
    pub fn channels(&self) -> impl Iterator<Item = String> + '_ {
        let sites = self.websites.iter().map(|site| &site.url);
        let accounts = self.handles.iter().map(|handle| &handle.url);
        self.emails.iter().chain(&self.phones).chain(sites).chain(accounts).cloned()
    }

    /// Cuts what is longer than anybody writes, so that what is kept of somebody stays small whatever a page or a file
    /// puts there. What follows also looks at each pair of entries.
    pub fn bound(&mut self) {
        self.employers.truncate(MOST_ENTRIES);
        self.experience.truncate(MOST_ENTRIES);
        self.education.truncate(MOST_ENTRIES);
        self.skills.truncate(MOST_ENTRIES);
        self.languages.truncate(MOST_ENTRIES);
        self.photo.take_if(|photo| photo.len() > MOST_URL);
        let own = [&mut self.name, &mut self.pronouns, &mut self.headline, &mut self.location];
        let jobs = self.experience.iter_mut().flat_map(|job| [&mut job.title, &mut job.employer, &mut job.location]);
        let courses = self.education.iter_mut();
        let courses = courses.flat_map(|course| [&mut course.school, &mut course.degree, &mut course.field]);
        let lists = self.employers.iter_mut().chain(&mut self.skills);
        let languages = self.languages.iter_mut().map(|language| &mut language.name);
        let labels = self.sightings.iter_mut().filter_map(|sighting| sighting.label.as_mut());
        let lines = own.into_iter().chain(jobs).chain(courses).flatten();
        lines.chain(lists).chain(languages).chain(labels).for_each(|text| cut(text, MOST_LINE));
        let descriptions = self.experience.iter_mut().map(|job| &mut job.description);
        descriptions.chain([&mut self.about]).flatten().for_each(|text| cut(text, MOST_PROSE));
    }

    /// As [`Self::bound`] for what was kept once and comes back: nobody has added its ways to reach somebody one by one.
    pub fn bound_again(&mut self) {
        self.bound();
        self.emails.retain(|address| address.len() <= MOST_EMAIL && address.contains('@'));
        self.phones.retain(|number| number.len() <= MOST_NUMBER);
        self.websites.retain(|site| site.url.len() <= MOST_URL);
        self.handles.retain(|handle| handle.url.len().max(handle.handle.len()) <= MOST_URL);
        self.emails.truncate(MOST_ENTRIES);
        self.phones.truncate(MOST_ENTRIES);
        self.websites.truncate(MOST_ENTRIES);
        self.handles.truncate(MOST_ENTRIES);
        // One for each of those.
        self.sightings.truncate(4 * MOST_ENTRIES);
    }

    /// The first sighting of a value.
    pub fn sighting(&self, value: &str) -> Option<&Sighting> {
        self.sightings.iter().find(|sighting| sighting.value == value)
    }

    fn sight(&mut self, value: &str, seen: Seen, label: Option<&str>) {
        let label = label.map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned);
        match self.sightings.iter_mut().find(|sighting| sighting.value == value) {
            Some(sighting) => sighting.label = sighting.label.take().or(label),
            None => self.sightings.push(Sighting { value: value.to_owned(), seen, label }),
        }
    }
}

/// The same site by http and by https is one.
fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/')
}

/// Whether a number stands where somebody forgot to write one: `(00) 00000-0000`.
fn is_stand_in(number: &str) -> bool {
    number.chars().filter(char::is_ascii_digit).all(|digit| digit == '0')
}

#[cfg(test)]
mod tests {
    use super::{Profile, Seen};

    #[test]
    fn zeros_are_no_number() {
        let mut profile = Profile::default();
        for number in ["(00) 00000-0000", "000-000-0000", "+33 1 99 00 00 01"] {
            profile.add_phone(number, Seen::Text, None);
        }
        assert_eq!(profile.phones, ["+33 1 99 00 00 01"]);
    }
}
