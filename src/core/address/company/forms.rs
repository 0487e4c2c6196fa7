//! The short forms by which a company and the domains that its staff may write from find each other.

use super::{
    Company, Domain, carries_nothing, gives_mailboxes, host,
    name::{Name, beginnings},
    short::letters,
    text,
    words::{is_call, is_common, is_providers},
};

/// The short forms of a company's name and of its domains. A domain that [`by_domain`], [`by_name`] or [`by_letters`] calls
/// the company's has one of them among its own [`forms_of`], but for what institutions make of their names, which has too
/// many forms.
pub fn forms(company: &Company) -> Vec<String> {
    let mut forms = Vec::new();
    if !carries_nothing(&company.name, None) {
        for name in Name::all_in(&company.name) {
            forms.extend(name.short.into_iter().chain(name.first));
            forms.extend([name.whole, name.core]);
        }
        forms.extend(letters(&company.name));
    }
    forms.extend(company.domains.iter().filter_map(|known| Some(text::words(host(known)?.name(), false).concat())));
    forms.retain(|form| form.chars().count() > 1 && !is_common(form));
    forms.sort();
    forms.dedup();
    forms
}

/// The short forms that a company may have whose staff writes from this domain; none at a mail provider, unless people
/// work there.
pub fn forms_of(domain: &Domain) -> Vec<String> {
    let label = text::words(domain.name(), false);
    let joined = label.concat();
    let whole: String = domain.shown().split(['.', '-']).collect();
    let distinct: String = label.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
    let mut forms = vec![joined.clone(), whole, distinct];
    if gives_mailboxes(domain) {
        forms.retain(|form| is_providers(form));
    } else {
        let top = domain.as_str().rsplit('.').next().unwrap_or_default();
        forms.extend((top.len() > 2 && !is_everybodys(top)).then(|| top.to_owned()));
        let cores = joined.char_indices().filter_map(|(place, _)| {
            let (before, after) = joined.split_at_checked(place)?;
            let core = if is_common(after) {
                before
            } else if is_common(before) || is_call(before) {
                after
            } else {
                return None;
            };
            (core.chars().count() >= 4).then(|| core.to_owned())
        });
        forms.extend(cores);
        forms.extend(beginnings(&label));
    }
    forms.retain(|form| form.chars().count() > 1 && !is_common(form));
    forms.sort();
    forms.dedup();
    forms
}

/// Whether anybody may register a name under this ending, so that it says nothing of a company.
fn is_everybodys(top: &str) -> bool {
    matches!(top, "com" | "org" | "net" | "info" | "biz" | "example")
}
