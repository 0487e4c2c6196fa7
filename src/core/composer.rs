//! From what a page shows of a compose box to the Draft that is judged, with everybody it would really go to.
//!
//! Addresses are read as people and mail programs write them: RFC 5322 mailboxes and groups, quoted names with
//! commas, lists pasted from a spreadsheet, the labels that webmail puts on its chips. Reading is linear in the text
//! and never fails: what is no address is a name, and what is neither is nothing.

mod chip;
mod link;
mod list;
mod mentions;
mod title;

use crate::{
    address::mailbox::{Mailbox, clean, mailboxes},
    draft::{Composer, ComposerField, Draft, Recipient, RecipientField},
    sites,
    surface::Kind,
};
use chip::{chip_mailboxes, is_no_guest};
use list::typed;
use rustc_hash::FxHashMap;
use title::people;

/// A recipient field is read up to so many characters.
const LONGEST_FIELD: usize = 200_000;

/// The draft that a compose box would send now, or that a link would open.
pub fn draft(composer: &Composer) -> Draft {
    let opened = link::message(composer);
    let composer = opened.as_ref().unwrap_or(composer);
    let mut recipients = Recipients::default();
    if let Some(number) = link::call(&composer.link) {
        recipients.add(RecipientField::To, Mailbox { name: None, address: Some(number) });
    }
    let kind = sites::kind(&composer.surface);
    let invites = kind == Kind::Event;
    let mut body = composer.body.as_str();
    if kind == Kind::Post {
        let (mentioned, rest) = mentions::read(body);
        for name in mentioned {
            recipients.add(RecipientField::To, Mailbox::named(name));
        }
        body = rest;
    } else {
        for field in &composer.fields {
            recipients.read(field, invites);
        }
    }
    // The text of an event is notes, not a letter.
    if invites {
        body = "";
    }
    Draft {
        surface: composer.surface.clone(),
        recipients: recipients.list,
        subject: composer.subject.clone(),
        body: body.to_owned(),
        signature: composer.signature.clone(),
        quoted: composer.quoted.clone(),
        attachments: composer.attachments.iter().filter_map(|name| clean(name)).collect(),
        reply: composer.reply,
        page: String::new(),
    }
}

/// The address that a compose box sends from, if it shows one.
pub fn sender(composer: &Composer) -> Option<String> {
    mailboxes(&composer.from).into_iter().find_map(|mailbox| mailbox.address)
}

/// Recipients as they were given, with a list of addresses as so many recipients.
pub fn one_by_one(given: Vec<Recipient>) -> Vec<Recipient> {
    let mut recipients = Recipients::default();
    for one in given {
        let listed = one.address.as_deref().filter(|address| address.matches('@').nth(1).is_some());
        let read = listed.map(|list| typed(&format!("{list};"))).filter(|read| read.len() > 1);
        match read {
            Some(read) => read.into_iter().for_each(|mailbox| recipients.add(one.field, mailbox)),
            None => recipients.list.push(one),
        }
    }
    recipients.list
}

/// The recipients found so far. Somebody in two fields gets one message.
#[derive(Default)]
struct Recipients {
    list: Vec<Recipient>,
    places: FxHashMap<String, usize>,
}

impl Recipients {
    /// Of what is typed into a list of guests only addresses count: a calendar invites nobody by name alone.
    fn read(&mut self, field: &ComposerField, invites: bool) {
        for chip in field.chips.iter().filter(|chip| !(invites && is_no_guest(chip))) {
            let addressed: Vec<String> = chip.iter().filter(|text| text.contains('@')).cloned().collect();
            // Beside a guest's name stand their part, their answer, their working hours.
            let told = if invites && !addressed.is_empty() { &addressed } else { chip };
            for mailbox in chip_mailboxes(told) {
                self.add(field.field, mailbox);
            }
        }
        for title in &field.names {
            for name in people(title) {
                self.add(field.field, Mailbox { name, address: None });
            }
        }
        for mailbox in typed(&field.pending).into_iter().filter(|mailbox| !invites || mailbox.address.is_some()) {
            self.add(field.field, mailbox);
        }
    }

