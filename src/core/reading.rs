//! What a reader says of a page: the profile so far, and for every field how it went.

use crate::profile::{Handle, Profile};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// The fields of a [`Profile`] that a Receipt reports on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// [`Profile::name`]
    Name,
    /// [`Profile::pronouns`]
    Pronouns,
    /// [`Profile::headline`]
    Headline,
    /// [`Profile::location`]
    Location,
    /// [`Profile::about`]
    About,
    /// [`Profile::photo`]
    Photo,
    /// [`Profile::open_to_work`]
    OpenToWork,
    /// [`Profile::employers`]
    Employers,
    /// [`Profile::experience`]
    Experience,
    /// [`Profile::education`]
    Education,
    /// [`Profile::skills`]
    Skills,
    /// [`Profile::languages`]
    Languages,
    /// [`Profile::websites`]
    Websites,
    /// [`Profile::emails`]
    Emails,
    /// [`Profile::phones`]
    Phones,
    /// [`Profile::handles`]
    Handles,
}

impl Field {
    /// Every field, in the order of a Receipt.
    pub const ALL: [Field; 16] = [
        Field::Name,
        Field::Pronouns,
        Field::Headline,
        Field::Location,
        Field::About,
        Field::Photo,
        Field::OpenToWork,
        Field::Employers,
        Field::Experience,
        Field::Education,
        Field::Skills,
        Field::Languages,
        Field::Websites,
        Field::Emails,
        Field::Phones,
        Field::Handles,
    ];

    /// Whether the profile says anything in this field.
    pub fn is_filled(self, profile: &Profile) -> bool {
        match self {
            Field::Name => profile.name.is_some(),
            Field::Pronouns => profile.pronouns.is_some(),
            Field::Headline => profile.headline.is_some(),
            Field::Location => profile.location.is_some(),
            Field::About => profile.about.is_some(),
            Field::Photo => profile.photo.is_some(),
            Field::OpenToWork => profile.open_to_work,
            Field::Employers => !profile.employers.is_empty(),
            Field::Experience => !profile.experience.is_empty(),
            Field::Education => !profile.education.is_empty(),
            Field::Skills => !profile.skills.is_empty(),
            Field::Languages => !profile.languages.is_empty(),
            Field::Websites => !profile.websites.is_empty(),
            Field::Emails => !profile.emails.is_empty(),
            Field::Phones => !profile.phones.is_empty(),
            Field::Handles => !profile.handles.is_empty(),
        }
    }

    /// Copies this field, and the sightings that belong to it, from one profile to another.
    pub fn copy(self, from: &Profile, to: &mut Profile) {
        match self {
            Field::Name => to.name = from.name.clone(),
            Field::Pronouns => to.pronouns = from.pronouns.clone(),
            Field::Headline => to.headline = from.headline.clone(),
            Field::Location => to.location = from.location.clone(),
            Field::About => to.about = from.about.clone(),
            Field::Photo => to.photo = from.photo.clone(),
            Field::OpenToWork => to.open_to_work = from.open_to_work,
            Field::Employers => to.employers = from.employers.clone(),
            Field::Experience => to.experience = from.experience.clone(),
            Field::Education => to.education = from.education.clone(),
            Field::Skills => to.skills = from.skills.clone(),
            Field::Languages => to.languages = from.languages.clone(),
            Field::Websites => {
                for site in &from.websites {
                    let sighting = from.sighting(&site.url);
                    let seen = sighting.map_or(crate::profile::Seen::Markup, |sighting| sighting.seen);
                    to.add_website(&site.url, seen, site.label.as_deref());
                }
            }
            Field::Emails => {
                for value in &from.emails {
                    let sighting = from.sighting(value);
                    let seen = sighting.map_or(crate::profile::Seen::Markup, |sighting| sighting.seen);
                    to.add_email(value, seen, sighting.and_then(|sighting| sighting.label.as_deref()));
                }
            }
            Field::Phones => {
                for value in &from.phones {
                    let sighting = from.sighting(value);
                    let seen = sighting.map_or(crate::profile::Seen::Markup, |sighting| sighting.seen);
                    to.add_phone(value, seen, sighting.and_then(|sighting| sighting.label.as_deref()));
                }
            }
            Field::Handles => {
                for handle in &from.handles {
                    let seen =
                        from.sighting(&handle.url).map_or(crate::profile::Seen::Markup, |sighting| sighting.seen);
                    to.add_handle(handle.clone(), seen);
                }
            }
        }
    }

    /// Whether there may be several entries.
    pub fn is_list(self) -> bool {
        use Field::{Education, Employers, Experience, Languages, Skills};
        self.gathers() || matches!(self, Employers | Experience | Education | Skills | Languages)
    }

    /// Whether several layers may add to this field, rather than the most reliable one deciding alone.
    pub fn gathers(self) -> bool {
        matches!(self, Field::Websites | Field::Emails | Field::Phones | Field::Handles)
    }
}

