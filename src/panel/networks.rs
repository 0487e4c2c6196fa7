//! What a Profile comes from, in the panel's words.

use crate::words::say;
use tactful::sites;

/// A network as it writes its own name, a file by its kind; a site that is no network stays as it is.
pub fn name(network: &str) -> String {
    say(match network {
        "recruiter" => "panel_by_hand",
        "connections" => "panel_from_connections",
        "linkedin-pdf" => "panel_from_pdf",
        "vcard" => "panel_from_vcard",
        "json-resume" => "panel_from_resume",
        "text" => "panel_from_text",
        other => return sites::label(other).unwrap_or(other).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn networks_write_their_own_names() {
        for (network, expected) in [
            ("hackernews", "Hacker News"),
            ("mastodon", "Mastodon"),
            ("youtube", "YouTube"),
            ("roe.example", "roe.example"),
        ] {
            assert_eq!(name(network), expected);
        }
    }
}
