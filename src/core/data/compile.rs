//! Compiles the word lists of this folder into hash sets, at build time.
//!
//! A set is 257 counts of two bytes, where the words of each first hash byte begin, and then for each word the next
//! `width` bytes of its hash in order. With three bytes a set of 10,000 words takes a stranger for one of its own once
//! in 400,000 times, with four once in 100 million. Four are for the free mail providers, where such an accident
//! would call a colleague's mailbox personal; in the other sets it only makes the judgement more careful.

mod hash;

use hash::hash;
use std::{collections::BTreeSet, fs, io, path::Path};

/// The sets: name, the lists in it, the lists taken out of it, bytes kept of each hash.
const SETS: [(&str, &[&str], &[&str], usize); 4] = [
    ("free_mail", &["free-mail.txt", "free-mail-more.txt"], &["not-free-mail.txt"], 4),
    ("disposable", &["disposable.txt"], &[], 3),
    ("roles", &["roles.txt"], &[], 3),
    ("public_suffixes", &["public_suffix_list.dat"], &[], 3),
];

/// Writes `<name>.bin` into `into` for every set.
pub fn compile(data: &Path, into: &Path) -> io::Result<()> {
    for (name, lists, without, width) in SETS {
        let mut words = BTreeSet::new();
        for list in lists {
            words.extend(read(&data.join(list))?);
        }
        for list in without {
            for word in read(&data.join(list))? {
                words.remove(&word);
            }
        }
        fs::write(into.join(name).with_extension("bin"), set(&words, width)?)?;
    }
    Ok(())
}

/// The words of a list: separated by white space, with lines of comment that begin with `#` or `//`.
fn read(path: &Path) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(path)?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("//"));
    Ok(lines.flat_map(str::split_whitespace).map(str::to_lowercase).collect())
}

fn set(words: &BTreeSet<String>, width: usize) -> io::Result<Vec<u8>> {
    let hashes: BTreeSet<u64> = words.iter().map(|word| hash(word) >> (64 - 8 * (width + 1))).collect();
    let mut bytes = Vec::new();
    for first in 0..=256_u64 {
        let before = hashes.range(..first << (8 * width)).count();
        bytes.extend(u16::try_from(before).map_err(io::Error::other)?.to_be_bytes());
    }
    for hash in &hashes {
        bytes.extend(hash.to_be_bytes().iter().skip(8 - width));
    }
    Ok(bytes)
}
