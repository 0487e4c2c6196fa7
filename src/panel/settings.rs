//! What the recruiter sets: who they are, what may pass, which rules speak.

use crate::{
    bridge,
    controls::{Chips, Heading, Notice, Part, Switch, Waiting},
    countries, entries,
    guarded::SiteList,
    imports::Imports,
    panel::{Asked, Panel},
    rules,
    voices::Rules,
    words::{country, order, say, say_with},
};
use leptos::{prelude::*, reactive::spawn_local_scoped_with_cancellation, task::spawn_local};
use tactful::{
    settings::{Locked, NeverAgain, Settings},
    tally::Tally,
    verdict::Rule,
    wire::{FromPanel, ToPanel},
};

/// The settings as last read or changed, and how they are kept.
#[derive(Clone, Copy)]
pub struct Kept {
    /// As they hold.
    pub settings: RwSignal<Settings>,
    /// What became of each rule's warnings.
    pub tally: RwSignal<Tally>,
    locked: RwSignal<Locked>,
    saved: RwSignal<Option<Result<(), String>>>,
}

impl Kept {
    fn part<T: Clone + PartialEq + Send + Sync + 'static>(self, part: fn(&Settings) -> T) -> Memo<T> {
        Memo::new(move |_| self.settings.with(part))
    }

    /// Whether the recruiter's organisation set a field.
    pub fn locks(self, field: &str) -> bool {
        self.locked.with_untracked(|locked| locked.fields.iter().any(|name| name == field))
    }

    /// Whether it set how loud a rule is.
    pub fn locks_rule(self, rule: Rule) -> bool {
        self.locked.with_untracked(|locked| locked.rules.contains(&rule))
    }

    /// Changes the settings and has them kept. When that fails what is kept is shown again, with the reason.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.get_untracked();
        self.settings.update(change);
        let (was, wish) = (Box::new(before.clone()), Box::new(self.settings.get_untracked()));
        let clients = wish.clients.clone();
        spawn_local(async move {
            match bridge::ask(FromPanel::SaveSettings { was, wish }).await {
                // Where private people have their mailboxes nobody is a client.
                Ok(ToPanel::Settings { settings, .. }) if clients.iter().any(|one| !settings.clients.contains(one)) => {
                    self.restore(*settings, say("panel_client_refused"));
                }
                Ok(ToPanel::Settings { .. }) => {
                    self.saved.try_set(Some(Ok(())));
                }
                Ok(_) => self.restore(before, say("panel_no_answer")),
                Err(reason) => self.restore(before, reason),
            }
        });
    }

    fn restore(self, before: Settings, reason: String) {
        self.settings.try_set(before);
        self.saved.try_set(Some(Err(reason)));
    }
}

/// Everything that the recruiter can set.
#[component]
pub fn SettingsView(panel: Panel) -> impl IntoView {
    let kept = Kept {
        settings: RwSignal::new(Settings::default()),
        tally: RwSignal::new(Tally::default()),
        locked: RwSignal::new(Locked::default()),
        saved: RwSignal::new(None),
    };
    let state = RwSignal::new(Asked::<()>::Waiting);
    let load = move || {
        spawn_local_scoped_with_cancellation(async move {
            match bridge::ask(FromPanel::Settings).await {
                Ok(ToPanel::Settings { settings, locked, tally }) => {
                    kept.locked.set(locked);
                    kept.tally.set(tally);
                    kept.settings.set(*settings);
                    state.set(Asked::Here(()));
                }
                Ok(_) => state.set(Asked::Failed(say("panel_no_answer"))),
                Err(reason) => state.set(Asked::Failed(reason)),
            }
        });
    };
    Effect::new(move || {
        panel.changes.track();
        load();
    });
    let retry = Callback::new(move |()| load());
    view! {
        <main class="page">
            <div class="title">
                <Heading>{say("panel_settings")}</Heading>
                <span class="kept" role="status">
                    {move || matches!(kept.saved.get(), Some(Ok(()))).then(|| say("panel_saved"))}
                </span>
            </div>
            {move || match kept.saved.get() {
                Some(Err(reason)) => Some(view! { <Notice text=reason /> }),
                _ => None,
            }}
            {move || match state.get() {
                Asked::Waiting => view! { <Waiting /> }.into_any(),
                Asked::Failed(reason) => view! { <Notice text=reason again=retry /> }.into_any(),
                Asked::Here(()) => view! {
                    <Myself kept />
                    <Copies kept />
                    <Rules kept />
                    <Clients kept />
                    <Silenced kept />
                    <Part title="panel_sites"><SiteList panel all=true /></Part>
                    <Imports panel />
                    <File panel />
                    <Everything panel />
                }
                .into_any(),
            }}
        </main>
    }
}

