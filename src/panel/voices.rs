//! How loud each rule of the guard is, how much it bears, and what became of what it said.

use crate::{
    controls::Part,
    rules,
    settings::Kept,
    words::{count, say, say_with},
};
use leptos::prelude::*;
use tactful::{
    settings::{Limit, Voice},
    verdict::Rule,
};

/// Every rule that can be set, under its heading.
#[component]
pub fn Rules(kept: Kept) -> impl IntoView {
    view! {
        <Part title="panel_rules">
            <p class="hint">{say("panel_rules_hint")}</p>
            {rules::GROUPS.iter().map(|(title, rules)| view! {
                <h3>{say(title)}</h3>
                <ul class="voices">
                    {rules.iter().map(|rule| view! { <li><RuleRow kept rule=*rule /></li> }).collect_view()}
                </ul>
            }).collect_view()}
            <p class="hint">{say("panel_rules_objection")}</p>
        </Part>
    }
}

/// The choices for a rule: its voice and what it is called. What a rule does of itself is one of them.
fn choices(rule: Rule) -> [(Voice, &'static str); 3] {
    let (say, hold) = if rule.holds() { (Voice::Say, Voice::Usual) } else { (Voice::Usual, Voice::Hold) };
    [(Voice::Off, "panel_voice_off"), (say, "panel_voice_say"), (hold, "panel_voice_hold")]
}

#[component]
fn RuleRow(kept: Kept, rule: Rule) -> impl IntoView {
    let voice = Memo::new(move |_| kept.settings.with(|settings| settings.voice(rule)));
    // A voice that says the same as what the rule does of itself is shown as that.
    let chosen = move |place: usize, choice: Voice| {
        let is = voice.get();
        is == choice || place == 1 && is == Voice::Say || place == 2 && is == Voice::Hold
    };
    let locked = kept.locks_rule(rule);
    let id = format!("rule-{}", rules::name(rule));
    let label = id.clone();
    let limits = Limit::ALL.iter().filter(move |limit| limit.rule == rule);
    view! {
        <div class="voice">
            <span id=id>{say(rules::name(rule))}</span>
            <select
                aria-labelledby=label
                disabled=locked
                on:change=move |event| {
                    let place: usize = event_target_value(&event).parse().unwrap_or_default();
                    if let Some((voice, _)) = choices(rule).get(place).copied() {
                        kept.change(|settings| settings.set_voice(rule, voice));
                    }
                }
            >
                {choices(rule).into_iter().enumerate().map(|(place, (choice, name))| view! {
                    <option value=place.to_string() selected=move || chosen(place, choice)>{say(name)}</option>
                }).collect_view()}
            </select>
        </div>
        {limits.map(|limit| view! { <LimitRow kept limit voice /> }).collect_view()}
        {locked.then(|| view! { <p class="hint">{say("panel_locked")}</p> })}
        <Outcome kept rule />
    }
}

/// A number that says how much a rule bears; empty for the usual one.
#[component]
fn LimitRow(kept: Kept, limit: &'static Limit, voice: Memo<Voice>) -> impl IntoView {
    let value = Memo::new(move |_| kept.settings.with(|settings| (limit.get)(settings)));
    let locked = kept.locks(limit.name);
    let (least, most) = limit.bounds;
    view! {
        <label class="limit" hidden=move || voice.get() == Voice::Off>
            <span>{say(&called(limit))}</span>
            <input
                type="number"
                inputmode="numeric"
                min=least.to_string()
                max=most.to_string()
                placeholder=limit.usual.to_string()
                disabled=locked
                prop:value=move || value.get().map(|value| value.to_string()).unwrap_or_default()
                on:change=move |event| {
                    let typed = event_target_value(&event);
                    let set = typed.trim().parse::<u32>().ok().map(|value| value.clamp(least, most));
                    kept.change(|settings| (limit.set)(settings, set));
                }
            />
        </label>
    }
}

/// Message id of what a limit is.
pub(crate) fn called(limit: &Limit) -> String {
    format!("panel_limit_{}", limit.name)
}

/// What became of a rule's warnings, where it ever spoke.
#[component]
fn Outcome(kept: Kept, rule: Rule) -> impl IntoView {
    move || {
        let outcome = kept.tally.with(|tally| tally.0.get(&rule).copied())?;
        let shown = count("panel_shown", outcome.shown as usize);
        let parts = [outcome.heeded, outcome.overridden].map(|number| number.to_string());
        let [heeded, overridden] = &parts;
        let told = say_with("panel_outcome", &[&shown, heeded, overridden]);
        let habit = outcome.is_mostly_overridden().then(|| view! { <span class="habit">{say("panel_habit")}</span> });
        Some(view! { <p class="hint outcome">{told}{habit}</p> })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tactful::settings::Settings;

    #[test]
    fn every_choice_is_another_voice_and_what_a_rule_does_of_itself_is_one() {
        for rule in Rule::ALL {
            let voices = choices(rule).map(|(voice, _)| voice);
            assert!(voices.contains(&Voice::Usual), "{rule:?}");
            let mut settings = Settings::default();
            settings.set_voice(rule, Voice::Usual);
            assert_eq!(settings, Settings::default(), "{rule:?}");
        }
    }

    #[test]
    fn every_limit_has_a_name() {
        use crate::dates::tests::english;
        use tactful::surroundings::Words;
        for limit in Limit::ALL {
            let id = called(limit);
            assert_ne!(english().say(&id, &[]), id);
        }
    }
}
