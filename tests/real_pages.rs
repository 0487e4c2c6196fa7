//! LinkedIn's real pages, read where they are, say what a person saw on them (`*.observed.json` beside each).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use serde_json::Value;
use std::fs;
use tactful::{
    dates,
    profile::{Experience, Profile},
    reading::{Field, Status},
    receipt::{Outcome, Receipt},
};

#[test]
fn linkedin_pages_say_what_a_person_saw() {
    let Some(folder) = support::real_pages() else {
        return;
    };
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder.join("linkedin")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(name) = name.strip_suffix(".observed.json").filter(|name| name.contains(&only)) else {
            continue;
        };
        let observed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let Some(url) = address(&observed) else {
            continue;
        };
        let html = fs::read_to_string(path.with_file_name(format!("{name}.html"))).unwrap();
        let receipt = support::capture(&url, &html);
        let mut page = Page { name, observed: &observed, receipt: &receipt, wrong: &mut wrong };
        page.compare();
        if !only.is_empty() {
            println!("{}", serde_json::to_string_pretty(&receipt).unwrap());
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the page stood; fragments of contact details only tell whose they are.
fn address(observed: &Value) -> Option<String> {
    let url = observed["url"].as_str().map(str::to_owned);
    url.or_else(|| Some(format!("https://www.{}/overlay/contact-info/", observed["profile"].as_str()?)))
}

/// One page, and what was wrong with all pages so far.
struct Page<'a> {
    name: &'a str,
    observed: &'a Value,
    receipt: &'a Receipt,
    wrong: &'a mut Vec<String>,
}

impl Page<'_> {
    fn compare(&mut self) {
        let outcome = match self.observed["outcome"].as_str() {
            Some("not-a-profile") => Outcome::NotAProfile,
            _ => Outcome::Captured,
        };
        if self.receipt.outcome != outcome {
            self.wrong.push(format!("{}: {:?} {:?}", self.name, self.receipt.outcome, self.receipt.reason));
            return;
        }
        let Some(profile) = self.receipt.profile.clone() else {
            return;
        };
        self.head(&profile);
        self.positions(&profile);
        self.education(&profile);
        self.contact(&profile);
        for (key, field) in [("experience", Field::Experience), ("education", Field::Education)] {
            if self.observed[key] == "not_loaded" {
                let report = self.receipt.fields.iter().find(|report| report.field == field);
                self.same(key, Some(Status::Missed), report.map(|report| report.status));
                let hinted = report.is_some_and(|report| report.hint.as_ref().is_some_and(|hint| hint.contains(' ')));
                self.same(key, true, hinted);
            }
        }
    }

    fn head(&mut self, profile: &Profile) {
        let expected = self.text("name");
        if expected.is_some() {
            self.same("name", expected, profile.name.clone());
        }
        for (key, found) in
            [("headline", &profile.headline), ("location", &profile.location), ("pronouns", &profile.pronouns)]
        {
            let expected = self.text(key).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            if expected.is_some() {
                self.same(key, expected, found.clone());
            }
        }
        if let Some(start) = self.text("headline_starts") {
            self.same("headline", true, profile.headline.as_ref().is_some_and(|it| it.starts_with(&start)));
        }
        for key in ["top_card_company", "current_company"] {
            if let Some(company) = self.text(key) {
                self.same(key, Some(&company), profile.employers.first());
            }
        }
        if let Some(companies) = self.observed["current_companies"].as_array() {
            let expected: Vec<&str> = companies.iter().filter_map(Value::as_str).collect();
            // The head names some of them; the list of positions may name more.
            let found = profile.employers.iter().map(String::as_str).take(expected.len()).collect();
            self.same("current_companies", expected, found);
        }
    }

    fn positions(&mut self, profile: &Profile) {
        let observed = self.observed;
        if let Some(list) = observed["experience"].as_array() {
            self.same("positions", true, profile.experience.len() >= list.len());
            for (expected, found) in list.iter().zip(&profile.experience) {
                self.position(expected, found);
            }
        }
        if observed["experience_first"].is_object() {
            match profile.experience.first() {
                Some(found) => self.position(&observed["experience_first"], found),
                None => self.wrong.push(format!("{}: no position", self.name)),
            }
        }
        if observed["experience"] == "not_loaded" {
            self.same("positions", 0, profile.experience.len());
        }
    }

    fn position(&mut self, expected: &Value, found: &Experience) {
        let text = |key: &str| expected[key].as_str().map(str::to_owned);
        self.same("title", text("title"), found.title.clone());
        self.same("employer", text("company"), found.employer.clone());
        let period = dates::period(expected["dates"].as_str().unwrap()).unwrap();
        self.same("start", period.start, found.start.clone());
        self.same("end", period.end, found.end.clone());
        self.same("current", expected["current"].as_bool().unwrap_or_default(), found.current);
        if let Some(place) = text("location") {
            self.same("place", Some(place.split(" · ").next().unwrap().to_owned()), found.location.clone());
        }
    }

    fn education(&mut self, profile: &Profile) {
        let Some(list) = self.observed["education"].as_array() else {
            return;
        };
        self.same("schools", true, profile.education.len() >= list.len());
        for (expected, found) in list.iter().zip(&profile.education) {
            self.same("school", expected["school"].as_str(), found.school.as_deref());
            if let Some(degree) = expected["degree"].as_str() {
                let (degree, field) = degree.split_once(", ").unwrap();
                self.same("degree", (Some(degree), Some(field)), (found.degree.as_deref(), found.field.as_deref()));
            }
            let period = dates::period(expected["dates"].as_str().unwrap()).unwrap();
            self.same("studied", (period.start, period.end), (found.start.clone(), found.end.clone()));
        }
    }

    fn contact(&mut self, profile: &Profile) {
        let observed = self.observed;
        let contact = if observed["contact_info"].is_object() { &observed["contact_info"] } else { observed };
        if let Some(email) = contact["email"].as_str() {
            self.same("emails", vec![email.to_owned()], profile.emails.clone());
        }
        if let Some(phone) = contact["phone"].as_str() {
            let phone = phone.replace(' ', "");
            self.same("phones", vec![phone.clone()], profile.phones.clone());
            let label = profile.sighting(&phone).and_then(|sighting| sighting.label.as_deref());
            self.same("phone label", contact["phone_label"].as_str(), label);
        }
        if let Some(websites) = contact["websites"].as_array() {
            let expected: Vec<(&str, Option<&str>)> =
                websites.iter().map(|site| (site[0].as_str().unwrap(), site[1].as_str())).collect();
            let found = profile.websites.iter().map(|site| (site.url.as_str(), site.label.as_deref())).collect();
            self.same("websites", expected, found);
        }
        let everything = serde_json::to_string(self.receipt).unwrap();
        if let Some(birthday) = contact["birthday"].as_str() {
            self.same("birthday", false, everything.contains(birthday));
        }
    }

    fn text(&self, key: &str) -> Option<String> {
        self.observed[key].as_str().map(str::to_owned)
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, expected: T, found: T) {
        if expected != found {
            self.wrong.push(format!("{}: {what}: saw {expected:?}, read {found:?}", self.name));
        }
    }
}
