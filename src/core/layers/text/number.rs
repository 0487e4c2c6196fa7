//! Telephone numbers that a page's text calls so: `Tel. 020 7946 0018`, `M | 07700 900123`, a label above a number. A
//! number that nothing calls one may be anything.

use super::{beneath, written};
use crate::{
    address, names,
    page::{self, says_something},
    words,
};
use scraper::ElementRef;

/// What a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A telephone, by any name that does not say which.
    Phone,
    /// A telephone that its owner carries.
    Mobile,
    /// Nobody answers there.
    Fax,
}

/// A number and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// As it is written.
    pub number: String,
    /// What it is said to be.
    pub kind: Kind,
    /// The same for several under one label: `Tel. 1 / 2`.
    pub label: usize,
    /// The line that it stands on.
    pub row: usize,
}

/// What stands before a telephone's number, by itself or as the last word.
const PHONE: &str = "t p ph call ring anrufen appeler llamar chiamami bellen ligar zadzwoń tel tel. tél phone telephone téléphone telefon teléfono telefono telefone telefoon telefón telefonnummer \
    telefonszám tlf tfn tfno puh puhelin fon direct dial line directe directa direto diretto direkt direktwahl durchwahl ligne linje fixe fijo fisso fixo festnetz sími тел телефон τηλ τηλέφωνο 電話 電話番号 电话 전화 \
    전화번호 هاتف الهاتف تلفون تلفن טלפון טל โทร โทรศัพท์ फ़ोन फोन telepon ☎ ☎️ ☏ ✆ 📞";

/// What stands before the number of a telephone that is carried, beside what [labels](address::MOBILE) say.
const MOBILE: &str =
    "m mob mobilní mobilný port cel tlm kom kännykkä моб κιν 携帯電話 الجوال موبايل محمول نقال मोबाइल ponsel 📱";

/// What stands before a fax's number.
const FAX: &str = "f fax facsimile telefax télécopie télécopieur faks faksi φαξ факс ファックス ファクス 传真 傳真 팩스 فاكس نمابر פקס 📠";

/// Words behind a label that say nothing of it.
const NOISE: &str =
    "me us on at by or unter mich mij moi mig mir an protected no nr num number nummer numero número numéro номер";

/// Labels that are too short to be looked for within a line.
const SHORT: usize = 1;

/// What stands beside the picture of a telephone, by what it is called: `fa-phone`, `mobile.svg`.
pub fn pictured(root: ElementRef<'_>) -> Vec<(String, Kind)> {
    let pictured = |picture: ElementRef<'_>| {
        let called =
            ["class", "src", "alt", "href"].into_iter().filter_map(|key| picture.attr(key)).collect::<Vec<_>>();
        let words = called.join(" ").to_lowercase();
        let mut words = words.split(|it: char| !it.is_alphanumeric());
        let kind = words.find_map(|word| match word {
            "mobile" | "cell" | "cellphone" | "smartphone" | "handy" => Some(Kind::Mobile),
            "phone" | "telephone" | "tel" | "telefon" | "telefono" | "call" => Some(Kind::Phone),
            _ => None,
        })?;
        Some((beside(picture)?, kind))
    };
    page::all(root, "i[class], svg, use, img, span[class]")
        .into_iter()
        .take(MOST_PICTURES)
        .filter_map(pictured)
        .collect()
}

/// The first text behind a picture, or in it.
fn beside(picture: ElementRef<'_>) -> Option<String> {
    // A number is not made of many parts; what is takes long to look at.
    let is_small = |element: ElementRef<'_>| element.descendants().nth(MOST_PARTS).is_none();
    let text = |element: ElementRef<'_>| is_small(element).then(|| page::text(element)).flatten();
    if says_something(picture) {
        return text(picture);
    }
    let around = std::iter::once(*picture).chain(picture.ancestors()).take(MOST_AROUND);
    let mut behind = around.flat_map(|node| node.next_siblings().take(MOST_PARTS));
    let first = behind.find_map(|node| match ElementRef::wrap(node) {
        Some(element) => (!is_small(element) || says_something(element)).then(|| text(element)),
        None => page::filled(node.value().as_text()?).map(Some),
    });
    first.flatten()
}

