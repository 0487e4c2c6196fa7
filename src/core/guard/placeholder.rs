//! Placeholders that nobody filled in, in the styles of the usual template tools.

mod fields;

use super::{
    greeting::Whom,
    text::{Part, each, split},
    view::{View, answers},
};
use crate::{
    folding::fold,
    verdict::{Rule, Severity, Warning},
};
use fields::{is_called, is_field, is_insertion, is_instruction, is_name, is_name_of, is_named_field, squash};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() {
        return vec![];
    }
    let Some(found) = in_greeting(view).or_else(|| in_lines(view)) else { return vec![] };
    vec![view.closed(view.warning(Rule::Placeholder, Severity::Caution, "placeholder", &[&found]))]
}

/// A gap, or something that is not a name, where the greeting should have one.
pub(super) fn in_greeting(view: &View<'_>) -> Option<String> {
    const NOTHING: &str = "null, undefined, none, nan, n a, empty, string, vorname, nachname, prenom, nombre, nome, voornaam, primeiro nome";
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
    let is_nothing = each(NOTHING).any(|nothing| nothing == said.join(" "));
    (is_nothing || is_crossed || is_name(&said.concat())).then(|| shown.to_owned())
}

fn in_lines(view: &View<'_>) -> Option<String> {
    // What stands in the subject of an answer was sent before.
    let subject =
        in_line(&view.case.draft.subject, true).filter(|_| !(view.is_reply && answers(&view.case.draft.subject)));
    let body = || {
        let written = view.text.lines.iter().filter(|line| line.part != Part::Quoted);
        written.filter_map(|line| in_line(line.text, false)).next()
    };
    subject.or_else(body)
}

/// The first placeholder of a line.
fn in_line(line: &str, is_subject: bool) -> Option<String> {
    if looks_like_code(line) {
        return None;
    }
    let plain = without_code(line);
    let found =
        styles(&plain, is_subject).or_else(|| blank(&plain)).or_else(|| crosses(&plain)).or_else(|| bare(&plain))?;
    // What stands in an address on the same line is spoken of: "Replace {date} in s3://raw/{date}/."
    let is_told = line.split(' ').any(|word| word.contains("://") && word.contains(found.trim()));
    (!is_told).then(|| found.trim().to_owned())
}

/// An opening and a closing mark, and whether what stands between them is a placeholder.
struct Style {
    open: &'static str,
    close: &'static str,
    is: fn(&str) -> bool,
}

/// Longer marks first, so that `{{` is not taken for `{`.
const STYLES: &[Style] = &[
    Style { open: "{{", close: "}}", is: |inner| has_letters(inner) && !inner.contains("style") && !is_call(inner) },
    Style { open: "{%", close: "%}", is: has_letters },
    Style { open: "<%", close: "%>", is: has_letters },
    Style { open: "*|", close: "|*", is: has_letters },
    Style { open: "${", close: "}", is: |inner| is_field(inner) || is_identifier(inner) },
    Style { open: "#{", close: "}", is: |inner| is_field(inner) || is_identifier(inner) },
    Style {
        open: "{",
        close: "}",
        is: |inner| {
            is_field(inner)
                || is_identifier(inner)
                || is_choice(inner)
                || is_called(inner)
                || inner.parse::<u8>().is_ok_and(|it| it < 10)
        },
    },
    Style {
        open: "[",
        close: "]",
        is: |inner| is_field(inner) || is_identifier(inner) || is_instruction(inner) || is_called(inner),
    },
    Style { open: "<<", close: ">>", is: |inner| is_field(inner) || is_identifier(inner) },
    Style {
        open: "<",
        close: ">",
        is: |inner| {
            (is_field(inner) || is_instruction(inner) || is_called(inner) || is_shouted(inner) || is_crossed(inner))
                && !is_tag(inner)
        },
    },
    Style {
        open: "«",
        close: "»",
        is: |inner| is_field(inner) && inner.trim() == inner && !inner.starts_with('\u{a0}'),
    },
    Style { open: "((", close: "))", is: is_field },
    Style { open: "(", close: ")", is: |inner| is_insertion(inner) || is_name_of(inner) },
    Style { open: "%%", close: "%%", is: |inner| is_field(inner) || is_plain_word(inner) },
    Style { open: "%", close: "%", is: |inner| is_field(inner) && !inner.contains(' ') || is_identifier(inner) },
    Style { open: "__", close: "__", is: |inner| is_field(inner) },
    Style { open: "##", close: "##", is: is_field },
    Style { open: "#", close: "#", is: |inner| is_name(&squash(inner)) && !inner.contains(' ') },
    Style { open: "|", close: "|", is: |inner| is_name(&squash(inner)) && !inner.contains(' ') },
    Style { open: "@@", close: "@@", is: is_field },
    Style { open: "~", close: "~", is: |inner| is_name(&squash(inner)) },
    Style { open: "-", close: "-", is: |inner| inner.chars().all(char::is_uppercase) && is_name(&squash(inner)) },
];

