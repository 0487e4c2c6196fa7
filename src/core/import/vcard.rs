//! vCards: what address books, phones and mail programs write, one person or thousands in a file.

mod property;

use super::{Format, Read, Refusal, identity, line, moment};
use crate::{
    layers::{own, text::written},
    names,
    profile::{Experience, Handle, Language, Profile, Seen},
    sites,
};
use property::Property;
use std::collections::BTreeMap;
use url::Url;

/// Whether a text begins as cards do.
pub fn is_one(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.next().is_some_and(|line| line.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Reads cards. A card that is cut off counts with what it has. For `is_in_bytes` see [`property::properties`].
pub fn read(text: &str, is_in_bytes: bool) -> Result<Read, Refusal> {
    let (mut people, mut left_out) = (Vec::new(), Vec::new());
    let mut card: Vec<Property> = Vec::new();
    // How many cards stand within the card: those of somebody's assistants.
    let mut within = 0_usize;
    let mut is_agent = false;
    let mut finish = |card: &mut Vec<Property>| {
        if !card.is_empty() {
            match person(card) {
                Some(profile) => people.push(profile),
                None => left_out.push(people.len() + left_out.len() + 1),
            }
            card.clear();
        }
    };
    for property in property::properties(text, is_in_bytes) {
        let is_card = property.value.trim().eq_ignore_ascii_case("VCARD");
        let was_agent = std::mem::replace(&mut is_agent, property.name == "AGENT" && property.value.trim().is_empty());
        match property.name.as_str() {
            "BEGIN" if is_card && (was_agent || within > 0) => within += 1,
            "END" if is_card && within > 0 => within -= 1,
            // Where one card is cut off, the next begins all the same.
            "BEGIN" | "END" if is_card => finish(&mut card),
            _ if within == 0 => card.push(property),
            _ => {}
        }
    }
    finish(&mut card);
    if people.is_empty() {
        return Err(Refusal::new("import_no_cards"));
    }
    Ok(Read::of(Format::Vcard, people, left_out))
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
        name: name(first("N"), text("FN").as_deref()),
        pronouns: text("PRONOUNS").or_else(|| names::without_pronouns(&text("FN")?).1.map(str::to_owned)),
        location: first("ADR").and_then(place),
        photo: text("PHOTO").filter(|photo| photo.starts_with("https://") || photo.starts_with("http://")),
        taken_at: text("REV").and_then(|it| moment(&it)).unwrap_or_default(),
        ..Profile::default()
    };
    let employer = first("ORG").and_then(|property| property.parts().first().and_then(|name| line(name)));
    let is_named = first("N").is_some_and(|parts| part(parts, 0).is_some() && part(parts, 1).is_some());
    let is_firm = profile.name.is_some() && profile.name == employer && !is_named;
    if is_firm {
        return None;
    }
    // An address in the place of a name.
    profile.name.take_if(|name| own::email(name).is_some());
    let title = text("TITLE").or_else(|| text("ROLE"));
    profile.employers.extend(employer.clone());
    if employer.is_some() || title.is_some() {
        profile.experience.push(Experience { title, employer, current: true, ..Experience::default() });
    }
    let mut labels = BTreeMap::new();
    for property in card.iter().filter(|property| property.name == "X-ABLABEL") {
        labels.entry(property.group.as_deref()).or_insert(property);
    }
    for property in card {
        let label = label(property, &labels);
        let label = label.as_deref();
        let value = property.text();
        match property.name.as_str() {
            "EMAIL" => {
                // `Jane Roe <jane@home.example>`
                if let Some(address) = own::email(&value).or_else(|| written(&value).into_iter().next()) {
                    profile.add_email(&address, Seen::File, label);
                }
            }
            "TEL" if !property.types().chain(label.map(str::to_lowercase)).any(|kind| is_machine(&kind)) => {
                if let Some(number) = own::phone(&value) {
                    profile.add_phone(&number, Seen::File, label);
                }
            }
            "LANG" => profile.languages.extend(line(&value).map(|name| Language { name, level: None })),
            "URL" => site(&value, label, &mut profile),
            "SOCIALPROFILE" | "X-SOCIALPROFILE" | "IMPP" => account(property, label, &mut profile),
            // `X-SKYPE-USERNAME`
            name if name.starts_with("X-") => {
                let network = name.trim_start_matches("X-").trim_end_matches("-USERNAME");
                account_on(network, &value, &mut profile);
            }
            _ => {}
        }
    }
    let name = profile.name.clone().unwrap_or_default();
    if name.is_empty() && profile.emails.is_empty() && profile.phones.is_empty() {
        return None;
    }
    let own = text("UID").map(|uid| vec![uid]);
    let own = own.or_else(|| Some(vec![name.clone(), profile.emails.first().or(profile.phones.first())?.clone()]));
    profile.url = match own {
        Some(own) => identity::address(Format::Vcard, &own.iter().map(String::as_str).collect::<Vec<_>>()),
        None => identity::by_name(Format::Vcard, &[&name, profile.employers.first().map_or("", String::as_str)]),
    };
    Some(profile)
}

/// A name as it is shown, in the order that its bearer's language has; where that is only a part of it, from the parts.
fn name(parts: Option<&Property>, shown: Option<&str>) -> Option<String> {
    let (family, given) = (parts.and_then(|it| part(it, 0)), parts.and_then(|it| part(it, 1)));
    let further = parts.and_then(|it| part(it, 2));
    let whole = [given.clone(), further, family.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let holds = |shown: &str| given.iter().chain(&family).all(|part| shown.contains(part.as_str()));
    let shown = shown.map(|shown| names::turned(shown).unwrap_or_else(|| shown.to_owned()));
    let shown =
        shown.filter(|shown| whole.is_empty() || shown.contains(' ') || holds(shown)).or_else(|| line(&whole))?;
    Some(names::without_titles(names::without_pronouns(&shown).0).to_owned())
}

/// A part of a name: family name, given name, further names, titles before and after.
fn part(name: &Property, place: usize) -> Option<String> {
    line(&name.parts().get(place)?.replace(',', " "))
}

/// Whether nobody answers a number that is called so: `fax`, `homefax`.
fn is_machine(kind: &str) -> bool {
    ["fax", "pager", "modem"].iter().any(|machine| kind.ends_with(machine))
}

/// Town and country of a postal address; the street is nobody's business here.
fn place(property: &Property) -> Option<String> {
    let parts = property.parts();
    let found: Vec<String> =
        [3, 4, 6].into_iter().filter_map(|place| parts.get(place).and_then(|part| line(part))).collect();
    // A country's code alone is no place.
    found.iter().any(|part| part.chars().count() > 2).then(|| found.join(", "))
}

/// What the card calls an address: by its own of the card's `labels`, each with the group that it is for, or of work, of
/// home, of a mobile phone by the types.
fn label(property: &Property, labels: &BTreeMap<Option<&str>, &Property>) -> Option<String> {
    let own = property.group.as_deref().and_then(|group| {
        let label = labels.get(&Some(group))?.text();
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

/// An account: by its address, or by its name on a service that the card names beside it: `x-apple:janeroe`.
fn account(property: &Property, label: Option<&str>, profile: &mut Profile) {
    let value = property.text();
    let parameter =
        |wanted: &str| property.parameters.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let user = own::decoded(parameter("X-USER").or_else(|| value.strip_prefix("x-apple:")).unwrap_or(&value));
    let services = parameter("X-SERVICE-TYPE").or(parameter("SERVICE-TYPE")).map(str::to_owned);
    let is_address = own::link(&value).is_some() && (value.contains("://") || value.contains('/'));
    let is_known =
        !is_address && services.into_iter().chain(property.types()).any(|it| account_on(&it, &user, profile));
    if !is_known {
        site(&value, label, profile);
    }
}

/// Files the account that goes by a name on a network, where that makes its address.
fn account_on(network: &str, name: &str, profile: &mut Profile) -> bool {
    if own::link(name).is_some_and(|url| sites::handle(&url).is_some()) {
        site(name, None, profile);
        return true;
    }
    if network.eq_ignore_ascii_case("skype") && !name.is_empty() {
        let name = name.strip_prefix("skype:").unwrap_or(name);
        site(&format!("skype:{name}"), None, profile);
        return true;
    }
    let account = sites::account(network, name);
    let is_known = account.is_some();
    account.into_iter().for_each(|account| profile.add_handle(account, Seen::File));
    is_known
}

/// A site, or an account that is given as `skype:jane`.
fn site(value: &str, label: Option<&str>, profile: &mut Profile) {
    if let Some(url) = own::link(value) {
        return profile.add_website(url.as_str(), Seen::File, label);
    }
    let Ok(url) = Url::parse(value.trim()) else { return };
    if matches!(url.scheme(), "skype" | "xmpp" | "msteams" | "facetime") {
        let name = url.path().trim_matches('/').to_owned();
        profile.add_handle(Handle { network: url.scheme().into(), url: url.to_string(), handle: name }, Seen::File);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::testing;

    fn check(text: &str, expected: &[&str], left_out: usize) {
        let read = super::read(text, false).expect("cards");
        let shown: Vec<String> = read.people.iter().map(testing::line).collect();
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
        assert_eq!(super::read("BEGIN:VCARD\nEND:VCARD\n", false), Err(Refusal::new("import_no_cards")));
    }

    #[test]
    fn a_card_that_is_cut_off_loses_no_other() {
        check(
            "BEGIN:VCARD\nFN:Ann Poe\nEND:VCARD\nBEGIN:VCARD\nFN:Bob Doe\nEMAIL:bob@home.example\nBEGIN:VCARD\nFN:Cid Roe\nEND:VCARD\n\
             BEGIN:VCARD\nFN:Dora Roe\nEND:VCARD\nBEGIN:VCARD\nFN:Eve Roe\nEND:VCARD\n",
            &[
                "Ann Poe |  |  |  |  | ",
                "Bob Doe |  |  |  | bob@home.example | ",
                "Cid Roe |  |  |  |  | ",
                "Dora Roe |  |  |  |  | ",
                "Eve Roe |  |  |  |  | ",
            ],
            0,
        );
    }

    #[test]
    fn addresses_and_numbers_are_read_out_of_what_stands_around_them() {
        check(
            "BEGIN:VCARD\nFN:Ann Poe (she/her)\nEMAIL:Ann Poe <ann@home.example>\nTEL:+44 20 7946 0018 ext. 12\n\
             TEL:+44 20 7946 0019;ext=12\nitem1.TEL:+44 20 7946 0020\nitem1.X-ABLabel:_$!<HomeFAX>!$_\nEND:VCARD",
            &["Ann Poe |  |  |  | ann@home.example, +44 20 7946 0018, +44 20 7946 0019 | "],
            0,
        );
    }

    #[test]
    fn names_are_read_as_they_are_shown() {
        let check = |card: &str, expected: &str| {
            let read = super::read(&format!("BEGIN:VCARD\n{card}\nEMAIL:a@home.example\nEND:VCARD"), false).unwrap();
            assert_eq!(read.people[0].name.as_deref().unwrap_or_default(), expected, "{card}");
        };
        check("N:王;小明;;;\nFN:王小明", "王小明");
        check("N:Nagy;Anna;;;\nFN:Nagy Anna", "Nagy Anna");
        check("N:Roe;Jane;;;\nFN:Jane", "Jane Roe");
        check("N:Roe;Jane;;;\nFN:Roe, Jane", "Jane Roe");
        check("N:Roe;Jane;;;", "Jane Roe");
        check("N:;Jane;;;\nFN:Jane Roe", "Jane Roe");
        check("N:Roe;Jane;;Dr.;\nFN:Dr. Jane Roe", "Jane Roe");
        check("N:;;;;\nFN:a@home.example", "");
        check("N:Roe;Jane;;;\nFN:Jane Roe\nORG:Jane Roe", "Jane Roe");
    }

    #[test]
    fn a_company_is_nobody() {
        let company = "BEGIN:VCARD\nFN:Acme Inc\nN:;;;;\nORG:Acme Inc\nTEL:+12025550100\nEND:VCARD\n";
        check(&format!("{company}BEGIN:VCARD\nFN:Ann Poe\nEND:VCARD"), &["Ann Poe |  |  |  |  | "], 1);
    }

    #[test]
    fn accounts_are_read_in_every_form() {
        check(
            "BEGIN:VCARD\nFN:Jane Roe\nX-SOCIALPROFILE;type=twitter;x-user=janeroe:x-apple:janeroe\n\
             X-SOCIALPROFILE;type=linkedin;x-user=janeroe:x-apple:janeroe\nX-SKYPE:jane.roe\nX-TWITTER:janeroe\n\
             URL:janeroe.example:8080/x\nIMPP;X-SERVICE-TYPE=Telegram:x-apple:janeroe\n\
             IMPP;X-SERVICE-TYPE=WhatsApp:x-apple:%2B12025550155\nX-GITHUB:https://github.com/janeroe\n\
             SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@jane\nX-ABADR:us\nEND:VCARD",
            &["Jane Roe |  |  |  |  | https://janeroe.example:8080/x, https://github.com/janeroe, \
               https://social.example/@jane, https://x.com/janeroe, https://www.linkedin.com/in/janeroe/, skype:jane.roe, \
               https://t.me/janeroe, https://wa.me/12025550155"],
            0,
        );
    }

    #[test]
    fn a_person_keeps_the_same_address() {
        let url =
            |card: &str| super::read(&format!("BEGIN:VCARD\n{card}\nEND:VCARD"), false).unwrap().people[0].url.clone();
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
        let person = super::read(&text, false).unwrap().people.remove(0);
        assert_eq!((person.photo, person.experience[0].title.as_deref()), (None, Some("Lead")));
    }
}
