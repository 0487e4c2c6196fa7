//! The guard over a corpus of drafts in seven languages: what must be said is said, and innocent drafts pass in peace.
//!
//! Each line of `tests/drafts/*.jsonl` is a draft: `about` tells what it is, `check` is an input of `tactful check`,
//! `say` the rules that must speak, `may` those that may as well, `not` notes that must not. Every other warning that
//! would hold the send is a false one. A draft without `say` is innocent, and whatever holds it is false.
//!
//! What may expose a candidate must be said as severe: a work address, an objection, several recipients. Where one of `say`
//! exposes nobody, `as` tells how severe it is: a colleague in copy, a mailing list, strangers in blind copy and the other
//! guests of an interview are a caution, a slip in a name is a note.

use crate::{pages, table::Table};
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, fmt, fs};
use tactful::{
    Surroundings,
    guard::{self, Case},
    surroundings::Zones,
    verdict::{Rule, Severity, Verdict, Warning},
};
use time::{UtcDateTime, format_description::well_known::Rfc3339, macros::utc_datetime};

/// At most one in so many innocent drafts may be held.
const INNOCENT_FOR_ONE_FALSE: usize = 50;

/// Real providers cannot stand in this repository beside invented people, so reserved domains stand for them.
const STAND_INS: [(&str, &str); 8] = [
    ("@HOME.example", "@GMAIL.com"),
    ("@home.example", "@gmail.com"),
    ("@post.example", "@gmx.de"),
    ("boite.example", "orange.fr"),
    ("@alias.example", "@duck.com"),
    ("@throw.example", "@mailinator.com"),
    ("campus.example", "ed.ac.uk"),
    ("@googlegroups.example", "@googlegroups.com"),
];

#[derive(Deserialize)]
struct Entry {
    about: String,
    language: String,
    #[serde(default)]
    say: Vec<Rule>,
    #[serde(default, rename = "as")]
    severities: BTreeMap<Rule, Severity>,
    #[serde(default)]
    may: Vec<Rule>,
    #[serde(default, rename = "not")]
    not: Vec<Rule>,
    check: Value,
}

impl Entry {
    /// How a rule of `say` must speak; `None` where it is enough that it does.
    fn severity(&self, rule: Rule) -> Option<Severity> {
        let exposes = matches!(rule, Rule::WorkAddress | Rule::Objection | Rule::SeveralRecipients);
        self.severities.get(&rule).copied().or(exposes.then_some(Severity::Severe))
    }

    /// Whether a rule of `say` spoke as it must. A rule that holds messages says nothing by a note.
    fn is_given(&self, rule: Rule, verdict: &Verdict) -> bool {
        let mut said = verdict.warnings.iter().filter(|warning| warning.rule == rule).map(|warning| warning.severity);
        match self.severity(rule) {
            Some(severity) => said.min() == Some(severity),
            None => said.any(|severity| !rule.holds() || severity != Severity::Note),
        }
    }
}

/// Winter time in a few zones.
struct Winter;

impl Zones for Winter {
    fn offset(&self, zone: &str, _: UtcDateTime) -> Option<i32> {
        let hours = match zone {
            "Europe/London" | "Europe/Lisbon" | "UTC" => 0,
            "Europe/Paris" | "Europe/Berlin" | "Europe/Madrid" | "Europe/Rome" | "Europe/Amsterdam" => 1,
            "America/New_York" => -5,
            "Europe/Zurich" | "Europe/Vienna" | "Europe/Brussels" | "Europe/Luxembourg" | "Europe/Warsaw"
            | "Europe/Stockholm" => 1,
            "America/Toronto" => -5,
            "America/Los_Angeles" => -8,
            "America/Sao_Paulo" => -3,
            "Asia/Tokyo" => 9,
            _ => return None,
        };
        Some(hours * 3600)
    }
}

