//! The positions that the lines of a CV state plainly: a title, an employer and dates. Whatever is doubtful is left alone.

mod dated;
mod pair;
mod town;

use super::beneath::{
    self,
    parts::{OTHER, WORK},
};
use crate::{
    address,
    dates::Period,
    layers::text::school,
    names,
    page::filled as line,
    profile::{Experience, Profile},
};
pub use dated::told;
use dated::{Side, begins_with_date, dated, ends_in_years, is_begun, is_time, on, side};
pub use dated::{has_year, is_dated, names_year};
pub use pair::firm;
use pair::{
    BETWEEN, at_place, begins_as, both, does, is_house, is_known_place, is_letters, is_proper, is_short, is_town, pair,
    settled, without_place,
};
use std::ops::Range;
pub use town::towns;

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
    fn is_heading(&self, text: &str) -> bool {
        let bare = text.trim_end_matches(|it: char| it.is_ascii_digit() || "() ".contains(it));
        match self.is_headed {
            true => (!bare.contains(' ') || is_among(text, &self.headings)) && begins(text, OTHER),
            false => is_heading(text),
        }
    }

    /// The lines that the one at a place may have to do with, and whether these are an entry.
    fn around<'a>(&self, lines: &'a [String], place: usize) -> Around<'a> {
        let entry = self.entries.iter().find(|entry| entry.contains(&place));
        let entry = entry.and_then(|entry| Some((entry.start, lines.get(entry.clone())?)));
        let (start, lines) = entry.unwrap_or((0, lines));
        Around { lines, start, place: place - start, is_entry: entry.is_some() }
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

