//! What stands beneath the heading that is the page's person: what they do, and where they are.

pub mod parts;
mod place;
mod plain;
mod title;

use super::{career, folder, frame};
use crate::{
    address, names,
    page::{self, Page},
};
use place::ends_in_code;
pub use place::{PLACES, is_place, place, postal};
use plain::{is_apart, speaks};
pub use plain::{is_house, is_plain};
use scraper::ElementRef;
use title::{ARTICLES, LONGEST, section_says};
pub use title::{FOR_WHOM, employer, is_asking, is_title, stated, tells_work};

/// What stands before somebody's position on a line.
pub const LABELS: &str = "position funktion fonction función cargo ruolo qualifica stanowisko befattning funkcja funkce pozice beosztás \
    должность посада unvan ünvan görev 职称 職稱 职位 職位 職名 職種 役職 직위 직책 الوظيفة المنصب";

/// What stands before their employer.
pub const WHERE: &str = "affiliation employer company arbeitgeber employeur empresa azienda werkgever arbetsgivare pracodawca 所属 勤務先 单位";

/// Beside a name there stand no more words of titles.
const MOST_BESIDE: usize = 4;

/// A name consists of no more elements and texts.
const MOST_PARTS: usize = 16;

/// The heading that is a person's name, with or without titles.
fn heading<'a>(page: &'a Page, name: &str) -> Option<ElementRef<'a>> {
    let is_name = |it: &ElementRef<'_>| {
        // What is made of many parts is no name, and takes long to look at.
        it.descendants().nth(MOST_PARTS).is_none()
            && page::text(*it).is_some_and(|text| names::is_shown_as(&text, name))
    };
    let called = || page.all("span[class*=name], div[class*=name], p[class*=name], .header").into_iter().find(is_name);
    // `The Rt Hon Jane Roe MP`
    let holds_name = |it: &ElementRef<'_>| {
        it.descendants().nth(MOST_PARTS).is_none()
            && page::text(*it).is_some_and(|text| {
                text.contains(name) && names::words(&text).len() <= names::words(name).len() + MOST_BESIDE
            })
    };
    let holding = || page.all("h1").into_iter().take(1).find(holds_name);
    page.all("h1")
        .into_iter()
        .find(is_name)
        .or_else(holding)
        .or_else(|| page.all("h2, h3").into_iter().find(is_name))
        .or_else(called)
}

/// Whether a heading is a name, perhaps with what they do behind it.
pub fn heads(heading: &str, name: &str) -> bool {
    names::is_shown_as(heading, name) || behind_name(heading, name).is_some()
}

/// What a heading says behind a name that somebody does: `Jane Roe, CTO`.
fn behind_name<'a>(heading: &'a str, name: &str) -> Option<&'a str> {
    let behind = heading.strip_prefix(name).filter(|behind| behind.starts_with([' ', ',', ':', '|']))?;
    let behind = behind.trim_matches([' ', ',', ':', '|', '–', '—', '-', '(', ')']);
    is_title(behind).then_some(behind)
}

/// Whether a line says of somebody what they do: `Jane Roe is a designer`.
pub fn describes(line: &str, name: &str) -> bool {
    const IS: [&str; 8] = ["is", "ist", "est", "es", "è", "é", "är", "jest"];
    let given = name.split(' ').next().unwrap_or(name);
    let said =
        line.strip_prefix(name).or_else(|| line.strip_prefix(given)).and_then(|said| said.trim_start().split_once(' '));
    let what =
        said.filter(|(verb, _)| IS.contains(verb)).map(|(_, what)| what.split(['.', ',', ';']).next().unwrap_or(what));
    what.is_some_and(|what| {
        let bare = what.split_once(' ').filter(|(first, _)| ARTICLES.split(' ').any(|article| article == *first));
        let bare = bare.map_or(what, |(_, bare)| bare);
        // `a novelist living in Lyon`
        let ends = [" living ", " based ", " working ", " who ", " from ", " in ", " at "];
        let end = ends.iter().filter_map(|end| bare.find(end)).min().unwrap_or(bare.len());
        is_title(bare) || bare.get(..end).is_some_and(is_title)
    })
}

/// Whether the heading calls somebody by a title that only people have.
pub fn is_titled(page: &Page, name: &str) -> bool {
    let headings = page.all("h1").into_iter().filter_map(page::text);
    headings.into_iter().any(|it| it != name && names::without_titles(&it) == name)
}

