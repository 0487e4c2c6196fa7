//! The dates on the lines of a CV, and what else stands there.

use super::{line::BETWEEN, pair::is_short, walk::MOST_LINES};
use crate::{
    address,
    dates::{self, Period},
};

/// Where on its line a date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Alone,
    Before,
    Behind,
}

/// Where lines of single dates have these, when those of a beginning and an end in the same part, if any, have them there, too.
pub fn side(lines: &[String]) -> Option<Side> {
    let mut ranges = lines.iter().take(MOST_LINES).filter_map(|text| {
        let (rest, _) = dated(text)?;
        Some(if rest.is_empty() {
            Side::Alone
        } else if is_behind(text, rest) {
            Side::Before
        } else {
            Side::Behind
        })
    });
    let Some(first) = ranges.next() else {
        return [Side::Before, Side::Alone, Side::Behind]
            .into_iter()
            .find(|side| lines.iter().take(MOST_LINES).any(|text| on(*side, text).is_some()));
    };
    ranges.all(|side| side == first).then_some(first)
}

/// Whether the `rest` of a line of dates stands behind these.
pub fn is_behind(text: &str, rest: &str) -> bool {
    !text.trim_start_matches(MARKS).starts_with(rest)
}

/// A text that is one date and the marks around it. None is longer, and looking takes long.
fn date(text: &str) -> Option<String> {
    const LONGEST_DATE: usize = 40;
    let bare = text.trim_matches(MARKS);
    (bare.len() <= LONGEST_DATE).then(|| dates::date(bare)).flatten()
}

/// Whether a line begins with a date and a mark behind it.
pub fn begins_with_date(text: &str) -> bool {
    let mut begins = text.match_indices([' ', ':', '–', '—', '-']).filter_map(|(gap, _)| text.split_at_checked(gap));
    // `Summer 2015: Potter`
    let is_year = |(time, _): (&str, &str)| time.split(' ').count() < MOST_BEFORE && names_year(time);
    text.len() <= LONGEST
        && (begins
            .any(|(date, rest)| rest.trim_start().starts_with([':', '–', '—', '-']) && self::date(date).is_some())
            || text.split_once(':').is_some_and(is_year))
}

/// When something was takes fewer words.
const MOST_BEFORE: usize = 4;

/// Whether a line names a year and a dash behind it, as that in which something began.
pub fn is_begun(text: &str) -> bool {
    let mut before = text.match_indices(['–', '—', '-', '~']).filter_map(|(dash, _)| text.get(..dash));
    text.len() <= LONGEST
        && before.any(|before| before.trim_end().rsplit(|it: char| !it.is_ascii_digit()).next().is_some_and(names_year))
}

/// Whether a line ends in brackets that name a year: `(summers, 2019 and 2021)`.
pub fn ends_in_years(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    text.len() <= LONGEST && text.ends_with(')') && text.rsplit('(').next().is_some_and(names_year)
}

/// The one date that a line has on a side, as an end, and what else stands on it.
pub fn on(side: Side, text: &str) -> Option<(&str, Period)> {
    if text.len() > LONGEST || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let one = |text: &str| Some(Period { end: Some(date(text)?), ..Period::default() });
    let gaps = || text.match_indices([' ', ':', '(']).map(|(gap, _)| gap).filter_map(|gap| text.split_at_checked(gap));
    let is_rest =
        |rest: &&str| rest.chars().any(char::is_alphabetic) && rest.trim_matches(MARKS).split(", ").all(is_short);
    let (rest, period) = match side {
        Side::Alone => ("", one(text)?),
        Side::Before => {
            let is_rest = |rest: &&str| is_rest(rest) || (rest.starts_with(':') && !ends_within(rest));
            gaps()
                .filter_map(|(date, rest)| Some((rest.trim_end_matches('.'), one(date)?)))
                .rfind(|(rest, _)| is_rest(rest))?
        }
        Side::Behind => gaps().filter_map(|(rest, date)| Some((rest, one(date)?))).find(|(rest, _)| is_rest(rest))?,
    };
    Some((rest.trim_matches(MARKS), period))
}

/// A line that names its parts and ends in dates, without what is told behind these: `Engineer, Acme (2015 – 2019). Built kilns`.
pub fn told(text: &str) -> &str {
    if text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return text;
    }
    let ends = text.match_indices([')', '.', '-', '–', '—']).take(MOST_ENDS).filter_map(|(at, mark)| {
        let (before, behind) = text.split_at_checked(at)?;
        let behind = behind.strip_prefix(mark)?.trim_start_matches(['.', ' ']);
        let (rest, _) = dated(before)?;
        let is_entry = BETWEEN.iter().any(|between| rest.contains(between)) && before.starts_with(rest);
        (is_entry && behind.contains(' ') && behind.starts_with(char::is_alphanumeric)).then(|| before.trim_end())
    });
    ends.last().unwrap_or(text)
}

