//! Judges an e-mail address. The order of the questions is the judgement: what is known of this person comes before
//! every list, and what nothing tells is taken for a company's, where a colleague may read it.

use super::{
    Company, EmailJudgement, EmailVerdict, Knowledge,
    company::{self, Match},
    domain::Domain,
    label::Label,
    lists,
    person::{self, Carries},
    syntax::{Address, Fault, Host},
};
use crate::{Surroundings, names, words};

/// Judges an e-mail address as it stands in a page or a draft.
pub fn judge(text: &str, known: &Knowledge, surroundings: &Surroundings<'_>) -> EmailJudgement {
    let address = match Address::parse(text) {
        Ok(address) => address,
        Err(fault) => {
            let reason = surroundings.words.say(fault.message(), &[]);
            return EmailJudgement {
                normal: text.trim().to_lowercase(),
                verdict: EmailVerdict::Invalid,
                employer: None,
                takes_mail: false,
                reason,
            };
        }
    };
    let found = find(&address, known);
    let arguments: Vec<&str> = found.arguments.iter().map(String::as_str).collect();
    EmailJudgement {
        normal: address.normal(),
        verdict: found.verdict,
        employer: found.employer,
        takes_mail: found.verdict != EmailVerdict::Invalid && found.message != "address_no_mail",
        reason: surroundings.words.say(found.message, &arguments),
    }
}

/// A verdict and the message that gives its reason.
struct Found {
    verdict: EmailVerdict,
    employer: Option<String>,
    message: &'static str,
    arguments: Vec<String>,
}

impl Found {
    fn new(verdict: EmailVerdict, message: &'static str, argument: &str) -> Self {
        Self { verdict, employer: None, message, arguments: vec![argument.to_owned()] }
    }
}

fn find(address: &Address, known: &Knowledge) -> Found {
    if is_mine(address, known) {
        return Found::new(EmailVerdict::Mine, "address_mine", &address.normal());
    }
    let domain = match &address.host {
        Host::Domain(domain) => domain,
        Host::Literal(literal) => return Found::new(EmailVerdict::Unknown, "address_literal", literal),
    };
    at_employer(domain, known)
        .or_else(|| at_employers_mailbox(address, domain, known))
        .or_else(|| {
            (!domain.has_known_ending())
                .then(|| Found::new(EmailVerdict::Invalid, Fault::Ending.message(), domain.shown()))
        })
        .or_else(|| by_imitation(domain, known))
        .or_else(|| by_label(address, known))
        .or_else(|| at_own_domain(domain, known))
        .or_else(|| by_lists(address, domain, known))
        .unwrap_or_else(|| at_unlisted_domain(address, domain, known))
}

fn is_mine(address: &Address, known: &Knowledge) -> bool {
    known.mine.iter().any(|mine| match Address::parse(mine) {
        Ok(mine) => mine.host == address.host && mine.mailbox() == address.mailbox(),
        // A mail provider is nobody's own company: whoever writes from one shares it with strangers.
        Err(_) => company::host(mine).is_some_and(|mine| {
            matches!(&address.host, Host::Domain(domain) if domain.is_within(mine.as_str()))
                && !lists::is_free_mail(&mine)
        }),
    })
}

fn is_own(company: &Company, known: &Knowledge) -> bool {
    known.name.as_deref().is_some_and(|name| person::owns(&company.name, name))
}