/// One word of letters alone.
fn is_plain_word(inner: &str) -> bool {
    !inner.is_empty() && inner.chars().all(char::is_alphabetic)
}

/// "COMPANY BEFORE", "CONFERENCE": words in nothing but capitals.
fn is_shouted(inner: &str) -> bool {
    let is_word = |word: &str| word.chars().nth(2).is_some() && word.chars().all(char::is_uppercase);
    const LONG: usize = 5;
    (inner.contains(' ') || inner.chars().count() > LONG) && inner.split(' ').all(is_word)
}

/// `x`: what is not told.
fn is_crossed(inner: &str) -> bool {
    !inner.is_empty() && inner.chars().all(|letter| letter == 'x' || letter == 'X')
}

/// Longer than this nothing between two marks is a placeholder.
const LONGEST: usize = 80;

fn styles(line: &str, is_subject: bool) -> Option<String> {
    // Most lines have none of these marks, and a line may be a whole message.
    let marks: Vec<u8> = line.bytes().filter(|byte| !byte.is_ascii_alphanumeric() && *byte != b' ').collect();
    let is_there = |style: &&Style| style.open.bytes().next().is_some_and(|first| marks.contains(&first));
    for style in STYLES.iter().filter(is_there) {
        let mut rest = 0;
        while let Some(open) = line.get(rest..).and_then(|text| text.find(style.open)).map(|place| rest + place) {
            let inside = open + style.open.len();
            rest = inside;
            let Some(inner) = line.get(inside..).and_then(|text| Some(text.split_once(style.close)?.0)) else { break };
            let close = inside + inner.len() + style.close.len();
            let after = line.get(close..).unwrap_or_default();
            let before = line.get(..open).unwrap_or_default();
            // A tag such as "[Team]" at the head of a subject, a link in Markdown, a type such as List<Name>.
            let is_tag = before.trim_end().ends_with(':') || before.trim().is_empty() && !is_name(&squash(inner));
            let is_other = is_subject && style.open == "[" && is_tag
                || matches!(style.open, "«" | "[" | "<" | "__") && is_spoken_of(before, after, style.open == "«")
                || style.open == "[" && after.starts_with(['(', '['])
                || style.open == "[" && before.trim().is_empty() && after.starts_with(": http")
                || matches!(style.open, "<" | "{" | "{{" | "[")
                    && before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '=')
                || style.open.ends_with('{') && (inner.contains('"') || before.trim_end().ends_with('='))
                || matches!(style.open, "#" | "|" | "~" | "%" | "__" | "-")
                    && before.ends_with(|letter: char| letter.is_alphanumeric());
            if inner.len() <= LONGEST && !is_other && (style.is)(inner) {
                return line.get(open..close).map(str::to_owned);
            }
        }
    }
    dollar(line).or_else(|| printed(line))
}

/// `%s`: what a program would have printed; not "10 %s".
fn printed(line: &str) -> Option<String> {
    let is_word = |letter: char| letter.is_alphanumeric();
    let mut marks = line.match_indices("%s");
    let is_one = |place: usize| {
        let (before, after) = (line.get(..place).unwrap_or_default(), line.get(place + 2..).unwrap_or_default());
        !before.trim_end().ends_with(|letter: char| letter.is_ascii_digit())
            && !before.ends_with(is_word)
            && !after.starts_with(is_word)
    };
    marks.any(|(place, _)| is_one(place)).then(|| "%s".to_owned())
}

