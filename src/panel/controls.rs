//! The panel's small parts: notices, avatars, copying, chips, switches, folds.

use crate::{
    bridge,
    icons::{self, icon},
    initials::initials,
    networks,
    words::{ago, count, say, say_with},
};
use leptos::{html, leptos_dom::helpers::debounce, prelude::*, task::spawn_local};
use std::time::Duration;
use tactful::wire::CandidateRow;
use wasm_bindgen::JsCast;

/// Something that went wrong: what it is, and a way on where there is one.
#[component]
pub fn Notice(
    /// A sentence.
    text: String,
    /// Tries again.
    #[prop(optional)]
    again: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="notice" role="alert">
            {icon(icons::NOTICE)}
            <div>
                <p>{text}</p>
                {again.map(|again| view! {
                    <button type="button" class="button" on:click=move |_| again.run(())>{say("panel_again")}</button>
                })}
            </div>
        </div>
    }
}

/// Shown while the worker is asked; the style lets it appear only when that takes a while.
#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            <span class="spinner" aria-hidden="true"></span>
            {say("panel_waiting")}
        </p>
    }
}

/// Somebody's initials.
#[component]
pub fn Avatar(
    /// Whose.
    name: String,
    /// Larger, for the head of a page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let letters = initials(&name);
    view! {
        <span class="avatar" class:large=large aria-hidden="true">
            {if letters.is_empty() { icon(icons::PERSON).into_any() } else { letters.into_any() }}
        </span>
    }
}

/// What somebody in a list is called.
pub fn called(row: &CandidateRow) -> String {
    if row.name.is_empty() { say("panel_no_name") } else { row.name.clone() }
}

/// Somebody in a list: who they are, what they do, where they were read and when.
#[component]
pub fn PersonRow(
    /// Who.
    row: CandidateRow,
    /// The addresses of their pages, in place of where and when they were read.
    #[prop(optional)]
    pages: Option<String>,
) -> impl IntoView {
    let name = called(&row);
    let read = || {
        let networks = row.networks.iter().map(|network| networks::name(network)).collect::<Vec<_>>().join(" · ");
        view! {
            <span class="row-meta">
                <span>{networks}</span>
                <span>{ago(&row.updated_at)}</span>
            </span>
        }
    };
    view! {
        <Avatar name=name.clone() />
        <span class="row-text">
            <span class="row-name" dir="auto">{name}</span>
            {row.line.map(|line| view! { <span class="row-line" dir="auto">{line}</span> })}
            {match pages {
                Some(pages) => view! { <bdi class="same-address">{pages}</bdi> }.into_any(),
                None => read().into_any(),
            }}
        </span>
    }
}

/// How long typing must rest before somebody is looked for: less than anybody waits, more than between two keys.
const REST: Duration = Duration::from_millis(180);

/// A field in which people are looked for.
#[component]
pub fn Search(
    /// What is typed.
    query: RwSignal<String>,
    /// Looks for it, whenever typing rests.
    look: Callback<()>,
    /// The field itself, for whoever moves the focus into it.
    #[prop(optional)]
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let mut rested = debounce(REST, move |()| look.run(()));
    view! {
        <div class="search">
            {icon(icons::SEARCH)}
            <input
                type="search"
                dir="auto"
                autocomplete="off"
                aria-label=say("panel_search")
                placeholder=say("panel_search")
                node_ref=field
                bind:value=query
                on:input=move |_| rested(())
            />
        </div>
    }
}

/// A heading that takes the focus when its view opens, so that keyboard and screen reader start where eyes do.
#[component]
pub fn Heading(
    /// Its words.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(|heading| focus_soon(heading.into()));
    view! { <h1 node_ref=heading tabindex="-1" dir="auto">{children()}</h1> }
}

/// Moves the focus once the element stands in the document.
pub fn focus_soon(element: web_sys::HtmlElement) {
    request_animation_frame(move || {
        // An element that is gone again has no focus to take.
        let _ = element.focus();
    });
}

/// Moves the focus to the heading of the view, because what had it goes.
pub fn focus_heading() {
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus_soon(heading);
    }
}

/// A part of a page under its own heading.
#[component]
pub fn Part(
    /// Message id of the heading.
    title: &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="part" aria-labelledby=title>
            <h2 id=title>{say(title)}</h2>
            {children()}
        </section>
    }
}

