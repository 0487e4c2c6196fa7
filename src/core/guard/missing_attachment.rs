//! The text says that something is attached, and nothing is.

use super::{
    language::Language,
    text::{Text, each},
    view::View,
};
use crate::{
    order, sites,
    verdict::{Rule, Severity, Warning},
};
use std::ops::Range;

/// Phrases that say that this message carries a file, beside those that are [sure](HERE).
const ATTACHED: &str = "
    i ve attached, i have attached, find attached, see attached, attached is, attached are,
    attached you will find, attached you ll find, attached please find, attached the, attached to this, attached below, is attached, are attached,
    the attached, in the attachment, in attachment, as an attachment, find enclosed, enclosed is, enclosed are, enclosed you, enclosed please, ve enclosed, have enclosed, attaching, attached herewith,
    see the attachment, attached a, attached our, attached my, attached it,
    herewith the, herewith you, herewith our, attached as, attached for your, attached fyi, see attachments, i am enclosing, i m enclosing, i enclose the,
    i enclose a, please find the attachment, with this email, with this e mail, with this mail,
    en pieces jointes, est joint, est jointe, sont joints, sont jointes, joint a ce, jointe a ce, joints a ce,
    piece jointe, pj, en pj, vous trouverez joint, fichier joint, document joint, en annexe, sous ce pli,
    im anhang, siehe anhang, siehe anlage, s anhang, in der anlage, als anhang, im attachment, drangehangt, hangt an, hangt dran, hangen an,
    im angehangten, liegt bei, liegen bei, haenge ich, lege ich ihnen bei, lege ich dir bei, schicke ich mit, sende ich mit, schicke ich ihnen mit, schicke ich dir mit, sende ich ihnen mit, sende ich dir mit,
    en adjunto, en el adjunto, archivo adjunto,
    fichero adjunto,
    in allegato, in allegata, qui allegato, qui allegata, qui allegati, qui allegate, allegato trova, allegato trovi, vedi allegato, vedi l allegato, veda l allegato, nell allegato, file allegato, documento allegato,
    in bijlage, stuur ik mee, stuur ik hierbij, stuur ik je hierbij, stuur ik u hierbij, hierbij stuur ik, hierbij vind je, hierbij vindt u, hierbij ontvang je, hierbij ontvangt u, als bijlage, bijgesloten, in bijgaand, ik voeg, zie bijlage, de bijlage, toegevoegd als,
    em anexo, anexado, anexada, no anexo";

/// Words in the same clause that make it another matter: somebody else attached it, it did not arrive, it was forgotten, or the
/// word says something else.
const NOT_HERE: &str = "
    is missing, was missing, can t open, cannot open, couldn t open, could not open, didn t arrive, forgot, forgotten, forget,
    did not arrive, thanks for, thank you for, you attached, you sent, received, follow, follows, too big, too large,
    trop gros, trop lourd, manque, manquait, ouvrir, est joint par, joins au, joins par, joins sur, merci pour,
    avez joint, tu as joint, recu, oublie, suivra, suivront,
    zu gross, ware, fehlt, fehlte, nicht offnen, nicht angekommen, danke fur, vielen dank fur, anhang zur, anhang von, vergessen, folgt, folgen, nachreichen,
    no cabe, demasiado, falta, faltaba, no me llego, no llego, no puedo abrir, no pude abrir, no he podido abrir, pudiste abrir,
    pudo abrir, gracias por, que adjuntaste, enviaste, adjunto a, olvido, olvidaste, olvidado,
    troppo, manca, mancava, aprire, non e arrivato, grazie per, ricevuto, del tuo, del suo, dimenticato, seguira, seguiranno,
    te groot, te zwaar, ontbreekt, ontbrak, openen, niet aangekomen, bedankt voor, dank voor, bijlage van, ontvangen,
    vergat, vergeten, volgt, volgen,
    conseguiu abrir, conseguiste abrir, consegui abrir, consigo abrir, nao chegou, obrigado pelo, obrigada pelo, obrigado por,
    obrigada por, recebi, esqueceu, esqueceste, esqueci";

