//! Whether two candidates are one person: what their pages say of each other, and what they have in common.
//!
//! A page can claim to be anybody's. Two pages are surely one person's only if each names the other; whatever else they share
//! is a suggestion that the recruiter answers. A name alone is never a reason.

pub mod likeness;

use crate::{
    Surroundings,
    address::{self, EmailVerdict, Knowledge, Site},
    candidate::Candidate,
    names, order,
    profile::{Profile, Seen},
    sites,
    store::{email_key, profile_key},
};
use likeness::Names;
use serde::{Deserialize, Serialize};
use std::{cell::LazyCell, collections::BTreeSet};
use url::Url;

/// Why two candidates may be one person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "because", content = "of", rename_all = "kebab-case")]
pub enum Evidence {
    /// Both have a profile at this address.
    SamePage(String),
    /// Each names the other's page.
    EachOther(String),
    /// Each names the other's page, but they go by different names.
    EachOtherNamed(String),
    /// One names this page of the other, which does not name it back.
    Names(String),
    /// Both show this e-mail address.
    Email(String),
    /// Both name this site as theirs.
    Site(String),
    /// Both name this account as theirs.
    Account(String),
    /// One name, and both work or worked for this employer.
    Employer(String),
    /// One name, and both live in this place.
    Place(String),
}

impl Evidence {
    /// Whether it leaves no doubt.
    pub fn is_certain(&self) -> bool {
        matches!(self, Self::SamePage(_) | Self::EachOther(_))
    }
}

/// What more candidates than this have in common joins none of them: it is an office's mailbox or a project's site.
const MOST_SHARERS: usize = 3;

/// So many entries of a list become keys. Nobody has more, but a hostile page may.
const MOST: usize = 24;

/// The keys by which a candidate is found as somebody who may be the same person: what [`kin`] compares.
pub fn keys(candidate: &Candidate) -> Vec<String> {
    let mut keys = BTreeSet::new();
    for profile in &candidate.profiles {
        keys.extend(claims(profile).iter().map(|claim| claim_key(&claim.page)));
        let name = profile.name.as_deref().and_then(names::full_name);
        let Some(name) = name else { continue };
        keys.extend(employers(profile).take(MOST).map(|(employer, _)| format!("works:{name}|{employer}")));
        keys.extend(place(profile).map(|(place, _)| format!("lives:{name}|{place}")));
    }
    keys.into_iter().collect()
}

/// The keys under which to look for those who may be the same person as this candidate.
pub fn sought(candidate: &Candidate) -> Vec<String> {
    let mut keys: BTreeSet<String> = keys(candidate).into_iter().collect();
    for profile in &candidate.profiles {
        keys.insert(profile_key(&profile.url));
        keys.insert(claim_key(&page(&profile.url)));
        keys.extend(profile.emails.iter().take(MOST).map(|address| email_key(address)));
        keys.extend(claims(profile).iter().map(|claim| format!("profile:{}", claim.page)));
    }
    keys.into_iter().collect()
}

fn claim_key(page: &str) -> String {
    format!("link:{page}")
}

/// One form for every address of a page: the account, if its network gives it several addresses.
pub fn page(address: &str) -> String {
    let Some(url) = Url::parse(address).ok().filter(Url::has_host) else { return address.trim().to_lowercase() };
    if let Some(account) = sites::handle(&url) {
        return format!("{}/{}", account.network, account.handle.to_lowercase());
    }
    let host = url.host_str().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let path = url.path().trim_end_matches('/');
    let front = matches!(path.trim_start_matches('/'), "index.html" | "index.htm" | "index.php");
    let query = url.query().filter(|query| !query.is_empty()).map(|query| format!("?{query}")).unwrap_or_default();
    format!("{host}{}{query}", if front { "" } else { path })
}

/// A page that a profile says to be the person's.
struct Claim {
    page: String,
    is_account: bool,
    /// Whether the profile's own page said it, in a place that is for such links. What stands in running text may be
    /// about somebody else, and what the recruiter or a file said is no page's word.
    is_plain: bool,
    is_own_word: bool,
}

/// What a profile says to be the person's other pages.
fn claims(profile: &Profile) -> Vec<Claim> {
    let own = page(&profile.url);
    let is_work = |label: Option<&str>| label.is_some_and(address::is_work_label);
    let handles = profile.handles.iter().filter(|handle| !handle.url.is_empty());
    let handles = handles.map(|handle| (handle.url.as_str(), true));
    let websites = profile.websites.iter().filter(|website| !is_work(website.label.as_deref()));
    let websites = websites.map(|website| (website.url.as_str(), false));
    let claim = |(address, is_account): (&str, bool)| {
        let seen = profile.sighting(address).map_or(Seen::Markup, |sighting| sighting.seen);
        Claim {
            page: page(address),
            is_account: is_account || Url::parse(address).is_ok_and(|url| sites::is_network(&url)),
            is_plain: matches!(seen, Seen::ContactInfo | Seen::TopCard | Seen::Markup),
            is_own_word: !matches!(seen, Seen::File | Seen::Recruiter),
        }
    };
    handles.chain(websites).take(MOST).map(claim).filter(|claim| claim.page != own).collect()
}

