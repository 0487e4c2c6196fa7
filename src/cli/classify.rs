//! `tactful classify`: what an e-mail address or a phone number is.

use crate::Answer;
use lexopt::prelude::*;
use serde::Serialize;
use tactful::{
    Surroundings,
    address::{Company, EmailVerdict, Knowledge, Line, is_company_domain, is_country_code, judge_email, judge_phone},
};
use time::UtcDateTime;

/// What is printed. Public: docs/json.md.
#[derive(Serialize)]
struct Classification {
    version: u32,
    input: String,
    kind: Kind,
    normal: Option<String>,
    verdict: Verdict,
    employer: Option<String>,
    line: Option<Line>,
    country: Option<String>,
    reason: String,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Email,
    Phone,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Verdict {
    Email(EmailVerdict),
    Phone(PhoneVerdict),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum PhoneVerdict {
    Valid,
    Invalid,
}

/// Reads the arguments after the verb and judges the address that they name.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let mut known = Knowledge::default();
    let (mut input, mut label) = (None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("employer") => known.current.push(company(&arguments.value()?.string()?)?),
            Long("former") => known.former.push(company(&arguments.value()?.string()?)?),
            Long("me") => known.mine.push(mine(arguments.value()?.string()?)?),
            Long("name") if known.name.is_none() => known.name = Some(arguments.value()?.string()?),
            Long("label") if label.is_none() => label = Some(arguments.value()?.string()?),
            Long("country") if known.country.is_none() => known.country = Some(country(&arguments.value()?.string()?)?),
            Value(text) if input.is_none() => input = Some(text.string()?),
            other => return Err(other.unexpected()),
        }
    }
    let input =
        input.filter(|input| !input.trim().is_empty()).ok_or("classify needs an e-mail address or a phone number")?;
    if let Some(label) = label {
        known.call(&input, &label);
    }
    let surroundings = Surroundings::plain(UtcDateTime::now());
    let classification =
        if is_phone(&input) { phone(input, &known, &surroundings) } else { email(input, &known, &surroundings) };
    Answer::new(&classification, true)
}

fn email(input: String, known: &Knowledge, surroundings: &Surroundings<'_>) -> Classification {
    let judged = judge_email(&input, known, surroundings);
    Classification {
        version: 1,
        input,
        kind: Kind::Email,
        normal: (judged.verdict != EmailVerdict::Invalid).then_some(judged.normal),
        verdict: Verdict::Email(judged.verdict),
        employer: judged.employer,
        line: None,
        country: None,
        reason: judged.reason,
    }
}

fn phone(input: String, known: &Knowledge, surroundings: &Surroundings<'_>) -> Classification {
    let judged = judge_phone(&input, known, surroundings);
    Classification {
        version: 1,
        input,
        kind: Kind::Phone,
        normal: judged.valid.then_some(judged.normal),
        verdict: Verdict::Phone(if judged.valid { PhoneVerdict::Valid } else { PhoneVerdict::Invalid }),
        employer: None,
        line: judged.line,
        country: judged.country,
        reason: judged.reason,
    }
}

/// A number has no @ and either says that it is one or begins as numbers do.
fn is_phone(input: &str) -> bool {
    let input = input.trim().to_lowercase();
    if input.starts_with("mailto:") || input.contains(['@', '\u{ff20}', '\u{fe6b}']) {
        return false;
    }
    let link = ["tel:", "callto:", "sms:"].iter().any(|scheme| input.starts_with(scheme));
    let digits = input.chars().filter(|character| character.is_numeric()).count();
    let letters = input.chars().filter(|character| character.is_alphabetic()).count();
    link || input.starts_with('+') || (digits > 2 && digits >= letters)
}

/// `NAME=DOMAIN[,DOMAIN…]`.
fn company(text: &str) -> Result<Company, String> {
    let (name, domains) = text.split_once('=').unwrap_or((text, ""));
    let domains = domains.split(',').map(|domain| domain.trim().to_lowercase()).filter(|domain| !domain.is_empty());
    let company = Company { name: name.trim().to_owned(), domains: domains.collect() };
    if company.name.is_empty() || company.domains.is_empty() {
        return Err(format!("an employer is NAME=DOMAIN, not {text}"));
    }
    match company.domains.iter().find(|domain| !is_company_domain(domain)) {
        Some(other) => Err(format!("{other} is no domain that a company can have")),
        None => Ok(company),
    }
}

/// The recruiter's domain, or an address of theirs.
fn mine(text: String) -> Result<String, String> {
    match is_company_domain(text.trim().rsplit('@').next().unwrap_or_default()) {
        true => Ok(text),
        false => Err(format!("{text} is neither a domain nor an address at one")),
    }
}

fn country(text: &str) -> Result<String, String> {
    let code = match text.trim().to_ascii_uppercase() {
        // What its people say; in the standard the letters are kept for it.
        code if code == "UK" => "GB".to_owned(),
        code => code,
    };
    match is_country_code(&code) {
        true => Ok(code),
        false => Err(format!("a country is a code of two letters such as FR, not {text}")),
    }
}
