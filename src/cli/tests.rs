//! The command line keeps its contract: one JSON document on standard output, an exit status that can be relied on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use serde_json::Value;
use std::{
    io::Write,
    process::{Command, Stdio},
};

/// Runs `tactful` and gives its exit status, standard output and standard error.
fn tactful(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tactful"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A run that ends without reading its input breaks the pipe: that is its right.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// Runs a verb that answers, and gives its JSON document.
fn answer(arguments: &[&str], input: &[u8], status: i32) -> Value {
    let (actual, out, err) = tactful(arguments, input);
    assert_eq!((actual, err.as_str()), (status, ""), "{arguments:?}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn capture_prints_a_receipt() {
    let feed = b"<title>Feed</title><main><h2>Start a post</h2></main>";
    let receipt = answer(&["capture", "--url", "https://www.linkedin.com/feed/", "-"], feed, 1);
    assert_eq!(receipt["version"], 1);
    assert_eq!(receipt["outcome"], "not-a-profile");
    assert!(receipt["reason"].as_str().unwrap().ends_with('.'));
    assert!(receipt["profile"].is_null());
}

#[test]
fn nobody_is_told_how_to_sign_in() {
    let page = b"<title>Jane Roe</title><div class=h-card><h1 class=p-name>Jane Roe</h1></div>";
    let receipt = answer(&["capture", "--url", "https://jane:secret@janeroe.example/", "-"], page, 0);
    assert_eq!(receipt["profile"]["url"], "https://janeroe.example/");
    assert!(!receipt.to_string().contains("secret"), "{receipt}");
}

/// What no mail can go to is no address, and that one is there is said.
#[test]
fn an_address_that_no_mail_goes_to_is_missed() {
    let page = b"<title>Jane Roe</title><div class=h-card><h1 class=p-name>Jane Roe</h1><a class=u-email href='mailto:jane@acme.and'>x</a></div>";
    let receipt = answer(&["capture", "--url", "https://janeroe.example/", "-"], page, 0);
    let fields = receipt["fields"].as_array().unwrap();
    let said = fields.iter().find(|field| field["field"] == "emails").map(|field| &field["status"]);
    assert_eq!((&receipt["profile"]["emails"], said), (&serde_json::json!([]), Some(&serde_json::json!("missed"))));
}

/// A broken address or number is none: what is left of it is somebody else's.
#[test]
fn numbers_and_addresses_are_judged_as_they_are_written() {
    let check = |address: &str, country: &str, expected: &str| {
        let arguments = ["classify", address, "--country", country];
        let told = answer(arguments.get(..if country.is_empty() { 2 } else { 4 }).unwrap(), b"", 0);
        assert_eq!(told["normal"].as_str().unwrap_or("invalid"), expected, "{told}");
    };
    check("(+44) 20 7946 0018", "", "+442079460018");
    check("(0044) 20 7946 0018", "", "+442079460018");
    check("tel:02079460018;phone-context=+44", "", "+442079460018");
    check("020 7946 0018", "UK", "+442079460018");
    check("020 7946 0018", "gb", "+442079460018");
    check("jane ro@acme.example", "", "invalid");
    check("ja\u{2}ne@acme.example", "", "invalid");
    check("Jane Roe <jane@acme.example>", "", "jane@acme.example");
}

#[test]
fn check_prints_a_verdict() {
    let verdict = answer(&["check"], br#"{"draft": {"body": "Hi Jane"}}"#, 0);
    assert_eq!(verdict, serde_json::json!({"version": 1, "hold": false, "warnings": []}));

    let draft = r#"{
        "version": 1, "now": "2026-11-22T22:00:00Z", "locale": "en", "unheard-of": {"of": [null]},
        "me": {"addresses": ["lea@agency.example"], "domains": ["agency.example"], "from": "lea@agency.example"},
        "draft": {
            "surface": "gmail", "subject": null, "body": "Hi Jane, may I tell you about a ferry?", "reply": false,
            "recipients": [{"field": "to", "name": "Jane Roe", "address": "jane@acme.example"},
                           {"field": "cc", "name": "Ana Poe", "address": null}]
        },
        "known": [{
            "name": "Jane Roe", "addresses": ["jane@acme.example"], "profiles": ["https://www.linkedin.com/in/janeroe/"],
            "employers": [{"name": "Acme", "domains": ["acme.example"], "current": true}],
            "country": "FR", "timezone": "Europe/Paris", "declined_at": null, "interactions": null
        }],
        "sent": null, "settings": {}
    }"#;
    let verdict = answer(&["check", "-"], draft.as_bytes(), 0);
    let said = |field: &str| -> Vec<&str> {
        verdict["warnings"].as_array().unwrap().iter().map(|warning| warning[field].as_str().unwrap_or("")).collect()
    };
    assert_eq!(verdict["hold"], true);
    assert_eq!(said("rule"), ["work-address", "several-recipients", "cannot-tell"]);
    assert_eq!(said("severity"), ["severe", "severe", "note"]);
    assert_eq!(said("recipient"), ["jane@acme.example", "", "Ana Poe"]);
    let first = &verdict["warnings"][0];
    assert_eq!(first["actions"][0]["id"], "use-channel");
    assert_eq!(first["actions"][0]["value"], "https://www.linkedin.com/in/janeroe/");

    // The same to her alone at her private address: nothing is worth a word. A network's message would ring at this hour, and
    // that holds nothing.
    let private = draft.replace("jane@acme.example\"}", "jane.roe@gmail.com\"}");
    let ana = r#"{"field": "cc", "name": "Ana Poe", "address": null}"#;
    let alone = private.replace(&format!(",\n                           {ana}"), "");
    assert_ne!(alone, private);
    let verdict = answer(&["check"], alone.as_bytes(), 0);
    assert_eq!(verdict, serde_json::json!({"version": 1, "hold": false, "warnings": []}));
    let message = alone.replace("\"gmail\"", "\"linkedin\"").replace("\"jane.roe@gmail.com\"}", "null}");
    let verdict = answer(&["check"], message.as_bytes(), 0);
    assert_eq!(verdict["hold"], false, "{verdict}");
    assert_eq!(verdict["warnings"][0]["rule"], "bad-hour", "{verdict}");
    assert_eq!(verdict["warnings"].as_array().unwrap().len(), 1, "{verdict}");

    // Somebody of whom the page shows neither name nor address reads it all the same.
    let verdict = answer(&["check"], private.replace("\"Ana Poe\"", "null").as_bytes(), 0);
    assert_eq!(verdict["warnings"][0]["rule"], "several-recipients", "{verdict}");
    assert_eq!(verdict["warnings"][0]["severity"], "severe", "{verdict}");
}

#[test]
fn check_fingerprints_what_was_sent() {
    let pitch = "your years in rail planning made me write. We look for a lead engineer for a product that plans crews \
        and trains, in Lyon or remote, with a team of six. Would you be open to a short call?";
    let draft = serde_json::json!({
        "now": "2026-11-23T10:00:00Z",
        "draft": {"surface": "linkedin", "recipients": [{"name": "Jane Roe"}], "body": format!("Hi Jane, {pitch}")},
        "sent": [{"at": "2026-11-19T09:00:00Z", "to": "Ana Poe", "body": format!("Dear Ana, {pitch}")}]
    });
    let verdict = answer(&["check"], draft.to_string().as_bytes(), 0);
    assert_eq!(verdict["warnings"][0]["rule"], "same-text", "{verdict}");
}

#[test]
fn a_draft_that_cannot_be_read_is_told_in_a_line() {
    let check = |input: &str, says: &str| {
        let (status, out, err) = tactful(&["check"], input.as_bytes());
        assert_eq!((status, out.as_str()), (2, ""), "{input}");
        assert!(err.contains(says) && err.trim_end().lines().count() == 1, "{input}: {err}");
    };
    check("{", "this is no JSON");
    check("[]", "there is no draft in it");
    check("{}", "there is no draft in it");
    check(r#"{"draft": {"recipients": 5}}"#, "draft: invalid type");
    check(r#"{"draft": {}, "known": [{}, {"objected": "yes"}]}"#, "known[1]: invalid type");
    check(r#"{"draft": {}, "known": [{"declined_at": "soon"}]}"#, "known[0].declined_at is no date: soon");
    check(r#"{"draft": {}, "known": [{"interactions": [{"at": "x"}]}]}"#, "known[0].interactions[0].at is no date: x");
    check(r#"{"draft": {}, "sent": [{"at": "2026-13"}]}"#, "sent[0].at is no date: 2026-13");
    check(r#"{"draft": {}, "settings": {"off": ["nope"]}}"#, "settings: unknown variant");
    check(r#"{"draft": {}, "now": "today"}"#, "now is no timestamp: today");
    check(r#"{"draft": {}, "version": 2}"#, "version 2 is not known");
}

#[test]
fn a_file_of_people_becomes_profiles_or_a_sentence() {
    let cards =
        b"BEGIN:VCARD\nFN:Jane Roe\nEMAIL;TYPE=HOME:jane@home.example\nURL:https://www.linkedin.com/in/Jane-Roe\n\
        END:VCARD\nBEGIN:VCARD\nKIND:org\nFN:Acme\nEND:VCARD\n";
    let read = answer(&["import", "--at", "2026-11-23T10:00:00Z", "-"], cards, 0);
    assert_eq!(
        (&read["outcome"], &read["format"], &read["left_out"]),
        (&"read".into(), &"vcard".into(), &serde_json::json!([2]))
    );
    let person = &read["profiles"][0];
    assert_eq!(person["emails"][0], "jane@home.example");
    assert_eq!(person["handles"][0]["url"], "https://www.linkedin.com/in/jane-roe/");
    assert_eq!(person["taken_at"], "2026-11-23T10:00:00Z");
    let refused = answer(&["import", "-"], b"PK\x03\x04", 1);
    assert_eq!(refused["outcome"], "refused");
    assert!(refused["reason"].as_str().unwrap().contains("Unpack it"), "{refused}");
}

#[test]
fn wrong_usage_and_unreadable_input_are_told_apart_from_a_no() {
    let check = |arguments: &[&str], says: &str| {
        let (status, out, err) = tactful(arguments, b"");
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(says), "{arguments:?}: {err}");
    };
    check(&[], "tactful capture");
    check(&["catch"], "no such verb: catch");
    check(&["--url", "https://jane.example/"], "--url");
    check(&["capture", "-"], "--url");
    check(&["capture", "--url", "https://jane.example/"], "saved page");
    check(&["capture", "--url", "jane", "-"], "jane");
    check(&["capture", "--url", "https://jane.example/", "--at", "today", "-"], "today");
    check(&["capture", "--url", "https://jane.example/", "one.html", "two.html"], "two.html");
    check(&["capture", "--url", "https://jane.example/", "no/such/page.html"], "no/such/page.html");
    for url in ["ftp://jane.example/", "file:///jane.html", "about:blank", "javascript:alert(1)"] {
        check(&["capture", "--url", url, "-"], "begins with https: or http:");
    }
    for company in ["Acme", "Acme=", "=acme.example", "Acme=the north", "Acme=co.uk"] {
        check(&["classify", "--employer", company, "jane@acme.example"], company.trim_start_matches("Acme="));
        check(&["classify", "--former", company, "jane@acme.example"], company.trim_start_matches("Acme="));
    }
    check(&["classify", "--me", "the north", "jane@acme.example"], "the north");
    check(&["classify", "--country", "ZZ", "020 7946 0018"], "ZZ");
    check(&["classify", "--country", "GBR", "020 7946 0018"], "GBR");
    check(&["check"], "standard input: this is no JSON");
    check(&["check", "no/such/draft.json"], "no/such/draft.json");
    check(&["check", "--now"], "--now");
    check(&["check", "one.json", "two.json"], "two.json");
}

/// The README lists the networks as the program knows them; `UPDATE=1` writes the list.
/// Each example is a call, what is read from standard input up to `END`, and what is printed. `UPDATE=1` writes that.
#[test]
fn the_examples_of_the_documentation_are_true() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/json.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut parts = text.split("```console\n$ tactful ");
    let mut written = parts.next().unwrap().to_owned();
    for part in parts {
        let (example, rest) = part.split_once("```\n").unwrap();
        let (call, body) = example.split_once('\n').unwrap();
        let (input, _) = body.split_once("END\n").filter(|_| call.ends_with(" <<END")).unwrap_or_default();
        let arguments: Vec<&str> = call.trim_end_matches(" <<END").split(' ').collect();
        let (status, out, err) = tactful(&arguments, input.as_bytes());
        assert_eq!((status, err.as_str()), (0, ""), "{call}");
        let end = if input.is_empty() { "" } else { "END\n" };
        written.push_str(&format!("```console\n$ tactful {call}\n{input}{end}{out}```\n{rest}"));
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &written).unwrap();
    }
    assert!(
        text == written || std::env::var_os("UPDATE").is_some(),
        "docs/json.md: UPDATE=1 ./build.sh native examples"
    );
}

#[test]
fn the_readme_lists_the_sites() {
    let (status, table, _) = tactful(&["sites"], b"");
    assert_eq!(status, 0);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once("<!-- sites -->\n").unwrap();
    let (listed, after) = rest.split_once("<!-- /sites -->\n").unwrap();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, format!("{before}<!-- sites -->\n{table}<!-- /sites -->\n{after}")).unwrap();
        return;
    }
    assert!(
        listed == table,
        "README.md lists other sites than `tactful sites`; UPDATE=1 writes them, then read the diff"
    );
}
