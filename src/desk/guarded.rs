//! Guarded sites: what the browser allows there, the scripts that it puts into their pages from now on, and the pages that are
//! open already.

use crate::page;
use js_sys::Array;
use serde::Deserialize;
use std::slice;
use tactful::{
    guarded::{self, Access},
    store::Needs,
    surface::{AGAIN, ON_CLICK},
    wire::AskPage,
};
use tactful_background::{
    browser,
    json::{self, js, texts},
    store,
};
use wasm_bindgen::JsValue;

/// The id under which the browser keeps our scripts for all of these sites.
const SCRIPT: &str = "guarded";

#[derive(Default, Deserialize)]
struct Allowed {
    #[serde(default)]
    origins: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    content_scripts: Vec<ContentScript>,
}

#[derive(Deserialize)]
struct ContentScript {
    matches: Vec<String>,
}

#[derive(Deserialize)]
struct Tab {
    id: Option<i32>,
}

/// What a file gave back that was put into a frame.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Put {
    frame_id: i32,
    result: Option<bool>,
}

/// What the browser says of sites; `panel` is the tab of the panel that asks.
pub async fn access(panel: Option<i32>) -> Access {
    let allowed = browser::permissions().await.ok().and_then(|all| json::read::<Allowed>(&all)).unwrap_or_default();
    let own = json::read::<Manifest>(&browser::manifest()).map(|manifest| manifest.content_scripts);
    Access {
        page: page::address(panel).await,
        allowed: allowed.origins,
        own: own.into_iter().flatten().flat_map(|script| script.matches).collect(),
    }
}

/// The sites of a message of the browser's about permissions.
pub fn named(permissions: &JsValue) -> Vec<String> {
    let named = json::read::<Allowed>(permissions).unwrap_or_default();
    named.origins.iter().filter_map(|pattern| guarded::site(pattern)).collect()
}

/// Has the browser put our scripts into every page of the guarded sites from now on, also after a restart, and into no
/// others. Doing it twice is the same as doing it once.
pub async fn settle() -> Result<(), JsValue> {
    loop {
        let sites = kept().await?;
        register(&sites).await?;
        // Whatever was switched meanwhile is done as well, whichever of two came last.
        if kept().await? == sites {
            return Ok(());
        }
    }
}

async fn register(sites: &[String]) -> Result<(), JsValue> {
    let ours = js(&[("ids", texts(&[SCRIPT]))]);
    let is_known = Array::from(&browser::registered_scripts(&ours).await?).length() > 0;
    if sites.is_empty() {
        return if is_known { browser::unregister_scripts(&ours).await } else { Ok(()) };
    }
    let patterns: Vec<String> = sites.iter().map(|site| guarded::pattern(site)).collect();
    let script = js(&[
        ("id", SCRIPT.into()),
        ("matches", texts(&patterns)),
        ("js", texts(ON_CLICK)),
        ("runAt", "document_start".into()),
        ("allFrames", true.into()),
        ("matchOriginAsFallback", true.into()),
        ("persistAcrossSessions", true.into()),
    ]);
    let scripts = Array::of1(&script).into();
    if is_known { browser::update_scripts(&scripts).await } else { browser::register_scripts(&scripts).await }
}

/// The guarded sites.
pub async fn kept() -> Result<Vec<String>, JsValue> {
    let told = |failure: store::Failure| JsValue::from_str(&failure.to_string());
    let needs = Needs { reading: true, ..Needs::default() };
    store::transact::<true, _>(&needs, |rows| (vec![], rows.guarded)).await.map_err(told)
}

/// Lets the guard stand in the pages of a site that are open.
pub async fn stand(site: &str) {
    let query = js(&[("url", guarded::pattern(site).into()), ("discarded", false.into())]);
    for tab in tabs(&query).await {
        // A tab that was closed meanwhile, or a page that cannot be read, has no guard.
        let _ = stand_in(tab).await;
    }
}

/// Puts the scripts into the frames of a tab that do not have them, and starts them again in those that have.
async fn stand_in(tab: i32) -> Result<(), JsValue> {
    let everywhere = js(&[("tabId", tab.into()), ("allFrames", true.into())]);
    let there = browser::execute_script(&js(&[("target", everywhere), ("files", texts(&[AGAIN]))])).await?;
    let put = json::read::<Vec<Put>>(&there).unwrap_or_default();
    let without = put.iter().filter(|frame| frame.result != Some(true)).map(|frame| JsValue::from(frame.frame_id));
    let without: Array = without.collect();
    if without.length() > 0 {
        let target = js(&[("tabId", tab.into()), ("frameIds", without.into())]);
        browser::execute_script(&js(&[("target", target), ("files", texts(ON_CLICK))])).await?;
    }
    Ok(())
}

/// Has the guard leave the pages of a site that are open. All tabs are told: which of them show the site, the browser may
/// not tell any more.
pub async fn leave(site: &str) {
    let message = json::write(&AskPage::Leave { site: site.to_owned() });
    for tab in tabs(&js(&[])).await {
        // Most tabs have no script of ours that would hear it.
        let _ = browser::ask_tab(tab, &message, &js(&[])).await;
    }
}

/// Gives the permission for a site back. The browser refuses for sites that it gave with the extension itself.
pub async fn give_back(site: &str) {
    let origins = texts(slice::from_ref(&guarded::pattern(site)));
    let _ = browser::remove_permissions(&js(&[("origins", origins)])).await;
}

async fn tabs(query: &JsValue) -> Vec<i32> {
    let Ok(tabs) = browser::query_tabs(query).await else { return vec![] };
    Array::from(&tabs).iter().filter_map(|tab| json::read::<Tab>(&tab)?.id).collect()
}
