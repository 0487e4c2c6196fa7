//! The names of networks as they write them themselves. They are names, the same in every language.

use crate::words::say;

/// A network's own spelling of its name; host names and networks not listed here stay as they are.
pub fn name(network: &str) -> String {
    let spelled = match network {
        "recruiter" => return say("panel_by_hand"),
        "connections" => return say("panel_from_connections"),
        "linkedin-pdf" => return say("panel_from_pdf"),
        "vcard" => return say("panel_from_vcard"),
        "json-resume" => return say("panel_from_resume"),
        "text" => return say("panel_from_text"),
        "behance" => "Behance",
        "bluesky" => "Bluesky",
        "dribbble" => "Dribbble",
        "facebook" => "Facebook",
        "github" => "GitHub",
        "gitlab" => "GitLab",
        "instagram" => "Instagram",
        "linkedin" => "LinkedIn",
        "mastodon" => "Mastodon",
        "medium" => "Medium",
        "orcid" => "ORCID",
        "scholar" => "Google Scholar",
        "signal" => "Signal",
        "skype" => "Skype",
        "stackoverflow" => "Stack Overflow",
        "telegram" => "Telegram",
        "threads" => "Threads",
        "twitter" => "Twitter",
        "wechat" => "WeChat",
        "whatsapp" => "WhatsApp",
        "x" => "X",
        "xing" => "XING",
        "youtube" => "YouTube",
        other => other,
    };
    spelled.to_owned()
}
