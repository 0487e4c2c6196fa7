//! The inputs that are kept: small files of ours, those that broke a reader once, those that searches came upon, and the
//! project's own pages; and, in `target/fuzz-corpus`, what else searches on this machine came upon.

use crate::Reader;
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
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
    read(files)
}

/// What earlier searches kept for a reader.
pub fn grown(reader: Reader) -> Vec<Input> {
    read(files(&grown_folder(reader)))
}

/// Most inputs that searches keep for a reader.
const MOST_GROWN: usize = 200;

/// The longest of them, in bytes.
const LONGEST_GROWN: usize = 32 << 10;

/// Keeps an input of which something was read that is read of no other, for the next search to begin with. Where there is
/// no room, `place` says which of the others makes some.
pub fn keep(reader: Reader, input: &[u8], place: usize) {
    if input.len() > LONGEST_GROWN {
        return;
    }
    let folder = grown_folder(reader);
    fs::create_dir_all(&folder).expect("a folder for what is kept");
    let mut kept = files(&folder);
    if kept.len() >= MOST_GROWN {
        kept.sort();
        fs::remove_file(&kept[place % kept.len()]).expect("a removed file");
    }
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    fs::write(folder.join(format!("{:016x}", hasher.finish())), input).expect("a written file");
}

fn read(mut files: Vec<PathBuf>) -> Vec<Input> {
    files.sort();
    let input = |path: PathBuf| (path.display().to_string(), fs::read(&path).expect("a readable file"));
    files.into_iter().map(input).collect()
}

fn grown_folder(reader: Reader) -> PathBuf {
    root().join("target/fuzz-corpus").join(reader.name())
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
