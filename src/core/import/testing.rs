//! People that were read, each as a line to compare.

use crate::profile::Profile;

/// `name | title | employer | place | addresses and numbers with their labels | sites and accounts`.
pub fn line(person: &Profile) -> String {
    let job = person.experience.first().cloned().unwrap_or_default();
    let ways = person.emails.iter().chain(&person.phones).map(|value| {
        let label = person.sighting(value).and_then(|sighting| sighting.label.clone());
        format!("{value}{}", label.map(|label| format!(" ({label})")).unwrap_or_default())
    });
    let sites = person.websites.iter().map(|site| &site.url).chain(person.handles.iter().map(|handle| &handle.url));
    let parts = [
        person.name.clone().unwrap_or_default(),
        job.title.unwrap_or_default(),
        job.employer.unwrap_or_default(),
        person.location.clone().unwrap_or_default(),
        ways.collect::<Vec<_>>().join(", "),
        sites.cloned().collect::<Vec<_>>().join(", "),
    ];
    parts.join(" | ")
}
