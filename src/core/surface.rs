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
    /// Parts of the editor that somebody else wrote, or that were not written for this message: quotations, signatures.
    pub quoted: Selectors,
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
    programmer l envoi|programmer le message|envoyer plus tard|programar envío|programar el envío|programar mensaje|\
    enviar más tarde|programma invio|programma l invio|programma messaggio|invia più tardi|verzenden plannen|\
    bericht plannen|later verzenden|programar envio|agendar envio|agendar mensagem|enviar mais tarde";

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
mod tests {
    use super::*;
    use scraper::{Html, Selector};
    use std::{collections::BTreeMap, fs, path::Path};

    /// Every site's surface, by folder, as it ships.
    fn surfaces() -> BTreeMap<String, Surface> {
        let sites = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites");
        let mut found = BTreeMap::new();
        for folder in fs::read_dir(sites).unwrap() {
            let folder = folder.unwrap();
            if let Ok(json) = fs::read_to_string(folder.path().join("surface.json")) {
                let name = folder.file_name().into_string().unwrap();
                let surface = Surface::parse(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
                found.insert(name, surface);
            }
        }
        let mut whole: Vec<Surface> = found.values().cloned().collect();
        complete(&mut whole);
        found.into_keys().zip(whole).collect()
    }

    fn selectors(surface: &Surface) -> Vec<&str> {
        let recipients = &surface.recipients;
        let lists = [
            &surface.roots,
            &surface.subject,
            &surface.body,
            &surface.quoted,
            &surface.attachments,
            &surface.from,
            &surface.reply,
            &surface.send,
            &recipients.to,
            &recipients.cc,
            &recipients.bcc,
            &recipients.chips,
            &recipients.names,
            &recipients.suggestions,
        ];
        let mut all: Vec<&str> = lists.into_iter().flatten().map(String::as_str).collect();
        all.extend(surface.mount.iter().map(|mount| mount.at.as_str()).filter(|at| !at.is_empty()));
        all.extend(recipients.tells.iter().map(|tell| tell.at.as_str()).filter(|at| !at.is_empty()));
        for key in &surface.keys {
            all.extend([key.within.as_str(), key.unless.as_str()].into_iter().filter(|at| !at.is_empty()));
        }
        if let Some(names) = &surface.by_name {
            all.extend(
                [&names.controls, &names.editors, &names.buttons, &names.removers, &names.chips, &names.popups]
                    .map(String::as_str),
            );
            all.extend(Some(names.apart.as_str()).filter(|apart| !apart.is_empty()));
        }
        all
    }

    #[test]
    fn every_surface_is_readable_and_says_what_it_must() {
        let surfaces = surfaces();
        assert!(surfaces.len() >= 5, "{:?}", surfaces.keys());
        for (folder, surface) in &surfaces {
            assert_eq!(folder, &surface.name, "the folder names the surface");
            assert!(!surface.label.is_empty(), "{folder} has no label");
            assert!(!surface.keys.is_empty(), "{folder} has no key that sends");
            for selector in selectors(surface) {
                assert!(Selector::parse(selector).is_ok(), "{folder}: {selector}");
            }
            if surface.by_name.is_none() {
                assert!(!surface.roots.is_empty(), "{folder} has no compose box");
                assert!(!surface.recipients.to.is_empty(), "{folder} has no recipients");
                assert!(!surface.send.is_empty(), "{folder} has nothing that sends");
                assert!(surface.seen.len() == 7, "{folder} says no month of evidence");
            }
            for next in &surface.then {
                assert!(surfaces.contains_key(next), "{folder}: {next} is no surface");
            }
            for pattern in &surface.matches {
                assert!(pattern.starts_with("https://") && pattern.ends_with("/*"), "{folder}: {pattern}");
            }
        }
    }

    /// Selectors that nothing on a page of ours fits, and why they are there all the same.
    const UNSHOWN: &[(&str, &str, &[&str])] = &[
        ("fastmail", "of a message in plain text", &["[id$='-body-input']"]),
        (
            "gmail",
            "of the real page of 2020, which the browser tests read where it is, and its older chips",
            &[
                "form:has(textarea[name=to]):has([name=subjectbox])",
                "tr:has(textarea[name=to]):not(:has(tr))",
                "tr:has(textarea[name=cc]):not(:has(tr))",
                "tr:has(textarea[name=bcc]):not(:has(tr))",
                ".aoD.hl",
                ".vR:has(input[type=hidden])",
                "input[type=hidden]",
                "textarea.Ak",
                "input[name=from]",
                "input[name=rm]:not([value=''])",
            ],
        ),
        ("gmail", "while a file is on its way", &[".dQ .vI"]),
        (
            "google-calendar",
            "of guests, whom the page's script puts there",
            &[
                "[role=dialog]:has([data-email]):has([jsname=x8hlje], #xSaveBu)",
                "body:has(#xSaveBu):has([role=tree] [data-email], [role=treeitem][data-email])",
                "[role=treeitem][data-email]",
                "[data-email]",
                "[data-email]:not([data-email$='@resource.calendar.google.com'])",
            ],
        ),
        ("google-calendar", "only a better place for the banner", &[".UXzdrb:has(#xTiIn)"]),
        (
            "linkedin",
            "of other generations of Sales Navigator and Recruiter",
            &["[data-test-recipient]", "[class*=recipient-pill]", "[data-test-base-composer-textarea]"],
        ),
        (
            "linkedin",
            "of files, which no page at hand has",
            &[".msg-attachment-preview__file-name", "[class*=attachment-preview] [class*=name]"],
        ),
        (
            "mastodon",
            "once the page's script made the post private",
            &["form.compose-form:has(.dropdown-button .icon-at)"],
        ),
        (
            "mastodon",
            "from its public source, of what a private post seldom has",
            &[".spoiler-input input", ".compose-form__upload", ".reply-indicator"],
        ),
        (
            "outlook",
            "of the reading pane and of a window of its own",
            &[
                "[data-app-section=Form_Content]:not(:has(#location-suggestions-picker-input))",
                "[data-app-section=ConversationContainer] :is([role=region], form):has([id^=editorParent_])",
                ":is(main, [role=main], [role=dialog], body):not(:has([id^=docking_InitVisiblePart] [id^=editorParent_], [data-app-section=Form_Content], [data-app-section=ConversationContainer] [id^=editorParent_])):has(> * [id^=MSG_][id$=_TO] [contenteditable=true])",
            ],
        ),
        ("outlook", "of other generations", &["input[id$=_SUBJECT]", ".fui-SplitButton__primaryActionButton"]),
        (
            "proton",
            "of other generations, and of a message in plain text",
            &[
                ":is([role=dialog], form):has([data-testid='composer:send-button'])",
                ".composer-editor-to",
                ".composer-editor-cc",
                ".composer-editor-bcc",
                "[data-testid='editor-textarea']",
            ],
        ),
        (
            "roundcube",
            "of Roundcube itself, in which tests/webmail writes with all its skins",
            &[
                "#_bcc",
                "div:has(> #_bcc) > ul.recipient-input",
                "iframe.tox-edit-area__iframe",
                "iframe[id$='_ifr']",
                "blockquote",
                "#reply-intro",
                ".v1reply-intro",
                "#_rc_sig",
                ".v1_rc_sig",
                "#attachment-list > li .attachment-name",
                "#attachment-list > li a.filename",
                "#attachmentslist > li",
                "[name='_from']",
                "a.send",
                "[onclick*=\"command('send',\"]",
            ],
        ),
        (
            "x",
            "of what the other person wrote, whom the page's script lets speak",
            &["[data-dm-item-key]:not(:has(~ * [data-dm-message-row])) > .justify-start[data-dm-message-row]"],
        ),
        ("x", "of a group that has a name", &["[data-testid=dm-conversation-title]"]),
        (
            "yahoo",
            "of other generations",
            &[
                ":is([role=main], body):has([data-test-id=compose-subject]):not(:has([data-test-id=compose] [data-test-id=compose-subject]))",
                "[data-test-id=container-to]",
                "[data-test-id=container-cc]",
                "[data-test-id=container-bcc]",
                "li:has(> * #message-to-field)",
                "#from-field",
            ],
        ),
    ];

    #[test]
    fn every_selector_fits_a_page_of_ours_or_it_is_said_why_not() {
        let mut unshown: Vec<(&str, &str)> = vec![];
        let surfaces = surfaces();
        for (site, surface) in surfaces.iter().filter(|(_, surface)| surface.by_name.is_none()) {
            let pages = pages(site);
            let fits = |page: &Html, part: &str| page.select(&Selector::parse(part).unwrap()).next().is_some();
            for selector in selectors(surface).into_iter().flat_map(|list| pieces(list, &[','])) {
                let parts = pieces(selector, &[' ', '>', '+', '~']);
                if !pages.iter().any(|page| parts.iter().all(|part| fits(page, part))) {
                    unshown.push((site, selector));
                }
            }
        }
        let mut said: Vec<(&str, &str)> =
            UNSHOWN.iter().flat_map(|(site, _, selectors)| selectors.iter().map(move |it| (*site, *it))).collect();
        unshown.sort_unstable();
        unshown.dedup();
        said.sort_unstable();
        assert_eq!(unshown, said);
    }

    /// The compose boxes of a site that the browser tests write in, with what their templates make.
    fn pages(site: &str) -> Vec<Html> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let own = fs::read_dir(root.join("src/sites").join(site).join("composers")).into_iter().flatten();
        let shared = fs::read_dir(root.join("tests/browser/composers")).unwrap();
        let shared = shared.filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().starts_with(site));
        own.chain(shared)
            .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
            .map(|page| {
                let page = page.replace("{address}", "jane@acme.example").replace("</template>", "");
                let mut texts = page.split("<template").map(str::to_owned);
                let first = texts.next().unwrap_or_default();
                let others = texts.map(|text| text.split_once('>').map_or(String::new(), |(_, made)| made.to_owned()));
                Html::parse_document(&others.fold(first, |page, made| page + &made))
            })
            .collect()
    }

    /// The pieces of a selector between some signs, those in brackets aside.
    fn pieces<'a>(selector: &'a str, signs: &[char]) -> Vec<&'a str> {
        let mut depth = 0;
        let is_cut = |sign: char| {
            depth += i32::from(matches!(sign, '(' | '[')) - i32::from(matches!(sign, ')' | ']'));
            depth == 0 && signs.contains(&sign)
        };
        selector.split(is_cut).map(str::trim).filter(|piece| !piece.is_empty()).collect()
    }

    #[test]
    fn what_is_written_is_known_by_the_surface() {
        for (folder, surface) in surfaces() {
            assert_eq!(crate::sites::kind(&surface.name), surface.kind, "{folder}");
        }
    }

    #[test]
    fn one_description_stands_on_another() {
        let by_name = |json: &str| Surface::parse(&format!(r#"{{"name": "x", "by_name": {json}}}"#)).unwrap();
        let mut surfaces = [
            by_name(
                r#"{"like": "x", "buttons": "b", "filler": ["new"],
                "parts": [{"part": "send", "codes": [], "words": ["save"]}]}"#,
            ),
            by_name(
                r#"{"controls": "input", "buttons": "a", "filler": ["old"], "parts": [
                {"part": "to", "codes": ["to"], "words": []}, {"part": "send", "codes": [], "words": ["send"]}]}"#,
            ),
        ];
        complete(&mut surfaces);
        let expected = by_name(
            r#"{"controls": "input", "buttons": "b", "filler": ["old", "new"], "parts": [
            {"part": "to", "codes": ["to"], "words": []}, {"part": "send", "codes": [], "words": ["save"]}]}"#,
        );
        assert_eq!(surfaces.first(), Some(&expected));
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        assert!(Surface::parse(r#"{"name": "x", "sendd": []}"#).is_err());
    }
}
