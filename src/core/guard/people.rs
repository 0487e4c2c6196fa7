//! The people that a draft goes to: the entries of one person taken together, and which of them are known.

use super::{Case, KnownPerson};
use crate::{
    Surroundings,
    address::{
        EmailVerdict, Knowledge, forms_of_domain, is_at, is_namesake_at, is_role, is_same_number, judge_email, mailbox,
    },
    candidate::Direction,
    draft::RecipientField,
    names::{Local, Name, begins_with_given, is_given, joined},
    words,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Whose side a person is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The recruiter, by an address of their own.
    Own,
    /// Somebody at the recruiter's company.
    Colleague,
    /// Anybody else.
    Outside,
}

/// One entry of a recipient field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) field: RecipientField,
    pub(super) name: Option<&'a str>,
    /// As written, without the name.
    pub(super) address: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// What to call this entry: its address, else its name.
    pub(super) fn shown(&self) -> &'a str {
        self.address.or(self.name).unwrap_or_default()
    }
}

/// A person that a draft goes to.
#[derive(Debug)]
pub(super) struct Person<'a> {
    /// In the order of the draft.
    pub(super) entries: Vec<Entry<'a>>,
    /// What is known of them.
    pub(super) known: Option<&'a KnownPerson>,
    /// If nothing is known of them: somebody who asked not to be contacted and may be this person.
    pub(super) perhaps: Option<&'a KnownPerson>,
    /// Whether what is known may well be of a [namesake](Self::may_be_namesake) of theirs.
    pub(super) is_namesake: bool,
    pub(super) side: Side,
    /// Names they go by; empty if there is only an address.
    pub(super) names: Vec<Name>,
}

impl<'a> Person<'a> {
    /// What to call this person in a warning's `recipient`: their address, else their name.
    pub(super) fn shown(&self) -> &'a str {
        self.entries.iter().find_map(|entry| entry.address).or_else(|| self.entries.first()?.name).unwrap_or_default()
    }

    /// What to call this person in a sentence: their name, else their address.
    pub(super) fn called(&self) -> &'a str {
        let known = self.known.map(|known| known.name.as_str()).filter(|name| !name.is_empty());
        known.or_else(|| self.entries.iter().find_map(|entry| entry.name)).unwrap_or_else(|| self.shown())
    }

    /// Their name, if it is certainly a person's: on file, or at least two words.
    pub(super) fn full_name(&self) -> Option<&'a str> {
        let known = self.known.map(|known| known.name.as_str()).filter(|name| !name.is_empty());
        let is_person = |name: &&str| self.names.contains(&Name::new(name)) && Name::new(name).is_full();
        known.or_else(|| self.entries.iter().filter_map(|entry| entry.name).find(is_person))
    }

    /// Whether nothing but a name tells that this is the candidate: none of the addresses is known to be theirs, or of where they
    /// work.
    pub(super) fn may_be_namesake(&self) -> bool {
        self.known.is_some_and(|known| {
            let is_theirs = |address: &str| {
                !address.contains('@')
                    || known.features().mailboxes.contains(&same_mailbox(address))
                    || known.employers.iter().any(|employer| is_at(address, employer, &known.name))
            };
            self.entries.iter().all(|entry| entry.address.is_some_and(|address| !is_theirs(address)))
        })
    }

    /// Whether they ever wrote to the recruiter, as far as is known.
    pub(super) fn has_answered(&self) -> bool {
        self.known.is_some_and(|known| known.interactions.iter().any(|contact| contact.direction == Direction::In))
    }
}

/// Everybody whom a draft goes to, for looking up the recipients of earlier messages.
#[derive(Debug)]
pub(super) struct Everybody {
    mailboxes: FxHashSet<String>,
    keys: FxHashSet<String>,
    names: FxHashSet<Vec<String>>,
}

