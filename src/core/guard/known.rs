//! What is known of a candidate that matters to a draft, and what is computed from it once for many drafts.

use super::people::same_mailbox;
use crate::{
    Surroundings,
    address::{self, EmailJudgement, EmailVerdict, Knowledge, forms_of_employer, judge_email},
    candidate::{Candidate, EmployerDomains, Interaction},
    channels,
    employment::{self, Standing},
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
}

impl Known {
    /// What matters to a draft about a kept candidate. Where they live is here only if the recruiter said so; what their pages
    /// say of it is among the [knowledge](KnownPerson::knowledge).
    pub fn of(candidate: &Candidate) -> Self {
        let profiles = &employment::profiles(candidate);
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
            employers: employment::employers_on(profiles, candidate),
            country: candidate.country.clone(),
            timezone: candidate.timezone.clone(),
            objected: candidate.objected,
            declined_at: candidate.declined_at.clone(),
            interactions: candidate.interactions.clone(),
            facts,
            better: None,
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
    made: Made,
}

/// What is made of it when it is first asked for. Of most who may be meant, who are namesakes and colleagues, that is little.
#[derive(Debug, Clone, Default)]
struct Made {
    features: OnceCell<Features>,
    spellings: OnceCell<FxHashSet<String>>,
    spelt: OnceCell<Vec<String>>,
    standing: OnceCell<Standing>,
    better: OnceCell<Option<String>>,
    /// What addresses were found to be, each with the employer.
    judged: RefCell<FxHashMap<String, (EmailVerdict, Option<String>)>>,
}

/// What a recipient is compared with.
#[derive(Debug, Clone)]
pub(super) struct Features {
    /// The name, taken apart.
    pub(super) name: Name,
    /// The [whole](Name::whole) name.
    pub(super) whole: String,
    /// Addresses and profiles, each in the form in which those of one mailbox are equal.
    pub(super) mailboxes: Vec<String>,
    /// The short forms of the employers.
    pub(super) employers: Vec<String>,
    /// The short forms of the present ones.
    pub(super) workplaces: Vec<String>,
}

impl KnownPerson {
    /// Somebody who is kept. What each draft compares with is made at once, while the store still looks for the others.
    pub fn of(candidate: &Rc<Candidate>) -> Self {
        let kept = Kept { known: Known::of(candidate), candidate: Some(candidate.clone()), made: Made::default() };
        let person = Self(Rc::new(kept));
        person.features();
        person
    }

    /// Whether they said that they want no messages, for now or for good.
    pub(super) fn said_no(&self) -> bool {
        self.objected || self.declined_at.is_some()
    }

    /// The best decent channel to offer instead. Looked for only when needed: judging all of somebody's addresses takes longer
    /// than anything else, and most of those who may be meant are namesakes.
    pub(super) fn better(&self, surroundings: &Surroundings<'_>) -> Option<&str> {
        let Kept { known, candidate, made } = &*self.0;
        let better = made.better.get_or_init(|| match candidate {
            Some(_) => {
                let Standing { profiles, knowledge, .. } = self.standing();
                channels::to_write(profiles, knowledge, surroundings).map(|channel| channel.value)
            }
            None => known.better.clone(),
        });
        better.as_deref().filter(|better| !better.is_empty())
    }

    /// What their pages tell; of whom no pages are kept, what is known of their employers.
    fn standing(&self) -> &Standing {
        let Kept { known, candidate, made } = &*self.0;
        made.standing.get_or_init(|| match candidate {
            Some(candidate) => Standing::of(candidate),
            None => Standing {
                profiles: vec![],
                knowledge: Knowledge {
                    name: Some(known.name.clone()).filter(|name| !name.is_empty()),
                    country: known.country.clone(),
                    timezone: known.timezone.clone(),
                    ..Knowledge::of(&[], &known.employers)
                },
            },
        })
    }

    /// What tells whose their addresses are, and where they live.
    pub(super) fn knowledge(&self) -> &Knowledge {
        &self.standing().knowledge
    }

    /// The [spellings](Name::spellings) of their name in addresses.
    pub(super) fn spellings(&self) -> &FxHashSet<String> {
        self.0.made.spellings.get_or_init(|| self.features().name.spellings())
    }

    /// The [whole names](Name::whole) that their addresses spell.
    pub(super) fn spelt(&self) -> &[String] {
        let spelt = || self.addresses.iter().map(|address| Name::of_address(address).whole()).collect();
        self.0.made.spelt.get_or_init(spelt)
    }

    /// What a recipient is compared with.
    pub(super) fn features(&self) -> &Features {
        self.0.made.features.get_or_init(|| {
            let known = &self.0.known;
            let name = Name::new(&known.name);
            let (present, past): (Vec<_>, Vec<_>) = known.employers.iter().partition(|employer| employer.current);
            let workplaces: Vec<String> = present.into_iter().flat_map(forms_of_employer).collect();
            Features {
                whole: name.whole(),
                name,
                mailboxes: known.addresses.iter().chain(&known.profiles).map(|it| same_mailbox(it)).collect(),
                employers: workplaces.iter().cloned().chain(past.into_iter().flat_map(forms_of_employer)).collect(),
                workplaces,
            }
        })
    }

    /// What an address is to them, and at which employer: as the panel judges it.
    pub(super) fn judged(&self, address: &str, surroundings: &Surroundings<'_>) -> (EmailVerdict, Option<String>) {
        let judged = &self.0.made.judged;
        if let Some(found) = judged.borrow().get(address) {
            return found.clone();
        }
        let EmailJudgement { verdict, employer, .. } = judge_email(address, self.knowledge(), surroundings);
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
        kept.made = Made::default();
        &mut kept.known
    }
}
