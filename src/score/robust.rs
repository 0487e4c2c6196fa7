//! What is stricter than the figures say: the server-driven build's Receipts do not change at all, and no page is taken
//! for somebody else's.

use crate::{
    derive::{self, each_element},
    pages::{self, Case},
    support,
};
use scraper::Html;
use serde_json::Value;
use tactful::receipt::Outcome;

/// The project's own pages of LinkedIn and the real ones.
fn linkedin() -> Vec<Case> {
    let cases = pages::own().into_iter().chain(pages::real().into_iter().flatten());
    cases.filter(|case| case.site == "linkedin").collect()
}

/// Checks that pages of the server-driven build give the same Receipts after a change.
fn unmoved_by(change: impl Fn(&mut Html)) {
    let moved = moved_by(change);
    assert!(moved.is_empty(), "{}", moved.join("\n"));
}

/// What a change does to the Receipts of all pages of the server-driven build.
fn moved_by(change: impl Fn(&mut Html)) -> Vec<String> {
    let mut moved = Vec::new();
    for case in linkedin().iter().filter(|case| case.name.starts_with("sdui")) {
        let changed = derive::changed(case, &change);
        let before = serde_json::to_value(support::capture(&case.url, &case.html)).unwrap();
        let after = serde_json::to_value(support::capture(&case.url, &changed.html)).unwrap();
        differences(&case.name, &before, &after, &mut moved);
    }
    moved
}

/// Lists where two values differ.
fn differences(place: &str, before: &Value, after: &Value, into: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in before {
                differences(&format!("{place}.{key}"), value, after.get(key).unwrap_or(&Value::Null), into);
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (number, (before, after)) in before.iter().zip(after).enumerate() {
                differences(&format!("{place}.{number}"), before, after, into);
            }
        }
        _ if before == after => {}
        _ => into.push(format!("{place}: {before} becomes {after}")),
    }
}

#[test]
fn class_names_do_not_matter() {
    unmoved_by(derive::rename_classes);
}

#[test]
fn test_ids_and_tracking_names_do_not_matter() {
    unmoved_by(|document| {
        each_element(document, |element| {
            element.attrs.retain(|(name, _)| !name.local.starts_with("data-") || &*name.local == "data-sdui-screen");
        });
    });
}

#[test]
fn boxes_around_things_do_not_matter() {
    unmoved_by(derive::wrap);
}

#[test]
fn the_order_of_cards_does_not_matter() {
    unmoved_by(derive::reverse_cards);
}

#[test]
fn keys_of_entries_do_not_matter() {
    unmoved_by(|document| {
        each_element(document, |element| {
            for (name, value) in &mut element.attrs {
                if &*name.local == "componentkey" && value.starts_with("entity-collection-item") {
                    *value = "5a3c0000".into();
                }
            }
        });
    });
}

#[test]
fn without_keys_nothing_is_lost_but_what_keys_alone_say() {
    let mut moved = moved_by(|document| {
        each_element(document, |element| {
            element.attrs.retain(|(name, _)| &*name.local != "componentkey");
        });
    });
    // A card by itself, and the slug in the keys.
    moved.retain(|it| !it.starts_with("sdui-2026-experience-card") && !it.starts_with("sdui-another-person-by"));
    // That a member has no such card.
    moved.retain(|it| !it.ends_with(r#""absent" becomes "missed""#) && !it.contains("hint: null becomes"));
    assert!(moved.is_empty(), "{}", moved.join("\n"));
}

#[test]
fn a_page_under_another_address_is_refused() {
    let cases = linkedin();
    let profiles: Vec<&Case> = cases.iter().filter(|case| case.url.contains("/in/")).collect();
    let slug = |case: &Case| case.url.split("/in/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let mut taken = Vec::new();
    for case in &profiles {
        // Pages with one card may carry no slug at all, and cannot tell.
        let receipt = support::capture(&case.url, &case.html);
        if receipt.outcome != Outcome::Captured || case.name.contains("details") {
            continue;
        }
        // A member's id says nothing about a name.
        let others = profiles.iter().filter(|other| slug(case) != slug(other) && !slug(other).starts_with("ACo"));
        for other in others.take(4) {
            let receipt = support::capture(&other.url, &case.html);
            if receipt.outcome == Outcome::Captured {
                taken.push(format!("{} at {}", case.name, other.url));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}
