//! The candidates of a case, to be found by what a recipient shows.

use super::{Entry, mailbox::same_mailbox, shown::full_name};
use crate::{
    address::{forms_of_domain, is_namesake_at, is_same_number},
    guard::KnownPerson,
    names::{Local, Name},
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
    pub(super) fn find(&self, entry: &Entry<'_>, is_ours: bool) -> Option<usize> {
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
                let bears = match &shown {
                    Some(shown) => known.features().name.bears(&shown.words),
                    None => known.features().name.spells(known.spellings(), &local),
                };
                bears && known.employers.iter().any(|employer| is_namesake_at(address, employer, &known.name))
            })
        });
        let index = namesakes.next()?;
        namesakes.all(|other| other == index).then_some(index)
    }
}