/// Around a picture there are no more boxes, beside it no more parts, and a page has no more of them that matter.
const MOST_PARTS: usize = 16;
const MOST_AROUND: usize = 3;
const MOST_PICTURES: usize = 400;

/// The numbers in a page's lines that are called telephones or faxes, or stand beside the [`pictured`] ones.
pub fn labelled(lines: &[String], pictured: &[(String, Kind)]) -> Vec<Labelled> {
    let mut found = Vec::new();
    // The line above may be a label: it is looked at where a number stands beneath it.
    let mut above: Option<&str> = None;
    for (row, line) in lines.iter().enumerate() {
        let numbers = numbers(line);
        if numbers.is_empty() {
            above = Some(line);
            continue;
        }
        let mut end = 0;
        let begun = found.len();
        for (place, (from, to)) in numbers.iter().enumerate() {
            let before = line.get(end..*from).unwrap_or_default();
            let next = numbers.get(place + 1).map_or(line.len(), |(from, _)| *from);
            let behind = line.get(*to..next).unwrap_or_default();
            let bracket = behind.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
            let is_next = found.len() > begun && is_or(before);
            let kind = bracket
                .and_then(|bracket| label(bracket, true))
                .or_else(|| label(before, end == 0))
                .or_else(|| label(above.filter(|_| end == 0 && before.trim().is_empty())?, true))
                .or_else(|| {
                    line.get(*from..*to).filter(|it| end == 0 && is_alone(it, before, behind)).map(|_| Kind::Phone)
                })
                .or_else(|| {
                    let number = line.get(*from..*to)?.trim();
                    pictured.iter().find(|(text, _)| text.starts_with(number)).map(|(_, kind)| *kind)
                })
                .or_else(|| found.last().filter(|_| is_next).map(|it: &Labelled| it.kind))
                .or_else(|| is_beside_mail(before, behind, line.get(*from..*to)?, lines, row).then_some(Kind::Phone));
            if let (Some(kind), Some(number)) = (kind, line.get(*from..*to)) {
                let label = found.last().filter(|_| is_next).map_or(found.len(), |it| it.label);
                found.push(Labelled { number: number.trim().to_owned(), kind, label, row });
            }
            end = *to;
        }
        above = None;
    }
    found
}

const OR: [&str; 12] = ["/", ",", ";", "|", "&", "or", "and", "oder", "und", "ou", "et", "o"];

/// Whether what stands between two numbers says that they are two ways to the same.
fn is_or(between: &str) -> bool {
    OR.contains(&between.trim().to_lowercase().as_str())
}

/// Whether a number is all that a line says, or what it says before a mark, with the sign that only telephones' have.
fn is_alone(number: &str, before: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    number.starts_with('+') && before.trim().is_empty() && (behind.is_empty() || behind.starts_with(['|', '·', '•']))
}

/// Whether a number stands by itself beside an address to write to: on the line above or below one, or between marks on the
/// same line.
fn is_beside_mail(before: &str, behind: &str, number: &str, lines: &[String], row: usize) -> bool {
    const MARKS: [char; 7] = ['|', '·', '•', '/', ',', ';', '–'];
    let before = before.trim_end();
    let behind = behind.trim_start();
    let is_apart = (before.is_empty() || before.ends_with(MARKS)) && (behind.is_empty() || behind.starts_with(MARKS));
    let is_formed = number.starts_with(['+', '(', '0']) || number.bytes().filter(u8::is_ascii_digit).count() > 9;
    let is_mail = |row: Option<usize>| row.and_then(|row| lines.get(row)).is_some_and(|line| !written(line).is_empty());
    is_apart
        && is_formed
        && crate::dates::period(number).is_none()
        && [Some(row), row.checked_sub(1), Some(row + 1)].into_iter().any(is_mail)
}

