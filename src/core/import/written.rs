//! Pasted text: a signature under a mail, the head of a CV. What is plain is read; the recruiter sees it in a form and
//! corrects it before anything is kept.

use super::{Format, Read, identity, line};
use crate::{
    address, dates,
    layers::{names, own, text},
    profile::{Experience, Profile, Seen},
};

/// Longer texts are no signature and no head of a CV: only what stands first and last in them is looked at.
const MOST_LINES: usize = 60;

/// Words before a signature.
const PARTINGS: &str = "best|regards|best regards|kind regards|warm regards|best wishes|all the best|many thanks|thanks|cheers|sincerely|\
    yours sincerely|yours|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|freundliche grüße|herzliche grüße|grüße|mfg|vg|lg|\
    cordialement|bien cordialement|bien à vous|salutations|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|distinti saluti|\
    saluti|atenciosamente|cumprimentos|abraço|met vriendelijke groet|vriendelijke groet|groeten|med vänliga hälsningar|vänliga hälsningar|\
    med venlig hilsen|venlig hilsen|med vennlig hilsen|pozdrawiam|z poważaniem|с уважением|z pozdrowieniami|s pozdravem";

/// Headings above the head of a CV, and words that stand before a name.
const HEADINGS: &str =
    "cv|curriculum vitae|résumé|resume|lebenslauf|currículum|contact|kontakt|profile|profil|personal details|name";

/// Headings below the head of a CV: what follows is about something else.
const SECTIONS: &str = "experience|work experience|professional experience|employment|education|skills|summary|about|about me|objective|\
    berufserfahrung|beruflicher werdegang|ausbildung|kenntnisse|über mich|expérience|expériences|expérience professionnelle|formation|\
    compétences|experiencia|experiencia laboral|educación|formación|habilidades|perfil|esperienza|istruzione|formazione|competenze|\
    experiência|formação|ervaring|opleiding|erfarenhet|utbildning|erfaring|uddannelse|doświadczenie|wykształcenie";

/// Between what somebody does and for whom.
const FOR_WHOM: [&str; 9] = [" at ", " @ ", " bei ", " chez ", " presso ", " bij ", " hos ", " na ", " w "];

/// What stands between the pieces of a line.
const APART: [char; 6] = ['|', '·', '•', '\t', '∙', '►'];

/// Reads a text; `None` when it shows nobody.
pub fn read(given: &str) -> Option<Read> {
    let lines: Vec<String> = given.lines().filter_map(line).collect();
    let mut profile = Profile { network: Format::Text.name().into(), ..Profile::default() };
    let mut prose = Vec::new();
    for piece in signature(&lines).iter().flat_map(|text| text.split(APART)) {
        let rest = contacts(piece.trim(), &mut profile);
        prose.extend(parts(&rest));
    }
    named(&prose, &mut profile);
    let name = profile.name.clone().unwrap_or_default();
    let mark = profile.emails.first().or(profile.phones.first()).cloned().unwrap_or_default();
    if mark.is_empty() && (name.is_empty() || (profile.experience.is_empty() && profile.websites.is_empty())) {
        return None;
    }
    profile.url = identity::address(Format::Text, &[&name, &mark]);
    Some(Read { format: Format::Text, people: vec![profile], left_out: vec![] })
}

/// The lines after the last parting word or line of dashes; the first ones when there is none.
fn signature(lines: &[String]) -> &[String] {
    let is_parting = |text: &String| {
        let text = text.to_lowercase();
        let text = text.trim_end_matches([',', '!', '.', ' ']);
        PARTINGS.split('|').any(|parting| parting.trim() == text)
            || (text.len() >= 2 && text.chars().all(|it| "-_—–".contains(it)))
    };
    let start = lines.iter().rposition(is_parting).map_or(0, |place| place + 1);
    let rest = lines.get(start..).filter(|rest| !rest.is_empty()).unwrap_or(lines);
    rest.get(..MOST_LINES).unwrap_or(rest)
}

