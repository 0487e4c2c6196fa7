//! Placeholders that nobody filled in, in the styles of the usual template tools.

mod fields;
mod marked;
mod unmarked;

use super::{
    greeting::{Greeting, Whom},
    text::{Part, Text, is_one_of},
    view::{View, answers},
};
use crate::verdict::{Rule, Severity, Warning};
use fields::{is_name, squash};
use marked::styles;
use unmarked::{bare, blank, crosses, unsaid};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() {
        return vec![];
    }
    let Some(found) = in_greeting(view).or_else(|| in_lines(view)) else { return vec![] };
    vec![view.closed(view.warning(Rule::Placeholder, Severity::Caution, "placeholder", &[&found]))]
}

/// A gap, or something that is not a name, where the greeting should have one.
pub(super) fn in_greeting(view: &View<'_>) -> Option<String> {
    const NOTHING: &str = "\
        null, undefined, none, nan, n a, empty, string, \
        prenom, \
        vorname, nachname, \
        nombre, \
        nome, \
        voornaam, \
        primeiro nome";
    let greeting = view.greeting.as_ref()?;
    let text = &view.text;
    let line = text.lines.get(text.words.first()?.line)?.text.trim();
    let names = match &greeting.whom {
        Whom::Gap => return Some(line.to_owned()),
        Whom::Unclear => {
            let after = text.words.get(greeting.words.end.checked_sub(1)?)?;
            let rest = line.split_once(after.text).map_or("", |(_, rest)| rest).split([',', '!', ':']).next()?;
            if is_name(&squash(rest)) {
                return Some(rest.trim().to_owned());
            }
            let empty = ["[]", "[ ]", "{}", "{ }", "()", "<>", "< >", "{{}}"];
            return empty.iter().find(|empty| line.contains(**empty)).map(|empty| (*empty).to_owned());
        }
        Whom::Named(names) | Whom::Perhaps(names) if *names.first()? > 0 => names,
        Whom::Named(_) | Whom::Perhaps(_) => return None,
        // "Hi (first name),"; after "Hi ," and the like a name may be in any mark.
        Whom::Anybody => {
            let inner = line.split_once('(')?.1.split_once(')')?.0;
            return is_name(&squash(inner)).then(|| format!("({inner})")).or_else(|| in_line(line, false));
        }
    };
    let said: Vec<&str> = names.iter().map(|&index| text.fold(index)).collect();
    let shown = text.slice(*names.first()?..names.last()? + 1);
    let is_crossed = said.concat().len() > 1 && said.concat().chars().all(|letter| letter == 'x');
    let is_nothing = is_one_of(NOTHING, &said.join(" "));
    (is_nothing || is_crossed || is_name(&said.concat())).then(|| shown.to_owned())
}

fn in_lines(view: &View<'_>) -> Option<String> {
    // What stands in the subject of an answer was sent before.
    let subject =
        in_line(&view.case.draft.subject, true).filter(|_| !(view.is_reply && answers(&view.case.draft.subject)));
    let body = || {
        let written = view.text.lines.iter().filter(|line| line.part != Part::Quoted && !line.text.trim().is_empty());
        let mut before = "";
        let own = written.take_while(|line| !is_sample(std::mem::replace(&mut before, line.text), line.text));
        own.filter_map(|line| in_line(line.text, false)).next()
    };
    subject.or_else(body)
}

/// Whether a line begins a letter that is shown to the reader and not written to them: "This is what I send:", "Hi [name],".
fn is_sample(before: &str, line: &str) -> bool {
    let is_said = || {
        let text = Text::new(before);
        Greeting::find(&text).is_none_or(|greeting| greeting.words.end < text.words.len())
    };
    before.trim_end().ends_with(':')
        && is_said()
        && Greeting::find(&Text::new(line)).is_some_and(|greeting| greeting.says_hello())
}

