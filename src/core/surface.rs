//! A Surface: where on one site a compose box stands and what its parts are, as data that the content script runs
//! with the browser's own selectors. Each site's is `src/sites/<site>/surface.json`.
//!
//! Wherever a list of selectors stands, the first one that finds anything is used: those that survive redesigns
//! (names, roles, ids that the page's own code relies on) come first. Selectors reach through open shadow roots inside
//! the compose box.

use serde::{Deserialize, Serialize};

/// CSS selectors, the most dependable first.
pub type Selectors = Vec<String>;

/// What the project knows of one site about writing messages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Surface {
    /// The folder's name; it is the `surface` of every draft written here.
    pub name: String,
    /// As the recruiter knows it.
    pub label: String,
    /// The month (`2026-08`) of the newest evidence that these selectors fit the real site; empty for a surface that
    /// fits no site in particular.
    pub seen: String,
    /// What is written here. The core asks for it by the surface's name; the content script has no use for it.
    #[serde(skip_serializing)]
    #[cfg_attr(test, ts(skip))]
    pub kind: Kind,
    /// The manifest's match patterns; empty for a surface that is switched on site by site.
    pub matches: Vec<String>,
    /// Each element that one of these selects is a compose box, the outermost where they nest. All selectors count.
    pub roots: Selectors,
    /// Where the recipients stand.
    pub recipients: Recipients,
    /// The subject line's control.
    pub subject: Selectors,
    /// The editor: a text area, an editable element, or a frame with one.
    pub body: Selectors,
    /// Parts of the editor that somebody else wrote, or that were not written for this message.
    pub quoted: Selectors,
    /// The recruiter's signature in the editor, outside of what is quoted.
    pub signature: Selectors,
    /// One element for each attachment.
    pub attachments: Selectors,
    /// The control or text that shows the sender's address.
    pub from: Selectors,
    /// Elements whose presence shows that the message answers somebody else's: in a conversation, that the last one is theirs.
    pub reply: Selectors,
    /// The controls that send, wherever on the page. All selectors count.
    pub send: Selectors,
    /// What buttons and entries of menus say that have it sent later, in small letters: on sites where no selector of them is
    /// known, too.
    pub later: Vec<String>,
    /// The keys that send.
    pub keys: Vec<Key>,
    /// The address that opens a new draft: `{to}`, `{subject}` and `{body}` stand for what it is to hold, `{origin}` and
    /// `{page}` for the site that the recruiter uses and the page on it; empty where the site has no such address.
    pub new_draft: String,
    /// Places for the banner, the best first; it goes to the top layer when there is none.
    pub mount: Vec<Mount>,
    /// Finds the parts by their names where no selector can know them.
    pub by_name: Option<ByName>,
    /// The surfaces that are tried on the same pages after this one, where it finds nothing.
    pub then: Vec<String>,
}

/// What is written on a surface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A message, to those who stand in its fields.
    #[default]
    Message,
    /// An event in a calendar: its recipients are guests, and what stands in it are notes.
    Event,
    /// A post that goes to those whom its text mentions.
    Post,
}

/// Where the recipients stand in a compose box.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Recipients {
    /// The field or row of To.
    pub to: Selectors,
    /// The field or row of Cc.
    pub cc: Selectors,
    /// The field or row of Bcc.
    pub bcc: Selectors,
    /// Inside a field, each recipient that was confirmed.
    pub chips: Selectors,
    /// What of a chip may name its person, the most telling first.
    pub tells: Vec<Tell>,
    /// Inside a field, texts that list several people by name, such as the title of a group's thread.
    pub names: Selectors,
    /// Rows of suggestions. One that was picked is remembered for a chip that then shows only the name in it.
    pub suggestions: Selectors,
    /// Whether the page takes the fields away while the recruiter writes elsewhere: the last reading then stands.
    pub collapse: bool,
}

/// A text of an element: its own, or that of an attribute.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Tell {
    /// The part of the element; the element itself when empty.
    pub at: String,
    /// The attribute; the visible text when empty.
    pub attribute: String,
    /// What the page writes before the text that matters; a value without it tells nothing.
    pub after: String,
}

/// A key that sends.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Key {
    /// As `KeyboardEvent.key` has it.
    pub key: String,
    /// Whether Ctrl, or Cmd on a Mac, is held down.
    pub ctrl: bool,
    /// Whether Alt is held down.
    pub alt: bool,
    /// Only where this selector matches upwards of the key's target; anywhere in the compose box when empty.
    pub within: String,
    /// Not while the compose box has this.
    pub unless: String,
}

/// A place for the banner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Mount {
    /// Where, seen from the element.
    pub place: Place,
    /// The element, the last one shown; the last recipient field when empty.
    pub at: String,
}

/// Where a banner stands, seen from an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Right before it.
    Before,
    /// Right after it.
    After,
    /// As its first child.
    Prepend,
    /// After the row that it stands in: the closest element upwards whose siblings are stacked under each other.
    AfterRow,
}

