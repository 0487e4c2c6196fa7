//! What every surface must be: its parts are there, its selectors fit, and its patterns match its site.

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
        &surface.signature,
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
    ("linkedin", "of a file that is shown without a name", &[".msg-form__attachment-preview:not(:has(h3))"]),
    ("mastodon", "once the page's script made the post private", &["form.compose-form:has(.dropdown-button .icon-at)"]),
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
            ".v1reply-intro",
            ".v1_rc_sig",
            ":is(#attachment-list, #attachmentslist) > li .attachment-name",
            "a.send",
            "[onclick*=\"command('send',\"]",
        ],
    ),
    ("roundcube", "of older versions", &["#attachment-list > li a.filename", "#attachmentslist > li"]),
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
