//! The studies that a page which is somebody's résumé states: beneath their own headings, and among the positions.

use super::{Stations, career::Hints, places, school, under};
use crate::{
    page::Page,
    profile::{Education, Experience, Profile},
    reading::Field,
};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{capture::Snapshot, layers::text::resume::stations};

    #[test]
    fn studies_stand_under_theirs() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/cv", html)).unwrap();
            let none = Profile::default();
            let (found, _) = studies(&page, "Jane Roe", &none, &stations(&page, "Jane Roe", &none));
            let shown = found.into_iter();
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
