//! Comparing people's names with each other, with addresses and with the names of accounts.

/// The words of a name in lower case.
pub fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether two names may be one person's: one of them has all words of the other, or one is not known.
pub fn may_be_one(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    let (one, other) = (words(one), words(other));
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    within(&one, &other) || within(&other, &one)
}

/// Whether the name of an account or of a domain is made from a person's: `janeroe`, `roe.jane`, `jroe`, `janer`.
pub fn is_made_from(account: &str, name: &str) -> bool {
    let account: String = words(account).concat();
    let account = account.trim_end_matches(|character: char| character.is_ascii_digit());
    let name = words(name);
    let (Some(given), Some(family)) = (name.first(), name.last()) else { return false };
    if name.len() < 2 || family.chars().count() < 2 {
        return false;
    }
    let initial = |word: &String| word.chars().next().map(String::from).unwrap_or_default();
    account.contains(&format!("{given}{family}"))
        || account.contains(&format!("{family}{given}"))
        || account == format!("{}{family}", initial(given))
        || account == format!("{given}{}", initial(family))
}

/// Whether text is pronouns as people write them beside their name: `she/her`, `they / them`, `er/ihm`.
pub fn are_pronouns(text: &str) -> bool {
    let is_word = |part: &str| (1..=6).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    let parts = || text.split('/').map(str::trim);
    (2..=4).contains(&parts().count()) && parts().all(is_word)
}

/// A name without the pronouns in brackets that some people put behind it, and these.
pub fn without_pronouns(name: &str) -> (&str, Option<&str>) {
    let bare = name.trim_end().strip_suffix([')', ']']);
    match bare.and_then(|bare| bare.rsplit_once(['(', '['])) {
        Some((name, mark)) if are_pronouns(mark) && !name.trim().is_empty() => (name.trim_end(), Some(mark)),
        _ => (name, None),
    }
}

/// Whether the name of an account is a name's initial and its other part, as no firm's is: `jroe`, `janer`.
pub fn is_initialled(account: &str, name: &str) -> bool {
    let words = words(name);
    let (Some(given), Some(family)) = (words.first(), words.last()) else { return false };
    let initial = |word: &String| word.chars().next().map(String::from).unwrap_or_default();
    let account = account.to_lowercase();
    let account = account.trim_end_matches(|character: char| character.is_ascii_digit());
    words.len() > 1
        && family.chars().count() > 2
        && (account == format!("{}{family}", initial(given)) || account == format!("{given}{}", initial(family)))
}

/// Whether text reads as a person's name: two to four words that begin with capitals, none of which is a word of
/// titles and firms.
pub fn reads_as_name(text: &str) -> bool {
    let not_names = [
        "about",
        "agency",
        "and",
        "blog",
        "company",
        "consulting",
        "contact",
        "cv",
        "design",
        "developer",
        "gmbh",
        "group",
        "hello",
        "home",
        "homepage",
        "inc",
        "llc",
        "ltd",
        "my",
        "of",
        "page",
        "portfolio",
        "press",
        "resume",
        "sa",
        "services",
        "site",
        "software",
        "studio",
        "studios",
        "team",
        "the",
        "us",
        "website",
        "welcome",
        "work",
    ];
    let found: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&found.len())
        && found.iter().all(|word| {
            word.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
                && word.chars().all(|character| character.is_alphabetic() || ".'’-".contains(character))
        })
        && words(text).iter().all(|word| !not_names.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_one_persons() {
        let check = |one, other, expected| assert_eq!(may_be_one(one, other), expected, "{one:?} {other:?}");
        check(Some("Jane Roe"), Some("JANE ROE"), true);
        check(Some("Jane Roe"), Some("Jane A. Roe"), true);
        check(Some("Jane"), Some("Jane Roe"), true);
        check(Some("Jane Roe"), Some("Joe Roe"), false);
        check(Some("Jane Roe"), None, true);
    }

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
    }

    #[test]
    fn names_read_as_names() {
        let check = |text, expected| assert_eq!(reads_as_name(text), expected, "{text}");
        check("Jane Roe", true);
        check("Jean-Luc O'Roe", true);
        check("山田 太郎", true);
        check("Jane", false);
        check("Welcome Home", false);
        check("Acme GmbH", false);
        check("we make pots", false);
        check("Jane Roe 2", false);
    }
}
