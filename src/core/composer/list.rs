//! A list of recipients as it is typed or pasted.

use super::LONGEST_FIELD;
use crate::address::mailbox::{Mailbox, mailboxes};

/// Text that was typed or pasted into a field. Parts that end in a separator count as they are. The last part may be half
/// typed, so it counts once it is an address.
pub fn typed(text: &str) -> Vec<Mailbox> {
    let mut found: Vec<Mailbox> = Vec::new();
    // A lone word before a comma: the surname of "Roe, Jane <jane@acme.example>", unless nothing like that follows.
    let mut surname: Option<String> = None;
    for part in parts(text) {
        for (place, mut mailbox) in mailboxes(part.text).into_iter().enumerate() {
            let begins = place == 0;
            match (&mailbox.address, &mut mailbox.name) {
                (Some(_), Some(name)) if begins && part.text.contains('<') => {
                    if let Some(surname) = surname.take() {
                        *name = format!("{surname}, {name}");
                    }
                }
                (None, Some(name)) if part.end == Some(',') && !name.contains(' ') => {
                    found.extend(surname.replace(name.clone()).map(Mailbox::named));
                    continue;
                }
                (None, _) if part.end.is_none() => continue,
                (Some(address), _) if part.end.is_none() && !is_complete(address) => continue,
                _ => {}
            }
            found.extend(surname.take().map(Mailbox::named));
            found.push(mailbox);
        }
    }
    found.extend(surname.map(Mailbox::named));
    found
}

/// A part of a list, and the separator that ended it; `None` for the last part.
pub struct Part<'a> {
    /// As it is written.
    pub text: &'a str,
    end: Option<char>,
}

/// The part of a text that is read.
pub fn shortened(text: &str) -> &str {
    text.char_indices().nth(LONGEST_FIELD).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Splits a list at its separators, but not inside quotes and comments.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let text = shortened(text);
    let mut found = Vec::new();
    let mut start = 0;
    let mut closing: Option<char> = None;
    let (last_quote, last_bracket) = (text.rfind('"').unwrap_or_default(), text.rfind(')').unwrap_or_default());
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        match (closing, character) {
            (Some('"'), '\\') => escaped = true,
            (Some(closer), _) if closer == character => closing = None,
            (Some(_), '\n') => closing = None,
            (Some(_), _) => {}
            (None, '"') if place < last_quote => closing = Some('"'),
            (None, '(') if place < last_bracket => closing = Some(')'),
            (None, ',' | ';' | '\n' | '\r' | '\t' | '，' | '；' | '、') => {
                found.push(Part { text: text.get(start..place).unwrap_or_default(), end: Some(character) });
                start = place + character.len_utf8();
            }
            (None, _) => {}
        }
    }
    let rest = text.get(start..).unwrap_or_default();
    if !rest.trim().is_empty() {
        found.push(Part { text: rest, end: None });
    }
    found
}

/// Whether a domain is more than its first label: `jane@acme` may still become `jane@acme.example`.
fn is_complete(address: &str) -> bool {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.starts_with('[') || domain.rsplit_once(['.', '。']).is_some_and(|(_, last)| last.chars().count() >= 2)
}

#[cfg(test)]
mod tests {
    use crate::{composer::tests::recipients, draft::ComposerField};

    #[test]
    fn typed_text_is_read_as_it_would_be_sent() {
        let check = |pending: &str, expected: &[&str]| {
            let field = ComposerField { pending: pending.into(), ..ComposerField::default() };
            assert_eq!(recipients(vec![field]), expected, "{pending}");
        };
        check("", &[]);
        check(" \n, ;", &[]);
        check("jane@x.example", &["jane@x.example"]);
        check("Jane Roe <jane@x.example>", &["Jane Roe <jane@x.example>"]);
        check("Jane Roe<jane@x.example>,", &["Jane Roe <jane@x.example>"]);
        check(
            "Jane Roe <jane@x.example>, \"Roe, Bob\" <b@y.example>; c@z.example",
            &["Jane Roe <jane@x.example>", "Roe, Bob <b@y.example>", "c@z.example"],
        );
        // Outlook and old address books put the surname first without quotes.
        check("Roe, Jane <jane@x.example>", &["Roe, Jane <jane@x.example>"]);
        check("Roe, jane@x.example", &["Roe", "jane@x.example"]);
        check("Ana Poe, Jane <jane@x.example>", &["Ana Poe", "Jane <jane@x.example>"]);
        check("jane@x.example (Roe, Jane)", &["Roe, Jane <jane@x.example>"]);
        check(
            "a@x.example b@y.example\nc@z.example\td@w.example",
            &["a@x.example", "b@y.example", "c@z.example", "d@w.example"],
        );
        check("Jane <a@x.example> Bob <b@y.example>", &["Jane <a@x.example>", "Bob <b@y.example>"]);
        check("Team: a@x.example, Bob <b@y.example>;", &["a@x.example", "Bob <b@y.example>"]);
        check("undisclosed-recipients:;", &[]);
        check("mailto:jane@x.example?subject=Hello", &["jane@x.example"]);
        check("\"jane@gmail.example\" <other@x.example>", &["jane@gmail.example <other@x.example>"]);
        check("\"jane roe\"@x.example", &["\"jane roe\"@x.example"]);
        check("'jane@x.example'", &["jane@x.example"]);
        check("jane@[192.0.2.1],", &["jane@[192.0.2.1]"]);
        check(
            "jürgen@bücher.example, 用户@例子.example， b@x。example",
            &["jürgen@bücher.example", "用户@例子.example", "b@x。example"],
        );
        check("\u{202a}jane@x.example\u{202c}\u{200b}", &["jane@x.example"]);
    }

    #[test]
    fn half_typed_text_is_nobody_yet() {
        let check = |pending: &str, expected: &[&str]| {
            let field = ComposerField { pending: pending.into(), ..ComposerField::default() };
            assert_eq!(recipients(vec![field]), expected, "{pending}");
        };
        check("jan", &[]);
        check("jane@", &[]);
        check("jane@acme", &[]);
        check("jane@acme.e", &[]);
        check("jane@acme.example, bo", &["jane@acme.example"]);
        check("Jane <jane@acme.example", &["Jane <jane@acme.example>"]);
        // Ended by a separator, it goes out as it is.
        check("jane@acme;", &["jane@acme"]);
        check("Jane Roe; Bob Poe;", &["Jane Roe", "Bob Poe"]);
        check("staff,", &["staff"]);
        check("@jane, jane@@x.example;", &["@jane", "jane@@x.example"]);
    }
}
