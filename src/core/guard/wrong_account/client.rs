//! Whoever recruits for several clients has an account at each: one client's job is offered from another one's.

use super::before;
use crate::{
    address::{forms_of_domain, is_at, is_telling},
    guard::{
        approach,
        language::Language,
        people::{domain, is_under, plain_domain},
        text::Text,
        view::View,
    },
};
use std::ops::Range;

/// The account that a first message is written from, that of another client whose job it is about, and what it calls that
/// client. It does not name the client of this account, and this account is not at the first domain: that is the recruiter's
/// own house, which writes for all of them.
pub(super) fn of_another<'a>(view: &View<'a>) -> Option<(&'a str, String, &'a str)> {
    let from = view.case.me.from.as_deref()?;
    let here = domain(from);
    let domains: Vec<String> = view.case.my_domains().map(|domain| plain_domain(domain)).collect();
    let is_house = domains.first().is_none_or(|house| is_under(&here, house));
    let is_settled = view.case.settings.write_from.is_some() || before(view).is_some();
    if is_house || is_settled || !view.is_first_approach() {
        return None;
    }
    let signature: Vec<Text<'a>> = view.signature().map(Text::new).collect();
    let texts = || signature.iter().chain([&view.subject, &view.text]);
    if texts().any(|text| !named(text, &here).is_empty()) {
        return None;
    }
    domains.iter().filter(|other| !is_under(&here, other) && !is_workplace(view, other)).find_map(|other| {
        let place = |text: &Text<'a>| {
            let is_own = |place: &Range<usize>| !std::ptr::eq(text, &view.text) || is_for(view, place);
            let place = named(text, other).into_iter().find(|place| is_client(view, text, place) && is_own(place))?;
            Some(text.slice(place))
        };
        Some((from, format!("@{other}"), texts().find_map(place)?))
    })
}

/// Where a text names the company whose staff writes from a domain, also in several words.
fn named(text: &Text<'_>, domain: &str) -> Vec<Range<usize>> {
    const MOST_WORDS: usize = 3;
    let forms = forms_of_domain(&format!("me@{domain}"));
    let is_name = |place: &Range<usize>| forms.contains(&place.clone().map(|index| text.fold(index)).collect());
    let places = (0..text.words.len()).flat_map(|start| (1..=MOST_WORDS).map(move |length| start..start + length));
    places.filter(is_name).collect()
}

/// Whether a name is surely a company's, and not said of the reader: "your new job at Acme".
fn is_client(view: &View<'_>, text: &Text<'_>, place: &Range<usize>) -> bool {
    let before = text.sentence(place.start).start..place.start;
    text.words.get(place.start).is_some_and(|word| word.is_capital())
        && is_telling(&place.clone().map(|index| text.fold(index)).collect::<String>())
        && !text.has_within(before, Language::your(view.language))
}

/// Whether the text says that the job is there, or that the writer is of this company: "Acme is looking for a planner", "Lea
/// Poe, Acme".
fn is_for(view: &View<'_>, place: &Range<usize>) -> bool {
    const NEAR: usize = 6;
    (place.start.saturating_sub(NEAR)..place.start).any(|index| view.is_writers(view.text.fold(index)))
        || approach::is_of_job(&view.text, view.text.clause(place))
}

/// Whether a candidate whom it goes to works at a domain, or did.
fn is_workplace(view: &View<'_>, domain: &str) -> bool {
    let address = format!("me@{domain}");
    let mut known = view.outsiders().filter_map(|person| person.known);
    known.any(|known| known.employers.iter().any(|employer| is_at(&address, employer, &known.name)))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    fn check(from: &str, text: &str, expected: &str) {
        signed(from, text, "", expected);
    }

    /// As [`check`], with a signature that the page marks.
    fn signed(from: &str, text: &str, signature: &str, expected: &str) {
        let mut case = to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"));
        case.draft.signature = signature.into();
        case.me.domains.extend(["initech.example".into(), "globex-rail.example".into()]);
        case.me.from = Some(format!("lea@{from}.example"));
        assert_eq!(rules(&case), expected, "{from}: {text}");
    }

    #[test]
    fn a_clients_job_is_offered_from_that_clients_account() {
        let said = "caution wrong-account";
        let job = "Initech has a job as a planner. Would you be interested?";
        check("globex-rail", job, said);
        check("initech", job, "");
        check("agency", job, "");
        check("globex-rail", "would you be interested in a job as a planner?\nLea Poe\nInitech GmbH", said);
        check("globex-rail", "would you be interested in a job as a planner?\n-- \nAna Poe\nInitech GmbH", said);
        let asked = "would you be interested in a job as a planner?";
        signed("globex-rail", asked, "Ana Poe\nInitech GmbH", said);
        signed("initech", asked, "Ana Poe\nInitech GmbH", "");
        signed("globex-rail", asked, "Ana Poe\nfor Globex Rail and Initech", "");
        check("initech", "would you be interested in a job as a planner at Globex Rail?", said);
        check("globex-rail", "would you be interested in a job as a planner? Ana of Initech spoke of you.", "");
        check("globex-rail", "Globex Rail has a job as a planner, as Initech has. Interested?", "");
        check("globex-rail", "your job at Initech is close to one that I have. Would you be interested?", "");
    }
}
