//! `tactful capture`: what is read of a saved page.

use crate::{Answer, input};
use lexopt::prelude::*;
use tactful::{
    Surroundings,
    capture::{Snapshot, capture},
    receipt::Outcome,
};
use time::{UtcDateTime, format_description::well_known::Rfc3339};
use url::Url;

/// Reads the arguments after the verb and captures the page that they name.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    let (mut url, mut at, mut file) = (None, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("url") if url.is_none() => {
                url = Some(arguments.value()?.parse_with(page_address)?);
            }
            Long("at") if at.is_none() => {
                at = Some(arguments.value()?.parse_with(|text| UtcDateTime::parse(text, &Rfc3339))?);
            }
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected()),
        }
    }
    let url = url.ok_or("capture needs --url, the address that the page was saved from")?;
    let file = file.ok_or("capture needs a saved page, or - for standard input")?;
    let html = input::page(&file)?;
    let now = at.unwrap_or_else(|| UtcDateTime::now().truncate_to_second());
    let receipt = capture(&Snapshot::new(&url, &html), &Surroundings::plain(now));
    Answer::new(&receipt, receipt.outcome == Outcome::Captured)
}

/// Where a page of the web stands; files and the browser's own pages are nobody's profile.
fn page_address(text: &str) -> Result<String, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    match url.scheme() {
        "http" | "https" => Ok(text.to_owned()),
        scheme => Err(format!("a page's address begins with https: or http:, not {scheme}:")),
    }
}