/// Words that deny whatever their clause says.
const NOTHING: &str = "nothing, rien, nichts, nada, niente, nulla, niets";

/// Words before a phrase that deny it, or right behind it.
const NOT: &str = "
    not, t, nicht, pas, no, non, niet, nao, never, nie, nunca, mai, kein, keine, keinen, geen,
    before, avant, bevor, antes, prima, voordat,
    without, sans, aucune, ohne, sin, ningun, senza, nessun, zonder, sem, nenhum";

/// Words in the same sentence that put it off, make it depend on something, or have it elsewhere. What a sender says of
/// [this message](HERE) they do not touch.
const NOT_YET: &str = "
    if you, link, linked, url, ll send, will send, ll email, ll forward, happy to send, can send you, next time, later, last, previous, earlier, in my, office, garage, building, house, room,
    previously, yesterday, importance, without,
    sans, si vous, si tu, lien, enverrai, joindrai, plus tard, falls, wenn sie, wenn du, spater, werde ich,
    enlace, adjuntare, enviare, mandare, mas tarde, si quieres, si quiere, alleghero, mandero, inviero, piu tardi, se vuole, se vuoi,
    zal ik, straks, als je, als u, enviarei, anexarei, mais tarde, se quiser, se quiseres";

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if !view.case.draft.attachments.is_empty() || view.is_internal() {
        return vec![];
    }
    let Some(place) = promised(&view.text) else { return vec![] };
    let said = view.text.slice(place);
    let severity = if sites::sees_files(&view.case.draft.surface) { Severity::Caution } else { Severity::Note };
    vec![view.closed(view.warning(Rule::MissingAttachment, severity, "missing_attachment", &[said]))]
}

fn promised(text: &Text<'_>) -> Option<Range<usize>> {
    let mut places = text.find_any(ATTACHED);
    places.extend(text.find_any(HERE));
    places.extend(text.find_any("attached, enclosed").into_iter().filter(|place| is_last(text, place)));
    places.extend(text.find_any(ENCLOSING).into_iter().filter(|place| is_enclosing(text, place)));
    places.extend(text.find("hierbij").filter(|place| is_handed_over(text, place)));
    places.extend(text.find_any("stuur, zend").into_iter().filter_map(|place| sent_along(text, &place)));
    order::sort_by_key(&mut places, |place| place.start);
    places.into_iter().find(|place| {
        let sentence = text.sentence(place.start);
        let said = text.slice(sentence.clone());
        let is_open = || is_asked_for(text, place, sentence.clone()) || text.has_within(sentence.clone(), NOT_YET);
        let clause = clause(text, place);
        let before = place.start.saturating_sub(2).max(clause.start)..place.start;
        let behind = place.end..(place.end + 2).min(clause.end);
        // "Em anexo no formato …" denies nothing.
        let denies = |index: usize| each(NOT).any(|not| not == text.fold(index));
        let is_no = |index: usize| text.fold(index) == "no" && text.fold(place.start) != "i";
        let is_denied =
            before.into_iter().any(denies) || behind.into_iter().any(|index| denies(index) && !is_no(index));
        !text.has_within(clause.clone(), NOT_HERE)
            && !text.has_within(clause.clone(), NOTHING)
            && !is_denied
            && !text.is_in_quotes(place.start)
            && !is_elsewhere(text, clause.clone())
            && !is_of_another(text, place, clause.clone())
            && !is_theirs(text, place, clause.clone())
            && !is_put_off(text, clause)
            && (is_here(text, place) || !is_open())
            && !said.contains("http")
            && !said.contains("www")
            && !is_written_off(text, place.start)
    })
}

