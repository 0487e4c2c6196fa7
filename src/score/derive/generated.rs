//! Attributes that look generated: numbers of elements, hashes, tracking.

use super::each_element;
use scraper::Html;

/// Removes every attribute that looks generated. What a person sees or follows stays: addresses, names of pictures,
/// labels, dates.
pub fn remove(document: &mut Html) {
    const SEEN: [&str; 22] = [
        "href",
        "src",
        "srcset",
        "alt",
        "content",
        "datetime",
        "value",
        "title",
        "aria-label",
        "lang",
        "dir",
        "name",
        "type",
        "rel",
        "role",
        "property",
        "itemprop",
        "itemtype",
        "itemscope",
        "style",
        "hidden",
        "placeholder",
    ];
    each_element(document, |element| {
        for (name, value) in &mut element.attrs {
            if &*name.local == "class" {
                let kept = value.split_ascii_whitespace().filter(|class| !is_generated(class));
                *value = kept.collect::<Vec<_>>().join(" ").into();
            }
        }
        element.attrs.retain(|(name, value)| {
            let name = &*name.local;
            SEEN.contains(&name) || name.contains("delayed-url") || !is_generated(value)
        });
    });
}

/// Whether a value looks like a machine's: the number of an element (`ember123`), a hash, an id.
fn is_generated(value: &str) -> bool {
    let token = |token: &str| {
        let digits = token.bytes().filter(u8::is_ascii_digit).count();
        let is_turn = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
        digits >= 2 || (digits == 1 && token.len() >= 8 && token.as_bytes().windows(2).any(is_turn))
    };
    value.split(|it: char| !it.is_ascii_alphanumeric()).any(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_machines_write_is_told_apart() {
        for generated in
            ["ember123", "artdeco-gen-42", "5a3c0000-e29b-41d4-a716-446655440000", "a1B2c3D4e5", "_7dd5d6a2"]
        {
            assert!(is_generated(generated), "{generated}");
        }
        for plain in
            ["experience", "top-card-text-details-contact-info", "profile-card", "UserName", "envelope-medium", "h1"]
        {
            assert!(!is_generated(plain), "{plain}");
        }
    }
}