/// What the person called `name` does, where it reads as a title or is called a position: evidence that a page is a person's.
pub fn title(page: &Page, name: &str) -> Option<String> {
    let heading = heading(page, name)?;
    // A name may stand in a box of more than belongs to it.
    let around = around(heading).unwrap_or(heading);
    let lines = own_lines(around, heading);
    if let Some(title) = in_list(around) {
        return Some(title);
    }
    let mut called = lines.iter().filter_map(|line| labelled(line, LABELS)).filter(|it| it.chars().count() <= LONGEST);
    if let (Some(title), None) = (called.next(), called.next()) {
        return Some(title);
    }
    if let Some(title) = page::text(heading).as_deref().and_then(|heading| behind_name(heading, name)) {
        return Some(title.to_owned());
    }
    let (below, first) = first_beneath(heading)?;
    let is_short = first.chars().count() <= LONGEST && !section_says(&first);
    (is_title(&first) || (is_short && is_called_so(below))).then_some(first)
}

/// What the person called `name` does, when it is sure that they are one. Where a site has its people's pages, and on a
/// résumé, the line beneath their name says it in any words that say nothing else.
pub fn headline(page: &Page, name: &str, is_resume: bool) -> Option<String> {
    title(page, name).or_else(|| {
        let heading = heading(page, name)?;
        // `Designer` above the name
        let above = heading.prev_siblings().find_map(ElementRef::wrap).and_then(page::text);
        if let Some(title) = above.filter(|above| is_title(above)) {
            return Some(title);
        }
        let (below, first) = first_beneath(heading)?;
        let sentence = first.strip_suffix('.').filter(|it| !speaks(it, name) && is_title(it));
        if let Some(title) = sentence {
            return Some(title.to_owned());
        }
        let is_staff =
            || heading.value().name() == "h1" && folder::is_among_people(page) && folder::is_addressed_to(page, name);
        let is_theirs = || is_resume || is_staff();
        // Above a title there stands something else: `Lyon`, and then `Partner`.
        let next =
            || page::lines(below).into_iter().nth(1).or_else(|| page::lines(page::behind(below)?).into_iter().next());
        let is_last = || !next().is_some_and(|next| is_title(&next));
        // `Acme Pots` on acme.example, and the town of an address: `69001 Lyon`
        let is_at = |line: &String| {
            line.split_once(&first)
                .is_some_and(|(before, _)| before.trim_end().ends_with(|it: char| it.is_ascii_digit()))
        };
        let is_sites = || {
            names::words(&first).iter().any(|word| word == folder::host(page))
                || page::lines(page.root()).iter().any(is_at)
        };
        (is_plain(&first, name) && is_apart(below, &first) && is_theirs() && is_last() && !is_sites()).then_some(first)
    })
}

/// The house that stands beneath what the person called `name` does: `Professor of Clay`, and then `University of Lyon`; or
/// behind it: `Professor of Clay, University of Lyon`; or that is called where they work.
pub fn house(page: &Page, name: &str, headline: &str) -> Option<String> {
    const LEARN: [&str; 4] = ["student", "studier", "étudiant", "estudiante"];
    let heading = heading(page, name)?;
    let lines = own_lines(around(heading)?, heading);
    let place = lines
        .iter()
        .position(|line| line == headline || line.strip_prefix(headline).is_some_and(|rest| rest.starts_with(',')));
    let is_named =
        |text: &str| (is_house(text) || address::is_firm(text)) && !speaks(text, name) && !career::is_place(text);
    let learns = LEARN.iter().any(|word| headline.to_lowercase().contains(word));
    let behind = headline.split_once(", ").map(|(_, house)| house);
    let beneath = place.and_then(|place| lines.get(place + 1)).map(String::as_str);
    let named = [behind, beneath].into_iter().flatten().find(|text| {
        is_named(text)
            && !is_title(text)
            && text.chars().count() <= LONGEST
            && !text.contains([':', '@'])
            && !text.ends_with('.')
    });
    let called = || lines.iter().find_map(|line| labelled(line, WHERE)).filter(|it| it.chars().count() <= LONGEST);
    // Of several houses the last is that around the others.
    let house = named
        .filter(|_| !headline.is_empty())
        .map(|text| text.rsplit(", ").find(|part| is_named(part)).unwrap_or(text).to_owned());
    house.or_else(called).filter(|_| !learns)
}