/// Files the addresses, numbers and links of a line, and gives back what else stands in it.
fn contacts(given: &str, profile: &mut Profile) -> String {
    let mut rest = String::new();
    for word in given.split(' ') {
        let bare = word.trim_matches(['<', '>', '(', ')', '[', ']', ',', ';', '|']);
        let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
        let is_link = bare.contains("://") || bare.starts_with("www.") || (bare.contains('/') && bare.contains('.'));
        if let Some(url) = own::link(bare).filter(|_| is_link) {
            profile.add_website(url.as_str(), Seen::Recruiter, None);
        } else if let Some(address) = text::written(bare).first() {
            let label = take_label(&mut rest);
            profile.add_email(address, Seen::Recruiter, label.as_deref());
            rest.push('|');
        } else {
            rest.push_str(word);
            rest.push(' ');
        }
    }
    match text::written(&rest).first() {
        Some(address) => {
            profile.add_email(address, Seen::Recruiter, None);
            String::new()
        }
        None => numbers(&rest, profile),
    }
}

/// Files the phone numbers of a line, and gives back what else stands in it.
fn numbers(given: &str, profile: &mut Profile) -> String {
    let is_part = |character: char| character.is_ascii_digit() || "+() -./\u{a0}".contains(character);
    let mut rest = String::new();
    let mut run = String::new();
    for character in given.chars().chain(['|']) {
        if is_part(character) {
            run.push(character);
            continue;
        }
        let digits = run.chars().filter(char::is_ascii_digit).count();
        let number = run.trim_matches([' ', '-', '.', '/', '\u{a0}']);
        let is_number = (7..=16).contains(&digits) && dates::period(number).is_none() && !is_years(number);
        if is_number {
            let label = take_label(&mut rest);
            if label.as_deref() != Some(FAX) {
                profile.add_phone(number, Seen::Recruiter, label.as_deref());
            }
            rest.push('|');
        } else {
            rest.push_str(&run);
        }
        run.clear();
        rest.push(character);
    }
    rest
}

