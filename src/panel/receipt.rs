//! The receipt: what a capture found, what it missed, and what to do about that.

use crate::{
    captured::Consequences,
    channels::ChannelList,
    controls::{Avatar, Heading, Part},
    guarded::SiteList,
    home::CaptureButton,
    icons::{self, icon},
    networks,
    overview::{line, preview},
    panel::{Caught, Panel},
    place::Place,
    words::{Spoken, count, say, say_with},
};
use leptos::prelude::*;
use tactful::{
    profile::Profile,
    reading::{Field, Source, Status},
    receipt::{Advice, Channel, FieldReport, Receipt},
};

/// What came of the last capture; the way home when there was none since the panel opened.
#[component]
pub fn ReceiptView(panel: Panel) -> impl IntoView {
    move || match panel.caught.get() {
        None => view! {
            <main class="page">
                <Heading>{say("panel_receipt")}</Heading>
                <p class="nothing">{say("panel_receipt_none")}</p>
                <CaptureButton panel />
            </main>
        }
        .into_any(),
        Some(Caught { receipt: Receipt { profile: Some(profile), fields, channels, .. }, candidate, known, at }) => {
            let after = candidate.clone();
            view! {
            <main class="page">
                <Who profile=profile.clone() known />
                <div class="actions">
                    {candidate.map(|id| view! {
                        <a class="button primary" href=Place::Candidate(id).link()>{say("panel_receipt_open")}</a>
                    })}
                    {move || (!panel.went_on.get()).then(|| {
                        let at = at.clone();
                        view! {
                            <button type="button" class="button" on:click=move |_| panel.undo(at.clone())>
                                {say("panel_receipt_undo")}
                            </button>
                        }
                    })}
                </div>
                {after.map(|id| view! { <Consequences panel id taken_at=profile.taken_at.clone() /> })}
                {channels.first().cloned().map(|best| view! { <Best best /> })}
                <Missed panel fields=with(&fields, Status::Missed) />
                <Found profile fields=with(&fields, Status::Found) />
                <Absent fields=with(&fields, Status::Absent) />
            </main>
            }
            .into_any()
        }
        Some(Caught { receipt, .. }) => view! {
            <main class="page">
                <Heading>{say("panel_receipt_nobody")}</Heading>
                <p class="lead">{receipt.reason.unwrap_or_else(|| say("panel_no_answer"))}</p>
                <p class="hint">{say("panel_receipt_nobody_hint")}</p>
                <CaptureButton panel label="panel_capture_again" />
                <SiteList panel />
            </main>
        }
        .into_any(),
    }
}

/// The first of the ranked ways, or that none of them is decent.
#[component]
fn Best(best: Channel) -> impl IntoView {
    if best.advice == Advice::Avoid {
        return view! {
            <Part title="panel_receipt_only_work"><p>{say("panel_receipt_only_work_hint")}</p></Part>
        }
        .into_any();
    }
    view! { <Part title="panel_receipt_best"><ChannelList channels=vec![best] lead=true /></Part> }.into_any()
}

fn with(fields: &[FieldReport], status: Status) -> Vec<FieldReport> {
    fields.iter().filter(|report| report.status == status).cloned().collect()
}

/// Whose page it was, and whether they were known.
#[component]
fn Who(profile: Profile, known: bool) -> impl IntoView {
    let name = profile.name.clone().unwrap_or_else(|| say("panel_no_name"));
    let employers = line(profile.employers.iter().map(String::as_str));
    let outcome = if known { "panel_receipt_updated" } else { "panel_receipt_new" };
    view! {
        <header class="who">
            <Avatar name=name.clone() large=true />
            <div>
                <p class="outcome">{icon(icons::CHECK)}{say_with(outcome, &[&networks::name(&profile.network)])}</p>
                <Heading>{name}</Heading>
                {profile.headline.map(|headline| view! { <p class="headline" dir="auto">{headline}</p> })}
                {employers.map(|employers| view! { <p class="hint" dir="auto">{employers}</p> })}
            </div>
        </header>
    }
}

/// What the page should have shown and did not, each with what to do.
#[component]
fn Missed(panel: Panel, fields: Vec<FieldReport>) -> impl IntoView {
    (!fields.is_empty()).then(|| {
        let rows = fields.into_iter().map(|report| {
            view! {
                <li>
                    <span class="field-name">{field_name(report.field)}</span>
                    <span class="field-hint">{report.hint.unwrap_or_else(|| say("panel_missed_hint"))}</span>
                </li>
            }
        });
        view! {
            <Part title="panel_missed">
                <ul class="fields missed">{rows.collect_view()}</ul>
                <CaptureButton panel label="panel_capture_again" second=true />
            </Part>
        }
    })
}

/// What was read, and which layer of the page said it.
#[component]
fn Found(profile: Profile, fields: Vec<FieldReport>) -> impl IntoView {
    let number = fields.len();
    let rows = fields.into_iter().map(move |report| {
        let value = preview(report.field, &profile, &Spoken, &count);
        view! {
            <li>
                <span class="field-name">{field_name(report.field)}</span>
                <span class="field-source">{report.source.map(source_name)}</span>
                <span class="field-value" dir="auto">{value}</span>
            </li>
        }
    });
    view! {
        <Part title="panel_found">
            <p class="hint">{count("panel_found_count", number)}</p>
            <ul class="fields">{rows.collect_view()}</ul>
        </Part>
    }
}

/// What the page shows that there is none of.
#[component]
fn Absent(fields: Vec<FieldReport>) -> impl IntoView {
    let names: Vec<String> = fields.iter().map(|report| field_name(report.field)).collect();
    line(names.iter().map(String::as_str)).map(|names| {
        view! {
            <Part title="panel_absent">
                <p class="hint">{say("panel_absent_hint")}</p>
                <p>{names}</p>
            </Part>
        }
    })
}

/// What a field is called.
pub fn field_name(field: Field) -> String {
    say(match field {
        Field::Name => "panel_field_name",
        Field::Pronouns => "panel_field_pronouns",
        Field::Headline => "panel_field_headline",
        Field::Location => "panel_field_location",
        Field::About => "panel_field_about",
        Field::Photo => "panel_field_photo",
        Field::OpenToWork => "panel_field_open_to_work",
        Field::Employers => "panel_field_employers",
        Field::Experience => "panel_field_experience",
        Field::Education => "panel_field_education",
        Field::Skills => "panel_field_skills",
        Field::Languages => "panel_field_languages",
        Field::Websites => "panel_field_websites",
        Field::Emails => "panel_field_emails",
        Field::Phones => "panel_field_phones",
        Field::Handles => "panel_field_handles",
    })
}

fn source_name(source: Source) -> String {
    say(match source {
        Source::Site => "panel_source_page",
        Source::JsonLd | Source::Microdata | Source::Microformats => "panel_source_data",
        Source::OpenGraph => "panel_source_preview",
        Source::Text => "panel_source_text",
    })
}
