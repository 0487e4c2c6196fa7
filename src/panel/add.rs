//! Adding people without reading a page: a file, a pasted text, a form.

use crate::{
    controls::{Heading, Notice, Part},
    importer::{self, Importer},
    importing,
    imports::Outcomes,
    panel::Panel,
    words::say,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use tactful::import::form::Form;
use wasm_bindgen::JsCast;

/// The files that the browser's own window for choosing offers first.
const ACCEPT: &str = ".csv,.tsv,.pdf,.vcf,.vcard,.json,.txt";

/// The page.
#[component]
pub fn AddView(panel: Panel) -> impl IntoView {
    let form = RwSignal::new(Form::default());
    let reader = StoredValue::new_local(None::<Importer>);
    view! {
        <main class="page">
            <Heading>{say("panel_add_people")}</Heading>
            <Outcomes panel />
            <FromFile panel />
            <FromText form reader />
            <ByHand panel form reader />
        </main>
    }
}

/// The importer that holds what was read from a text, until the form is sent.
type Reader = StoredValue<Option<Importer>, LocalStorage>;

#[component]
fn FromFile(panel: Panel) -> impl IntoView {
    let chosen = move |event: web_sys::Event| {
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(field) = field else { return };
        let files = importer::files(field.files());
        // So that the same file can be chosen once more.
        field.set_value("");
        importing::bring(panel, files);
    };
    let kinds = ["panel_add_connections", "panel_add_pdf", "panel_add_vcard", "panel_add_resume", "panel_add_export"];
    view! {
        <Part title="panel_add_file">
            <ul class="kinds">{kinds.map(|kind| view! { <li>{say(kind)}</li> }).collect_view()}</ul>
            <div class="drop">
                <label class="button file">
                    {say("panel_add_choose")}
                    <input type="file" class="unseen" multiple accept=ACCEPT on:change=chosen />
                </label>
                <p class="hint">{say("panel_add_drop")}</p>
            </div>
        </Part>
    }
}

#[component]
fn FromText(form: RwSignal<Form>, reader: Reader) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<String>);
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        trouble.set(None);
        spawn_local(async move {
            let outcome = match Importer::start() {
                Ok(importer) => importer.read_text(&text.get_untracked()).await.map(|read| (importer, read)),
                Err(reason) => Err(reason),
            };
            match outcome {
                Ok((importer, read)) => {
                    reader.try_set_value(Some(importer));
                    form.try_set(read);
                    let name = document().get_element_by_id(NAME);
                    if let Some(name) = name.and_then(|name| name.dyn_into::<web_sys::HtmlElement>().ok()) {
                        crate::controls::focus_soon(name);
                    }
                }
                Err(reason) => drop(trouble.try_set(Some(reason))),
            }
        });
    };
    view! {
        <Part title="panel_add_text">
            <p class="hint">{say("panel_add_text_hint")}</p>
            {move || trouble.get().map(|text| view! { <Notice text /> })}
            <form class="fields-form" on:submit=read>
                <textarea
                    rows="4"
                    dir="auto"
                    aria-label=say("panel_add_text")
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
                <button type="submit" class="button">{say("panel_add_read")}</button>
            </form>
        </Part>
    }
}

/// Id of the form's first field.
const NAME: &str = "by-hand-name";

/// A field of the form: the message that names it, what it is, and where it stands.
type FormField = (&'static str, fn(&Form) -> &String, fn(&mut Form, String));

const LINES: [FormField; 4] = [
    ("panel_form_name", |form| &form.name, |form, text| form.name = text),
    ("panel_form_title", |form| &form.title, |form, text| form.title = text),
    ("panel_form_employer", |form| &form.employer, |form, text| form.employer = text),
    ("panel_form_place", |form| &form.place, |form, text| form.place = text),
];

const LISTS: [FormField; 3] = [
    ("panel_form_emails", |form| &form.emails, |form, text| form.emails = text),
    ("panel_form_phones", |form| &form.phones, |form, text| form.phones = text),
    ("panel_form_links", |form| &form.links, |form, text| form.links = text),
];

#[component]
fn ByHand(panel: Panel, form: RwSignal<Form>, reader: Reader) -> impl IntoView {
    let trouble = RwSignal::new(None::<String>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        if panel.importing.is_busy() {
            return;
        }
        trouble.set(None);
        let held = reader.try_update_value(Option::take).flatten();
        spawn_local(async move {
            let filled = form.get_untracked();
            let reason = match held.map_or_else(Importer::start, Ok) {
                Ok(importer) => match importer.fill_in(&filled).await {
                    Ok(file) => importing::keep_one(panel, &importer, file).await,
                    Err(reason) => Some(reason),
                },
                Err(reason) => Some(reason),
            };
            trouble.try_set(reason);
        });
    };
    let line = move |(place, (label, of, set)): (usize, FormField)| {
        view! {
            <label>
                <span>{say(label)}</span>
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    id=(place == 0).then_some(NAME)
                    prop:value=move || form.with(|form| of(form).clone())
                    on:input=move |event| form.update(|form| set(form, event_target_value(&event)))
                />
            </label>
        }
    };
    let list = move |(label, of, set): FormField| {
        view! {
            <label>
                <span>{say(label)}</span>
                <textarea
                    rows="2"
                    dir="auto"
                    prop:value=move || form.with(|form| of(form).clone())
                    on:input=move |event| form.update(|form| set(form, event_target_value(&event)))
                ></textarea>
            </label>
        }
    };
    view! {
        <Part title="panel_add_form">
            <p class="hint">{say("panel_add_form_hint")}</p>
            {move || trouble.get().map(|text| view! { <Notice text /> })}
            <form class="fields-form" on:submit=add>
                {LINES.into_iter().enumerate().map(line).collect_view()}
                {LISTS.into_iter().map(list).collect_view()}
                <button type="submit" class="button primary">{say("panel_add_person")}</button>
            </form>
        </Part>
    }
}
