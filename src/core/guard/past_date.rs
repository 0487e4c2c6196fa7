//! A day that is offered and is already past.

mod days;
mod past;

pub(super) use days::month;

use super::{
    leftover::YOU,
    text::{Text, each},
    view::View,
};
use crate::verdict::{Rule, Severity, Warning};
use days::{days, is_weekday, is_weekday_of};
use past::{is_done, was};
use std::ops::Range;
use time::{Date, Duration};

/// Words that make a sentence an offer of a time, beside [`SUITS`]. A question is one without them.
const OFFERS: &str = "\
    call, meet, talk, speak, chat, slot, slots, schedule, deadline, apply, reply, respond, let me know, until, \
    before, by, closes, close, starts, start, starting, invite, interview, propose, suggest, offer, could, join, \
    appel, appeler, parler, echanger, rencontrer, jusqu, avant, proposer, date limite, commence, \
    bewerbungsschluss, bewerbungsfrist, einsendeschluss, anmeldeschluss, telefonieren, sprechen, treffen, termin, \
    bis, vorschlagen, vorschlag, beginnt, startet, frist, gesprach, \
    llamada, hablar, vernos, hasta, antes, propongo, empieza, plazo, reunion, \
    chiamata, sentirci, vederci, entro, proporrei, inizia, scadenza, colloquio, telefonata, \
    bellen, spreken, afspreken, uiterlijk, voor, tot, begint, gesprek, \
    falar, conversar, ate, prazo, comeca, ligar, chamada, entrevista";

/// Words that ask whether somebody can come on a day: nobody can on one that is past.
const SUITS: &str = "\
    free, available, availability, suit, suits, works, pencil, \
    disponible, dispo, libre, convient, conviendrait, caler, \
    verfugbar, frei, passt, passen, \
    va bien, viene bien, conviene, \
    libero, libera, andrebbe bene, \
    beschikbaar, vrij, schikt, uitkomt, \
    disponivel, livre, marcar, marcamos";

/// Notes a day that is offered and is already past.
pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() {
        return vec![];
    }
    // Where the day ends last.
    let today = view.surroundings.now.saturating_sub(Duration::hours(12)).date();
    let text = &view.text;
    // The days of one sentence have in common what it tells.
    let mut last = (0..0, false);
    let mut is_past = |sentence: Range<usize>| {
        if last.0 != sentence {
            last = (sentence.clone(), was(text, sentence, view.language));
        }
        last.1
    };
    let mut is_told = |day: Date, place: &Range<usize>| {
        is_past(text.sentence(place.start)) && !is_booked(text, place)
            || is_done(text, place, view.language)
            || is_name(text, day, place)
            || text.is_in_quotes(place.start)
    };
    let is_offered = |day: Date, place: &Range<usize>| {
        let sentence = text.sentence(place.start);
        asks(text, place)
            || text.has_within(sentence.clone(), OFFERS)
            || text.has_within(sentence.clone(), SUITS)
            || is_to_come(text, sentence.clone())
            || has_hour(text, place)
            || is_booked(text, place)
            || has_weekday(text, day, place) && is_of_reader(text, sentence)
    };
    let mut past = days(text, today, view.language).into_iter().filter(|(day, _)| *day < today);
    let found = past.find(|(day, place)| !is_told(*day, place) && is_offered(*day, place));
    let Some((day, place)) = found else { return vec![] };
    // A date with its weekday or with an hour is an appointment: nobody can keep it, nor come when asked to.
    let suits = || text.has_within(text.sentence(place.start), SUITS);
    let is_held = if has_hour(text, &place) || has_weekday(text, day, &place) {
        !(asks(text, &place) && is_of(text, &place)) || suits()
    } else {
        // "The minutes for 3 May are available, shall I send them?"
        let is_for = || matches!(text.fold(place.start.wrapping_sub(1)), "for" | "fur" | "pour" | "voor");
        asks(text, &place) && !is_of(text, &place) && !is_for() && suits()
    };
    let severity = if is_held { Severity::Caution } else { Severity::Note };
    let warning = view.warning(Rule::PastDate, severity, "past_date", &[text.slice(place)]);
    vec![if severity == Severity::Note { warning } else { view.closed(warning) }]
}

/// Whether the sentence of a date asks something. One that ends in a number runs on into the next: "… alle 7.40, molo 3.
/// Serve altro?"
fn asks(text: &Text<'_>, place: &Range<usize>) -> bool {
    let is_next = |index: usize| {
        let is_capital = text.words.get(index).is_some_and(|word| word.is_capital());
        text.before(index).contains('¿') || text.before(index).starts_with(". ") && is_capital
    };
    text.is_question(place.start) && !(place.end..text.sentence(place.start).end).any(is_next)
}

