//! Countries: which one a place name ends with, and its time zones.

use crate::words;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const COUNTRIES: &str = include_str!("../data/countries.txt");

/// The code of each country by its names in small letters.
static NAMED: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut named = FxHashMap::default();
    for (code, _, names) in countries() {
        for name in names.split('|') {
            named.entry(name.to_lowercase()).or_insert(code);
        }
    }
    named
});

/// Code, zone and names of each country in the list.
fn countries() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    COUNTRIES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (code, rest) = line.split_once(' ')?;
        let (zone, names) = rest.split_once(' ')?;
        Some((code, zone, names))
    })
}

/// The ISO 3166 code of the country that a place as shown on a profile lies in: its last part that is a country's name
/// in a common language, `FR` for `Lyon, Auvergne-Rhône-Alpes, France`.
pub fn of_place(place: &str) -> Option<&'static str> {
    let parts =
        place.rsplit([',', '/', '·', '|', '、', '，', '(', ')', '-', '–']).map(|part| part.trim().to_lowercase());
    parts.filter(|part| !part.is_empty()).take(8).find_map(|part| NAMED.get(&part).copied())
}

/// Whether text is a country's ISO 3166 code, in capitals.
pub fn is_code(text: &str) -> bool {
    countries().any(|(code, ..)| code == text)
}

/// Endings of countries that people anywhere take for how they read.
const EVERYBODYS: &str = "ac ad ag ai am as bz cc cd co cx dj fm gd gg gl gs im io la li ly md me mn ms mu nu pw re sc sh sk so sr st su tc \
    tf tk tl tm to tv vc vg vu ws";

/// The ISO 3166 code of the country whose ending a host has, unless people anywhere take it.
pub fn of_host(host: &str) -> Option<&'static str> {
    let ending = host.rsplit_once('.')?.1.to_ascii_lowercase();
    if words::has(EVERYBODYS, &ending) {
        return None;
    }
    let ending = if ending == "uk" { "gb" } else { ending.as_str() };
    countries().map(|(code, ..)| code).find(|code| code.eq_ignore_ascii_case(ending))
}

/// The IANA time zones of a country: the one in which nearly everybody lives, or the westernmost and the easternmost.
pub fn zones(code: &str) -> impl Iterator<Item = &'static str> {
    let mut all = countries();
    let zones = all.find(|(country, ..)| country.eq_ignore_ascii_case(code)).map(|(_, zones, _)| zones);
    zones.into_iter().flat_map(|zones| zones.split('|')).filter(|zone| *zone != "-")
}

/// The IANA time zone of a country in which nearly everybody has the same time.
pub fn zone(code: &str) -> Option<&'static str> {
    let mut zones = zones(code);
    zones.next().filter(|_| zones.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_in_countries() {
        for (place, expected) in [
            ("Lyon, Auvergne-Rhône-Alpes, France", Some("FR")),
            ("München, Bayern, Deutschland", Some("DE")),
            ("Austin, Texas, United States", Some("US")),
            ("London, UK", Some("GB")),
            ("Zürich (Schweiz)", Some("CH")),
            ("東京, 日本", Some("JP")),
            ("Germany", Some("DE")),
            ("Atlanta, Georgia", None),
            ("San Francisco Bay Area", None),
            ("", None),
        ] {
            assert_eq!(of_place(place), expected, "{place}");
        }
    }

    #[test]
    fn hosts_end_in_countries() {
        for (host, expected) in [
            ("acme.de", Some("DE")),
            ("www.acme.co.uk", Some("GB")),
            ("acme.io", None),
            ("acme.com", None),
            ("acme.example", None),
            ("localhost", None),
        ] {
            assert_eq!(of_host(host), expected, "{host}");
        }
    }

    #[test]
    fn countries_with_one_time_have_a_zone() {
        assert_eq!(zone("FR"), Some("Europe/Paris"));
        assert_eq!(zone("de"), Some("Europe/Berlin"));
        assert_eq!(zone("US"), None);
        assert_eq!(zones("us").collect::<Vec<_>>(), ["Pacific/Honolulu", "America/New_York"]);
        assert_eq!(zone("ZZ"), None);
    }
}
