//! What must hold of every page and every file, whoever made it: the readers answer, soon, within bounded memory and a
//! small stack, with values of bounded length, and with nothing that does not stand in what they were given.
//!
//! `./build.sh fuzz` looks for inputs for which it does not hold. It begins with what `tests/fuzz` keeps: small files of ours,
//! what was found, and the shortest of which something was read that is read of no other; and with what earlier searches on
//! the same machine left in `target/fuzz-corpus`. A short search, always the same, is among the ordinary tests.

mod change;
mod corpus;
mod holds;
mod said;
mod shrink;

pub use change::changed;
pub use corpus::{grown, inputs, keep};
pub use shrink::shrunk;

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;
use std::{
    sync::{
        Once,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};
use tactful::{
    Surroundings,
    capture::{self, Snapshot},
    import::{self, form},
    profile::Profile,
    reading::Field,
};
use time::macros::utc_datetime;

/// Goes up when a reader begins, and when it comes back.
static TURNS: AtomicUsize = AtomicUsize::new(0);

/// Which reading is going on, by its number; `None` between two of them.
pub fn reading() -> Option<usize> {
    let turns = TURNS.load(Ordering::Relaxed);
    (turns % 2 == 1).then_some(turns)
}

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A reader, and the kind of input that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A page; its first line may say where it stands, as in the pages of `src/sites`.
    Page,
    /// LinkedIn's table of connections.
    Connections,
    /// Cards of an address book.
    Vcard,
    /// A CV as JSON.
    JsonResume,
    /// A profile that LinkedIn saved.
    Pdf,
    /// What Tactful exported.
    Export,
    /// Text that was pasted.
    Text,
}

/// What makes the readers look into everything that they know.
const CARD: &[u8] = b"<title>Jane Roe</title><div class=h-card><b class=p-name>Jane Roe</b>
    <a class=u-email href=mailto:jane@home.example>Mail</a> <a class=p-tel href=tel:+12025550100>Call</a></div>";

/// What a browser gives a thread of WebAssembly, unless it is told otherwise.
const STACK: usize = 1 << 20;

/// Without optimisation everything takes several times as much.
const SLOWER: u32 = if cfg!(debug_assertions) { 10 } else { 1 };

/// What any input may take.
const LEAST_TIME: Duration = Duration::from_millis(100);

/// What each byte of it may take more.
const TIME_PER_BYTE: Duration = Duration::from_micros(4);

/// What any input may hold at once, in bytes.
const LEAST_MEMORY: usize = 4 << 20;

/// How many bytes may be held at once for each byte of it.
const MEMORY_PER_BYTE: usize = 40;

/// How many more for each tag or line, of which three bytes or two can be one: what is kept of an element or of a person,
/// while the list of them all is being moved to a place twice as large.
const MEMORY_PER_PART: usize = 600;

impl Reader {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Connections, Self::Vcard, Self::JsonResume, Self::Pdf, Self::Export, Self::Text];

    /// What its folder in `tests/fuzz` is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Connections => "connections",
            Self::Vcard => "vcard",
            Self::JsonResume => "json-resume",
            Self::Pdf => "pdf",
            Self::Export => "export",
            Self::Text => "text",
        }
    }

    /// Reads an input, and panics when something does not hold. What comes back is the same for inputs of which the same
    /// kinds of things are read.
    pub fn check(self, input: &[u8]) -> Vec<Field> {
        // What is made once for all inputs counts for none of them.
        static ONCE: Once = Once::new();
        ONCE.call_once(|| drop(Self::Page.read(CARD)));
        let allowed = (LEAST_TIME + TIME_PER_BYTE * u32::try_from(input.len()).unwrap_or(u32::MAX)) * SLOWER;
        let mut found = self.measured(input);
        // A processor that was busy with other work has none of the reader's pages at hand: that is slow once, not always.
        for _ in 0..3 {
            if found.took > allowed {
                found.took = found.took.min(self.measured(input).took);
            }
        }
        assert!(found.took <= allowed, "{} bytes took {:?}, more than {allowed:?}", input.len(), found.took);
        // Lines end in `\n`, or in `\r` alone.
        let ends = |(place, byte): &(usize, &u8)| match byte {
            b'<' | b'\n' => true,
            b'\r' => input.get(place + 1) != Some(&b'\n'),
            _ => false,
        };
        let parts = input.iter().enumerate().filter(ends).count();
        let most = LEAST_MEMORY + MEMORY_PER_BYTE * input.len() + MEMORY_PER_PART * parts;
        assert!(found.held <= most, "{} bytes held {}, more than {most}", input.len(), found.held);
        if !found.people.is_empty() {
            let said = said::of(self, input);
            holds::check(&found.people, &said);
        }
        let filled =
            |person: &Profile| Field::ALL.into_iter().filter(|field| field.is_filled(person)).collect::<Vec<_>>();
        found.people.iter().take(3).flat_map(filled).collect()
    }

    /// Reads an input in a thread with a small stack.
    fn measured(self, input: &[u8]) -> Measured {
        let work = || {
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            let start = ThreadTime::now();
            let people = self.read(input);
            let took = start.elapsed();
            Measured { people, took, held: MEMORY.peak_usage().saturating_sub(before) }
        };
        let stack = STACK * if SLOWER > 1 { 8 } else { 1 };
        thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(stack).spawn_scoped(scope, work).expect("a thread");
            TURNS.fetch_add(1, Ordering::Relaxed);
            let found = thread.join();
            TURNS.fetch_add(1, Ordering::Relaxed);
            found.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn read(self, input: &[u8]) -> Vec<Profile> {
        let file = |name: &str| import::read(name, input).map_or_else(|_| vec![], |read| read.people);
        match self {
            Self::Page => page(input).profile.into_iter().collect(),
            Self::Connections => file("Connections.csv"),
            Self::Vcard => file("people.vcf"),
            Self::JsonResume => file("cv.json"),
            Self::Pdf => file("Profile.pdf"),
            Self::Export => {
                let kept = import::read("tactful.json", input).map_or_else(|_| vec![], |read| read.kept);
                kept.into_iter().flat_map(|kept| [kept.profiles, kept.earlier].concat()).collect()
            }
            Self::Text => {
                let people = file("");
                // It is looked over in a form.
                let again = people.iter().filter_map(|person| form::read(&form::Form::of(person)).ok());
                let again: Vec<Profile> = again.flat_map(|read| read.people).collect();
                people.into_iter().chain(again).collect()
            }
        }
    }
}

struct Measured {
    people: Vec<Profile>,
    took: Duration,
    held: usize,
}

/// Where a page stands that does not say so.
const SOMEWHERE: &str = "https://jane.example/";

fn page(input: &[u8]) -> tactful::receipt::Receipt {
    let html = String::from_utf8_lossy(input);
    let url = html.strip_prefix("<!-- url: ").and_then(|html| html.split_once(" -->")).map(|(url, _)| url);
    let url = url.filter(|url| !url.contains('\n')).unwrap_or(SOMEWHERE);
    capture::capture(&Snapshot::new(url, &html), &Surroundings::plain(utc_datetime!(2026-11-23 10:00)))
}
