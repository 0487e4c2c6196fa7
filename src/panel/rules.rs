//! The guard's rules, as the settings name and group them.

use tactful::verdict::Rule;

/// Rules that can be switched off, under message ids of headings. An objection is not among them: whoever asked not to
/// be contacted has a right to it (GDPR, Article 21).
pub const GROUPS: [(&str, &[Rule]); 3] = [
    (
        "panel_rules_who",
        &[
            Rule::WorkAddress,
            Rule::SeveralRecipients,
            Rule::OtherCompanyAddress,
            Rule::RoleAddress,
            Rule::DisposableAddress,
            Rule::EducationAddress,
            Rule::CannotTell,
        ],
    ),
    (
        "panel_rules_what",
        &[
            Rule::SameText,
            Rule::WrongName,
            Rule::Leftover,
            Rule::Placeholder,
            Rule::NoGreetingName,
            Rule::Impersonal,
            Rule::TooLong,
            Rule::Attachment,
            Rule::MissingAttachment,
            Rule::PastDate,
        ],
    ),
    ("panel_rules_when", &[Rule::TooOften, Rule::CoolOff, Rule::BadHour, Rule::WrongAccount]),
];

/// Message id of what a rule looks for.
pub fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::Objection => "panel_rule_objection",
        Rule::WorkAddress => "panel_rule_work_address",
        Rule::SeveralRecipients => "panel_rule_several_recipients",
        Rule::OtherCompanyAddress => "panel_rule_other_company_address",
        Rule::RoleAddress => "panel_rule_role_address",
        Rule::DisposableAddress => "panel_rule_disposable_address",
        Rule::EducationAddress => "panel_rule_education_address",
        Rule::SameText => "panel_rule_same_text",
        Rule::WrongName => "panel_rule_wrong_name",
        Rule::Leftover => "panel_rule_leftover",
        Rule::Placeholder => "panel_rule_placeholder",
        Rule::NoGreetingName => "panel_rule_no_greeting_name",
        Rule::Impersonal => "panel_rule_impersonal",
        Rule::TooOften => "panel_rule_too_often",
        Rule::CoolOff => "panel_rule_cool_off",
        Rule::BadHour => "panel_rule_bad_hour",
        Rule::WrongAccount => "panel_rule_wrong_account",
        Rule::TooLong => "panel_rule_too_long",
        Rule::Attachment => "panel_rule_attachment",
        Rule::MissingAttachment => "panel_rule_missing_attachment",
        Rule::PastDate => "panel_rule_past_date",
        Rule::CannotTell => "panel_rule_cannot_tell",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_switched_in_one_place_and_an_objection_nowhere() {
        let mut named: Vec<&str> = GROUPS.iter().flat_map(|(_, rules)| rules.iter().copied().map(name)).collect();
        named.push(name(Rule::Objection));
        named.sort();
        let messages = include_str!("../../extension/_locales/en/messages.json");
        let ids = messages.split('"').filter(|id| id.starts_with("panel_rule_"));
        assert_eq!(named, ids.collect::<Vec<_>>());
    }
}
