//! Goes through the lines of a CV, and notes what is stated around each line of dates.

use super::{
    around::Around,
    dated::{Side, begins_with_date, dated, ends_in_years, is_begun, is_behind, on, side},
    form::{ABOVE, Form},
    heading::is_work,
    hints::{Hints, is_among},
    line::BETWEEN,
    pair::{does, is_house, is_letters, is_short, settled},
    place::{at_place, is_known_place, is_town, may_be_only_town},
    stated::{Stated, stated},
};
use crate::{address, dates::Period};

/// No CV is longer, in lines.
pub const MOST_LINES: usize = 1_000;

/// A line of dates in a part about work.
pub struct Dated<'a> {
    /// What it may have to do with.
    pub around: Around<'a>,
    /// What else stands on it.
    pub rest: &'a str,
    /// Its dates.
    pub period: Period,
    /// What is stated beside it.
    pub stated: Option<Stated>,
}

/// The lines of dates in a CV, and how many cannot be told.
pub fn walk<'a>(lines: &'a [String], name: &str, hints: &'a Hints) -> (Vec<Dated<'a>>, usize) {
    let mut walk = Walk { lines, hints, found: Vec::new(), unclear: 0, over: None, free: 0 };
    // Of a work's lines many end in a year that tell of something else.
    let single = side(lines).filter(|side| hints.is_headed && (hints.are_studies || *side != Side::Behind));
    let mut is_work = true;
    for (place, text) in lines.iter().enumerate().take(MOST_LINES) {
        if hints.is_heading(text) {
            is_work = self::is_work(text) && !hints.are_studies;
            walk.free = place + 1;
        } else if text == name {
            walk.free = place + 1;
        } else if is_work && let Some((rest, period)) = dated(text).or_else(|| single.and_then(|side| on(side, text))) {
            walk.take(place, text, rest, period);
        } else if is_work && hints.is_headed && (begins_with_date(text) || is_begun(text) || ends_in_years(text)) {
            walk.unclear += 1;
        }
    }
    (walk.found, walk.unclear)
}

struct Walk<'a> {
    lines: &'a [String],
    hints: &'a Hints,
    found: Vec<Dated<'a>>,
    /// Lines of dates that cannot be told.
    unclear: usize,
    over: Option<Over>,
    /// What follows the lines that were taken for a position before.
    free: usize,
}

/// The employer above several positions.
struct Over {
    employer: String,
    /// The line behind the last of these.
    end: usize,
    /// How many dates were left for their sake.
    left: usize,
}

impl<'a> Walk<'a> {
    /// Takes in a line of dates, with what else stands on it.
    fn take(&mut self, place: usize, text: &str, rest: &'a str, period: Period) {
        let (lines, hints) = (self.lines, self.hints);
        let around = Around::of(lines, place, hints);
        // `DPP` is how somebody was employed.
        let is_nothing = || is_letters(rest) || is_where(text, rest, &around, hints);
        let rest = if hints.is_headed && is_nothing() { "" } else { rest };
        let mut stated = stated(&around, self.free, rest, hints).filter(|it| around.is_about(it, hints));
        if let Some(over) = self.over.as_ref().filter(|over| self.is_below(over, place, rest, stated.as_ref())) {
            self.unclear -= over.left;
            let form = Some(ABOVE);
            stated = settled(rest, &over.employer, hints).map(|(title, employer)| Stated {
                title,
                employer,
                end: place + 1,
                form,
            });
        } else if stated.is_none()
            && let Some(employer) = self.employer_of_several(place, rest)
        {
            self.over = Some(Over { employer, end: place + 1, left: 1 });
            self.unclear += 1;
            self.free = place + 1;
            return;
        }
        let is_above = |it: &&Stated| it.form == Some(ABOVE) && !is_among(&it.employer, &hints.listed);
        let above = stated.as_ref().filter(is_above);
        self.over = above.map(|it| Over { employer: it.employer.clone(), end: place + 1, left: 0 });
        self.free = stated.as_ref().map_or(self.free, |stated| stated.end);
        self.found.push(Dated { around, rest, period, stated });
    }

    /// Whether the `rest` of a line of dates is a title alone, one of several at the employer above.
    fn is_below(&self, over: &Over, place: usize, rest: &str, stated: Option<&Stated>) -> bool {
        let hints = self.hints;
        let is_one = matches!(stated, Some(Stated { form: None | Some(Form::Line { .. }), .. }));
        let is_parted = || BETWEEN.iter().any(|between| rest.contains(between));
        // What was done there may stand between: points, sentences, `Tools: …`.
        let is_told = |it: &String| is_among(it, &hints.listed) || !is_short(it) || it.contains(": ");
        !is_one
            && hints.is_headed
            && !hints.are_studies
            && !rest.is_empty()
            && !is_parted()
            && does(rest, hints)
            && self.lines.iter().take(place).skip(over.end).all(is_told)
    }

    /// The employer whose dates are those of several positions, each of which has its own below: it stands beside them, or
    /// above where the next dates follow at once.
    fn employer_of_several(&self, place: usize, rest: &str) -> Option<String> {
        let hints = self.hints;
        if !hints.is_headed {
            return None;
        }
        if !rest.is_empty() {
            let is_firm = !hints.are_studies && address::is_firm(rest) && !does(rest, hints);
            return is_firm.then(|| rest.to_owned());
        }
        let above = self.lines.get(place.checked_sub(1).filter(|above| *above >= self.free)?)?;
        let (next, _) = dated(self.lines.get(place + 1)?)?;
        let is_name = is_short(above) && !does(above, hints) && !hints.is_heading(above);
        (is_name && does(next, hints)).then(|| at_place(above, hints).to_owned())
    }
}

/// Whether what else stands on a line of dates is no more than where it was.
fn is_where(text: &str, rest: &str, around: &Around<'_>, hints: &Hints) -> bool {
    (is_known_place(rest, hints) && !is_house(rest))
        || (around.is_entry && around.place == 0 && is_town(rest, hints))
        || (around.is_entry && around.place > 1 && is_behind(text, rest) && may_be_only_town(rest, hints))
}