/// Whether a word says nothing but that a number or an address follows.
pub fn says_number(word: &str) -> bool {
    [PHONE, MOBILE, address::MOBILE, FAX, NOISE, beneath::CARDS].iter().any(|list| words::has(list, word))
        || OR.contains(&word)
        || words::is_one_of(words::OUR, word)
        || ["telef", "mail"].iter().any(|begin| word.starts_with(begin))
        || word.ends_with("mail")
}

/// "Me".
const ONESELF: &str = "me mich mij moi mig mir";

/// Whether a line says "me".
pub fn names_oneself(line: &str) -> bool {
    names::words(line).iter().any(|word| words::has(ONESELF, word))
}

/// Whether a line asks to reach whoever speaks by the number in it: `Reach me by phone on 1`.
pub fn asks_for_oneself(line: &str) -> bool {
    let before = numbers(line).first().and_then(|(from, _)| line.get(..*from)).unwrap_or(line);
    let words = names::words(before);
    let mut last = words.iter().rev().take_while(|word| says_number(word));
    last.any(|word| words::has(ONESELF, word))
}

/// Whether a text ends in what stands before numbers and addresses.
pub fn is_label(text: &str) -> bool {
    text.to_lowercase().ends_with("mail") || label(text, true).is_some()
}

/// What a text that ends before a number calls it. `whole` says that nothing stands before the text.
fn label(text: &str, whole: bool) -> Option<Kind> {
    let is_mark = |character: char| character.is_whitespace() || ":|.()/&·•–—-,;：／・（）【】".contains(character);
    let words: Vec<String> = text.split(is_mark).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let is = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let place = words.iter().rposition(|word| !is(NOISE, word))?;
    let word = words.get(place)?;
    if word.chars().count() <= SHORT && word.is_ascii() && !(whole && place == 0) {
        return None;
    }
    [(MOBILE, Kind::Mobile), (address::MOBILE, Kind::Mobile), (PHONE, Kind::Phone), (FAX, Kind::Fax)]
        .into_iter()
        .find(|(list, _)| is(list, word))
        .map(|(_, kind)| kind)
}

/// Whether a number of a telephone's length stands in a line.
pub fn is_in(line: &str) -> bool {
    !numbers(line).is_empty()
}

