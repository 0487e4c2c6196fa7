//! Home: the button that captures, and everybody who is kept.

use crate::{
    bridge,
    controls::{Notice, PersonRow, Search, Waiting, focus_soon},
    guarded::SiteList,
    icons::{self, icon},
    imports::Unfinished,
    news::News,
    panel::{Asked, Panel},
    place::Place,
    words::{count, say},
};
use leptos::{html, prelude::*, reactive::spawn_local_scoped_with_cancellation};
use tactful::{
    import::record::Import,
    wire::{CandidateRow, FromPanel, Moved, ToPanel, Undoable},
};

/// The rows on show, out of how many.
#[derive(Debug, Clone, Default, PartialEq)]
struct Listed {
    rows: Vec<CandidateRow>,
    total: usize,
}

/// What the worker said of the browser's front page and of the last change.
#[derive(Debug, Clone, Default, PartialEq)]
struct Front {
    kept: usize,
    undo: Option<Undoable>,
}

/// The first page.
#[component]
pub fn Home(panel: Panel) -> impl IntoView {
    let front = RwSignal::new(Asked::<Front>::Waiting);
    let listed = RwSignal::new(Listed::default());
    let moves = RwSignal::new(Vec::<Moved>::new());
    let query = RwSignal::new(String::new());
    let withheld = RwSignal::new(false);
    let stopped = RwSignal::new(None::<Import>);

    let list = Callback::new(move |more: bool| {
        let words = query.get_untracked();
        let offset = if more { listed.with_untracked(|listed| listed.rows.len()) } else { 0 };
        spawn_local_scoped_with_cancellation(async move {
            let question = FromPanel::List { query: words.clone(), offset };
            let answer = bridge::ask(question).await;
            // Somebody who typed on is not shown what they asked before.
            if query.get_untracked() != words {
                return;
            }
            match answer {
                Ok(ToPanel::Candidates { rows, total }) if more => listed.update(|listed| {
                    let new = rows.into_iter().filter(|row| listed.rows.iter().all(|known| known.id != row.id));
                    let new: Vec<CandidateRow> = new.collect();
                    listed.rows.extend(new);
                    listed.total = total;
                }),
                Ok(ToPanel::Candidates { rows, total }) => listed.set(Listed { rows, total }),
                Ok(_) => front.set(Asked::Failed(say("panel_no_answer"))),
                Err(reason) => front.set(Asked::Failed(reason)),
            }
        });
    });

    let open = move || {
        spawn_local_scoped_with_cancellation(async move {
            let mut answer = bridge::ask(FromPanel::Open).await;
            // Right after a capture the worker answers with its receipt, for a panel that the same click opened.
            if answer.as_ref().is_ok_and(|answer| panel.has_shown(answer)) {
                answer = bridge::ask(FromPanel::Open).await;
            }
            match answer {
                Ok(ToPanel::Home { count, recent, moves: news, undo, unfinished }) => {
                    stopped.set(unfinished.map(|import| *import));
                    moves.set(news);
                    if query.with_untracked(String::is_empty) {
                        listed.set(Listed { rows: recent, total: count });
                    } else {
                        list.run(false);
                    }
                    front.set(Asked::Here(Front { kept: count, undo }));
                }
                Ok(captured @ ToPanel::Captured { .. }) => panel.captured(captured),
                Ok(_) => front.set(Asked::Failed(say("panel_no_answer"))),
                Err(reason) => front.set(Asked::Failed(reason)),
            }
        });
        spawn_local_scoped_with_cancellation(async move { withheld.set(bridge::sites_withheld().await) });
    };
    Effect::new(move || {
        panel.changes.track();
        panel.fronts.track();
        open();
    });

    let here = Memo::new(move |_| match front.get() {
        Asked::Here(front) => Some(front),
        _ => None,
    });
    let nobody = Memo::new(move |_| here.with(|front| front.as_ref().is_some_and(|front| front.kept == 0)));
    let somebody = Memo::new(move |_| here.with(|front| front.as_ref().is_some_and(|front| front.kept > 0)));
    let retry = Callback::new(move |()| {
        front.set(Asked::Waiting);
        open();
    });

    view! {
        <main class="page home">
            <h1 class="unseen" tabindex="-1">{say("panel_name")}</h1>
            <Show when=move || !moves.with(Vec::is_empty)>
                <News panel moves />
            </Show>
            <CaptureCard panel />
            <SiteList panel />
            {move || {
                let idle = panel.importing.running.with(Option::is_none);
                stopped.get().filter(|_| idle).map(|import| view! { <Unfinished panel import /> })
            }}
            <Show when=move || withheld.get()>
                <Withheld withheld panel />
            </Show>
            {move || match front.get() {
                Asked::Waiting => Some(view! { <Waiting /> }.into_any()),
                Asked::Failed(reason) => Some(view! { <Notice text=reason again=retry /> }.into_any()),
                Asked::Here(_) => None,
            }}
            <Show when=move || nobody.get()>
                <Beginning />
            </Show>
            <Show when=move || somebody.get() && moves.with(Vec::is_empty)>
                <p class="hint no-news">{say("panel_news_none")}</p>
            </Show>
            <Show when=move || somebody.get()>
                <People panel query listed list />
            </Show>
            <LastChange panel undo=Signal::derive(move || here.with(|front| {
                front.as_ref().and_then(|front| front.undo.clone())
            })) />
        </main>
    }
}

