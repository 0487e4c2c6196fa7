//! The text of a draft, taken apart: what the recruiter wrote, the signature, what is quoted; and its words.

pub(super) use crate::folding::split;

use crate::{
    folding::{fold, folded},
    names::{begins_with_given, is_title, may_be_title},
};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{borrow::Cow, cell::RefCell, hash::BuildHasher, ops::Range};

/// The phrases of a list: folded words, with commas between the phrases and a line or more for each language.
pub(super) fn each(list: &'static str) -> impl Iterator<Item = &'static str> {
    // Lists are asked for many times in each draft, so they are taken apart once and stay.
    thread_local! {
        static TAKEN_APART: RefCell<FxHashMap<(*const u8, usize), &'static [&'static str]>> = RefCell::default();
    }
    let take_apart = || {
        let phrases: Vec<&'static str> = list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()).collect();
        &*phrases.leak()
    };
    TAKEN_APART
        .with_borrow_mut(|lists| *lists.entry((list.as_ptr(), list.len())).or_insert_with(take_apart))
        .iter()
        .copied()
}

/// What a line of a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Written for this message.
    Own,
    /// Below the closing phrase.
    Signature,
    /// Not written to the recipient: an earlier message, the line that introduces it, a fenced block of code.
    Quoted,
}

/// A line and what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Where it begins in the body, in bytes.
    pub(super) start: usize,
    pub(super) part: Part,
}

/// A word that was written for this message.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// Folded.
    pub(super) fold: Cow<'a, str>,
    /// Where it stands in the body, in bytes.
    pub(super) place: Range<usize>,
    /// The line that it stands in.
    pub(super) line: usize,
    /// Counts the sentences.
    pub(super) sentence: usize,
}

impl Word<'_> {
    /// Whether it is written with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// A draft's text, taken apart. Words are those of the recruiter's own lines; apostrophes and hyphens part words.
#[derive(Debug)]
pub(super) struct Text<'a> {
    body: &'a str,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) words: Vec<Word<'a>>,
    /// The places of the words by the [marks](mark) of their folded forms.
    places: FxHashMap<u64, Vec<usize>>,
}

impl<'a> Text<'a> {
    /// Takes a body apart.
    pub(super) fn new(body: &'a str) -> Self {
        let lines = parts(body);
        let words = words(&lines);
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (index, word) in words.iter().enumerate() {
            places.entry(mark(&word.fold)).or_default().push(index);
        }
        Self { body, lines, words, places }
    }

    /// Begins a sentence at word `index`, as behind a greeting.
    pub(super) fn begin(&mut self, index: usize) {
        let before = index.checked_sub(1).and_then(|before| self.words.get(before)).map(|word| word.sentence);
        if before.is_some() && before == self.words.get(index).map(|word| word.sentence) {
            self.words.iter_mut().skip(index).for_each(|word| word.sentence += 1);
        }
    }

