//! The facts of a page, each as one line and as a hash: what people wrote on pages that are not ours is never kept, yet
//! can be compared.

use tactful::{page, profile::Profile, reading::Field};

/// The facts of one field, one line each.
pub fn of(profile: &Profile, field: Field) -> Vec<String> {
    let one = |fact: &Option<String>| fact.clone().into_iter().collect();
    let joined = |parts: &[&Option<String>]| {
        let parts: Vec<&str> = parts.iter().map(|part| part.as_deref().unwrap_or("-")).collect();
        parts.join(" | ")
    };
    match field {
        Field::Name => one(&profile.name),
        Field::Pronouns => one(&profile.pronouns),
        Field::Headline => one(&profile.headline),
        Field::Location => one(&profile.location),
        Field::About => one(&profile.about),
        Field::Photo => one(&profile.photo),
        Field::OpenToWork => profile.open_to_work.then(|| "open to work".to_owned()).into_iter().collect(),
        Field::Employers => profile.employers.clone(),
        Field::Experience => {
            let lasting = Some("now".to_owned());
            let fact = |it: &tactful::profile::Experience| {
                joined(&[&it.title, &it.employer, &it.start, if it.current { &lasting } else { &it.end }])
            };
            profile.experience.iter().map(fact).collect()
        }
        Field::Education => {
            let fact =
                |it: &tactful::profile::Education| joined(&[&it.school, &it.degree, &it.field, &it.start, &it.end]);
            profile.education.iter().map(fact).collect()
        }
        Field::Skills => profile.skills.clone(),
        Field::Languages => profile.languages.iter().map(|it| joined(&[&Some(it.name.clone()), &it.level])).collect(),
        Field::Websites => profile.websites.iter().map(|it| it.url.clone()).collect(),
        Field::Emails => profile.emails.clone(),
        Field::Phones => profile.phones.clone(),
        Field::Handles => profile.handles.iter().map(|it| format!("{}: {}", it.network, it.handle)).collect(),
    }
}

/// A fact as 16 hexadecimal digits (FNV-1a over its text with white space folded).
pub fn hash(fact: &str) -> String {
    let folded = page::filled(fact).unwrap_or_default();
    let hash = folded
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
