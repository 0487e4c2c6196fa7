//! Copies and packs folders, the same bytes every time.

use crate::Failure;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

/// Copies the files below `from` that `keep` says to keep.
pub fn copy_tree(from: &Path, to: &Path, keep: impl Fn(&Path) -> bool) -> Result<(), Failure> {
    for path in files(from)? {
        if keep(&path) {
            let target = to.join(path.strip_prefix(from)?);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}

/// Every file below `folder`, sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Packs a folder, with one date for all files so that the same sources give the same archive.
pub fn zip(folder: &Path, archive: &Path) -> Result<(), Failure> {
    let mut writer = ZipWriter::new(fs::File::create(archive)?);
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for path in files(folder)? {
        writer.start_file(path.strip_prefix(folder)?.to_string_lossy(), options)?;
        writer.write_all(&fs::read(&path)?)?;
    }
    writer.finish()?;
    Ok(())
}
