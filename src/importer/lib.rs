//! The importer: reads the files, texts and forms that the recruiter brings to the panel. It runs in a thread of its own,
//! so that the panel can be used meanwhile, and it is loaded only then, so that nobody else pays for it.
//!
//! What comes out is JSON text, which the panel hands to the worker unread.

use std::cell::RefCell;
use tactful::import::{
    self, Format, Read, Refusal,
    form::{self, Form},
    record::{Brought, ImportFile},
};
use wasm_bindgen::prelude::*;

thread_local! {
    /// What was read last.
    static READ: RefCell<Option<Read>> = const { RefCell::new(None) };
}

/// Reads a file: [`Brought`].
#[wasm_bindgen]
pub fn read(name: &str, bytes: &[u8]) -> String {
    brought(import::read(name, bytes), name, bytes)
}

/// Reads a pasted text into a form, for the recruiter to look over: a [`Form`], or a [`Refusal`] in its place.
#[wasm_bindgen]
pub fn read_text(text: &str) -> String {
    let read = import::read("", text.as_bytes());
    let form = read.as_ref().map_err(Clone::clone).and_then(|read| match read.people.as_slice() {
        [person] => Ok(Form::of(person)),
        _ => Err(Refusal::new("import_text_of_many")),
    });
    READ.set(read.ok());
    json(&form)
}

/// Takes a form: [`Brought`]. What was read from a text and left as it is stays a reading of the text, and
/// what is corrected keeps the rest of it.
#[wasm_bindgen]
pub fn fill_in(form: &str) -> String {
    let given: Form = serde_json::from_str(form).unwrap_or_default();
    let text = READ.take().filter(|read| read.format == Format::Text);
    let person = text.as_ref().and_then(|read| read.people.first());
    let read = match (&text, person) {
        (Some(read), Some(person)) if Form::of(person) == given => Ok(read.clone()),
        (_, Some(person)) => form::correct(&given, person),
        _ => form::read(&given),
    };
    let is_refused = read.is_err();
    let brought = brought(read, "", form.as_bytes());
    if is_refused {
        // It will be corrected once more.
        READ.set(text);
    }
    brought
}

/// Some of the people who were read last, after the first `from`: as JSON text, for the worker.
#[wasm_bindgen]
pub fn people(from: usize, most: usize) -> String {
    READ.with_borrow(|read| {
        let kept = read.iter().flat_map(|read| &read.kept).skip(from).take(most).collect::<Vec<_>>();
        let people = read.iter().flat_map(|read| &read.people).skip(from).take(most);
        if kept.is_empty() { json(&people.collect::<Vec<_>>()) } else { json(&kept) }
    })
}

fn brought(read: Result<Read, Refusal>, name: &str, bytes: &[u8]) -> String {
    let brought = match &read {
        Ok(read) => Brought::People(ImportFile::of(read, name, bytes)),
        Err(refusal) => Brought::Nobody(refusal.clone()),
    };
    READ.set(read.ok());
    json(&brought)
}

fn json<T: serde::Serialize>(value: &T) -> String {
    // Text, numbers and lists always become JSON.
    serde_json::to_string(value).unwrap_or_default()
}
