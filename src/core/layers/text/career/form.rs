//! Where title and employer stand beside dates: one position of a CV is written like the others.

use super::{
    dated::{dated, is_time},
    hints::Hints,
    line::BETWEEN,
    pair::{does, firm, is_proper, is_short, settled},
    place::at_place,
    walk::Dated,
};
use crate::address;

/// Where title and employer stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In lines so many below that of the dates.
    Lines { title: isize, employer: isize },
    /// In one line so many below it, with this between them.
    Line { offset: isize, between: &'static str, is_title_first: bool },
}

/// A title beside the dates, and the employer above.
pub const ABOVE: Form = Form::Lines { title: 0, employer: -1 };

/// What most positions of a CV are written like, where several are told and none otherwise.
pub fn form(places: &[Dated<'_>]) -> Option<Form> {
    let mut forms = places.iter().filter_map(|it| it.stated.as_ref()).map(|stated| stated.form);
    let first = forms.next()??;
    forms.all(|form| form == Some(first)).then_some(first)
}

impl Form {
    /// How title and employer stand in a line that states them.
    pub fn of(text: &str, offset: isize, title: &str, employer: &str) -> Option<Self> {
        BETWEEN.into_iter().find_map(|between| {
            let (one, other) = text.split_once(between)?;
            let is_title_first = one.trim() == title && other.trim().starts_with(employer);
            let is_found = is_title_first || (one.trim().starts_with(employer) && other.trim() == title);
            is_found.then_some(Self::Line { offset, between, is_title_first })
        })
    }

    /// What the lines around some dates state, written like others.
    pub fn read(self, lines: &[String], place: usize, rest: &str, hints: &Hints) -> Option<(String, String)> {
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
