//! What stands on a page for somebody else than its person: an agent, an assistant, a colleague. Their address and
//! number stand on the line that names them, or on those beneath their name.

use super::{addresses::carries, beneath, number, owner, written::written};
use crate::{
    address,
    names::{self, is_given},
    page, words,
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;
use std::cell::OnceCell;

/// A page's lines by whom they are for.
#[derive(Default, Clone)]
pub struct Lines {
    /// Those that nobody else is named beside.
    pub own: Vec<String>,
    others: FxHashSet<String>,
    /// Those of them beneath which more of the same may stand.
    begun: FxHashSet<String>,
    /// Those in the feet of the page.
    feet: FxHashSet<String>,
    headings: FxHashSet<String>,
    /// All in their order.
    pub all: Vec<String>,
    /// Sentences on what is not the person's, once they were asked for.
    disowned: OnceCell<Vec<String>>,
}

impl Lines {
    /// Parts the `lines` within `root`, on a page of somebody called `name`, which addresses may spell in the ways of
    /// `spellings`, too.
    pub fn of(root: ElementRef<'_>, lines: Vec<String>, name: &str, spellings: &[String]) -> Self {
        let texts = |css: &str| page::all(root, css).into_iter().filter_map(page::text).collect::<FxHashSet<String>>();
        let (headings, first) = (texts("h1, h2, h3, h4"), texts("h1"));
        // A page's foot goes on with nothing that stands above it.
        let feet: Vec<Vec<String>> = page::all(root, "footer").into_iter().take(MOST_FEET).map(page::lines).collect();
        let mut parted = Self { feet: feet.iter().flatten().cloned().collect(), all: lines.clone(), ..Self::default() };
        let (mut left, mut is_above_town) = (0, false);
        for line in lines {
            let mut people = people(&line, name, spellings);
            // The heading is the person's name, in other letters too.
            let is_first = first.contains(&line);
            people.retain(|person| !(person.kind == Kind::Maybe && (is_first || (is_above_town && person.is_whole))));
            let has_own = is_first || people.iter().any(|person| person.kind == Kind::Own);
            let is_own = people.last().map_or(is_first, |person| person.kind == Kind::Own);
            let is_heading = headings.contains(&line);
            let begins = line.len() < LONGEST && !has_own && people.iter().any(Person::begins);
            // A town stands beneath a name, a street and a word for it.
            is_above_town = has_own || is_place_label(&line) || is_street(&line);
            let begins_foot = feet.iter().any(|foot| foot.first() == Some(&line));
            left = match office(&line, is_heading) {
                _ if begins => MOST_BENEATH,
                Some(lines) if !is_own => lines,
                _ if has_own || is_heading || begins_foot => 0,
                _ => usize::saturating_sub(left, 1),
            };
            if left > 0 || (!is_own && people.last().is_some_and(|it| it.is_last || it.kind == Kind::Sure)) {
                parted.begun.insert(line.clone());
            }
            if left > 0 || (!is_own && !people.is_empty()) {
                parted.others.insert(line);
            } else {
                parted.own.push(line);
            }
        }
        // What is also said of the person is not for somebody else.
        let own: FxHashSet<&String> = parted.own.iter().collect();
        parted.others.retain(|line| !own.contains(line));
        parted.headings = headings;
        parted
    }

    /// Whether a line is a heading.
    pub fn is_heading(&self, line: &str) -> bool {
        self.headings.contains(line)
    }

    /// Leaves to others all `lines` that are not the person's.
    pub fn leave(&mut self, lines: Vec<String>) {
        let own: FxHashSet<&String> = self.own.iter().collect();
        self.others.extend(lines.into_iter().filter(|line| !own.contains(line)));
    }

    /// Whether a line is for somebody else.
    pub fn are_others(&self, line: &str) -> bool {
        self.others.contains(line)
    }

    /// Whether what stands beneath a line is for somebody else: it is itself, or ends in a name: `Design: Sue`.
    pub fn are_beneath_others(&self, line: &str, name: &str) -> bool {
        let is_named = |(label, whom): (&str, &str)| {
            whom.trim_start().starts_with(char::is_uppercase)
                && !is_place_label(label)
                && !names::words(whom).iter().any(|word| names::words(name).contains(word))
        };
        (self.are_others(line) && self.begun.contains(line)) || line.split_once(':').is_some_and(is_named)
    }

    /// Whether a sentence on the page says of an address or account that it is not the person's, or no longer.
    pub fn disown(&self, what: &str) -> bool {
        let is_said = |sentence: &String| words::each(DISOWNED).any(|phrase| sentence.contains(phrase));
        let found = || {
            let sentences = self.all.iter().filter(|line| line.len() < MOST_SAID).flat_map(|line| line.split(". "));
            let plain = sentences.map(|sentence| sentence.to_lowercase().replace('’', "'"));
            plain.filter(is_said).take(MOST_DISOWNED).collect()
        };
        let what = what.to_lowercase();
        what.len() > SHORTEST && self.disowned.get_or_init(found).iter().any(|sentence| sentence.contains(&what))
    }

    /// Whether a line says who made the site: in the foot, with a name for something that is not the person besides the word
    /// that it begins with.
    pub fn are_credits(&self, line: &str, name: &str) -> bool {
        let known = names::words(name);
        let mut words = line.split_whitespace().skip(1).filter(|word| !word.contains('@'));
        let is_another = |word: &str| {
            word.starts_with(char::is_uppercase) && !names::words(word).iter().all(|word| known.contains(word))
        };
        self.feet.contains(line) && words.any(is_another)
    }
}

/// What is said of what is not one's own, or no longer.
const DISOWNED: &str = "\
    not mine, isn't mine, not me, isn't me, no longer, not to be confused, old account, scam, fake, impersonat, not write to, \
    nicht mein, nicht mehr, bin ich nicht, nicht zu verwechseln, betrug, gefälscht, \
    n'est pas moi, pas le mien, pas à moi, ne fonctionne plus, n'utilise plus, pas confondre, arnaque, \
    no es mío, no es mía, no soy yo, ya no, no confundir, estafa, \
    non è mio, non è mia, non sono io, non più, non confondere, truffa, \
    niet van mij, ben ik niet, niet meer, niet te verwarren, oplicht, \
    não é meu, não é minha, não sou eu, já não, não confundir, burla";

/// A longer line says more than that.
const MOST_SAID: usize = 2_000;

/// A page has no more of them.
const MOST_DISOWNED: usize = 20;

/// Letters that may be part of any word are no account.
const SHORTEST: usize = 3;

/// A page has no more feet.
const MOST_FEET: usize = 8;

/// A line that begins with a name and is longer is prose.
const LONGEST: usize = 80;

/// What is somebody's stands no more lines beneath their name, which is one of them.
const MOST_BENEATH: usize = 5;

/// Of a long text the beginning tells whom it is about.
const MOST_READ: usize = 200;

/// More words with capitals are no name.
const MOST_WORDS: usize = 7;

/// How sure it is that somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The page's person.
    Own,
    /// Somebody else, called as people are.
    Sure,
    /// Words that can be nothing but a name, or a town's.
    Maybe,
}