/// Before what is told of an entry there stand no more marks.
const MOST_ENDS: usize = 8;

/// A text without the full stop that is no part of a firm's form.
fn without_stop(text: &str) -> &str {
    let is_own = |bare: &&str| !ends_within(bare) && !address::is_firm(text) && !bare.ends_with(char::is_uppercase);
    text.trim_end().strip_suffix('.').filter(is_own).unwrap_or(text)
}

/// Whether a sentence ends within a text, and not the letter of a name.
fn ends_within(text: &str) -> bool {
    text.match_indices(". ").any(|(end, _)| !text.get(..end).is_some_and(|part| part.ends_with(char::is_uppercase)))
}

/// Whether a text is a date or begins with a year.
pub fn is_time(text: &str) -> bool {
    let year = text.get(..4).filter(|year| year.bytes().all(|it| it.is_ascii_digit()));
    year.is_some_and(|year| dates::date(year).is_some()) || dates::period(text).is_some()
}

/// What stands around dates.
pub const MARKS: [char; 14] = [' ', ',', ';', ':', '|', '(', ')', '[', ']', '·', '•', '–', '—', '-'];

/// A line with dates is no longer, in bytes.
pub const LONGEST: usize = 250;

/// Whether a line begins or ends with a year, and says what was in it.
pub fn has_year(text: &str) -> bool {
    [Side::Before, Side::Behind].into_iter().any(|side| on(side, text).is_some()) || begins_with_date(text)
}

/// Whether a text names a year.
pub fn names_year(text: &str) -> bool {
    text.split(|it: char| !it.is_ascii_digit()).any(|digits| digits.len() == 4 && dates::date(digits).is_some())
}

/// Whether a line begins or ends with a beginning and an end.
pub fn is_dated(text: &str) -> bool {
    dated(text).is_some()
}

/// Dates in brackets that end in few small words, which nobody writes there of anything else than that it lasts:
/// `(2023 – aktif çalışmakta)`. What ended, ended in a year.
fn lasting(text: &str) -> Option<Period> {
    const MOST: usize = 2;
    let inner = text.trim().strip_prefix('(')?.strip_suffix(')')?;
    let (start, words) = ["–", "—", "-"].iter().find_map(|dash| inner.split_once(dash))?;
    let is_word = |word: &str| word.chars().all(|it| it.is_alphabetic() && !it.is_uppercase());
    let is_open = words.split_whitespace().count() <= MOST && words.split_whitespace().all(is_word);
    let start = Some(date(start)?);
    is_open.then_some(Period { start, end: None, current: true })
}

/// The dates that a line begins or ends with, when they are a beginning and an end, and what else stands in it.
pub fn dated(text: &str) -> Option<(&str, Period)> {
    let range = |text: &str| {
        // `2021 - ?`
        let begun = text.trim_end().strip_suffix('?').map(str::trim_end);
        let text = begun.filter(|begun| begun.ends_with(['–', '—', '-'])).unwrap_or(text);
        let period = dates::period(text.trim_matches(MARKS)).or_else(|| lasting(text))?;
        // `2019 –`
        let is_open = period.start.is_some() && period.end.is_none() && text.trim_end().ends_with(['–', '—', '-']);
        let period = Period { current: period.current || is_open, ..period };
        (period.start.is_some() && (period.end.is_some() || period.current)).then_some(period)
    };
    if text.len() > LONGEST || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    if let Some(period) = range(text) {
        return Some(("", period));
    }
    let gaps = || text.match_indices(' ').map(|(gap, _)| gap).filter_map(|gap| text.split_at_checked(gap));
    // In some language a firm's `AG` is a month.
    let begins_in_firm = |before: &str, dates: &str| {
        let word = dates.trim_start().split([' ', ',']).next().unwrap_or_default();
        word.starts_with(char::is_uppercase) && address::is_firm(&format!("{before} {word}"))
    };
    // The longest range is the whole one.
    let ending = gaps()
        .filter(|(before, dates)| !begins_in_firm(before, dates))
        .find_map(|(before, dates)| Some((before, range(dates)?)));
    // `2019 – Potter` began then or was then.
    let is_whole =
        |dates: &str| dates::period(dates.trim_matches(MARKS)).is_some_and(|it| it.end.is_some() || it.current);
    let begun = || {
        gaps()
            .filter(|(dates, _)| is_whole(dates))
            .filter_map(|(dates, after)| Some((after, range(dates)?)))
            .next_back()
    };
    // Behind dates a sentence of few words is an entry: `2019 – 2021: Engineer at Acme.`
    let (rest, period) = ending.or_else(|| begun().map(|(rest, period)| (without_stop(rest), period)))?;
    Some((rest.trim_matches(MARKS), period))
}
