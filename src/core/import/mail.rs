//! What of a pasted mail its writer wrote: not what they answered to, and not the heads of mails.

use super::line;
use crate::layers::text;

/// What stands before whom a mail is from.
const FROM: &str = "from von de da van från fra frå od od: lähettäjä от від feladó kimden";

/// A head of a mail has no more lines.
const MOST_HEAD: usize = 12;

/// The newest mail in a text, line by line; the first says whom it is from, where the mail's own head does.
pub fn newest(given: &str) -> Vec<String> {
    // What a tab parts stays apart.
    let mut lines: Vec<String> = given.lines().filter_map(|text| line(&text.trim().replace('\t', " | "))).collect();
    if lines.iter().all(|text| is_quoted(text)) {
        lines = lines.iter().filter_map(|text| line(text.trim_start_matches(['>', ' ']))).collect();
    }
    let lead = lines.iter().take_while(|text| is_notice(text)).count();
    let mut rest = lines.get(lead..).unwrap_or_default();
    let mut own = Vec::new();
    if is_head(rest) {
        own.extend(rest.first().and_then(|from| headed(from)).and_then(|(_, whom)| line(whom)));
        let length = rest.iter().take(MOST_HEAD).take_while(|text| headed(text).is_some()).count();
        rest = rest.get(length..).unwrap_or_default();
    }
    while let Some((first, behind)) = rest.split_first() {
        let attribution = attribution(rest);
        let is_answered_below = rest.get(attribution).is_some_and(|text| is_quoted(text));
        if attribution > 0 && is_answered_below {
            rest = rest.get(attribution..).unwrap_or_default();
            continue;
        } else if attribution > 0 || is_notice(first) || is_head(rest) {
            break;
        } else if !is_quoted(first) {
            own.push(first.clone());
        }
        rest = behind;
    }
    own
}

fn is_quoted(text: &str) -> bool {
    text.starts_with('>')
}

/// How many lines say here who wrote what follows: `On …, Lea Poe <lea@agency.example>` `wrote:`
fn attribution(lines: &[String]) -> usize {
    let Some(first) = lines.first() else { return 0 };
    let next = lines.get(1).map(String::as_str).unwrap_or_default();
    let ends = |text: &str| text.ends_with([':', '：']);
    let names_somebody = || !text::written(first).is_empty();
    if ends(first) && (has_clock(first) || names_somebody() || is_quoted(next)) {
        1
    } else if ends(next) && next.split(' ').count() < 4 && has_clock(first) && names_somebody() {
        2
    } else {
        0
    }
}

/// Whether a mail's head begins here: whom it is from, and more.
fn is_head(lines: &[String]) -> bool {
    let is_from = |(label, _): (&str, &str)| FROM.split(' ').any(|from| from == label.to_lowercase());
    let next = lines.get(1).and_then(|text| headed(text));
    lines.first().and_then(|text| headed(text)).is_some_and(is_from) && next.is_some()
}

/// `From: Jane Roe`, also as `*From:* Jane Roe`
fn headed(text: &str) -> Option<(&str, &str)> {
    let (label, value) = text.trim_start_matches('*').split_once(':')?;
    let label = label.trim_end_matches(['*', ' ']);
    (!label.is_empty() && label.split(' ').count() < 3 && !label.contains(['@', '/', '.']))
        .then(|| (label, value.trim_start_matches(['*', ' '])))
}

/// `-----Original Message-----`
fn is_notice(text: &str) -> bool {
    let is_dash = |it: char| "-_—–".contains(it);
    let inner = text.trim_matches(|it: char| is_dash(it) || it == ' ');
    let is_framed =
        text.starts_with("---") && text.ends_with("---") || text.starts_with("___") && text.ends_with("___");
    is_framed && inner.chars().any(char::is_alphabetic)
}

/// `10:25`
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(4).any(
        |part| matches!(part, [hour, b':', ten, one] if [hour, ten, one].iter().all(|digit| digit.is_ascii_digit())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mail_answers_to_is_left_out() {
        let check = |given: &str, expected: &[&str]| assert_eq!(newest(given), expected, "{given}");
        const JANE: &[&str] = &["Gern.", "Viele Grüße", "Jane Roe"];
        for quoted in [
            "> Hallo Jane,\n> Viele Grüße\n> Lea Poe",
            "On Mon, 23 Nov 2026, Lea Poe <lea@agency.example> wrote:\n> Hi",
            "On Mon, 23 Nov 2026 at 10:00, Lea Poe <lea@agency.example>\nwrote:\nHi",
            "Am 23.11.2026 um 10:00 schrieb Lea Poe:\nHallo",
            "W dniu 23.11.2026 Lea Poe pisze:\n> Hej",
            "Le lun. 23 nov. 2026 à 10:00, Lea Poe <lea@agency.example> a écrit :\nBonjour",
            "Von: Lea Poe <lea@agency.example>\nGesendet: Montag, 23. November 2026\nAn: Jane Roe\nHallo",
            "De : Lea Poe\nEnvoyé : lundi\nBonjour",
            "*From:* Lea Poe\n*Sent:* Monday\nHi",
            "-----Original Message-----\nFrom: Lea Poe\nHi",
        ] {
            check(&format!("Gern.\n\nViele Grüße\nJane Roe\n\n{quoted}"), JANE);
        }
        // Answered below, and in between.
        check("Am Montag schrieb Lea Poe:\n> Hallo\n> Lea Poe\n\nGern.\n\nViele Grüße\nJane Roe", JANE);
        check("> Hallo\n> Magst du?\nGern.\n> Deine Lea\nViele Grüße\nJane Roe", JANE);
        // The mail's own head, or one that was passed on.
        let head = "From: Jane Roe <jane@home.example>\nTo: Lea Poe <lea@agency.example>\nSubject: Re: kilns\n";
        check(&format!("{head}\nHi Lea,\nyes.\nJane"), &["Jane Roe <jane@home.example>", "Hi Lea,", "yes.", "Jane"]);
        check(
            &format!("---------- Forwarded message ---------\n{head}\nyes.\n> no"),
            &["Jane Roe <jane@home.example>", "yes."],
        );
        check("> Gern.\n> Viele Grüße\n> Jane Roe", JANE);
        // No mails.
        check("Jane Roe\nE-Mail:\njane@home.example", &["Jane Roe", "E-Mail:", "jane@home.example"]);
        check("Name: Jane Roe\nMobile: 0151", &["Name: Jane Roe", "Mobile: 0151"]);
        check("--\nJane Roe\n---------\nEngineer", &["--", "Jane Roe", "---------", "Engineer"]);
    }
}
