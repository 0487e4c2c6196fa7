//! Who sent a message, by what the browser says of the sender. What the message itself claims counts for nothing.

use crate::browser;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Who may talk to the worker.
pub enum Sender {
    /// Our content script in somebody's page.
    Page {
        /// The page's address.
        url: String,
    },
    /// Our panel; with its tab if it was opened in one.
    Panel {
        /// The tab that shows the panel.
        tab: Option<i32>,
    },
}

/// Proves a sender; `None` for everybody else.
///
/// A content script carries our id and the address of its page. The panel's address is checked first, because an
/// extension page that was opened in a tab has a tab as well.
pub fn prove(sender: &JsValue) -> Option<Sender> {
    let text = |key: &str| Reflect::get(sender, &key.into()).ok().and_then(|value| value.as_string());
    let ours = browser::EXTENSION_ID.with(|id| text("id").is_some_and(|sent| sent == *id));
    if !ours {
        return None;
    }
    let tab = Reflect::get(sender, &"tab".into()).ok().filter(|tab| tab.is_object());
    let panel = browser::get_url("panel.html");
    let url = text("url").unwrap_or_default();
    if url.split(['?', '#']).next() == Some(panel.as_str()) {
        let id = tab.and_then(|tab| Reflect::get(&tab, &"id".into()).ok()).and_then(|id| id.as_f64());
        return Some(Sender::Panel { tab: id.map(|id| id as i32) });
    }
    (tab.is_some() && !url.starts_with(&browser::get_url(""))).then_some(Sender::Page { url })
}