fn at_employer(domain: &Domain, known: &Knowledge) -> Option<Found> {
    let (current, former) = (EmailVerdict::WorkCurrent, EmailVerdict::WorkFormer);
    let former = known.former.iter().map(move |company| (former, company));
    let all = former.chain(known.current.iter().map(move |company| (current, company)));
    // Nobody is surprised in a firm of their own.
    let companies: Vec<_> = all.filter(|(_, company)| !is_own(company, known)).collect();
    let companies = || companies.iter().copied();
    // The most precise known domain decides, and of two equal ones the present employer's, which comes last.
    let by_domain =
        companies().filter_map(|(verdict, company)| Some((verdict, company, company::by_domain(domain, company)?)));
    if let Some((verdict, company, known)) = by_domain.max_by_key(|(_, _, known)| known.len()) {
        return Some(employed(domain, verdict, company, Match::Domain(known)));
    }
    let mut by_name =
        companies().filter_map(|(verdict, company)| Some((verdict, company, company::by_name(domain, company, None)?)));
    let first = by_name.next()?;
    let (verdict, company, matched) =
        std::iter::once(first).chain(by_name).find(|(verdict, ..)| *verdict == current).unwrap_or(first);
    Some(employed(domain, verdict, company, matched))
}

/// A firm without a domain of its own has mailboxes at a provider that are called after it.
fn at_employers_mailbox(address: &Address, domain: &Domain, known: &Knowledge) -> Option<Found> {
    if !lists::is_free_mail(domain) {
        return None;
    }
    let is_its = |company: &Company| company::is_mailbox_of(address.mailbox(), company, known.name.as_deref());
    // The reason says whose mailbox it is, as where the domain is known.
    employer_that(&is_its, known)
        .map(|(verdict, company)| employed(domain, verdict, company, Match::Domain(domain.as_str())))
}

/// The first employer that is so, of the present ones or else of the former, and what an address there is.
fn employer_that<'a>(is_so: &dyn Fn(&Company) -> bool, known: &'a Knowledge) -> Option<(EmailVerdict, &'a Company)> {
    let current = known.current.iter().map(|company| (EmailVerdict::WorkCurrent, company));
    let former = known.former.iter().map(|company| (EmailVerdict::WorkFormer, company));
    current.chain(former).find(|(_, company)| is_so(company))
}

fn employed(domain: &Domain, verdict: EmailVerdict, company: &Company, matched: Match<'_>) -> Found {
    let current = verdict == EmailVerdict::WorkCurrent;
    let (message, known) = match matched {
        Match::Domain(_) if current => ("address_current", ""),
        Match::Domain(_) => ("address_former", ""),
        Match::Name if current => ("address_current_name", ""),
        Match::Name => ("address_former_name", ""),
        Match::Sibling(known) if current => ("address_current_sibling", known),
        Match::Sibling(known) => ("address_former_sibling", known),
    };
    Found {
        verdict,
        employer: Some(company.name.clone()),
        message,
        arguments: vec![company.name.clone(), domain.shown().to_owned(), known.to_owned()],
    }
}

/// A domain drawn like another with foreign letters is never what it seems; where it imitates an employer's, the
/// careful answer is the employer.
fn by_imitation(domain: &Domain, known: &Knowledge) -> Option<Found> {
    let imitated = domain.imitated()?;
    at_employer(&imitated, known).or_else(|| {
        let noted = lists::is_free_mail(&imitated) || imitated.has_known_ending();
        noted.then(|| Found {
            verdict: EmailVerdict::Unknown,
            employer: None,
            message: "address_imitation",
            arguments: vec![domain.as_str().to_owned(), imitated.as_str().to_owned()],
        })
    })
}

/// What pages call an address; where one calls it work it is, whatever others say.
fn by_label(address: &Address, known: &Knowledge) -> Option<Found> {
    let mailbox = address.of_mailbox();
    let labels = || known.labels.iter().filter(|(of, _)| *of == mailbox).map(|(_, label)| label.as_str());
    let called = |kind| labels().find(|label| Label::of(label) == Some(kind));
    let work = called(Label::Work).map(|label| (EmailVerdict::WorkCurrent, "address_label_work", label));
    let found = work.or_else(|| Some((EmailVerdict::Personal, "address_label_home", called(Label::Home)?)));
    found.map(|(verdict, message, label)| Found::new(verdict, message, label))
}

