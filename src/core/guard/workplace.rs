//! Somebody else's address at a candidate's workplace: a boss in copy, the shared mailbox of the company, a colleague who gets
//! the message by mistake. Whoever reads it learns that somebody is recruiting the candidate.

use super::{
    KnownPerson,
    approach::is_mentioned_in_trade,
    text::Text,
    view::View,
    wrong_name::{fit, is_to_office},
};
use crate::{
    address::{forms_of_domain, is_at},
    names::{Fit, Name, is_given, is_particle, is_title},
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The candidates whom a draft may be for or mention, by the short forms of the companies where they work.
pub(super) struct Workplaces<'a> {
    places: FxHashMap<&'a str, Vec<&'a KnownPerson>>,
    /// Those whom it goes to, or whom it greets though it goes to nobody of that name.
    meant: Vec<&'a KnownPerson>,
}

impl<'a> Workplaces<'a> {
    /// Of a draft.
    pub(super) fn new(view: &View<'a>) -> Self {
        let mut places: FxHashMap<&str, Vec<&KnownPerson>> = FxHashMap::default();
        for known in &view.case.known {
            for form in &known.features().workplaces {
                places.entry(form).or_default().push(known);
            }
        }
        Self { places, meant: view.outsiders().filter_map(|person| person.known).chain(greeted(view)).collect() }
    }

    /// The candidate other than its owner who works where this address is, the name of the employer, and whether the candidate
    /// is but [mentioned](is_mentioned_in_trade) where others are not.
    pub(super) fn of(
        &self,
        view: &View<'_>,
        address: &str,
        owner: Option<&KnownPerson>,
    ) -> Option<(&'a KnownPerson, &'a str, bool)> {
        if self.places.is_empty() {
            return None;
        }
        let forms = forms_of_domain(address);
        let there = forms.iter().filter_map(|form| self.places.get(form.as_str())).flatten();
        let mut mentioned = None;
        for &known in there {
            let is_owner = owner.is_some_and(|owner| std::ptr::eq(owner, known));
            let mut employers = known.employers.iter().filter(|employer| employer.current && !is_owner);
            let Some(here) = employers.find(|employer| is_at(address, employer, &known.name)) else { continue };
            let name = &known.features().name;
            if self.meant.iter().any(|meant| std::ptr::eq(*meant, known)) {
                return Some((known, &here.name, false));
            }
            if is_spoken_of(view, name) {
                if !is_mentioned_in_trade(view, name) {
                    return Some((known, &here.name, false));
                }
                mentioned = mentioned.or(Some((known, here.name.as_str(), true)));
            }
        }
        mentioned
    }
}

/// The candidates whom a draft greets, though it goes to nobody of that name.
pub(super) fn greeted<'a>(view: &View<'a>) -> impl Iterator<Item = &'a KnownPerson> {
    let greeted = view.greeting.as_ref().map_or(vec![], |greeting| greeting.names(&view.text));
    let is_to_somebody_else = !greeted.is_empty() && greeted.iter().all(|word| fit(view, word) == Fit::Other);
    let known = view.case.known.iter().filter(move |_| is_to_somebody_else);
    known.filter(move |known| greeted.iter().all(|word| known.features().name.fit(word) == Fit::Same))
}

/// Whether a candidate seems to be meant whom a draft greets. At an office whoever answers may have their name: more than
/// a part of it, or where they work, must agree.
pub(super) fn is_greeted(view: &View<'_>) -> bool {
    let is_whole = || view.greeting.as_ref().is_some_and(|greeting| greeting.names(&view.text).len() > 1);
    let is_there = |known: &KnownPerson| {
        let mut addresses = view.outsiders().flat_map(|person| &person.entries).filter_map(|entry| entry.address);
        addresses.any(|address| known.employers.iter().any(|employer| is_at(address, employer, &known.name)))
    };
    greeted(view).any(|known| !is_to_office(view) || is_whole() || is_there(known))
}

/// Whether a part of the name of a candidate who works where an address is stands in the text: it may be meant.
pub(super) fn may_be_named(view: &View<'_>, address: &str) -> bool {
    view.case.known.iter().any(|known| {
        known.employers.iter().any(|employer| is_at(address, employer, &known.name))
            && known.features().name.words.iter().any(|word| view.text.find(word).next().is_some())
    })
}

