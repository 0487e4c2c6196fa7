//! The side panel: what the recruiter reads and edits. It keeps nothing itself; the worker is asked for everything.

mod add;
mod bridge;
mod candidate;
mod captured;
mod career;
mod channels;
mod controls;
mod countries;
mod dates;
mod differences;
mod employers;
mod entries;
mod guarded;
mod home;
mod icons;
mod importer;
mod importing;
mod imports;
mod initials;
mod join;
mod links;
mod networks;
mod news;
mod notes;
mod overview;
mod panel;
mod place;
mod receipt;
mod rules;
mod same;
mod settings;
mod sources;
mod standing;
mod toast;
mod voices;
mod words;

use crate::{
    add::AddView, candidate::CandidateView, home::Home, icons::icon, imports::ImportBar, panel::Panel, place::Place,
    receipt::ReceiptView, settings::SettingsView, toast::ToastPlace, words::say,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the panel in the page that loaded it.
#[wasm_bindgen(start)]
pub fn start() {
    let (language, direction) = words::language();
    if let Some(root) = document().document_element() {
        // Two attributes of our own document; the panel reads the same without them.
        let _ = root.set_attribute("lang", &language);
        let _ = root.set_attribute("dir", &direction);
    }
    document().set_title(&say("panel_name"));
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let panel = Panel::at(place::here());
    window_event_listener_untyped("hashchange", move |_| panel.place.set(place::here()));
    bridge::on_captured(move |answer| panel.captured(answer));
    let dragged = RwSignal::new(false);
    drops(panel, dragged);
    let front = move || panel.fronts.update(|fronts| *fronts += 1);
    bridge::on_other_page(front);
    bridge::on_other_permissions(front);
    view! {
        <TopBar panel />
        <ImportBar panel />
        {move || match panel.place.get() {
            Place::Home => view! { <Home panel /> }.into_any(),
            Place::Receipt => view! { <ReceiptView panel /> }.into_any(),
            Place::Candidate(id) => view! { <CandidateView panel id /> }.into_any(),
            Place::Add => view! { <AddView panel /> }.into_any(),
            Place::Settings => view! { <SettingsView panel /> }.into_any(),
        }}
        <ToastPlace panel />
        <div class="dropping" hidden=move || !dragged.get()>{say("panel_add_let_go")}</div>
    }
}

/// Takes files that are dropped anywhere on the panel, which the browser would otherwise show in its place.
fn drops(panel: Panel, dragged: RwSignal<bool>) {
    let files = |event: &web_sys::DragEvent| {
        let data = event.data_transfer()?;
        data.types().includes(&"Files".into(), 0).then_some(data)
    };
    window_event_listener(ev::dragover, move |event| {
        if files(&event).is_some() {
            event.prevent_default();
            dragged.set(true);
        }
    });
    window_event_listener(ev::dragleave, move |event| {
        // Left for another element it is still here; left for none it is outside.
        if event.related_target().is_none() {
            dragged.set(false);
        }
    });
    window_event_listener(ev::drop, move |event| {
        dragged.set(false);
        if let Some(data) = files(&event) {
            event.prevent_default();
            importing::bring(panel, importer::files(data.files()));
        }
    });
}

/// The name of the house, the way home, the way to the settings.
#[component]
fn TopBar(panel: Panel) -> impl IntoView {
    view! {
        <nav class="bar" aria-label=say("panel_name")>
            {move || if panel.place.get() == Place::Home {
                view! { <span class="brand">{icon(icons::MARK)}{say("panel_name")}</span> }.into_any()
            } else {
                view! { <a class="back" href=Place::Home.link()>{icon(icons::BACK)}{say("panel_back")}</a> }.into_any()
            }}
            <a
                class="bar-button"
                href=Place::Settings.link()
                aria-label=say("panel_settings")
                title=say("panel_settings")
                aria-current=move || (panel.place.get() == Place::Settings).then_some("page")
            >
                {icon(icons::SETTINGS)}
            </a>
        </nav>
    }
}
