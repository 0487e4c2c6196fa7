//! What of a pasted mail its writer wrote: not what they answered to, and not the heads of mails.

use super::line;
use crate::mail::{introduction, is_head, is_marked, is_ruled, labelled};

/// A head of a mail has no more lines.
const MOST_HEAD: usize = 12;

/// The newest mail in a text, line by line; the first says whom it is from, where the mail's own head does.
pub fn newest(given: &str) -> Vec<String> {
    // What a tab parts stays apart.
    let lines: Vec<String> = given.lines().filter_map(|text| line(&text.trim().replace('\t', " | "))).collect();
    let mut lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    if lines.iter().all(|text| is_marked(text)) {
        lines =
            lines.iter().map(|text| text.trim_start_matches(['>', '|', ' '])).filter(|text| !text.is_empty()).collect();
    }
    let passed_on = lines.iter().take_while(|text| is_ruled(text)).count();
    let mut rest = lines.get(passed_on..).unwrap_or_default();
    let mut own = Vec::new();
    if is_head(rest) {
        own.extend(rest.first().and_then(|from| labelled(from)).and_then(|(_, whom)| line(whom)));
        let length = rest.iter().take(MOST_HEAD).take_while(|text| labelled(text).is_some()).count();
        rest = rest.get(length..).unwrap_or_default();
    }
    while let Some((first, behind)) = rest.split_first() {
        // In any language what ends in a colon introduces what is marked below it.
        let is_marked_below = first.ends_with(':') && behind.first().is_some_and(|next| is_marked(next));
        match introduction(rest).max(usize::from(is_marked_below)) {
            0 if is_marked(first) => rest = behind,
            0 => {
                own.push((*first).to_owned());
                rest = behind;
            }
            length => match rest.get(length..).filter(|below| below.first().is_some_and(|next| is_marked(next))) {
                // What answers it may stand below.
                Some(below) => rest = below,
                None => break,
            },
        }
    }
    own
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
        check("Jane Roe\n--- Experience ---\nEngineer", &["Jane Roe", "--- Experience ---", "Engineer"]);
        check("--\nJane Roe\n---------\nEngineer", &["--", "Jane Roe", "---------", "Engineer"]);
    }
}
