//! Who speaks on a page, and what they say their name is.

use super::beneath;
use crate::{
    folding::folded,
    names::{self, is_given},
};

/// Words by which one person speaks of themselves, and those by which several do.
const ONE: &str = "I|i'm|my|me|ich|mir|mich|mij|mig|moi|mim|mně|jsem|můj|mein|meine|meinen|je|j'ai|j'aime|yo|mi|mis|mio|miei|eu|sou|meu|minha|ik|mijn|jag|mitt|mina|jeg|\
    jestem|moje|mój|minä|olen|я|мой|моя|мои|меня|мне|أنا|אני|ben|benim|vagyok|nevem|mă|sunt";
const SEVERAL: &str = "we|we're|our|us|wir|unser|unsere|unseren|uns|nous|notre|nosotros|somos|nuestro|nuestra|nuestros|nuestras|noi|siamo|\
    nostro|nostra|nostri|nostre|nós|nosso|nossa|nossos|wij|ons|onze|vi|vår|våra|vårt|oss|vores|våre|jesteśmy|nasz|nasza|nasze|мы|наш|\
    наша|наши|نحن|אנחנו|biz|bizim|suntem|noastră|vagyunk";

/// The same in letters that part no words, and an ending that verbs have.
const ONE_WITHIN: [&str; 8] = ["私", "僕", "我", "저는", "제가", "저의", "と申します", "yorum"];
const SEVERAL_WITHIN: [&str; 9] = ["私たち", "私達", "当社", "弊社", "我们", "我們", "저희", "우리", "yoruz"];

/// What every site asks its visitors about.
const COOKIES: [&str; 4] = ["cookie", "куки", "クッキー", "쿠키"];

/// Words with which a sentence of one person begins that are others elsewhere, before what follows them there.
const BEGINS: &str = "soy vivo sono lavoro trabajo moro";
const GOES_ON: &str = "a de el en em e in la il un una uno um uma come como nata nato";

/// Words for whom somebody speaks of: it may be the page's person of whom another speaks.
const OTHERS: &str = "she|he|her|his|him|hers|elle|ella|él|ela|ele|lei|lui|hij|haar|hon|honom|hennes|hun|hende|ona|она|он|её|его|彼|彼女";

/// Who speaks on a page, and of whom, in so many words.
#[derive(Default)]
pub struct Voices {
    one: usize,
    several: usize,
    others: usize,
}

impl Voices {
    /// Whether one person speaks on a page, far more than several do or one of somebody else.
    pub fn is_alone(&self) -> bool {
        self.one > 0 && self.one >= 3 * self.several + 2 * self.others
    }

    /// Whether one person speaks on a page, whoever else does.
    pub fn has_one(&self) -> bool {
        self.one > 0
    }

    /// Whether several people speak on a page, as firms do, and never one does; where somebody is spoken of far more often,
    /// they are whom it is about.
    pub fn are_several(&self) -> bool {
        self.several > 0 && self.one == 0 && self.others <= 2 * self.several
    }
}

