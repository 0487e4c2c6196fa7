//! The lines that a line of dates may have to do with: those of its entry, where a page parts these.

use super::{
    dated::dated,
    hints::{Hints, is_among},
    stated::Stated,
};

/// The lines that one of them may have to do with.
pub struct Around<'a> {
    /// These lines: the entry's, or all.
    pub lines: &'a [String],
    /// Which line of the part is the first.
    pub start: usize,
    /// Where among them it stands.
    pub place: usize,
    /// Whether they are one entry.
    pub is_entry: bool,
}

impl<'a> Around<'a> {
    /// Those of `lines` that the one at a place may have to do with.
    pub fn of(lines: &'a [String], place: usize, hints: &Hints) -> Self {
        let entry = hints.entries.iter().find(|entry| entry.contains(&place));
        let entry = entry.and_then(|entry| Some((entry.start, lines.get(entry.clone())?)));
        let (start, lines) = entry.unwrap_or((0, lines));
        Self { lines, start, place: place - start, is_entry: entry.is_some() }
    }

    /// Whether what is stated has to do with the heading that an entry begins with, if it does.
    pub fn is_about(&self, stated: &Stated, hints: &Hints) -> bool {
        let heading = self
            .lines
            .first()
            .filter(|first| self.is_entry && is_among(first, &hints.headings) && dated(first).is_none());
        heading
            .is_none_or(|heading| [&stated.title, &stated.employer].iter().any(|part| heading.contains(part.as_str())))
    }
}