/// Somebody whom a line names.
struct Person {
    kind: Kind,
    /// Whether the line begins with the name, or with a label before it.
    is_first: bool,
    /// Whether there is such a label.
    is_labelled: bool,
    /// Whether the line says no more of them, or something apart.
    is_last: bool,
    /// Whether the name is the line.
    is_whole: bool,
}

impl Person {
    /// Whether what stands beneath the line is theirs.
    fn begins(&self) -> bool {
        self.is_first && (self.kind == Kind::Sure || self.is_labelled || self.is_last)
    }
}

/// The people whom a line names, on a page of somebody called `name`, which addresses spell in the ways of `spellings`, too.
fn people(line: &str, name: &str, spellings: &[String]) -> Vec<Person> {
    let known = names::words(name);
    let mut called = std::iter::once(name).chain(spellings.iter().map(String::as_str));
    let addresses = written(line);
    let is_mail = called.any(|name| addresses.iter().any(|address| carries(address, name)));
    let mail = is_mail.then_some(Person {
        kind: Kind::Own,
        is_first: false,
        is_labelled: false,
        is_last: true,
        is_whole: false,
    });
    let found = runs(line).into_iter().filter_map(|run| {
        // `Contact Sue Poe`
        let is_word = |first: &str| names::names_a_thing(first) || beneath::is_asking(first);
        let run = run.split_once(' ').filter(|(first, _)| is_word(first)).map_or(run.as_str(), |(_, rest)| rest);
        let (before, behind) = line.split_once(run)?;
        let (before, behind) = (before.trim(), behind.trim());
        let label = before.strip_suffix([':', '：']).filter(|label| names::words(label).len() < 4);
        let kind = kind(run, line, before, label, &known)?;
        let is_labelled = label.is_some();
        // `Sue Poe, Acme`, but `New York, USA`
        let is_apart = |behind: &str| {
            behind.starts_with([',', '(', '–', '—', '-', '·', '|'])
                && address::country_of(behind.trim_matches(|it: char| !it.is_alphabetic())).is_none()
        };
        let is_last = behind.is_empty() || (!is_labelled && is_apart(behind));
        let is_whole = before.is_empty() && behind.is_empty();
        Some(Person { kind, is_first: before.is_empty() || is_labelled, is_labelled, is_last, is_whole })
    });
    mail.into_iter().chain(found).collect()
}

