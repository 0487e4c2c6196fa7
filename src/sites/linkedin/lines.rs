//! The lines of LinkedIn's cards, which its builds share: who employs, where, what was studied.

use crate::{
    page::{self, Page},
    profile::{Profile, Seen},
    sites,
};
use scraper::{ElementRef, Node};
use url::Url;

/// A paragraph of a card.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub element: ElementRef<'a>,
}

/// Every paragraph below `scope` that says something, in the page's order.
pub fn paragraphs(scope: ElementRef<'_>) -> Vec<Line<'_>> {
    elements(scope)
        .filter(|element| element.value().name() == "p")
        .filter_map(|element| Some(Line { text: page::text(element)?, element }))
        .collect()
}

/// Every element below `scope`, in the page's order.
pub fn elements(scope: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    scope.descendants().skip(1).filter_map(ElementRef::wrap)
}

/// The elements around `element`, the closest first, up to `scope` and without it.
pub fn around<'a>(element: ElementRef<'a>, scope: ElementRef<'a>) -> impl Iterator<Item = ElementRef<'a>> {
    element.ancestors().take_while(move |node| node.id() != scope.id()).filter_map(ElementRef::wrap)
}

/// Whether `inner` is `outer` or stands in it.
pub fn is_within(inner: ElementRef<'_>, outer: ElementRef<'_>) -> bool {
    inner.id() == outer.id() || inner.ancestors().any(|node| node.id() == outer.id())
}

/// A text of several paragraphs with its line breaks, without the buttons in it ("… more").
pub fn prose(element: ElementRef<'_>) -> Option<String> {
    let mut text = String::new();
    let mut steps: Vec<_> = element.children().rev().collect();
    while let Some(node) = steps.pop() {
        match node.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(tag) if tag.name() == "br" => text.push('\n'),
            Node::Element(tag) if matches!(tag.name(), "button" | "script" | "style" | "svg") => {}
            Node::Element(_) => steps.extend(node.children().rev()),
            _ => {}
        }
    }
    folded(&text)
}

/// A text with the white space of each of its lines folded, and no more than one empty line in a row.
pub fn folded(text: &str) -> Option<String> {
    let lines: Vec<String> = text.split('\n').map(|line| page::filled(line).unwrap_or_default()).collect();
    let mut folded: Vec<&str> = Vec::with_capacity(lines.len());
    for line in &lines {
        let repeated = line.is_empty() && folded.last().is_none_or(|last| last.is_empty());
        if !repeated {
            folded.push(line);
        }
    }
    let folded = folded.join("\n");
    let folded = folded.trim();
    (!folded.is_empty()).then(|| folded.to_owned())
}

/// The employer of a line such as "Acme · Full-time". `logo` is what the logo beside it is called, in which the
/// employer's name stands: it tells whether the sign is part of the name.
pub fn employer(line: &str, logo: Option<&str>) -> Option<String> {
    let line = line.trim();
    if logo.is_some_and(|logo| logo.contains(line)) {
        return page::filled(line);
    }
    match line.rsplit_once(" · ") {
        Some((name, _)) => page::filled(name),
        None => page::filled(line),
    }
}

/// The place of a line such as "Paris, France · Hybrid", without the way of working, which is no place.
pub fn place(line: &str) -> Option<String> {
    let place = line.split(" · ").next().unwrap_or_default();
    page::filled(place).filter(|place| !is_way_of_working(place))
}

/// Whether all that a line says is from where somebody works: at the office, at home, or both. In the interface
/// languages in which it was seen.
fn is_way_of_working(line: &str) -> bool {
    const WAYS: &[&str] = &[
        "remote",
        "hybrid",
        "on-site",
        "onsite",
        "remoto",
        "en remoto",
        "híbrido",
        "hibrido",
        "presencial",
        "à distance",
        "télétravail",
        "hybride",
        "sur site",
        "vor ort",
        "remote-arbeit",
        "ibrido",
        "in sede",
        "da remoto",
        "op locatie",
        "extern",
        "hybrydowa",
        "zdalnie",
        "stacjonarnie",
        "på plats",
        "på distans",
        "uzaktan",
        "hibrit",
        "iş yerinde",
        "удаленная работа",
        "удалённо",
        "гибридный формат",
        "в офисе",
        "リモート",
        "ハイブリッド",
        "オンサイト",
        "远程",
        "混合",
        "现场办公",
        "遠端",
        "混合辦公",
        "원격",
        "하이브리드",
        "대면근무",
        "عن بُعد",
        "هجين",
        "في الموقع",
        "jarak jauh",
        "hibrida",
        "di lokasi",
    ];
    let line = line.trim().to_lowercase();
    WAYS.contains(&line.as_str())
}

/// Whether an employer's line says that there was none: LinkedIn lists breaks among the positions.
pub fn is_career_break(line: &str) -> bool {
    const BREAKS: &[&str] = &[
        "career break",
        "pausa profesional",
        "pausa en la carrera profesional",
        "pausa na carreira",
        "pausa de carreira",
        "pause de carrière",
        "pause professionnelle",
        "interruption de carrière",
        "berufliche auszeit",
        "karrierepause",
        "karriereunterbrechung",
        "pausa di carriera",
        "pausa lavorativa",
        "loopbaanonderbreking",
        "przerwa w karierze",
        "karriärpaus",
        "karriereavbrekk",
        "kariyer molası",
        "перерыв в карьере",
        "キャリアブレイク",
        "离职期",
        "职业空档期",
        "職涯空檔",
        "경력 휴식기",
        "경력 단절",
        "انقطاع مهني",
        "استراحة مهنية",
    ];
    let line = line.trim().to_lowercase();
    BREAKS.contains(&line.as_str())
}

