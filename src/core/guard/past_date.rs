//! A day that is offered and is already past.

use super::{
    language::Language,
    leftover::YOU,
    text::{Text, each},
    view::View,
};
use crate::verdict::{Rule, Severity, Warning};
use std::{collections::HashMap, ops::Range, sync::LazyLock};
use time::{Date, Duration, Month};

/// The months, each with its names and short forms in seven languages, folded.
const MONTHS: [&str; 12] = [
    "january, jan, janvier, janv, januar, enero, ene, gennaio, gen, januari, janeiro",
    "february, feb, fevrier, fevr, februar, febrero, febbraio, februari, fevereiro, fev",
    "march, mar, mars, marz, marzo, maart, mrt, marco, maerz",
    "april, apr, avril, avr, abril, abr, aprile",
    "may, mai, mayo, maggio, mag, mei, maio",
    "june, jun, juin, juni, junio, giugno, giu, junho",
    "july, jul, juillet, juil, juli, julio, luglio, lug, julho",
    "august, aug, aout, agosto, ago, augustus",
    "september, sep, sept, septembre, septiembre, settembre, set, setembro",
    "october, oct, octobre, oktober, okt, octubre, ottobre, ott, outubro, out",
    "november, nov, novembre, noviembre, novembro",
    "december, dec, decembre, dezember, dez, diciembre, dic, dicembre, dezembro",
];

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
    disponivel, livre, marcar";

/// Words that make a sentence speak of what was, beside the [forms](is_past_form) of verbs that do.
const WAS: &str = "\
    was, were, said, told, left, made, i met, we met, you met, they met, who met, saw, read, since, ago, last, sent, \
    spoke, gave, heard, wrote, had, following, dates from, after our, thanks for, thank you for, took, came, born, \
    dated, previous, until now, been, did, began, went, ran, happened, \
    dit, disait, ecrit, pris, terminait, finissait, commencait, debutait, expirait, s est termine, etait, avons, \
    sommes, etes venu, etes venue, etes passee, convenu, plu, passe, rencontres, vus, depuis, dernier, derniere, \
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
    const HAVE: &str = "\
        he, has, \
        ai, as, a, avons, avez, ont, \
        habe, hast, hat, haben, habt, \
        ha, hemos, han, \
        ho, hai, abbiamo, avete, hanno, \
        heb, hebt, heeft, hebben";
    let (word, fold) = (text.words.get(index).map_or("", |word| word.text), text.fold(index));
    let is_in = |index: usize, list| each(list).any(|other| other == text.fold(index));
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
    let is_participle = word.ends_with('é') && language.is_none_or(|language| language == Language::French)
        || ends(&["ado", "ido", "ato", "ata", "ito", "uto", "ati", "tto", "sto"])
        || fold.contains("ge") && ends(&["t", "en", "d"]);
    ends(&["ed"]) && !is_being && fold != "interested" && fold != "need"
        || word.ends_with('ó')
        || word.ends_with('é') && is_first_person()
        || ends(&["aste", "iste", "este", "aron", "ieron", "aram", "eram", "iram", "ou", "eu", "iu"])
        || is_participle && has()
}

/// A day without a year that is longer past than this is one of next year.
const RECENT: Duration = Duration::days(100);

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if view.is_internal() {
        return vec![];
    }
    // Where the day ends last.
    let today = view.surroundings.now.saturating_sub(Duration::hours(12)).date();
    let text = &view.text;
    let found = days(text, today).into_iter().find(|(day, place)| {
        let sentence = text.sentence(place.start);
        *day < today
            && !was(text, sentence.clone(), view.language)
            && !is_done(text, place, view.language)
            && !is_name(text, place)
            && !text.is_in_quotes(place.start)
            && (asks(text, place)
                || text.has_within(sentence.clone(), OFFERS)
                || text.has_within(sentence.clone(), SUITS)
                || is_to_come(text, sentence.clone())
                || has_hour(text, place)
                || has_weekday(text, *day, place) && is_of_reader(text, sentence))
    });
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

/// The weekdays from Monday on, each in seven languages.
const WEEKDAYS: [&str; 7] = [
    "monday, mon, lundi, montag, lunes, lunedi, maandag, segunda",
    "tuesday, tue, mardi, dienstag, martes, martedi, dinsdag, terca",
    "wednesday, wed, mercredi, mittwoch, miercoles, mercoledi, woensdag, quarta",
    "thursday, thu, jeudi, donnerstag, jueves, giovedi, donderdag, quinta",
    "friday, fri, vendredi, freitag, viernes, venerdi, vrijdag, sexta",
    "saturday, sat, samedi, samstag, sabado, sabato, zaterdag",
    "sunday, sun, dimanche, sonntag, domingo, domenica, zondag",
];

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
    let names = WEEKDAYS.get(usize::from(day.weekday().number_days_from_monday())).copied().unwrap_or_default();
    let start = place.start.saturating_sub(NEAR).max(text.sentence(place.start).start);
    (start..place.start).any(|index| each(names).any(|name| name == text.fold(index)))
}

