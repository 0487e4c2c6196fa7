//! What one chip in a recipient field stands for.

use super::list::{parts, shortened, typed};
use crate::{
    address::mailbox::{self, Mailbox, mailboxes},
    words,
};

/// Whether a chip in a list of guests is the organiser's.
pub fn is_no_guest(chip: &[String]) -> bool {
    const ORGANIZERS: &str = "organizer organiser organisator organisatorin veranstalter veranstalterin organisateur \
        organisatrice organizador organizadora organizzatore organizzatrice organizator organizatorka organisatör \
        arrangør järjestäjä organizátor organizátorka szervező organizatorul düzenleyen düzenleyici организатор \
        організатор διοργανωτής διοργανώτρια מארגן מארגנת 主催者 组织者 組織者 召集人 主辦人 주최자";
    chip.iter().any(|text| {
        let text = text.to_lowercase();
        let shown = text.split_whitespace().filter(|word| !word.contains('@'));
        let mut parts = shown.flat_map(|part| part.split(|one: char| !one.is_alphanumeric()));
        parts.any(|word| words::has(ORGANIZERS, word))
    })
}

/// What one chip stands for: the addresses of the first text that has any, else a name. A chip is one person, so a
/// comma in its text is part of a name, unless each side of it has an address: then a list was pasted into it.
pub fn chip_mailboxes(texts: &[String]) -> Vec<Mailbox> {
    let texts: Vec<&str> = texts.iter().map(|text| shortened(text)).collect();
    let read: Vec<Vec<Mailbox>> = texts.iter().map(|text| mailboxes(text)).collect();
    let named = read.iter().zip(&texts).filter(|(_, text)| !is_said_of_address(text));
    let name = named.flat_map(|(found, _)| found).find_map(|mailbox| mailbox.name.clone());
    let is_addressed = |found: &[Mailbox]| found.iter().any(|mailbox| mailbox.address.is_some());
    let Some((addressed, text)) = read.iter().zip(&texts).find(|(found, _)| is_addressed(found)) else {
        return name.map(Mailbox::named).into_iter().collect();
    };
    let list = parts(text);
    if list.len() > 1 && list.iter().filter(|part| is_addressed(&mailboxes(part.text))).nth(1).is_some() {
        return typed(&format!("{text};"));
    }
    let mut found: Vec<Mailbox> = addressed.iter().filter(|mailbox| mailbox.address.is_some()).cloned().collect();
    if let [only] = found.as_mut_slice() {
        only.name = only.name.take().filter(|_| !is_said_of_address(text)).or(name);
    }
    found
}

/// Whether a text begins with an address and goes on with words of its own, as "jane@acme.example. Press delete to remove"
/// does. A name may follow in brackets.
fn is_said_of_address(text: &str) -> bool {
    !text.contains(['(', '<']) && text.split_whitespace().next().is_some_and(|first| mailbox::address(first).is_some())
}

#[cfg(test)]
mod tests {
    use crate::{
        composer::{draft, tests::recipients},
        draft::{Composer, ComposerField},
    };

    #[test]
    fn a_chip_is_one_person() {
        let check = |texts: &[&str], expected: &[&str]| {
            let chip = texts.iter().map(|text| (*text).to_owned()).collect();
            let field = ComposerField { chips: vec![chip], ..ComposerField::default() };
            assert_eq!(recipients(vec![field]), expected, "{texts:?}");
        };
        check(&[], &[]);
        check(&["", " × "], &[]);
        check(&["jane@x.example", "Jane Roe"], &["Jane Roe <jane@x.example>"]);
        check(&["Jane Roe", "", "jane@x.example"], &["Jane Roe <jane@x.example>"]);
        check(&["Roe, Jane"], &["Roe, Jane"]);
        check(&["Jane Roe, jane@x.example"], &["Jane Roe <jane@x.example>"]);
        check(&["Jane Roe <jane@x.example>, ×"], &["Jane Roe <jane@x.example>"]);
        check(&["Jane Roe", "Jane Roe - jane@x.example"], &["Jane Roe <jane@x.example>"]);
        check(&["Jane Roe (Acme)", "available"], &["Jane Roe (Acme)"]);
        check(&["root@localhost"], &["root@localhost"]);
        // Words that follow an address are said of it; they name nobody.
        check(&["jane@x.example", "jane@x.example. Press delete to remove this chip."], &["jane@x.example"]);
        check(&["jane@x.example löschen", "Jane Roe"], &["Jane Roe <jane@x.example>"]);
        check(&["jane@x.example (Jane Roe)"], &["Jane Roe <jane@x.example>"]);
        check(&["Jane Roe jane@x.example"], &["Jane Roe <jane@x.example>"]);
    }

    #[test]
    fn a_list_pasted_into_one_chip_is_read_as_a_list() {
        let check = |texts: &[&str], expected: &[&str]| {
            let chip = texts.iter().map(|text| (*text).to_owned()).collect();
            let field = ComposerField { chips: vec![chip], ..ComposerField::default() };
            assert_eq!(recipients(vec![field]), expected, "{texts:?}");
        };
        check(&["a@x.example, b@y.example"], &["a@x.example", "b@y.example"]);
        check(&["Jane <a@x.example>, b@y.example ×"], &["Jane <a@x.example>", "b@y.example"]);
        check(&["b@y.example; Jane Roe <a@x.example>"], &["b@y.example", "Jane Roe <a@x.example>"]);
        check(
            &["Roe, Jane <a@x.example>, \"Poe, Bob\" <b@y.example>"],
            &["Roe, Jane <a@x.example>", "Poe, Bob <b@y.example>"],
        );
        check(&["Jane Roe <a@x.example>, Bob Poe, c@z.example"], &["Jane Roe <a@x.example>", "Bob Poe", "c@z.example"]);
        check(&["a@x.example\nJane <b@y.example>"], &["a@x.example", "Jane <b@y.example>"]);
        // One person still, though the name holds a comma or an address.
        check(&["Roe, Jane, a@x.example"], &["Roe, Jane <a@x.example>"]);
        check(&["\"a@x.example, b@y.example\" <c@z.example>"], &["a@x.example, b@y.example <c@z.example>"]);
    }

    #[test]
    fn whoever_invites_is_no_guest() {
        let check = |surface: &str, chip: &[&str], expected: usize| {
            let chips = vec![chip.iter().map(|text| (*text).to_owned()).collect()];
            let fields = vec![ComposerField { chips, ..ComposerField::default() }];
            let composer = Composer { surface: surface.into(), fields, ..Composer::default() };
            assert_eq!(draft(&composer).recipients.len(), expected, "{chip:?}");
        };
        check("google-calendar", &["jane@acme.example", "Jane Roe"], 1);
        check("google-calendar", &["lea@agency.example", "Lea Agent Organizer"], 0);
        check("google-calendar", &["lea@agency.example", "Lea Agent", "Lea Agent, Organisator, zugesagt"], 0);
        check("calendar", &["Léa Agent (organizer)"], 0);
        check("calendar", &["田中（主催者）"], 0);
        check("calendar", &["Organ Izer"], 1);
        check("gmail", &["jane@organizer.example"], 1);
        check("calendar", &["jane@organizer.example"], 1);
    }
}
