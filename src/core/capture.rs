//! Capture: a page goes in, a Receipt comes out, in two steps. [`read`] needs all the readers: the site's own first, then the
//! general layers, the most reliable first. [`Found::receipt`] needs the words of a language, and no reader.

use crate::{
    Surroundings,
    address::{self, EmailVerdict, Knowledge},
    channels,
    company::{self, Company},
    elsewhere,
    page::{self, Page},
    profile::Profile,
    reading::{Field, Finding, Source, Status},
    receipt::{FieldReport, Outcome, Receipt},
    sites, unread,
};
use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use url::Url;

/// A page as the content script serialised it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snapshot {
    /// The page's address when it was serialised.
    pub url: String,
    /// The document as HTML, open shadow roots as declarative templates.
    pub html: String,
}

impl Snapshot {
    /// A page from its address and its HTML.
    pub fn new(url: &str, html: &str) -> Self {
        Self { url: url.to_owned(), html: html.to_owned() }
    }
}

/// Pages beyond this many bytes are refused: no reader needs them and they would stop the worker.
pub const MOST_BYTES: usize = 24 << 20;

/// What was read of a page, before it is said in any language. The reader module hands it to the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    outcome: Outcome,
    /// Message id and arguments of why there is no profile.
    reason: Option<(String, Vec<String>)>,
    profile: Option<Profile>,
    fields: Vec<FieldFound>,
    /// What an organisation's page said, where the page is no person's.
    pub company: Option<Company>,
    /// The country of phone numbers without a country code.
    country: Option<String>,
}

/// How it went with one field, its hint as a message id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct FieldFound {
    field: Field,
    status: Status,
    source: Option<Source>,
    hint: Option<String>,
}

/// Reads a page into a Receipt.
pub fn capture(snapshot: &Snapshot, surroundings: &Surroundings<'_>) -> Receipt {
    read(snapshot).receipt(surroundings)
}

/// Reads a page.
pub fn read(snapshot: &Snapshot) -> Found {
    let none = |outcome, id: &str, arguments, company| Found {
        outcome,
        reason: Some((id.to_owned(), arguments)),
        profile: None,
        fields: vec![],
        company,
        country: None,
    };
    if snapshot.html.len() > MOST_BYTES {
        return none(Outcome::Refused, "refused_too_large", vec![], None);
    }
    let Some(page) = Page::parse(snapshot) else {
        return none(Outcome::NotAProfile, "page_no_address", vec![], None);
    };
    match find(&page) {
        Finding::Person(reading) => {
            let mut profile = reading.profile;
            profile.bound();
            let notes = &reading.notes;
            let fields = Field::ALL.into_iter().filter_map(|field| {
                let note = notes.get(&field)?;
                let source = note.source.filter(|_| note.status == Status::Found);
                Some(FieldFound { field, status: note.status, source, hint: note.hint.map(str::to_owned) })
            });
            let fields = fields.collect();
            let country = country(&profile, snapshot, &page);
            let profile = Some(profile);
            Found { outcome: Outcome::Captured, reason: None, profile, fields, company: None, country }
        }
        Finding::NotAProfile(reason) => none(Outcome::NotAProfile, reason, vec![], company::read(snapshot)),
        Finding::Refused(reason, arguments) => none(Outcome::Refused, reason, arguments, None),
    }
}

impl Found {
    /// Says what was read, with the ways to reach the person.
    pub fn receipt(self, surroundings: &Surroundings<'_>) -> Receipt {
        let say = |id: &str, arguments: &[String]| {
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            surroundings.words.say(id, &arguments)
        };
        let mut profile = self.profile;
        if let Some(profile) = &mut profile {
            profile.taken_at = surroundings.now.format(&Rfc3339).unwrap_or_default();
            profile.write_phones(|number| address::international_number(number, self.country.as_deref()));
        }
        // What no mail can go to is no address, however much it looks like one.
        if let Some(profile) = &mut profile {
            let is_one = |email: &String| {
                let judged = address::judge_email(email, &Knowledge::default(), surroundings);
                judged.verdict != EmailVerdict::Invalid
            };
            profile.emails.retain(is_one);
        }
        let has_emails = profile.as_ref().is_some_and(|profile| !profile.emails.is_empty());
        let fields = self.fields.into_iter().map(|FieldFound { field, status, source, hint }| {
            // There is an address, and it cannot be read.
            let is_lost = field == Field::Emails && status == Status::Found && !has_emails;
            let (status, source) = if is_lost { (Status::Missed, None) } else { (status, source) };
            FieldReport { field, status, source, hint: hint.map(|hint| say(&hint, &[])) }
        });
        Receipt {
            version: 1,
            outcome: self.outcome,
            reason: self.reason.map(|(id, arguments)| say(&id, &arguments)),
            fields: fields.collect(),
            channels: profile.as_ref().map_or_else(Vec::new, |profile| {
                channels::rank(std::slice::from_ref(profile), &Knowledge::default(), surroundings)
            }),
            profile,
        }
    }
}

