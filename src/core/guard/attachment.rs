//! A job description or somebody's CV attached where it should not be.

use super::{people::Person, text::split, view::View};
use crate::{
    folding::fold,
    names::{Fit, Name, is_given},
    verdict::{Rule, Severity, Warning},
};

/// What files with a CV are called: a word of their name.
const CVS: &str = " cv resume resumes curriculum vitae lebenslauf lebenslaeufe curriculo hojadevida ";

/// What files are called that show how a CV is written.
const TEMPLATES: &str = " template templates sample example muster vorlage beispiel modele exemple plantilla modelo ejemplo modello esempio \
    sjabloon voorbeeld exemplo guide tips ";

/// What files with a job description are called: a word of their name.
const JOBS: &str = " jd jds offer offre oferta offerta aanbod stelle stellenprofil vacature vacancy vaga puesto functie spec jobspec job \
    poste descriptif stellenangebot ";

/// What files with a job description are called: a part of their name without spaces.
const JOB_PARTS: [&str; 30] = [
    "jobdescription",
    "jobspec",
    "jobprofile",
    "jobad",
    "jobposting",
    "rolespec",
    "roledescription",
    "rolebrief",
    "positiondescription",
    "stellenbeschreibung",
    "stellenanzeige",
    "stellenausschreibung",
    "fichedeposte",
    "ficheposte",
    "offredemploi",
    "ofertadeempleo",
    "offertadilavoro",
    "functieomschrijving",
    "functieprofiel",
    "descricaodavaga",
    "descricaofuncao",
    "descricaodafuncao",
    "descrizioneposizione",
    "descrizioneruolo",
    "descrizionedelruolo",
    "vacaturetekst",
    "roleprofile",
    "positionprofile",
    "anforderungsprofil",
    "aufgabenprofil",
];

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() {
        return vec![];
    }
    let Some(person) = view.outsiders().find(|person| person.known.is_some() || is_private(view, person)) else {
        return vec![];
    };
    let found = view.case.draft.attachments.iter().find_map(|file| Some((file, judge(view, person, file)?)));
    let Some((file, key)) = found else { return vec![] };
    vec![view.closed(view.warning(Rule::Attachment, Severity::Caution, key, &[file, person.called()]))]
}

/// To companies CVs and job descriptions are sent all day; to people, on a network or a private address, they are not.
fn is_private(view: &View<'_>, person: &Person<'_>) -> bool {
    use crate::address::{EmailVerdict, Knowledge, judge_email};
    let addresses: Vec<&str> = person.entries.iter().filter_map(|entry| entry.address).collect();
    match addresses.first() {
        None => !view.shows_addresses(),
        Some(address) => {
            let verdict = judge_email(address, &Knowledge::default(), view.surroundings).verdict;
            verdict == EmailVerdict::Personal && view.is_about_work()
        }
    }
}

/// Which message to say of a file; `None` for one that may go.
fn judge(view: &View<'_>, person: &Person<'_>, file: &str) -> Option<&'static str> {
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    let spaced = camel_apart(name);
    let words: Vec<String> = split(&spaced).map(|place| fold(spaced.get(place).unwrap_or_default())).collect();
    let whole = words.concat();
    let has = |list: &str| words.iter().any(|word| list.contains(&format!(" {word} ")));
    if has(CVS) {
        let owner = |name: &Name| name.words.iter().filter(|word| word.len() > 2).any(|own| words.contains(own));
        let is_theirs = person.names.iter().any(owner)
            || words
                .iter()
                .filter(|word| word.len() > 3)
                .any(|word| person.names.iter().any(|name| name.fit(word) == Fit::Same));
        let is_others =
            view.case.known.iter().map(|known| &known.features().name).any(|name| !is_theirs && owner(name));
        // Nobody who is known, but a person who is not this one.
        let is_somebodys = || {
            words.iter().any(|word| word.len() > 2 && is_given(word))
                && !words.iter().any(|word| TEMPLATES.contains(&format!(" {word} ")))
        };
        return if is_others || !is_theirs && !person.names.is_empty() && is_somebodys() {
            Some("attachment_cv")
        } else {
            (view.is_first_approach() && !is_theirs).then_some("attachment_cv")
        };
    }
    // A document that is called as another candidate is called.
    let is_others = |name: &Name| name.is_full() && name.words.iter().all(|word| words.contains(word));
    if view
        .case
        .known
        .iter()
        .map(|known| &known.features().name)
        .any(|name| is_others(name) && !person.names.contains(name))
    {
        return Some("attachment_cv");
    }
    let is_job = has(JOBS) || JOB_PARTS.iter().any(|part| whole.contains(part));
    (is_job && view.is_first_approach()).then_some("attachment_job")
}

/// `JobDescription` as `Job Description`.
fn camel_apart(name: &str) -> String {
    let mut apart = String::with_capacity(name.len() + 8);
    let mut last = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && last.is_lowercase() || letter.is_ascii_digit() && last.is_alphabetic() {
            apart.push(' ');
        }
        apart.push(letter);
        last = letter;
    }
    apart
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{contacts, known, rules, to};

    fn check(file: &str, list: &[&str], expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nI have a role for you.");
        case.known = vec![known("Jane Roe"), known("Bob Doe")];
        case.known[0].interactions = contacts(list);
        case.draft.attachments = vec![file.into()];
        assert_eq!(rules(&case), expected, "{file}");
    }

    #[test]
    fn a_first_approach_carries_no_papers() {
        check("JobDescription_Lead.pdf", &[], "caution attachment");
        check("Fiche de poste.docx", &[], "caution attachment");
        check("JD-2026.pdf", &[], "caution attachment");
        check("CV_Tim_Poe.pdf", &[], "caution attachment");
        check("Bob Doe.pdf", &[], "caution attachment");
        check("Descrizione posizione.pdf", &[], "caution attachment");
        check("CV Jane Roe.pdf", &[], "");
        check("map.png", &[], "");
        check("JD.pdf", &["in 2026-11-20"], "");
        // Somebody else's CV is never in its place.
        check("CV_Bob_Doe.pdf", &["in 2026-11-20"], "caution attachment");
        check("Curriculum Vitae - Carlos Poe.pdf", &["in 2026-11-20"], "caution attachment");
        check("CV template Martin.docx", &["in 2026-11-20"], "");
        check("CV 2026 v2.pdf", &["in 2026-11-20"], "");
    }
}