    /// Whether word `index` stands in what somebody else said, between quotation marks and with a sentence of its own.
    pub(super) fn is_in_quotes(&self, index: usize) -> bool {
        const MARKS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('”', '”')];
        const SENTENCE: usize = 5;
        let Some(word) = self.words.get(index) else { return false };
        let (before, after) = self.body.split_at_checked(word.place.start).unwrap_or_default();
        MARKS.into_iter().any(|(open, close)| {
            let is_open = if open == close {
                before.matches(open).count() % 2 == 1
            } else {
                before.rfind(open) > before.rfind(close)
            };
            let said = || before.rsplit(open).next().into_iter().chain(after.split(close).next()).flat_map(split);
            is_open && after.contains(close) && said().nth(SENTENCE - 1).is_some()
        })
    }

    /// The line that says who wrote what is quoted: "On Monday Bob wrote:", "From: Bob".
    pub(super) fn head_of_quotation(&self) -> Option<&'a str> {
        let is_head = |line: &&Line<'_>| line.part == Part::Quoted && line.text.contains(char::is_alphabetic);
        let first = self.lines.iter().filter(is_head).find(|line| !is_ruled(&fold(line.text)))?;
        Some(first.text).filter(|text| !text.trim_start().starts_with(['>', '|', '`']))
    }

    /// Whether word `index` begins an answer below a line that is quoted.
    pub(super) fn is_below_quotation(&self, index: usize) -> bool {
        let line = self.words.get(index).map_or(0, |word| word.line);
        let is_first = index == 0 || self.words.get(index - 1).is_some_and(|before| before.line < line);
        let mut before = self.lines.iter().take(line).rev();
        is_first && before.find(|line| !line.text.trim().is_empty()).is_some_and(|line| line.part == Part::Quoted)
    }

    /// What stands between word `index` and the one before it; to the end of the text behind the last word.
    pub(super) fn before(&self, index: usize) -> &'a str {
        let from = index.checked_sub(1).and_then(|index| self.words.get(index)).map_or(0, |word| word.place.end);
        let to = self.words.get(index).map_or(self.body.len(), |word| word.place.start);
        self.body.get(from..to).unwrap_or_default()
    }

    /// The text from word `range.start` to the last word of `range`, as written.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        match (self.words.get(range.start), range.end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) => self.body.get(first.place.start..last.place.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// The folded form of a word; empty beyond the end.
    pub(super) fn fold(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &word.fold)
    }

    /// Whether the words from `index` on are `phrase`, which is folded words with one space between them.
    pub(super) fn is_at(&self, index: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(offset, word)| self.fold(index + offset) == word)
    }

    /// Everywhere that a folded phrase stands, by its first word, within one sentence.
    pub(super) fn find(&self, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        let length = phrase.split(' ').count();
        let first = phrase.split(' ').next().unwrap_or_default();
        let there = self.places.get(&mark(first)).map(Vec::as_slice).unwrap_or_default();
        there.iter().copied().filter_map(move |index| {
            let one = self.words.get(index)?.sentence == self.words.get(index + length - 1)?.sentence;
            (one && self.is_at(index, phrase)).then_some(index..index + length)
        })
    }

    /// Everywhere that one of the phrases stands.
    pub(super) fn find_any(&self, phrases: &'static str) -> Vec<Range<usize>> {
        each(phrases).flat_map(|phrase| self.find(phrase)).collect()
    }

    /// Whether one of the phrases stands anywhere.
    pub(super) fn has_any(&self, phrases: &'static str) -> bool {
        each(phrases).any(|phrase| self.find(phrase).next().is_some())
    }

    /// The words of the sentence that word `index` is in.
    pub(super) fn sentence(&self, index: usize) -> Range<usize> {
        let Some(number) = self.words.get(index).map(|word| word.sentence) else { return index..index };
        let start = self.words.partition_point(|word| word.sentence < number);
        start..self.words.partition_point(|word| word.sentence <= number)
    }

    /// Whether one of the phrases stands among the words of `range`.
    pub(super) fn has_within(&self, range: Range<usize>, phrases: &'static str) -> bool {
        each(phrases).any(|phrase| self.find(phrase).any(|place| range.start <= place.start && place.end <= range.end))
    }

    /// Whether the sentence that holds word `index` ends in a question mark.
    pub(super) fn is_question(&self, index: usize) -> bool {
        let rest = self.before(self.sentence(index).end).lines().next().unwrap_or_default();
        rest.contains('?')
    }
}

