//! A message to several people shows each of them to the others.

use super::{
    addresses::judged,
    alone, approach, clients,
    people::{Person, Side, domain},
    view::View,
};
use crate::{
    address::EmailVerdict,
    draft::RecipientField,
    verdict::{Rule, Severity, Warning},
    words::OUR,
};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let outsiders: Vec<&Person<'_>> = view.outsiders().collect();
    let colleagues = view.people.iter().filter(|person| person.side == Side::Colleague).count();
    let Some(first) = outsiders.first() else { return vec![] };
    let list = outsiders.iter().find(|person| is_list(view, person));
    let candidates = outsiders.iter().filter(|person| person.known.is_some()).count();
    let seen = outsiders.iter().filter(|person| is_seen(person)).count();
    let others = outsiders.len() - 1;
    let are_others = !outsiders.iter().any(may_be_candidate);
    let is_to_others = || {
        are_others
            && !(seen > 0 && are_applicants(view))
            && (!view.may_be_approach() || approach::is_quiet(view) && are_of_one_firm(view, &outsiders))
    };
    let (severity, key) = match (others, list) {
        // Clients are written to together, and with colleagues.
        (1.., _) if view.is_to_clients() => (Severity::Note, "several_recipients"),
        (0, _) if view.is_to_clients() => return vec![],
        // Clients, friends and neighbours are written to together.
        (1.., _) if is_to_others() => (Severity::Note, "several_recipients"),
        (1.., _) if view.is_interview() => (Severity::Note, "several_recipients"),
        // Beside one candidate, the guests of an interview are those who lead it.
        (1.., _) if view.is_invitation() && candidates < 2 => (Severity::Caution, "several_recipients"),
        (0, None) if view.is_invitation() => return vec![],
        // Strangers at work, to whom nothing is offered yet.
        (1.., _) if are_others && seen > 0 && !view.is_private() && !approach::speaks_as_one(view) => {
            (Severity::Caution, "several_recipients")
        }
        // Nobody in blind copy sees the others, but whoever is in blind copy sees who is not.
        // Whoever offers a place to several is known to do so.
        (1.., _) if candidates > 1 || seen > 0 || is_offered(view) => (Severity::Severe, "several_recipients"),
        (1.., _) => (Severity::Caution, "several_recipients_blind"),
        (0, Some(_)) => (Severity::Caution, "several_recipients_list"),
        (0, None) if colleagues > 0 && !view.case.settings.colleagues_in_copy && !is_to_others() => {
            (Severity::Caution, "several_recipients_colleagues")
        }
        (0, None) => return vec![],
    };
    // Whom the page only counts has no name.
    let first = outsiders.iter().find(|person| !person.called().is_empty()).unwrap_or(first);
    let called = list.unwrap_or(first).called();
    let mut warning = view.warning(Rule::SeveralRecipients, severity, key, &[called]);
    if others > 0 && !view.is_invitation() {
        warning.actions.extend(alone::actions(view));
    }
    if (others > 0 || colleagues > 0) && !called.is_empty() && !view.is_link() {
        warning.actions.push(view.action("keep-one", Some(first.called().to_owned())));
    }
    if severity != Severity::Note {
        warning.actions.extend(clients::actions(view, outsiders));
    }
    vec![view.closed(warning)]
}

/// Whether all are at one firm, where who works together is written to together.
fn are_of_one_firm(view: &View<'_>, people: &[&Person<'_>]) -> bool {
    let firm = |person: &&Person<'_>| {
        let address = person.entries.first()?.address?;
        (judged(view, person, address).0 != EmailVerdict::Personal).then(|| domain(address))
    };
    let first = people.first().and_then(firm);
    first.is_some() && people.iter().all(|person| firm(person) == first)
}

fn may_be_candidate(person: &&Person<'_>) -> bool {
    person.known.is_some() || person.perhaps.is_some()
}

/// Whether all are openly approached at private mailboxes.
fn is_offered(view: &View<'_>) -> bool {
    view.is_private() && approach::is_open(view)
}

/// Whether all are written to at private mailboxes as those who applied: they are greeted so, or it speaks of their
/// application.
fn are_applicants(view: &View<'_>) -> bool {
    const NEAR: usize = 2;
    const HIS: &str = "his, her, son, sein, seine, seinem, zijn, haar";
    const APPLICANTS: [&str; 5] = ["candidat", "kandidat", "applicant", "bewerber", "sollicitant"];
    const FOR_APPLICANTS: &str = "\
        for applying, you applied, your applications, \
        entretien d embauche, entretiens d embauche, vos candidatures, \
        vorstellungsgesprach, vorstellungsgesprache, bewerbungsgesprach, azubi stellen, ausbildungsplatz, ausbildungsstelle, \
        vuestra candidatura, vuestras candidaturas, \
        vostra candidatura, vostre candidature, \
        jullie sollicitatie, jullie sollicitaties, sollicitatiegesprek, \
        vossa candidatura, vossas candidaturas";
    let text = &view.text;
    let is_applicant = |index: usize| APPLICANTS.iter().any(|stem| text.fold(index).starts_with(stem));
    let are_greeted = || view.greeting.as_ref().is_some_and(|greeting| greeting.words.clone().any(is_applicant));
    // "Mein Vorstellungsgespräch lief gut."
    let is_own = |index: usize| {
        let near = index.saturating_sub(NEAR)..index;
        text.has_within(near.clone(), OUR) || text.has_within(near, HIS)
    };
    view.is_private() && (are_greeted() || text.find_any(FOR_APPLICANTS).iter().any(|place| !is_own(place.start)))
}