impl Everybody {
    /// Of these people.
    pub(super) fn new(people: &[Person<'_>]) -> Self {
        let known = || people.iter().filter_map(|person| person.known).map(KnownPerson::features);
        let entries = || people.iter().flat_map(|person| &person.entries).filter_map(|entry| entry.address);
        let names = || people.iter().flat_map(|person| &person.names);
        let spelt = entries().map(|address| Name::of_address(address).whole());
        let keys = names().map(Name::whole).chain(spelt).chain(known().flat_map(|known| known.spelt.iter().cloned()));
        Self {
            mailboxes: entries()
                .map(same_mailbox)
                .chain(known().flat_map(|known| known.mailboxes.iter().cloned()))
                .collect(),
            keys: keys.filter(|key| !key.is_empty()).collect(),
            names: names().map(|name| name.words.clone()).collect(),
        }
    }

    /// Whether a name or an address of an earlier message is that of one of them.
    pub(super) fn has(&self, to: &str) -> bool {
        let (name, address) = name_and_address(Some(to), None);
        if address.is_some_and(|address| self.mailboxes.contains(&same_mailbox(address))) {
            return true;
        }
        name.map(Name::new).is_some_and(|name| {
            let key = name.whole();
            if key.is_empty() { self.names.contains(&name.words) } else { self.keys.contains(&key) }
        })
    }

    /// Whether this is the full name of one of them.
    pub(super) fn has_name(&self, name: &Name) -> bool {
        self.keys.contains(&name.whole())
    }
}

/// The people that a draft goes to, in the order of the draft.
pub(super) fn people<'a>(case: &'a Case, surroundings: &Surroundings<'_>) -> Vec<Person<'a>> {
    let mine = Mine::new(case, surroundings);
    let book = Book::new(&case.known);
    let mut people: Vec<Person<'a>> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    for (number, entry) in entries(case).enumerate() {
        let side = entry.address.map(|address| mine.side(address)).filter(|side| *side != Side::Outside);
        let known = book.find(&entry, side.is_some());
        let name = entry.name.map(Name::new).filter(|name| is_personal(name, &entry));
        let full = name.as_ref().map(Name::whole).filter(|key| !key.is_empty());
        let identity = match (known, full, entry.address) {
            (Some(index), _, _) => format!("known {index}"),
            (None, Some(key), _) => format!("name {key}"),
            (None, None, Some(address)) => format!("address {}", same_mailbox(address)),
            (None, None, None) if entry.name.is_none() => format!("counted {number}"),
            (None, None, None) => format!("shown {}", entry.shown().to_lowercase()),
        };
        let place = *places.entry(identity).or_insert(people.len());
        if place == people.len() {
            let known = known.and_then(|index| case.known.get(index));
            let names = known.map(|known| known.features().name.clone());
            let names = names.into_iter().filter(|name| !name.is_empty()).collect();
            people.push(Person {
                entries: vec![],
                known,
                perhaps: None,
                is_namesake: false,
                side: Side::Outside,
                names,
            });
        }
        let Some(person) = people.get_mut(place) else { continue };
        // Somebody with a private address and one at the recruiter's company is a colleague.
        person.side = side.unwrap_or(person.side);
        person.names.extend(name);
        person.entries.push(entry);
    }
    let objected: Vec<&KnownPerson> = case.known.iter().filter(|known| known.objected).collect();
    if !objected.is_empty() {
        for person in people.iter_mut().filter(|person| person.known.is_none() && person.side == Side::Outside) {
            person.perhaps = objected.iter().copied().find(|known| may_be(person, known));
        }
    }
    people
}

/// Whether a person who shows only a name, or an address that spells one, may be this candidate.
fn may_be(person: &Person<'_>, known: &KnownPerson) -> bool {
    let name = &known.features().name;
    let spelt = || person.entries.iter().filter_map(|entry| entry.address).map(Name::of_address);
    person.names.iter().any(|own| own.may_be(name))
        || person.names.is_empty() && spelt().any(|spelt| spelt.may_be(name))
}