/// A number that words of one form share.
fn mark(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

/// Phrases that end a message. A line that begins with one and says little else opens the signature.
const CLOSINGS: &str = "
    best, best regards, kind regards, warm regards, regards, many thanks, thanks, thank you, cheers, sincerely,
    yours sincerely, yours faithfully, yours, all the best, best wishes, warmly, with best wishes, with kind regards,
    with best regards, talk soon, speak soon, take care, have a nice day, have a great day, have a good day,
    have a great week, looking forward, thanks in advance, thank you in advance, very best, warmest,
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
    grande abraco, att";

/// More words than this on a closing line make it a sentence.
const CLOSING_WORDS: usize = 6;

/// More words than this in a line below the closing phrase make it text again.
const SIGNATURE_WORDS: usize = 22;

fn parts(body: &str) -> Vec<Line<'_>> {
    let texts: Vec<&str> = body.split_inclusive('\n').collect();
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(texts.len());
    let mut start = 0;
    let mut part = Part::Own;
    let mut begun = false;
    let mut fenced = false;
    for (index, &text) in texts.iter().enumerate() {
        let following = texts.get(index + 1..).unwrap_or_default();
        // "| " is how some forward; a table has more of them.
        let is_marked = |line: &&str| {
            let line = line.trim();
            line.starts_with('>') || line.starts_with("| ") && line.matches('|').count() == 1
        };
        let mut this = part;
        let is_fence = text.trim_start().starts_with("```");
        fenced ^= is_fence;
        if part == Part::Quoted {
        } else if fenced || is_fence || is_marked(&text) {
            this = Part::Quoted;
        } else if introduces_quotation(text, following) {
            this = Part::Quoted;
            let next = following.iter().find(|line| !line.trim().is_empty() && !ends_introduction(line));
            if !next.is_some_and(is_marked) {
                part = Part::Quoted;
            }
        } else if ends_introduction(text) && lines.last().is_some_and(|line| line.part == Part::Quoted) {
            this = Part::Quoted;
        } else if part == Part::Own
            && (is_separator(text)
                || begun && is_closing(text) && !goes_on(text, following)
                || begun
                    && is_blank(index.checked_sub(1).and_then(|last| texts.get(last)))
                    && is_signed(text, following))
        {
            // The closing phrase itself belongs to the signature: it says nothing about anybody.
            part = Part::Signature;
            this = part;
        } else if part == Part::Signature && is_text_again(text) {
            part = Part::Own;
            this = part;
        }
        begun |= this == Part::Own && !text.trim().is_empty();
        lines.push(Line { text: text.trim_end_matches(['\n', '\r']), start, part: this });
        start += text.len();
    }
    sign_off(&mut lines);
    lines
}

