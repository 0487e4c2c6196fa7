//! The word lists compiled into the core: mail providers, throw-away domains, roles, aliases, schools. Their sources
//! and licences stand in `data/README.md`.

#[path = "../data/hash.rs"]
mod hash;

use super::domain::Domain;
use crate::{folding::folded, words};
pub use hash::hash;
use rustc_hash::FxHashSet;
use std::{iter, sync::LazyLock};

/// A set of words of which only the first bits of their hashes are kept, in order; see `data/compile.rs`.
struct Set {
    bits: u32,
    hashes: LazyLock<Vec<u64>>,
}

static FREE_MAIL: Set =
    Set { bits: 40, hashes: LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/free_mail.bin")))) };
static DISPOSABLE: Set =
    Set { bits: 32, hashes: LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/disposable.bin")))) };
static ROLES: Set =
    Set { bits: 32, hashes: LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/roles.bin")))) };
static PUBLIC_SUFFIXES: Set = Set {
    bits: 32,
    hashes: LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/public_suffixes.bin")))),
};

/// The entries of a list that is short enough to be kept as it is.
type Entries = LazyLock<FxHashSet<&'static str>>;

static RELAY: Entries = LazyLock::new(|| entries(include_str!("../data/relay.txt")));
static NO_MAIL: Entries = LazyLock::new(|| entries(include_str!("../data/no-mail.txt")));
static EDUCATION: Entries = LazyLock::new(|| entries(include_str!("../data/education.txt")));

impl Set {
    fn has(&self, word: &str) -> bool {
        self.hashes.binary_search(&(hash(word) >> (64 - self.bits))).is_ok()
    }
}

/// The hashes of a packed set, smallest first.
fn unpacked(packed: &[u8]) -> Vec<u64> {
    let Some((&[low, first, second], stream)) = packed.split_first_chunk() else { return Vec::new() };
    // Some number of bits from here on, the first of them on the left: as many as either part of a gap has.
    let ahead = |at: usize| {
        let bytes = stream.get(at / 8..).unwrap_or_default().iter().copied().chain(iter::repeat(0)).take(8);
        bytes.fold(0, |bits, byte| bits << 8 | u64::from(byte)) << (at % 8)
    };
    let (mut at, mut hash) = (0, 0);
    let mut next = || {
        let high = ahead(at).leading_ones();
        at += high as usize + 1;
        hash += u64::from(high) << low | ahead(at) >> 1 >> (63 - low);
        at += usize::from(low);
        hash
    };
    (0..u16::from_be_bytes([first, second])).map(|_| next()).collect()
}

/// Whether a domain gives mailboxes to private people.
pub fn is_free_mail(domain: &Domain) -> bool {
    let name = domain.as_str();
    FREE_MAIL.has(name) || domain.parents().any(|parent| FREE_MAIL.has(&format!("*.{parent}")))
}

/// Whether a domain, or one that it is part of, gives throw-away mailboxes.
pub fn is_disposable(domain: &Domain) -> bool {
    DISPOSABLE.has(domain.as_str()) || domain.parents().any(|parent| DISPOSABLE.has(parent))
}

/// Whether a rule of the Public Suffix List reads exactly so.
pub fn is_suffix_rule(rule: &str) -> bool {
    PUBLIC_SUFFIXES.has(rule)
}

/// Whether the part before the @, without a plus tag, names a role or a group: `jobs`, `info.fr`, `sales-team`.
pub fn is_role(local: &str) -> bool {
    let local = &*folded(local);
    let joined: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = joined.trim_end_matches(|digit: char| digit.is_ascii_digit());
    if ROLES.has(&joined) || (!letters.is_empty() && ROLES.has(letters)) {
        return true;
    }
    let parts: Vec<&str> = local.split(['.', '-', '_']).filter(|word| !word.is_empty()).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    // A country or a number beside a role, or a group named as one: `hr.emea`, `jobs-de`, `platform-team`.
    let place = |word: &&str| word.len() <= 2 || words::has(PLACES, word) || ROLES.has(word);
    parts.len() > 1
        && (ROLES.has(first) && parts.iter().skip(1).all(place)
            || words::has(GROUPS, last)
            || words::has(NO_REPLY, first))
}

/// Countries, towns and parts of the world that large companies name their parts by.
pub const PLACES: &str = "emea apac dach amer latam benelux nordics europe france paris berlin london germany deutschland usa uk india italia \
    espana spain global eu intl world";

/// What groups are named by, behind what they do.
const GROUPS: &str = "team jobs careers recruiting recruitment support office hr helpdesk noreply group staff";

const NO_REPLY: &str = "noreply donotreply bounce";

/// Whether a domain forwards to an address that stays hidden.
pub fn is_relay(domain: &Domain) -> bool {
    stands_in(&RELAY, domain)
}

/// Whether no mail ever arrives at a domain.
pub fn takes_no_mail(domain: &Domain) -> bool {
    stands_in(&NO_MAIL, domain)
}

/// Whether a domain is a school's or university's, by its shape or by the list.
pub fn is_education(domain: &Domain) -> bool {
    let labels: Vec<&str> = domain.as_str().split('.').collect();
    let top = labels.last().copied().unwrap_or_default();
    let second = labels.iter().rev().nth(1).copied().unwrap_or_default();
    if matches!(top, "edu" | "university" | "college" | "school") {
        return true;
    }
    if labels.len() > 2 && top.len() == 2 && matches!(second, "ac" | "edu" | "sch" | "k12" | "school" | "ed") {
        return true;
    }
    let hosts = labels.len().saturating_sub(2);
    if labels
        .iter()
        .take(hosts)
        .any(|host| matches!(*host, "student" | "students" | "stud" | "etu" | "etud" | "etudiant" | "edu"))
    {
        return true;
    }
    let name = domain.name();
    let european = top.len() == 2 && !matches!(top, "co" | "io" | "ai" | "me" | "tv" | "us");
    // French schools stand below their district, Polish and Luxembourgish ones are called no more than this.
    if top == "fr" && name.starts_with("ac-") || european && name == "uni" && labels.len() > 2 {
        return true;
    }
    // German ones of applied sciences; elsewhere these letters are firms'.
    if top == "de" && ["hs-", "th-"].iter().any(|start| name.starts_with(start)) {
        return true;
    }
    let shaped = ["uni-", "univ-", "fh-", "tu-", "hochschule-", "ph-", "insa-", "ens-", "iut-"];
    let named = ["universit", "universid", "hochschule", "universyt"];
    // Only schools and a few institutes stand directly below `.br`: `ufmg.br`, `puc-rio.br`.
    let brazilian = top == "br" && domain.registered().matches('.').count() == 1;
    let federal = ["uf", "un", "ue", "puc", "if"];
    (brazilian && federal.iter().any(|start| name.starts_with(start)))
        || (european && shaped.iter().any(|start| name.starts_with(start)))
        || named.iter().any(|part| name.contains(part))
        || stands_in(&EDUCATION, domain)
}

fn entries(list: &'static str) -> FxHashSet<&'static str> {
    list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// Whether a domain or one that it is part of is an entry.
fn stands_in(list: &FxHashSet<&'static str>, domain: &Domain) -> bool {
    list.contains(domain.as_str()) || domain.parents().any(|parent| list.contains(parent))
}
