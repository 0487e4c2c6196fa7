//! Whether a word is one of a person's names, in any form that people call each other by.

use super::Name;
use crate::{
    folding::skeleton,
    names::{
        given::{are_one, group_of, is_given},
        kinds::is_particle,
    },
};

/// How a word relates to a person's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is one of them.
    Same,
    /// It is one of them with a slip of the pen.
    Misspelt,
    /// It is none of them.
    Other,
}

impl Name {
    /// How a folded word of a greeting relates to these names.
    pub fn fit(&self, word: &str) -> Fit {
        // "Mª Ángeles"
        let word = word.strip_suffix('ª').filter(|rest| !rest.is_empty()).unwrap_or(word);
        let all = || self.words.iter().chain(&self.aside);
        let is_one = |(place, name): (usize, &String)| is_same(name, word, self.is_family(place));
        let is_named =
            self.words.iter().enumerate().any(is_one) || self.aside.iter().any(|it| is_same(it, word, false));
        if is_named || self.joined(word) || self.has_initials(word) {
            return Fit::Same;
        }
        // `eva.peters` is no Peter.
        let is_in_family =
            |(place, name): (usize, &String)| is_given(word) && name.starts_with(word) && self.is_family(place);
        if self.run_together && !self.words.iter().enumerate().any(is_in_family) {
            let spelt = self.words.concat();
            let is_inside = word.len() >= 3
                && (spelt.contains(word) || group_of(word).any(|other| other.len() > 3 && spelt.contains(other)));
            let is_initial = self.words.iter().any(|name| {
                name.starts_with(word) || word.len() > 2 && name.len() == 1 && word.starts_with(name.as_str())
            });
            if is_inside || is_initial {
                return Fit::Same;
            }
        }
        if is_given(word) {
            return Fit::Other;
        }
        if all().any(|name| is_slip(name, word)) { Fit::Misspelt } else { Fit::Other }
    }

    /// Whether the name at this place is a family name, as far as the order and the given names tell: one in the middle may
    /// be a second given name, and where the first is none the last may be.
    fn is_family(&self, place: usize) -> bool {
        place > 0 && place + 1 == self.words.len() && self.words.first().is_some_and(|first| is_given(first))
    }

    /// Whether a word is made of the first letters of the names: `JB` for Jean-Baptiste, `TJ`.
    fn has_initials(&self, word: &str) -> bool {
        let first = |name: &String| name.chars().next();
        let mut names = self.words.iter().filter_map(first);
        matches!(word.chars().count(), 2 | 3) && word.chars().all(|letter| names.next() == Some(letter))
    }

    /// Whether a word is two names written as one: `Jeanpierre`, `MaryAnn`; or one of them and how another begins, as
    /// `Juanjo` and `Maricarmen` are made.
    fn joined(&self, word: &str) -> bool {
        const SHORTEST: usize = 2;
        let pairs = self.words.windows(2).filter_map(|pair| match pair {
            [a, b] => Some(format!("{a}{b}")),
            _ => None,
        });
        pairs.into_iter().any(|pair| skeleton(&pair) == skeleton(word))
            || self.full().any(|whole| {
                let begins = |part: &str| {
                    let mut others = self.full().filter(|other| *other != whole && is_given(other));
                    part.len() >= SHORTEST && others.any(|other| other.starts_with(part))
                };
                // `Mamen`: two letters of the one and the end of the other.
                let ends = |part: &str| {
                    part.len() > SHORTEST && self.full().any(|other| other != whole && other.ends_with(part))
                };
                let both =
                    word.split_at_checked(SHORTEST).is_some_and(|(start, end)| whole.starts_with(start) && ends(end));
                is_given(whole)
                    && (both
                        || word.strip_prefix(whole.as_str()).is_some_and(begins)
                        || word.strip_suffix(whole.as_str()).is_some_and(begins))
            })
    }

    /// Whether a word is a part of one of the names, or made of it: `Emeka` of Chukwuemeka. Two that are known each for itself
    /// are so only as forms of one.
    pub fn is_short(&self, word: &str) -> bool {
        let is_part = |name: &String| word.len() > 2 && name.len() > word.len() + 2 && name.contains(word);
        let is_made = |name: &String| is_part(name) || is_same(name, word, false);
        self.words.iter().any(|name| are_one(word, name) || !(is_given(name) && is_given(word)) && is_made(name))
    }