/// Where numbers of a telephone's length stand in a line.
fn numbers(line: &str) -> Vec<(usize, usize)> {
    let is_part = |character: char| character.is_ascii_digit() || " \u{a0}.-‐‑–/()+".contains(character);
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) =
        line.get(rest..).and_then(|text| text.find(|it: char| it.is_ascii_digit() || "+(".contains(it)))
    {
        let from = rest + start;
        let text = line.get(from..).unwrap_or_default();
        let mut length = text.find(|character| !is_part(character)).unwrap_or(text.len());
        // A second number begins with its own sign.
        let own = if text.starts_with("(+") { 2 } else { 1 };
        length = text.get(own..length).and_then(|text| text.find('+')).map_or(length, |second| second + own);
        let number = text.get(..length).unwrap_or_default();
        let number = number.trim_end_matches(|it: char| !it.is_ascii_digit());
        let is_apart = !line.get(..from).and_then(|text| text.chars().next_back()).is_some_and(char::is_alphanumeric)
            && !text.get(number.len()..).and_then(|text| text.chars().next()).is_some_and(char::is_alphanumeric);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if is_apart && (7..=15).contains(&digits) && address::ending_of_number(&address::phone_number(number)).is_some()
        {
            found.push((from, from + number.len()));
        }
        rest = from + length.max(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_they_are_called() {
        let check = |lines: &[&str], expected: &[(&str, Kind)]| {
            let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            let found = labelled(&lines, &[]);
            let found: Vec<(&str, Kind)> = found.iter().map(|it| (it.number.as_str(), it.kind)).collect();
            assert_eq!(found, expected, "{lines:?}");
        };
        check(&["T | 020 7946 0018"], &[("020 7946 0018", Kind::Phone)]);
        check(&["T", "020 7946 0018"], &[("020 7946 0018", Kind::Phone)]);
        check(
            &["Phone: (202) 555-0142", "Fax: (202) 555-0143"],
            &[("(202) 555-0142", Kind::Phone), ("(202) 555-0143", Kind::Fax)],
        );
        check(&["+49 (0)30 5550-123 (Fax)"], &[("+49 (0)30 5550-123", Kind::Fax)]);
        check(
            &["Phone: +1 202 555 0142 (office), +1 202 555 0143 (fax)"],
            &[("+1 202 555 0142", Kind::Phone), ("+1 202 555 0143", Kind::Fax)],
        );
        check(
            &["Telefon: 08-555 01 23, Mobil: 070-555 01 24"],
            &[("08-555 01 23", Kind::Phone), ("070-555 01 24", Kind::Mobile)],
        );
        check(&["tel. kom. 501 555 012"], &[("501 555 012", Kind::Mobile)]);
        check(&["Phone number: 202-555-0142"], &[("202-555-0142", Kind::Phone)]);
        check(&["電話：03-5550-1234"], &[("03-5550-1234", Kind::Phone)]);
        check(&["هاتف: +20 2 5555 0123"], &[("+20 2 5555 0123", Kind::Phone)]);
        check(&["☎ 202.555.0142"], &[("202.555.0142", Kind::Phone)]);
        check(&["Direct dial: 01632 960123"], &[("01632 960123", Kind::Phone)]);
        check(&["Ligne directe : 01 99 00 01 23"], &[("01 99 00 01 23", Kind::Phone)]);
        check(&["+44 20 7946 0018"], &[("+44 20 7946 0018", Kind::Phone)]);
        check(&["Fax", "+44 20 7946 0018"], &[("+44 20 7946 0018", Kind::Fax)]);
        check(&["Call me on 07700 900123 or write."], &[("07700 900123", Kind::Phone)]);
        check(
            &["Tel: +44 20 7946 0018 / +44 20 7946 0019"],
            &[("+44 20 7946 0018", Kind::Phone), ("+44 20 7946 0019", Kind::Phone)],
        );
        check(&["Phone : (+33) 01 99 00 12 34"], &[("(+33) 01 99 00 12 34", Kind::Phone)]);
        // Called nothing, or something else.
        check(&["+44 20 7946 0018 | Lyon"], &[("+44 20 7946 0018", Kind::Phone)]);
        check(&["Sue Poe +44 20 7946 0018"], &[]);
        check(&["Sue Poe | +44 20 7946 0018 | Lyon"], &[]);
        check(&["202-555-0142"], &[]);
        check(&["Sue Poe, 202-555-0142"], &[]);
        check(&["Phone", "Office 12", "202-555-0142"], &[]);
        check(&["ISBN 978-3-16-148410-0"], &[]);
        check(&["in May 2019 – 2021 and 2024"], &[]);
        check(&["the letter m 202-555-0142"], &[]);
        check(&["Tel. 112"], &[]);
        // Beside an address to write to.
        check(&["jane@roe.example", "(202) 555-0142"], &[("(202) 555-0142", Kind::Phone)]);
        check(&["Lyon / 01 99 00 01 23 / jane@roe.example"], &[("01 99 00 01 23", Kind::Phone)]);
        check(&["jane@roe.example", "2019 - 2021"], &[]);
        check(&["jane@roe.example", "SIRET 012 345 678"], &[]);
        check(&["jane@roe.example", "Lyon", "(202) 555-0142"], &[]);
    }
}