/// Who writes, from where, in which country.
#[component]
fn Myself(kept: Kept) -> impl IntoView {
    let addresses = kept.part(|settings| settings.my_addresses.clone());
    let write_from = kept.part(|settings| settings.write_from.clone());
    let own_country = kept.part(|settings| settings.country.clone());
    // An address that was taken from the list stays a choice as long as it is the one chosen.
    let senders = Memo::new(move |_| {
        let mut senders = addresses.get();
        senders.extend(write_from.get().filter(|chosen| !senders.contains(chosen)));
        senders.into_iter().map(|address| (address.clone(), address)).collect::<Vec<_>>()
    });
    let mut countries: Vec<(String, String)> =
        countries::CODES.split(' ').map(|code| (code.to_owned(), country(code))).collect();
    countries.sort_by(|one, other| order(&one.1, &other.1));
    view! {
        <Part title="panel_my_addresses">
            <p class="hint">{say("panel_my_addresses_hint")}</p>
            <Chips
                list=addresses
                change=Callback::new(move |list| kept.change(|settings| settings.my_addresses = list))
                read=entries::addresses
                refusal="panel_address_refused"
                label=say("panel_my_addresses_label")
                example="panel_address_example"
            />
        </Part>
        <Part title="panel_my_domains">
            <p class="hint">{say("panel_my_domains_hint")}</p>
            <LockedHint kept field="my_domains" />
            <Chips
                locked=kept.locks("my_domains")
                list=kept.part(|settings| settings.my_domains.clone())
                change=Callback::new(move |list| kept.change(|settings| settings.my_domains = list))
                read=entries::domains
                refusal="panel_domain_refused"
                label=say("panel_my_domains_label")
                example="panel_domain_example"
            />
        </Part>
        <Part title="panel_write_from">
            <p class="hint" id="write-from-hint">{say("panel_write_from_hint")}</p>
            <LockedHint kept field="write_from" />
            <Choice
                locked=kept.locks("write_from")
                labelled="panel_write_from"
                described="write-from-hint"
                none="panel_write_from_any"
                options=senders
                chosen=write_from
                change=Callback::new(move |choice| kept.change(|settings| settings.write_from = choice))
            />
        </Part>
        <Part title="panel_country">
            <p class="hint" id="country-hint">{say("panel_country_hint")}</p>
            <LockedHint kept field="country" />
            <Choice
                locked=kept.locks("country")
                labelled="panel_country"
                described="country-hint"
                none="panel_country_none"
                options=countries
                chosen=own_country
                change=Callback::new(move |choice| kept.change(|settings| settings.country = choice))
            />
        </Part>
    }
}

/// One of several, or none of them.
#[component]
fn Choice(
    /// Whether it cannot be changed.
    locked: bool,
    /// Id of the heading that says what is chosen.
    labelled: &'static str,
    /// Id of the hint beneath it.
    described: &'static str,
    /// Message id of choosing none.
    none: &'static str,
    /// What can be chosen, and in which words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// What is.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// Takes a new choice.
    change: Callback<Option<String>>,
) -> impl IntoView {
    let option = move |(value, words): (String, String)| {
        let is = value.clone();
        let selected = move || chosen.with(|chosen| chosen.as_ref() == Some(&is));
        view! { <option value=value selected=selected>{words}</option> }
    };
    let choose = move |choice: String| change.run((!choice.is_empty()).then_some(choice));
    view! {
        <select
            disabled=locked
            aria-labelledby=labelled
            aria-describedby=described
            on:change=move |event| choose(event_target_value(&event))
        >
            <option value="" selected=move || chosen.with(Option::is_none)>{say(none)}</option>
            <For each=move || options.get() key=|(value, _)| value.clone() children=option />
        </select>
    }
}

/// Says that the recruiter's organisation set this.
#[component]
fn LockedHint(kept: Kept, field: &'static str) -> impl IntoView {
    kept.locks(field).then(|| view! { <p class="hint">{say("panel_locked")}</p> })
}