/// How sure it is that a run of words in a line, behind what stands `before` it and its label, is somebody's name, where the
/// page's person has the name of the `known` words.
fn kind(run: &str, line: &str, before: &str, label: Option<&str>, known: &[String]) -> Option<Kind> {
    let bare = names::without_titles(run);
    let words = names::words(bare);
    // `J Roe`
    let is_known = |word: &String| {
        known.contains(word)
            || (word.chars().nth(1).is_none() && known.iter().any(|known| known.starts_with(word.as_str())))
    };
    if known.first().is_some_and(|given| words.contains(given))
        || (words.iter().all(is_known) && words.iter().any(|it| known.contains(it)))
    {
        return Some(Kind::Own);
    }
    let is_called = || address::plain_words(bare).first().is_some_and(|first| is_given(first));
    // In other letters the beginnings of words are no names.
    let is_name = names::reads_as_name(bare) && bare.contains(char::is_uppercase);
    if (is_name && (bare != run || is_called()))
        || (label.is_some() && words.len() == 1 && is_called() && bare.contains(char::is_uppercase))
    {
        return Some(Kind::Sure);
    }
    // `Literary Agent Sue Poe`
    let unsaid = bare.match_indices(' ').find_map(|(place, _)| {
        let (what, whom) = bare.split_at_checked(place)?;
        beneath::is_title(what).then(|| whom.trim_start())
    });
    let unsaid = unsaid.filter(|it| it.contains(' ')).unwrap_or(bare);
    let in_street = || label.is_none() && (is_street(line) || before.rsplit(',').next().is_some_and(is_street));
    let may_be = ((is_name && !is_elsewhere(before) && beneath::is_plain(&unsaid.replace('.', ""), ""))
        || owner::is_in_other_letters(run))
        && !beneath::is_title(unsaid)
        && !in_street()
        && !label.is_some_and(is_place_label)
        && !number::is_label(run)
        && address::country_of(run).is_none();
    may_be.then_some(Kind::Maybe)
}

/// Whether a line has the number of a house or a town, and no year.
fn is_street(line: &str) -> bool {
    let is_year = |word: &&str| word.len() == 4 && word.starts_with(['1', '2']);
    let is_number = |word: &&str| !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit());
    let numbers: Vec<&str> = line.split(|it: char| !it.is_alphanumeric()).filter(is_number).collect();
    !numbers.is_empty() && !numbers.iter().any(is_year) && !number::is_in(line)
}

/// Whether a line is part of a postal address, or a word for one.
pub fn is_at_place(line: &str) -> bool {
    is_place_label(line)
        || is_street(line)
        || (names::is_unparted(line) && line.contains(|it: char| it.is_ascii_digit()))
}

/// Whether a word stands before places.
fn is_place_label(label: &str) -> bool {
    let words = names::words(label);
    [beneath::PLACES, beneath::WHERE]
        .iter()
        .any(|list| words.iter().any(|word| list.split_whitespace().any(|it| it == word)))
}

/// Whether what stands before a name says that it is a place's: `I live in`.
fn is_elsewhere(before: &str) -> bool {
    const IN: &str = "in at from near en em à aus bei na w v på i";
    before.split_whitespace().next_back().is_some_and(|word| IN.split(' ').any(|it| it == word.to_lowercase()))
}

/// Whether a line tells whose else a mailbox is: `my wife`, or somebody's who is called like it.
pub fn calls_another(mailbox: &str, line: &str, name: &str) -> bool {
    let known = names::words(name);
    let is_foreign = |run: &String| !names::words(run).iter().any(|word| known.contains(word));
    let is_made = |run: &String| {
        // `Ask Sue Poe`
        let starts = std::iter::once(0).chain(run.match_indices(' ').map(|(place, _)| place + 1));
        let is_one = |run: &str| run.split(' ').any(|word| word.to_lowercase() == mailbox.to_lowercase());
        is_one(run) || starts.filter_map(|start| run.get(start..)).any(|run| names::is_made_from(mailbox, run))
    };
    let words: Vec<String> =
        line.split_whitespace().filter(|word| !word.contains('@')).flat_map(names::words).collect();
    let is_whose = |pair: &[String]| matches!(pair, [our, what] if words::is_one_of(words::OUR, our) && !number::says_number(what));
    runs(line).iter().any(|run| is_foreign(run) && is_made(run)) || words.windows(2).any(is_whose)
}

