//! The panel's style: a file for each of its views in `extension/panel`, which ship as one.

use crate::Failure;
use std::{fs, path::Path};

/// In this order: of two rules that weigh the same the later one holds.
const VIEWS: [&str; 17] = [
    "look",
    "frame",
    "buttons",
    "home",
    "add",
    "news",
    "same",
    "differences",
    "candidate",
    "receipt",
    "channels",
    "fields",
    "voices",
    "career",
    "sites",
    "toast",
    "forced-colours",
];

/// Puts the style in the place of its sources, in a package's folder.
pub fn join(package: &Path) -> Result<(), Failure> {
    let folder = package.join("panel");
    let views = VIEWS.map(|view| fs::read_to_string(folder.join(view).with_extension("css")));
    let joined: String = views.into_iter().collect::<Result<Vec<_>, _>>()?.join("\n");
    fs::write(package.join("panel.css"), joined)?;
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::files;

    #[test]
    fn every_view_is_in_it() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/panel");
        let mut views = VIEWS.map(|view| folder.join(view).with_extension("css"));
        views.sort();
        assert_eq!(files(&folder).unwrap(), views);
    }
}