/// Names below a message are lines of its signature, and so is a closing on its last line: "Could we speak? Best, Lea".
fn sign_off(lines: &mut Vec<Line<'_>>) {
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
    let is_sentence = ".!?…–—)".contains(mark) && !is_short(last) || mark == '-' && before.trim_end().ends_with(" -");
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

/// Whether a closing phrase may as well be said to somebody: "Thanks Bob".
fn is_thanks(closing: &str) -> bool {
    ["thank", "merci", "dank", "vielen dank", "gracias", "grazie", "bedankt", "obrigad"]
        .iter()
        .any(|thanks| closing.starts_with(thanks))
}

fn is_blank(line: Option<&&str>) -> bool {
    line.is_none_or(|line| line.trim().is_empty())
}

/// Whether a name stands by itself with what is said below names: "Lea Doe", and in the next lines an address, a number, small
/// print. So signatures begin that no closing phrase opens.
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

/// The line that mail programs put between a message and its signature.
fn is_separator(line: &str) -> bool {
    matches!(line.trim_end(), "--" | "—" | "––")
}

fn is_closing(line: &str) -> bool {
    let places = split(line).take(CLOSING_WORDS + 1);
    let words: Vec<String> = places.map(|place| fold(line.get(place).unwrap_or_default())).collect();
    let said = words.join(" ");
    words.len() <= CLOSING_WORDS
        && !line.contains('?')
        && each(CLOSINGS).any(|closing| match said.strip_prefix(closing) {
            Some("") => true,
            // "Thanks for the call" is a sentence; "Thanks, Lea" and "Viele Grüße aus Köln" are closings.
            Some(rest) if rest.starts_with(' ') => {
                line.contains(',') && !line.trim_end().ends_with([',', '.', '!'])
                    || closing.contains("grusse")
                    || closing.contains("groet")
                    || closing.contains("regards")
            }
            _ => false,
        })
}

/// What is said below signatures.
const SMALL_PRINT: &str = "
    unsubscribe, registered in, registered office, company number,
    privacy policy, consider the environment, vat, desabonner,
    imprimer, siret, rcs, geschaftsfuhrer, handelsregister,
    amtsgericht, ust, datenschutz, abmelden, darse de baja, proteccion de datos, aviso legal,
    privacy, partita iva, afmelden, kvk, proteccao de dados, protecao de dados, nif, cancelar a subscricao";

/// How words begin that say of a message that it is for nobody else.
const SECRET: &str = "
    intended recipient, intended for, disclaimer, e mail and any attachments, confiden, destinata, vertraulich, riservat, vertrouwelijk, geadresseerde";

fn is_small_print(line: &str) -> bool {
    let words: Vec<String> = split(line).map(|place| fold(line.get(place).unwrap_or_default())).collect();
    let said = format!(" {} ", words.join(" "));
    each(SMALL_PRINT).any(|phrase| said.contains(&format!(" {phrase} "))) || is_secret(&said) || is_notice(&said)
}

/// Whether folded words say of a message that it is for nobody else.
fn is_secret(said: &str) -> bool {
    each(SECRET).any(|stem| said.contains(&format!(" {stem}")))
}

/// Whether a line begins what is said below signatures of every message and of nobody: that it is secret, what the law wants.
pub(crate) fn is_disclaimer(line: &str) -> bool {
    let said: String = split(line).map(|place| format!(" {}", fold(line.get(place).unwrap_or_default()))).collect();
    is_secret(&said) || is_notice(&said)
}

/// How the words begin by which a notice tells of the law about data, and of what its reader may ask for.
const LAW: &str = "
    gdpr, dsgvo, ds gvo, rgpd, lgpd, avg, art 6, art 14, article 6, article 14, data protection, personal data, protection des donnees, donnees personnelles,
    datenschutz, personenbezogen, proteccion de datos, datos personales, protezione dei dati, dati personali, persoonsgegevens, protecao de dados,
    dados pessoais, privacy";
const RIGHTS: &str = "
    your data, your details, legitimate interest, object to, unsubscribe, opt out, vos donnees, vos coordonnees, tes donnees, interet legitime, vous opposer, t opposer,
    ihre daten, deine daten, berechtigtes interesse, berechtigten interesse, widersp, sus datos, tus datos, interes legitimo, oponer, darse de baja,
    suoi dati, tuoi dati, interesse legittimo, legittimo interesse, oppor, uw gegevens, je gegevens, gerechtvaardigd belang, bezwaar, seus dados, teus dados,
    interesse legitimo, opor";

/// Whether folded words are a notice about what is kept of the reader, as the law wants one in every first message.
fn is_notice(said: &str) -> bool {
    let begins = |(at, _): (usize, &str)| at.checked_sub(1).is_some_and(|at| said.as_bytes().get(at) == Some(&b' '));
    let count = |list| each(list).filter(|stem| said.match_indices(*stem).any(begins)).count();
    let rights = count(RIGHTS);
    rights > 1 || rights == 1 && count(LAW) > 0
}

/// The most words of a line that says where to ring or to click and nothing else.
const SHORT_LINE: usize = 8;

/// Which lines repeat in every message because they must: notices that the law wants, how to dial into a meeting.
pub(super) fn repeated(lines: &[Line<'_>]) -> Vec<bool> {
    let paragraphs = lines.chunk_by(|a, b| !a.text.trim().is_empty() && !b.text.trim().is_empty());
    let is_short = |line: &Line<'_>| split(line.text).nth(SHORT_LINE).is_none() || line.text.contains("://");
    let is_repeated = |paragraph: &[Line<'_>]| {
        let words = paragraph.iter().flat_map(|line| split(line.text).filter_map(|place| line.text.get(place)));
        let said: String = words.map(|word| format!(" {}", fold(word))).collect();
        let places = paragraph.iter().filter(|line| says_where(line.text)).count();
        is_notice(&said) || places * 2 >= paragraph.len() && paragraph.iter().all(is_short)
    };
    paragraphs.flat_map(|paragraph| vec![is_repeated(paragraph); paragraph.len()]).collect()
}

/// Whether a line has an address, a link, or the digits of a number to dial, or of a postcode and a house.
fn says_where(line: &str) -> bool {
    const DIGITS: usize = 5;
    line.contains('@')
        || line.contains("://")
        || line.contains("www.")
        || line.chars().filter(char::is_ascii_digit).nth(DIGITS - 1).is_some()
}

/// Whether a closing phrase that names nobody closes nothing, because a sentence stands right below it: "Thanks!" in the
/// middle of a message.
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

fn is_text_again(line: &str) -> bool {
    let start = fold(line.trim_start()).replace(['.', ' '], "");
    start.starts_with("ps:")
        || start.starts_with("ps") && line.trim_start().starts_with("P") && line.len() > 30
        || split(line).count() > SIGNATURE_WORDS && !is_small_print(line)
}

/// Whether a quotation begins here: a line such as "On Monday Bob wrote:", a ruled "Original message", or the header
/// block of a message that was pasted below.
fn introduces_quotation(line: &str, following: &[&str]) -> bool {
    const WROTE: [&str; 7] = ["wrote", "schrieb", "a ecrit", "escribio", "ha scritto", "schreef", "escreveu"];
    const FROM: [&str; 6] = ["from:", "von:", "de:", "da:", "van:", "od:"];
    const HEADERS: [&str; 13] = [
        "sent:",
        "date:",
        "to:",
        "subject:",
        "gesendet:",
        "datum:",
        "an:",
        "envoye:",
        "envia",
        "inviato:",
        "data:",
        "verzonden:",
        "betreff:",
    ];
    let line = line.trim();
    if line.is_empty() || line.len() > 400 {
        return false;
    }
    let folded = fold(line).replace(['\u{a0}', '\u{202f}'], " ");
    if is_ruled(&folded) {
        return RULED.iter().chain(&WROTE).any(|word| folded.contains(word));
    }
    // Whatever the language, a header is a line "From: … <…@…>" and three more, the first of them with a year.
    let is_header = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| name.split_whitespace().count() <= 3 && !name.contains("http"))
    };
    if is_header(line) && line.contains('<') && line.contains('@') {
        let mut below = following.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
        if below.next().is_some_and(|date| is_header(date) && date.contains("20"))
            && below.take(2).filter(|line| is_header(line)).count() == 2
        {
            return true;
        }
    }
    let header = folded.replace(" :", ":");
    let header = header.trim_start_matches('*');
    if FROM.iter().any(|from| header.starts_with(from)) {
        return following.iter().filter(|line| !line.trim().is_empty()).take(3).any(|line| {
            let next = fold(line.trim_start_matches([' ', '*'])).replace(" :", ":");
            HEADERS.iter().any(|header| next.starts_with(header))
        });
    }
    // "On 3 November 2026 at 10:00 Bob Example <bob@example.org>" may be broken before "wrote:".
    let whole = match following.first() {
        Some(next) if !folded.ends_with(':') && ends_introduction(next) => format!("{folded} {}", fold(next.trim())),
        _ => folded,
    };
    whole.ends_with(':')
        && (whole.contains('@') || whole.chars().any(|letter| letter.is_ascii_digit()))
        && WROTE.iter().any(|wrote| whole.contains(wrote))
}

