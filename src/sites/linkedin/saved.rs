//! The layout of LinkedIn's "Save to PDF": a side column with contact, skills and languages, a main one with name,
//! headline, place and the sections.
//!
//! Sizes tell names, headings, employers and titles apart in every language: the name 26 points, headings of sections
//! 15.75, employers and schools 12, titles 11.5, all else 10.5, as people have described such files from 2019 to 2026.
//! Only their order is relied on. Words are used where nothing else tells a section.
//!
//! Distances tell more: as programs that read such files in 2025 noted them, a place stands 15 points below the dates
//! and a description 20, lines of prose 18 below each other and 36 after an empty line, what goes on in the next line of
//! the side column 14 and the next entry 18 to 24.

use super::{headings, server_driven::Card};
use crate::{
    address, dates,
    import::Line,
    layers::own,
    profile::{Education, Experience, Language, Profile, Seen},
};
use url::Url;

/// Where the main column begins, as a share of the width.
const MAIN: f64 = 1.0 / 3.0;

/// Below this share of the height stands the line with the number of the page.
const FOOT: f64 = 0.93;

/// Sizes less far apart are the same, in points.
const SAME: f64 = 0.3;

/// What stands above the member's description in such a file.
const ABOUT: &str = "summary|résumé|zusammenfassung|extracto|resumen|resumo|riepilogo|sommario|samenvatting|sammanfattning|sammendrag|\
    resumé|yhteenveto|podsumowanie|souhrn|rezumat|özet|общая информация|опыт|概要|要約|摘要|简介|개요|요약|الملخص|ringkasan";

/// What stands above the skills in its side column.
const SKILLS: &str = "top skills|principales compétences|top-kenntnisse|aptitudes principales|principales aptitudes|principais competências|\
    competenze principali|principali competenze|belangrijkste vaardigheden|främsta kompetenser|viktigste ferdigheter|\
    mest repræsenterede kompetencer|najważniejsze umiejętności|лучшие навыки|основные навыки|trecho de competências|主なスキル|热门技能|熱門技能|\
    대표 보유기술|أهم المهارات|en önemli yetenekler|keahlian utama";

/// Lines nearer to each other than this many times their size belong together, where not all are as near.
const NEAR: f64 = 1.55;

/// Prose begins further below the dates of a position than this many times its size.
const FAR: f64 = 1.8;

/// A part of a column under its heading.
struct Section<'a> {
    heading: &'a str,
    lines: Vec<&'a Line>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    About,
    Experience,
    Education,
    Other,
}

/// The person of a profile that LinkedIn saved; `None` when the lines are not laid out as it does.
pub fn profile(lines: &[Line]) -> Option<Profile> {
    let pages = lines.iter().map(|line| line.page).max().unwrap_or_default();
    let (side, main): (Vec<&Line>, Vec<&Line>) =
        lines.iter().filter(|line| !is_foot(line, pages)).partition(|line| line.left < MAIN);
    let first_page = || main.iter().filter(|line| line.page == 1);
    let largest = first_page().map(|line| line.size).fold(0.0, f64::max);
    let name: Vec<&Line> = first_page().filter(|line| line.size > largest - SAME).copied().collect();
    let top = name.last()?.top;
    let below: Vec<&Line> = main.iter().filter(|line| line.page > 1 || line.top > top).copied().collect();
    let (head, sections) = sections(&below);
    let (_, beside) = self::sections(&side);
    let mut profile = Profile { network: super::SITE.name().into(), name: Some(joined(&name)), ..Profile::default() };
    for section in &beside {
        side_section(section, &mut profile);
    }
    // Other CVs have a name in large letters too, but not the member's own address beside it.
    if profile.url.is_empty() {
        return None;
    }
    headline(&head, &mut profile);
    for section in &sections {
        match kind(section) {
            Kind::Experience => profile.experience.extend(experience(&section.lines)),
            Kind::Education => profile.education.extend(education(&section.lines)),
            Kind::About => profile.about = Some(paragraph(&section.lines)),
            Kind::Other => {}
        }
    }
    for job in profile.experience.iter().filter(|job| job.current) {
        if let Some(employer) = job.employer.clone().filter(|employer| !profile.employers.contains(employer)) {
            profile.employers.push(employer);
        }
    }
    Some(profile)
}