/// Whether a line names what it says ("Grade: 3.5", "Note : 15").
pub fn is_labelled(line: &str) -> bool {
    line.split_once([':', '：']).is_some_and(|(label, _)| label.chars().count() < 25)
}

/// Degree and field of a line such as "Master of Science, Physics": LinkedIn joins the two by a comma.
pub fn degree_and_field(line: &str) -> (Option<String>, Option<String>) {
    match line.split_once([',', '،', '、', '，']) {
        Some((degree, field)) => (page::filled(degree), page::filled(field)),
        None => (page::filled(line), None),
    }
}

/// The page of the company or school that something in `scope` links to.
pub fn organisation_url(page: &Page, scope: ElementRef<'_>) -> Option<String> {
    elements(scope).filter_map(|element| element.attr("href")).find_map(|href| organisation_at(page, href))
}

/// The canonical address of a company's or school's page; `None` for any other link.
pub fn organisation_at(page: &Page, href: &str) -> Option<String> {
    let url = page.link(href).filter(super::owns)?;
    let mut path = url.path_segments()?;
    let kind = path.next().filter(|kind| matches!(*kind, "company" | "school" | "showcase" | "organization"))?;
    let name = path.next().filter(|name| !name.is_empty())?;
    Some(format!("https://www.linkedin.com/{kind}/{name}/"))
}

/// The address behind one of LinkedIn's links out (`/safety/go`, `/redir/redirect`), as the member wrote it; other
/// links as they are. Only http and https, and none of LinkedIn's own pages.
pub fn outward(page: &Page, href: &str) -> Option<String> {
    let url = page.link(href)?;
    if !super::owns(&url) {
        return Some(href.trim().to_owned());
    }
    let path = url.path();
    if !(path.starts_with("/safety/go") || path.starts_with("/redir/")) {
        return None;
    }
    let (_, target) = url.query_pairs().find(|(key, _)| key == "url")?;
    let target = target.trim();
    let parsed = Url::parse(target).ok()?;
    (matches!(parsed.scheme(), "http" | "https") && !super::owns(&parsed)).then(|| target.to_owned())
}

/// Adds a site of the member's; where it is an account on another network, that too.
pub fn add_site(profile: &mut Profile, url: &str, seen: Seen, label: Option<&str>) {
    profile.add_website(url, seen, label);
    if let Some(handle) = Url::parse(url).ok().and_then(|url| sites::handle(&url)) {
        profile.add_handle(handle, seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn lines_are_taken_apart() {
        let check = |line: &str, logo: Option<&str>, expected: &str| {
            assert_eq!(employer(line, logo).as_deref(), Some(expected), "{line} {logo:?}");
        };
        check("Acme · Full-time", None, "Acme");
        check("Acme", None, "Acme");
        check("Bread · Butter", Some("Bread · Butter logo"), "Bread · Butter");
        check("Bread · Butter · Vollzeit", Some("Logo von Bread · Butter"), "Bread · Butter");

        let check = |line: &str, expected: Option<&str>| assert_eq!(place(line).as_deref(), expected, "{line}");
        check("Paris, France · Hybride", Some("Paris, France"));
        check("Singapore", Some("Singapore"));
        check("Remote", None);
        check("リモート", None);

        let check = |line: &str, degree: Option<&str>, field: Option<&str>| {
            assert_eq!(degree_and_field(line), (degree.map(str::to_owned), field.map(str::to_owned)), "{line}");
        };
        check("Master of Science, Physics, Optics", Some("Master of Science"), Some("Physics, Optics"));
        check("修士、物理学", Some("修士"), Some("物理学"));
        check("MBA", Some("MBA"), None);
    }

    #[test]
    fn links_lead_where_they_end() {
        let page = Page::parse(&Snapshot::new("https://www.linkedin.com/in/jane-roe/", "")).unwrap();
        let check =
            |href: &str, expected: Option<&str>| assert_eq!(outward(&page, href).as_deref(), expected, "{href}");
        check("/safety/go?url=https%3A%2F%2Fjane%2Eexample%2F&trk=x", Some("https://jane.example/"));
        check(
            "https://www.linkedin.com/redir/redirect?url=http%3A%2F%2Fblog.example&urlhash=x",
            Some("http://blog.example"),
        );
        check("https://jane.example/cv", Some("https://jane.example/cv"));
        check("/safety/go?url=javascript%3Aalert(1)", None);
        check("/safety/go?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjoe", None);
        check("/in/joe/", None);
        check("mailto:jane@jane.example", None);

        let check = |href: &str, expected: Option<&str>| {
            assert_eq!(organisation_at(&page, href).as_deref(), expected, "{href}");
        };
        check("/company/acme/life?x=1", Some("https://www.linkedin.com/company/acme/"));
        check("https://fr.linkedin.com/school/42", Some("https://www.linkedin.com/school/42/"));
        check("/search/results/all/?keywords=Acme", None);
        check("https://acme.example/company/acme", None);
    }
}