/// Copies a text.
#[component]
pub fn Copy(
    /// What goes onto the clipboard.
    value: String,
    /// With its word beside the drawing.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let label = say_with("panel_copy_what", &[&value]);
    let copy = move |_| {
        let value = value.clone();
        spawn_local(async move {
            let copied = bridge::copy(&value).await;
            // The button may be gone by now.
            outcome.try_set(Some(copied));
            let restore = move || {
                outcome.try_set(None);
            };
            set_timeout(restore, Duration::from_secs(2));
        });
    };
    let word = move || match outcome.get() {
        None => say("panel_copy"),
        Some(true) => say("panel_copied"),
        Some(false) => say("panel_copy_failed"),
    };
    let path = move || if outcome.get() == Some(true) { icons::CHECK } else { icons::COPY };
    view! {
        <button
            type="button"
            class="copy"
            class:wide=wide
            class:done=move || outcome.get() == Some(true)
            aria-label=(!wide).then_some(label.clone())
            title=(!wide).then_some(label)
            on:click=copy
        >
            {move || icon(path())}
            {wide.then(|| view! { <span>{word}</span> })}
        </button>
        <span class="unseen" role="status">{move || outcome.get().is_some().then(word)}</span>
    }
}

/// A choice that is on or off.
#[component]
pub fn Switch(
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Takes the new choice.
    change: Callback<bool>,
    /// What it is.
    label: String,
    /// What it does.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// Whether it cannot be changed.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    view! {
        <label class="switch">
            <span class="switch-text">
                <span>{label}</span>
                {hint.map(|hint| view! { <span class="hint">{move || hint.get()}</span> })}
            </span>
            <input
                type="checkbox"
                role="switch"
                disabled=locked
                prop:checked=move || on.get()
                on:change=move |event| change.run(event_target_checked(&event))
            />
        </label>
    }
}

/// A list of short texts, each of which can be removed, and a field that adds to it. The whole list goes out at every
/// change.
#[component]
pub fn Chips(
    /// The texts.
    #[prop(into)]
    list: Signal<Vec<String>>,
    /// Takes the new list.
    change: Callback<Vec<String>>,
    /// Reads what was typed; what it refuses stays in the field.
    read: fn(&str) -> Option<Vec<String>>,
    /// Message id of what to say when it refuses.
    #[prop(default = "panel_entry_refused")]
    refusal: &'static str,
    /// Says what the field takes, for those who do not see it.
    label: String,
    /// Message id of an example.
    example: &'static str,
    /// Whether it cannot be changed.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    let add = move || {
        let Some(added) = read(&text.get_untracked()) else {
            refused.set(true);
            return;
        };
        refused.set(false);
        text.set(String::new());
        let mut whole = list.get_untracked();
        let known = whole.len();
        for entry in added {
            if !whole.contains(&entry) {
                whole.push(entry);
            }
        }
        if whole.len() > known {
            change.run(whole);
        }
    };
    let remove = move |gone: &str| {
        change.run(list.get_untracked().into_iter().filter(|text| text != gone).collect());
        // The button that had the focus goes; what follows it is the field.
        if let Some(field) = field.get_untracked() {
            focus_soon(field.into());
        }
    };
    let chip = move |text: String| {
        let shown = text.clone();
        view! {
            <li class="chip">
                <bdi>{shown}</bdi>
                <button
                    type="button"
                    hidden=locked
                    aria-label=say_with("panel_remove_what", &[&text])
                    on:click=move |_| remove(&text)
                >
                    {icon(icons::CLOSE)}
                </button>
            </li>
        }
    };
    view! {
        <div class="chips-editor">
            <ul class="chips" class:empty=move || list.with(Vec::is_empty)>
                <For each=move || list.get() key=Clone::clone children=chip />
            </ul>
            <form
                class="adder"
                hidden=locked
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    aria-label=label
                    aria-invalid=move || refused.get().then_some("true")
                    placeholder=say(example)
                    node_ref=field
                    bind:value=text
                    on:blur=move |_| add()
                />
                <button type="submit" class="button">{say("panel_add")}</button>
            </form>
            <p class="refusal" role="status">{move || refused.get().then(|| say(refusal))}</p>
        </div>
    }
}

/// The beginning of a list, and the whole of it when asked for.
#[component]
pub fn Fold(
    /// The rows, in order.
    rows: Vec<AnyView>,
    /// How many to show at once.
    first: usize,
    /// Class of the list.
    class: &'static str,
) -> impl IntoView {
    let total = rows.len();
    let open = RwSignal::new(false);
    let rows = rows.into_iter().enumerate().map(|(place, row)| {
        let folded = move || place >= first && !open.get();
        view! { <li hidden=folded>{row}</li> }
    });
    let word = move || if open.get() { say("panel_show_fewer") } else { count("panel_show_all", total) };
    view! {
        <ul class=class>{rows.collect_view()}</ul>
        {(total > first).then(|| view! {
            <button
                type="button"
                class="more"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {word}
            </button>
        })}
    }
}