/// The part beneath a heading that is more than its ornament, and its first line. A picture's words and an account's name may
/// stand between.
fn first_beneath(heading: ElementRef<'_>) -> Option<(ElementRef<'_>, String)> {
    let mut below = page::behind(heading)?;
    for _ in 0..3 {
        let lines = page::lines(below);
        let first = lines.first()?;
        let is_menu = below.value().name() == "nav"
            || below.value().classes().any(|class| class.to_ascii_lowercase().contains("breadcrumb"));
        let is_between = is_menu
            || first.starts_with('@')
            || names::are_pronouns(first)
            || ends_in_code(first)
            || (is_asking(first) && first.contains(' '))
            || !first.contains([' ', '　']) && first.chars().all(|it| !it.is_uppercase() && it.is_ascii());
        if !is_menu && is_title(first) || !is_between {
            return Some((below, first.clone()));
        }
        if lines.len() > 1 {
            return None;
        }
        below = page::behind(below)?;
    }
    None
}

/// What a list of terms gives as somebody's title.
fn in_list(around: ElementRef<'_>) -> Option<String> {
    let is_label = |term: &ElementRef<'_>| {
        let term = page::text(*term).unwrap_or_default().trim_end_matches([':', '：']).to_lowercase();
        matches!(term.as_str(), "title" | "job title" | "role" | "titel")
            || LABELS.split_whitespace().any(|label| label == term)
    };
    let term = page::all(around, "dt").into_iter().find(is_label)?;
    page::behind(term).and_then(page::text).filter(|title| title.chars().count() <= LONGEST)
}

/// What stands on a line behind one of these labels.
pub fn labelled(line: &str, labels: &str) -> Option<String> {
    let (label, value) = line.split_once([':', '：'])?;
    let label = label.trim().to_lowercase();
    labels.split_whitespace().any(|known| known == label).then(|| page::filled(value)).flatten()
}

/// Whether a part goes by a name that says what stands in it.
fn is_called_so(part: ElementRef<'_>) -> bool {
    const CALLED: &str =
        "role job jobtitle position funktion function fonction profession occupation stelle cargo ruolo";
    let mut called = part.value().classes().flat_map(|class| class.split(['-', '_']));
    page::lines(part).len() == 1 && called.any(|name| CALLED.split(' ').any(|known| known.eq_ignore_ascii_case(name)))
}

/// The box around the name of the person called `name`, and its lines from there up to the next part that is about something
/// else.
pub fn part<'a>(page: &'a Page, name: &str) -> Option<(ElementRef<'a>, Vec<String>)> {
    let heading = heading(page, name)?;
    let around = around(heading)?;
    let lines = own_lines(around, heading);
    let shown = page::text(heading);
    let start = lines.iter().position(|line| shown.as_ref() == Some(line)).unwrap_or_default();
    Some((around, lines.into_iter().skip(start).collect()))
}

/// What a page is about, the person called `name`, without what stands around it.
pub fn main<'a>(page: &'a Page, name: &str) -> ElementRef<'a> {
    let main = heading(page, name).and_then(|heading| page::closest(heading, "main, [role=main]"));
    main.unwrap_or_else(|| page.root())
}

/// The lines of a box up to the next part that is about something else, without those of a site's frame unless the heading
/// stands there.
fn own_lines(around: ElementRef<'_>, heading: ElementRef<'_>) -> Vec<String> {
    let mut own = frame::own_parts(around);
    own.extend(heading.ancestors().filter_map(ElementRef::wrap).take(MOST_BOXES).map(|it| it.value()));
    let lines = page::lines_without(around, |it| frame::is_frame(it, &own));
    let parts: Vec<String> = page::all(around, "h2, h3, h4").into_iter().filter_map(page::text).collect();
    let shown = page::text(heading);
    let start = lines.iter().position(|line| shown.as_ref() == Some(line)).unwrap_or_default();
    let is_others = |line: &&String| parts.contains(line) && shown.as_ref() != Some(line) && !is_own_part(line);
    let end = lines.iter().skip(start).position(|line| is_others(&line)).map_or(lines.len(), |place| start + place);
    lines.into_iter().take(end).collect()
}

/// Words that head what a person's own card says.
pub const CARDS: &str = "about address adresse allgemein anschrift bio biografie biography contact contacto contact details contatti coordonnées details \
    dirección general information indirizzo info kapcsolat kontakt kontaktdaten konum location overview personal perfil profil profile profilo \
    yhteystiedot контакты 連絡先 联系方式 연락처 الاتصال";

