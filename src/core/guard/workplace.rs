//! Whose workplace an address is, though it is somebody else's: a boss in copy, the shared mailbox of the company, a
//! colleague whom the message reached by mistake. Whoever reads there learns that somebody is recruiting the candidate.

use super::{KnownPerson, names::Fit, view::View, wrong_name::fit};
use crate::address::{forms_of_domain, is_at};
use rustc_hash::FxHashMap;

/// The candidates whom a draft is meant for or speaks of, by the short forms of the companies where they work.
pub(super) struct Workplaces<'a>(FxHashMap<&'a str, Vec<&'a KnownPerson>>);

impl<'a> Workplaces<'a> {
    /// Of a draft.
    pub(super) fn new(view: &View<'a>) -> Self {
        let mut places: FxHashMap<&str, Vec<&KnownPerson>> = FxHashMap::default();
        for known in view.outsiders().filter_map(|person| person.known).chain(called(view)) {
            for form in &known.features().workplaces {
                places.entry(form).or_default().push(known);
            }
        }
        Self(places)
    }

    /// The candidate other than its owner who works where this address is, and the name of the employer.
    pub(super) fn of(&self, address: &str, owner: Option<&KnownPerson>) -> Option<(&'a KnownPerson, &'a str)> {
        if self.0.is_empty() {
            return None;
        }
        let forms = forms_of_domain(address);
        let mut there = forms.iter().filter_map(|form| self.0.get(form.as_str())).flatten();
        there.find_map(|&known| {
            let is_owner = owner.is_some_and(|owner| std::ptr::eq(owner, known));
            let mut employers = known.employers.iter().filter(|employer| employer.current && !is_owner);
            let here = employers.find(|employer| is_at(address, employer, &known.name))?;
            Some((known, here.name.as_str()))
        })
    }
}

/// The candidates whom a draft greets, or in a first message names, though it goes to nobody of that name.
fn called<'a>(view: &View<'a>) -> impl Iterator<Item = &'a KnownPerson> {
    let greeted = view.greeting.as_ref().map_or(vec![], |greeting| greeting.names(&view.text));
    let is_to_somebody_else = !greeted.is_empty() && greeted.iter().all(|word| fit(view, word) == Fit::Other);
    view.case.known.iter().filter(move |known| {
        let name = &known.features().name;
        let is_greeted = is_to_somebody_else && greeted.iter().all(|word| name.fit(word) == Fit::Same);
        // Whoever answers knows whom the conversation is about.
        let is_named = || {
            let whole = name.words.join(" ");
            name.is_full() && [&view.text, &view.subject].iter().any(|text| text.find(&whole).next().is_some())
        };
        is_greeted || !view.is_reply && is_named()
    })
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
    }

    #[test]
    fn other_companies_and_other_people_are_not() {
        let other = |address: &str| format!("caution other-company-address {address}");
        check(&["bob@acme.example"], "Hi Bob,\n", &other("bob@acme.example"));
        check(
            &["bob@acme.example"],
            "Re: Hi Bob,\nJane Roe would start in May.",
            "note other-company-address bob@acme.example",
        );
        check(&["bob@globex.example"], "Hello,\nI look for Jane Roe.", &other("bob@globex.example"));
        check(&["team@initech.example"], "Hello,\nDear Jane Roe,\n", "caution role-address team@initech.example");
        check(&["jane.doe@acme.example"], "Hi Jane,\n", &other("jane.doe@acme.example"));
        check(&["bob.doe@gmail.com"], "Hi Bob,\nJane Roe would start in May.", "");
    }
}