/// No CV is longer, in lines.
const MOST_LINES: usize = 1_000;

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
    // Beside beginnings and ends, a year is when something began and ended.
    let has_ranges = lines.iter().take(MOST_LINES).any(|text| is_dated(text));
    let mut is_work = true;
    // Of a work's lines many end in a year that tell of something else.
    let single = side(lines).filter(|side| hints.is_headed && (hints.are_studies || *side != Side::Behind));
    // Lines that begin with dates that cannot be told.
    let mut unclear = 0;
    // The employer above several positions, the line behind the last of these, and how many dates were left for their sake.
    let mut over: Option<(String, usize, usize)> = None;
    // What follows the lines that were taken for a position before.
    let mut free = 0;
    for (place, text) in lines.iter().enumerate().take(MOST_LINES) {
        if hints.is_heading(text) {
            is_work = self::is_work(text) && !hints.are_studies;
            free = place + 1;
        } else if text == name {
            free = place + 1;
        } else if is_work && let Some((rest, period)) = dated(text).or_else(|| single.and_then(|side| on(side, text))) {
            // `DPP` is how somebody was employed.
            let around = hints.around(lines, place);
            let is_place = || {
                (is_known_place(rest, hints) && !is_house(rest))
                    || (around.is_entry && around.place == 0 && is_town(rest, hints))
                    || (around.is_entry && around.place > 1 && is_behind(text, rest) && may_be_only_town(rest, hints))
            };
            let rest = if hints.is_headed && (is_letters(rest) || is_place()) { "" } else { rest };
            let mut stated = stated(&around, free, rest, hints).filter(|it| around.is_about(it, hints));
            // What was done there may stand between: points, sentences, `Tools: …`.
            let is_told = |it: &String| is_among(it, &hints.listed) || !is_short(it) || it.contains(": ");
            let is_below = |end: usize| lines.iter().take(place).skip(end).all(is_told);
            let is_one = matches!(stated, Some(Stated { form: None | Some(Form::Line { .. }), .. }));
            if !is_one && hints.is_headed && !hints.are_studies && !rest.is_empty() {
                let is_parted = BETWEEN.iter().any(|between| rest.contains(between));
                match &over {
                    Some((employer, end, left)) if !is_parted && does(rest, hints) && is_below(*end) => {
                        unclear -= left;
                        let form = Some(ABOVE);
                        stated = settled(rest, employer, hints).map(|(title, employer)| Stated {
                            title,
                            employer,
                            end: place + 1,
                            form,
                        });
                    }
                    _ if stated.is_none() && address::is_firm(rest) && !does(rest, hints) => {
                        over = Some((rest.to_owned(), place + 1, 1));
                        unclear += 1;
                        free = place + 1;
                        continue;
                    }
                    _ => {}
                }
            } else if stated.is_none()
                && rest.is_empty()
                && hints.is_headed
                && let Some(employer) = whole(lines, free, place, hints)
            {
                over = Some((employer, place + 1, 1));
                unclear += 1;
                free = place + 1;
                continue;
            }
            over = stated
                .as_ref()
                .filter(|it| it.form == Some(ABOVE) && !is_among(&it.employer, &hints.listed))
                .map(|it| (it.employer.clone(), place + 1, 0));
            free = stated.as_ref().map_or(free, |stated| stated.end);
            places.push(Dated { around, rest, period, stated });
        } else if is_work && hints.is_headed && (begins_with_date(text) || is_begun(text) || ends_in_years(text)) {
            unclear += 1;
        }
    }
    let form = form(&places);
    let (mut jobs, many) = (Vec::new(), places.len());
    for Dated { around, rest, period, stated } in places {
        let alike = || form.and_then(|form| form.read(around.lines, around.place, rest, hints));
        let both = stated.map(|stated| (stated.title, stated.employer)).or_else(alike);
        let both = both.map(|(title, employer)| (Some(title), employer));
        let alone = || (hints.are_studies && around.is_entry).then(|| school(around.lines, rest, hints)).flatten();
        let Some((title, employer)) = both.or_else(|| Some((None, alone()?))) else { continue };
        // What a school gives is told from where it is.
        let is_doubtful = hints.are_studies && around.is_entry && !title.as_deref().is_some_and(school::is_degree);
        let title = if is_doubtful { degree(around.lines).or(title) } else { title };
        if title.is_none() && around.lines.iter().any(|it| may_be_studied(it, &employer)) {
            unclear += 1;
        }
        // Of two schools in one entry one may be a part of the other.
        let is_other = |it: &String| {
            !it.ends_with('.') && school::is_one(it) && !it.contains(employer.as_str()) && Some(it) != title.as_ref()
        };
        if around.is_entry && school::is_one(&employer) && around.lines.iter().any(is_other) {
            continue;
        }
        // Since when somebody worked there is not when they stopped.
        let is_year = has_ranges && period.end.as_ref().is_some_and(|end| end.len() == 4);
        if period.start.is_none() && !hints.are_studies && !is_year {
            continue;
        }
        let start = period.start.or_else(|| period.end.clone().filter(|_| !hints.are_studies));
        jobs.push(Experience {
            title,
            employer: Some(employer),
            start,
            end: period.end,
            current: period.current,
            ..Experience::default()
        });
    }
    let is_short = jobs.len() < many + unclear;
    (jobs, is_short)
}

/// The lines that one of them may have to do with.
struct Around<'a> {
    lines: &'a [String],
    /// Which line of the part is the first.
    start: usize,
    /// Where among them it stands.
    place: usize,
    is_entry: bool,
}

impl Around<'_> {
    /// Whether what is stated has to do with the heading that an entry begins with, if it does.
    fn is_about(&self, stated: &Stated, hints: &Hints) -> bool {
        let heading = self
            .lines
            .first()
            .filter(|first| self.is_entry && is_among(first, &hints.headings) && dated(first).is_none());
        heading
            .is_none_or(|heading| [&stated.title, &stated.employer].iter().any(|part| heading.contains(part.as_str())))
    }
}

/// A line of dates in a part about work.
struct Dated<'a> {
    around: Around<'a>,
    /// What else stands on it.
    rest: &'a str,
    period: Period,
    stated: Option<Stated>,
}

/// Whether what else stands on a line stands behind its dates.
fn is_behind(text: &str, rest: &str) -> bool {
    !text.trim_start_matches(dated::MARKS).starts_with(rest)
}

/// Whether a text may be a town, and nothing tells that it is something else.
fn may_be_only_town(text: &str, hints: &Hints) -> bool {
    school::may_be_town(text) && !does(text, hints) && !is_house(text)
}