/// Whether a line is `Page 1 of 3`, in any language.
fn is_foot(line: &Line, pages: usize) -> bool {
    let numbers: Vec<usize> =
        line.text.split(|it: char| !it.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    line.top > FOOT && line.text.chars().count() < 40 && numbers.contains(&line.page) && numbers.contains(&pages)
}

/// What stands before the first heading of a column, and its sections. Headings are the largest letters in it.
fn sections<'a>(lines: &[&'a Line]) -> (Vec<&'a Line>, Vec<Section<'a>>) {
    let largest = lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let (mut head, mut sections) = (Vec::new(), Vec::<Section<'a>>::new());
    for line in lines.iter().copied() {
        if line.size > largest - SAME {
            sections.push(Section { heading: &line.text, lines: vec![] });
        } else if let Some(section) = sections.last_mut() {
            section.lines.push(line);
        } else {
            head.push(line);
        }
    }
    (head, sections)
}

/// Files what a section of the side column says: contact, skills, languages.
fn side_section(section: &Section<'_>, profile: &mut Profile) {
    let heading = section.heading.to_lowercase();
    let is_contact = section.lines.iter().any(|line| line.text.to_lowercase().contains("linkedin.com"));
    let level = |line: &String| line.ends_with(')') && line.contains('(');
    if is_contact && profile.url.is_empty() {
        contact(&section.lines, profile);
    } else if headings::card(&heading) == Some(Card::Skills) || SKILLS.split('|').any(|known| known.trim() == heading) {
        profile.skills = entries(&section.lines);
    } else if headings::card(&heading) == Some(Card::Languages)
        || (profile.languages.is_empty() && entries(&section.lines).iter().all(level))
    {
        profile.languages = entries(&section.lines).iter().map(|entry| language(entry)).collect();
    }
}

/// How far below another line of its page a line stands, in points.
fn below(above: &Line, line: &Line) -> Option<f64> {
    (above.page == line.page).then_some(line.down - above.down)
}

/// For each line whether it goes on with the one before, as the distances tell; `None` where they are all the same.
fn continued(lines: &[&Line]) -> Option<Vec<bool>> {
    let gaps = || lines.iter().zip(lines.iter().skip(1)).map(|(above, line)| below(above, line));
    let (least, most) =
        gaps().flatten().fold((f64::MAX, 0.0_f64), |(least, most), gap| (least.min(gap), most.max(gap)));
    let differ = most > least * 1.15;
    differ.then(|| std::iter::once(false).chain(gaps().map(|gap| gap.is_some_and(|gap| gap < least * 1.1))).collect())
}

/// Files the ways to reach the member. Long ones are broken over lines, and most end with what they are in brackets:
/// `www.linkedin.com/in/janeroe-` `12ab34 (LinkedIn)`.
fn contact(lines: &[&Line], profile: &mut Profile) {
    let continued = continued(lines);
    let goes_on = |place: usize| continued.as_ref().is_some_and(|them| them.get(place + 1).is_some_and(|it| *it));
    let mut open = String::new();
    for (place, line) in lines.iter().enumerate() {
        open.push_str(&line.text);
        if goes_on(place) {
            continue;
        }
        let (value, label) = match open.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
            Some((value, label)) => (value.trim().to_owned(), Some(label.trim().to_owned())),
            None => (open.clone(), None),
        };
        let label = label.as_deref();
        let is_broken = continued.is_none() && label.is_none() && value.ends_with(['-', '/', '.', '@', '_']);
        if let Some(address) = own::email(&value).filter(|_| !is_broken) {
            profile.add_email(&address, Seen::File, label);
        } else if let Some(number) = own::phone(&value).filter(|_| label.is_some() || value.starts_with('+')) {
            profile.add_phone(&number, Seen::File, label);
        } else if let (Some(label), Some(url)) = (label, site(&value)) {
            match super::handle(&url) {
                Some(own) if profile.url.is_empty() => profile.url = own.url,
                _ => profile.add_website(url.as_str(), Seen::File, Some(label)),
            }
        } else if continued.is_none()
            && label.is_none()
            && (is_broken || value.contains('@') || value.contains("www.") || value.contains(".com"))
        {
            // It goes on in the next line.
            continue;
        }
        open.clear();
    }
    // Some builds leave the bracket out.
    if let Some(own) = site(&open).and_then(|url| super::handle(&url)).filter(|_| profile.url.is_empty()) {
        profile.url = own.url;
    }
}

