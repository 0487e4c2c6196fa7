//! Where a mail is signed: the phrases that close it, and the names and addresses below them.

use super::{
    Line, Part,
    small_print::{is_small_print, says_where},
};
use crate::{
    folding::{fold, split},
    names::{begins_with_given, is_title, may_be_title},
    words::each,
};
use std::ops::Range;

/// Phrases that end a message. A line that begins with one and says little else opens the signature.
const CLOSINGS: &str = "
    best, best regards, kind regards, warm regards, regards, many thanks, thanks, thank you, cheers, sincerely,
    yours sincerely, yours faithfully, yours, all the best, best wishes, warmly, with best wishes, with kind regards,
    with best regards, talk soon, speak soon, take care, have a nice day, have a great day, have a good day,
    have a great week, br, kr, rgds, looking forward, thanks in advance, thank you in advance, very best, warmest,
    cordialement, bien cordialement, tres cordialement, bien a vous, bien a toi, amicalement, sinceres salutations,
    salutations, merci, merci d avance, a bientot, a tres vite, a tres bientot, bonne journee, belle journee,
    bonne soiree, tres bonne journee, au plaisir, bises, bien sincerement, cdt, cdlt,
    mit freundlichen grussen, freundliche grusse, mit freundlichem gruss, viele grusse, beste grusse, liebe grusse,
    schone grusse, herzliche grusse, viele liebe grusse, mit besten grussen, mit herzlichen grussen, danke,
    vielen dank, gruss, grusse, mfg, vg, lg, bis bald, bis dann, besten dank, schonen tag, herzlichst,
    saludos, un saludo, un cordial saludo, saludos cordiales, un abrazo, atentamente, gracias, muchas gracias,
    cordialmente, hasta pronto, un fuerte abrazo, gracias de antemano, mil gracias, quedo a la espera,
    cordiali saluti, un cordiale saluto, distinti saluti, saluti, un saluto, un caro saluto, cari saluti, grazie,
    grazie mille, a presto, buona giornata, con i migliori saluti, grazie in anticipo, ti saluto, un abbraccio,
    met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, hartelijke groet,
    hartelijke groeten, groet, groeten, groetjes, bedankt, alvast bedankt, dank je, dank u, mvg, tot snel, fijne dag,
    atenciosamente, com os melhores cumprimentos, melhores cumprimentos, cumprimentos, um abraco, abraco, abracos,
    obrigado, obrigada, muito obrigado, muito obrigada, ate breve, cordiais saudacoes, com os meus cumprimentos,
    grande abraco, att, thanks so much, thanks a lot, merci beaucoup, danke dir, dank je wel";

/// How the words begin that closings have, in more languages than the guard judges; folded.
const PARTINGS: &str = "
    regards wishes gruss gruess cordial salut saludo groet halsning hilsen pozdrow pozdrav cumpriment abraco abrazo atentamente
    atenciosamente szacun powazan uvazheni thank merci danke gracias grazie obrigad sincerely cheers respect yours mvh ciao";

/// More words than this on a closing line make it a sentence.
const CLOSING_WORDS: usize = 6;

/// More words than this in a line below the closing phrase make it text again.
const SIGNATURE_WORDS: usize = 22;

/// Whether the signature begins with the first of `rest`. Before anything was said (`is_begun`), only a separator begins one.
pub(super) fn begins_signature(before: &[&str], rest: &[&str], is_begun: bool) -> bool {
    let Some((line, following)) = rest.split_first() else { return false };
    let is_paragraph = || before.last().is_none_or(|before| before.trim().is_empty());
    is_separator(line)
        || is_begun && (is_closing(line) && !goes_on(line, following) || is_paragraph() && is_signed(line, following))
}

/// The separator that mail programs put between a message and its signature.
fn is_separator(line: &str) -> bool {
    matches!(line.trim_end(), "--" | "—" | "––")
}

