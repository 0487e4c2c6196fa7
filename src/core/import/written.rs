//! Pasted text: a signature under a mail, the head of a CV. What is plain is read; the recruiter sees it in a form and
//! corrects it before anything is kept.

mod contacts;
mod name;
mod position;

use super::{Format, Read, identity, line, mail::newest};
use crate::{
    address,
    layers::text::{self, beneath, career, number},
    mail::{is_disclaimer, is_parting},
    names,
    profile::Profile,
};
use name::{Name, has_given, is_heading, labelled, name_in};
use position::told_of;

/// Longer texts are no signature and no head of a CV: only what stands first and last in them is looked at.
const MOST_LINES: usize = 60;

/// They have no more pieces.
const MOST_PIECES: usize = 200;

/// Among so many pieces there is the name that nothing else tells.
const MOST_BEFORE: usize = 8;

/// So many pieces behind the name say what they do.
const MOST_BEHIND: usize = 6;

/// What may stand between what somebody does and for whom: words behind which nothing else can stand when it is a firm,
/// and marks that part anything.
const WORDS: [&str; 11] =
    [" at ", " bei ", " chez ", " presso ", " bij ", " hos ", " en ", " em ", " na ", " w ", " a "];
const MARKS: [&str; 5] = [", ", " – ", " - ", " — ", " / "];

/// What stands between the pieces of a line.
const APART: [char; 5] = ['|', '·', '•', '∙', '►'];

/// Reads a text; `None` when it shows nobody.
pub fn read(given: &str) -> Option<Read> {
    let lines: Vec<String> = newest(given).iter().flat_map(|text| behind_parting(text)).collect();
    let mut profile = Profile { network: Format::Text.name().into(), ..Profile::default() };
    let mut prose = Vec::new();
    let mut above = String::new();
    for piece in pieces(signature(&lines)) {
        prose.extend(parts(&contacts::file(&piece, &above, &mut profile)));
        above = piece;
    }
    let head = named(&prose, &mut profile).unwrap_or_default();
    career::add(&lines, &head, &mut profile);
    let name = profile.name.clone().unwrap_or_default();
    // `Apply to jobs@acme.example`
    let is_role = |address: &String| address.split('@').next().is_some_and(address::is_role);
    if name.is_empty() && !profile.emails.is_empty() && profile.emails.iter().all(is_role) {
        return None;
    }
    let mark = profile.emails.first().or(profile.phones.first()).cloned().unwrap_or_default();
    if mark.is_empty() && (name.is_empty() || (profile.experience.is_empty() && profile.websites.is_empty())) {
        return None;
    }
    let employer = profile.employers.first().map_or("", String::as_str);
    profile.url = identity::address(Format::Text, &[&name, if mark.is_empty() { employer } else { &mark }]);
    Some(Read::of(Format::Text, vec![profile], vec![]))
}

/// `Best regards, Jane Roe` as two lines.
fn behind_parting(text: &str) -> Vec<String> {
    let parted = text.split_once(", ").filter(|(before, name)| is_parting(before) && names::reads_as_name(name));
    parted.map_or(vec![text.to_owned()], |(before, name)| vec![before.to_owned(), name.to_owned()])
}

/// The lines behind the last parting that a name or an address stands behind, all of them when there is none; up to the rule,
/// the next heading or the small print below the first address.
fn signature(lines: &[String]) -> &[String] {
    let shows = |text: &String| is_contact(text) || names::reads_as_name(text);
    let starts = (0..lines.len()).rev().filter(|place| lines.get(*place).is_some_and(|text| is_parting(text)));
    let first = |place: usize| lines.get(place..).map(|rest| rest.get(..MOST_LINES).unwrap_or(rest));
    let mut behind = starts.filter_map(|place| first(place + 1)).filter(|rest| rest.iter().any(shows));
    let rest = behind.next().or(first(0)).unwrap_or_default();
    let contact = rest.iter().position(is_contact).unwrap_or(rest.len());
    let is_end = |text: &String| is_rule(text) || career::is_heading(text) || is_disclaimer(text);
    let end = rest.iter().skip(contact).position(is_end).map_or(rest.len(), |end| contact + end);
    rest.get(..end).unwrap_or(rest)
}

fn is_contact(text: &String) -> bool {
    !text::written(text).is_empty() || !number::labelled(std::slice::from_ref(text), &[]).is_empty()
}

/// A line of dashes, which parts one thing from another.
fn is_rule(text: &str) -> bool {
    text.chars().count() > 2 && text.chars().all(|it| "-_—–=*~".contains(it))
}

