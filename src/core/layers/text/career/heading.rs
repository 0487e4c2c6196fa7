//! Which lines of a CV head a part of it.

use super::beneath::{
    self,
    parts::{OTHER, WORK},
};
use crate::names;

/// Whether a line heads a part of a CV.
pub fn is_heading(text: &str) -> bool {
    begins(text, WORK) || begins(text, OTHER)
}

/// Whether a line heads positions, and not what somebody does besides.
pub fn is_work(text: &str) -> bool {
    const BESIDES: &str = "project projekt projet proyect progett volunt ehrenamt bénévol";
    begins(text, WORK) && !begins(text, BESIDES)
}

/// Whether a line is words of which one begins as one of a list. How many there are may stand behind: `Projects (3)`.
pub fn begins(text: &str, list: &str) -> bool {
    let text = without_count(text);
    let words = names::words(text);
    let is_short = words.len() < 5 && !text.contains(|it: char| it.is_ascii_digit() || "@,".contains(it));
    is_short
        && !beneath::is_title(text)
        && words.iter().any(|word| list.split_whitespace().any(|beginning| word.starts_with(beginning)))
}

/// A heading without how many there are.
pub fn without_count(heading: &str) -> &str {
    heading.trim_end_matches(|it: char| it.is_ascii_digit() || "() ".contains(it))
}
