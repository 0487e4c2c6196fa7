//! Where a mail begins to quote: the line that says who wrote, the head of the mail that is quoted, the marks before lines.

use crate::{
    folding::fold,
    words::{self, each},
};

/// How it is said that somebody wrote what follows; folded.
const WROTE: &str = "
    wrote, schrieb, a ecrit, escribio, ha escrito, ha scritto, schreef, escreveu, skrev, pisze, napisal, napsal, kirjoitti, yazdi, 写道";

/// What a ruled line above a quotation says; folded.
const RULED: &str = "message, nachricht, mensaje, messaggio, bericht, mensagem, wiadomosc, meddelande, melding";

/// How a word of what stands above a mail that is passed on begins; folded.
const PASSED_ON: &str = "forwarded, weitergeleitet, transfere, reenviad, inoltrat, doorgest, encaminhad, vidarebefordr, videresen, przekazan, 转发, 轉寄, 転送";

/// What the first line of a mail's head is called; folded.
const FROM: &str = "from von de da van fra fran od lahettaja ot vid felado kimden";

/// How the other lines of a head begin; folded.
const HEADERS: &str = "sent date to subject gesendet datum an betreff envoye enviado enviada inviato data verzonden skickat sendt \
    wyslano lahetetty otpravleno";

/// What an introduction ends in.
const COLONS: [char; 2] = [':', '：'];

/// Longer lines introduce nothing, in bytes.
const LONGEST: usize = 400;

/// Whether a line is marked as quoted. "| " is how some mails mark it; a table has more of them.
pub(crate) fn is_marked(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('>') || line.starts_with("| ") && line.matches('|').count() == 1
}

/// How many of the lines introduce what is quoted below them, none when they begin with something else: "On Monday Bob
/// wrote:", a ruled "Original message", the head of a mail.
pub(crate) fn introduction(lines: &[&str]) -> usize {
    let Some(line) = lines.first().map(|line| line.trim()).filter(|line| !line.is_empty() && line.len() <= LONGEST)
    else {
        return 0;
    };
    if is_framed(line) {
        return usize::from(is_ruled(line));
    }
    if is_head(lines) || passes_on(line) && lines.get(1..).is_some_and(is_head) {
        return 1;
    }
    // "On 3 November 2026 at 10:00 Bob Example <bob@example.org>" may be broken before "wrote:".
    let (said, count) = if line.ends_with(COLONS) {
        (fold_spaces(line), 1)
    } else {
        let Some(end) = lines.get(1).and_then(|next| end_of_introduction(next)) else { return 0 };
        (format!("{} {end}", fold_spaces(line)), 2)
    };
    // Whatever is said of somebody whose address ends the line: "Quoting Bob Example <bob@example.org>:"
    if is_told(&said) && (says(&said, WROTE) || said.ends_with(">:")) { count } else { 0 }
}

/// The line that says whose mail a page marks as quoted, in whatever language. What they wrote may begin as well.
pub(crate) fn head(quoted: &str) -> Option<&str> {
    let said = |line: &&str| line.contains(char::is_alphabetic) && !is_ruled(line);
    let lines: Vec<&str> = quoted.lines().skip_while(|line| !said(line)).collect();
    let first = lines.first().map(|line| line.trim())?;
    (introduction(&lines) > 0 || first.ends_with(COLONS) && is_told(first)).then_some(first)
}

/// Whether a line has an address, or a number as of a date.
fn is_told(line: &str) -> bool {
    line.contains('@') || line.chars().any(|letter| letter.is_ascii_digit())
}

/// Whether a line is ruled and tells of a message: "--- Original message ---".
pub(crate) fn is_ruled(line: &str) -> bool {
    is_framed(line.trim()) && [RULED, WROTE, PASSED_ON].iter().any(|list| says(&fold(line), list))
}

/// Whether a line says that the mail below it is passed on: "--- Forwarded message ---", "Begin forwarded message:".
pub(crate) fn passes_on(line: &str) -> bool {
    let line = line.trim();
    (is_framed(line) || line.ends_with(COLONS)) && says(&fold(line), PASSED_ON)
}

fn is_framed(line: &str) -> bool {
    ["---", "___"].iter().any(|rule| line.starts_with(rule) && line.ends_with(rule))
}

/// Whether the head of a mail begins here. In any language it is a line "From: … <…@…>" and three more, the first of
/// them with a year; where the words are known, two lines are enough.
pub(crate) fn is_head(lines: &[&str]) -> bool {
    let mut filled = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let Some((label, from)) = filled.next().and_then(labelled) else { return false };
    let below: Vec<(&str, Option<(&str, &str)>)> = filled.take(3).map(|line| (line, labelled(line))).collect();
    let is_header = |label: &str| words::has(HEADERS, fold(label).split(' ').next().unwrap_or_default());
    let is_known = || below.iter().any(|(_, line)| line.is_some_and(|(label, _)| is_header(label)));
    let is_formed = || {
        below.len() == 3
            && below.iter().all(|(_, line)| line.is_some())
            && below.first().is_some_and(|(date, _)| date.contains("20"))
    };
    words::has(FROM, &fold(label)) && is_known() || from.contains('<') && from.contains('@') && is_formed()
}

/// The parts of a line that is called something: `From: Jane Roe`, also as `*From:* Jane Roe`.
pub(crate) fn labelled(line: &str) -> Option<(&str, &str)> {
    const MOST_WORDS: usize = 3;
    let (label, value) = line.trim_start_matches([' ', '*']).split_once(':')?;
    let label = label.trim_end_matches(['*', ' ', '\u{a0}', '\u{202f}']);
    let is_label = !label.is_empty() && label.split(' ').count() <= MOST_WORDS && !label.contains(['@', '/', '.']);
    (is_label && !value.starts_with("//")).then(|| (label, value.trim_start_matches(['*', ' '])))
}

/// The second line of an introduction that was broken in two, folded.
fn end_of_introduction(line: &str) -> Option<String> {
    const MOST_WORDS: usize = 3;
    let line = line.trim();
    let is_short = line.ends_with(COLONS) && line.split(' ').count() <= MOST_WORDS;
    let said = Some(line).filter(|_| is_short).map(fold_spaces)?;
    each(WROTE).any(|wrote| said.trim_end_matches(COLONS).trim_end().ends_with(wrote)).then_some(said)
}

fn says(folded: &str, list: &'static str) -> bool {
    each(list).any(|phrase| folded.contains(phrase))
}

/// A line folded, with common spaces alone.
fn fold_spaces(line: &str) -> String {
    fold(line).replace(['\u{a0}', '\u{202f}'], " ")
}
