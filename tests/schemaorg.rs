//! schema.org's own examples around Person, read in place at ../shared/pages/schemaorg: whose page is one person's, and
//! who they are. Each stands at an address of the first person whom it names, so that only what it says of itself tells
//! the page of a person from that of their orchestra, their employer or what they bought.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use std::fs;
use tactful::receipt::Outcome;

/// The examples that describe one person.
const ONE_PERSON: [&str; 10] =
    ["eg-0001", "eg-0204", "eg-0212", "eg-0249", "eg-0250", "eg-0276", "eg-0295", "eg-0427", "eg-0428", "eg-4685"];

#[test]
fn the_examples_of_one_person_are_theirs_and_all_others_nobodys() {
    let Some(pages) = support::real_pages() else { return };
    let (mut captured, mut refused, mut wrong) = (0, 0, Vec::new());
    for path in support::files(&pages.join("schemaorg")) {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let html = fs::read_to_string(&path).unwrap();
        let named = first_person(&html);
        let words = named.unwrap_or("Jane Roe").to_lowercase();
        let address = words.split(|it: char| !it.is_alphanumeric()).collect::<String>();
        let receipt = support::capture(&format!("https://{address}.example/"), &html);
        let profile = receipt.profile.unwrap_or_default();
        let is_right = if ONE_PERSON.iter().any(|example| file.starts_with(example)) {
            captured += 1;
            // A study in a role of its own, which has its year.
            let study = profile.education.first().is_some_and(|it| it.school.is_some() && it.start.is_some());
            receipt.outcome == Outcome::Captured
                && profile.name.as_deref() == named
                && (study || !file.starts_with("eg-0204"))
        } else {
            refused += 1;
            receipt.outcome == Outcome::NotAProfile
        };
        if !is_right {
            wrong.push(format!("{file}: {:?} {:?}, not {named:?}", receipt.outcome, profile.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    support::readme_says(&format!(
        "of schema.org's own examples around Person, the {captured} of one person give the name, and the {refused} others \
         are refused"
    ));
}

/// What an example says first that its first person is called, in JSON-LD, microdata or RDFa alike.
fn first_person(html: &str) -> Option<&str> {
    let (_, person) = html.split_once("Person\"")?;
    let (_, after) = person.split_once("name\"")?;
    let is_json = after.starts_with(':');
    let (begin, end) = if is_json { ('"', '"') } else { ('>', '<') };
    Some(after.split_once(begin)?.1.split_once(end)?.0.trim())
}
