//! `tactful`: the core on a command line, for people who add a site. What it prints is described in docs/json.md.

mod capture;
mod check;
mod classify;
mod draft;
mod import;
mod input;
mod sites;
mod surroundings;

use lexopt::prelude::*;
use serde::Serialize;
use std::{
    io::{self, Write},
    process::ExitCode,
};

const USAGE: &str = "\
tactful capture --url URL [--at TIMESTAMP] FILE.html
    What is read of a saved page. - reads standard input.
tactful check [FILE.json]
    What the guard says of a draft. Reads standard input when no file is named.
tactful classify ADDRESS [--employer NAME=DOMAIN,…]… [--former NAME=DOMAIN,…]… [--me DOMAIN]… [--country CC]
                 [--name NAME] [--label LABEL]
    What an e-mail address or a phone number is, for the person whose employers, name and country these are.
tactful draft [FILE.json]
    Whom a compose box would write to, from what the content script read of it: for tests of a surface.
tactful import [--at MOMENT] FILE
    Whom a file has: LinkedIn's Connections.csv or saved profile, vCards, a JSON Resume, a text. - reads standard input.
tactful sites
    The networks that are known, how each is read and on what that was tried: the table of the README.

Prints one JSON document, sites a table in Markdown. Exit status: 0 done; 1 the answer is no; 2 wrong usage or unreadable input.
";

fn main() -> ExitCode {
    let told = run(lexopt::Parser::from_env()).and_then(|answer| {
        io::stdout().write_all(answer.document.as_bytes()).map_err(|error| format!("cannot write: {error}"))?;
        Ok(answer.yes)
    });
    match told {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("tactful: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    match arguments.next()? {
        Some(Long("help") | Short('h')) => Ok(Answer { document: USAGE.to_owned(), yes: true }),
        Some(Value(verb)) => match verb.to_str() {
            Some("capture") => capture::run(arguments),
            Some("check") => check::run(arguments),
            Some("classify") => classify::run(arguments),
            Some("draft") => draft::run(arguments),
            Some("import") => import::run(arguments),
            Some("sites") => sites::run(arguments),
            _ => Err(format!("no such verb: {}\n\n{USAGE}", verb.display()).into()),
        },
        Some(other) => Err(other.unexpected()),
        None => Err(format!("what is to be done?\n\n{USAGE}").into()),
    }
}

/// What a verb came to.
struct Answer {
    /// For standard output.
    document: String,
    /// Whether the input is what was asked for; `false` is exit status 1.
    yes: bool,
}

impl Answer {
    /// An answer in JSON.
    fn new(document: &impl Serialize, yes: bool) -> Result<Self, lexopt::Error> {
        let json = serde_json::to_string_pretty(document).map_err(|error| error.to_string())?;
        Ok(Self { document: json + "\n", yes })
    }
}
