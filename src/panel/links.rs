//! Addresses that came from pages: which may become a link, and how they read.

/// The address, if opening it can do no more than open a web page. A page may have named `javascript:` as somebody's
/// site.
pub fn web(address: &str) -> Option<&str> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    let known = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let plain = !address.chars().any(|character| character.is_whitespace() || character.is_control());
    (known && plain && !rest.is_empty()).then_some(address)
}

/// An address without the parts that tell a reader nothing.
pub fn short(address: &str) -> &str {
    let address = address.trim();
    let bare = web(address).and_then(|address| address.split_once("://")).map_or(address, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let check = |address: &str, expected: bool| assert_eq!(web(address).is_some(), expected, "{address}");
        check("https://jane.example/", true);
        check("HTTP://jane.example", true);
        check("javascript://jane.example/%0aalert(1)", false);
        check("javascript:alert(1)", false);
        check("data:text/html,hello", false);
        check("https://", false);
        check("https://jane.example/a b", false);
        check("jane.example", false);
    }

    #[test]
    fn addresses_read_short() {
        let check = |address: &str, expected: &str| assert_eq!(short(address), expected);
        check("https://www.jane.example/", "jane.example");
        check("https://social.example/@jane", "social.example/@jane");
        check("jane@jane.example", "jane@jane.example");
    }
}
