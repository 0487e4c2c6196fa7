//! What an h-resume says of a person (<https://microformats.org/wiki/h-resume>).

use super::{
    Item, Microformats, Value,
    card::{self, line},
};
use crate::{
    layers::own,
    page::{self, Page},
    profile::{Education, Experience},
    reading::Reading,
};

/// The page's only resume.
pub fn read(found: &Microformats, page: &Page) -> Option<Reading> {
    let mut resumes = found.items.iter().filter(|item| item.is("h-resume"));
    let resume = resumes.next().filter(|_| resumes.next().is_none())?;
    let contact = resume.values("contact").iter().find_map(|value| match value {
        Value::Item { place, .. } => found.item(*place),
        Value::Text(_) | Value::Image { .. } => None,
    });
    let mut profile = contact.map(|contact| card::profile(contact, found, page)).unwrap_or_default();
    profile.name = line(resume, &["name"]).or(profile.name);
    profile.about = resume.values("summary").iter().find_map(|value| own::paragraphs(value.text())).or(profile.about);
    profile.skills = resume.values("skill").iter().filter_map(|value| page::filled(value.text())).collect();
    profile.education = items(resume, "education", found).map(education).collect();
    let positions: Vec<Experience> = items(resume, "experience", found).map(position).collect();
    if !positions.is_empty() {
        let current = positions.iter().filter(|position| position.current);
        profile.employers = current.filter_map(|position| position.employer.clone()).collect();
        profile.experience = positions;
    }
    profile.name.is_some().then(|| Reading { profile, ..Reading::default() })
}

fn items<'a>(resume: &'a Item, property: &str, found: &'a Microformats) -> impl Iterator<Item = &'a Item> + use<'a> {
    resume.values(property).iter().filter_map(|value| match value {
        Value::Item { place, .. } => found.item(*place),
        Value::Text(_) | Value::Image { .. } => None,
    })
}

/// A position: an event, a card of the employer, or both in one.
fn position(item: &Item) -> Experience {
    let title = line(item, &["job-title", "title", "role"]);
    let org = line(item, &["org"]);
    // Without an organisation of its own, a card's name is the employer's, and an event's is what was done there.
    let (named_title, named_employer) = match line(item, &["name"]) {
        name if org.is_some() => (name.filter(|name| Some(name) != org.as_ref()), None),
        name if item.is("h-card") || title.is_some() => (None, name),
        name => (name, None),
    };
    let end = item.values("end").iter().find_map(|date| own::date(date.text()));
    Experience {
        title: title.or(named_title),
        employer: org.or(named_employer),
        start: item.values("start").iter().find_map(|date| own::date(date.text())),
        current: end.is_none(),
        end,
        location: line(item, &["location"]),
        description: item.values("description").iter().find_map(|text| own::paragraphs(text.text())),
        ..Experience::default()
    }
}

/// A course of study; what its description says is the degree when it is no longer than one.
fn education(item: &Item) -> Education {
    Education {
        school: line(item, &["org", "name"]),
        degree: line(item, &["degree", "description", "summary"]).filter(|text| text.chars().count() <= 100),
        field: None,
        start: item.values("start").iter().find_map(|date| own::date(date.text())),
        end: item.values("end").iter().find_map(|date| own::date(date.text())),
    }
}