/// Whether "attached" or "enclosed" is said of what stands before it and of nothing else: "Invoice attached.", "plan attached for
/// you", "you'll find the plan attached", but not "with a garage attached".
fn is_last(text: &Text<'_>, place: &Range<usize>) -> bool {
    const SENTENCE: &str = "
        is, are, be, was, were, am, been, being, not, no, get, got, gets, feel, felt, grew, remain, i, you, he, she, it, we, they, who, has, have,
        had, there, with, a, an, its, any";
    const FIND: &str = "find, found, here s, here is, here are, sending, send you";
    const PAPERS: &str = "
        spec, specification, description, brief, file, document, documents, copy, copies, contract, offer, form, forms, details, letter, plan,
        plans, invoice, brochure, cv, resume, report";
    const FEW: usize = 4;
    let clause = clause(text, place);
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

/// What encloses something where a sentence begins with it or an article follows, and is a rank or a building elsewhere: "Adjunto
/// el plan", "Anexo: plano", but "el profesor adjunto" and "um anexo novo".
const ENCLOSING: &str = "adjunto, adjunta, adjuntos, adjuntas, anexo, anexos";

fn is_enclosing(text: &Text<'_>, place: &Range<usize>) -> bool {
    const THE: &str = "
        el, la, los, las, lo, un, una, unos, unas, mi, mis, tu, tus, su, sus, nuestro, nuestra, este, esta, copia, o, a, os, as, um, uma, meu, minha,
        meus, minhas";
    // "Veja o anexo."
    const SEE: &str = "veja o, ver o, ver, vea el, ve el, veja, consulte o, consulta el";
    let start = text.sentence(place.start).start;
    let is_first = start == place.start
        || each(SEE).any(|see| text.find(see).any(|seen| seen.end == place.start && seen.start >= start));
    // "No edifício anexo à igreja": no article.
    let is_to = text.words.get(place.end).is_some_and(|word| word.text == "à");
    let follows = !is_to && !text.before(place.end).trim_start().starts_with([',', '.', ';']);
    is_first || follows && each(THE).any(|the| the == text.fold(place.end))
}

/// "Ik stuur je de vacature mee": from the verb to its last part.
fn sent_along(text: &Text<'_>, place: &Range<usize>) -> Option<Range<usize>> {
    let clause = clause(text, place);
    let is_mine = clause.start < place.start && text.fold(place.start - 1) == "ik" || text.fold(place.end) == "ik";
    let is_along = clause.end > place.end && text.fold(clause.end - 1) == "mee";
    (is_mine && is_along).then_some(place.start..clause.end)
}

/// "Hierbij de factuur.": what is handed over, unless it is said right there.
fn is_handed_over(text: &Text<'_>, place: &Range<usize>) -> bool {
    const THE: &str = "de, het, mijn, onze, ons, je, jouw, uw, jullie";
    const SAID: &str = "
        antwoord, reactie, bericht, berichtje, mailtje, update, vraag, vragen, link, nummer, adres, bevestiging, gegevens, afspraak, afspraken,
        terugkoppeling, samenvatting, toelichting, uitleg, mededeling, datum, data, tijden, groet, groeten";
    let sentence = text.sentence(place.start);
    let is_the = |index: usize| each(THE).any(|word| word == text.fold(index));
    let is_again = matches!(text.fold(place.end), "alvast" | "nogmaals" | "ook" | "dan");
    sentence.start == place.start
        && is_the(place.end + usize::from(is_again))
        && !text.before(sentence.end).trim_start().starts_with(':')
        && !sentence.into_iter().any(|index| each(SAID).any(|said| text.fold(index).ends_with(said)))
}

/// Whether what is attached in a clause is so to something else: "the plan is attached to Ana's mail", "no strings attached",
/// "very attached to the team".
fn is_elsewhere(text: &Text<'_>, clause: Range<usize>) -> bool {
    const FEELS: &str = "
        so, very, too, deeply, emotionally, became, become, becoming, grown, more, less, longer, strings, string, conditions, values, stigma";
    text.find("attached").filter(|place| clause.contains(&place.start)).any(|place| {
        text.fold(place.end) == "by"
            || text.fold(place.end) == "to" && !is_to_this(text, place.end + 1, clause.end)
            || text.has_within(clause.start..place.start, FEELS)
    })
}

/// What messages are called.
const MESSAGES: &str = "
    message, mail, mails, email, emails, courriel, courrier, nachricht, mensaje, correo, messaggio, bericht, mailtje, mensagem";

/// "Attached to this message"; but not "attached to this is a question".
fn is_to_this(text: &Text<'_>, index: usize, end: usize) -> bool {
    let is_message = |index: usize| each(MESSAGES).chain(["e"]).any(|word| word == text.fold(index));
    text.fold(index) == "this" && (index + 1 >= end || is_message(index + 1))
}

/// Whether the file is another message's: "in my last mail", "I attached it on Monday", "der gestern angehängt war"; or the
/// annex of something else that is told by its number: "in bijlage 3 van de cao".
fn is_of_another(text: &Text<'_>, place: &Range<usize>, clause: Range<usize>) -> bool {
    const THIS: &str = "this, ce, cet, cette, dieser, diese, diesem, este, esta, questo, questa, deze, dit";
    const LAST: &str =
        "last, previous, earlier, letzten, dernier, precedent, ultimo, anterior, precedente, vorige, laatste";
    const PAST: &str = "
        yesterday, hier, gestern, vorgestern, ayer, ieri, gisteren, ontem, monday, tuesday, wednesday, thursday, friday,
        lundi, mardi, mercredi, jeudi, vendredi, montag, dienstag, mittwoch, donnerstag, freitag, lunes, martes, miercoles, jueves, viernes,
        lunedi, martedi, mercoledi, giovedi, venerdi, maandag, dinsdag, woensdag, donderdag, vrijdag";
    const FAR: usize = 5;
    const NEAR: usize = 3;
    let is_in = |index: usize, list| each(list).any(|word| word == text.fold(index));
    let before = |index: usize, list| (index.saturating_sub(3)..index).any(|index| is_in(index, list));
    let ends = |far: usize| place.end..(place.end + far).min(clause.end);
    let starts = |far: usize| place.start.saturating_sub(far).max(clause.start)..place.start;
    let is_sure = is_here(text, place);
    let is_message = |index: usize| is_in(index, MESSAGES) && !before(index, THIS);
    let is_day = |index: &usize| is_in(*index, PAST) && !(place.end..*index).any(|index| is_in(index, FOR));
    // "J'ai joint" tells of what was done, "ci-joint" of what is.
    let was = matches!(
        text.fold(place.end - 1),
        "allegato" | "angehangt" | "angehaengt" | "adjuntado" | "anexei" | "attached"
    ) || text.is_at(place.start, "j ai joint");
    let is_now = is_sure && !was || text.has_within(place.start.saturating_sub(2)..place.end, FINDS);
    let is_numbered = text.fold(place.end).bytes().all(|letter| letter.is_ascii_digit()) && is_in(place.end + 1, FOR);
    // "The attachment of Monday", "l'allegato del contratto": not "the attachment for Monday".
    let is_its =
        |index: usize| matches!(text.fold(index), "of" | "de" | "du" | "vom" | "von" | "van" | "del" | "della" | "di");
    let is_its = is_its(place.end) && (is_in(place.end + 1, PAST) || text.fold(place.end - 1) == "allegato");
    let is_pluperfect = each(
        "hatte, hatten, war, waren, kam, was, were, etait, etaient, era, erano, eran, estaba, estava, veio, vino, kwam",
    )
    .any(|was| was == text.fold(place.end));
    is_pluperfect
        || is_its
        || place.end + 1 < clause.end && is_numbered
        || ends(FAR).any(|index| is_message(index) && !(is_sure && before(index, Language::your(None))))
        || starts(FAR).any(|index| is_message(index) && (!is_sure || before(index, LAST)))
        || !is_now && starts(2).chain(ends(NEAR)).any(|index| is_day(&index))
}

/// Whether the file is the reader's own, as in "your attachment"; or a paper of theirs: "with your CV as an attachment", "antwoord met je cv in de bijlage". What
/// the writer attaches is said by more than where it is.
fn is_theirs(text: &Text<'_>, place: &Range<usize>, clause: Range<usize>) -> bool {
    const PAPERS: &str = "
        cv, resume, curriculum, lebenslauf, portfolio, diploma, diplome, diplomas, zeugnis, zeugnisse, unterlagen, certificate, certificates, certificats,
        certificati, certificados, certificaten, titulo";
    const FILES: &str = "
        attachment, attachments, attached, piece, pieces, pj, anhang, anhange, anlage, anlagen, adjunto, adjuntos, allegato, allegati, bijlage, bijlagen, anexo, anexos";
    const NEAR: usize = 5;
    let near = place.start.saturating_sub(NEAR).max(clause.start)..place.start;
    let is_file = |index: usize| each(FILES).any(|file| file == text.fold(index));
    let is_your = |index: usize| {
        each(Language::your(None)).any(|your| your == text.fold(index))
            || matches!(text.fold(index), "je" | "tu" | "su" | "ta")
    };
    let (start, end) = (clause.start, clause.end);
    (start + 1..end).any(|index| is_file(index) && is_your(index - 1))
        || !is_here(text, place) && near.clone().any(is_your) && text.has_within(near, PAPERS)
}

/// Words of a question for something, or of a request.
const ASKS: &str = "
    would you, could you, can you, will you, please, kindly, pouvez vous, peux tu, pourriez vous, pourrais tu, merci de, s il vous plait, s il te plait,
    konnten sie, konntest du, kannst du, konnen sie, wurden sie, wurdest du, bitte, podrias, podria, puedes, puede, por favor,
    potresti, potrebbe, puoi, puo, per favore, per cortesia, kun je, kunt u, zou je, zou u, wil je, wilt u, graag, alsjeblieft, alstublieft,
    poderia, podes, pode, podias, se faz favor";

/// How words begin for what whoever is asked would do.
const SENDS: &str = "
    send, resend, shar, forward, provid, attach, email, mail, upload, submit,
    envoy, envoi, renvo, joindre, transm, adress, retourn, parvenir,
    schick, zusend, zuschick, ubersend, ubermitt, beifug, anhang, nachreich,
    envi, reenvi, mand, adjunt, remit, invi, rimand, rinvi, alleg, girar, spedi,
    stur, stuur, meestur, toestur, opstur, bijvoeg, anex, remet";

/// What asks for something to be sent.
const REQUESTS: &str = "
    send me, send us, send it to me, send them to me, email me, mail me, forward me, share with me, get me, let me have,
    reply with, respond with, repondez, reponds, antworten sie, antworte, responde, responda, rispondi, risponda, antwoord, responder,
    envoyez moi, envoie moi, m envoyer, m adresser, me transmettre, transmettez moi, me renvoyer, me retourner, faites moi parvenir,
    schicken sie mir, schick mir, schicke mir, senden sie mir, sende mir, mailen sie mir, hangen sie, hang sie,
    enviame, envieme, mandame, mandeme, mandamelo, enviamelo, envienos, pasame, remitame,
    mandami, mandameli, mi mandi, inviami, inviamelo, inviameli, mi invii, allegami, mi faccia avere, fammi avere,
    mail mij, stuur me, stuur mij, stuurt u mij, bezorg me,
    envia me, envie me, envia mo, envie mo, mande me, manda me, mande mo, manda mo, remeta me";

/// Phrases that say that this message has a file, whatever else its sentence says.
const HERE: &str = "
    i attach, i m attaching, i am attaching, i enclose, pfa, see attachment, ci joint, ci jointe, ci joints, ci jointes, je joins, je vous joins, je te joins, j ai joint,
    anbei, beigefugt, beiliegend, angehangt, angehaengt, fuge ich bei, hange ich, hange dir, hange ihnen, lege ich bei,
    le adjunto, te adjunto, os adjunto, he adjuntado, allego, ti allego, le allego, vi allego, ho allegato, bijgaand, bijgaande, bijgevoegd,
    segue em anexo, segue anexo, anexei, junto envio, em anexo segue";

/// Words before or behind a weaker phrase that make it as sure: "im Anhang finden Sie", "trouver en pièce jointe".
const FINDS: &str = "
    find, found, finden, findest, erhalten, erhaltst, sende, sende ich, schicke ich, trouver, trouverez, trouveras, voici, envoie, encontraras, encontrara,
    envio, ubersende, uberreiche, schicken, senden, trova, trovi, troverai, trovera, invio, vind, vindt, vinden, ontvang, ontvangt, stuur, encontra, encontras, segue";

/// Whether the phrase at `place` says that this message has a file.
fn is_here(text: &Text<'_>, place: &Range<usize>) -> bool {
    // "Contract attached: could you sign it and send it back?"
    let is_done = place.clone().any(|index| matches!(text.fold(index), "attached" | "enclosed" | "attaching"));
    let near = place.start.saturating_sub(4)..place.end + 2;
    let is_found = || text.has_within(near, FINDS) && !text.is_question(place.start);
    let is_said_first = text.sentence(place.start).start == place.start && !text.is_question(place.start);
    is_done || is_said_first || each(HERE).any(|here| text.is_at(place.start, here)) || is_found()
}

/// The words around a phrase up to the next comma or the like.
fn clause(text: &Text<'_>, place: &Range<usize>) -> Range<usize> {
    let sentence = text.sentence(place.start);
    let parts = |index: usize| {
        let gap = text.before(index);
        gap.contains([',', ';', ':', '(', ')', '–', '—']) || gap.contains(" - ")
    };
    let start = (sentence.start + 1..=place.start).rev().find(|&index| parts(index)).unwrap_or(sentence.start);
    let end = (place.end..sentence.end).find(|&index| parts(index)).unwrap_or(sentence.end);
    start..end
}

/// Whether a sentence asks the reader for a file.
fn is_asked_for(text: &Text<'_>, place: &Range<usize>, sentence: Range<usize>) -> bool {
    let asks = || text.is_question(place.start) || text.has_within(sentence.clone(), ASKS);
    let sends = |index: usize| each(SENDS).any(|stem| text.fold(index).starts_with(stem));
    text.has_within(sentence.clone(), REQUESTS)
        || asks() && sentence.clone().any(|index| !place.contains(&index) && sends(index))
}

/// Words before what something is for, or of.
const FOR: &str = "
    for, of, to, until, by, before, from, pour, de, du, des, d, avant, fur, von, vom, zum, zur, bis, vor, der, para, del, antes, hasta, per, di, entro, della,
    voor, van, bij, tot, do, da, a, al, ate";

/// Whether a clause speaks of a file that comes tomorrow; one for tomorrow is here.
fn is_put_off(text: &Text<'_>, clause: Range<usize>) -> bool {
    const TOMORROW: &str = "
        tomorrow, demain, morgen, manana, domani, amanha, tonight, ubermorgen, overmorgen, next week, semaine prochaine, nachste woche, nachster woche,
        semana que viene, proxima semana, settimana prossima, prossima settimana, volgende week";
    text.find_any(TOMORROW).into_iter().any(|place| {
        let before = place.start.saturating_sub(2)..place.start;
        let is_for = text.has_within(before, FOR) || text.fold(place.end) == "s";
        clause.contains(&place.start) && !is_for
    })
}

/// `PJ` and `Anexo` are said with a colon or at the end; in the middle of a sentence they may be anything. What "liegt bei"
/// is enclosed, but a salary "liegt bei 60.000 Euro"; an "Anlage" in which nothing is to be found is a plant; whoever "hängt" nothing "an" may hang on something.
fn is_written_off(text: &Text<'_>, index: usize) -> bool {
    const DETERMINERS: &str = "der, die, das, den, ein, eine, einen, mein, meine, meinen, unser, unsere, unseren, ihr, ihre, ihren, dein, deine, deinen";
    match text.fold(index) {
        "hange" | "haenge" => {
            let clause = clause(text, &(index..index + 1));
            !(index..clause.end).any(|word| matches!(text.fold(word), "an" | "bei" | "ran" | "dir" | "ihnen" | "euch"))
        }
        // "Le service est en annexe du bâtiment."
        "en" if text.is_at(index, "en annexe") => {
            matches!(text.fold(index + 2), "du" | "de" | "d" | "des") && !text.has_within(text.sentence(index), FINDS)
        }
        // "Ik voeg je toe": the reader, and no file.
        "ik" => text.is_at(index, "ik voeg") && text.fold(index + 3) == "toe",
        // "cf. PJ"
        "piece" => index > 0 && text.fold(index - 1) == "une" && !text.has_within(text.sentence(index), FINDS),
        "pj" => {
            let is_seen = index > 0 && matches!(text.fold(index - 1), "cf" | "voir" | "v");
            !text.before(index + 1).contains(':') && !is_seen
        }
        "hangt" | "hangen" => index + 2 < clause(text, &(index..index + 2)).end,
        // "I'm sending you the plan with this email."
        "with" if text.is_at(index, "with this") => {
            const SENDING: &str = "sending, send you, send over, sent, get, receive, find";
            !text.has_within(clause(text, &(index..index + 1)), SENDING)
        }
        "liegt" | "liegen" => index + 2 < text.sentence(index).end,
        "in" if text.is_at(index, "in der anlage") => {
            let is_thing = text.words.get(index + 3).is_some_and(|word| word.is_capital());
            let is_the = each(DETERMINERS).any(|word| word == text.fold(index + 3));
            let sentence = text.sentence(index);
            // "Details in der Anlage."
            let is_note = sentence.end == index + 3 && sentence.start + 1 == index;
            !(is_thing || is_the || is_note || text.has_within(sentence, FINDS))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    fn check(text: &str, expected: &str) {
        assert_eq!(rules(&to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"))), expected, "{text}");
    }

    #[test]
    fn what_is_promised_is_there() {
        for text in [
            "Please find attached the agenda.",
            "I've attached a map of the place.",
            "Vous trouverez ci-joint le plan.",
            "Im Anhang finden Sie den Plan.",
            "Te adjunto el plan.",
            "In allegato trovi la mappa.",
            "In de bijlage vind je de kaart.",
            "Segue em anexo o plano.",
            "De kaart stuur ik hierbij mee.",
            "Ik stuur je de vacature mee.",
            "The full plan is enclosed, have a look at page 3.",
            "Vous trouverez sous ce pli le plan du site.",
            "Le mando il piano: lo trova qui allegato.",
            "Den Plan schicke ich Ihnen mit.",
            "Der Plan liegt bei.",
            "Plan attached as promised.",
            "Plan attached - could you send it back signed?",
            "Le plan est joint à ce mail.",
            "Hierbij het contract, graag getekend retour.",
            "As discussed yesterday, please find attached the plan.",
            "Anbei sende ich Ihnen Ihre Unterlagen.",
            "Im Anhang finden Sie Ihren Plan, keine Eile.",
            "Im Anhang der Plan.",
            "In der Anlage der Plan.",
            "Details in der Anlage.",
            "In der Anlage erhalten Sie den Plan.",
            "In der Anlage übersende ich Ihnen den Plan.",
            "Den Plan hänge ich an, bitte prüfen.",
            "In de bijlage vind je jouw rooster.",
            "I have attached the minutes of our last call.",
            "If you have any questions about the attached plan, call me.",
            "Thanks for your patience, the plan is attached.",
            "Gracias por tu paciencia, te adjunto el plan.",
            "Ci-joint votre plan, merci de le signer.",
            "Could you sign the attached plan?",
            "Te adjunto el plan, ¿puedes enviarlo firmado?",
            "Anbei der Plan für morgen.",
            "Please find attached the plan for tomorrow.",
            "Resume attached.",
            "You'll find the plan attached.",
            "NDA attached, invoice to follow.",
            "NDA enclosed, invoice to follow.",
            "Enclosed you will find the plan.",
            "I have enclosed the plan.",
            "The day is below, timesheet attached for you.",
            "The rota's attached.",
            "The plan is attached to this message.",
            "Hierbij de factuur.",
            "Hierbij alvast mijn diploma's.",
            "Adjunto: el plan.",
            "Hoy adjunto el plan.",
            "Anexo o plano.",
            "Veja o anexo.",
            "Segue em anexo no formato PDF.",
        ] {
            check(text, "caution missing-attachment");
        }
    }

    #[test]
    fn attached_has_other_meanings() {
        for text in [
            "We are attached to our values.",
            "Attached to this is the question who tells them.",
            "The lid is attached by two hinges.",
            "Before I attach anything: are the terms still right?",
            "Ta pièce jointe est vide chez moi.",
            "No strings attached.",
            "Das Gehalt liegt bei 60.000 Euro.",
            "The form is attached to my mail of Monday.",
            "The plan is attached to Ana's mail.",
            "The file is attached to the ticket.",
            "It comes with no conditions attached.",
            "The rent is low, with a garage attached.",
            "We toured the school with its chapel attached.",
            "The badge has a clip attached.",
            "I liked the note you attached.",
            "Is a salary attached?",
            "I grew attached.",
            "An dem Termin hänge ich nicht, Freitag geht auch.",
            "In der Anlage laufen drei Schichten.",
            "Er arbeitet in der Anlage in Trier.",
            "Ik zag je foto in de bijlage van de krant.",
            "Hierbij mijn antwoord op je vraag.",
            "Hierbij mijn telefoonnummer.",
            "Hierbij de tijden: acht en negen uur.",
            "Der Plan steht im Anhang meiner Mail vom Montag.",
            "Le plan est en pièce jointe de mon message de lundi.",
            "Thanks for the attached map.",
            "The plan is attached under this link: https://example.org/plan",
            "I got attached to the idea.",
            "The lab is attached to the hospital.",
            "The site has an enclosed garden.",
            "The yard is fully enclosed.",
            "The court is enclosed by a wall.",
            "Je vous joins au téléphone vendredi.",
            "Could you send it as an attachment?",
            "Ella es la directora adjunta.",
            "Den Plan schicke ich Ihnen morgen im Anhang.",
            "Mi mandi in allegato i certificati?",
            "Stuur je de certificaten als bijlage mee?",
            "Podes enviar os certificados em anexo?",
            "Please send me the certificates as an attachment.",
            "I'll attach the plan tomorrow.",
            "Quando avrai il CV mandamelo pure in allegato.",
            "Mail me je diploma's als bijlage.",
            "Vous pouvez m'adresser votre diplôme en pièce jointe.",
            "Im Anhang fehlte der Plan.",
            "Ik stuur het per post, niet als bijlage.",
            "Stuur je collega de vacature mee?",
            "Ich sende ihn per Post, im Anhang wäre er zu groß.",
            "Pas de pièce jointe cette fois.",
            "¿Pudiste abrir el adjunto de ayer?",
            "If you like, I can send it as an attachment.",
            "La gerente adjunta te llamará.",
            "Je n'arrive pas à ouvrir la pièce jointe de votre message.",
            "No me llegó el adjunto.",
            "Não consegui abrir o anexo do seu e-mail.",
            "El profesor adjunto le recibirá.",
            "Es una plaza de médico adjunto de urgencias.",
            "O treinador adjunto também fala consigo.",
            "A clínica tem um anexo novo.",
            "Le service est en annexe du bâtiment B.",
            "Ik voeg je toe op LinkedIn.",
            "Den Plan hänge ich noch nicht an.",
            "I attach no file this time.",
            "Ik voeg nog niets toe.",
            "> I've attached a map.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn where_files_are_not_seen_nothing_is_held() {
        for (surface, expected) in [
            ("gmail", "caution missing-attachment"),
            ("mastodon", "caution missing-attachment"),
            ("generic", "note missing-attachment"),
            ("fastmail", "note missing-attachment"),
            ("x", "note missing-attachment"),
        ] {
            let mut case = to("Jane Roe", "jane@gmail.com", "Hi Jane,\nI attached the plan.");
            case.draft.surface = surface.into();
            assert_eq!(rules(&case), expected, "{surface}");
        }
    }
}
