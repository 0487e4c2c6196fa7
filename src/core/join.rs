//! Joining candidates into one, and taking them apart again with nothing lost.
//!
//! What a page said belongs to the part with that page's address. What the recruiter wrote is kept for each part as it was, so
//! that it can go back; what was added since stays with the rest, or goes to both if it holds for either.

use crate::{
    candidate::{Candidate, CandidateId, EmployerDomains, Interaction, is_reached},
    import::identity,
    link::{Evidence, page},
    order,
    profile::Profile,
};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// One of the candidates that were joined.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// The addresses of the profiles that are theirs.
    pub pages: Vec<String>,
    /// What the recruiter had added before they were joined; what pages said is not repeated here.
    pub own: Candidate,
    /// Why they were joined to the ones before; `None` for the first.
    pub joined: Option<Joined>,
}

/// How a part was joined to the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Joined {
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub because: Vec<Evidence>,
    /// Whether the pages left no doubt, so that nobody was asked.
    pub by_itself: bool,
}

/// Joins `other` into `one`, whose id stays.
pub fn join(mut one: Candidate, other: Candidate, joined: Joined) -> Candidate {
    let pages: Vec<String> = one.profiles.iter().chain(&other.profiles).map(|profile| page(&profile.url)).collect();
    let (own_parts, mut their_parts) = (parts(&one), parts(&other));
    if let Some(first) = their_parts.first_mut() {
        first.joined = Some(joined);
    }
    // Every field is named here, so that a new one is not forgotten.
    let Candidate {
        id: _,
        profiles,
        earlier,
        employer_domains,
        bounced,
        overrides,
        motivations,
        notes,
        interactions,
        objected,
        declined_at,
        timezone,
        country,
        created_at,
        updated_at,
        parts: _,
        strangers,
        moves,
        read,
        restored: _,
    } = other;
    one.profiles.extend(profiles);
    one.earlier.extend(earlier);
    order::sort_by(&mut one.earlier, |a, b| b.taken_at.cmp(&a.taken_at));
    for employer in employer_domains {
        match one.employer_domains.iter_mut().find(|known| known.name == employer.name) {
            Some(known) => {
                add(&mut known.domains, employer.domains);
                add(&mut known.also, employer.also);
            }
            None => one.employer_domains.push(employer),
        }
    }
    add(&mut one.bounced, bounced);
    one.overrides.extend(overrides);
    order::sort_by(&mut one.overrides, |a, b| a.at.cmp(&b.at));
    add(&mut one.motivations, motivations);
    one.notes = match (one.notes.trim(), notes.trim()) {
        (_, "") => one.notes,
        ("", _) => notes,
        (mine, theirs) if mine == theirs => one.notes,
        _ => format!("{}\n\n{notes}", one.notes),
    };
    one.interactions.extend(interactions);
    order::sort_by(&mut one.interactions, |a, b| a.at.cmp(&b.at));
    one.objected |= objected;
    one.declined_at = one.declined_at.max(declined_at);
    one.timezone = one.timezone.or(timezone);
    one.country = one.country.or(country);
    one.created_at = earliest(one.created_at, created_at);
    one.updated_at = one.updated_at.max(updated_at);
    one.parts = [own_parts, their_parts].concat();
    add(&mut one.strangers, strangers);
    one.strangers.retain(|stranger| !pages.contains(stranger));
    one.moves.extend(moves);
    order::sort_by_key(&mut one.moves, |moved| Reverse(moved.at.clone()));
    one.read.extend(read);
    one.restored = None;
    one
}

/// Assigns a page to the part whose page it is, also if it came after the parts were joined: what a file says of somebody's
/// page is theirs.
pub fn enter(candidate: &mut Candidate, profile: &Profile) {
    let is_known = candidate.parts.iter().any(|part| part.pages.contains(&profile.url));
    if is_known || profile.url == by_hand(&candidate.id) {
        return;
    }
    let named = page(identity::page(profile));
    let readings: Vec<&Profile> = candidate.profiles.iter().chain(&candidate.earlier).collect();
    let is_theirs = |part: &&mut Part| {
        let mut theirs = readings.iter().filter(|reading| part.pages.contains(&reading.url));
        page(&part.own.id) == named
            || part.pages.iter().any(|url| page(url) == named)
            || theirs.any(|reading| page(identity::page(reading)) == named)
    };
    if let Some(part) = candidate.parts.iter_mut().find(is_theirs) {
        part.pages.push(profile.url.clone());
    }
}

/// Replaces the notes that the part `id` had, because they were still being written when it was joined to the others.
pub fn write(whole: &mut Candidate, id: &CandidateId, text: String) {
    let Some(part) = whole.parts.iter_mut().find(|part| part.own.id == *id) else { return };
    let before = std::mem::replace(&mut part.own.notes, text.clone());
    whole.notes = rewritten(&whole.notes, &before, text);
}

