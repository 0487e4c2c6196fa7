//! Given names, and which of them are one: `Bob` and `Robert`.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Lines of given names that are one name.
const GIVEN: &str = include_str!("../data/given-names.txt");

/// Whether a folded word is known as a given name.
pub fn is_given(folded: &str) -> bool {
    BOOK.contains_key(folded)
}

/// Given names, each with the numbers of the lines that it stands on. Below the ruler a name is one by itself.
static BOOK: LazyLock<FxHashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut book: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
    let mut is_group = true;
    for (number, line) in GIVEN.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        is_group &= line != "---";
        for name in line.split(' ').filter(|name| *name != "---") {
            let lines = book.entry(name).or_default();
            if is_group {
                lines.push(number);
            }
        }
    }
    book
});

/// Whether two given names are forms of one.
pub fn are_one(a: &str, b: &str) -> bool {
    match (BOOK.get(a), BOOK.get(b)) {
        (Some(a), Some(b)) => a.iter().any(|line| b.contains(line)),
        _ => false,
    }
}

/// The other forms of a given name.
pub fn group_of(name: &str) -> impl Iterator<Item = &'static str> {
    let lines = BOOK.get(name).map(Vec::as_slice).unwrap_or_default();
    GIVEN.lines().enumerate().filter(|(number, _)| lines.contains(number)).flat_map(|(_, line)| line.split(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mailbox_of_a_role_is_called_by_a_given_name() {
        let roles = include_str!("../data/roles.txt").lines().filter(|line| !line.starts_with('#'));
        let names: Vec<&str> = roles.flat_map(str::split_whitespace).filter(|role| is_given(role)).collect();
        assert_eq!(names, [""; 0]);
    }
}
