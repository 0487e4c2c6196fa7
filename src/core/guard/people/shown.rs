//! What a recipient field shows: the name and the address of each entry, and whether the name is a person's.

use super::{Entry, mailbox::domain};
use crate::{
    address::{is_role, mailbox},
    guard::Case,
    names::{Name, begins_with_given, is_given, joined},
    words,
};

/// The entries of a draft. A chip that names several people, as a group thread's title does, counts as all of them. An entry
/// with neither name nor address is somebody whom the page only counts: "Jane Roe and 2 others".
pub(super) fn entries(case: &Case) -> impl Iterator<Item = Entry<'_>> {
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
pub(super) fn name_and_address<'a>(
    name: Option<&'a str>,
    address: Option<&'a str>,
) -> (Option<&'a str>, Option<&'a str>) {
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
pub(super) fn is_bare(address: &str) -> bool {
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

/// Whether a display name is a person's. That of a mailbox or a company says nothing of who reads it.
pub(super) fn is_personal(name: &Name, entry: &Entry<'_>) -> bool {
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

#[cfg(test)]
mod tests {
    use crate::guard::people::tests::check;

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
