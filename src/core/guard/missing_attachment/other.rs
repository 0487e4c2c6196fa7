//! What makes a phrase about a file another matter: it is denied, put off, asked for, somebody else's, or of another
//! message.

use super::said::{FINDS, is_here};
use crate::guard::{
    language::Language,
    past_date::month,
    text::{Text, each, is_one_of},
};
use std::ops::Range;

/// Words in the same clause that make it another matter: somebody else attached it, it did not arrive, it was
/// forgotten, or the word says something else.
const NOT_HERE: &str = "\
    is missing, was missing, can t open, cannot open, couldn t open, could not open, didn t arrive, forgot, forgotten, \
    forget, did not arrive, thanks for, thank you for, you attached, you sent, received, follow, follows, too big, \
    too large, \
    trop gros, trop lourd, manque, manquait, ouvrir, est joint par, joins au, joins par, joins sur, merci pour, \
    avez joint, tu as joint, recu, oublie, suivra, suivront, \
    zu gross, ware, fehlt, fehlte, nicht offnen, nicht angekommen, danke fur, vielen dank fur, anhang zur, anhang von, \
    vergessen, folgt, folgen, nachreichen, \
    no cabe, demasiado, falta, faltaba, no me llego, no llego, no puedo abrir, no pude abrir, no he podido abrir, \
    pudiste abrir, pudo abrir, gracias por, que adjuntaste, enviaste, adjunto a, olvido, olvidaste, olvidado, \
    troppo, manca, mancava, aprire, non e arrivato, grazie per, ricevuto, del tuo, del suo, dimenticato, seguira, \
    seguiranno, \
    u stuurde, je stuurde, kreeg, te groot, te zwaar, ontbreekt, ontbrak, openen, niet aangekomen, bedankt voor, dank voor, bijlage van, ontvangen, \
    vergat, vergeten, volgt, volgen, \
    conseguiu abrir, conseguiste abrir, consegui abrir, consigo abrir, nao chegou, obrigado pelo, obrigada pelo, \
    obrigado por, obrigada por, recebi, esqueceu, esqueceste, esqueci";

/// Words that deny whatever their clause says.
const NOTHING: &str = "nothing, rien, nichts, nada, niente, nulla, niets";

/// Words before a phrase that deny it, or right behind it.
const NOT: &str = "\
    not, t, nicht, pas, no, non, niet, nao, never, nie, nunca, mai, kein, keine, keinen, geen, \
    before, avant, bevor, antes, prima, voordat, \
    without, sans, aucune, ohne, sin, ningun, senza, nessun, zonder, sem, nenhum";

/// Words in the same sentence that put it off, make it depend on something, or have it elsewhere. What a sender says of
/// [this message](HERE) they do not touch.
const NOT_YET: &str = "\
    if you, link, linked, url, ll send, will send, ll email, ll forward, happy to send, can send you, next time, \
    later, last, previous, earlier, in my, office, garage, building, house, room, previously, yesterday, importance, \
    without, \
    sans, si vous, si tu, lien, enverrai, joindrai, plus tard, \
    falls, wenn sie, wenn du, spater, werde ich, \
    enlace, adjuntare, enviare, mandare, mas tarde, si quieres, si quiere, \
    alleghero, mandero, inviero, piu tardi, se vuole, se vuoi, \
    zal ik, straks, als je, als u, \
    enviarei, anexarei, mais tarde, se quiser, se quiseres";

/// Whether the phrase at `place` says something else than that this message carries a file.
pub(super) fn is_other_matter(text: &Text<'_>, place: &Range<usize>) -> bool {
    let sentence = text.sentence(place.start);
    let said = text.slice(sentence.clone());
    let is_open = || is_asked_for(text, place, sentence.clone()) || text.has_within(sentence.clone(), NOT_YET);
    let clause = text.clause(place);
    let before = place.start.saturating_sub(2).max(clause.start)..place.start;
    let behind = place.end..(place.end + 2).min(clause.end);
    // "Em anexo no formato …" denies nothing.
    let denies = |index: usize| is_one_of(NOT, text.fold(index));
    let is_no = |index: usize| text.fold(index) == "no" && text.fold(place.start) != "i";
    let is_denied = before.into_iter().any(denies) || behind.into_iter().any(|index| denies(index) && !is_no(index));
    text.has_within(clause.clone(), NOT_HERE)
        || text.has_within(clause.clone(), NOTHING)
        || is_denied
        || text.is_in_quotes(place.start)
        || is_elsewhere(text, clause.clone())
        || is_of_another(text, place, clause.clone())
        || is_theirs(text, place, clause.clone())
        || is_put_off(text, clause)
        || is_awaited(text, place)
        || !is_here(text, place) && is_open()
        || said.contains("http")
        || said.contains("www")
        || is_written_off(text, place.start)
}

