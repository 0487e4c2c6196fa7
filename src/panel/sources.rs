//! Where what is kept of a candidate was read, and the contacts that happened.

use crate::{
    candidate::Open,
    controls::{Fold, Part, focus_heading},
    join::JoinWith,
    links, networks,
    words::{count, day, say, say_with},
};
use leptos::prelude::*;
use tactful::{
    candidate::{Direction, Interaction},
    profile::Profile,
    wire::{FromPanel, JoinedPart},
};

/// Every profile, when it was read, how those of several candidates came together, and how many earlier readings are
/// kept.
#[component]
pub fn Sources(open: Open) -> impl IntoView {
    let profiles = open.part(|shown| shown.candidate.profiles.clone());
    let earlier = open.part(|shown| shown.candidate.earlier.len());
    let parts = open.part(|shown| shown.parts.clone());
    let rows = move || {
        let (profiles, parts) = (profiles.get(), parts.get());
        let is_of = |part: &JoinedPart, profile: &Profile| part.pages.contains(&profile.url);
        let sections = parts.iter().map(|part| {
            let pages: Vec<Profile> = profiles.iter().filter(|profile| is_of(part, profile)).cloned().collect();
            view! { <li class="source-part"><Pages pages /><HowJoined open part=part.clone() /></li> }.into_any()
        });
        let others = profiles.iter().filter(|profile| !parts.iter().any(|part| is_of(part, profile)));
        let others = others.map(|profile| view! { <li><Pages pages=vec![profile.clone()] /></li> }.into_any());
        sections.chain(others).collect_view()
    };
    view! {
        <Part title="panel_sources">
            <ul class="sources">{rows}</ul>
            <JoinWith open />
            {move || (earlier.get() > 0).then(|| view! { <p class="hint">{count("panel_earlier", earlier.get())}</p> })}
        </Part>
    }
}

/// Pages that were read, and when.
#[component]
fn Pages(pages: Vec<Profile>) -> impl IntoView {
    let row = |read: Profile| {
        let address = links::web(&read.url).map(|link| {
            let (short, link) = (links::short(link).to_owned(), link.to_owned());
            view! { <a href=link target="_blank" rel="noopener noreferrer"><bdi>{short}</bdi></a> }
        });
        view! {
            <div class="source">
                <span class="source-network">{networks::name(&read.network)}</span>
                <span class="hint">{day(&read.taken_at)}</span>
                <span class="source-address">{address}</span>
            </div>
        }
    };
    pages.into_iter().map(row).collect_view()
}

/// Why a part was joined to the first, and the way to take it out again.
#[component]
fn HowJoined(open: Open, part: JoinedPart) -> impl IntoView {
    let JoinedPart { id, pages, at, reasons, by_itself } = part;
    at.map(|at| {
        let how = if by_itself { "panel_joined_by_itself" } else { "panel_joined_by_you" };
        let what = pages.first().map(|page| links::short(page).to_owned()).unwrap_or_default();
        let take_apart = move |_| {
            open.panel.perform(FromPanel::TakeApart { id: open.id(), part: id.clone() });
            focus_heading();
        };
        view! {
            <p class="source-joined">{say_with(how, &[&day(&at)])}" "{reasons.join(" ")}</p>
            <button
                type="button"
                class="button"
                aria-label=say_with("panel_take_apart_what", &[&what])
                on:click=take_apart
            >
                {say("panel_take_apart")}
            </button>
        }
    })
}

/// Contacts that happened, the newest first.
#[component]
pub fn Contacts(open: Open) -> impl IntoView {
    let contacts = open.part(|shown| shown.candidate.interactions.clone());
    let row = |contact: Interaction| {
        let direction = match contact.direction {
            Direction::Out => "panel_contact_out",
            Direction::In => "panel_contact_in",
        };
        view! {
            <span>{say(direction)}</span>
            <span class="hint">{channel_name(&contact.channel)}</span>
            <span class="hint">{day(&contact.at)}</span>
        }
    };
    move || {
        let rows: Vec<AnyView> = contacts.get().into_iter().rev().map(|contact| row(contact).into_any()).collect();
        (!rows.is_empty()).then(|| view! { <Part title="panel_contacts"><Fold rows first=5 class="contacts" /></Part> })
    }
}

/// The kind of channel that a contact took; a surface's own name where it is one.
fn channel_name(channel: &str) -> String {
    match channel {
        "email" => say("panel_kind_email"),
        "phone" => say("panel_kind_phone"),
        "message" => say("panel_kind_message"),
        "website" => say("panel_kind_website"),
        "handle" => say("panel_kind_handle"),
        other => networks::name(other),
    }
}
