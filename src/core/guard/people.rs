//! The people that a draft goes to: the entries of one person taken together, and which of them are known.

mod book;
mod mailbox;
mod mine;
mod shown;

pub(crate) use mailbox::same_mailbox;
pub(super) use mailbox::{domain, is_under, plain_domain};
pub(super) use mine::Mine;
pub(crate) use shown::full_name;

use super::{Case, KnownPerson, greeted};
use crate::{Surroundings, address::is_at, candidate::Direction, draft::RecipientField, names::Name};
use book::Book;
use rustc_hash::{FxHashMap, FxHashSet};
use shown::{entries, is_personal, name_and_address};

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
    /// If nothing is known of them: a candidate of their family name who works where they do.
    pub(super) kin: Option<&'a KnownPerson>,
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
        let known = || people.iter().filter_map(|person| person.known);
        let entries = || people.iter().flat_map(|person| &person.entries).filter_map(|entry| entry.address);
        let names = || people.iter().flat_map(|person| &person.names);
        let spelt = entries().map(|address| Name::of_address(address).whole());
        let keys = names().map(Name::whole).chain(spelt).chain(known().flat_map(|known| known.spelt().iter().cloned()));
        Self {
            mailboxes: entries()
                .map(same_mailbox)
                .chain(known().flat_map(|known| known.features().mailboxes.iter().cloned()))
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
    let greeted = greeted(&case.draft.body);
    let greeted: Vec<&str> = greeted.iter().map(String::as_str).collect();
    let mine = Mine::new(case, surroundings);
    let book = Book::new(&case.known);
    let mut people: Vec<Person<'a>> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    // A room is no person.
    let is_room = |entry: &Entry<'_>| entry.address.is_some_and(|at| domain(at) == "resource.calendar.google.com");
    for (number, entry) in entries(case).filter(|entry| !is_room(entry)).enumerate() {
        let side = entry.address.map(|address| mine.side(address)).filter(|side| *side != Side::Outside);
        let known = book.find(&entry, &greeted, side.is_some());
        let kin = if known.or(side.map(|_| 0)).is_none() { book.kin(&entry) } else { None };
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
                kin,
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
    pub(super) fn check(recipients: &[(&str, &str)], known: &[(&str, &str)], expected: &str) {
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
        // Nor does another given name talk away whose it is, but where it is as much that one's.
        for (name, address, theirs) in [
            ("Zuzu Roe", "jane.roe@acme.example", "*"),
            ("Zuzu", "jroe@acme.example", "*"),
            ("Jim Roe", "roe@acme.example", "*"),
            ("Jim Roe", "jroe@acme.example", ""),
            ("Jim Roe", "jim.roe@acme.example", ""),
            ("Jane Doe", "jane@acme.example", ""),
        ] {
            check(&[(name, address)], &[("Jane Roe", "@acme.example")], &format!("{theirs}{address}"));
        }
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
}
