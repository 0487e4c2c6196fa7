//! What must stay true of the sources themselves: the absences that the design rests on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use tactful::settings::Limit;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "node_modules" {
                open.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {endings:?} below {folder}");
    found
}

/// The lines of the files that have any of `words`, as `file:line: text`. Comments and test modules do not count.
fn lines_with(files: &[PathBuf], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files {
        let text = fs::read_to_string(path).unwrap();
        let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for (number, line) in shipped.lines().enumerate() {
            let code = line.trim_start();
            let comment = code.starts_with("//") || code.starts_with('*') || code.starts_with("/*");
            if !comment && words.iter().any(|word| code.contains(word)) {
                found.push(format!("{}:{}: {code}", path.strip_prefix(root()).unwrap().display(), number + 1));
            }
        }
    }
    found
}

/// The core's sources but for its tests, which may read what is kept for them.
fn core_sources() -> Vec<PathBuf> {
    let mut sources = files("src/core", &[".rs"]);
    sources.extend(files("src/sites", &[".rs"]));
    sources.retain(|path| !path.ends_with("build.rs") && !path.ends_with("tests.rs"));
    sources
}

/// All of the core's and of every other crate's sources, as the workspace names them.
fn sources() -> Vec<PathBuf> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = manifest.split("members = [").nth(1).unwrap().split(']').next().unwrap();
    let mut sources = files("src/core", &[".rs"]);
    sources.extend(files("src/sites", &[".rs"]));
    for member in members.split('"').skip(1).step_by(2) {
        sources.extend(files(member, &[".rs"]));
    }
    sources
}

#[test]
fn the_core_has_no_browser_clock_or_io() {
    let words = [
        "SystemTime",
        "Instant::",
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        ".await",
        "async fn",
        "println!",
        "UtcDateTime::now",
        "OffsetDateTime::now",
    ];
    assert_eq!(lines_with(&core_sources(), &words), [""; 0]);
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("[dev-dependencies]").next().unwrap();
    for crate_name in ["web-sys", "js-sys", "wasm-bindgen", "idb", "leptos", "tokio", "reqwest", "gloo"] {
        assert!(!dependencies.contains(crate_name), "the core depends on {crate_name}");
    }
}

/// Whoever asks of names is not asked by them, so that nothing goes round in circles.
#[test]
fn names_know_letters_alone() {
    let mut sources = files("src/core/names", &[".rs"]);
    sources.push(root().join("src/core/names.rs"));
    let words = ["guard::", "layers::", "address::", "link::", "import::", "candidate::", "profile::", "sites::"];
    assert_eq!(lines_with(&sources, &words), [""; 0]);
}

#[test]
fn nothing_talks_to_a_network() {
    let words = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "importScripts",
        "eval(",
        "new Function",
    ];
    // The worker reads messages in the language of a message: from its own package, whose address the browser gives.
    let own =
        "extension/own.js:10: const answer = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));";
    assert_eq!(lines_with(&files("extension", &[".js", ".html"]), &words), [own]);
    let words = ["fetch_with", "fetch(", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon", "std::net"];
    assert_eq!(lines_with(&sources(), &words), [""; 0]);
}

#[test]
fn nothing_is_web_accessible_and_no_page_may_write_to_us() {
    let manifest = fs::read_to_string(root().join("extension/manifest.json")).unwrap();
    let bundled = fs::read_to_string(root().join("src/bundle/manifest.rs")).unwrap();
    for word in ["web_accessible_resources", "externally_connectable", "unsafe-eval'", "\"host_permissions\""] {
        let allowed = manifest.replace("'wasm-unsafe-eval'", "");
        assert!(!allowed.contains(word) && !bundled.contains(word), "{word} in the manifest");
    }
    let json: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let policy = json["content_security_policy"]["extension_pages"].as_str().unwrap();
    // The last three are not what `default-src` covers.
    for nothing in ["default-src", "base-uri", "form-action", "frame-ancestors"] {
        assert!(policy.contains(&format!("{nothing} 'none'")), "{nothing} in {policy}");
    }
}

