//! The page that the recruiter has open: which tab it is, and its content when they asked for it.

use js_sys::Array;
use serde::Deserialize;
use tactful::{capture::Found, surface::ON_CLICK, wire::AskPage};
use tactful_background::{
    browser,
    json::{self, js, texts},
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../reader.js")]
extern "C" {
    /// What a page says, as JSON text.
    #[wasm_bindgen(catch)]
    async fn read_page(page: &JsValue) -> Result<JsValue, JsValue>;
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tab {
    id: Option<i32>,
    #[serde(default)]
    active: bool,
    #[serde(default)]
    last_accessed: f64,
    /// Only where the browser lets us see the page.
    url: Option<String>,
}

/// The tab that the recruiter looks at; when the panel itself stands in a tab, the one they looked at before.
pub async fn open_tab(panel: Option<i32>) -> Option<i32> {
    front(panel).await?.id
}

/// The address of the page that the recruiter looks at, where the browser or our script in it tells.
pub async fn address(panel: Option<i32>) -> Option<String> {
    let tab = front(panel).await?;
    match tab.url {
        Some(url) => Some(url),
        None => json::read(&ask(tab.id?, &AskPage::Where).await?),
    }
}

async fn front(panel: Option<i32>) -> Option<Tab> {
    let query = js(&[("lastFocusedWindow", true.into())]);
    let tabs = browser::query_tabs(&query).await.ok()?;
    let tabs = Array::from(&tabs);
    tabs.iter()
        .filter_map(|tab| json::read::<Tab>(&tab))
        .filter(|tab| tab.id.is_some() && tab.id != panel)
        .filter(|tab| tab.active || panel.is_some())
        .max_by(|a, b| a.last_accessed.total_cmp(&b.last_accessed))
}

/// How long to wait before the next try to reach a page, milliseconds. Measured in Chromium on a busy machine: one click
/// in thirty allows Tactful the page only up to 0.3 s after it was told of the click.
const TRIES: [u32; 5] = [0, 50, 100, 200, 400];

/// Reads a tab's page: the content script serialises it and the reader reads that. Where no content script runs yet, it is
/// put there first, which the browser allows after a click on the toolbar button. Else the message that says why not: the
/// browser keeps the page from us, it is still changing, or the reader broke on it.
pub async fn read(tab: i32) -> Result<Found, &'static str> {
    let page = serialise(tab).await.ok_or("error_not_readable")?;
    if page.is_falsy() {
        return Err("error_page_changes");
    }
    let said = read_page(&page).await.ok().and_then(|said| said.as_string());
    said.and_then(|said| serde_json::from_str(&said).ok()).ok_or("error_capture")
}

/// The page as its content script serialised it, which goes on to the reader unread, or `false` for one that does not stand
/// still; `None` when there is no access to it.
async fn serialise(tab: i32) -> Option<JsValue> {
    for wait in TRIES {
        if wait > 0 {
            browser::pause(wait).await;
        }
        if let Some(page) = ask(tab, &AskPage::Serialise).await {
            return Some(page);
        }
        if put_scripts(tab).await
            && let Some(page) = ask(tab, &AskPage::Serialise).await
        {
            return Some(page);
        }
    }
    None
}

/// Puts the content scripts into a tab's page; whether any of its frames took them.
async fn put_scripts(tab: i32) -> bool {
    let target = js(&[("tabId", tab.into()), ("allFrames", true.into())]);
    let frames = browser::execute_script(&js(&[("target", target), ("files", texts(ON_CLICK))])).await;
    frames.is_ok_and(|frames| Array::from(&frames).length() > 0)
}

async fn ask(tab: i32, question: &AskPage) -> Option<JsValue> {
    let answer = browser::ask_tab(tab, &json::write(question), &js(&[("frameId", 0.into())])).await.ok()?;
    // Nothing where a script was there and did not answer.
    (!answer.is_null() && !answer.is_undefined()).then_some(answer)
}
