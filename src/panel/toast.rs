//! The sentence on what was just done, with the way to take it back.

use crate::{
    icons::{self, icon},
    panel::Panel,
    words::say,
};
use leptos::prelude::*;

/// The place where such sentences appear; it is always there, so that screen readers watch it.
#[component]
pub fn ToastPlace(panel: Panel) -> impl IntoView {
    view! {
        <div class="toast-place" role="status" aria-live="polite">
            {move || panel.toast.get().map(|toast| view! {
                <div class="toast">
                    <p>{toast.text}</p>
                    {toast.undo.map(|at| view! {
                        <button type="button" class="toast-undo" on:click=move |_| panel.undo(at.clone())>
                            {say("panel_undo")}
                        </button>
                    })}
                    <button
                        type="button"
                        class="toast-close"
                        aria-label=say("panel_dismiss")
                        on:click=move |_| panel.toast.set(None)
                    >
                        {icon(icons::CLOSE)}
                    </button>
                </div>
            })}
        </div>
    }
}
