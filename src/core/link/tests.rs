//! Pairs of people: what joins them, what suggests it, and what must not.

use super::*;
use crate::profile::{Experience, Handle};
use time::macros::utc_datetime;

/// A candidate of one page, in a line: `address; name; key value; …` with the keys `at` (employer), `was` (former
/// employer), `in` (place), `mail`, `site`, `work` (a site labelled so), `bio` (a site in running text), `told` (a site
/// that the recruiter added), `not` (a page that is a stranger's).
pub fn candidate(line: &str) -> Candidate {
    let mut parts = line.split("; ");
    let url = parts.next().unwrap().to_owned();
    let name = parts.next().filter(|name| !name.is_empty()).map(str::to_owned);
    let network = sites::handle(&Url::parse(&url).unwrap()).map(|handle| handle.network).unwrap_or_default();
    let mut profile = Profile { network, name, url: url.clone(), ..Profile::default() };
    let mut candidate = Candidate { id: url, ..Candidate::default() };
    for part in parts {
        let (key, value) = part.split_once(' ').unwrap();
        let mut claim = |seen: Seen, label: Option<&str>| match sites::handle(&Url::parse(value).unwrap()) {
            Some(handle) => profile.add_handle(Handle { url: value.to_owned(), ..handle }, seen),
            None => profile.add_website(value, seen, label),
        };
        match key {
            "at" => profile.employers.push(value.to_owned()),
            "was" => profile.experience.push(Experience { employer: Some(value.to_owned()), ..Experience::default() }),
            "in" => profile.location = Some(value.to_owned()),
            "mail" => profile.add_email(value, Seen::TopCard, None),
            "site" => claim(Seen::TopCard, None),
            "work" => claim(Seen::ContactInfo, Some("Company")),
            "bio" => claim(Seen::About, None),
            "told" => claim(Seen::Recruiter, None),
            "not" => candidate.strangers.push(page(value)),
            _ => panic!("{key}"),
        }
    }
    candidate.profiles.push(profile);
    candidate
}

/// The reasons between two candidates, in words; with `!` when they are joined without asking, `x` when strangers.
fn reasons(one: &str, other: &str) -> String {
    let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
    let (one, other) = (candidate(one), candidate(other));
    let forth = kin(&one, vec![other.clone()], &surroundings);
    let back = kin(&other, vec![one.clone()], &surroundings);
    let found_by_keys = |one: &Candidate, other: &Candidate| {
        let theirs = crate::store::keys(other);
        sought(one).iter().any(|key| theirs.contains(key))
    };
    let Some(found) = forth.first() else {
        assert!(back.is_empty(), "{one:?} {other:?}");
        return String::new();
    };
    assert_eq!(back.first().map(Kin::is_certain), Some(found.is_certain()), "both sides see the same");
    assert!(found_by_keys(&one, &other) && found_by_keys(&other, &one), "the index finds what was compared");
    let said: Vec<String> = found
        .evidence
        .iter()
        .map(|evidence| {
            let json = serde_json::to_value(evidence).unwrap();
            format!("{} {}", json["because"].as_str().unwrap(), json["of"].as_str().unwrap())
        })
        .collect();
    let mark = if found.is_certain() {
        "!"
    } else if found.is_stranger {
        "x"
    } else {
        ""
    };
    format!("{mark}{}", said.join(" + "))
}

const LINKEDIN: &str = "https://www.linkedin.com/in/jane-roe/";
const GITHUB: &str = "https://github.com/janeroe";

#[test]
fn pages_that_name_each_other_are_one_persons() {
    let check = |one: &str, other: &str, expected: &str| assert_eq!(reasons(one, other), expected, "{one} | {other}");
    let linkedin = format!("{LINKEDIN}; Jane Roe; site https://github.com/JaneRoe/; site https://jane.example/");
    check(
        &linkedin,
        &format!("{GITHUB}; Jane Roe; site https://www.linkedin.com/in/Jane-Roe"),
        &format!("!each-other {GITHUB}"),
    );
    check(&linkedin, &format!("{GITHUB}; janeroe; site {LINKEDIN}"), &format!("!each-other {GITHUB}"));
    check(
        &linkedin,
        &format!("http://www.jane.example/index.html; Jane Roe; site {LINKEDIN}"),
        "!each-other http://www.jane.example/index.html",
    );
    // The same page under two of its addresses.
    check(&linkedin, "https://linkedin.com/in/JANE-ROE; Jane Roe", "!same-page https://linkedin.com/in/JANE-ROE");
    // Who links a colleague is not the colleague.
    check(
        "https://github.com/alicepoe; Alice Poe; bio https://github.com/bobdoe",
        "https://github.com/bobdoe; Bob Doe; bio https://github.com/alicepoe",
        "each-other-named https://github.com/bobdoe",
    );
    check(
        "https://jane.example/; Jane Roe; site https://joe.example/",
        "https://joe.example/; Joe Roe; site https://jane.example/",
        "each-other-named https://joe.example/",
    );
    check(
        &format!("{LINKEDIN}; Jane; bio {GITHUB}"),
        &format!("{GITHUB}; potter; bio {LINKEDIN}"),
        &format!("each-other-named {GITHUB}"),
    );
}

