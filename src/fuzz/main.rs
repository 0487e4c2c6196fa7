//! The long search: `tactful-fuzz [READER|all [SECONDS [SEED]]]` changes what is kept, again and again, and goes on from
//! inputs of which something was read that was read of none before. Those are kept, and the next search begins with them,
//! too. What breaks a reader is left in `target/fuzzed`. Both are made as short as they can be.

use cpu_time::ProcessTime;
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
use tactful::reading::Field;
use tactful_fuzz::{Reader, changed, grown, inputs, keep, shrunk};

/// Inputs that were tried, in all.
static TRIED: AtomicUsize = AtomicUsize::new(0);

/// No reading takes as long, on the slowest machine: what this program itself works for it, whatever else runs there.
const HANGS: Duration = Duration::from_secs(120);

/// How often it is looked whether one does.
const LOOK: Duration = Duration::from_secs(10);

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
    let mut pool: Vec<Vec<u8>> = inputs(reader).into_iter().chain(grown(reader)).map(|(_, input)| input).collect();
    let mut kept = pool.clone().into_iter();
    let mut kinds = HashSet::new();
    let mut chance = Rng::with_seed(seed);
    let (start, before, mut found) = (Instant::now(), TRIED.load(Ordering::Relaxed), 0);
    while start.elapsed() < time {
        // As they are first, which tells what is read of them already.
        let as_kept = kept.next();
        let is_new = as_kept.is_none();
        let input = as_kept.unwrap_or_else(|| {
            let [one, other] = [(); 2].map(|()| &pool[chance.usize(0..pool.len())]);
            changed(one, other, &mut chance)
        });
        fs::write(&now, &input).expect("a written file");
        match panic::catch_unwind(|| reader.check(&input)) {
            Ok(kind) => {
                if is_new && !kinds.contains(&kind) {
                    let input = shrunk(input, |shorter| quietly(reader, shorter).as_ref() == Some(&kind));
                    keep(reader, &input, chance.usize(..));
                    pool.push(input);
                }
                kinds.insert(kind);
            }
            Err(_) => {
                found += 1;
                let input = shrunk(input, |shorter| quietly(reader, shorter).is_none());
                fs::write(folder.join(format!("{}-{seed}-{found}", reader.name())), input).expect("a written file");
            }
        }
        TRIED.fetch_add(1, Ordering::Relaxed);
    }
    let tried = TRIED.load(Ordering::Relaxed) - before;
    let name = reader.name();
    println!("{name}: {tried} tried, {} kinds, {found} found, seed {seed}", kinds.len());
    if found > 0 {
        println!(
            "Mend the reader, then move target/fuzzed/{name}-{seed}-* into tests/fuzz/{name}: each is a test case there."
        );
    }
    found
}

/// What kinds of things are read of an input; `None` when that breaks the reader, which was told once.
fn quietly(reader: Reader, input: &[u8]) -> Option<Vec<Field>> {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let read = panic::catch_unwind(|| reader.check(input)).ok();
    panic::set_hook(loud);
    read
}

/// Ends everything when a reader works forever.
fn watch() {
    let (mut current, mut start) = (None, ProcessTime::now());
    loop {
        let reading = tactful_fuzz::reading();
        if reading.is_none() || reading != current {
            (current, start) = (reading, ProcessTime::now());
        } else if start.elapsed() > HANGS {
            eprintln!("a reader does not come back: what it reads is in target/fuzzed");
            process::exit(1);
        }
        thread::sleep(LOOK);
    }
}