/// Whether what is attached in a clause is so to something else: "the plan is attached to Ana's mail", "no strings
/// attached", "very attached to the team".
fn is_elsewhere(text: &Text<'_>, clause: Range<usize>) -> bool {
    const FEELS: &str = "\
        so, very, too, deeply, emotionally, became, become, becoming, grown, more, less, longer, strings, string, \
        conditions, values, stigma";
    text.find_from(clause.clone(), "attached").any(|place| {
        text.fold(place.end) == "by"
            || text.fold(place.end) == "to" && !is_to_this(text, place.end + 1, clause.end)
            || text.has_within(clause.start..place.start, FEELS)
    })
}

/// What messages are called.
const MESSAGES: &str = "\
    message, mail, mails, email, emails, courriel, courrier, nachricht, mensaje, correo, messaggio, bericht, mailtje, \
    mensagem";

/// "Attached to this message"; but not "attached to this is a question".
fn is_to_this(text: &Text<'_>, index: usize, end: usize) -> bool {
    let is_message = |index: usize| each(MESSAGES).chain(["e"]).any(|word| word == text.fold(index));
    text.fold(index) == "this" && (index + 1 >= end || is_message(index + 1))
}

/// Whether the file is another message's: "in my last mail", "I attached it on Monday", "der gestern angehängt war"; or
/// the annex of something else that is told by its number: "in bijlage 3 van de cao".
fn is_of_another(text: &Text<'_>, place: &Range<usize>, clause: Range<usize>) -> bool {
    const THIS: &str = "this, ce, cet, cette, dieser, diese, diesem, este, esta, questo, questa, deze, dit";
    const LAST: &str =
        "last, previous, earlier, letzten, dernier, precedent, ultimo, anterior, precedente, vorige, laatste";
    const PAST: &str = "\
        yesterday, monday, tuesday, wednesday, thursday, friday, \
        hier, lundi, mardi, mercredi, jeudi, vendredi, \
        gestern, vorgestern, montag, dienstag, mittwoch, donnerstag, freitag, \
        ayer, lunes, martes, miercoles, jueves, viernes, \
        ieri, lunedi, martedi, mercoledi, giovedi, venerdi, \
        gisteren, maandag, dinsdag, woensdag, donderdag, vrijdag, \
        ontem";
    const FAR: usize = 5;
    const NEAR: usize = 3;
    let is_in = |index: usize, list| is_one_of(list, text.fold(index));
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
    let is_its = |index: usize| {
        matches!(text.fold(index), "of" | "de" | "du" | "do" | "vom" | "von" | "van" | "del" | "della" | "di")
    };
    // "Was attached on 12 May"; "the 12 May minutes" are here.
    let on = place.end + 1;
    let is_dated = text.fold(on).starts_with(|letter: char| letter.is_ascii_digit())
        && (on + 1..on + 3).any(|index| month(text.fold(index)).is_some())
        && !is_in(place.end, "the");
    // "Im Anhang Ihrer letzten Mail", "in the attachment of your mail"
    let is_readers = |index: usize| before(index, Language::your(None)) || before(index, "je, su, tu, ta");
    let is_part = is_in(place.end, Language::your(None)) || is_its(place.end);
    let is_pluperfect = each(
        "hatte, hatten, war, waren, kam, was, were, etait, etaient, era, erano, eran, estaba, estava, veio, vino, kwam",
    )
    .any(|was| was == text.fold(place.end));
    is_pluperfect
        || is_its(place.end) && (is_in(place.end + 1, PAST) || text.fold(place.end - 1) == "allegato")
        || is_part && ends(FAR).any(|index| is_message(index) && is_readers(index))
        || place.end + 1 < clause.end && is_numbered
        || ends(FAR).any(|index| is_message(index) && !(is_sure && before(index, Language::your(None))))
        || starts(FAR).any(|index| is_message(index) && (!is_sure || before(index, LAST)))
        || !is_now && is_dated
        || !is_now && starts(2).chain(ends(NEAR)).any(|index| is_day(&index))
}