#[test]
fn a_page_that_claims_to_be_somebody_is_believed_only_when_they_claim_it_back() {
    let check = |one: &str, other: &str, expected: &str| assert_eq!(reasons(one, other), expected, "{one} | {other}");
    let jane = format!("{LINKEDIN}; Jane Roe; site https://jane.example/");
    check(&jane, &format!("https://evil.example/; Jane Roe; site {LINKEDIN}"), &format!("names {LINKEDIN}"));
    check(&jane, &format!("https://evil.example/; Eve Vile; site {LINKEDIN}"), "");
    // Beside her own page on a host that gives pages to everybody.
    check(
        &format!("{LINKEDIN}; Jane Roe; site https://pages.example/jane/"),
        &format!("https://pages.example/eve/; Eve Vile; site {LINKEDIN}"),
        "",
    );
    // What the recruiter typed or a file brought is not the page's word.
    check(
        &format!("{LINKEDIN}; Jane Roe; told https://evil.example/"),
        &format!("https://evil.example/; Jane Roe; site {LINKEDIN}"),
        &format!("names {LINKEDIN}"),
    );
}

#[test]
fn what_people_share_suggests_and_a_name_alone_never_does() {
    let check = |one: &str, other: &str, expected: &str| assert_eq!(reasons(one, other), expected, "{one} | {other}");
    let x = "https://x.com/janeroe";
    check(&format!("{LINKEDIN}; Jane Roe"), &format!("{x}; Jane Roe"), "");
    check(&format!("{LINKEDIN}; Jane Roe; at Acme"), &format!("{x}; Jane Roe; at Bolt"), "");
    check(&format!("{LINKEDIN}; Jane Roe; at Acme GmbH"), &format!("{x}; Roe, Jane; was acme"), "employer Acme GmbH");
    check(&format!("{LINKEDIN}; Jane Roe; at Freelance"), &format!("{x}; Jane Roe; at Freelance"), "");
    check(&format!("{LINKEDIN}; Jane; at Acme"), &format!("{x}; Jane; at Acme"), "");
    check(&format!("{LINKEDIN}; Jane Roe; at Acme"), &format!("{x}; Joe Roe; at Acme"), "");
    check(
        &format!("{LINKEDIN}; Jane Roe; in Greater Lyon Area"),
        &format!("{x}; Jane Roe; in Lyon, France"),
        "place Greater Lyon Area",
    );
    check(&format!("{LINKEDIN}; Jane Roe; in France"), &format!("{x}; Jane Roe; in France"), "");
    check(
        &format!("{LINKEDIN}; Jane Roe; mail jane@gmail.com"),
        &format!("{x}; jane; mail Jane@GMail.com"),
        "email jane@gmail.com",
    );
    check(&format!("{LINKEDIN}; Jane Roe; mail roes@gmail.com"), &format!("{x}; Joe Roe; mail roes@gmail.com"), "");
    check(
        &format!("{LINKEDIN}; Jane Roe; mail info@acme.example"),
        &format!("{x}; Jane Roe; mail info@acme.example"),
        "",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; at Acme; mail jane.roe@acme.example"),
        &format!("{x}; Jane Roe; mail jane.roe@acme.example"),
        "email jane.roe@acme.example",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; at Acme; mail lab4@acme.example"),
        &format!("{x}; Jane Roe; mail lab4@acme.example"),
        "",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; site https://jane.example/"),
        &format!("{x}; J. Roe; site http://www.jane.example"),
        "site jane.example",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; at Acme; site https://acme.example/"),
        &format!("{x}; Jane Roe; site https://acme.example/"),
        "",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; work https://some.example/"),
        &format!("{x}; Jane Roe; site https://some.example/"),
        "",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; site {GITHUB}"),
        &format!("{x}; Jane Roe; site {GITHUB}"),
        "account github/janeroe",
    );
    check(
        &format!("{LINKEDIN}; Jane Roe; at Acme; in Lyon; mail jane@gmail.com"),
        &format!("{x}; Jane Roe; at Acme; in Lyon; mail jane@gmail.com"),
        "email jane@gmail.com + employer Acme + place Lyon",
    );
}

#[test]
fn who_has_another_family_name_by_now_is_suggested_by_what_is_their_own() {
    let check = |one: &str, other: &str, expected: &str| assert_eq!(reasons(one, other), expected, "{one} | {other}");
    let x = "https://x.com/janepoe";
    let linkedin = format!("{LINKEDIN}; Jane Roe; at Acme; in Lyon");
    check(
        &format!("{linkedin}; mail jane@gmail.com"),
        &format!("{x}; Jane Poe; at Acme; mail jane@gmail.com"),
        "email jane@gmail.com",
    );
    check(
        &format!("{linkedin}; site https://janeroe.example/"),
        &format!("{x}; Jane Poe; site https://janeroe.example/"),
        "site janeroe.example",
    );
    // What colleagues and families share.
    check(&format!("{linkedin}; mail roes@gmail.com"), &format!("{x}; Joe Poe; mail roes@gmail.com"), "");
    check(&format!("{linkedin}; mail jane@acme.example"), &format!("{x}; Jane Poe; mail jane@acme.example"), "");
    check(
        &format!("{linkedin}; site https://choir.example/"),
        &format!("{x}; Jane Poe; site https://choir.example/"),
        "",
    );
    check(&format!("{linkedin}; site {GITHUB}"), &format!("{x}; Jane Poe; site {GITHUB}"), "");
}

#[test]
fn not_the_same_person_is_remembered() {
    let linkedin = format!("{LINKEDIN}; Jane Roe; site {GITHUB}; not {GITHUB}");
    assert_eq!(reasons(&linkedin, &format!("{GITHUB}; Jane Roe; site {LINKEDIN}")), format!("xeach-other {GITHUB}"));
}

#[test]
fn what_many_share_is_nobodys() {
    let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
    let one = |number: usize| candidate(&format!("https://x.com/crew{number}; crew{number}; mail crew@gmail.com"));
    let kin = |others: usize| kin(&one(0), (1..=others).map(one).collect(), &surroundings).len();
    assert_eq!(kin(3), 3);
    assert_eq!(kin(4), 0);
}
