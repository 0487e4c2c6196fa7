//! What worker and desk share: the proof of who sent a message, the store, the world outside the core.
//!
//! They are two modules because the guard wakes the worker often and has to answer at once, while everything else waits for
//! the recruiter's click. What a module remembers between two messages is only a copy of the store: the browser may end
//! both at any moment, and the other one may write.

pub mod browser;
pub mod json;
pub mod sender;
pub mod store;
pub mod world;

use futures_util::future::join3;
use tactful::{
    Surroundings,
    answer::Answer,
    store::{Needs, Rows},
    surroundings::Words,
};

/// Answers one request in one transaction: reads the rows that it needs, has `answer` decide, writes what that says, and
/// returns the reply once all is kept. `language` is the one to answer in, where it is not the browser's; `DESK` as in
/// [`store::transact`].
///
/// # Errors
/// When the store does not do its part; [`unkept`] tells the recruiter.
pub async fn respond<const DESK: bool, T>(
    needs: &Needs,
    language: Option<&'static str>,
    answer: impl FnOnce(Rows, &Surroundings<'_>) -> Answer<T>,
) -> Result<T, store::Failure> {
    // Before the transaction begins, because it ends when anything else is awaited; and together, because a worker that was
    // just woken waits for each.
    let (policy, words, opened) = join3(world::policy(), world::words(language), store::open::<DESK>()).await;
    opened?;
    let answered = store::transact::<DESK, _>(needs, |rows| {
        let rows = Rows { policy, ..rows };
        let answer = answer(rows, &Surroundings { words: &*words, ..surroundings() });
        (answer.writes, answer.reply)
    })
    .await;
    if answered.is_err() {
        store::close();
    }
    answered
}

/// What to tell the recruiter when the store did not do its part.
pub fn unkept(failure: &store::Failure) -> String {
    let id = if matches!(failure, store::Failure::Format(_)) { "error_store_row" } else { "error_store" };
    say(id, &[&failure.to_string()])
}

/// The world as it is now, in the browser's language.
pub fn surroundings() -> Surroundings<'static> {
    Surroundings { now: world::now(), words: &world::ChromeWords, zones: &world::BrowserZones }
}

/// Says something in the browser's language.
pub fn say(id: &str, arguments: &[&str]) -> String {
    world::ChromeWords.say(id, arguments)
}
