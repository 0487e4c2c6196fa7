//! What the recruiter types into a field, read leniently: pasted with its surroundings, several at once.

/// One text as it is; nothing for an empty field.
pub fn text(typed: &str) -> Option<Vec<String>> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(if typed.is_empty() { Vec::new() } else { vec![typed] })
}

/// Mail addresses, in lower case. `None` when something is no address.
pub fn addresses(typed: &str) -> Option<Vec<String>> {
    several(typed, |part| {
        let address = part.trim_start_matches("mailto:").trim_matches(['<', '>', '"', '\'']);
        let (name, domain) = address.rsplit_once('@')?;
        let domain = domain_name(domain)?;
        (!name.is_empty()).then(|| format!("{}@{domain}", name.to_lowercase()))
    })
}

/// Mail domains, in lower case, out of domains, sites and addresses. `None` when something is none of them.
pub fn domains(typed: &str) -> Option<Vec<String>> {
    several(typed, |part| {
        let host = part.split_once("://").map_or(part, |(_, rest)| rest);
        let host = host.split(['/', '?', '#', ':']).next()?;
        let host = host.rsplit('@').next()?;
        domain_name(host.strip_prefix("www.").unwrap_or(host))
    })
}

/// An address or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// A mail address, in lower case.
    Email(String),
    /// A phone number as typed.
    Phone(String),
}

/// One address or one number. What the number is worth is for the core to say.
pub fn contact(typed: &str) -> Option<Contact> {
    let typed = typed.trim();
    if typed.contains('@') {
        let mut addresses = addresses(typed)?;
        return (addresses.len() == 1).then(|| addresses.pop().map(Contact::Email)).flatten();
    }
    let digits = typed.chars().filter(|character| character.is_numeric()).count();
    let number = typed.chars().all(|character| character.is_numeric() || " +()-./\u{a0}".contains(character));
    (digits >= 5 && number).then(|| Contact::Phone(typed.to_owned()))
}

fn several(typed: &str, read: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    typed.split([',', ';', ' ', '\t', '\n']).filter(|part| !part.is_empty()).map(read).collect()
}

fn domain_name(text: &str) -> Option<String> {
    let name = text.trim_matches('.').to_lowercase();
    let letters =
        |label: &str| !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    (name.contains('.') && name.split('.').all(letters)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(read: fn(&str) -> Option<Vec<String>>, typed: &str, expected: Option<&[&str]>) {
        let read = read(typed);
        let read: Option<Vec<&str>> = read.as_ref().map(|entries| entries.iter().map(String::as_str).collect());
        assert_eq!(read.as_deref(), expected, "{typed}");
    }

    #[test]
    fn entries_are_read_leniently() {
        check(text, "  closer to home ", Some(&["closer to home"]));
        check(text, " ", Some(&[]));
        check(addresses, "Lea@Agency.example", Some(&["lea@agency.example"]));
        check(addresses, "<a@b.example>; c@d.example", Some(&["a@b.example", "c@d.example"]));
        check(addresses, "lea", None);
        check(addresses, "@agency.example", None);
        check(addresses, "", Some(&[]));
        check(domains, "https://www.Acme.example/about?x", Some(&["acme.example"]));
        check(domains, "jane@acme.example", Some(&["acme.example"]));
        check(domains, "@acme.example, acme.test", Some(&["acme.example", "acme.test"]));
        check(domains, "bücher.example", Some(&["bücher.example"]));
        check(domains, "acme", None);
        check(domains, "acme..example", None);
    }

    #[test]
    fn contacts_are_addresses_or_numbers() {
        assert_eq!(contact(" Jane@home.example "), Some(Contact::Email("jane@home.example".into())));
        assert_eq!(contact("+1 (202) 555-0100"), Some(Contact::Phone("+1 (202) 555-0100".into())));
        assert_eq!(contact("jane"), None);
        assert_eq!(contact("12"), None);
        assert_eq!(contact("a@b.example, c@d.example"), None);
    }
}
