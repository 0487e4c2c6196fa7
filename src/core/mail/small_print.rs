//! What stands below messages and is written to nobody: secrecy, the law, the office. And how to dial into a meeting.

use super::Line;
use crate::{
    folding::{fold, split},
    words::each,
};

/// What is said below signatures.
const SMALL_PRINT: &str = "
    unsubscribe, registered in, registered office, company number,
    privacy policy, consider the environment, vat, desabonner,
    imprimer, siret, rcs, geschaftsfuhrer, handelsregister,
    amtsgericht, ust, datenschutz, abmelden, darse de baja, proteccion de datos, aviso legal,
    privacy, partita iva, afmelden, kvk, proteccao de dados, protecao de dados, nif, cancelar a subscricao";

/// How the words begin that say that a message is for nobody else.
const SECRET: &str = "
    intended recipient, intended for, disclaimer, e mail and any attachments, confiden, destinata, vertraulich, riservat, vertrouwelijk, geadresseerde";

/// How the words begin by which a notice names the law about data.
const LAW: &str = "
    gdpr, dsgvo, ds gvo, rgpd, lgpd, avg, art 6, art 14, article 6, article 14, data protection, personal data, protection des donnees, donnees personnelles,
    datenschutz, personenbezogen, proteccion de datos, datos personales, protezione dei dati, dati personali, persoonsgegevens, protecao de dados,
    dados pessoais, privacy";

/// How the words begin by which it says what its reader may ask for.
const RIGHTS: &str = "
    your data, your details, legitimate interest, object to, unsubscribe, opt out, vos donnees, vos coordonnees, tes donnees, interet legitime, vous opposer, t opposer,
    ihre daten, deine daten, berechtigtes interesse, berechtigten interesse, widersp, sus datos, tus datos, interes legitimo, oponer, darse de baja,
    suoi dati, tuoi dati, interesse legittimo, legittimo interesse, oppor, uw gegevens, je gegevens, gerechtvaardigd belang, bezwaar, seus dados, teus dados,
    interesse legitimo, opor";

/// The most words of a line that says where to ring or to click and nothing else.
const SHORT_LINE: usize = 8;

/// Whether a line is small print, such as what the law wants to stand below letters.
pub(super) fn is_small_print(line: &str) -> bool {
    let said = said(line) + " ";
    each(SMALL_PRINT).any(|phrase| said.contains(&format!(" {phrase} "))) || is_secret(&said) || is_notice(&said)
}

/// Whether a line begins a disclaimer: that the message is secret, or what the law wants said.
pub(crate) fn is_disclaimer(line: &str) -> bool {
    let said = said(line);
    is_secret(&said) || is_notice(&said)
}

/// The folded words of a line, each behind a space.
fn said(line: &str) -> String {
    split(line).map(|place| format!(" {}", fold(line.get(place).unwrap_or_default()))).collect()
}

/// Whether folded words say of a message that it is for nobody else.
fn is_secret(said: &str) -> bool {
    each(SECRET).any(|stem| said.contains(&format!(" {stem}")))
}

/// Whether folded words are a notice about what is kept of the reader, as the law wants one in every first message.
fn is_notice(said: &str) -> bool {
    let begins = |(at, _): (usize, &str)| at.checked_sub(1).is_some_and(|at| said.as_bytes().get(at) == Some(&b' '));
    let count = |list| each(list).filter(|stem| said.match_indices(*stem).any(begins)).count();
    let rights = count(RIGHTS);
    rights > 1 || rights == 1 && count(LAW) > 0
}

/// Which lines repeat in every message because they must: notices that the law wants, how to dial into a meeting.
pub(crate) fn repeated(lines: &[Line<'_>]) -> Vec<bool> {
    let paragraphs = lines.chunk_by(|a, b| !a.text.trim().is_empty() && !b.text.trim().is_empty());
    let is_short = |line: &Line<'_>| split(line.text).nth(SHORT_LINE).is_none() || line.text.contains("://");
    let is_repeated = |paragraph: &[Line<'_>]| {
        let said: String = paragraph.iter().map(|line| said(line.text)).collect();
        let places = paragraph.iter().filter(|line| says_where(line.text)).count();
        is_notice(&said) || places * 2 >= paragraph.len() && paragraph.iter().all(is_short)
    };
    paragraphs.flat_map(|paragraph| vec![is_repeated(paragraph); paragraph.len()]).collect()
}

/// Whether a line has an address, a link, or the digits of a number to dial, or of a postcode and a house.
pub(super) fn says_where(line: &str) -> bool {
    const DIGITS: usize = 5;
    line.contains('@')
        || line.contains("://")
        || line.contains("www.")
        || line.chars().filter(char::is_ascii_digit).nth(DIGITS - 1).is_some()
}