#[test]
fn pages_are_never_written_as_markup() {
    let words = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "setHTMLUnsafe"];
    let scripts = files("extension", &[".js"]);
    assert_eq!(lines_with(&scripts, &words), [""; 0]);
}

#[test]
fn every_sentence_is_in_the_locales_and_every_locale_has_every_sentence() {
    let english = messages("en");
    assert!(english.windows(2).all(|pair| pair[0].0 < pair[1].0), "messages.json is not sorted by id");
    let ids: BTreeSet<&str> = english.iter().map(|(id, _)| id.as_str()).collect();
    for entry in fs::read_dir(root().join("extension/_locales")).unwrap() {
        let language = entry.unwrap().file_name().to_string_lossy().into_owned();
        let other = messages(&language);
        let others: BTreeSet<&str> = other.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids.symmetric_difference(&others).collect::<Vec<_>>(), [&""; 0], "{language}");
        for ((id, ours), (_, theirs)) in english.iter().zip(&other) {
            let places = |text: &str| (1..=9).filter(|n| text.contains(&format!("${n}"))).collect::<Vec<_>>();
            assert_eq!(places(ours), places(theirs), "{language}: {id} has other arguments");
        }
    }
    // Every id that the sources name is there, and none is there for nothing.
    let mut sources = sources();
    sources.extend(files("extension", &[".js", ".html", "manifest.json"]));
    let text: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let quoted = |word| {
        let word: &str = ['"', '\''].iter().find_map(|&quote| str::strip_prefix(word, quote)?.strip_suffix(quote))?;
        Some(word.strip_prefix("__MSG_").and_then(|id| id.strip_suffix("__")).unwrap_or(word))
    };
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-\"'".contains(character);
    let named: BTreeSet<&str> = text.split(|character| !is_part(character)).filter_map(quoted).collect();
    let prefixes = [
        "page_", "refused_", "hint_", "seen_", "channel_", "address_", "rule_", "guard_", "panel_", "error_", "ask_",
        "phone_", "import_",
    ];
    let is_id = |word: &&str| {
        let begins = prefixes.iter().any(|prefix| word.starts_with(prefix) && word.len() > prefix.len());
        begins && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !word.ends_with('_')
    };
    // What is said with a number has plural forms.
    let is_there = |id: &&str| ids.contains(id) || ids.contains(format!("{id}_other").as_str());
    let missing: Vec<&str> = named.iter().copied().filter(|word| is_id(word) && !is_there(word)).collect();
    assert_eq!(missing, [""; 0], "named in the sources, not in messages.json");
    // The sources put some ids together: a number's form, a rule's title and reason, what the guard's buttons say, a limit.
    let is_limit = |id: &str| Limit::ALL.iter().any(|limit| id.strip_prefix("panel_limit_") == Some(limit.name));
    let is_named = |id: &&str| {
        let one = ["_one", "_other"].iter().find_map(|form| id.strip_suffix(form)).unwrap_or(id);
        let whole = id.strip_suffix("_link").unwrap_or(id);
        let button = whole.strip_prefix("guard_").map(|button| button.replace('_', "-"));
        let rule = one.strip_prefix("rule_").and_then(|rule| Some(rule.rsplit_once('_')?.0));
        let hour = rule.and_then(|rule| rule.strip_prefix("bad_hour_"));
        let parts = [Some(one), Some(whole), button.as_deref(), rule, hour];
        is_limit(id) || parts.into_iter().flatten().any(|word| named.contains(word))
    };
    let idle: Vec<&str> = ids.iter().copied().filter(|id| !is_named(id)).collect();
    assert_eq!(idle, [""; 0], "in messages.json, named nowhere");
}

