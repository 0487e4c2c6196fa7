//! What changed in people's lives: told first where the panel opens, and kept in the candidate's timeline.

use crate::{
    candidate::Open,
    controls::{Avatar, Fold, Part, focus_soon},
    icons::{self, icon},
    links, networks,
    panel::Panel,
    place::Place,
    words::{ago, count, day, say, say_with},
};
use leptos::prelude::*;
use tactful::{
    candidate::CandidateId,
    moves::{Move, What},
    wire::{self, FromPanel, Moved},
};
use wasm_bindgen::JsCast;

/// Of how many people changes are told at once where the panel opens.
const FIRST: usize = 3;

/// What changed of anybody, by person, the newest first, each to be dismissed.
#[component]
pub fn News(panel: Panel, moves: RwSignal<Vec<Moved>>) -> impl IntoView {
    let all = RwSignal::new(false);
    let people = Memo::new(move |_| moves.with(|moves| by_person(moves)));
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        people.get().into_iter().take(most).collect::<Vec<_>>()
    };
    let total = move || people.with(Vec::len);
    view! {
        <section class="news" aria-labelledby="news">
            <div class="people-head">
                <h2 id="news">{say("panel_news")}</h2>
                <span class="hint" role="status">{move || count("panel_news_count", moves.with(Vec::len))}</span>
            </div>
            <ul class="rows">
                <For each=shown key=|told| (told.id.clone(), told.moves.clone()) let:told>
                    <Person panel told moves />
                </For>
            </ul>
            <Show when=move || FIRST < total()>
                <button
                    type="button"
                    class="more"
                    aria-expanded=move || all.get().to_string()
                    on:click=move |_| all.update(|all| *all = !*all)
                >
                    {move || if all.get() { say("panel_show_fewer") } else { count("panel_show_all", total()) }}
                </button>
            </Show>
        </section>
    }
}

/// One person, and what changed of them.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    id: CandidateId,
    name: String,
    moves: Vec<Move>,
}

/// The changes of each person together, at the place of the newest.
fn by_person(moves: &[Moved]) -> Vec<Told> {
    let mut people: Vec<Told> = Vec::new();
    for Moved { id, name, moved } in moves {
        match people.iter_mut().find(|told| told.id == *id) {
            Some(told) => told.moves.push(moved.clone()),
            None => people.push(Told { id: id.clone(), name: name.clone(), moves: vec![moved.clone()] }),
        }
    }
    people
}

#[component]
fn Person(panel: Panel, told: Told, moves: RwSignal<Vec<Moved>>) -> impl IntoView {
    let Told { id, name, moves: own } = told;
    let shown = if name.is_empty() { say("panel_no_name") } else { name.clone() };
    let changes = own.into_iter().map(|moved| {
        let told = Moved { id: id.clone(), name: name.clone(), moved };
        view! { <Change panel told name=shown.clone() moves /> }
    });
    let changes = changes.collect_view();
    view! {
        <li class="told">
            <a class="told-who" href=Place::Candidate(id).link()>
                <Avatar name=shown.clone() />
                <span class="row-name" dir="auto">{shown}</span>
            </a>
            <ul class="told-what">{changes}</ul>
        </li>
    }
}

/// One change of one person.
#[component]
fn Change(panel: Panel, told: Moved, name: String, moves: RwSignal<Vec<Moved>>) -> impl IntoView {
    let headline = headline(&told.moved);
    let label = say_with("panel_dismiss_what", &[&name, &headline]);
    let before = told.moved.from.as_deref().filter(|_| told.moved.what != What::Left);
    let before = before.map(|from| say_with("panel_move_before", &[from]));
    let when = ago(&told.moved.at);
    let dismiss = move |event: web_sys::MouseEvent| {
        focus_neighbour(&event);
        moves.update(|moves| moves.retain(|other| *other != told));
        let change = wire::Change::Dismiss { moved: told.moved.clone() };
        panel.perform(FromPanel::Edit { id: told.id.clone(), change });
    };
    view! {
        <li>
            <p>
                <span class="told-headline" dir="auto">{headline}</span>
                <span class="told-meta">
                    {before.map(|before| view! { <span dir="auto">{before}</span> })}
                    <span>{when}</span>
                </span>
            </p>
            <button type="button" class="dismiss" aria-label=label title=say("panel_dismiss") on:click=dismiss>
                {icon(icons::CLOSE)}
            </button>
        </li>
    }
}

