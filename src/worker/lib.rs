//! The background worker: proves who sent a message, reads the rows that it needs, asks the core, writes, replies.
//!
//! What it remembers between two messages is a copy of the store: the browser may end it at any moment.

mod browser;
mod page;
mod plain;
mod sender;
mod sites;
mod store;
mod world;

use crate::sender::Sender;
use futures_util::future::join3;
use tactful::{
    Surroundings,
    answer::{self, Reply, Request},
    import::record::{Chunk, ImportFile, ImportId},
    store::Rows,
    surroundings::Words,
    wire::{FromPage, FromPanel, ToPage, ToPanel},
};
use time::format_description::well_known::Rfc3339;
use wasm_bindgen::prelude::*;

/// Answers a message. `sender` is what the browser says of who sent it.
#[wasm_bindgen]
pub async fn receive(message: JsValue, sender: JsValue) -> JsValue {
    let reply = match sender::prove(&sender) {
        Some(Sender::Page { url }) => match plain::read::<FromPage>(&message) {
            Some(asked) => {
                let reply = respond(Request::Page(asked, url)).await;
                let reply = reply.unwrap_or_else(|reason| Reply::Page(ToPage::Failed { reason }));
                if let Reply::Page(ToPage::Opened { pages }) = &reply {
                    page::open(pages).await;
                }
                reply
            }
            None => refused(),
        },
        Some(Sender::Panel { tab }) => match plain::read::<FromPanel>(&message) {
            Some(FromPanel::Capture) => capture_open_page(tab).await,
            Some(FromPanel::Import { id, file, from, people }) => import(id, file, from, &people).await,
            Some(FromPanel::Sites) => told(respond(Request::Sites(sites::access(tab).await)).await),
            Some(FromPanel::Guard { site, on }) => guard(site, on, tab).await,
            Some(asked) => told(respond(Request::Panel(asked)).await),
            None => refused(),
        },
        None => refused(),
    };
    plain::write(&reply)
}

/// Captures the page in `tab` because the recruiter clicked the toolbar button or pressed its keys, and tells a panel
/// that is open.
#[wasm_bindgen]
pub async fn capture_tab(tab: JsValue) {
    let tab = js_sys::Reflect::get(&tab, &"id".into()).ok().and_then(|id| id.as_f64());
    let reply = match tab {
        Some(tab) => capture_page(tab as i32).await,
        None => Reply::Panel(ToPanel::Failed { reason: world::ChromeWords.say("error_no_page", &[]) }),
    };
    // Nobody listens while no panel is open; then it shows the stored outcome when it opens.
    let _ = browser::send_message(&plain::write(&reply)).await;
}

async fn capture_open_page(panel: Option<i32>) -> Reply {
    match page::open_tab(panel).await {
        Some(tab) => capture_page(tab).await,
        None => Reply::Panel(ToPanel::Failed { reason: world::ChromeWords.say("error_no_page", &[]) }),
    }
}

/// Keeps some people of a file.
async fn import(id: ImportId, file: ImportFile, from: usize, people: &str) -> Reply {
    let now = world::now().format(&Rfc3339).unwrap_or_default();
    let kept = match Chunk::read(file, from, people, &now) {
        Some(chunk) => respond(Request::Import(id, Box::new(chunk))).await,
        None => Err(world::ChromeWords.say("error_refused", &[])),
    };
    told(kept)
}

/// Switches the guard on for a site or off. What is kept comes first: whatever is not done after it, because the worker
/// ends, is done when the browser starts.
async fn guard(site: String, on: bool, panel: Option<i32>) -> Reply {
    let answer = respond(Request::Guard(site.clone(), on, sites::access(panel).await)).await;
    if let Ok(Reply::Panel(ToPanel::Done { .. })) = &answer {
        let settled = sites::settle().await;
        if on {
            sites::stand(&site).await;
        } else {
            sites::leave(&site).await;
            sites::give_back(&site).await;
        }
        if settled.is_err() {
            return Reply::Panel(ToPanel::Failed { reason: world::ChromeWords.say("error_site", &[]) });
        }
    }
    told(answer)
}

/// Has the guard ready on the sites where it was switched on: browsers forget their scripts with every new version of
/// the extension.
#[wasm_bindgen]
pub async fn settle_sites() {
    // Nobody is there to be told; the next start tries again.
    let _ = sites::settle().await;
}

/// The browser allows some sites, maybe again.
#[wasm_bindgen]
pub async fn sites_allowed(permissions: JsValue) {
    let guarded = sites::kept().await.unwrap_or_default();
    for site in sites::named(&permissions).iter().filter(|site| guarded.contains(site)) {
        sites::stand(site).await;
    }
}

/// The browser does not allow some sites any more, whoever took the permission back.
#[wasm_bindgen]
pub async fn sites_withdrawn(permissions: JsValue) {
    for site in sites::named(&permissions) {
        sites::leave(&site).await;
    }
}

async fn capture_page(tab: i32) -> Reply {
    let answer = match page::read(tab).await {
        Ok(mut found) => {
            let company = found.company.take();
            let receipt = Box::new(found.receipt(&surroundings()));
            respond(match company {
                Some(company) => Request::Employer(receipt, Box::new(company)),
                None => Request::Captured(receipt),
            })
            .await
        }
        Err(reason) => Err(world::ChromeWords.say(reason, &[])),
    };
    told(answer)
}

/// What the panel is answered, or told of a failure.
fn told(answer: Result<Reply, String>) -> Reply {
    answer.unwrap_or_else(|reason| Reply::Panel(ToPanel::Failed { reason }))
}

/// One request: one transaction.
async fn respond(request: Request) -> Result<Reply, String> {
    let unkept = |failure: store::Failure| world::ChromeWords.say("error_store", &[&failure.to_string()]);
    // Asked before the transaction begins, which ends when anything else is waited for; and at once, because a worker that
    // was woken has to wait for each.
    let (policy, words, database) =
        join3(world::policy(), world::words(answer::language(&request)), store::open()).await;
    let database = database.map_err(unkept)?;
    let answered = store::transact(&database, &answer::needs(&request), |rows| {
        let rows = Rows { policy, ..rows };
        let answer = answer::answer(request, rows, &Surroundings { words: &*words, ..surroundings() });
        (answer.writes, answer.reply)
    })
    .await;
    if answered.is_err() {
        store::close();
    }
    answered.map_err(unkept)
}

fn surroundings() -> Surroundings<'static> {
    Surroundings { now: world::now(), words: &world::ChromeWords, zones: &world::BrowserZones }
}

fn refused() -> Reply {
    Reply::Page(ToPage::Failed { reason: world::ChromeWords.say("error_refused", &[]) })
}
