//! Write to each alone: one draft for each person, opened by the site itself or by the mail program, with the greeting
//! adapted and the text left for the recruiter to finish.

use super::{
    greeting::Greeting,
    language::Language,
    people::Person,
    text::{Part, each},
    view::View,
    wrong_name::given,
};
use crate::{sites, verdict::Action};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The banner offers this for so many people at most.
const MOST: usize = 10;

/// The longest address that sites and mail programs take, in characters.
const LONGEST: usize = 7_000;
const LONGEST_MAILTO: usize = 1_900;

/// One action for each outsider: a new draft to them alone; and first one that opens all of them, where the site itself
/// can. Somebody without an address is written to on their profile.
pub(super) fn actions(view: &View<'_>) -> Vec<Action> {
    let people: Vec<&Person<'_>> = view.outsiders().take(MOST + 1).collect();
    if people.len() > MOST {
        return vec![];
    }
    let to_each = people.iter().filter_map(|person| {
        let address = draft(view, person).or_else(|| person.known?.profiles.first().cloned())?;
        Some(Action {
            id: "write-to-one".into(),
            label: view.say("guard_write_to_one", &[person.called()]),
            value: Some(address),
        })
    });
    let mut actions: Vec<Action> = to_each.collect();
    let are_pages = |action: &Action| action.value.as_deref().is_some_and(|value| value.starts_with("https://"));
    if actions.len() > 1 && actions.iter().all(are_pages) {
        actions.insert(0, view.action("write-to-each", None));
    }
    actions
}

/// The pages that "write to each alone" opens.
pub(super) fn pages(view: &View<'_>) -> Vec<String> {
    let actions = actions(view);
    let offered = actions.iter().any(|action| action.id == "write-to-each");
    actions.into_iter().filter_map(|action| action.value).filter(|_| offered).collect()
}

/// The address that opens a draft to one person.
fn draft(view: &View<'_>, person: &Person<'_>) -> Option<String> {
    let to = person.entries.iter().find_map(|entry| entry.address)?;
    let site = site(view);
    let longest = if site.is_some() { LONGEST } else { LONGEST_MAILTO };
    let template = site.unwrap_or_else(|| "mailto:{to}?subject={subject}&body={body}".to_owned());
    let mut body = text_for(view, person);
    loop {
        let fill = |value: &str| utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
        let address = template
            .replace("{to}", &fill(to))
            .replace("{subject}", &fill(&view.case.draft.subject))
            .replace("{body}", &fill(&body));
        if address.len() <= longest {
            return Some(address);
        }
        // What does not fit is cut off behind a line.
        let shorter = body.trim_end().rsplit_once('\n').map_or("", |(before, _)| before).to_owned();
        if shorter.is_empty() && body.is_empty() {
            return None;
        }
        body = shorter;
    }
}

/// The site's own address for a new draft, with its origin filled in.
fn site(view: &View<'_>) -> Option<String> {
    let draft = &view.case.draft;
    let template = sites::new_draft(&draft.surface)?;
    let page = url::Url::parse(&draft.page).ok().filter(|page| page.scheme() == "https");
    match (template.contains("{origin}") || template.contains("{page}"), page) {
        (false, _) => Some(template.to_owned()),
        (true, Some(page)) => {
            let origin = page.origin().ascii_serialization();
            Some(template.replace("{origin}", &origin).replace("{page}", &format!("{origin}{}", page.path())))
        }
        (true, None) => None,
    }
}

/// The recruiter's own text with the greeting for one person.
fn text_for(view: &View<'_>, person: &Person<'_>) -> String {
    let body = &view.case.draft.body;
    let own = view.text.lines.iter().take_while(|line| line.part != Part::Quoted).last();
    let body = own.and_then(|last| body.get(..last.start + last.text.len())).unwrap_or_default();
    let Some(greeting) = &view.greeting else { return body.to_owned() };
    let rest = body.get(end(view, greeting)..).unwrap_or_default();
    let rest = rest.trim_start_matches([',', '!', ':', ';', '.', '?', ' ', '\u{a0}']);
    let hello = hello(view, person);
    let gap = if rest.starts_with('\n') || rest.is_empty() { "" } else { " " };
    format!("{hello}{gap}{rest}")
}

/// Where a greeting ends: with its line, where that is nothing but a greeting, else at the first mark behind its hello.
fn end(view: &View<'_>, greeting: &Greeting) -> usize {
    const MARKS: [char; 4] = [',', '!', ':', '\n'];
    let last = greeting.words.end.checked_sub(1).and_then(|last| view.text.words.get(last));
    let line = view.text.words.first().and_then(|first| view.text.lines.get(first.line));
    let (Some(last), Some(line)) = (last, line) else { return 0 };
    if line.text.trim_end().ends_with([',', '!', ':']) {
        return line.start + line.text.len();
    }
    let behind = view.case.draft.body.get(last.place.end..line.start + line.text.len()).unwrap_or_default();
    last.place.end + behind.find(MARKS).unwrap_or(0)
}