/// Whether a display name is a person's. That of a mailbox or a company says nothing of who reads it.
fn is_personal(name: &Name, entry: &Entry<'_>) -> bool {
    // These are written in capitals: João Sá is a person.
    const CAPITALS: &str = "sa sarl ag bv srl spa llc";
    const SHARED: &str = "team support gmbh ltd limited inc office service services info recruiting \
        recruitment recruiter jobs careers hr contact kontakt sales newsletter group gruppe customer care noreply reply admin help desk \
        university universitat agency the family familie famille familia famiglia fam rh personal personalabteilung equipe equipo";
    let domain = entry.address.map(domain).unwrap_or_default();
    let label = domain.split('.').next().unwrap_or_default();
    let is_handle = |shown: &str| shown.chars().any(|letter| letter.is_ascii_digit() || letter == '_' || letter == '@');
    let is_person = name.words.first().is_some_and(|first| is_given(first))
        && entry
            .name
            .and_then(|shown| shown.split_whitespace().next_back())
            .is_some_and(|last| last.contains(char::is_lowercase));
    let is_shared = |word: &String| words::has(SHARED, word) || !is_person && words::has(CAPITALS, word);
    let is_one_word = name.words.len() == 1;
    let is_account = || is_one_word && entry.name.is_some_and(|it| is_handle(it) || it.starts_with(char::is_lowercase));
    let local =
        entry.address.and_then(|address| address.rsplit_once('@')).map_or("", |(local, _)| local).to_lowercase();
    // "Studio Roe" at roestudio.example, and "Bookings" at bookings@
    let is_firms = || {
        let joined = name.words.concat();
        let mut rest = label.replace('-', "");
        name.words.iter().for_each(|word| rest = rest.replacen(word.as_str(), "", 1));
        let is_called = rest.is_empty() && joined.len() == label.replace('-', "").len();
        if is_one_word { is_called || !is_person && joined == local } else { is_called && !is_person }
    };
    // What reads `info@` goes by the name of its firm.
    let is_shared_mailbox = || is_role(&local) && !entry.name.is_some_and(begins_with_given);
    !name.is_empty()
        && !is_shared_mailbox()
        && !name.words.iter().all(|word| is_role(word))
        && !name.words.iter().any(is_shared)
        && !is_account()
        && !is_firms()
}

/// The entries of a draft. A chip that names several people, as a group thread's title does, counts as all of them. An entry
/// with neither name nor address is somebody whom the page only counts: "Jane Roe and 2 others".
fn entries(case: &Case) -> impl Iterator<Item = Entry<'_>> {
    case.draft.recipients.iter().flat_map(|recipient| {
        let (name, address) = name_and_address(recipient.name.as_deref(), recipient.address.as_deref());
        let field = recipient.field;
        let names: Vec<Option<&str>> = match name {
            Some(name) if address.is_none() => several_names(name).into_iter().map(Some).collect(),
            name => vec![name],
        };
        names.into_iter().map(move |name| Entry { field, name, address })
    })
}

/// The names in a title such as `Jane Roe, Ana Poe and Bob Doe`: each has at least two words.
fn several_names(shown: &str) -> Vec<&str> {
    let parts: Vec<&str> =
        shown.split([',', '&', ';']).flat_map(joined).map(str::trim).filter(|part| !part.is_empty()).collect();
    let full =
        |part: &&str| part.split_whitespace().count() >= 2 && Name::new(part).is_full() && begins_with_given(part);
    if parts.len() > 1 && parts.iter().all(full) { parts } else { vec![shown] }
}