/// Whether a sentence speaks of or to the reader, whose day it then is, or the next one asks whether it suits: "Can you?" A
/// day in somebody's papers is none to come.
fn is_of_reader(text: &Text<'_>, sentence: Range<usize>) -> bool {
    const TO_YOU: &str = "toi, ihnen, dir, dich, te, le, ti, la, vi, ci, lhe";
    const SHORT: usize = 3;
    let next = text.sentence(sentence.end);
    let is_asked = || text.is_question(next.start) && (next.len() <= SHORT || text.has_within(next.clone(), SUITS));
    sentence.into_iter().any(|index| each(YOU).chain(each(TO_YOU)).any(|you| you == text.fold(index))) || is_asked()
}

/// No more words than this between a date and what belongs to it.
const NEAR: usize = 3;

/// Whether a date has its weekday before it.
fn has_weekday(text: &Text<'_>, day: Date, place: &Range<usize>) -> bool {
    let start = place.start.saturating_sub(NEAR).max(text.sentence(place.start).start);
    (start..place.start).any(|index| is_weekday_of(text.fold(index), day))
}

/// Whether a date has an hour behind it: "at 18h30". Behind a comma another hour may be told: "until 20 November, the
/// office closes at 12".
fn has_hour(text: &Text<'_>, place: &Range<usize>) -> bool {
    const AT: &str = "at, from, a, um, ab, gegen, a las, a partir, alle, dalle, ore, om, vanaf, as, pelas";
    let is_hour = |index: usize| {
        let digits = text.fold(index).split(|letter: char| letter.is_ascii_alphabetic()).next().unwrap_or_default();
        let is_near = |at: usize| !(place.end..at).any(|index| text.before(index).contains(','));
        let is_at = || {
            let near = index.saturating_sub(NEAR)..index;
            each(AT).any(|at| text.find_from(near.clone(), at).any(|at| at.end == index && is_near(at.start)))
        };
        digits.parse::<u8>().is_ok_and(|hour| hour < 24) && is_at()
    };
    (place.end..(place.end + NEAR + 2).min(text.sentence(place.start).end)).any(is_hour)
}

/// Whether a sentence tells what will be: "interviews will take place on Nov 18th".
fn is_to_come(text: &Text<'_>, sentence: Range<usize>) -> bool {
    const WILL: &str = "\
        will, ll, \
        aura, auront, sera, seront, \
        wird, werden, finden, findet, \
        tendra, seran, \
        sara, saranno, si terra, \
        zal, zullen, vindt, vinden, \
        tera, serao";
    text.has_within(sentence, WILL)
}

/// Whether the reader was booked for a date: "I've booked you for 19 November".
fn is_booked(text: &Text<'_>, place: &Range<usize>) -> bool {
    const BOOKED: &str = "\
        booked you, booked us, reserve pour vous, gebucht, eingeplant, te he apuntado, prenotato, ingepland, marcado";
    const FOR: &str = "for, pour, fur, para, per, voor";
    let sentence = text.sentence(place.start);
    let near = place.start.saturating_sub(2).max(sentence.start)..place.start;
    text.has_within(near, FOR) && text.has_within(sentence, BOOKED)
}

/// Whether a date names something that was, as in "the call of 3 May" and "la reunión del 3 de mayo".
fn is_name(text: &Text<'_>, day: Date, place: &Range<usize>) -> bool {
    const UNTIL: &str = "\
        deadline, until, \
        date limite, jusqu, \
        frist, bis, \
        plazo, fecha limite, hasta, \
        scadenza, \
        uiterlijk, tot, \
        prazo, ate";
    let has = |list| text.has_within(text.sentence(place.start), list);
    // "What would you say of Thursday 3 May?"
    let is_offered = || has(SUITS) || has_hour(text, place) || has_weekday(text, day, place);
    is_of(text, place) && !(asks(text, place) && is_offered()) && !has(UNTIL)
}

/// Whether a date tells which one of several is meant: "the report of Thursday, 12 November", "a ata do dia 3 de maio".
fn is_of(text: &Text<'_>, place: &Range<usize>) -> bool {
    const OF: [&str; 8] = ["of", "du", "del", "di", "van", "de", "do", "vom"];
    let is_day = |index: usize| text.fold(index) == "dia" || is_weekday(text.fold(index));
    let start = text.sentence(place.start).start;
    let before = (start + 1..place.start).rev().find(|index| !is_day(*index));
    // "antes del 3 de mayo", "prima del 3 maggio"
    before.is_some_and(|of| OF.contains(&text.fold(of)) && !matches!(text.fold(of - 1), "antes" | "prima"))
}

#[cfg(test)]
mod tests {
    use crate::{
        Surroundings,
        guard::{
            judge,
            testing::{rules, to},
        },
    };
    use time::macros::utc_datetime;