fn entries() -> Vec<(String, Entry)> {
    let folder = pages::root().join("tests/drafts");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut entries = Vec::new();
    for file in files {
        let text = STAND_INS.iter().fold(fs::read_to_string(&file).unwrap(), |text, (from, to)| text.replace(from, to));
        for (number, line) in text.lines().enumerate() {
            let place = format!("{}:{}", file.file_name().unwrap().display(), number + 1);
            let entry: Entry = serde_json::from_str(line).unwrap_or_else(|error| panic!("{place}: {error}"));
            assert!(entry.may.is_empty() || !entry.say.is_empty(), "{place}: nothing may be said of an innocent draft");
            let asked = entry.severities.keys().all(|rule| entry.say.contains(rule));
            assert!(asked, "{place}: `as` speaks of a rule that `say` does not name");
            entries.push((place, entry));
        }
    }
    entries
}

fn judge(entry: &Entry) -> Verdict {
    let mut case: Case = serde_json::from_value(entry.check.clone()).unwrap();
    if entry.check.get("me").is_none() {
        case.me.addresses = vec!["lea@agency.example".into()];
        case.me.domains = vec!["agency.example".into()];
        case.me.from = Some("lea@agency.example".into());
    }
    let now = entry.check.get("now").and_then(Value::as_str).map(|now| UtcDateTime::parse(now, &Rfc3339).unwrap());
    let plain = Surroundings::plain(now.unwrap_or(utc_datetime!(2026-11-23 10:00)));
    guard::judge(&case, &Surroundings { zones: &Winter, ..plain })
}

/// What a group of drafts came to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    /// Drafts in the group.
    pub drafts: usize,
    /// Drafts about which nothing must be said.
    pub innocent: usize,
    /// Those that were held all the same, or about which something was said that must not be.
    pub held: usize,
    /// Warnings that must be given.
    pub asked: usize,
    /// Those that were not.
    pub missed: usize,
    /// Warnings that must be given as severe, because the candidate may be exposed.
    pub severe: usize,
    /// Those that were not, or as something less.
    pub missed_severe: usize,
    /// Warnings beside the right ones in drafts that are not innocent.
    pub beside: usize,
}

/// How right the guard is.
#[derive(Default)]
pub struct Figures {
    /// By the language of the draft.
    pub languages: BTreeMap<String, Score>,
    /// By rule, under the name that the command line gives it.
    pub rules: BTreeMap<String, Score>,
    /// Everything together.
    pub total: Score,
    /// What went wrong, draft by draft.
    pub wrong: Vec<String>,
}

/// Judges every draft of the corpus.
pub fn figures() -> Figures {
    let mut figures = Figures::default();
    for (place, entry) in entries() {
        figures.add(&place, &entry);
    }
    figures
}

impl Figures {
    /// The targets that are not reached.
    pub fn short_of(&self) -> Vec<String> {
        let Score { drafts, innocent, held, asked, missed, missed_severe, .. } = self.total;
        let mut short = Vec::new();
        if drafts < 400 {
            short.push(format!("a corpus of {drafts} drafts is too small"));
        }
        if innocent * 2 < drafts {
            short.push(format!("only {innocent} of {drafts} drafts are innocent, not half of them"));
        }
        for language in languages().into_iter().filter(|language| !self.languages.contains_key(language)) {
            short.push(format!("no draft is in {language}, which the guard speaks"));
        }
        if missed_severe > 0 {
            short.push(format!("{missed_severe} severe warnings were not given"));
        }
        if (missed + self.total.beside) * 50 > asked {
            short.push(format!("{missed} warnings were not given, {} stood beside the right ones", self.total.beside));
        }
        if held * INNOCENT_FOR_ONE_FALSE > innocent {
            short.push(format!("{held} of {innocent} innocent drafts were held"));
        }
        short
    }

