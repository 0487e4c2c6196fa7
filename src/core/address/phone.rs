//! Judges a phone number by its country's numbering plan, through libphonenumber's rules.

use super::{Knowledge, Line, PhoneJudgement, text::plain};
use crate::Surroundings;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

/// Judges a phone number as it stands in a page: international, national when the country is known, or a `tel:` link.
pub fn judge(text: &str, known: &Knowledge, surroundings: &Surroundings<'_>) -> PhoneJudgement {
    let given = text.trim();
    let invalid = |message| PhoneJudgement {
        normal: given.to_owned(),
        valid: false,
        line: None,
        country: None,
        reason: surroundings.words.say(message, &[]),
    };
    // Longer texts are no number, and the rules need not look at them.
    if text.len() > 250 {
        return invalid("address_phone_invalid");
    }
    let number = dialled(text);
    let region = known.country.as_deref().and_then(|country| Region::from_code(&country.to_ascii_uppercase()).ok());
    // `0612345678;phone-context=+33` (RFC 3966)
    let international = number.starts_with('+') || number.contains(";phone-context=+");
    if !international && region.is_none() {
        return invalid("address_phone_no_country");
    }
    let Ok(parsed) = PHONE_NUMBER_UTIL.parse(&number, region) else { return invalid("address_phone_invalid") };
    let (true, Some(region)) = (PHONE_NUMBER_UTIL.is_valid_number(&parsed), region_of(&parsed)) else {
        return invalid("address_phone_invalid");
    };
    let line = line(PHONE_NUMBER_UTIL.get_number_type(&parsed));
    // The rules call numbers that belong to no country, such as +800, the region 001.
    let country = Some(region.as_region_str().as_str().to_owned()).filter(|code| code.len() == 2);
    let reason = surroundings.words.say(line.message(), &[country.as_deref().unwrap_or("international")]);
    PhoneJudgement {
        normal: PHONE_NUMBER_UTIL.format(&parsed, PhoneNumberFormat::E164).into_owned(),
        valid: true,
        line: Some(line),
        country,
        reason,
    }
}

/// A number in E.164, where it says its country or is written as at home in the one given; `None` where either is in doubt.
pub fn international(text: &str, country: Option<&str>) -> Option<String> {
    if text.len() > MOST_WRITTEN {
        return None;
    }
    let number = dialled(text);
    // The rules would leave out what is dialled at the other end.
    if number.contains(|sign: char| sign.is_alphabetic() || matches!(sign, ';' | ',' | '#' | '*')) {
        return None;
    }
    let number = if number.starts_with('+') { number.replace("(0)", "") } else { number };
    let region = country.and_then(|country| Region::from_code(&country.to_ascii_uppercase()).ok());
    let parsed = PHONE_NUMBER_UTIL.parse(&number, region).ok()?;
    let digits = |text: &str| text.chars().filter_map(|it| it.to_digit(10)).collect::<Vec<u32>>();
    let as_written = |form| digits(&PHONE_NUMBER_UTIL.format(&parsed, form)) == digits(&number);
    let form = if number.starts_with('+') { PhoneNumberFormat::E164 } else { PhoneNumberFormat::National };
    // Some leave the zero in with which it is dialled at home: `(+33) 05 34 …`.
    let has_zero = || {
        let mut written = digits(&number);
        let code = usize::from(parsed.country_code > 9) + usize::from(parsed.country_code > 99) + 1;
        written.get(code) == Some(&0) && {
            written.remove(code);
            written == digits(&PHONE_NUMBER_UTIL.format(&parsed, form))
        }
    };
    (PHONE_NUMBER_UTIL.is_valid_number(&parsed) && (as_written(form) || (number.starts_with('+') && has_zero())))
        .then(|| PHONE_NUMBER_UTIL.format(&parsed, PhoneNumberFormat::E164).into_owned())
}

/// Nobody writes a number longer, in bytes.
const MOST_WRITTEN: usize = 60;

fn region_of(number: &PhoneNumber) -> Option<Region> {
    PHONE_NUMBER_UTIL.get_region_for_number(number)
}

/// The digits of a number that are dialled, behind a `+` where the country's are among them. No numbering plan is asked.
pub fn number(text: &str) -> String {
    let dialled = dialled(text).replace("(0)", "");
    // What follows is an extension.
    let number =
        dialled.split(|sign: char| sign.is_alphabetic() || matches!(sign, ';' | ',')).next().unwrap_or_default();
    number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').take(MOST_DIGITS).collect()
}

/// Whether two numbers of [`number`] are one: as it is dialled at home, a number begins later.
pub fn is_same(one: &str, other: &str) -> bool {
    // Somebody may have written them as people read them: `+44 (0)20 7946 0018`.
    let is_dialled = |number: &str| number.chars().all(|letter| letter == '+' || letter.is_ascii_digit());
    if !is_dialled(one) || !is_dialled(other) {
        let bare = |number: &str| -> String {
            number.replace("(0)", "").chars().filter(|letter| *letter == '+' || letter.is_ascii_digit()).collect()
        };
        return is_same(&bare(one), &bare(other));
    }
    let at_home = |number: &str| number.trim_start_matches(['+', '0']).to_owned();
    if one.starts_with('+') && other.starts_with('+') {
        return one == other;
    }
    let (one, other) = (at_home(one), at_home(other));
    one.len().min(other.len()) >= LEAST_DIGITS && (one.ends_with(&other) || other.ends_with(&one))
}

