//! How right Tactful is: measures it over real and own pages, over pages derived from them, over addresses, numbers and
//! drafts, and writes the figures into the README.
//!
//! `./build.sh score` prints everything; with `UPDATE=1` the README gets the figures. `… expect SITE/PAGE` shows what is
//! read of a real page beside its hashes, for the person who compares it with the page by eye; `… drafts` measures the
//! guard alone.

mod addresses;
mod crowd;
mod derive;
mod drafts;
mod expectation;
mod facts;
mod figures;
#[cfg(test)]
mod networks;
mod pages;
mod readme;
#[cfg(test)]
mod robust;
mod score;
#[path = "../../tests/support/mod.rs"]
mod support;
mod table;

use figures::Figures;
use std::env;
use tactful::reading::Field;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => measure(),
        ["drafts"] => {
            let figures = drafts::figures();
            println!("{}\n{figures}", figures.wrong.join("\n"));
        }
        ["crowd", count] => crowd::print(count.parse().unwrap()).unwrap(),
        ["expect", page] => expect(page),
        ["derive", change, page] => derive(change, page),
        ["hash", fact] => println!("{}", facts::hash(fact)),
        _ => {
            eprintln!("tactful-score [drafts | crowd COUNT | expect SITE/PAGE | derive CHANGE SITE/PAGE | hash FACT]");
            std::process::exit(2);
        }
    }
}

fn measure() {
    let figures = Figures::measure();
    println!("{}\n{}", figures.details(), figures.summary());
    let short = figures.short_of();
    for target in &short {
        println!("SHORT OF ITS TARGET: {target}");
    }
    if env::var_os("UPDATE").is_some() {
        assert!(figures.are_whole(), "without the real pages the README would lose figures");
        readme::write(&figures.summary());
    }
    if !short.is_empty() {
        std::process::exit(1);
    }
}

/// Prints the pages that a change makes of one, for whoever mends a reader.
fn derive(change: &str, page: &str) {
    let cases = pages::real().unwrap_or_default().into_iter().chain(pages::own());
    for case in cases.filter(|case| format!("{}/{}", case.site, case.name) == page) {
        for change in derive::CHANGES.iter().filter(|it| it.name == change) {
            for made in (change.make)(&case) {
                println!("<!-- url: {} -->\n{}", made.url, made.html);
            }
        }
    }
}

/// Shows what is read of the real pages whose place begins so, field by field, each fact with its hash.
fn expect(page: &str) {
    let cases = pages::real().unwrap_or_default();
    for case in cases.iter().filter(|case| format!("{}/{}", case.site, case.name).starts_with(page)) {
        let receipt = support::capture(&case.url, &case.html);
        println!("== {}/{} {} {:?} {:?}", case.site, case.name, case.url, receipt.outcome, receipt.reason);
        for field in Field::ALL {
            let report = receipt.fields.iter().find(|report| report.field == field);
            let status =
                report.map(|it| format!("{:?} {:?} {}", it.status, it.source, it.hint.as_deref().unwrap_or_default()));
            println!("-- {field:?} {}", status.unwrap_or_default());
            for fact in receipt.profile.iter().flat_map(|profile| facts::of(profile, field)) {
                println!("   {} {fact}", facts::hash(&fact));
            }
        }
    }
}