/// How the parts of a compose box are known by what they are called, in many languages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct ByName {
    /// The surface whose description this one stands on: what is empty here is as there, words and attributes are added to
    /// those there, and a part that is named here too is named by this alone.
    pub like: String,
    /// What may be a field.
    pub controls: String,
    /// What may be an editor.
    pub editors: String,
    /// What may send.
    pub buttons: String,
    /// Takes a recipient out; what has one inside is a chip.
    pub removers: String,
    /// Is a chip by itself.
    pub chips: String,
    /// Is a recipient wherever it stands in the compose box, away from any field; empty where that is never so.
    pub apart: String,
    /// Is never part of what was entered: open lists of suggestions, help.
    pub popups: String,
    /// Attributes that hold words of the page's author, such as `name` and `id`.
    pub codes: Vec<String>,
    /// Attributes that hold words for the reader, such as `aria-label`.
    pub labels: Vec<String>,
    /// Words that may stand beside any of the others: "field", "required", "add".
    pub filler: Vec<String>,
    /// What the parts are called. The first that fits wins, so "reply to" stands before "to".
    pub parts: Vec<PartNames>,
    /// Words of a button that sends when it stands in a compose box, whatever else sends there: "schedule".
    pub schedules: Vec<String>,
    /// Words of a button that sends when nothing else in its compose box does: "reply". Elsewhere it opens one.
    pub answers: Vec<String>,
}

/// What one part is called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PartNames {
    /// The part.
    pub part: Part,
    /// By the page's author: a code that has one of these among its words names this part.
    pub codes: Vec<String>,
    /// For the reader: a label whose words are all among these and the fillers names this part.
    pub words: Vec<String>,
}

/// A part of a compose box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Recipients.
    To,
    /// In copy.
    Cc,
    /// In blind copy.
    Bcc,
    /// The subject.
    Subject,
    /// The sender.
    From,
    /// A control that takes a recipient out.
    Remove,
    /// The control that sends.
    Send,
    /// What no compose box asks for: an amount or an account, as whoever is named beside it is paid; a visitor's own address,
    /// as the site is written to and not a person.
    Foreign,
    /// Something else that could be mistaken for one of these.
    Other,
}

impl Surface {
    /// Reads a `surface.json`. An unknown key is an error: it would be a description that nothing follows.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The script `surfaces/<name>.js`, which stands before the content script's own files and hands the surface over.
    /// Several may stand on one site: the first that finds a compose box is used.
    pub fn script(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        format!("(globalThis.tactfulSurfaces ??= []).push({json});\n")
    }
}

/// What has a message sent later, as mail programs and networks call it in the languages of the extension.
const LATER: &str = "schedule send|schedule message|schedule email|send later|senden planen|nachricht planen|später senden|\
    programmer l envoi|planifier l envoi|programmer le message|envoyer plus tard|programar envío|programar el envío|\
    programar mensaje|enviar más tarde|programma invio|programma l invio|pianifica invio|pianifica l invio|\
    programma messaggio|programma il messaggio|invia più tardi|verzenden plannen|verzending plannen|bericht plannen|\
    later verzenden|programar envio|agendar envio|programar mensagem|agendar mensagem|enviar mais tarde";

/// Puts whole what is described as standing on another surface's description, and what all messages have in common.
pub fn complete(surfaces: &mut [Surface]) {
    for surface in surfaces.iter_mut().filter(|it| it.by_name.is_none() && it.kind == Kind::Message) {
        surface.later = LATER.split('|').map(str::to_owned).collect();
    }
    let whole: Vec<(String, ByName)> = surfaces
        .iter()
        .filter_map(|surface| Some((surface.name.clone(), surface.by_name.clone()?)))
        .filter(|(_, names)| names.like.is_empty())
        .collect();
    for names in surfaces.iter_mut().filter_map(|surface| surface.by_name.as_mut()) {
        if let Some((_, other)) = whole.iter().find(|(name, _)| *name == names.like) {
            names.stand_on(other);
        }
    }
}

impl ByName {
    fn stand_on(&mut self, other: &Self) {
        self.like.clear();
        let selectors = [
            (&mut self.controls, &other.controls),
            (&mut self.editors, &other.editors),
            (&mut self.buttons, &other.buttons),
            (&mut self.removers, &other.removers),
            (&mut self.chips, &other.chips),
            (&mut self.popups, &other.popups),
            (&mut self.apart, &other.apart),
        ];
        for (own, theirs) in selectors {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        let lists =
            [(&mut self.codes, &other.codes), (&mut self.labels, &other.labels), (&mut self.filler, &other.filler)];
        for (own, theirs) in lists {
            own.splice(..0, theirs.iter().cloned());
        }
        // The order of the parts decides which of two fits, so it stays.
        let own = std::mem::take(&mut self.parts);
        let named = |part: Part| own.iter().find(|one| one.part == part);
        self.parts = other.parts.iter().map(|theirs| named(theirs.part).unwrap_or(theirs).clone()).collect();
    }
}

/// The content script, which stands after `surfaces/<name>.js` in every frame at document start: it guards what is written
/// there.
pub const SCRIPT: &str = "content.js";

/// The script of a page, and of none of its frames, that serialises it for a capture.
pub const CAPTURE: &str = "capture.js";

/// What is put into a page that no surface names, when the recruiter clicks the toolbar button on it, and into every page
/// of a site where they switched the guard on: the surfaces that have no host of their own, and the content script.
pub const ON_CLICK: &[&str] = &include!(concat!(env!("OUT_DIR"), "/on_click.rs"));

/// The file that starts the guard again in a frame that it had left, and says whether it is there at all.
pub const AGAIN: &str = "content/again.js";

#[cfg(test)]
mod tests;
