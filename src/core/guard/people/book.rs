//! The candidates of a case, to be found by what a recipient shows.

use super::{Entry, mailbox::same_mailbox, shown::full_name};
use crate::{
    address::{forms_of_domain, is_at, is_namesake_at, is_same_number},
    guard::KnownPerson,
    names::{Local, Name, is_given},
};
use rustc_hash::FxHashMap;

/// The candidates of a case by what a recipient may show of them.
pub(super) struct Book<'a> {
    by_address: FxHashMap<&'a str, usize>,
    /// By the whole name, all who have it.
    by_name: FxHashMap<&'a str, Vec<usize>>,
    /// By the short forms of their employers, those who can be found by them.
    by_employer: FxHashMap<&'a str, Vec<usize>>,
    known: &'a [KnownPerson],
}

impl<'a> Book<'a> {
    pub(super) fn new(known: &'a [KnownPerson]) -> Self {
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
    pub(super) fn find(&self, entry: &Entry<'_>, greeted: &[&str], is_ours: bool) -> Option<usize> {
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
        named.or_else(|| self.at_work(entry.address?, shown.as_ref(), greeted))
    }

    /// The one candidate who works or worked where this address is, and whose name it or its owner bears; else the one who
    /// [may well have it](may_have).
    fn at_work(&self, address: &str, shown: Option<&Name>, greeted: &[&str]) -> Option<usize> {
        let local = Local::of_office(address);
        let shown = shown.map(Name::without_office);
        let bears = |known: &KnownPerson| match &shown {
            Some(shown) => known.features().name.bears(&shown.words),
            None => known.features().name.spells(known.spellings(), &local),
        };
        let may_have = |known: &KnownPerson| may_have(known, &local, shown.as_ref(), greeted);
        self.one_at(address, &bears).or_else(|| self.one_at(address, &may_have))
    }

    /// The one candidate of whom this is so among those who work or worked where this address is.
    fn one_at(&self, address: &str, is_so: &dyn Fn(&KnownPerson) -> bool) -> Option<usize> {
        let mut found = self.staff(address).filter(|index| {
            self.known.get(*index).is_some_and(|known| {
                is_so(known) && known.employers.iter().any(|employer| is_namesake_at(address, employer, &known.name))
            })
        });
        let index = found.next()?;
        found.all(|other| other == index).then_some(index)
    }

    /// Those who may work or have worked where this address is.
    fn staff(&self, address: &str) -> impl Iterator<Item = usize> {
        let forms = forms_of_domain(address).into_iter();
        forms.filter_map(|form| self.by_employer.get(form.as_str())).flatten().copied()
    }

    /// A candidate of the same family name who works where this address is: people go by other given names than on their pages.
    pub(super) fn kin(&self, entry: &Entry<'_>) -> Option<&'a KnownPerson> {
        let address = entry.address?;
        let shown = entry.name.map(Name::new);
        let local = Local::of_office(address);
        let is_kin = |known: &&KnownPerson| {
            let mut present = known.employers.iter().filter(|employer| employer.current);
            shares(known, &local, shown.as_ref()).is_some()
                && present.any(|employer| is_at(address, employer, &known.name))
        };
        self.staff(address).filter_map(|index| self.known.get(index)).find(is_kin)
    }
}

/// What is beside the family name of a candidate in a name as shown, or else in an address; `None` where neither has it.
fn shares<'n>(known: &KnownPerson, local: &'n Local, shown: Option<&'n Name>) -> Option<Vec<&'n str>> {
    let name = &known.features().name;
    let spelt = || name.beside_family(local.words());
    match shown {
        // "Emeka" at obi@
        Some(shown) => {
            let words = || shown.words.iter().map(String::as_str).collect();
            name.beside_family(&shown.words).or_else(|| spelt().map(|_| words()))
        }
        None => spelt(),
    }
}

/// Whether an address where a candidate works may well be theirs, though it shows another given name: it is made of their
/// names, or the given name, shown or greeted, is a part of theirs.
fn may_have(known: &KnownPerson, local: &Local, shown: Option<&Name>, greeted: &[&str]) -> bool {
    const INITIALS: usize = 3;
    let name = &known.features().name;
    let beside = shares(known, local, shown);
    let is_short = |words: &[&str]| !words.is_empty() && words.iter().all(|word| name.is_short(word));
    let own: Vec<&str> = shown.iter().flat_map(|shown| &shown.words).map(String::as_str).collect();
    let called = if own.is_empty() { greeted } else { &own };
    // `sid`, called so; `e.obi`, greeted as Emeka, and not as Mr Obi
    let is_called = || matches!(local.words(), [word] if called == [word]) && is_short(called);
    let is_in_local = |word: &&&str| local.words().iter().any(|own| own == **word);
    let greeted: Vec<&str> = greeted.iter().filter(|word| !is_in_local(word)).copied().collect();
    let is_beside = |words: &Vec<&str>| is_short(if words.is_empty() { &greeted } else { words });
    if is_called() || beside.as_ref().is_some_and(is_beside) {
        return true;
    }
    let Some(shown) = shown else { return false };
    // `jroe` is Jim Roe's as well as Jane's; but of names that nobody knows one may stand for the other.
    let is_family = local.words().len() == 1 && name.beside_family(local.words()).is_some();
    let is_others = || {
        let mut given = beside.iter().flatten().copied().chain(name.words.first().map(String::as_str));
        shown.spells(&shown.spellings(), local) && (beside.is_none() || !is_family && given.all(is_given))
    };
    let is_long = || beside.is_some() || local.words().concat().len() > INITIALS;
    name.spells(known.spellings(), local) && is_long() && !is_others()
}
