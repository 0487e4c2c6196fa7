//! What the lines around some dates state as title and employer.

use super::{
    around::Around,
    dated::{dated, is_time},
    form::Form,
    hints::{Hints, is_among},
    line::both,
    pair::{is_house, is_short, pair, settled},
    place::without_place,
};
use crate::layers::text::school;

/// What the lines around some dates state.
pub struct Stated {
    /// What somebody did or learned.
    pub title: String,
    /// Where.
    pub employer: String,
    /// Which line follows.
    pub end: usize,
    /// Where they stand, when that is on lines of their own.
    pub form: Option<Form>,
}

/// What the line of some dates, or those beside it from `free` on, state as title and employer.
pub fn stated(around: &Around<'_>, free: usize, rest: &str, hints: &Hints) -> Option<Stated> {
    let Around { lines, start, place, is_entry } = *around;
    let free = free.saturating_sub(start);
    // Where more stands in an entry than a list, its points tell what was done.
    let is_line = |text: &&String| !is_among(text, &hints.listed) && dated(text).is_none();
    let has_more = is_entry && lines.iter().filter(is_line).nth(1).is_some();
    let beside = Beside { lines, start, place, is_entry, free, rest, hints, has_more };
    if !rest.is_empty()
        && let Some(found) = beside.on_one(rest, 0)
    {
        return Some(found);
    }
    // Where an entry calls something the employer, nothing else is.
    match beside.called() {
        Some((house, name)) => beside.at(house, name),
        None => beside.around(),
    }
}

/// What stands beside a line of dates.
struct Beside<'a> {
    lines: &'a [String],
    start: usize,
    place: usize,
    is_entry: bool,
    /// The first line that nothing else was read of.
    free: usize,
    rest: &'a str,
    hints: &'a Hints,
    /// Whether more stands there than a list.
    has_more: bool,
}

impl<'a> Beside<'a> {
    fn is_point(&self, text: &str) -> bool {
        is_among(text, &self.hints.listed)
    }