/// Whether a first message names somebody: in whole or in part, with a title, or in the name of a file. Whoever answers
/// knows whom the conversation is about.
pub(super) fn is_spoken_of(view: &View<'_>, name: &Name) -> bool {
    let texts = || [&view.text, &view.subject].into_iter();
    let whole = || name.words.join(" ");
    let is_in_file = |file: &String| Name::of_file(file, name).may_be(name);
    !view.is_reply
        && name.is_full()
        && (texts().any(|text| text.find(&whole()).next().is_some() || !told(text, name).is_empty())
            || is_titled(view, name)
            || view.case.draft.attachments.iter().any(is_in_file))
}

/// No name has more words; a text may be nothing but capitals.
const MOST_WORDS: usize = 8;

/// Where a text names somebody in whole or in part: "Ana García", of Ana García López.
pub(super) fn told(text: &Text<'_>, name: &Name) -> Vec<Range<usize>> {
    let is_name = |index: usize| {
        text.words.get(index).is_some_and(|word| word.is_capital() || is_particle(&word.fold))
            && text.before(index).trim_matches(['-', '.', ' ']).is_empty()
    };
    let mut places = Vec::new();
    for place in name.words.iter().flat_map(|word| text.find(word)) {
        let most = text.words.len().min(place.start + MOST_WORDS);
        let end = (place.end..most).find(|&index| !is_name(index)).unwrap_or(most);
        // "Ana Beatriz" has two given names, and in full a family name.
        let is_double = match name.words.as_slice() {
            [first, second, _, ..] if is_given(first) && is_given(second) => {
                text.fold(place.start) == first
                    && text.fold(place.end) == second
                    && is_name(place.start)
                    && end > place.end
            }
            _ => false,
        };
        if is_double || Name::new(text.slice(place.start..end)).may_be(name) {
            places.push(place.start..end);
        }
    }
    places
}