/// What a number has in common with the same number dialled from elsewhere; `None` when it is too short to be somebody's.
pub fn ending(number: &str) -> Option<&str> {
    number.len().checked_sub(LEAST_DIGITS).and_then(|start| number.get(start..))
}

/// Fewer digits are a service's.
const LEAST_DIGITS: usize = 7;

/// No country has longer numbers, whatever stands before them.
const MOST_DIGITS: usize = 20;

/// The number without a link's scheme and parameters, with `+` for the prefixes `00` and `011` that travel with
/// numbers written for abroad.
fn dialled(text: &str) -> String {
    let text = plain(text);
    let mut number = text.trim();
    for scheme in ["tel:", "callto:", "sms:", "phone:", "whatsapp:", "fax:"] {
        if let Some(rest) = number
            .get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .and(number.get(scheme.len()..))
        {
            number = rest.trim_start_matches('/').trim();
        }
    }
    let number = number.replace("%20", " ").replace("%2B", "+").replace("%2b", "+");
    let number = number.trim().trim_start_matches(|start: char| !start.is_numeric() && !matches!(start, '+' | '('));
    // `(+44) 20 …`, `(0044) 20 …`
    let open = number.strip_prefix('(').filter(|rest| rest.starts_with('+') || rest.starts_with("00"));
    let unbracketed = open.and_then(|rest| rest.split_once(')')).map(|(code, rest)| format!("{code} {rest}"));
    let number = unbracketed.as_deref().filter(|rest| !rest.starts_with("00 ")).unwrap_or(number);
    match number
        .strip_prefix("00")
        .or_else(|| number.strip_prefix("(00)"))
        .filter(|rest| !rest.trim_start().starts_with('0'))
    {
        Some(abroad) => format!("+{}", abroad.trim_start()),
        None => number.to_owned(),
    }
}

fn line(kind: PhoneNumberType) -> Line {
    match kind {
        PhoneNumberType::Mobile => Line::Mobile,
        PhoneNumberType::FixedLine => Line::Fixed,
        PhoneNumberType::FixedLineOrMobile => Line::FixedOrMobile,
        PhoneNumberType::TollFree => Line::TollFree,
        PhoneNumberType::PremiumRate => Line::Premium,
        PhoneNumberType::VoIP => Line::Voip,
        _ => Line::Other,
    }
}

impl Line {
    /// The message that names the kind of line and its country.
    fn message(self) -> &'static str {
        match self {
            Self::Mobile => "address_phone_mobile",
            Self::Fixed => "address_phone_fixed",
            Self::FixedOrMobile => "address_phone_fixed_or_mobile",
            Self::TollFree => "address_phone_toll_free",
            Self::Premium => "address_phone_premium",
            Self::Voip => "address_phone_voip",
            Self::Other => "address_phone_other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_for_the_world_where_its_country_is_told() {
        let check = |text: &str, country: Option<&str>, expected: Option<&str>| {
            assert_eq!(international(text, country).as_deref(), expected, "{text} {country:?}");
        };
        check("+33 1 99 00 12 34", None, Some("+33199001234"));
        check("+49 (0)30 5550123", Some("FR"), Some("+49305550123"));
        check("0044 20 7946 0018", None, Some("+442079460018"));
        check("020 7946 0018", Some("GB"), Some("+442079460018"));
        check("020 7946 0018", None, None);
        check("(202) 555-0142", Some("us"), Some("+12025550142"));
        check("+1 202 555 0142 ext. 5", None, None);
        check("(+44) 020 7946 0018", None, Some("+442079460018"));
        check("(0044) 20 7946 0018", None, Some("+442079460018"));
        check("(+44)2079460018", None, Some("+442079460018"));
        check("(020) 7946 0018", Some("gb"), Some("+442079460018"));
        check("+33 01 99 00 12 34", None, Some("+33199001234"));
        check("+39 06 9999 0018", None, Some("+390699990018"));
        // Without the 0 that is dialled at home it may be another country's.
        check("6 12 34 56 78", Some("FR"), None);
        check("612 34 56 78", Some("ES"), Some("+34612345678"));
        check("12", Some("FR"), None);
    }

    #[test]
    fn a_number_is_the_same_from_abroad_and_at_home() {
        let check = |one: &str, other: &str, expected: bool| {
            let (one, other) = (number(one), number(other));
            assert_eq!(is_same(&one, &other), expected, "{one} {other}");
            assert!(!expected || ending(&one) == ending(&other), "{one} {other}");
        };
        check("+33 6 12 34 56 78", "06 12 34 56 78", true);
        check("0033612345678", "+33 (0)6 12 34 56 78", true);
        check("tel:0612345678", "06.12.34.56.78", true);
        check("tel:0612345679", "06.12.34.56.78", false);
        check("+44 20 7946 0018", "06 12 34 56 78", false);
        check("+1 202-555-0100 ext. 5", "tel:(202) 555-0100", true);
        check("112", "112", false);
    }
}