/// Whether the file is the reader's own, as in "your attachment"; or a paper of theirs: "with your CV as an
/// attachment", "antwoord met je cv in de bijlage". What the writer attaches is said by more than where it is.
fn is_theirs(text: &Text<'_>, place: &Range<usize>, clause: Range<usize>) -> bool {
    const PAPERS: &str = "\
        cv, resume, curriculum, portfolio, certificate, certificates, diploma, diplomas, \
        diplome, certificats, \
        lebenslauf, zeugnis, zeugnisse, unterlagen, \
        titulo, certificados, \
        certificati, \
        certificaten";
    const FILES: &str = "\
        attachment, attachments, attached, \
        piece, pieces, pj, \
        anhang, anhange, anlage, anlagen, \
        adjunto, adjuntos, \
        allegato, allegati, \
        bijlage, bijlagen, \
        anexo, anexos";
    const NEAR: usize = 5;
    let near = place.start.saturating_sub(NEAR).max(clause.start)..place.start;
    let is_file = |index: usize| is_one_of(FILES, text.fold(index));
    let is_your = |index: usize| {
        each(Language::your(None)).any(|your| your == text.fold(index))
            || matches!(text.fold(index), "je" | "tu" | "su" | "ta")
    };
    let (start, end) = (clause.start, clause.end);
    (start + 1..end).any(|index| is_file(index) && is_your(index - 1))
        || !is_here(text, place) && near.clone().any(is_your) && text.has_within(near, PAPERS)
}

/// Words of a question for something, or of a request.
const ASKS: &str = "\
    would you, could you, can you, will you, please, kindly, \
    pouvez vous, peux tu, pourriez vous, pourrais tu, merci de, s il vous plait, s il te plait, \
    konnten sie, konntest du, kannst du, konnen sie, wurden sie, wurdest du, bitte, \
    podrias, podria, puedes, puede, por favor, \
    potresti, potrebbe, puoi, puo, per favore, per cortesia, \
    kun je, kunt u, zou je, zou u, wil je, wilt u, graag, alsjeblieft, alstublieft, \
    poderia, podes, pode, podias, se faz favor";

/// How words begin for what whoever is asked would do.
const SENDS: &str = "\
    send, resend, shar, forward, provid, attach, email, mail, upload, submit, \
    envoy, envoi, renvo, joindre, transm, adress, retourn, parvenir, \
    schick, zusend, zuschick, ubersend, ubermitt, beifug, anhang, nachreich, \
    envi, reenvi, mand, adjunt, remit, invi, rimand, rinvi, alleg, girar, spedi, \
    stur, stuur, meestur, toestur, opstur, bijvoeg, anex, remet";

/// What asks for something to be sent.
const REQUESTS: &str = "\
    send me, send us, send it to me, send them to me, email me, mail me, forward me, share with me, get me, \
    let me have, reply with, respond with, \
    repondez, reponds, envoyez moi, envoie moi, m envoyer, m adresser, me transmettre, transmettez moi, me renvoyer, \
    me retourner, faites moi parvenir, \
    antworten sie, antworte, schicken sie mir, schick mir, schicke mir, senden sie mir, sende mir, mailen sie mir, \
    hangen sie, hang sie, \
    responde, responda, responder, enviame, envieme, mandame, mandeme, mandamelo, enviamelo, envienos, pasame, \
    remitame, \
    rispondi, risponda, mandami, mandameli, mi mandi, inviami, inviamelo, inviameli, mi invii, allegami, \
    mi faccia avere, fammi avere, \
    antwoord, mail mij, stuur me, stuur mij, stuurt u mij, bezorg me, \
    envia me, envie me, envia mo, envie mo, mande me, manda me, mande mo, manda mo, remeta me";