/// The country whose phone numbers the page writes without a country code: that of the place it gives, or of its site's domain
/// unless the site is a network's, else one that stands beside them, else that of its language. `None` where two differ.
fn country(profile: &Profile, snapshot: &Snapshot, page: &Page) -> Option<String> {
    let place = profile.location.as_deref().and_then(address::country_of);
    let url = Url::parse(&snapshot.url).ok().filter(|url| !sites::is_network(url));
    let spoken = || url.as_ref().and_then(|_| spoken(&snapshot.html, &profile.phones));
    let site = url.as_ref().and_then(|url| address::country_of_host(url.host_str()?));
    match (place, site) {
        (Some(place), Some(site)) if place != site => None,
        (place, site) => place.or(site).map(str::to_owned).or_else(|| beside(page, &profile.phones)).or_else(spoken),
    }
}

/// The one country that stands near the numbers that do not say theirs: `Ankara / Türkiye`.
fn beside(page: &Page, phones: &[String]) -> Option<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let at_home: Vec<String> = phones.iter().filter(|number| !number.starts_with('+')).map(|it| digits(it)).collect();
    if at_home.is_empty() {
        return None;
    }
    let lines = page::lines(page.root());
    let is_row = |line: &String| line.len() < LONGEST && at_home.iter().any(|number| digits(line).contains(number));
    let rows = lines.iter().enumerate().filter(|(_, line)| is_row(line)).map(|(row, _)| row).take(MOST_ROWS);
    let near = rows.flat_map(|row| lines.iter().skip(row.saturating_sub(NEAR)).take(2 * NEAR + 1));
    let mut countries: Vec<&str> =
        near.filter(|line| line.len() < LONGEST).filter_map(|line| address::country_of(line)).collect();
    countries.sort_unstable();
    countries.dedup();
    countries.pop().filter(|_| countries.is_empty()).map(str::to_owned)
}

/// So many lines are near another one; an address stands on no longer one, and a number on few.
const NEAR: usize = 4;
const LONGEST: usize = 120;
const MOST_ROWS: usize = 8;

/// The country of a document's language: `GB` in `<html lang="en-GB">`, or the only one that speaks it. Where several do, the
/// largest of them, if all the numbers begin as mobile numbers do there alone.
fn spoken(html: &str, phones: &[String]) -> Option<String> {
    const ALONE: [&str; 21] = [
        "bg BG", "cs CZ", "da DK", "et EE", "fi FI", "he IL", "hu HU", "id ID", "is IS", "ja JP", "ko KR", "lt LT",
        "lv LV", "nb NO", "no NO", "pl PL", "sk SK", "th TH", "tr TR", "uk UA", "vi VN",
    ];
    const SEVERAL: [(&str, &str, &[&str]); 4] = [
        ("de", "DE", &["015", "016", "017"]),
        ("fr", "FR", &["06"]),
        ("it", "IT", &["32", "33", "34", "35", "36", "37", "38", "39"]),
        ("nl", "NL", &["06"]),
    ];
    let (_, tag) = html.split_once("<html")?;
    let (_, language) = tag.split('>').next()?.split_once("lang=")?;
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '"' | '\'');
    let tag = language.trim_start_matches(is_end).split(is_end).next()?;
    if let Some((_, region)) = tag.rsplit_once(['-', '_']) {
        return Some(region.to_ascii_uppercase()).filter(|region| address::is_country_code(region));
    }
    let language = tag.to_ascii_lowercase();
    let alone = ALONE.iter().filter_map(|it| it.split_once(' ')).find(|(spoken, _)| *spoken == language);
    alone.map(|(_, country)| country.to_owned()).or_else(|| {
        let (_, country, begin) = SEVERAL.iter().find(|(spoken, ..)| *spoken == language)?;
        let mut at_home = phones.iter().filter(|number| !number.starts_with('+'));
        let is_carried = |number: &String| begin.iter().any(|begin| number.starts_with(begin));
        at_home.all(is_carried).then(|| (*country).to_owned())
    })
}

fn find(page: &Page) -> Finding {
    let mut finding = match sites::reader(page) {
        Some((site, read)) => match read(page) {
            Finding::Person(mut reading) => {
                reading.found_by(Source::Site);
                elsewhere::fill(&mut reading, site.layers, page);
                Finding::Person(reading)
            }
            // A page that its own reader no longer understands may still say in a general form whose it is.
            Finding::NotAProfile("page_not_loaded") if !site.layers.is_empty() && !page.is_torn => {
                match elsewhere::read(page) {
                    Finding::NotAProfile(_) => Finding::NotAProfile("page_not_loaded"),
                    found => found,
                }
            }
            other => other,
        },
        None => elsewhere::read(page),
    };
    if let Finding::Person(reading) = &mut finding {
        unread::note(page, reading);
    }
    if let Finding::Person(reading) = &mut finding
        && page.is_torn
    {
        // What shows that the page is somebody else's may have been cut off.
        if sites::handle(&page.url).is_some_and(|account| !elsewhere::names_account(&account, page)) {
            return Finding::NotAProfile("page_cut_off");
        }
        reading.torn();
    }
    finding
}