/// Notes with `text` in the place of the note that it `was`, or below what stands there if that is not in them.
pub fn rewritten(notes: &str, was: &str, text: String) -> String {
    if text.trim() == notes.trim() {
        return text;
    }
    match around(notes, was.trim()).filter(|_| !was.trim().is_empty()) {
        Some((before, after)) => format!("{before}{}{after}", text.trim()),
        None if text.trim().is_empty() => notes.to_owned(),
        None if notes.trim().is_empty() => text,
        None => format!("{notes}\n\n{text}"),
    }
}

/// The address of what the recruiter added to a candidate by hand.
pub fn by_hand(id: &str) -> String {
    format!("recruiter:{id}")
}

/// Takes the part that was the candidate `id` out: the others, and the one. Both remember that they are not the same
/// person. `None` when there is no such part.
pub fn take_apart(mut whole: Candidate, id: &CandidateId) -> Option<(Candidate, Candidate)> {
    for profile in whole.profiles.clone() {
        enter(&mut whole, &profile);
    }
    let mut others = whole.parts.clone();
    let place = others.iter().position(|part| part.own.id == *id)?;
    let part = others.remove(place);
    let first = others.first_mut()?;
    first.joined = None;
    let new_id = first.own.id.clone();

    let by_hand = by_hand(id);
    let is_theirs = |url: &str| part.pages.iter().any(|page| page == url) || url == by_hand;
    let split = |profiles: &[Profile]| -> (Vec<Profile>, Vec<Profile>) {
        profiles.iter().cloned().partition(|profile| is_theirs(&profile.url))
    };
    let (profiles, others_profiles) = split(&whole.profiles);
    let (earlier, others_earlier) = split(&whole.earlier);
    let (moves, others_moves) = whole.moves.iter().cloned().partition(|moved| is_theirs(&moved.url));
    let (read, others_read) = whole.read.clone().into_iter().partition(|(url, _)| is_theirs(url));
    let pages = |profiles: &[Profile]| profiles.iter().map(|profile| page(&profile.url)).collect::<Vec<_>>();
    let (their_pages, others_pages) = (pages(&profiles), pages(&others_profiles));

    let rest = Rest { whole: &whole, part: &part, others: &others };
    let (interactions, others_interactions) = rest.interactions(&profiles, &others_profiles);
    let (bounced, others_bounced) = rest.list(|it| &it.bounced, true);
    let (overrides, others_overrides) = rest.list(|it| &it.overrides, true);
    let (motivations, others_motivations) = rest.list(|it| &it.motivations, false);
    let (mut strangers, mut others_strangers) = rest.list(|it| &it.strangers, true);
    add(&mut strangers, others_pages);
    add(&mut others_strangers, their_pages);
    let (employer_domains, others_domains) = rest.employer_domains();
    let (objected, others_objected) = rest.fact(|it| it.objected, |values| values.contains(&true));
    let (declined_at, others_declined) =
        rest.fact(|it| it.declined_at.clone(), |values| values.iter().max().cloned().flatten());
    let (timezone, others_timezone) =
        rest.fact(|it| it.timezone.clone(), |values| values.iter().find_map(Clone::clone));
    let (country, others_country) = rest.fact(|it| it.country.clone(), |values| values.iter().find_map(Clone::clone));
    let others_created = others.iter().map(|part| part.own.created_at.clone()).reduce(earliest).unwrap_or_default();

    let own = part.own.clone();
    let taken = Candidate {
        id: own.id,
        profiles,
        earlier,
        employer_domains,
        bounced,
        overrides,
        motivations,
        notes: own.notes,
        interactions,
        objected,
        declined_at,
        timezone,
        country,
        created_at: own.created_at,
        updated_at: whole.updated_at.clone(),
        parts: vec![],
        strangers,
        moves,
        read,
        restored: None,
    };
    let left = Candidate {
        id: new_id,
        profiles: others_profiles,
        earlier: others_earlier,
        employer_domains: others_domains,
        bounced: others_bounced,
        overrides: others_overrides,
        motivations: others_motivations,
        notes: rest.notes(),
        interactions: others_interactions,
        objected: others_objected,
        declined_at: others_declined,
        timezone: others_timezone,
        country: others_country,
        created_at: others_created,
        updated_at: whole.updated_at.clone(),
        parts: if others.len() > 1 { others.clone() } else { vec![] },
        strangers: others_strangers,
        moves: others_moves,
        read: others_read,
        restored: None,
    };
    Some((left, taken))
}

/// The parts of a candidate; one that was never joined is its only part.
fn parts(candidate: &Candidate) -> Vec<Part> {
    if !candidate.parts.is_empty() {
        return candidate.parts.clone();
    }
    let own = Candidate {
        profiles: vec![],
        earlier: vec![],
        moves: vec![],
        read: Default::default(),
        restored: None,
        ..candidate.clone()
    };
    let pages = candidate.profiles.iter().map(|profile| profile.url.clone()).collect();
    vec![Part { pages, own, joined: None }]
}

/// What one part had, and what the others had, of a whole that may have changed since.
struct Rest<'a> {
    whole: &'a Candidate,
    part: &'a Part,
    others: &'a [Part],
}

