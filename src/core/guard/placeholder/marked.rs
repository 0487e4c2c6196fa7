//! Placeholders between marks: `{{name}}`, `[Company]`, `<FIRSTNAME>`, `%s`.

use super::fields::{is_called, is_field, is_identifier, is_insertion, is_instruction, is_name, is_name_of, squash};
use crate::{
    folding::fold,
    guard::{
        leftover::{AT, HIRES},
        text::{Text, beginning, each, ending, is_one_of, split},
    },
};

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
        is: |inner| {
            is_field(inner) || is_identifier(inner) || is_instruction(inner) || is_called(inner) || is_counted(inner)
        },
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

/// Longer than this nothing between two marks is a placeholder.
const LONGEST: usize = 80;

pub(super) fn styles(line: &str, is_subject: bool) -> Option<String> {
    // Most lines have none of these marks, and a line may be a whole message.
    let marks: Vec<u8> = line.bytes().filter(|byte| !byte.is_ascii_alphanumeric() && *byte != b' ').collect();
    let is_there = |style: &&Style| style.open.bytes().next().is_some_and(|first| marks.contains(&first));
    for style in STYLES.iter().filter(is_there) {
        let mut rest = 0;
        while let Some(open) = line.get(rest..).and_then(|text| text.find(style.open)).map(|place| rest + place) {
            let inside = open + style.open.len();
            rest = inside;
            let inner = line.get(inside..).map(beginning).and_then(|text| Some(text.split_once(style.close)?.0));
            // What is around it takes longer to read.
            let Some(inner) = inner.filter(|inner| inner.len() <= LONGEST && (style.is)(inner)) else { continue };
            let close = inside + inner.len() + style.close.len();
            let after = beginning(line.get(close..).unwrap_or_default());
            let before = ending(line.get(..open).unwrap_or_default());
            // A tag such as "[Team]" at the head of a subject, a link in Markdown, a type such as List<Name>.
            let is_tag = before.trim_end().ends_with(':') || before.trim().is_empty() && !is_name(&squash(inner));
            // "[Company] is hiring"
            let hires = || before.trim().is_empty() && is_field(inner) && Text::new(after).has_any(HIRES);
            let is_other = is_subject && style.open == "[" && is_tag && !hires()
                || matches!(style.open, "«" | "[" | "<" | "__") && is_spoken_of(before, after, style.open == "«")
                || is_of_template(before, after)
                || style.open != "«" && is_quoted(before, inner, after)
                || inner.len() == 1 && matches!(before.trim(), "" | "-" | "*")
                || style.open == "[" && after.starts_with(['(', '['])
                || style.open == "[" && before.trim().is_empty() && after.starts_with(": http")
                || matches!(style.open, "<" | "{" | "{{" | "[")
                    && before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '=')
                || style.open.ends_with('{')
                    && (inner.contains('"') && !inner.contains('|') || before.trim_end().ends_with('='))
                || matches!(style.open, "#" | "|" | "~" | "%" | "__" | "-")
                    && before.ends_with(|letter: char| letter.is_alphanumeric());
            if !is_other {
                return line.get(open..close).map(str::to_owned);
            }
        }
    }
    dollar(line).or_else(|| printed(line))
}

/// Whether what stands between marks is a field of a form that is spoken of: "the field [Name]", "rellena «Nombre»".
/// Where the marks are a language's quotation marks, it is enough that a form is spoken of anywhere in the line.
fn is_spoken_of(before: &str, after: &str, is_quotation: bool) -> bool {
    /// Forms, their parts, and filling them in.
    const FORMS: &str = "\
        variable, variables, token, field, fields, form, box, column, \
        balise, champ, rubrique, colonne, formulaire, \
        platzhalter, feld, zeile, spalte, formular, \
        marcador, campo, casilla, apartado, formulario, rellena, rellene, pon, ponga, pongas, pone, escriba, escribas, \
        variabile, alla voce, la voce, casella, modulo, scrivi, scriva, scrivere, compila, compili, \
        variabele, veld, vak, kolom, formulier, vul, invullen, schrijf, \
        coluna, preenche, preencha, escreve, escreva, diz";
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

/// Whether a sentence speaks of templates, and of what stands in them: "our templates print {{name}}". Behind "for" it is
/// filled in for somebody: "the template for [Company]", "your work at [Company] and our templates".
fn is_of_template(before: &str, after: &str) -> bool {
    const TEMPLATES: &str = "\
        template, templates, placeholder, placeholders, merge, token, tokens, \
        vorlage, vorlagen, platzhalter, \
        modeles, balise, balises, \
        plantilla, plantillas, marcador, \
        modelli, segnaposto, \
        sjabloon, sjablonen, \
        modelos";
    const FOR: &str = "for, fur, pour, para, per, voor";
    const ENDS: [&str; 4] = [". ", "! ", "? ", "; "];
    let start = ENDS.iter().filter_map(|end| Some(before.rfind(end)? + end.len())).max().unwrap_or(0);
    let end = ENDS.iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len());
    let (before, after) = (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default());
    let is_in = |list, word: &str| is_one_of(list, &fold(word));
    let words = |text| split(text).filter_map(move |place| str::get(text, place));
    let has = |text| words(text).any(|word| is_in(TEMPLATES, word));
    let is_behind = has(before);
    (is_behind || has(after))
        && !words(before).last().is_some_and(|word| is_in(FOR, word) || !is_behind && is_in(AT, word))
}

/// Whether a field for a name stands between quotation marks, as nobody's name does: "it says “Dear {{name}}”"; or any
/// field in a sentence that is quoted.
fn is_quoted(before: &str, inner: &str, after: &str) -> bool {
    const SENTENCE: usize = 4;
    const OPEN: [char; 4] = ['"', '«', '„', '“'];
    const CLOSE: [char; 4] = ['"', '»', '”', '“'];
    let is_inside = before.rfind(['«', '„', '“']) > before.rfind(['»', '”'])
        || before.matches('"').count() % 2 == 1 && after.contains('"');
    let said = || before.rsplit(OPEN).take(1).chain(after.split(CLOSE).take(1)).flat_map(split);
    is_inside && (is_name(&squash(inner)) || after.contains(CLOSE) && said().nth(SENTENCE - 1).is_some())
}

/// `$NAME` and `$first_name`, but not prices, shares or currencies.
fn dollar(line: &str) -> Option<String> {
    line.split('$').skip(1).find_map(|after| {
        let end = after.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(after.len());
        let word = after.get(..end)?;
        (is_field(word) && word.len() > 3 || is_identifier(word) && word.contains('_')).then(|| format!("${word}"))
    })
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

/// `X`, `XX years`: what is not counted yet.
fn is_counted(inner: &str) -> bool {
    let first = inner.split(' ').next().unwrap_or_default();
    is_crossed(first) && inner != "x"
}

/// `ref('orders')`: what a program would do, and no field. Tools for mail have such a call behind a bar alone.
fn is_call(inner: &str) -> bool {
    inner.split('|').next().is_some_and(|head| head.contains('('))
}

fn has_letters(inner: &str) -> bool {
    inner.chars().any(char::is_alphabetic) && !inner.contains(['"', ';'])
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