/// Whether a line is a closing phrase. "Thanks for the call" is a sentence; "Thanks, Lea" and "Viele Grüße aus Köln" close.
fn is_closing(line: &str) -> bool {
    let is_short = split(line).nth(CLOSING_WORDS).is_none() && !line.contains('?');
    closing_in(line).filter(|_| is_short).is_some_and(|(closing, rest)| {
        split(rest).next().is_none()
            || line.contains(',') && !line.trim_end().ends_with([',', '.', '!'])
            || ["grusse", "groet", "regards"].iter().any(|greetings| closing.contains(greetings))
    })
}

/// Whether a line separates a pasted mail from the signature below it. Any short line with a word of a closing counts, in more
/// languages than above: a mistake only leaves out some text above the signature.
pub(crate) fn is_parting(line: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let is_short =
        split(line).nth(MOST_WORDS).is_none() && !line.contains(|it: char| it.is_ascii_digit() || "@:".contains(it));
    let parts = |place: Range<usize>| {
        let word = fold(line.get(place).unwrap_or_default());
        PARTINGS.split_ascii_whitespace().any(|beginning| word.starts_with(beginning))
    };
    is_separator(line) || is_short && (is_closing(line) || split(line).any(parts))
}

/// Whether the message goes on after a closing phrase that names nobody, because a sentence follows: "Thanks!" in the middle of
/// a message.
fn goes_on(closing: &str, following: &[&str]) -> bool {
    const SENTENCE: usize = 5;
    let next = following.iter().map(|line| line.trim()).find(|line| !line.is_empty());
    !closing.trim_end().trim_end_matches(',').contains(',')
        && next.is_some_and(|next| {
            next.ends_with(['.', '!', '?'])
                && split(next).nth(SENTENCE - 1).is_some()
                && !next.starts_with('>')
                && !is_small_print(next)
        })
}

/// Whether a line below the closing phrase is text again: a postscript, or one too long for a signature.
pub(super) fn is_text_again(line: &str) -> bool {
    let start = fold(line.trim_start()).replace(['.', ' '], "");
    start.starts_with("ps:")
        || start.starts_with("ps") && line.trim_start().starts_with("P") && line.len() > 30
        || split(line).count() > SIGNATURE_WORDS && !is_small_print(line)
}

/// Whether a line is a name with an address, a number or small print below: a signature without a closing phrase.
fn is_signed(line: &str, following: &[&str]) -> bool {
    const MOST_NAMES: usize = 4;
    const MOST_LINES: usize = 5;
    let names: Vec<&str> = line.split_whitespace().collect();
    let is_name = |name: &&str| name.starts_with(char::is_uppercase) && !name.ends_with([',', '!', '?', ':', '.']);
    let is_below = |line: &&str| says_where(line) || is_small_print(line);
    let mut below = following.iter().take_while(|line| !line.trim().is_empty()).take(MOST_LINES);
    (2..=MOST_NAMES).contains(&names.len())
        && names.iter().all(is_name)
        && begins_with_given(line)
        && below.any(is_below)
}

/// Names below a message are lines of its signature, and so is a closing on its last line: "Could we speak? Best, Lea".
pub(super) fn sign_off(lines: &mut Vec<Line<'_>>) {
    const MOST_LINES: usize = 3;
    for _ in 0..MOST_LINES {
        let is_own = |line: &Line<'_>| line.part == Part::Own && !line.text.trim().is_empty();
        let Some(place) = lines.iter().rposition(is_own) else { return };
        let is_first = !lines.iter().take(place).any(is_own);
        let is_all = lines.iter().all(|line| line.part != Part::Signature || line.text.trim().is_empty());
        let Some(last) = lines.get_mut(place) else { return };
        if !is_first && is_name(last.text) {
            last.part = Part::Signature;
            continue;
        }
        let marks = last.text.char_indices().rev().filter(|(_, mark)| ",;:.!?…–—-/)\u{a0} ".contains(*mark));
        let ends =
            marks.map(|(at, mark)| at + mark.len_utf8()).take_while(|end| end + LONGEST_SIGN_OFF > last.text.len());
        if let Some(end) = ends.filter(|&end| closes(last.text, end, is_all)).last() {
            let (text, start) = (last.text, last.start);
            last.text = text.get(..end).unwrap_or_default();
            let closing = Line { text: text.get(end..).unwrap_or_default(), start: start + end, part: Part::Signature };
            lines.insert(place + 1, closing);
        }
        return;
    }
}

