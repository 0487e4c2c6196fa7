//! Who speaks on a page, and what they say their name is.

use crate::layers::names;
use std::collections::BTreeSet;

/// Words by which one person speaks of themselves, and those by which several do.
const ONE: &str = "I|i'm|my|me|ich|mir|mich|mij|mig|moi|mim|mně|jsem|můj|mein|meine|meinen|je|j'ai|j'aime|yo|mi|mis|mio|miei|eu|sou|meu|minha|ik|mijn|jag|mitt|mina|jeg|\
    jestem|moje|mój|minä|olen|я|мой|моя|мои|私|僕|أنا|אני|benim";
const SEVERAL: &str = "we|we're|our|us|wir|unser|unsere|unseren|uns|nous|notre|nosotros|somos|nuestro|nuestra|nuestros|nuestras|noi|siamo|\
    nostro|nostra|nostri|nostre|nós|nosso|nossa|nossos|wij|ons|onze|vi|vår|våra|vårt|oss|vores|våre|jesteśmy|nasz|nasza|nasze|мы|наш|\
    наша|наши|私たち|当社|弊社|نحن|אנחנו|biz|bizim";

/// Words for whom somebody speaks of: it may be the page's person of whom another speaks.
const OTHERS: &str = "she|he|her|his|him|hers|elle|ella|él|ela|ele|lei|lui|hij|haar|hon|honom|hennes|hun|hende|ona|она|он|её|его|彼|彼女";

/// Whether one person speaks on a page, and neither several do nor one of somebody else.
pub fn speaks_alone(lines: &[String]) -> bool {
    let words = spoken(lines);
    has(&words, ONE) && !has(&words, SEVERAL) && !has(&words, OTHERS)
}

/// Whether one person speaks on a page, whoever else does.
pub fn speaks(lines: &[String]) -> bool {
    has(&spoken(lines), ONE)
}

/// Whether several people speak on a page, as firms do, and never one does.
pub fn speak_several(lines: &[String]) -> bool {
    let words = spoken(lines);
    has(&words, SEVERAL) && !has(&words, ONE)
}

fn has(words: &BTreeSet<String>, list: &str) -> bool {
    list.split('|').any(|word| words.contains(word))
}

fn spoken(lines: &[String]) -> BTreeSet<String> {
    let words = lines.iter().flat_map(|line| line.split(|it: char| !it.is_alphanumeric() && !"'’".contains(it)));
    // `US` is a country.
    let words = words.filter(|word| word.len() < 2 || word.chars().any(char::is_lowercase));
    // In small, the English word is another one in other languages.
    words.filter(|word| *word != "i").map(|word| if word == "I" { word.to_owned() } else { plain(word) }).collect()
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The name by which somebody introduces themselves: `Hi, I'm Jane Roe, a potter`. `None` where nobody does, or several do.
pub fn introduced(lines: &[String]) -> Option<String> {
    let mut names: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let line = line.replace('’', "'");
            let lower = line.to_lowercase();
            INTRODUCTIONS.iter().find_map(|words| {
                let place = lower.find(&format!("{words} "))?;
                let is_apart = !lower.get(..place)?.chars().next_back().is_some_and(char::is_alphanumeric);
                let behind = line.get(place + words.len()..).filter(|_| is_apart)?;
                let words = behind.split([',', '.', '!', ';', ':', '(', '–', '—', '|', '&']).next()?.split_whitespace();
                let is_name = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
                let name = words.take_while(is_name).collect::<Vec<_>>().join(" ");
                names::reads_as_name(&name).then_some(name)
            })
        })
        .collect();
    names.dedup();
    if names.len() == 1 { names.pop() } else { None }
}

/// How somebody says what they are called.
const INTRODUCTIONS: [&str; 24] = [
    "i'm",
    "i am",
    "my name is",
    "ich bin",
    "mein name ist",
    "je suis",
    "je m'appelle",
    "soy",
    "me llamo",
    "sono",
    "mi chiamo",
    "ik ben",
    "sou",
    "me chamo",
    "moi c'est",
    "sou a",
    "sou o",
    "ik heet",
    "em dic",
    "nazywam się",
    "jmenuji se",
    "jag heter",
    "jeg heter",
    "jeg hedder",
];

/// Whether somebody says on a page that they are called so: `Hi, I'm Jane`, `Mein Name ist Jane Roe`.
pub fn introduces(lines: &[String], name: &str) -> bool {
    let Some(given) = names::words(name).into_iter().next() else { return false };
    lines.iter().any(|line| {
        let line = line.to_lowercase().replace('’', "'");
        let said = names::words(&line).join(" ");
        INTRODUCTIONS.iter().any(|words| {
            let words = names::words(words).join(" ");
            format!(" {said} ").contains(&format!(" {words} {given} "))
        })
    })
}

/// Whether the page says that this is the name of a person, in words that nothing else has a name by.
pub fn is_labelled(lines: &[String], name: &str) -> bool {
    const LABELS: [&str; 14] = [
        "姓名",
        "氏名",
        "お名前",
        "이름",
        "성명",
        "full name",
        "vor- und nachname",
        "nom et prénom",
        "nombre y apellidos",
        "nome e cognome",
        "imię i nazwisko",
        "jméno a příjmení",
        "фио",
        "ad soyad",
    ];
    let is_label = |text: &str| LABELS.contains(&text.trim().to_lowercase().as_str());
    let mut labelled =
        lines.iter().filter_map(|line| line.split_once([':', '：'])).filter(|(label, _)| is_label(label));
    let first = labelled.next().is_some_and(|(_, shown)| names::without_titles(shown.trim()) == name);
    first && labelled.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_speaks_or_several_do() {
        let check = |text: &str, alone: bool, several: bool| {
            let lines = [text.to_owned()];
            assert_eq!((speaks_alone(&lines), speak_several(&lines)), (alone, several), "{text}");
        };
        check("I make pots. Write to me.", true, false);
        check("I’m a potter in the US", true, false);
        check("Ich mache Töpfe", true, false);
        check("Je fais des pots", true, false);
        check("We make pots", false, true);
        check("Über uns", false, true);
        check("I lead our team", false, false);
        check("I made this for her", false, false);
        // Words that are others elsewhere.
        check("Töpfe mit Deckel", false, false);
        check("Vasi e piatti per i bambini, acme.io", false, false);
        check("Garnki i talerze", false, false);
        check("Mon – Fri, with soy sauce", false, false);
        check("Potes nos Açores", false, false);
    }
}
