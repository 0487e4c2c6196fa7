//! One candidate: who they are, how to reach them, and everything kept of them.

use crate::{
    bridge,
    career::{About, Education, Experience, Languages, Skills},
    channels::Reach,
    controls::{Avatar, Heading, Notice, Waiting},
    differences::Differences,
    employers::Employers,
    news::Timeline,
    notes::{Motivations, Notes},
    overview::{Overview, line},
    panel::{Asked, Panel},
    place::{Place, go},
    same::SamePerson,
    sources::{Contacts, Sources},
    standing::Standing,
    words::{say, say_with},
};
use leptos::{prelude::*, reactive::spawn_local_scoped_with_cancellation, task::spawn_local};
use tactful::{
    candidate::{Candidate, CandidateId},
    reading::Field,
    receipt::Channel,
    weigh::Said,
    wire::{Change, FromPanel, JoinedPart, Suggestion, ToPanel},
};

/// What the worker said of a candidate.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// What is kept.
    pub candidate: Candidate,
    /// What their profiles say together.
    pub overview: Overview,
    /// The ways to reach them, the best first.
    pub channels: Vec<Channel>,
    /// A text that asks for a better way.
    pub ask: Option<String>,
    /// In what their pages disagree.
    pub differences: Vec<(Field, Vec<Said>)>,
    /// The parts that they were joined from.
    pub parts: Vec<JoinedPart>,
    /// Others who may be the same person.
    pub suggestions: Vec<Suggestion>,
}

/// The candidate that is open.
#[derive(Clone, Copy)]
pub struct Open {
    /// What the worker said of them last.
    pub shown: RwSignal<Option<Shown>>,
    /// What it reports to.
    pub panel: Panel,
    id: StoredValue<CandidateId>,
}

impl Open {
    /// Whose page it is.
    pub fn id(self) -> CandidateId {
        self.id.try_get_value().unwrap_or_default()
    }

    /// One part of what is shown, that tells when it changed.
    pub fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(self, part: fn(&Shown) -> T) -> Memo<T> {
        Memo::new(move |_| self.shown.with(|shown| shown.as_ref().map(part).unwrap_or_default()))
    }

    /// Has a change kept, and shows what came of it; a toast says what was done, or why it was not.
    pub fn change(self, change: Change) {
        let id = self.id();
        self.panel.perform(FromPanel::Edit { id, change });
    }

    /// Has a change kept, or says why it was not. The request does not need the view any more.
    pub fn keep(self, change: Change) -> impl Future<Output = Result<(), String>> {
        let (id, went_on) = (self.id(), self.panel.went_on);
        async move {
            match bridge::ask(FromPanel::Edit { id, change }).await? {
                ToPanel::Done { .. } => {
                    went_on.set(true);
                    Ok(())
                }
                _ => Err(say("panel_no_answer")),
            }
        }
    }
}

/// One candidate.
#[component]
pub fn CandidateView(panel: Panel, id: CandidateId) -> impl IntoView {
    panel.visited.set(Some(id.clone()));
    let open = Open { shown: RwSignal::new(None), id: StoredValue::new(id.clone()), panel };
    let state = RwSignal::new(Asked::<()>::Waiting);
    let load = move || {
        let id = id.clone();
        spawn_local_scoped_with_cancellation(async move {
            match bridge::ask(FromPanel::Show { id }).await {
                Ok(ToPanel::Candidate { candidate, channels, ask, differences, parts, suggestions }) => {
                    let overview = Overview::of(&candidate.profiles);
                    let candidate = *candidate;
                    let shown = Shown { candidate, overview, channels, ask, differences, parts, suggestions };
                    open.shown.set(Some(shown));
                    state.set(Asked::Here(()));
                }
                // Nothing is shown of somebody who may have been erased meanwhile.
                refused => {
                    open.shown.set(None);
                    state.set(Asked::Failed(refused.err().unwrap_or_else(|| say("panel_no_answer"))));
                }
            }
        });
    };
    let again = load.clone();
    Effect::new(move || {
        panel.changes.track();
        load();
    });
    let retry = Callback::new(move |()| again());
    view! {
        <main class="page">
            {move || match state.get() {
                Asked::Waiting => Some(view! { <Waiting /> }.into_any()),
                Asked::Failed(reason) => Some(view! { <Notice text=reason again=retry /> }.into_any()),
                Asked::Here(()) => None,
            }}
            <Show when=move || open.shown.with(Option::is_some)>
                <Head open />
                <SamePerson panel id=Signal::derive(move || open.id()) suggestions=open.part(|it| it.suggestions.clone()) />
                <Reach open />
                <Timeline open />
                <Motivations open />
                <Notes open />
                <Standing open />
                <About open />
                <Experience open />
                <Education open />
                <Skills open />
                <Languages open />
                <Employers open />
                <Contacts open />
                <Differences open />
                <Sources open />
                <Keeping panel open />
            </Show>
        </main>
    }
}

