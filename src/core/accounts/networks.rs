//! The networks whose pages the general layers read: all that is known of them is how an account's address looks.

use super::{
    Accounts, Shape,
    Shape::{At, Fragment, Name, Query, Under},
};

/// A network on which an account's address is its name alone, and whose members do not write to each other.
const fn named(
    network: &'static str,
    label: &'static str,
    hosts: &'static [&'static str],
    shapes: &'static [(Shape, &'static str)],
) -> Accounts {
    Accounts { network, label, hosts, shapes, not: &[], tabs: &[], messages: false }
}

/// Networks whose pages are there to list where else a member is: every account that they link is the member's.
pub const LINK_PAGES: &[&str] = &[
    "about.me",
    "allmylinks",
    "beacons",
    "bento",
    "bio.link",
    "bio.site",
    "campsite",
    "linktree",
    "lnk.bio",
    "solo.to",
];

/// Networks that have accounts and no page that tells whose.
pub const WITHOUT_PAGES: &[&str] = &["signal", "whatsapp"];

/// Networks without a reader of their own, by name.
pub static NETWORKS: &[Accounts] = &[
    named("about.me", "about.me", &["about.me"], &[(Name, "https://about.me/{}")]),
    named("allmylinks", "AllMyLinks", &["allmylinks.com"], &[(Name, "https://allmylinks.com/{}")]),
    named("beacons", "Beacons", &["beacons.ai"], &[(Name, "https://beacons.ai/{}")]),
    named("bento", "Bento", &["bento.me"], &[(Name, "https://bento.me/{}")]),
    named("bio.link", "bio.link", &["bio.link"], &[(Name, "https://bio.link/{}")]),
    named("bio.site", "bio.site", &["bio.site"], &[(Name, "https://bio.site/{}")]),
    named("campsite", "Campsite", &["campsite.bio"], &[(Name, "https://campsite.bio/{}")]),
    named("lnk.bio", "Lnk.Bio", &["lnk.bio"], &[(Name, "https://lnk.bio/{}")]),
    named("solo.to", "solo.to", &["solo.to"], &[(Name, "https://solo.to/{}")]),
    Accounts {
        network: "substack",
        label: "Substack",
        hosts: &["substack.com"],
        shapes: &[(At, "https://substack.com/@{}")],
        not: &[],
        tabs: &["notes", "posts", "reads"],
        messages: false,
    },
    Accounts {
        network: "behance",
        label: "Behance",
        hosts: &["behance.net"],
        shapes: &[(Name, "https://www.behance.net/{}")],
        not: &["gallery", "galleries", "joblist", "hire", "live", "onboarding", "moodboard"],
        tabs: &["info", "resume", "projects", "appreciated", "moodboards", "services"],
        messages: true,
    },
    Accounts {
        network: "kaggle",
        label: "Kaggle",
        hosts: &["kaggle.com"],
        shapes: &[(Name, "https://www.kaggle.com/{}")],
        not: &["competitions", "datasets", "code", "models", "discussions", "learn", "rankings", "work", "benchmarks"],
        tabs: &["competitions", "datasets", "code", "models", "discussion", "followers", "following"],
        messages: false,
    },
    Accounts {
        network: "linktree",
        label: "Linktree",
        hosts: &["linktr.ee"],
        shapes: &[(Name, "https://linktr.ee/{}")],
        not: &["s", "marketplace", "discover"],
        tabs: &[],
        messages: false,
    },
    Accounts {
        network: "malt",
        label: "Malt",
        hosts: &["malt.com", "malt.fr", "malt.de", "malt.es", "malt.be", "malt.ch", "malt.nl", "malt.uk", "malt.ae"],
        shapes: &[(Under("profile"), "https://www.malt.com/profile/{}")],
        not: &[],
        tabs: &[],
        messages: true,
    },
    Accounts {
        network: "researchgate",
        label: "ResearchGate",
        hosts: &["researchgate.net"],
        shapes: &[(Under("profile"), "https://www.researchgate.net/profile/{}")],
        not: &[],
        tabs: &["research", "stats", "publications", "following", "questions"],
        messages: true,
    },
    Accounts {
        network: "signal",
        label: "Signal",
        hosts: &["signal.me"],
        shapes: &[(Fragment("p/"), "https://signal.me/#p/{}"), (Fragment("eu/"), "https://signal.me/#eu/{}")],
        not: &[],
        tabs: &[],
        messages: true,
    },
    Accounts {
        network: "telegram",
        label: "Telegram",
        hosts: &["t.me", "telegram.me"],
        shapes: &[(Name, "https://t.me/{}")],
        not: &["s", "joinchat", "addstickers", "proxy", "iv", "socks", "setlanguage", "addlist"],
        tabs: &[],
        messages: true,
    },
    Accounts {
        network: "threads",
        label: "Threads",
        hosts: &["threads.net", "threads.com"],
        shapes: &[(At, "https://www.threads.com/@{}")],
        not: &[],
        tabs: &["replies", "media", "reposts"],
        messages: false,
    },
    Accounts {
        network: "wellfound",
        label: "Wellfound",
        hosts: &["wellfound.com", "angel.co"],
        shapes: &[(Under("u"), "https://wellfound.com/u/{}")],
        not: &[],
        tabs: &[],
        messages: true,
    },
    Accounts {
        network: "whatsapp",
        label: "WhatsApp",
        hosts: &["wa.me", "api.whatsapp.com"],
        shapes: &[(Query("/send", "phone"), "https://wa.me/{}"), (Name, "https://wa.me/{}")],
        not: &["message", "qr", "c", "send", "catalog"],
        tabs: &[],
        messages: true,
    },
    Accounts {
        network: "youtube",
        label: "YouTube",
        hosts: &["youtube.com"],
        shapes: &[
            (At, "https://www.youtube.com/@{}"),
            (Under("c"), "https://www.youtube.com/c/{}"),
            (Under("user"), "https://www.youtube.com/user/{}"),
            (Under("channel"), "https://www.youtube.com/channel/{}"),
        ],
        not: &[],
        tabs: &["about", "featured", "videos", "shorts", "streams", "playlists", "community"],
        messages: false,
    },
];
