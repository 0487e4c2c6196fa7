//! A content script's question: the draft that it is about, and the rows that answering it takes.

use crate::{
    composer,
    draft::{Draft, Recipient},
    guard::{self, Case, Me},
    store::{self, Needs, Rows},
    wire::FromPage,
};

/// A content script's question, with the draft that it is about.
pub struct Question {
    pub(super) asked: FromPage,
    pub(super) written: Written,
}

/// What would go out, and from which account.
pub(super) struct Written {
    pub(super) draft: Draft,
    from: Option<String>,
}

/// With more recipients than this, the people whom the text names are not looked up.
const FEW: usize = 8;

impl Question {
    /// Reads the draft out of a question. `page` is the address of the page that asks.
    pub fn new(asked: FromPage, page: String) -> Self {
        let draft = asked.composer().map(composer::draft).unwrap_or_default();
        let from = asked.composer().and_then(composer::sender);
        Self { written: Written { draft: Draft { page, ..draft }, from }, asked }
    }

    /// The candidates that the recipients may be, and what was sent before.
    pub fn needs(&self) -> Needs {
        let Some(composer) = self.asked.composer() else { return Needs::default() };
        // A letter about a candidate goes to few people.
        let is_to_few = self.written.draft.recipients.len() <= FEW;
        let named = if is_to_few { guard::named(&composer.body) } else { guard::greeted(&composer.body) };
        let keys = |one: &Recipient| {
            let address = one.address.as_deref();
            let mut keys = store::recipient_keys(one.name.as_deref(), address);
            keys.extend(address.into_iter().flat_map(|address| store::named_keys(&named, address)));
            keys
        };
        let mut keys: Vec<String> = self.written.draft.recipients.iter().flat_map(keys).collect();
        let whole = if is_to_few { guard::named_in_full(&composer.body) } else { vec![] };
        keys.extend(whole.iter().flat_map(|name| store::recipient_keys(Some(name), None)));
        keys.sort();
        keys.dedup();
        let judgement = matches!(self.asked, FromPage::Judge { .. });
        let answers = matches!(self.asked, FromPage::Answered { .. });
        Needs { recipients: keys, sent: judgement || answers, judgement, ..Needs::default() }
    }

    /// The language of the message, if that can be told.
    pub fn language(&self) -> Option<&'static str> {
        match &self.asked {
            FromPage::Judge { composer, .. } | FromPage::Answered { composer, .. } => guard::language(&composer.body),
            FromPage::Sent { .. } | FromPage::Ended { .. } => None,
        }
    }
}

impl Written {
    pub(super) fn case(self, rows: &Rows) -> Case {
        let settings = rows.policy.over(&rows.settings);
        Case {
            me: Me { from: self.from, ..Me::default() },
            draft: self.draft,
            known: rows.met.iter().map(|met| met.known.clone()).collect(),
            sent: rows.sent.clone(),
            settings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        answer::{
            compose::tests::{ask, at_acme, met, warnings},
            testing::mail_to,
        },
        candidate::Candidate,
        draft::Composer,
        guard::Sent,
        profile::{Profile, Seen},
        store::Write,
        verdict::Rule,
    };

    #[test]
    fn an_address_at_work_by_itself_is_the_candidates() {
        let check = |address: &str, expected: &[Rule], is_hers: bool| {
            let composer = || mail_to(address);
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&at_acme()).iter().any(|key| needs.recipients.contains(key));
            let candidates = || if is_found { vec![at_acme()] } else { vec![] };
            let rows = || met(candidates());
            let judged = ask(FromPage::Judge { sequence: 1, composer: composer() }, rows());
            assert_eq!(warnings(&judged), expected, "{address}");
            // What is sent is an interaction with whom it went to, and with nobody else.
            let writes = ask(FromPage::Sent { composer: composer() }, rows()).writes;
            let kept = writes.iter().filter(|write| matches!(write, Write::Keep(_))).count();
            assert_eq!(kept, usize::from(is_hers), "{address}");
        };
        check("jane.roe@acme.example", &[Rule::WorkAddress], true);
        check("jroe@acme.example", &[Rule::WorkAddress], true);
        check("jane@mail.acme.example", &[Rule::WorkAddress], true);
        // A whole name is hers elsewhere too, as where it is shown; no more is told of the address.
        check("jane.roe@globex.example", &[Rule::OtherCompanyAddress], true);
        // Namesakes elsewhere, and colleagues whose addresses begin alike.
        check("jroe@globex.example", &[Rule::OtherCompanyAddress], false);
        check("janet.roerich@acme.example", &[Rule::OtherCompanyAddress], false);
        check("jroe@gmail.com", &[], false);
    }

