//! Whether a mail domain is an employer's: by its known domains, or by the employer's name.

mod forms;
mod name;
mod short;
mod words;

use super::{Company, domain::Domain, lists, person, text};
use crate::names;
pub use forms::{forms, forms_of};
use name::Name;
pub use name::{has_form, plain};
use short::{is_shortened, letters};
use std::cell::LazyCell;
use words::{is_common, is_nobodys, is_small, stands_beside_common_words};
pub use words::{is_legal_form, is_telling};

/// How a domain was recognised as a company's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match<'a> {
    /// It is, or lies below, this known domain.
    Domain(&'a str),
    /// Its registered name is that of this known domain, with another ending.
    Sibling(&'a str),
    /// It carries the company's name.
    Name,
}

/// The known domain of a company that `domain` is or lies below, the longest of them.
pub fn by_domain<'a>(domain: &Domain, company: &'a Company) -> Option<&'a str> {
    let known = company.domains.iter().filter(|known| {
        let host = host(known);
        host.as_ref().is_some_and(|host| domain.is_within(host.as_str()))
    });
    known.max_by_key(|known| known.len()).map(String::as_str)
}

/// Whether a domain goes by a company's name, or by that of one of its domains under another ending.
pub fn by_name<'a>(domain: &Domain, company: &'a Company, person: Option<&str>) -> Option<Match<'a>> {
    // Where it is known how the staff writes, a provider of the company's name has its customers.
    let is_open = || company.domains.is_empty() || !gives_mailboxes(domain);
    if is_open()
        && !carries_nothing(&company.name, person)
        && Name::all_in(&company.name).iter().any(|name| name.is_of(domain))
    {
        return Some(Match::Name);
    }
    let is_sibling = |known: &&String| host(known).is_some_and(|known| is_sibling(domain, &known, &company.name));
    let is_of_group = |known: &String| host(known).is_some_and(|known| is_of_group(domain, &known));
    let sibling = company.domains.iter().find(is_sibling).map(|known| Match::Sibling(known.as_str()));
    sibling.or_else(|| {
        (is_institution(domain, &company.name) || company.domains.iter().any(is_of_group)).then_some(Match::Name)
    })
}

/// Whether a domain goes by letters or a word that several companies may have in common: `gs` of Goldman Sachs. Where the
/// person's own mailbox is there, it is their company's.
pub fn by_letters(domain: &Domain, company: &Company, person: Option<&str>) -> bool {
    let label = text::words(domain.name(), false).concat();
    !gives_mailboxes(domain) && !carries_nothing(&company.name, person) && letters(&company.name).contains(&label)
}

/// Whether a mailbox at a provider goes by a company's name, as those of small firms do: `autohaus-roe@web.de`. Whose own
/// name the company has may go by it, too.
pub fn is_mailbox_of(mailbox: &str, company: &Company, person: Option<&str>) -> bool {
    let joined = text::words(mailbox, false).concat();
    let called = |name: &str| {
        name.chars().count() >= 5
            && joined.strip_prefix(name).is_some_and(|form| form.is_empty() || is_legal_form(form) || is_common(form))
    };
    let own = LazyCell::new(|| person.map_or(vec![], |person| names::spellings(person).concat()));
    Name::all_in(&company.name).iter().any(|name| called(&name.whole) && !own.contains(&name.whole))
        && !carries_nothing(&company.name, person)
}

/// Whether a domain is a company's, by its known domains or by its name.
pub fn is_of(domain: &Domain, company: &Company, person: Option<&str>) -> bool {
    by_domain(domain, company).is_some() || by_name(domain, company, person).is_some()
}

/// A domain as people write it: with `@`, `www.`, a scheme or a path around it.
pub fn host(text: &str) -> Option<Domain> {
    let text = text.trim().trim_start_matches('@');
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let text = text.rsplit_once('@').map_or(text, |(_, host)| host);
    let domain = Domain::parse(text)?;
    let bare = domain.as_str().strip_prefix("www.").and_then(Domain::parse);
    Some(bare.unwrap_or(domain))
}

/// The same registered name under another ending: sound for a name of some length, or one that shortens the company's,
/// that is no common word, and never at a mail provider, where `orange.fr` would make every customer a colleague of
/// somebody at `orange.ro`.
fn is_sibling(domain: &Domain, known: &Domain, company: &str) -> bool {
    let name = domain.name();
    let is_telling = name.chars().count() >= 4 || is_shortened(company, name);
    name == known.name() && is_telling && !is_common(name) && !gives_mailboxes(domain)
}

/// The registered name of a known domain with words around it that any company may have: `grupoacme`.
fn is_of_group(domain: &Domain, known: &Domain) -> bool {
    let (name, core) = (text::words(domain.name(), false).concat(), text::words(known.name(), false).concat());
    let is_telling = core.chars().count() >= 4 && !is_common(&core);
    is_telling && stands_beside_common_words(&name, &core) && !gives_mailboxes(domain)
}

/// Whether the domain of a school or a hospital is what they make of a name: `ethz`, `polimi`, `gstt`. Elsewhere so few
/// letters tell nothing.
fn is_institution(domain: &Domain, name: &str) -> bool {
    const SHORTEST: usize = 3;
    let label = text::words(domain.name(), false).concat();
    let is_institutions = lists::is_education(domain) || domain.as_str().ends_with(".nhs.uk");
    let first = name.split(['(', '|', '–', '—']).next().unwrap_or_default();
    let words = text::words(first, false);
    is_institutions && label.chars().count() >= SHORTEST && words.len() > 1 && abbreviates(&label, &words, true)
}

/// Whether a label is put together of how words begin, in their order: of the first and the last, and of any between.
fn abbreviates(label: &str, words: &[String], is_first: bool) -> bool {
    let Some((word, rest)) = words.split_first() else { return label.is_empty() };
    let begins = |end: usize| {
        let part = label.get(..end);
        part.is_some_and(|part| word.starts_with(part))
            && abbreviates(label.get(end..).unwrap_or_default(), rest, false)
    };
    let is_left_out = !is_first && !rest.is_empty();
    is_left_out && abbreviates(label, rest, false) || (1..=word.len().min(label.len())).any(begins)
}

/// Whether anybody may have a mailbox there.
fn gives_mailboxes(domain: &Domain) -> bool {
    lists::is_free_mail(domain) || lists::is_relay(domain) || lists::is_disposable(domain)
}

/// An employer's name that says nothing of a company: nobody's, a common word, or the person's own.
fn carries_nothing(name: &str, person: Option<&str>) -> bool {
    let words = text::words(name, false);
    let nobody = |word: &String| is_nobodys(word);
    let vague = |word: &String| nobody(word) || is_common(word) || is_legal_form(word) || is_small(word);
    let nobodys = words.iter().any(nobody) && words.iter().all(vague);
    let common = words.len() < 2 && words.iter().all(|word| is_common(word));
    nobodys || common || person.is_some_and(|person| person::is_named(name, person))
}
