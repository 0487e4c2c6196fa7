//! Pages that remember the dead: obituaries, memorial pages of schools and firms. Nobody there can be approached.

use crate::{
    layers::{names, own},
    page::Page,
};

/// What the recruiter is told of such a page.
pub const MESSAGE: &str = "page_memorial";

/// Parts of addresses below which sites remember the dead, and the same as titles begin or end with them.
const REMEMBERED: &str = "obituary|obituaries|obit|obits|in memoriam|in memory|in loving memory|in remembrance|memorial|memorials|memorial page|\
    death notice|death notices|tributes|nachruf|nachrufe|traueranzeige|traueranzeigen|todesanzeige|todesanzeigen|gedenkseite|wir trauern|\
    avis de décès|avis de deces|nécrologie|necrologie|hommage à|obituario|obituarios|esquela|esquelas|necrológica|necrologicas|\
    necrologia|necrologio|necrologi|obituário|falecimento|nota de falecimento|nota de pesar|overlijdensbericht|overlijdensberichten|rouwadvertentie|\
    nekrolog|nekrologi|wspomnienie|klepsydra|parte|smuteční oznámení|dödsannons|minnesord|dødsannonse|minneord|mindeord|muistokirjoitus|\
    gyászjelentés|vefat|vefat ilanı|некролог|памяти|追悼|訃報|讣告|부고|نعي";

/// How it is said that somebody died, right behind the name.
const DIED: &str = "passed away|died|has died|has passed away|sadly passed away|passed on|ist verstorben|verstarb|starb|ist gestorben|est décédé|est décédée|\
    nous a quittés|s'est éteint|s'est éteinte|falleció|ha fallecido|murió|è scomparso|è scomparsa|è mancato|è mancata|si è spento|si è spenta|\
    faleceu|morreu|is overleden|overleed|zmarł|zmarła|zemřel|zemřela|avled|gick bort|døde|gikk bort|kuoli|elhunyt|vefat etti|hayatını kaybetti|\
    умер|умерла|скончался|скончалась|помер|померла";

/// Whether a page is in memory of the person called `name`.
pub fn is_of(page: &Page, name: &str, lines: &[String]) -> bool {
    let folders =
        page.url.path_segments().into_iter().flatten().map(|part| own::decoded(part).replace(['-', '_'], " "));
    let is_filed = || folders.into_iter().any(|part| is_any(REMEMBERED, &part.to_lowercase()));
    let titles = || page.title().into_iter().chain(page.all("h1, h2").into_iter().filter_map(crate::page::text));
    let is_titled = |title: String| remembers(&title, name);
    let place = lines.iter().position(|line| line.contains(name)).unwrap_or_default();
    let near = lines.get(place..).unwrap_or_default().iter().take(NEAR);
    is_filed()
        || titles().any(is_titled)
        || lines.iter().any(|line| says_so(line, name))
        || near.into_iter().any(|line| gives_life(line) || is_any(REMEMBERED, &line.to_lowercase()))
}

/// The dates of a life stand among so many lines from the name on.
const NEAR: usize = 5;

/// Whether a line gives the dates of a whole life: `* 1901 in Köln; † 1977`, `Born 3 May 1811, died 7 June 1879`, `French,
/// 1841–1895`.
fn gives_life(line: &str) -> bool {
    let years: Vec<i32> = line
        .split(|it: char| !it.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| (1000..2100).contains(year))
        .collect();
    let [born, died] = years.as_slice() else { return false };
    let lower = line.to_lowercase();
    let is_signed =
        line.contains('†') || (line.starts_with("Born") && lower.contains("died")) || lower.contains("gestorben");
    // A short line of two years so long ago tells of nobody who lives.
    let is_old = *born < OLD && *died < OLD + 70 && line.chars().count() < MOST_LINE;
    (10..115).contains(&(died - born)) && (is_signed || is_old)
}

/// Nobody works who was born before this year.
const OLD: i32 = 1925;

/// Longer lines tell of more than one's dates.
const MOST_LINE: usize = 90;

fn is_any(list: &str, text: &str) -> bool {
    list.split('|').any(|known| known == text)
}

