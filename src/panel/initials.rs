//! The letters shown where a portrait would be. The portrait itself stays on the network that hosts it: showing it
//! would tell that network who is being looked at.

/// One or two letters for a name; none when it has no letter. Scripts without capitals get one letter: two of theirs
/// side by side would join or read as a word.
pub fn initials(name: &str) -> String {
    let plain = name.split([',', '(', '|']).find(|part| part.chars().any(char::is_alphabetic)).unwrap_or_default();
    let mut letters = plain.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let Some(first) = letters.next() else {
        return String::new();
    };
    let cased = |letter: &char| letter.is_lowercase() || letter.is_uppercase();
    let last = letters.next_back().filter(|_| cased(&first)).filter(cased);
    std::iter::once(first).chain(last).filter_map(|letter| letter.to_uppercase().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_initials() {
        let check = |name: &str, expected: &str| assert_eq!(initials(name), expected, "{name}");
        check("Jane Roe", "JR");
        check("jane maria de la roe", "JR");
        check("Jane", "J");
        check("✨ Jane Roe 🚀", "JR");
        check("Jane Roe, PhD, MBA", "JR");
        check("Jane Roe (she/her)", "JR");
        check("Élodie Ångström", "ÉÅ");
        check("Иван Петров", "ИП");
        check("ليلى حداد", "ل");
        check("田中 花子", "田");
        check("  ", "");
        check("123", "");
    }
}
