//! Requests about the settings: show them, keep them, take them to a file and back.

use super::{Answer, failed, reply};
use crate::{
    Surroundings, address,
    settings::Settings,
    store::{Rows, Write},
    wire::ToPanel,
};

/// The settings that hold, what of them is locked, and what became of each rule's warnings.
pub fn show(rows: Rows) -> Answer<ToPanel> {
    reply(shown(&rows, rows.policy.over(&rows.settings)))
}

fn shown(rows: &Rows, settings: Settings) -> ToPanel {
    ToPanel::Settings { settings: Box::new(settings), locked: rows.policy.locked(), tally: rows.tally.clone() }
}

/// Keeps what the recruiter's wish changes of the settings that they saw; what the organisation locked stays.
pub fn save(was: &Settings, wish: &Settings, rows: Rows) -> Answer<ToPanel> {
    let mut kept = rows.policy.changed(&rows.settings, was, wish);
    // Where private people have their mailboxes nobody is a client.
    kept.clients.retain(|domain| address::employers_domain(domain).is_some());
    let told = shown(&rows, rows.policy.over(&kept));
    Answer { reply: told, writes: vec![Write::Settings(kept.into())] }
}

/// Keeps the settings of a file.
pub fn import(json: &str, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    match Settings::import(json) {
        Some(settings) => save(&rows.settings.clone(), &settings, rows),
        None => reply(failed("error_no_settings", surroundings)),
    }
}

/// The recruiter's own settings as a file.
pub fn export(rows: &Rows) -> Answer<ToPanel> {
    reply(ToPanel::Export { json: rows.settings.export() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Policy;
    use serde_json::json;
    use time::macros::utc_datetime;

    #[test]
    fn settings_are_shown_kept_and_taken_along() {
        let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
        let rows = || Rows {
            settings: Settings { most_words: Some(300), ..Settings::default() },
            policy: Policy::read(&json!({"most_words": 120})),
            ..Rows::default()
        };
        let told = |answer: &Answer<ToPanel>| match &answer.reply {
            ToPanel::Settings { settings, locked, .. } => (settings.most_words, locked.fields.clone()),
            other => panic!("{other:?}"),
        };
        assert_eq!(told(&show(rows())), (Some(120), vec!["most_words".to_owned()]));
        let ToPanel::Export { json } = export(&rows()).reply else { panic!() };
        let answer = import(
            &json.replace("300", "400").replace("\"off\": []", "\"off\": [\"bad-hour\"]"),
            rows(),
            &surroundings,
        );
        assert_eq!(told(&answer).0, Some(120));
        let kept = Settings { most_words: Some(300), off: vec![crate::verdict::Rule::BadHour], ..Settings::default() };
        assert_eq!(answer.writes, [Write::Settings(kept.into())]);
        // Nobody is a client by a provider of private mailboxes.
        let wish = ["acme.example", "gmail.com"].map(str::to_owned).to_vec();
        let answer = save(&Settings::default(), &Settings { clients: wish, ..Settings::default() }, rows());
        let [Write::Settings(kept)] = answer.writes.as_slice() else { panic!("{answer:?}") };
        assert_eq!(kept.clients, ["acme.example"]);
        let answer = import("no settings", rows(), &surroundings);
        assert!(matches!(answer.reply, ToPanel::Failed { .. }) && answer.writes.is_empty());
    }
}