/// Whether a word of a text begins as one of a list.
fn has_beginning(text: &str, list: &str) -> bool {
    names::words(text).iter().any(|word| list.split_whitespace().any(|beginning| word.starts_with(beginning)))
}

/// What stands in lines up to where somebody else is named: `Assistant: Sue Poe, sue@acme.example`.
fn pieces(lines: &[String]) -> Vec<String> {
    let mut name: Option<String> = None;
    let is_anothers = |text: &str, name: &str| {
        let value =
            text.split_once(':').map(|(_, value)| value.split([',', '(', '<', '|']).next().unwrap_or_default().trim());
        value.is_some_and(|value| {
            names::reads_as_name(value) && has_given(value) && !names::may_be_one(Some(value), Some(name))
        })
    };
    let own = lines.iter().take_while(|text| {
        let is_own = !name.as_ref().is_some_and(|name| is_anothers(text, name));
        name = name.take().or_else(|| name_in(text).map(|found| found.name));
        is_own
    });
    own.flat_map(|text| text.split(APART)).filter_map(line).take(MOST_PIECES).collect()
}

/// What is left of a piece when addresses and numbers are taken out.
fn parts(given: &str) -> Vec<String> {
    let pieces = given.split('|');
    let plain = pieces.filter_map(|piece| line(piece.trim_matches([',', ';', ' ', '-', '–', '—', '<', '>'])));
    plain.filter(|piece| piece.chars().filter(|it| it.is_alphabetic()).count() > 1).collect()
}

