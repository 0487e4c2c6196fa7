//! Where somebody lives, as far as they say it in plain words: "I live and work in San Francisco.", "designer based in
//! Lyon, France". Only in their own sentences about themselves, and only when the page names one place.

use super::text;
use crate::names;

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

/// Words after which the place follows of whomever or whatever stands before them.
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
    "wohne in",
    "con base en",
    "localizado em",
    "localizada em",
    "baseado em",
    "baseada em",
    "gevestigd in",
];
/// Who says of themselves, in which words, that they live somewhere.
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

/// The same of somebody who is named.
const NAMED: &[&str] =
    &["lives", "live", "resides", "lebt", "wohnt", "vit", "habite", "vive", "mora", "abita", "woont", "reside", "bor"];

fn place(sentence: &str, name: &str) -> Option<String> {
    let lower = sentence.to_lowercase();
    if lower.len() != sentence.len() {
        return None;
    }
    let based = BASED.iter().find_map(|words| {
        let place = lower.find(words)?;
        let is_theirs = is_of(sentence.get(..place)?, name);
        sentence.get(place + words.len()..).filter(|_| is_theirs)
    });
    capitalised(based.or_else(|| behind_lives(sentence, &lower, name))?)
}

/// Whether what stands before "based in" is the person, and neither whom they work for nor whom they met: nothing, `I'm a
/// designer`, `Jane is`, `Senior designer`, `Jane Roe, a designer`.
fn is_of(before: &str, name: &str) -> bool {
    const ARTICLES: [&str; 9] = ["a", "an", "un", "une", "una", "ein", "eine", "een", "uma"];
    const WHO: [&str; 18] = [
        "i", "i'm", "she", "he", "they", "je", "elle", "il", "ich", "yo", "soy", "ella", "él", "eu", "sou", "ela",
        "ele", "ik",
    ];
    const SAYS: [&str; 13] = ["is", "am", "i'm", "are", "est", "suis", "es", "soy", "é", "sou", "ist", "bin", "ben"];
    const BEHIND: &str = "at for with of from by on chez pour avec bei für mit en para con em com bij voor met";
    let known = names::words(name);
    let is_said = |part: &str| {
        let lower = part.to_lowercase().replace('’', "'");
        let words: Vec<&str> = lower.split_whitespace().collect();
        let bare = match words.split_first() {
            Some((first, rest)) if ARTICLES.contains(first) => rest,
            _ => &words,
        };
        let subject = words.iter().take_while(|word| known.iter().any(|known| known == *word)).count();
        let is_who = subject > 0 || words.first().is_some_and(|first| WHO.contains(first));
        let is_subject = is_who && words.iter().take(subject.max(1) + 1).any(|word| SAYS.contains(word));
        part.is_empty() || is_subject || text::is_title(&bare.join(" "))
    };
    let goes_on =
        |part: &str| part.to_lowercase().split_whitespace().any(|word| BEHIND.split(' ').any(|it| it == word));
    let mut parts = before.rsplit([',', '(']).map(str::trim);
    let last = parts.next().unwrap_or_default();
    let ahead = parts.next();
    let is_apposition = last.split(' ').next().is_some_and(|word| ARTICLES.contains(&word));
    match ahead {
        Some(ahead) if last.is_empty() => is_said(ahead),
        Some(ahead) if is_apposition => {
            (is_said(last) || is_said(ahead))
                && !goes_on(last)
                && names::words(ahead).pop().is_some_and(|word| known.contains(&word))
        }
        _ => is_said(last) && !goes_on(last),
    }
}

/// What follows the first "in" of a sentence that says of whom it speaks and that they live somewhere.
fn behind_lives<'a>(sentence: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    let words: Vec<&str> = lower.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let first = words.first()?;
    let verbs = LIVES.iter().find(|(who, _)| who.contains(first)).map(|(_, verbs)| *verbs).or_else(|| {
        let is_named = names::words(name).iter().any(|word| word == first);
        (is_named || matches!(*first, "she" | "he" | "they")).then_some(NAMED)
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
        check("Jane Roe lebt in Köln, Rheinland.", Some("Köln, Rheinland"));
        check("Sue lebt in Köln.", None);
        check("Ich lebe in Köln und baue Boote.", Some("Köln"));
        check("Jane Roe, a potter based in Lyon, bakes.", Some("Lyon"));
        check("I'm Jane Roe, a 23-year-old growth marketing student based in Lyon.", Some("Lyon"));
        check("Jane is a developer at Acme, based in Lyon.", Some("Lyon"));
        check("I'm currently based in Lyon.", Some("Lyon"));
        check("Développeuse basée à Nantes.", Some("Nantes"));
        // Of firms and of others.
        check("Acme is based in Paris.", None);
        check("Before Acme, Jane advised Globex, a startup based in Paris, on kilns.", None);
        check("Jane leads technology at Acme, an agency based in Lyon.", None);
        check("Jane works for a startup based in Paris.", None);
        check("I work with Sue, a potter based in Paris.", None);
        check("I'm a developer at a startup based in Paris.", None);
        check("I worked in Paris for a year.", None);
        check("Our team is based in the cloud.", None);
        check("I live in fear.", None);
        check("Joe lives in Rome.", None);
        check("She lives in Rome. She lives in Oslo.", None);
        check("In Paris I saw it.", None);
    }
}
