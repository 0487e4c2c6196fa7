//! Where an address leads: to an employer, to another company, to a shared mailbox, to nobody, to a school. Each is a
//! rule with a file of its own; what they go by is here.

mod disposable;
mod education;
mod other_company;
mod role;
mod work;

use super::{
    approach, clients, objection,
    people::{Person, domain, same_mailbox},
    view::View,
};
use crate::{
    address::{EmailVerdict, Knowledge, employer_name, judge_email},
    names::Name,
    order,
    verdict::{Rule, Severity, Warning},
};
use rustc_hash::FxHashSet;

/// More warnings about addresses than this are told as a number.
const MOST: usize = 50;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let mut seen = FxHashSet::default();
    let mut warnings: Vec<Warning> = view
        .outsiders()
        .flat_map(|person| person.entries.iter().filter_map(move |entry| Some((person, entry.address?))))
        .filter(|(_, address)| seen.insert(same_mailbox(address)))
        .flat_map(|(person, address)| judge(view, person, address))
        .collect();
    order::sort_by_key(&mut warnings, |warning| warning.severity);
    let more = warnings.len().saturating_sub(MOST);
    if more > 0
        && let Some(first) = warnings.get(MOST)
    {
        let rest = view.counted(first.rule, first.severity, "more_addresses", more, &[&more.to_string()]);
        warnings.truncate(MOST);
        warnings.push(view.closed(rest));
    }
    warnings
}

fn judge<'v>(view: &View<'v>, person: &Person<'v>, address: &str) -> Vec<Warning> {
    if let Some(number) = address.strip_prefix("tel:") {
        return work::rings(view, person, number).into_iter().collect();
    }
    let (verdict, employer) = judged(view, person, address);
    let reached = Reached { view, person, address, verdict };
    let elsewhere = work::of_another(&reached);
    // That several people read it is worth saying as well.
    let is_severe = elsewhere.as_ref().is_some_and(|warning| warning.severity == Severity::Severe);
    let is_all = is_severe && verdict != EmailVerdict::Role;
    let own = if is_all { None } else { reached.told(employer) };
    elsewhere.into_iter().chain(own).collect()
}

