//! What a capture brought beyond its page: whom it was joined with, what changed, who may be the same person.

use crate::{
    bridge,
    icons::{self, icon},
    links,
    news::Noticed,
    panel::{Caught, Panel},
    same::SamePerson,
    words::{say, say_with},
};
use leptos::{prelude::*, reactive::spawn_local_scoped_with_cancellation};
use tactful::{
    candidate::CandidateId,
    moves::Move,
    wire::{FromPanel, JoinedPart, Suggestion, ToPanel},
};

/// What the worker says of the candidate after the capture.
#[derive(Debug, Clone, Default, PartialEq)]
struct After {
    joined: Vec<JoinedPart>,
    moves: Vec<Move>,
    suggestions: Vec<Suggestion>,
}

/// What came of the capture of the page `url` that was read at `taken_at`.
#[component]
pub fn Consequences(panel: Panel, id: CandidateId, taken_at: String) -> impl IntoView {
    let after = RwSignal::new(After::default());
    let whom = id.clone();
    Effect::new(move || {
        panel.changes.track();
        let (id, taken_at) = (whom.clone(), taken_at.clone());
        spawn_local_scoped_with_cancellation(async move {
            // Without an answer the receipt stands as it is.
            let Ok(ToPanel::Candidate { candidate, parts, suggestions, .. }) =
                bridge::ask(FromPanel::Show { id }).await
            else {
                return;
            };
            let now = candidate.updated_at.as_str();
            let joined = parts.into_iter().filter(|part| part.by_itself && part.at.as_deref() == Some(now)).collect();
            let moves = candidate.moves.into_iter().filter(|moved| moved.at == taken_at).collect();
            after.set(After { joined, moves, suggestions });
        });
    });
    let suggestions = Memo::new(move |_| after.with(|after| after.suggestions.clone()));
    let joined = Memo::new(move |_| after.with(|after| after.joined.clone()));
    let moves = Memo::new(move |_| after.with(|after| after.moves.clone()));
    let kept = id.clone();
    view! {
        {move || joined.get().into_iter().map(|part| view! { <JoinedNotice panel id=kept.clone() part /> }).collect_view()}
        {move || view! { <Noticed moves=moves.get() /> }}
        <SamePerson panel id=Signal::stored(id) suggestions />
    }
}

/// Pages were joined without asking: why, and the way back.
#[component]
fn JoinedNotice(panel: Panel, id: CandidateId, part: JoinedPart) -> impl IntoView {
    let reasons = part.reasons.join(" ");
    let what = part.pages.first().map(|page| links::short(page).to_owned()).unwrap_or_default();
    let apart = part.id.clone();
    let take_apart = move |_| {
        panel.perform(FromPanel::TakeApart { id: id.clone(), part: apart.clone() });
        // The receipt is of the page that goes its own way again.
        panel.caught.update(|caught| {
            if let Some(Caught { candidate, .. }) = caught {
                *candidate = Some(apart.clone());
            }
        });
    };
    view! {
        <div class="notice plain" role="status">
            {icon(icons::LINK)}
            <div>
                <p>{say("panel_joined")}" "{reasons}</p>
                <button type="button" class="button" on:click=take_apart aria-label=say_with("panel_take_apart_what", &[&what])>
                    {say("panel_take_apart")}
                </button>
            </div>
        </div>
    }
}
