//! The title of a conversation that stands in the place of its recipients.

use super::LONGEST_FIELD;
use crate::{
    address::mailbox::{LONGEST_NAME, clean},
    names,
};

/// A group's title stands for so many people at most.
const MOST_OTHERS: usize = 500;

/// The people in a title such as "Jane Roe, Bob Poe and 2 others": a name for each, and `None` for each who is only counted.
pub fn people(title: &str) -> Vec<Option<String>> {
    const JOINED: [&str; 9] = [" and ", " und ", " et ", " och ", " og ", " ve ", " & ", "和", "と"];
    // These also stand inside names (Ortega y Gasset), so they join only in a list with commas, or two full names.
    const JOINED_IN_LIST: [&str; 5] = [" y ", " e ", " en ", " i ", " и "];
    let title: String = title.chars().take(LONGEST_FIELD).collect();
    let is_list = title.contains([',', '，', '、', ';']);
    let mut joined = title;
    for word in JOINED.iter().chain(JOINED_IN_LIST.iter().filter(|_| is_list)) {
        joined = joined.replace(word, ",");
    }
    let mut found: Vec<Option<String>> = Vec::new();
    let parts = joined.split([',', '，', '、', ';', '\n']).flat_map(names::joined);
    for part in parts.filter_map(|part| clean(without_handle(part))) {
        let digits: String = part.chars().filter(char::is_ascii_digit).take(4).collect();
        match (digits.parse::<usize>(), found.last_mut()) {
            (Ok(count), _) => found.extend(std::iter::repeat_n(None, count.min(MOST_OTHERS))),
            // "Jane Roe, PhD" is one person, and so is "Jane Roe, Oberärztin".
            (Err(_), Some(Some(name)))
                if !part.contains(' ') && (names::is_credential(&part) || names::is_about(name, &part)) =>
            {
                if name.len() < LONGEST_NAME {
                    *name = format!("{name}, {part}");
                }
            }
            _ => found.push(Some(part)),
        }
    }
    found
}

/// A name without the handle behind it: "Jane Roe @jane".
fn without_handle(part: &str) -> &str {
    match part.trim_end().rsplit_once(' ') {
        Some((name, handle)) if handle.starts_with('@') && !name.trim().is_empty() => name,
        _ => part,
    }
}

#[cfg(test)]
mod tests {
    use crate::{composer::tests::recipients, draft::ComposerField};

    #[test]
    fn a_group_title_names_its_people() {
        let check = |title: &str, expected: &[&str]| {
            let field = ComposerField { names: vec![title.into()], ..ComposerField::default() };
            assert_eq!(recipients(vec![field]), expected, "{title}");
        };
        check("Jane Roe", &["Jane Roe"]);
        check("Jane Roe, PhD", &["Jane Roe, PhD"]);
        check("Jane Roe @jane", &["Jane Roe"]);
        check("@jane", &["@jane"]);
        check("Jane Roe, Bob Poe", &["Jane Roe", "Bob Poe"]);
        check("Jane, Bob and Ana", &["Jane", "Bob", "Ana"]);
        check("Jane Roe and Bob Poe", &["Jane Roe", "Bob Poe"]);
        check("Jane, Bob y 2 personas más", &["Jane", "Bob", "?", "?"]);
        check("Jane, Bob, +3", &["Jane", "Bob", "?", "?", "?"]);
        check("José Ortega y Gasset", &["José Ortega y Gasset"]);
        check("Giulia Ferrari e Giuseppe Russo", &["Giulia Ferrari", "Giuseppe Russo"]);
        check("Sanne de Vries en Pieter van den Berg", &["Sanne de Vries", "Pieter van den Berg"]);
        check("Dr. Jane Roe, Oberärztin", &["Dr. Jane Roe, Oberärztin"]);
        check("Jane Roe, Xochitl Poe", &["Jane Roe", "Xochitl Poe"]);
        check("花子、太郎", &["花子", "太郎"]);
        check("JANE, BOB", &["JANE", "BOB"]);
        check("Jane, PhD", &["Jane, PhD"]);
    }
}
