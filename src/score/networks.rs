//! What each network shows: the fields that are read on its pages, and the kinds of ways to reach somebody.
//!
//! Taken from the goldens of `src/sites/*/pages`, which people have read, and from what was noted of real pages. It stands
//! in `docs/networks.md`, where `UPDATE=1 ./build.sh native sites` writes it.

use crate::{pages, support};
use serde::Serialize;
use std::{collections::BTreeSet, fmt::Write, fs, path::Path};
use tactful::{
    accounts::{NETWORKS, WITHOUT_PAGES},
    reading::Field,
    receipt::{ChannelKind, Receipt},
};

/// What stands above the table.
const HEAD: &str = "\
# What each network shows

For each network with a reader of its own: the fields of a Receipt that are read on it, and the kinds of channels that its
pages lead to. All of it is read on the pages of our own in `src/sites`; what is **bold** was seen on a real page, too. A
`message` is the network's own.

`UPDATE=1 ./build.sh native sites` writes this page, and a test holds it.

| network | fields | channels |
|---|---|---|
";

/// What stands below it, before the networks that have no reader.
const GENERIC: &str = "
## Where nothing is claimed

No page of any other network was at hand, and a reader made up without one would be wrong unnoticed. So the generic layers read
them: what a page declares of its person as JSON-LD, microdata, microformats or Open Graph, and what it shows in plain text. They
can fill every field, and the receipt says what was missed. `tests/elsewhere/networks.txt` holds what they make of pages of our own
that declare whose they are; whether the real ones do was not seen:
";

/// The page as it must be.
fn page() -> String {
    let mut sites: Vec<_> = tactful::sites::ALL.iter().map(|site| (site.label(), site.name())).collect();
    sites.sort_by_key(|(label, _)| label.to_lowercase());
    let mut text = HEAD.to_owned();
    for (label, site) in sites {
        let receipts = receipts(&pages::root().join("src/sites").join(site).join("pages"));
        let profiles = || receipts.iter().filter_map(|receipt| receipt.profile.as_ref());
        let noted = if pages::notes(site).exists() { pages::noted(site) } else { Default::default() };
        let on_real = |field| {
            let seen = noted.values().filter_map(|entry| entry.expected.fields.get(&field));
            seen.into_iter().any(|seen| !seen.facts.is_empty())
        };
        let read = Field::ALL.into_iter().filter(|field| profiles().any(|profile| field.is_filled(profile)));
        let fields = read.map(|field| if on_real(field) { format!("**{}**", name(field)) } else { name(field) });
        let kinds: BTreeSet<ChannelKind> =
            receipts.iter().flat_map(|receipt| &receipt.channels).map(|channel| channel.kind).collect();
        let fields = fields.collect::<Vec<_>>().join(", ");
        let channels = kinds.into_iter().map(name).collect::<Vec<_>>().join(", ");
        _ = writeln!(text, "| {label} | {fields} | {channels} |");
    }
    let generic = NETWORKS.iter().filter(|network| !WITHOUT_PAGES.contains(&network.network));
    let mut generic: Vec<&str> = generic.map(|network| network.label).collect();
    generic.sort_by_key(|label| label.to_lowercase());
    _ = writeln!(text, "{GENERIC}{}.", generic.join(", "));
    text
}

fn receipts(folder: &Path) -> Vec<Receipt> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let goldens = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    goldens.map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn name(of: impl Serialize) -> String {
    serde_json::to_value(of).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn what_the_sites_show_is_listed() {
    support::golden(&pages::root().join("docs/networks.md"), &page());
}
