//! A schema.org Person as a Profile. Properties as on https://schema.org/Person.

use super::{Graph, Value};
use crate::{
    layers::own,
    page::Page,
    profile::{Education, Experience, Language, Profile, Seen},
    reading::Reading,
    sites,
};
use rustc_hash::FxHashSet;

/// What the item at `person` says.
pub fn read(graph: &Graph, person: usize, page: &Page) -> Reading {
    let mut profile = Profile {
        name: name(graph, person),
        pronouns: text(graph, person, &["pronouns"]),
        location: location(graph, person),
        about: graph.texts(person, "description").find_map(own::paragraphs),
        photo: photo(graph, person, page),
        experience: experience(graph, person),
        education: education(graph, person),
        skills: distinct(labels(graph, person, "knowsAbout").chain(labels(graph, person, "skills"))),
        languages: distinct(labels(graph, person, "knowsLanguage"))
            .into_iter()
            .map(|name| Language { name, level: None })
            .collect(),
        ..Profile::default()
    };
    profile.employers = distinct(
        profile.experience.iter().filter(|position| position.current).filter_map(|position| position.employer.clone()),
    );
    profile.headline = headline(graph, person);
    contacts(graph, person, &mut profile);
    // On a network, the address is that of the account as a rule, perhaps under another of the network's domains.
    let is_account = |address: &&str| {
        let path = page.link(address).map(|url| url.path().to_ascii_lowercase());
        sites::handle(&page.url).is_some() && path == Some(page.url.path().to_ascii_lowercase())
    };
    let own = graph.texts(person, "url").filter(|address| !is_account(address));
    for address in own.chain(graph.texts(person, "sameAs")) {
        own::file(address, page, Seen::Markup, &mut profile);
    }
    Reading { profile, ..Reading::default() }
}

/// What the item of a ProfilePage says of the person beside its main entity: some networks list their links there.
pub fn add_from_page(graph: &Graph, holder: usize, page: &Page, profile: &mut Profile) {
    for address in graph.texts(holder, "relatedLink") {
        own::file(address, page, Seen::Markup, profile);
    }
}

fn name(graph: &Graph, person: usize) -> Option<String> {
    text(graph, person, &["name"]).or_else(|| {
        let given = text(graph, person, &["givenName"])?;
        Some(text(graph, person, &["familyName"]).map_or(given.clone(), |family| format!("{given} {family}")))
    })
}

/// The first text that one of `properties` has, on one line.
fn text(graph: &Graph, place: usize, properties: &[&str]) -> Option<String> {
    properties.iter().find_map(|property| label(graph, place, property))
}

fn label(graph: &Graph, place: usize, property: &str) -> Option<String> {
    labels(graph, place, property).next()
}

/// What a property's values are called: texts as they are, items such as a DefinedTerm or a Language by their name.
/// Addresses are nobody's name for a thing.
fn labels<'a>(graph: &'a Graph, place: usize, property: &'a str) -> impl Iterator<Item = String> + 'a {
    through_roles(graph, place, property).filter_map(|(value, _)| match value {
        Value::Text(text) => own::line(text).filter(|text| !text.contains("://")),
        Value::Item(item) => graph.texts(*item, "name").find_map(own::line),
    })
}

fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = FxHashSet::default();
    values.filter(|value| seen.insert(value.clone())).collect()
}

/// A property's values. Where one is wrapped in a Role, which says the same property again inside
/// (<https://schema.org/Role>), the role comes with it.
fn through_roles<'a>(
    graph: &'a Graph,
    place: usize,
    property: &'a str,
) -> impl Iterator<Item = (&'a Value, Option<usize>)> {
    graph.values(place, property).iter().flat_map(move |value| {
        let role = match value {
            Value::Item(item) if graph.types(*item).iter().any(|kind| kind.ends_with("Role")) => Some(*item),
            _ => None,
        };
        let inner = role.map_or(&[][..], |role| graph.values(role, property));
        let direct = if role.is_none() { std::slice::from_ref(value) } else { &[] };
        inner.iter().chain(direct).map(move |value| (value, role))
    })
}

/// The line under the name: the job title, else the occupation, else what tells this person from namesakes.
fn headline(graph: &Graph, person: usize) -> Option<String> {
    let occupation = || {
        through_roles(graph, person, "hasOccupation")
            .filter(|(_, role)| role.is_none_or(|role| date(graph, role, "endDate").is_none()))
            .find_map(|(value, _)| named(graph, value))
    };
    // Networks abuse the last one for marks such as "verified".
    let told_apart = || text(graph, person, &["disambiguatingDescription"]).filter(|text| text.contains(' '));
    text(graph, person, &["jobTitle"]).or_else(occupation).or_else(told_apart)
}

fn named(graph: &Graph, value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => own::line(text).filter(|text| !text.contains("://")),
        Value::Item(item) => graph.texts(*item, "name").find_map(own::line),
    }
}

