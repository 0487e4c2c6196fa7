//! The reader: turns the page that the recruiter captures into what it says of a person. It is loaded by the first capture
//! that a worker hears of, because the guard wakes the worker far more often and is to answer at once.

use tactful::capture::{self, Snapshot};
use wasm_bindgen::prelude::*;

/// Reads a page, given its address and its HTML: [`capture::Found`] as JSON text, which the worker makes a Receipt of.
#[wasm_bindgen]
pub fn read(url: String, html: String) -> String {
    // Text, numbers and lists always become JSON.
    serde_json::to_string(&capture::read(&Snapshot { url, html })).unwrap_or_default()
}
