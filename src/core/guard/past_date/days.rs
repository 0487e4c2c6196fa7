//! The days that a text names with their date.

use super::{
    super::{
        language::Language,
        text::{Text, each, is_one_of},
    },
    has_hour,
};
use rustc_hash::FxHashMap;
use std::{ops::Range, sync::LazyLock};
use time::{Date, Duration, Month};

/// The months, each with its names and short forms in seven languages, folded.
const MONTHS: [&str; 12] = [
    "january, jan, janvier, janv, januar, enero, ene, gennaio, gen, januari, janeiro",
    "february, feb, fevrier, fevr, februar, febrero, febbraio, februari, fevereiro, fev",
    "march, mar, mars, marz, marzo, maart, mrt, marco, maerz",
    "april, apr, avril, avr, abril, abr, aprile",
    "may, mai, mayo, maggio, mag, mei, maio",
    "june, jun, juin, juni, junio, giugno, giu, junho",
    "july, jul, juillet, juil, juli, julio, luglio, lug, julho",
    "august, aug, aout, agosto, ago, augustus",
    "september, sep, sept, septembre, septiembre, settembre, set, setembro",
    "october, oct, octobre, oktober, okt, octubre, ottobre, ott, outubro, out",
    "november, nov, novembre, noviembre, novembro",
    "december, dec, decembre, dezember, dez, diciembre, dic, dicembre, dezembro",
];

/// The weekdays from Monday on, each in seven languages.
const WEEKDAYS: [&str; 7] = [
    "monday, mon, lundi, montag, lunes, lunedi, maandag, segunda",
    "tuesday, tue, mardi, dienstag, martes, martedi, dinsdag, terca",
    "wednesday, wed, mercredi, mittwoch, miercoles, mercoledi, woensdag, quarta",
    "thursday, thu, jeudi, donnerstag, jueves, giovedi, donderdag, quinta",
    "friday, fri, vendredi, freitag, viernes, venerdi, vrijdag, sexta",
    "saturday, sat, samedi, samstag, sabado, sabato, zaterdag",
    "sunday, sun, dimanche, sonntag, domingo, domenica, zondag",
];

/// Whether a word is a weekday.
pub fn is_weekday(folded: &str) -> bool {
    WEEKDAYS.iter().any(|names| is_one_of(names, folded))
}

/// Whether a word is the weekday of a day.
pub fn is_weekday_of(folded: &str, day: Date) -> bool {
    let names = WEEKDAYS.get(usize::from(day.weekday().number_days_from_monday())).copied().unwrap_or_default();
    is_one_of(names, folded)
}

/// A day without a year that is longer past than this is one of next year.
const RECENT: Duration = Duration::days(100);

/// The days that a text names with their date, and the words that name them.
pub fn days(text: &Text<'_>, today: Date, language: Option<Language>) -> Vec<(Date, Range<usize>)> {
    (0..text.words.len())
        .filter_map(|index| written(text, index, today).or_else(|| numeric(text, index, today, language)))
        .collect()
}

/// `12 November`, `12th of November 2026`, `November 12, 2026`, `12. November`, `12 de noviembre de 2026`.
fn written(text: &Text<'_>, index: usize, today: Date) -> Option<(Date, Range<usize>)> {
    let month = month(text.fold(index))?;
    let is_near = |index: usize| text.before(index).trim().len() <= 1 && !text.before(index).contains('\n');
    let back = |index: usize| index.checked_sub(1);
    let mut start = back(index);
    if start.is_some_and(|place| matches!(text.fold(place), "of" | "de" | "di")) {
        start = start.and_then(back);
    }
    if let Some(start) = start
        && let Some(day) = day(text.fold(start))
        && is_near(index)
    {
        return Some((date(text, index + 1, day, month, today)?, start..index + 1));
    }
    let day = day(text.fold(index + 1)).filter(|_| is_near(index + 1))?;
    // "May 2026" has no day, and "may 3 people" is no date.
    let is_month = text.words.get(index).is_some_and(|word| word.is_capital());
    if !is_month {
        return None;
    }
    Some((date(text, index + 2, day, month, today)?, index..index + 2))
}

