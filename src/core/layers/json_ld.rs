//! schema.org in JSON-LD: `<script type="application/ld+json">`.
//!
//! The subset of JSON-LD 1.1 (<https://www.w3.org/TR/json-ld11/>) that pages write: arrays, `@graph`, `@id` references
//! in any order, `@value`, `@list`, `@set`. Contexts are not fetched; the vocabulary's own prefixes are understood.

use super::schema::{Graph, Value};
use crate::page::Page;
use scraper::ElementRef;
use serde_json::{Map, Value as Json};
use std::{collections::HashMap, rc::Rc};

/// All that a page's JSON-LD says. A script that cannot be read is left out alone.
pub fn graph(page: &Page) -> Graph {
    let mut reader = Reader { page, graph: Graph::default(), known: HashMap::new() };
    for script in page.all("script[type]") {
        let kind = script.attr("type").and_then(|kind| kind.split(';').next()).unwrap_or_default();
        if kind.trim().eq_ignore_ascii_case("application/ld+json") {
            documents(&content(script)).into_iter().for_each(|document| reader.read(document));
        }
    }
    reader.graph
}

fn content(script: ElementRef<'_>) -> String {
    script.children().filter_map(|node| node.value().as_text().map(|text| &**text)).collect()
}

/// The JSON documents in a script: one as a rule, several in a row at times.
fn documents(script: &str) -> Vec<Json> {
    let read = |text: &str| -> Vec<Json> {
        serde_json::Deserializer::from_str(text).into_iter().map_while(Result::ok).collect()
    };
    let documents = read(script);
    if documents.is_empty() { read(&mended(script)) } else { documents }
}

/// JSON with the usual mistakes of hand-made templates taken out: comment and CDATA wrappers, line breaks within
/// strings, a comma before a closing bracket.
fn mended(script: &str) -> String {
    let mut text = script.trim_start();
    for opening in ["<!--", "//", "/*", "<![CDATA[", "*/"] {
        text = text.strip_prefix(opening).unwrap_or(text).trim_start();
    }
    let mut mended = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '\n' | '\r' | '\t' if quoted => {
                mended.push_str(if character == '\n' { "\\n" } else { " " });
                continue;
            }
            '}' | ']' if !quoted => {
                let kept = mended.trim_end();
                if kept.ends_with(',') {
                    mended.truncate(kept.len() - 1);
                }
            }
            _ => {}
        }
        if !(quoted && character.is_control()) {
            mended.push(character);
        }
    }
    mended
}

/// The item and property that a value belongs to.
type Holder = Option<(usize, Rc<str>)>;

struct Reader<'a> {
    page: &'a Page,
    graph: Graph,
    /// What goes by which address, made absolute.
    known: HashMap<String, usize>,
}

