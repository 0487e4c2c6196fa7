//! The countries that a phone number without a prefix may belong to.

/// ISO 3166-1 two-letter codes of the countries and territories with a numbering plan, in their order, and XK for
/// Kosovo as libphonenumber has it.
pub const CODES: &str = "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ \
    FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE \
    RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV \
    TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_which_libphonenumber_knows_a_number() {
        let examples = include_str!("../../tests/address/phones.txt").lines();
        let mut known: Vec<&str> =
            examples.filter_map(|line| line.get(..2).filter(|_| !line.starts_with('#'))).collect();
        // Parts of Saint Helena; and two whose numbers libphonenumber counts as Morocco's and Guadeloupe's.
        known.retain(|code| !["AC", "TA"].contains(code));
        known.extend(["EH", "MF"]);
        known.sort();
        known.dedup();
        assert_eq!(CODES.split(' ').collect::<Vec<_>>(), known);
    }
}