    fn add(&mut self, place: &str, entry: &Entry) {
        let verdict = judge(entry);
        let severities: Vec<Severity> = verdict.warnings.iter().map(|warning| warning.severity).collect();
        assert!(severities.is_sorted(), "{place}: the most severe first");
        let holds = severities.iter().any(|severity| *severity != Severity::Note);
        assert_eq!(verdict.hold, holds, "{place}: hold");
        let mut score = Score { drafts: 1, asked: entry.say.len(), ..Score::default() };
        for rule in &entry.say {
            let is_missed = !entry.is_given(*rule, &verdict);
            let is_severe = entry.severity(*rule) == Some(Severity::Severe);
            score.missed += usize::from(is_missed);
            score.severe += usize::from(is_severe);
            score.missed_severe += usize::from(is_severe && is_missed);
            let of_rule = self.rules.entry(name(*rule)).or_default();
            of_rule.asked += 1;
            of_rule.missed += usize::from(is_missed);
            if is_missed {
                self.wrong.push(format!("{place} missed {rule:?}: {}", entry.about));
            }
        }
        let is_false = |warning: &&Warning| {
            let expected = entry.say.contains(&warning.rule) || entry.may.contains(&warning.rule);
            !expected && warning.severity != Severity::Note || entry.not.contains(&warning.rule)
        };
        let falsely: Vec<_> = verdict.warnings.iter().filter(is_false).collect();
        let is_innocent = entry.say.is_empty();
        for warning in &falsely {
            self.wrong.push(format!("{place} false {:?} ({}): {}", warning.rule, warning.title, entry.about));
            let of_rule = self.rules.entry(name(warning.rule)).or_default();
            if is_innocent { of_rule.held += 1 } else { of_rule.beside += 1 }
        }
        score.innocent = usize::from(is_innocent);
        score.held = usize::from(is_innocent && !falsely.is_empty());
        score.beside = if is_innocent { 0 } else { falsely.len() };
        self.total += score;
        *self.languages.entry(entry.language.clone()).or_default() += score;
    }
}

/// The languages that the extension speaks.
fn languages() -> Vec<String> {
    let folders = fs::read_dir(pages::root().join("extension/_locales")).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

fn name(rule: Rule) -> String {
    serde_json::to_value(rule).unwrap().as_str().unwrap().to_owned()
}

impl std::ops::AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.drafts += other.drafts;
        self.innocent += other.innocent;
        self.held += other.held;
        self.asked += other.asked;
        self.missed += other.missed;
        self.severe += other.severe;
        self.missed_severe += other.missed_severe;
        self.beside += other.beside;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = |all: usize, missed: usize| format!("{} of {all}", all - missed);
        let head = "drafts in | drafts | severe warnings given | all warnings given | innocent | falsely held";
        let cells = |score: &Score| {
            let Score { drafts, innocent, held, .. } = score;
            let (severe, all) = (given(score.severe, score.missed_severe), given(score.asked, score.missed));
            format!("{drafts} | {severe} | {all} | {innocent} | {held}")
        };
        let mut languages = Table::new(head, "Without a fault, with the drafts in it");
        languages.add(&format!("all languages | {}", cells(&self.total)));
        for (language, score) in &self.languages {
            let is_whole = score.missed_severe + score.missed + score.held == 0;
            languages.of(language, score.drafts, is_whole, &cells(score));
        }
        let mut rules = Table::new(
            "rule | given | falsely in innocent drafts | beside the right ones",
            "Given each time and never falsely, with how often",
        );
        for (rule, score) in &self.rules {
            let cells = format!("{} | {} | {}", given(score.asked, score.missed), score.held, score.beside);
            rules.of(rule, score.asked, score.missed + score.held + score.beside == 0, &cells);
        }
        write!(out, "{languages}{rules}")?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_is_half_innocent_and_in_every_language() {
        let check = |innocent: usize, languages: &str, expected: &[&str]| {
            let total = Score { drafts: 400, innocent, ..Score::default() };
            let languages = languages.split(' ').map(|language| (language.to_owned(), Score::default())).collect();
            assert_eq!(Figures { total, languages, ..Figures::default() }.short_of(), expected);
        };
        check(200, "de en es fr it nl pt", &[]);
        check(199, "de en es fr it nl pt", &["only 199 of 400 drafts are innocent, not half of them"]);
        check(200, "de en es fr it pt", &["no draft is in nl, which the guard speaks"]);
    }
}
