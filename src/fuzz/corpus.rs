//! The inputs that are kept: small files of ours, those that broke a reader once, and the project's own pages.

use crate::Reader;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An input with its name.
pub type Input = (String, Vec<u8>);

/// Everything kept for a reader, in the order of its names.
pub fn inputs(reader: Reader) -> Vec<Input> {
    let mut files = files(&folder(reader));
    if reader == Reader::Page {
        for site in self::files(&root().join("src/sites")) {
            let pages = self::files(&site.join("pages")).into_iter();
            files.extend(pages.filter(|page| page.extension().is_some_and(|ending| ending == "html")));
        }
    }
    files.sort();
    let input = |path: PathBuf| (path.display().to_string(), fs::read(&path).expect("a readable file"));
    files.into_iter().map(input).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn folder(reader: Reader) -> PathBuf {
    root().join("tests/fuzz").join(reader.name())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("a readable folder").path()).collect()
}
