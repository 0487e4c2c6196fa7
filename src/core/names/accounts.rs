//! Accounts, mailboxes and sites that are called after people: `janeroe`, `roe.jane`, `jroe`.

use super::{
    given::{are_one, is_given},
    kinds::is_amid,
};
use crate::{folding, words};

/// Whether the name of an account or of a domain is made from a person's: `janeroe`, `roe.jane`, `jroe`, `janer`.
pub fn is_made_from(account: &str, name: &str) -> bool {
    let account: String = folding::words(account, false).concat();
    let account = account.trim_end_matches(|character: char| character.is_ascii_digit());
    spelled(name).iter().any(|name| {
        let (Some(given), Some(family)) = (name.first(), name.last()) else { return false };
        if name.len() < 2 || family.chars().count() < 2 {
            return false;
        }
        // Where there are two family names, the first may be used alone.
        let is_first_family = || match name.as_slice() {
            [given, .., first, _] if first != given && first.chars().count() > 2 && !is_given(first) => {
                account.ends_with(&format!("{given}{first}")) || account == format!("{}{first}", initial(given))
            }
            _ => false,
        };
        // `cparlat` for a long family name, `jaroe` for Jane A. Roe.
        let is_cut =
            || account.strip_prefix(&initial(given)).is_some_and(|cut| cut.len() > 5 && family.starts_with(cut));
        let initials: String = name.iter().take(name.len() - 1).map(|word| initial(word)).collect();
        is_first_family()
            || is_cut()
            || account == format!("{initials}{family}")
            || account.contains(&name.concat())
            || account.contains(&format!("{given}{family}"))
            || account.contains(&format!("{family}{given}"))
            || account == format!("{}{family}", initial(given))
            || account == format!("{given}{}", initial(family))
            || account == format!("{family}{}", initial(given))
            || (given.chars().count() > 3 && account == format!("{}{given}", initial(family)))
    })
}

/// Whether the name of a site is a family name behind letters of the others in their order, as people shorten their own:
/// `cgliu`, `annroe`.
pub fn is_shortened(site: &str, name: &str) -> bool {
    let site: String = folding::words(site, false).concat();
    spelled(name).iter().any(|words| {
        let Some((family, before)) = words.split_last() else { return false };
        let before = before.concat();
        let mut left = before.chars();
        let letters = site.strip_suffix(family.as_str()).unwrap_or_default();
        family.chars().count() > 2
            && (1..=MOST_LETTERS).contains(&letters.chars().count())
            && letters.chars().next() == before.chars().next()
            && letters.chars().all(|letter| left.any(|other| other == letter))
    })
}

/// A shortened given name has no more letters.
const MOST_LETTERS: usize = 4;

/// Whether a name is in letters of which accounts and addresses are made, or that are spelled in them.
pub fn is_spelled(name: &str) -> bool {
    folding::words(name, false).iter().all(|word| word.is_ascii())
}

/// The words of a name in the letters of addresses, with `ü` as `u` and as `ue`, and with a particle and the name behind it
/// as one word.
fn spelled(name: &str) -> Vec<Vec<String>> {
    let mut spelled = vec![folding::words(name, false)];
    if !name.is_ascii() {
        spelled.push(folding::words(name, true));
    }
    if name.contains(' ') {
        spelled.extend(spelled.clone().iter().map(|words| with_particle(words)));
    }
    spelled.dedup();
    spelled
}

/// `sanne dewit` of `sanne de wit`.
fn with_particle(words: &[String]) -> Vec<String> {
    let start = words.iter().skip(1).position(|word| is_amid(word)).map_or(words.len(), |place| place + 1);
    let (before, family) = words.split_at_checked(start).unwrap_or((words, &[]));
    before.iter().cloned().chain((!family.is_empty()).then(|| family.concat())).collect()
}

/// Whether a text is nothing but a name, or its family part.
pub fn is_whole(text: &str, name: &str) -> bool {
    let text = folding::words(text, false).concat();
    spelled(name).iter().any(|name| text == name.concat() || (name.len() > 1 && name.last() == Some(&text)))
}

fn initial(word: &str) -> String {
    word.chars().next().map(String::from).unwrap_or_default()
}

/// The words of a mailbox without the initials among them: `john.r.roe`.
fn parts(mailbox: &str) -> Vec<String> {
    let mut parts = folding::words(&mailbox.replace('.', "-"), false);
    parts.retain(|part| part.chars().nth(1).is_some());
    parts
}

/// Whether a mailbox is that of somebody else of the same family: `john.roe` where the name is Jane Roe. Short forms,
/// which begin alike, are the person's own.
fn is_relatives(mailbox: &str, name: &str) -> bool {
    let parts = parts(mailbox);
    let names = spelled(name).concat();
    let [one, other] = parts.as_slice() else { return false };
    let is_other = |part: &String| part.chars().count() > 2 && is_foreign(part, &names);
    // `jane.roesler` is none of `roe`.
    let goes_on = |name: &String| {
        other.strip_prefix(name.as_str()).is_some_and(|rest| rest.chars().count() > 2 && is_foreign(rest, &names))
    };
    (names.contains(one) && is_other(other))
        || (names.contains(other) && is_other(one))
        || (names.first() == Some(one) && names.iter().any(goes_on))
}

