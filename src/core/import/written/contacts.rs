//! The addresses, numbers and links in a piece of text, and what they are called there.

use crate::{
    address::Label,
    dates,
    layers::{
        own,
        text::{
            self,
            number::{self, Kind, Labelled},
        },
    },
    profile::{Profile, Seen},
};

/// Files the addresses, numbers and links of a piece below another, and gives back what else stands in it.
pub fn file(given: &str, above: &str, profile: &mut Profile) -> String {
    let mut rest = String::new();
    // Outlook writes `www.home.example<http://www.home.example>`.
    for word in given.replace('<', " <").split(' ') {
        let bare = word.trim_matches(['<', '>', '(', ')', '[', ']', ',', ';']);
        let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
        let is_link = bare.contains("://") || bare.starts_with("www.") || (bare.contains('/') && bare.contains('.'));
        if let Some(url) = own::link(bare).filter(|_| is_link) {
            profile.add_website(url.as_str(), Seen::Recruiter, None);
            // What stands before and behind it is not one number.
            rest.push('|');
        } else if let Some(address) = text::written(bare).first() {
            profile.add_email(address, Seen::Recruiter, label(&rest).as_deref());
            rest.push('|');
        } else {
            rest.push_str(word);
            rest.push(' ');
        }
    }
    match text::written(&rest).first() {
        Some(address) => {
            profile.add_email(address, Seen::Recruiter, None);
            String::new()
        }
        None => phones(&rest, above, profile),
    }
}

/// Files the phone numbers of a piece: those that are called so, and those that stand alone and can be nothing else.
fn phones(given: &str, above: &str, profile: &mut Profile) -> String {
    let mut rest = given.to_owned();
    // Beside a number of its own a label is that number's.
    let above = if above.contains(|it: char| it.is_ascii_digit()) { "" } else { above };
    for Labelled { number, kind, .. } in &number::labelled(&[above.to_owned(), given.to_owned()], &[]) {
        let Some((before, after)) = rest.split_once(number.as_str()) else { continue };
        let mobile = || (*kind == Kind::Mobile).then(|| "Mobile".to_owned());
        if *kind != Kind::Fax {
            profile.add_phone(number, Seen::Recruiter, label(before).or_else(mobile).as_deref());
        }
        rest = format!("{before}|{after}");
    }
    // Only telephones' numbers begin with a plus, whatever stands before them.
    let mut parts = rest.split('+');
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|it: char| !(it.is_ascii_digit() || " ()-./\u{a0}".contains(it))).unwrap_or(part.len());
        let (number, after) = part.split_at_checked(end).unwrap_or((part, ""));
        let number = format!("+{}", number.trim_end_matches(|it: char| !it.is_ascii_digit()));
        if is_telephone(&number) {
            profile.add_phone(&number, Seen::Recruiter, label(&left).as_deref());
            left.push('|');
            left.push_str(after);
        } else {
            left.push('+');
            left.push_str(part);
        }
    }
    let start = left.find(|it: char| it.is_ascii_digit() || it == '(').unwrap_or(left.len());
    let (before, number) = left.split_at_checked(start).unwrap_or((&left, ""));
    let (label, number) = (label(before), number.trim());
    // `O: 202-555-0100`, `jane@home.example, 06 12 34 56 78`
    let word = before.trim_matches([' ', ':', '|', ',', ';', '-', '–']);
    let is_called = label.is_some() || (word.chars().count() < 2 && word.chars().all(char::is_alphabetic));
    if own::phone(number).is_some() && is_called && is_telephone(number) {
        profile.add_phone(number, Seen::Recruiter, label.as_deref());
        return String::new();
    }
    left
}

/// Whether a number that nothing calls one is a telephone's: it begins as only those do, or is grouped as in America or as
/// in the south and east of Europe.
fn is_telephone(number: &str) -> bool {
    let groups: Vec<usize> = number.split(|it: char| !it.is_ascii_digit()).map(str::len).filter(|it| *it > 0).collect();
    let is_long = (8..=15).contains(&groups.iter().sum::<usize>());
    let is_spaced = groups == [3, 2, 2, 2] && number.chars().all(|it| it.is_ascii_digit() || it == ' ');
    let is_begun = number.starts_with(['+', '0', '(']) || groups == [3, 3, 4] || is_spaced;
    is_long && is_begun && dates::date(number).is_none() && dates::period(number).is_none()
}

/// What the words before an address or a number call it, where they say whose it is.
fn label(before: &str) -> Option<String> {
    let word = before.trim_end().rsplit(['|', ',', ';']).next()?.trim();
    let word = word.split(' ').next_back().filter(|_| word.split(' ').count() < 4)?;
    match Label::of(word)? {
        Label::Work => Some("Work".into()),
        Label::Home => Some("Home".into()),
        Label::Mobile => Some("Mobile".into()),
    }
}