/// Whether a title calls the page a memorial, or gives the years of a life behind the name.
fn remembers(title: &str, name: &str) -> bool {
    let parts = title.split(['|', '–', '—', '·', ':', ',', '-', '(', ')']).map(|part| part.trim().to_lowercase());
    let known = name.to_lowercase();
    let without_name = |part: &String| part.replacen(&known, "", 1).trim().to_owned();
    let is_memorial = parts.map(|part| without_name(&part)).any(|part| is_any(REMEMBERED, &part));
    let behind = title.find(name).and_then(|place| title.get(place + name.len()..)).unwrap_or_default();
    is_memorial || lived(behind) || behind.trim_start_matches([' ', '(']).starts_with('†')
}

/// Whether text begins with the years of a life: `(1931–2019)`, `1931 – 2019`.
fn lived(text: &str) -> bool {
    let text = text.trim_start_matches([' ', ',', '(', '*']);
    let year =
        |text: &str| text.get(..4).filter(|year| year.bytes().all(|it| it.is_ascii_digit()))?.parse::<i32>().ok();
    let Some(born) = year(text) else { return false };
    let rest = text.get(4..).unwrap_or_default().trim_start_matches([' ', '-', '–', '—', '−', '†']);
    // What lasts no longer is a time in office.
    year(rest).is_some_and(|died| (45..115).contains(&(died - born)))
}

/// Whether a line says of the person that they died: `Professor Roe passed away on …`.
fn says_so(line: &str, name: &str) -> bool {
    // Most lines have no such word.
    let line = line.to_lowercase().replace('’', "'");
    let mut said = DIED.split('|').filter_map(|words| Some((line.find(words)?, words.len())));
    said.any(|(place, length)| {
        let is_apart =
            line.get(place + length..).and_then(|rest| rest.chars().next()).is_none_or(|it| !it.is_alphabetic());
        let before = line.get(..place).unwrap_or_default();
        let before = before.trim_end_matches(|it: char| !it.is_alphabetic());
        let last = names::words(before).pop().unwrap_or_default();
        is_apart && names::words(name).contains(&last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{capture::Snapshot, page};

    #[test]
    fn the_dead_are_remembered_and_the_living_are_not() {
        let check = |url: &str, html: &str, expected: bool| {
            let page = Page::parse(&Snapshot::new(url, html)).unwrap();
            assert_eq!(is_of(&page, "Jane Roe", &page::lines(page.root())), expected, "{url} {html}");
        };
        let staff = "https://uni.example/people/jane-roe";
        check("https://news.example/obituaries/jane-roe", "<h1>Jane Roe</h1>", true);
        check("https://news.example/avis-de-deces/jane-roe", "<h1>Jane Roe</h1>", true);
        check(staff, "<title>Jane Roe Obituary - News</title>", true);
        check(staff, "<h1>In memoriam: Jane Roe</h1>", true);
        check(staff, "<h1>Jane Roe (1931–2019)</h1>", true);
        check(staff, "<h1>Jane Roe †</h1>", true);
        check(staff, "<h1>Jane Roe</h1><h2>Nachruf</h2>", true);
        check(staff, "<h1>Jane Roe</h1><p>Professor Jane Roe passed away on 3 May.</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Jane Roe, 87, est décédée le 3 mai.</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Her mother passed away in 2010. The kiln died.</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Jane's mother died early.</p>", false);
        check(staff, "<h1>Jane Roe, 2010–2019</h1><p>She writes about memorials.</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Sue Poe† and Jane Roe</p>", false);
        check("https://uni.example/people/memorial-hall", "<h1>Jane Roe</h1>", false);
        check(staff, "<h1>Jane Roe</h1><p>Inventor</p><p>Born 3 May 1811, died 7 June 1879</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>* 1931 in Köln; † 2017 in Bonn</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>French, 1841–1895</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Jane Roe (3 May 1811 – 7 June 1879) was a potter.</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Potter, 1990–2019</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>* 1980 in Oslo</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Potter</p><p>In loving memory</p>", true);
    }
}