/// Whether a sentence asks the reader for a file.
fn is_asked_for(text: &Text<'_>, place: &Range<usize>, sentence: Range<usize>) -> bool {
    let asks = || text.is_question(place.start) || text.has_within(sentence.clone(), ASKS);
    let sends = |index: usize| each(SENDS).any(|stem| text.fold(index).starts_with(stem));
    text.has_within(sentence.clone(), REQUESTS)
        || asks() && sentence.clone().any(|index| !place.contains(&index) && sends(index))
}

/// Words before what something is for, or of.
const FOR: &str = "\
    for, of, to, until, by, before, from, \
    pour, de, du, des, d, avant, \
    fur, von, vom, zum, zur, bis, vor, der, \
    para, del, antes, hasta, \
    per, di, entro, della, \
    voor, van, bij, tot, \
    do, da, a, al, ate";

/// Whether a clause speaks of a file that comes tomorrow; one for tomorrow is here.
fn is_put_off(text: &Text<'_>, clause: Range<usize>) -> bool {
    const TOMORROW: &str = "\
        tomorrow, tonight, next week, \
        demain, semaine prochaine, \
        morgen, ubermorgen, nachste woche, nachster woche, \
        manana, semana que viene, proxima semana, \
        domani, settimana prossima, prossima settimana, \
        overmorgen, volgende week, \
        amanha";
    text.find_any(TOMORROW).into_iter().any(|place| {
        let before = place.start.saturating_sub(2)..place.start;
        let is_for = text.has_within(before, FOR) || text.fold(place.end) == "s";
        clause.contains(&place.start) && !is_for
    })
}

/// Whether it comes as soon as something is done: "im Anhang, sobald er unterschrieben ist", but not "as soon as you can",
/// nor "appena firmato".
fn is_awaited(text: &Text<'_>, place: &Range<usize>) -> bool {
    const SOON: &str = "des que, sobald, en cuanto, appena, zodra, assim que, logo que";
    const CAN: &str = "\
        possible, vous, tu, sie, du, posible, pueda, puedas, possibile, puoi, puo, mogelijk, je, u, possivel, puder";
    text.find_any(SOON).iter().any(|soon| {
        let next = text.fold(soon.end);
        let is_done = ["to", "ta", "ti", "te"].iter().any(|end| next.ends_with(end));
        (place.end..place.end + 2).contains(&soon.start) && !is_done && each(CAN).all(|can| can != next)
    })
}

/// `PJ` and `Anexo` are said with a colon or at the end; in the middle of a sentence they may be anything. What "liegt
/// bei" is enclosed, but a salary "liegt bei 60.000 Euro"; an "Anlage" in which nothing is to be found is a plant;
/// whoever "hängt" nothing "an" may hang on something.
fn is_written_off(text: &Text<'_>, index: usize) -> bool {
    const DETERMINERS: &str = "\
        der, die, das, den, ein, eine, einen, mein, meine, meinen, unser, unsere, unseren, ihr, ihre, ihren, dein, \
        deine, deinen";
    match text.fold(index) {
        "hange" | "haenge" => {
            let clause = text.clause(&(index..index + 1));
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
        "hangt" | "hangen" => index + 2 < text.clause(&(index..index + 2)).end,
        // "I'm sending you the plan with this email."
        "with" if text.is_at(index, "with this") => {
            const SENDING: &str = "sending, send you, send over, sent, get, receive, find";
            !text.has_within(text.clause(&(index..index + 1)), SENDING)
        }
        "liegt" | "liegen" => index + 2 < text.sentence(index).end,
        "in" if text.is_at(index, "in der anlage") => {
            let is_thing = text.words.get(index + 3).is_some_and(|word| word.is_capital());
            let is_the = is_one_of(DETERMINERS, text.fold(index + 3));
            let sentence = text.sentence(index);
            // "Details in der Anlage."
            let is_note = sentence.end == index + 3 && sentence.start + 1 == index;
            !(is_thing || is_the || is_note || text.has_within(sentence, FINDS))
        }
        _ => false,
    }
}
