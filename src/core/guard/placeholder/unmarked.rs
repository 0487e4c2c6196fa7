//! Placeholders without marks around them: a line drawn, `XXX`, `FIRST_NAME`, `TODO`.

use super::fields::{is_field, is_identifier, is_instruction, is_named_field};
use crate::{
    folding::fold,
    guard::{
        leftover::{AT, AT_COMPANIES, YOU},
        text::{beginning, each, ending, is_one_of, split},
    },
    names::{is_before_name, is_given, is_title},
};

/// `Hi ____,`: a line drawn where a word should stand. A line of its own is a rule, one behind a colon a form.
pub(super) fn blank(line: &str) -> Option<String> {
    let place = line.find("___")?;
    let before = line.get(..place).unwrap_or_default().trim_end();
    let after = line.get(place..).unwrap_or_default().trim_start_matches('_');
    let is_word = before.ends_with(char::is_alphanumeric)
        || after.trim_start().starts_with(char::is_alphanumeric)
        || after.starts_with([',', ':', '!']) && is_before(before.rsplit(' ').next().unwrap_or_default());
    (is_word && !before.ends_with([':', '_'])).then(|| "___".to_owned())
}

/// Whether a name stands behind a word: "Dr.", "Mrs.".
fn is_before(word: &str) -> bool {
    let title = fold(word.trim_end_matches('.'));
    is_title(&title) || is_before_name(&title) && word.starts_with(char::is_uppercase)
}

/// `XXX` for a word to come; not the kisses of an English letter, nor a number with hidden digits.
pub(super) fn crosses(line: &str) -> Option<String> {
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
    let is_crossed = |letter: char| letter == 'X' || letter == 'x';
    // "Cannot wait xxx bring the tent XX": no word is missing behind "tent".
    let ends_in_kisses = line.trim_end().rsplit_once(' ').is_some_and(|(before, last)| {
        let before = split(before).last().and_then(|place| before.get(place)).map(fold).unwrap_or_default();
        last.len() > 1 && last.chars().all(is_crossed) && each(AT).all(|at| at != before)
    });
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
            (Some(from), letter) if !is_crossed(letter) => {
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
                let before = ending(line.get(..from).unwrap_or_default()).trim_end();
                let is_closing = || {
                    let after = beginning(line.get(place..).unwrap_or_default());
                    !before.ends_with(char::is_alphanumeric) && after.split_whitespace().count() <= 2
                };
                // "See you there! XXX", "Miss you XXX", "Jane XXX"
                let is_behind_all = || {
                    let last = split(before).last().and_then(|place| before.get(place)).map(fold).unwrap_or_default();
                    before.ends_with(['.', '!', '?', '…'])
                        || is_one_of(YOU, &last)
                        || is_given(&last)
                            && before.rsplit(['.', '!', '?', ',']).next().is_some_and(|it| !it.trim().contains(' '))
                };
                let is_kiss = if is_upper {
                    place >= line_end && is_behind_all()
                } else {
                    place >= line_end || letter == '!' || letter == '\n' || is_closing() || ends_in_kisses
                };
                let is_amount = run.len() == 2
                    && line.get(place..).is_some_and(|after| {
                        is_upper
                            && (after.trim_start().starts_with(['%', '€', '$', '£'])
                                || [",000", ".000", ",XXX", ".XXX"].iter().any(|rest| after.starts_with(rest))
                                || after.starts_with("k ")
                                || after.starts_with("K "))
                            || is_unit(after)
                    });
                if is_amount || is_date || is_word && run.len() >= 3 && !is_kiss {
                    return Some(run.to_owned());
                }
                start = None;
            }
            _ => {}
        }
    }
    None
}

/// Whether what follows is what numbers count: "llevas XX años".
fn is_unit(after: &str) -> bool {
    const UNITS: &str = "\
        years, months, jahre, jahren, monate, monaten, ans, mois, anos, meses, anni, mesi, jaar, maanden, \
        euro, euros, pounds, dollars";
    let next = fold(split(after).next().and_then(|place| after.get(place)).unwrap_or_default());
    after.starts_with(' ') && is_one_of(UNITS, &next)
}

/// `at TBD`, `seit ??? Jahren`, `in (area)`, `M. .....`: what stands for a word behind "at" or a title, or for a number
/// before what it counts.
pub(super) fn unsaid(line: &str) -> Option<String> {
    // "At ........, where"; with more of them, and with nothing behind it, it is a form: "Signed at ......, on ......".
    let is_dotted = |word: &&str| word.starts_with("....") && word.trim_end_matches([',', ':', '.']).is_empty();
    let is_form = line.ends_with("....") || line.split(' ').filter(is_dotted).count() > 1;
    let mut end = 0;
    let mut before = "";
    line.split(' ').find_map(|word| {
        end += word.len() + 1;
        let last = std::mem::replace(&mut before, word);
        let gap = word.trim_end_matches([',', '.', ';', '!']);
        let inside = || gap.strip_prefix('(').and_then(|gap| gap.strip_suffix(')'));
        let asked = || inside().is_some_and(|inner| is_field(inner.trim_end_matches('?')));
        let is_dotted = !is_form && is_dotted(&word);
        let is_crossed = gap == "XX";
        // "TBC/???"
        let is_unsaid = gap.split('/').all(|part| matches!(part, "TBD" | "TBC" | "???" | "[...]" | "[…]" | "[?]"));
        let is_gap = is_crossed || is_dotted || is_unsaid || asked();
        // "In the XX century"
        let places = if is_crossed { AT_COMPANIES } else { AT };
        let is_behind = || is_one_of(places, &fold(last)) || is_dotted && is_before(last);
        (is_gap && (is_behind() || is_unit(line.get(end - 1..).unwrap_or_default())))
            .then(|| if is_dotted { word } else { gap }.to_owned())
    })
}

/// `FIRST_NAME` and `TODO:` need no marks around them.
pub(super) fn bare(line: &str) -> Option<String> {
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