/// Whether what stands between marks is a field of a form that is spoken of: "the field [Name]", "rellena «Nombre»". Where the
/// marks are a language's quotation marks, it is enough that a form is spoken of anywhere in the line.
fn is_spoken_of(before: &str, after: &str, is_quotation: bool) -> bool {
    /// Forms, their parts, and filling them in.
    const FORMS: &str = "
        variable, variables, token, balise, platzhalter, variabele, variabile, marcador, field, fields, form, box, column, champ, rubrique, colonne, formulaire, feld, zeile, spalte, formular, campo, casilla, apartado, formulario, rellena,
        rellene, pon, ponga, pongas, pone, escriba, escribas, alla voce, la voce, casella, modulo, scrivi, scriva, scrivere, compila, compili, veld, vak, kolom,
        formulier, vul, invullen, schrijf, coluna, preenche, preencha, escreve, escreva, diz";
    const NEAR: usize = 2;
    let words = |text: &str| split(text).filter_map(|place| text.get(place)).map(fold).collect::<Vec<_>>();
    let (before_words, after_words) = (words(before), words(after));
    let is_inside = before.rfind(['«', '„', '“']) > before.rfind(['»', '”']);
    let is_quoted = is_inside || before.ends_with(['"', '“', '„', '”', '«', '\'']);
    let most = if is_quotation || is_quoted { usize::MAX } else { NEAR };
    let near = before_words.get(before_words.len().saturating_sub(most)..).unwrap_or_default();
    let near = near.iter().chain(after_words.iter().take(most));
    let said = near.fold(" ".to_owned(), |said, word| said + word + " ");
    each(FORMS).any(|form| said.contains(&format!(" {form} ")))
}

/// `$NAME` and `$first_name`, but not prices, shares or currencies.
fn dollar(line: &str) -> Option<String> {
    line.split('$').skip(1).find_map(|after| {
        let end = after.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(after.len());
        let word = after.get(..end)?;
        (is_field(word) && word.len() > 3 || is_identifier(word) && word.contains('_')).then(|| format!("${word}"))
    })
}

/// `Hi ____,`: a line drawn where a word should stand. A line of its own is a rule, one behind a colon a form.
fn blank(line: &str) -> Option<String> {
    let place = line.find("___")?;
    let before = line.get(..place).unwrap_or_default().trim_end();
    let after = line.get(place..).unwrap_or_default().trim_start_matches('_');
    let is_word = before.ends_with(char::is_alphanumeric) || after.trim_start().starts_with(char::is_alphanumeric);
    (is_word && !before.ends_with([':', '_'])).then(|| "___".to_owned())
}

/// `XXX` for a word to come; not the kisses below an English letter, nor a number with hidden digits.
fn crosses(line: &str) -> Option<String> {
    // Most lines have nothing of either, and a line may be a whole message.
    let begins = |part: &[u8], mark: &[u8]| part.first().map(u8::to_ascii_lowercase) == mark.first().copied();
    let has = |mark: &[u8]| {
        let mut parts = line.as_bytes().windows(mark.len());
        parts.any(|part| begins(part, mark) && part.eq_ignore_ascii_case(mark))
    };
    if has(b"lorem ipsum") {
        return Some("lorem ipsum".to_owned());
    }
    if !has(b"xx") {
        return None;
    }
    let mut start = None;
    let line_end = line.trim_end().len();
    for (place, letter) in line.char_indices().chain([(line.len(), ' ')]) {
        match (start, letter) {
            (None, 'X' | 'x')
                if !line
                    .get(..place)
                    .unwrap_or_default()
                    .ends_with(|letter: char| letter.is_alphanumeric() || letter == '-') =>
            {
                start = Some(place);
            }
            (Some(from), letter) if letter != 'X' && letter != 'x' => {
                let run = line.get(from..place).unwrap_or_default();
                // "0151 XXXX 77"
                let is_number = line
                    .get(..from)
                    .unwrap_or_default()
                    .trim_end()
                    .ends_with(|it: char| it.is_ascii_digit())
                    && line.get(place..).unwrap_or_default().trim_start().starts_with(|it: char| it.is_ascii_digit());
                let is_word = !letter.is_alphanumeric() && letter != '-' && !is_number;
                // "xx.xx.2027", "XX:XX"
                let is_date = run.len() == 2
                    && [".", "/", ":"].iter().any(|mark| {
                        let rest = line.get(place..).and_then(|rest| rest.strip_prefix(*mark));
                        rest.is_some_and(|rest| rest.starts_with("xx") || rest.starts_with("XX"))
                    });
                let is_upper = run.chars().all(|letter| letter == 'X');
                // "… that. xxx Bea"
                let is_closing = || {
                    let before = line.get(..from).unwrap_or_default().trim_end();
                    let after = line.get(place..).unwrap_or_default();
                    !before.ends_with(char::is_alphanumeric) && after.split_whitespace().count() <= 2
                };
                let is_kiss = !is_upper && (place >= line_end || letter == '!' || letter == '\n' || is_closing());
                let is_amount = run == "XX"
                    && line.get(place..).is_some_and(|after| {
                        after.trim_start().starts_with(['%', '€', '$', '£'])
                            || [",000", ".000", ",XXX", ".XXX"].iter().any(|rest| after.starts_with(rest))
                            || after.starts_with("k ")
                            || after.starts_with("K ")
                            || is_time(after)
                    });
                if is_amount
                    || is_date
                    || is_word && (is_upper && run.len() >= 3 || !is_upper && run.len() >= 3 && !is_kiss)
                {
                    return Some(run.to_owned());
                }
                start = None;
            }
            _ => {}
        }
    }
    None
}