/// A profile with its page and claims made ready to be compared with many.
struct Voice<'a> {
    profile: &'a Profile,
    page: String,
    claims: Vec<Claim>,
}

fn voices(candidate: &Candidate) -> Vec<Voice<'_>> {
    let voice = |profile| Voice { profile, page: page(&profile.url), claims: claims(profile) };
    candidate.profiles.iter().map(voice).collect()
}

impl Voice<'_> {
    /// What it says of a page, if it names it.
    fn claim(&self, page: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.page == page)
    }
}

/// Employers of a profile as compared and as shown, the present ones first.
fn employers(profile: &Profile) -> impl Iterator<Item = (String, &str)> {
    let held = profile.experience.iter().filter_map(|position| position.employer.as_deref());
    let named = profile.employers.iter().map(String::as_str).chain(held);
    named.filter_map(|name| Some((address::employer_name(name)?, name)))
}

/// The place of a profile as compared and as shown.
fn place(profile: &Profile) -> Option<(String, &str)> {
    let location = profile.location.as_deref()?;
    Some((likeness::place(location)?, location))
}

/// Somebody who may be the same person, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Kin {
    /// Who.
    pub candidate: Candidate,
    /// Why, the strongest reason first; never empty.
    pub evidence: Vec<Evidence>,
    /// Whether the recruiter said that they are not the same.
    pub is_stranger: bool,
}

impl Kin {
    /// Whether they are the same person beyond doubt, and nobody said otherwise.
    pub fn is_certain(&self) -> bool {
        !self.is_stranger && self.evidence.first().is_some_and(Evidence::is_certain)
    }
}

/// Those of `others` who may be the same person as `candidate`, the surest first.
pub fn kin(candidate: &Candidate, others: Vec<Candidate>, surroundings: &Surroundings<'_>) -> Vec<Kin> {
    let voices = voices(candidate);
    let others: Vec<Candidate> = others.into_iter().filter(|other| other.id != candidate.id).collect();
    let mut found: Vec<Kin> = others
        .into_iter()
        .map(|other| Kin {
            evidence: between(candidate, &voices, &other, surroundings),
            is_stranger: are_strangers(candidate, &other),
            candidate: other,
        })
        .collect();
    let shared: Vec<Evidence> = found.iter().flat_map(|kin| kin.evidence.clone()).collect();
    for kin in &mut found {
        kin.evidence.retain(|evidence| {
            evidence.is_certain() || shared.iter().filter(|other| *other == evidence).count() <= MOST_SHARERS
        });
    }
    found.retain(|kin| !kin.evidence.is_empty());
    order::sort_by(&mut found, |a, b| (&a.evidence, &a.candidate.id).cmp(&(&b.evidence, &b.candidate.id)));
    found
}

/// Whether the recruiter said of any page of one that it is not the other's.
pub fn are_strangers(one: &Candidate, other: &Candidate) -> bool {
    let denies = |one: &Candidate, other: &Candidate| {
        other.profiles.iter().any(|profile| one.strangers.contains(&page(&profile.url)))
    };
    denies(one, other) || denies(other, one)
}

