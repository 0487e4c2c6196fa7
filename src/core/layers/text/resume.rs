//! A person's own page that is their résumé: what stands under its heading for work.

use super::{
    career::{self, Hints},
    lines, school,
};
use crate::{
    dates,
    page::{self, Page},
    profile::{Education, Experience},
    reading::Field,
    unread,
};
use scraper::ElementRef;

/// Nobody's résumé is longer, in lines and in headings: each line is compared with each heading.
const MOST_LINES: usize = 4_000;
const MOST_HEADINGS: usize = 300;

/// No page calls more parts by what they are.
const MOST_MARKED: usize = 400;

/// The positions on the page of the person called `name`: those under a heading for work that are told by words, by what
/// the page calls their parts, or by standing as others do. And whether there are dates of others.
pub fn positions(page: &Page, name: &str, headline: Option<&str>) -> (Vec<Experience>, bool) {
    let head = headline.unwrap_or_default().to_owned();
    under(page, name, Field::Experience, Hints { head, is_headed: true, ..Hints::default() })
}

/// The studies on the page of the person called `name`, likewise.
pub fn studies(page: &Page, name: &str) -> (Vec<Education>, bool) {
    let hints = Hints { is_headed: true, are_studies: true, ..Hints::default() };
    let (found, is_short) = under(page, name, Field::Education, hints);
    let study = |it: Experience| {
        let Experience { title, employer, start, end, .. } = it;
        Education { school: employer, degree: title, start, end, ..Education::default() }
    };
    (found.into_iter().map(study).collect(), is_short)
}

/// What stands under the headings for one kind of things.
fn under(page: &Page, name: &str, kind: Field, mut hints: Hints) -> (Vec<Experience>, bool) {
    let mut lines = lines(page.root(), false);
    lines.truncate(MOST_LINES);
    let mut headings = unread::headings(page);
    headings.truncate(MOST_HEADINGS);
    let is_kind = |line: &String| {
        let is_work =
            || kind == Field::Experience && career::is_work(line) && headings.iter().any(|it| it.text == *line);
        unread::part(line) == Some(kind) || is_work()
    };
    let Some(mut start) = lines.iter().position(is_kind) else { return (Vec::new(), false) };
    mark(page, kind, &mut hints);
    // The heads of a table's columns are no row of it.
    let labels: Vec<String> = headings.iter().filter(|it| it.is_label()).map(|it| it.text.clone()).collect();
    hints.headings = headings.iter().map(|heading| heading.text.clone()).collect();
    let (mut found, mut is_short) = (Vec::new(), false);
    loop {
        let end = start + 1 + end(lines.get(start + 1..).unwrap_or_default(), lines.get(start), &headings);
        let part = lines.iter().take(end).skip(start + 1).filter(|line| !labels.contains(line));
        let part: Vec<String> = part.filter_map(|line| told(line, &hints)).collect();
        let (read, is_left) = career::positions(&part, name, &hints);
        found.extend(read.into_iter().filter(|it| kind == Field::Education || !school::is_study(it)));
        is_short |= is_left;
        match lines.iter().skip(end).position(is_kind) {
            Some(next) => start = end + next,
            None => return (found, is_short),
        }
    }
}

/// Whether a page is a résumé: under a heading for work it says from when to when.
pub fn is_one(page: &Page) -> bool {
    let lines = lines(page.root(), false);
    let work = lines.iter().position(|line| unread::part(line) == Some(Field::Experience));
    work.is_some_and(|work| lines.iter().skip(work).any(|line| career::is_dated(line)))
}

