//! What the recruiter writes of a candidate: why they would move, and notes.

use crate::{
    candidate::Open,
    controls::{Chips, Part},
    entries,
    words::say,
};
use leptos::{html, leptos_dom::helpers::debounce, prelude::*, task::spawn_local};
use std::time::Duration;
use tactful::wire::Change;

/// How long writing must rest before the notes are kept although the field still has the focus.
const REST: Duration = Duration::from_millis(1_500);

/// Why this person would move.
#[component]
pub fn Motivations(open: Open) -> impl IntoView {
    let list = open.part(|shown| shown.candidate.motivations.clone());
    view! {
        <Part title="panel_motivations">
            <p class="hint">{say("panel_motivations_hint")}</p>
            <Chips
                list
                change=Callback::new(move |now| {
                    let was = Some(list.get_untracked());
                    open.change(Change::Motivations { list: now, was });
                })
                read=entries::text
                label=say("panel_motivations_label")
                example="panel_motivations_example"
            />
        </Part>
    }
}

/// How far the notes are kept.
#[derive(Debug, Clone, PartialEq)]
enum Kept {
    /// As they were read.
    AsRead,
    /// Written since.
    Written,
    /// On the way.
    Saving,
    /// Kept.
    Saved,
    /// Not kept, and why.
    Failed(String),
}

/// Free notes, kept when the field is left, when writing rests, and when the panel closes.
#[component]
pub fn Notes(open: Open) -> impl IntoView {
    let read = open.part(|shown| shown.candidate.notes.clone());
    let text = RwSignal::new(read.get_untracked());
    let kept = RwSignal::new(Kept::AsRead);
    // What was read or sent last: what is written now takes its place.
    let base = StoredValue::new(read.get_untracked());
    let field = NodeRef::<html::Textarea>::new();

    // Notes that changed elsewhere, or were taken back, are shown unless something is being written here.
    Effect::new(move || {
        let notes = read.get();
        if matches!(kept.get_untracked(), Kept::AsRead | Kept::Saved) && text.get_untracked() != notes {
            base.set_value(notes.clone());
            text.set(notes);
            kept.set(Kept::AsRead);
        }
    });

    let save = move || {
        if !matches!(kept.try_get_untracked(), Some(Kept::Written | Kept::Failed(_))) {
            return;
        }
        kept.set(Kept::Saving);
        let written = text.get_untracked();
        let was = base.try_get_value();
        let answer = open.keep(Change::Notes { text: written.clone(), was: was.clone() });
        base.try_set_value(written.clone());
        spawn_local(async move {
            let answer = answer.await;
            if let (Err(_), Some(was)) = (&answer, was) {
                base.try_set_value(was);
            }
            let outcome = match answer {
                Ok(_) if text.try_get_untracked().is_some_and(|text| text != written) => Kept::Written,
                Ok(_) => Kept::Saved,
                Err(reason) => Kept::Failed(reason),
            };
            // The view may be gone by now. Then a toast says what did not become of the notes.
            if let Some(Kept::Failed(reason)) = kept.try_set(outcome) {
                open.panel.tell(reason);
            }
        });
    };
    let mut rested = debounce(REST, move |()| save());
    let closing = window_event_listener_untyped("pagehide", move |_| save());
    on_cleanup(move || {
        closing.remove();
        save();
    });

    let state = move || match kept.get() {
        Kept::AsRead | Kept::Written => String::new(),
        Kept::Saving => say("panel_saving"),
        Kept::Saved => say("panel_saved"),
        Kept::Failed(reason) => reason,
    };
    view! {
        <Part title="panel_notes">
            <textarea
                rows="4"
                dir="auto"
                aria-labelledby="panel_notes"
                placeholder=say("panel_notes_example")
                node_ref=field
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    kept.set(Kept::Written);
                    rested(());
                }
                on:blur=move |_| save()
            ></textarea>
            <p class="kept" class:failed=move || matches!(kept.get(), Kept::Failed(_)) role="status">{state}</p>
        </Part>
    }
}
