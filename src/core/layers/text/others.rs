//! What stands on a page for somebody else than its person: an agent, an assistant, a colleague. Their address and
//! number stand on the line that names them, or on those beneath their name.

use super::beneath;
use crate::{
    address,
    names::{self, is_given},
    page,
};
use scraper::ElementRef;
use std::collections::BTreeSet;

/// A page's lines by whom they are for.
#[derive(Default)]
pub struct Lines {
    /// Those that nobody else is named beside.
    pub own: Vec<String>,
    others: BTreeSet<String>,
    /// Those in the feet of the page.
    feet: BTreeSet<String>,
}

impl Lines {
    /// Parts the `lines` within `root`, on a page of somebody called `name`.
    pub fn of(root: ElementRef<'_>, lines: Vec<String>, name: &str) -> Self {
        let headings: BTreeSet<String> = page::all(root, "h1, h2, h3, h4").into_iter().filter_map(page::text).collect();
        // A page's foot goes on with nothing that stands above it.
        let feet: Vec<Vec<String>> = page::all(root, "footer").into_iter().take(MOST_FEET).map(page::lines).collect();
        let mut parted = Self { feet: feet.iter().flatten().cloned().collect(), ..Self::default() };
        let mut left = 0;
        for line in lines {
            let people = people(&line, name);
            let is_own = people.iter().any(|person| person.is_own);
            let is_heading = headings.contains(&line);
            let begins = !is_own && people.iter().any(|person| person.is_first && line.len() < LONGEST);
            let begins_foot = feet.iter().any(|foot| foot.first() == Some(&line));
            left = match office(&line, is_heading) {
                _ if begins => MOST_BENEATH,
                Some(lines) if !is_own => lines,
                _ if is_own || is_heading || begins_foot => 0,
                _ => usize::saturating_sub(left, 1),
            };
            if left > 0 || (!is_own && !people.is_empty()) {
                parted.others.insert(line);
            } else {
                parted.own.push(line);
            }
        }
        // What is also said of the person is not for somebody else.
        let own: BTreeSet<&String> = parted.own.iter().collect();
        parted.others.retain(|line| !own.contains(line));
        parted
    }

    /// Leaves to others all `lines` that are not the person's.
    pub fn leave(&mut self, lines: Vec<String>) {
        let own: BTreeSet<&String> = self.own.iter().collect();
        self.others.extend(lines.into_iter().filter(|line| !own.contains(line)));
    }

    /// Whether a line is for somebody else.
    pub fn are_others(&self, line: &str) -> bool {
        self.others.contains(line)
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

/// Somebody whom a line names.
struct Person {
    is_own: bool,
    /// Whether the line begins with the name, or with a label before it.
    is_first: bool,
}

fn people(line: &str, name: &str) -> Vec<Person> {
    let known = names::words(name);
    let found = runs(line).into_iter().enumerate().filter_map(|(place, run)| {
        // `Contact Sue Poe`
        let run =
            run.split_once(' ').filter(|(first, _)| names::names_a_thing(first)).map_or(run.as_str(), |(_, rest)| rest);
        let bare = names::without_titles(run);
        let words = names::words(bare);
        let is_own =
            known.first().is_some_and(|given| words.contains(given)) || words.iter().all(|it| known.contains(it));
        // San Francisco is nobody.
        let is_called = || address::plain_words(bare).first().is_some_and(|first| is_given(first));
        let is_name = names::reads_as_name(bare) && (bare != run || is_called());
        let is_label = |before: &str| before.is_empty() || (before.ends_with(':') && names::words(before).len() < 4);
        let is_first = place < 2 && line.split_once(run).is_some_and(|(before, _)| is_label(before.trim()));
        (is_own || is_name).then_some(Person { is_own, is_first })
    });
    found.collect()
}

/// Whether a mailbox is that of somebody whom the line names, called as nobody else is.
pub fn is_made_beside(mailbox: &str, line: &str, name: &str) -> bool {
    let known = names::words(name);
    let is_foreign = |run: &String| !names::words(run).iter().any(|word| known.contains(word));
    runs(line).iter().filter(|run| is_foreign(run)).any(|run| {
        // `Ask Sue Poe`
        let starts = std::iter::once(0).chain(run.match_indices(' ').map(|(place, _)| place + 1));
        starts.filter_map(|start| run.get(start..)).any(|run| names::is_made_from(mailbox, run))
    })
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
        if bare.starts_with(|first: char| first.is_ascii_digit()) {
            runs.pop();
        }
        if !is_name || !word.starts_with(bare) {
            runs.push(String::new());
        }
        if let Some(run) = runs.last_mut().filter(|_| is_name) {
            run.push_str(if run.is_empty() { "" } else { " " });
            run.push_str(bare);
        }
        if !word.ends_with(bare) {
            runs.push(String::new());
        }
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
            assert_eq!(Lines::of(page.root_element(), lines, "Jane Roe").own, expected);
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
