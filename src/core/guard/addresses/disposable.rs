//! A throw-away address, or one from which a message came back: it reaches nobody, or somebody else.

use super::{Reached, Told};
use crate::{
    address::EmailVerdict,
    guard::people::same_mailbox,
    verdict::{Rule, Severity},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    let mut bounced = reached.person.known.into_iter().flat_map(|known| &known.bounced);
    let key = if bounced.any(|bounced| same_mailbox(bounced) == same_mailbox(reached.address)) {
        "bounced_address"
    } else if reached.verdict == EmailVerdict::Disposable {
        "disposable_address"
    } else {
        return None;
    };
    Some((Rule::DisposableAddress, Severity::Caution, key))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    #[test]
    fn what_reaches_nobody_is_told() {
        let check = |address: &str, expected: &str| {
            let mut case = to("Jane Roe", address, "");
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Acme", "acme.example")];
            case.known[0].bounced = vec!["Jane.Roe@gmail.com".into(), "jane@acme.example".into()];
            assert_eq!(rules(&case), format!("{expected} {address}"), "{address}");
        };
        check("janeroe@gmail.com", "caution disposable-address");
        check("jane.roe@mailinator.com", "caution disposable-address");
        // At work that it came back is the lesser harm.
        check("jane@acme.example", "severe work-address");
    }
}
