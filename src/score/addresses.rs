//! How right the verdicts on addresses and numbers are, over the checklists in tests/address.

use crate::pages;
use std::{fmt, fs};
use tactful::{
    Surroundings,
    address::{Company, EmailVerdict, Knowledge, judge_email, judge_phone},
};
use time::macros::utc_datetime;

/// The figures, each with what went wrong.
pub struct Figures {
    /// Consumer providers, and those whose addresses are not called personal.
    pub providers: Share,
    /// Forwarding aliases, and those not seen as such.
    pub aliases: Share,
    /// Domains of known employers, and those not called the employer's.
    pub employers: Share,
    /// Domains of employers known by name alone, and those called personal.
    pub employers_by_name: Share,
    /// Employers' domains that nothing is known of and where no customer has a mailbox, and those called personal.
    pub unknown_companies: Share,
    /// Example numbers, and those whose country or line is wrong, in international form.
    pub phones: Share,
    /// The same in national form with the country known.
    pub national_phones: Share,
    /// Countries among the example numbers.
    pub countries: usize,
}

/// How many of how many were right.
#[derive(Default)]
pub struct Share {
    pub all: usize,
    pub wrong: Vec<String>,
}

impl Share {
    fn add(&mut self, right: bool, what: impl fmt::Display) {
        self.all += 1;
        if !right {
            self.wrong.push(what.to_string());
        }
    }

    pub fn right(&self) -> f64 {
        1.0 - self.wrong.len() as f64 / self.all.max(1) as f64
    }
}

/// Measures everything.
pub fn figures() -> Figures {
    let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
    let verdict = |domain: &str, current: Vec<Company>| {
        let known = Knowledge { name: Some("Jane Roe".into()), current, ..Knowledge::default() };
        judge_email(&format!("jane.roe@{domain}"), &known, &surroundings).verdict
    };
    let mut figures = Figures {
        providers: Share::default(),
        aliases: Share::default(),
        employers: Share::default(),
        employers_by_name: Share::default(),
        unknown_companies: Share::default(),
        phones: Share::default(),
        national_phones: Share::default(),
        countries: 0,
    };
    for line in lines("providers.txt") {
        for domain in line.split_whitespace().skip(1) {
            figures.providers.add(verdict(domain, vec![]) == EmailVerdict::Personal, domain);
        }
    }
    for domain in lines("aliases.txt").iter().flat_map(|line| line.split_whitespace()) {
        figures.aliases.add(verdict(domain, vec![]) == EmailVerdict::Relay, domain);
    }
    for line in lines("employers.txt") {
        let (name, domains) = line.split_once(": ").unwrap();
        let domains: Vec<&str> = domains.split_whitespace().collect();
        let plain = domains.iter().map(|domain| domain.trim_end_matches('*').to_owned()).collect();
        let known = Company { name: name.to_owned(), domains: plain };
        let named = Company { name: name.to_owned(), domains: vec![] };
        for domain in domains {
            let plain = domain.trim_end_matches('*');
            let say = |verdict: EmailVerdict| format!("{name} {plain} {verdict:?}");
            let found = verdict(plain, vec![known.clone()]);
            figures.employers.add(found == EmailVerdict::WorkCurrent, say(found));
            let sub = verdict(&format!("mail.{plain}"), vec![known.clone()]);
            figures.employers.add(sub == EmailVerdict::WorkCurrent, say(sub));
            if domain == plain {
                let found = verdict(plain, vec![named.clone()]);
                figures.employers_by_name.add(found != EmailVerdict::Personal, say(found));
                let found = verdict(plain, vec![]);
                figures.unknown_companies.add(found != EmailVerdict::Personal, say(found));
            }
        }
    }
    let mut countries = std::collections::BTreeSet::new();
    for line in lines("phones.txt") {
        let [country, kind, number, national]: [&str; 4] = line.splitn(4, ' ').collect::<Vec<_>>().try_into().unwrap();
        countries.insert(country.to_owned());
        for (given, share) in [(number, &mut figures.phones), (national, &mut figures.national_phones)] {
            let known = Knowledge { country: Some(country.into()), ..Knowledge::default() };
            let judged = judge_phone(given, &known, &surroundings);
            let found = judged.line.map(|line| serde_json::to_value(line).unwrap());
            let found = found.as_ref().and_then(|line| line.as_str()).unwrap_or("invalid");
            let right = judged.normal == number && judged.country.as_deref() == Some(country) && found == kind;
            share.add(right, format!("{line}: {found} {:?} {}", judged.country, judged.normal));
        }
    }
    figures.countries = countries.len();
    figures
}

impl Figures {
    /// The targets that are not reached.
    pub fn short_of(&self) -> Vec<String> {
        let targets = [
            (&self.providers, 135, 0.99),
            (&self.aliases, 1, 1.0),
            (&self.employers, 150, 1.0),
            (&self.employers_by_name, 1, 1.0),
            (&self.unknown_companies, 1, 1.0),
            (&self.phones, 1, 1.0),
            (&self.national_phones, 1, 0.99),
        ];
        let short = targets.iter().filter(|(share, least, right)| share.all < *least || share.right() < *right);
        let mut short: Vec<String> =
            short.map(|(share, ..)| format!("{} tried, wrong: {:?}", share.all, share.wrong)).collect();
        if self.countries < 40 {
            short.push(format!("example numbers of {} countries, not 40", self.countries));
        }
        short
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "| what | tried | right |\n|---|--:|--:|")?;
        let phones = format!("example numbers of {} countries: valid, country, line", self.countries);
        for (what, share) in [
            ("consumer providers called personal", &self.providers),
            ("forwarding aliases seen as such", &self.aliases),
            ("domains of known employers called the employer's", &self.employers),
            ("the same, employer known by name alone: not called personal", &self.employers_by_name),
            ("companies nothing is known of: not called personal", &self.unknown_companies),
            (&*phones, &self.phones),
            ("the same written as at home, country known", &self.national_phones),
        ] {
            writeln!(out, "| {what} | {} | {:.1} % |", share.all, 100.0 * share.right())?;
        }
        Ok(())
    }
}

fn lines(list: &str) -> Vec<String> {
    let path = pages::root().join("tests/address").join(list);
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}
