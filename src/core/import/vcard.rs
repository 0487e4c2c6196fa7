//! vCards: what address books, phones and mail programs write, one person or thousands in a file.

mod property;

use super::{Format, Read, Refusal, identity, line};
use crate::{
    layers::own,
    profile::{Experience, Handle, Language, Profile, Seen},
};
use property::Property;
use url::Url;

/// Whether a text begins as cards do.
pub fn is_one(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().is_some_and(|line| line.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Reads cards. A card that is cut off counts with what it has.
pub fn read(text: &str) -> Result<Read, Refusal> {
    let (mut people, mut left_out) = (Vec::new(), Vec::new());
    let mut card: Vec<Property> = Vec::new();
    let mut depth = 0_usize;
    let mut finish = |card: &mut Vec<Property>| {
        if !card.is_empty() {
            match person(card) {
                Some(profile) => people.push(profile),
                None => left_out.push(people.len() + left_out.len() + 1),
            }
            card.clear();
        }
    };
    for property in property::properties(text) {
        let is_card = property.value.trim().eq_ignore_ascii_case("VCARD");
        match property.name.as_str() {
            "BEGIN" if is_card => depth += 1,
            "END" if is_card => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    finish(&mut card);
                }
            }
            // A card within a card is somebody's assistant.
            _ if depth == 1 => card.push(property),
            _ => {}
        }
    }
    finish(&mut card);
    if people.is_empty() {
        return Err(Refusal::new("import_no_cards"));
    }
    Ok(Read { format: Format::Vcard, people, left_out })
}

fn person(card: &[Property]) -> Option<Profile> {
    let first = |name: &str| card.iter().find(|property| property.name == name);
    let text = |name: &str| first(name).and_then(|property| line(&property.text()));
    let kind = text("KIND").or_else(|| text("X-ADDRESSBOOKSERVER-KIND")).unwrap_or_default().to_lowercase();
    let is_company = text("X-ABSHOWAS").is_some_and(|shown| shown.eq_ignore_ascii_case("COMPANY"));
    if matches!(kind.as_str(), "org" | "group" | "location" | "application" | "device") || is_company {
        return None;
    }
    let mut profile = Profile {
        network: Format::Vcard.name().into(),
        name: first("N")
            .and_then(name)
            .filter(|name| name.contains(' '))
            .or_else(|| text("FN"))
            .or(first("N").and_then(name)),
        pronouns: text("PRONOUNS"),
        location: first("ADR").and_then(place),
        photo: text("PHOTO").filter(|photo| photo.starts_with("https://") || photo.starts_with("http://")),
        taken_at: text("REV").and_then(|moment| moment_of(&moment)).unwrap_or_default(),
        ..Profile::default()
    };
    let employer = first("ORG").and_then(|property| property.parts().first().and_then(|name| line(name)));
    let title = text("TITLE").or_else(|| text("ROLE"));
    profile.employers.extend(employer.clone());
    if employer.is_some() || title.is_some() {
        profile.experience.push(Experience { title, employer, current: true, ..Experience::default() });
    }
    for property in card {
        let label = label(property, card);
        let label = label.as_deref();
        let value = property.text();
        match property.name.as_str() {
            "EMAIL" => {
                if let Some(address) = own::email(&value) {
                    profile.add_email(&address, Seen::File, label);
                }
            }
            "TEL" if !property.types().any(|kind| matches!(kind.as_str(), "fax" | "pager" | "modem")) => {
                if let Some(number) = own::phone(&value) {
                    profile.add_phone(&number, Seen::File, label);
                }
            }
            "LANG" => profile.languages.extend(line(&value).map(|name| Language { name, level: None })),
            "URL" | "SOCIALPROFILE" | "X-SOCIALPROFILE" | "IMPP" => site(&value, label, &mut profile),
            _ => {}
        }
    }
    let known =
        [profile.emails.first(), profile.phones.first(), profile.employers.first()].into_iter().flatten().next();
    let name = profile.name.clone().unwrap_or_default();
    if name.is_empty() && profile.emails.is_empty() && profile.phones.is_empty() {
        return None;
    }
    profile.url = match text("UID") {
        Some(uid) => identity::address(Format::Vcard, &[&uid]),
        None => identity::address(Format::Vcard, &[&name, known.map(String::as_str).unwrap_or_default()]),
    };
    Some(profile)
}

