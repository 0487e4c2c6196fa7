//! A mail, line by line: what was written for it, the signature, what is quoted.
//!
//! The guard uses it for drafts, the import for mails that somebody pasted.

mod quotation;
mod signature;
mod small_print;

pub(crate) use quotation::{head, introduction, is_head, is_marked, is_ruled, labelled, passes_on};
pub(crate) use signature::{is_abbreviation, is_parting, thanks};
pub(crate) use small_print::{is_disclaimer, repeated};

use signature::{begins_signature, is_text_again, sign_off};

/// What a line of a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Written for this message.
    Own,
    /// The closing phrase, and what stands below it.
    Signature,
    /// Not written to the recipient: an earlier message, the line that introduces it, a fenced block of code.
    Quoted,
}

/// A line and what it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    /// Where it begins in the body, in bytes.
    pub(crate) start: usize,
    pub(crate) part: Part,
}

/// The lines of a body, each with what it is. A last line that ends in a closing is two: "Could we speak? Best, Lea".
pub(crate) fn lines(body: &str) -> Vec<Line<'_>> {
    let texts: Vec<&str> = body.split_inclusive('\n').collect();
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(texts.len());
    let mut start = 0;
    // What the lines from here on are, unless they say otherwise.
    let mut part = Part::Own;
    let mut is_begun = false;
    let mut is_fenced = false;
    // How many lines of an introduction are still to come.
    let mut introduced: usize = 0;
    for (index, &text) in texts.iter().enumerate() {
        let (before, rest) = texts.split_at_checked(index).unwrap_or_default();
        let is_fence = text.trim_start().starts_with("```");
        is_fenced ^= is_fence;
        let mut this = part;
        // An empty line says nothing new, and there may be many.
        let is_empty = introduced == 0 && text.trim().is_empty() && !is_fenced;
        if part == Part::Quoted || is_empty {
        } else if is_fenced || is_fence || is_marked(text) {
            this = Part::Quoted;
        } else {
            if introduced == 0 {
                introduced = introduction(rest);
                let next = rest.iter().skip(introduced).find(|line| !line.trim().is_empty());
                if introduced > 0 && !next.is_some_and(|next| is_marked(next)) {
                    part = Part::Quoted;
                }
            }
            if introduced > 0 {
                introduced -= 1;
                this = Part::Quoted;
            } else if part == Part::Own && begins_signature(before, rest, is_begun) {
                part = Part::Signature;
                this = part;
            } else if part == Part::Signature && is_text_again(text) {
                part = Part::Own;
                this = part;
            }
        }
        is_begun |= this == Part::Own && !text.trim().is_empty();
        lines.push(Line { text: text.trim_end_matches(['\n', '\r']), start, part: this });
        start += text.len();
    }
    sign_off(&mut lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::split;

    #[test]
    fn only_what_was_written_is_own() {
        let check = |body: &str, expected: &str| {
            let own: Vec<String> = lines(body)
                .iter()
                .filter(|line| line.part == Part::Own)
                .flat_map(|line| split(line.text).filter_map(|place| line.text.get(place)).map(str::to_owned))
                .collect();
            assert_eq!(own.join(" "), expected, "{body}");
        };
        check("Hi Jane,\nhow are you?\n\nBest regards,\nLea\nAgency Example\n+1 202 555 0100", "Hi Jane how are you");
        check("Yes.\n\nOn Mon, 3 Nov 2026 at 10:00, Bob <bob@example.org> wrote:\n> No?\n> Please", "Yes");
        check("On Mon, 3 Nov 2026 at 10:00, Bob <bob@example.org>\nwrote:\n\n> No?\n\nYes indeed.", "Yes indeed");
        check("Ja.\n\nAm 3. November 2026 um 10:00 schrieb Bob <bob@example.org>:\nDas war der Text\n", "Ja");
        check("Oui.\n\nLe 3 nov. 2026 à 10:00, Bob a écrit :\nUn texte", "Oui");
        check("Si.\n\nDe: Bob\nEnviado el: lunes\nPara: Ana\n\nHola Ana", "Si");
        check("Ok\n-----Original Message-----\nFrom: Bob\nHi Ana", "Ok");
        check("Hola Ana,\n\nUn texto.\n\nSaludos,\nLea\n\nPS: otra cosa", "Hola Ana Un texto PS otra cosa");
        check(
            "Hi Ana,\nA text.\n\nBest,\nLea\nThis message is confidential and meant for the person to whom it is addressed, and for \
                nobody else; if you are not that person, delete it and tell us that you did.",
            "Hi Ana A text",
        );
        check("Thanks for the call.\nSee you.\n-- \nLea, Example Ltd", "Thanks for the call See you");
        check("Hallo Jan,\n\ntekst hier.\n\nMet vriendelijke groet,\nLea", "Hallo Jan tekst hier");
        check("Hallo\n\nText.\n\nViele Grüße aus Köln\nLea", "Hallo Text");
        check("Hi Ana,\n\nThanks!\n\nHere is the text of it.\n\nBest,\nLea", "Hi Ana Thanks Here is the text of it");
        check("Hi Ana,\n\nText.\n\nThanks!\nLea\nWe find people for good jobs.", "Hi Ana Text");
        check("Hi Ana,\n\nText.\n\nMerci,\n\nSee our privacy policy for more.", "Hi Ana Text");
        check("Hi Ana,\n\nText.\n\nJane Roe\nAgency Ltd, 12 High Street, 10115 Town\nNothing", "Hi Ana Text");
        check("Hi Ana,\n\nText.\n\nJane Roe\nConsultant\nAgency – +1 202 555 0100", "Hi Ana Text");
        check("Hi Ana,\n\nText.\n\nJane Roe\nCe message est confidentiel.", "Hi Ana Text");
        check("Hi Ana,\n\nText.\n\nJane Roe\nwill call you.", "Hi Ana Text Jane Roe will call you");
        check("Tak.\n\nW dniu 3.11.2026 o 10:00 Bob <bob@example.org> napisał(a):\nTekst", "Tak");
        check("Yes.\n\nFrån: Bob\nSkickat: den 3 november\nTill: Ana\n\nText", "Yes");
        check("Jobs:\n--- Option A ---\nIt is in Bonn.", "Jobs Option A It is in Bonn");
        check("Sí.\n\nEl martes 3 de noviembre, Bob <bob@example.org> ha escrito:\nUn texto", "Sí");
        check("On Mon, 3 Nov 2026 at 10:00, Bob <bob@example.org> wrote:\n>\nYes indeed.", "Yes indeed");
        check("Yes.\n\nQuoting Bob Example <bob@example.org>:\n\n> No?", "Yes");
        check("Yes.\n\nZitat von Bob Example <bob@example.org>:", "Yes");
        check("Look.\n\nBegin forwarded message:\n\nFrom: Bob\nDate: 3 November 2026\n\nA text", "Look");
        check("Here is the forwarded message:\nIt is short.", "Here is the forwarded message It is short");
        check("As Bob wrote: less is more.", "As Bob wrote less is more");
    }
}
