//! An address at a school or a university, which is lost when somebody leaves.

use super::{Reached, Told};
use crate::{
    address::EmailVerdict,
    verdict::{Rule, Severity},
};

pub(super) fn told(reached: &Reached<'_, '_>) -> Told {
    let is_right = || reached.is_alumni() || reached.is_clients() || reached.is_business();
    if reached.verdict != EmailVerdict::Education || is_right() {
        return None;
    }
    let key = if reached.works() { "education_address_left" } else { "education_address" };
    let severity = if reached.is_quiet() { Severity::Note } else { Severity::Caution };
    Some((Rule::EducationAddress, severity, key))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    #[test]
    fn an_address_at_a_university_is_told() {
        let check = |address: &str, expected: &str| {
            assert_eq!(rules(&to("Jane Roe", address, "")), expected, "{address}");
        };
        check("jane.roe@alumnos.ed.ac.uk", "caution education-address jane.roe@alumnos.ed.ac.uk");
        // Whoever left keeps it for good.
        check("jane.roe@alumni.ed.ac.uk", "");
    }
}