/// Whether a part's heading stands above what the person's own card says, or is their title.
fn is_own_part(heading: &str) -> bool {
    let words = names::words(heading);
    is_title(heading) || (words.len() < 4 && words.iter().any(|word| CARDS.split_whitespace().any(|card| card == word)))
}

/// The box around a heading and what belongs to it.
fn around(heading: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let boxes = heading.ancestors().filter_map(ElementRef::wrap).take(MOST_BOXES);
    boxes.take_while(|it| it.descendants().nth(MOST_NODES).is_none() && it.value().name() != "html").last()
}

/// That box is no larger.
const MOST_BOXES: usize = 6;
const MOST_NODES: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    pub(super) fn page(html: &str) -> Page {
        Page::parse(&Snapshot::new("https://acme.example/team/jane-roe", html)).unwrap()
    }

    #[test]
    fn titles_stand_beneath_names() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(title(&page(html), "Jane Roe").as_deref(), expected, "{html}");
        };
        check("<h1>Dr. Jane Roe</h1><p>Senior Lecturer in Clay</p>", Some("Senior Lecturer in Clay"));
        check(
            "<div><h1>Jane Roe</h1></div><div><h3>Partner, Corporate</h3><p>Tel.</p></div>",
            Some("Partner, Corporate"),
        );
        check("<h1>Jane Roe</h1><p>Werkstattleiterin</p>", Some("Werkstattleiterin"));
        check("<h1>Jane Roe</h1><p>@jroe</p><p>Staff Engineer at Acme</p>", Some("Staff Engineer at Acme"));
        check("<h1>Jane Roe</h1><div><p>Room 2</p><p>Stanowisko: adiunkt</p></div>", Some("adiunkt"));
        check("<h1>Jane Roe</h1><p>准教授</p>", Some("准教授"));
        check("<h1>Jane Roe</h1><p class=job-title>Kiln tamer</p>", Some("Kiln tamer"));
        check("<h1>Jane Roe</h1><p>姓名：Jane Roe</p><p>职称：副教授</p>", Some("副教授"));
        check("<div><h1>Jane Roe</h1><dl><dt>Title</dt><dd>Registrar</dd></dl></div>", Some("Registrar"));
        check("<h1>The Rt Hon Jane Roe MP</h1><p>Minister of Clay</p>", Some("Minister of Clay"));
        check("<h1>Jane Roe</h1><nav>People</nav><p>Dermatologist</p>", Some("Dermatologist"));
        check("<h1>Jane Roe</h1><h2>Research</h2>", None);
        check("<h1>Jane Roe</h1><h2>Research interests</h2>", None);
        check("<h1>Jane Roe</h1><p>Download vCard</p><p>Software Engineer II</p>", Some("Software Engineer II"));
        check("<h1>Jane Roe</h1><p>Vice President, Sales at Acme</p>", Some("Vice President, Sales at Acme"));
        check("<h1>Jane Roe</h1><p>Head Marketing</p>", Some("Head Marketing"));
        check("<h1>Jane Roe</h1><p>Desenvolvedora back-end</p>", Some("Desenvolvedora back-end"));
        check("<h1>Jane Roe</h1><p>Account manager: Sue Poe</p>", None);
        check("<h1>Jane Roe</h1><p>Partner programme</p>", None);
        check("<h1>Jane Roe</h1><h2>How a manager learns</h2>", None);
        check("<h1>Jane Roe</h1><h2>Lessons from a Staff Engineer</h2>", None);
        check("<h1>Jane Roe</h1><h2>From Intern to CTO in Five Years</h2>", None);
        check("<h1>Jane Roe</h1><p>Author Profile</p>", None);
        check("<h1>Jane Roe</h1><p>Supervisor Sue Poe</p>", None);
        check("<h1>Jane Roe</h1><p>Director, Victoria</p>", Some("Director, Victoria"));
        check("<h1>Jane Roe</h1><p>Contact the author</p>", None);
        check("<h1>Jane Roe</h1><p>Meet the team leader</p>", None);
        check("<h1>Jane Roe</h1><h2>Software trends 2026</h2>", None);
        check("<h1>Jane Roe</h1><h2>Forschung</h2><p>Professor</p>", None);
        check("<h1>Jane Roe</h1><p>Jane leads our engineers. She is nice.</p>", None);
        check("<h1>Jane Roe</h1><p>Contact</p><p>Potter</p>", None);
        check("<h1>Our team</h1><p>Potter</p>", None);
        check("<h1>Jane Roe</h1><p>Our engineers</p>", None);
        check("<h1>Roe, Jane</h1><p>Senior Potter</p>", Some("Senior Potter"));
        check("<h1>Jane Roe <small>CTO</small></h1><p>Jane leads.</p>", Some("CTO"));
        check("<h1>Jane Roe wins a prize</h1>", None);
    }

    #[test]
    fn what_stands_above_a_name_may_be_what_they_do() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(headline(&page(html), "Jane Roe", false).as_deref(), expected, "{html}");
        };
        check("<div><h2>Software Engineer</h2><h1>Jane Roe</h1></div><p>I make kilns.</p>", Some("Software Engineer"));
        check("<div><h2>Our engineer</h2><h1>Jane Roe</h1></div><p>I make kilns.</p>", None);
        let long = "<p>I make kilns.</p>".repeat(200);
        check(&format!("<main><h1>Jane Roe</h1><h3>Software Engineer</h3>{long}</main>"), Some("Software Engineer"));
        check("<div><h2>Kilns</h2><h1>Jane Roe</h1></div><p>I make kilns.</p>", None);
    }

    #[test]
    fn what_stands_beneath_a_sure_name_is_the_headline() {
        let at = |address: &str, html: &str| {
            headline(&Page::parse(&Snapshot::new(address, html)).unwrap(), "Jane Roe", false)
        };
        let check = |beneath: &str, expected: Option<&str>| {
            let html = format!("<h1>Jane Roe</h1>{beneath}<p>Jane has made pots for ten years.</p>");
            assert_eq!(at("https://acme.example/people/jane-roe", &html).as_deref(), expected, "{beneath}");
            let is_known = is_title(expected.unwrap_or_default());
            let elsewhere = at("https://janeroe.example/", &html);
            assert_eq!(elsewhere.as_deref(), expected.filter(|_| is_known), "{beneath}");
        };
        for said in "Catedrática|PhD student|Infirmière|Enfermera|Buchhalter|Sachbearbeiterin|Księgowa|Toimitusjohtaja|\
            Systemutvecklare|Førsteamanuensis|Hoogleraar|Abogada|Architektin|Photographe|Responsable RH|Бухгалтер|\
            Παιδίατρος|设计师|Scrum Master|SRE|Psychotherapist|Wethouder Onderwijs en Jeugd"
            .split('|')
        {
            check(&format!("<p>{said}</p>"), Some(said));
            check(&format!("<div><p>{said}</p><p>Room 2</p></div>"), Some(said));
        }
        check("<p>Assistant Professor, Acme, Ankara.</p>", Some("Assistant Professor, Acme, Ankara"));
        for said in "Welcome to my site|Making pots since ever, everywhere, for everybody|12 March 2026|5 min read|Follow|she/her|\
            Hello|Who is Jane?|jane@acme.example|Lyon, France|France|Biography|About Jane|Contact|Sue Poe|Acme GmbH|\
            University of Clay|Fakultät für Keramik|Department of Clay|“Clay is life”|We make pots|Our team|Jane makes pots|\
            Pots, always.|pots|Willkommen|Publikationen|Research interests|Über mich|Sprechzeiten|À propos|Startseite|\
            Curriculum vitae|Tätigkeitsschwerpunkte|Home / People|Member since 2019|Mes pots|I work as a director.|Jane leads our engineers.".split('|')
        {
            check(&format!("<p>{said}</p>"), None);
        }
        for beneath in [
            "<h2>Keramik</h2>",
            "<ul><li>Keramik</li></ul>",
            "<p><a href=/pots>Keramik</a></p>",
            "<button>Keramik</button>",
            "<p class=post-date>Yesterday</p>",
            "<p class=location>Lyon</p>",
            "<p>Lyon</p><p>Head of Kilns</p>",
            "<p>Lyon</p><footer>Acme, Long Street 1, 69001 Lyon</footer>",
            "<p>Acme Pots</p>",
            "<div><p>Lyon</p><p>Head of Kilns</p></div>",
            "<div><nav>Keramik</nav></div>",
        ] {
            check(beneath, None);
        }
    }
}
