//! The positions that a page which is somebody's résumé states, beneath its headings for work.

use super::{career::Hints, places, school, under};
use crate::{
    layers::text::beneath,
    page::Page,
    profile::{Experience, Profile},
    reading::Field,
};

/// What stands under the headings for work, and whether there are dates of others.
pub type Stations = (Vec<Experience>, bool);

/// What stands under the headings for work on the page of the person called `name`, told by words, by what the page calls its
/// parts, or by standing as others do: studies, too, where a page tells of both at once.
pub fn stations(page: &Page, name: &str, found: &Profile) -> Stations {
    let head = found.headline.clone().unwrap_or_default();
    under(page, name, Field::Experience, Hints { head, places: places(found), is_headed: true, ..Hints::default() })
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
    fn what_others_do_is_no_position_of_hers() {
        let own = ["Engineer | Acme | 2019 | now", "Trainee | Bolt | 2015 | 2019"];
        let list = "<h2>Experience</h2><ul><li>Engineer at Acme, 2019 – present</li><li>Trainee at Bolt, 2015 – 2019</li></ul>";
        for others in [
            "<p>My wife Ida is Director of Kilns at Borealis since 2016</p>",
            "<p>Ma femme Ida est directrice chez Borealis depuis 2016</p>",
            "<p>In memory of Ole Vik, engineer at Borealis 1970 – 1990</p>",
            "<div><b>Ida Moss</b><br>CTO at Borealis since 2016</div>",
            "<p>Great!</p><p>Ida Moss</p><p>CTO, Borealis, 2016 – present</p>",
            "<p>Ida Moss, CTO, Borealis, 2016 – present</p>",
            // The same once more, for narrow screens.
            "<div><ul><li>Engineer at Acme, 2019 – present</li></ul></div>",
        ] {
            check(&format!("{list}{others}"), &own);
        }
        // Beside the part of the page that the heading heads.
        check(&format!("<section>{list}</section><aside><p>CTO at Borealis since 2016</p></aside>"), &own);
        // Where only an introduction stands beside a heading, the entries stand in the next part.
        check(
            "<section><h2>Experience</h2><p>Kilns.</p></section><section><p>Engineer at Acme, 2019 – present</p></section>",
            &["Engineer | Acme | 2019 | now"],
        );
        check(
            "<h2>Experience</h2><ul><li>2016 – 2019: Potter<ul><li>Acme College</li><li>Supervisor: Dr. Poe</li></ul></li>\
             <li>2014: Intern<ul><li>Bolt BV</li></ul></li></ul>",
            &["Potter | Acme College | 2016 | 2019", "Intern | Bolt BV | 2014 | 2014"],
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
}
