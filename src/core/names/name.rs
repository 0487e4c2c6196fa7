//! Names of people: as pages, files and addresses show them, and whose they are.

mod fit;
mod local;

pub use fit::Fit;
pub use local::Local;

use super::{
    given::{are_one, is_given},
    kinds::{drop_titles, is_particle, may_be_title},
    shown::bare,
};
use crate::{
    folding::{fold, skeleton, split},
    order, words,
};
use rustc_hash::FxHashSet;

/// The names of one person, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// In the order given, without titles; initials among them.
    pub words: Vec<String>,
    /// What stood in brackets or quotation marks, such as a nickname.
    aside: Vec<String>,
    /// Written without a break between given and family name, so that every part of it may be a name.
    run_together: bool,
    /// The word that the given names begin with where the family name stands first and shows it, by a comma or by
    /// capitals: `Roe, Jane` and `ROE Jane`.
    turned_at: Option<String>,
}

impl Name {
    /// The names in a name as shown: `Dr. Jane (Janie) Roe, PhD`, `Roe, Jane`.
    pub fn new(shown: &str) -> Self {
        let shown = bare(shown);
        let mut name = Self::default();
        let mut inside = false;
        let mut end = 0;
        let mut in_capitals = false;
        for place in split(shown) {
            let gap = shown.get(end..place.start).unwrap_or_default();
            for mark in gap.chars() {
                match mark {
                    '(' | '[' | '“' | '«' | '„' => inside = true,
                    ')' | ']' | '”' | '»' => inside = false,
                    '"' => inside = !inside,
                    _ => {}
                }
            }
            end = place.end;
            let written = shown.get(place).unwrap_or_default();
            let word = fold(written);
            // `Mag. Roe`
            let is_short = || shown.get(end..).is_some_and(|rest| rest.starts_with('.'));
            if may_be_title(&word) && is_short() || word.chars().all(|letter| letter.is_ascii_digit()) {
                continue;
            }
            if inside {
                name.aside.push(word);
                continue;
            }
            let is_capitals = !written.contains(char::is_lowercase) && written.chars().nth(2).is_some();
            if !name.words.is_empty() && name.turned_at.is_none() && (gap.contains(',') || in_capitals && !is_capitals)
            {
                name.turned_at = Some(word.clone());
            }
            in_capitals = is_capitals && (in_capitals || name.words.is_empty());
            name.words.push(word);
        }
        drop_titles(&mut name.words);
        drop_titles(&mut name.aside);
        name
    }

    /// Those of somebody's names that the name of a file has: `CV_Jane_Roe.pdf`, `JaneRoe.pdf`.
    pub fn of_file(file: &str, name: &Self) -> Self {
        let mut parted = String::new();
        for letter in file.chars() {
            let is_new = letter.is_uppercase() && parted.ends_with(char::is_lowercase);
            parted.extend(is_new.then_some(' '));
            parted.push(if letter.is_alphabetic() { letter } else { ' ' });
        }
        let words: Vec<String> = parted.split(' ').map(fold).collect();
        Self { words: name.words.iter().filter(|word| words.contains(word)).cloned().collect(), ..Self::default() }
    }

    /// The names without the words for an office that somebody else keeps for them: `PA to Jane Roe`, `sekretariat.roe`.
    pub fn without_office(&self) -> Self {
        const OFFICE: &str = "pa ea to of for office assistant assistente assistenz assistentin assistentie asistente executive personal \
            secretary secretariat secretariaat sekretariat sekretar sekretarin secretaire secretaria secretario segreteria segretaria vorzimmer bureau buro";
        let mut name = self.clone();
        name.words.retain(|word| !words::has(OFFICE, word));
        if name.words.is_empty() { self.clone() } else { name }
    }

    /// Whether one of the names is among these folded words.
    pub fn is_among(&self, words: &FxHashSet<&str>) -> bool {
        self.words.iter().chain(&self.aside).any(|word| words.contains(word.as_str()))
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.aside.is_empty()
    }

    /// Whether it has a given and a family name.
    pub fn is_full(&self) -> bool {
        self.full().count() >= 2
    }

    /// The names of more than a letter, without particles; with them where they are all that somebody is called: `Ben Roe`
    /// and `Minh Le`, though not `Ben van der Roe`'s other ones.
    fn full(&self) -> impl Iterator<Item = &String> {
        let is_part = |(place, word): &(usize, &String)| !is_particle(word) || *place == 0 && is_given(word);
        let long = || self.words.iter().enumerate().filter(|(_, word)| word.chars().nth(1).is_some());
        let is_short = long().filter(is_part).nth(1).is_none();
        long().filter(move |word| is_short || is_part(word)).map(|(_, word)| word)
    }

    /// What two full names of one person have in common whatever their order; empty for a name that is not full.
    pub fn key(&self) -> String {
        let mut words: Vec<String> = self.full().map(|word| skeleton(word)).collect();
        if words.len() < 2 {
            return String::new();
        }
        words.sort();
        words.join(" ")
    }

    /// The names of more than a letter as somebody is called by them: a given name first, wherever the family name stood.
    /// Where none is known as a given name the order tells nothing, and they stand by the alphabet.
    fn in_order(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.full().map(String::as_str).collect();
        let turned = words.iter().position(|word| Some(*word) == self.turned_at.as_deref());
        words.rotate_left(turned.unwrap_or_default());
        match words.iter().position(|word| is_given(word)) {
            Some(first) => words.rotate_left(first),
            None => order::sort_by(&mut words, |a, b| a.cmp(b)),
        }
        words
    }

