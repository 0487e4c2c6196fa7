//! Phrases that say that a message carries a file.

use crate::{
    guard::text::{Text, each, is_one_of},
    order,
};
use std::ops::Range;

/// Phrases that say that this message carries a file, beside those that are [sure](HERE).
const ATTACHED: &str = "\
    i ve attached, i have attached, find attached, see attached, attached is, attached are, attached you will find, \
    attached you ll find, attached please find, attached the, attached to this, attached below, is attached, \
    are attached, the attached, in the attachment, in attachment, as an attachment, find enclosed, enclosed is, \
    enclosed are, enclosed you, enclosed please, ve enclosed, have enclosed, attaching, attached herewith, \
    see the attachment, attached a, attached our, attached my, attached it, herewith the, herewith you, herewith our, \
    attached as, attached for your, attached fyi, see attachments, i am enclosing, i m enclosing, i enclose the, \
    i enclose a, please find the attachment, with this email, with this e mail, with this mail, \
    en pieces jointes, est joint, est jointe, sont joints, sont jointes, joint a ce, jointe a ce, joints a ce, \
    piece jointe, pj, en pj, vous trouverez joint, fichier joint, document joint, en annexe, sous ce pli, \
    im anhang, siehe anhang, siehe anlage, s anhang, in der anlage, als anhang, im attachment, drangehangt, hangt an, \
    hangt dran, hangen an, im angehangten, liegt bei, liegen bei, haenge ich, lege ich ihnen bei, lege ich dir bei, \
    schicke ich mit, sende ich mit, schicke ich ihnen mit, schicke ich dir mit, sende ich ihnen mit, \
    sende ich dir mit, \
    en adjunto, en el adjunto, archivo adjunto, fichero adjunto, \
    in allegato, in allegata, qui allegato, qui allegata, qui allegati, qui allegate, allegato trova, allegato trovi, \
    vedi allegato, vedi l allegato, veda l allegato, nell allegato, file allegato, documento allegato, \
    in bijlage, stuur ik mee, stuur ik hierbij, stuur ik je hierbij, stuur ik u hierbij, hierbij stuur ik, \
    hierbij vind je, hierbij vindt u, hierbij ontvang je, hierbij ontvangt u, als bijlage, bijgesloten, in bijgaand, \
    ik voeg, zie bijlage, de bijlage, toegevoegd als, \
    em anexo, anexado, anexada, no anexo";

/// Phrases that say that this message has a file, whatever else its sentence says.
const HERE: &str = "\
    i attach, i m attaching, i am attaching, i enclose, pfa, see attachment, \
    ci joint, ci jointe, ci joints, ci jointes, je joins, je vous joins, je te joins, j ai joint, \
    anbei, beigefugt, beiliegend, angehangt, angehaengt, fuge ich bei, hange ich, hange dir, hange ihnen, \
    lege ich bei, \
    le adjunto, te adjunto, os adjunto, he adjuntado, \
    allego, ti allego, le allego, vi allego, ho allegato, \
    bijgaand, bijgaande, bijgevoegd, \
    segue em anexo, segue anexo, anexei, junto envio, em anexo segue";

/// Words before or behind a weaker phrase that make it as sure: "im Anhang finden Sie", "trouver en pièce jointe".
pub(super) const FINDS: &str = "\
    find, found, \
    trouver, trouverez, trouveras, voici, envoie, \
    finden, findest, erhalten, erhaltst, sende, sende ich, schicke ich, ubersende, uberreiche, schicken, senden, \
    encontraras, encontrara, envio, \
    trova, trovi, troverai, trovera, invio, \
    vind, vindt, vinden, ontvang, ontvangt, stuur, \
    encontra, encontras, segue";

/// Where a text says so, in its order.
pub(super) fn places(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut places = text.find_any(ATTACHED);
    places.extend(text.find_any(HERE));
    places.extend(text.find_any("attached, enclosed").into_iter().filter(|place| is_last(text, place)));
    places.extend(text.find_any(ENCLOSING).into_iter().filter(|place| is_enclosing(text, place)));
    places.extend(text.find_any("as a pdf, en pdf, als pdf, in pdf, em pdf").into_iter().filter(|place| {
        const HERE_IS: &str = "\
            here is, here s, here are, voici, hier ist, hier sind, hier is, hier zijn, aqui tienes, aqui tiene, aqui va, \
            ecco, aqui esta, aqui vai, aqui tem";
        text.has_within(text.clause(place), HERE_IS)
    }));
    places.extend(text.find("hierbij").filter(|place| is_handed_over(text, place)));
    places.extend(text.find_any("stuur, zend").into_iter().filter_map(|place| sent_along(text, &place)));
    order::sort_by_key(&mut places, |place| place.start);
    places
}

