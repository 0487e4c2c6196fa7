//! The language of a message, told by its small words.

use super::text::{Text, each};
use crate::order;

/// The languages that the rules know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// English.
    English,
    /// French.
    French,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Portuguese.
    Portuguese,
}

use Language::{Dutch, English, French, German, Italian, Portuguese, Spanish};

/// Small words that are frequent in one of the languages and rare in the others.
const WORDS: [(Language, &str); 7] = [
    (
        English,
        "the, and, you, your, of, to, with, for, is, are, would, have, this, that, i, we, it, on, be, hi, dear, my, at, do, not",
    ),
    (
        French,
        "le, les, des, une, et, vous, votre, pour, avec, est, dans, je, au, du, sur, ce, cette, nous, bonjour, cher, chere, votre, qui, ai, j, d, l, merci, chez",
    ),
    (
        German,
        "der, die, das, und, ich, sie, ihre, ihr, mit, fur, ist, ein, eine, einen, nicht, zu, auf, im, du, dich, dir, wir, hallo, bei, sehr, herr, frau, danke",
    ),
    (
        Spanish,
        "el, los, las, una, y, usted, con, por, es, que, tu, te, su, en, del, para, mi, hola, estimado, estimada, muy, gracias, un, se, esta, me, tiene, tienes",
    ),
    (
        Italian,
        "il, gli, della, di, una, e, lei, suo, sua, per, con, che, sono, un, le, mi, ho, nel, ciao, gentile, buongiorno, grazie, tuo, tua, questa, ti, alla, in",
    ),
    (
        Dutch,
        "het, een, en, je, u, van, voor, met, is, dat, ik, de, op, niet, zou, wij, we, hoi, beste, geachte, bij, jouw, uw, graag, aan, bedankt, heb",
    ),
    (
        Portuguese,
        "o, os, uma, e, voce, para, com, seu, sua, em, do, da, na, no, um, nao, por, que, ola, oi, caro, cara, obrigado, obrigada, esta, lhe, ao, tenho",
    ),
];

/// So many small words at least tell a language.
const ENOUGH: usize = 2;

impl Language {
    /// The language of a text; `None` where it cannot be told.
    pub(super) fn of(text: &Text<'_>) -> Option<Self> {
        let count = |words| each(words).map(|word| text.find(word).count()).sum::<usize>();
        let mut counts: Vec<(usize, Self)> = WORDS.iter().map(|(language, words)| (count(words), *language)).collect();
        order::sort_by_key(&mut counts, |(count, _)| std::cmp::Reverse(*count));
        match counts.as_slice() {
            [(most, language), (next, _), ..] if *most >= ENOUGH && most > next => Some(*language),
            _ => None,
        }
    }

    /// As its messages are kept, such as `en`.
    pub(super) fn code(self) -> &'static str {
        match self {
            English => "en",
            French => "fr",
            German => "de",
            Spanish => "es",
            Italian => "it",
            Dutch => "nl",
            Portuguese => "pt",
        }
    }

    /// "Your" in this language; in all of them where the language cannot be told, without the words that mean something
    /// else in another one.
    pub(super) fn your(language: Option<Self>) -> &'static str {
        match language {
            Some(English) => "your",
            Some(French) => "votre, vos, ton, ta, tes",
            Some(German) => "ihr, ihre, ihrem, ihren, ihrer, ihres, dein, deine, deinem, deinen, deiner, deines",
            Some(Spanish) => "tu, tus, su, sus, vuestro, vuestra, vuestros, vuestras",
            Some(Italian) => "tuo, tua, tuoi, tue, suo, sua, suoi, sue, vostro, vostra, vostri, vostre",
            Some(Dutch) => "je, jouw, uw, jullie",
            Some(Portuguese) => "seu, sua, seus, suas, teu, tua, teus, tuas",
            None => {
                "your, votre, vos, ihr, ihre, ihrem, ihren, ihrer, dein, deine, deinem, deinen, deiner, tuo, tua, tuoi, jouw, uw, seu, seus, teu"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        for (text, expected) in [
            ("Hi Jane, would you have ten minutes for a call this week?", Some(English)),
            ("Bonjour Jane, auriez-vous dix minutes cette semaine pour un poste ?", Some(French)),
            ("Hallo Jane, hättest du diese Woche zehn Minuten für ein Telefonat?", Some(German)),
            ("Hola Jane, ¿tienes diez minutos esta semana para hablar del puesto?", Some(Spanish)),
            ("Ciao Jane, hai dieci minuti questa settimana per una telefonata?", Some(Italian)),
            ("Hoi Jane, heb je deze week tien minuten voor een gesprek?", Some(Dutch)),
            ("Olá Jane, tem dez minutos esta semana para falar de uma vaga?", Some(Portuguese)),
            ("Jane?", None),
            ("", None),
        ] {
            assert_eq!(Language::of(&Text::new(text)), expected, "{text}");
        }
    }
}
