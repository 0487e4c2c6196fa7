//! What is kept, and how a request names the rows that it needs and the writes that it wants.
//!
//! The worker reads [`Needs`] into [`Rows`], asks the core, and carries out the [`Write`]s, all in one transaction.

use crate::{
    address,
    candidate::{Candidate, CandidateId},
    company::Company,
    employment,
    guard::{KnownPerson, Sent, SentList, full_name, same_mailbox},
    import::record::{Import, ImportId},
    link,
    names::Name,
    profile::Profile,
    receipt::Receipt,
    settings::{Policy, Settings},
    tally::Tally,
    waived::Waived,
    weigh,
    wire::CandidateRow,
};
use serde::{Deserialize, Serialize};
use std::{cell::OnceCell, rc::Rc};

/// The rows that a request needs. The small ones (settings, undo, the last capture) are always read, except for a judgement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Which candidates.
    pub candidates: Wanted,
    /// The keys of everybody whom a draft may go to.
    pub recipients: Vec<String>,
    /// The keys of everybody who may be the same person. If given, the keys [sought](link::sought) for each candidate above are
    /// added.
    pub kin: Option<Vec<String>>,
    /// Whether the list of all candidates is needed.
    pub list: bool,
    /// Whether the fingerprints of sent messages are needed, and [those whom the last ones went to](Needs::late_keys).
    pub sent: bool,
    /// The employers of these pages, as far as they are known.
    pub employers: Vec<String>,
    /// Whether the imports are needed.
    pub imports: bool,
    /// Whether a draft is judged. Somebody is typing, so only those small rows are read that a judgement uses, and nothing is
    /// written.
    pub judgement: bool,
    /// Whether nothing is written, by a request that is no judgement.
    pub reading: bool,
}

impl Needs {
    /// Whether nothing is written: then no other request has to wait.
    pub fn only_reads(&self) -> bool {
        self.judgement || self.reading
    }

    /// The keys of everybody who may be the same person as one of the candidates that were read.
    pub fn kin_keys(&self, read: &[Candidate]) -> Vec<String> {
        let Some(keys) = &self.kin else { return vec![] };
        let mut keys: Vec<String> = keys.iter().cloned().chain(read.iter().flat_map(link::sought)).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// The keys of those whom the last messages went to: what is left over from another message is usually about them.
    pub fn late_keys(sent: &SentList) -> Vec<String> {
        let last = sent.recipients().take(MOST_LATE);
        let mut keys: Vec<String> = last
            .flat_map(
                |to| if to.contains('@') { recipient_keys(None, Some(to)) } else { recipient_keys(Some(to), None) },
            )
            .collect();
        keys.sort();
        keys.dedup();
        keys
    }
}

/// So many of the last messages count for that.
const MOST_LATE: usize = 12;

/// Which candidates a request needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Wanted {
    /// None.
    #[default]
    Nobody,
    /// The one with this id.
    One(CandidateId),
    /// The one with this id, or the one they were joined into.
    Joined(CandidateId),
    /// Those with these ids.
    These(Vec<CandidateId>),
    /// Those that have any of these keys: see [`keys`].
    With(Vec<String>),
    /// At most so many of those that have this key.
    Under(String, u32),
    /// Those whom the last change changed.
    Undone,
    /// All of them: for an export.
    Everybody,
}

/// The rows as they were read.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The candidates asked for.
    pub candidates: Vec<Candidate>,
    /// Others who may be the same people.
    pub kin: Vec<Candidate>,
    /// One line for each candidate.
    pub list: List,
    /// Fingerprints, the oldest first.
    pub sent: SentList,
    /// Those whom a draft may go to, and those whom the last messages went to.
    pub met: Vec<Rc<Met>>,
    /// The employers asked for.
    pub employers: Vec<Company>,
    /// The imports, the newest first.
    pub imports: Vec<Import>,
    /// What the recruiter set.
    pub settings: Settings,
    /// What their organisation set for them.
    pub policy: Policy,
    /// What became of the guard's warnings.
    pub tally: Tally,
    /// What was answered with "send anyway" not long ago.
    pub waived: Waived,
    /// How to take back the last change.
    pub undo: Option<Undo>,
    /// The last capture.
    pub last: Option<LastCapture>,
    /// Undescribed sites that the recruiter wants guarded. They are not part of the settings: those can be given to somebody
    /// else, the browser's permissions cannot.
    pub guarded: Vec<String>,
}

/// One line for each candidate, in no order. It stays in the parts in which it is stored, so that nothing copies 100,000 lines.
#[derive(Debug, Clone, Default)]
pub struct List(pub Vec<Rc<Vec<CandidateRow>>>);

impl List {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|part| part.len()).sum()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &CandidateRow> {
        self.0.iter().flat_map(|part| part.iter())
    }
}

