//! Names of people: whether a word in a greeting is one of a person's names, in any of its usual forms.

use super::{
    given::{are_one, group_of, is_given},
    kinds::{drop_titles, is_particle, may_be_title},
    shown::bare,
};
use crate::{
    folding::{fold, skeleton, split},
    order, words,
};
use rustc_hash::FxHashSet;

/// More names than this nobody has in an address.
const MOST_PARTS: usize = 4;

/// How a local part begins, in a form that spellings of it share.
fn beginning(local: &str) -> Option<String> {
    let mut letters: Vec<char> = skeleton(local).chars().take(2).collect();
    order::sort_by(&mut letters, |a, b| a.cmp(b));
    (!letters.is_empty()).then(|| letters.into_iter().collect())
}

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

/// The local part of an address, as names are compared with it.
pub struct Local {
    words: Vec<String>,
    whole: String,
}

impl Local {
    /// Of this address.
    pub fn of(address: &str) -> Self {
        let words = Name::of_address(address).words;
        Self { whole: skeleton(&words.concat()), words }
    }

    /// Of this address, which may be of the office that is kept for somebody.
    pub fn of_office(address: &str) -> Self {
        let words = Name::of_address(address).without_office().words;
        Self { whole: skeleton(&words.concat()), words }
    }
}

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

    /// The names that an address's local part may spell: `jane.roe`, `jroe`, `janeroe85`.
    pub fn of_address(address: &str) -> Self {
        let local = address.split(['@', '+']).next().unwrap_or_default();
        let words: Vec<String> =
            local.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).map(fold).collect();
        Self { words, run_together: true, ..Self::default() }
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

    /// Whether an address's local part is made of these names in a way that companies use: `jane`, `roe`, `jroe`,
    /// `janer`, `roej`, `jane.roe`, `roe.jane`, `jr`; or of forms of them, as `bob.roe` is.
    /// [`Self::spellings`] are at hand where there are many addresses.
    pub fn spells(&self, spellings: &FxHashSet<String>, local: &Local) -> bool {
        spellings.contains(&local.whole) || local.words.len() > 1 && self.bears(&local.words)
    }

    /// What companies make of these names before the @, in a form that variants share.
    pub fn spellings(&self) -> FxHashSet<String> {
        self.locals().map(|local| skeleton(&local)).collect()
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

    /// What companies make of these names before the @, without dots.
    fn locals(&self) -> impl Iterator<Item = String> {
        // "van den Berg" is written as one.
        let family = self.words.get(1..).unwrap_or_default().concat();
        let mut names: Vec<String> = [family].into_iter().chain(self.full().cloned()).collect();
        names.retain(|name| !name.is_empty());
        names.truncate(MOST_PARTS);
        let others = names.clone();
        let pairs = move |a: String| {
            let initial = |name: &str| name.chars().take(1).collect::<String>();
            let pair = |b: &String| {
                let (first, second) = (initial(&a), initial(b));
                [format!("{a}{b}"), format!("{first}{b}"), format!("{a}{second}"), format!("{first}{second}")]
            };
            let pairs: Vec<String> = others.iter().filter(|b| **b != a).flat_map(pair).collect();
            pairs.into_iter().chain([a])
        };
        names.into_iter().flat_map(pairs)
    }

    /// How the local parts begin that are made of these names: two letters each, in the order of the alphabet, so that
    /// `jroe` and `roej` begin alike. An address that [spells](Self::spells) them begins as [`Name::beginning`] says.
    pub fn beginnings(&self) -> Vec<String> {
        let mut beginnings: Vec<String> = self.locals().filter_map(|local| beginning(&local)).collect();
        beginnings.sort();
        beginnings.dedup();
        beginnings
    }

    /// The one of the [beginnings](Self::beginnings) of somebody's names under which an address of theirs is found.
    pub fn beginning(address: &str) -> Option<String> {
        let words = Self::of_address(address).words;
        // The last word of several is a name by itself: `roe` of `bob.roe`.
        match words.as_slice() {
            [_, .., last] if last.chars().nth(1).is_some() => beginning(last),
            words => beginning(&words.concat()),
        }
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
