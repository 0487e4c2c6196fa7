//! The positions that the lines of a CV state plainly: a title, an employer and dates. Whatever is doubtful is left alone.

use super::{
    beneath::{
        self,
        parts::{OTHER, WORK},
    },
    school,
};
use crate::{
    address, dates,
    dates::Period,
    names,
    page::filled as line,
    profile::{Experience, Profile},
};

/// What tells titles and employers of which no list knows.
#[derive(Debug, Default)]
pub struct Hints {
    /// What somebody does now: another title may begin with the same word.
    pub head: String,
    /// Texts that are called titles.
    pub titles: Vec<String>,
    /// Texts that are called employers.
    pub employers: Vec<String>,
    /// Texts that are entries of lists.
    pub listed: Vec<String>,
    /// Lines that consist of two parts with nothing between them, and these parts.
    pub parted: Vec<(String, [String; 2])>,
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
    fn is_heading(&self, text: &str) -> bool {
        let bare = text.trim_end_matches(|it: char| it.is_ascii_digit() || "() ".contains(it));
        match self.is_headed {
            true => (!bare.contains(' ') || is_among(text, &self.headings)) && begins(text, OTHER),
            false => is_heading(text),
        }
    }

    /// The two parts of a line that has nothing between them.
    pub fn parted(&self, line: &str) -> Option<&[String; 2]> {
        self.parted.iter().find(|(whole, _)| whole == line).map(|(_, parts)| parts)
    }
}

/// Whether a text is among these.
fn is_among(text: &str, texts: &[String]) -> bool {
    texts.iter().any(|it| it == text)
}

/// No part of a position is longer, in words.
const MOST_WORDS: usize = 8;

/// No CV is longer, in lines.
const MOST_LINES: usize = 1_000;

/// What stands between the parts of a position on one line.
const BETWEEN: [&str; 9] = [", ", " | ", " · ", " • ", " – ", " — ", " - ", " @ ", " / "];

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
fn begins(text: &str, list: &str) -> bool {
    let text = text.trim_end_matches(|it: char| it.is_ascii_digit() || "() ".contains(it));
    let words = names::words(text);
    let is_short = words.len() < 5 && !text.contains(|it: char| it.is_ascii_digit() || "@,".contains(it));
    is_short
        && !beneath::is_title(text)
        && words.iter().any(|word| list.split_whitespace().any(|beginning| word.starts_with(beginning)))
}

/// Adds the positions in the lines of a CV. Of somebody who has positions, what stands beneath their name is their
/// headline; so is `head`, which may be anything, where a position begins with the same word.
pub fn add(lines: &[String], head: &str, profile: &mut Profile) {
    let hints = Hints { head: head.to_owned(), ..Hints::default() };
    let (mut jobs, _) = positions(lines, profile.name.as_deref().unwrap_or_default(), &hints);
    if jobs.is_empty() {
        return;
    }
    let is_held = jobs.iter().filter_map(|job| job.title.as_deref()).any(|title| begins_as(title, head));
    let beneath = is_held.then(|| line(head)).flatten();
    let head = profile.experience.pop();
    profile.headline = head.as_ref().and_then(|head| head.title.clone()).or(beneath);
    let is_known = |head: &Experience| jobs.iter().any(|job| job.current && job.employer == head.employer);
    if let Some(head) = head.filter(|head| head.employer.is_some() && !is_known(head)) {
        jobs.insert(0, head);
    }
    profile.experience = jobs;
    profile.add_current_employers();
}