/// A candidate who may be meant in a draft, with what matters to it: made once, for many judgements.
#[derive(Debug, Clone, Default)]
pub struct Met {
    /// The candidate.
    pub candidate: Rc<Candidate>,
    /// What matters to a draft, made when first asked for.
    pub known: OnceCell<KnownPerson>,
}

impl From<Candidate> for Met {
    fn from(candidate: Candidate) -> Self {
        Self { candidate: Rc::new(candidate), known: OnceCell::new() }
    }
}

/// How to take back a change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Undo {
    /// When the change was made, RFC 3339. A request to undo it names this.
    #[serde(default)]
    pub at: String,
    /// What would be taken back: message id and its argument.
    pub message: (String, String),
    /// Candidates as they were before.
    pub restore: Vec<Candidate>,
    /// Candidates that were not there before.
    pub erase: Vec<CandidateId>,
    /// The import, when it is one: it is taken back step by step, by what each person has of it.
    #[serde(default)]
    pub import: Option<ImportId>,
}

impl Undo {
    /// The people whom undoing it changes.
    pub fn people(&self) -> Vec<CandidateId> {
        let mut people: Vec<CandidateId> = self.restore.iter().map(|before| before.id.clone()).collect();
        people.extend(self.erase.iter().filter(|id| !people.contains(id)).cloned().collect::<Vec<_>>());
        people
    }
}

/// The outcome of the last capture, for a panel that opens because of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LastCapture {
    /// When, RFC 3339.
    pub at: String,
    /// What was found and missed.
    pub receipt: Receipt,
    /// Whose profile it is.
    pub candidate: Option<CandidateId>,
    /// Whether they were known before.
    pub known: bool,
}

/// A change to the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Keep a candidate, in place of what was kept under the same id.
    Keep(Box<Candidate>),
    /// Keep a new candidate. If the id is taken, none of the request's writes is done.
    New(Box<Candidate>),
    /// Erase a candidate.
    Erase(CandidateId),
    /// Keep what an employer's page said, under each address of it.
    Employer(Box<Company>),
    /// Keep the list of imports.
    Imports(Vec<Import>),
    /// Keep a fingerprint.
    Sent(Sent),
    /// Forget that messages went to these addresses and names.
    Unsent(Vec<String>),
    /// Keep the settings.
    Settings(Box<Settings>),
    /// Keep what became of the guard's warnings.
    Tally(Tally),
    /// Keep what was answered with "send anyway".
    Waived(Waived),
    /// Keep, or forget, how to take back.
    Undo(Option<Box<Undo>>),
    /// Keep, or forget, the outcome of a capture.
    Last(Option<Box<LastCapture>>),
    /// Keep the list of guarded sites.
    Guarded(Vec<String>),
}

/// When somebody is looked for who may be the same person, so many candidates are read for one key. A key that more people
/// share identifies nobody.
pub const MOST_UNDER_KEY: u32 = 8;

/// So many employers of a candidate get keys: more than anybody has on several pages and in what these said before. A hostile
/// page may tell of thousands.
const MOST_EMPLOYERS: usize = 40;

/// The keys by which a candidate is found: [pages](Candidate::pages), e-mail addresses, phone numbers, name, employers' pages,
/// what an address at each employer would begin with, imports, and [`link::keys`]. Somebody who asked not to be contacted is
/// also found by each of their names.
pub fn keys(candidate: &Candidate) -> Vec<String> {
    let mut keys = link::keys(candidate);
    let name = Name::new(candidate.name().unwrap_or_default());
    if candidate.objected {
        keys.extend(name.family_keys(true).iter().map(|word| objected_key(word)));
    }
    let beginnings = name.beginnings();
    for employer in employment::employers(candidate).iter().take(MOST_EMPLOYERS) {
        for form in address::forms_of_employer(employer) {
            keys.extend(beginnings.iter().map(|beginning| staff_key(beginning, &form)));
        }
    }
    keys.extend(candidate.pages().iter().flatten().map(|page| page_key(page)));
    for profile in &candidate.profiles {
        keys.extend(profile.emails.iter().map(|address| email_key(address)));
        keys.extend(profile.phones.iter().filter_map(|number| phone_key(&address::phone_number(number))));
        keys.extend(profile.name.as_deref().and_then(name_key));
        keys.extend(employers(profile).iter().map(|url| employer_key(url)));
    }
    let readings = candidate.profiles.iter().chain(&candidate.earlier);
    keys.extend(readings.filter_map(|profile| profile.import.as_deref()).map(import_key));
    keys.extend(candidate.restored.iter().map(|restored| import_key(&restored.import)));
    keys.sort();
    keys.dedup();
    keys
}

