//! What tells titles and employers of which no list knows: where the page has them, and what it calls them.

use super::{
    beneath::parts::OTHER,
    heading::{begins, is_heading, without_count},
};
use std::ops::Range;

/// What tells titles and employers of which no list knows.
#[derive(Debug, Default)]
pub struct Hints {
    /// What somebody does now: another title may begin with the same word.
    pub head: String,
    /// Texts that are called titles.
    pub titles: Vec<String>,
    /// Texts that are called employers.
    pub employers: Vec<String>,
    /// Texts that are called places, or what somebody works with.
    pub places: Vec<String>,
    /// Texts that are entries of lists.
    pub listed: Vec<String>,
    /// Lines that go on in another type behind a name in bold, and that name.
    pub bold: Vec<(String, String)>,
    /// Lines that consist of two parts with nothing between them, and these parts.
    pub parted: Vec<(String, [String; 2])>,
    /// Which lines are one entry each: nothing outside of these belongs to what stands in them.
    pub entries: Vec<Range<usize>>,
    /// Whether a heading says that there are positions.
    pub is_headed: bool,
    /// What the headings below that one say.
    pub headings: Vec<String>,
    /// Whether it says that there are studies: then a title is a degree and an employer a school.
    pub are_studies: bool,
}

impl Hints {
    /// Whether a line heads something else, or these. Below a heading it is one itself, as employers are called like headings, too:
    /// `Career Club`.
    pub fn is_heading(&self, text: &str) -> bool {
        match self.is_headed {
            true => (!without_count(text).contains(' ') || is_among(text, &self.headings)) && begins(text, OTHER),
            false => is_heading(text),
        }
    }

    /// The two parts of a line that has nothing between them.
    pub fn parted(&self, line: &str) -> Option<&[String; 2]> {
        self.parted.iter().find(|(whole, _)| whole == line).map(|(_, parts)| parts)
    }
}

/// Whether a text is among these.
pub fn is_among(text: &str, texts: &[String]) -> bool {
    texts.iter().any(|it| it == text)
}