/// Whether other recipients can see this person.
fn is_seen(person: &Person<'_>) -> bool {
    person.entries.iter().any(|entry| entry.field != RecipientField::Bcc)
}

/// Whether a person is a mailing list. A provider of private mailboxes has none: `anna-l` is somebody there.
fn is_list(view: &View<'_>, person: &Person<'_>) -> bool {
    person.entries.iter().filter_map(|entry| entry.address).any(|address| {
        const NAMES: &str = " all everyone everybody staff alle tous todos tutti iedereen list lists mailinglist ";
        let local = address.split('@').next().unwrap_or_default().to_lowercase();
        let is_called_so = NAMES.contains(&format!(" {local} "))
            || local.starts_with("all-")
            || ["-all", "-list", "-l"].iter().any(|end| local.ends_with(end) && local.len() > end.len() + 2);
        is_list_host(address) || is_called_so && judged(view, person, address).0 != EmailVerdict::Personal
    })
}

/// Whether an address is at a host of mailing lists.
pub(super) fn is_list_host(address: &str) -> bool {
    const HOSTS: [&str; 5] =
        ["googlegroups.com", "groups.io", "yahoogroups.com", "freelists.org", "groups.outlook.com"];
    let domain = domain(address);
    HOSTS.contains(&domain.as_str())
        || ["lists.", "list.", "listserv.", "mailman."].iter().any(|start| domain.starts_with(start))
}

#[cfg(test)]
mod tests {
    use crate::{
        draft::RecipientField,
        guard::testing::{known, recipient, rules, to},
    };

    fn check(recipients: &[&str], expected: &str) {
        let mut case = to("", "", "");
        case.draft.recipients = recipients
            .iter()
            .map(|shown| {
                let (field, shown) = match shown.split_once(' ') {
                    Some(("cc", shown)) => (RecipientField::Cc, shown),
                    Some(("bcc", shown)) => (RecipientField::Bcc, shown),
                    _ => (RecipientField::To, *shown),
                };
                let mut recipient = if shown.contains('@') { recipient("", shown) } else { recipient(shown, "") };
                recipient.field = field;
                recipient
            })
            .collect();
        case.known = vec![known("Jane Roe"), known("Ana Poe")];
        case.known[0].addresses = vec!["jane.roe@gmail.com".into(), "jr@yahoo.com".into()];
        assert_eq!(rules(&case).replace("several-recipients", "several"), expected, "{recipients:?}");
    }

    #[test]
    fn whoever_is_no_candidate_may_be_written_to_with_others() {
        let check = |body: &str, names: [&str; 2], expected: &str| {
            let mut case = to("", "", body);
            let address = |name: &str| format!("{}@acme.example", name.to_lowercase().replace(' ', "."));
            case.draft.recipients = names.map(|name| recipient(name, &address(name))).to_vec();
            case.known = vec![known("Jane Roe")];
            let said = rules(&case);
            assert_eq!(said.split(", ").find(|said| said.contains("several")), Some(expected), "{said}");
        };
        let terms =
            "Dear both,\nthe signed agreement is attached; our fee stays at twenty per cent, as we said on Tuesday.";
        check(terms, ["Bob Doe", "Ann Doe"], "note several-recipients");
        check(terms, ["Bob Doe", "Jane Roe"], "severe several-recipients");
        let job = "Dear both,\nwould you be interested in a job as a planner in Lyon, from the first of May on?";
        check(job, ["Bob Doe", "Ann Doe"], "severe several-recipients");
    }

