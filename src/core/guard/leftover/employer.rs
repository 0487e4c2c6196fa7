//! Another candidate's employer where this one's should stand.

use super::{HIRES, MAY_BE, NEAR, YOU, holds, is_in_any, is_other_matter, is_yours, plain};
use crate::{
    address::{employer_name, is_telling},
    guard::{
        KnownPerson,
        language::Language,
        text::{Text, each, is_one_of},
        view::View,
    },
    names::is_given,
    words::OUR,
};
use std::ops::Range;

/// Words before an employer at which somebody works.
pub(in crate::guard) const AT: &str = "\
    at, with, for, of, the, \
    chez, en, de, du, des, au, aux, a, d, \
    bei, beim, in, im, von, vom, zur, zum, \
    del, \
    di, presso, nella, nel, nello, alla, al, della, dello, dell, nell, all, agli, negli, degli, sui, \
    bij, van, \
    na, no, da, do, em, nos, nas, dos, das, aos";

/// Those of them that stand before no town.
pub(in crate::guard) const AT_COMPANIES: &str = "at, with, for, chez, bei, beim, bij, presso";

/// Articles between such a word and the employer.
const ARTICLES: &str = "\
    firm, company, group, the, \
    societe, entreprise, groupe, la, le, les, l, \
    firma, gruppe, der, die, das, dem, den, \
    empresa, grupo, el, los, las, \
    azienda, ditta, il, lo, gli, \
    bedrijf, de, het, \
    o, os, as";

/// Words for what may be in a place as somebody "está en" it: then it is not said of the person.
const THINGS: &str = "\
    puesto, vacante, trabajo, empresa, cliente, obra, sede, oficina, planta, fabrica, hospital, clinica, equipo, \
    proyecto, tienda, \
    vaga, lugar, trabalho, escritorio, equipa, projeto, posto, loja";

/// What somebody has on a network or a job board, and those that are employers, too.
const PAGES: &str = "\
    profile, cv, resume, account, page, post, posts, comment, article, ad, application, \
    profil, compte, annonce, candidature, \
    lebenslauf, konto, seite, beitrag, anzeige, bewerbung, inserat, \
    perfil, cuenta, anuncio, curriculum, \
    profilo, annuncio, \
    profiel, \
    conta";

const BOARDS: &str = "\
    indeed, linkedin, xing, stepstone, glassdoor, monster, infojobs, reed, totaljobs, cadremploi, apec, hellowork, \
    github, gitlab, kaggle, facebook, instagram, twitter, x, tiktok, youtube, medium, behance, dribbble, researchgate, \
    google scholar, malt, upwork, kununu";

/// Verbs that make somebody work for whomever is named next.
const WORKS: &str = "\
    travaillez, travailles, travaille, \
    arbeiten, arbeitest, tatig, \
    trabajas, trabaja, trabajando, \
    lavori, lavora, lavorando, \
    werk, werkt, \
    trabalha, trabalhas";

/// No more words than this between "at" and the employer: "bei der Firma".
const MOST_ARTICLES: usize = 2;

/// No more words than this between a company and a word of hiring.
const NEAR_HIRES: usize = 3;

/// The employer of one of the others that the draft takes for this candidate's.
pub(super) fn left<'a>(
    view: &View<'_>,
    known: &KnownPerson,
    facts: &str,
    others: &[&'a KnownPerson],
) -> Option<&'a str> {
    let names = known.employers.iter().flat_map(|employer| std::iter::once(&employer.name).chain(&employer.also));
    let own: Vec<String> = names.map(|name| plain(name)).filter(|name| !name.is_empty()).collect();
    let is_own = |name: &str| own.iter().any(|own| holds(own, name) || holds(name, own)) || holds(facts, name);
    let is_left = |name: &String| {
        name.len() > 2
            && !is_own(name)
            && (is_meant(&view.text, name, &own)
                || !view.is_reply && (is_meant(&view.subject, name, &own) || is_left_behind(&view.subject, name))
                || view.is_first_approach() && is_asked_after(&view.text, name))
    };
    let employer = others.iter().flat_map(|other| &other.employers).find(|employer| {
        let whole = plain(&employer.name);
        // People leave out the legal form, and often all but the first word.
        let first = whole.split_once(' ').filter(|(first, rest)| is_brand(view, first, rest));
        let first = first.map(|(first, _)| first.to_owned());
        [Some(whole.clone()), employer_name(&employer.name), first].iter().flatten().any(is_left)
    });
    employer.map(|employer| employer.name.as_str())
}

