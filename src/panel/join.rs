//! Joining with somebody whom no page speaks for: looked up by name, shown beside the one who is open, then joined.

use crate::{
    bridge,
    candidate::Open,
    controls::{PersonRow, Search, focus_heading, focus_soon},
    links,
    words::{count, say},
};
use leptos::{html, prelude::*, reactive::spawn_local_scoped_with_cancellation};
use tactful::{
    store::row,
    wire::{CandidateRow, FromPanel, ToPanel},
};

/// Rows shown at once: with more, a longer name is typed sooner than a list is read.
const MOST: usize = 8;

/// A field to look for the other one, and both of them before anything is done.
#[component]
pub fn JoinWith(open: Open) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let found = RwSignal::new(None::<(Vec<CandidateRow>, usize)>);
    let chosen = RwSignal::new(None::<CandidateRow>);
    let field = NodeRef::<html::Input>::new();
    let look = Callback::new(move |()| {
        let words = query.get_untracked();
        if words.trim().is_empty() {
            return found.set(None);
        }
        spawn_local_scoped_with_cancellation(async move {
            let answer = bridge::ask(FromPanel::List { query: words.clone(), offset: 0 }).await;
            // Somebody who typed on is not shown what they asked before.
            if let Ok(ToPanel::Candidates { mut rows, total }) = answer
                && query.get_untracked() == words
            {
                let all = rows.len();
                rows.retain(|row| row.id != open.id());
                let total = total.saturating_sub(all - rows.len());
                rows.truncate(MOST);
                found.set(Some((rows, total)));
            }
        });
    });
    let one = move |row: CandidateRow| {
        let shown = row.clone();
        view! {
            <li>
                <button type="button" class="row" on:click=move |_| chosen.set(Some(row.clone()))>
                    <PersonRow row=shown />
                </button>
            </li>
        }
    };
    let search = move || {
        view! {
            <Search query look field />
            <p class="hint" role="status">
                {move || found.get().map(|(_, total)| match total {
                    0 => say("panel_search_nobody"),
                    total => count("panel_people_found", total),
                })}
            </p>
            <ul class="rows">{move || found.get().map(|(rows, _)| rows.into_iter().map(one).collect_view())}</ul>
        }
    };
    let search = search().into_any();
    let cancel = Callback::new(move |()| {
        chosen.set(None);
        if let Some(field) = field.get_untracked() {
            focus_soon(field.into());
        }
    });
    view! {
        <details class="told-apart join-with">
            <summary>{say("panel_join_with")}</summary>
            <div hidden=move || chosen.with(Option::is_some)>{search}</div>
            {move || chosen.get().map(|other| view! { <Both open other cancel /> })}
        </details>
    }
}

/// Both of them, to be looked at before they are joined.
#[component]
fn Both(open: Open, other: CandidateRow, cancel: Callback<()>) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    button.on_load(|button| focus_soon(button.into()));
    let mine = open.shown.with_untracked(|shown| shown.as_ref().map(|it| row(&it.candidate))).unwrap_or_default();
    let id = other.id.clone();
    let join = move |_| {
        open.panel.perform(FromPanel::Join { id: open.id(), other: id.clone() });
        cancel.run(());
        focus_heading();
    };
    let one = |row: CandidateRow| {
        let address = links::web(&row.id).map(|address| links::short(address).to_owned());
        view! {
            <div class="row"><PersonRow row /></div>
            {address.map(|address| view! { <bdi class="same-address">{address}</bdi> })}
        }
    };
    view! {
        <div class="same-one" role="group" aria-labelledby="panel_join_both">
            <h3 id="panel_join_both">{say("panel_join_both")}</h3>
            {one(mine)}
            {one(other)}
            <p class="hint">{say("panel_join_both_hint")}</p>
            <div class="actions">
                <button type="button" class="button primary" node_ref=button aria-describedby="panel_join_both" on:click=join>
                    {say("panel_join")}
                </button>
                <button type="button" class="button" on:click=move |_| cancel.run(())>{say("panel_cancel")}</button>
            </div>
        </div>
    }
}
