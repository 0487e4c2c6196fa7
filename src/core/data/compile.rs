//! Compiles the word lists of this folder into hash sets, at build time.
//!
//! Of each word a set keeps the first `bits` of its hash, in order and packed as tightly as numbers that lie anywhere can be
//! (Golomb-Rice coding): a byte for how many low bits of each gap are written out, two for how many hashes there are, then
//! for each the gap to the one before, its high part as so many ones and a zero, its low bits as they are. With 32 bits a set
//! of 10,000 words takes a stranger for one of its own once in 400,000 times, with 40 once in 100 million. Forty are for the
//! free mail providers, where such an accident would call a colleague's mailbox personal; in the other sets it only makes
//! the judgement more careful.

mod hash;

use hash::hash;
use std::{collections::BTreeSet, fs, io, path::Path};

/// The sets: name, the lists in it, the lists taken out of it, bits kept of each hash.
const SETS: [(&str, &[&str], &[&str], u32); 4] = [
    ("free_mail", &["free-mail.txt", "free-mail-more.txt"], &["not-free-mail.txt"], 40),
    ("disposable", &["disposable.txt"], &[], 32),
    ("roles", &["roles.txt"], &[], 32),
    ("public_suffixes", &["public_suffix_list.dat"], &[], 32),
];

/// A reader looks at so many bits at once, which no gap comes near.
const MOST_ONES: u64 = 50;

/// Writes `<name>.bin` into `into` for every set.
pub fn compile(data: &Path, into: &Path) -> io::Result<()> {
    for (name, lists, without, bits) in SETS {
        let mut words = BTreeSet::new();
        for list in lists {
            words.extend(read(&data.join(list))?);
        }
        for list in without {
            for word in read(&data.join(list))? {
                words.remove(&word);
            }
        }
        fs::write(into.join(name).with_extension("bin"), set(&words, bits)?)?;
    }
    Ok(())
}

/// The words of a list: separated by white space, with lines of comment that begin with `#` or `//`.
fn read(path: &Path) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(path)?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("//"));
    Ok(lines.flat_map(str::split_whitespace).map(str::to_lowercase).collect())
}

fn set(words: &BTreeSet<String>, bits: u32) -> io::Result<Vec<u8>> {
    let hashes: BTreeSet<u64> = words.iter().map(|word| hash(word) >> (64 - bits)).collect();
    let count = u16::try_from(hashes.len()).map_err(io::Error::other)?;
    // The average gap has about so many bits.
    let low = bits - u64::from(count).max(1).ilog2() - 1;
    let mut bytes = vec![u8::try_from(low).map_err(io::Error::other)?];
    bytes.extend(count.to_be_bytes());
    let mut stream = Vec::new();
    let mut before = 0;
    for hash in hashes {
        let gap = hash - before;
        before = hash;
        if gap >> low > MOST_ONES {
            return Err(io::Error::other("a gap is too wide to be read at once"));
        }
        stream.extend((0..gap >> low).map(|_| true));
        stream.push(false);
        stream.extend((0..low).rev().map(|bit| gap >> bit & 1 == 1));
    }
    let byte =
        |bits: &[bool]| bits.iter().zip((0..8).rev()).fold(0, |byte, (bit, place)| byte | u8::from(*bit) << place);
    bytes.extend(stream.chunks(8).map(byte));
    Ok(bytes)
}