/// Whether the first word of a company's name stands for the company wherever it stands: a telling one, no town's that
/// a hospital is called after, behind a word that is no place's.
fn is_brand(view: &View<'_>, first: &str, rest: &str) -> bool {
    const TOWNS: &str = "\
        general, university, hospital, infirmary, clinic, city, council, airport, school, college, trust, united, \
        borough, county, \
        club, center, centre, theatre, museum, port, harbour, park, road, street, district, royal";
    let text = &view.text;
    let places: Vec<Range<usize>> = text.find(first).collect();
    let is_alone = |index: usize| {
        let is_next = text.before(index) == " " && text.sentence(index).contains(&(index - 1));
        view.language == Some(Language::German)
            || !is_next
            || !text.words.get(index).is_some_and(|next| next.is_capital())
    };
    let is_behind = |place: &Range<usize>| {
        let before = place.start.checked_sub(1).map_or("", |before| text.fold(before));
        let is_capital = text.words.get(place.start).is_some_and(|word| word.is_capital());
        is_capital && is_alone(place.end) && is_one_of(AT_COMPANIES, before)
    };
    !places.is_empty()
        && places.iter().all(is_behind)
        && is_telling(first)
        && !rest.split(' ').any(|word| is_one_of(TOWNS, word))
}

/// Where a company of several words stands in a text, also as German bends it: "bei den Stadtwerken Example".
fn named(text: &Text<'_>, name: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = text.find(name).collect();
    if let Some((first, rest)) = name.split_once(' ') {
        let bent = ["n", "en", "s", "es"].map(|end| format!("{first}{end} {rest}"));
        places.extend(bent.iter().flat_map(|bent| text.find(bent)));
    }
    places
}

/// Whether the text says that the person works there, and nowhere that it is the company that hires. A sentence that
/// has an employer of their `own` says something else of the other one: what was before, what they use, where they
/// studied.
fn is_meant(text: &Text<'_>, name: &str, own: &[String]) -> bool {
    const BEFORE: &str = "\
        before, previously, once, used to, \
        auparavant, autrefois, \
        vorher, fruher, damals, \
        antes, anteriormente, \
        prima, in passato, \
        eerder, vroeger, voorheen";
    let is_beside_own = |place: &Range<usize>| {
        let sentence = text.sentence(place.start);
        let was = text.has_within(sentence.clone(), BEFORE);
        let is_there = |own: &str| text.find(own).any(|own| was || sentence.contains(&own.start));
        // The first word alone may be a trade's, and names the house by its capital: "per il ristorante di Bormio".
        let is_named = |first: &str| {
            let capital = |place: Range<usize>| text.words.get(place.start).is_some_and(|word| word.is_capital());
            is_telling(first) && is_there(first) && text.find(first).any(capital)
        };
        own.iter().any(|own| is_there(own) || own.split(' ').next().is_some_and(is_named))
    };
    let mut places = named(text, name);
    places.retain(|place| !is_beside_own(place));
    let is_hiring = |place: &Range<usize>| {
        let sentence = text.sentence(place.start);
        let near =
            place.start.saturating_sub(NEAR_HIRES).max(sentence.start)..(place.end + NEAR_HIRES).min(sentence.end);
        text.has_within(near, HIRES)
    };
    !places.iter().any(is_hiring)
        && places.iter().any(|place| {
            let sentence = text.sentence(place.start);
            if is_to_be_left(text, place) {
                return true;
            }
            let from = place.start.saturating_sub(NEAR).max(sentence.start);
            let yours = (from..place.start).rev().find(|&index| is_yours(text, index));
            let Some(yours) = yours else { return is_said_as(text, place) || is_served(text, place) };
            let is_in = |index: usize, list| is_one_of(list, text.fold(index));
            let before = place.start - 1;
            let is_you = is_in(yours, YOU);
            // "Since you joined Globex", "Ihre Rolle als Leiterin der Globex".
            let is_linked = is_in(before, if is_you { "joined, rejoint" } else { "der, des" })
                && !(yours..=before).any(|index| text.before(index + 1).contains(','))
                || is_in(before, "per, fur, pour, para, por, voor") && is_in_any(text, yours..before, WORKS);
            let is_at = yours == before
                || is_in(before, AT)
                || is_linked
                || (yours + 1..=before)
                    .rev()
                    .take(MOST_ARTICLES)
                    .take_while(|&index| is_in(index, ARTICLES))
                    .any(|index| is_in(index - 1, AT));
            let is_thing = text.fold(yours) == "esta" && text.has_within(sentence.start..yours, THINGS);
            // "Your profile at Indeed" is where it was found.
            let is_found = is_in_any(text, yours..place.start, PAGES) && is_one_of(BOARDS, name);
            // "Total" is a company, "au total" is not.
            let is_word = !name.contains(' ') && !text.words.get(place.start).is_some_and(|word| word.is_capital());
            let may_be = is_you && text.has_within(sentence.start..place.start, MAY_BE);
            is_at
                && !(is_thing || may_be || is_found || is_word)
                && !(yours + 1..place.start).any(|index| is_other_matter(text.fold(index)))
        })
}

