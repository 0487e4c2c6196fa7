//! A shared mailbox, which several people read.

use super::{Reached, Told};
use crate::{
    address::{self, EmailVerdict},
    guard::several::is_list_host,
    verdict::{Rule, Severity},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    let is_right =
        || reached.is_clients() || is_list_host(reached.address) || reached.is_answered() && reached.is_business();
    // What is on file for somebody at a provider is theirs, whatever it is called.
    let is_own = || reached.is_stored() && address::is_at_provider(reached.address);
    if reached.verdict != EmailVerdict::Role || is_right() || is_own() {
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
    use crate::guard::testing::{BODY, known, rules, to};

    #[test]
    fn a_shared_mailbox_is_told() {
        // What a mailbox calls itself does not make its domain a person's own.
        for name in ["Initech", ""] {
            assert_eq!(rules(&to(name, "info@initech.example", "")), "caution role-address info@initech.example");
        }
    }

    #[test]
    fn what_is_on_file_at_a_provider_is_no_shared_mailbox() {
        for address in ["office@gmx.example", "studio@gmail.com", "roe.team@gmail.com"] {
            let mut case = to("Jane Roe", address, BODY);
            case.known = vec![known("Jane Roe")];
            case.known[0].addresses = vec![address.into()];
            let expected = if address.ends_with("gmail.com") { "" } else { "caution role-address office@gmx.example" };
            assert_eq!(rules(&case), expected, "{address}");
        }
    }
}