/// What a rule has to say of an address: the rule, how grave it is, and the key of the message.
type Told = Option<(Rule, Severity, &'static str)>;

/// An address that a draft reaches somebody at, and what it is.
struct Reached<'a, 'v> {
    view: &'a View<'v>,
    person: &'a Person<'v>,
    address: &'a str,
    verdict: EmailVerdict,
}

impl Reached<'_, '_> {
    /// What the first rule says that has to say something.
    fn told(&self, employer: Option<String>) -> Option<Warning> {
        let Self { view, person, address, verdict } = *self;
        let told = work::told(self).or_else(|| disposable::told(self));
        let told = told.or_else(|| other_company::told(self)).or_else(|| role::told(self));
        let (rule, severity, key) = told.or_else(|| education::told(self))?;
        let mut warning = if verdict == EmailVerdict::Unknown {
            view.warning(rule, severity, key, &[address, &doubt(view, person, address)])
        } else {
            let employer = employer.unwrap_or_else(|| domain(address));
            let called = person.kin.map_or(person.called(), |kin| &kin.name);
            view.warning(rule, severity, key, &[address, called, &employer])
        };
        warning.recipient = Some(address.to_owned());
        if severity == Severity::Note {
            return Some(warning);
        }
        warning.actions.extend(view.ways_out(person.known.or(person.kin), &person.entries));
        if rule != Rule::DisposableAddress {
            warning.actions.extend(clients::actions(view, [person]));
        }
        Some(view.closed(warning))
    }

    /// Whether the recruiter named those who read it as clients.
    fn is_clients(&self) -> bool {
        self.view.clients().have(self.person)
    }

    /// Whether whoever reads it wrote first.
    fn is_answered(&self) -> bool {
        self.person.known.is_none() && self.view.is_reply && !self.view.is_bump()
    }

    /// Whether it is written to as a client, a supplier, a school is.
    fn is_business(&self) -> bool {
        self.person.known.is_none() && (!self.view.may_be_approach() || self.view.is_interview())
    }

    /// Whether an invitation of a few words goes there, and none of them makes its reader a candidate.
    fn is_quiet(&self) -> bool {
        approach::is_quiet(self.view)
    }

    /// Whether an errand brings the message to a namesake of somebody who asked not to be contacted.
    fn is_errand(&self) -> bool {
        self.person.known.is_some_and(|known| known.objected && objection::is_namesake(self.view, self.person, known))
    }

    /// Whether it is on file as this candidate's.
    fn is_stored(&self) -> bool {
        let mut stored = self.person.known.into_iter().flat_map(|known| &known.addresses);
        stored.any(|own| same_mailbox(own) == same_mailbox(self.address))
    }

    /// Whether it may be at a provider of mailboxes: one has many people of each given name, and no message names it as it does
    /// a firm where somebody works.
    fn is_like_a_providers(&self) -> bool {
        const SHORTEST: usize = 4;
        let view = self.view;
        let given = self.person.known.and_then(|known| known.features().name.words.first());
        let domain = domain(self.address).replace('-', " ");
        let mut labels = domain.split('.').filter(|label| label.len() >= SHORTEST);
        let is_named = |label| [&view.text, &view.subject].into_iter().any(|text| text.find(label).next().is_some());
        given != Some(&Name::of_address(self.address).words.concat()) && !labels.any(is_named)
    }

    /// Whether the candidate has a job.
    fn works(&self) -> bool {
        self.person.known.is_some_and(|known| known.employers.iter().any(|employer| employer.current))
    }

    /// Whether the candidate works for nobody else: they have their own domain.
    fn is_free(&self) -> bool {
        let employers = self.person.known.into_iter().flat_map(|known| &known.employers);
        let mut present = employers.filter(|employer| employer.current);
        self.works() && present.all(|employer| employer_name(&employer.name).is_none())
    }

    /// Whether it is for those who left a school: whoever has one keeps it for good.
    fn is_alumni(&self) -> bool {
        domain(self.address).split('.').any(|label| label.contains("alumni") || label == "alum")
    }
}

/// What an address is, and at which employer. Whether it is the recruiter's own was asked before.
pub(super) fn judged(view: &View<'_>, person: &Person<'_>, address: &str) -> (EmailVerdict, Option<String>) {
    match person.known {
        Some(known) => known.judged(address, view.surroundings),
        None => {
            let judged = judge_email(address, &stranger(person), view.surroundings);
            (judged.verdict, judged.employer)
        }
    }
}

/// Why it cannot be told what an address is.
fn doubt(view: &View<'_>, person: &Person<'_>, address: &str) -> String {
    let stranger = stranger(person);
    let knowledge = person.known.map_or(&stranger, |known| known.knowledge());
    judge_email(address, knowledge, view.surroundings).reason
}

/// What is known of somebody of whom nothing is kept: what they are called in the draft.
fn stranger(person: &Person<'_>) -> Knowledge {
    Knowledge { name: person.full_name().map(str::to_owned), ..Knowledge::default() }
}

#[cfg(test)]
mod tests {
    use super::{View, judged};
    use crate::{
        Surroundings,
        candidate::Candidate,
        channels,
        employment::Standing,
        guard::{
            KnownPerson,
            testing::{BODY, employer, known, recipient, rules, to},
        },
        profile::{Profile, Seen},
        receipt::{ChannelKind, Receipt},
    };
    use std::{
        fs,
        path::{Path, PathBuf},
        rc::Rc,
    };
    use time::macros::utc_datetime;

    /// What the panel says of each address of a candidate, and the guard when it is written to.
    fn check_as_in_the_panel(candidate: &Candidate) {
        let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
        let Standing { profiles, knowledge, .. } = Standing::of(candidate);
        for channel in channels::rank(&profiles, &knowledge, &surroundings) {
            if channel.kind == ChannelKind::Email {
                let mut case = to("", &channel.value, BODY);
                case.known = vec![KnownPerson::of(&Rc::new(candidate.clone()))];
                let view = View::new(&case, &surroundings);
                let person = view.outsiders().next().unwrap();
                let judged = serde_json::to_value(judged(&view, person, &channel.value).0).unwrap();
                assert_eq!(judged, channel.verdict, "{} of {:?}", channel.value, candidate.name());
            }
        }
    }

    #[test]
    fn an_address_is_what_the_panel_says() {
        let kept = goldens().filter_map(|file| fs::read_to_string(file).ok());
        let mut profiles: Vec<Profile> = kept
            .filter_map(|text| serde_json::from_str::<Receipt>(&text).ok()?.profile)
            .filter(|profile| !profile.emails.is_empty())
            .collect();
        assert!(profiles.len() > 20, "{}", profiles.len());
        let jane = Profile {
            name: Some("Jane Roe".into()),
            url: "https://pottery.example/".into(),
            employers: vec!["Acme".into()],
            taken_at: "2026-11-22T10:00:00Z".into(),
            ..Profile::default()
        };
        let labelled = |label: &str| {
            let mut profile = Profile { url: "https://www.linkedin.com/in/janeroe/".into(), ..jane.clone() };
            ["jane@initech.example", "jane.roe@gmail.com", "hello@pottery.example"]
                .iter()
                .for_each(|email| profile.add_email(email, Seen::ContactInfo, Some(label)));
            profile
        };
        let mut own = jane.clone();
        own.add_email("hello@pottery.example", Seen::Text, None);
        profiles.extend([own.clone(), labelled("Work"), labelled("Privat")]);
        for profile in &profiles {
            check_as_in_the_panel(&Candidate { profiles: vec![profile.clone()], ..Candidate::default() });
        }
        // Of several pages, one that calls it work is believed.
        let profiles = vec![own, labelled("Privat"), labelled("Work")];
        check_as_in_the_panel(&Candidate { profiles, ..Candidate::default() });
    }

    /// What is read on the sites' own pages.
    fn goldens() -> impl Iterator<Item = PathBuf> {
        let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites")];
        std::iter::from_fn(move || {
            let path = open.pop()?;
            open.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            Some(path)
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
    }

    #[test]
    fn many_work_addresses_are_capped() {
        let mut case = to("Jane Roe", "jane@acme.example", "");
        case.draft.recipients =
            (0..500).map(|number| recipient("", &format!("jane.roe{number}@acme.example"))).collect();
        let mut jane = known("Jane Roe");
        jane.employers = vec![employer("Acme", "acme.example")];
        case.known = vec![jane];
        assert_eq!(rules(&case).matches("work-address").count(), 51);
    }
}
