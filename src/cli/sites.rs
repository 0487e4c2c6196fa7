//! `tactful sites`: how each network is read and on what that was tried, as the README's table.

use crate::Answer;
use std::collections::BTreeMap;
use tactful::{
    accounts::{NETWORKS, WITHOUT_PAGES},
    sites::{TRIED, Tried},
    surface::Surface,
};

include!(concat!(env!("OUT_DIR"), "/surfaces.rs"));

/// The table.
pub fn run(mut arguments: lexopt::Parser) -> Result<Answer, lexopt::Error> {
    match arguments.next()? {
        Some(other) => Err(other.unexpected()),
        None => Ok(Answer { document: table()?, yes: true }),
    }
}

/// What the table says of one network; what is empty does not apply.
#[derive(Default)]
struct Row {
    label: String,
    read: &'static str,
    tried: String,
    composes: String,
}

/// Places to write in of whose parts nothing trustworthy was found: they are read by what the parts are called.
const LEFT_TO_GENERIC: [(&str, &str); 4] =
    [("gmx", "GMX and WEB.DE"), ("icloud", "iCloud Mail"), ("xing", "XING"), ("zoho", "Zoho Mail")];

fn table() -> Result<String, String> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for (site, on) in TRIED {
        let row = Row { label: site.label().to_owned(), read: "own reader", tried: tried(*on), ..Row::default() };
        rows.insert(site.name().to_owned(), row);
    }
    for network in NETWORKS {
        let read = if WITHOUT_PAGES.contains(&network.network) { "known in links" } else { "generic" };
        rows.insert(network.network.to_owned(), Row { label: network.label.to_owned(), read, ..Row::default() });
    }
    let mut others = Row { label: "any other site".to_owned(), read: "generic", ..Row::default() };
    for text in SURFACES {
        let surface: Surface = serde_json::from_str(text).map_err(|error| format!("surface.json: {error}"))?;
        let row = || Row { label: surface.label.clone(), ..Row::default() };
        let switched = if surface.matches.is_empty() { "; once switched on" } else { "" };
        match surface.seen.as_str() {
            "" => others.composes = "generic; once switched on".to_owned(),
            month => {
                rows.entry(surface.name).or_insert_with(row).composes = format!("described, {month}{switched}");
            }
        }
    }
    for (name, label) in LEFT_TO_GENERIC {
        let row = || Row { label: label.to_owned(), ..Row::default() };
        rows.entry(name.to_owned()).or_insert_with(row).composes = others.composes.clone();
    }
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort_by_key(|row| row.label.to_lowercase());
    let mut table = "| network | profiles | tried on | compose box |\n|---|---|---|---|\n".to_owned();
    for Row { label, read, tried, composes } in rows.into_iter().chain([others]) {
        table += &format!("| {label} | {read} | {tried} | {composes} |\n");
    }
    Ok(table)
}

fn tried(tried: Tried) -> String {
    let Tried { pages, untried, written } = tried;
    match (pages, untried) {
        ("", _) if written.is_empty() => "nothing yet".to_owned(),
        ("", _) => format!("no real page; from public descriptions, {written}"),
        (_, "") => format!("real pages, {pages}"),
        (_, part) => format!("real pages, {pages}; {part} from public descriptions, {written}"),
    }
}