/// Who it is.
#[component]
fn Head(open: Open) -> impl IntoView {
    let overview = open.part(|shown| shown.overview.clone());
    let name = Memo::new(move |_| overview.with(|overview| overview.name.clone()));
    let shown_name = move || if name.with(String::is_empty) { say("panel_no_name") } else { name.get() };
    let objected = open.part(|shown| shown.candidate.objected);
    view! {
        <header class="who">
            {move || view! { <Avatar name=name.get() large=true /> }}
            <div>
                <Heading>
                    {shown_name}
                    {move || overview.with(|overview| overview.pronouns.clone()).map(|pronouns| view! {
                        <span class="pronouns">{pronouns}</span>
                    })}
                </Heading>
                {move || overview.with(|overview| {
                    let employers = line(overview.employers.iter().map(String::as_str));
                    let headline = overview.headline.clone();
                    let location = overview.location.clone();
                    let looks = overview.open_to_work;
                    view! {
                        {headline.map(|text| view! { <p class="headline" dir="auto">{text}</p> })}
                        {employers.map(|text| view! { <p class="employed" dir="auto">{text}</p> })}
                        {location.map(|text| view! { <p class="hint" dir="auto">{text}</p> })}
                        {looks.then(|| view! { <p><span class="badge fine">{say("panel_open_to_work")}</span></p> })}
                    }
                })}
            </div>
        </header>
        <Show when=move || objected.get()>
            <p class="objected">{say("panel_objected_note")}</p>
        </Show>
    }
}

/// Taking everything along, and erasing everything.
#[component]
fn Keeping(panel: Panel, open: Open) -> impl IntoView {
    let id = move || open.id();
    let name = open.part(|shown| shown.overview.name.clone());
    let export = move |_| {
        let id = id();
        spawn_local(async move {
            let file = file_name(&name.get_untracked());
            match bridge::ask(FromPanel::Export { id: Some(id) }).await {
                Ok(ToPanel::Export { json }) if bridge::save_file(&file, &json) => {
                    panel.tell(say("panel_exported"));
                }
                Ok(_) => panel.tell(say("panel_export_failed")),
                Err(reason) => panel.tell(reason),
            }
        });
    };
    let forget = move |_| {
        let id = id();
        spawn_local(async move {
            match bridge::ask(FromPanel::Forget { id }).await {
                Ok(ToPanel::Done { undo }) => {
                    panel.visited.set(None);
                    panel.done(undo);
                    go(&Place::Home);
                }
                Ok(_) => panel.tell(say("panel_no_answer")),
                Err(reason) => panel.tell(reason),
            }
        });
    };
    view! {
        <section class="part keeping">
            <h2>{say("panel_keeping")}</h2>
            <div class="actions">
                <button type="button" class="button" on:click=export>{say("panel_export")}</button>
                <button
                    type="button"
                    class="button danger"
                    aria-label=move || say_with("panel_forget_whom", &[&name.get()])
                    on:click=forget
                >
                    {say("panel_forget")}
                </button>
            </div>
            <p class="hint">{say("panel_forget_hint")}</p>
        </section>
    }
}

/// The name of an exported file: letters and digits of any script, which every file system takes.
fn file_name(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = std::iter::once("tactful".to_owned()).chain(words.map(str::to_lowercase)).collect();
    format!("{}.json", words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_people() {
        assert_eq!(file_name("Jane O'Roe, PhD"), "tactful-jane-o-roe-phd.json");
        assert_eq!(file_name("../田中 花子"), "tactful-田中-花子.json");
        assert_eq!(file_name(""), "tactful.json");
    }
}
