//! Whether a text speaks of what was: in words, in the forms of verbs, in what was done with a thing.

use super::{
    super::{
        language::Language,
        text::{Text, each, is_one_of},
    },
    days::is_weekday,
};
use std::ops::Range;

/// Words that make a sentence speak of what was, beside the [forms](is_past_form) of verbs that do.
const WAS: &str = "\
    was, were, said, told, left, made, i met, we met, you met, they met, who met, saw, read, since, ago, last, sent, \
    spoke, gave, heard, wrote, had, following, dates from, after our, thanks for, thank you for, took, came, born, \
    dated, previous, until now, been, did, began, went, ran, happened, \
    dit, disait, ecrit, pris, terminait, finissait, commencait, debutait, expirait, etait, etais, etions, etiez, etaient, s est, se sont, me suis, \
    nous nous sommes, avons, etes venu, etes venue, etes passee, convenu, plu, passe, rencontres, vus, depuis, dernier, derniere, \
    suite, rencontre le, merci pour, fonde, ete, vu, lu, survenu, \
    ging, lief, begann, endete, startete, war, seit, letzten, letzte, letzter, gesehen, gelesen, haben wir, \
    telefoniert, getroffen, geschrieben, gesprochen, vereinbart, besprochen, angekommen, gefallen, nach unserem, \
    gegrundet, vom, danke fur, dank, trafen, kennengelernt, \
    dijo, dijeron, quedamos, tuvo, hiciste, fue, era, desde, pasado, pasada, la vi, lo vi, te vi, le vi, vi su, vi tu, \
    vi el, hablamos, nos vimos, nos conocimos, te acuerdas, recuerdas, tras la, tras el, tras nuestra, tras nuestro, \
    gracias por, fundada, estuve, fuimos, publicado, acordado, acordamos, gusto, gustado, \
    ocurrido, ocurrida, \
    finiva, scadeva, e stato, scorso, scorsa, dal, abbiamo, dopo il nostro, dopo la nostra, dopo il colloquio, \
    dopo l incontro, dopo la chiamata, grazie per, fondata, parlato, sentiti, sentite, visti, siamo, incontrati, \
    conosciuti, concordato, andato, andata, piaciuto, avvenuto, \
    zei, zeiden, schreef, liep, begon, eindigde, verliep, sinds, besproken, overlegd, ontving, ontvingen, afgesproken, \
    gevallen, verlopen, afgelopen, vorige, gezien, gelezen, gesproken, na ons, bedankt voor, opgericht, gehad, \
    spraken, sprak, weet je nog, zagen, bracht, \
    disse, disseram, teve, foi, passado, passada, falamos, conhecemo, encontramo, estivemos, lembra, lembras, \
    apos a nossa, apos o nosso, apos nossa, apos nosso, obrigado por, obrigada por, tivemos, li o, li a, li seu, \
    li sua, combinado, combinamos, gostaram, ocorrido";