/// The key of a profile address.
pub fn profile_key(url: &str) -> String {
    page_key(&link::page(url))
}

fn page_key(page: &str) -> String {
    format!("profile:{page}")
}

/// The key of everybody whom an import brought.
pub fn import_key(id: &str) -> String {
    format!("import:{id}")
}

/// The key of an employer's page.
pub fn employer_key(url: &str) -> String {
    format!("employer:{url}")
}

/// The pages of a profile's employers, each once.
pub fn employers(profile: &Profile) -> Vec<String> {
    let mut pages: Vec<String> = profile.experience.iter().filter_map(|job| job.employer_url.clone()).collect();
    pages.sort();
    pages.dedup();
    pages
}

/// The key of an e-mail address, one for all spellings of its mailbox.
pub fn email_key(address: &str) -> String {
    format!("email:{}", same_mailbox(address))
}

/// The key of a phone number, wherever it is dialled.
fn phone_key(number: &str) -> Option<String> {
    Some(format!("phone:{}", address::ending_of_number(number)?))
}

/// The keys of everybody who may be a recipient with this name and address. The guard decides who is.
pub fn recipient_keys(name: Option<&str>, address: Option<&str>) -> Vec<String> {
    let number = address.and_then(|address| address.strip_prefix("tel:"));
    if let Some(number) = number {
        return phone_key(number).into_iter().collect();
    }
    let mut keys = address.map_or(vec![], staff_keys);
    keys.extend(address.map(email_key));
    let full = full_name(name.map(Name::new).as_ref(), address);
    keys.extend(full.iter().flat_map(|full| full.family_keys(false)).map(|word| objected_key(&word)));
    keys.extend(full.map_or_else(|| name.and_then(name_key), |full| Some(format!("name:{}", full.key()))));
    keys
}

/// The keys of candidates who would have this address at their employer, even if nobody ever saw it.
fn staff_keys(address: &str) -> Vec<String> {
    let Some(beginning) = Name::beginning(address) else { return vec![] };
    address::forms_of_domain(address).iter().map(|form| staff_key(&beginning, form)).collect()
}

/// The keys of candidates who have one of these names, which a message greets or mentions, and work where somebody else's
/// address is.
pub fn named_keys(names: &[String], address: &str) -> Vec<String> {
    let Some((_, domain)) = address.rsplit_once('@') else { return vec![] };
    names.iter().flat_map(|name| staff_keys(&format!("{name}@{domain}"))).collect()
}

/// The key of people who asked not to be contacted and have this name, which may be one of several.
fn objected_key(word: &str) -> String {
    format!("objected:{word}")
}

fn staff_key(beginning: &str, employer: &str) -> String {
    format!("staff:{employer}|{beginning}")
}