    #[test]
    fn a_day_is_past_once_it_is_past_everywhere() {
        let past = |now: time::UtcDateTime| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", "Hi Jane,\nWould you be free on 23 November?");
            case.draft.reply = true;
            !judge(&case, &Surroundings::plain(now)).warnings.is_empty()
        };
        assert!(!past(utc_datetime!(2026-11-24 02:00)));
        assert!(!past(utc_datetime!(2026-11-24 11:59)));
        assert!(past(utc_datetime!(2026-11-24 12:00)));
    }

    #[test]
    fn an_offered_day_is_to_come() {
        let check = |text: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"));
            case.draft.reply = true;
            assert_eq!(rules(&case), expected, "{text}");
        };
        for text in [
            "Avez-vous dix minutes le 16 novembre ?",
            "Heb je op 12 november tijd?",
            "Könnten wir am 12.11. telefonieren?",
            "¿Hablamos el 12 de noviembre?",
            "Hätten Sie am 12. November Zeit?",
            "Potremmo sentirci il 12 novembre dopo le sei?",
            "Kunnen we elkaar op 12 november spreken?",
            "The deadline of 12 November is firm.",
            "Podemos falar no dia 12 de novembro?",
            "Respóndame antes del 12 de noviembre, por favor.",
            "The deadline is 2026-11-12.",
            "Please reply by 1 October 2026.",
            "I've booked you for 19 November.",
            "Können Sie am 4/11? Ich frage für den Leiter.",
            "Heb je tijd, of kun je 04-11?",
        ] {
            check(text, "note past-date");
        }
        for text in [
            "Would you be free on Tuesday 17 November?",
            "Passt dir Montag, der 16.11.?",
            "Der Chef hätte am Freitag, den 13.11.2026, Zeit für Sie.",
            "La empresa le propone verse el 12 de noviembre de 2026 a las 18:00.",
            "Ze ontvangen u op 5 november 2026 om 16 uur.",
            "Het gesprek met Ana is op donderdag 5 november om 16 uur.",
            "L'entretien prévu le jeudi 12 novembre vous convient-il ?",
            "¿Te llamaré el jueves 12 de noviembre, vale?",
            "Podemos marcar para 12 de novembro às 18h30 no café?",
            "L'entretien est prévu jeudi 12 novembre. Cela vous convient-il ?",
            "Die Firma schlägt Donnerstag, den 12. November vor. Können Sie da?",
            "Ben je op 12 november beschikbaar?",
            "Sei libero il 12 novembre?",
            "Êtes-vous libre le 12 novembre ?",
            "Vi andrebbe bene il 12 novembre?",
            "Lei è libera il 12 novembre?",
            "Würde Ihnen der 12. November passen?",
            "Wären Sie am 12. November frei?",
            "¿Te viene bien el 12 de noviembre?",
            "Ich habe am 12. November Zeit, passt das?",
            "Passt Ihnen der 12. November?",
            "Seriez-vous disponible le 12 novembre ?",
            "Are you available on November 12th?",
            "Marcamos para 19/11?",
            "Spreken we elkaar 18-11 om 10 uur?",
            "Falamos a 18/11 às 10h?",
            "Kun je woensdag 18/11? Het is voor de functie.",
        ] {
            check(text, "caution past-date");
        }
        for text in [
            "Your sheet for Thursday, 12 November is missing. Can you send it by noon?",
            "Il manque le relevé du 12 novembre, la paie ferme à 12h.",
            "La caduta è del 12 novembre alle 9.20, scala 2. Manca altro?",
            "A queda ocorrida é de 12 de novembro às 9h20. Falta algo?",
            "Could you adjust the quote of 2 November?",
            "Pourriez-vous adapter le devis du 2 novembre ?",
            "Kunt u de offerte van 2 november aanpassen?",
            "Would you be free on 24 November?",
            "Would you be free on 12 January?",
            "We met on 12 November, would you have time again?",
            "Mon vélo déposé le samedi 14 novembre chez vous est-il prêt ?",
            "Venho pedir a certidão requerida a 5 de novembro, que ainda não está disponível.",
            "Ist das Rad fertig, das ich am Samstag, 14. November gebracht habe?",
            "La bici que dejé el sábado 14 de noviembre, ¿está lista?",
            "Thanks for the call on 12 November.",
            "As agreed on 12 November, nobody will call there until you sign.",
            "La reunión del 12 de noviembre convenció a todos.",
            "Het gesprek van 12 november is goed verlopen.",
            "Hatten wir am 12. November gesprochen, passt das?",
            "Vielen Dank für das Gespräch am 16. November. Passt dir der 30.11.?",
            "We spraken elkaar op 16 november, weet je nog?",
            "Ci siamo sentiti il 16 novembre, ricordi?",
            "Is the office open 24/7?",
            "Are you free on 4/11?",
            "Lees je pagina 04-11 van het boek?",
            "Could you use version 2.11 then?",
            "It could start in May 2027?",
            "May 3 people join?",
            "Would you be free on 23 November?",
        ] {
            check(text, "");
        }
    }
}