    /// What two full names of one person have in common: the [key](Self::key), but where each of the names is a given one
    /// their order tells people apart, and `Thomas James` is not `James Thomas`.
    pub fn whole(&self) -> String {
        let words = self.in_order();
        if words.len() < 2 || !words.iter().all(|word| is_given(word)) {
            return self.key();
        }
        words.into_iter().map(skeleton).collect::<Vec<_>>().join(" ")
    }

    /// The names by which others of the same family name are looked for: all but the first, or all.
    pub fn family_keys(&self, with_first: bool) -> Vec<String> {
        self.in_order().into_iter().skip(usize::from(!with_first)).map(skeleton).collect()
    }

    /// Whether two full names may be one person's, because one of them leaves out some of the other: `María José García`
    /// and `María José García Pérez`, `Bob Roe` and `Robert M. Roe`. Given names alone tell nothing.
    pub fn may_be(&self, other: &Self) -> bool {
        let (own, others) = (self.in_order(), other.in_order());
        let (short, long, shorter, longer) =
            if own.len() <= others.len() { (own, others, self, other) } else { (others, own, other, self) };
        let is_family = |word: &&&str| !is_given(word) || long.last() == Some(word);
        let mut rest = long.iter();
        let mut is_next = |word: &&str| rest.any(|other| skeleton(other) == skeleton(word) || are_one(other, word));
        let whole = self.whole();
        !whole.is_empty() && whole == other.whole()
            || short.len() >= 2
                && short.iter().skip(1).any(|word| is_family(&word))
                && short.iter().all(&mut is_next)
                && longer.bears(&shorter.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_meet_whatever_their_order() {
        let key = |shown| Name::new(shown).key();
        assert_eq!(key("Jane Roe"), key("ROE, Jane"));
        assert_eq!(key("Jane M. Roe"), key("Dr Jane Roe"));
        assert_eq!(key("Jane"), "");
        assert_ne!(key("Jane Roe"), key("John Roe"));
        for shown in ["Jane Roe, CFA", "Jane Roe MRICS", "Jane Roe, SHRM-CP, FRM", "Jane Roe, PhD", "Mag. Jane Roe"] {
            assert_eq!(key(shown), key("Jane Roe"), "{shown}");
        }
        assert_eq!(key("VAN DEN ROE, JANE"), key("Jane van den Roe"));
        assert_eq!(key("García López, ANA"), key("Ana García López"));
        assert_eq!(key("Mag. Roe"), "");
        assert_eq!(key("Siti binti Roe"), key("Siti Roe"));
        assert_eq!(key("Eng. Jane Roe"), key("Jane Roe"));
        let whole = |shown| Name::new(shown).whole();
        for shown in ["Roe Jane", "ROE, Jane", "Roe, Jane", "JANE ROE", "Dr. Jane Roe, Head of Sales", "jane m. roe"] {
            assert_eq!(whole(shown), whole("Jane Roe"), "{shown}");
        }
        assert_ne!(whole("Thomas James"), whole("James Thomas"));
        assert_eq!(whole("Thomas, James"), whole("James Thomas"));
        assert_eq!(whole("THOMAS James"), whole("James Thomas"));
        assert_eq!(whole("García López, Ana"), whole("Ana García López"));
    }

    #[test]
    fn a_name_may_be_told_in_part() {
        let check = |a: &str, b: &str, expected: bool| {
            assert_eq!(Name::new(a).may_be(&Name::new(b)), expected, "{a} {b}");
            assert_eq!(Name::new(b).may_be(&Name::new(a)), expected, "{b} {a}");
        };
        check("María José García", "María José García Pérez", true);
        check("José L. Moreno", "José Luis Moreno Ruiz", true);
        check("João Santos", "João Miguel Santos", true);
        check("Bob Roe", "Robert Roe", true);
        check("Jane Roe-Poe", "Jane Roe", true);
        check("Jane Roe", "Jane Roe", true);
        check("Jane Roe", "John Roe", false);
        check("Jane Roe", "Jane Doe", false);
        check("María José", "María José García Pérez", false);
        check("Thomas James", "James Thomas", false);
        check("José P. Moreno", "José Luis Moreno", false);
        check("Roe", "Jane Roe", false);
    }

    #[test]
    fn names_that_are_particles_or_titles_elsewhere_are_full() {
        for shown in [
            "Ben Roe",
            "Al Roe",
            "Ben Cohen",
            "Minh Le",
            "Anna Do",
            "Wei Du",
            "Mei Lo",
            "Jack Ma",
            "Amartya Sen",
            "Don Roe",
            "Yo San",
            "Luca Di",
            "Ben van der Roe",
            "Md Karim",
        ] {
            assert!(Name::new(shown).is_full(), "{shown}");
        }
        let key = |shown| Name::new(shown).key();
        assert_eq!(key("Ben Roe"), key("Roe, Ben"));
        assert_eq!(key("Roe, Jane van"), key("Jane van Roe"));
        assert_eq!(key("Don Juan Roe"), key("Juan Roe"));
        assert_ne!(key("Jane Ann Ma"), key("Jane Ann"));
    }
}