/// The one thing to do, and why it brought nothing when it did not.
#[component]
fn CaptureCard(panel: Panel) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    button.on_load(move |button| {
        if panel.visited.with_untracked(Option::is_none) {
            focus_soon(button.into());
        }
    });
    view! {
        <div class="capture">
            <CaptureButton panel node_ref=button />
            {move || match panel.trouble.get() {
                Some(reason) => view! { <Notice text=reason /> }.into_any(),
                None => view! { <p class="hint">{say("panel_capture_hint")}</p> }.into_any(),
            }}
            <a class="add-link" href=Place::Add.link()>{icon(icons::ADD)}{say("panel_add_link")}</a>
        </div>
    }
}

/// Captures the page in front.
#[component]
pub fn CaptureButton(
    /// What it reports to.
    panel: Panel,
    /// Where the button itself is wanted.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
    /// Message id of its words.
    #[prop(default = "panel_capture")]
    label: &'static str,
    /// Beside something that matters more.
    #[prop(optional)]
    second: bool,
) -> impl IntoView {
    let busy = move || panel.capturing.get();
    view! {
        <button
            type="button"
            class="button"
            class:primary=!second
            node_ref=node_ref
            aria-busy=move || busy().to_string()
            on:click=move |_| panel.capture()
        >
            {move || if busy() {
                view! { <span class="spinner" aria-hidden="true"></span> }.into_any()
            } else {
                icon(icons::CAPTURE).into_any()
            }}
            <span>{move || if busy() { say("panel_capturing") } else { say(label) }}</span>
        </button>
        <span class="unseen" role="status">{move || busy().then(|| say("panel_capturing"))}</span>
    }
}

/// The browser keeps us from the sites we are made for: how to change that.
#[component]
fn Withheld(withheld: RwSignal<bool>, panel: Panel) -> impl IntoView {
    let allow = move |_| {
        // Asked here and not in the task: browsers take the question only from inside a click.
        let Some(asked) = bridge::request_sites() else {
            return;
        };
        spawn_local_scoped_with_cancellation(async move {
            if asked.await.is_ok_and(|granted| granted.is_truthy()) {
                withheld.set(false);
                panel.fronts.update(|fronts| *fronts += 1);
            }
        });
    };
    view! {
        <div class="notice plain" role="status">
            {icon(icons::NOTICE)}
            <div>
                <p>{say("panel_withheld")}</p>
                <button type="button" class="button" on:click=allow>{say("panel_withheld_allow")}</button>
            </div>
        </div>
    }
}

/// What to do first, and what never happens.
#[component]
fn Beginning() -> impl IntoView {
    let steps = ["panel_begin_open", "panel_begin_capture", "panel_begin_reach"];
    let nevers = ["panel_never_sends", "panel_never_browses", "panel_never_writes"];
    view! {
        <section class="beginning">
            <h2>{say("panel_begin")}</h2>
            <ol class="steps">{steps.map(|step| view! { <li>{say(step)}</li> }).collect_view()}</ol>
            <p class="hint">
                {say("panel_begin_settings")} " "
                <a href=Place::Settings.link()>{say("panel_begin_settings_link")}</a>
            </p>
        </section>
        <section class="beginning nevers">
            <h2>{say("panel_never")}</h2>
            <ul>{nevers.map(|never| view! { <li>{icon(icons::CHECK)}<span>{say(never)}</span></li> }).collect_view()}</ul>
            <p class="hint">{say("panel_terms")}</p>
        </section>
    }
}

/// The search field and the rows.
#[component]
fn People(panel: Panel, query: RwSignal<String>, listed: RwSignal<Listed>, list: Callback<bool>) -> impl IntoView {
    let empty = move || listed.with(|listed| listed.rows.is_empty());
    let shown = move || {
        let total = listed.with(|listed| listed.total);
        count(if query.with(String::is_empty) { "panel_people_count" } else { "panel_people_found" }, total)
    };
    let left = move || listed.with(|listed| listed.total.saturating_sub(listed.rows.len()));
    view! {
        <section class="people" aria-labelledby="people">
            <div class="people-head">
                <h2 id="people">{say("panel_people")}</h2>
                <span class="hint" role="status">{shown}</span>
            </div>
            <Search query look=Callback::new(move |()| list.run(false)) />
            <ul class="rows">
                <For each=move || listed.get().rows key=|row| (row.id.clone(), row.updated_at.clone()) let:row>
                    <Row panel row />
                </For>
            </ul>
            <Show when=empty>
                <p class="nothing">{say("panel_search_nobody")}</p>
            </Show>
            <Show when=move || left() != 0>
                <button type="button" class="more" on:click=move |_| list.run(true)>
                    {move || count("panel_more_people", left())}
                </button>
            </Show>
        </section>
    }
}

/// One candidate in the list.
#[component]
fn Row(panel: Panel, row: CandidateRow) -> impl IntoView {
    let link = NodeRef::<html::A>::new();
    let id = row.id.clone();
    link.on_load(move |link| {
        if panel.visited.with_untracked(|visited| visited.as_ref() == Some(&id)) {
            panel.visited.set(None);
            focus_soon(link.into());
        }
    });
    let place = Place::Candidate(row.id.clone()).link();
    view! {
        <li>
            <a class="row" node_ref=link href=place><PersonRow row /></a>
        </li>
    }
}

/// The last change, as long as it can be taken back.
#[component]
fn LastChange(panel: Panel, undo: Signal<Option<Undoable>>) -> impl IntoView {
    move || {
        undo.get().filter(|_| panel.toast.with(Option::is_none)).map(|Undoable { at, said }| {
            view! {
                <p class="last-change">
                    <span>{said}</span>
                    <button type="button" class="quiet" on:click=move |_| panel.undo(at.clone())>{say("panel_undo")}</button>
                </p>
            }
        })
    }
}