    /// The line so many below that of the dates, if that may be a part of what is stated.
    fn near(&self, offset: isize) -> Option<&'a str> {
        let line = self.place.checked_add_signed(offset).filter(|line| *line >= self.free)?;
        let is_told =
            |text: &&String| dated(text).is_none() && !is_time(text) && !(self.has_more && self.is_point(text));
        self.lines.get(line).filter(is_told).map(String::as_str)
    }

    /// Which line of the part follows upon the one so many below that of the dates.
    fn behind(&self, offset: isize) -> Option<usize> {
        Some(self.start + self.place.checked_add_signed(offset.max(0) + 1)?)
    }

    /// What a line so many below that of the dates states.
    fn on_one(&self, text: &str, offset: isize) -> Option<Stated> {
        let (title, employer) = both(text, self.hints)?;
        let form = Form::of(text, offset, &title, &employer);
        Some(Stated { title, employer, end: self.behind(offset)?, form })
    }

    /// What two lines state together.
    fn on_two(&self, one: isize, other: isize) -> Option<Stated> {
        let hints = self.hints;
        // `2009 – 2014 | Lyon`
        let is_told = |rest: &&str| !hints.are_studies || rest.contains(' ') || school::is_degree(rest);
        let at = |offset: isize| if offset == 0 { Some(self.rest).filter(is_told) } else { self.near(offset) };
        let (first, second) = (at(one)?, at(other)?);
        // With a heading something else begins, and a point below a line tells what was done there.
        let is_next = other > 1 && is_among(second, &hints.headings) && !is_among(first, &hints.headings);
        let is_point = |text: &str| self.is_point(text) && !is_among(text, &hints.employers);
        if is_next || (one == 0 && other == 1 && is_point(second) && !is_house(second)) {
            return None;
        }
        let (title, employer) = pair(first, second, hints)?;
        let form = match first.starts_with(title.as_str()) {
            true => Form::Lines { title: one, employer: other },
            false => Form::Lines { title: other, employer: one },
        };
        Some(Stated { title, employer, end: self.behind(other.max(one))?, form: Some(form) })
    }

    /// The one line of an entry that is called the employer, and where it stands.
    fn called(&self) -> Option<(usize, &'a str)> {
        let is_called = |(_, text): &(usize, &String)| self.is_entry && is_among(text, &self.hints.employers);
        let mut called = self.lines.iter().enumerate().filter(is_called);
        let (house, name) = called.next().filter(|_| called.next().is_none())?;
        Some((house, name))
    }

    /// What an entry states of the employer called `name` in its line `house`.
    fn at(&self, house: usize, name: &str) -> Option<Stated> {
        let (place, hints) = (self.place, self.hints);
        let offset = |at: usize| Some(isize::try_from(at).ok()? - isize::try_from(place).ok()?);
        let is_free = |at: &usize| *at != place;
        let beside = [(0..house).rfind(is_free), (house + 1..self.lines.len()).find(is_free)].into_iter().flatten();
        let beside = beside.filter_map(|at| Some((self.lines.get(at)?.as_str(), at)));
        let mut titles = Some((self.rest, place)).filter(|(rest, _)| !rest.is_empty()).into_iter().chain(beside);
        let (title, employer, at) = titles.find_map(|(title, at)| {
            // What an entry begins with is what somebody did there, whatever it is.
            let is_first = || at == 0 && is_short(title) && !hints.is_heading(title) && dated(title).is_none();
            let found = pair(title, name, hints).or_else(|| is_first().then(|| settled(title, name, hints)).flatten());
            found.map(|(title, employer)| (title, employer, at))
        })?;
        let form = Some(Form::Lines { title: offset(at)?, employer: offset(house)? });
        Some(Stated { title, employer, end: self.start + self.lines.len(), form })
    }

    /// What the lines above the dates state, or those below, where it is plain to which dates they belong.
    fn around(&self) -> Option<Stated> {
        let Self { lines, place, free, .. } = *self;
        let (above, below) = match self.rest {
            "" => (self.above(), self.below()),
            // `Senior Engineer 2019 - 2021` above or below `Acme GmbH`
            _ => (self.on_two(0, -1), self.on_two(0, 1)),
        };
        // The dates stand between them, where the next dates follow upon what stands below.
        let across = || (self.rest.is_empty() && place - free == 1).then(|| self.on_two(-1, 1)).flatten();
        let is_next = || lines.get(place + 3).is_some_and(|text| dated(text).is_some());
        // Nothing else stands above that these lines could belong to.
        let is_first = place - free <= 2;
        match (above, below) {
            (Some(found), None) => Some(found),
            // What stands below belongs to the next dates, where these have something above.
            (None, Some(_)) if place > free && is_next() => across(),
            // A heading belongs to the dates right below it, and then these lines do not.
            (None, Some(found)) => match across() {
                Some(other) => lines.get(free).filter(|above| is_among(above, &self.hints.headings)).map(|_| other),
                None => Some(found),
            },
            (Some(found), Some(_)) => is_first.then_some(found),
            (None, None) => across().or_else(|| self.first()),
        }
    }

    fn above(&self) -> Option<Stated> {
        self.on_one(self.near(-1)?, -1).or_else(|| self.on_two(-2, -1))
    }

    fn below(&self) -> Option<Stated> {
        // The place may stand before them: `2019 – 2021`, `Lyon, France`, `MSc`, …
        let is_place = |text: &str| text.contains(", ") && without_place(text, self.hints) != text;
        let is_below_place = || self.is_entry && self.near(1).is_some_and(is_place);
        let behind = || is_below_place().then(|| self.on_two(2, 3)).flatten();
        self.on_one(self.near(1)?, 1).or_else(|| self.on_two(1, 2)).or_else(behind)
    }

    /// What an entry begins with, where the dates stand further below.
    fn first(&self) -> Option<Stated> {
        let begin = -isize::try_from(self.place).ok().filter(|place| self.is_entry && *place > 2)?;
        self.on_one(self.near(begin)?, begin).or_else(|| self.on_two(begin, begin + 1))
    }
}