/// What others do for somebody.
const OFFICES: &str = "management booking bookings press presse prensa stampa publicity representation vertretung agentur agency agence \
    agenzia sekretariat secretariat secrétariat segreteria secretaría";

/// How many lines are somebody's whom a line calls by what they do: itself where it says more, `Literary agent: …`, else
/// those beneath.
fn office(line: &str, is_heading: bool) -> Option<usize> {
    let (who, what) = line.split_once(':').or(is_heading.then_some((line, "")))?;
    let words = names::words(who);
    let is_office = || words.iter().any(|word| OFFICES.split_whitespace().any(|office| office == word));
    // A heading may be what the person does.
    let is_others = words.len() < 4 && if beneath::is_title(who) { !is_heading } else { is_office() };
    is_others.then_some(if what.trim().is_empty() { MOST_BENEATH } else { 1 })
}

/// The words in a row that begin with capitals, without those that a number goes on with: `Charlotte Street 5`.
fn runs(line: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    for word in line.split_whitespace().take(MOST_READ) {
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric() && it != '.');
        // `Dr.` goes on, `lives here.` does not.
        let bare = if bare.chars().count() > 4 { bare.trim_end_matches('.') } else { bare };
        let is_name = bare.starts_with(char::is_uppercase) && !bare.contains('@');
        let is_amid = names::is_particle(bare) && runs.last().is_some_and(|run| !run.is_empty());
        if bare.starts_with(|first: char| first.is_ascii_digit()) {
            runs.pop();
        }
        if !(is_name || is_amid) || !word.starts_with(bare) {
            runs.push(String::new());
        }
        if let Some(run) = runs.last_mut().filter(|_| is_name || is_amid) {
            run.push_str(if run.is_empty() { "" } else { " " });
            run.push_str(bare);
        }
        if !word.ends_with(bare) {
            runs.push(String::new());
        }
    }
    let particles = |run: &String| {
        run.split(' ').rev().take_while(|word| names::is_particle(word)).map(|word| word.len() + 1).sum::<usize>()
    };
    runs.iter_mut().for_each(|run| run.truncate(run.len().saturating_sub(particles(run))));
    // Other letters have no capitals: what stands between marks is a name or none.
    let is_other = |letter: char| letter.is_alphabetic() && !letter.is_uppercase() && !letter.is_lowercase();
    let parts = line.split(|it: char| !is_other(it) && !" -'’・".contains(it)).take(MOST_READ);
    for part in parts.map(|part| part.trim_matches(|it: char| !is_other(it))) {
        // `山田 太郎 電話`
        let words: Vec<&str> = part.split(' ').take_while(|word| word.starts_with(names::parts_no_words)).collect();
        runs.extend(words.windows(2).map(|pair| pair.join(" ")));
        runs.extend(words.into_iter().chain([part]).map(str::to_owned));
    }
    runs.retain(|run| !run.is_empty() && run.split(' ').count() <= MOST_WORDS);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_for_whom_they_name() {
        let check = |lines: &[&str], expected: &[&str]| {
            let page = scraper::Html::parse_document("");
            let lines = lines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(Lines::of(page.root_element(), lines, "Jane Roe", &[]).own, expected);
        };
        check(&["Jane Roe", "Tel. 1"], &["Jane Roe", "Tel. 1"]);
        check(&["Jane Roe", "Tel. 1", "Sue Poe", "Tel. 2"], &["Jane Roe", "Tel. 1"]);
        check(&["Sue Poe, Tel. 2", "Jane Roe", "Tel. 1"], &["Jane Roe", "Tel. 1"]);
        check(&["My agent is Sue Poe, Tel. 2", "Tel. 1"], &["Tel. 1"]);
        check(&["Literary agent: 2", "Tel. 1"], &["Tel. 1"]);
        check(&["Booking:", "Tel. 2"], &[]);
        check(&["E-Mail:", "1", "Office: 1"], &["E-Mail:", "1", "Office: 1"]);
        check(&["Dr. Kiln Poe", "Tel. 2"], &[]);
        check(&["E-Mail: 1", "Paris", "I love London."], &["E-Mail: 1", "Paris", "I love London."]);
        check(&["I wrote it with Sue Poe.", "Tel. 1"], &["Tel. 1"]);
        check(&["Charlotte Street 5", "Tel. 1"], &["Charlotte Street 5", "Tel. 1"]);
        check(&["PA: Sue Poe", "T: 2"], &[]);
        check(&["Contact Sue Poe: 2", "San Francisco", "Tel. 1"], &["San Francisco", "Tel. 1"]);
    }
}
