//! Where somebody lives, as far as they say it in plain words: "I live and work in San Francisco.", "designer based in
//! Lyon, France". Only in their own sentences about themselves, and only when the page names one place.

use super::names;

/// The place that a page's lines name for the person called `name`. `None` where they name none, or several.
pub fn told(lines: &[String], name: &str) -> Option<String> {
    let mut places: Vec<String> =
        lines.iter().flat_map(|line| sentences(line)).filter_map(|it| place(it, name)).collect();
    places.dedup();
    match places.as_slice() {
        [place] => Some(place.clone()),
        _ => None,
    }
}

fn sentences(line: &str) -> impl Iterator<Item = &str> {
    line.split_inclusive(['.', '!', '?', ';', '|', '•', '·']).map(str::trim).filter(|sentence| sentence.len() <= 200)
}

/// Words after which a place follows, by what they need before them: nothing, or somebody who says it of themselves.
const BASED: &[&str] = &[
    "based in",
    "located in",
    "basé à",
    "basée à",
    "basé en",
    "basada en",
    "basado en",
    "radicada en",
    "radicado en",
    "wohnhaft in",
    "con base en",
    "baseado em",
    "baseada em",
    "gevestigd in",
];
const LIVES: &[(&[&str], &[&str])] = &[
    (&["i"], &["live", "living", "reside"]),
    (&["i'm", "i’m"], &["living"]),
    (&["ich"], &["lebe", "wohne"]),
    (&["je", "j'habite", "j’habite"], &["vis", "habite", "j'habite", "j’habite"]),
    (&["vivo", "resido"], &["vivo", "resido"]),
    (&["moro"], &["moro"]),
    (&["abito"], &["abito"]),
    (&["ik"], &["woon"]),
];

fn place(sentence: &str, name: &str) -> Option<String> {
    let lower = sentence.to_lowercase();
    if lower.len() != sentence.len() {
        return None;
    }
    let based = BASED.iter().find_map(|words| {
        let place = lower.find(words)? + words.len();
        sentence.get(place..)
    });
    capitalised(based.or_else(|| behind_lives(sentence, &lower, name))?)
}

/// What follows the first "in" of a sentence that says of whom it speaks and that they live somewhere.
fn behind_lives<'a>(sentence: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    let words: Vec<&str> = lower.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let first = words.first()?;
    let verbs = LIVES.iter().find(|(who, _)| who.contains(first)).map(|(_, verbs)| *verbs).or_else(|| {
        let is_named = names::words(name).iter().any(|word| word == first);
        (is_named || matches!(*first, "she" | "he" | "they")).then_some(&["lives", "live", "resides"][..])
    })?;
    words.iter().take(4).any(|word| verbs.contains(word)).then_some(())?;
    let at =
        [" in ", " à ", " en ", " em ", " a "].iter().filter_map(|word| Some(lower.find(word)? + word.len())).min()?;
    sentence.get(at..)
}

/// The words at the beginning that make the name of a place: capitalised, with small words between them.
fn capitalised(text: &str) -> Option<String> {
    let mut place: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let is_name = word.chars().next().is_some_and(char::is_uppercase);
        let links = matches!(word, "de" | "del" | "la" | "le" | "am" | "an" | "der" | "of" | "sur" | "upon")
            && !place.is_empty();
        if !is_name && !links {
            break;
        }
        place.push(word);
        if word.ends_with(['.', '!', '?', ';']) {
            break;
        }
    }
    while place.last().is_some_and(|word| !word.chars().next().is_some_and(char::is_uppercase)) {
        place.pop();
    }
    let place = place.join(" ");
    let place = place.trim_end_matches(['.', ',', '!', '?', ';', ':', '|', '•', '·', ')', ' ']);
    (place.chars().count() > 1 && place.split(' ').count() <= 8).then(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_in_words() {
        let check = |line: &str, expected: Option<&str>| {
            assert_eq!(told(&[line.into()], "Jane Roe").as_deref(), expected, "{line}");
        };
        check("I live, work, and play in San Francisco.", Some("San Francisco"));
        check("I'm a designer based in Lyon, France, and a rower.", Some("Lyon, France"));
        check("Designer based in Frankfurt am Main | Rower", Some("Frankfurt am Main"));
        check("Jane lives in Utrecht with two cats.", Some("Utrecht"));
        check("Je vis à Nantes.", Some("Nantes"));
        check("Ich lebe in Köln und baue Boote.", Some("Köln"));
        check("I worked in Paris for a year.", None);
        check("Our team is based in the cloud.", None);
        check("I live in fear.", None);
        check("Joe lives in Rome.", None);
        check("She lives in Rome. She lives in Oslo.", None);
        check("In Paris I saw it.", None);
    }
}
