//! E-mail addresses and phone numbers: whose they are, and whether writing there keeps a person's job safe.

mod company;
mod country;
mod domain;
mod email;
mod knowledge;
mod label;
mod lists;
pub(crate) mod mailbox;
mod person;
mod phone;
mod syntax;
pub(crate) mod text;

pub(crate) use label::{Label, MOBILE};
pub(crate) use lists::hash;

use crate::{Surroundings, candidate::EmployerDomains};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// What is known of the person an address may belong to, and of the recruiter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge {
    /// The person's name.
    pub name: Option<String>,
    /// Present employers.
    pub current: Vec<Company>,
    /// Former employers.
    pub former: Vec<Company>,
    /// Mail domains of the recruiter's own company, and the recruiter's own addresses.
    pub mine: Vec<String>,
    /// Domains of the person's own sites.
    pub own: Vec<String>,
    /// Domains of sites that the person links without saying whose they are.
    pub linked: Vec<String>,
    /// What pages call the person's addresses, such as `Work`: see [`Knowledge::call`].
    pub labels: Vec<(String, String)>,
    /// ISO 3166 two-letter code of the country that numbers without a prefix belong to.
    pub country: Option<String>,
    /// IANA zone of the place where the person lives.
    pub timezone: Option<String>,
    /// Addresses from which mail came back.
    pub bounced: Vec<String>,
}

/// A company and its mail domains.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// Its name as shown.
    pub name: String,
    /// Its mail domains, where known.
    pub domains: Vec<String>,
}

/// The domain that an employer registered for its site at `host`; `None` if it belongs to a mail provider.
pub fn employers_domain(host: &str) -> Option<String> {
    let domain = domain::Domain::parse(company::host(host)?.registered())?;
    (!lists::is_free_mail(&domain)).then(|| domain.as_str().to_owned())
}

impl Company {
    /// An employer under its name, and under the other names that the recruiter gave it.
    pub fn all_of(employer: &EmployerDomains) -> impl Iterator<Item = Self> + '_ {
        let own = std::iter::once(Self { name: employer.name.clone(), domains: employer.domains.clone() });
        own.chain(employer.also.iter().map(|name| Self { name: name.clone(), domains: vec![] }))
    }
}

/// Short forms of an employer's names and domains: one of them is among the [`forms_of_domain`] of its staff's addresses.
pub fn forms_of_employer(employer: &EmployerDomains) -> Vec<String> {
    Company::all_of(employer).flat_map(|company| company::forms(&company)).collect()
}

/// So many addresses are remembered.
const MOST_REMEMBERED: usize = 1_000;

/// Short forms of the employers whose staff may have this address. Remembered, because the recipients of a draft stay the same
/// while its text is written.
pub fn forms_of_domain(address: &str) -> Vec<String> {
    thread_local! {
        static FORMS: RefCell<FxHashMap<String, Vec<String>>> = RefCell::default();
    }
    FORMS.with_borrow_mut(|known| {
        if let Some(forms) = known.get(address) {
            return forms.clone();
        }
        if known.len() > MOST_REMEMBERED {
            known.clear();
        }
        let forms = domain_of(address).map_or(vec![], |domain| company::forms_of(&domain));
        known.insert(address.to_owned(), forms.clone());
        forms
    })
}

/// Whether an address is at an employer, by the employer's known domains or its name. A firm named after its owner does not
/// count.
pub fn is_at(address: &str, employer: &EmployerDomains, person: &str) -> bool {
    let is_of = |domain| Company::all_of(employer).any(|company| company::is_of(&domain, &company, Some(person)));
    domain_of(address).is_some_and(is_of)
}

/// As [`is_at`], for an address that shows the person's name: then letters of the employer's name are enough.
pub fn is_namesake_at(address: &str, employer: &EmployerDomains, person: &str) -> bool {
    let is_of = |domain| Company::all_of(employer).any(|company| company::by_letters(&domain, &company, Some(person)));
    is_at(address, employer, person) || domain_of(address).is_some_and(is_of)
}

fn domain_of(address: &str) -> Option<domain::Domain> {
    match syntax::Address::parse(address).ok()?.host {
        syntax::Host::Domain(domain) => Some(domain),
        syntax::Host::Literal(_) => None,
    }
}

/// What an e-mail address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmailVerdict {
    /// The person's own.
    Personal,
    /// At a present employer.
    WorkCurrent,
    /// At a former employer.
    WorkFormer,
    /// At a company that is not known to be theirs.
    WorkOther,
    /// A role's or a shared mailbox.
    Role,
    /// Throw-away.
    Disposable,
    /// A forwarding alias.
    Relay,
    /// At a school.
    Education,
    /// The recruiter's own, or a colleague's.
    Mine,
    /// Cannot be told.
    Unknown,
    /// Not an address.
    Invalid,
}

