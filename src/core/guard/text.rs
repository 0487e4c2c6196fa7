//! The words of a draft that the recruiter wrote for it, their sentences, and the phrases in them.

pub(super) use crate::{
    folding::split,
    mail::Part,
    words::{each, is_one_of},
};

use crate::{
    folding::folded,
    mail::{self, Line, is_abbreviation, is_ruled},
    words::{Phrase, mark, phrases},
};
use rustc_hash::FxHashMap;
use std::{borrow::Cow, ops::Range};

/// A word that was written for this message.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// Folded.
    pub(super) fold: Cow<'a, str>,
    /// Where it stands in the body, in bytes.
    pub(super) place: Range<usize>,
    /// The line that it stands in.
    pub(super) line: usize,
    /// Counts the sentences.
    pub(super) sentence: usize,
}

impl Word<'_> {
    /// Whether it is written with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// A draft's text, taken apart. Words are those of the recruiter's own lines; apostrophes and hyphens part words.
#[derive(Debug)]
pub(super) struct Text<'a> {
    body: &'a str,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) words: Vec<Word<'a>>,
    /// The places of the words by the [marks](mark) of their folded forms.
    places: FxHashMap<u64, Vec<usize>>,
    /// Where in the body the marks stand that open as they close.
    straight: Vec<usize>,
}

impl<'a> Text<'a> {
    /// Takes a body apart.
    pub(super) fn new(body: &'a str) -> Self {
        let lines = mail::lines(body);
        let words = words(&lines);
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (index, word) in words.iter().enumerate() {
            places.entry(mark(&word.fold)).or_default().push(index);
        }
        let straight = body.match_indices('"').map(|(place, _)| place).collect();
        Self { body, lines, words, places, straight }
    }

    /// Begins a sentence at word `index`, as behind a greeting.
    pub(super) fn begin(&mut self, index: usize) {
        let before = index.checked_sub(1).and_then(|before| self.words.get(before)).map(|word| word.sentence);
        if before.is_some() && before == self.words.get(index).map(|word| word.sentence) {
            self.words.iter_mut().skip(index).for_each(|word| word.sentence += 1);
        }
    }

    /// Whether word `index` stands in what somebody else said, between quotation marks and with a sentence of its own.
    pub(super) fn is_in_quotes(&self, index: usize) -> bool {
        const MARKS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('”', '”')];
        const SENTENCE: usize = 5;
        let Some(word) = self.words.get(index) else { return false };
        let (before, after) = self.body.split_at_checked(word.place.start).unwrap_or_default();
        let (before, after) = (ending(before), beginning(after));
        MARKS.into_iter().any(|(open, close)| {
            let is_open = if open == close {
                self.straight.partition_point(|place| *place < word.place.start) % 2 == 1
            } else {
                before.rfind(open) > before.rfind(close)
            };
            let said = || before.rsplit(open).next().into_iter().chain(after.split(close).next()).flat_map(split);
            is_open && after.contains(close) && said().nth(SENTENCE - 1).is_some()
        })
    }

    /// The line that says who wrote what is quoted: "On Monday Bob wrote:", "From: Bob".
    pub(super) fn head_of_quotation(&self) -> Option<&'a str> {
        let first = self.quoted().find(|line| !is_ruled(line))?;
        Some(first).filter(|text| !text.trim_start().starts_with(['>', '|', '`']))
    }

    /// The lines that are quoted and say something.
    pub(super) fn quoted(&self) -> impl Iterator<Item = &'a str> {
        let quoted = self.lines.iter().filter(|line| line.part == Part::Quoted).map(|line| line.text);
        quoted.filter(|line| line.contains(char::is_alphabetic))
    }

    /// Whether word `index` begins an answer below a line that is quoted.
    pub(super) fn is_below_quotation(&self, index: usize) -> bool {
        let line = self.words.get(index).map_or(0, |word| word.line);
        let is_first = index == 0 || self.words.get(index - 1).is_some_and(|before| before.line < line);
        let mut before = self.lines.iter().take(line).rev();
        is_first && before.find(|line| !line.text.trim().is_empty()).is_some_and(|line| line.part == Part::Quoted)
    }

    /// What stands between word `index` and the one before it; to the end of the text behind the last word.
    pub(super) fn before(&self, index: usize) -> &'a str {
        let from = index.checked_sub(1).and_then(|index| self.words.get(index)).map_or(0, |word| word.place.end);
        let to = self.words.get(index).map_or(self.body.len(), |word| word.place.start);
        self.body.get(from..to).unwrap_or_default()
    }

    /// The text from word `range.start` to the last word of `range`, as written.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        match (self.words.get(range.start), range.end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) => self.body.get(first.place.start..last.place.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// The folded form of a word; empty beyond the end.
    pub(super) fn fold(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &word.fold)
    }

    /// Whether the words from `index` on are `phrase`, which is folded words with one space between them.
    pub(super) fn is_at(&self, index: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(offset, word)| self.fold(index + offset) == word)
    }

    /// Everywhere that a folded phrase stands, by its first word, within one sentence.
    pub(super) fn find(&self, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        self.find_from(0..self.words.len(), phrase)
    }

    /// As [`find`](Self::find), where the first word is one of `range`.
    pub(super) fn find_from(&self, range: Range<usize>, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        self.find_marked(range, phrase, mark(phrase))
    }

    /// As [`find_from`](Self::find_from), of a phrase whose mark is known.
    fn find_marked(&self, range: Range<usize>, phrase: &str, mark: u64) -> impl Iterator<Item = Range<usize>> {
        let there = self.places.get(&mark).map(Vec::as_slice).unwrap_or_default();
        let there = there.get(there.partition_point(|index| *index < range.start)..).unwrap_or_default();
        there.iter().copied().take_while(move |index| *index < range.end).filter_map(move |index| {
            let length = phrase.split(' ').count();
            let one = self.words.get(index)?.sentence == self.words.get(index + length - 1)?.sentence;
            (one && self.is_at(index, phrase)).then_some(index..index + length)
        })
    }

    /// Everywhere that one of the phrases stands.
    pub(super) fn find_any(&self, list: &'static str) -> Vec<Range<usize>> {
        self.find_each(0..self.words.len(), list).collect()
    }

    /// Whether one of the phrases stands anywhere.
    pub(super) fn has_any(&self, list: &'static str) -> bool {
        self.find_each(0..self.words.len(), list).next().is_some()
    }

    /// Everywhere that one of the phrases stands, by the phrase, where the first word is one of `range`.
    fn find_each(&self, range: Range<usize>, list: &'static str) -> impl Iterator<Item = Range<usize>> {
        let find = move |phrase: &'static Phrase| self.find_marked(range.clone(), phrase.text, phrase.mark);
        phrases(list).iter().flat_map(find)
    }

    /// The words of the sentence that word `index` is in.
    pub(super) fn sentence(&self, index: usize) -> Range<usize> {
        let Some(number) = self.words.get(index).map(|word| word.sentence) else { return index..index };
        let start = self.words.partition_point(|word| word.sentence < number);
        start..self.words.partition_point(|word| word.sentence <= number)
    }

    /// The words around a phrase in its sentence, up to the next comma or the like.
    pub(super) fn clause(&self, place: &Range<usize>) -> Range<usize> {
        let sentence = self.sentence(place.start);
        let parts = |index: usize| {
            let gap = self.before(index);
            gap.contains([',', ';', ':', '(', ')', '–', '—']) || gap.contains(" - ")
        };
        let start = (sentence.start + 1..=place.start).rev().find(|&index| parts(index)).unwrap_or(sentence.start);
        let end = (place.end..sentence.end).find(|&index| parts(index)).unwrap_or(sentence.end);
        start..end
    }

    /// Whether one of the phrases stands among the words of `range`.
    pub(super) fn has_within(&self, range: Range<usize>, list: &'static str) -> bool {
        self.find_each(range.clone(), list).any(|place| place.end <= range.end)
    }

    /// Whether the sentence that holds word `index` ends in a question mark.
    pub(super) fn is_question(&self, index: usize) -> bool {
        let rest = self.before(self.sentence(index).end).lines().next().unwrap_or_default();
        rest.contains('?')
    }
}

