//! Chinese names in the letters of addresses: 王小明 is `wangxiaoming`, and `wangxm` in short.

/// What a syllable begins with, the longest first.
const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w", "",
];

/// What a syllable ends with.
const FINALS: &str =
    "a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang";

/// A name of so many characters as a word of an address may spell it, part by part: by syllables, or by the first syllable and
/// the others' letters. `None` where the word is no such name.
pub fn parted(word: &str, characters: usize) -> Option<Vec<&str>> {
    if !(2..=4).contains(&characters) || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let ends = (2..=word.len().min(LONGEST)).rev().filter(|end| word.get(..*end).is_some_and(is_syllable));
    // A family name of two syllables is one among hundreds.
    ends.filter_map(|end| word.split_at_checked(end)).find_map(|(family, given)| {
        let given =
            syllables(given, characters - 1).or_else(|| letters(given).filter(|it| it.len() == characters - 1))?;
        Some(std::iter::once(family).chain(given).collect())
    })
}

/// No syllable has more letters.
const LONGEST: usize = 6;

/// The letters of a word that syllables begin with.
fn letters(word: &str) -> Option<Vec<&str>> {
    let letters: Vec<&str> = word.split("").filter(|letter| !letter.is_empty()).collect();
    letters.iter().all(|letter| !["a", "e", "i", "o", "u", "v"].contains(letter)).then_some(letters)
}

/// A word as so many syllables.
fn syllables(word: &str, count: usize) -> Option<Vec<&str>> {
    if count == 0 {
        return word.is_empty().then(Vec::new);
    }
    (1..=word.len().min(LONGEST)).rev().filter_map(|end| word.split_at_checked(end)).find_map(|(first, rest)| {
        let rest = is_syllable(first).then(|| syllables(rest, count - 1)).flatten()?;
        Some(std::iter::once(first).chain(rest).collect())
    })
}

fn is_syllable(word: &str) -> bool {
    INITIALS
        .iter()
        .filter_map(|initial| word.strip_prefix(initial))
        .any(|end| FINALS.split(' ').any(|known| known == end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_in_syllables() {
        let check = |word: &str, characters, expected: Option<&str>| {
            assert_eq!(parted(word, characters).map(|parts| parts.join(" ")).as_deref(), expected, "{word}");
        };
        check("wangxiaoming", 3, Some("wang xiao ming"));
        check("wangxm", 3, Some("wang x m"));
        check("liwei", 2, Some("li wei"));
        check("zhangsan", 2, Some("zhang san"));
        check("ouyangna", 3, Some("ou yang na"));
        check("office", 2, None);
        check("index", 2, None);
        check("contact", 3, None);
        check("wangxiaoming", 2, None);
    }
}