/// A name from its parts: family name, given name, further names, titles before and after.
fn name(property: &Property) -> Option<String> {
    let parts = property.parts();
    let part = |place: usize| parts.get(place).map(String::as_str).unwrap_or_default().replace(',', " ");
    line(&[part(1), part(2), part(0)].join(" "))
}

/// Town and country of a postal address; the street is nobody's business here.
fn place(property: &Property) -> Option<String> {
    let parts = property.parts();
    let found: Vec<String> =
        [3, 4, 6].into_iter().filter_map(|place| parts.get(place).and_then(|part| line(part))).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

/// A moment such as `2026-11-23T10:00:00Z` or `20261123T100000Z`, as RFC 3339.
fn moment_of(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(14).collect();
    let part = |from: usize, to: usize| digits.get(from..to);
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let time = [part(8, 10), part(10, 12), part(12, 14)].map(|part| part.unwrap_or("00"));
    let moment = format!("{year}-{month}-{day}T{}Z", time.join(":"));
    time::UtcDateTime::parse(&moment, &time::format_description::well_known::Rfc3339).ok()?;
    Some(moment)
}

/// What the card calls an address: its own label, or of work, of home, of a mobile phone by the types.
fn label(property: &Property, card: &[Property]) -> Option<String> {
    let own = property.group.as_ref().and_then(|group| {
        let is_label = |other: &&Property| other.name == "X-ABLABEL" && other.group.as_ref() == Some(group);
        let label = card.iter().find(is_label)?.text();
        line(label.trim_start_matches("_$!<").trim_end_matches(">!$_"))
    });
    let known = property.types().filter_map(|kind| match kind.as_str() {
        "home" => Some("Home"),
        "work" => Some("Work"),
        "cell" => Some("Mobile"),
        _ => None,
    });
    let known: Vec<&str> = known.collect();
    own.or_else(|| (!known.is_empty()).then(|| known.join(" ")))
}

/// A site, or an account that is given as `skype:jane` or by a name of its service.
fn site(value: &str, label: Option<&str>, profile: &mut Profile) {
    let value = value.trim();
    let url = if value.contains(':') { value.to_owned() } else { format!("https://{value}") };
    let Ok(url) = Url::parse(&url) else { return };
    match url.scheme() {
        "http" | "https" if url.host_str().is_some_and(|host| host.contains('.')) => {
            profile.add_website(url.as_str(), Seen::File, label);
        }
        "skype" | "xmpp" | "msteams" | "facetime" => {
            let name = url.path().trim_matches('/').to_owned();
            let handle = Handle { network: url.scheme().into(), url: url.to_string(), handle: name };
            profile.add_handle(handle, Seen::File);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each person as `name | title | employer | place | addresses and numbers with their labels | sites and accounts`.
    fn check(text: &str, expected: &[&str], left_out: usize) {
        let read = read(text).expect("cards");
        let shown: Vec<String> = read
            .people
            .iter()
            .map(|person| {
                let job = person.experience.first().cloned().unwrap_or_default();
                let ways = person.emails.iter().chain(&person.phones).map(|value| {
                    let label = person.sighting(value).and_then(|sighting| sighting.label.clone());
                    format!("{value}{}", label.map(|label| format!(" ({label})")).unwrap_or_default())
                });
                let sites =
                    person.websites.iter().map(|site| &site.url).chain(person.handles.iter().map(|handle| &handle.url));
                let parts = [
                    person.name.clone().unwrap_or_default(),
                    job.title.unwrap_or_default(),
                    job.employer.unwrap_or_default(),
                    person.location.clone().unwrap_or_default(),
                    ways.collect::<Vec<_>>().join(", "),
                    sites.cloned().collect::<Vec<_>>().join(", "),
                ];
                parts.join(" | ")
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
        assert_eq!(read.left_out.len(), left_out, "{text}");
    }

    #[test]
    fn a_card_of_each_version_is_read() {
        check(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ro=C3=AB;Jane\r\nORG:Acme;Pots\r\n\
             TITLE:Engineer\r\nTEL;CELL:+1 202 555 0100\r\nTEL;WORK;FAX:+1 202 555 0101\r\nTEL;WORK;VOICE:+1 202 555 0102\r\n\
             EMAIL;PREF;INTERNET:jane@home.example\r\nADR;HOME:;;1 Long Street;Springfield;;12345;USA\r\n\
             PHOTO;JPEG;ENCODING=BASE64:\r\n AAAA\r\n BBBB\r\n\r\nEND:VCARD\r\n",
            &[
                "Jane Roë | Engineer | Acme | Springfield, USA | jane@home.example, +1 202 555 0100 (Mobile), +1 202 555 0102 (Work) | ",
            ],
            0,
        );
        check(
            "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Roe\nN:Roe;Jane;;;\nitem1.EMAIL;type=INTERNET:jane@acme.example\n\
             item1.X-ABLabel:_$!<Work>!$_\nEMAIL;type=INTERNET;type=HOME:jane@home.example\n\
             item2.URL;type=pref:https\\://janeroe.example\nX-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/janeroe\n\
             IMPP;X-SERVICE-TYPE=Skype:skype:jane.roe\nBDAY:1990-01-01\nEND:VCARD",
            &["Jane Roe |  |  |  | jane@acme.example (Work), jane@home.example (Home) | https://janeroe.example/, \
               http://www.linkedin.com/in/janeroe, skype:jane.roe"],
            0,
        );
        check(
            "BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Jane Roe\nPRONOUNS:she/her\n\
             TEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-202-555-0100;ext=1\nORG:Acme\\, Inc.\nROLE:Engineer\nEND:VCARD\n",
            &["Jane Roe | Engineer | Acme, Inc. |  | +1-202-555-0100 (Home) | "],
            0,
        );
    }

    #[test]
    fn several_cards_are_read_and_those_of_nobody_are_counted() {
        check(
            "BEGIN:VCARD\nFN:Ann Poe\nEND:VCARD\n\nBEGIN:VCARD\nFN:Acme\nKIND:org\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n\
             BEGIN:VCARD\nFN:Bob Doe\nAGENT:\nBEGIN:VCARD\nFN:Tim Roe\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Cut Off\nEMAIL:cut@home.exa",
            &["Ann Poe |  |  |  |  | ", "Bob Doe |  |  |  |  | ", "Cut Off |  |  |  | cut@home.exa | "],
            2,
        );
        assert_eq!(read("BEGIN:VCARD\nEND:VCARD\n"), Err(Refusal::new("import_no_cards")));
    }

    #[test]
    fn a_person_keeps_the_same_address() {
        let url = |card: &str| read(&format!("BEGIN:VCARD\n{card}\nEND:VCARD")).unwrap().people[0].url.clone();
        assert_eq!(url("FN:Jane Roe\nUID:urn:uuid:1"), url("FN:Jane Poe\nUID:urn:uuid:1\nEMAIL:a@b.example"));
        assert_eq!(url("FN:Jane Roe\nEMAIL:a@b.example"), url("FN:Jane Roe\nEMAIL:A@b.example\nTITLE:Lead"));
        assert_ne!(url("FN:Jane Roe"), url("FN:Jane Doe"));
        assert!(url("FN:Jane Roe").starts_with("vcard:"));
    }

    #[test]
    fn a_picture_of_megabytes_is_passed_over() {
        let picture = "A".repeat(74) + "\r\n ";
        let text = format!(
            "BEGIN:VCARD\r\nFN:Jane Roe\r\nPHOTO;ENCODING=b:{}\r\nTITLE:Lead\r\nEND:VCARD",
            picture.repeat(100_000)
        );
        let person = read(&text).unwrap().people.remove(0);
        assert_eq!((person.photo, person.experience[0].title.as_deref()), (None, Some("Lead")));
    }

    #[test]
    fn moments_are_read_in_both_forms() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(moment_of(text).as_deref(), expected, "{text}");
        check("2026-11-23T10:00:00Z", Some("2026-11-23T10:00:00Z"));
        check("20261123T100000Z", Some("2026-11-23T10:00:00Z"));
        check("20261123", Some("2026-11-23T00:00:00Z"));
        check("2026", None);
        check("99999999", None);
    }
}
