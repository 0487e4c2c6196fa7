//! Where somebody is, as the box around their name marks it.

use super::{around, heading, is_title, labelled, own_lines};
use crate::{
    address, names,
    page::{self, Page},
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// What stands before a place on a line.
pub const PLACES: &str = "location city ort standort wohnort lieu ville localisation ubicación localización lugar ciudad cidade localização luogo città plaats \
    woonplaats residence residencia residenza résidence lokalizacja miejscowość miasto sted stad bydliště konum şehir город місто 現住所 所在地 居住地 勤務地 지역";

/// Where the person called `name` is: what is marked as a place, or called one, in the box around their name.
pub fn place(page: &Page, name: &str) -> Option<String> {
    let heading = heading(page, name)?;
    // On a page without boxes, what stands right behind the name.
    let (marked, own) = match around(heading) {
        Some(around) => (marked(around), own_lines(around, heading)),
        None => (Vec::new(), right_behind(page, heading)),
    };
    let mut places: Vec<String> = marked.into_iter().filter(|place| is_place(place)).collect();
    // `jane@roe.example | Lyon, France`
    let mut lines: Vec<String> = Vec::new();
    for line in own {
        let line = line.replace(" ,", ", ").replace(",  ", ", ");
        match line.contains('@') || line.matches(" | ").count() > 1 {
            true => lines.extend(line.split(" | ").map(str::to_owned)),
            false => lines.push(line),
        }
    }
    places.extend(lines.iter().filter_map(|line| called(line)).filter(|place| is_place(place)));
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [label, place] => called(&format!("{}: {place}", label.trim_end_matches([':', '：']))),
        _ => None,
    });
    places.extend(pairs.filter(|place| is_place(place)));
    // `Köln, Deutschland`
    let is_in_country = |line: &&String| {
        let parted = line.rsplit_once(", ").or_else(|| line.rsplit_once("، "));
        parted.is_some_and(|(_, country)| address::country_of(country).is_some())
            && is_place(line)
            && line.split(' ').all(|word| !word.starts_with(char::is_lowercase) || word.len() < 4)
            && !is_title(line)
            && !names::names_a_thing(line)
    };
    places.extend(lines.iter().filter(is_in_country).cloned());
    // `Köln, DE`, beside where to reach them: elsewhere the letters are a trade.
    let is_contact =
        |line: &String| line.contains('@') || line.bytes().filter(u8::is_ascii_digit).count() >= LEAST_NUMBER;
    let is_beside = |row: usize| {
        let near = lines.get(row.saturating_sub(NEAR)..).unwrap_or_default();
        near.iter().take(2 * NEAR + 1).any(is_contact)
    };
    let coded = lines.iter().enumerate().filter(|(row, line)| ends_in_code(line) && is_place(line) && is_beside(*row));
    places.extend(coded.filter(|(_, line)| !is_title(line)).map(|(_, line)| line.clone()));
    places.extend(lines.iter().filter_map(|line| postal(line)).filter(|place| is_place(place)));
    let mut seen = FxHashSet::default();
    places.retain(|place| seen.insert(place.clone()));
    match places.as_slice() {
        [place] => Some(place.clone()),
        _ => None,
    }
}

/// The lines from a heading on, up to the next part of a page.
fn right_behind(page: &Page, heading: ElementRef<'_>) -> Vec<String> {
    const MOST_LINES: usize = 8;
    let shown = page::text(heading);
    let lines = own_lines(page.root(), heading).into_iter().skip_while(|line| shown.as_ref() != Some(line));
    lines.take(MOST_LINES).collect()
}

/// What a line calls the place where somebody is, and not where they were born: `Current residence: Lyon`.
fn called(line: &str) -> Option<String> {
    if let Some(place) = line.strip_prefix('📍') {
        return page::filled(place);
    }
    let (label, place) = line.split_once([':', '：'])?;
    let place = place.trim_end_matches('.');
    let words = names::words(label);
    let is_born = words.iter().any(|word| word.starts_with("birth"));
    let word = words
        .iter()
        .filter(|_| words.len() < 3 && !is_born)
        .find_map(|word| labelled(&format!("{word}: {place}"), PLACES));
    word.or_else(|| labelled(line.trim_end_matches('.'), PLACES))
}

