//! A draft as the rules see it: taken apart once, with the people it goes to. Also makes warnings.

use super::{
    Case, KnownPerson, addresses, approach,
    clients::Clients,
    greeting::Greeting,
    language::Language,
    people::{Entry, Everybody, Person, Side, domain, people, same_mailbox},
    text::{Part, Text, split},
    workplace::Workplaces,
    wrong_account,
};
use crate::{
    Surroundings,
    address::EmailVerdict,
    folding::fold,
    mail,
    names::{Name, is_title},
    sites,
    verdict::{Action, Rule, Severity, Warning},
    words,
};
use std::{cell::OnceCell, ops::Range};
use time::UtcDateTime;

/// What a client is told of, and seldom whom it is.
pub(super) const CANDIDATE: &str = "candidate, candidat, kandidat, candidato, candidata, kandidaat";

/// What speaks of a job. Of candidates one speaks to others.
pub(super) const ABOUT_WORK: &str = "\
    role, position, opportunity, opening, vacancy, hiring, recruiter, recruiting, job, headhunter, \
    your profile, your background, salary, interview, \
    poste, opportunite, recrutement, recrute, candidature, votre profil, ton profil, votre parcours, \
    ton parcours, cdi, offre d emploi, entretien, \
    stelle, karriere, personalberaterin, personalberater, bewerbung, ihr profil, \
    dein profil, ihrem profil, deinem profil, vakanz, jobangebot, gehalt, \
    puesto, oferta, oportunidad, seleccion, vacante, tu perfil, su perfil, empleo, \
    entrevista, posizione, opportunita, ruolo, selezione, tuo profilo, suo profilo, \
    colloquio, offerta di lavoro, functie, vacature, rol, je profiel, uw profiel, baan, \
    sollicitatie, vaga, oportunidade, recrutamento, recrutadora, recrutador, seu perfil, teu perfil, \
    emprego, funcao";

/// Where jobs and people of all kinds meet.
const FAIR: &str = "\
    fair, fairs, market, \
    salon, forum, marche, \
    feria, foro, mercado, \
    fiera, mercato, \
    beurs, markt, \
    feira";

/// So far before work stands what it is a fair of.
const FAIR_NEAR: usize = 3;

/// A draft as the rules see it.
pub(super) struct View<'a> {
    pub(super) case: &'a Case,
    pub(super) surroundings: &'a Surroundings<'a>,
    pub(super) people: Vec<Person<'a>>,
    everybody: OnceCell<Everybody>,
    workplaces: OnceCell<Workplaces<'a>>,
    is_approach: OnceCell<bool>,
    clients: OnceCell<Clients>,
    pub(super) subject: Text<'a>,
    pub(super) text: Text<'a>,
    pub(super) greeting: Option<Greeting>,
    /// The language that it is written in, if that can be told.
    pub(super) language: Option<Language>,
    /// Whether it answers a message. Pages show what is passed on as they show what is answered.
    pub(super) is_reply: bool,
}

impl<'a> View<'a> {
    /// Takes a draft apart.
    pub(super) fn new(case: &'a Case, surroundings: &'a Surroundings<'a>) -> Self {
        let mut text = Text::new(&case.draft.body);
        let greeting = Greeting::find(&text);
        if let Some(greeting) = greeting.as_ref().filter(|greeting| greeting.says_hello()) {
            text.begin(greeting.words.end);
        }
        let draft = &case.draft;
        let marked = draft.quoted.lines().filter(|line| line.contains(char::is_alphabetic));
        let is_passed_on =
            is_passed_on(&draft.subject) || marked.chain(text.quoted()).next().is_some_and(mail::passes_on);
        let has_quotation = || !draft.quoted.is_empty() || has_quotation(&text);
        let is_reply = !is_passed_on && (draft.reply || answers(&draft.subject) && has_quotation());
        let mut view = Self {
            case,
            surroundings,
            people: people(case, surroundings),
            everybody: OnceCell::new(),
            workplaces: OnceCell::new(),
            is_approach: OnceCell::new(),
            clients: OnceCell::new(),
            subject: Text::new(&case.draft.subject),
            language: Language::of(&text),
            text,
            greeting,
            is_reply,
        };
        view.tell_namesake();
        view
    }