fn messages(language: &str) -> Vec<(String, String)> {
    let path = root().join("extension/_locales").join(language).join("messages.json");
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    // serde_json sorts keys; the order of the file is what is asked for, so the ids are found in the text.
    let text = fs::read_to_string(&path).unwrap();
    let mut entries: Vec<(String, String)> = json
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, entry)| (id.clone(), entry["message"].as_str().unwrap().to_owned()))
        .collect();
    entries.sort_by_key(|(id, _)| text.find(&format!("\n  \"{id}\":")).unwrap_or(usize::MAX));
    entries
}

#[test]
fn kept_pages_are_small_and_written_by_us() {
    let own = files("src/sites", &[".html"]).into_iter();
    let drawn = ["tests/browser/composers", "tests/browser/demo", "tests/browser/surfaces"];
    let drawn = drawn.into_iter().flat_map(|folder| files(folder, &[".html", ".js", ".mjs"]));
    // What a fuzzer keeps ends as it likes, and need not be text.
    let others = ["tests/elsewhere", "tests/fuzz", "tests/webmail/inbox"];
    let others = others.into_iter().flat_map(|folder| files(folder, &[""]));
    for path in own.chain(drawn).chain(others) {
        // The browser tests let scripts with a nonce of their own run.
        let html = String::from_utf8_lossy(&fs::read(&path).unwrap()).replace("nonce=\"page\"", "");
        // Cases without files of their own stand in a list, with an empty line between them.
        let cases = if path.extension().is_some_and(|ending| ending == "txt") { "\n\n" } else { "\0" };
        let longest = html.split(cases).map(str::len).max().unwrap_or_default();
        assert!(longest < 24_000, "{} looks saved: it is large", path.display());
        for trace in [
            "static.licdn.com/aero",
            "data-tracking",
            "trackingId",
            "nonce=\"",
            "urn:li:fsd_profile:ACoAA",
            "googletagmanager",
            "abs.twimg.com",
        ] {
            assert!(!html.contains(trace), "{} looks saved: it has {trace}", path.display());
        }
        for word in html.split(|character: char| !(character.is_alphanumeric() || "@.-_+".contains(character))) {
            let Some((_, domain)) = word.split_once('@') else { continue };
            let reserved = ["example", "test", "invalid", "localhost"];
            let domain = domain.trim_end_matches('.').to_lowercase();
            let fine = domain.is_empty()
                || !domain.contains('.')
                || domain.split('.').any(|label| reserved.contains(&label))
                || KNOWN_PROVIDERS.contains(&domain.as_str());
            assert!(fine, "{} has an address at {domain}, which is not a reserved domain", path.display());
        }
    }
}

/// Consumer providers, which cases about personal addresses have to name.
const KNOWN_PROVIDERS: &[&str] = &["gmail.com", "proton.me", "gmx.de", "orange.fr", "outlook.com"];

/// What a page of the docs writes as code is there: files by their paths, and the tests that are named behind them.
#[test]
fn the_docs_name_what_is_there() {
    let folders = ["src/", "tests/", "docs/", "extension/"];
    let mut docs = files("docs", &[".md"]);
    docs.push(root().join("README.md"));
    for doc in docs {
        let text = fs::read_to_string(&doc).unwrap();
        let mut named = "";
        // Three marks around a block of code are odd as one is, so what is between marks is every other part.
        for code in text.split('`').skip(1).step_by(2) {
            let is_path = folders.iter().any(|folder| code.starts_with(folder)) && !code.contains(['<', '*', ' ']);
            if is_path {
                assert!(root().join(code).exists(), "{} names {code}", doc.display());
            } else if named.ends_with(".rs") && code.contains('_') && !code.contains(['.', ' ']) {
                let source = fs::read_to_string(root().join(named)).unwrap();
                assert!(source.contains(&format!("fn {code}(")), "{} names {code}", doc.display());
            }
            named = code;
        }
    }
}

#[test]
fn every_source_file_says_what_it_is_for() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not open with a line that says what for", path.display());
    }
}