fn at_own_domain(domain: &Domain, known: &Knowledge) -> Option<Found> {
    if lists::is_free_mail(domain)
        || lists::is_disposable(domain)
        || lists::is_relay(domain)
        || lists::is_education(domain)
    {
        return None;
    }
    if known.own.iter().any(|own| domain.is_within(own)) {
        return Some(Found::new(EmailVerdict::Personal, "address_own_site", domain.shown()));
    }
    let individual = ["name", "family", "me"].contains(&domain.as_str().rsplit('.').next().unwrap_or_default());
    let firms = || known.current.iter().chain(&known.former).filter(|company| is_own(company, known));
    let at_own_firm = || {
        let is_its = firms().any(|company| company::by_domain(domain, company).is_some());
        is_its.then(|| Found::new(EmailVerdict::Unknown, "address_family_name", domain.shown()))
    };
    match person::carries(domain, known.name.as_deref()?) {
        None => at_own_firm(),
        Some(Carries::Whole) => Some(Found::new(EmailVerdict::Personal, "address_own_name", domain.shown())),
        // Whoever is known to work elsewhere hardly writes from a family firm.
        Some(Carries::Family) if individual || !known.current.is_empty() => {
            Some(Found::new(EmailVerdict::Personal, "address_own_name", domain.shown()))
        }
        Some(Carries::Family) => Some(Found::new(EmailVerdict::Unknown, "address_family_name", domain.shown())),
        Some(Carries::Given) if individual => {
            Some(Found::new(EmailVerdict::Personal, "address_own_name", domain.shown()))
        }
        // Any company may be called like that.
        Some(Carries::Given) => at_own_firm(),
    }
}

fn by_lists(address: &Address, domain: &Domain, known: &Knowledge) -> Option<Found> {
    let shown = domain.shown();
    if lists::takes_no_mail(domain) {
        return Some(Found::new(EmailVerdict::Relay, "address_no_mail", shown));
    }
    let (verdict, message) = if lists::is_relay(domain) {
        // Where everybody makes up addresses at will, a word such as `jobs` is no role.
        (EmailVerdict::Relay, "address_relay")
    } else if lists::is_disposable(domain) && !lists::is_free_mail(domain) {
        (EmailVerdict::Disposable, "address_disposable")
    } else if lists::is_role(address.mailbox()) && !(lists::is_free_mail(domain) && is_ones(address.mailbox(), known)) {
        return Some(Found::new(EmailVerdict::Role, "address_role", address.mailbox()));
    } else if lists::is_free_mail(domain) {
        (EmailVerdict::Personal, "address_free_mail")
    } else if lists::is_education(domain) {
        (EmailVerdict::Education, "address_education")
    } else {
        return None;
    };
    Some(Found::new(verdict, message, shown))
}

/// Whether a mailbox at a provider is one person's, though a word of it is a role's: of Steve Jobs, of Lea's team.
fn is_ones(mailbox: &str, known: &Knowledge) -> bool {
    let mut parts = mailbox.split(['.', '-', '_']);
    let first = parts.next().unwrap_or_default();
    let is_theirs = |name: &String| names::holds_word_of(mailbox, name) || names::is_made_from(mailbox, name);
    is_initials(mailbox)
        || known.name.as_ref().is_some_and(is_theirs)
        || parts.next().is_some()
            && names::is_given(first)
            && !lists::is_role(first)
            && !words::has(lists::PLACES, first)
}

/// Whether a local part is two initials and a number, of a year mostly: `hr75`.
fn is_initials(local: &str) -> bool {
    const INITIALS: usize = 2;
    let letters = local.trim_end_matches(|digit: char| digit.is_ascii_digit());
    letters.len() <= INITIALS && local.len() > letters.len() + 1
}

fn at_unlisted_domain(address: &Address, domain: &Domain, known: &Knowledge) -> Found {
    let shown = domain.shown();
    if let Some(found) = by_letters(address, domain, known) {
        return found;
    }
    if person::spells(address.mailbox(), domain) {
        return Found::new(EmailVerdict::Personal, "address_own_name", shown);
    }
    if known.linked.iter().any(|linked| domain.is_within(linked)) {
        return Found::new(EmailVerdict::Unknown, "address_linked_site", shown);
    }
    Found::new(EmailVerdict::WorkOther, "address_other", shown)
}

