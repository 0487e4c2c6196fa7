//! The way to the importer, a thread that reads files, texts and forms. Each file has one of its own, and a text has one that
//! takes the form afterwards; it ends when it is dropped.

use crate::words::say;
use js_sys::{Array, JSON, Promise};
use leptos::prelude::window;
use serde::de::DeserializeOwned;
use tactful::{
    import::{
        self, Refusal,
        form::Form,
        record::{Brought, ImportFile},
    },
    surroundings::Words,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A running importer.
pub struct Importer(Worker);

impl Importer {
    /// Starts one.
    pub fn start() -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Worker::new_with_options("importer.js", &options).map(Self).map_err(|_| say("panel_import_failed"))
    }

    /// Reads a file. The error is a sentence for the recruiter.
    pub async fn read(&self, file: &File) -> Result<ImportFile, String> {
        if file.size() > import::MOST_BYTES as f64 {
            return Err(sentence(&import::too_large(file.size() as usize)));
        }
        let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| say("panel_import_unreadable"))?;
        let bytes = js_sys::Uint8Array::new(&bytes);
        self.brought("read", &[file.name().into(), bytes.into()]).await
    }

    /// Takes a form.
    pub async fn fill_in(&self, form: &Form) -> Result<ImportFile, String> {
        let form = serde_wasm_bindgen::to_value(form).ok().and_then(|form| JSON::stringify(&form).ok());
        self.brought("fill_in", &[form.unwrap_or_default().into()]).await
    }

    /// Reads a pasted text into a form.
    pub async fn read_text(&self, text: &str) -> Result<Form, String> {
        let answer = self.call("read_text", &[text.into()]).await.ok_or_else(|| say("panel_import_failed"))?;
        let form: Option<Result<Form, Refusal>> = parsed(&answer);
        form.ok_or_else(|| say("panel_import_failed"))?.map_err(|refusal| sentence(&refusal))
    }

    /// Some of the people who were read, after the first `from`, for the worker.
    pub async fn people(&self, from: usize, most: usize) -> Option<String> {
        self.call("people", &[from.into(), most.into()]).await
    }

    async fn brought(&self, name: &str, given: &[JsValue]) -> Result<ImportFile, String> {
        let answer = self.call(name, given).await.ok_or_else(|| say("panel_import_failed"))?;
        match parsed(&answer).ok_or_else(|| say("panel_import_failed"))? {
            Brought::People(file) => Ok(file),
            Brought::Nobody(refusal) => Err(sentence(&refusal)),
        }
    }

    /// One question, one answer: the thread is asked nothing else before it has answered.
    async fn call(&self, name: &str, given: &[JsValue]) -> Option<String> {
        let message: Array = std::iter::once(&JsValue::from_str(name)).chain(given).collect();
        let mut sent = Ok(());
        let answer = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(Some(&resolve));
            self.0.set_onerror(Some(&reject));
            sent = self.0.post_message(&message);
        });
        sent.ok()?;
        let answer: MessageEvent = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
        answer.data().as_string()
    }
}

impl Drop for Importer {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// JSON text as the panel reads all else, which keeps a second reader of JSON out of it.
fn parsed<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}

fn sentence(refusal: &Refusal) -> String {
    let arguments: Vec<&str> = refusal.arguments.iter().map(String::as_str).collect();
    crate::words::Spoken.say(&refusal.message, &arguments)
}

/// The files of a drop or of a field.
pub fn files(list: Option<web_sys::FileList>) -> Vec<File> {
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place))).collect()
}

/// A moment for an import's id, so that the same file twice is two imports.
pub fn moment() -> String {
    let now = window().performance().map_or(0.0, |clock| clock.time_origin() + clock.now());
    format!("{now:.0}")
}