/// In bytes.
const LONGEST_SIGN_OFF: usize = 60;

/// Whether what stands behind `end` in the last line of a message closes it: a closing phrase and a name, or behind a
/// sentence the name alone. Where nothing else signs the message, any few words before it are a closing: "Bis Montag, Lea".
fn closes<'a>(line: &'a str, end: usize, is_all: bool) -> bool {
    const FEW: usize = 5;
    let (Some(before), Some(rest)) = (line.get(..end), line.get(end..)) else { return false };
    let trimmed = rest.trim();
    // From behind: the line may be a whole long message.
    let last_word = |part: &'a str| split(part).last().and_then(|place| part.get(place));
    let last = before.split_whitespace().rev().find_map(last_word).unwrap_or_default();
    let mark = before.trim_end().chars().next_back().unwrap_or(' ');
    let is_apart = rest.starts_with(char::is_whitespace) && last.chars().nth(1).is_some();
    let is_sentence =
        ".!?…–—)".contains(mark) && !is_abbreviation(last) || mark == '-' && before.trim_end().ends_with(" -");
    let is_parting = || {
        let (words, name) = trimmed.rsplit_once(',').unwrap_or_default();
        (1..=FEW).contains(&split(words).count())
            && !words.contains(['?', ','])
            && is_name(name)
            && !name.ends_with('.')
    };
    is_apart
        && (is_sentence && is_name(trimmed) && !trimmed.ends_with('.')
            || is_sentence && is_all && split(before).nth(2).is_some() && is_parting()
            || (is_sentence || ",;:".contains(mark))
                && !trimmed.ends_with(['.', ',', '!', '?', ':'])
                && closing_in(trimmed).is_some_and(|(closing, name)| {
                    is_name(name.trim_start_matches([',', '!', '.', ' ']))
                        && (name.starts_with([',', '!', '.', '\u{a0}']) || !is_thanks(closing))
                }))
}

/// The closing phrase that a text begins with, and what follows it.
fn closing_in(text: &str) -> Option<(&'static str, &str)> {
    let words: Vec<Range<usize>> = split(text).take(CLOSING_WORDS).collect();
    let said: Vec<String> = words.iter().map(|place| fold(text.get(place.clone()).unwrap_or_default())).collect();
    let is = |closing: &str| closing.split(' ').enumerate().all(|(at, word)| said.get(at).is_some_and(|it| it == word));
    let length = |closing: &str| closing.split(' ').count();
    let closing = each(CLOSINGS).filter(|closing| is(closing)).max_by_key(|closing| length(closing))?;
    Some((closing, text.get(words.get(length(closing) - 1)?.end..)?))
}

/// What thanks are said by.
const THANKS: &str = "thank, merci, dank, vielen dank, gracias, grazie, bedankt, obrigad";

/// Whether a closing phrase may as well be said to somebody: "Thanks Bob".
fn is_thanks(closing: &str) -> bool {
    each(THANKS).any(|thanks| closing.starts_with(thanks))
}

/// The closing phrases that say thanks; they may open a message, too.
pub(crate) fn thanks() -> impl Iterator<Item = &'static str> {
    each(CLOSINGS).filter(|closing| each(THANKS).any(|thanks| closing.contains(thanks)))
}

/// Whether a line says nothing but who writes: "Lea", "– Lea H.".
fn is_name(line: &str) -> bool {
    const MOST_NAMES: usize = 3;
    let line = line.trim_start_matches([' ', '\u{a0}', '-', '–', '—', '~', '/']).trim_end();
    let is_part = |name: &str| {
        name.starts_with(char::is_uppercase)
            && name.chars().all(|letter| letter.is_alphabetic() || "-'’.".contains(letter))
            // "Lea H.", but not "Text."
            && (!name.ends_with('.') || name.chars().count() == 2)
    };
    (1..=MOST_NAMES).contains(&line.split_whitespace().count()) && line.split_whitespace().all(is_part)
}

/// Whether a word is written short, so that the dot behind it ends nothing.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    is_title(&fold(word)) || may_be_title(&fold(word)) || matches!(word, "St" | "Nr" | "ca" | "bzw")
}