/// Whether the phrase at `place` says that this message has a file.
pub(super) fn is_here(text: &Text<'_>, place: &Range<usize>) -> bool {
    // "Contract attached: could you sign it and send it back?"
    let is_done = place.clone().any(|index| matches!(text.fold(index), "attached" | "enclosed" | "attaching"));
    let near = place.start.saturating_sub(4)..place.end + 2;
    let is_found = || text.has_within(near, FINDS) && !text.is_question(place.start);
    let is_said_first = text.sentence(place.start).start == place.start && !text.is_question(place.start);
    is_done || is_said_first || each(HERE).any(|here| text.is_at(place.start, here)) || is_found()
}

/// Whether "attached" or "enclosed" is said of what stands before it and of nothing else: "Invoice attached.", "plan
/// attached for you", "you'll find the plan attached", but not "with a garage attached".
fn is_last(text: &Text<'_>, place: &Range<usize>) -> bool {
    const SENTENCE: &str = "\
        is, are, be, was, were, am, been, being, not, no, get, got, gets, feel, felt, grew, remain, i, you, he, she, \
        it, we, they, who, has, have, had, there, with, a, an, its, any";
    const FIND: &str = "find, found, here s, here is, here are, sending, send you";
    const PAPERS: &str = "\
        spec, specification, description, brief, file, document, documents, copy, copies, contract, offer, form, \
        forms, details, letter, plan, plans, invoice, brochure, cv, resume, report";
    const FEW: usize = 4;
    let clause = text.clause(place);
    let before = clause.start..place.start;
    let is_end = place.end == clause.end || matches!(text.fold(place.end), "for" | "and" | "here");
    let is_asked = || clause.end == text.sentence(place.start).end && text.is_question(place.start);
    let is_short = before.len() < FEW && !text.has_within(before.clone(), SENTENCE);
    // "The garden is enclosed" as well.
    let is_enclosed = || {
        text.has_within(place.start.saturating_sub(1)..place.end, "is enclosed, are enclosed")
            && text.has_within(before.clone(), PAPERS)
    };
    is_end && !is_asked() && (is_short || is_enclosed() || text.has_within(before, FIND))
}

/// What encloses something where a sentence begins with it or an article follows, and is a rank or a building
/// elsewhere: "Adjunto el plan", "Anexo: plano", but "el profesor adjunto" and "um anexo novo".
const ENCLOSING: &str = "adjunto, adjunta, adjuntos, adjuntas, anexo, anexos";

fn is_enclosing(text: &Text<'_>, place: &Range<usize>) -> bool {
    const THE: &str = "\
        el, la, los, las, lo, un, una, unos, unas, mi, mis, tu, tus, su, sus, nuestro, nuestra, este, esta, copia, \
        o, a, os, as, um, uma, meu, minha, meus, minhas";
    // "Veja o anexo."
    const SEE: &str = "veja o, ver o, ver, vea el, ve el, veja, consulte o, consulta el";
    const SENDS: &str = "te mando, le mando, os mando, te envio, le envio, os envio";
    let start = text.sentence(place.start).start;
    // "El plan que me adjuntó" is the reader's.
    if text.fold(place.start.wrapping_sub(1)) == "me" {
        return false;
    }
    let is_first = start == place.start
        || text.has_within(start..place.start, SENDS)
        || each(SEE).any(|see| text.find_from(start..place.start, see).any(|seen| seen.end == place.start));
    // "No edifício anexo à igreja": no article.
    let is_to = text.words.get(place.end).is_some_and(|word| word.text == "à");
    let follows = !is_to && !text.before(place.end).trim_start().starts_with([',', '.', ';']);
    is_first || follows && is_one_of(THE, text.fold(place.end))
}

/// "Ik stuur je de vacature mee": from the verb to its last part.
fn sent_along(text: &Text<'_>, place: &Range<usize>) -> Option<Range<usize>> {
    let clause = text.clause(place);
    let is_mine = clause.start < place.start && text.fold(place.start - 1) == "ik" || text.fold(place.end) == "ik";
    let is_along = clause.end > place.end && text.fold(clause.end - 1) == "mee";
    (is_mine && is_along).then_some(place.start..clause.end)
}

/// "Hierbij de factuur.": what is handed over, unless it is said right there.
fn is_handed_over(text: &Text<'_>, place: &Range<usize>) -> bool {
    const THE: &str = "de, het, mijn, onze, ons, je, jouw, uw, jullie";
    const SAID: &str = "\
        antwoord, reactie, bericht, berichtje, mailtje, update, vraag, vragen, link, nummer, adres, bevestiging, \
        gegevens, afspraak, afspraken, terugkoppeling, samenvatting, toelichting, uitleg, mededeling, datum, data, \
        tijden, groet, groeten";
    let sentence = text.sentence(place.start);
    let is_the = |index: usize| is_one_of(THE, text.fold(index));
    let is_again = matches!(text.fold(place.end), "alvast" | "nogmaals" | "ook" | "dan");
    sentence.start == place.start
        && is_the(place.end + usize::from(is_again))
        && !text.before(sentence.end).trim_start().starts_with(':')
        && !sentence.into_iter().any(|index| each(SAID).any(|said| text.fold(index).ends_with(said)))
}
