//! Imports as they are shown: the bar of one that runs, what came of one, the list of those that can be taken back.

use crate::{
    bridge,
    controls::{Fold, Part},
    icons::{self, icon},
    importing::{self, Outcome, What},
    panel::Panel,
    place::Place,
    words::{count, day, number, say, say_with},
};
use leptos::{prelude::*, reactive::spawn_local_scoped_with_cancellation};
use tactful::{
    import::{Format, record::Import},
    wire::{FromPanel, ToPanel},
};

/// How far what runs is, in every view, with the way to stop it.
#[component]
pub fn ImportBar(panel: Panel) -> impl IntoView {
    let running = panel.importing.running;
    let shown = Memo::new(move |_| running.with(Option::is_some));
    let words = move || {
        running.get().map(|running| match (running.what, running.stopping) {
            (_, true) => say("panel_import_stops"),
            (What::Reads, _) => say_with("panel_import_reads", &[&running.name]),
            (What::Keeps, _) => say_with("panel_import_keeps", &[&running.name]),
            (What::TakesBack, _) => say_with("panel_import_takes_back", &[&running.name]),
        })
    };
    let far = move || {
        let (done, total) = running.with(|it| it.as_ref().map_or((0, None), |it| (it.done, it.total)));
        total.map(|total| say_with("panel_import_far", &[&number(done), &number(total)]))
    };
    let value = move || running.with(|it| it.as_ref().and_then(|it| it.total.map(|_| it.done.to_string())));
    let most = move || running.with(|it| it.as_ref().and_then(|it| it.total.map(|total| total.to_string())));
    view! {
        <Show when=move || shown.get()>
            <section class="import-bar" aria-label=say("panel_import_progress")>
                <p role="status">{words}</p>
                <span class="hint">{far}</span>
                <progress aria-label=say("panel_import_progress") value=value max=most></progress>
                <button
                    type="button"
                    class="button"
                    disabled=move || running.with(|it| it.as_ref().is_some_and(|it| it.stopping))
                    on:click=move |_| panel.importing.cancel()
                >
                    {say("panel_cancel")}
                </button>
            </section>
        </Show>
    }
}

/// What came of what was brought last.
#[component]
pub fn Outcomes(panel: Panel) -> impl IntoView {
    let outcomes = panel.importing.outcomes;
    move || outcomes.get().into_iter().map(|outcome| view! { <OneOutcome panel outcome /> }).collect_view()
}

#[component]
fn OneOutcome(panel: Panel, outcome: Outcome) -> impl IntoView {
    let Outcome { name, import, reason } = outcome;
    let failed = reason.is_some();
    let told = import.as_ref().map(|import| {
        let known = import.done - import.new.min(import.done);
        let mut told = vec![count("panel_import_new", import.new)];
        if known > 0 {
            told.push(count("panel_import_known", known));
        }
        if import.done < import.file.total {
            told.push(count("panel_import_not_yet", import.file.total - import.done));
        }
        told.join(" ")
    });
    let left_out = import.as_ref().filter(|import| import.file.left_out > 0).map(left_out);
    let again = import.as_ref().is_some_and(Import::is_unfinished).then(|| say("panel_import_again"));
    view! {
        <section class="notice" class:plain=!failed role=if failed { "alert" } else { "status" }>
            {icon(if failed { icons::NOTICE } else { icons::CHECK })}
            <div>
                <h2 dir="auto">{name}</h2>
                {reason.map(|reason| view! { <p>{reason}</p> })}
                {told.map(|told| view! { <p>{told}</p> })}
                {left_out.map(|left_out| view! { <p>{left_out}</p> })}
                {again.map(|again| view! { <p>{again}</p> })}
                {import.map(|import| view! {
                    <div class="actions">
                        <a class="button" href=Place::Home.link()>{say("panel_import_see")}</a>
                        <TakeBack panel import />
                    </div>
                })}
            </div>
        </section>
    }
}

/// Which entries were not read.
fn left_out(import: &Import) -> String {
    let file = &import.file;
    let places = file.left_out_at.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let more = if file.left_out > file.left_out_at.len() { " …" } else { "" };
    let which = match file.format {
        Format::Connections => "panel_import_lines",
        _ => "panel_import_places",
    };
    format!("{} {}", count("panel_import_left_out", file.left_out), say_with(which, &[&format!("{places}{more}")]))
}

/// Takes an import back.
#[component]
fn TakeBack(panel: Panel, import: Import) -> impl IntoView {
    let word = if import.taken_back.is_some() { "panel_import_back_again" } else { "panel_import_back" };
    let label = say_with("panel_import_back_what", &[&import.file.name]);
    let take_back = move |_| importing::take_back(panel, import.id.clone(), &import.file.name);
    view! {
        <button
            type="button"
            class="button"
            aria-label=label
            disabled=move || panel.importing.running.with(Option::is_some)
            on:click=take_back
        >
            {say(word)}
        </button>
    }
}

/// An import that stopped before its end, on the first page.
#[component]
pub fn Unfinished(panel: Panel, import: Import) -> impl IntoView {
    let is_back = import.taken_back.is_some();
    let text = if is_back {
        say_with("panel_import_half_back", &[&import.file.name])
    } else {
        let (done, total) = (number(import.done), number(import.file.total));
        say_with("panel_import_stopped", &[&import.file.name, &done, &total])
    };
    view! {
        <div class="notice plain" role="status">
            {icon(icons::NOTICE)}
            <div>
                <p>{text}</p>
                <div class="actions">
                    {(!is_back).then(|| view! {
                        <a class="button" href=Place::Add.link()>{say("panel_import_go_on")}</a>
                    })}
                    <TakeBack panel import />
                </div>
            </div>
        </div>
    }
}

/// The imports that can be taken back, in the settings.
#[component]
pub fn Imports(panel: Panel) -> impl IntoView {
    let imports = RwSignal::new(Vec::<Import>::new());
    Effect::new(move || {
        panel.changes.track();
        spawn_local_scoped_with_cancellation(async move {
            if let Ok(ToPanel::Imports { imports: kept }) = bridge::ask(FromPanel::Imports).await {
                imports.set(kept);
            }
        });
    });
    let row = move |import: Import| {
        let far = if import.is_unfinished() {
            say("panel_import_unfinished")
        } else {
            count("panel_people_count", import.done)
        };
        view! {
            <span class="silenced-about"><bdi>{import.file.name.clone()}</bdi></span>
            <span class="hint">{format!("{} · {far}", day(&import.at))}</span>
            <TakeBack panel import />
        }
        .into_any()
    };
    view! {
        <Part title="panel_imports">
            <p class="hint">
                {move || say(if imports.with(Vec::is_empty) { "panel_imports_none" } else { "panel_imports_hint" })}
            </p>
            {move || view! { <Fold rows=imports.get().into_iter().map(row).collect() first=5 class="silenced" /> }}
        </Part>
    }
}
