//! The line of a candidate in the list of all, and the part of the list in which it is kept.

use crate::{candidate::Candidate, weigh, wire::CandidateRow};

/// How many parts the list of all candidates has.
const PARTS: u32 = 64;

/// The part of the list that a candidate is in: FNV-1a of the id, so that parts stay equally large.
pub fn part(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) % PARTS
}

/// A candidate's line tells of so many moves.
const MOST_MOVES: usize = 8;

/// The line of a candidate in a list.
pub fn row(candidate: &Candidate) -> CandidateRow {
    let ranked = weigh::ranked(&candidate.profiles);
    let job = || {
        ranked.iter().find_map(|profile| {
            let job = profile.experience.iter().find(|job| job.current).or(profile.experience.first())?;
            job.title.clone().or_else(|| job.employer.clone())
        })
    };
    let mut networks: Vec<String> = Vec::new();
    for profile in &ranked {
        if !networks.contains(&profile.network) {
            networks.push(profile.network.clone());
        }
    }
    CandidateRow {
        id: candidate.id.clone(),
        name: candidate.name().unwrap_or_default().to_owned(),
        line: ranked.iter().find_map(|profile| profile.headline.clone()).or_else(job),
        employer: ranked.iter().find_map(|profile| profile.employers.first().cloned()),
        networks,
        moves: candidate.moves.iter().filter(|moved| !moved.dismissed).take(MOST_MOVES).cloned().collect(),
        updated_at: candidate.updated_at.clone(),
    }
}