/// The positions in the lines of a CV, or of its part about work, that is called `name`'s, and whether there are dates of
/// others.
pub fn positions(lines: &[String], name: &str, hints: &Hints) -> (Vec<Experience>, bool) {
    let mut places = Vec::new();
    let mut is_work = true;
    // Of a work's lines many end in a year that tell of something else.
    let single = side(lines).filter(|side| hints.is_headed && (hints.are_studies || *side != Side::Behind));
    // Lines that begin with dates that cannot be told.
    let mut unclear = 0;
    // The employer above several positions, and the line behind the last of these.
    let mut over: Option<(String, usize)> = None;
    // What follows the lines that were taken for a position before.
    let mut free = 0;
    for (place, text) in lines.iter().enumerate().take(MOST_LINES) {
        if hints.is_heading(text) {
            is_work = self::is_work(text) && !hints.are_studies;
            free = place + 1;
        } else if text == name {
            free = place + 1;
        } else if is_work && let Some((rest, period)) = dated(text).or_else(|| single.and_then(|side| on(side, text))) {
            let mut stated = stated(lines, free, place, rest, hints);
            let is_below = |end: usize| lines.iter().take(place).skip(end).all(|it| is_among(it, &hints.listed));
            let is_one = matches!(stated, Some(Stated { form: None | Some(Form::Line { .. }), .. }));
            if !is_one && hints.is_headed && !hints.are_studies && !rest.is_empty() {
                let is_parted = BETWEEN.iter().any(|between| rest.contains(between));
                match &over {
                    Some((employer, end)) if !is_parted && does(rest, hints) && is_below(*end) => {
                        let form = Some(ABOVE);
                        stated = settled(rest, employer, hints).map(|(title, employer)| Stated {
                            title,
                            employer,
                            end: place + 1,
                            form,
                        });
                    }
                    _ if stated.is_none() && address::is_firm(rest) && !does(rest, hints) => {
                        over = Some((rest.to_owned(), place + 1));
                        free = place + 1;
                        continue;
                    }
                    _ => {}
                }
            }
            over = stated
                .as_ref()
                .filter(|it| it.form == Some(ABOVE) && !is_among(&it.employer, &hints.listed))
                .map(|it| (it.employer.clone(), place + 1));
            free = stated.as_ref().map_or(free, |stated| stated.end);
            places.push(Dated { place, rest, period, stated });
        } else if is_work && hints.is_headed && begins_with_date(text) {
            unclear += 1;
        }
    }
    let form = form(&places);
    let (mut jobs, many) = (Vec::new(), places.len());
    for Dated { place, rest, period, stated } in places {
        let alike = || form.and_then(|form| form.read(lines, place, rest, hints));
        let Some((title, employer)) = stated.map(|stated| (stated.title, stated.employer)).or_else(alike) else {
            continue;
        };
        // Since when somebody worked there is not when they stopped.
        if period.start.is_none() && !hints.are_studies {
            continue;
        }
        jobs.push(Experience {
            title: Some(title),
            employer: Some(employer),
            start: period.start,
            end: period.end,
            current: period.current,
            ..Experience::default()
        });
    }
    let is_short = jobs.len() < many + unclear;
    (jobs, is_short)
}

/// Where on its line a date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Alone,
    Before,
    Behind,
}

/// Where lines of single dates have these, when those of a beginning and an end in the same part, if any, have them there, too.
fn side(lines: &[String]) -> Option<Side> {
    let mut ranges = lines.iter().take(MOST_LINES).filter_map(|text| {
        let (rest, _) = dated(text)?;
        Some(if rest.is_empty() {
            Side::Alone
        } else if text.trim_start_matches(MARKS).starts_with(rest) {
            Side::Behind
        } else {
            Side::Before
        })
    });
    let Some(first) = ranges.next() else {
        return [Side::Before, Side::Alone, Side::Behind]
            .into_iter()
            .find(|side| lines.iter().take(MOST_LINES).any(|text| on(*side, text).is_some()));
    };
    ranges.all(|side| side == first).then_some(first)
}

/// A text that is one date and the marks around it. None is longer, and looking takes long.
fn date(text: &str) -> Option<String> {
    const LONGEST_DATE: usize = 40;
    let bare = text.trim_matches(MARKS);
    (bare.len() <= LONGEST_DATE).then(|| dates::date(bare)).flatten()
}

/// Whether a line begins with a date and a dash.
fn begins_with_date(text: &str) -> bool {
    let mut begins = text.match_indices([' ', '–', '—', '-']).filter_map(|(gap, _)| text.split_at_checked(gap));
    text.len() <= LONGEST
        && begins.any(|(date, rest)| rest.trim_start().starts_with(['–', '—', '-']) && self::date(date).is_some())
}

/// The one date that a line has on a side, as an end, and what else stands on it.
fn on(side: Side, text: &str) -> Option<(&str, Period)> {
    if text.len() > LONGEST || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let one = |text: &str| Some(Period { end: Some(date(text)?), ..Period::default() });
    let gaps = || text.match_indices([' ', ':']).map(|(gap, _)| gap).filter_map(|gap| text.split_at_checked(gap));
    let is_rest = |rest: &&str| rest.chars().any(char::is_alphabetic) && is_short(rest.trim_matches(MARKS));
    let (rest, period) = match side {
        Side::Alone => ("", one(text)?),
        Side::Before => gaps().filter_map(|(date, rest)| Some((rest, one(date)?))).rfind(|(rest, _)| is_rest(rest))?,
        Side::Behind => gaps().filter_map(|(rest, date)| Some((rest, one(date)?))).find(|(rest, _)| is_rest(rest))?,
    };
    Some((rest.trim_matches(MARKS), period))
}