fn site(value: &str) -> Option<Url> {
    let value: String = value.split_whitespace().collect();
    own::link(&value)
}

/// The entries of a list, those that are broken over two lines put together.
fn entries(lines: &[&Line]) -> Vec<String> {
    let continued = continued(lines);
    let mut entries: Vec<String> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let is_near = continued.as_ref().and_then(|them| them.get(place)).copied();
        let goes_on = |before: &String| {
            is_near == Some(true)
                || before.matches('(').count() > before.matches(')').count()
                || (is_near.is_none() && line.text.starts_with(|first: char| first.is_lowercase() || first == '('))
        };
        match entries.last_mut().filter(|before| goes_on(before)) {
            Some(before) => {
                before.push(' ');
                before.push_str(&line.text);
            }
            None => entries.push(line.text.clone()),
        }
    }
    entries
}

/// `English (Full Professional)`
fn language(entry: &str) -> Language {
    match entry.strip_suffix(')').and_then(|entry| entry.split_once('(')) {
        Some((name, level)) => Language { name: name.trim().into(), level: Some(level.trim().into()) },
        None => Language { name: entry.into(), level: None },
    }
}

/// Headline and place stand below the name; the place is the last line, and there always is one.
fn headline(head: &[&Line], profile: &mut Profile) {
    let Some((last, others)) = head.split_last() else { return };
    let is_place = !others.is_empty() || address::country_of(&last.text).is_some();
    let headline = if is_place { others } else { head };
    profile.location = is_place.then(|| last.text.clone());
    profile.headline = (!headline.is_empty()).then(|| joined(headline));
}

/// What a section is: by its heading, else by the dates in it.
fn kind(section: &Section<'_>) -> Kind {
    let heading = section.heading.to_lowercase();
    match headings::card(&heading) {
        Some(Card::About) => return Kind::About,
        Some(Card::Experience) => return Kind::Experience,
        Some(Card::Education) => return Kind::Education,
        _ if ABOUT.split('|').any(|known| known.trim() == heading) => return Kind::About,
        _ => {}
    }
    let largest = section.lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let is_prose = section.lines.iter().all(|line| line.size > largest - SAME);
    if section.lines.iter().any(|line| dates::period(&line.text).is_some()) {
        Kind::Experience
    } else if section.lines.iter().any(|line| years(&line.text).is_some()) {
        Kind::Education
    } else if is_prose {
        Kind::About
    } else {
        Kind::Other
    }
}

/// Positions: the employer in the largest letters, each title in smaller ones, then dates, place and description.
fn experience(lines: &[&Line]) -> Vec<Experience> {
    let is_period = |place: usize| lines.get(place).is_some_and(|line| dates::period(&line.text).is_some());
    let largest = lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let title = (1..lines.len())
        .find(|place| is_period(*place))
        .and_then(|place| lines.get(place - 1))
        .map_or(0.0, |it| it.size);
    let smallest = lines.iter().map(|line| line.size).fold(f64::MAX, f64::min);
    // Of each position the line with its dates, and those below.
    let (mut jobs, mut bodies) = (Vec::<Experience>::new(), Vec::<(&Line, Vec<&Line>)>::new());
    let (mut employer, mut held) = (Vec::new(), Vec::new());
    let mut before = Part::Text;
    for (place, line) in lines.iter().copied().enumerate() {
        let period = dates::period(&line.text);
        let part = if period.is_none() && is_period(place + 1) {
            Part::Title
        } else if line.size > largest - SAME {
            Part::Employer
        } else if title > smallest + SAME && (line.size - title).abs() < SAME {
            Part::Title
        } else {
            Part::Text
        };
        match (part, period) {
            (Part::Employer, _) => {
                if before != Part::Employer {
                    employer.clear();
                }
                held.clear();
                employer.push(line);
            }
            (Part::Title, _) => {
                if before != Part::Title {
                    held.clear();
                }
                held.push(line);
            }
            (Part::Text, Some(period)) if !held.is_empty() => {
                jobs.push(Experience {
                    title: Some(joined(&held)),
                    employer: (!employer.is_empty()).then(|| joined(&employer)),
                    start: period.start,
                    end: period.end,
                    current: period.current,
                    ..Experience::default()
                });
                bodies.push((line, vec![]));
                held.clear();
            }
            // The length of time at an employer stands between its name and the titles held there.
            (Part::Text, _) if before == Part::Employer && dates::is_duration(&line.text) => {}
            (Part::Text, _) => {
                if let Some((_, body)) = bodies.last_mut() {
                    body.push(line);
                }
            }
        }
        before = part;
    }
    for (job, (dates, body)) in jobs.iter_mut().zip(bodies) {
        let place = body.first().filter(|line| is_place(dates, line, body.len()));
        job.location = place.map(|line| line.text.clone());
        let text = body.get(usize::from(place.is_some())..).unwrap_or_default();
        job.description = (!text.is_empty()).then(|| paragraph(text));
    }
    jobs
}