    #[test]
    fn whom_a_message_names_is_found_where_they_work() {
        let about = |body: &str, address: &str, expected: &[Rule]| {
            let composer = || Composer { body: body.into(), ..mail_to(address) };
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&at_acme()).iter().any(|key| needs.recipients.contains(key));
            let rows = met(if is_found { vec![at_acme()] } else { vec![] });
            let judged = ask(FromPage::Judge { sequence: 1, composer: composer() }, rows);
            assert_eq!(warnings(&judged), expected, "{address}");
        };
        about("Hi Bob,\nMs Roe wants to leave.", "bob@acme.example", &[Rule::WorkAddress]);
        about("Hi Bob,\nI met Jane Roe in Lyon.", "bob@acme.example", &[Rule::WorkAddress]);
        about("Hi Bob,\nI met Ms Roe in Lyon.", "bob@globex.example", &[Rule::OtherCompanyAddress]);
        // By the whole name she is found elsewhere as well: clients are written to about candidates.
        about("Hi Bob,\nI met Jane Roe in Lyon.", "bob@globex.example", &[]);
        let check = |address: &str, expected: &[Rule]| about(&mail_to("").body, address, expected);
        check("jobs@acme.example", &[Rule::WorkAddress, Rule::RoleAddress]);
        check("bob@mail.acme.example", &[Rule::WorkAddress]);
        check("jobs@globex.example", &[Rule::RoleAddress]);
    }

    #[test]
    fn whom_a_message_names_in_full_is_found_wherever_they_work() {
        let check = |name: &str, body: &str, expected: bool| {
            let known = Profile { name: Some(name.into()), ..Profile::default() };
            let known = Candidate { id: "known".into(), profiles: vec![known], ..Candidate::default() };
            let composer = Composer { body: body.into(), ..mail_to("bob@gmail.com") };
            let needs = Question::new(FromPage::Judge { sequence: 1, composer }, String::new()).needs();
            let is_found = store::keys(&known).iter().any(|key| needs.recipients.contains(key));
            assert_eq!(is_found, expected, "{name} {body}");
        };
        check("Jane Roe", "Hi Bob,\nand then Jane Roe is interested as well.", true);
        check("Jan van der Roe", "Hi Bob,\nook Jan van der Roe zit in de procedure.", true);
        check("Jane Roe", "Hi Bob,\nand then Jane is interested as well. Roe is a town.", false);
    }

    #[test]
    fn what_is_left_over_is_of_those_written_to_lately() {
        let body = "Hi Jane,\nyour work at Globex Rail is impressive. Would you have time for a call about a role?";
        let bob = Profile { name: Some("Bob Doe".into()), employers: vec!["Globex Rail".into()], ..Profile::default() };
        let bob = Candidate { id: "bob".into(), profiles: vec![bob], ..Candidate::default() };
        let sent = Sent { at: "2026-11-23T09:00:00Z".into(), to: "Bob Doe".into(), ..Sent::default() };
        assert!(Needs::late_keys(&vec![sent].into()).iter().any(|key| store::keys(&bob).contains(key)));
        let rows = met(vec![at_acme(), bob]);
        let composer = Composer { body: body.into(), ..mail_to("jane.roe@gmail.com") };
        assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer }, rows)), [Rule::Leftover]);
    }

    #[test]
    fn a_link_is_judged_as_what_it_opens() {
        let check = |link: &str, expected: &[Rule]| {
            let surface = link.split(':').next().unwrap_or_default().to_owned();
            let composer = || Composer { surface: surface.clone(), link: link.into(), ..Composer::default() };
            let mut jane = at_acme();
            jane.country = Some("FR".into());
            jane.profiles[0].add_phone("01 99 00 00 01", Seen::ContactInfo, Some("Work"));
            let needs = Question::new(FromPage::Judge { sequence: 1, composer: composer() }, String::new()).needs();
            let is_found = store::keys(&jane).iter().any(|key| needs.recipients.contains(key));
            let rows = met(if is_found { vec![jane] } else { vec![] });
            assert_eq!(warnings(&ask(FromPage::Judge { sequence: 1, composer: composer() }, rows)), expected, "{link}");
        };
        check("mailto:jane.roe@gmail.com", &[]);
        check("mailto:jane.roe@acme.example", &[Rule::WorkAddress]);
        check("mailto:jane.roe@gmail.com?cc=bob@gmail.com", &[Rule::SeveralRecipients]);
        check("mailto:?subject=Read%20this", &[]);
        check("tel:+33-1-99-00-00-01", &[Rule::WorkAddress]);
        check("tel:0199000001", &[Rule::WorkAddress]);
        check("tel:+33199000002", &[]);
    }
}
