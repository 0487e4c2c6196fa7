//! The long search: `tactful-fuzz [READER|all [SECONDS [SEED]]]` changes what is kept, again and again, and goes on from
//! inputs of which something was read that was read of none before. What breaks a reader is left in `target/fuzzed`.

use fastrand::Rng;
use std::{
    collections::HashSet,
    env, fs, panic,
    path::PathBuf,
    process,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};
use tactful_fuzz::{Reader, changed, inputs};

/// Inputs that were tried, in all.
static TRIED: AtomicUsize = AtomicUsize::new(0);

/// No input takes as long, on the slowest machine.
const HANGS: Duration = Duration::from_secs(120);

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let named = arguments.first().filter(|name| *name != "all");
    let number = |place: usize| arguments.get(place).map(|text| text.parse().expect("a number"));
    let (seconds, seed) = (number(1).unwrap_or(100), number(2).unwrap_or_else(|| fastrand::u64(..)));
    let readers: Vec<Reader> =
        Reader::ALL.into_iter().filter(|reader| named.is_none_or(|name| name == reader.name())).collect();
    assert!(!readers.is_empty(), "no such reader");
    thread::spawn(watch);
    let found: usize = readers.into_iter().map(|reader| search(reader, Duration::from_secs(seconds), seed)).sum();
    process::exit(i32::from(found > 0));
}

/// Searches for a while; how many inputs broke the reader.
fn search(reader: Reader, time: Duration, seed: u64) -> usize {
    let folder = PathBuf::from("target/fuzzed");
    fs::create_dir_all(&folder).expect("a folder for what is found");
    // Here stands what was tried last when a reader never comes back.
    let now = folder.join(format!("{}-now", reader.name()));
    let mut pool: Vec<Vec<u8>> = inputs(reader).into_iter().map(|(_, input)| input).collect();
    let mut kinds = HashSet::new();
    let mut chance = Rng::with_seed(seed);
    let (start, before, mut found) = (Instant::now(), TRIED.load(Ordering::Relaxed), 0);
    while start.elapsed() < time {
        let [one, other] = [(); 2].map(|()| &pool[chance.usize(0..pool.len())]);
        let input = changed(one, other, &mut chance);
        fs::write(&now, &input).expect("a written file");
        match panic::catch_unwind(|| reader.check(&input)) {
            Ok(kind) => {
                if kinds.insert(kind) {
                    pool.push(input);
                }
            }
            Err(_) => {
                found += 1;
                fs::rename(&now, folder.join(format!("{}-{seed}-{found}", reader.name()))).expect("a moved file");
            }
        }
        TRIED.fetch_add(1, Ordering::Relaxed);
    }
    let tried = TRIED.load(Ordering::Relaxed) - before;
    println!("{}: {tried} tried, {} kinds, {found} found, seed {seed}", reader.name(), kinds.len());
    found
}

/// Ends everything when an input takes forever.
fn watch() {
    let mut before = usize::MAX;
    loop {
        let tried = TRIED.load(Ordering::Relaxed);
        if tried == before {
            eprintln!("a reader does not come back: what it reads is in target/fuzzed");
            process::exit(1);
        }
        before = tried;
        thread::sleep(HANGS);
    }
}
