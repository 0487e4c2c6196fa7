//! Pages that remember the dead: obituaries, memorial pages of schools and firms. Nobody there can be approached.

use crate::{
    folding::folded,
    layers::{own, text},
    names,
    page::{self, Page},
};

/// What the recruiter is told of such a page.
pub const MESSAGE: &str = "page_memorial";

/// What a page in memory of somebody is called, and what an address has before the name.
const REMEMBERED: &str = "obituary|obit|in memoriam|in memory|in loving memory|in remembrance|memorial|memorial page|\
    death notice|nachruf|traueranzeige|todesanzeige|gedenkseite|wir trauern|avis de décès|avis de deces|nécrologie|necrologie|hommage à|obituario|esquela|\
    necrológica|necrologia|necrologio|obituário|falecimento|nota de falecimento|nota de pesar|overlijdensbericht|rouwadvertentie|\
    nekrolog|wspomnienie|klepsydra|parte|smuteční oznámení|dödsannons|minnesord|dødsannonse|minneord|mindeord|muistokirjoitus|\
    gyászjelentés|vefat|vefat ilanı|некролог|памяти|追悼|訃報|讣告|부고|نعي";

/// Parts of sites with such pages. Who writes them is named beside the same words.
const SECTIONS: &str = "obituaries|obits|memorials|death notices|tributes|nachrufe|traueranzeigen|todesanzeigen|obituarios|esquelas|\
    necrologicas|necrologi|overlijdensberichten|nekrologi";

/// How it is said that somebody died, right behind the name.
const DIED: &str = "passed away|died|has died|has passed away|sadly passed away|passed on|ist verstorben|verstarb|starb|ist gestorben|est décédé|est décédée|\
    nous a quittés|s'est éteint|s'est éteinte|falleció|ha fallecido|murió|è scomparso|è scomparsa|è mancato|è mancata|si è spento|si è spenta|\
    faleceu|morreu|is overleden|overleed|zmarł|zmarła|zemřel|zemřela|avled|gick bort|døde|gikk bort|kuoli|elhunyt|vefat etti|hayatını kaybetti|\
    умер|умерла|скончался|скончалась|помер|померла";

/// Whether a page is in memory of the person called `name`.
pub fn is_of(page: &Page, name: &str) -> bool {
    let lines = page::lines_without(page.root(), |it| matches!(it.name(), "aside" | "nav" | "footer"));
    let parts = page.url.path_segments().into_iter().flatten().filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(|part| own::decoded(part).replace(['-', '_'], " ").to_lowercase()).collect();
    let folders = parts.split_last().map(|(_, folders)| folders).unwrap_or_default();
    let mut titles = page.title().into_iter().chain(page.all("h1").into_iter().filter_map(page::text));
    let place = lines.iter().position(|line| line.contains(name)).unwrap_or_default();
    let mut near = lines.get(place..).unwrap_or_default().iter().take(NEAR);
    // `In loving memory of Jane.`
    let is_of_them = |line: &str| {
        let (said, whom) = line.split_once(" of ").or_else(|| line.split_once(" an ")).unwrap_or((line, ""));
        let words = names::words(whom);
        is_any(REMEMBERED, &said.to_lowercase()) && words.first().is_none_or(|first| names::words(name).contains(first))
    };
    folders.last().is_some_and(|folder| is_any(REMEMBERED, folder))
        || folders.iter().any(|folder| is_any(SECTIONS, folder))
        || titles.any(|title| remembers(&title, name))
        || lines.iter().any(|line| says_so(line, name))
        || near.any(|line| gives_life(line, name) || is_of_them(line))
}

/// The dates of a life stand among so many lines from the name on.
const NEAR: usize = 5;

/// Whether a line gives the dates of a whole life: `* 1901 in Köln; † 1977`, `Born 3 May 1811, died 7 June 1879`, `French,
/// 1841–1895`. Two years alone may be the time that a historian writes about.
fn gives_life(line: &str, name: &str) -> bool {
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
    let what: Vec<String> = names::words(line).into_iter().filter(|word| word.parse::<i32>().is_err()).collect();
    // `Dutch painter`, and not what somebody studies.
    let is_bare = *born < LONG_AGO && what.len() <= MOST_WORDS && !what.iter().any(|word| is_field(word));
    // A short line of two years so long ago tells of nobody who lives.
    let is_old = *born < OLD && *died < OLD + 70 && line.chars().count() < MOST_LINE;
    // `Jane Roe (3 May 1811 – …`
    let behind = line.split_once(name).map(|(_, behind)| behind.trim_start()).unwrap_or_default();
    let is_behind =
        behind.starts_with(['(', ',', '*']) && behind.find(&born.to_string()).is_some_and(|at| at < MOST_DAY);
    let is_theirs = is_behind || is_bare || (what.len() < 3 && text::is_title(&what.join(" ")));
    (10..115).contains(&(died - born)) && (is_signed || (is_old && is_theirs))
}