/// What a ruled line above a quotation says.
const RULED: [&str; 6] = ["message", "nachricht", "mensaje", "messaggio", "bericht", "mensagem"];

/// "--- Original message ---".
fn is_ruled(folded: &str) -> bool {
    folded.starts_with("---") && folded.ends_with("---")
}

/// Longer than this, however many accents it has, no line ends an introduction.
const LONGEST_END: usize = 480;

/// The second line of an introduction that was broken in two.
fn ends_introduction(line: &str) -> bool {
    const ENDS: [&str; 7] = ["wrote:", "schrieb:", "a ecrit :", "escribio:", "ha scritto:", "schreef:", "escreveu:"];
    let line = line.trim();
    if line.len() > LONGEST_END {
        return false;
    }
    let folded = fold(line).replace(['\u{a0}', '\u{202f}'], " ");
    folded.len() < 120 && ENDS.iter().any(|end| folded.ends_with(end)) && folded.split(' ').count() < 4
}

fn words<'a>(lines: &[Line<'a>]) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::new();
    let mut sentence = 0;
    let mut previous: Option<&str> = None;
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.part == Part::Own) {
        let is_begun = words.last().is_some_and(|last| last.sentence == sentence);
        if is_begun && previous.is_some_and(ends_at_line) {
            sentence += 1;
        }
        let mut end = 0;
        for (count, place) in split(line.text).enumerate() {
            let text = line.text.get(place.clone()).unwrap_or_default();
            let gap = line.text.get(end..place.start).unwrap_or_default();
            if count > 0 && words.last().is_some_and(|last| ends_sentence(last.text, gap, text)) {
                sentence += 1;
            }
            end = place.end;
            let place = line.start + place.start..line.start + place.end;
            words.push(Word { text, fold: folded(text), place, line: number, sentence });
        }
        previous = Some(line.text);
    }
    words
}

/// Whether the end of this line ends a sentence: every line does, but a full one that was wrapped.
fn ends_at_line(line: &str) -> bool {
    const FULL: usize = 60;
    let line = line.trim_end();
    line.len() < FULL || line.ends_with(['.', '!', '?', ':', ';'])
}

