//! A link that opens a message or a call: whom it would go to, and with which words it would begin.

use crate::{
    address,
    draft::{Composer, ComposerField, RecipientField},
};
use percent_encoding::percent_decode_str;

/// The compose box that a `mailto:` link opens (RFC 6068); `None` for anything else.
pub(super) fn message(composer: &Composer) -> Option<Composer> {
    let rest = after_scheme(&composer.link, "mailto:")?;
    let rest = rest.split('#').next().unwrap_or_default();
    let (to, headers) = rest.split_once('?').unwrap_or((rest, ""));
    let mut opened = Composer { surface: composer.surface.clone(), ..Composer::default() };
    let mut add = |field, list: &str| {
        // A list that has ended: its last address is no half typed one.
        let pending = format!("{}\n", decoded(list));
        opened.fields.push(ComposerField { field, pending, ..ComposerField::default() });
    };
    add(RecipientField::To, to);
    // `&amp;` is how careless pages write what parts headers.
    for header in headers.split('&').map(|header| header.trim_start_matches("amp;")) {
        let (name, value) = header.split_once('=').unwrap_or((header, ""));
        match name.to_ascii_lowercase().as_str() {
            "to" => add(RecipientField::To, value),
            "cc" => add(RecipientField::Cc, value),
            "bcc" => add(RecipientField::Bcc, value),
            "subject" => opened.subject = decoded(value),
            "body" => opened.body = decoded(value).replace("\r\n", "\n"),
            _ => {}
        }
    }
    Some(opened)
}

/// Whom a `tel:` link calls (RFC 3966), as `tel:+33612345678`, or as `tel:0612345678` where it leaves out the country.
pub(super) fn call(link: &str) -> Option<String> {
    let number = after_scheme(link, "tel:")?.split([';', '?', '#']).next()?;
    let number = address::phone_number(&decoded(number));
    (!number.is_empty()).then(|| format!("tel:{number}"))
}

fn after_scheme<'a>(link: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = link.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// A plus sign stands for itself here.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use crate::{
        composer::draft,
        draft::{Composer, RecipientField},
    };

    /// The recipients of a link, and the words that it brings.
    fn check(link: &str, expected: &str) {
        let draft = draft(&Composer { link: link.into(), ..Composer::default() });
        let told = draft.recipients.iter().map(|one| {
            let field = match one.field {
                RecipientField::To => "to",
                RecipientField::Cc => "cc",
                RecipientField::Bcc => "bcc",
            };
            let shown = [one.name.as_deref(), one.address.as_deref()].into_iter().flatten().collect::<Vec<_>>();
            format!("{field} {}", shown.join(" "))
        });
        let words =
            [&draft.subject, &draft.body].into_iter().filter(|text| !text.is_empty()).map(|text| format!("{text:?}"));
        assert_eq!(told.chain(words).collect::<Vec<_>>().join(", "), expected, "{link}");
    }

    #[test]
    fn a_link_says_whom_it_writes_to() {
        check("mailto:jane@acme.example", "to jane@acme.example");
        check("MAILTO:Jane%2Bjobs@acme.example", "to Jane+jobs@acme.example");
        check("mailto:jane+jobs@acme.example?", "to jane+jobs@acme.example");
        check("mailto:jane@acme.example,bob@poe.example", "to jane@acme.example, to bob@poe.example");
        check("mailto:jane@acme.example%2Cbob@poe.example", "to jane@acme.example, to bob@poe.example");
        check("mailto:jane@acme.example;%20bob@poe.example", "to jane@acme.example, to bob@poe.example");
        check("mailto:%22Roe,%20Jane%22%20%3Cjane@acme.example%3E", "to Roe, Jane jane@acme.example");
        check(
            "mailto:?to=jane@acme.example&CC=bob@poe.example&amp;bcc=ana@poe.example",
            "to jane@acme.example, cc bob@poe.example, bcc ana@poe.example",
        );
        check(
            "mailto:jane@acme.example?subject=A%20role%2Bmore&body=Hi+Jane,%0D%0Acall%20me",
            "to jane@acme.example, \"A role+more\", \"Hi+Jane,\\ncall me\"",
        );
        check("mailto:?subject=Look%20at%20this", "\"Look at this\"");
        check("mailto:", "");
        check("https://acme.example/?to=jane@acme.example", "");
        check("mailto:%FF%00@", "");
    }

    #[test]
    fn a_link_says_whom_it_calls() {
        check("tel:+33612345678", "to tel:+33612345678");
        check("TEL:+1-202-555-0100;ext=5", "to tel:+12025550100");
        check("tel:0033%206%2012%2034%2056%2078", "to tel:+33612345678");
        check("tel:06%2012%2034%2056%2078", "to tel:0612345678");
        check("tel:", "");
    }
}
