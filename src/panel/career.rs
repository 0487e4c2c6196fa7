//! What their profiles say of a candidate's work: description, positions, schools, skills, languages.

use crate::{
    candidate::Open,
    controls::{Fold, Part},
    dates, links,
    overview::line,
    words::{Spoken, say, today},
};
use leptos::prelude::*;
use tactful::profile;

/// The person's own description.
#[component]
pub fn About(open: Open) -> impl IntoView {
    let about = open.part(|shown| shown.overview.about.clone());
    move || about.get().map(|about| view! { <Part title="panel_about"><Long text=about /></Part> })
}

/// Positions, as a line through time.
#[component]
pub fn Experience(open: Open) -> impl IntoView {
    let experience = open.part(|shown| shown.overview.experience.clone());
    move || {
        let rows: Vec<AnyView> = experience.get().into_iter().map(|held| position(held).into_any()).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <Part title="panel_experience"><Fold rows first=4 class="timeline" /></Part>
            }
        })
    }
}

fn position(held: profile::Experience) -> impl IntoView {
    let profile::Experience { title, employer, employer_url, start, end, current, location, description } = held;
    let (start, end) = (start.as_deref(), end.as_deref());
    let when =
        [dates::range(start, end, current, &Spoken, &Spoken), dates::length(start, end, current, today(), &Spoken)];
    let when = line(when.iter().flatten().map(String::as_str));
    let link = employer_url.as_deref().and_then(links::web).map(str::to_owned);
    let employer = employer.map(|name| match link {
        Some(link) => view! { <a href=link target="_blank" rel="noopener noreferrer">{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    });
    view! {
        <div class="position" class:current=current>
            {title.map(|title| view! { <p class="position-title" dir="auto">{title}</p> })}
            {employer.map(|employer| view! { <p class="position-employer" dir="auto">{employer}</p> })}
            {when.map(|when| view! { <p class="hint">{when}</p> })}
            {location.map(|location| view! { <p class="hint" dir="auto">{location}</p> })}
            {description.map(|text| view! { <Long text /> })}
        </div>
    }
}

/// Schools.
#[component]
pub fn Education(open: Open) -> impl IntoView {
    let education = open.part(|shown| shown.overview.education.clone());
    let school = |attended: profile::Education| {
        let profile::Education { school, degree, field, start, end } = attended;
        let studied = line([degree.as_deref(), field.as_deref()].into_iter().flatten());
        let when = dates::range(start.as_deref(), end.as_deref(), false, &Spoken, &Spoken);
        view! {
            <div class="position">
                {school.map(|school| view! { <p class="position-title" dir="auto">{school}</p> })}
                {studied.map(|studied| view! { <p class="position-employer" dir="auto">{studied}</p> })}
                {when.map(|when| view! { <p class="hint">{when}</p> })}
            </div>
        }
    };
    move || {
        let rows: Vec<AnyView> = education.get().into_iter().map(|attended| school(attended).into_any()).collect();
        (!rows.is_empty())
            .then(|| view! { <Part title="panel_education"><Fold rows first=3 class="timeline" /></Part> })
    }
}

/// Skills.
#[component]
pub fn Skills(open: Open) -> impl IntoView {
    let skills = open.part(|shown| shown.overview.skills.clone());
    move || {
        let rows: Vec<AnyView> =
            skills.get().into_iter().map(|skill| view! { <bdi>{skill}</bdi> }.into_any()).collect();
        (!rows.is_empty()).then(|| view! { <Part title="panel_skills"><Fold rows first=12 class="tags" /></Part> })
    }
}

/// Spoken languages.
#[component]
pub fn Languages(open: Open) -> impl IntoView {
    let languages = open.part(|shown| shown.overview.languages.clone());
    move || {
        let rows = languages.get().into_iter().map(|language| {
            view! {
                <li>
                    <bdi>{language.name}</bdi>
                    {language.level.map(|level| view! { <span class="hint" dir="auto">{level}</span> })}
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty()).then(|| view! { <Part title="panel_languages"><ul class="pairs">{rows}</ul></Part> })
    }
}

/// A text that may be long: its first lines, and the rest when asked for.
#[component]
fn Long(text: String) -> impl IntoView {
    /// Letters that stand in the lines which the style shows.
    const SHORT: usize = 180;
    let long = text.chars().count() > SHORT || text.lines().count() > 3;
    let open = RwSignal::new(false);
    view! {
        <p class="long" class:folded=move || long && !open.get() dir="auto">{text}</p>
        {long.then(|| view! {
            <button
                type="button"
                class="more"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || if open.get() { say("panel_read_less") } else { say("panel_read_more") }}
            </button>
        })}
    }
}
