//! A person's own page that is their résumé: what stands under its heading for work.

mod entries;
mod marks;

use super::{
    beneath,
    career::{self, Hints},
    is_not_the_owners, lines, school,
};
use crate::{
    dates, names,
    page::{self, Page},
    profile::{Education, Experience, Profile},
    reading::Field,
    unread,
};
use entries::{boxes, entries};
use marks::{label, labelled, mark};
use scraper::node::Element;

/// Nobody's résumé is longer, in lines and in headings: each line is compared with each heading.
const MOST_LINES: usize = 4_000;
const MOST_HEADINGS: usize = 300;

/// A heading that ends in a colon has no more words.
const MOST_WORDS: usize = 4;

/// What stands under the headings for work, and whether there are dates of others.
pub type Stations = (Vec<Experience>, bool);

/// What stands under the headings for work on the page of the person called `name`, told by words, by what the page calls its
/// parts, or by standing as others do: studies, too, where a page tells of both at once.
pub fn stations(page: &Page, name: &str, found: &Profile) -> Stations {
    let head = found.headline.clone().unwrap_or_default();
    under(page, name, Field::Experience, Hints { head, places: places(found), is_headed: true, ..Hints::default() })
}

/// The parts of the place where somebody is.
fn places(found: &Profile) -> Vec<String> {
    found.location.iter().flat_map(|place| place.split(", ")).map(str::to_owned).collect()
}

/// The positions among them.
pub fn positions(stations: &Stations) -> (Vec<Experience>, bool) {
    let (all, is_short) = stations;
    // What is done at a school and by nobody's title may be learning.
    let is_doubtful = |it: &&Experience| {
        it.employer.as_deref().is_some_and(school::is_one) && !it.title.as_deref().is_some_and(beneath::is_title)
    };
    let jobs = all.iter().filter(|it| !school::is_study(it));
    let is_short = *is_short || jobs.clone().any(|it| is_doubtful(&it));
    (jobs.filter(|it| !is_doubtful(it)).cloned().collect(), is_short)
}

/// The studies on the page of the person called `name`: those under their own headings and those among the positions.
pub fn studies(page: &Page, name: &str, profile: &Profile, stations: &Stations) -> (Vec<Education>, bool) {
    let hints = Hints { places: places(profile), is_headed: true, are_studies: true, ..Hints::default() };
    let (mut found, is_short) = under(page, name, Field::Education, hints);
    let many = found.len();
    found.extend(stations.0.iter().filter(|it| school::is_study(it)).cloned());
    let is_short = is_short || (stations.1 && found.len() > many);
    let study = |it: Experience| {
        let Experience { title, employer, start, end, .. } = it;
        Education { school: employer, degree: title, start, end, ..Education::default() }
    };
    (found.into_iter().map(study).collect(), is_short)
}

/// What stands under the headings for one kind of things.
fn under(page: &Page, name: &str, kind: Field, mut hints: Hints) -> (Vec<Experience>, bool) {
    let mut lines = page::lines_without(page.root(), is_others);
    lines.truncate(MOST_LINES);
    let mut headings = unread::headings(page);
    headings.truncate(MOST_HEADINGS);
    let is_plain = lines.iter().any(|line| unread::part(line) == Some(kind));
    let is_kind = |line: &String| {
        let is_begun = || match kind {
            Field::Experience => career::is_work(line),
            _ => !is_plain && unread::begun(line) == Some(kind),
        };
        unread::part(line) == Some(kind) || (is_begun() && headings.iter().any(|it| it.text == *line))
    };
    let Some(mut start) = lines.iter().position(is_kind) else { return (Vec::new(), false) };
    mark(page, kind, &mut hints);
    hints.places.extend(career::towns(&lines));
    // The heads of a table's columns are no row of it.
    let labels: Vec<String> = headings.iter().filter(|it| it.is_label()).map(|it| it.text.clone()).collect();
    let boxes = boxes(page);
    hints.headings = headings.iter().map(|heading| heading.text.clone()).collect();
    let (mut found, mut is_short) = (Vec::new(), false);
    loop {
        let end = start + 1 + end(lines.get(start + 1..).unwrap_or_default(), lines.get(start), &headings);
        let part = lines.iter().take(end).skip(start + 1).filter(|line| !labels.contains(line));
        label(part.clone(), kind, &mut hints);
        let part: Vec<String> = part.filter_map(|line| told(line, &hints)).collect();
        hints.entries = entries(&part, &boxes, &hints);
        let (read, is_left) = career::positions(&part, name, &hints);
        found.extend(read);
        is_short |= is_left;
        match lines.iter().skip(end).position(is_kind) {
            Some(next) => start = end + next,
            None => return (found, is_short),
        }
    }
}