/// Who speaks in these lines.
pub fn voices(lines: &[String]) -> Voices {
    let mut spoken = Voices::default();
    let is = |list: &str, word: &str| list.split('|').any(|known| known == word);
    // Every site says that it has cookies.
    let is_notice = |line: &&String| COOKIES.iter().any(|word| line.to_lowercase().contains(word));
    for line in lines.iter().filter(|line| !is_notice(line)) {
        // `she/her` behind a name speaks of nobody else.
        let told = line
            .split_whitespace()
            .filter(|word| !names::are_pronouns(word.trim_matches(|it: char| !it.is_alphabetic())));
        for sentence in told.collect::<Vec<_>>().join(" ").split_inclusive(['.', '!', '?']) {
            let words = sentence.split(|it: char| !it.is_alphanumeric() && !"'’".contains(it));
            // `US` is a country.
            let words = words
                .filter(|word| word.chars().nth(1).is_none() || !word.chars().all(char::is_uppercase))
                .filter(|word| !word.is_empty());
            // In small, the English word is another one in other languages.
            let words = words.filter(|word| *word != "i");
            let words: Vec<String> =
                words.map(|word| if word == "I" { word.to_owned() } else { plain(word) }).collect();
            let begins = match words.as_slice() {
                [first, next, ..] => {
                    let is_told = || {
                        GOES_ON.split(' ').any(|it| it == next)
                            || sentence
                                .trim()
                                .split_once(' ')
                                .is_some_and(|(_, what)| beneath::is_title(what.trim_end_matches('.')))
                    };
                    BEGINS.split(' ').any(|it| it == first) && is_told()
                }
                _ => false,
            };
            spoken.one += usize::from(begins) + words.iter().filter(|word| is(ONE, word)).count();
            spoken.several += words.iter().filter(|word| is(SEVERAL, word)).count();
            spoken.others += words.iter().filter(|word| is(OTHERS, word)).count();
        }
        let count = |list: &[&str]| list.iter().map(|word| line.matches(word).count()).sum::<usize>();
        let several = count(&SEVERAL_WITHIN);
        spoken.several += several;
        spoken.one += count(&ONE_WITHIN).saturating_sub(several);
    }
    spoken
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The name by which somebody introduces themselves: `Hi, I'm Jane Roe, a potter`. `None` where nobody does, or several do.
pub fn introduced(lines: &[String]) -> Option<String> {
    one_introduced(lines, |behind| {
        let words = behind.split([',', '.', '!', ';', ':', '(', '–', '—', '|', '&']).next()?.split_whitespace();
        let name = words.take_while(|word| word.starts_with(char::is_uppercase)).collect::<Vec<_>>().join(" ");
        names::reads_as_name(&name).then_some(name)
    })
}

/// The given name alone by which somebody introduces themselves: `Hola, soy Jane`. `None` where more follows, or another does.
pub fn introduced_alone(lines: &[String]) -> Option<String> {
    one_introduced(lines, |behind| {
        let name: String = behind.chars().take_while(|it| it.is_alphabetic()).collect();
        let next = behind.get(name.len()..)?.trim_start().chars().next();
        let is_whole = next.is_none_or(|next| !next.is_alphanumeric() && next != '-' && next != '\'');
        let is_name = name.starts_with(char::is_uppercase) && is_given(&folded(&name));
        (is_whole && is_name).then_some(name)
    })
}

/// The one name that is read behind the words by which people introduce themselves.
fn one_introduced(lines: &[String], read: impl Fn(&str) -> Option<String>) -> Option<String> {
    let introduced = |line: &String| {
        let line = line.replace('’', "'");
        // In small letters some are longer, and then nothing stands where it stood.
        let lower = Some(line.to_lowercase()).filter(|lower| lower.len() == line.len())?;
        INTRODUCTIONS.iter().find_map(|words| {
            let place = lower.find(&format!("{words} "))?;
            let is_apart = !lower.get(..place)?.chars().next_back().is_some_and(char::is_alphanumeric);
            read(line.get(place + words.len() + 1..).filter(|_| is_apart)?)
        })
    };
    let mut names: Vec<String> = lines.iter().filter_map(introduced).collect();
    names.dedup();
    if names.len() == 1 { names.pop() } else { None }
}

/// How somebody says what they are called.
const INTRODUCTIONS: [&str; 57] = [
    "i'm",
    "myself",
    "i am",
    "my name is",
    "ich bin",
    "mein name ist",
    "je suis",
    "je m'appelle",
    "je m'apelle",
    "mon nom est",
    "soy",
    "me llamo",
    "mi nombre es",
    "sono",
    "mi chiamo",
    "il mio nome è",
    "ik ben",
    "mijn naam is",
    "sou",
    "me chamo",
    "meu nome é",
    "moi c'est",
    "sou a",
    "sou o",
    "ik heet",
    "em dic",
    "nazywam się",
    "jestem",
    "mam na imię",
    "jmenuji se",
    "jsem",
    "volám sa",
    "zovem se",
    "ja sam",
    "a nevem",
    "ben",
    "benim adım",
    "adım",
    "я",
    "меня зовут",
    "мое имя",
    "моё имя",
    "мене звати",
    "mă numesc",
    "eu sunt",
    "jag heter",
    "jag är",
    "jeg heter",
    "jeg hedder",
    "jeg er",
    "olen",
    "nimeni on",
    "με λένε",
    "ονομάζομαι",
    "είμαι ο",
    "είμαι η",
    "είμαι",
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

/// Whether somebody says so in letters that part no words: `我是王小明`.
pub fn introduces_unparted(lines: &[String], name: &str) -> bool {
    let says = |line: &String| {
        line.split(name).zip(line.split(name).skip(1)).any(|(before, behind)| {
            ["我是", "我叫", "私は", "저는 "].iter().any(|words| before.ends_with(words))
                || behind.starts_with("と申します")
        })
    };
    names::is_unparted(name) && lines.iter().any(says)
}

/// The name that a page gives so, if it gives one.
pub fn labelled(lines: &[String]) -> Option<String> {
    let given =
        lines.iter().filter_map(|line| line.split_once([':', '：'])).map(|(_, name)| names::without_titles(name));
    given.filter(|name| is_labelled(lines, name)).map(str::to_owned).next()
}

/// Whether the page says that this is the name of a person, in words that nothing else has a name by.
pub fn is_labelled(lines: &[String], name: &str) -> bool {
    const LABELS: [&str; 32] = [
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
        "ф.и.о.",
        "піб",
        "п.і.б.",
        "имя и фамилия",
        "ім'я та прізвище",
        "ad soyad",
        "nama lengkap",
        "nombre completo",
        "nome completo",
        "nom complet",
        "volledige naam",
        "ονοματεπώνυμο",
        "nume și prenume",
        "ime i prezime",
        "ime in priimek",
        "teljes név",
        "họ và tên",
        "الاسم الكامل",
        "שם מלא",
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
            let voices = voices(&[text.to_owned()]);
            assert_eq!((voices.is_alone(), voices.are_several()), (alone, several), "{text}");
        };
        check("I make pots. Write to me.", true, false);
        check("I’m a potter in the US", true, false);
        check("Ich mache Töpfe", true, false);
        check("Je fais des pots", true, false);
        check("We make pots", false, true);
        check("Über uns", false, true);
        check("I lead our team", false, false);
        check("I made this for her", false, false);
        check("Jane Roe, she/her. I make pots.", true, false);
        check("I make pots and I sell them. My teacher taught me her craft.", true, false);
        check("I am a potter. I improve our understanding of clay, so write to me.", true, false);
        check("We make pots. Our founder: “I love clay.”", false, false);
        check("Soy ceramista. Soy una alfarera de Lugo.", true, false);
        check("Vivo en Lugo y trabajo con barro.", true, false);
        check("Sono una ceramista. Vivo e lavoro a Faenza.", true, false);
        check("Kilnde çalışıyorum.", true, false);
        check("Kilnde çalışıyoruz.", false, true);
        check("Меня зовут Анна", true, false);
        check("Я леплю горшки", true, false);
        check("أنا خزاف", true, false);
        check("נעים להכיר, אני קדר", true, false);
        check("نحن نصنع الفخار", false, true);
        check("我是陶艺家", true, false);
        check("我们做陶器", false, true);
        check("私は陶芸家です", true, false);
        check("私たちの仕事", false, true);
        check("저는 도예가입니다", true, false);
        check("Keramikus vagyok", true, false);
        check("Sunt ceramistă", true, false);
        // Words that are others elsewhere.
        check("Töpfe mit Deckel", false, false);
        check("Vasi e piatti per i bambini, acme.io", false, false);
        check("Garnki i talerze", false, false);
        check("Mon – Fri, with soy sauce", false, false);
        check("Potes nos Açores", false, false);
    }
}
