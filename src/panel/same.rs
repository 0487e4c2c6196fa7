//! Who may be the same person, with the reasons; one press joins, another keeps that they are not.

use crate::{
    controls::{PersonRow, called, focus_heading},
    icons::{self, icon},
    links,
    panel::Panel,
    place::Place,
    words::{count, say, say_with},
};
use leptos::prelude::*;
use tactful::{
    candidate::CandidateId,
    wire::{FromPanel, Suggestion},
};

/// The suggestions for the candidate `id`; nothing where there are none.
#[component]
pub fn SamePerson(
    /// What it reports to.
    panel: Panel,
    /// Of whom.
    #[prop(into)]
    id: Signal<CandidateId>,
    /// Who they may be, the surest first.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion>>,
) -> impl IntoView {
    let of = move |strangers: bool| -> Vec<Suggestion> {
        suggestions.get().into_iter().filter(|found| found.is_stranger == strangers).collect()
    };
    let rows =
        move |strangers: bool| of(strangers).into_iter().map(|found| view! { <One panel id found /> }).collect_view();
    let open = move || !of(false).is_empty();
    let told_apart = move || of(true).len();
    move || {
        (!suggestions.with(Vec::is_empty)).then(|| {
            view! {
                <section class="part same" aria-labelledby="panel_same">
                    <h2 id="panel_same">{say(if open() { "panel_same" } else { "panel_same_apart" })}</h2>
                    {open().then(|| view! {
                        <p class="hint">{say("panel_same_hint")}</p>
                        <ul class="same-list">{rows(false)}</ul>
                    })}
                    {(told_apart() > 0).then(|| view! {
                        <details class="told-apart">
                            <summary>{count("panel_told_apart", told_apart())}</summary>
                            <ul class="same-list">{rows(true)}</ul>
                        </details>
                    })}
                </section>
            }
        })
    }
}

/// One of them.
#[component]
fn One(panel: Panel, id: Signal<CandidateId>, found: Suggestion) -> impl IntoView {
    let Suggestion { row, pages, reasons, is_stranger } = found;
    let pages = pages.iter().map(|page| links::short(page)).collect::<Vec<_>>().join(" · ");
    let whom = format!("{}, {pages}", called(&row));
    let place = Place::Candidate(row.id.clone()).link();
    let other = StoredValue::new(row.id.clone());
    let join = move |_| {
        panel.perform(FromPanel::Join { id: id.get_untracked(), other: other.get_value() });
        focus_heading();
    };
    let not_same = move |_| {
        panel.perform(FromPanel::NotSame { id: id.get_untracked(), other: other.get_value() });
        focus_heading();
    };
    view! {
        <li class="same-one">
            <a class="same-who" href=place><PersonRow row pages /></a>
            <ul class="why">
                {reasons.into_iter().map(|reason| view! { <li>{icon(icons::LINK)}<span>{reason}</span></li> }).collect_view()}
            </ul>
            <div class="actions">
                <button
                    type="button"
                    class="button"
                    class:primary=!is_stranger
                    aria-label=say_with("panel_join_whom", &[&whom])
                    on:click=join
                >
                    {say("panel_join")}
                </button>
                {(!is_stranger).then(|| view! {
                    <button
                        type="button"
                        class="button"
                        aria-label=say_with("panel_not_same_whom", &[&whom])
                        on:click=not_same
                    >
                        {say("panel_not_same")}
                    </button>
                })}
            </div>
        </li>
    }
}