impl Rest<'_> {
    /// A single fact: as each had it, unless it changed since; then it holds for both.
    fn fact<T: Clone + PartialEq>(&self, of: impl Fn(&Candidate) -> T, joined: impl Fn(&[T]) -> T) -> (T, T) {
        let others: Vec<T> = self.others.iter().map(|part| of(&part.own)).collect();
        let all: Vec<T> = self.others.iter().chain([self.part]).map(|part| of(&part.own)).collect();
        let now = of(self.whole);
        let since = joined(&all) != now;
        if since { (now.clone(), now) } else { (of(&self.part.own), joined(&others)) }
    }

    /// A list: each takes what it had and what is still there. What came since stays with the others, and goes to both
    /// where it holds for `both`.
    fn list<T: Clone + PartialEq>(&self, of: impl Fn(&Candidate) -> &Vec<T>, both: bool) -> (Vec<T>, Vec<T>) {
        let had = |part: &Part, item: &T| of(&part.own).contains(item);
        let others_had = |item: &T| self.others.iter().any(|part| had(part, item));
        let now = || of(self.whole).iter();
        let since = |item: &T| !had(self.part, item) && !others_had(item);
        let taken = now().filter(|item| had(self.part, item) || (both && since(item))).cloned().collect();
        let left = now().filter(|item| others_had(item) || since(item)).cloned().collect();
        (taken, left)
    }

    /// Mail domains are facts about companies: each keeps those of its employers as they are known now, and what came
    /// since goes to both.
    fn employer_domains(&self) -> (Vec<EmployerDomains>, Vec<EmployerDomains>) {
        let had = |part: &Part, name: &str| part.own.employer_domains.iter().any(|known| known.name == name);
        let others_had = |name: &str| self.others.iter().any(|part| had(part, name));
        let now = || self.whole.employer_domains.iter();
        let taken = now().filter(|it| had(self.part, &it.name) || !others_had(&it.name)).cloned().collect();
        let left = now().filter(|it| others_had(&it.name) || !had(self.part, &it.name)).cloned().collect();
        (taken, left)
    }

    /// Contacts: each takes those it had. A later one goes to whose address it was written to, else stays.
    fn interactions(&self, profiles: &[Profile], others: &[Profile]) -> (Vec<Interaction>, Vec<Interaction>) {
        let mut had = self.part.own.interactions.clone();
        let mut others_had: Vec<Interaction> =
            self.others.iter().flat_map(|part| part.own.interactions.clone()).collect();
        let take = |from: &mut Vec<Interaction>, contact: &Interaction| {
            from.iter().position(|known| known == contact).map(|place| from.remove(place)).is_some()
        };
        self.whole.interactions.iter().cloned().partition(|contact| {
            if take(&mut had, contact) {
                return true;
            }
            !take(&mut others_had, contact) && is_reached(profiles, contact) && !is_reached(others, contact)
        })
    }

    /// The notes without those that the part brought, where they still stand in them as they were.
    fn notes(&self) -> String {
        let (notes, theirs) = (self.whole.notes.as_str(), self.part.own.notes.trim());
        let kept_by_others = self.others.iter().any(|part| part.own.notes.contains(theirs));
        if theirs.is_empty() || kept_by_others {
            return notes.to_owned();
        }
        let Some((before, after)) = around(notes, theirs) else { return notes.to_owned() };
        match (before.trim_end(), after.trim_start()) {
            ("", "") => String::new(),
            // A note that was never touched goes back to the letter.
            (_, "") => before.strip_suffix("\n\n").unwrap_or(before).to_owned(),
            ("", _) => after.strip_prefix("\n\n").unwrap_or(after).to_owned(),
            (before, after) => format!("{before}\n\n{after}"),
        }
    }
}

/// What stands before and behind a note among others: where it is a paragraph, else where its sentences begin one. As words
/// in the middle of a text they are somebody else's.
fn around<'a>(notes: &'a str, note: &str) -> Option<(&'a str, &'a str)> {
    let places = || {
        let places = notes.match_indices(note).map(|(place, _)| notes.split_at(place));
        let begins = |before: &str| before.trim().is_empty() || before.trim_end_matches([' ', '\t']).ends_with("\n\n");
        places
            .filter(move |(before, _)| begins(before))
            .filter_map(|(before, at)| Some((before, at.strip_prefix(note)?)))
    };
    let is_sentence = note.ends_with(['.', '!', '?', '…', '。', '！', '？']);
    places()
        .find(|(_, after)| after.trim_start_matches([' ', '\t']).starts_with('\n') || after.trim().is_empty())
        .or_else(|| places().find(|(_, after)| is_sentence && after.starts_with(char::is_whitespace)))
}

/// Adds what a list does not have.
pub fn add(list: &mut Vec<String>, more: Vec<String>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

/// The earlier of two moments, where one may not be known.
fn earliest(one: String, other: String) -> String {
    match (one.as_str(), other.as_str()) {
        (_, "") => one,
        ("", _) => other,
        _ => one.min(other),
    }
}

#[cfg(test)]
mod tests;
