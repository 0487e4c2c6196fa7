//! The first module of the background worker: answers compose boxes. It is all that a draft wakes; what the recruiter asks for
//! is answered by the desk.

use tactful::{
    answer::compose::{self, Question},
    wire::{FromPage, ToPage},
};
use tactful_background::{
    browser,
    json::{self, js},
    respond, say,
    sender::{self, Sender},
    store::Failure,
    unkept,
};
use wasm_bindgen::prelude::*;

/// Answers a content script; with nothing where the desk has to renew the store first. `sender` is what the browser says of who
/// sent the message.
#[wasm_bindgen]
pub async fn receive(message: JsValue, sender: JsValue) -> JsValue {
    let reply = match (sender::prove(&sender), json::read::<FromPage>(&message)) {
        (Some(Sender::Page { url }), Some(asked)) => answer(asked, url).await,
        _ => Some(ToPage::Failed { reason: say("error_refused", &[]) }),
    };
    reply.map_or(JsValue::UNDEFINED, |reply| json::write(&reply))
}

async fn answer(asked: FromPage, page: String) -> Option<ToPage> {
    let question = Question::new(asked, page);
    let (needs, language) = (question.needs(), question.language());
    let reply = respond::<false, _>(&needs, language, |rows, around| compose::answer(question, rows, around)).await;
    let reply = match reply {
        Ok(reply) => reply,
        Err(Failure::NotHere) => return None,
        Err(failure) => ToPage::Failed { reason: unkept(&failure) },
    };
    if let ToPage::Opened { pages } = &reply {
        open(pages).await;
    }
    Some(reply)
}

/// Opens pages, each in a tab, the first one in front.
async fn open(pages: &[String]) {
    for (place, page) in pages.iter().enumerate() {
        let options = js(&[("url", page.into()), ("active", (place == 0).into())]);
        // A tab that does not open is seen by whoever asked for it.
        let _ = browser::create_tab(&options).await;
    }
}