/// A line of dates in a part about work.
struct Dated<'a> {
    place: usize,
    /// What else stands on it.
    rest: &'a str,
    period: Period,
    stated: Option<Stated>,
}

/// What the lines around some dates state.
struct Stated {
    title: String,
    employer: String,
    /// Which line follows.
    end: usize,
    /// Where they stand, when that is on lines of their own.
    form: Option<Form>,
}

/// Where title and employer stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// In lines so many below that of the dates.
    Lines { title: isize, employer: isize },
    /// In one line so many below it, with this between them.
    Line { offset: isize, between: &'static str, is_title_first: bool },
}

/// A title beside the dates, and the employer above.
const ABOVE: Form = Form::Lines { title: 0, employer: -1 };

/// What most positions of a CV are written like, where several are told and none otherwise.
fn form(places: &[Dated<'_>]) -> Option<Form> {
    let mut forms = places.iter().filter_map(|it| it.stated.as_ref()).map(|stated| stated.form);
    let first = forms.next()??;
    forms.all(|form| form == Some(first)).then_some(first)
}

impl Form {
    /// How title and employer stand in a line that states them.
    fn of(text: &str, offset: isize, title: &str, employer: &str) -> Option<Self> {
        BETWEEN.into_iter().find_map(|between| {
            let (one, other) = text.split_once(between)?;
            let is_title_first = one.trim() == title && other.trim().starts_with(employer);
            let is_found = is_title_first || (one.trim().starts_with(employer) && other.trim() == title);
            is_found.then_some(Self::Line { offset, between, is_title_first })
        })
    }

    /// What the lines around some dates state, written like others.
    fn read(self, lines: &[String], place: usize, rest: &str, hints: &Hints) -> Option<(String, String)> {
        let at = |offset: isize| match offset {
            0 => Some(rest),
            _ => lines.get(place.checked_add_signed(offset)?).map(String::as_str).filter(|it| dated(it).is_none()),
        };
        let is_part = |text: &&str| is_short(text) && !hints.is_heading(text) && !text.contains('@') && !is_time(text);
        let (title, employer) = match self {
            Self::Lines { title, employer } => (at(title)?, at(employer)?),
            Self::Line { offset, between, is_title_first } => {
                let (one, other) = at(offset)?.split_once(between)?;
                let (one, other) = (one.trim(), other.trim());
                if other.contains(between) {
                    return None;
                }
                if is_title_first { (one, other) } else { (other, one) }
            }
        };
        let (title, employer) = (Some(title).filter(is_part)?, Some(employer).filter(is_part)?);
        // What is surely the other way round is written otherwise.
        let is_other = does(employer, hints) && !does(title, hints);
        settled(title, employer, hints).filter(|_| !is_other)
    }
}

/// Whether a text is a date or begins with a year.
fn is_time(text: &str) -> bool {
    let year = text.get(..4).filter(|year| year.bytes().all(|it| it.is_ascii_digit()));
    year.is_some_and(|year| dates::date(year).is_some()) || dates::period(text).is_some()
}

/// What the line of some dates, or those beside it from `free` on, state as title and employer.
fn stated(lines: &[String], free: usize, place: usize, rest: &str, hints: &Hints) -> Option<Stated> {
    let near = |offset: isize| {
        let line = place.checked_add_signed(offset).filter(|line| *line >= free)?;
        lines.get(line).filter(|text| dated(text).is_none() && !is_time(text)).map(String::as_str)
    };
    let on_one = |text: &str, offset: isize| {
        let (title, employer) = both(text, hints)?;
        let form = Form::of(text, offset, &title, &employer);
        Some(Stated { title, employer, end: place.checked_add_signed(offset.max(0) + 1)?, form })
    };
    let on_two = |one: isize, other: isize| {
        let at = |offset: isize| if offset == 0 { Some(rest) } else { near(offset) };
        let (first, second) = (at(one)?, at(other)?);
        let (title, employer) = pair(first, second, hints)?;
        let form = match first.starts_with(title.as_str()) {
            true => Form::Lines { title: one, employer: other },
            false => Form::Lines { title: other, employer: one },
        };
        let end = place.checked_add_signed(other.max(one).max(0) + 1)?;
        Some(Stated { title, employer, end, form: Some(form) })
    };
    let (found_above, found_below) = if rest.is_empty() {
        let above = || on_one(near(-1)?, -1).or_else(|| on_two(-2, -1));
        let below = || on_one(near(1)?, 1).or_else(|| on_two(1, 2));
        (above(), below())
    } else if let Some(found) = on_one(rest, 0) {
        return Some(found);
    } else {
        // `Senior Engineer 2019 - 2021` above or below `Acme GmbH`
        (on_two(0, -1), on_two(0, 1))
    };
    // The dates stand between them, where the next dates follow upon what stands below.
    let across = || (rest.is_empty() && place - free == 1).then(|| on_two(-1, 1)).flatten();
    let is_next = || lines.get(place + 3).is_some_and(|text| dated(text).is_some());
    // Nothing else stands above that these lines could belong to.
    let is_first = place - free <= 2;
    match (found_above, found_below) {
        (Some(found), None) => Some(found),
        // What stands below belongs to the next dates, where these have something above.
        (None, Some(_)) if place > free && is_next() => across(),
        (None, Some(found)) => Some(found),
        (Some(found), Some(_)) => is_first.then_some(found),
        (None, None) => across(),
    }
}

/// Title and employer on one line, with the place behind them.
fn both(text: &str, hints: &Hints) -> Option<(String, String)> {
    if let Some(employer) = beneath::employer(text)
        && let Some((title, _)) = text.split_once(&employer).and_then(|(title, _)| title.trim().rsplit_once(' '))
    {
        return Some((line(title)?, employer));
    }
    let pair = |one: &str, other: &str| pair(one, other, hints);
    if let Some(found) = hints.parted(text).and_then(|[one, other]| pair(one, other)) {
        return Some(found);
    }
    let known =
        BETWEEN.iter().find_map(|between| match text.split(between).map(str::trim).collect::<Vec<_>>().as_slice() {
            [one, other] => pair(one, other),
            [one, other, place]
                if address::country_of(place).is_some() || address::is_firm(other) || address::is_firm(one) =>
            {
                pair(one, other).filter(|_| !beneath::is_title(place))
            }
            _ => None,
        });
    known.or_else(|| before_firm(text))
}

/// What stands before a firm is what somebody does there, whatever it is: `Mechatroniker, Acme GmbH, Berlin`. What stands
/// behind one may be a town, and what partners are called by are several names.
fn before_firm(text: &str) -> Option<(String, String)> {
    let (title, rest) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    let other = firm(rest.split(", ").next()?);
    let is_name = other.split(' ').count() > 1 && !other.contains(['&', '+']) && address::is_firm(other);
    let is_title = !is_heading(title) && !address::is_firm(title) && beneath::is_plain(title, "");
    if !is_name || !is_title {
        return None;
    }
    Some((line(title)?, line(other)?))
}

/// Whether two texts begin with the same word, as what somebody does and did.
fn begins_as(text: &str, head: &str) -> bool {
    let first = |text: &str| names::words(text).into_iter().next().filter(|word| word.chars().count() > 3);
    first(head).is_some_and(|word| first(text) == Some(word))
}

/// A firm's name without what stands behind it: `Acme, Inc.` of `Acme, Inc., Boston`, `Acme SAS` of `Acme SAS au capital …`.
pub fn firm(text: &str) -> &str {
    if text.len() > LONGEST || address::is_firm(text) {
        return text;
    }
    let is_written = |part: &str| {
        let last = part.rsplit(' ').next().unwrap_or_default();
        last.starts_with(|first: char| !first.is_lowercase()) && address::is_firm(part)
    };
    // `San` is a form and a saint: what goes on with a capital behind such a word is the rest of a name.
    let goes_on = |part: &str, rest: &str| {
        let is_word = part.rsplit(' ').next().is_some_and(|word| word.chars().skip(1).all(char::is_lowercase));
        is_word && rest.trim_start().starts_with(char::is_uppercase)
    };
    let mut parts = text.rmatch_indices(' ').filter_map(|(end, _)| text.split_at_checked(end));
    let cut = parts.find(|(part, rest)| is_written(part.trim_end_matches(',')) && !goes_on(part, rest));
    cut.map_or(text, |(part, _)| part.trim_end_matches(','))
}

/// Two texts of which one is a title and the other can be an employer's name.
fn pair(one: &str, other: &str, hints: &Hints) -> Option<(String, String)> {
    // What somebody studied where may be told on one line.
    if hints.are_studies
        && [one, other].iter().any(|text| text.contains(':') || text.contains(" - ") || text.starts_with("at "))
    {
        return None;
    }
    if is_among(one, &hints.titles) && is_among(other, &hints.employers) {
        return Some((line(one)?, line(other)?));
    }
    if is_among(other, &hints.titles) && is_among(one, &hints.employers) {
        return Some((line(other)?, line(one)?));
    }
    let does = |text: &str| does(text, hints);
    let is_house =
        |text: &str| hints.is_headed && (address::is_firm(text) || beneath::is_house(text) || school::is_one(text));
    let is_employer = |text: &str| {
        let is_name = text.chars().next().is_some_and(|first| first.is_alphanumeric() && !first.is_lowercase());
        is_among(text, &hints.employers)
            || (address::is_firm(text) && !is_sentence(text))
            || (hints.are_studies && is_house(text))
            || (is_name
                && (!hints.are_studies || !hints.titles.is_empty())
                && is_short(text)
                && !text.contains(", ")
                && !does(text)
                && address::country_of(text).is_none())
    };
    let is_listed = |text: &str| text.starts_with(['-', '•', '*', '–']);
    // Under its heading, beside a house there stands what somebody does in it, whatever that is.
    let is_any = |text: &str, other: &str| {
        (is_among(other, &hints.employers) || (is_house(other) && !is_house(text)))
            && (hints.titles.is_empty() || hints.are_studies)
            && !is_among(text, &hints.listed)
            && (beneath::is_plain(text, "") || (hints.are_studies && is_degree(text)))
    };
    let is_title = |text: &str, other: &str| {
        (does(text) || is_any(text, other))
            && !address::is_firm(text)
            && !is_listed(text)
            && !is_among(text, &hints.employers)
    };
    let is_some = |text: &str| !hints.is_heading(text) && !text.contains('@') && !is_time(text);
    if !is_some(one) || !is_some(other) {
        return None;
    }
    let (one, other) = (firm(one), firm(other));
    let (title, employer) = match (is_title(one, other), is_title(other, one)) {
        (true, false) if is_employer(other) => (one, other),
        (false, true) if is_employer(one) => (other, one),
        _ => return None,
    };
    settled(title, employer, hints)
}

/// A title and an employer without what stands behind it: where that is. Something before the title makes both doubtful.
fn settled(title: &str, employer: &str, hints: &Hints) -> Option<(String, String)> {
    let first = |text: &str| PARTED.iter().find_map(|mark| text.split_once(mark)).and_then(|(first, _)| line(first));
    let is_doubtful = first(title).is_some_and(|first| !does(&first, hints));
    if is_doubtful {
        return None;
    }
    Some((line(title)?, first(employer).or_else(|| line(employer))?))
}

/// Whether a text goes on in small letters behind a comma, as no firm's name does: "kilns and, later, PC".
fn is_sentence(text: &str) -> bool {
    text.split(", ").skip(1).any(|rest| rest.starts_with(char::is_lowercase))
}

/// Whether a text says what somebody does.
fn does(text: &str, hints: &Hints) -> bool {
    beneath::is_title(text) || begins_as(text, &hints.head) || is_among(text, &hints.titles)
}

/// What parts a line more than a comma does.
const PARTED: [&str; 4] = [" | ", " · ", " • ", " / "];

/// Whether a line may say what somebody studied: no sentence, mark or course.
fn is_degree(text: &str) -> bool {
    is_short(text) && !text.contains([':', '%']) && !text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a line may be a part of a position: no sentence.
fn is_short(text: &str) -> bool {
    names::words(text).len() <= MOST_WORDS && !text.ends_with(['.', ':', '!', '?', '。', '；'])
}

/// What stands around dates.
const MARKS: [char; 14] = [' ', ',', ';', ':', '|', '(', ')', '[', ']', '·', '•', '–', '—', '-'];

/// A line with dates is no longer, in bytes.
const LONGEST: usize = 250;

/// Whether a line begins or ends with a beginning and an end.
pub fn is_dated(text: &str) -> bool {
    dated(text).is_some()
}

/// The dates that a line begins or ends with, when they are a beginning and an end, and what else stands in it.
fn dated(text: &str) -> Option<(&str, Period)> {
    let range = |text: &str| {
        let period = dates::period(text.trim_matches(MARKS))?;
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
    let (rest, period) = ending.or_else(begun)?;
    Some((rest.trim_matches(MARKS), period))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each position as `title | employer | start | end`, where `now` is no end.
    fn check(text: &str, expected: &[&str]) {
        let lines: Vec<String> = text.lines().filter_map(line).collect();
        let hints = Hints { head: "Potière de nuit".into(), ..Hints::default() };
        let shown: Vec<String> = positions(&lines, "Jane Roe", &hints)
            .0
            .into_iter()
            .map(|job| {
                let end = job.end.unwrap_or_else(|| if job.current { "now".into() } else { String::new() });
                let parts = [job.title, job.employer, job.start].map(Option::unwrap_or_default);
                format!("{} | {end}", parts.join(" | "))
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn positions_that_are_plain_are_read() {
        check("Senior Engineer, Acme GmbH, 03/2019 – heute", &["Senior Engineer | Acme GmbH | 2019-03 | now"]);
        check("03/2019 – heute: Senior Engineer, Acme GmbH, Berlin", &["Senior Engineer | Acme GmbH | 2019-03 | now"]);
        check("Ingénieure chez Acme (2015 – 2019)", &["Ingénieure | Acme | 2015 | 2019"]);
        check("Acme | Head of Kilns | Jan 2015 - Mar 2019", &["Head of Kilns | Acme | 2015-01 | 2019-03"]);
        check(
            "Work experience\nSenior Engineer\nAcme\n2019 - Present\nBuilt kilns.\n\nTrainee\nBolt\n2015 - 2019",
            &["Senior Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"],
        );
        check(
            "Engineer\nAcme\n2019 - Present\nTrainee\nBolt\n2015 - 2019",
            &["Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"],
        );
        check(
            "Berufserfahrung\n2019 – heute\nEntwicklerin\nAcme GmbH\n2015 – 2019\nWerkstudentin\nBolt AG",
            &["Entwicklerin | Acme GmbH | 2019 | now", "Werkstudentin | Bolt AG | 2015 | 2019"],
        );
        check(
            "Jane Roe\nHead of Kilns\n2019 – heute\nEntwicklerin\nAcme GmbH",
            &["Entwicklerin | Acme GmbH | 2019 | now"],
        );
        check("Trainee at Bolt AG, 2018 - 2019", &["Trainee | Bolt AG | 2018 | 2019"]);
        check("Acme Corp, Boston\nEngineer\n2019 - 2021", &["Engineer | Acme Corp | 2019 | 2021"]);
        check("Senior Engineer 2019 - 2021\nAcme\nBuilt kilns.", &["Senior Engineer | Acme | 2019 | 2021"]);
        check("04/2019 – heute\nTöpfer, Acme Clay AG, Lyon", &["Töpfer | Acme Clay AG | 2019-04 | now"]);
        check("2018 - 2019 Potière, Hôpital de Lyon", &["Potière | Hôpital de Lyon | 2018 | 2019"]);
        check("2018 - 2019 Potière, Clínica San Miguel", &["Potière | Clínica San Miguel | 2018 | 2019"]);
    }

    #[test]
    fn dates_are_no_employers() {
        check("Engineer 2019 – 2021\n2010\nTrainee at Bolt AG, 2015 – 2019", &["Trainee | Bolt AG | 2015 | 2019"]);
        check("Engineer 2019 – 2021\n2010 Kilns", &[]);
        check("2010 – Trainee, Bolt AG", &[]);
    }

    #[test]
    fn what_is_doubtful_is_no_position() {
        for text in [
            "2015 - 2019 Acme",
            "Experience\n2015 - 2019 Acme",
            "Education\nResearch assistant, Acme University, 2015 - 2019",
            "BSc Statics, Springfield College, 2015 - 2019",
            "Acme GmbH, Bolt AG, 2015 - 2019",
            "Senior Engineer, 2015 - 2019",
            "Acme, Boston\nEngineer\n2019 - 2021",
            "Acme Clay GmbH, Berlin, 2015 - 2019",
            "Roe, Poe & Partner GmbH, 2015 - 2019",
            "Acme, Inc., 2015 - 2019",
            "Built kilns.\nAcme Clay GmbH\n2015 - 2019",
            "Töpferin, Hôpital de Lyon, 2018 - 2019",
            "Engineer of the year 2019",
            "• Led engineers, Acme, 2019",
            "Experience\nEngineer\nResponsible for kilns and, later, PC\n2015 - 2019",
        ] {
            check(text, &[]);
        }
    }
}
