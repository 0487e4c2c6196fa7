//! When two addresses are one mailbox, and whose domain one is at.

use super::shown::{is_bare, name_and_address};

/// The form in which all addresses of a mailbox are equal: small letters, no `+tag`, for Gmail no dots.
pub(crate) fn same_mailbox(address: &str) -> String {
    // Many are compared with many.
    if is_bare(address) && !address.contains('+') && !address.ends_with('.') {
        let plain = address.to_ascii_lowercase();
        match plain.rsplit_once('@') {
            Some((local, domain)) if is_google(domain) => return format!("{}@gmail.com", local.replace('.', "")),
            Some((_, domain)) if !domain.starts_with(['.', 'w']) => return plain,
            _ => {}
        }
    }
    let address = name_and_address(None, Some(address)).1.unwrap_or(address);
    let Some((local, _)) = address.rsplit_once('@') else {
        return address.trim_end_matches('/').to_lowercase().replace("://www.", "://");
    };
    let domain = domain(address);
    let local = local.split('+').next().unwrap_or_default().to_lowercase();
    if is_google(&domain) { format!("{}@gmail.com", local.replace('.', "")) } else { format!("{local}@{domain}") }
}

/// Whether mailboxes of this domain are the same with dots and without.
fn is_google(domain: &str) -> bool {
    matches!(domain, "gmail.com" | "googlemail.com")
}

/// The domain of an address in small ASCII letters.
pub(in crate::guard) fn domain(address: &str) -> String {
    let address = name_and_address(None, Some(address)).1.unwrap_or(address);
    plain_domain(address.rsplit('@').next().unwrap_or_default())
}

/// A domain as somebody may write it, in small ASCII letters.
pub(in crate::guard) fn plain_domain(written: &str) -> String {
    let host = written.trim().trim_start_matches("https://").trim_start_matches("http://").trim_start_matches('@');
    let host = host.split('/').next().unwrap_or_default().trim_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if host.is_ascii() {
        return host.to_owned();
    }
    match url::Host::parse(host) {
        Ok(url::Host::Domain(domain)) => domain,
        _ => host.to_owned(),
    }
}

/// Whether `domain` is `parent` or below it. Both are plain.
pub(in crate::guard) fn is_under(domain: &str, parent: &str) -> bool {
    !parent.is_empty() && domain.strip_suffix(parent).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}