    /// A craftsman may have a candidate's name: in a first message that approaches nobody, whom only a name makes a candidate is
    /// perhaps none. Surely none is who is sent an errand at a firm, and only an errand makes up for what the candidate said.
    fn tell_namesake(&mut self) {
        let Some(place) =
            self.people.iter().position(|person| person.side == Side::Outside && person.may_be_namesake())
        else {
            return;
        };
        // Whoever answers at length and is called by a title may be a client of that name.
        let is_formal = || {
            let mut greeted = self.greeting.iter().flat_map(|greeting| greeting.words.clone());
            greeted.any(|index| is_title(self.text.fold(index)))
        };
        if self.is_reply && !is_formal() || self.is_invitation() || self.only().is_none() {
            return;
        }
        let Some(known) = self.people.get_mut(place).and_then(|person| person.known.take()) else { return };
        let at_firm = |address: &str| {
            let verdict = self.people.get(place).map(|person| addresses::judged(self, person, address).0);
            !matches!(verdict, None | Some(EmailVerdict::Personal | EmailVerdict::Relay | EmailVerdict::Unknown))
        };
        let mut entries = self.people.get(place).into_iter().flat_map(|person| &person.entries);
        let at_role = |address: &str| {
            let verdict = self.people.get(place).map(|person| addresses::judged(self, person, address).0);
            verdict == Some(EmailVerdict::Role)
        };
        let are_at_firm = entries.clone().all(|entry| entry.address.is_some_and(at_firm));
        // "The boiler is out again", from a private account to a plumber's office.
        let mut is_private = || {
            entries.all(|entry| entry.address.is_some_and(at_role))
                && wrong_account::right(self).is_some()
                && approach::says_enough(self)
                && !approach::may_be(self)
        };
        let is_errand = are_at_firm && approach::is_errand(self) || is_private();
        if is_errand {
            return;
        }
        // Of somebody who was written to before, a message that says nothing tells nothing.
        let is_told = !self.is_reply && (known.interactions.is_empty() || are_at_firm && approach::says_enough(self));
        let is_namesake = !known.said_no() && is_told && !approach::may_be(self);
        if let Some(person) = self.people.get_mut(place) {
            (person.known, person.is_namesake) = (Some(known), is_namesake);
        }
    }

    /// The people of the draft, for looking up who was written to before.
    pub(super) fn everybody(&self) -> &Everybody {
        self.everybody.get_or_init(|| Everybody::new(&self.people))
    }