/// The town in the last line of an address: `53489 Sinzig`, `Fayetteville, AR 72701`.
pub fn postal(line: &str) -> Option<String> {
    let line = line.trim();
    if let Some((town, code)) = line.rsplit_once(' ')
        && let Some((_, state)) = town.rsplit_once(", ")
        && state.len() == 2
        && state.bytes().all(|letter| letter.is_ascii_uppercase())
        && code.split('-').next().is_some_and(|code| code.len() == 5)
        && code.bytes().all(|digit| digit.is_ascii_digit() || digit == b'-')
    {
        let part = town.rsplit(", ").nth(1)?;
        return Some(format!("{part}, {state}"));
    }
    // `Kilnweg 4, Lhota 250 72`
    if let Some((street, last)) = line.rsplit_once(", ")
        && let [town @ .., three, two] = last.split(' ').collect::<Vec<_>>().as_slice()
        && (three.len(), two.len()) == (3, 2)
        && [three, two].iter().all(|part| part.bytes().all(|digit| digit.is_ascii_digit()))
        && !town.is_empty()
        && street.contains(|it: char| it.is_ascii_digit())
    {
        return Some(town.join(" "));
    }
    let last = line.rsplit(", ").find(|part| {
        part.starts_with(|it: char| it.is_ascii_digit() || it.is_ascii_uppercase())
            && part.contains(|it: char| it.is_ascii_digit())
    })?;
    let (code, town) = last.split_once(' ')?;
    // `1017 AB Amsterdam`, `1017AB Amsterdam`
    let is_capital = |it: char| it.is_ascii_uppercase();
    let town =
        town.split_once(' ').filter(|(two, _)| two.len() == 2 && two.chars().all(is_capital)).map_or(town, |it| it.1);
    let code = code.trim_end_matches(is_capital);
    let digits = code.trim_start_matches(|it: char| is_capital(it) || it == '-');
    let is_code = (4..=5).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && code.len() < digits.len() + 4;
    let town = town.split(" Cedex").next().unwrap_or(town).split(" CEDEX").next().unwrap_or(town).trim();
    let is_town = town.split([' ', '-']).all(|word| word.starts_with(|it: char| it.is_uppercase()) || word.len() < 4)
        && town.split(' ').count() < 4;
    // `2019 Acme` is no address: a year is one where the street stands before it.
    let is_year =
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && last.len() == line.len();
    (is_code && is_town && !is_year).then(|| town.to_owned())
}

/// Digits of the shortest number to call.
const LEAST_NUMBER: usize = 7;

/// Lines between where somebody is and where to reach them.
const NEAR: usize = 2;

/// Whether a line ends in the code of a country, behind a town: `Köln, DE`.
pub fn ends_in_code(line: &str) -> bool {
    line.rsplit_once(", ").is_some_and(|(_, code)| address::is_country_code(code))
}

/// What is marked as a place by the name of a part, or by the picture beside it.
fn marked(around: ElementRef<'_>) -> Vec<String> {
    let is_called = |it: &ElementRef<'_>| {
        let mut called = it.value().classes().flat_map(|class| class.split(['-', '_']));
        called.any(|part| matches!(part.to_ascii_lowercase().as_str(), "location" | "locality" | "hometown"))
    };
    let parts = page::all(around, "[class*=ocation], [class*=ocality], [class*=ometown]").into_iter().filter(is_called);
    let is_others = |part: &ElementRef<'_>| {
        let called = part.value().classes().flat_map(|class| class.split(['-', '_']));
        let is_event = |name: &str| matches!(name, "session" | "event" | "venue" | "talk" | "job" | "office");
        page::closest(*part, "footer, nav").is_some()
            || page::first(*part, "a ~ a, li, nav, h1").is_some()
            || called.into_iter().any(is_event)
    };
    parts
        .filter(|part| !is_others(part))
        .filter_map(|part| {
            // A picture stands beside what it is for.
            page::text(part).or_else(|| page::text(ElementRef::wrap(part.parent()?)?))
        })
        .collect()
}

