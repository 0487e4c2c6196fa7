// The messages of the content script, written from the Rust types by their test.

export type FromPage = { "type": "judge", 
/**
 * Counts the readings of this compose box; the reply carries it back.
 */
sequence: number, 
/**
 * The compose box as read.
 */
composer: Composer, } | { "type": "answered", 
/**
 * The action chosen.
 */
action: string, 
/**
 * The warnings that it answers, as they were shown.
 */
shown: Array<Shown>, 
/**
 * What the action acts on, as the warning said.
 */
value: string | null, 
/**
 * The compose box that they were shown for.
 */
composer: Composer, } | { "type": "sent", 
/**
 * The compose box as last read before it.
 */
composer: Composer, } | { "type": "ended", 
/**
 * The rules that spoke long enough to be read.
 */
shown: Array<Rule>, 
/**
 * Those of them that were answered with "send anyway".
 */
overridden: Array<Rule>, };

export type Shown = { 
/**
 * Which rule spoke.
 */
rule: Rule, 
/**
 * How much was at stake.
 */
severity: Severity, 
/**
 * Whom it was about.
 */
recipient: string | null, };

export type ToPage = { "type": "judged", 
/**
 * The reading that was judged.
 */
sequence: number, 
/**
 * What to show.
 */
verdict: Verdict, } | { "type": "done" } | { "type": "opened", 
/**
 * Their addresses.
 */
pages: Array<string>, } | { "type": "failed", 
/**
 * A sentence.
 */
reason: string, };

export type AskPage = { "type": "serialise" } | { "type": "where" } | { "type": "leave", 
/**
 * Which, such as `https://mail.example.org`.
 */
site: string, };

export type Snapshot = { 
/**
 * The page's address when it was serialised.
 */
url: string, 
/**
 * The document as HTML, open shadow roots as declarative templates.
 */
html: string, };

export type Composer = { 
/**
 * The surface that describes it.
 */
surface: string, 
/**
 * The recipient fields that were found; none found in an open composer means that it cannot be read.
 */
fields: Array<ComposerField>, 
/**
 * The subject line.
 */
subject: string, 
/**
 * The text as written, without the signature and what is quoted below it where the page marks them.
 */
body: string, 
/**
 * How the signature begins, where the page marks it.
 */
signature: string, 
/**
 * How what is quoted begins, where the page marks it.
 */
quoted: string, 
/**
 * File names.
 */
attachments: Array<string>, 
/**
 * The sender's address or name as shown; empty when not shown.
 */
from: string, 
/**
 * Whether the page shows that it answers a message.
 */
reply: boolean, 
/**
 * The address of the link that would open a message or a call, which says all of it; empty for a compose box.
 */
link: string, };

export type ComposerField = { 
/**
 * To, Cc or Bcc.
 */
field: RecipientField, 
/**
 * For each chip the texts and attribute values that may name its person, the most telling first.
 */
chips: Array<Array<string>>, 
/**
 * Texts that list several people by name, such as the title of a group's thread.
 */
names: Array<string>, 
/**
 * Text that was typed and is not a chip yet, or the whole field where there are no chips.
 */
pending: string, };

export type RecipientField = "to" | "cc" | "bcc";

export type Verdict = { 
/**
 * Version of this format: 1.
 */
version: number, 
/**
 * Whether a send waits for the recruiter's answer.
 */
hold: boolean, 
/**
 * The most severe first.
 */
warnings: Array<Warning>, };

export type Warning = { 
/**
 * Which rule speaks.
 */
rule: Rule, 
/**
 * How much is at stake.
 */
severity: Severity, 
/**
 * The address or name that it is about; `None` when it is about the whole draft.
 */
recipient: string | null, 
/**
 * In a few words.
 */
title: string, 
/**
 * What would happen, in one or two sentences.
 */
reason: string, 
/**
 * What can be done about it.
 */
actions: Array<Action>, };

export type Action = { 
/**
 * Such as `use-channel`, `write-to-one`, `send-anyway`.
 */
id: string, 
/**
 * On its button.
 */
label: string, 
/**
 * What it acts on: an address to copy, a page to open.
 */
value?: string | null, };

export type Severity = "severe" | "caution" | "note";

export type Rule = "objection" | "work-address" | "several-recipients" | "other-company-address" | "role-address" | "disposable-address" | "education-address" | "same-text" | "wrong-name" | "leftover" | "placeholder" | "no-greeting-name" | "impersonal" | "too-often" | "cool-off" | "bad-hour" | "wrong-account" | "too-long" | "attachment" | "missing-attachment" | "past-date" | "cannot-tell";

