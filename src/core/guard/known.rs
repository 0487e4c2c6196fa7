//! What is known of a candidate that matters to a draft, and what is computed from it once for many drafts.

use super::people::same_mailbox;
use crate::{
    Surroundings,
    address::{self, EmailJudgement, EmailVerdict, Knowledge, forms_of_employer, judge_email},
    candidate::{Candidate, EmployerDomains, Interaction},
    channels,
    employment::Standing,
    names::Name,
    profile::Profile,
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::{
    cell::{OnceCell, RefCell},
    ops::{Deref, DerefMut},
    rc::Rc,
};

/// So many judgements of addresses are remembered for each person.
const MOST_JUDGED: usize = 1_000;

/// What is known of a candidate that matters to a draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Known {
    /// Their name.
    pub name: String,
    /// E-mail addresses known to be theirs, work ones among them.
    pub addresses: Vec<String>,
    /// Those of them from which mail came back.
    pub bounced: Vec<String>,
    /// Phone numbers known to be theirs, each the digits that are dialled.
    pub phones: Vec<String>,
    /// Those of them that ring at work.
    pub work_phones: Vec<String>,
    /// Profile addresses.
    pub profiles: Vec<String>,
    /// Employers with their mail domains.
    pub employers: Vec<EmployerDomains>,
    /// ISO 3166 two-letter code.
    pub country: Option<String>,
    /// IANA zone.
    pub timezone: Option<String>,
    /// They asked not to be contacted.
    pub objected: bool,
    /// When they last said no, RFC 3339.
    pub declined_at: Option<String>,
    /// Contacts that happened.
    pub interactions: Vec<Interaction>,
    /// The titles of their present jobs.
    pub titles: Vec<String>,
    /// Facts that a text could relate to: headline, titles, skills, motivations.
    pub facts: Vec<String>,
    /// The best decent channel to offer instead; for a kept candidate it is [looked for](KnownPerson::better) when it is
    /// needed.
    pub better: Option<String>,
    /// What their pages tell of whose their addresses are; if missing, the employers above are used.
    #[serde(skip)]
    pub knowledge: Option<Knowledge>,
}

impl Known {
    /// What matters to a draft about a kept candidate.
    pub fn of(candidate: &Candidate) -> Self {
        let Standing { profiles, employers, knowledge } = &Standing::of(candidate);
        let mut facts = candidate.motivations.clone();
        for profile in profiles {
            facts.extend(profile.headline.clone());
            facts.extend(profile.skills.iter().cloned());
            facts.extend(profile.experience.iter().filter_map(|job| job.title.clone()));
            facts.extend(profile.education.iter().filter_map(|course| course.school.clone()));
        }
        let jobs = profiles.iter().flat_map(|profile| &profile.experience);
        let phones = || profiles.iter().flat_map(|profile| profile.phones.iter().map(move |phone| (profile, phone)));
        let at_work = |(profile, phone): &(&Profile, &String)| {
            let label = profile.sighting(phone).and_then(|sighting| sighting.label.as_deref());
            label.is_some_and(address::is_work_label)
        };
        Self {
            titles: jobs.filter(|job| job.current).filter_map(|job| job.title.clone()).collect(),
            name: candidate.name().unwrap_or_default().to_owned(),
            addresses: profiles.iter().flat_map(|profile| profile.emails.iter().cloned()).collect(),
            bounced: candidate.bounced.clone(),
            phones: phones().map(|(_, phone)| address::phone_number(phone)).collect(),
            work_phones: phones().filter(at_work).map(|(_, phone)| address::phone_number(phone)).collect(),
            profiles: profiles.iter().map(|profile| profile.url.clone()).collect(),
            employers: employers.clone(),
            country: knowledge.country.clone(),
            timezone: knowledge.timezone.clone(),
            objected: candidate.objected,
            declined_at: candidate.declined_at.clone(),
            interactions: candidate.interactions.clone(),
            facts,
            better: None,
            knowledge: Some(knowledge.clone()),
        }
    }
}

/// A candidate who may be meant in a draft, with what was computed from what is known. Shared, not copied: the people of a
/// draft stay the same while its text is written, and it is judged at every pause in typing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Known", into = "Known")]
pub struct KnownPerson(Rc<Kept>);

#[derive(Debug, Clone, Default)]
struct Kept {
    known: Known,
    /// The candidate, if they are kept.
    candidate: Option<Rc<Candidate>>,
    features: OnceCell<Features>,
    better: OnceCell<Option<String>>,
}