/// Whether a date has an hour behind it: "at 18h30". Behind a comma another hour may be told: "until 20 November, the
/// office closes at 12".
fn has_hour(text: &Text<'_>, place: &Range<usize>) -> bool {
    const AT: &str = "at, from, a, um, ab, gegen, a las, a partir, alle, dalle, ore, om, vanaf, as, pelas";
    let is_hour = |index: usize| {
        let digits = text.fold(index).split(|letter: char| letter.is_ascii_alphabetic()).next().unwrap_or_default();
        let is_near = |at: usize| !(place.end..at).any(|index| text.before(index).contains(','));
        let is_at = || each(AT).any(|at| text.find(at).any(|at| at.end == index && is_near(at.start)));
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

/// Whether a sentence speaks of what was. "¿Hablamos el jueves?" asks, though the word may tell of what was said.
fn was(text: &Text<'_>, sentence: Range<usize>, language: Option<Language>) -> bool {
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

/// Whether what was done stands right before a date, as French tells it of a thing: "mon vélo déposé le 3 mai"; but not
/// what is to be done then, "l'entretien prévu le 3 mai".
fn is_done(text: &Text<'_>, place: &Range<usize>, language: Option<Language>) -> bool {
    const TO_BE: &str = "\
        prevu, prevue, fixe, fixee, confirme, confirmee, propose, proposee, programme, programmee, planifie, \
        planifiee, organise, organisee, reporte, reportee, avance, avancee, annonce, annoncee";
    let is_in_date = |index: usize| {
        text.fold(index) == "le" || WEEKDAYS.iter().flat_map(|names| each(names)).any(|name| name == text.fold(index))
    };
    let sentence = text.sentence(place.start);
    let before = (sentence.start..place.start).rev().find(|index| !is_in_date(*index));
    let is_participle = |index: usize| {
        let word = text.words.get(index).map_or("", |word| word.text).trim_end_matches('s').trim_end_matches('e');
        (word.ends_with('é') || word.ends_with("çu") || word.ends_with("ndu"))
            && !each(TO_BE).any(|other| other == text.fold(index).trim_end_matches('s'))
    };
    language == Some(Language::French) && before.is_some_and(is_participle)
}

/// Whether a date names something that was, as in "the call of 3 May" and "la reunión del 3 de mayo".
fn is_name(text: &Text<'_>, place: &Range<usize>) -> bool {
    const UNTIL: &str = "\
        deadline, until, \
        date limite, jusqu, \
        frist, bis, \
        plazo, fecha limite, hasta, \
        scadenza, \
        uiterlijk, tot, \
        prazo, ate";
    is_of(text, place) && !asks(text, place) && !text.has_within(text.sentence(place.start), UNTIL)
}

/// Whether a date tells which one of several is meant: "the report of Thursday, 12 November", "a ata do dia 3 de maio".
fn is_of(text: &Text<'_>, place: &Range<usize>) -> bool {
    const OF: [&str; 8] = ["of", "du", "del", "di", "van", "de", "do", "vom"];
    let is_day = |index: usize| {
        text.fold(index) == "dia" || WEEKDAYS.iter().any(|names| each(names).any(|name| name == text.fold(index)))
    };
    let start = text.sentence(place.start).start;
    let before = (start + 1..place.start).rev().find(|index| !is_day(*index));
    // "antes del 3 de mayo", "prima del 3 maggio"
    before.is_some_and(|of| OF.contains(&text.fold(of)) && !matches!(text.fold(of - 1), "antes" | "prima"))
}

/// The days that a text names with their date, and the words that name them.
fn days(text: &Text<'_>, today: Date) -> Vec<(Date, Range<usize>)> {
    (0..text.words.len())
        .filter_map(|index| written(text, index, today).or_else(|| numeric(text, index, today)))
        .collect()
}

/// `12 November`, `12th of November 2026`, `November 12, 2026`, `12. November`, `12 de noviembre de 2026`.
fn written(text: &Text<'_>, index: usize, today: Date) -> Option<(Date, Range<usize>)> {
    let month = month(text.fold(index))?;
    let near = |index: usize, of: usize| {
        text.before(index.max(of)).trim().len() <= 1 && !text.before(index.max(of)).contains('\n')
    };
    let back = |index: usize| index.checked_sub(1);
    let mut start = back(index);
    if start.is_some_and(|place| matches!(text.fold(place), "of" | "de" | "di")) {
        start = start.and_then(back);
    }
    if let Some(start) = start
        && let Some(day) = day(text.fold(start))
        && near(start + 1, index)
    {
        return Some((date(text, index + 1, day, month, today)?, start..index + 1));
    }
    let day = day(text.fold(index + 1)).filter(|_| near(index + 1, index + 1))?;
    // "May 2026" has no day, and "may 3 people" is no date.
    let is_month = text.words.get(index).is_some_and(|word| word.is_capital());
    is_month.then(|| Some((date(text, index + 2, day, month, today)?, index..index + 2)))?
}

/// `12/11`, `12.11.`, `12-11-2026`, `2026-11-12`; without a year only where a word before it makes it a date.
fn numeric(text: &Text<'_>, index: usize, today: Date) -> Option<(Date, Range<usize>)> {
    const ON: &str = "\
        on, until, by, before, monday, tuesday, wednesday, thursday, friday, \
        le, jusqu au, au, lundi, mardi, mercredi, jeudi, vendredi, \
        am, den, dem, der, bis, zum, montag, dienstag, mittwoch, donnerstag, freitag, \
        el, dia, hasta, lunes, martes, miercoles, jueves, viernes, \
        il, entro, al, \
        op, tot, \
        no dia, ate, em, para";
    let gap = text.before(index + 1);
    let mark = gap.chars().next().filter(|mark| gap.len() == 1 && matches!(mark, '/' | '.' | '-'))?;
    let number = |index: usize| text.fold(index).parse::<i32>().ok();
    let (first, second) = (number(index)?, number(index + 1)?);
    let third =
        number(index + 2).filter(|_| text.before(index + 2).starts_with(mark) && text.before(index + 2).len() == 1);
    if first > 1900 {
        let day = real(first, second, third?)?;
        return Some((day, index..index + 3));
    }
    let year = third.map(|year| if year < 100 { 2000 + year } else { year });
    let is_said = index > 0 && each(ON).any(|word| word == text.fold(index - 1));
    if year.is_none() && (!is_said || mark == '-' || gap == "." && !text.before(index + 2).starts_with('.')) {
        return None;
    }
    let either = [(second, first), (first, second)].map(|(month, day)| match year {
        Some(year) => real(year, month, day),
        None => nearest(u8::try_from(month).ok()?, u8::try_from(day).ok()?, today),
    });
    // Where day and month can be told only by the country, the later reading counts; dots are never American.
    let [european, american] = either;
    let day = if mark == '.' { european } else { european.max(american) }?;
    Some((day, index..index + if third.is_some() { 3 } else { 2 }))
}

fn month(folded: &str) -> Option<u8> {
    static NUMBERS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
        let mut numbers = HashMap::new();
        for (number, names) in (1..).zip(MONTHS) {
            each(names).for_each(|name| _ = numbers.entry(name).or_insert(number));
        }
        numbers
    });
    NUMBERS.get(folded).copied()
}

/// `12`, `12th`, `1er`, `3º`.
fn day(folded: &str) -> Option<u8> {
    let digits = folded.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let rest = folded.strip_prefix(digits)?;
    let number = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(rest, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "o" | "e").then_some(number)
}

/// The day that is meant, with the year if word `next` is one.
fn date(text: &Text<'_>, next: usize, day: u8, month: u8, today: Date) -> Option<Date> {
    let next = if matches!(text.fold(next), "de" | "del" | "do") { next + 1 } else { next };
    let year = text.fold(next).parse::<i32>().ok().filter(|year| (1950..2100).contains(year));
    match year {
        Some(year) => real(year, i32::from(month), i32::from(day)),
        None => nearest(month, day, today),
    }
}

/// The day of this month and number that is meant when no year is said.
fn nearest(month: u8, day: u8, today: Date) -> Option<Date> {
    let this = real(today.year(), i32::from(month), i32::from(day))?;
    if this < today.saturating_sub(RECENT) {
        return real(today.year() + 1, i32::from(month), i32::from(day));
    }
    // In January, the 28th of December is last year's.
    let last = real(today.year() - 1, i32::from(month), i32::from(day));
    Some(last.filter(|last| *last >= today.saturating_sub(RECENT / 3)).unwrap_or(this))
}

fn real(year: i32, month: i32, day: i32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
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
        ] {
            check(text, "caution past-date");
        }
        for text in [
            "Your sheet for Thursday, 12 November is missing. Can you send it by noon?",
            "Il manque le relevé du 12 novembre, la paie ferme à 12h.",
            "La caduta è del 12 novembre alle 9.20, scala 2. Manca altro?",
            "A queda ocorrida é de 12 de novembro às 9h20. Falta algo?",
            "Would you be free on 24 November?",
            "Would you be free on 12 January?",
            "We met on 12 November, would you have time again?",
            "Mon vélo déposé le samedi 14 novembre chez vous est-il prêt ?",
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
            "Could you use version 2.11 then?",
            "It could start in May 2027?",
            "May 3 people join?",
            "Would you be free on 23 November?",
        ] {
            check(text, "");
        }
    }
}
