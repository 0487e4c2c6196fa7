//! The ways to reach somebody: the decent ones first, those that could expose them at work visibly apart.

use crate::{
    candidate::Open,
    controls::{Copy, Part},
    entries,
    icons::{self, icon, of_channel},
    links,
    overview::is_typed_in,
    words::{say, say_with},
};
use leptos::prelude::*;
use tactful::{
    receipt::{Advice, Channel, ChannelKind},
    wire::Change,
};

/// Every channel of the open candidate, the text that asks for a better one, and a field for what they gave.
#[component]
pub fn Reach(open: Open) -> impl IntoView {
    let channels = open.part(|shown| shown.channels.clone());
    let ask = open.part(|shown| shown.ask.clone());
    view! {
        <Part title="panel_reach">
            {move || ask.get().map(|text| view! { <AskText text /> })}
            {move || groups(&channels.get()).map(|(title, explanation, channels)| view! {
                <Group open title explanation channels />
            }).collect_view()}
            <Show when=move || channels.with(Vec::is_empty)>
                <p class="nothing">{say("panel_reach_none")}</p>
            </Show>
            <AddContact open />
        </Part>
    }
}

/// Channels that deserve a heading together: its message id, that of its explanation, and the channels in their order.
type Grouped = (&'static str, Option<&'static str>, Vec<Channel>);

/// Sets the channels apart by what they would do to the person, and keeps their order otherwise.
fn groups(channels: &[Channel]) -> impl Iterator<Item = Grouped> {
    let with = |wanted: fn(Advice) -> bool| -> Vec<Channel> {
        channels.iter().filter(|channel| wanted(channel.advice)).cloned().collect()
    };
    [
        ("panel_reach_decent", None, with(|advice| matches!(advice, Advice::Prefer | Advice::Fine))),
        ("panel_reach_ask", Some("panel_reach_ask_why"), with(|advice| advice == Advice::AskFirst)),
        ("panel_reach_avoid", Some("panel_reach_avoid_why"), with(|advice| advice == Advice::Avoid)),
    ]
    .into_iter()
    .filter(|(_, _, channels)| !channels.is_empty())
}

#[component]
fn Group(open: Open, title: &'static str, explanation: Option<&'static str>, channels: Vec<Channel>) -> impl IntoView {
    let apart = channels.iter().all(|channel| channel.advice == Advice::Avoid);
    view! {
        <div class="group" class:apart=apart>
            <h3>{say(title)}</h3>
            {explanation.map(|explanation| view! { <p class="hint">{say(explanation)}</p> })}
            <ChannelList channels open />
        </div>
    }
}

/// Channels as rows.
#[component]
pub fn ChannelList(
    /// In their order.
    channels: Vec<Channel>,
    /// The candidate they belong to, where what was typed in can be taken back.
    #[prop(optional)]
    open: Option<Open>,
    /// Set off from what surrounds it.
    #[prop(optional)]
    lead: bool,
) -> impl IntoView {
    let rows = channels.into_iter().map(|channel| view! { <ChannelRow channel open /> });
    view! { <ul class="channels" class:lead=lead>{rows.collect_view()}</ul> }
}

#[component]
fn ChannelRow(channel: Channel, open: Option<Open>) -> impl IntoView {
    let Channel { kind, value, advice, reason, seen, .. } = channel;
    let link = match kind {
        ChannelKind::Email | ChannelKind::Phone => None,
        ChannelKind::Message | ChannelKind::Website | ChannelKind::Handle => links::web(&value).map(str::to_owned),
    };
    let shown = links::short(&value).to_owned();
    let value_view = match link {
        Some(link) => view! {
            <a class="value" href=link target="_blank" rel="noopener noreferrer"><bdi>{shown}</bdi>
                {icon(icons::OPEN)}
            </a>
        }
        .into_any(),
        None => view! { <span class="value"><bdi>{shown}</bdi></span> }.into_any(),
    };
    let typed_in = open.is_some_and(|open| {
        open.shown.with_untracked(|shown| shown.as_ref().is_some_and(|shown| is_typed_in(&shown.candidate, &value)))
    });
    let taken_back = value.clone();
    let take_back = open.filter(|_| typed_in).map(|open| {
        let label = say_with("panel_unlearn_what", &[&taken_back]);
        let unlearn = move |_| open.change(Change::Unlearn { value: taken_back.clone() });
        view! {
            <button type="button" class="quiet" aria-label=label on:click=unlearn>{say("panel_unlearn")}</button>
        }
    });
    let bounce = open.filter(|_| kind == ChannelKind::Email).map(|open| {
        let address = value.clone();
        let is_bounced = open.shown.with_untracked(|shown| {
            let bounced = shown.as_ref().map(|shown| shown.candidate.bounced.as_slice()).unwrap_or_default();
            bounced.iter().any(|bounced| bounced.eq_ignore_ascii_case(&address))
        });
        let (word, what) = if is_bounced {
            ("panel_not_bounced", "panel_not_bounced_what")
        } else {
            ("panel_bounced", "panel_bounced_what")
        };
        let label = say_with(what, &[&address]);
        let mark = move |_| open.change(Change::Bounced { address: address.clone(), bounced: !is_bounced });
        view! { <button type="button" class="quiet" aria-label=label on:click=mark>{say(word)}</button> }
    });
    view! {
        <li class="channel" class:avoid=advice == Advice::Avoid>
            <span class="channel-kind">{icon(of_channel(kind))}<span>{say(kind_name(kind))}</span></span>
            <span class=format!("badge {}", badge(advice))>{say(advice_name(advice))}</span>
            {value_view}
            <Copy value />
            <p class="reason">{reason}</p>
            <p class="seen"><span>{seen}</span>{bounce}{take_back}</p>
        </li>
    }
}