/// Whether the reader is asked to leave this place: "would you leave Globex for a small house?"
fn is_to_be_left(text: &Text<'_>, place: &Range<usize>) -> bool {
    const LEAVE: &str = "\
        leave, \
        quitter, quitteriez, quitterais, quittes, \
        dejar, dejarias, dejaria, \
        lasciare, lasceresti, lascerebbe, \
        verlaten, \
        deixar, deixarias, deixaria";
    let sentence = text.sentence(place.start);
    let is_in = |index: usize, list| is_one_of(list, text.fold(index));
    let before = (sentence.start..place.start).rev().find(|&index| !is_in(index, ARTICLES));
    let behind = place.end + usize::from(is_in(place.end, "zu, te"));
    let is_left = before.is_some_and(|before| is_in(before, LEAVE))
        || sentence.contains(&place.end) && is_in(behind, "verlassen, verlaten");
    let is_told = |index: usize| is_yours(text, index) || is_in(index, "te, ti, dir, dich, ihnen, toi");
    let is_asked = || text.is_question(place.start) || sentence.clone().any(is_told);
    is_left && is_asked()
}

/// Whether a subject speaks of leaving this place: "Life after Globex", "From Globex to Leeds".
fn is_left_behind(subject: &Text<'_>, name: &str) -> bool {
    const AFTER: &str =
        "after, leaving, beyond, apres, quitter, nach, tras, despues de, dopo, depois da, depois do, depois de";
    const NEAR: usize = 4;
    subject.find(name).any(|place| {
        let said = |phrase: &'static str| subject.find(phrase).any(|said| said.end == place.start && said.start < NEAR);
        let is_from = || matches!(subject.fold(place.end), "to" | "zu") && each("from, von").any(said);
        !subject.has_any(HIRES) && (each(AFTER).any(said) || is_from())
    })
}

/// Whether a text asks how it is to work there: "how are things at Globex?" Whoever is spoken with may be new there,
/// and nobody noted it yet.
fn is_asked_after(text: &Text<'_>, name: &str) -> bool {
    const HOW: &str = "\
        how are things, how is life, how s life, how is it going, how s it going, how are you finding it, \
        how do you like it, \
        comment ca se passe, comment ca va, comment se passe, tout va bien, vous plaisez vous, te plais tu, \
        wie lauft es, wie lauft s, wie ist es, wie gefallt es ihnen, wie gefallt es dir, wie geht es ihnen, \
        wie geht es dir, \
        que tal todo, que tal, como va todo, como va, como te va, como le va, \
        come va, come vanno le cose, come ti trovi, come si trova, \
        hoe gaat het, hoe bevalt het, hoe is het, \
        como vao as coisas, como vai, como correm as coisas";
    text.find(name).any(|place| {
        let sentence = text.sentence(place.start);
        let at = place.start.checked_sub(1).is_some_and(|before| is_one_of(AT, text.fold(before)));
        let near = place.start.saturating_sub(NEAR).max(sentence.start)..place.start;
        at && text.is_question(place.start) && text.has_within(near, HOW)
    })
}