/// The person's own mailbox where the domain is but letters of an employer's name.
fn by_letters(address: &Address, domain: &Domain, known: &Knowledge) -> Option<Found> {
    let name = known.name.as_deref()?;
    let is_its = |company: &Company| company::by_letters(domain, company, Some(name));
    let (verdict, company) = employer_that(&is_its, known)
        .filter(|_| names::is_made_from(address.mailbox(), name) || names::holds_word_of(address.mailbox(), name))?;
    Some(employed(domain, verdict, company, Match::Name))
}

impl Fault {
    /// The message that says what is wrong.
    fn message(self) -> &'static str {
        match self {
            Self::NoAt => "address_invalid_no_at",
            Self::Local => "address_invalid_local",
            Self::Domain => "address_invalid_domain",
            Self::Ending => "address_invalid_ending",
            Self::Length => "address_invalid_length",
            Self::Several => "address_invalid_several",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EmailVerdict::{
        Disposable, Education, Invalid, Mine, Personal, Relay, Role, Unknown, WorkCurrent, WorkFormer, WorkOther,
    };
    use time::macros::utc_datetime;

    fn company(text: &str) -> Company {
        let (name, domains) = text.split_once('=').unwrap_or((text, ""));
        let domains = domains.split(',').filter(|domain| !domain.is_empty()).map(str::to_owned).collect();
        Company { name: name.to_owned(), domains }
    }

    fn check(address: &str, known: &Knowledge, expected: (EmailVerdict, Option<&str>)) {
        let judged = judge(address, known, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
        assert_eq!((judged.verdict, judged.employer.as_deref()), expected, "{address}: {}", judged.reason);
        assert!(judged.reason.ends_with('.') && !judged.reason.contains('$'), "{address}: {}", judged.reason);
        assert_eq!(judged.takes_mail, judged.verdict != Invalid && !judged.reason.contains("never arrives"));
    }

    #[test]
    fn by_the_lists_alone() {
        for (address, expected) in [
            ("jane.roe@gmail.com", Personal),
            ("Jane <JANE.ROE@Orange.FR>", Personal),
            ("jane@btinternet.com", Personal),
            ("jane@naver.com", Personal),
            ("jane@ms12.hinet.net", Personal),
            ("jane@bt.com", WorkOther),
            ("jane@facebook.com", WorkOther),
            ("jane@corp.mail.ru", WorkOther),
            ("jane@acme.example", WorkOther),
            ("jane.roe@janeroe.example", Personal),
            ("jane@janeroe.example", WorkOther),
            ("info@acme.example", Role),
            ("jobs+berlin@acme.example", Role),
            ("hr.emea@acme.example", Role),
            ("sales-team@acme.example", Role),
            ("bewerbung@acme.example", Role),
            ("recrutement@acme.example", Role),
            ("r.h@acme.example", Role),
            ("no-reply@acme.example", Role),
            ("noreply-jobs@acme.example", Role),
            ("paris@acme.example", WorkOther),
            ("info.mueller@acme.example", WorkOther),
            ("office@gmx.at", Role),
            ("nora.jobs@gmx.at", Personal),
            ("tom_baker-team@gmail.com", Personal),
            ("nora.jobs@acme.example", Role),
            ("paris.jobs@gmail.com", Role),
            ("büro@acme.example", Role),
            ("Praktika@acme.example", Role),
            ("administração@acme.example", Role),
            ("x7k2m@privaterelay.appleid.com", Relay),
            ("jane.acme@mozmail.com", Relay),
            ("jane@duck.com", Relay),
            ("12345+jane@users.noreply.github.com", Relay),
            ("jane@mailinator.com", Disposable),
            ("jane@box.mailinator.com", Disposable),
            ("jobs@box.mailinator.com", Disposable),
            ("shop@jane.anonaddy.com", Relay),
            ("jane@stanford.edu", Education),
            ("jane@cs.ox.ac.uk", Education),
            ("jane@uni-bonn.de", Education),
            ("jane@etu.univ-lyon1.fr", Education),
            ("jane@student.tudelft.nl", Education),
            ("jane@unsw.edu.au", Education),
            ("jane@ethz.ch", Education),
            ("jane@uni.wroc.pl", Education),
            ("jane@ac-lyon.fr", Education),
            ("jane@roe.fastmail.com", Personal),
            ("jane@dcc.ufxx.br", Education),
            ("jane@ufxx.com.br", WorkOther),
            ("jane@unicredit.it", WorkOther),
            ("jane@roe.name", WorkOther),
            ("jane@gm\u{430}il.com", Unknown),
            ("jane@[192.0.2.1]", Unknown),
            ("logo@2x.png", Invalid),
            ("jane@acme", Invalid),
            ("jane", Invalid),
        ] {
            check(address, &Knowledge::default(), (expected, None));
        }
    }

    #[test]
    fn employers_come_before_every_list() {
        let known = |current: &[&str], former: &[&str]| Knowledge {
            current: current.iter().map(|text| company(text)).collect(),
            former: former.iter().map(|text| company(text)).collect(),
            ..Knowledge::default()
        };
        for (address, current, former, expected) in [
            ("jane@acme.example", "Acme=acme.example", "", (WorkCurrent, Some("Acme"))),
            ("jane@mail.ACME.example", "Acme=acme.example", "", (WorkCurrent, Some("Acme"))),
            ("jane@notacme.example", "Bolt=acme.example", "", (WorkOther, None)),
            ("jane@acme.example", "Acme=@www.acme.example", "", (WorkCurrent, Some("Acme"))),
            ("jane@acme.example", "Bolt=bolt.example", "Acme=acme.example", (WorkFormer, Some("Acme"))),
            (
                "jane@labs.acme.example",
                "Acme=acme.example",
                "Acme Labs=labs.acme.example",
                (WorkFormer, Some("Acme Labs")),
            ),
            ("jane@acme.example", "Acme=acme.example", "Acme=acme.example", (WorkCurrent, Some("Acme"))),
            ("jobs@acme.example", "Acme=acme.example", "", (WorkCurrent, Some("Acme"))),
            ("jane@m\u{fc}ller.example", "M\u{fc}ller=xn--mller-kva.example", "", (WorkCurrent, Some("M\u{fc}ller"))),
            // Providers where people work.
            ("jane@orange.fr", "Orange=orange.fr,orange.com", "", (WorkCurrent, Some("Orange"))),
            ("jane@orange.fr", "Orange", "", (WorkCurrent, Some("Orange"))),
            ("jane@orange.fr", "Orange Business", "", (WorkCurrent, Some("Orange Business"))),
            ("jane@orange.fr", "Acme", "", (Personal, None)),
            // Where it is known how the staff writes, a provider has its customers.
            ("jane@orange.fr", "Orange=orange.com", "", (Personal, None)),
            ("jane@comcast.net", "Comcast", "", (Personal, None)),
            ("jane@proton.me", "Proton AG", "", (Personal, None)),
            ("jane@comcast.net", "Comcast=comcast.net", "", (WorkCurrent, Some("Comcast"))),
            // Mailboxes of firms without a domain.
            ("autohaus-roe@web.de", "Autohaus Roe GmbH", "", (WorkCurrent, Some("Autohaus Roe GmbH"))),
            ("acmerail.gmbh@t-online.de", "Acme Rail GmbH", "", (WorkCurrent, Some("Acme Rail GmbH"))),
            ("acmerail@gmail.com", "Bolt", "Acme Rail", (WorkFormer, Some("Acme Rail"))),
            ("jane.acmerail@gmail.com", "Acme Rail", "", (Personal, None)),
            ("jane@gmail.com", "Google=google.com", "", (Personal, None)),
            ("jane@google.com", "Google", "", (WorkCurrent, Some("Google"))),
            ("jane@icloud.com", "Apple", "", (Personal, None)),
            ("jane@apple.com", "Apple", "", (WorkCurrent, Some("Apple"))),
            ("jane@outlook.com", "Outlook Group", "", (Personal, None)),
            ("jane@web.de", "WEB.DE", "", (WorkCurrent, Some("WEB.DE"))),
            ("jane@btinternet.com", "BT=bt.com", "", (Personal, None)),
            ("jane@bt.com", "BT", "", (WorkCurrent, Some("BT"))),
            ("jane@stanford.edu", "Stanford University", "", (WorkCurrent, Some("Stanford University"))),
            // Names.
            ("jane@acme.de", "Acme GmbH", "", (WorkCurrent, Some("Acme GmbH"))),
            ("jane@acme-group.de", "Acme GmbH & Co. KG", "", (WorkCurrent, Some("Acme GmbH & Co. KG"))),
            ("jane@acmerobotics.com", "Acme", "", (WorkCurrent, Some("Acme"))),
            ("jane@getacme.com", "Acme, Inc.", "", (WorkCurrent, Some("Acme, Inc."))),
            ("jane@grupoacme.es", "Talleres Acme=acme.es", "", (WorkCurrent, Some("Talleres Acme"))),
            (
                "jane@northmoor.nhs.uk",
                "Northmoor Hospitals NHS Trust",
                "",
                (WorkCurrent, Some("Northmoor Hospitals NHS Trust")),
            ),
            ("jane@rtv.fr", "RTV R\u{e9}seau", "", (WorkCurrent, Some("RTV R\u{e9}seau"))),
            ("jane@ethz.ch", "ETH Z\u{fc}rich", "", (WorkCurrent, Some("ETH Z\u{fc}rich"))),
            ("jane@polimi.it", "Politecnico di Milano", "", (WorkCurrent, Some("Politecnico di Milano"))),
            ("jane@polimi.it", "Politecnico di Torino", "", (Education, None)),
            ("jane@polimi.it", "Pollini Milano", "", (Education, None)),
            ("jane@acme.com", "Acme Robotics S.A.S.", "", (WorkCurrent, Some("Acme Robotics S.A.S."))),
            ("jane@loreal.com", "L'Or\u{e9}al", "", (WorkCurrent, Some("L'Or\u{e9}al"))),
            ("jane@mueller.de", "M\u{fc}ller Holding", "", (WorkCurrent, Some("M\u{fc}ller Holding"))),
            (
                "jane@ibm.com",
                "International Business Machines",
                "",
                (WorkCurrent, Some("International Business Machines")),
            ),
            (
                "jane@edf.fr",
                "\u{c9}lectricit\u{e9} de France (EDF)",
                "",
                (WorkCurrent, Some("\u{c9}lectricit\u{e9} de France (EDF)")),
            ),
            ("jane@booking.com", "Booking.com B.V.", "", (WorkCurrent, Some("Booking.com B.V."))),
            ("jane@deutsche-bank.de", "Deutsche Bank AG", "", (WorkCurrent, Some("Deutsche Bank AG"))),
            ("jane@thyssen.com", "thyssen Steel Europe AG", "", (WorkCurrent, Some("thyssen Steel Europe AG"))),
            ("jane@thyssengroup.com", "thyssen Steel Europe AG", "", (WorkCurrent, Some("thyssen Steel Europe AG"))),
            ("jane@martin.com", "Martin Rail Works", "", (WorkOther, None)),
            ("jane@bb.com", "BB Group", "", (WorkCurrent, Some("BB Group"))),
            ("jane@acmes.pl", "Acmes Sp. z o.o.", "", (WorkCurrent, Some("Acmes Sp. z o.o."))),
            ("jane@zeiss.com", "Carl Zeiss AG", "", (WorkCurrent, Some("Carl Zeiss AG"))),
            ("jane@markandbolt.com", "Mark & Bolt", "", (WorkCurrent, Some("Mark & Bolt"))),
            ("jane@markundbolt.de", "Mark & Bolt GmbH", "", (WorkCurrent, Some("Mark & Bolt GmbH"))),
            ("jane@bolt.it", "Bolt & C. S.p.A.", "", (WorkCurrent, Some("Bolt & C. S.p.A."))),
            ("jane@abc.pt", "ABC - Acme Bolt de Porto", "", (WorkCurrent, Some("ABC - Acme Bolt de Porto"))),
            ("jane@acme.nl", "Koninklijke Acme N.V.", "", (WorkCurrent, Some("Koninklijke Acme N.V."))),
            ("jane@mail.acme", "Acme", "", (WorkCurrent, Some("Acme"))),
            ("jane@acme.de", "Bolt", "Acme", (WorkFormer, Some("Acme"))),
            ("jane@acme.io", "Acmetic=acme.com", "", (WorkCurrent, Some("Acmetic"))),
            (
                "jane@socgen.com",
                "Soci\u{e9}t\u{e9} G\u{e9}n\u{e9}rale",
                "",
                (WorkCurrent, Some("Soci\u{e9}t\u{e9} G\u{e9}n\u{e9}rale")),
            ),
            ("jane@rb.example", "Roe & Bolt", "", (WorkCurrent, Some("Roe & Bolt"))),
            ("jane@rb.example", "Roe Bolt", "", (WorkOther, None)),
            ("jane@acmes-rail.example", "Acmes", "", (WorkCurrent, Some("Acmes"))),
            ("jane@acme-rail.example", "Acme Rail Works", "", (WorkOther, None)),
            ("jane@rwb.fr", "RoewaterBolt=rwb.de", "", (WorkCurrent, Some("RoewaterBolt"))),
            ("jane@xyz.fr", "RoewaterBolt=xyz.de", "", (WorkOther, None)),
            ("jane@klm.example", "KLM Royal Dutch Airlines", "", (WorkCurrent, Some("KLM Royal Dutch Airlines"))),
            ("jane@abr.example", "ABR-Roe Works GmbH", "", (WorkCurrent, Some("ABR-Roe Works GmbH"))),
            ("jane@rbt.example", "RBT ROE WORKS", "", (WorkOther, None)),
            ("jane@uk.example", "UK Roe", "", (WorkOther, None)),
            ("jane@tsv.example", "TSV Roe", "", (WorkOther, None)),
            ("jane@boltr.example", "Pierwszy Koncern BOLTR", "", (WorkCurrent, Some("Pierwszy Koncern BOLTR"))),
            ("jane@roeder.example", "F. Hoffer-La Roeder", "", (WorkCurrent, Some("F. Hoffer-La Roeder"))),
            ("jane@hoffer.example", "F. Hoffer-La Roeder", "", (WorkOther, None)),
            ("jane@roeder.example", "H. Roeder A/S", "", (WorkCurrent, Some("H. Roeder A/S"))),
            ("jane@roeder.example", "Aktiebolaget LM Roeder", "", (WorkOther, None)),
            ("jane@roeder.example", "AB LM Roeder", "", (WorkCurrent, Some("AB LM Roeder"))),
            // Words that name nobody.
            ("jane@freelance.com", "Freelance", "", (WorkOther, None)),
            ("jane@consulting.de", "Independent Consulting", "", (WorkOther, None)),
            ("jane@stealth.com", "Stealth Startup", "", (WorkOther, None)),
            ("jane@deutsche.com", "Deutsche Bank", "", (WorkOther, None)),
            ("jane@red.com", "Red Hat", "", (WorkOther, None)),
            // An imitation of an employer's domain is treated as the employer's.
            ("jane@\u{430}cme.example", "Acme=acme.example", "", (WorkCurrent, Some("Acme"))),
            // The domain that the recruiter gave may have an ending that nobody else has.
            ("jane@acme.intra", "Acme=acme.intra", "", (WorkCurrent, Some("Acme"))),
        ] {
            let list = |text: &'static str| if text.is_empty() { vec![] } else { vec![text] };
            check(address, &known(&list(current), &list(former)), expected);
        }
    }

    #[test]
    fn what_is_known_of_the_person() {
        let jane = Knowledge { name: Some("Jane Roe".into()), ..Knowledge::default() };
        let employed = Knowledge { current: vec![company("Acme")], ..jane.clone() };
        let site = Knowledge { own: vec!["deck.example".into()], linked: vec!["other.example".into()], ..jane.clone() };
        let labelled = |label: &str| {
            let mut known = Knowledge::default();
            known.call("Jane@acme.example", label);
            known
        };
        let alone = Knowledge { current: vec![company("Jane Roe Consulting")], ..jane.clone() };
        let at = |employer: &str| Knowledge { current: vec![company(employer)], ..jane.clone() };
        let left = Knowledge { former: vec![company("Goldleaf Sacks")], ..jane.clone() };
        for (address, known, expected) in [
            ("hello@janeroe.example", &jane, (Personal, None)),
            ("office.roe@gmx.at", &jane, (Personal, None)),
            ("contact@jane-roe.example", &jane, (Personal, None)),
            ("jane@roe.example", &jane, (Unknown, None)),
            ("jane@roe.name", &jane, (Personal, None)),
            ("jane@roe.example", &employed, (Personal, None)),
            ("hello@deck.example", &site, (Personal, None)),
            ("jane@jane.example", &jane, (WorkOther, None)),
            ("jane@other.example", &site, (Unknown, None)),
            ("hello@other.example", &site, (Role, None)),
            ("jane@janeroe.example", &alone, (Personal, None)),
            ("janeroe@web.de", &alone, (Personal, None)),
            ("roe@web.de", &Knowledge { current: vec![company("Roeland GmbH")], ..jane.clone() }, (Personal, None)),
            // Letters that many have tell an employer where the mailbox is the person's.
            ("jane.roe@gs.example", &at("Goldleaf Sacks"), (WorkCurrent, Some("Goldleaf Sacks"))),
            ("bob@gs.example", &at("Goldleaf Sacks"), (WorkOther, None)),
            ("jane.roe@gs.example", &left, (WorkFormer, Some("Goldleaf Sacks"))),
            ("jane.roe@dm.example", &at("dm-roeder markt GmbH"), (WorkCurrent, Some("dm-roeder markt GmbH"))),
            ("jane.roe@hm.example", &at("H&M Hollow & Mint"), (WorkCurrent, Some("H&M Hollow & Mint"))),
            ("jane.roe@roeder.example", &at("PKR Roeder"), (WorkCurrent, Some("PKR Roeder"))),
            ("jane@acme.example", &labelled("Bureau"), (WorkCurrent, None)),
            ("jane@acme.example", &labelled("dienstlich"), (WorkCurrent, None)),
            ("jane@acme.example", &labelled("Privat"), (Personal, None)),
            ("jane@acme.example", &labelled("Other"), (WorkOther, None)),
            ("jane@gmail.com", &labelled("Mobile"), (Personal, None)),
        ] {
            check(address, known, expected);
        }
    }

    #[test]
    fn the_recruiters_own_addresses() {
        let known = Knowledge {
            mine: ["agency.example", "lea@gmail.com", "gmx.de"].map(str::to_owned).to_vec(),
            current: vec![company("Agency=agency.example")],
            ..Knowledge::default()
        };
        for (address, expected) in [
            ("lea@agency.example", Mine),
            ("bob@mail.agency.example", Mine),
            ("Lea+jobs@gmail.com", Mine),
            ("jane@gmail.com", Personal),
            ("jane@gmx.de", Personal),
        ] {
            check(address, &known, (expected, None));
        }
    }
}