    /// The words beside a family name that these share with the names; `None` where they share none. What stands first in
    /// both is a given name.
    pub fn beside_family<'w>(&self, words: &'w [String]) -> Option<Vec<&'w str>> {
        let is_shared = |(place, word): (usize, &String)| {
            let mut own = self.words.iter().skip(usize::from(place == 0));
            word.chars().nth(1).is_some()
                && !is_particle(word)
                && (place + 1 == words.len() || !is_given(word))
                && own.any(|own| skeleton(own) == skeleton(word))
        };
        let family = words.iter().enumerate().position(is_shared)?;
        let others = words.iter().enumerate().filter(|(place, word)| *place != family && word.chars().nth(1).is_some());
        Some(others.map(|(_, word)| word.as_str()).filter(|word| !is_particle(word)).collect())
    }

    /// Whether each of these words is one of the names, another form of one, or initials: the first of them is that of a
    /// name, the others may be of names that nobody told. Stricter than [`Self::fit`]: `Janet` is not Jane here.
    pub fn bears(&self, words: &[String]) -> bool {
        const MOST_INITIALS: usize = 3;
        let all = || self.words.iter().chain(&self.aside);
        let is_name = |word: &String| {
            let bare = skeleton(word);
            all().any(|name| name == word || skeleton(name) == bare || are_one(word, name))
        };
        let begins = |word: &str| word.chars().next().is_some_and(|first| all().any(|name| name.starts_with(first)));
        let (mut is_named, mut initials) = (false, None);
        // "OSullivan", "Mc Donald"
        if words.len() > 1 && words.concat() == self.words.concat() {
            return true;
        }
        for word in words {
            if is_name(word) {
                is_named |= word.chars().nth(1).is_some();
            } else if word.chars().count() <= MOST_INITIALS && !is_given(word) {
                initials = initials.or(Some(word));
            } else {
                return false;
            }
        }
        is_named && initials.is_none_or(|first| begins(first))
    }
}

/// Whether a person of this name may be called by this word.
fn is_same(name: &str, word: &str, is_family: bool) -> bool {
    if name == word || skeleton(name) == skeleton(word) || are_one(word, name) {
        return true;
    }
    // Julia Roberts is no Robert, and Franz Schubert no Bert.
    if is_family && is_given(word) && word.chars().nth(1).is_some() {
        return false;
    }
    // `Giula` is a slip of the pen and no pet name of Giulia's.
    if word.chars().count() >= 5 && !is_given(word) && is_slip(name, word) {
        return false;
    }
    if is_pet_name(name, word) {
        return true;
    }
    // An initial stands for any name that begins with it.
    let (short, long) = if word.len() < name.len() { (word, name) } else { (name, word) };
    let Some(rest) = long.strip_prefix(short) else { return false };
    match short.chars().count() {
        0 => false,
        // `J. Roe` is greeted as Jane; `Jane Roe` is not greeted as J unless she is.
        1 => true,
        // `Wei Li` is not Lisa.
        2 if short == name => is_given(short),
        _ => {
            !(matches!(rest, "a" | "e" | "o" | "s" | "ne" | "ina" | "ine" | "ette" | "ella" | "elle" | "ia")
                && is_given(short)
                && is_given(long))
        }
    }
}

/// How names end that make somebody small.
const LITTLE: [&str; 20] = [
    "ino", "ina", "etto", "etta", "uccio", "uccia", "ello", "ella", "ito", "ita", "itos", "illo", "illa", "inho",
    "inha", "tje", "chen", "lein", "erl", "le",
];

/// Whether a word is made of a name as pet names are: its end (`Seun` for Oluwaseun), or its beginning with a vowel
/// (`Subbu`, `Robby`).
fn is_pet_name(name: &str, word: &str) -> bool {
    const SHORTEST: usize = 3;
    if word.len() > SHORTEST && name.len() >= word.len() + SHORTEST && name.ends_with(word) {
        return true;
    }
    // `Marchino`, `Silvietta`, `Juanito`, `Joãozinho`, `Jantje`, `Peterle`
    let is_little = LITTLE.iter().filter_map(|end| word.strip_suffix(end)).any(|stem| {
        let bare = stem.strip_suffix(['h', 'z']).unwrap_or(stem);
        bare.len() >= SHORTEST.min(name.len().saturating_sub(1))
            && (name.starts_with(stem) || name.starts_with(bare))
            && name.len() <= stem.len() + 2
    });
    if is_little && !is_given(word) {
        return true;
    }
    // `Juju`, `Lulu`
    if word.len() > SHORTEST
        && word.split_at_checked(word.len() / 2).is_some_and(|(one, two)| one == two && name.starts_with(one))
    {
        return true;
    }
    let stem = word.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    let twice = stem.chars().rev().take(2).collect::<Vec<_>>();
    let stem = match twice.as_slice() {
        [last, before] if last == before => stem.strip_suffix(*last).unwrap_or(stem),
        _ => stem,
    };
    stem.len() < word.len() && stem.len() >= SHORTEST && !is_given(word) && name.starts_with(stem)
}

