//! Another candidate's job where this one's should stand.

use super::{HIRES, MAY_BE, NEAR, YOU, holds, is_in_any, is_other_matter, is_yours, plain};
use crate::guard::{
    KnownPerson,
    text::{Text, each},
    view::View,
};

/// The job of one of the others that the draft takes for this candidate's.
pub(super) fn left<'a>(
    view: &View<'_>,
    known: &KnownPerson,
    facts: &str,
    others: &[&'a KnownPerson],
) -> Option<&'a str> {
    if known.titles.is_empty() {
        return None;
    }
    let title = others.iter().flat_map(|other| &other.titles).find(|title| {
        let name = plain(title);
        let own = known.titles.iter().map(|own| plain(own)).filter(|own| !own.is_empty());
        let is_own = own.into_iter().any(|own| holds(&own, &name) || holds(&name, &own) || is_alike(&own, &name));
        let is_telling = name.contains(' ') || name.chars().nth(COMPOUND - 1).is_some() && !facts.contains(&name);
        is_telling && !is_own && !holds(facts, &name) && is_their_job(&view.text, &name)
    });
    title.map(String::as_str)
}

/// German puts a job into one word; one of so many letters tells of a trade.
const COMPOUND: usize = 12;

/// Whether one-word titles end alike: a `Bauingenieurin` may well be spoken to as an `Ingenieurin`.
fn is_alike(own: &str, name: &str) -> bool {
    const ENDING: usize = 5;
    let end = name.char_indices().rev().nth(ENDING - 1).map_or(0, |(start, _)| start);
    !name.contains(' ') && own.split(' ').any(|word| name.get(end..).is_some_and(|end| word.contains(end)))
}

/// Whether the text says that this is the person's job: "your role as Head of Sales", "as a Head of Sales, you".
fn is_their_job(text: &Text<'_>, title: &str) -> bool {
    const AS: &str = "as, as a, as an, as the, als, als eine, als einen, en tant que, comme, como, come, in qualita di";
    text.find(title).any(|place| {
        let sentence = text.sentence(place.start);
        let said = each(AS).any(|said| {
            let length = said.split(' ').count();
            place.start >= sentence.start + length && text.is_at(place.start - length, said)
        });
        let from = place.start.saturating_sub(NEAR).max(sentence.start);
        let to = (place.end + NEAR).min(sentence.end);
        // "Als Elektromeister wissen Sie": one word is said of many.
        let is_said = place.len() > 1
            || place.start > sentence.start
                && text.fold(place.start - 1) == "als"
                && is_in_any(text, place.end..to, YOU);
        let is_yours = |index: &usize| is_yours(text, *index);
        let yours = (from..place.start).rev().find(is_yours).or_else(|| (place.end..to).find(is_yours));
        let is_offer = |yours: usize| {
            (yours..place.start).any(|index| is_other_matter(text.fold(index)))
                || text.has_within(sentence.start..place.start, MAY_BE)
        };
        said && is_said && yours.is_some_and(|yours| !is_offer(yours)) && !text.has_within(sentence.clone(), HIRES)
    })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    #[test]
    fn another_job_is_left_over() {
        let check = |text: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"));
            case.known = vec![known("Jane Roe"), known("Bob Doe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            case.known[0].titles = vec!["Lead Engineer".into()];
            case.known[1].titles = vec!["Head of Timetabling".into()];
            assert_eq!(rules(&case), expected, "{text}");
        };
        check("Your role as Head of Timetabling is rare.", "caution leftover");
        check("As a Head of Timetabling you know the trade.", "caution leftover");
        check("As a Head of Timetabling at Globex Rail you know the trade.", "caution leftover");
        check("Your role as Lead Engineer is rare.", "");
        check("Would you join as Head of Timetabling? My client is hiring.", "");
        check("The post of Head of Timetabling is free.", "");
    }

    #[test]
    fn a_job_of_one_word_is_left_over() {
        let check = |own: &str, text: &str, expected: &str| {
            let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hallo Frau Roe,\n{text}"));
            case.known = vec![known("Jane Roe"), known("Bob Doe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            case.known[0].titles = vec![own.into()];
            case.known[1].titles = vec!["Elektromeisterin".into()];
            assert_eq!(rules(&case), expected, "{own} {text}");
        };
        check("Oberärztin", "als Elektromeisterin wissen Sie, wie das ist.", "caution leftover");
        check("Meisterin", "als Elektromeisterin wissen Sie, wie das ist.", "");
        check("Oberärztin", "die Elektromeisterin, die Sie suchen, gibt es.", "");
        check("Oberärztin", "wir suchen Sie als Elektromeisterin.", "");
    }
}
