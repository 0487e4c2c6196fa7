//! Mailboxes as people and mail programs write them: `Jane Roe <jane@acme.example>`. The one place where they are taken apart.

use crate::folding::is_invisible;

/// Names are cut at this many characters.
pub const LONGEST_NAME: usize = 200;

/// A name, an address, or both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mailbox {
    /// As a person would write it.
    pub name: Option<String>,
    /// As written, without what stands around it.
    pub address: Option<String>,
}

impl Mailbox {
    /// One of which nothing but a name is shown.
    pub fn named(name: String) -> Self {
        Self { name: Some(name), address: None }
    }
}

/// The mailboxes in a text without separators: "Jane Roe <jane@acme.example>", "jane@acme.example (Jane Roe)",
/// "Jane Roe - jane@acme.example", several addresses with blanks between them, or a name alone.
pub fn mailboxes(text: &str) -> Vec<Mailbox> {
    let words = words(without_group(text));
    let bracketed = has_bracketed(&words);
    let mut found: Vec<Mailbox> = Vec::new();
    let mut name = String::new();
    for word in &words {
        match address(word.text).filter(|_| word.bracketed || !bracketed) {
            Some(address) => {
                found.push(Mailbox { name: clean(&name), address: Some(address.to_owned()) });
                name.clear();
            }
            None => {
                name.push_str(word.text);
                name.push(' ');
            }
        }
    }
    match (found.as_mut_slice(), clean(&name)) {
        ([], Some(name)) => found.push(Mailbox::named(name)),
        ([only], rest @ Some(_)) if only.name.is_none() => only.name = rest,
        _ => {}
    }
    found
}

/// The first address in a text, and the name before it; `None` where there is no address, as in a page's.
pub fn parted(text: &str) -> Option<(&str, &str)> {
    if !text.contains('@') || text.contains("://") {
        return None;
    }
    let text = without_group(text);
    let words = words(text);
    let bracketed = has_bracketed(&words);
    let mut addressed = words.iter().filter(|word| word.bracketed || !bracketed);
    let (start, address) = addressed.find_map(|word| Some((word.start, address(word.text)?)))?;
    Some((text.get(..start)?.trim_matches(is_around_name), address))
}

/// Whether an address stands in angle brackets: a name may look like one, too.
fn has_bracketed(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.bracketed && address(word.text).is_some())
}

/// A group's name and its colon say nothing about who is in it (RFC 5322, 3.4); neither does a scheme.
fn without_group(text: &str) -> &str {
    let text = text.trim_start();
    match text.split_once(':') {
        Some((group, rest)) if !group.contains(['@', '"', '<', '(']) => rest,
        _ => text,
    }
}

/// A word, where it begins, and whether it stood in angle brackets.
struct Word<'a> {
    text: &'a str,
    start: usize,
    bracketed: bool,
}

/// Words between blanks; angle brackets stand for themselves even when they touch a name. Quotes hold a word together.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut bracketed = false;
    let mut quoted = false;
    let last_quote = text.rfind('"').unwrap_or_default();
    let mut end_word = |start: usize, end: usize, bracketed: bool| {
        if let Some(word) = text.get(start..end).filter(|word| !word.is_empty()) {
            found.push(Word { text: word, start, bracketed });
        }
    };
    for (place, character) in text.char_indices() {
        match character {
            '"' if quoted || place < last_quote => quoted = !quoted,
            _ if quoted => {}
            '<' | '>' => {
                end_word(start, place, bracketed);
                start = place + 1;
                bracketed = character == '<';
            }
            blank if blank.is_whitespace() || is_invisible(blank) => {
                end_word(start, place, bracketed);
                start = place + blank.len_utf8();
            }
            _ => {}
        }
    }
    end_word(start, text.len(), bracketed);
    found
}

/// The address in a word, without what surrounds it.
pub fn address(word: &str) -> Option<&str> {
    let around = |character: char| "<>()'\"‘’“”,;:.!?*×✕".contains(character);
    let bare = word.trim_matches(around);
    // A quoted local part keeps its quotes.
    let bare = if word.starts_with('"') && word.contains("\"@") { word.trim_end_matches(around) } else { bare };
    let bare = match bare.split_at_checked("mailto:".len()) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        _ => bare,
    };
    let bare = bare.split('?').next().unwrap_or_default();
    let (local, domain) = bare.rsplit_once('@')?;
    let unquoted = local.strip_prefix('"').and_then(|local| local.strip_suffix('"'));
    let plain = |character: char| !character.is_control() && !"@\"()[]\\,;".contains(character);
    let local_fits = unquoted.is_some() || (!local.is_empty() && local.chars().all(plain));
    let literal = domain.starts_with('[') && domain.ends_with(']') && domain.len() > 2;
    let is_of_domain =
        |character: char| character.is_alphanumeric() || ".-_。".contains(character) || is_mark(character);
    let domain_fits = !domain.is_empty() && domain.chars().all(is_of_domain);
    (local_fits && (literal || domain_fits)).then_some(bare)
}

/// Marks that join letters in scripts such as Devanagari and Thai.
fn is_mark(character: char) -> bool {
    !character.is_ascii() && !character.is_whitespace() && !is_invisible(character) && !character.is_control()
}

/// What stands around a name, and is none of it: quotes, brackets, separators, close signs.
fn is_around_name(character: char) -> bool {
    "\"'“”‘’<>([],;:-–—·•|×✕ ".contains(character)
}

/// A name as a person would write it: no quotes, brackets, separators or close signs around it. `None` when nothing is
/// left that could be a name.
pub fn clean(text: &str) -> Option<String> {
    let visible: String = text.chars().filter(|character| !is_invisible(*character)).collect();
    let folded = visible.split_whitespace().collect::<Vec<_>>().join(" ").replace("\\\"", "\"").replace("\\\\", "\\");
    let mut name = folded.trim_matches(is_around_name);
    // A closing bracket goes with its opening one: "Jane (Acme)" keeps both.
    if !name.contains('(') {
        name = name.trim_end_matches([')', ' ']);
    }
    let name: String = name.chars().take(LONGEST_NAME).collect();
    name.chars().any(char::is_alphanumeric).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_parted() {
        let check = |text: &str, expected: Option<(&str, &str)>| assert_eq!(parted(text), expected, "{text}");
        check("jane@x.example", Some(("", "jane@x.example")));
        check("Jane Roe <jane@x.example>", Some(("Jane Roe", "jane@x.example")));
        check("\"Roe, Jane\" <jane@x.example>", Some(("Roe, Jane", "jane@x.example")));
        check("\"jane@home\" <jane@x.example>", Some(("jane@home", "jane@x.example")));
        check("Jane Roe jane@x.example", Some(("Jane Roe", "jane@x.example")));
        check("jane@x.example (Jane Roe)", Some(("", "jane@x.example")));
        check("mailto:jane@x.example?subject=Hello", Some(("", "jane@x.example")));
        check("jane@x.example, bob@y.example", Some(("", "jane@x.example")));
        check("https://x.example/@jane", None);
        check("Jane Roe", None);
    }
}