impl Reader<'_> {
    /// Reads one document, with a stack of its own: documents may be large.
    fn read(&mut self, document: Json) {
        let mut left: Vec<(Json, Holder)> = vec![(document, None)];
        while let Some((value, holder)) = left.pop() {
            match value {
                Json::Array(values) => {
                    left.extend(values.into_iter().rev().map(|value| (value, holder.clone())));
                }
                Json::Object(object) => self.object(object, holder, &mut left),
                Json::String(text) => self.put(holder, Value::Text(text)),
                Json::Number(number) => self.put(holder, Value::Text(number.to_string())),
                Json::Bool(_) | Json::Null => {}
            }
        }
    }

    fn put(&mut self, holder: Holder, value: Value) {
        if let Some((place, property)) = holder {
            self.graph.put(place, &property, value);
        }
    }

    fn object(&mut self, mut object: Map<String, Json>, holder: Holder, left: &mut Vec<(Json, Holder)>) {
        // schema.org's own context has these names for them.
        for (alias, keyword) in [("type", "@type"), ("id", "@id")] {
            if !object.contains_key(keyword)
                && object.get(alias).is_some_and(Json::is_string)
                && let Some(value) = object.remove(alias)
            {
                object.insert(keyword.to_owned(), value);
            }
        }
        for wrapper in ["@value", "@list", "@set"] {
            if let Some(inner) = object.remove(wrapper) {
                left.push((inner, holder));
                return;
            }
        }
        let graph = object.remove("@graph");
        let is_wrapper = object.keys().all(|key| key == "@context" || key == "@id");
        if let Some(graph) = graph {
            left.push((graph, None));
            if is_wrapper {
                return;
            }
        }
        let place = self.place(&object);
        self.put(holder, Value::Item(place));
        for (key, value) in object.into_iter().rev() {
            match key.as_str() {
                "@type" => match value {
                    Json::String(name) => self.graph.set_type(place, &name),
                    Json::Array(names) => {
                        names.iter().filter_map(Json::as_str).for_each(|name| self.graph.set_type(place, name));
                    }
                    _ => {}
                },
                _ if key.starts_with('@') => {}
                _ => left.push((value, Some((place, Rc::from(key))))),
            }
        }
    }

    /// The place of an object: that of everything else which goes by the same `@id`.
    fn place(&mut self, object: &Map<String, Json>) -> usize {
        let Some(id) = object.get("@id").and_then(Json::as_str) else { return self.graph.add() };
        let known = self.page.link(id).map_or_else(|| id.to_owned(), String::from);
        if let Some(place) = self.known.get(&known) {
            return *place;
        }
        let place = self.graph.add();
        self.graph.set_id(place, id);
        self.known.insert(known, place);
        place
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        capture::Snapshot,
        layers::{Known, Says, ask},
        page::Page,
        profile::Profile,
        reading::Source,
    };

    fn says(script: &str) -> Says {
        let html = format!("<script type='application/ld+json'>{script}</script>");
        ask(Source::JsonLd, &Page::parse(&Snapshot::new("https://jane.example/", &html)).unwrap())
    }

    fn person(script: &str) -> Profile {
        match says(script) {
            Says::Person(subject) => subject.reading.profile,
            other => panic!("{script}: {other:?}"),
        }
    }

    #[test]
    fn a_person_is_read_whole() {
        let profile = person(
            r##"{"@context": "https://schema.org", "@graph": [
                {"@type": ["ProfilePage", "WebPage"], "@id": "https://jane.example/", "mainEntity": {"@id": "#jane"}},
                {"@type": "Person", "@id": "#jane", "givenName": "Jane", "familyName": "Roe",
                 "jobTitle": {"@type": "DefinedTerm", "name": "Potter"},
                 "worksFor": [{"@type": "OrganizationRole", "worksFor": {"@id": "#acme"}, "startDate": "2019-03"},
                              {"@type": "OrganizationRole", "worksFor": {"name": "Clay &amp; Co"},
                               "roleName": "Apprentice", "startDate": "2011", "endDate": "2014-05-01T00:00:00Z"}],
                 "alumniOf": {"@type": "CollegeOrUniversity", "name": "School of Clay"},
                 "address": {"@type": "PostalAddress", "addressLocality": "Lyon", "addressCountry": {"name": "France"}},
                 "knowsLanguage": ["French", {"@type": "Language", "name": "English"}],
                 "knowsAbout": [{"@value": "glazing"}, "https://example.org/kilns"],
                 "email": "mailto:jane@roe.example", "telephone": "+1-202-555-0100",
                 "image": {"@type": "ImageObject", "url": "/jane.jpg"},
                 "description": "I make pots.\nAnd cups.",
                 "sameAs": ["https://www.linkedin.com/in/janeroe/", "https://en.wikipedia.org/wiki/Roe", "roe.example"]},
                {"@type": "Organization", "@id": "#acme", "name": "Acme"}
            ]}"##,
        );
        assert_eq!(profile.name.as_deref(), Some("Jane Roe"));
        assert_eq!(profile.headline.as_deref(), Some("Potter"));
        assert_eq!(profile.location.as_deref(), Some("Lyon, France"));
        assert_eq!(profile.about.as_deref(), Some("I make pots.\nAnd cups."));
        assert_eq!(profile.photo.as_deref(), Some("https://jane.example/jane.jpg"));
        assert_eq!(profile.employers, ["Acme"]);
        let dates =
            |place: usize| (profile.experience[place].start.as_deref(), profile.experience[place].end.as_deref());
        assert_eq!(dates(0), (Some("2019-03"), None));
        assert_eq!(dates(1), (Some("2011"), Some("2014-05-01")));
        assert_eq!(profile.experience[1].employer.as_deref(), Some("Clay & Co"));
        assert_eq!(profile.experience[1].title.as_deref(), Some("Apprentice"));
        assert_eq!(profile.education[0].school.as_deref(), Some("School of Clay"));
        assert_eq!(
            profile.languages.iter().map(|language| language.name.as_str()).collect::<Vec<_>>(),
            ["French", "English"]
        );
        assert_eq!(profile.skills, ["glazing"]);
        assert_eq!(profile.emails, ["jane@roe.example"]);
        assert_eq!(profile.phones, ["+1-202-555-0100"]);
        assert_eq!(profile.handles.iter().map(|handle| handle.handle.as_str()).collect::<Vec<_>>(), ["janeroe"]);
        assert_eq!(profile.websites.iter().map(|site| site.url.as_str()).collect::<Vec<_>>(), ["https://roe.example/"]);
    }

    #[test]
    fn broken_scripts_are_mended_where_it_is_plain_how() {
        let check = |script: &str| assert_eq!(person(script).name.as_deref(), Some("Jane Roe"), "{script}");
        check(r#"{"@type": "Person", "name": "Jane Roe",}"#);
        check("//<![CDATA[\n{\"@type\": \"Person\", \"name\": \"Jane Roe\"}\n//]]>");
        check("<!-- {\"@type\": \"Person\", \"name\": \"Jane Roe\"} -->");
        check("{\"@type\": \"Person\", \"description\": \"one\n\ttwo\", \"name\": \"Jane\n Roe\"};");
        check(r#"{"@type": "WebSite"} {"@type": "http://schema.org/Person", "schema:name": "Jane Roe"}"#);
        check(r##"{"type": "ProfilePage", "mainEntity": {"id": "#me", "type": "Person", "name": "Jane Roe"}}"##);
    }

    #[test]
    fn whom_a_page_is_about() {
        let known = |script: &str| match says(script) {
            Says::Person(subject) => subject.reading.profile.name.map(|name| (name, subject.known)),
            Says::Other(what) => Some((what.to_owned(), Known::Alone)),
            Says::Nothing => None,
        };
        let check = |script: &str, expected: Option<(&str, Known)>| {
            assert_eq!(known(script), expected.map(|(name, known)| (name.to_owned(), known)), "{script}");
        };
        let jane = Some(("Jane", Known::Said));
        check(r#"{"@type": "ProfilePage", "mainEntity": {"@type": "Person", "name": "Jane"}}"#, jane);
        check(r#"{"@type": "Person", "name": "Jane", "mainEntityOfPage": "https://jane.example/"}"#, jane);
        check(r#"[{"@type": "Person", "name": "Joe"}, {"@type": "Person", "name": "Jane", "url": "/"}]"#, jane);
        check(
            r#"{"@type": "Person", "name": "Jane", "spouse": {"@type": "Person", "name": "Joe"}}"#,
            Some(("Jane", Known::Alone)),
        );
        let other = |what: &'static str| Some((what, Known::Alone));
        check(
            r#"{"@type": "ProfilePage", "mainEntity": {"@type": "Organization", "name": "Acme"}}"#,
            other("page_organisation"),
        );
        check(r#"{"@type": "Article", "author": {"@type": "Person", "name": "Jane"}}"#, other("page_article"));
        check(
            r#"[{"@type": "Person", "name": "Joe"}, {"@type": "Person", "name": "Jane"}]"#,
            other("page_several_people"),
        );
        check(
            r#"{"@type": "LocalBusiness", "founder": {"@type": "Person", "name": "Jane"}}"#,
            other("page_organisation"),
        );
        check(r#"{"@type": "WebSite", "name": "Jane"}"#, None);
        // A list of people: each may be a part of the page, or the page be about all.
        let several = other("page_several_people");
        let team = r##"[{"@type": "Person", "@id": "https://jane.example/#jane", "name": "Jane"}, {"@type": "Person", "@id": "#joe", "name": "Joe"}]"##;
        check(team, several);
        check(&team.replace("@id", "url").replace("#jane", "").replace("#joe", "/"), several);
        check(&team.replace("Joe", "Jane"), jane);
        let main = r##"{"@type": "ProfilePage", "mainEntity": {"@id": "#jane"}}"##;
        check(&format!("{main} {team}"), jane);
        check(&format!(r#"{{"@type": "WebPage", "mainEntity": {team}}}"#), several);
        // What somebody is in the news for, a site's owner who is no person.
        let news = r#"[{"@type": "WebPage", "about": {"@type": "Person", "name": "Jane"}}, {"@type": "NewsArticle"}]"#;
        check(news, other("page_article"));
        check(&news.replace("NewsArticle", "WebSite"), jane);
        check(&news.replace("WebPage", "ProfilePage"), jane);
        let owner = r#"{"@type": ["Person", "Organization"], "name": "Acme Pots", "url": "/"}"#;
        check(owner, other("page_organisation"));
        check(&owner.replace("Acme Pots", "Jane Roe"), Some(("Jane Roe", Known::Said)));
        check("{", None);
    }
}
