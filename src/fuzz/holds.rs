//! What must hold of everybody who was read.

use crate::said::Said;
use std::collections::HashSet;
use tactful::profile::Profile;

/// Panics when something of somebody was invented, or is longer than anybody writes.
pub fn check(people: &[Profile], said: &Said) {
    // Of many people much is the same, and each look through what was said takes long.
    let mut seen = HashSet::new();
    people.iter().for_each(|person| check_one(person, said, &mut seen));
}

fn check_one<'a>(person: &'a Profile, said: &Said, seen: &mut HashSet<(char, &'a str)>) {
    for address in person.emails.iter().filter(|address| seen.insert(('@', address.as_str()))) {
        assert!(said.has_address(address), "the address {address:?} stands nowhere");
        assert!(address.len() <= 254 && address.contains('@'), "no address: {address:?}");
    }
    for number in person.phones.iter().filter(|number| seen.insert(('+', number.as_str()))) {
        assert!(said.has_number(number), "the number {number:?} stands nowhere");
    }
    for text in texts(person) {
        assert!(text.len() <= MOST_TEXT, "{} bytes in one value", text.len());
        let words = text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.filter(|word| seen.insert(('a', *word))) {
            assert!(said.has_word(word), "{word:?} of {text:?} stands nowhere");
        }
    }
    for url in urls(person) {
        assert!(url.len() <= MOST_URL, "an address of {} bytes", url.len());
    }
    let kept = serde_json::to_string(person).expect("JSON");
    assert!(serde_json::from_str::<Profile>(&kept).is_ok_and(|again| again == *person), "kept otherwise: {kept}");
}

/// The longest text that a person is described with.
const MOST_TEXT: usize = 100_000;

/// The longest address of a page.
const MOST_URL: usize = 8_000;

fn texts(person: &Profile) -> impl Iterator<Item = &str> {
    let own = [&person.name, &person.pronouns, &person.headline, &person.location, &person.about];
    let jobs = person.experience.iter().flat_map(|job| [&job.title, &job.employer, &job.location, &job.description]);
    let courses = person.education.iter().flat_map(|course| [&course.school, &course.degree, &course.field]);
    let lists = person.employers.iter().chain(&person.skills);
    let languages = person.languages.iter().map(|language| &language.name);
    let all = own.into_iter().chain(jobs).chain(courses).flatten().chain(lists).chain(languages);
    all.map(String::as_str)
}

fn urls(person: &Profile) -> impl Iterator<Item = &str> {
    let sites = person.websites.iter().map(|site| &site.url).chain(person.handles.iter().map(|handle| &handle.url));
    // Where a page stands is as long as its own address.
    sites.chain(&person.photo).map(String::as_str)
}
