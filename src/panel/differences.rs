//! Where the pages of one person say different things: which is believed, and what the others say, with date and source.

use crate::{
    candidate::Open,
    controls::Part,
    networks,
    receipt::field_name,
    words::{day, say},
};
use leptos::prelude::*;
use tactful::weigh::Said;

/// The differences; nothing where the pages agree.
#[component]
pub fn Differences(open: Open) -> impl IntoView {
    let differences = open.part(|shown| shown.differences.clone());
    move || {
        let fields = differences.get();
        (!fields.is_empty()).then(move || {
            let rows = fields.into_iter().map(|(field, values)| {
                let values = values.into_iter().enumerate().map(|(place, value)| said(value, place == 0));
                view! {
                    <li>
                        <h3>{field_name(field)}</h3>
                        <ul class="said">{values.collect_view()}</ul>
                    </li>
                }
            });
            view! {
                <Part title="panel_differences">
                    <p class="hint">{say("panel_differences_hint")}</p>
                    <ul class="differences">{rows.collect_view()}</ul>
                </Part>
            }
        })
    }
}

/// What one of the pages says.
fn said(said: Said, believed: bool) -> impl IntoView {
    view! {
        <li class:believed=believed>
            <span class="said-value" dir="auto">{said.value}</span>
            <span class="hint">{networks::name(&said.network)}" · "{day(&said.taken_at)}</span>
        </li>
    }
}