    #[test]
    fn a_candidate_and_a_firm_meet_in_an_interview() {
        let check = |addresses: &[&str], expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", "At six, behind the yard. Bring your safety shoes.");
            case.draft.surface = "outlook-calendar".into();
            case.draft.recipients.extend(addresses.iter().map(|address| recipient("", address)));
            case.known = vec![known("Jane Roe"), known("Ana Poe")];
            case.known[0].addresses = vec!["jane.roe@gmail.com".into()];
            assert_eq!(rules(&case), expected, "{addresses:?}");
        };
        check(&["bob@acme.example", "ann@acme.example"], "note several-recipients");
        check(
            &["bob@acme.example", "ann@globex.example"],
            "caution several-recipients, caution other-company-address bob@acme.example, \
             caution other-company-address ann@globex.example",
        );
        check(&["bob.doe@gmail.com"], "caution several-recipients");
    }

    #[test]
    fn a_colleague_may_read_what_goes_to_a_client() {
        let check = |subject: &str, body: &str, surface: &str, expected: &str| {
            let mut case = to("Bob Doe", "bob.doe@acme.example", body);
            case.draft.surface = surface.into();
            case.draft.subject = subject.into();
            case.draft.recipients.push(recipient("Max Poe", "max@agency.example"));
            case.known = vec![known("Jane Roe")];
            assert_eq!(rules(&case), expected, "{subject} {body}");
        };
        let held = "caution several-recipients, caution other-company-address bob.doe@acme.example";
        check("Three profiles", "Hi Bob,\nas discussed, all blind; when can we talk them through?", "gmail", "");
        check("A meeting with candidate C", "Room 2, on the second floor.", "google-calendar", "");
        check("Planner: debrief", "The link is in the invitation.", "outlook-calendar", "");
        check("A job", "Hi Bob,\nwould you be interested in a job as a planner in Lyon, from May on?", "gmail", held);
    }

    #[test]
    fn a_place_that_is_offered_to_strangers_is() {
        let check = |body: &str, addresses: [&str; 2], expected: &str| {
            let mut case = to("", "", body);
            case.draft.recipients = addresses
                .map(|address| crate::draft::Recipient { field: RecipientField::Bcc, ..recipient("", address) })
                .to_vec();
            let said = rules(&case);
            assert_eq!(said.split(", ").next(), Some(expected), "{said}");
        };
        let offer = "Hello,\nwe saw your profiles: from Monday there is a job in the yard, would you be interested?";
        let match_day =
            "Hello,\nthe match on Sunday begins at noon, the pitch is wet and the shower has been repaired.";
        let [jane, bob] = ["jane.poe@gmail.com", "bob.doe@gmail.com"];
        check(offer, [jane, bob], "severe several-recipients");
        check(offer, [jane, "bob@acme.example"], "caution several-recipients");
        check(match_day, [jane, bob], "note several-recipients");
    }

    #[test]
    fn applicants_are_written_to_alone() {
        let check = |body: &str, addresses: [&str; 2], expected: &str| {
            let mut case = to("", "", body);
            case.draft.recipients = addresses.map(|address| recipient("", address)).to_vec();
            let said = rules(&case);
            assert_eq!(said.split(", ").next(), Some(expected), "{said}");
        };
        let private = ["jane.poe@gmail.com", "bob.doe@gmail.com"];
        let severe = "severe several-recipients";
        check("Dear candidates,\nthe test begins on Thursday at nine, please bring a pencil.", private, severe);
        check("Dear all,\nthank you for applying. We have decided to go on with others.", private, severe);
        check("Sehr geehrte Damen und Herren,\nwir laden Sie zum Vorstellungsgespräch am Montag ein.", private, severe);
        check("Caros,\nobrigada pela vossa candidatura. Infelizmente não foram escolhidos.", private, severe);
        let note = "note several-recipients";
        check("Hallo ihr zwei,\nPaul hat morgen sein Vorstellungsgespräch, und wir sind im Garten.", private, note);
        check("Ihr Lieben,\nmein Vorstellungsgespräch lief gut, am Samstag feiern wir mit Kuchen.", private, note);
        check("Dear all,\nthe candidates for the board of our club speak on Friday at the pub.", private, note);
        check("Dear candidates,\nour fee is due.", ["a.poe@acme.example", "b.doe@acme.example"], note);
    }

    #[test]
    fn other_people_see_the_candidate() {
        check(&["jane.roe@gmail.com", "bob.doe@gmail.com"], "severe several");
        check(&["jane.roe@gmail.com", "cc bob.doe@gmail.com"], "severe several");
        check(&["jane.roe@gmail.com", "bcc bob.doe@gmail.com"], "severe several");
        check(&["bcc bill.doe@gmail.com", "bcc bob.doe@gmail.com"], "caution several");
        check(&["bcc jane.roe@gmail.com", "bcc ana.poe@gmail.com"], "severe several");
        check(&["jane.roe@gmail.com", "bcc lea@agency.example"], "");
        check(&["jane.roe@gmail.com", "cc max@agency.example"], "caution several");
        check(&["max@agency.example", "cc tim@agency.example"], "");
        check(&["jane.roe@gmail.com", "cc jr@yahoo.com"], "");
        check(&["jane.roe@gmail.com", "j.ane.roe+x@gmail.com"], "");
        check(&["rust-people@googlegroups.com"], "caution several");
        check(&["anna-l@gmail.com"], "");
        check(&["dev-l@initech.example"], "caution several, caution role-address dev-l@initech.example");
    }

    #[test]
    fn colleagues_may_be_allowed() {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", "");
        case.draft.recipients.push(recipient("Max", "max@agency.example"));
        case.settings.colleagues_in_copy = true;
        assert_eq!(rules(&case), "");
        case.draft.recipients.push(recipient("Bob", "bob.doe@gmail.com"));
        assert_eq!(rules(&case), "severe several-recipients");
    }

    #[test]
    fn whom_the_page_only_counts_reads_it_too() {
        let mut case = to("Jane Roe", "", "");
        case.draft.surface = "linkedin".into();
        case.draft.recipients.extend([recipient("", ""), recipient("", "")]);
        assert_eq!(rules(&case), "severe several-recipients");
    }
}