/// The name and the address in what a page showed as the one or the other.
fn name_and_address<'a>(name: Option<&'a str>, address: Option<&'a str>) -> (Option<&'a str>, Option<&'a str>) {
    let address = address.map(str::trim).filter(|address| !address.is_empty());
    let name = name.map(unquoted).map(without_firm).filter(|name| !name.is_empty() && !is_encoded(name));
    let shown = address.or_else(|| name.filter(|name| name.contains('@') && !name.starts_with('@')));
    let Some(shown) = shown else { return (name, None) };
    let plain = name.filter(|name| !name.contains('@'));
    if is_bare(shown) {
        return (plain, Some(shown));
    }
    match mailbox::parted(shown) {
        Some((before, address)) => (plain.or(Some(before).filter(|name| !name.is_empty())), Some(address)),
        None => (plain, Some(shown)),
    }
}

/// Whether an address stands there as most do, with nothing around it that would have to be taken off.
fn is_bare(address: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'_' | b'-' | b'+');
    address.bytes().all(is_plain) && address.contains('@')
}

/// A name without the quotation marks that mail puts around a whole one: `"Roe, Jane (Acme)"`.
fn unquoted(name: &str) -> &str {
    let name = name.trim();
    let bare = |mark: char| name.strip_prefix(mark)?.strip_suffix(mark).filter(|inner| !inner.contains(mark));
    bare('"').or_else(|| bare('\'')).map_or(name, str::trim)
}

/// A person's name without the firm or the network that stands behind it: `Jane Roe | Acme`, `Jane Roe via LinkedIn`.
fn without_firm(name: &str) -> &str {
    const BEFORE: [&str; 8] = [" | ", " · ", " • ", " - ", " – ", " — ", " via ", " @ "];
    let person =
        BEFORE.iter().filter_map(|mark| Some(name.split_once(mark)?.0.trim())).min_by_key(|person| person.len());
    person.filter(|person| Name::new(person).is_full()).unwrap_or(name)
}

/// Whether a name is encoded as in a mail's header, so that nobody can read it.
fn is_encoded(name: &str) -> bool {
    name.starts_with("=?") && name.ends_with("?=")
}

/// A recipient's full name: the one that is shown, or that their address spells, where no other is.
/// `Jane` at jane.roe@ is Jane Roe.
pub(crate) fn full_name(shown: Option<&Name>, address: Option<&str>) -> Option<Name> {
    let spelt = || address.map(Name::of_address).filter(|spelt| shown.is_none_or(|shown| spelt.bears(&shown.words)));
    shown.filter(|shown| shown.is_full()).cloned().or_else(|| spelt().filter(Name::is_full))
}

/// The candidates of a case by what a recipient may show of them.
struct Book<'a> {
    by_address: FxHashMap<&'a str, usize>,
    /// By the whole name, all who have it.
    by_name: FxHashMap<&'a str, Vec<usize>>,
    /// By the short forms of their employers, those who can be found by them.
    by_employer: FxHashMap<&'a str, Vec<usize>>,
    known: &'a [KnownPerson],
}

impl<'a> Book<'a> {
    fn new(known: &'a [KnownPerson]) -> Self {
        let mut by_address = FxHashMap::default();
        let mut by_name: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let mut by_employer: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (index, known) in known.iter().enumerate() {
            let features = known.features();
            for address in &features.mailboxes {
                by_address.entry(address.as_str()).or_insert(index);
            }
            for form in &features.employers {
                by_employer.entry(form).or_default().push(index);
            }
            if !features.whole.is_empty() {
                by_name.entry(&features.whole).or_default().push(index);
            }
        }
        Self { by_address, by_name, by_employer, known }
    }

    /// The candidate by number or address, else by full name if only one has it, else by an address at their employer that
    /// shows their name; never by a given name alone. A colleague of the recruiter's may be a candidate's namesake.
    fn find(&self, entry: &Entry<'_>, is_ours: bool) -> Option<usize> {
        if let Some(number) = entry.address.and_then(|address| address.strip_prefix("tel:")) {
            let is_theirs = |known: &KnownPerson| {
                known.phones.iter().chain(&known.work_phones).any(|phone| is_same_number(phone, number))
            };
            if let Some(index) = self.known.iter().position(is_theirs) {
                return Some(index);
            }
        }
        if let Some(index) = entry.address.and_then(|address| self.by_address.get(same_mailbox(address).as_str())) {
            return Some(*index);
        }
        let shown = entry.name.map(Name::new).filter(|name| !name.is_empty());
        // Where two candidates share the name, the one who works at the address.
        let named = || match self.by_name.get(full_name(shown.as_ref(), entry.address)?.whole().as_str())?.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let named = if is_ours { None } else { named() };
        named.or_else(|| self.at_work(entry.address?, shown.as_ref()))
    }