/// An e-mail address, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailJudgement {
    /// Lower case, the domain in ASCII form.
    pub normal: String,
    /// What it is.
    pub verdict: EmailVerdict,
    /// The employer whose address it is.
    pub employer: Option<String>,
    /// Whether mail to it can arrive: `false` for what is no address, and for addresses that only mark commits.
    pub takes_mail: bool,
    /// Why, in one sentence.
    pub reason: String,
}

/// What kind of line a number is. As libphonenumber tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// Mobile.
    Mobile,
    /// Fixed.
    Fixed,
    /// The numbering plan does not say which.
    FixedOrMobile,
    /// Free to call.
    TollFree,
    /// Costly to call.
    Premium,
    /// Over the internet.
    Voip,
    /// Pagers, voice mail, shared cost and so on.
    Other,
}

/// A phone number, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneJudgement {
    /// E.164 when valid, else as given.
    pub normal: String,
    /// Whether the numbering plan of its country has it.
    pub valid: bool,
    /// What kind of line; `None` when invalid.
    pub line: Option<Line>,
    /// ISO 3166 two-letter code.
    pub country: Option<String>,
    /// Why, in one sentence.
    pub reason: String,
}

/// Whose site it is that a person's profile links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// Their own.
    Own,
    /// Of a company where they work or worked.
    Employers,
    /// Cannot be told.
    Unknown,
}

/// Judges whose the site at `host` is. `known` must hold what the profile itself tells: [`Knowledge::with`].
pub fn judge_site(host: &str, known: &Knowledge) -> Site {
    knowledge::site(host, known)
}

/// Whether a label such as `Work` or `Bureau` means that an address or a number is at work.
pub fn is_work_label(label: &str) -> bool {
    label::Label::of(label) == Some(label::Label::Work)
}

/// Whether a word is what a mailbox of a role or a group is called: `reception`.
pub fn is_role(word: &str) -> bool {
    lists::is_role(word)
}

/// An employer's name without what differs from page to page: capitals, accents, the legal form. `None` if it names no company,
/// like "Freelance".
pub fn employer_name(name: &str) -> Option<String> {
    company::plain(name)
}

/// Whether a name ends in a legal form, as only companies' do.
pub fn is_firm(name: &str) -> bool {
    company::has_form(name)
}

/// Whether a word names a company by itself: a long one that is no trade, no place and no given name.
pub fn is_telling(word: &str) -> bool {
    company::is_telling(word)
}

/// The words of a text in small letters without accents.
pub fn plain_words(text: &str) -> Vec<String> {
    text::words(text, false)
}

/// The country that a place as shown lies in, or is.
pub fn country_of(place: &str) -> Option<&'static str> {
    country::of_place(place)
}

/// Whether text is a country's ISO 3166 code, in capitals.
pub fn is_country_code(text: &str) -> bool {
    country::is_code(text)
}

/// Whether an address is at a provider that gives mailboxes to anybody.
pub fn is_at_provider(address: &str) -> bool {
    domain_of(address).is_some_and(|domain| lists::is_free_mail(&domain))
}

/// Whether a text is a domain that a company can have.
pub fn is_company_domain(text: &str) -> bool {
    company::host(text).is_some_and(|domain| domain.is_owned())
}

/// The IANA zone of a country in which nearly everybody has the same time.
pub fn zone_of(country: &str) -> Option<&'static str> {
    country::zone(country)
}

/// The IANA time zones of a country: the one in which nearly everybody lives, or the westernmost and the easternmost.
pub fn zones_of(country: &str) -> impl Iterator<Item = &'static str> {
    country::zones(country)
}

/// Judges an e-mail address as it stands in a page or a draft, with or without a display name.
pub fn judge_email(address: &str, known: &Knowledge, surroundings: &Surroundings<'_>) -> EmailJudgement {
    email::judge(address, known, surroundings)
}

/// A phone number in the form that [`is_same_number`] compares: its digits, behind a `+` if the country code is among them.
pub fn phone_number(text: &str) -> String {
    phone::number(text)
}

/// A number in E.164, if it has a country code or is a national number of the country given; `None` if that is in doubt.
pub fn international_number(text: &str, country: Option<&str>) -> Option<String> {
    phone::international(text, country)
}

/// The country of a site's top-level domain, if only people and firms of that country use it.
pub fn country_of_host(host: &str) -> Option<&'static str> {
    country::of_host(host)
}

/// Whether two numbers ring the same telephone.
pub fn is_same_number(one: &str, other: &str) -> bool {
    phone::is_same(one, other)
}

/// The digits in which a number ends from wherever it is dialled; `None` if it is too short to be a person's.
pub fn ending_of_number(number: &str) -> Option<&str> {
    phone::ending(number)
}

/// Judges a phone number as it stands in a page.
pub fn judge_phone(number: &str, known: &Knowledge, surroundings: &Surroundings<'_>) -> PhoneJudgement {
    phone::judge(number, known, surroundings)
}