/// Whether two words differ by one slip: a letter more, less, other, or two letters in the wrong order.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 4 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..).unwrap_or_default(), b.get(same..).unwrap_or_default());
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let a = a.get(..a.len() - tail).unwrap_or_default();
    let b = b.get(..b.len() - tail).unwrap_or_default();
    match (a, b) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::fold;

    fn check(shown: &str, word: &str, expected: Fit) {
        assert_eq!(Name::new(shown).fit(&fold(word)), expected, "{shown} greeted as {word}");
    }

    #[test]
    fn a_person_has_many_names() {
        for (shown, word) in [
            ("Jane Roe", "Jane"),
            ("Jane Roe", "Roe"),
            ("Roe, Jane", "Jane"),
            ("Robert Roe", "Bob"),
            ("Bob Roe", "Robert"),
            ("Robert (Bobby) Roe", "Bobby"),
            ("José García", "Pepe"),
            ("François Poe", "Francois"),
            ("Jürgen Müller", "Juergen"),
            ("Jean-Pierre Poe", "Jean"),
            ("Jean-Pierre Poe", "Jeanpierre"),
            ("J. Roe", "Jane"),
            ("Johanna Roe", "Jo"),
            ("Дмитрий Ро", "Dmitry"),
            ("Alexander Roe", "Alex"),
            ("Jean-Baptiste Poe", "JB"),
            ("Oluwaseun Roe", "Seun"),
            ("Subramanian Roe", "Subbu"),
            ("Katarzyna Roe", "Kasia"),
            ("Marco Roe", "Marchino"),
            ("Julien Roe", "Juju"),
            ("Silvia Roe", "Silvietta"),
            ("João Roe", "Joãozinho"),
            ("Jan Roe", "Jantje"),
            ("Matteo Roe", "Teo"),
            ("María del Carmen Roe", "Mamen"),
            ("María Ángeles Roe", "Mª"),
            ("Hans-Jürgen Roe", "Hajo"),
            ("Dr. Jane Roe, PhD", "Roe"),
            ("Robert Roberts", "Robert"),
            ("Nagy Katalin", "Kata"),
            ("Tanaka Kenjiro", "Kenji"),
            ("Ana Esmerelda Roe", "Esme"),
        ] {
            check(shown, word, Fit::Same);
        }
    }

    #[test]
    fn another_name_is_another_person() {
        for (shown, word) in [
            ("Jane Roe", "Bob"),
            ("Marta Roe", "Martina"),
            ("Marco Roe", "Marcello"),
            ("María Roe", "Mamen"),
            ("Julien Roe", "Lulu"),
            ("Maria Rossi", "Mario"),
            ("Daniela Roe", "Daniel"),
            ("Martina Roe", "Martin"),
            ("Anna Roe", "Hugo"),
            ("Julia Roberts", "Robert"),
            ("Amy Jackson", "Jack"),
            ("Anna Petersen", "Peter"),
            ("Ana Martínez", "Martin"),
            ("Franz Schubert", "Bert"),
        ] {
            check(shown, word, Fit::Other);
        }
    }

    #[test]
    fn a_slip_is_not_another_name() {
        for (shown, word) in
            [("Michael Roe", "Micheal"), ("Willem Roe", "Wilelm"), ("Quentin Roe", "Quentn"), ("Giulia Roe", "Giula")]
        {
            check(shown, word, Fit::Misspelt);
        }
    }

    #[test]
    fn an_address_spells_a_name() {
        for (address, word, expected) in [
            ("jane.roe@mail.example", "Jane", Fit::Same),
            ("jroe@mail.example", "Roe", Fit::Same),
            ("janeroe85@mail.example", "Jane", Fit::Same),
            ("j.roe@mail.example", "Jane", Fit::Same),
            ("jane.roe@mail.example", "Bob", Fit::Other),
            ("eva.peters@mail.example", "Peter", Fit::Other),
            ("epeters@mail.example", "Peters", Fit::Same),
        ] {
            assert_eq!(Name::of_address(address).fit(&fold(word)), expected, "{address} {word}");
        }
    }
}
