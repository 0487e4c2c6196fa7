//! Import: what a file or a text that the recruiter brings says of people, as Profiles, without reading any page.
//!
//! ```
//! use tactful::import;
//!
//! let card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jane Roe\r\nEMAIL;TYPE=home:jane@home.example\r\nEND:VCARD\r\n";
//! let file = import::read("jane.vcf", card).unwrap();
//! assert_eq!(file.people[0].name.as_deref(), Some("Jane Roe"));
//! assert_eq!(file.people[0].emails, ["jane@home.example"]);
//! ```
//!
//! A file is told by what is in it, never by its name alone. Everything in it is text: nothing is run, followed or
//! looked up.

pub(crate) mod called;
mod decode;
mod export;
pub mod form;
pub mod identity;
mod json_resume;
mod mail;
mod pdf;
pub mod record;
#[cfg(test)]
mod testing;
mod vcard;
mod written;

pub use pdf::Line;

use crate::{
    candidate::Candidate,
    profile::{MOST_LINE, Profile},
    sites::linkedin,
};
use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, Time, UtcDateTime, format_description::well_known::Rfc3339};

/// Files beyond this many bytes are refused: they would not fit into the memory that a browser gives.
pub const MOST_BYTES: usize = 100 << 20;

/// The kinds of file, and of text, that people are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// LinkedIn's `Connections.csv`.
    Connections,
    /// A profile that LinkedIn saved as PDF.
    LinkedinPdf,
    /// An address book's cards.
    Vcard,
    /// A CV in the format of jsonresume.org.
    JsonResume,
    /// Text that the recruiter pasted: a signature, the head of a CV.
    Text,
    /// Fields that the recruiter filled in.
    Form,
    /// What Tactful exported.
    Export,
}

impl Format {
    /// As it stands in JSON and before the `:` of an address that is no page's.
    pub fn name(self) -> &'static str {
        match self {
            Self::Connections => "connections",
            Self::LinkedinPdf => "linkedin-pdf",
            Self::Vcard => "vcard",
            Self::JsonResume => "json-resume",
            Self::Text => "text",
            Self::Form => "form",
            Self::Export => "export",
        }
    }
}

/// What a file says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// What the file is.
    pub format: Format,
    /// The people in it, in its order.
    pub people: Vec<Profile>,
    /// Those in it who were kept once, with all that was known of them.
    pub kept: Vec<Candidate>,
    /// The entries that have nobody in them, neither a name nor a way to reach somebody: their lines in a table, else
    /// their places among the cards or CVs, from 1.
    pub left_out: Vec<usize>,
}

impl Read {
    /// What a file says that is no export.
    pub(crate) fn of(format: Format, people: Vec<Profile>, left_out: Vec<usize>) -> Self {
        Self { format, people, kept: vec![], left_out }
    }
}

/// Why nobody was read: a sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Message id.
    pub message: String,
    /// What stands in the sentence for `$1` and so on.
    pub arguments: Vec<String>,
}

impl Refusal {
    /// A sentence without arguments.
    pub fn new(message: &str) -> Self {
        Self { message: message.to_owned(), arguments: vec![] }
    }
}

/// Reads a file. `name` helps only to say what is wrong with a file that nobody can be read from.
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, Refusal> {
    let mut read = read_as_it_is(name, bytes)?;
    read.people.iter_mut().for_each(Profile::bound);
    identity::part_namesakes(&mut read.people);
    Ok(read)
}

fn read_as_it_is(name: &str, bytes: &[u8]) -> Result<Read, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(too_large(bytes.len()));
    }
    if pdf::is_one(bytes) {
        return pdf::read(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let is_document = [".docx", ".odt", ".pages", ".xlsx", ".ods"].iter().any(|end| ends_with(name, end));
        return Err(Refusal::new(if is_document { "import_document" } else { "import_zip" }));
    }
    let text = decode::text(bytes).ok_or_else(|| Refusal::new("import_unknown"))?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(Refusal::new("import_empty"));
    }
    if vcard::is_one(start) {
        return vcard::read(&text, !decode::is_utf8(bytes));
    }
    if let Some(read) = export::read(start) {
        return read;
    }
    if start.starts_with(['{', '[']) {
        return json_resume::read(start);
    }
    if start.starts_with('<') {
        return Err(Refusal::new("import_web_page"));
    }
    if let Some(read) = linkedin::connections::read(&text) {
        return read;
    }
    if ends_with(name, ".csv") || ends_with(name, ".tsv") {
        return Err(Refusal::new("import_other_table"));
    }
    written::read(start).ok_or_else(|| Refusal::new("import_unknown"))
}