/// What a recipient is compared with.
#[derive(Debug, Clone)]
pub(super) struct Features {
    /// The name, taken apart.
    pub(super) name: Name,
    /// The [whole](Name::whole) name.
    pub(super) whole: String,
    /// Its [spellings](Name::spellings) in addresses.
    pub(super) spellings: FxHashSet<String>,
    /// Addresses and profiles, each in the form in which those of one mailbox are equal.
    pub(super) mailboxes: Vec<String>,
    /// The [whole names](Name::whole) that their addresses spell.
    pub(super) spelt: Vec<String>,
    /// The short forms of the employers.
    pub(super) employers: Vec<String>,
    /// The short forms of the present ones.
    pub(super) workplaces: Vec<String>,
    /// What tells whose their addresses are.
    pub(super) knowledge: Knowledge,
    /// What addresses were found to be, each with the employer.
    judged: RefCell<FxHashMap<String, (EmailVerdict, Option<String>)>>,
}

impl KnownPerson {
    /// Somebody who is kept.
    pub fn of(candidate: &Rc<Candidate>) -> Self {
        let candidate = Some(candidate.clone());
        let known = candidate.as_deref().map(Known::of).unwrap_or_default();
        Self(Rc::new(Kept { known, candidate, ..Kept::default() }))
    }

    /// Whether they said that they want no messages, for now or for good.
    pub(super) fn said_no(&self) -> bool {
        self.objected || self.declined_at.is_some()
    }

    /// The best decent channel to offer instead. Looked for only when needed: judging all of somebody's addresses takes longer
    /// than anything else, and most of those who may be meant are namesakes.
    pub(super) fn better(&self, surroundings: &Surroundings<'_>) -> Option<&str> {
        let Kept { known, candidate, better, .. } = &*self.0;
        let better = better.get_or_init(|| {
            let Some(candidate) = candidate else { return known.better.clone() };
            let Standing { profiles, knowledge, .. } = Standing::of(candidate);
            channels::to_write(&profiles, &knowledge, surroundings).map(|channel| channel.value)
        });
        better.as_deref().filter(|better| !better.is_empty())
    }

    /// What a recipient is compared with.
    pub(super) fn features(&self) -> &Features {
        self.0.features.get_or_init(|| {
            let known = &self.0.known;
            let name = Name::new(&known.name);
            let (present, past): (Vec<_>, Vec<_>) = known.employers.iter().partition(|employer| employer.current);
            let workplaces: Vec<String> = present.into_iter().flat_map(forms_of_employer).collect();
            Features {
                whole: name.whole(),
                spellings: name.spellings(),
                name,
                mailboxes: known.addresses.iter().chain(&known.profiles).map(|it| same_mailbox(it)).collect(),
                spelt: known.addresses.iter().map(|address| Name::of_address(address).whole()).collect(),
                employers: workplaces.iter().cloned().chain(past.into_iter().flat_map(forms_of_employer)).collect(),
                workplaces,
                knowledge: known.knowledge.clone().unwrap_or_else(|| Knowledge {
                    name: Some(known.name.clone()).filter(|name| !name.is_empty()),
                    country: known.country.clone(),
                    ..Knowledge::of(&[], &known.employers)
                }),
                judged: RefCell::default(),
            }
        })
    }

    /// What an address is to them, and at which employer: as the panel judges it.
    pub(super) fn judged(&self, address: &str, surroundings: &Surroundings<'_>) -> (EmailVerdict, Option<String>) {
        let Features { knowledge, judged, .. } = self.features();
        if let Some(found) = judged.borrow().get(address) {
            return found.clone();
        }
        let EmailJudgement { verdict, employer, .. } = judge_email(address, knowledge, surroundings);
        let mut judged = judged.borrow_mut();
        if judged.len() > MOST_JUDGED {
            judged.clear();
        }
        judged.insert(address.to_owned(), (verdict, employer.clone()));
        (verdict, employer)
    }
}

impl From<Known> for KnownPerson {
    fn from(known: Known) -> Self {
        Self(Rc::new(Kept { known, ..Kept::default() }))
    }
}

impl From<KnownPerson> for Known {
    fn from(person: KnownPerson) -> Self {
        Rc::unwrap_or_clone(person.0).known
    }
}

impl PartialEq for KnownPerson {
    fn eq(&self, other: &Self) -> bool {
        self.0.known == other.0.known
    }
}

impl Deref for KnownPerson {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0.known
    }
}

impl DerefMut for KnownPerson {
    fn deref_mut(&mut self) -> &mut Known {
        let kept = Rc::make_mut(&mut self.0);
        kept.features.take();
        kept.better.take();
        &mut kept.known
    }
}
