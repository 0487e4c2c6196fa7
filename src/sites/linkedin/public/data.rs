//! The data for search engines in a public profile: a schema.org Person as JSON-LD.
//!
//! It masks what the page masks, and holds a few facts that the page shows only behind a blur.

use super::is_masked;
use crate::{
    dates,
    page::{Page, filled},
    profile::Education,
};
use serde_json::Value;

/// What the data says of the person.
#[derive(Debug, Default)]
pub struct Data {
    /// Where they live.
    pub place: Option<String>,
    /// The address of the portrait.
    pub photo: Option<String>,
    /// The beginning of the person's own description.
    pub about: Option<String>,
    /// Names of the current employers.
    pub employers: Vec<String>,
    /// The schools; degrees are never in the data.
    pub schools: Vec<Education>,
    /// Names of the languages.
    pub languages: Vec<String>,
}

impl Data {
    /// Reads the data about the person of this name; the data names other people too.
    pub fn of(page: &Page, name: &str) -> Self {
        let scripts = page.all("script[type='application/ld+json']").into_iter();
        let documents = scripts.filter_map(|script| serde_json::from_str(&script.text().collect::<String>()).ok());
        documents.filter_map(|document: Value| person(&document, name).map(Self::read)).next().unwrap_or_default()
    }

    fn read(person: &Value) -> Self {
        let school = |school: &Value| {
            let time = |path: &str| said(school, path).and_then(|text| dates::date(&text));
            let (start, end) = (time("/member/startDate"), time("/member/endDate"));
            Some(Education { school: Some(said(school, "/name")?), start, end, ..Education::default() })
        };
        let schools = list(person, "/alumniOf").filter(|school| is_a(school, "EducationalOrganization"));
        let names = |path: &str| list(person, path).filter_map(|entry| said(entry, "/name")).collect();
        Self {
            place: said(person, "/address/addressLocality"),
            photo: said(person, "/image/contentUrl").filter(|address| address.starts_with("https://")),
            about: said(person, "/description"),
            employers: names("/worksFor"),
            schools: schools.filter_map(school).collect(),
            languages: names("/knowsLanguage"),
        }
    }
}

/// The Person of this name at the top of a document or of its graph.
fn person<'a>(document: &'a Value, name: &str) -> Option<&'a Value> {
    std::iter::once(document)
        .chain(list(document, "/@graph"))
        .find(|node| is_a(node, "Person") && said(node, "/name").as_deref() == Some(name))
}

fn is_a(node: &Value, kind: &str) -> bool {
    node.get("@type").and_then(Value::as_str) == Some(kind)
}

fn list<'a>(node: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    node.pointer(path).and_then(Value::as_array).into_iter().flatten()
}

/// A text that is there, and not masked. Years stand there as numbers at times.
fn said(node: &Value, path: &str) -> Option<String> {
    let value = node.pointer(path)?;
    let text = value.as_str().map(str::to_owned).or_else(|| value.as_u64().map(|number| number.to_string()))?;
    filled(&text).filter(|text| !is_masked(text))
}