/// Leaves the focus where the next change can be dismissed, or at the button that captures after the last.
fn focus_neighbour(event: &web_sys::MouseEvent) {
    let own = event.current_target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    let place = buttons().iter().position(|button| Some(button) == own.as_ref()).unwrap_or_default();
    // What is left of one person is drawn anew: the focus goes by place, once that is done.
    request_animation_frame(move || {
        if let Some(next) = buttons().into_iter().nth(place) {
            focus_soon(next);
        }
    });
}

fn buttons() -> Vec<web_sys::HtmlElement> {
    let Ok(found) = document().query_selector_all(".news .dismiss, .capture .button") else { return vec![] };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// Everything that changed of the candidate, the newest first, with both values and dates.
#[component]
pub fn Timeline(open: Open) -> impl IntoView {
    let moves = open.part(|shown| shown.candidate.moves.clone());
    move || {
        let rows: Vec<AnyView> = moves.get().into_iter().map(|moved| view! { <Event moved /> }.into_any()).collect();
        (!rows.is_empty()).then(|| view! { <Part title="panel_timeline"><Fold rows first=4 class="timeline" /></Part> })
    }
}

/// What a capture noticed, where it noticed anything.
#[component]
pub fn Noticed(moves: Vec<Move>) -> impl IntoView {
    let rows: Vec<AnyView> = moves.into_iter().map(|moved| view! { <Event moved /> }.into_any()).collect();
    (!rows.is_empty()).then(|| view! { <Part title="panel_noticed"><Fold rows first=6 class="timeline" /></Part> })
}

/// One change, whole.
#[component]
fn Event(moved: Move) -> impl IntoView {
    let source = say_with("panel_move_noticed", &[&day(&moved.at), &networks::name(&moved.network)]);
    let before = before(&moved);
    view! {
        <div class="position" class:current=!moved.dismissed>
            <p class="position-title" dir="auto">{headline(&moved)}</p>
            {(!before.is_empty()).then(|| view! { <p class="position-employer" dir="auto">{before}</p> })}
            <p class="hint">{source}</p>
        </div>
    }
}

/// What it is now.
pub fn headline(moved: &Move) -> String {
    let (from, to) = (moved.from.as_deref().unwrap_or_default(), moved.to.as_deref().unwrap_or_default());
    let detail = moved.detail.as_deref();
    match (moved.what, detail) {
        (What::Employer, Some(title)) => say_with("panel_move_employer_as", &[to, title]),
        (What::Employer, None) => say_with("panel_move_employer", &[to]),
        (What::Left, _) => say_with("panel_move_left", &[from]),
        (What::Title, Some(employer)) => say_with("panel_move_title_at", &[to, employer]),
        (What::Title, None) => say_with("panel_move_title", &[to]),
        (What::Place, _) => say_with("panel_move_place", &[to]),
        (What::OpenToWork, _) => say("panel_open_to_work"),
        (What::Channel, _) => say_with("panel_move_channel", &[links::short(to)]),
    }
}

/// What it was before, and when that was read.
fn before(moved: &Move) -> String {
    let since = moved.since.as_deref().map(day);
    match (moved.what, moved.from.as_deref(), since) {
        (What::Left, _, Some(since)) => say_with("panel_move_still", &[&since]),
        (What::Left, _, None) => String::new(),
        (_, Some(from), Some(since)) => say_with("panel_move_before_at", &[from, &since]),
        (_, Some(from), None) => say_with("panel_move_before", &[from]),
        (_, None, Some(since)) => say_with("panel_move_not_yet", &[&since]),
        (_, None, None) => String::new(),
    }
}