/// Whether a word is a verb of what was: "opened", but not "is planned"; "hat … angefangen", "avez commencé",
/// "empezaste".
fn is_past_form(text: &Text<'_>, index: usize, sentence: &Range<usize>, language: Option<Language>) -> bool {
    const BE: &str = "is, are, be, am, s, re, get, gets, being";
    const THE: &str = "the, a, an, your, our, my, this";
    // What is said with "to be" of what was, and not of what is: "il est resté", but "il est prévu".
    const MOVED: &str = "\
        allé, arrivé, descendu, devenu, entré, monté, mort, né, parti, passé, rentré, resté, retourné, revenu, sorti, \
        tombé, venu, \
        rimast, arrivat, venut, uscit, partit, tornat, entrat";
    const MOVED_ENDS: [&str; 6] = ["gekommen", "gegangen", "geblieben", "gekomen", "gegaan", "gebleven"];
    const TO_BE: &str = "suis, es, est, sommes, etes, sont, sono";
    const HAVE: &str = "\
        he, has, \
        ai, as, a, avons, avez, ont, \
        habe, hast, hat, haben, habt, \
        ha, hemos, han, \
        ho, hai, abbiamo, avete, hanno, \
        heb, hebt, heeft, hebben";
    let (word, fold) = (text.words.get(index).map_or("", |word| word.text), text.fold(index));
    let is_in = |index: usize, list| is_one_of(list, text.fold(index));
    let ends = |ends: &[&str]| fold.len() > 4 && ends.iter().any(|end| fold.ends_with(end));
    let before = sentence.start..index;
    let is_being = before.clone().rev().take(2).any(|index| is_in(index, BE))
        || before.clone().next_back().is_some_and(|index| is_in(index, THE));
    // "Das ich gebracht habe".
    let has = || before.clone().chain(index + 1..(index + 2).min(sentence.end)).any(|index| is_in(index, HAVE));
    // "Que dejé", but not "que dejaré", and not "un café".
    let is_first_person = || {
        const BEFORE: &str = "que, yo, lo, los, me, te, le, se, ya, no";
        let is_verb = before.clone().next_back().is_some_and(|index| is_in(index, BEFORE));
        language == Some(Language::Spanish) && is_verb && !["are", "ere", "ire"].iter().any(|end| fold.ends_with(end))
    };
    let is_be = |index: usize| is_in(index, TO_BE) || text.words.get(index).is_some_and(|word| word.text == "è");
    let is_being_moved = || {
        let masculine = word.trim_end_matches('s').trim_end_matches('e');
        let is_moved =
            each(MOVED).any(|moved| moved == masculine || word.strip_suffix(['o', 'a', 'i', 'e']) == Some(moved));
        // "Si è riunito"
        let is_self =
            |index: usize| index > 0 && is_in(index - 1, "si, ci, vi") && ends(&["to", "ta", "ti", "te", "so", "sa"]);
        before.clone().rev().take(2).any(|index| is_be(index) && (is_moved || is_self(index)))
    };
    let is_participle = word.ends_with('é') && language.is_none_or(|language| language == Language::French)
        || ends(&["ado", "ido", "ato", "ata", "ito", "uto", "ati", "tto", "sto"])
        || fold.contains("ge") && ends(&["t", "en", "d"]);
    ends(&["ed"]) && !is_being && fold != "interested" && fold != "need"
        || word.ends_with('ó')
        || word.ends_with('é') && is_first_person()
        || ends(&["aste", "iste", "este", "aron", "ieron", "aram", "eram", "iram", "ou", "eu", "iu"])
        || is_participle && has()
        || ends(&MOVED_ENDS)
        || is_being_moved()
}

/// Whether a sentence speaks of what was. "¿Hablamos el jueves?" asks, though the word may tell of what was said.
pub fn was(text: &Text<'_>, sentence: Range<usize>, language: Option<Language>) -> bool {
    let asks = matches!(text.fold(sentence.start), "hablamos" | "falamos" | "quedamos" | "encontramo")
        && text.is_question(sentence.start);
    // Only their marks part "hätten", which asks for what may be, from "hatten", and "leí" from the Italian "lei".
    let told = |index: usize| {
        let word = text.words.get(index).map(|word| word.text.to_lowercase());
        word.is_some_and(|word| matches!(word.as_str(), "hatten" | "waren" | "wurde" | "leí"))
    };
    text.has_within(sentence.start + usize::from(asks)..sentence.end, WAS)
        || sentence.clone().any(told)
        || sentence.clone().any(|index| is_past_form(text, index, &sentence, language))
}

/// Whether what was done stands right before a date, as French and Portuguese tell it of a thing: "mon vélo déposé le 3 mai",
/// "a certidão pedida a 3 de maio"; but not what is to be done then, "l'entretien prévu le 3 mai".
pub fn is_done(text: &Text<'_>, place: &Range<usize>, language: Option<Language>) -> bool {
    const TO_BE: &str = "\
        prevu, prevue, fixe, fixee, confirme, confirmee, propose, proposee, programme, programmee, planifie, \
        planifiee, organise, organisee, reporte, reportee, avance, avancee, annonce, annoncee, \
        prevista, marcada, agendada, confirmada, proposta, programada, planeada, adiada, anunciada, fixada";
    let is_in_date =
        |index: usize| matches!(text.fold(index), "le" | "a" | "em" | "no" | "dia") || is_weekday(text.fold(index));
    let sentence = text.sentence(place.start);
    let before = (sentence.start..place.start).rev().find(|index| !is_in_date(*index));
    let is_participle = |index: usize| {
        let word = text.words.get(index).map_or("", |word| word.text).trim_end_matches('s').trim_end_matches('e');
        let is_done = match language {
            Some(Language::French) => word.ends_with('é') || word.ends_with("çu") || word.ends_with("ndu"),
            Some(Language::Portuguese) => word.ends_with("ada") || word.ends_with("ida"),
            _ => false,
        };
        is_done && !is_one_of(TO_BE, text.fold(index).trim_end_matches('s'))
    };
    before.is_some_and(is_participle)
}