/// Whether an element is the frame of a page, or holds what others wrote.
fn is_others(element: &Element) -> bool {
    matches!(element.name(), "footer" | "nav") || is_not_the_owners(element)
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
    let first = lines.first().and_then(ranks).unwrap_or(u32::MAX);
    let is_other = |line: &String| unread::begun(line).is_some() || career::is_work(line);
    let is_higher = |line: &String| {
        ranks(line).is_some_and(|other| other < rank || (other == rank && (first > rank || is_other(line))))
    };
    // What ends in a colon is a heading where the one above does.
    let is_marked = |line: &String| line.ends_with(':') && names::words(line).len() <= MOST_WORDS;
    let is_like = |line: &String| rank == u32::MAX && heading.is_some_and(is_marked) && is_marked(line);
    let is_end = |line: &String| unread::part(line).is_some() || is_higher(line) || is_like(line);
    lines.iter().position(is_end).unwrap_or(lines.len())
}

/// A line without addresses on the web and the marks before them; `None` when there is nothing else but how long something
/// lasted.
fn told(line: &str, hints: &Hints) -> Option<String> {
    let line = &labelled(line).map_or(line, |(_, value)| value).replace('｜', " | ");
    let parted = hints.parted(line).map(|parts| parts.join(" "));
    let words = parted.as_deref().unwrap_or(line).split(' ').filter(|word| !word.starts_with("www."));
    let bare = words.map(|word| match word.split_once("http") {
        Some((before, link)) if link.contains("://") => before,
        _ => word,
    });
    let words: Vec<&str> = bare.collect();
    page::filled(career::told(&words.join(" ")).trim_end_matches([' ', '|', '·', '•', ',']))
        .filter(|line| line.contains(char::is_alphanumeric) && !dates::is_duration(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    /// Each as `title | employer | start | end`, where `now` is no end.
    fn check(html: &str, expected: &[&str]) {
        let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
        let shown: Vec<String> = positions(&stations(
            &page,
            "Jane Roe",
            &Profile { headline: Some("Potière de nuit".into()), ..Profile::default() },
        ))
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
        // Where it is stands between them.
        check(
            "<h2>Experience</h2><p>Acme | Lyon, UT | Engineer</p><p>2019 – 2021</p>",
            &["Engineer | Acme | 2019 | 2021"],
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
    fn entries_stand_in_boxes_and_tables() {
        let two = ["Engineer | Acme | 2019 | 2021", "Trainee | Bolt | 2015 | 2019"];
        // The dates head the rows, or the columns say what stands in them.
        check(
            "<h2>Experience</h2><table><tr><th>2019 – 2021</th><td>Engineer at Acme</td></tr>\
             <tr><th>2015 – 2019</th><td>Trainee at Bolt</td></tr></table>",
            &two,
        );
        check(
            "<h2>Experience</h2><table><tr><th>Company</th><th>Years</th><th>Job role</th></tr>\
             <tr><td>Acme</td><td>2019 – 2021</td><td>Kiln whisperer</td></tr></table>",
            &["Kiln whisperer | Acme | 2019 | 2021"],
        );
        // What stands in the box before belongs to its dates.
        check(
            "<h2>Experience</h2><div><p>2019 – 2021</p><h3>Engineer @ <a href=x>Acme</a></h3><p>Main author of glazes</p><p>Clay • Ash</p></div>\
             <div><p>2015 – 2019</p><h3>Trainee @ Bolt</h3></div>",
            &two,
        );
        check(
            "<h2>Experience</h2><div><h4>Kiln whisperer</h4><h5>@ Acme GmbH</h5><h6>2019 – 2021</h6></div>",
            &["Kiln whisperer | Acme GmbH | 2019 | 2021"],
        );
        // The dates stand at the end.
        check(
            "<h2>Experience</h2><div><h4>Engineer</h4><h5>Acme</h5><p>Built kilns.</p><p>Sold them.</p><p>2019 – 2021</p></div>",
            &["Engineer | Acme | 2019 | 2021"],
        );
        check(
            "<h2>Experience</h2><div><div>Engineer</div><div>Acme / makes kilns</div><ul><li>Lead engineer of glazes</li><li>Sold</li></ul>\
             <div>2019 – 2021</div></div>",
            &["Engineer | Acme | 2019 | 2021"],
        );
        check(
            "<h2>Experience</h2><div><b>Engineer</b> - 2019 – 2021<br><b>Acme</b> Lyon</div>",
            &["Engineer | Acme | 2019 | 2021"],
        );
        check(
            "<h2>職歴</h2><table><tr><td>2015年4月 - 現在</td><td>：</td><td>里昂大学 准教授</td></tr></table>",
            &["准教授 | 里昂大学 | 2015-04 | now"],
        );
        // Several positions below the dates of all.
        check(
            "<h2>Experience</h2><div><p>Acme – Lyon, FR</p><p>2015 – 2021</p></div><h3>Engineer – 2019 – 2021</h3><p>Tools: clay</p>\
             <h3>Trainee – 2015 – 2019</h3>",
            &["Engineer | Acme | 2019 | 2021", "Trainee | Acme | 2015 | 2019"],
        );
        // No boxes, and the dates first.
        check(
            "<h2>Stationen</h2><p>2019 – 2021</p><p>Hochschule Lyon, Frankreich: Entwicklerin</p><p>Brennöfen gebaut.</p>\
             <p>2015 – 2019</p><p>Institut für Ton: Doktorandin</p><p>Glasuren.</p>",
            &["Entwicklerin | Hochschule Lyon | 2019 | 2021", "Doktorandin | Institut für Ton | 2015 | 2019"],
        );
        check(
            "<h2>Experience</h2><p>2019/nowadays - Acme – Lyon<br>Job role: Kiln whisperer<br>Tasks: all</p>",
            &["Kiln whisperer | Acme | 2019 | now"],
        );
        check("<h2>Experience</h2><p>Acme | Lyon, FR | Engineer | 2019 – 2021</p>", &["Engineer | Acme | 2019 | 2021"]);
        check(
            "<h2>職歴</h2><p>2019/04 - 2021/03 : 里昂大学 陶芸科 准教授</p>",
            &["准教授 | 里昂大学 陶芸科 | 2019-04 | 2021-03"],
        );
        check(
            "<h2>Appointments</h2><ul><li>B.Sc. in Clay, Acme College, France, 2011-2015.</li>\
             <li>Engineer, Acme University, France, 2015-2019.</li></ul>",
            &["Engineer | Acme University | 2015 | 2019"],
        );
    }

    #[test]
    fn entries_are_told_from_what_was_done_there() {
        // Behind the dates, in letters beside them, and in a year beside others' beginnings and ends.
        check(
            "<h2>Experience</h2><ul><li>Engineer, Acme GmbH, 2019 – 2021 - built kilns and sold them</li>\
             <li>Trainee — Bolt Company | 2015 – 2019. Sold kilns.</li></ul>",
            &["Engineer | Acme GmbH | 2019 | 2021", "Trainee | Bolt Company | 2015 | 2019"],
        );
        check(
            "<h2>Experience</h2><h4>Kiln whisperer, Acme s.r.o.</h4><h5>DPP, 2019 – 2021</h5><p>Kilns.</p>\
             <h4>Engineer, Bolt, s.r.o.</h4><h5>FULL-TIME, 2015 – 2019</h5>",
            &["Kiln whisperer | Acme s.r.o. | 2019 | 2021", "Engineer | Bolt, s.r.o. | 2015 | 2019"],
        );
        check(
            "<h2>Experience</h2><ul><li>2019 – 2021: Engineer, Acme College, Lyon</li><li>2015: Trainee, Bolt GmbH</li></ul>",
            &["Engineer | Acme College | 2019 | 2021", "Trainee | Bolt GmbH | 2015 | 2015"],
        );
    }

    #[test]
    fn places_are_told_by_how_the_page_uses_them() {
        // Behind a comma on lines about different houses, before a country, and where somebody is.
        check(
            "<h2>Experience</h2><ul><li>2019 – 2021 – Engineer – Acme bar, Springfield</li><li>2015 – 2019 – Trainee – Bolt a.s., Springfield</li></ul>",
            &["Engineer | Acme bar | 2019 | 2021", "Trainee | Bolt a.s. | 2015 | 2019"],
        );
        check(
            "<h2>Experience</h2><div><h3>Engineer</h3><span>Acme, Springfield <b>2019 – 2021</b></span></div>\
             <div><h3>Trainee</h3><span>Bolt Kilns, Springfield <b>2015 – 2019</b></span></div>",
            &["Engineer | Acme | 2019 | 2021", "Trainee | Bolt Kilns | 2015 | 2019"],
        );
        check(
            "<h2>Experience</h2><div><span>2019 – 2021</span> <span>Lyon, France</span><h3>Acme Kilns</h3><p>Engineer</p></div>\
             <div><span>2015 – 2019</span> <span>Paris, France</span><h3>Bolt</h3><p>Trainee</p></div>",
            &["Engineer | Acme Kilns | 2019 | 2021", "Trainee | Bolt | 2015 | 2019"],
        );
        // What somebody did is nobody's name, nor is what they taught.
        for rest in ["Potter – Opening of kilns", "Teacher — Physics and Mathematics"] {
            check(&format!("<h2>Experience</h2><div><h3>{rest}</h3><span>2019 – 2021</span></div>"), &[]);
        }
        check("<h2>Experience</h2><p>2019 – 2021: Acme House Hotel, Springfield Hill</p>", &[]);
        // Behind the dates, of a house that is named above, and beside the form of a firm in other languages.
        check(
            "<h2>Experience</h2><div><h3>Potter</h3><h4>Wetland Institute Holm</h4><p>2019 – 2021 <span>Holm</span></p></div>",
            &["Potter | Wetland Institute Holm | 2019 | 2021"],
        );
        check(
            "<h3>Kinh nghiệm làm việc</h3><h5>Designer</h5><h5>2019 – 2021</h5><h6>Công ty Cổ phần Sao</h6>",
            &["Designer | Công ty Cổ phần Sao | 2019 | 2021"],
        );
        // A point below a position is what was done there.
        check("<h2>Experience</h2><ul><li>Engineer (2019 – 2021)<ul><li>Kilns in Clay</li></ul></li></ul>", &[]);
        check(
            "<h2>Werdegang</h2><ul><li>2019 – 2021: Lektorin beim Verlag Roe, Ulm</li><li>2015 – 2019: Volontärin, Acme Buchhandel GmbH, Kiel</li></ul>",
            &["Lektorin | Verlag Roe | 2019 | 2021", "Volontärin | Acme Buchhandel GmbH | 2015 | 2019"],
        );
        // Where a trade is at a house.
        check(
            "<h2>Stationen</h2><h4>seit 11/2019</h4><p>Köchin im Klinikum Ulm</p>",
            &["Köchin | Klinikum Ulm | 2019-11 | now"],
        );
        // A few small words in brackets, where others have their end.
        check(
            "<h2>Experience</h2><ul><li>Engineer - Acme (2019 - aktif çalışmakta)</li><li>Trainee - Bolt (2015 - 2019)</li></ul>",
            &["Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"],
        );
    }

    #[test]
    fn short_sentences_behind_dates_are_entries() {
        check(
            "<h2>Expérience</h2><ul><li>2019 – 2021 : Professeure à l'Université de Lyon.</li><li>2015 – 2019: Trainee at the Bolt Inc.</li></ul>",
            &["Professeure | Université de Lyon | 2019 | 2021", "Trainee | Bolt Inc. | 2015 | 2019"],
        );
        check("<h2>Experience</h2><p>2019 – 2021: I was an engineer. It was at Acme GmbH.</p>", &[]);
    }

    #[test]
    fn what_stands_elsewhere_or_is_not_told_is_no_position() {
        for html in [
            "<h2>About</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Kilns</p><p>Clay</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Engineer</p><p>Acme</p>",
            "<h2>Experience</h2><ul><li>Built a kiln</li></ul><p>Acme GmbH</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><h3>Kilns</h3><h2>Volunteering</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><p>Kilns</p><h2>Talks</h2><p>2019 – 2021 Engineer, Acme GmbH</p>",
            "<h3>Work</h3><h4>Kilns</h4><h3>Community</h3><h4>Coast Watch</h4><p>Engineer</p><p>2019 – 2021</p>",
            "<h2>Experience</h2><h3>Kilns</h3><p>Volunteering</p><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            "<h2>Project experience</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
            // Where it was is not whose it was, one trade not the other's employer, a house in a house not sure.
            "<h2>Experience</h2><div><h3>Engineer</h3><p>Lyon, France</p><p>2019 – 2021</p></div>",
            "<h2>Experience</h2><div><h3>Statiker | Engineer</h3><p>2019 – 2021</p><p class=company>Acme</p></div>",
            "<h2>Experience</h2><p>2019 – 2021</p><p>Hochschule Lyon: Auslandsjahr</p>",
            "<h2>Experience</h2><div><p>2019 – 2021</p><h3>Engineer</h3><p class=location>Springfield</p></div>",
            "<h2>Experience</h2><p>2019 – 2021: Engineer w Klubie Acme, Gdynia</p>",
            // A comma in brackets parts nothing, what is done for nobody has no employer.
            "<h2>Experience</h2><p>2019 – 2021: Leader of Kilns (clay, Ash)</p>",
            // An entry is about what it begins with.
            "<h2>Experience</h2><div><h3>On my own</h3><p>2019 – 2021</p><p>Figma</p><p>Designer</p></div>",
            "<h2>Experience</h2><h3>Acme, a.s. | 2019 – 2021</h3><p>Lyon – Kilns, senior engineer</p><p>Paris – Clay, adviser</p>",
            // Years alone may be when something began.
            "<h2>Experience</h2><p>2019: Engineer, Acme GmbH</p><p>2015: Trainee, Bolt GmbH</p>",
            "<h2>Experience</h2><p>Kilns</p><footer><p>Engineer, Acme GmbH, 2019 – 2021</p></footer>",
            "<p hidden>Experience</p><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>",
        ] {
            check(html, &[]);
        }
    }

    #[test]
    fn what_is_left_is_told() {
        let check = |html: &str, expected: bool| {
            let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
            assert_eq!(positions(&stations(&page, "Jane Roe", &Profile::default())).1, expected, "{html}");
        };
        let one = "<h2>Experience</h2><p>Engineer</p><p>Acme</p><p>2019 – 2021</p>";
        check(one, false);
        check(&format!("{one}<p>Jun, 2012 - Feb, 20214 years</p>"), true);
        check(&format!("{one}<p>2012</p><p>Kilns</p>"), true);
        check(&format!("{one}<p>Won a prize in 2012</p>"), false);
        check(&format!("{one}<p>Kiln Care (summers, 2012 and 2013)</p>"), true);
        check(&format!("{one}<p>2012: Kilns and more</p>"), true);
        check(&format!("{one}<p>Kilns at Bolt GmbH, 2015 – 2018</p>"), true);
        check(
            "<h2>Experience</h2><h3>Acme Inc. 2015 – 2021</h3><p>Engineer 2019 – 2021</p><p>Trainee 2015 – 2019</p>",
            false,
        );
        check(&format!("{one}<h4>Kilns</h4><p>Clay and fire.</p><p>2015 – 2018</p>"), true);
    }

    #[test]
    fn studies_stand_under_theirs() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
            let shown = {
                let none = Profile::default();
                studies(&page, "Jane Roe", &none, &stations(&page, "Jane Roe", &none)).0
            }
            .into_iter();
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
        // In what, and then where.
        check(
            "<h2>Formation</h2><ul><li>2015 : Doctorat en Argile de l'Université de Lyon.</li></ul>",
            &["Université de Lyon | Doctorat en Argile | 2015"],
        );
        check(
            "<h2>Educación</h2><ul><li>Doctorado, Springfield University (2011 – 2015). Tesis: Arcilla y fuego</li></ul>",
            &["Springfield University | Doctorado | 2015"],
        );
        // A heading that is a kind of school belongs to the dates below it, and one degree to the school of its entry.
        check(
            "<h2>Eğitim</h2><h6>Lise</h6><p>2011 – 2015</p><p>Roe Anadolu Lisesi</p><h6>Ortaokul</h6><p>Roe Ortaokulu</p>",
            &["Roe Anadolu Lisesi | Lise | 2015"],
        );
        check(
            "<h2>학력</h2><div><p>2011 – 2015</p><h3>리옹대학교</h3><p>서울</p><p>도예 학사</p></div>",
            &["리옹대학교 | 도예 학사 | 2015"],
        );
        // A town is nobody's degree, and with a heading something else begins.
        check(
            "<p>Kilns - Springfield, France</p><h2>Education</h2><div><h3>Corso di argilla</h3><span>2011 – 2015</span><p>Acme School - Springfield</p></div>",
            &["Acme School | Corso di argilla | 2015"],
        );
        check("<h2>Education</h2><p>2011 – 2015 Acme College, Springfield</p>", &[]);
        check(
            "<h2>Education</h2><div><h3>S1 Teknik Informatika</h3><p>SMK Negeri 1 Roe, 2011 - 2015</p></div>",
            &["SMK Negeri 1 Roe | S1 Teknik Informatika | 2015"],
        );
        check(
            "<h2>Education</h2><p>2011 – 2015</p><p>Acme Lisesi</p><h6>Ortaokul</h6><p>Roe Ortaokulu</p>",
            &["Acme Lisesi |  | 2015"],
        );
        // Letters before a school are its own.
        check(
            "<h2>Education</h2><h4>VSB – University of Springfield, 2011 – 2015</h4><p>Clay Science</p>",
            &["VSB – University of Springfield | Clay Science | 2015"],
        );
        // Where a school is was not studied there.
        check(
            "<h2>Education</h2><div>2011 – 2015</div><div><b>University of Springfield, Россия</b><p>Doctor of clay, <i>with honours</i></p></div>",
            &["University of Springfield | Doctor of clay, with honours | 2015"],
        );
        // The year of the degree alone, on the side on which others have theirs, and schools in other languages.
        check(
            "<h2>Bildungsweg</h2><p>2015: Diplom Keramik, Hochschule Lyon</p><p>2011 – 2012 Abitur, Gymnasium Ulm</p>",
            &["Hochschule Lyon | Diplom Keramik | 2015", "Gymnasium Ulm | Abitur | 2012"],
        );
        check(
            "<h2>Σπουδές</h2><p>2015</p><p>Πανεπιστήμιο Λυών</p><p>Χημεία</p>",
            &["Πανεπιστήμιο Λυών | Χημεία | 2015"],
        );
        check("<h2>学歴</h2><p>2011 – 2015</p><p>里昂大学</p><p>陶艺</p>", &["里昂大学 | 陶艺 | 2015"]);
        // What the columns and the address say, in whatever language.
        check(
            "<h2>Образование</h2><table><tr><th>Университет</th><th>Даты</th><th>Диплом</th></tr>\
             <tr><td>Лионский университет</td><td>2011-2015</td><td>Факультет глины, бакалавр</td></tr></table>",
            &["Лионский университет | Факультет глины, бакалавр | 2015"],
        );
        check(
            "<p>Education:</p><p>2015: MFA (Clay), Faculty of Arts, University of Lyon, Lyon, France.</p><p>Shows:</p>\
             <p>2016: Clay, Acme College, France.</p>",
            &["University of Lyon | MFA (Clay) | 2015"],
        );
        check(
            "<h2>Education</h2><h3>Master of Science<br>Acme College<i>(2015)</i></h3><h3>Bachelor of Science<br>Bolt College<i>(2012)</i></h3>",
            &["Acme College | Master of Science | 2015", "Bolt College | Bachelor of Science | 2012"],
        );
        check(
            "<h2>Education</h2><div><p>Degree in Clay and all its Arts @ CFP Roe</p><p>2011 – 2015</p></div>",
            &["CFP Roe | Degree in Clay and all its Arts | 2015"],
        );
        // The school alone, and studies among the positions.
        check(
            "<h2>Освіта</h2><p>Національний університет глини</p><p>Вересень 2009 - Липень 2014 | Харків</p>",
            &["Національний університет глини |  | 2014-07"],
        );
        check(
            "<h2>Parcours</h2><ul><li>Lycée Roe<br>Baccalauréat D<p>2014 - 2017</p></li><li>Potière chez Acme<p>2017 - 2020</p></li></ul>",
            &["Lycée Roe | Baccalauréat D | 2017"],
        );
        check(
            "<h2>学歴</h2><table><tr><td>2011年4月</td><td>：</td><td>里昂大学 工学部 入学</td></tr>\
             <tr><td>2015年3月</td><td>：</td><td>同上 卒業</td></tr></table>",
            &[],
        );
        check("<h2>Education</h2><p>Acme - High School - 2012 - 2014</p>", &[]);
        check(
            "<h2>Education</h2><ul><li>University of Lyon<br>College of Arts<br>Diploma<br>2012 – 2014</li></ul>",
            &[],
        );
        check(
            "<h2>Education</h2><p>Kilns</p><h2>Professional experiences</h2><p>Engineer, Acme College, 2012 – 2014</p>",
            &[],
        );
        check("<h2>Education</h2><p>Clay Prize of Springfield College, 2015</p>", &[]);
        check("<h2>Education</h2><h3>Clay Science</h3><p>GPA: 3.7</p><p>2011 – 2015</p>", &[]);
        check("<h2>Experience</h2><h3>University of Springfield</h3><p>Clay Science</p><p>2011 – 2015</p>", &[]);
    }
}