/// The employer above dates of several positions each of which has its own, the next of them right below.
fn whole(lines: &[String], free: usize, place: usize, hints: &Hints) -> Option<String> {
    let above = lines.get(place.checked_sub(1).filter(|above| *above >= free)?)?;
    let (next, _) = dated(lines.get(place + 1)?)?;
    let is_name = is_short(above) && !does(above, hints) && !hints.is_heading(above);
    (is_name && does(next, hints)).then(|| at_place(above, hints).to_owned())
}

/// The one school that an entry names, whatever somebody learned there.
fn school(entry: &[String], rest: &str, hints: &Hints) -> Option<String> {
    let named = entry.iter().map(String::as_str).filter(|text| dated(text).is_none()).chain([rest]);
    let is_parted = |text: &str| BETWEEN.iter().skip(1).any(|between| text.contains(between));
    // When somebody entered, and where another line says.
    const ELSEWHERE: [&str; 4] = ["入学", "入學", "입학", "同上"];
    let is_elsewhere = |text: &str| ELSEWHERE.iter().any(|word| text.contains(word));
    let is_plain =
        |text: &&str| is_short(text) && !text.contains([':', '@']) && !is_parted(text) && !is_elsewhere(text);
    let named = named.map(|text| at_place(text, hints));
    let mut schools = named.filter(|text| school::is_one(text) && is_plain(text));
    let one = schools.next().filter(|_| schools.next().is_none())?;
    let first = at_place(one, hints).split(", ").find(|part| school::is_one(part))?;
    // Behind its name there stands a part of it, where a word is a whole name.
    let is_whole = first.contains(|it: char| ('\u{3040}'..='\u{d7a3}').contains(&it));
    let ends = first.match_indices(' ').filter_map(|(end, _)| first.get(..end)).filter(|_| is_whole);
    line(ends.filter(|part| school::is_one(part)).min_by_key(|part| part.len()).unwrap_or(first))
}

/// The one line of an entry that is a degree.
fn degree(entry: &[String]) -> Option<String> {
    let is_one = |text: &&String| is_short(text) && school::is_degree(text) && !school::is_one(text);
    let mut degrees = entry.iter().filter(is_one);
    degrees.next().filter(|_| degrees.next().is_none()).cloned()
}

/// Whether a line beside the school's own may say what somebody studied there.
fn may_be_studied(text: &str, school: &str) -> bool {
    is_short(text) && !text.contains(school) && dated(text).is_none()
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
        let employer = firm(at_place(employer, hints));
        let is_other = does(employer, hints) && !does(title, hints);
        let is_doubtful =
            !hints.are_studies && (!is_proper(employer) || employer.contains(", ") && !address::is_firm(employer));
        settled(title, employer, hints).filter(|_| !is_other && !is_doubtful)
    }
}