/// Where somebody lives or works, as they give it: a place's own name, or the town, region and country of an address.
fn location(graph: &Graph, person: usize) -> Option<String> {
    ["homeLocation", "address", "location", "workLocation"]
        .iter()
        .flat_map(|property| graph.values(person, property))
        .find_map(|value| match value {
            Value::Text(text) => own::line(text).filter(|text| !text.contains("://")),
            Value::Item(place) => {
                let address = || {
                    graph.values(*place, "address").iter().find_map(|value| match value {
                        Value::Text(text) => own::line(text),
                        Value::Item(address) => town(graph, *address),
                    })
                };
                town(graph, *place).or_else(|| text(graph, *place, &["name"])).or_else(address)
            }
        })
}

fn town(graph: &Graph, address: usize) -> Option<String> {
    let parts: Vec<String> = ["addressLocality", "addressRegion", "addressCountry"]
        .iter()
        .filter_map(|property| label(graph, address, property))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn photo(graph: &Graph, person: usize, page: &Page) -> Option<String> {
    graph.values(person, "image").iter().find_map(|value| {
        let address = match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Item(image) => {
                let texts = ["contentUrl", "url"].iter().find_map(|property| graph.texts(*image, property).next());
                texts.or_else(|| graph.items.get(*image)?.id.as_deref())
            }
        }?;
        own::photo(address, page)
    })
}

/// Positions: what the person works for, then occupations with dates. A title belongs to an employer when there is one
/// of each, or as many titles as employers.
fn experience(graph: &Graph, person: usize) -> Vec<Experience> {
    let titles: Vec<String> = labels(graph, person, "jobTitle").collect();
    let employers: Vec<(&Value, Option<usize>)> = through_roles(graph, person, "worksFor")
        .chain(through_roles(graph, person, "affiliation"))
        .filter(|(value, _)| named(graph, value).is_some())
        .collect();
    let mut positions: Vec<Experience> = Vec::new();
    for (place, (value, role)) in employers.iter().enumerate() {
        let role_title = role.and_then(|role| text(graph, role, &["jobTitle", "roleName", "namedPosition"]));
        let title = role_title.or_else(|| titles.get(place).filter(|_| titles.len() == employers.len()).cloned());
        let position = Experience { employer: named(graph, value), title, ..dated(graph, *role) };
        if !positions.contains(&position) {
            positions.push(position);
        }
    }
    for (value, role) in through_roles(graph, person, "hasOccupation") {
        if role.is_some() {
            positions.push(Experience { title: named(graph, value), ..dated(graph, role) });
        }
    }
    for (value, role) in through_roles(graph, person, "alumniOf") {
        if !is_school(graph, value) {
            let title = role.and_then(|role| text(graph, role, &["jobTitle", "roleName", "namedPosition"]));
            let position = Experience { employer: named(graph, value), title, ..dated(graph, role) };
            positions.push(Experience { current: false, ..position });
        }
    }
    positions
}

/// The dates of a role. What has no end is said in the present.
fn dated(graph: &Graph, role: Option<usize>) -> Experience {
    let end = role.and_then(|role| date(graph, role, "endDate"));
    Experience {
        start: role.and_then(|role| date(graph, role, "startDate")),
        current: end.is_none(),
        end,
        ..Experience::default()
    }
}

fn date(graph: &Graph, role: usize, property: &str) -> Option<String> {
    graph.texts(role, property).find_map(own::date)
}

/// One is an alumnus of a school; only where an item says outright that it is a company is it a former employer.
fn is_school(graph: &Graph, value: &Value) -> bool {
    let Value::Item(item) = value else { return true };
    !graph.types(*item).iter().any(|kind| kind == "Corporation" || kind.ends_with("Business"))
}

fn education(graph: &Graph, person: usize) -> Vec<Education> {
    let mut schools: Vec<Education> = Vec::new();
    for (value, role) in through_roles(graph, person, "alumniOf").filter(|(value, _)| is_school(graph, value)) {
        let Some(school) = named(graph, value) else { continue };
        let education = Education {
            school: Some(school),
            start: role.and_then(|role| date(graph, role, "startDate")),
            end: role.and_then(|role| date(graph, role, "endDate")),
            ..Education::default()
        };
        if !schools.contains(&education) {
            schools.push(education);
        }
    }
    schools
}

/// The person's addresses and numbers, and those of their contact points with what these are for.
fn contacts(graph: &Graph, person: usize, profile: &mut Profile) {
    let points: Vec<usize> = graph.items(person, "contactPoint").collect();
    for place in std::iter::once(person).chain(points) {
        let kind = (place != person).then(|| text(graph, place, &["contactType"])).flatten();
        for address in graph.texts(place, "email").filter_map(own::email) {
            profile.add_email(&address, Seen::Markup, kind.as_deref());
        }
        for number in graph.texts(place, "telephone").filter_map(own::phone) {
            profile.add_phone(&number, Seen::Markup, kind.as_deref());
        }
    }
}