    /// The employers of the candidates whom the draft is for or mentions.
    pub(super) fn workplaces(&self) -> &Workplaces<'a> {
        self.workplaces.get_or_init(|| Workplaces::new(self))
    }

    /// Whether it follows up on the recruiter's own last message: the line above the quotation names them as its author.
    /// Without a quotation that cannot be told.
    pub(super) fn is_bump(&self) -> bool {
        let head = || mail::head(&self.case.draft.quoted).or_else(|| self.text.head_of_quotation());
        let Some(head) = head().filter(|_| self.is_reply) else { return false };
        let words = || split(head).filter_map(|place| head.get(place)).map(fold);
        let is_theirs = |word: &str| {
            self.outsiders().flat_map(|person| &person.names).any(|name| name.words.iter().any(|own| own == word))
        };
        let names = || words().any(|word| self.is_writers(&word)) && !words().any(|word| is_theirs(&word));
        self.case.my_addresses().any(|address| head.to_lowercase().contains(&address.to_lowercase()))
            || !head.contains('@') && names()
    }

    /// The people who are not on the recruiter's side.
    pub(super) fn outsiders(&self) -> impl Iterator<Item = &Person<'a>> {
        self.people.iter().filter(|person| person.side == Side::Outside)
    }

    /// Whether the draft goes only to the recruiter's colleagues: then nobody can be exposed or annoyed.
    pub(super) fn is_internal(&self) -> bool {
        !self.people.is_empty() && self.outsiders().next().is_none()
    }

    /// The one outsider of the draft; `None` when there are more, or none.
    pub(super) fn only(&self) -> Option<&Person<'a>> {
        let mut outsiders = self.outsiders();
        outsiders.next().filter(|_| outsiders.next().is_none())
    }

    /// Whether a folded word is one of the writer's own names, as their addresses and the signature tell.
    pub(super) fn is_writers(&self, word: &str) -> bool {
        let mut addresses = self.case.my_addresses();
        word.len() > 2
            && (addresses.any(|address| Name::of_address(address).words.iter().any(|own| own == word))
                || self.signature().any(|line| split(line).any(|at| line.get(at).is_some_and(|it| fold(it) == word))))
    }

    /// The lines of the signature, in the text or as the page marks it.
    pub(super) fn signature(&self) -> impl Iterator<Item = &'a str> {
        let signed = self.text.lines.iter().filter(|line| line.part == Part::Signature).map(|line| line.text);
        signed.chain(self.case.draft.signature.lines())
    }

    /// Whether this is an unasked message to somebody who never answered.
    pub(super) fn is_first_approach(&self) -> bool {
        !self.is_reply && !self.is_internal() && !self.outsiders().any(Person::has_answered)
    }

    /// Whether its reader [may be a candidate](approach) by what it says. Clients are none, whatever it says.
    pub(super) fn may_be_approach(&self) -> bool {
        *self.is_approach.get_or_init(|| !self.is_to_clients() && approach::may_be(self))
    }

    /// The clients and suppliers that the recruiter named.
    pub(super) fn clients(&self) -> &Clients {
        self.clients.get_or_init(|| Clients::new(&self.case.settings.clients))
    }

    /// Whether everybody whom it goes to is at a client's, and no candidate.
    pub(super) fn is_to_clients(&self) -> bool {
        self.outsiders().next().is_some() && self.outsiders().all(|person| self.clients().have(person))
    }

    /// Whether the recruiter seems to write as a recruiter: to a candidate, or about a job.
    pub(super) fn is_about_work(&self) -> bool {
        self.outsiders().any(|person| person.known.is_some() && !person.is_namesake)
            || self.speaks_of_work()
            || [&self.text, &self.subject].into_iter().any(|text| text.has_any(CANDIDATE))
    }

    /// Whether it speaks of a job. Of candidates one speaks to others.
    pub(super) fn speaks_of_work(&self) -> bool {
        // "Feria de empleo", "the job market"
        let is_of_all = |text: &Text<'_>, place: &Range<usize>| {
            text.has_within(place.start.saturating_sub(FAIR_NEAR)..place.start, FAIR)
                || text.has_within(place.end..place.end + 1, FAIR)
        };
        [&self.text, &self.subject]
            .into_iter()
            .any(|text| text.find_any(ABOUT_WORK).iter().any(|place| !is_of_all(text, place)))
    }

    /// Whether the place where this is written shows addresses: mail does, a network's own messages show names.
    pub(super) fn shows_addresses(&self) -> bool {
        let surface = self.case.draft.surface.as_str();
        let network = surface.split(['-', '.', ' ', ':']).next().unwrap_or_default();
        !sites::has_messages(network)
    }

    /// Whether it is a call that is about to be made.
    pub(super) fn is_call(&self) -> bool {
        let mut addresses = self.people.iter().flat_map(|person| &person.entries).filter_map(|entry| entry.address);
        self.case.draft.surface == "tel" || addresses.next().is_some_and(|address| address.starts_with("tel:"))
    }

    /// Whether it is an event in a calendar, with guests.
    pub(super) fn is_invitation(&self) -> bool {
        self.case.draft.is_invitation()
    }

    /// Whether it is the event at which one candidate, asked at a private address, meets people of one firm: all of them have
    /// agreed to meet.
    pub(super) fn is_interview(&self) -> bool {
        let verdicts = |person: &Person<'a>, is: fn(EmailVerdict) -> bool| {
            let addresses = person.entries.iter().map(|entry| entry.address);
            addresses
                .map(|address| address.map(|at| addresses::judged(self, person, at).0))
                .all(|it| it.is_some_and(is))
        };
        let (known, others): (Vec<_>, Vec<_>) = self.outsiders().partition(|person| person.known.is_some());
        let mut firms = others.iter().flat_map(|person| &person.entries).filter_map(|entry| entry.address).map(domain);
        let first = firms.next();
        self.is_invitation()
            && matches!(known.as_slice(), [candidate] if verdicts(candidate, |it| it == EmailVerdict::Personal))
            && others
                .iter()
                .all(|person| person.perhaps.is_none() && verdicts(person, |it| it != EmailVerdict::Personal))
            && first.is_some_and(|first| firms.all(|firm| firm == first))
    }

    /// Whether all are written to at private mailboxes, as far as addresses are shown.
    pub(super) fn is_private(&self) -> bool {
        let is_private = |person: &Person<'a>| {
            let mut addresses = person.entries.iter().filter_map(|entry| entry.address);
            addresses.all(|address| addresses::judged(self, person, address).0 == EmailVerdict::Personal)
        };
        self.outsiders().all(is_private)
    }

    /// Whether it is a link that opens a compose box, or a call.
    pub(super) fn is_link(&self) -> bool {
        matches!(self.case.draft.surface.as_str(), "mailto" | "tel")
    }

    /// Whether the recruiter silenced this warning. An objection cannot be silenced.
    pub(super) fn is_silenced(&self, warning: &Warning) -> bool {
        let settings = &self.case.settings;
        let decisions = || settings.never_again.iter().filter(|never| never.rule == warning.rule);
        if warning.rule == Rule::Objection || decisions().next().is_none() {
            return false;
        }
        let is_about = |shown: &str| {
            let shown = same_mailbox(shown);
            decisions().any(|never| never.about == self.case.draft.surface || same_mailbox(&never.about) == shown)
        };
        match &warning.recipient {
            Some(recipient) => is_about(recipient),
            // A warning about the whole draft is silenced if it is silenced for everybody in it.
            None => {
                let mut shown = self.outsiders().flat_map(|person| &person.entries).map(|entry| entry.shown());
                is_about("") || !self.people.is_empty() && shown.all(is_about)
            }
        }
    }

    /// The text of a message.
    pub(super) fn say(&self, id: &str, arguments: &[&str]) -> String {
        self.surroundings.words.say(id, arguments)
    }

    /// A warning about the whole draft. Its words are the messages `rule_<key>_title` and `rule_<key>_reason`.
    pub(super) fn warning(&self, rule: Rule, severity: Severity, key: &str, arguments: &[&str]) -> Warning {
        Warning {
            rule,
            severity,
            recipient: None,
            title: self.say(&format!("rule_{key}_title"), arguments),
            reason: self.say(&format!("rule_{key}_reason"), arguments),
            actions: vec![],
        }
    }

    /// As [`warning`](Self::warning), with the title in the form that it has for a number.
    pub(super) fn counted(
        &self,
        rule: Rule,
        severity: Severity,
        key: &str,
        number: usize,
        arguments: &[&str],
    ) -> Warning {
        let title = self.surroundings.words.count(&format!("rule_{key}_title"), number, arguments);
        Warning { title, ..self.warning(rule, severity, key, arguments) }
    }

    /// The day of a moment, for people to read.
    pub(super) fn day(&self, moment: UtcDateTime) -> String {
        self.surroundings.words.date(moment.date())
    }

    /// Adds what can always be done: send anyway, unless it is a note, which holds nothing; and silence this for the address or
    /// the place.
    pub(super) fn closed(&self, mut warning: Warning) -> Warning {
        if warning.severity != Severity::Note {
            warning.actions.push(self.action("send-anyway", None));
        }
        if let Some(recipient) = warning.recipient.as_deref().filter(|recipient| recipient.contains('@')) {
            let about = same_mailbox(recipient);
            warning.actions.push(self.action("never-again", Some(about)));
        }
        let here = &self.case.draft.surface;
        // Links stand everywhere.
        if !here.is_empty() && !self.is_link() {
            warning.actions.push(self.action("never-here", Some(here.clone())));
        }
        warning
    }

    /// Better ways to reach a candidate than these entries, as actions: the channel, and its address to copy; else one of their
    /// profiles.
    pub(super) fn ways_out(&self, known: Option<&KnownPerson>, entries: &[Entry<'_>]) -> Vec<Action> {
        let Some(known) = known else { return vec![] };
        let own = entries.iter().filter_map(|entry| entry.address).map(same_mailbox);
        let better = known.better(self.surroundings);
        let better = better.filter(|better| own.clone().all(|own| own != same_mailbox(better)));
        match better.or(known.profiles.first().map(String::as_str)) {
            Some(value) => {
                let value = || Some(value.to_owned());
                vec![self.action("use-channel", value()), self.action("copy-channel", value())]
            }
            None => vec![],
        }
    }

    /// An action; its label is the message `guard_<id>`, and of what would be sent from a compose box, but a link only
    /// opens, `guard_<id>_link`.
    pub(super) fn action(&self, id: &str, value: Option<String>) -> Action {
        let form = if self.is_link() && id.starts_with("send-anyway") { "_link" } else { "" };
        let label = self.say(&format!("guard_{}{form}", id.replace('-', "_")), &[value.as_deref().unwrap_or_default()]);
        Action { id: id.to_owned(), label, value }
    }
}

/// Whether a subject is that of an answer, in the seven languages.
pub(super) fn answers(subject: &str) -> bool {
    words::has("re aw antw antwort rif rep res sv r", &prefix(subject))
}

/// Whether a subject is that of a mail that is passed on, in the seven languages and some more.
fn is_passed_on(subject: &str) -> bool {
    words::has("fwd fw wg tr rv i enc doorst vb vs vl pd ilt 转发 轉寄 転送", &prefix(subject))
}

/// What stands before the first colon of a subject, folded: "re" of "Re: A talk".
fn prefix(subject: &str) -> String {
    fold(subject.split_once([':', '：']).map_or("", |(prefix, _)| prefix.trim()))
}

fn has_quotation(text: &Text<'_>) -> bool {
    text.lines.iter().any(|line| line.part == Part::Quoted)
}
