//! The way to the worker, and the few other things that only the browser can do.

use crate::words::say;
use js_sys::{Array, Object, Promise, Reflect};
use serde::Serialize;
use std::time::Duration;
use tactful::wire::{FromPanel, ToPanel};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    fn on_message(listener: &JsValue);

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = id, thread_local_v2)]
    static OWN_ID: JsValue;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getManifest)]
    fn manifest() -> JsValue;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = contains)]
    fn has_permissions(wanted: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn request_permissions(wanted: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onAdded"], js_name = addListener)]
    fn on_permissions_added(listener: &JsValue);

    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onRemoved"], js_name = addListener)]
    fn on_permissions_removed(listener: &JsValue);

    #[wasm_bindgen(js_namespace = ["chrome", "tabs", "onActivated"], js_name = addListener)]
    fn on_tab_activated(listener: &JsValue);

    #[wasm_bindgen(js_namespace = ["chrome", "tabs", "onUpdated"], js_name = addListener)]
    fn on_tab_updated(listener: &JsValue);
}

/// Asks the worker. The error is a sentence for the recruiter.
///
/// A worker that the browser stopped before it answered is asked again, when asking twice does what asking once does.
pub async fn ask(question: FromPanel) -> Result<ToPanel, String> {
    let mut answer = send(&question).await;
    for _ in 0..AGAIN {
        if answer.is_none() && may_be_repeated(&question) {
            answer = send(&question).await;
        }
    }
    match answer {
        Some(ToPanel::Failed { reason }) => Err(reason),
        Some(answer) => Ok(answer),
        None => Err(say("panel_no_answer")),
    }
}

/// How often a worker is asked again that gave no answer.
const AGAIN: usize = 3;

async fn send(question: &FromPanel) -> Option<ToPanel> {
    // A message crosses as JSON would: without maps, and with null for what is absent.
    let message = question.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    let answer = JsFuture::from(send_message(&message).ok()?).await.ok()?;
    serde_wasm_bindgen::from_value(answer).ok()
}

fn may_be_repeated(question: &FromPanel) -> bool {
    match question {
        FromPanel::Open
        | FromPanel::List { .. }
        | FromPanel::Show { .. }
        | FromPanel::Import { .. }
        | FromPanel::TakeBack { .. }
        | FromPanel::Imports
        | FromPanel::Export { .. }
        | FromPanel::ExportSettings
        | FromPanel::Settings
        | FromPanel::Sites
        | FromPanel::Guard { .. } => true,
        FromPanel::Capture
        | FromPanel::Edit { .. }
        | FromPanel::Forget { .. }
        | FromPanel::Join { .. }
        | FromPanel::TakeApart { .. }
        | FromPanel::NotSame { .. }
        | FromPanel::Undo { .. }
        | FromPanel::ImportSettings { .. }
        | FromPanel::SaveSettings { .. } => false,
    }
}

/// Calls `then` with what the worker says unasked: how a capture went that the toolbar button or the keyboard started.
///
/// What content scripts send reaches this listener too, so the sender is looked at: only the worker has no tab.
pub fn on_captured(then: impl Fn(ToPanel) + 'static) {
    let listener = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |message: JsValue, sender: JsValue| {
        let ours = OWN_ID.with(|id| property(&sender, "id") == *id);
        if !ours || !property(&sender, "tab").is_undefined() {
            return;
        }
        if let Ok(pushed) = serde_wasm_bindgen::from_value(message) {
            then(pushed);
        }
    });
    on_message(&listener.into_js_value());
}

/// Calls `then` when another page comes to the front, in this window or another.
pub fn on_other_page(then: impl Fn() + Clone + 'static) {
    let again = then.clone();
    on_tab_activated(&Closure::<dyn FnMut()>::new(then).into_js_value());
    let updated = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |_: JsValue, change: JsValue| {
        if property(&change, "status") == JsValue::from_str("complete") {
            again();
        }
    });
    on_tab_updated(&updated.into_js_value());
}

/// Calls `then` when the browser allows a site, or allows it no more, whoever had it do so.
pub fn on_other_permissions(then: impl Fn() + Clone + 'static) {
    on_permissions_added(&Closure::<dyn FnMut()>::new(then.clone()).into_js_value());
    on_permissions_removed(&Closure::<dyn FnMut()>::new(then).into_js_value());
}

/// Whether the browser keeps Tactful from the sites that it is made for. Firefox lets people refuse them; Chromium
/// grants them with the extension and says `false` of the sites of content scripts even when they are granted, so only
/// a package with a sidebar asks.
pub async fn sites_withheld() -> bool {
    if property(&manifest(), "sidebar_action").is_undefined() {
        return false;
    }
    let Ok(asked) = has_permissions(&own_sites()) else {
        return false;
    };
    JsFuture::from(asked).await.is_ok_and(|granted| granted.is_falsy())
}

/// Asks the recruiter, through the browser, for those sites. Only right inside a click: browsers refuse it elsewhere.
pub fn request_sites() -> Option<JsFuture> {
    request_permissions(&own_sites()).ok().map(JsFuture::from)
}

/// Asks the recruiter, through the browser, for one site. Only right inside a click: browsers refuse it elsewhere.
pub fn request_site(site: &str) -> Option<JsFuture> {
    request_permissions(&origins(&Array::of1(&format!("{site}/*").into()))).ok().map(JsFuture::from)
}

/// The site that somebody means by what they typed, such as `https://mail.example.org`.
pub fn site(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_whole = typed.contains("://");
    let url = Url::new(&if is_whole { typed.to_owned() } else { format!("https://{typed}") }).ok()?;
    let (protocol, host) = (url.protocol(), url.hostname());
    let is_site = matches!(protocol.as_str(), "https:" | "http:") && (is_whole || host.contains('.'));
    (is_site && !host.is_empty() && !host.contains('*')).then(|| format!("{protocol}//{host}"))
}

fn own_sites() -> JsValue {
    let list = |object: &JsValue, name: &str| property(object, name).dyn_into::<Array>().unwrap_or_default();
    let scripts = list(&manifest(), "content_scripts");
    origins(&scripts.iter().flat_map(|script| list(&script, "matches")).collect())
}

fn origins(patterns: &Array) -> JsValue {
    let wanted = Object::new();
    // Setting a property of a plain object of our own cannot fail.
    let _ = Reflect::set(&wanted, &JsValue::from_str("origins"), patterns);
    wanted.into()
}

/// Puts a text on the clipboard; whether that worked.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// The text of the file that was just chosen in a field, which is then empty again, so that the same file can be chosen
/// once more.
pub async fn chosen_file(event: &web_sys::Event) -> Option<String> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let text = JsFuture::from(file.text()).await.ok()?.as_string();
    field.set_value("");
    text
}

/// Gives the recruiter a file of JSON text to keep; whether that worked.
pub fn save_file(name: &str, json: &str) -> bool {
    let save = || -> Result<(), JsValue> {
        let settings = BlobPropertyBag::new();
        settings.set_type("application/json");
        let parts = Array::of1(&JsValue::from_str(json));
        let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &settings)?)?;
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser reads the file after the click returns.
        leptos::prelude::set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_secs(60));
        Ok(())
    };
    save().is_ok()
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