/// "Mr Roe", where no recipient is called so.
fn is_titled(view: &View<'_>, name: &Name) -> bool {
    let text = &view.text;
    let is_recipients = |word: &str| {
        view.people.iter().any(|person| {
            let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
            person.names.iter().any(|name| name.words.iter().any(|own| own == word))
                || addresses.any(|address| Name::of_address(address).words.concat().contains(word))
        })
    };
    let is_family = |word: &&String| !is_given(word) && !is_particle(word) && !is_recipients(word);
    let mut families = name.words.iter().filter(is_family).flat_map(|word| text.find(word));
    families.any(|place| place.start > 0 && is_title(text.fold(place.start - 1)))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, recipient, rules, to};

    fn check(addresses: &[&str], body: &str, expected: &str) {
        let mut case = to("", "", body);
        case.draft.recipients = addresses.iter().map(|address| recipient("", address)).collect();
        case.draft.reply = body.starts_with("Re:");
        let mut jane = known("Jane Roe");
        jane.addresses = vec!["jane.roe@gmail.com".into()];
        jane.employers = vec![employer("Acme", "acme.example"), employer("Globex", "globex.example")];
        jane.employers[1].current = false;
        case.known = vec![jane];
        assert_eq!(rules(&case), expected, "{addresses:?} {body}");
    }

    #[test]
    fn the_workplace_is_told_whoever_reads_there() {
        let boss = "severe work-address bob@acme.example";
        check(
            &["jane.roe@gmail.com", "bob@acme.example"],
            "Hi Jane,\n",
            "severe work-address bob@acme.example, severe several-recipients",
        );
        for (address, greeting) in [("jobs@acme.example", "Hi Jane,\n"), ("jobs@eu.acme.example", "Dear Ms Roe,\n")] {
            let both = format!("severe work-address {address}, caution role-address {address}");
            check(&[address], greeting, &both);
        }
        check(&["bob@acme.example"], "Hello,\nI look for Jane Roe. Who can reach her?", boss);
        check(&["bob.doe@acme.example"], "Hi Jane,\n", "severe work-address bob.doe@acme.example");
        check(&["bob@acme.example"], "Hi Bob,\nMs Roe wants to leave. How is she?", boss);
        check(&["bob@acme.example"], "Hi Bob,\nI met Jane Roe-Poe.", boss);
        check(
            &["r.doe@acme.example"],
            "Dear Mr Doe,\nMs Roe wants to leave.",
            "severe work-address r.doe@acme.example",
        );
    }

    #[test]
    fn who_is_sent_an_invoice_is_but_mentioned() {
        let check = |body: &str, severity: &str| {
            let said = format!("{severity} work-address bob@acme.example");
            let mut case = to("", "bob@acme.example", &format!("Hi Bob,\n{body}"));
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            assert_eq!(rules(&case), said, "{body}");
        };
        check("the invoice of the lifts goes to Jane Roe in the cellar, as it did in May.", "note");
        check("in this issue of the newsletter Jane Roe of Acme writes on lifts, and Ann Poe on stairs.", "note");
        check("the invoice for what Jane Roe has before her in the north comes in May.", "severe");
        check("Jane Roe told me that the invoice is to go to the cellar, as it did in May.", "severe");
        check("the invoice goes to Jane Roe, who leaves for the north in the first week of May.", "severe");
        check("please tell Jane Roe that the invoice is paid, and the train at nine on Monday.", "severe");
        check("the room is paid, and Jane Roe comes on Monday. The invoice follows in May.", "severe");
    }

    #[test]
    fn at_an_office_a_part_of_a_name_is_anybodys() {
        let check = |address: &str, greeting: &str, expected: &str| {
            let body = format!("{greeting}\nthe lift is stuck again, and the stairs are closed as well since Monday.");
            let mut case = to("", address, &body);
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            assert_eq!(rules(&case).replace("-address", ""), expected, "{greeting} {address}");
        };
        check("office@globex.example", "Hi Jane,", "note role office@globex.example");
        check("office@globex.example", "Dear Ms Roe,", "note role office@globex.example");
        check("office@globex.example", "Dear Jane Roe,", "severe wrong-name, caution role office@globex.example");
        check("office@acme.example", "Hi Jane,", "severe work office@acme.example, caution role office@acme.example");
    }

    #[test]
    fn two_given_names_tell_who_it_is() {
        let check = |body: &str, expected: bool| {
            let mut case = to("", "reception@acme.example", body);
            case.known = vec![known("Ana Beatriz Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            assert_eq!(rules(&case).contains("severe work-address"), expected, "{body}");
        };
        check("Please tell Ana Beatriz that the hotel waits until Monday.", true);
        check("Please tell Ana that the hotel waits until Monday.", false);
    }

    #[test]
    fn a_file_tells_who_it_is_about() {
        let check = |file: &str, expected: bool| {
            let mut case = to("", "bob@acme.example", "Hi Bob,\nsee the file.");
            case.draft.attachments = vec![file.into()];
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            assert_eq!(rules(&case).contains("severe work-address"), expected, "{file}");
        };
        for file in ["CV_Jane_Roe.pdf", "jane-roe-2026.docx", "Roe, Jane (CV).pdf", "JaneRoe_CV.pdf"] {
            check(file, true);
        }
        check("CV_Jane_Doe.pdf", false);
        check("Roe.pdf", false);
    }

    #[test]
    fn other_companies_and_other_people_are_not() {
        let other = |address: &str| format!("caution other-company-address {address}");
        check(&["bob@acme.example"], "Hi Bob,\n", &other("bob@acme.example"));
        check(&["bob@acme.example"], "Re: Hi Bob,\nJane Roe would start in May.", "");
        // A given name alone may be anybody's, and so may a family name.
        check(&["bob@acme.example"], "Hi Bob,\nJane from the baker's says hello.", &other("bob@acme.example"));
        check(&["bob@acme.example"], "Hi Bob,\nthe roe was good.", &other("bob@acme.example"));
        check(&["bob.roe@acme.example"], "Dear Mr Roe,\n", &other("bob.roe@acme.example"));
        check(&["bob@globex.example"], "Hello,\nI look for Jane Roe.", &other("bob@globex.example"));
        check(&["team@initech.example"], "Hello,\nDear Jane Roe,\n", "caution role-address team@initech.example");
        check(&["jane.doe@acme.example"], "Hi Jane,\n", &other("jane.doe@acme.example"));
        check(&["bob.doe@gmail.com"], "Hi Bob,\nJane Roe would start in May.", "");
    }
}
