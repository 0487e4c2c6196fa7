//! A shared mailbox, which several people read.

use super::{Reached, Told};
use crate::{
    address::EmailVerdict,
    guard::several::is_list_host,
    verdict::{Rule, Severity},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    let is_right =
        || reached.is_clients() || is_list_host(reached.address) || reached.is_answered() && reached.is_business();
    if reached.verdict != EmailVerdict::Role || is_right() {
        return None;
    }
    // An invoice goes to those who pay it.
    let is_theirs = reached.is_business() || reached.is_errand() || reached.is_stored() && reached.is_free();
    let is_told = is_theirs || reached.person.is_namesake || reached.is_quiet();
    let severity = if is_told { Severity::Note } else { Severity::Caution };
    Some((Rule::RoleAddress, severity, "role_address"))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    #[test]
    fn a_shared_mailbox_is_told() {
        // What a mailbox calls itself does not make its domain a person's own.
        for name in ["Initech", ""] {
            assert_eq!(rules(&to(name, "info@initech.example", "")), "caution role-address info@initech.example");
        }
    }
}
