//! The mail domains of a candidate's employers: what tells a work address from a personal one.

use crate::{
    candidate::Open,
    controls::{Chips, Fold, Part},
    entries, overview,
    words::{say, say_with},
};
use leptos::prelude::*;
use tactful::wire::Change;

/// Every employer with its domains.
#[component]
pub fn Employers(open: Open) -> impl IntoView {
    let names = open.part(|shown| {
        let employers = overview::employers(&shown.candidate).into_iter();
        employers.map(|(name, _)| name).collect::<Vec<String>>()
    });
    move || {
        let rows: Vec<AnyView> =
            names.get().into_iter().map(|name| view! { <Employer open name /> }.into_any()).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <Part title="panel_employers">
                    <p class="hint">{say("panel_employers_hint")}</p>
                    <Fold rows first=2 class="employers" />
                </Part>
            }
        })
    }
}

#[component]
fn Employer(open: Open, name: String) -> impl IntoView {
    let employer = StoredValue::new(name.clone());
    let domains = Memo::new(move |_| {
        let name = employer.get_value();
        open.shown.with(|shown| {
            let kept = shown.as_ref().map(|shown| shown.candidate.employer_domains.as_slice()).unwrap_or_default();
            kept.iter().find(|kept| kept.name == name).map(|kept| kept.domains.clone()).unwrap_or_default()
        })
    });
    let names = Memo::new(move |_| {
        let name = employer.get_value();
        open.shown.with(|shown| {
            let kept = shown.as_ref().map(|shown| shown.candidate.employer_domains.as_slice()).unwrap_or_default();
            kept.iter().find(|kept| kept.name == name).map(|kept| kept.also.clone()).unwrap_or_default()
        })
    });
    let change = Callback::new(move |domains| {
        open.change(Change::EmployerDomains { employer: employer.get_value(), domains });
    });
    let rename = Callback::new(move |names| {
        open.change(Change::EmployerNames { employer: employer.get_value(), names });
    });
    view! {
        <h3 dir="auto">{name.clone()}</h3>
        <Chips
            list=domains
            change
            read=entries::domains
            refusal="panel_domain_refused"
            label=say_with("panel_employer_domain_label", &[&name])
            example="panel_domain_example"
        />
        <Chips
            list=names
            change=rename
            read=entries::text
            label=say_with("panel_employer_names_label", &[&name])
            example="panel_employer_names_example"
        />
    }
}