/// Whether colleagues may stand in copy.
#[component]
fn Copies(kept: Kept) -> impl IntoView {
    view! {
        <Part title="panel_copies">
            <LockedHint kept field="colleagues_in_copy" />
            <Switch
                locked=kept.locks("colleagues_in_copy")
                on=kept.part(|settings| settings.colleagues_in_copy)
                change=Callback::new(move |on| kept.change(|settings| settings.colleagues_in_copy = on))
                label=say("panel_colleagues")
                hint=Signal::derive(|| say("panel_colleagues_hint"))
            />
        </Part>
    }
}

/// Whom the recruiter does business with, named here or in banners.
#[component]
fn Clients(kept: Kept) -> impl IntoView {
    view! {
        <Part title="panel_clients">
            <p class="hint">{say("panel_clients_hint")}</p>
            <LockedHint kept field="clients" />
            <Chips
                locked=kept.locks("clients")
                list=kept.part(|settings| settings.clients.clone())
                change=Callback::new(move |list| kept.change(|settings| settings.clients = list))
                read=entries::domains
                refusal="panel_domain_refused"
                label=say("panel_clients_label")
                example="panel_domain_example"
            />
        </Part>
    }
}

/// What was silenced in banners, each to be taken back.
#[component]
fn Silenced(kept: Kept) -> impl IntoView {
    let list = kept.part(|settings| settings.never_again.clone());
    let row = move |silenced: NeverAgain| {
        let name = say(rules::name(silenced.rule));
        let is_address = silenced.about.contains('@');
        let about =
            if is_address { silenced.about.clone() } else { say_with("panel_silenced_here", &[&silenced.about]) };
        let label = say_with("panel_speak_again_what", &[&name, &about]);
        let take_back = move |_| {
            let silenced = silenced.clone();
            kept.change(|settings| settings.never_again.retain(|known| *known != silenced));
        };
        view! {
            <li>
                <span class="silenced-about"><bdi>{about}</bdi></span>
                <span class="hint">{name}</span>
                <button type="button" class="button" aria-label=label on:click=take_back>
                    {say("panel_speak_again")}
                </button>
            </li>
        }
    };
    view! {
        <Part title="panel_never_again">
            <p class="hint">{move || {
                say(if list.with(Vec::is_empty) { "panel_never_again_none" } else { "panel_never_again_hint" })
            }}</p>
            <ul class="silenced">
                <For each=move || list.get() key=|silenced| (silenced.rule, silenced.about.clone()) children=row />
            </ul>
        </Part>
    }
}

/// Taking the settings along, and bringing them back.
#[component]
fn File(panel: Panel) -> impl IntoView {
    let export = move |_| {
        spawn_local(async move {
            match bridge::ask(FromPanel::ExportSettings).await {
                Ok(ToPanel::Export { json }) if bridge::save_file("tactful-settings.json", &json) => {
                    panel.tell(say("panel_exported"));
                }
                Ok(_) => panel.tell(say("panel_export_failed")),
                Err(reason) => panel.tell(reason),
            }
        });
    };
    let import = move |event: web_sys::Event| {
        spawn_local(async move {
            let Some(json) = bridge::chosen_file(&event).await else { return };
            match bridge::ask(FromPanel::ImportSettings { json }).await {
                Ok(_) => panel.tell(say("panel_imported_settings")),
                Err(reason) => panel.tell(reason),
            }
            panel.changes.update(|changes| *changes += 1);
        });
    };
    view! {
        <Part title="panel_settings_file">
            <p class="hint">{say("panel_settings_file_hint")}</p>
            <div class="actions">
                <button type="button" class="button" on:click=export>{say("panel_settings_export")}</button>
                <label class="button file">
                    {say("panel_settings_import")}
                    <input type="file" class="unseen" accept=".json,application/json" on:change=import />
                </label>
            </div>
        </Part>
    }
}

/// Taking everything along.
#[component]
fn Everything(panel: Panel) -> impl IntoView {
    let export = move |_| {
        spawn_local(async move {
            match bridge::ask(FromPanel::Export { id: None }).await {
                Ok(ToPanel::Export { json }) if bridge::save_file("tactful.json", &json) => {
                    panel.tell(say("panel_exported"));
                }
                Ok(_) => panel.tell(say("panel_export_failed")),
                Err(reason) => panel.tell(reason),
            }
        });
    };
    view! {
        <Part title="panel_everything">
            <p class="hint">{say("panel_everything_hint")}</p>
            <div class="actions">
                <button type="button" class="button" on:click=export>{say("panel_export_all")}</button>
            </div>
        </Part>
    }
}
