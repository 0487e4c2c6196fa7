//! Messages whose recipients stand in their text: a private post on a server of the fediverse goes to everybody whom it
//! mentions.

/// Everybody whom a text mentions, as `@jane` or `@jane@social.example`, each once, and the text behind those that it
/// begins with.
pub(super) fn read(text: &str) -> (Vec<String>, &str) {
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    let mut leading = true;
    let mut place = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        place += word.len();
        let mention = mention(word.trim_end());
        leading &= mention.as_ref().is_some_and(|mention| mention.len() == word.trim_end().len());
        if leading {
            rest = text.get(place..).unwrap_or_default();
        }
        if let Some(mention) = mention
            && !found.iter().any(|known| known.eq_ignore_ascii_case(&mention))
        {
            found.push(mention);
        }
    }
    (found, rest.trim_start())
}

/// The mention in a word, without the marks around it. An address of mail is none: something stands before its sign.
fn mention(word: &str) -> Option<String> {
    let start = word.find('@')?;
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '/' | '@');
    if word.get(..start)?.ends_with(is_part) {
        return None;
    }
    let shown = word.get(start + 1..)?;
    let end = shown.find(|one: char| !(one.is_alphanumeric() || matches!(one, '_' | '.' | '-' | '@')));
    let shown = shown.get(..end.unwrap_or(shown.len()))?.trim_end_matches(['.', '-', '@']);
    let (name, server) = shown.split_once('@').unwrap_or((shown, ""));
    (!name.is_empty() && !server.contains('@')).then(|| format!("@{shown}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_who_is_mentioned_is_found_once() {
        let check = |text: &str, expected: &[&str], rest: &str| {
            let (found, left) = read(text);
            assert_eq!(found, expected, "{text}");
            assert_eq!(left, rest, "{text}");
        };
        check("", &[], "");
        check("Hi there", &[], "Hi there");
        check("@jane Hi Jane", &["@jane"], "Hi Jane");
        check("@jane@social.example @bob Hi both", &["@jane@social.example", "@bob"], "Hi both");
        check("@jane@social.example\n\nHi Jane,\nas I said.", &["@jane@social.example"], "Hi Jane,\nas I said.");
        check(
            "Hi @jane, this is for you and (@Bob@other.example).",
            &["@jane", "@Bob@other.example"],
            "Hi @jane, this is for you and (@Bob@other.example).",
        );
        check("@jane @Jane again", &["@jane"], "again");
        check("@jane, hi", &["@jane"], "@jane, hi");
        check(
            "mail jane@acme.example or https://social.example/@jane",
            &[],
            "mail jane@acme.example or https://social.example/@jane",
        );
        check("@ @@ @@jane @a@b@c", &[], "@ @@ @@jane @a@b@c");
    }

    #[test]
    fn hostile_texts_are_read_in_time() {
        for hostile in ["@", "@a", "@a ", "@a@", " "] {
            let started = std::time::Instant::now();
            read(&hostile.repeat(50_000));
            assert!(started.elapsed().as_secs() < 5, "{hostile} took {:?}", started.elapsed());
        }
    }
}
