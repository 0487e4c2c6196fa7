//! The parser agrees with the public microformats test suite on every case about people, read in place at
//! ../shared/pages/microformats.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use serde_json::{Map, Value as Json, json};
use std::{fs, path::Path};
use tactful::{
    capture::Snapshot,
    layers::microformats::{Microformats, Value},
    page::Page,
};

#[test]
fn every_case_about_people_is_read_as_the_suite_says() {
    let Some(pages) = support::real_pages() else { return };
    let mut cases = 0;
    let mut wrong = Vec::new();
    for folder in fs::read_dir(pages.join("microformats/tests")).unwrap() {
        for kind in fs::read_dir(folder.unwrap().path()).unwrap() {
            for file in fs::read_dir(kind.unwrap().path()).unwrap() {
                let file = file.unwrap().path();
                let expected = file.with_extension("json");
                if file.extension().is_some_and(|extension| extension == "html") && expected.exists() {
                    cases += 1;
                    let expected = relevant(serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap());
                    let actual = read(&fs::read_to_string(&file).unwrap());
                    if actual != expected {
                        wrong.push(format!("{}\n  expected {expected}\n  read     {actual}", name(&file)));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
    support::readme_says(&format!(
        "of the public microformats suite's cases about people, {cases} of {cases} are read"
    ));
}

fn name(file: &Path) -> String {
    file.components()
        .rev()
        .take(3)
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" < ")
}

/// The expectation without what is not kept of a link, because nothing in Tactful would look at it: its title, medium
/// and language.
fn relevant(mut expected: Json) -> Json {
    if let Some(links) = expected["rel-urls"].as_object_mut() {
        for link in links.values_mut().filter_map(Json::as_object_mut) {
            link.retain(|key, _| key == "rels" || key == "text");
        }
    }
    expected
}

fn read(html: &str) -> Json {
    let page = Page::parse(&Snapshot::new("http://example.com/", html)).unwrap();
    let found = Microformats::read(&page);
    let mut rels = Map::new();
    let mut urls = Map::new();
    for link in &found.rels {
        urls.insert(link.url.clone(), json!({"rels": link.rels, "text": link.text}));
        for rel in &link.rels {
            rels.entry(rel).or_insert(json!([])).as_array_mut().unwrap().push(json!(link.url));
        }
    }
    let items: Vec<Json> = found.roots.iter().map(|place| item(&found, *place)).collect();
    json!({"items": items, "rels": rels, "rel-urls": urls})
}

fn item(found: &Microformats, place: usize) -> Json {
    let item_here = &found.items[place];
    let properties: Map<String, Json> = item_here
        .properties
        .iter()
        .map(|(name, values)| (name.clone(), values.iter().map(|value| value_json(found, value)).collect()))
        .collect();
    let mut json = json!({"type": item_here.types, "properties": properties});
    if !item_here.children.is_empty() {
        json["children"] = item_here.children.iter().map(|place| item(found, *place)).collect();
    }
    json
}

fn value_json(found: &Microformats, value: &Value) -> Json {
    match value {
        Value::Text(text) => json!(text),
        Value::Image { address, alt } => json!({"value": address, "alt": alt}),
        Value::Item { place, value } => {
            let mut json = item(found, *place);
            json["value"] = json!(value);
            json
        }
    }
}