/// In so many letters around a word stands all that tells of it.
const NEAR: usize = 1_000;

/// The end of a text, if it is a long one.
pub(super) fn ending(text: &str) -> &str {
    text.char_indices().nth_back(NEAR).and_then(|(start, _)| text.get(start..)).unwrap_or(text)
}

/// The beginning of a text, if it is a long one.
pub(super) fn beginning(text: &str) -> &str {
    text.char_indices().nth(NEAR).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Nobody's sentence has more words: what has is a list or a table, and each part of it stands for itself. So what is asked
/// of the sentence of each word takes no more time than the text is long.
const LONGEST: usize = 150;

fn words<'a>(lines: &[Line<'a>]) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::new();
    let (mut sentence, mut first) = (0, 0);
    let mut previous: Option<&str> = None;
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.part == Part::Own) {
        let is_begun = words.last().is_some_and(|last| last.sentence == sentence);
        if is_begun && previous.is_some_and(ends_at_line) {
            sentence += 1;
        }
        let mut end = 0;
        for (count, place) in split(line.text).enumerate() {
            let text = line.text.get(place.clone()).unwrap_or_default();
            let gap = line.text.get(end..place.start).unwrap_or_default();
            if count > 0 && words.last().is_some_and(|last| ends_sentence(last.text, gap, text)) {
                sentence += 1;
            }
            let is_new = words.last().is_none_or(|last| last.sentence != sentence);
            if is_new || words.len() - first >= LONGEST {
                sentence += usize::from(!is_new);
                first = words.len();
            }
            end = place.end;
            let place = line.start + place.start..line.start + place.end;
            words.push(Word { text, fold: folded(text), place, line: number, sentence });
        }
        previous = Some(line.text);
    }
    words
}

/// Whether the end of this line ends a sentence: every line does, but a full one that was wrapped.
fn ends_at_line(line: &str) -> bool {
    const FULL: usize = 60;
    let line = line.trim_end();
    line.len() < FULL || line.ends_with(['.', '!', '?', ':', ';'])
}

/// Whether `gap` between two words ends a sentence. The dot of an ordinal or of an abbreviation does not.
fn ends_sentence(last: &str, gap: &str, next: &str) -> bool {
    if gap.contains(['!', '?', ';', '…', '•']) {
        return true;
    }
    gap.contains('.')
        && gap.contains(char::is_whitespace)
        && !last.ends_with(|letter: char| letter.is_ascii_digit())
        && last.chars().nth(1).is_some()
        && !next.starts_with(char::is_lowercase)
        && !is_abbreviation(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let text = Text::new("I met Dr. Roe on 12. November. Good day, e.g. rainy! Nice\n\nNew line");
        let counted: Vec<usize> = text.words.iter().map(|word| word.sentence).collect();
        assert_eq!(counted, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn phrases_are_found_in_one_sentence() {
        let text = Text::new("J'ai joint l'offre. Ci-joint. Joint l'offre");
        assert_eq!(text.find("joint l offre").collect::<Vec<_>>(), [2..5, 7..10]);
        assert!(!text.has_any("offre ci"));
        assert_eq!(text.slice(1..5), "ai joint l'offre");
    }
}