/// The first placeholder of a line.
fn in_line(line: &str, is_subject: bool) -> Option<String> {
    if looks_like_code(line) {
        return None;
    }
    let plain = without_code(line);
    let found = styles(&plain, is_subject)
        .or_else(|| blank(&plain))
        .or_else(|| crosses(&plain))
        .or_else(|| bare(&plain))
        .or_else(|| unsaid(&plain))?;
    // What stands in an address on the same line is spoken of: "Replace {date} in s3://raw/{date}/."
    let is_told = line.split(' ').any(|word| word.contains("://") && word.contains(found.trim()));
    (!is_told).then(|| found.trim().to_owned())
}

fn looks_like_code(line: &str) -> bool {
    const MARKS: [&str; 12] =
        ["=>", "();", "const ", " let ", "import ", "function(", "function ", "};", "#include", "</", "fn ", "def "];
    MARKS.iter().filter(|mark| line.contains(**mark)).count() > 0
        && line.contains(['{', '<', '(', ';'])
        && !line.trim_start().to_lowercase().starts_with("hi ")
}

/// A line without what stands in backticks, web addresses and e-mail addresses.
fn without_code(line: &str) -> String {
    let plain: Vec<&str> =
        line.split('`').enumerate().filter(|(part, _)| part % 2 == 0).map(|(_, text)| text).collect();
    let is_address =
        |word: &str| word.contains("://") || word.starts_with("www.") || word.contains('@') && word.contains('.');
    let words = plain.join(" ");
    let kept: Vec<&str> = words.split(' ').map(|word| if is_address(word) { "" } else { word }).collect();
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    fn check(body: &str, expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", body);
        case.draft.reply = true;
        assert_eq!(rules(&case), expected, "{body}");
    }

    #[test]
    fn every_usual_style_is_seen() {
        for body in [
            "Hi {{first_name}},\n",
            "Hi {{ contact.firstname | default: 'there' }},\n",
            "Hi {firstName|there},\n",
            "Hi {{ first_name | default: \"there\" }},\n",
            "Votre parcours de [fonction] est beau.",
            "{Hi|Hello|Hey} Jane,\n",
            "Hi [Name],\n",
            "Hi [FIRST NAME],\n",
            "Your work at [Company] is great.",
            "Hi <FIRSTNAME>,\n",
            "Hi <first name>,\n",
            "Hi %name%,\n",
            "Hi %%FIRSTNAME%%,\n",
            "Hi %%first%%,\n",
            "Your work at %s is great.",
            "Your talk at <CONFERENCE> was great.",
            "It has <x> million users.",
            "Your work at INSERT COMPANY is great.",
            "Would you have time, -FIRSTNAME-, this week?",
            "Hi $NAME,\n",
            "Hi ${firstName},\n",
            "Hi $first_name,\n",
            "Hi XXX,\n",
            "Your work at XXX is great.",
            "It pays XX% more.",
            "Hi __NAME__,\n",
            "Hi ____,\n",
            "Bonjour «Prénom»,\n",
            "Bonjour [Prénom],\n",
            "Hallo [Vorname],\n",
            "Guten Tag Frau {Nachname},\n",
            "Hola [Nombre],\n",
            "Ciao [Nome],\n",
            "Beste [voornaam],\n",
            "Hi *|FNAME|*,\n",
            "Hi <%= name %>,\n",
            "Hi {% if name %},\n",
            "Hi ,\n",
            "Dear Mr/Ms Roe,\n",
            "Sehr geehrte/r Frau/Herr Roe,\n",
            "Hi [],\n",
            "Hi null,\n",
            "Hi Firstname,\n",
            "Hi First Name,\n",
            "I liked [insert project here].",
            "I liked (insert detail).",
            "Lorem ipsum dolor sit amet",
            "Hi Jane,\nBest,\n[Your Name]",
            "Hi #NAME#,\n",
            "Hi [[name]],\n",
            "Hi (first name),\n",
            "Hola XXXXX:\n",
            "(personalise here)",
            "(FIRMA EINSETZEN)",
            "My client, (client name), is hiring.",
            "It pays £XXk and more.",
            "It pays XX,000 a year.",
            "He visto que llevas XX años en la cocina.",
            "Liebe/r Name,\n",
            "Your work at COMPANY_NAME is great.",
            "Hi Jane,\nTODO: her talk",
            "The post of [ROLE TITLE HERE] is free.",
            "Tu experiencia en [EMPRESA ACTUAL] me gusta.",
            "Gentile [Nome e Cognome],\n",
            "I write for [Firm Name].",
            "La maison [NOM DE LA MAISON] recrute.",
            "De gemeente <naam gemeente> zoekt.",
            "Ihre Arbeit bei [aktueller Arbeitgeber] ist selten.",
            "Your work as [current job title] is rare.",
            "After [X] years in the yard you know it.",
            "After [XX] years in the yard you know it.",
            "You celebrated [X years] in the yard.",
            "Bei uns verdienen Sie XX Euro die Stunde.",
            "Nach xx Jahren in der Werft kennen Sie sie.",
            "Depuis ??? ans vous faites tout.",
            "Your years at TBD were good ones.",
            "Your work at XX is rare.",
            "Your work in [...] is rare.",
            "Your work in [?] is rare.",
            "Your years at (company?) were good ones.",
            "Ihre Arbeit im [Bereich] ist selten.",
            "O seu trabalho na {especialidade} é raro.",
            "Your work at ........, on the coast, is rare.",
            "Your work in (area) is rare.",
            "Your work at TBC/??? is rare.",
            "Dear Dr. ____,\n",
            "Geachte mevr. ____,\n",
            "Bonjour M. .....,\nvotre",
            "Guten Tag Herr …,\nIhre",
        ] {
            check(body, "caution placeholder");
        }
    }

    #[test]
    fn brackets_have_other_uses() {
        for body in [
            "See [1] and [2].",
            "The role [remote] is open.",
            "Rust engineer [m/w/d] in Lyon.",
            "As [sic] written.",
            "See [the page](https://example.org/[name]).",
            "https://example.org/{name}/x?y=%name%",
            "We use `{{name}}` in templates.",
            "```\nHi {{name}}\n```",
            "Vec<Name> and List<String> are types.",
            "It costs $100k, or $NVDA.",
            "50% of us, 30% of them.",
            "Sizes are XXL and XXXL.",
            "Love, xxx",
            "Band XXkl and the XXth century (your name is on it).",
            "See you on Friday. xxx Lea",
            "The model {{ ref('orders') }} is yours.",
            "\"I love [the company] and [the team],\" she said.",
            "Your TODO app is great, and so is MAX_SIZE.",
            "She said [name withheld] was kind.",
            "- [ ] bread\n- [x] milk",
            "A line:\n________\nbelow",
            "Name: ________",
            "the syntax {{ }} of Vue",
            "« Nom » est un champ.",
            "Call +1 202-555-XXXX.",
            "Dear Sir/Madam,\n",
            "Dear Dr. Roe/Team,\n",
            "Call 0151 XXXX 77.",
            "Each task gets a dict like {\"job\": name}.",
            "Replace {date} in s3://raw/{date}/ and write WHERE id = ${id}.",
            "The set {1, 2, 3} is small.",
            "const { name } = person;",
            "Bonjour Jane !",
            "La variable [Prénom] est vide : on reçoit « Bonjour [Prénom] ».",
            "See <EOM> and <br>.",
            "> Hi {{name}}",
            "Hi Jane,\nthis is what I send:\n\nHi [first name], I saw that you are at [company].\n\nMake it yours.",
            "I write \"Hi {{name}}, I saw that you are at {{company}} now\" to all of them.",
            "- [X] milk",
            "The talk is on Friday, the room is TBD.",
            "Really ??? I did not know.",
            "In the XX century and at size XX it was so.",
            "\"I love [...] and the team,\" she said.",
            "It came to me .... and then it went.",
            "Signed at .........., on ..........",
            "Signed at ..........",
            "Rope ........ 12, paint ........ 30.",
            "Dr. ____________",
            "The school (university) is near.",
        ] {
            check(body, "");
        }
    }
}