/// Whether `gap` between two words ends a sentence. The dot of an ordinal or of an abbreviation does not.
fn ends_sentence(last: &str, gap: &str, next: &str) -> bool {
    if gap.contains(['!', '?', ';', '…', '•']) {
        return true;
    }
    gap.contains('.')
        && gap.contains(char::is_whitespace)
        && !last.ends_with(|letter: char| letter.is_ascii_digit())
        && last.chars().nth(1).is_some()
        && !next.starts_with(char::is_lowercase)
        && !is_short(last)
}

/// Whether a word is written short, so that the dot behind it ends nothing.
fn is_short(word: &str) -> bool {
    is_title(&fold(word)) || may_be_title(&fold(word)) || matches!(word, "St" | "Nr" | "ca" | "bzw")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(body: &str) -> String {
        let text = Text::new(body);
        text.words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_what_was_written_counts() {
        for (body, expected) in [
            ("Hi Jane,\nhow are you?\n\nBest regards,\nLea\nAgency Example\n+1 202 555 0100", "Hi Jane how are you"),
            ("Yes.\n\nOn Mon, 3 Nov 2026 at 10:00, Bob <bob@example.org> wrote:\n> No?\n> Please", "Yes"),
            ("On Mon, 3 Nov 2026 at 10:00, Bob <bob@example.org>\nwrote:\n\n> No?\n\nYes indeed.", "Yes indeed"),
            ("Ja.\n\nAm 3. November 2026 um 10:00 schrieb Bob <bob@example.org>:\nDas war der Text\n", "Ja"),
            ("Oui.\n\nLe 3 nov. 2026 à 10:00, Bob a écrit :\nUn texte", "Oui"),
            ("Si.\n\nDe: Bob\nEnviado el: lunes\nPara: Ana\n\nHola Ana", "Si"),
            ("Ok\n-----Original Message-----\nFrom: Bob\nHi Ana", "Ok"),
            ("Hola Ana,\n\nUn texto.\n\nSaludos,\nLea\n\nPS: otra cosa", "Hola Ana Un texto PS otra cosa"),
            (
                "Hi Ana,\nA text.\n\nBest,\nLea\nThis message is confidential and meant for the person to whom it is addressed, and for \
                nobody else; if you are not that person, delete it and tell us that you did.",
                "Hi Ana A text",
            ),
            ("Thanks for the call.\nSee you.\n-- \nLea, Example Ltd", "Thanks for the call See you"),
            ("Hallo Jan,\n\ntekst hier.\n\nMet vriendelijke groet,\nLea", "Hallo Jan tekst hier"),
            ("Hallo\n\nText.\n\nViele Grüße aus Köln\nLea", "Hallo Text"),
            ("Hi Ana,\n\nThanks!\n\nHere is the text of it.\n\nBest,\nLea", "Hi Ana Thanks Here is the text of it"),
            ("Hi Ana,\n\nText.\n\nThanks!\nLea\nWe find people for good jobs.", "Hi Ana Text"),
            ("Hi Ana,\n\nText.\n\nMerci,\n\nSee our privacy policy for more.", "Hi Ana Text"),
            ("Hi Ana,\n\nText.\n\nJane Roe\nAgency Ltd, 12 High Street, 10115 Town\nNothing", "Hi Ana Text"),
            ("Hi Ana,\n\nText.\n\nJane Roe\nConsultant\nAgency – +1 202 555 0100", "Hi Ana Text"),
            ("Hi Ana,\n\nText.\n\nJane Roe\nCe message est confidentiel.", "Hi Ana Text"),
            ("Hi Ana,\n\nText.\n\nJane Roe\nwill call you.", "Hi Ana Text Jane Roe will call you"),
            ("As Bob wrote: less is more.", "As Bob wrote less is more"),
        ] {
            assert_eq!(own(body), expected, "{body}");
        }
    }

    #[test]
    fn sentences_end_where_they_end() {
        let text = Text::new("I met Dr. Roe on 12. November. Good day, e.g. rainy! Nice\n\nNew line");
        let counted: Vec<usize> = text.words.iter().map(|word| word.sentence).collect();
        assert_eq!(counted, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn phrases_are_found_in_one_sentence() {
        let text = Text::new("J'ai joint l'offre. Ci-joint. Joint l'offre");
        assert_eq!(text.find("joint l offre").collect::<Vec<_>>(), [2..5, 7..10]);
        assert!(!text.has_any("offre ci"));
        assert_eq!(text.slice(1..5), "ai joint l'offre");
    }
}