/// What the line of some dates, or those beside it from `free` on, state as title and employer.
fn stated(around: &Around<'_>, free: usize, rest: &str, hints: &Hints) -> Option<Stated> {
    let Around { lines, start, place, is_entry } = *around;
    let free = free.saturating_sub(start);
    // Where more stands in an entry than a list, its points tell what was done.
    let is_point = |text: &String| is_among(text, &hints.listed);
    let is_point_of = |text: &str| is_among(text, &hints.listed) && !is_among(text, &hints.employers);
    let is_more = is_entry && lines.iter().filter(|text| !is_point(text) && dated(text).is_none()).nth(1).is_some();
    let near = |offset: isize| {
        let line = place.checked_add_signed(offset).filter(|line| *line >= free)?;
        let is_told = |text: &&String| dated(text).is_none() && !is_time(text) && !(is_more && is_point(text));
        lines.get(line).filter(is_told).map(String::as_str)
    };
    let on_one = |text: &str, offset: isize| {
        let (title, employer) = both(text, hints)?;
        let form = Form::of(text, offset, &title, &employer);
        Some(Stated { title, employer, end: start + place.checked_add_signed(offset.max(0) + 1)?, form })
    };
    let on_two = |one: isize, other: isize| {
        // `2009 – 2014 | Lyon`
        let is_told = |rest: &&str| !hints.are_studies || rest.contains(' ') || school::is_degree(rest);
        let at = |offset: isize| if offset == 0 { Some(rest).filter(is_told) } else { near(offset) };
        let (first, second) = (at(one)?, at(other)?);
        // With a heading something else begins, and a point below a line tells what was done there.
        let is_next = other > 1 && is_among(second, &hints.headings) && !is_among(first, &hints.headings);
        if is_next || (one == 0 && other == 1 && is_point_of(second) && !is_house(second)) {
            return None;
        }
        let (title, employer) = pair(first, second, hints)?;
        let form = match first.starts_with(title.as_str()) {
            true => Form::Lines { title: one, employer: other },
            false => Form::Lines { title: other, employer: one },
        };
        let end = start + place.checked_add_signed(other.max(one).max(0) + 1)?;
        Some(Stated { title, employer, end, form: Some(form) })
    };
    let (found_above, found_below) = if rest.is_empty() {
        let above = || on_one(near(-1)?, -1).or_else(|| on_two(-2, -1));
        // The place may stand before them: `2019 – 2021`, `Lyon, France`, `MSc`, …
        let is_place =
            || is_entry && near(1).is_some_and(|text| text.contains(", ") && without_place(text, hints) != text);
        let behind = || is_place().then(|| on_two(2, 3)).flatten();
        let below = || on_one(near(1)?, 1).or_else(|| on_two(1, 2)).or_else(behind);
        (above(), below())
    } else if let Some(found) = on_one(rest, 0) {
        return Some(found);
    } else {
        // `Senior Engineer 2019 - 2021` above or below `Acme GmbH`
        (on_two(0, -1), on_two(0, 1))
    };
    // Where an entry calls something the employer, nothing else is.
    let mut called = lines.iter().enumerate().filter(|(_, text)| is_entry && is_among(text, &hints.employers));
    if let (Some((house, name)), None) = (called.next(), called.next()) {
        let offset = |at: usize| Some(isize::try_from(at).ok()? - isize::try_from(place).ok()?);
        let free = |at: &usize| *at != place;
        let beside = [(0..house).rfind(free), (house + 1..lines.len()).find(free)].into_iter().flatten();
        let beside = beside.filter_map(|at| Some((lines.get(at)?.as_str(), at)));
        let mut titles = Some((rest, place)).filter(|(rest, _)| !rest.is_empty()).into_iter().chain(beside);
        let (title, employer, at) = titles.find_map(|(title, at)| {
            // What an entry begins with is what somebody did there, whatever it is.
            let is_first = || at == 0 && is_short(title) && !hints.is_heading(title) && dated(title).is_none();
            let found = pair(title, name, hints).or_else(|| is_first().then(|| settled(title, name, hints)).flatten());
            found.map(|(title, employer)| (title, employer, at))
        })?;
        let form = Some(Form::Lines { title: offset(at)?, employer: offset(house)? });
        return Some(Stated { title, employer, end: start + lines.len(), form });
    }
    // The dates stand between them, where the next dates follow upon what stands below.
    let across = || (rest.is_empty() && place - free == 1).then(|| on_two(-1, 1)).flatten();
    let is_next = || lines.get(place + 3).is_some_and(|text| dated(text).is_some());
    // An entry begins with them, and the dates stand further below.
    let first = || {
        let begin = -isize::try_from(place).ok().filter(|place| is_entry && *place > 2)?;
        on_one(near(begin)?, begin).or_else(|| on_two(begin, begin + 1))
    };
    // Nothing else stands above that these lines could belong to.
    let is_first = place - free <= 2;
    match (found_above, found_below) {
        (Some(found), None) => Some(found),
        // What stands below belongs to the next dates, where these have something above.
        (None, Some(_)) if place > free && is_next() => across(),
        // A heading belongs to the dates right below it, and then these lines do not.
        (None, Some(found)) => match across() {
            Some(other) => lines.get(free).filter(|above| is_among(above, &hints.headings)).map(|_| other),
            None => Some(found),
        },
        (Some(found), Some(_)) => is_first.then_some(found),
        (None, None) => across().or_else(first),
    }
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