/// How reading a field went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The page shows it and it was read.
    Found,
    /// The page shows that there is none.
    Absent,
    /// Expected on such a page and not seen: not loaded, collapsed, unreadable.
    Missed,
}

/// The layer that a fact came from, the most reliable first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The reader written for this site.
    Site,
    /// schema.org in JSON-LD.
    JsonLd,
    /// schema.org in microdata.
    Microdata,
    /// microformats2, classic hCard, rel=me.
    Microformats,
    /// Open Graph and its profile properties.
    OpenGraph,
    /// What the page's text and links plainly show.
    Text,
}

/// How it went with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Found, absent or missed.
    pub status: Status,
    /// The layer that found it.
    pub source: Option<Source>,
    /// Message id (`hint_…`) of what the recruiter can do about a miss.
    pub hint: Option<&'static str>,
}

/// A profile as far as one reader could read it, and how it went with each field that it looked for.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What was read.
    pub profile: Profile,
    /// How it went; a field that is filled needs no note of its own.
    pub notes: FxHashMap<Field, Note>,
}

impl Reading {
    /// A reading of an account's page with nothing read yet.
    pub fn of(account: &Handle) -> Self {
        let profile = Profile { network: account.network.clone(), url: account.url.clone(), ..Profile::default() };
        Self { profile, notes: FxHashMap::default() }
    }

    /// Says that the page shows there is none.
    pub fn absent(&mut self, field: Field) {
        self.notes.insert(field, Note { status: Status::Absent, source: None, hint: None });
    }

    /// Says that something expected was not seen, and with message `hint` what the recruiter can do. That somebody looks
    /// for work is shown of few, and never expected.
    pub fn missed(&mut self, field: Field, hint: Option<&'static str>) {
        if field == Field::OpenToWork {
            return;
        }
        self.notes.insert(field, Note { status: Status::Missed, source: None, hint });
    }

    /// As [`missed`](Self::missed), of what the site keeps back: what its markup says in that place is something else.
    pub fn withheld(&mut self, field: Field, hint: &'static str) {
        self.notes.insert(field, Note { status: Status::Missed, source: Some(Source::Site), hint: Some(hint) });
    }

    /// Says with message `hint` that there is more of a field than was taken.
    pub fn partial(&mut self, field: Field, hint: &'static str) {
        if !field.is_filled(&self.profile) {
            self.missed(field, Some(hint));
        } else if let Some(note) = self.notes.get_mut(&field) {
            note.hint = note.hint.or(Some(hint));
        }
    }

    /// Notes a field as found by `source`.
    pub fn found(&mut self, field: Field, source: Source) {
        self.notes.insert(field, Note { status: Status::Found, source: Some(source), hint: None });
    }

    /// Notes every filled field as found by `source`, where no note says otherwise already.
    pub fn found_by(&mut self, source: Source) {
        for field in Field::ALL {
            let known = self.notes.get(&field).is_some_and(|note| note.status == Status::Found);
            if field.is_filled(&self.profile) && !known {
                self.found(field, source);
            }
        }
    }

    /// Says of a page that breaks off that what it does not show may have been cut away.
    pub fn torn(&mut self) {
        const HINT: Option<&str> = Some("hint_cut_off");
        for field in Field::ALL {
            let note = self.notes.get(&field).copied();
            if !field.is_filled(&self.profile) {
                self.missed(field, HINT);
            } else if let Some(note) = note.filter(|note| field.is_list() && note.hint.is_none()) {
                self.notes.insert(field, Note { hint: HINT, ..note });
            }
        }
    }

    /// Fills from a less reliable reading what this one does not have; a field that this one knows to be absent or kept back
    /// stays so.
    pub fn fill(&mut self, other: &Reading) {
        for field in Field::ALL {
            let filled = field.is_filled(&self.profile);
            if filled
                && field.gathers()
                && let Some(hint) = other.notes.get(&field).and_then(|note| note.hint)
            {
                self.partial(field, hint);
            }
            if !field.is_filled(&other.profile) {
                continue;
            }
            let is_settled = |note: &Note| match note.status {
                Status::Absent => true,
                Status::Missed => note.source.is_some(),
                Status::Found => false,
            };
            if self.notes.get(&field).is_some_and(is_settled) || (filled && !field.gathers()) {
                continue;
            }
            field.copy(&other.profile, &mut self.profile);
            if !filled && let Some(note) = other.notes.get(&field) {
                self.notes.insert(field, *note);
            }
        }
    }
}

/// What a reader says of a page.
#[derive(Debug, Clone)]
pub enum Finding {
    /// The page is one person's.
    Person(Box<Reading>),
    /// A page that is nobody's profile: message id (`page_…`) of the sentence that says what it is.
    NotAProfile(&'static str),
    /// Address and page name different people: message id (`refused_…`) and its arguments.
    Refused(&'static str, Vec<String>),
}
