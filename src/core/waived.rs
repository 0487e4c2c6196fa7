//! What the recruiter answered with "send anyway": the same warning is not shown again for the rest of the session.
//!
//! Only hashes of the words are kept, never the words. An objection is never waived.

use crate::{
    draft::Draft,
    verdict::{Rule, Warning},
};
use serde::{Deserialize, Serialize};
use time::{Duration, UtcDateTime, format_description::well_known::Rfc3339};

/// A session: about a working day.
const SESSION: Duration = Duration::hours(12);

/// So many are kept.
const MOST: usize = 500;

/// What was waived, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waived(Vec<Mark>);

/// A warning that was waived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    /// Of its rule and words.
    mark: u64,
    /// When, RFC 3339.
    at: String,
}

impl Waived {
    /// Waives warnings of a draft, and forgets what is of an earlier session.
    pub fn add<'a>(&mut self, warnings: impl Iterator<Item = &'a Warning>, draft: &Draft, now: UtcDateTime) {
        self.0.retain(|mark| is_recent(&mark.at, now));
        let at = now.format(&Rfc3339).unwrap_or_default();
        for warning in warnings.filter(|warning| warning.rule != Rule::Objection) {
            let mark = mark(warning, draft);
            self.0.retain(|known| known.mark != mark);
            self.0.push(Mark { mark, at: at.clone() });
        }
        let old = self.0.len().saturating_sub(MOST);
        self.0.drain(..old);
    }

    /// Whether a warning was waived in this session.
    pub fn has(&self, warning: &Warning, draft: &Draft, now: UtcDateTime) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let mark = mark(warning, draft);
        self.0.iter().any(|known| known.mark == mark && is_recent(&known.at, now))
    }
}

fn is_recent(at: &str, now: UtcDateTime) -> bool {
    UtcDateTime::parse(at, &Rfc3339).is_ok_and(|at| at <= now && now - at < SESSION)
}

/// FNV-1a over the rule, whom it is about, and what it says. What is said of a whole draft is about everybody in it.
fn mark(warning: &Warning, draft: &Draft) -> u64 {
    let mut about: Vec<String> = match &warning.recipient {
        Some(recipient) => vec![recipient.to_lowercase()],
        None => {
            let shown = draft.recipients.iter().filter_map(|one| one.address.as_ref().or(one.name.as_ref()));
            shown.map(|shown| shown.to_lowercase()).collect()
        }
    };
    about.sort();
    let parts = [format!("{:?}", warning.rule), about.join(" "), warning.title.clone(), warning.reason.clone()];
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{draft::Recipient, verdict::Severity};
    use time::macros::utc_datetime;

    fn warning(rule: Rule, recipient: &str) -> Warning {
        Warning {
            rule,
            severity: Severity::Caution,
            recipient: Some(recipient.into()),
            title: "title".into(),
            reason: "reason".into(),
            actions: vec![],
        }
    }

    fn draft(recipients: &[&str]) -> Draft {
        let recipient = |address: &&str| Recipient { address: Some((*address).to_owned()), ..Recipient::default() };
        Draft { recipients: recipients.iter().map(recipient).collect(), ..Draft::default() }
    }

    #[test]
    fn what_was_waived_is_left_for_a_session() {
        let morning = utc_datetime!(2026-11-23 8:00);
        let mut waived = Waived::default();
        let [one, other] = [draft(&["office@acme.example"]), draft(&["office@acme.example", "jane@home.example"])];
        let whole = Warning { recipient: None, ..warning(Rule::SeveralRecipients, "") };
        let warned =
            [warning(Rule::RoleAddress, "office@acme.example"), warning(Rule::Objection, "Jane"), whole.clone()];
        waived.add(warned.iter(), &one, morning);
        let has = |rule, recipient, now| waived.has(&warning(rule, recipient), &other, now);
        // A third person makes it another message, though the words are the same.
        assert!(waived.has(&whole, &one, morning) && !waived.has(&whole, &other, morning));
        assert!(has(Rule::RoleAddress, "Office@acme.example", utc_datetime!(2026-11-23 18:00)));
        assert!(!has(Rule::RoleAddress, "office@acme.example", utc_datetime!(2026-11-24 8:00)));
        assert!(!has(Rule::RoleAddress, "sales@acme.example", morning));
        assert!(!has(Rule::WorkAddress, "office@acme.example", morning));
        assert!(!has(Rule::Objection, "Jane", morning));
    }
}
