//! The second module of the background worker: captures the page that the recruiter has open, answers the panel, switches the
//! guard on for sites. It is loaded when they first do any of this.

mod guarded;
mod page;

use tactful::{
    answer::{self, Request},
    import::record::{Chunk, ImportFile, ImportId},
    wire::{FromPanel, ToPanel},
};
use tactful_background::{
    browser, json, say,
    sender::{self, Sender},
    store, surroundings, world,
};
use time::format_description::well_known::Rfc3339;
use wasm_bindgen::prelude::*;

/// Answers the panel. `sender` is what the browser says of who sent the message.
#[wasm_bindgen]
pub async fn receive(message: JsValue, sender: JsValue) -> JsValue {
    let reply = match (sender::prove(&sender), json::read::<FromPanel>(&message)) {
        (Some(Sender::Panel { tab }), Some(asked)) => match asked {
            FromPanel::Capture => capture_open_page(tab).await,
            FromPanel::Import { id, file, from, people } => import(id, file, from, &people).await,
            FromPanel::Sites => respond(Request::Sites(guarded::access(tab).await)).await,
            FromPanel::Guard { site, on } => guard(site, on, tab).await,
            asked => respond(Request::Panel(asked)).await,
        },
        _ => failed("error_refused"),
    };
    json::write(&reply)
}

/// Captures the page in `tab` because the recruiter clicked the toolbar button or pressed its keys, and tells a panel
/// that is open.
#[wasm_bindgen]
pub async fn capture_tab(tab: JsValue) {
    let tab = js_sys::Reflect::get(&tab, &"id".into()).ok().and_then(|id| id.as_f64());
    let reply = match tab {
        Some(tab) => capture_page(tab as i32).await,
        None => failed("error_no_page"),
    };
    // Nobody listens while no panel is open; then it shows the stored outcome when it opens.
    let _ = browser::send_message(&json::write(&reply)).await;
}

/// Brings a store of an older version to this one, which the worker leaves to the desk.
#[wasm_bindgen]
pub async fn renew_store() {
    // What hinders it is said to whoever asks the store next.
    let _ = store::open::<true>().await;
}

async fn capture_open_page(panel: Option<i32>) -> ToPanel {
    match page::open_tab(panel).await {
        Some(tab) => capture_page(tab).await,
        None => failed("error_no_page"),
    }
}

/// Keeps a batch of people from a file.
async fn import(id: ImportId, file: ImportFile, from: usize, people: &str) -> ToPanel {
    let now = world::now().format(&Rfc3339).unwrap_or_default();
    match Chunk::read(file, from, people, &now) {
        Some(chunk) => respond(Request::Import(id, Box::new(chunk))).await,
        None => failed("panel_import_failed"),
    }
}

/// Switches the guard on or off for a site. The list is stored first: if the worker ends before the rest is done, that is done
/// when the browser starts.
async fn guard(site: String, on: bool, panel: Option<i32>) -> ToPanel {
    let answer = respond(Request::Guard(site.clone(), on, guarded::access(panel).await)).await;
    if let ToPanel::Done { .. } = &answer {
        let settled = guarded::settle().await;
        if on {
            guarded::stand(&site).await;
        } else {
            guarded::leave(&site).await;
            guarded::give_back(&site).await;
        }
        if settled.is_err() {
            return failed("error_site");
        }
    }
    answer
}

/// Registers the guard's scripts for the sites where it was switched on: browsers forget them with every update of the
/// extension.
#[wasm_bindgen]
pub async fn settle_sites() {
    // Nobody is there to be told; the next start tries again.
    let _ = guarded::settle().await;
}

/// The browser now allows some sites.
#[wasm_bindgen]
pub async fn sites_allowed(permissions: JsValue) {
    let kept = guarded::kept().await.unwrap_or_default();
    for site in guarded::named(&permissions).iter().filter(|site| kept.contains(site)) {
        guarded::stand(site).await;
    }
}

/// The browser no longer allows some sites, whoever withdrew the permission.
#[wasm_bindgen]
pub async fn sites_withdrawn(permissions: JsValue) {
    for site in guarded::named(&permissions) {
        guarded::leave(&site).await;
    }
}

async fn capture_page(tab: i32) -> ToPanel {
    match page::read(tab).await {
        Ok(mut found) => {
            let company = found.company.take();
            let receipt = Box::new(found.receipt(&surroundings()));
            respond(match company {
                Some(company) => Request::Employer(receipt, Box::new(company)),
                None => Request::Captured(receipt),
            })
            .await
        }
        Err(reason) => failed(reason),
    }
}

/// One request: one transaction.
async fn respond(request: Request) -> ToPanel {
    let needs = answer::needs(&request);
    let reply =
        tactful_background::respond::<true, _>(&needs, None, |rows, around| answer::answer(request, rows, around))
            .await;
    reply.unwrap_or_else(|failure| ToPanel::Failed { reason: tactful_background::unkept(&failure) })
}

fn failed(reason: &str) -> ToPanel {
    ToPanel::Failed { reason: say(reason, &[]) }
}
