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
    // What was pasted is all quoted.
    if lines.first().is_some_and(|first| first.starts_with('>')) {
        lines = lines.iter().filter_map(|text| line(text.trim_start_matches(['>', ' ']))).collect();
    }
    let lead = lines.iter().take_while(|text| is_notice(text)).count();
    let mut own = lines.split_off(lead);
    let mut sender = None;
    if is_head(&own) {
        sender = own.first().and_then(|from| headed(from)).and_then(|(_, whom)| line(whom));
        let length = own.iter().take(MOST_HEAD).take_while(|text| headed(text).is_some()).count();
        own.drain(..length);
    }
    let end = (0..own.len()).find(|place| is_answered(own.get(*place..).unwrap_or_default()));
    own.truncate(end.unwrap_or(own.len()));
    sender.into_iter().chain(own).collect()
}

/// Whether another mail begins here.
fn is_answered(lines: &[String]) -> bool {
    let Some(first) = lines.first() else { return false };
    let next = lines.get(1).map(String::as_str).unwrap_or_default();
    let ends = |text: &str| text.ends_with([':', '：']);
    let is_attribution = ends(first) && (has_clock(first) || !text::written(first).is_empty());
    // `On …, Lea Poe <lea@agency.example>` `wrote:`
    let is_broken = ends(next) && next.split(' ').count() < 4 && has_clock(first) && !text::written(first).is_empty();
    first.starts_with('>') || is_attribution || is_broken || is_notice(first) || is_head(lines)
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
            "Le lun. 23 nov. 2026 à 10:00, Lea Poe <lea@agency.example> a écrit :\nBonjour",
            "Von: Lea Poe <lea@agency.example>\nGesendet: Montag, 23. November 2026\nAn: Jane Roe\nHallo",
            "De : Lea Poe\nEnvoyé : lundi\nBonjour",
            "*From:* Lea Poe\n*Sent:* Monday\nHi",
            "-----Original Message-----\nFrom: Lea Poe\nHi",
        ] {
            check(&format!("Gern.\n\nViele Grüße\nJane Roe\n\n{quoted}"), JANE);
        }
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