/// The key of a name: what its spellings have in common, in any order, as the guard compares names. If it is no full name,
/// its words in lower case. `None` if nothing is left.
fn name_key(name: &str) -> Option<String> {
    let full = Name::new(name).key();
    let key = if full.is_empty() { address::plain_words(name).join(" ") } else { full };
    (!key.is_empty()).then(|| format!("name:{key}"))
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{candidate::EmployerDomains, profile::Experience};

    /// Jane Roe at Acme, before at Globex Robotics Ltd, and at Initech, whose domain the recruiter knows.
    fn jane(name: &str) -> Candidate {
        let at =
            |employer: &str, current| Experience { employer: Some(employer.into()), current, ..Experience::default() };
        let profile = Profile {
            name: Some(name.into()),
            experience: vec![at("Acme", true), at("Globex Robotics Ltd", false)],
            ..Profile::default()
        };
        let initech = EmployerDomains {
            name: "Initech".into(),
            domains: vec!["itc.example".into()],
            ..EmployerDomains::default()
        };
        Candidate { profiles: vec![profile], employer_domains: vec![initech], ..Candidate::default() }
    }

    #[test]
    fn somebody_is_found_by_an_address_at_work() {
        let check = |name: &str, address: &str, expected: bool| {
            let keys = keys(&jane(name));
            assert_eq!(staff_keys(address).iter().any(|key| keys.contains(key)), expected, "{name} {address} {keys:?}");
        };
        for address in [
            "jane.roe@acme.example",
            "Jane_Roe@acme.example",
            "jroe@acme.example",
            "j.roe@mail.eu.acme.example",
            "roe.jane@acme.example",
            "janeroe2@acme.example",
            "jane@acme.example",
            "roej@acme.example",
            "jr@acmegroup.example",
            "jane.roe@get-acme.com",
            "jane.roe@acme.com",
            "jroe@globex-robotics.example",
            "jroe@globex.example",
            "jane@eu.itc.example",
            "jane@itc.co.uk",
        ] {
            check("Jane Roe", address, true);
        }
        check("Dr. Jörg Müller", "jmueller@acme.example", true);
        check("Dr. Jörg Müller", "joerg.muller@acme.example", true);
        check("Jane van den Berg", "jvandenberg@acme.example", true);
        check("Jane van den Berg", "jane.berg@acme.example", true);
        check("Robert Doe", "bob.doe@acme.example", true);
        check("Ana García López", "agarcia@acme.example", true);
        for address in ["tim.poe@acme.example", "jane.roe@hooli.example", "jroe@gmail.com", "jane.roe@robotics.example"]
        {
            check("Jane Roe", address, false);
        }
    }

    #[test]
    fn somebody_is_found_by_whatever_the_guard_knows_them_by() {
        let check = |name: Option<&str>, address: &str, expected: bool| {
            let mut jane = jane("Jane Roe");
            jane.profiles[0].emails = vec!["jane.roe@gmail.com".into()];
            let keys = keys(&jane);
            let found = recipient_keys(name, Some(address)).iter().any(|key| keys.contains(key));
            assert_eq!(found, expected, "{name:?} {address} {keys:?}");
        };
        for address in ["janeroe@gmail.com", "Jane.Roe+x@googlemail.com", "jane.roe@yahoo.com", "roe_jane2@yahoo.com"] {
            check(None, address, true);
        }
        check(Some("Jane"), "jane.roe@yahoo.com", true);
        check(Some("Bob"), "jane.roe@yahoo.com", false);
        check(Some("Ann Poe"), "jane.roe@yahoo.com", false);
        check(None, "jroe@yahoo.com", false);
    }

    #[test]
    fn who_objected_is_found_by_a_part_of_the_name() {
        let check = |shown: &str, objected: bool, expected: bool| {
            let mut jane = jane("María José García Pérez");
            jane.objected = objected;
            let keys = keys(&jane);
            let found = recipient_keys(Some(shown), None).iter().any(|key| keys.contains(key));
            assert_eq!(found, expected, "{shown} {keys:?}");
        };
        check("María José García", true, true);
        check("María José García", false, false);
        check("Pepa Pérez", true, true);
        check("María José", false, false);
        check("Ana Roe", true, false);
    }

    #[test]
    fn a_legal_form_is_no_employer() {
        let check = |name: &str, expected: &[&str]| {
            let profile =
                Profile { name: Some("Jane Roe".into()), employers: vec![name.to_owned()], ..Profile::default() };
            let keys = keys(&Candidate { profiles: vec![profile], ..Candidate::default() });
            let staff = keys.iter().filter_map(|key| key.strip_prefix("staff:")?.split('|').next());
            let mut found: Vec<&str> = staff.collect();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found, expected, "{name}");
        };
        for form in ["Inc.", "Ltd", "Ltd.", "GmbH", "AG", "S.A.", "SARL", "B.V.", "LLC", "PLC", "Co.", "Co., Ltd."] {
            check(&format!("Acme, {form}"), &["acme"]);
            check(&format!("Acme {form}"), &["acme"]);
            check(&format!("Acme ({form})"), &["acme"]);
        }
        check("Acme, S. A.", &["acme"]);
        check("Acme (Pty) Ltd", &["acme"]);
        check("Acme, GmbH & Co. KG", &["acme"]);
        check("Scandinavian Airlines (SAS)", &["sas", "scandinavian", "scandinavianairlines"]);
        check("SAS", &["sas"]);
    }

    #[test]
    fn what_was_kept_before_is_read() {
        let undo = r#"{"message":["panel_undo_edit","Jane Roe"],"restore":[{"id":"jane"}],"erase":["joe"]}"#;
        let undo: Undo = serde_json::from_str(undo).unwrap();
        assert_eq!((undo.at.as_str(), undo.people()), ("", vec!["jane".to_owned(), "joe".to_owned()]));
    }

    #[test]
    fn somebody_is_found_by_an_address_at_any_of_many_employers() {
        let mut jane = jane("Jane Roe");
        jane.profiles[0].employers = (0..30).map(|place| format!("Kiln{place}")).collect();
        for address in ["jroe@kiln0.example", "jroe@kiln29.example", "jane.roe@itc.example"] {
            assert!(staff_keys(address).iter().any(|key| keys(&jane).contains(key)), "{address}");
        }
    }

    #[test]
    fn the_keys_of_a_candidate_are_few() {
        let count = |name: &str| keys(&jane(name)).iter().filter(|key| key.starts_with("staff:")).count();
        // Acme, Globex and Globex Robotics, Initech and itc; two names begin in three ways, three in six.
        assert_eq!(count("Jane Roe"), 15);
        assert_eq!(count("Ana García López"), 30);
    }
}