/// A day and a month before a year are no longer, in bytes.
const MOST_DAY: usize = 20;

/// Whoever was born before this year is not alive.
const LONG_AGO: i32 = 1900;

/// Beside the years of a life stand no more words.
const MOST_WORDS: usize = 3;

/// Whether a word is that for the past, which some study.
fn is_field(word: &str) -> bool {
    ["dějin", "geschicht", "geschied", "hist", "storia"].iter().any(|part| word.contains(part))
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
    let is_memorial = |part: String| {
        let without_name = part.replacen(&known, "", 1);
        let is_named = without_name.len() < part.len() && is_any(SECTIONS, without_name.trim());
        is_named || is_any(REMEMBERED, without_name.trim())
    };
    let behind = title.find(name).and_then(|place| title.get(place + name.len()..)).unwrap_or_default();
    parts.into_iter().any(is_memorial) || lived(behind) || behind.trim_start_matches([' ', '(']).starts_with('†')
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

/// Whether a line says of the person that they died: `Professor Roe passed away on …`. Of the same family there are others.
fn says_so(line: &str, name: &str) -> bool {
    // Most lines have no such word.
    let lower = line.to_lowercase().replace('’', "'");
    let mut said = DIED.split('|').filter_map(|words| Some((lower.find(words)?, words.len())));
    said.any(|(place, length)| {
        let is_apart =
            lower.get(place + length..).and_then(|rest| rest.chars().next()).is_none_or(|it| !it.is_alphabetic());
        let before = lower.get(..place).unwrap_or_default();
        let before = before.trim_end_matches(|it: char| !it.is_alphabetic());
        // Another sentence may have ended before.
        let before = before.rsplit_once(". ").map_or(before, |(_, last)| last);
        is_apart && ends_in(before, name)
    })
}

/// Whether the words before what is said end in the whole name, or in a part of it that a title or nothing stands before.
fn ends_in(before: &str, name: &str) -> bool {
    let (before, known) = (names::words(before), names::words(name));
    let own = before.iter().rev().take_while(|word| known.contains(word)).count();
    let ahead = before.len().checked_sub(own + 1).and_then(|place| before.get(place));
    let is_title = |word: &String| names::is_before_name(&folded(word));
    let is_whole = own > 1 && before.iter().rev().nth(own - 1) == known.first();
    own > 0 && (is_whole || ahead.is_none_or(is_title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn the_dead_are_remembered_and_the_living_are_not() {
        let check = |url: &str, html: &str, expected: bool| {
            let page = Page::parse(&Snapshot::new(url, html)).unwrap();
            assert_eq!(is_of(&page, "Jane Roe"), expected, "{url} {html}");
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
        check(staff, "<h1>Jane Roe</h1><p>Polish-French, 1867–1934</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Französische Physikerin, 1867–1934</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Europäische Geschichte, 1867–1934</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Litteraturhistoria, 1815–1890</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Jane Roe (3 May 1811 – 7 June 1879) was a potter.</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Potter, 1990–2019</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>* 1980 in Oslo</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Potter</p><p>In loving memory</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Dr. Roe died in May.</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>It was May. Jane died.</p>", true);
        check("https://news.example/obituaries/2019/jane-roe", "<h1>Jane Roe</h1>", true);
        // A relative, who writes obituaries, where they stand, what a historian writes about.
        check(
            staff,
            "<h1>Jane Roe</h1><p>Her father, the potter John Roe, died in 2010. Tom Roe died, too.</p>",
            false,
        );
        check(staff, "<title>Jane Roe, Obituaries – News</title><h1>Jane Roe</h1><p>Obituaries Editor</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Reporter</p><aside><h2>Obituaries</h2><h2>Obituary</h2></aside>", false);
        check(staff, "<h1>Jane Roe</h1><p>British history, 1815–1914</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Jane Roe works on Europe, 1815–1914</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Dutch painter, 1805–1890</p>", true);
        check(staff, "<h1>Jane Roe</h1><p>Historian of Roman Britain, 1805–1890</p>", false);
        check(staff, "<h1>Jane Roe</h1><p>Expert on Weimar Germany (1918–1933)</p>", false);
        check("https://schools.example/memorial/staff/jane-roe", "<h1>Jane Roe</h1>", false);
    }
}
