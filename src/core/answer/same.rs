//! Requests about identity: join two candidates, take them apart, note that they are not the same.

use super::{Answer, candidates::done, failed, reply, timestamp, undo};
use crate::{
    Surroundings,
    candidate::{Candidate, CandidateId},
    channels,
    join::{self, Joined},
    link::{self, Evidence, Kin},
    profile::Profile,
    sites,
    store::{Rows, Write, row},
    wire::{JoinedPart, Suggestion, ToPanel},
};
use url::Url;

/// The keys of candidates who may be the person of a profile.
pub fn sought(profile: &Profile) -> Vec<String> {
    link::sought(&Candidate { profiles: vec![profile.clone()], ..Candidate::default() })
}

/// Joins a candidate with those whose pages leave no doubt that they are the same person. Returns the one that is kept and the
/// ones that were joined into it.
pub fn join_certain(
    candidate: Candidate,
    others: Vec<Candidate>,
    surroundings: &Surroundings<'_>,
) -> (Candidate, Vec<Candidate>) {
    let kin = link::kin(&candidate, others, surroundings);
    let mut whole = candidate;
    let mut joined = Vec::new();
    for kin in kin.into_iter().filter(Kin::is_certain) {
        // Somebody whom the recruiter told apart from one of these does not come in through another.
        if link::are_strangers(&whole, &kin.candidate) {
            continue;
        }
        let because = kin.evidence.into_iter().filter(Evidence::is_certain).collect();
        let how = Joined { at: timestamp(surroundings), because, by_itself: true };
        joined.push(kin.candidate.clone());
        // The one kept first stays; a new page joins them.
        whole = if whole.created_at < kin.candidate.created_at {
            join::join(whole, kin.candidate, how)
        } else {
            join::join(kin.candidate, whole, how)
        };
    }
    (whole, joined)
}

/// Joins `other` into `id` because the recruiter says so.
pub fn join(id: &CandidateId, other: &CandidateId, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some((one, other)) = two(id, other, rows) else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let kin = link::kin(&one, vec![other.clone()], surroundings);
    let because = kin.into_iter().flat_map(|kin| kin.evidence).collect();
    let how = Joined { at: timestamp(surroundings), because, by_itself: false };
    let mut undo = undo::to("panel_undo_join", &one, surroundings);
    undo.restore.push(other.clone());
    let erase = Write::Erase(other.id.clone());
    let mut whole = join::join(one, other, how);
    whole.updated_at = timestamp(surroundings);
    done(undo, vec![erase, Write::Keep(Box::new(whole)), Write::Last(None)], surroundings)
}

/// Takes a part out of a candidate.
pub fn take_apart(part: &CandidateId, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some(whole) = rows.candidates.into_iter().next() else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let mut undo = undo::to("panel_undo_apart", &whole, surroundings);
    let id = whole.id.clone();
    let Some((mut left, mut taken)) = join::take_apart(whole, part) else {
        return reply(failed("error_no_part", surroundings));
    };
    undo.erase.extend([left.id.clone(), taken.id.clone()].into_iter().filter(|it| *it != id));
    (left.updated_at, taken.updated_at) = (timestamp(surroundings), timestamp(surroundings));
    let keep = [left, taken].map(|candidate| Write::New(Box::new(candidate)));
    let writes = [Write::Erase(id)].into_iter().chain(keep).chain([Write::Last(None)]).collect();
    done(undo, writes, surroundings)
}

/// Notes that two candidates are not one person.
pub fn not_same(id: &CandidateId, other: &CandidateId, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let Some((one, other)) = two(id, other, rows) else {
        return reply(failed("error_no_candidate", surroundings));
    };
    let mut undo = undo::to("panel_undo_not_same", &one, surroundings);
    undo.restore.push(other.clone());
    let tell = |of: &Candidate, apart: &Candidate| {
        let mut told = of.clone();
        let pages = apart.profiles.iter().map(|profile| link::page(&profile.url));
        told.strangers.extend(pages.filter(|page| !of.strangers.contains(page)));
        Write::Keep(Box::new(told))
    };
    done(undo, vec![tell(&one, &other), tell(&other, &one)], surroundings)
}

fn two(id: &CandidateId, other: &CandidateId, rows: Rows) -> Option<(Candidate, Candidate)> {
    let find = |id: &CandidateId| rows.candidates.iter().find(|candidate| candidate.id == *id).cloned();
    Some((find(id)?, find(other)?)).filter(|_| id != other)
}

/// Those who may be the same person, for the recruiter to answer.
pub fn suggestions(candidate: &Candidate, others: Vec<Candidate>, surroundings: &Surroundings<'_>) -> Vec<Suggestion> {
    link::kin(candidate, others, surroundings)
        .into_iter()
        .map(|kin| Suggestion {
            row: row(&kin.candidate),
            pages: kin.candidate.profiles.iter().map(|profile| profile.url.clone()).collect(),
            reasons: kin.evidence.iter().map(|evidence| say(evidence, surroundings)).collect(),
            is_stranger: kin.is_stranger,
        })
        .collect()
}

/// The parts that a candidate was joined from.
pub fn parts(candidate: &Candidate, surroundings: &Surroundings<'_>) -> Vec<JoinedPart> {
    let parts = candidate.parts.iter().map(|part| {
        let joined = part.joined.as_ref();
        JoinedPart {
            id: part.own.id.clone(),
            pages: part.pages.clone(),
            at: joined.map(|joined| joined.at.clone()),
            reasons: joined.iter().flat_map(|it| &it.because).map(|evidence| say(evidence, surroundings)).collect(),
            by_itself: joined.is_some_and(|joined| joined.by_itself),
        }
    });
    parts.collect()
}

/// Why, as a sentence.
fn say(evidence: &Evidence, surroundings: &Surroundings<'_>) -> String {
    let say = |message: &str, arguments: &[&str]| surroundings.words.say(message, arguments);
    let page = |page: &str| match Url::parse(page).ok().as_ref().and_then(sites::handle) {
        Some(account) => say("link_page", &[&account.handle, &channels::network_label(&account.network)]),
        None => link::page(page),
    };
    match evidence {
        Evidence::SamePage(url) => say("link_same_page", &[&page(url)]),
        Evidence::EachOther(url) => say("link_each_other", &[&page(url)]),
        Evidence::EachOtherNamed(url) => say("link_each_other_named", &[&page(url)]),
        Evidence::Names(url) => say("link_names", &[&page(url)]),
        Evidence::Email(address) => say("link_email", &[address]),
        Evidence::Site(site) => say("link_site", &[site]),
        Evidence::Account(account) => match account.split_once('/') {
            Some((network, handle)) => {
                say("link_account", &[&say("link_page", &[handle, &channels::network_label(network)])])
            }
            None => say("link_site", &[account]),
        },
        Evidence::Employer(employer) => say("link_employer", &[employer]),
        Evidence::Place(place) => say("link_place", &[place]),
    }
}
