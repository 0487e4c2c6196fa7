//! Names of people compared with each other.

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
}
