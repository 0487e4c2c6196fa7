//! Where a candidate stands with being contacted: they objected, or said no.

use crate::{
    candidate::Open,
    controls::{Part, Switch},
    words::{day, say, say_with},
};
use leptos::prelude::*;
use tactful::{candidate::Direction, wire::Change};

/// When a message went out all the same, and why.
#[component]
fn Overrides(open: Open) -> impl IntoView {
    let overrides = open.part(|shown| shown.candidate.overrides.clone());
    move || {
        let rows = overrides.get().into_iter().map(|kept| {
            view! { <li><span class="hint">{day(&kept.at)}</span>" "<bdi>{kept.reason}</bdi></li> }
        });
        (!overrides.with(Vec::is_empty)).then(|| {
            view! {
                <h3>{say("panel_overrides")}</h3>
                <ul class="overrides">{rows.collect_view()}</ul>
            }
        })
    }
}

/// Both answers, each to be given and taken back.
#[component]
pub fn Standing(open: Open) -> impl IntoView {
    let objected = open.part(|shown| shown.candidate.objected);
    let written = open.part(|shown| shown.candidate.interactions.last().map(|last| last.direction));
    let answered = Signal::derive(move || written.get() == Some(Direction::In));
    let declined_at = open.part(|shown| shown.candidate.declined_at.clone());
    let declined_hint = Signal::derive(move || match declined_at.get() {
        Some(moment) => say_with("panel_declined_at", &[&day(&moment)]),
        None => say("panel_declined_hint"),
    });
    view! {
        <Part title="panel_standing">
            <Switch
                on=objected
                change=Callback::new(move |objected| open.change(Change::Objected { objected }))
                label=say("panel_objected")
                hint=Signal::derive(|| say("panel_objected_hint"))
            />
            <Show when=move || written.with(Option::is_some)>
                <Switch
                    on=answered
                    change=Callback::new(move |answered| open.change(Change::Answered { answered }))
                    label=say("panel_answered")
                    hint=Signal::derive(|| say("panel_answered_hint"))
                />
            </Show>
            <Switch
                on=Signal::derive(move || declined_at.with(Option::is_some))
                change=Callback::new(move |declined| open.change(Change::Declined { declined }))
                label=say("panel_declined")
                hint=declined_hint
            />
            <Overrides open />
        </Part>
    }
}