    fn add(&mut self, field: RecipientField, mailbox: Mailbox) {
        if let Some(address) = &mailbox.address {
            let key = address.to_lowercase();
            if let Some(known) = self.places.get(&key).and_then(|place| self.list.get_mut(*place)) {
                known.name = known.name.take().or(mailbox.name);
                return;
            }
            self.places.insert(key, self.list.len());
        }
        self.list.push(Recipient { field, name: mailbox.name, address: mailbox.address });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whom the fields of a compose box name.
    pub(super) fn recipients(fields: Vec<ComposerField>) -> Vec<String> {
        let composer = Composer { fields, ..Composer::default() };
        draft(&composer)
            .recipients
            .into_iter()
            .map(|recipient| match (recipient.name, recipient.address) {
                (Some(name), Some(address)) => format!("{name} <{address}>"),
                (None, Some(address)) => address,
                (Some(name), None) => name,
                (None, None) => "?".into(),
            })
            .collect()
    }

    #[test]
    fn a_name_that_is_typed_is_no_guest_and_an_event_no_letter() {
        let field = ComposerField { pending: "Kiel, Room 5; jane@acme.example".into(), ..ComposerField::default() };
        let composer = |surface: &str| Composer {
            surface: surface.into(),
            fields: vec![field.clone()],
            body: "Hi Jane".into(),
            ..Composer::default()
        };
        let read = |surface: &str| (draft(&composer(surface)).recipients.len(), draft(&composer(surface)).body);
        let row = vec!["jane@acme.example".into(), "Required Jane Roe Delete".into()];
        let chips = ComposerField { chips: vec![row], ..ComposerField::default() };
        let listed = Composer { surface: "calendar".into(), fields: vec![chips], ..Composer::default() };
        assert_eq!(draft(&listed).recipients[0].name, None);
        assert_eq!(read("gmail"), (3, "Hi Jane".into()));
        assert_eq!(read("calendar"), (1, String::new()));
    }

    #[test]
    fn who_stands_in_two_fields_is_one_recipient() {
        let field = |field, pending: &str| ComposerField { field, pending: pending.into(), ..ComposerField::default() };
        assert_eq!(
            recipients(vec![
                field(RecipientField::To, "jane@x.example"),
                field(RecipientField::Cc, "Jane Roe <JANE@x.example>, bob@y.example"),
            ]),
            ["Jane Roe <jane@x.example>", "bob@y.example"]
        );
        let both = ComposerField {
            chips: vec![vec!["Jane Roe <jane@x.example>".into()]],
            pending: "Jane Roe <jane@x.example>, ".into(),
            ..ComposerField::default()
        };
        assert_eq!(recipients(vec![both]), ["Jane Roe <jane@x.example>"]);
    }

    #[test]
    fn a_list_of_addresses_is_several_recipients() {
        let check = |address: &str, expected: &[&str]| {
            let one = Recipient { address: Some(address.into()), ..Recipient::default() };
            let read: Vec<String> = one_by_one(vec![one]).into_iter().filter_map(|one| one.address).collect();
            assert_eq!(read, expected);
        };
        check("jane@x.example, bob@y.example", &["jane@x.example", "bob@y.example"]);
        check("jane@x.example; Bob Doe <bob@y.example>", &["jane@x.example", "bob@y.example"]);
        check("jane@x.example bob@y.example", &["jane@x.example", "bob@y.example"]);
        check("Jane Roe <jane@x.example>", &["Jane Roe <jane@x.example>"]);
        check("\"jane@home\" <jane@x.example>", &["\"jane@home\" <jane@x.example>"]);
    }

    #[test]
    fn the_sender_is_the_address_shown() {
        let check = |from: &str, expected: Option<&str>| {
            let composer = Composer { from: from.into(), ..Composer::default() };
            assert_eq!(sender(&composer).as_deref(), expected, "{from}");
        };
        check("", None);
        check("Lea <lea@agency.example>", Some("lea@agency.example"));
        check("From: lea@agency.example", Some("lea@agency.example"));
        check("Lea", None);
    }

    #[test]
    fn long_and_hostile_fields_are_read_in_time() {
        let many: String = (0..500).map(|number| format!("\"Roe, {number}\" <p{number}@x.example>, ")).collect();
        let field = ComposerField { pending: many, ..ComposerField::default() };
        assert_eq!(recipients(vec![field]).len(), 500);
        for hostile in ["\"", "(", "<", "@", "\\", ",", "\"a\\", "a@b.cd ", "：", "AB,", "<a@x.example", "\"@"] {
            let field = ComposerField {
                pending: hostile.repeat(200_000),
                names: vec![hostile.repeat(200_000)],
                chips: vec![vec![hostile.repeat(200_000)]],
                ..ComposerField::default()
            };
            // Of this thread alone: the machine may be busy with others.
            let started = cpu_time::ThreadTime::now();
            recipients(vec![field]);
            assert!(started.elapsed().as_secs() < 5, "{hostile} took {:?}", started.elapsed());
        }
    }
}