/// A short text that asks for a personal channel, for when only work ones are known.
#[component]
fn AskText(text: String) -> impl IntoView {
    view! {
        <div class="ask">
            <h3>{say("panel_ask")}</h3>
            <p class="hint">{say("panel_ask_why")}</p>
            <blockquote dir="auto">{text.clone()}</blockquote>
            <Copy value=text wide=true />
        </div>
    }
}

/// A field for an address or a number that the person gave.
#[component]
fn AddContact(open: Open) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    let add = move || match entries::contact(&typed.get_untracked()) {
        Some(entries::Contact::Email(address)) => {
            open.change(Change::AddEmail { address });
            typed.set(String::new());
            refused.set(false);
        }
        Some(entries::Contact::Phone(number)) => {
            open.change(Change::AddPhone { number });
            typed.set(String::new());
            refused.set(false);
        }
        None => refused.set(true),
    };
    view! {
        <details class="add-contact">
            <summary>{say("panel_add_contact")}</summary>
            <form
                class="adder"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <input
                    type="text"
                    autocomplete="off"
                    aria-label=say("panel_add_contact_label")
                    aria-invalid=move || refused.get().then_some("true")
                    placeholder=say("panel_add_contact_label")
                    bind:value=typed
                />
                <button type="submit" class="button">{say("panel_add")}</button>
            </form>
            <p class="refusal" role="status">{move || refused.get().then(|| say("panel_add_contact_refused"))}</p>
        </details>
    }
}

fn kind_name(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Email => "panel_kind_email",
        ChannelKind::Phone => "panel_kind_phone",
        ChannelKind::Message => "panel_kind_message",
        ChannelKind::Website => "panel_kind_website",
        ChannelKind::Handle => "panel_kind_handle",
    }
}

fn advice_name(advice: Advice) -> &'static str {
    match advice {
        Advice::Prefer => "panel_advice_prefer",
        Advice::Fine => "panel_advice_fine",
        Advice::AskFirst => "panel_advice_ask_first",
        Advice::Avoid => "panel_advice_avoid",
    }
}

/// The class that colours the badge.
fn badge(advice: Advice) -> &'static str {
    match advice {
        Advice::Prefer => "prefer",
        Advice::Fine => "fine",
        Advice::AskFirst => "ask-first",
        Advice::Avoid => "avoid",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_channels_stand_apart_and_order_is_kept() {
        let channel = |value: &str, advice: Advice| Channel {
            kind: ChannelKind::Email,
            value: value.into(),
            advice,
            verdict: String::new(),
            reason: String::new(),
            seen: String::new(),
        };
        let channels = [
            channel("a@home.example", Advice::Prefer),
            channel("b@home.example", Advice::Fine),
            channel("c@acme.example", Advice::Avoid),
            channel("d@acme.example", Advice::Avoid),
        ];
        let grouped: Vec<(&str, Vec<String>)> = groups(&channels)
            .map(|(title, _, channels)| (title, channels.into_iter().map(|channel| channel.value).collect()))
            .collect();
        assert_eq!(
            grouped,
            [
                ("panel_reach_decent", vec!["a@home.example".to_owned(), "b@home.example".to_owned()]),
                ("panel_reach_avoid", vec!["c@acme.example".to_owned(), "d@acme.example".to_owned()]),
            ]
        );
        assert_eq!(groups(&[]).count(), 0);
    }
}