/// What a line of a position is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Employer,
    Title,
    Text,
}

/// Whether the line after the dates is a place rather than the beginning of a description of `lines` lines.
fn is_place(dates: &Line, line: &Line, lines: usize) -> bool {
    let text = &line.text;
    let is_short =
        text.chars().count() <= 80 && !text.ends_with(['.', ':', ';', '!', '?']) && text.split(' ').count() <= 8;
    let is_listed = text.starts_with(['-', '•', '*', '–', '·']);
    let is_likely = match below(dates, line) {
        Some(gap) if gap < NEAR * line.size => true,
        Some(gap) if gap > FAR * line.size => false,
        _ => address::country_of(text).is_some() || lines == 1 || text.contains(','),
    };
    is_short && !is_listed && is_likely
}

/// Schools in the largest letters, each followed by degree, field and years: `BSc, Statics · (2015 - 2019)`.
fn education(lines: &[&Line]) -> Vec<Education> {
    let largest = lines.iter().map(|line| line.size).fold(0.0, f64::max);
    let is_school = |line: &Line| line.size > largest - SAME;
    let mut courses: Vec<(Vec<&Line>, Vec<&Line>)> = Vec::new();
    for line in lines.iter().copied() {
        match courses.last_mut() {
            Some((school, told)) if is_school(line) && told.is_empty() => school.push(line),
            Some((_, told)) if !is_school(line) => told.push(line),
            _ => courses.push((vec![line], vec![])),
        }
    }
    let course = |(school, told): (Vec<&Line>, Vec<&Line>)| {
        let told = joined(&told);
        let (told, period) = years(&told).map_or((told.clone(), None), |(told, period)| (told, Some(period)));
        let (degree, field) =
            told.split_once(", ").map_or((told.as_str(), None), |(degree, field)| (degree, Some(field)));
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Education {
            school: Some(joined(&school)),
            degree: filled(degree),
            field: field.and_then(filled),
            start: period.as_ref().and_then(|period| period.start.clone()),
            end: period.and_then(|period| period.end),
        }
    };
    courses.into_iter().map(course).collect()
}

/// The years in brackets at the end of a line, and what stands before them.
fn years(text: &str) -> Option<(String, dates::Period)> {
    let (before, years) = text.strip_suffix(')')?.rsplit_once('(')?;
    let period = dates::period(years)?;
    Some((before.trim_end_matches([' ', '·', '•']).to_owned(), period))
}

fn joined(lines: &[&Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Lines as one text. Those that end far from the right edge end a paragraph, and so does an empty line.
fn paragraph(lines: &[&Line]) -> String {
    let longest = lines.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
    let gap = |place: usize| below(lines.get(place.checked_sub(1)?)?, lines.get(place)?);
    let least = (0..lines.len()).filter_map(gap).fold(f64::MAX, f64::min);
    let mut text = String::new();
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            let before = lines.get(place - 1).map_or(0, |before| before.text.chars().count());
            let is_new = before * 10 < longest * 7
                || line.text.starts_with(['-', '•', '*', '–', '·'])
                || gap(place).is_some_and(|gap| gap > least * 1.5);
            text.push(if is_new { '\n' } else { ' ' });
        }
        text.push_str(&line.text);
    }
    text
}
