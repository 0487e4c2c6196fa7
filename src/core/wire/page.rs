//! What a page's content script and the worker say to each other.

use crate::{
    draft::Composer,
    verdict::{Rule, Severity, Verdict, Warning},
};
use serde::{Deserialize, Serialize};

/// What a content script may say to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum FromPage {
    /// Judge what a compose box shows now.
    Judge {
        /// Counts the readings of this compose box; the reply carries it back.
        sequence: u32,
        /// The compose box as read.
        composer: Composer,
    },
    /// The recruiter answered a banner.
    Answered {
        /// The action chosen.
        action: String,
        /// The warnings that it answers, as they were shown.
        shown: Vec<Shown>,
        /// What the action acts on, as the warning said.
        #[serde(default)]
        value: Option<String>,
        /// The compose box that they were shown for.
        composer: Composer,
    },
    /// A send went through.
    Sent {
        /// The compose box as last read before it.
        composer: Composer,
    },
    /// A message in which the guard spoke was sent or given up.
    Ended {
        /// The rules that spoke long enough to be read.
        shown: Vec<Rule>,
        /// Those of them that were answered with "send anyway".
        overridden: Vec<Rule>,
    },
}

/// A warning that a banner showed, by what it was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shown {
    /// Which rule spoke.
    pub rule: Rule,
    /// How much was at stake.
    pub severity: Severity,
    /// Whom it was about.
    #[serde(default)]
    pub recipient: Option<String>,
}

impl Shown {
    /// Whether it is this warning.
    pub fn is(&self, warning: &Warning) -> bool {
        (self.rule, self.severity, &self.recipient) == (warning.rule, warning.severity, &warning.recipient)
    }
}

impl FromPage {
    /// The compose box that it is about.
    pub fn composer(&self) -> Option<&Composer> {
        match self {
            Self::Judge { composer, .. } | Self::Answered { composer, .. } | Self::Sent { composer } => Some(composer),
            Self::Ended { .. } => None,
        }
    }
}

/// What the worker answers a content script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ToPage {
    /// What the guard says of one reading.
    Judged {
        /// The reading that was judged.
        sequence: u32,
        /// What to show.
        verdict: Verdict,
    },
    /// Noted.
    Done,
    /// These pages open, each with a draft.
    Opened {
        /// Their addresses.
        pages: Vec<String>,
    },
    /// Nothing was done, and why, for the recruiter to read.
    Failed {
        /// A sentence.
        reason: String,
    },
}

/// What the worker asks a content script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum AskPage {
    /// Serialise the page; the content script answers with a [`Snapshot`](crate::capture::Snapshot).
    Serialise,
    /// Say which page this is; the content script answers with its address.
    Where,
    /// The guard leaves the pages of a site.
    Leave {
        /// Which, such as `https://mail.example.org`.
        site: String,
    },
}

#[cfg(test)]
mod tests {
    use super::{AskPage, FromPage, Rule, Shown, ToPage, Verdict};
    use crate::{capture::Snapshot, draft, surface, verdict};
    use std::{env, fs, path::Path};
    use ts_rs::{Config, TS};

    /// The content script is checked against these types, so it cannot say what the worker would not understand.
    #[test]
    fn the_content_script_knows_the_types_of_its_messages() {
        let config = Config::default();
        let mut text =
            String::from("// The messages of the content script, written from the Rust types by their test.\n");
        macro_rules! declare {
            ($($kind:ty),* $(,)?) => {
                $(text.push_str(&format!("\nexport {}\n", <$kind>::decl(&config)));)*
            };
        }
        declare!(
            FromPage,
            Shown,
            ToPage,
            AskPage,
            Snapshot,
            draft::Composer,
            draft::ComposerField,
            draft::RecipientField,
            Verdict,
            verdict::Warning,
            verdict::Action,
            verdict::Severity,
            Rule,
            surface::Surface,
            surface::Recipients,
            surface::Tell,
            surface::Key,
            surface::Mount,
            surface::Place,
            surface::ByName,
            surface::PartNames,
            surface::Part,
        );
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/wire.d.ts");
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "extension/wire.d.ts is old: UPDATE=1 writes it anew, then check the content script");
    }
}