/// A greeting in the language of the message.
fn hello(view: &View<'_>, person: &Person<'_>) -> String {
    let first = view.text.fold(0);
    let language = view.language.unwrap_or(Language::English);
    let (formal, hello, bare, end) = match language {
        Language::English if first == "dear" => ("", "Dear", "Hello", ","),
        Language::English => ("", "Hi", "Hello", ","),
        Language::French => ("", "Bonjour", "Bonjour", ","),
        Language::German => ("ihnen, ihre, ihr, ihrem, ihren", "Hallo", "Guten Tag", ","),
        Language::Spanish => ("usted, ustedes", "Hola", "Hola", ":"),
        Language::Italian => ("lei, suo, sua", "Ciao", "Buongiorno", ","),
        Language::Dutch => ("u, uw", "Beste", "Goedendag", ","),
        Language::Portuguese => ("", "Olá", "Olá", ","),
    };
    // Who is not called by the given name is called by the whole one: it says nothing of man or woman.
    let is_formal = each(formal).any(|word| view.text.find(word).next().is_some());
    match (given(person), person.full_name()) {
        (Some(_), Some(full)) if is_formal && language != Language::Dutch => format!("{bare} {full}{end}"),
        (Some(given), _) => format!("{hello} {given}{end}"),
        (None, _) => format!("{bare}{end}"),
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Surroundings,
        guard::{
            judge,
            testing::{known, recipient, to},
        },
        verdict::Rule,
    };
    use time::macros::utc_datetime;

    /// What is offered for a message to Jane and Bob, decoded.
    fn check(surface: &str, page: &str, body: &str, expected: &[&str]) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", body);
        case.draft.recipients.push(recipient("Bob Doe", "bob@yahoo.com"));
        case.draft.surface = surface.into();
        case.draft.page = page.into();
        case.draft.subject = "A & B".into();
        case.known = vec![known("Jane Roe")];
        let verdict = judge(&case, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
        let warning = verdict.warnings.iter().find(|warning| warning.rule == Rule::SeveralRecipients).unwrap();
        let offered = warning.actions.iter().filter(|action| action.id.starts_with("write-to-"));
        let values: Vec<String> = offered
            .map(|action| {
                let value = action.value.as_deref().unwrap_or(&action.id);
                percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()
            })
            .collect();
        assert_eq!(values, expected);
    }

    #[test]
    fn each_gets_a_draft_of_their_own() {
        check(
            "gmail",
            "https://mail.google.com/mail/u/0/#inbox",
            "Hi both,\n\nwould you have time?\n\nLea",
            &[
                "write-to-each",
                "https://mail.google.com/mail/?view=cm&fs=1&to=jane.roe@gmail.com&su=A & B&body=Hi Jane,\n\nwould you have time?\n\nLea",
                "https://mail.google.com/mail/?view=cm&fs=1&to=bob@yahoo.com&su=A & B&body=Hi Bob,\n\nwould you have time?\n\nLea",
            ],
        );
        check(
            "roundcube",
            "https://mail.agency.example/rc/?_task=mail",
            "Guten Tag Frau Roe, guten Tag Herr Doe,\nhätten Sie Zeit, und wie ist Ihre Nummer?",
            &[
                "write-to-each",
                "https://mail.agency.example/rc/?_task=mail&_action=compose&_to=jane.roe@gmail.com&_subject=A & B&_body=Guten Tag Jane Roe,\nhätten Sie Zeit, und wie ist Ihre Nummer?",
                "https://mail.agency.example/rc/?_task=mail&_action=compose&_to=bob@yahoo.com&_subject=A & B&_body=Guten Tag Bob Doe,\nhätten Sie Zeit, und wie ist Ihre Nummer?",
            ],
        );
        check(
            "outlook",
            "https://outlook.office.com/mail/inbox/id/AAQk",
            "Hi both, would you have time?",
            &[
                "write-to-each",
                "https://outlook.office.com/mail/deeplink/compose?to=jane.roe@gmail.com&subject=A & B&body=Hi Jane, would you have time?",
                "https://outlook.office.com/mail/deeplink/compose?to=bob@yahoo.com&subject=A & B&body=Hi Bob, would you have time?",
            ],
        );
        check(
            "yahoo",
            "https://mail.yahoo.com/d/folders/1",
            "Dear both,\nwould you have time?",
            &[
                "write-to-each",
                "https://compose.mail.yahoo.com/?to=jane.roe@gmail.com&subject=A & B&body=Dear Jane,\nwould you have time?",
                "https://compose.mail.yahoo.com/?to=bob@yahoo.com&subject=A & B&body=Dear Bob,\nwould you have time?",
            ],
        );
        check(
            "generic",
            "https://webmail.agency.example/",
            "Olá a todos, tenho uma vaga para vocês.\n\nOn Monday 3 Nov 2026 Bob wrote:\n> no",
            &[
                "mailto:jane.roe@gmail.com?subject=A & B&body=Olá Jane, tenho uma vaga para vocês.\n",
                "mailto:bob@yahoo.com?subject=A & B&body=Olá Bob, tenho uma vaga para vocês.\n",
            ],
        );
    }

    #[test]
    fn what_does_not_fit_is_cut_off() {
        let body = format!("Hi both,\n{}", "would you have time?\n".repeat(1_000));
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &body);
        case.draft.recipients.push(recipient("Bob Doe", "bob@yahoo.com"));
        let verdict = judge(&case, &Surroundings::plain(utc_datetime!(2026-11-23 10:00)));
        let actions = verdict.warnings.iter().flat_map(|warning| &warning.actions);
        let longest = actions.filter_map(|action| action.value.as_deref()).map(str::len).max();
        assert!(longest.is_some_and(|longest| longest > 3_000 && longest <= super::LONGEST), "{longest:?}");
    }
}