/// Whether what follows a number is a time: "llevas XX años".
fn is_time(after: &str) -> bool {
    const TIMES: &str =
        "years, months, jahre, jahren, monate, monaten, ans, mois, anos, meses, anni, mesi, jaar, maanden";
    let next = fold(split(after).next().and_then(|place| after.get(place)).unwrap_or_default());
    after.starts_with(' ') && each(TIMES).any(|time| time == next)
}

/// `FIRST_NAME` and `TODO:` need no marks around them.
fn bare(line: &str) -> Option<String> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let is_field_name = |word: &&str| {
        word.contains('_') && word.chars().all(|letter| letter.is_uppercase() || letter == '_') && is_identifier(word)
    };
    let note = ["TODO:", "FIXME:", "TODO -", "TODO –"]
        .iter()
        .find(|note| line.split_once(**note).is_some_and(|(before, _)| !before.ends_with(is_word)));
    let names = || line.split(|letter: char| !is_word(letter)).find(is_field_name);
    let name = || line.contains('_').then(names).flatten();
    // "TODO add a sentence"; "TODO el equipo" is Spanish.
    let told = || line.split_once("TODO ").filter(|(before, rest)| !before.ends_with(is_word) && is_instruction(rest));
    // `FIRMENNAME`
    let is_shouted = |word: &&str| {
        let word = word.trim_matches('_');
        word.len() > 6 && word.chars().all(char::is_uppercase) && is_named_field(word)
    };
    let shouted = || line.split(|letter: char| !is_word(letter)).find(is_shouted);
    // "INSERT COMPANY"
    let inserted = || {
        let (before, rest) = line.split_once("INSERT ")?;
        let field = rest.split(|letter: char| !is_word(letter)).next()?;
        (!before.ends_with(is_word) && field.chars().all(char::is_uppercase) && is_field(field))
            .then(|| format!("INSERT {field}"))
    };
    let note = note.map(|note| note.trim_end_matches([':', ' ', '-', '–'])).or_else(name);
    note.or_else(|| told().map(|_| "TODO")).or_else(shouted).map(str::to_owned).or_else(inserted)
}

/// `ref('orders')`: what a program would do, and no field. Tools for mail have such a call behind a bar alone.
fn is_call(inner: &str) -> bool {
    inner.split('|').next().is_some_and(|head| head.contains('('))
}

fn has_letters(inner: &str) -> bool {
    inner.chars().any(char::is_alphabetic) && !inner.contains(['"', ';'])
}

/// `first_name`, `firstName`, `candidate.name`, `FIRST_NAME`: a name that programs give.
fn is_identifier(inner: &str) -> bool {
    let inner = inner.trim();
    let is_plain = inner.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '.');
    let parts: Vec<&str> = inner.split(['_', '.']).collect();
    let is_joined = parts.len() > 1 && parts.iter().all(|part| part.chars().any(char::is_alphabetic));
    is_plain && is_joined && parts.iter().any(|part| is_field(part))
}

/// `Hi|Hello|Hey` and `firstName|there`: a choice that a tool should have made.
fn is_choice(inner: &str) -> bool {
    let parts: Vec<&str> = inner.split('|').map(str::trim).collect();
    let is_wordy = |part: &&str| {
        part.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && part.chars().all(|letter| letter.is_alphanumeric() || " ,'!’_.-".contains(letter))
    };
    parts.len() > 1 && parts.iter().all(is_wordy)
}

/// Names of HTML elements that are also names of fields.
fn is_tag(inner: &str) -> bool {
    matches!(inner.trim(), "title" | "link" | "time" | "data" | "a" | "i" | "b" | "p" | "s" | "u" | "label" | "form")
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
        ] {
            check(body, "");
        }
    }
}