/// Reads the name, and what stands around it: what they do, for whom, where. The line beneath the name is what they do in
/// any words where another line says for whom; else it may be, and is given back.
fn named(prose: &[String], profile: &mut Profile) -> Option<String> {
    let found: Vec<(usize, Name)> =
        prose.iter().enumerate().filter_map(|(place, text)| Some((place, name_in(text)?))).collect();
    let is_mailbox = |name: &str| {
        let mut mailboxes = profile.emails.iter().filter_map(|address| address.split('@').next());
        mailboxes.any(|mailbox| names::is_made_from(mailbox, name))
    };
    let best = found
        .iter()
        .find(|(_, it)| is_mailbox(&it.name))
        .or_else(|| found.iter().find(|(place, it)| *place < MOST_BEFORE && has_given(&it.name)))
        .or_else(|| found.iter().find(|(place, _)| *place < MOST_BEFORE));
    let told = labelled(prose).map(|(place, name)| (place, Name { name, ..Name::default() }));
    let (place, Name { name, pronouns, behind }) = told.or_else(|| best.cloned())?;
    profile.name = Some(name.clone());
    profile.pronouns = pronouns;
    let before = place.checked_sub(1).and_then(|place| prose.get(place)).filter(|text| beneath::is_title(text));
    let after = || prose.iter().skip(place + 1).take_while(|text| !career::is_heading(text)).take(MOST_BEHIND);
    for text in behind.iter().chain(after()).chain(before) {
        told_of(text, profile);
    }
    let held = profile.experience.first().cloned().unwrap_or_default();
    let is_other = |text: &String| held.employer.as_ref() == Some(text) || profile.location.as_ref() == Some(text);
    let is_plain = |text: &String| beneath::is_plain(text, &name) && !is_heading(text) && !is_other(text);
    let head = behind.iter().chain(after()).next().filter(|text| held.title.is_none() && is_plain(text))?.clone();
    match profile.experience.first_mut() {
        Some(job) => job.title = Some(head),
        None => return Some(head),
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::testing;

    fn check(text: &str, expected: Option<&str>) {
        let shown = read(text).map(|read| testing::line(&read.people[0]));
        assert_eq!(shown.as_deref(), expected, "{text}");
    }

    #[test]
    fn signatures_are_read() {
        check(
            "Hi Lea,\nthanks for writing. Let us talk next week.\n\nBest regards,\nJane Roe\nSenior Engineer\nAcme, Inc.\n\
             M: +1 202 555 0100 | T +1 (202) 555-0199\njane@acme.example\nwww.linkedin.com/in/janeroe",
            Some(
                "Jane Roe | Senior Engineer | Acme, Inc. |  | jane@acme.example, +1 202 555 0100 (Mobile), +1 (202) 555-0199 | \
                  https://www.linkedin.com/in/janeroe",
            ),
        );
        check(
            "--\nDr. Jürgen Roe | Leiter Entwicklung bei Acme GmbH\nBüro: +49 30 1234567 · Fax: +49 30 7654321\nprivat: juergen@home.example",
            Some(
                "Jürgen Roe | Leiter Entwicklung | Acme GmbH |  | juergen@home.example (Home), +49 30 1234567 (Work) | ",
            ),
        );
        check(
            "Cordialement,\nZoé Roe (elle/la)\nIngénieure chez Acme\n06 12 34 56 78",
            Some("Zoé Roe | Ingénieure | Acme |  | 06 12 34 56 78 | "),
        );
        check(
            "Jane Roe, Engineer at Acme <jane@home.example>",
            Some("Jane Roe | Engineer | Acme |  | jane@home.example | "),
        );
    }

    #[test]
    fn towns_are_read_off_postal_lines() {
        let check = |text: &str, place: &str| {
            let person = read(&format!("Best,\nJane Roe\nCTO\n{text}\njane@home.example")).unwrap().people.remove(0);
            assert_eq!(person.location.unwrap_or_default(), place, "{text}");
        };
        check("20121 Milano, Italia", "Milano, Italia");
        check("10115 Berlin", "Berlin");
        check("Anschrift: Gartenweg 8, 90402 Nürnberg", "Nürnberg");
        check("C/ Mayor 3, 43201 Reus (Tarragona)", "Reus");
        check("Via Roma 5 - 14100 Asti", "Asti");
        check("Via Roma, 10 – 44121 Ferrara (FE)", "Ferrara");
        check("Calle Mayor, 12, 2º B. 28013 Madrid", "Madrid");
        check("Rua Longa, 10, 4050-262 Porto", "Porto");
        check("HRB Nr. 12345 Berlin", "");
        check("ul. Polna 4, 78-400 Szczecinek", "Szczecinek");
        check("Long Street 1, 3511 AB Utrecht", "Utrecht");
        check("D-80331 München", "München");
        check("12 Long Street, Oxford OX1 1AA", "Oxford");
        check("12 Long Street OX1 1AA", "");
        check("Long Street 1, 75001 Paris Cedex 04, France", "");
        check("2019 Acme", "");
        check("Room 12345", "");
        check("50000 pots", "");
        check("HRB 12345 Berlin", "");
    }

    #[test]
    fn heads_of_cvs_are_read() {
        check(
            "CURRICULUM VITAE\n\nJane Roe\nSoftware Engineer\nBerlin, Germany • jane [at] home.example • +49 151 12345678\n\
             github.com/janeroe\n\nExperience\n2015 - 2019 Acme",
            Some(
                "Jane Roe | Software Engineer |  | Berlin, Germany | jane@home.example, +49 151 12345678 | https://github.com/janeroe",
            ),
        );
        check("Name: Jane Roe\nMobile: 0151 1234 5678", Some("Jane Roe |  |  |  | 0151 1234 5678 (Mobile) | "));
        check("jane@home.example", Some(" |  |  |  | jane@home.example | "));
    }

    #[test]
    fn names_are_told_from_headings_titles_and_firms() {
        let check_name = |text: &str, expected: &str| {
            let name = read(text).and_then(|mut read| read.people.remove(0).name);
            assert_eq!(name.as_deref(), Some(expected), "{text}");
        };
        for head in [
            "Lebenslauf\nPersönliche Daten\nName: Jane Roe",
            "CURRÍCULUM VITAE\nDATOS PERSONALES\nNombre: Jane Roe",
            "INFORMAZIONI PERSONALI\nJane Roe",
            "Dados Pessoais\nNome: Jane Roe",
            "Życiorys\nDane Osobowe\nImię i nazwisko: Jane Roe",
            "Curriculum Vitae\nPersoonlijke gegevens\nNaam: Jane Roe",
            "CURRICULUM VITAE\nÉtat Civil\nNom : Roe\nPrénom : Jane",
            "Europass Curriculum Vitae\nPersonal Information\nJane Roe",
            "Name, Vorname: Roe, Jane",
            "Cognome/Nome: Roe Jane",
            "First name(s) / Surname(s): Jane Roe",
            "Nome completo: Jane Roe",
            "Full name: Jane Roe",
            "Prénom et nom : Jane Roe",
            "Resume of Jane Roe",
            "Lebenslauf Jane Roe",
            "Name\tJane Roe",
            "Senior Software Engineer\nJane Roe",
            "Mit freundlichen Grüßen\ni. A. Jane Roe\nSachbearbeiterin",
            "Mit freundlichen Grüßen\n\nppa. Jane Roe\nLeiterin Vertrieb",
            "Mit freundlichen Grüßen\nDr. med. Jane Roe\nOberärztin\nKlinikum Acme",
            "Cordiali saluti\nIng. Jane Roe",
            "Bien à vous,\nMme Jane Roe",
            "Best,\nJane Roe, PhD, MBA",
            "Best regards, Jane Roe",
            "Bonjour Léa,\nJane Roe\nPotière",
            "Hi Lea Poe!\nJane Roe",
            "Sehr geehrte Frau Poe,\nJane Roe",
        ] {
            check_name(&format!("{head}\npots@home.example"), "Jane Roe");
        }
    }

    #[test]
    fn employers_are_read_only_where_it_is_plain() {
        let check = |text: &str, title: &str, employer: &str| {
            let person = read(&format!("Best,\nJane Roe\n{text}\njane@acmeworks.example")).unwrap().people.remove(0);
            let job = person.experience.first().cloned().unwrap_or_default();
            let read = (job.title.unwrap_or_default(), job.employer.unwrap_or_default());
            assert_eq!(read, (title.into(), employer.into()), "{text}");
        };
        check("CTO\nAcmeworks", "CTO", "Acmeworks");
        check("CTO, Acmeworks", "CTO", "Acmeworks");
        check("Acmeworks Robotics\nHead of Kilns", "Head of Kilns", "Acmeworks Robotics");
        check("CTO\nWe make kilns. Since 1901.\nBolt Ltd", "CTO", "Bolt Ltd");
        check("Directrice des fours\nBolt SAS - SIRET 123 456 789 00012", "Directrice des fours", "Bolt SAS");
        check("Directora de Hornos en Acmeworks", "Directora de Hornos", "Acmeworks");
        check("CTO\nBolt Inc., New York", "CTO", "Bolt Inc.");
        check("CTO\nBolt, Inc.", "CTO", "Bolt, Inc.");
        check("CTO\nBolt SAS au capital de 10 000 €", "CTO", "Bolt SAS");
        check("CTO\nBolt S.A. de C.V.", "CTO", "Bolt S.A. de C.V.");
        check("CTO\nWe sail as a team", "CTO", "");
        check("CTO\nLong Street 1, 3511 AB Utrecht", "CTO", "");
        check("CTO\nClient: Cog Ltd", "CTO", "");
        check("Engenheira na Bolt, Lda.", "Engenheira", "Bolt, Lda.");
        check("CTO\nBerlin", "CTO", "");
        check("CTO\nAcmeworks: roe@acmeworks.example", "CTO", "");
        check("CTO\nPlatform Team", "CTO", "");
        check("Responsabile Amministrativa\nBolt S.r.l.", "Responsabile Amministrativa", "Bolt S.r.l.");
        check("Accountmanager Zuid\nAcmeworks", "Accountmanager Zuid", "Acmeworks");
        check("Acmeworks", "", "Acmeworks");
        check("Platform Team\nBolt Ltd", "", "Bolt Ltd");
        check("Curriculum Vitae\nBolt Ltd", "", "Bolt Ltd");
        check("Lyon, France\nBolt Ltd", "", "Bolt Ltd");
        check("Berlin\n10115 Berlin\nBolt Ltd", "", "Bolt Ltd");
        check("Accountmanager Zuid", "", "");
        check("Partner, Corporate", "Partner, Corporate", "");
        check("CTO\nSent from my phone", "CTO", "");
    }

    #[test]
    fn numbers_are_read_only_where_they_are_a_telephones() {
        let check = |text: &str, expected: &[&str]| {
            let person = read(&format!("Best,\nJane Roe\n{text}\njane@home.example")).unwrap().people.remove(0);
            assert_eq!(person.phones, expected, "{text}");
        };
        check("USt-IdNr.: DE123456789\nAmtsgericht Berlin, HRB 1234567 B\nTel. 030 1234567", &["030 1234567"]);
        check("KvK: 12345678 | BTW NL123456789B01\nT +31 20 123 4567", &["+31 20 123 4567"]);
        check("SIRET 123 456 789 00012\nTél. : 01 99 00 12 34", &["01 99 00 12 34"]);
        check("Mobil:\n0151 1234567\nTel. 030 1234567\n12345678", &["0151 1234567", "030 1234567"]);
        check("P.IVA 01234567890\nCell. 345 1234567", &["345 1234567"]);
        check(
            "Tél. : +33 (0)1 99 00 45 67 - Port. : +33 6 39 98 12 34",
            &["+33 (0)1 99 00 45 67", "+33 6 39 98 12 34"],
        );
        check("06 12 34 56 78", &["06 12 34 56 78"]);
        check("202-555-0142", &["202-555-0142"]);
        check("Lyon · 655 12 34 56 · roe@home.example", &["655 12 34 56"]);
        check("12 345 678\n1 000 000 000\nSIREN 123 456 789", &[]);
        check("Móvil: 655 12 34 56 / Fijo: 91 123 45 67", &["655 12 34 56", "91 123 45 67"]);
        check("Tél. 01 99 00 12 34 – Port. 06 22 33 44 55", &["01 99 00 12 34", "06 22 33 44 55"]);
        check("O: 202.555.0142 | C: 202.555.0143", &["202.555.0142", "202.555.0143"]);
        check("roe@home.example - 06 12 34 56 78", &["06 12 34 56 78"]);
        check("01/02/1990\n01.02.1990\n123-456-78-90\n2015 - 2019", &[]);
        check("Fax: +49 30 7654321", &[]);
    }

    #[test]
    fn nobody_elses_data_is_read() {
        check(
            "Hallo Lea,\nja gern.\n\nViele Grüße\nJane Roe\nSenior Engineer\njane.roe@acme.example\n\nVon: Lea Poe <lea@agency.example>\n\
             Gesendet: Montag\nAn: Jane Roe\n\nHallo Jane,\n\nViele Grüße\nLea Poe\nRecruiterin\n+49 30 7654321\nlea@agency.example",
            Some("Jane Roe | Senior Engineer |  |  | jane.roe@acme.example | "),
        );
        check(
            "Jane Roe\nCTO\njane@home.example\nAssistant: Sue Poe, sue.poe@acme.example, +44 20 7946 0019",
            Some("Jane Roe | CTO |  |  | jane@home.example | "),
        );
        check(
            "Best,\nJane Roe\njane@home.example\n\nCTO: Ben Poe\nben.poe@acme.example\n+44 20 7946 0555",
            Some("Jane Roe |  |  |  | jane@home.example | "),
        );
        check(
            "Jane Roe\njane@home.example\n\nReferences\nBen Poe, Acme GmbH, ben.poe@acme.example, +44 20 7946 0555",
            Some("Jane Roe |  |  |  | jane@home.example | "),
        );
        check(
            "Best regards,\nJane Roe\njane@home.example\n------------------\nThis e-mail is confidential: office@acme.example",
            Some("Jane Roe |  |  |  | jane@home.example | "),
        );
        check(
            "Best regards,\nJane Roe\njane@home.example<mailto:jane@home.example>\njane.example<http://www.jane.example>\n\n\
             This e-mail is confidential. Whoever got it in error calls +44 20 7946 0555 or writes to office@acme.example.",
            Some("Jane Roe |  |  |  | jane@home.example | http://www.jane.example/"),
        );
        check(
            "Jane Roe\n--------\nSoftware Engineer\njane@home.example\n--------\nReferences\nSue Poe, sue@acme.example",
            Some("Jane Roe | Software Engineer |  |  | jane@home.example | "),
        );
    }

    #[test]
    fn the_positions_of_a_cv_are_read() {
        let text = "Jane Roe\nHead of Kilns\njane@home.example\n\nBERUFSERFAHRUNG\nSenior Engineer, Acme GmbH, 03/2019 – heute\n\
                    Trainee, Bolt AG, 2015 – 2019";
        let person = read(text).unwrap().people.remove(0);
        assert_eq!(
            (person.headline.as_deref(), person.employers),
            (Some("Head of Kilns"), vec!["Acme GmbH".to_owned()])
        );
        let jobs: Vec<(Option<&str>, bool)> =
            person.experience.iter().map(|job| (job.title.as_deref(), job.current)).collect();
        assert_eq!(jobs, [(Some("Senior Engineer"), true), (Some("Trainee"), false)]);
    }

    #[test]
    fn the_head_of_a_cv_is_known_by_its_positions() {
        let check = |head: &str, expected: Option<&str>| {
            let text = format!(
                "Jane Roe\n{head}\njane@home.example\n\nEXPERIENCIA LABORAL\n2018 - 2020 Ceramista, Hospital de Lyon"
            );
            let person = read(&text).unwrap().people.remove(0);
            let title = person.experience.first().and_then(|job| job.title.clone());
            assert_eq!((person.headline.as_deref(), title.is_some()), (expected, expected.is_some()), "{head}");
        };
        check("Ceramista de urgencias", Some("Ceramista de urgencias"));
        check("Hablo mucho", None);
    }

    #[test]
    fn texts_of_nobody_are_none() {
        for text in [
            "write to sales@acme.example",
            "Senior Engineer (m/f/d)\nAcme GmbH, Berlin\nApply to jobs@acme.example",
            "milk\neggs",
            "Jane Roe",
            "2015 - 2019",
            "",
            "The quick brown fox jumps over the lazy dog.",
        ] {
            check(text, None);
        }
    }
}
