//! The guided search: libFuzzer changes inputs and keeps those that reach code which none reached before. Which reader it
//! is about stands in the variable `READER`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::{env, sync::LazyLock};
use tactful_fuzz::Reader;

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let name = env::var("READER").unwrap_or_default();
    Reader::ALL.into_iter().find(|reader| reader.name() == name).expect("READER names a reader")
});

fuzz_target!(|input: &[u8]| READER.check(input));