/// Whether a mailbox is that of somebody else: of a relative, or of one who is called by another given name.
pub fn is_others(mailbox: &str, name: &str) -> bool {
    let names = spelled(name).concat();
    let parts = parts(mailbox);
    let is_given_to_another =
        parts.iter().all(|part| is_foreign(part, &names)) && parts.iter().any(|part| is_given(part));
    is_given_to_another || is_relatives(mailbox, name)
}

/// Whether a mailbox holds a word of the name with nothing beside it that could be another's name.
pub fn holds_word_of(mailbox: &str, name: &str) -> bool {
    let names = spelled(name).concat();
    let parts = parts(mailbox);
    let in_part = |part: &String, word: &String| {
        let rest = part.replacen(word.as_str(), "", 1);
        let is_in = rest.len() < part.len();
        let rest = rest.trim_matches(|it: char| it.is_ascii_digit());
        word.chars().count() > 3 && is_in && (rest.chars().count() < 3 || !is_foreign(rest, &names))
    };
    let mut long = names.iter().filter(|word| word.chars().count() > 2);
    long.any(|word| parts.iter().any(|part| part == word || in_part(part, word))) && !is_relatives(mailbox, name)
}

/// Whether a part of an address may be the name of somebody who is not called so.
fn is_foreign(part: &str, names: &[String]) -> bool {
    const PLAIN: &str = "ask art atelier blog contact contacto contato cv design dev email foto freelance hello hey hola home \
        inbox info job jobs kontakt mail music news office photo photography post private prof studio the web work write";
    let begins = |name: &String| name.chars().take(2).eq(part.chars().take(2));
    // Nobody is called what nobody can say: `msn`.
    let is_said = |it: char| !it.is_ascii() || "aeiouy".contains(it);
    !words::has(PLAIN, part)
        && part.chars().all(char::is_alphabetic)
        && part.contains(is_said)
        && !names.iter().any(|name| begins(name) || are_one(name, part))
}

/// Whether the name of an account is a name's initial and its other part, as no firm's is: `jroe`, `janer`.
pub fn is_initialled(account: &str, name: &str) -> bool {
    let account = account.to_lowercase();
    let account = account.trim_end_matches(|character: char| character.is_ascii_digit());
    spelled(name).iter().any(|words| {
        let (Some(given), Some(family)) = (words.first(), words.last()) else { return false };
        words.len() > 1
            && family.chars().count() > 2
            && (account == format!("{}{family}", initial(given)) || account == format!("{given}{}", initial(family)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_called_after_people() {
        let check = |account, expected| assert_eq!(is_made_from(account, "Jane Roe"), expected, "{account}");
        check("janeroe", true);
        check("jane-roe-7", true);
        check("roe.jane", true);
        check("jroe", true);
        check("therealjaneroe", true);
        check("jane", false);
        check("roe", false);
        check("joeroe", false);
        check("acme", false);
        check("roej", true);
        let check = |account, name| assert!(is_made_from(account, name), "{account} {name}");
        check("jane-ann-roe", "Jane Ann Roe");
        check("josegarcia", "José García");
        check("jmueller", "Jane Müller");
        check("j.vanderroe", "Jane van der Roe");
        check("s.dewit", "Sanne de Wit");
        check("ivan.ivanov", "Иван Иванов");
        check("martaolmedo", "Marta Olmedo Ruiz");
        check("molmedo", "Marta Olmedo Ruiz");
        check("dra-marta-olmedo", "Marta Olmedo Ruiz");
        assert!(!is_made_from("marta.olmedo.diaz", "Marta Olmedo Ruiz"));
        assert!(!is_made_from("janeann", "Jane Ann Roe"));
        check("jaroe", "Jane A. Roe");
        check("rjane", "Jane Roe");
        check("jroeder", "Jane Roedermann");
        assert!(!is_made_from("jroed", "Jane Roedermann") && !is_made_from("jroedermanns", "Jane Roedermann"));
        let check = |site, name, expected| assert_eq!(is_shortened(site, name), expected, "{site} {name}");
        check("cgpoe", "Chenggang Poe", true);
        check("suepoe", "Susanne Poe", true);
        check("poe", "Sue Poe", false);
        check("kilnpoe", "Sue Poe", false);
    }

    #[test]
    fn relatives_are_told_apart() {
        let check = |mailbox, expected| assert_eq!(holds_word_of(mailbox, "Jane Roeder"), expected, "{mailbox}");
        check("jane", true);
        check("jane.roeder", true);
        check("contact.roeder", true);
        check("janie.roeder", true);
        check("mailroeder", true);
        check("roeder7", true);
        check("jane.roederphoto", true);
        check("jane.roedermann", false);
        check("john.roeder", false);
        check("roeder-sue", false);
        check("johnroeder", false);
        check("sue", false);
        check("jane.m.roeder", true);
        check("jane_msn", true);
        check("jane.m.poe", false);
        check("john.m.roeder", false);
        check("2345", false);
        check("ab1", false);
        let check = |mailbox, expected| assert_eq!(is_others(mailbox, "Jane Roeder"), expected, "{mailbox}");
        check("john", true);
        check("john.roeder", true);
        check("sue.poe", true);
        check("john.m.roeder", true);
        check("jane.m.poe", true);
        check("jane.m.roeder", false);
        check("janet", false);
        check("hello", false);
        check("jane.roeder", false);
        assert!(!is_others("bill", "William Roe") && !is_others("bill.roe", "William Roe"));
    }
}
