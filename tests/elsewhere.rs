//! Whose page is a page on a site that nobody described, and what on it is theirs?
//!
//! Each file of `tests/elsewhere` asks one question in its first line and is full of cases, apart by an empty line:
//!
//! ```text
//! # Who wrote a page is not whom it is about.
//!
//! the author of an opening
//! https://acme.example/jobs/1
//! <meta name=author content='Jane Roe'><h1>Senior Potter</h1>
//! = nobody
//!
//! the author who says that the page is about them
//! ~ Senior Potter → About me
//! = Jane Roe
//! = emails: none
//! ```
//!
//! First what is peculiar to the case, then the page's address and what is on the page, on one line or on several. An address
//! that is left out is that of the case above; so is a page, and `~ a → b` and `+ more` say how it differs from the last
//! one that was written out. What is expected follows `=`: whose page it is, or a fact about it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};
use tactful::{
    reading::{Field, Status},
    receipt::{FieldReport, Outcome, Receipt},
};

#[test]
fn pages_of_sites_that_nobody_described() {
    let mut wrong = String::new();
    for path in support::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/elsewhere")) {
        let file = path.file_stem().unwrap().to_str().unwrap();
        for case in cases(&fs::read_to_string(&path).unwrap()) {
            let receipt = support::capture(&case.url, &case.html);
            for expected in &case.expected {
                let read = told(&receipt, expected);
                if *expected != read {
                    let Case { name, url, html, .. } = &case;
                    writeln!(wrong, "{file}: {name}\n  expected {expected}\n  read     {read}\n  {url}\n  {html}")
                        .unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

struct Case {
    name: String,
    url: String,
    html: String,
    expected: Vec<String>,
}

fn cases(text: &str) -> Vec<Case> {
    let mut names = BTreeSet::new();
    let (mut url, mut written) = (String::new(), String::new());
    let blocks = text.split("\n\n").filter(|block| !block.starts_with('#'));
    blocks
        .map(|block| {
            let (name, rest) = block.split_once('\n').unwrap_or_else(|| panic!("a name alone: {block}"));
            assert!(names.insert(name), "two cases have one name: {name}");
            let (mut page, mut changed, mut expected) = (String::new(), written.clone(), Vec::new());
            for line in rest.lines() {
                match line.split_once(' ') {
                    Some(("=", fact)) => expected.push(fact.to_owned()),
                    Some(("+", more)) => changed.push_str(more),
                    Some(("~", change)) => {
                        let (from, to) = change.split_once('→').unwrap_or_else(|| panic!("{name}: no → in {line}"));
                        assert!(changed.contains(from.trim()), "{name}: there is no {from}");
                        changed = changed.replace(from.trim(), to.trim());
                    }
                    _ if line.starts_with("https://") => line.clone_into(&mut url),
                    _ => page.push_str(line),
                }
            }
            assert!(!expected.is_empty(), "nothing is expected of {name}");
            if !page.is_empty() {
                page.clone_into(&mut written);
                changed = page;
            }
            Case { name: name.to_owned(), url: url.clone(), html: changed, expected }
        })
        .collect()
}

/// What was read, in the words in which a case expects it.
fn told(receipt: &Receipt, expected: &str) -> String {
    let profile = receipt.profile.clone().unwrap_or_default();
    let Some((fact, _)) = expected.split_once(": ") else {
        return match receipt.outcome {
            Outcome::Captured => profile.name.unwrap_or_else(|| "somebody".to_owned()),
            Outcome::NotAProfile => "nobody".to_owned(),
            Outcome::Refused => "refused".to_owned(),
        };
    };
    let told: Vec<String> = match fact {
        "emails" => profile.emails,
        "phones" => profile.phones,
        "employers" => profile.employers,
        "positions" => {
            profile.experience.into_iter().filter_map(|it| Some(format!("{} at {}", it.title?, it.employer?))).collect()
        }
        "studies" => profile
            .education
            .into_iter()
            .filter_map(|it| Some(format!("{} at {}", it.degree.unwrap_or_default(), it.school?)))
            .collect(),
        "accounts" => profile.handles.into_iter().map(|handle| handle.url).collect(),
        "sites" => profile.websites.into_iter().map(|site| site.url).collect(),
        "about" => profile.about.into_iter().collect(),
        "headline" => profile.headline.into_iter().collect(),
        "photo" => profile.photo.into_iter().collect(),
        "reason" => receipt.reason.clone().into_iter().collect(),
        "missed" => fields(receipt, |it| it.status == Status::Missed),
        "hints" => fields(receipt, |it| [Field::Emails, Field::Phones].contains(&it.field) && it.is_in_part()),
        _ => panic!("what is {fact}?"),
    };
    let told = if told.is_empty() { "none".to_owned() } else { told.join(", ") };
    format!("{fact}: {told}")
}

/// The names of the fields of which something is so.
fn fields(receipt: &Receipt, is_so: impl Fn(&FieldReport) -> bool) -> Vec<String> {
    let fields = receipt.fields.iter().filter(|it| is_so(it));
    fields.map(|it| serde_json::to_value(it.field).unwrap().as_str().unwrap().to_owned()).collect()
}