/// Where the part under a heading ends in the `lines` behind it: at a heading that says that something else stands below, at
/// one of a higher rank, and at one of the same where those below it rank lower.
fn end(lines: &[String], heading: Option<&String>, headings: &[unread::Heading<'_>]) -> usize {
    let ranks = |line: &String| headings.iter().find(|it| it.text == *line).map(unread::Heading::rank);
    let rank = heading.and_then(ranks).unwrap_or(u32::MAX);
    let first = lines.iter().find_map(ranks).unwrap_or(u32::MAX);
    let is_higher = |line: &String| ranks(line).is_some_and(|other| other < rank || (other == rank && first > rank));
    lines.iter().position(|line| unread::part(line).is_some() || is_higher(line)).unwrap_or(lines.len())
}

/// A line without addresses on the web and the marks before them; `None` when there is nothing else but how long something
/// lasted.
fn told(line: &str, hints: &Hints) -> Option<String> {
    let parted = hints.parted(line).map(|parts| parts.join(" "));
    let words = parted.as_deref().unwrap_or(line).split(' ').filter(|word| !word.starts_with("www."));
    let bare = words.map(|word| match word.split_once("http") {
        Some((before, link)) if link.contains("://") => before,
        _ => word,
    });
    let words: Vec<&str> = bare.collect();
    page::filled(words.join(" ").trim_end_matches([' ', '|', '·', '•', ','])).filter(|line| !dates::is_duration(line))
}

/// What a page calls titles and employers, degrees and schools: `class="position"`, `itemprop="jobTitle"`.
fn mark(page: &Page, kind: Field, hints: &mut Hints) {
    const TITLES: [&str; 5] = ["position", "profession", "role", "jobtitle", "job"];
    const EMPLOYERS: [&str; 6] = ["company", "employer", "organization", "organisation", "workplace", "where"];
    const DEGREES: [&str; 5] = ["degree", "studytype", "area", "study", "major"];
    const SCHOOLS: [&str; 6] = ["institution", "school", "university", "college", "organization", "where"];
    let (whats, wheres): (&[&str], &[&str]) =
        if kind == Field::Education { (&DEGREES, &SCHOOLS) } else { (&TITLES, &EMPLOYERS) };
    for part in page.all("div, p, li, h2, h3, h4, h5, dt, header").into_iter().filter(is_small).take(MOST_MARKED) {
        let Some(text) = page::text(part) else { continue };
        if let Some(two) = two_parts(part) {
            hints.parted.push((two.join(" "), two.clone()));
            hints.parted.push((text, two));
        } else if part.value().name() == "li" {
            hints.listed.push(text);
        }
    }
    for part in page.all("[class], [itemprop]").into_iter().filter(is_small).take(MOST_MARKED) {
        let is_called = |names: &[&str]| {
            let called = part.value().classes().chain(part.attr("itemprop"));
            called
                .flat_map(|name| name.split(['-', '_']))
                .any(|it| names.iter().any(|name| it.eq_ignore_ascii_case(name)))
        };
        let (what, whence) = (is_called(whats), is_called(wheres));
        if what != whence
            && let Some(text) = page::text(part)
        {
            if what {
                hints.titles.push(text)
            } else {
                hints.employers.push(text)
            };
        }
    }
    // What is called both is neither.
    let employers = hints.employers.clone();
    hints.employers.retain(|text| !hints.titles.contains(text));
    hints.titles.retain(|text| !employers.contains(text));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    /// Each as `title | employer | start | end`, where `now` is no end.
    fn check(html: &str, expected: &[&str]) {
        let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
        let shown: Vec<String> = positions(&page, "Jane Roe", Some("Potière de nuit"))
            .0
            .into_iter()
            .map(|job| {
                let end = job.end.unwrap_or_else(|| if job.current { "now".into() } else { String::new() });
                format!("{} | {end}", [job.title, job.employer, job.start].map(Option::unwrap_or_default).join(" | "))
            })
            .collect();
        assert_eq!(shown, expected, "{html}");
    }

    #[test]
    fn positions_stand_under_their_heading() {
        let two = ["Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"];
        check(
            "<h2>Experience</h2><h3>Engineer</h3><h4>Acme</h4><p>2019 – Present</p><ul><li>Built kilns</li></ul>\
             <h3>Trainee</h3><h4>Bolt</h4><p>2015 – 2019</p><h2>Education</h2><p>BSc, Acme College</p><p>2011 – 2015</p>",
            &two,
        );
        // Entries in headings of the same rank, employers first, addresses and lengths between.
        check(
            "<h3>Work</h3><h3>Acme</h3><b>Engineer</b><a href=x>https://acme.example</a><p>2019 – Present</p><p>7 years</p>\
             <h3>Bolt</h3><b>Trainee</b><p>2015 – 2019</p><h3>Projects (2)</h3><p>Author</p><p>Kilns</p><p>2012 – 2014</p>",
            &two,
        );
        // The dates between them, and none for an end.
        check(
            "<h2>Work</h2><h3>Acme <i>2019-03 —</i></h3><p>Engineer</p><p>Built kilns.</p>",
            &["Engineer | Acme | 2019-03 | now"],
        );
        // Two parts with nothing between them.
        check(
            "<h2>Experience</h2><div><span>Engineer</span><span>Acme</span></div><p>2019 – 2021</p>",
            &["Engineer | Acme | 2019 | 2021"],
        );
        // What the page calls its parts.
        check(
            "<h2>Experience</h2><p class=company>Acme</p><p class=job-title>Kiln whisperer</p><p>2019 – 2021</p>",
            &["Kiln whisperer | Acme | 2019 | 2021"],
        );
        // Where the employer is stands behind it, and it is called like a heading.
        check(
            "<h2>Experience</h2><h4>Engineer</h4><p>Acme | Lyon</p><p>2019 – 2021</p><h4>Trainee</h4><h4>Career Club</h4><p>2015 – 2018</p>",
            &["Engineer | Acme | 2019 | 2021", "Trainee | Career Club | 2015 | 2018"],
        );
        check("<h2>Experience</h2><p>Acme / Engineer 2019 – 2021</p>", &["Engineer | Acme | 2019 | 2021"]);
        // A house tells what stands beside it, one entry how the next is written, and the headline a title.
        check(
            "<h2>Berufserfahrung</h2><p>Brennerin</p><p>Acme GmbH</p><p>2019 – 2021</p>",
            &["Brennerin | Acme GmbH | 2019 | 2021"],
        );
        check(
            "<h2>Expérience</h2><p>Potière</p><p>Acme</p><p>2019 – 2021</p><p>Tourneuse</p><p>Bolt</p><p>2015 – 2018</p>",
            &["Potière | Acme | 2019 | 2021", "Tourneuse | Bolt | 2015 | 2018"],
        );
    }

    #[test]
    fn entries_are_told_by_others_and_by_what_stands_above() {
        // On one line, in the order that one of them tells.
        check(
            "<h2>Εργασιακή εμπειρία</h2><p>2019 – 2021: Κεραμίστρια – Acme Inc.</p><p>2015 – 2019: Αγγειοπλάστρια – Πηλός</p>",
            &["Κεραμίστρια | Acme Inc. | 2019 | 2021", "Αγγειοπλάστρια | Πηλός | 2015 | 2019"],
        );
        check(
            "<h2>경력</h2><ul><li>2019 – 2021 Acme Inc. | 도예가</li><li>2015 – 2019 흙집 | 견습생</li></ul>",
            &["도예가 | Acme Inc. | 2019 | 2021", "견습생 | 흙집 | 2015 | 2019"],
        );
        // Several positions at one employer.
        check(
            "<h2>Experience</h2><h3>Acme</h3><p>Engineer 2019 – 2021</p><ul><li>Built kilns</li></ul><p>Trainee 2015 – 2019</p>\
             <h3>Bolt</h3><p>Intern 2013 – 2014</p>",
            &["Engineer | Acme | 2019 | 2021", "Trainee | Acme | 2015 | 2019", "Intern | Bolt | 2013 | 2014"],
        );
        check(
            "<h2>Experience</h2><h3>Acme Inc. 2015 – 2021</h3><p>Engineer 2019 – 2021</p><p>Trainee 2015 – 2019</p>",
            &["Engineer | Acme Inc. | 2019 | 2021", "Trainee | Acme Inc. | 2015 | 2019"],
        );
    }

    #[test]
    fn what_stands_elsewhere_or_is_not_told_is_no_position() {
        for html in [
            "<h2>About</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Kilns</p><p>Clay</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Engineer</p><p>Acme</p>",
            "<h2>Experience</h2><ul><li>Built a kiln</li></ul><p>Acme GmbH</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><h3>Kilns</h3><h2>Volunteering</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h3>Work</h3><h4>Kilns</h4><h3>Community</h3><h4>Coast Watch</h4><p>Engineer</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Acme | Lyon, UT | Engineer</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><h3>Kilns</h3><p>Volunteering</p><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h2>Project experience</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<p hidden>Experience</p><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
        ] {
            check(html, &[]);
        }
    }

    #[test]
    fn what_is_left_is_told() {
        let check = |html: &str, expected: bool| {
            let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
            assert_eq!(positions(&page, "Jane Roe", None).1, expected, "{html}");
        };
        let one = "<h2>Experience</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>";
        check(one, false);
        check(&format!("{one}<p>Jun, 2012 - Feb, 20214 years</p>"), true);
        check(&format!("{one}<p>2012</p><p>Kilns</p>"), true);
        check(&format!("{one}<p>Won a prize in 2012</p>"), false);
        check(&format!("{one}<h4>Kilns</h4><p>Clay and fire.</p><p>2015 – 2018</p>"), true);
    }

    #[test]
    fn studies_stand_under_theirs() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
            let shown = studies(&page, "Jane Roe").0.into_iter();
            let shown = shown.map(|it| [it.school, it.degree, it.end].map(Option::unwrap_or_default).join(" | "));
            assert_eq!(shown.collect::<Vec<_>>(), expected, "{html}");
        };
        check(
            "<h2>Education</h2><h3>University of Springfield</h3><p>Clay Science</p><p>2011 – 2015</p>",
            &["University of Springfield | Clay Science | 2015"],
        );
        check(
            "<h2>Education</h2><table><tr><th>Year</th><th>University</th><th>Subject</th></tr>\
             <tr><td>2011 – 2015</td><td>University of Springfield</td><td>Clay Science</td></tr></table>",
            &["University of Springfield | Clay Science | 2015"],
        );
        // The year of the degree alone, on the side on which others have theirs, and schools in other languages.
        check(
            "<h2>Bildungsweg</h2><p>2015: Diplom Keramik, Hochschule Lyon</p><p>2011 – 2012 Abitur, Gymnasium Ulm</p>",
            &["Hochschule Lyon | Diplom Keramik | 2015", "Gymnasium Ulm | Abitur | 2012"],
        );
        check(
            "<h2>Σπουδές</h2><p>2015</p><p>Πανεπιστήμιο Λυών</p><p>Κεραμική</p>",
            &["Πανεπιστήμιο Λυών | Κεραμική | 2015"],
        );
        check("<h2>学歴</h2><p>2011 – 2015</p><p>里昂大学</p><p>陶艺</p>", &["里昂大学 | 陶艺 | 2015"]);
        check("<h2>Education</h2><p>Clay Prize of Springfield College, 2015</p>", &[]);
        check("<h2>Education</h2><h3>Clay Science</h3><p>GPA: 3.7</p><p>2011 – 2015</p>", &[]);
        check("<h2>Experience</h2><h3>University of Springfield</h3><p>Clay Science</p><p>2011 – 2015</p>", &[]);
    }
}