/// Whether a text speaks to the person as somebody of this place: "as a matron at Globex you know".
fn is_said_as(text: &Text<'_>, place: &Range<usize>) -> bool {
    let sentence = text.sentence(place.start);
    let is_in = |index: usize, list| is_one_of(list, text.fold(index));
    let at = (sentence.start..place.start).rev().find(|&index| !is_in(index, ARTICLES));
    let after = place.end..(place.end + NEAR_HIRES).min(sentence.end);
    // "The team at Globex must love you."
    let is_team = || {
        text.has_within(
            sentence.start..place.start,
            "the team, the people, colleagues, das team, l equipe, el equipo, il team, het team, a equipa, a equipe",
        )
    };
    (is_in(sentence.start, "as, als, en, comme, como, come") || is_team())
        // A name of several words is no town's.
        && at.is_some_and(|at| is_in(at, if place.len() > 1 { AT } else { AT_COMPANIES }))
        && after.into_iter().any(|index| is_in(index, YOU))
}

/// Whether a text counts the years at this place, and nobody but the reader's: "congratulations on five years at
/// Globex".
fn is_served(text: &Text<'_>, place: &Range<usize>) -> bool {
    const YEARS: &str = "years, jahre, jahren, ans, annees, anos, anni, jaar";
    /// Beside [`OUR`].
    const OTHERS: &str = "\
        i, we, he, she, his, her, they, their, who, \
        je, j, nous, il, elle, \
        ich, wir, er, \
        yo, mi, \
        io, noi, \
        ik, wij, ons, hij, zij, \
        eu, nos, ele, ela";
    const FEW: usize = 5;
    let sentence = text.sentence(place.start);
    let is_in = |index: usize, list| is_one_of(list, text.fold(index));
    let at = (sentence.start..place.start).rev().find(|&index| !is_in(index, ARTICLES));
    at.is_some_and(|at| {
        let is_counted = at > sentence.start && is_in(at - 1, YEARS) && is_in(at, AT);
        let is_named =
            |index: usize| index > sentence.start && text.words.get(index).is_some_and(|word| word.is_capital());
        is_counted
            && at - sentence.start <= FEW
            && ![OUR, OTHERS].into_iter().any(|list| is_in_any(text, sentence.clone(), list))
            && !(sentence.start..at - 1).any(|index| is_named(index) && is_given(text.fold(index)))
    })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    fn check(text: &str, expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"));
        let mut jane = known("Jane Roe");
        jane.employers = vec![employer("Acme", "acme.example")];
        let mut bob = known("Bob Doe");
        bob.employers = vec![employer("Globex Rail", "globex.example")];
        bob.employers.push(employer("Initech GmbH", "initech.example"));
        bob.employers.extend([employer("Indeed", "indeed.example"), employer("Total", "total.example")]);
        case.known = vec![jane, bob];
        assert_eq!(rules(&case), expected, "{text}");
    }

    #[test]
    fn employers_are_compared_word_by_word() {
        let check = |own: &str, fact: &str, other: &str, expected: &str| {
            let mut case =
                to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\nyour work at {other} is impressive."));
            case.known = vec![known("Jane Roe"), known("Bob Doe")];
            case.known[0].employers = vec![employer(own, "own.example")];
            case.known[0].facts = vec![fact.into()];
            case.known[1].employers = vec![employer(other, "other.example")];
            assert_eq!(rules(&case), expected, "{own} {other}");
        };
        check("EY", "", "McKinsey", "caution leftover");
        check("Meta", "", "Metallica", "caution leftover");
        check("+++", "", "McKinsey", "caution leftover");
        check("Acme", "Designs of bolted joints", "Bolt", "caution leftover");
        check("Acme", "Joints at Bolt", "Bolt", "");
        check("EY", "", "EY Parthenon", "");
        check("Acme Robotics", "", "Acme", "");
    }

    #[test]
    fn another_employer_is_left_over() {
        check("Your work at Globex Rail is impressive.", "caution leftover");
        check("Ihre Arbeit bei Globex Rail hat mich beeindruckt.", "caution leftover");
        check("Votre parcours chez Globex Rail m'a plu.", "caution leftover");
        check("Votre parcours au Globex Rail m'a plu.", "caution leftover");
        check("Ihre Arbeit bei der Globex Rail hat mich beeindruckt.", "caution leftover");
        check("Su trayectoria en el Globex Rail me gusta.", "caution leftover");
        check("Your work at Initech is impressive.", "caution leftover");
        check("Ihre Arbeit bei Globex hat mich beeindruckt.", "caution leftover");
        check("Ihre Jahre bei den Globexen Rail haben mich beeindruckt.", "caution leftover");
        check("Als Leiterin des Globexs Rail kennen Sie das.", "caution leftover");
        check("Your work at Globex Marine is impressive.", "");
        check("Vi que llevas tres años en Globex Rail.", "caution leftover");
        check("Il lavoro che fai alla Globex Rail è raro.", "caution leftover");
        check("El puesto está en Globex Rail.", "");
        check("Als Leiterin bei der Globex Rail kennen Sie das.", "caution leftover");
        check("As a supplier of Globex you know it.", "");
        check("Sie sind seit 2020 bei der Firma Initech beschäftigt.", "caution leftover");
        check("Vous occupez actuellement un poste clé au sein de la Globex Rail.", "caution leftover");
        check("Your work at Acme is impressive.", "");
        check("Your work at Indeed is impressive.", "caution leftover");
        check("Votre expérience au sein d'Initech m'intéresse.", "caution leftover");
        check("Ihre Rolle als Leiterin der Initech GmbH passt.", "caution leftover");
        check("Since you joined Initech the team has doubled.", "caution leftover");
        check("If you joined Initech you would lead it.", "");
        check("How are things at Initech these days?", "caution leftover");
        check("How did it go at Initech?", "");
        check("Congratulations on five years at Initech!", "caution leftover");
        check("Five years with Globex Rail is a long time.", "caution leftover");
        check("Nach zehn Jahren bei Initech wäre etwas Neues schön.", "caution leftover");
        check("After ten years at Initech I know the trade.", "");
        check("Meet our director: Ana spent five years at Initech.", "");
        check("So che lavora per Initech.", "caution leftover");
        check("Ihre Erfahrung wäre für Initech ein Gewinn.", "");
        check("La sua esperienza è perfetta per Initech.", "");
        check("Your neighbour works at Initech, I hear.", "");
        check("Your profile at Indeed is impressive.", "");
        check("Je me tiens à votre disposition au total secret.", "");
        check("Globex Rail is hiring, and your work at Acme fits.", "");
        check("He visto que trabajas en Globex Rail.", "caution leftover");
        check("How long have you been working at Globex Rail?", "caution leftover");
        check("Would you like to work at Globex Rail?", "");
        check("Könntest du dir einen Wechsel zu Globex Rail vorstellen?", "");
        check("Have you heard of Globex Rail?", "");
        check("You will have it in writing from Globex Rail.", "");
        check("Your former manager moved to Globex Rail.", "");
        check("Would you join Globex Rail?", "");
        check("Would you leave Globex Rail for a smaller house?", "caution leftover");
        check("Te plantearías dejar la Globex Rail por Vigo?", "caution leftover");
        check("Könnten Sie sich vorstellen, Initech zu verlassen?", "caution leftover");
        check("Würden Sie Initech verlassen?", "caution leftover");
        check("Me preguntaba si te plantearías dejar Globex Rail por Vigo.", "caution leftover");
        check("My brother was the first to leave Globex Rail.", "");
        check("Are you curious about Globex Rail?", "");
        check("I place engineers, at Globex Rail among others.", "");
    }
}
