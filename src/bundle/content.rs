//! The content scripts: one that guards, joined from `extension/content`, and one that captures. Every frame of a watched site
//! loads the first, its page alone the second, so they are to be small: they ship without comments and blanks, and with short
//! names for what is their own. That is minified and not obfuscated, which both stores allow, and Mozilla's reviewers get the
//! sources of the whole package anyhow.

use crate::{
    Failure,
    minify::{Kind, check, minify},
};
use std::{fs, path::Path};
use tactful::surface::{CAPTURE, SCRIPT};

/// Each with its sources, each of these after those that it stands on.
const SCRIPTS: [(&str, &[&str]); 2] = [
    (
        SCRIPT,
        &[
            "dom.js",
            "reader.js",
            "learned.js",
            "vocabulary.js",
            "labels.js",
            "chips.js",
            "folded.js",
            "boxes.js",
            "names.js",
            "banner.js",
            "watch.js",
            "links.js",
            "guard.js",
        ],
    ),
    (CAPTURE, &["serialise.js"]),
];

/// Puts the scripts in the place of their sources, in a package's folder. In `readable` they are left as they were before they
/// were made small: the browser tests change that, and have it made small as well.
pub fn join(package: &Path, readable: &Path) -> Result<(), Failure> {
    for (script, parts) in SCRIPTS {
        // A page may be asked twice to put a script in; and what its parts call each other is no name outside of it.
        let mark = format!("globalThis.tactful_{}", script.trim_end_matches(".js"));
        let mut joined = format!("'use strict';\nif (!{mark}) {{\n{mark} = true;\n");
        for part in parts {
            let path = package.join("content").join(part);
            let source = fs::read_to_string(&path)?;
            check(&source).map_err(|reason| format!("{part}: {reason}"))?;
            joined.push_str(&source.replace("'use strict';\n", ""));
            fs::remove_file(&path)?;
        }
        joined.push_str("}\n");
        fs::write(readable.join(script), &joined)?;
        fs::write(package.join(script), minify(&joined, Kind::Script)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_in_it() {
        let extension = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension");
        let mut parts: Vec<String> =
            SCRIPTS.iter().flat_map(|(_, parts)| *parts).map(|part| (*part).to_owned()).collect();
        parts.push(tactful::surface::AGAIN.trim_start_matches("content/").to_owned());
        parts.sort();
        let names = fs::read_dir(extension.join("content")).unwrap();
        let mut names: Vec<String> = names.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(parts, names);
    }
}
