//! Where a candidate works and worked, according to all readings of all their pages. Addresses are judged by this, so a move
//! changes the verdict on each.

use crate::{
    address::{self, Knowledge},
    candidate::{Candidate, EmployerDomains},
    moves::{Move, What},
    profile::Profile,
};

/// A candidate's profiles, and what follows from them for judging addresses.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Their [profiles].
    pub profiles: Vec<Profile>,
    /// What [`address`] needs to know to judge their addresses.
    pub knowledge: Knowledge,
}

impl Standing {
    /// The standing of a candidate.
    pub fn of(candidate: &Candidate) -> Self {
        let profiles = profiles(candidate);
        let employers = employers_on(&profiles, candidate);
        let known = Knowledge::of(&profiles, &employers);
        let knowledge = Knowledge {
            country: candidate.country.clone().or(known.country),
            timezone: candidate.timezone.clone(),
            bounced: candidate.bounced.clone(),
            ..known
        };
        Self { profiles, knowledge }
    }
}

/// The profiles, with every known move applied: an employer that was left is a former one, even on a page that was read
/// earlier and still names it as the present one. So it is on another page that was read in the same second, whichever of
/// them was first: a page that tells of a departure knows more than one that does not.
pub fn profiles(candidate: &Candidate) -> Vec<Profile> {
    let left: Vec<(String, &Move)> = left(candidate).map(|(name, moved)| (plain(name), moved)).collect();
    let mut profiles = candidate.profiles.clone();
    for profile in &mut profiles {
        let (taken_at, url) = (profile.taken_at.clone(), profile.url.clone());
        let is_before = |moved: &Move| taken_at < moved.at || (taken_at == moved.at && url != moved.url);
        let is_left = |name: &str| left.iter().any(|(left, moved)| *left == plain(name) && is_before(moved));
        profile.employers.retain(|name| !is_left(name));
        for position in &mut profile.experience {
            position.current &= !position.employer.as_deref().is_some_and(is_left);
        }
    }
    profiles
}

/// Every employer, present and former, with the mail domains that the recruiter confirmed.
pub fn employers(candidate: &Candidate) -> Vec<EmployerDomains> {
    employers_on(&profiles(candidate), candidate)
}

/// The [employers] on these profiles of a candidate.
pub fn employers_on(profiles: &[Profile], candidate: &Candidate) -> Vec<EmployerDomains> {
    let mut named: Vec<(&str, bool)> = Vec::new();
    for profile in profiles {
        named.extend(profile.employers.iter().map(|name| (name.as_str(), true)));
        named.extend(positions(profile));
    }
    // Employers of earlier readings are former employers.
    for profile in &candidate.earlier {
        named.extend(profile.employers.iter().map(|name| (name.as_str(), false)));
        named.extend(positions(profile).map(|(name, _)| (name, false)));
    }
    named.extend(left(candidate).map(|(name, _)| (name, false)));
    let named: Vec<(&str, String, bool)> =
        named.into_iter().map(|(name, current)| (name, plain(name), current)).collect();
    let mut employers: Vec<(String, EmployerDomains)> =
        candidate.employer_domains.iter().map(|employer| (plain(&employer.name), employer.clone())).collect();
    for (known, employer) in &mut employers {
        let now = named.iter().filter(|(_, plain, _)| plain == known).map(|(_, _, current)| *current);
        employer.current = now.reduce(|one, other| one || other).unwrap_or(employer.current);
    }
    for (name, plain, current) in named {
        match employers.iter_mut().find(|(known, _)| *known == plain) {
            Some((_, employer)) => employer.current |= current,
            None => {
                let employer = EmployerDomains { name: name.to_owned(), current, ..EmployerDomains::default() };
                employers.push((plain, employer));
            }
        }
    }
    employers.into_iter().map(|(_, employer)| employer).collect()
}

fn positions(profile: &Profile) -> impl Iterator<Item = (&str, bool)> {
    profile.experience.iter().filter_map(|position| Some((position.employer.as_deref()?, position.current)))
}