fn between(one: &Candidate, ones: &[Voice<'_>], other: &Candidate, surroundings: &Surroundings<'_>) -> Vec<Evidence> {
    // What is known of both tells whose an address is; it is asked for only where they share one.
    let known = LazyCell::new(|| {
        let profiles = [one.profiles.as_slice(), other.profiles.as_slice()].concat();
        Knowledge::of(&profiles, &[one.employer_domains.as_slice(), other.employer_domains.as_slice()].concat())
    });
    let mut evidence = BTreeSet::new();
    let names = Names::of(one, other);
    let others = voices(other);
    for (mine, theirs) in ones.iter().flat_map(|mine| others.iter().map(move |theirs| (mine, theirs))) {
        evidence.extend(pages(mine, theirs, names));
        let shared = shared_pages(mine, theirs, &known);
        let emails = shared_emails(mine.profile, theirs.profile, &known, surroundings);
        if names == Names::Differ {
            // Somebody who married has another family name, but the same given name and address.
            let have_one_given = likeness::have_one_given(one, other);
            let named = [mine, theirs].map(|voice| voice.profile.name.as_deref().unwrap_or_default());
            let is_own = |it: &Evidence| match it {
                Evidence::Email(address) => {
                    address::judge_email(address, &known, surroundings).verdict == EmailVerdict::Personal
                }
                // It goes by the name of one of them.
                Evidence::Site(page) => {
                    let host = page.split(['.', '/']).next().unwrap_or_default();
                    named.iter().any(|name| crate::names::is_made_from(host, name))
                }
                _ => false,
            };
            evidence.extend(shared.into_iter().chain(emails).filter(|it| have_one_given && is_own(it)));
            continue;
        }
        evidence.extend(shared.into_iter().chain(emails));
        if names == Names::Same {
            evidence.extend(careers(mine.profile, theirs.profile));
        }
    }
    evidence.into_iter().collect()
}

/// What two pages say of each other.
fn pages(mine: &Voice<'_>, theirs: &Voice<'_>, names: Names) -> Option<Evidence> {
    if mine.page == theirs.page {
        return Some(Evidence::SamePage(theirs.profile.url.clone()));
    }
    let own_word = |claim: &&Claim| claim.is_own_word;
    let (forth, back) = (mine.claim(&theirs.page).filter(own_word), theirs.claim(&mine.page).filter(own_word));
    match (forth, back) {
        (Some(forth), Some(back)) => {
            let agree = names != Names::Differ && (names == Names::Same || (forth.is_plain && back.is_plain));
            let url = theirs.profile.url.clone();
            Some(if agree { Evidence::EachOther(url) } else { Evidence::EachOtherNamed(url) })
        }
        (Some(_), None) if names != Names::Differ => Some(Evidence::Names(theirs.profile.url.clone())),
        (None, Some(_)) if names != Names::Differ => Some(Evidence::Names(mine.profile.url.clone())),
        _ => None,
    }
}

/// Sites and accounts that both name as theirs. An employer's site is everybody's who works there.
fn shared_pages(
    mine: &Voice<'_>,
    theirs: &Voice<'_>,
    known: &LazyCell<Knowledge, impl FnOnce() -> Knowledge>,
) -> Vec<Evidence> {
    let is_employers = |page: &str| {
        let host = page.split(['/', '?']).next().unwrap_or_default();
        address::judge_site(host, known) == Site::Employers
    };
    let shared = mine.claims.iter().filter(|claim| theirs.claim(&claim.page).is_some());
    shared
        .filter(|claim| claim.is_account || !is_employers(&claim.page))
        .map(|claim| (claim.is_account, claim.page.clone()))
        .map(|(is_account, page)| if is_account { Evidence::Account(page) } else { Evidence::Site(page) })
        .collect()
}

/// Addresses that both show and that are one person's: their own, or at a company by their name. An office's mailbox
/// is nobody's.
fn shared_emails(
    mine: &Profile,
    theirs: &Profile,
    known: &LazyCell<Knowledge, impl FnOnce() -> Knowledge>,
    surroundings: &Surroundings<'_>,
) -> Vec<Evidence> {
    let both = mine
        .emails
        .iter()
        .take(MOST)
        .filter(|address| theirs.emails.iter().any(|other| other.eq_ignore_ascii_case(address)));
    both.filter(|address| {
        let judged = address::judge_email(address, known, surroundings);
        match judged.verdict {
            EmailVerdict::Personal => true,
            EmailVerdict::WorkCurrent
            | EmailVerdict::WorkFormer
            | EmailVerdict::WorkOther
            | EmailVerdict::Education
            | EmailVerdict::Unknown => {
                let local = judged.normal.split('@').next().unwrap_or_default();
                [mine, theirs]
                    .into_iter()
                    .filter_map(|profile| profile.name.as_deref())
                    .any(|name| crate::names::is_made_from(local, name))
            }
            EmailVerdict::Role
            | EmailVerdict::Disposable
            | EmailVerdict::Relay
            | EmailVerdict::Mine
            | EmailVerdict::Invalid => false,
        }
    })
    .map(|address| Evidence::Email(address.to_lowercase()))
    .collect()
}

/// Employers and places that both have. Only asked of people of one full name.
fn careers(mine: &Profile, theirs: &Profile) -> Vec<Evidence> {
    let their_employers: BTreeSet<String> = employers(theirs).take(MOST).map(|(employer, _)| employer).collect();
    let employer = employers(mine).take(MOST).find(|(employer, _)| their_employers.contains(employer));
    let place = place(mine).zip(place(theirs)).filter(|(mine, theirs)| mine.0 == theirs.0).map(|(mine, _)| mine.1);
    let employer = employer.map(|(_, shown)| Evidence::Employer(shown.to_owned()));
    employer.into_iter().chain(place.map(|place| Evidence::Place(place.to_owned()))).collect()
}

#[cfg(test)]
mod tests;