/// `12/11`, `12.11.`, `12-11-2026`, `2026-11-12`; without a year only where a word before it makes it a date.
fn numeric(text: &Text<'_>, index: usize, today: Date, language: Option<Language>) -> Option<(Date, Range<usize>)> {
    const ON: &str = "\
        on, until, by, before, \
        le, jusqu au, au, \
        am, den, dem, der, bis, zum, \
        el, dia, hasta, \
        il, entro, al, \
        op, tot, \
        no dia, ate, em, para";
    const PADDED: usize = 4;
    let gap = text.before(index + 1);
    let mark = gap.chars().next().filter(|mark| gap.len() == 1 && matches!(mark, '/' | '.' | '-'))?;
    let number = |index: usize| text.fold(index).parse::<i32>().ok();
    let (first, second) = (number(index)?, number(index + 1)?);
    let third =
        number(index + 2).filter(|_| text.before(index + 2).starts_with(mark) && text.before(index + 2).len() == 1);
    if first > 1900 {
        let day = real(first, second, third?)?;
        return Some((day, index..index + 3));
    }
    let year = third.map(|year| if year < 100 { 2000 + year } else { year });
    let before = text.fold(index.wrapping_sub(1));
    let is_said = is_weekday(before) || is_one_of(ON, before);
    // Where the Dutch put the zeros a dash makes a date as well: "kun je 04-11?"
    let is_dutch = || {
        let is_asked = || matches!(before, "je" | "u" | "jullie" | "we" | "elkaar") && text.is_question(index);
        language == Some(Language::Dutch)
            && text.fold(index).len() + text.fold(index + 1).len() == PADDED
            && (is_said || is_asked())
    };
    // "18-11 om 10 uur"
    let is_timed = || (mark == '/' || mark == '-' && first > 12) && has_hour(text, &(index..index + 2));
    if year.is_none()
        && !is_timed()
        && !(mark == '-' && is_dutch())
        && (!is_said || mark == '-' || gap == "." && !text.before(index + 2).starts_with('.'))
    {
        return None;
    }
    let either = [(second, first), (first, second)].map(|(month, day)| match year {
        Some(year) => real(year, month, day),
        None => nearest(u8::try_from(month).ok()?, u8::try_from(day).ok()?, today),
    });
    // Where day and month can be told only by the country, the later reading counts; only English is American, and dots never.
    let [european, american] = either;
    let is_european = mark == '.' || language.is_some_and(|language| language != Language::English);
    let day = if is_european { european } else { european.max(american) }?;
    Some((day, index..index + if third.is_some() { 3 } else { 2 }))
}

/// The number of the month that a word names.
pub fn month(folded: &str) -> Option<u8> {
    static NUMBERS: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
        let mut numbers = FxHashMap::default();
        for (number, names) in (1..).zip(MONTHS) {
            each(names).for_each(|name| _ = numbers.entry(name).or_insert(number));
        }
        numbers
    });
    NUMBERS.get(folded).copied()
}

/// `12`, `12th`, `1er`, `3º`.
fn day(folded: &str) -> Option<u8> {
    let digits = folded.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let rest = folded.strip_prefix(digits)?;
    let number = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(rest, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "o" | "e").then_some(number)
}

/// The day that is meant, with the year if word `next` is one.
fn date(text: &Text<'_>, next: usize, day: u8, month: u8, today: Date) -> Option<Date> {
    let next = if matches!(text.fold(next), "de" | "del" | "do") { next + 1 } else { next };
    let year = text.fold(next).parse::<i32>().ok().filter(|year| (1950..2100).contains(year));
    match year {
        Some(year) => real(year, i32::from(month), i32::from(day)),
        None => nearest(month, day, today),
    }
}

/// The day of this month and number that is meant when no year is said.
fn nearest(month: u8, day: u8, today: Date) -> Option<Date> {
    let this = real(today.year(), i32::from(month), i32::from(day))?;
    if this < today.saturating_sub(RECENT) {
        return real(today.year() + 1, i32::from(month), i32::from(day));
    }
    // In January, the 28th of December is last year's.
    let last = real(today.year() - 1, i32::from(month), i32::from(day));
    Some(last.filter(|last| *last >= today.saturating_sub(RECENT / 3)).unwrap_or(this))
}

fn real(year: i32, month: i32, day: i32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}
