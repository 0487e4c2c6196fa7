//! What a résumé calls titles and employers, degrees and schools: in labels, names of parts and heads of columns.

use crate::{
    layers::text::{beneath, career::Hints, school},
    names,
    page::{self, Page},
    reading::Field,
};
use scraper::ElementRef;

/// What a page puts between its parts.
pub const AROUND: [char; 2] = [' ', '|'];

/// No page calls more parts by what they are.
const MOST_MARKED: usize = 400;

/// Notes what lines call titles and employers: `Role: Engineer`.
pub fn label<'a>(part: impl Iterator<Item = &'a String>, kind: Field, hints: &mut Hints) {
    for (label, value) in part.filter_map(|line| labelled(line)) {
        if is_word_of(label, beneath::WHERE) {
            hints.employers.push(value.to_owned());
        } else if kind == Field::Experience {
            hints.titles.push(value.to_owned());
        }
    }
}

/// What a line calls a title or an employer, and how: `Role: Engineer`, `@ Acme`.
pub fn labelled(line: &str) -> Option<(&str, &str)> {
    if let Some(employer) = line.strip_prefix('@').filter(|rest| !rest.contains('@')) {
        let employer = employer.trim_start();
        return employer.starts_with(char::is_uppercase).then_some(("employer", employer));
    }
    let (label, value) = line.split_once([':', '：'])?;
    let is_label = is_word_of(label, beneath::WHERE) || is_word_of(label, beneath::LABELS) || is_word_of(label, "role");
    is_label.then(|| (label, value.trim_matches([':', ' ']))).filter(|(_, value)| !value.is_empty())
}

/// Whether a label ends in a word of a list, and has no more than another before it.
fn is_word_of(label: &str, list: &str) -> bool {
    let words = names::words(label);
    words.len() < 3 && words.last().is_some_and(|last| list.split_whitespace().any(|word| word == last))
}

/// What a page calls titles and employers, degrees and schools: `class="position"`, `itemprop="jobTitle"`.
pub fn mark(page: &Page, kind: Field, hints: &mut Hints) {
    const TITLES: [&str; 5] = ["position", "profession", "role", "jobtitle", "job"];
    const EMPLOYERS: [&str; 6] = ["company", "employer", "organization", "organisation", "workplace", "where"];
    const DEGREES: [&str; 5] = ["degree", "studytype", "area", "study", "major"];
    const SCHOOLS: [&str; 6] = ["institution", "school", "university", "college", "organization", "where"];
    const PLACES: [&str; 11] =
        ["location", "place", "city", "town", "address", "tech", "technologies", "skills", "stack", "tools", "tags"];
    let (whats, wheres): (&[&str], &[&str]) =
        if kind == Field::Education { (&DEGREES, &SCHOOLS) } else { (&TITLES, &EMPLOYERS) };
    for part in page.all("div, p, li, h2, h3, h4, h5, dt, header").into_iter().filter(is_small).take(MOST_MARKED) {
        let Some(text) = page::text(part) else { continue };
        let bare = |one: String| one.trim_matches([':', ' ']).trim_matches(AROUND).to_owned();
        if let Some(two) = two_parts(part).map(|two| two.map(bare)) {
            hints.parted.push((two.join(" "), two.clone()));
            hints.parted.push((text, two));
        } else if part.value().name() == "li" {
            hints.listed.push(text);
        }
    }
    for bold in page.all("b, strong").into_iter().filter(is_small).take(MOST_MARKED) {
        let behind = bold.next_sibling().and_then(|next| page::filled(next.value().as_text()?));
        if let (Some(name), Some(behind)) = (page::text(bold), behind) {
            hints.bold.push((format!("{name} {behind}"), name));
        }
    }
    for part in page.all("[class], [itemprop]").into_iter().filter(is_small).take(MOST_MARKED) {
        let is_called = |names: &[&str]| {
            let called = part.value().classes().chain(part.attr("itemprop"));
            called
                .flat_map(|name| name.split(['-', '_']))
                .any(|it| names.iter().any(|name| it.eq_ignore_ascii_case(name)))
        };
        if is_called(&PLACES) {
            hints.places.extend(called(part));
            continue;
        }
        let (what, whence) = (is_called(whats), is_called(wheres));
        if what != whence
            && let Some(text) = called(part)
        {
            if what {
                hints.titles.push(text)
            } else {
                hints.employers.push(text)
            };
        }
    }
    columns(page, kind, hints);
    // What is called both is neither.
    let employers = hints.employers.clone();
    hints.employers.retain(|text| !hints.titles.contains(text));
    hints.titles.retain(|text| !employers.contains(text));
}

/// What the heads of a table's columns call titles and employers, degrees and schools.
fn columns(page: &Page, kind: Field, hints: &mut Hints) {
    const MOST_ROWS: usize = 200;
    let cells = |row: ElementRef<'_>| -> Vec<Option<String>> {
        row.children().filter_map(ElementRef::wrap).map(page::text).collect()
    };
    let mut heads: Vec<Option<String>> = Vec::new();
    for row in page.all("tr").into_iter().take(MOST_ROWS) {
        if page::first(row, "td").is_none() {
            heads = cells(row);
            continue;
        }
        let titled = heads.iter().zip(cells(row)).filter_map(|(head, cell)| Some((head.as_deref()?, cell?)));
        for (head, cell) in titled {
            let (is_what, is_where) = match kind {
                Field::Education => (school::is_degree(head), school::is_one(head) || school::is_kind(head)),
                _ => (is_word_of(head, beneath::LABELS) || is_word_of(head, "role"), is_word_of(head, beneath::WHERE)),
            };
            if is_where {
                hints.employers.push(cell);
            } else if is_what {
                hints.titles.push(cell);
            }
        }
    }
}

/// What a part says, without the mark that keeps it from the one before it.
fn called(part: ElementRef<'_>) -> Option<String> {
    page::text(part).map(|text| text.trim_matches(AROUND).to_owned())
}

/// The two texts that a part consists of.
fn two_parts(part: ElementRef<'_>) -> Option<[String; 2]> {
    let mut texts = part.children().filter_map(|child| match ElementRef::wrap(child) {
        Some(element) => page::text(element),
        None => child.value().as_text().and_then(|text| page::filled(text)),
    });
    let two = [texts.next()?, texts.next()?];
    texts.next().is_none().then_some(two)
}

/// Whether a part is no more than a text and what marks it.
fn is_small(part: &ElementRef<'_>) -> bool {
    const MOST_NODES: usize = 8;
    part.descendants().nth(MOST_NODES).is_none()
}