    /// The one candidate who works or worked where this address is, and whose name it or its owner bears.
    fn at_work(&self, address: &str, shown: Option<&Name>) -> Option<usize> {
        let forms = forms_of_domain(address);
        let staff = forms.iter().filter_map(|form| self.by_employer.get(form.as_str())).flatten().copied();
        let shown = shown.map(Name::without_office);
        let local = Local::of_office(address);
        let mut namesakes = staff.filter(|index| {
            self.known.get(*index).is_some_and(|known| {
                let features = known.features();
                let bears = match &shown {
                    Some(shown) => features.name.bears(&shown.words),
                    None => features.name.spells(&features.spellings, &local),
                };
                bears && known.employers.iter().any(|employer| is_namesake_at(address, employer, &known.name))
            })
        });
        let index = namesakes.next()?;
        namesakes.all(|other| other == index).then_some(index)
    }
}

/// Which addresses are on the recruiter's side.
struct Mine {
    addresses: Vec<String>,
    domains: Vec<String>,
}

impl Mine {
    fn new(case: &Case, surroundings: &Surroundings<'_>) -> Self {
        // A recruiter who writes from a public provider has no colleagues there.
        let is_company = |domain: &String| {
            let judged = judge_email(&format!("somebody@{domain}"), &Knowledge::default(), surroundings);
            judged.verdict != EmailVerdict::Personal
        };
        Self {
            addresses: case
                .my_addresses()
                .filter(|address| address.contains('@'))
                .map(|address| same_mailbox(address))
                .collect(),
            domains: case.my_domains().map(|domain| plain_domain(domain)).filter(is_company).collect(),
        }
    }

    fn side(&self, address: &str) -> Side {
        if self.addresses.contains(&same_mailbox(address)) {
            Side::Own
        } else if self.domains.iter().any(|mine| is_under(&domain(address), mine)) {
            Side::Colleague
        } else {
            Side::Outside
        }
    }
}

/// The form in which all addresses of a mailbox are equal: small letters, no `+tag`, for Gmail no dots.
pub(crate) fn same_mailbox(address: &str) -> String {
    // Many are compared with many.
    if is_bare(address) && !address.contains('+') && !address.ends_with('.') {
        let plain = address.to_ascii_lowercase();
        match plain.rsplit_once('@') {
            Some((local, domain)) if is_google(domain) => return format!("{}@gmail.com", local.replace('.', "")),
            Some((_, domain)) if !domain.starts_with(['.', 'w']) => return plain,
            _ => {}
        }
    }
    let address = name_and_address(None, Some(address)).1.unwrap_or(address);
    let Some((local, _)) = address.rsplit_once('@') else {
        return address.trim_end_matches('/').to_lowercase().replace("://www.", "://");
    };
    let domain = domain(address);
    let local = local.split('+').next().unwrap_or_default().to_lowercase();
    if is_google(&domain) { format!("{}@gmail.com", local.replace('.', "")) } else { format!("{local}@{domain}") }
}

/// Whether mailboxes of this domain are the same with dots and without.
fn is_google(domain: &str) -> bool {
    matches!(domain, "gmail.com" | "googlemail.com")
}

/// The domain of an address in small ASCII letters.
pub(super) fn domain(address: &str) -> String {
    let address = name_and_address(None, Some(address)).1.unwrap_or(address);
    plain_domain(address.rsplit('@').next().unwrap_or_default())
}