/// What a PDF shows, line by line, column by column; nothing where it is none.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    pdf::lines(bytes)
}

/// Why a file of this many bytes is not read.
pub fn too_large(bytes: usize) -> Refusal {
    let megabytes = |bytes: usize| (bytes >> 20).to_string();
    Refusal { message: "import_too_large".into(), arguments: vec![megabytes(bytes), megabytes(MOST_BYTES)] }
}

fn ends_with(name: &str, end: &str) -> bool {
    name.to_lowercase().ends_with(end)
}

/// Text with its white space folded and cut where nobody writes on; `None` when nothing is left.
pub(crate) fn line(text: &str) -> Option<String> {
    let text = crate::page::filled(text)?;
    Some(match text.char_indices().nth(MOST_LINE) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    })
}

/// A moment such as `2026-11-23T10:00:00+02:00` or `20261123T100000Z`, as RFC 3339 in UTC, which is also meant where no zone
/// is given; a day begins at midnight.
fn moment(text: &str) -> Option<String> {
    let (day, rest) = text.trim().split_once(['T', 't', ' ']).unwrap_or((text, ""));
    let (time, zone) = rest.split_at(rest.find(['+', '-']).unwrap_or(rest.len()));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let pair =
        |text: &str, from: usize| digits(text).get(from..from + 2).map_or(Some(0), |pair| pair.parse::<u8>().ok());
    let year = digits(day).get(..4)?.parse().ok()?;
    let day = Date::from_calendar_date(year, Month::try_from(pair(day, 4)?).ok()?, pair(day, 6)?).ok()?;
    let time = Time::from_hms(pair(time, 0)?, pair(time, 2)?, pair(time, 4)?).ok()?;
    let east = Duration::minutes(i64::from(pair(zone, 0)?) * 60 + i64::from(pair(zone, 2)?));
    let there = UtcDateTime::new(day, time);
    let moment = if zone.starts_with('-') { there.checked_add(east) } else { there.checked_sub(east) };
    moment?.format(&Rfc3339).ok()
}

/// Text with its line breaks, each line folded; `None` when nothing is left.
fn paragraphs(text: &str) -> Option<String> {
    let lines: Vec<String> = text.lines().take(MOST_LINES).filter_map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Nobody's description has more lines.
const MOST_LINES: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str, bytes: &[u8], expected: &str) {
        let message = read(name, bytes).map(|read| format!("{} people", read.people.len()));
        assert_eq!(message.map_err(|refusal| refusal.message), Err(expected.to_owned()), "{name}");
    }

    #[test]
    fn moments_are_read_in_both_forms() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(moment(text).as_deref(), expected, "{text}");
        check("2026-11-23T10:00:00Z", Some("2026-11-23T10:00:00Z"));
        check("2026-11-23T10:00:00", Some("2026-11-23T10:00:00Z"));
        check("20261123T100000Z", Some("2026-11-23T10:00:00Z"));
        check("20261123", Some("2026-11-23T00:00:00Z"));
        check("2026-11-23", Some("2026-11-23T00:00:00Z"));
        check("2026", None);
        check("99999999", None);
        check("2026-11-23T10:00:00+02:00", Some("2026-11-23T08:00:00Z"));
        check("2026-11-23T23:30:00-0130", Some("2026-11-24T01:00:00Z"));
        check("20261123T100000+02", Some("2026-11-23T08:00:00Z"));
        check("2026-11-23T10:00:00.5Z", Some("2026-11-23T10:00:00Z"));
        check("2026-11-23T10:00+0200", Some("2026-11-23T08:00:00Z"));
        check("2026-11-23+02:00", Some("2026-11-23T00:00:00Z"));
        check("2026-11-23T25:00:00Z", None);
        check("2026-02-31", None);
    }

    #[test]
    fn what_nobody_can_be_read_from_is_refused_with_what_to_do() {
        refused("Connections.csv", b"", "import_empty");
        refused("Connections.csv", b"\xef\xbb\xbf\r\n  \n", "import_empty");
        refused("archive.zip", b"PK\x03\x04rest", "import_zip");
        refused("CV.docx", b"PK\x03\x04rest", "import_document");
        refused("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "import_unknown");
        refused("junk.csv", &[0, 1, 2, 3, 254, 255, 0, 7], "import_unknown");
        refused("page.html", b"<!doctype html><title>Jane Roe</title>", "import_web_page");
        refused("prices.csv", b"Product,Price\nPot,3\nPan,4\n", "import_other_table");
        refused("notes.txt", b"milk\neggs\n", "import_unknown");
        assert_eq!(too_large(200 << 20).arguments, ["200", "100"]);
    }
}