/// `2015 - 2019`
fn is_years(text: &str) -> bool {
    let mut numbers = text.split(|it: char| !it.is_ascii_digit()).filter(|number| !number.is_empty());
    numbers.all(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

/// Numbers that are called so are not called.
const FAX: &str = "Fax";

/// Short forms before an address or a number, and what they stand for; nothing where they say nothing.
const LABELS: [(&str, &str); 8] = [
    ("Mobile", "m mob mobile mobil c cell handy portable móvil cellulare gsm"),
    ("Home", "h p home private privat privé perso"),
    ("Work", "o w d office work direct durchwahl büro bureau"),
    (FAX, "f fax telefax"),
    ("", "t tel tél phone telefon téléphone teléfono telefono"),
    ("", "e email e-mail mail mel"),
    ("", "web website site url"),
    ("", "linkedin github skype"),
];

/// Takes the word off the end of a text that says what follows it: `Mobile:`, `T`, `Büro:`.
fn take_label(text: &mut String) -> Option<String> {
    let whole = text.trim_end();
    let (before, word) = match whole.rsplit_once([' ', '|', ',', ';']) {
        Some((before, word)) => (before, word),
        None => ("", whole),
    };
    let bare = word.trim_end_matches([':', '.']).to_lowercase();
    let known = LABELS.iter().find(|(_, words)| words.split(' ').any(|known| known == bare));
    let is_own = word.ends_with(':') && bare.chars().all(char::is_alphabetic) && !bare.is_empty();
    let label = match known {
        Some((label, _)) => Some((*label).to_owned()).filter(|label| !label.is_empty()),
        None if is_own => Some(word.trim_end_matches(':').to_owned()),
        None => return None,
    };
    *text = format!("{before} ");
    label
}

/// What is left of a piece when addresses and numbers are taken out.
fn parts(given: &str) -> Vec<String> {
    let pieces = given.split('|');
    let plain = pieces.filter_map(|piece| line(piece.trim_matches([',', ';', ' ', '-', '–', '—', ':', '<', '>'])));
    plain.filter(|piece| piece.chars().filter(|it| it.is_alphabetic()).count() > 1).collect()
}

/// Reads the name, and what follows it: what they do, for whom, where.
fn named(prose: &[String], profile: &mut Profile) {
    let is_one_of = |words: &str, text: &str| {
        let text = text.trim_end_matches(':').to_lowercase();
        words.split('|').any(|word| word.trim() == text)
    };
    let is_heading = |text: &str| is_one_of(HEADINGS, text);
    let told = |text: &String| {
        let text = match text.split_once(':') {
            Some((heading, name)) if is_heading(heading) => name.trim(),
            _ => text.as_str(),
        };
        let (text, pronouns) = names::without_pronouns(text);
        let name = text.split(',').next().unwrap_or_default().trim();
        let after = text.get(name.len()..).unwrap_or_default().trim_matches([',', ' ']).to_owned();
        (names::reads_as_name(name) && !is_heading(name)).then(|| (name.to_owned(), pronouns.map(str::to_owned), after))
    };
    let found = prose.iter().take(8).enumerate().find_map(|(place, text)| Some((place, told(text)?)));
    let start = match found {
        Some((place, (name, pronouns, after))) => {
            profile.name = Some(name);
            profile.pronouns = pronouns;
            if !after.is_empty() && after.contains(' ') {
                job(&after, profile);
            }
            place + 1
        }
        None => return,
    };
    for text in prose.iter().skip(start).take_while(|text| !is_one_of(SECTIONS, text)).take(4) {
        if profile.location.is_none() && address::country_of(text).is_some() {
            profile.location = Some(text.clone());
        } else if !is_heading(text) && text.split(' ').count() <= 10 && !text.chars().any(|it| it.is_ascii_digit()) {
            job(text, profile);
        }
    }
}

/// Takes a line for what somebody does, for whom, or both.
fn job(text: &str, profile: &mut Profile) {
    let both = FOR_WHOM.iter().find_map(|word| text.split_once(word)).or_else(|| text.split_once(", "));
    let held = profile.experience.first().cloned().unwrap_or_default();
    let (title, employer) = match (both, &held.title, &held.employer) {
        (_, Some(_), Some(_)) => return,
        (Some((title, employer)), None, None) => (line(title), line(employer)),
        (_, None, _) => (line(text), held.employer.clone()),
        (_, Some(_), None) => (held.title.clone(), line(text)),
    };
    profile.employers = employer.iter().cloned().collect();
    profile.experience = vec![Experience { title, employer, current: true, ..Experience::default() }];
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read, as `name | title | employer | place | addresses and numbers with their labels | sites`.
    fn check(text: &str, expected: Option<&str>) {
        let shown = read(text).map(|read| {
            let person = &read.people[0];
            let job = person.experience.first().cloned().unwrap_or_default();
            let ways = person.emails.iter().chain(&person.phones).map(|value| {
                let label = person.sighting(value).and_then(|sighting| sighting.label.clone());
                format!("{value}{}", label.map(|label| format!(" ({label})")).unwrap_or_default())
            });
            let parts = [
                person.name.clone().unwrap_or_default(),
                job.title.unwrap_or_default(),
                job.employer.unwrap_or_default(),
                person.location.clone().unwrap_or_default(),
                ways.collect::<Vec<_>>().join(", "),
                person.websites.iter().map(|site| site.url.clone()).collect::<Vec<_>>().join(", "),
            ];
            parts.join(" | ")
        });
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
                "Dr. Jürgen Roe | Leiter Entwicklung | Acme GmbH |  | juergen@home.example (Home), +49 30 1234567 (Work) | ",
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
    fn texts_of_nobody_are_none() {
        for text in ["milk\neggs", "Jane Roe", "2015 - 2019", "", "The quick brown fox jumps over the lazy dog."] {
            check(text, None);
        }
    }
}