export type Surface = { 
/**
 * The folder's name; it is the `surface` of every draft written here.
 */
name: string, 
/**
 * As the recruiter knows it.
 */
label: string, 
/**
 * The month (`2026-08`) of the newest evidence that these selectors fit the real site; empty for a surface that
 * fits no site in particular.
 */
seen: string, 
/**
 * The manifest's match patterns; empty for a surface that is switched on site by site.
 */
matches: Array<string>, 
/**
 * Each element that one of these selects is a compose box, the outermost where they nest. All selectors count.
 */
roots: Array<string>, 
/**
 * Where the recipients stand.
 */
recipients: Recipients, 
/**
 * The subject line's control.
 */
subject: Array<string>, 
/**
 * The editor: a text area, an editable element, or a frame with one.
 */
body: Array<string>, 
/**
 * Parts of the editor that somebody else wrote, or that were not written for this message.
 */
quoted: Array<string>, 
/**
 * The recruiter's signature in the editor, outside of what is quoted.
 */
signature: Array<string>, 
/**
 * One element for each attachment.
 */
attachments: Array<string>, 
/**
 * The control or text that shows the sender's address.
 */
from: Array<string>, 
/**
 * Elements whose presence shows that the message answers somebody else's: in a conversation, that the last one is theirs.
 */
reply: Array<string>, 
/**
 * The controls that send, wherever on the page. All selectors count.
 */
send: Array<string>, 
/**
 * What buttons and entries of menus say that have it sent later, in small letters: on sites where no selector of them is
 * known, too.
 */
later: Array<string>, 
/**
 * The keys that send.
 */
keys: Array<Key>, 
/**
 * The address that opens a new draft: `{to}`, `{subject}` and `{body}` stand for what it is to hold, `{origin}` and
 * `{page}` for the site that the recruiter uses and the page on it; empty where the site has no such address.
 */
new_draft: string, 
/**
 * Places for the banner, the best first; it goes to the top layer when there is none.
 */
mount: Array<Mount>, 
/**
 * Finds the parts by their names where no selector can know them.
 */
by_name: ByName | null, 
/**
 * The surfaces that are tried on the same pages after this one, where it finds nothing.
 */
then: Array<string>, };

export type Recipients = { 
/**
 * The field or row of To.
 */
to: Array<string>, 
/**
 * The field or row of Cc.
 */
cc: Array<string>, 
/**
 * The field or row of Bcc.
 */
bcc: Array<string>, 
/**
 * Inside a field, each recipient that was confirmed.
 */
chips: Array<string>, 
/**
 * What of a chip may name its person, the most telling first.
 */
tells: Array<Tell>, 
/**
 * Inside a field, texts that list several people by name, such as the title of a group's thread.
 */
names: Array<string>, 
/**
 * Rows of suggestions. One that was picked is remembered for a chip that then shows only the name in it.
 */
suggestions: Array<string>, 
/**
 * Whether the page takes the fields away while the recruiter writes elsewhere: the last reading then stands.
 */
collapse: boolean, };

export type Tell = { 
/**
 * The part of the element; the element itself when empty.
 */
at: string, 
/**
 * The attribute; the visible text when empty.
 */
attribute: string, 
/**
 * What the page writes before the text that matters; a value without it tells nothing.
 */
after: string, };

export type Key = { 
/**
 * As `KeyboardEvent.key` has it.
 */
key: string, 
/**
 * Whether Ctrl, or Cmd on a Mac, is held down.
 */
ctrl: boolean, 
/**
 * Whether Alt is held down.
 */
alt: boolean, 
/**
 * Only where this selector matches upwards of the key's target; anywhere in the compose box when empty.
 */
within: string, 
/**
 * Not while the compose box has this.
 */
unless: string, };

export type Mount = { 
/**
 * Where, seen from the element.
 */
place: Place, 
/**
 * The element, the last one shown; the last recipient field when empty.
 */
at: string, };

export type Place = "before" | "after" | "prepend" | "after-row";

export type ByName = { 
/**
 * The surface whose description this one stands on: what is empty here is as there, words and attributes are added to
 * those there, and a part that is named here too is named by this alone.
 */
like: string, 
/**
 * What may be a field.
 */
controls: string, 
/**
 * What may be an editor.
 */
editors: string, 
/**
 * What may send.
 */
buttons: string, 
/**
 * Takes a recipient out; what has one inside is a chip.
 */
removers: string, 
/**
 * Is a chip by itself.
 */
chips: string, 
/**
 * Is a recipient wherever it stands in the compose box, away from any field; empty where that is never so.
 */
apart: string, 
/**
 * Is never part of what was entered: open lists of suggestions, help.
 */
popups: string, 
/**
 * Attributes that hold words of the page's author, such as `name` and `id`.
 */
codes: Array<string>, 
/**
 * Attributes that hold words for the reader, such as `aria-label`.
 */
labels: Array<string>, 
/**
 * Words that may stand beside any of the others: "field", "required", "add".
 */
filler: Array<string>, 
/**
 * What the parts are called. The first that fits wins, so "reply to" stands before "to".
 */
parts: Array<PartNames>, 
/**
 * Words of a button that sends when it stands in a compose box, whatever else sends there: "schedule".
 */
schedules: Array<string>, 
/**
 * Words of a button that sends when nothing else in its compose box does: "reply". Elsewhere it opens one.
 */
answers: Array<string>, };

export type PartNames = { 
/**
 * The part.
 */
part: Part, 
/**
 * By the page's author: a code that has one of these among its words names this part.
 */
codes: Array<string>, 
/**
 * For the reader: a label whose words are all among these and the fillers names this part.
 */
words: Array<string>, };

export type Part = "to" | "cc" | "bcc" | "subject" | "from" | "remove" | "send" | "foreign" | "other";