/// Whether text may be the name of a place.
pub fn is_place(text: &str) -> bool {
    let is_short = (2..=60).contains(&text.chars().count()) && names::words(text).len() <= 8;
    let is_name = text.chars().next().is_some_and(|it| it.is_alphabetic() && !it.is_lowercase());
    let is_plain = text.chars().all(|it| it.is_alphabetic() || it.is_whitespace() || ",،.-–'’()/·".contains(it));
    const ROOMS: &str =
        "auditorium building campus floor gebäude hall office raum room saal salle stage suite virtual online";
    let is_room = names::words(text).iter().any(|word| ROOMS.split(' ').any(|room| room == word));
    is_short && is_name && is_plain && !is_room && !text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::{super::tests::page, *};

    #[test]
    fn places_are_marked() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(place(&page(html), "Jane Roe").as_deref(), expected, "{html}");
        };
        check("<div><h1>Jane Roe</h1><p class=profile-location>Lyon, France</p></div>", Some("Lyon, France"));
        check("<div><h1>Jane Roe</h1><ul><li><svg class=octicon-location></svg>Lyon</li></ul></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><dl><dt>Location:</dt><dd>Graz, Austria</dd></dl></div>", Some("Graz, Austria"));
        check("<div><h1>Jane Roe</h1><p>Wohnort: Köln</p></div>", Some("Köln"));
        check("<div><h1>Jane Roe</h1><p>Köln, Deutschland</p></div>", Some("Köln, Deutschland"));
        check("<div><span class=full-name>Jane Roe</span><p>Köln, Deutschland</p></div>", Some("Köln, Deutschland"));
        check("<div><h1>Jane Roe</h1><p>Lyon ,France</p></div>", Some("Lyon, France"));
        check(
            "<div><h1>Jane Roe</h1><p>ليون، المملكة العربية السعودية</p></div>",
            Some("ليون، المملكة العربية السعودية"),
        );
        check("<div><h1>Jane Roe</h1><p>CV | roe.example | Pittsburgh, PA, USA</p></div>", Some("Pittsburgh, PA, USA"));
        // On a page without boxes, right behind the name.
        let many = "<p>Kilns</p>".repeat(200);
        check(&format!("<h1>Jane Roe</h1><p>Address: Kilnweg 1, 53489 Sinzig</p>{many}"), Some("Sinzig"));
        check(&format!("<h1>Jane Roe</h1><h2>Shops</h2><p>Kilnweg 1, 53489 Sinzig</p>{many}"), None);
        check(&format!("<h1>Jane Roe</h1>{many}<p>Kilnweg 1, 53489 Sinzig</p>"), None);
        check("<div><h1>Jane Roe</h1><p>📍 Lyon</p></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><p>Ort: Lyon.</p></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><p>Köln, Kilns</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>Köln, DE</p><p>jane@roe.example</p></div>", Some("Köln, DE"));
        check("<div><h1>Jane Roe</h1><p>Clay, IT</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>University of Oslo, Norway</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>Cyclist and Potter in Lyon, France</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>12 offices</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>Kilnweg 1, 53489 Sinzig</p></div>", Some("Sinzig"));
        check("<div><h1>Jane Roe</h1><p>Kilnweg 1<br>D-53489 Bad Sinzig</p></div>", Some("Bad Sinzig"));
        check("<div><h1>Jane Roe</h1><p>63178 Aubière Cedex</p></div>", Some("Aubière"));
        check("<div><h1>Jane Roe</h1><p>44 West 4th Street<br>New York, NY 10012</p></div>", Some("New York, NY"));
        check("<div><h1>Jane Roe</h1><p>City: Bochum</p></div>", Some("Bochum"));
        check("<div><h1>Jane Roe</h1><p>Kiln Ct. 4<br>Ballwin, MO 63021-6269</p></div>", Some("Ballwin, MO"));
        check("<div><h1>Jane Roe</h1><p>Kilnweg 4, Dolní Lhota 250 72</p></div>", Some("Dolní Lhota"));
        check("<div><h1>Jane Roe</h1><p>jane@roe.example | Pittsburgh, PA, USA</p></div>", Some("Pittsburgh, PA, USA"));
        check(
            "<div><h1>Jane Roe</h1><p><b>Birth city:</b> Oslo<br><b>Current residence:</b> Lyon</p></div>",
            Some("Lyon"),
        );
        check("<div><h1>Jane Roe</h1><p>Kilnweg 4<br>1017 AB Amsterdam</p></div>", Some("Amsterdam"));
        check("<div><h1>Jane Roe</h1><p>Kilnweg 4<br>1017AB Amsterdam, Netherlands</p></div>", Some("Amsterdam"));
        check("<div><h1>Jane Roe</h1><p>Call, Acme 202 55</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>2019 Acme</p><p>12345 kilns made</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>53489 Sinzig</p><p>10115 Berlin</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>Oslo</p><p class=location>Rome</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=allocation>Lyon</p></div>", None);
        check(
            "<div><div class=elementor-location-header><nav><a href=/>Home</a></nav></div><h1>Jane Roe</h1></div>",
            None,
        );
        check("<div><p class=theme-location><a href=/>Home</a><a href=/me>Me</a></p><h1>Jane Roe</h1></div>", None);
        check("<div><h1>Jane Roe</h1><p class=session-location>Berlin</p></div>", None);
        check("<div><h1>Jane Roe</h1><h2>Colleagues</h2><p>Location: Lyon</p></div>", None);
        check("<div><h1>Jane Roe</h1><h2>Contact</h2><p>Location: Lyon</p></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><p>Location: Main Hall</p><footer>Location: Lyon</footer></div>", None);
    }
}