/// A domain as somebody may write it, in small ASCII letters.
pub(super) fn plain_domain(written: &str) -> String {
    let host = written.trim().trim_start_matches("https://").trim_start_matches("http://").trim_start_matches('@');
    let host = host.split('/').next().unwrap_or_default().trim_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if host.is_ascii() {
        return host.to_owned();
    }
    match url::Host::parse(host) {
        Ok(url::Host::Domain(domain)) => domain,
        _ => host.to_owned(),
    }
}

/// Whether `domain` is `parent` or below it. Both are plain.
pub(super) fn is_under(domain: &str, parent: &str) -> bool {
    !parent.is_empty() && domain.strip_suffix(parent).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        draft::{Draft, Recipient},
        guard::{
            Me,
            testing::{employer, known as known_as},
        },
    };
    use time::macros::utc_datetime;

    /// The people of a draft, each as the entries that are theirs, with `*` for a known one and `-` for the
    /// recruiter's side.
    fn check(recipients: &[(&str, &str)], known: &[(&str, &str)], expected: &str) {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let case = Case {
            me: Me { addresses: vec!["lea@agency.example".into()], domains: vec!["agency.example".into()], from: None },
            draft: Draft {
                recipients: recipients
                    .iter()
                    .map(|(name, address)| Recipient { name: some(name), address: some(address), ..Default::default() })
                    .collect(),
                ..Default::default()
            },
            known: known
                .iter()
                .map(|(name, address)| {
                    let mut known = known_as(name);
                    known.addresses = some(address).into_iter().collect();
                    known.employers =
                        address.strip_prefix('@').map(|domain| employer("Acme", domain)).into_iter().collect();
                    known
                })
                .collect(),
            ..Default::default()
        };
        let found = people(&case, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
        let told: Vec<String> = found
            .iter()
            .map(|person| {
                let entries: Vec<&str> = person.entries.iter().map(Entry::shown).collect();
                let known = if person.known.is_some() { "*" } else { "" };
                let side = if person.side == Side::Outside { "" } else { "-" };
                format!("{known}{side}{}", entries.join("+"))
            })
            .collect();
        assert_eq!(told.join(" | "), expected);
    }

    #[test]
    fn recipients_are_people() {
        check(&[("Jane Roe", "jane@acme.example")], &[("Jane Roe", "jane@acme.example")], "*jane@acme.example");
        // The address tells, whatever the name.
        check(&[("", "Jane+jobs@acme.example")], &[("Jane Roe", "jane@acme.example")], "*Jane+jobs@acme.example");
        // Two addresses of one candidate.
        check(
            &[("Jane Roe", "jane@acme.example"), ("Jane Roe", "jane@home.example")],
            &[("Jane Roe", "jane@acme.example")],
            "*jane@acme.example+jane@home.example",
        );
        // A given name alone is nobody's.
        check(&[("Jane", "")], &[("Jane Roe", "")], "Jane");
        check(&[("ROE, Jane", "")], &[("Jane Roe", "")], "*ROE, Jane");
        for shown in ["Jane Roe | Acme", "Jane Roe - Acme GmbH", "Jane Roe via LinkedIn", "Jane Roe"] {
            let known = &[("Jane Roe", "jane@gmail.com")];
            check(&[(shown, "jr@acme.example")], known, "*jr@acme.example");
        }
        check(&[("\"Roe, Jane (Acme)\"", "")], &[("Jane Roe", "")], "*Roe, Jane (Acme)");
        // Two candidates of one name: the name tells nothing.
        check(
            &[("Jane Roe", "x@home.example")],
            &[("Jane Roe", "a@a.example"), ("Jane Roe", "b@b.example")],
            "x@home.example",
        );
        check(&[("Jane Roe", ""), ("Jane Roe", "")], &[], "Jane Roe+Jane Roe");
        check(&[("", "jane.roe@home.example")], &[("Jane Roe", "")], "*jane.roe@home.example");
        for shown in ["Jane", "Roe", "J. Roe"] {
            check(&[(shown, "jane.roe@home.example")], &[("Jane Roe", "")], "*jane.roe@home.example");
        }
        check(&[("Bob", "jane.roe@home.example")], &[("Jane Roe", "")], "jane.roe@home.example");
        // Where they work, less of a name is enough.
        check(&[("", "jroe@acme.example")], &[("Jane Roe", "@acme.example")], "*jroe@acme.example");
        check(&[("J. Roe", "jr@eu.acme.example")], &[("Jane Roe", "@acme.example")], "*jr@eu.acme.example");
        check(&[("", "bob@acme.example")], &[("Jane Roe", "@acme.example")], "bob@acme.example");
        // Whoever keeps their office reads it for them.
        for (name, address) in [("PA to Jane Roe", "pa@acme.example"), ("", "sekretariat.roe@acme.example")] {
            check(&[(name, address)], &[("Jane Roe", "@acme.example")], &format!("*{address}"));
        }
        check(&[("PA to Bob Doe", "pa@acme.example")], &[("Jane Roe", "@acme.example")], "pa@acme.example");
        // The employer's name is enough, and former employers count.
        check(&[("", "jroe@acme.example")], &[("Jane Roe", "@initech.example")], "*jroe@acme.example");
        check(&[("", "jane@acme-group.example")], &[("Jane Roe", "@initech.example")], "*jane@acme-group.example");
        check(&[("", "jroe@globex.example")], &[("Jane Roe", "@acme.example")], "jroe@globex.example");
        check(&[("", "jroe@gmail.com")], &[("Jane Roe", "@acme.example")], "jroe@gmail.com");
        // Two who may be meant: nobody.
        check(
            &[("", "jroe@acme.example")],
            &[("Jane Roe", "@acme.example"), ("Joe Roe", "@acme.example")],
            "jroe@acme.example",
        );
    }

    #[test]
    fn the_recruiters_side_is_known() {
        check(
            &[("", "LEA@agency.example"), ("Max", "max@agency.example")],
            &[],
            "-LEA@agency.example | -max@agency.example",
        );
        check(
            &[("", "max@eu.agency.example"), ("", "max@notagency.example")],
            &[],
            "-max@eu.agency.example | max@notagency.example",
        );
        // A namesake at the recruiter's company is no candidate, unless their address is on file.
        let both = &[("Jane Roe", "jane@home.example"), ("Jane Roe", "jane.roe@agency.example")];
        check(both, &[("Jane Roe", "jane@home.example")], "*jane@home.example | -jane.roe@agency.example");
        check(both, &[("Jane Roe", "jane.roe@agency.example")], "*-jane@home.example+jane.roe@agency.example");
        check(both, &[], "-jane@home.example+jane.roe@agency.example");
    }

    #[test]
    fn names_and_addresses_are_told_apart() {
        check(&[("jane@acme.example", "")], &[], "jane@acme.example");
        check(&[("", "mailto:jane@acme.example?subject=Hello")], &[], "jane@acme.example");
        check(&[("Jane Roe <jane@acme.example>", "")], &[], "jane@acme.example");
        check(&[("", "\"Roe, Jane\" <jane@acme.example>")], &[], "jane@acme.example");
        check(&[("Jane Roe, Ana Poe and Bob Doe", "")], &[], "Jane Roe | Ana Poe | Bob Doe");
        // The name of their company, and of their own domain.
        check(
            &[("Acme Travel", "a@acme-travel.example"), ("Acme Travel", "b@acme-travel.example")],
            &[],
            "a@acme-travel.example | b@acme-travel.example",
        );
        check(
            &[("Jane Roe", "a@janeroe.example"), ("Jane Roe", "b@janeroe.example")],
            &[],
            "a@janeroe.example+b@janeroe.example",
        );
        // Whom the page only counts.
        check(&[("Jane Roe", ""), ("", ""), ("", "")], &[("Jane Roe", "")], "*Jane Roe |  | ");
    }
}