/// The employers that were left, each with the move that told so.
fn left(candidate: &Candidate) -> impl Iterator<Item = (&str, &Move)> {
    let moves = candidate.moves.iter().filter(|moved| matches!(moved.what, What::Employer | What::Left));
    moves.filter_map(|moved| Some((moved.from.as_deref()?, moved)))
}

/// An employer's name without what differs from page to page: capitals, accents, the legal form.
pub fn plain(name: &str) -> String {
    address::employer_name(name).unwrap_or_else(|| address::plain_words(name).join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Surroundings,
        profile::{Experience, Seen},
        receipt::Advice,
    };

    fn at(employer: &str, current: bool) -> Experience {
        Experience { employer: Some(employer.into()), current, ..Experience::default() }
    }

    #[test]
    fn a_move_re_judges_every_address() {
        let surroundings = Surroundings::plain(time::macros::utc_datetime!(2026-11-23 10:00));
        let mut linkedin = Profile {
            network: "linkedin".into(),
            url: "https://www.linkedin.com/in/jane-roe/".into(),
            taken_at: "2026-11-23T10:00:00Z".into(),
            employers: vec!["Boltworks".into()],
            experience: vec![at("Boltworks", true)],
            ..Profile::default()
        };
        for address in ["jane@acmetools.example", "jane@boltworks.example", "jane@tools.example"] {
            linkedin.add_email(address, Seen::ContactInfo, None);
        }
        let before = Profile {
            taken_at: "2026-05-10T10:00:00Z".into(),
            employers: vec!["Acmetools".into()],
            experience: vec![at("Acmetools", true)],
            ..linkedin.clone()
        };
        // A page that was read before the move and still names the employer that was left.
        let github = Profile {
            network: "github".into(),
            url: "https://github.com/janeroe".into(),
            taken_at: "2026-06-10T10:00:00Z".into(),
            employers: vec!["acmetools".into()],
            ..Profile::default()
        };
        let confirmed = EmployerDomains {
            name: "Acmetools".into(),
            domains: vec!["tools.example".into()],
            current: true,
            ..EmployerDomains::default()
        };
        let moved = Move {
            at: linkedin.taken_at.clone(),
            url: linkedin.url.clone(),
            from: Some("Acmetools".into()),
            to: Some("Boltworks".into()),
            ..Move::default()
        };
        let verdicts = |candidate: &Candidate| -> Vec<String> {
            let channels =
                crate::channels::rank(&profiles(candidate), &Standing::of(candidate).knowledge, &surroundings);
            let emails = channels.iter().filter(|channel| channel.value.contains('@'));
            let mut said: Vec<String> = emails
                .map(|channel| {
                    assert_eq!(channel.advice, Advice::Avoid);
                    format!("{} {}", channel.value, channel.verdict)
                })
                .collect();
            said.sort();
            said
        };
        let candidate = Candidate {
            profiles: vec![before.clone(), github.clone()],
            employer_domains: vec![confirmed.clone()],
            ..Candidate::default()
        };
        assert_eq!(
            verdicts(&candidate),
            [
                "jane@acmetools.example work-current",
                "jane@boltworks.example work-other",
                "jane@tools.example work-current"
            ]
        );
        let candidate = Candidate {
            profiles: vec![linkedin, github],
            earlier: vec![before],
            employer_domains: vec![confirmed],
            moves: vec![moved],
            ..Candidate::default()
        };
        assert_eq!(
            verdicts(&candidate),
            [
                "jane@acmetools.example work-former",
                "jane@boltworks.example work-current",
                "jane@tools.example work-former"
            ]
        );
        // Read in the same second: the page that tells of the departure counts.
        let mut candidate = candidate;
        let [linkedin, github] = &mut candidate.profiles[..] else { panic!("two pages") };
        github.taken_at = linkedin.taken_at.clone();
        assert!(verdicts(&candidate).contains(&"jane@acmetools.example work-former".into()));
        // Read later, the other page knows better: they are back.
        let [_, github] = &mut candidate.profiles[..] else { panic!("two pages") };
        github.taken_at = "2026-11-23T10:00:01Z".into();
        assert!(verdicts(&candidate).contains(&"jane@acmetools.example work-current".into()));
    }
}
