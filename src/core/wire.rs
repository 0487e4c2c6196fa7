//! Messages between the parts of the extension: one type for each kind of sender.
//!
//! A page's content script cannot even express what only the panel may ask. The worker decides as which of the two types a
//! message is read by what the browser says of its sender.

mod page;
mod panel;

pub use crate::settings::{NeverAgain, Settings};
pub use page::{AskPage, FromPage, Shown, ToPage};
pub use panel::{CandidateRow, Change, FromPanel, JoinedPart, Moved, SiteRow, Suggestion, ToPanel, Undoable};

#[cfg(test)]
mod tests {
    use super::{AskPage, Change, FromPage, FromPanel, ToPage, ToPanel};
    use serde::{Serialize, de::DeserializeOwned};
    use std::{env, fs, path::Path};

    /// A message as it is read and written again.
    fn again<T: Serialize + DeserializeOwned>(json: &str) -> String {
        let message: T = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
        serde_json::to_string(&message).unwrap()
    }

    /// The messages that there are of a type: who reads one that there is not says which it expected.
    fn names<T: DeserializeOwned>(tag: &str) -> Vec<String> {
        let unknown = serde_json::from_str::<T>(&format!("{{\"{tag}\":\"?\"}}")).map(|_| ()).unwrap_err().to_string();
        unknown.split('`').skip(3).step_by(2).map(|name| format!("\"{tag}\":\"{name}\"")).collect()
    }

    /// `messages.txt` has one of each on a line.
    #[test]
    fn each_message_is_written_as_its_golden() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/core/wire/messages.txt");
        let kept = fs::read_to_string(&path).unwrap();
        let written = kept.lines().map(|line| {
            let (kind, json) = line.split_once(' ').unwrap();
            let again = match kind {
                "from-page" => again::<FromPage>(json),
                "to-page" => again::<ToPage>(json),
                "ask-page" => again::<AskPage>(json),
                "from-panel" => again::<FromPanel>(json),
                "change" => again::<Change>(json),
                "to-panel" => again::<ToPanel>(json),
                _ => panic!("{kind} is no kind of message"),
            };
            format!("{kind} {again}\n")
        });
        let written: String = written.collect();
        let types = [
            ("from-page", names::<FromPage>("type")),
            ("to-page", names::<ToPage>("type")),
            ("ask-page", names::<AskPage>("type")),
            ("from-panel", names::<FromPanel>("type")),
            ("change", names::<Change>("what")),
            ("to-panel", names::<ToPanel>("type")),
        ];
        for (kind, names) in types {
            assert!(names.len() > 2, "{kind}: {names:?}");
            for name in names {
                assert!(written.contains(&format!("{kind} {{{name}")), "{kind} with {name} is missing");
            }
        }
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &written).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap();
        assert!(kept == written, "the messages are written otherwise; UPDATE=1 rewrites them, then read the diff");
    }
}
