//! Many made-up people for the bench, as the store keeps them, and as many messages that went to some of them.
//!
//! Prints a line of JSON for each row: the object store, the key where it has one, and the value.

use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{self, Write},
};
use tactful::{
    candidate::Candidate,
    guard::{Sent, SentList, fingerprint},
    profile::{Education, Experience, Profile},
    store,
};

/// Fingerprints of messages that were sent.
const SENT: usize = 10_000;

/// Syllables of which names, employers and words are made.
const SYLLABLES: [&str; 20] = [
    "ba", "den", "fi", "gor", "hal", "jo", "ka", "lin", "mar", "no", "per", "quil", "ros", "sten", "tu", "ver", "wil",
    "xa", "yor", "zen",
];

/// Draws numbers, the same ones every time.
struct Lot(u64);

impl Lot {
    fn draw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

/// The `number`th word; the first 400 have two syllables.
fn word(number: usize) -> String {
    let mut word = String::new();
    let mut rest = number;
    for _ in 0..if number < 400 { 2 } else { 3 } {
        word.push_str(SYLLABLES[rest % 20]);
        rest /= 20;
    }
    word
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

fn text(lot: &mut Lot, words: usize) -> String {
    let words: Vec<String> = (0..words).map(|_| word(lot.draw(3_000))).collect();
    words.join(" ")
}

fn person(number: usize, lot: &mut Lot) -> Candidate {
    let (given, family) = (word(lot.draw(300)), word(400 + lot.draw(5_000)));
    let name = format!("{} {}", capital(&given), capital(&family));
    let url = format!("https://www.linkedin.com/in/{given}-{family}-{number}/");
    let job = |lot: &mut Lot, current: bool| {
        let employer = capital(&word(400 + lot.draw(3_000)));
        Experience {
            title: Some(capital(&text(lot, 2))),
            employer_url: Some(format!("https://www.linkedin.com/company/{}/", employer.to_lowercase())),
            employer: Some(employer),
            start: Some("2021-03".into()),
            current,
            description: Some(text(lot, 8)),
            ..Experience::default()
        }
    };
    let experience = vec![job(lot, true), job(lot, false), job(lot, false)];
    let profile = Profile {
        network: "linkedin".into(),
        url: url.clone(),
        taken_at: "2026-11-23T10:00:00Z".into(),
        name: Some(name),
        headline: Some(text(lot, 6)),
        location: Some(capital(&word(lot.draw(200)))),
        about: Some(text(lot, 15)),
        employers: experience.iter().take(1).filter_map(|job| job.employer.clone()).collect(),
        experience,
        education: vec![Education { school: Some(capital(&text(lot, 2))), ..Education::default() }],
        skills: (0..10).map(|_| text(lot, 1)).collect(),
        emails: vec![format!("{given}.{family}{number}@gmail.com")],
        ..Profile::default()
    };
    let at = "2026-11-23T10:00:00Z".to_owned();
    Candidate { id: url, profiles: vec![profile], created_at: at.clone(), updated_at: at, ..Candidate::default() }
}

/// Prints `count` people and the messages.
pub fn print(count: usize) -> io::Result<()> {
    let mut lot = Lot(0x9e37_79b9_7f4a_7c15);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut parts: BTreeMap<u32, BTreeMap<String, Value>> = BTreeMap::new();
    let mut line = |row: Value| writeln!(out, "{row}");
    for number in 0..count {
        let candidate = person(number, &mut lot);
        let listed = serde_json::to_value(store::row(&candidate)).unwrap();
        parts.entry(store::part(&candidate.id)).or_default().insert(candidate.id.clone(), listed);
        let json = serde_json::to_string(&candidate).unwrap();
        let value = json!({"id": candidate.id, "keys": store::keys(&candidate), "json": json});
        line(json!({"store": "candidates", "value": value}))?;
    }
    for (part, rows) in parts {
        line(json!({"store": "list", "key": part, "value": serde_json::to_string(&rows).unwrap()}))?;
    }
    let sent = (0..SENT).map(|_| Sent {
        at: "2026-11-20T09:00:00Z".into(),
        fingerprint: fingerprint(&text(&mut lot, 120)),
        to: format!("{}@gmail.com", text(&mut lot, 1)),
    });
    for (number, page) in (1..).zip(SentList::from(sent.collect::<Vec<_>>()).pages()) {
        line(json!({"store": "sent", "key": number, "value": page.bytes()}))?;
    }
    out.flush()
}
