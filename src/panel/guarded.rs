//! Guarded sites: the one in front, those that were switched on, and what the browser was asked for.

use crate::{
    bridge,
    controls::{Notice, focus_heading},
    panel::Panel,
    words::{say, say_with},
};
use leptos::{prelude::*, reactive::spawn_local_scoped_with_cancellation, task::spawn_local};
use tactful::wire::{FromPanel, SiteRow, ToPanel};
use wasm_bindgen::JsCast;

/// What the worker said of sites, and what came of the last press.
#[derive(Clone, Copy)]
struct Sites {
    panel: Panel,
    rows: RwSignal<Vec<SiteRow>>,
    unknown: RwSignal<bool>,
    trouble: RwSignal<Option<String>>,
}

impl Sites {
    /// Has the browser ask for a site, and goes on when it was allowed. Only right inside a click.
    fn allow(self, site: String, guard: bool) {
        self.trouble.set(None);
        let asked = bridge::request_site(&site);
        spawn_local(async move {
            let allowed = match asked {
                Some(asked) => asked.await.is_ok_and(|allowed| allowed.is_truthy()),
                None => false,
            };
            if !allowed {
                self.trouble.try_set(Some(say_with("panel_site_refused", &[host(&site)])));
            } else if guard {
                self.switch(site, true);
            } else if self.panel.trouble.with_untracked(Option::is_some) {
                // That it could not be read is why it was allowed.
                self.panel.capture();
            } else {
                self.panel.tell(format!("{}: {}", host(&site), say("panel_site_readable")));
            }
        });
    }

    fn switch(self, site: String, on: bool) {
        spawn_local(async move {
            match bridge::ask(FromPanel::Guard { site, on }).await {
                Ok(_) => self.panel.changes.update(|changes| *changes += 1),
                // The view may be left by now.
                Err(reason) => drop(self.trouble.try_set(Some(reason))),
            }
        });
    }
}

/// A site as people write it.
fn host(site: &str) -> &str {
    site.strip_prefix("https://").unwrap_or(site)
}

/// The site in front and those that the browser does not allow any more; in the settings all that were switched on.
#[component]
pub fn SiteList(
    /// What it reports to.
    panel: Panel,
    /// Whether it is the list in the settings.
    #[prop(optional)]
    all: bool,
) -> impl IntoView {
    let sites = Sites { panel, rows: RwSignal::new(vec![]), unknown: RwSignal::new(all), trouble: RwSignal::new(None) };
    Effect::new(move || {
        panel.changes.track();
        panel.fronts.track();
        spawn_local_scoped_with_cancellation(async move {
            if let Ok(ToPanel::Sites { here, unknown, sites: mut rows }) = bridge::ask(FromPanel::Sites).await {
                if !all {
                    rows.retain(|row| row.guarded && !row.allowed && here.as_ref() != Some(row));
                    rows.splice(0..0, here);
                }
                sites.rows.set(rows);
                // What is being typed stays: the form is only drawn anew when it was away.
                if sites.unknown.get_untracked() != (unknown || all) {
                    sites.unknown.set(unknown || all);
                }
            }
        });
    });
    let hint = move || say(if sites.rows.with(Vec::is_empty) { "panel_sites_none" } else { "panel_sites_hint" });
    view! {
        <div class="sites">
            {all.then(|| view! { <p class="hint">{hint}</p> })}
            {move || sites.trouble.get().map(|text| view! { <Notice text /> })}
            <ul class="silenced">{move || sites.rows.get().into_iter().map(|row| shown(sites, row)).collect_view()}</ul>
            {move || sites.unknown.get().then(|| named(sites))}
        </div>
    }
}

/// A site, how it stands, and what can be switched.
fn shown(sites: Sites, row: SiteRow) -> AnyView {
    let SiteRow { site, guarded, allowed } = row;
    let (state, on) = match (guarded, allowed) {
        (true, true) => ("panel_site_guarded", None),
        (true, false) => ("panel_site_not_allowed", Some("panel_site_again")),
        (false, true) => ("panel_site_readable", Some("panel_guard_here")),
        (false, false) => ("panel_guard_here_hint", Some("panel_guard_here")),
    };
    let name = host(&site).to_owned();
    let button = |words: &'static str, press: Box<dyn Fn()>| {
        let label = format!("{}: {name}", say(words));
        view! { <button type="button" class="button" aria-label=label on:click=move |_| press()>{say(words)}</button> }
            .into_any()
    };
    let gone = site.clone();
    let switch_on = on.map(|words| button(words, Box::new(move || sites.allow(site.clone(), true))));
    let switch_off = (guarded || allowed).then(|| {
        let press = move || {
            // The button that had the focus goes.
            focus_heading();
            sites.switch(gone.clone(), false);
        };
        button("panel_site_off", Box::new(press))
    });
    view! {
        <li>
            <span class="silenced-about"><bdi>{name.clone()}</bdi></span>
            <span class="hint">{say(state)}</span>
            <span class="actions">{[switch_on, switch_off].into_iter().flatten().collect::<Vec<_>>()}</span>
        </li>
    }
    .into_any()
}

/// A site that the recruiter names, because the browser does not.
fn named(sites: Sites) -> AnyView {
    let refused = RwSignal::new(false);
    let allow = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let field = document().query_selector("#site").ok().flatten();
        let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        let named = field.and_then(|field| bridge::site(&field.value()));
        refused.set(named.is_none());
        if let Some(site) = named {
            sites.allow(site, false);
        }
    };
    view! {
        <details class="add-contact" prop:open=move || sites.panel.trouble.with(Option::is_some)>
            <summary>{say("panel_site_unknown")}</summary>
            <p class="hint">{say("panel_site_unknown_hint")}</p>
            <form class="adder" on:submit=allow>
                <input
                    id="site"
                    type="text"
                    dir="ltr"
                    inputmode="url"
                    autocomplete="off"
                    aria-label=say("panel_site_label")
                    placeholder="mail.example.org"
                />
                <button type="submit" class="button">{say("panel_withheld_allow")}</button>
            </form>
            <p class="refusal" role="status">{move || refused.get().then(|| say("panel_site_wrong"))}</p>
        </details>
    }
    .into_any()
}
