//! Work that is spoken of and not offered: what somebody did where the reader may know of it, what students will do.

use super::super::{
    has_before,
    offer::{A, JOB, SEEKS},
    others::{is_to_bring, speaks_of_another},
};
use crate::{
    address::EmailVerdict,
    guard::{
        addresses::judged,
        leftover::HIRES,
        people::Person,
        view::{ABOUT_WORK, View},
    },
};

/// Whether a referee or a school is written to.
pub(super) fn is_spoken_of(view: &View<'_>) -> bool {
    asks_to_confirm(view) || speaks_of_students(view)
}

/// Whether somebody is asked to confirm what was another's job, as referees are: "the dates and the post of Mr Roe". Whoever is
/// still there is sought.
fn asks_to_confirm(view: &View<'_>) -> bool {
    const STILL: &str = "still, toujours, encore, noch, sigue, todavia, ancora, nog, ainda";
    let text = &view.text;
    speaks_of_work_where(view, &["confirm", "bestatig", "conferm", "bevestig"], &[JOB, ABOUT_WORK, SEEKS, HIRES])
        && text.has_any(JOB)
        && !text.has_any(STILL)
        && !view.subject.has_any(JOB)
        && speaks_of_another(view)
        && !is_to_bring(view)
}

/// Whether a school is written to about those who study there: work is spoken of where they are, and none is offered.
fn speaks_of_students(view: &View<'_>) -> bool {
    const STUDENTS: [&str; 7] = ["student", "studier", "etudiant", "estudiant", "alumn", "aluno", "scholier"];
    let is_school = |person: &Person<'_>| {
        let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
        addresses.all(|address| judged(view, person, address).0 == EmailVerdict::Education)
    };
    speaks_of_work_where(view, &STUDENTS, &[JOB, SEEKS, HIRES, ABOUT_WORK])
        && view.outsiders().all(is_school)
        && !has_before(view, JOB, A)
}

/// Whether words with some stems are said, and those of work only in sentences with them.
fn speaks_of_work_where(view: &View<'_>, stems: &[&str], of_work: &[&'static str]) -> bool {
    let text = &view.text;
    let has_stem = |index: usize| stems.iter().any(|stem| text.fold(index).starts_with(stem));
    (0..text.words.len()).any(has_stem)
        && of_work.iter().flat_map(|list| text.find_any(list)).all(|place| text.sentence(place.start).any(has_stem))
}
