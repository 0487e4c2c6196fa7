//! Reads an e-mail address out of what somebody wrote or copied, by RFC 5321 and 6531.

use super::{domain::Domain, text::plain};
use email_address::EmailAddress;
use percent_encoding::percent_decode_str;

/// An address taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Before the @, in lower case; quoted only where it must be.
    pub local: String,
    /// After the @.
    pub host: Host,
}

/// Where a mailbox is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// At a domain.
    Domain(Domain),
    /// At a bare network address, `[192.0.2.1]`.
    Literal(String),
}

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no @.
    NoAt,
    /// The part before the @ is empty or has characters that cannot stand there.
    Local,
    /// No domain can be called so.
    Domain,
    /// The domain's ending does not exist.
    Ending,
    /// Longer than mail servers take.
    Length,
    /// More than one address.
    Several,
}

impl Address {
    /// Reads an address: bare, as a `mailto:` link, or with a display name around it.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        // Nothing that long is one address; the rest of the work need not grow with it.
        if text.len() > 4096 {
            return Err(Fault::Length);
        }
        // Mail to what is left of a broken address would go to somebody else.
        let is_broken = |letter: char| letter.is_control() && !letter.is_whitespace();
        if text.trim().contains(is_broken) {
            return Err(Fault::Local);
        }
        let text = without_scheme(plain(text).trim());
        let bare = bare(&text)?;
        let (local, host) = bare.rsplit_once('@').ok_or(Fault::NoAt)?;
        let local = local_part(local)?;
        let host = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
            Some(literal) if is_network_address(literal) => Host::Literal(host.to_lowercase()),
            Some(_) => return Err(Fault::Domain),
            None => Host::Domain(Domain::parse(host).ok_or(Fault::Domain)?),
        };
        let address = Self { local, host };
        if address.normal().len() > 254 {
            return Err(Fault::Length);
        }
        Ok(address)
    }

    /// Lower case, the domain in ASCII.
    pub fn normal(&self) -> String {
        self.with(&self.local)
    }

    /// As [`normal`](Self::normal), without the tag: the same for all the addresses of a mailbox.
    pub fn of_mailbox(&self) -> String {
        self.with(self.mailbox())
    }

    fn with(&self, local: &str) -> String {
        match &self.host {
            Host::Domain(domain) => format!("{local}@{}", domain.as_str()),
            Host::Literal(literal) => format!("{local}@{literal}"),
        }
    }

    /// The part before the @ without what follows a plus sign: the mailbox that a tagged address goes to.
    pub fn mailbox(&self) -> &str {
        let local = self.local.trim_matches('"');
        local.split_once('+').map_or(local, |(mailbox, _)| mailbox)
    }
}

/// Takes a `mailto:` link apart; anything else comes back as it is.
fn without_scheme(text: &str) -> String {
    let Some(rest) = text.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).and(text.get(7..)) else {
        return text.to_owned();
    };
    let address = rest.trim_start_matches('/').split('?').next().unwrap_or_default();
    plain(&percent_decode_str(address).decode_utf8_lossy()).trim().to_owned()
}

/// The address without its display name, comment, brackets and the punctuation of the sentence around it.
fn bare(text: &str) -> Result<String, Fault> {
    let inner = match (text.rfind('<'), text.rfind('>')) {
        (Some(open), Some(close)) if open < close => text.get(open + 1..close).unwrap_or_default(),
        _ => text,
    };
    let mut inner = inner.trim();
    let lone = |open, close| inner.matches(open).count() != inner.matches(close).count();
    if !inner.contains('"') && (lone('<', '>') || lone('(', ')')) {
        return Err(Fault::Local);
    }
    if inner.starts_with('(')
        && let Some((_, after)) = inner.split_once(')')
        && after.contains('@')
    {
        inner = after;
    }
    if inner.trim_end().ends_with(')')
        && let Some((before, _)) = inner.rsplit_once('(')
        && before.contains('@')
    {
        inner = before;
    }
    let mut inner = trimmed(inner);
    if inner.ends_with('"') {
        inner = inner.trim_matches('"');
    }
    if inner.starts_with('"') {
        return Ok(inner.to_owned());
    }
    let closed = closed_around_at(inner);
    let mut addresses = closed.split([' ', ',', ';']).filter(|word| word.contains('@'));
    let address = addresses.next().ok_or(Fault::NoAt)?;
    if addresses.next().is_some() {
        return Err(Fault::Several);
    }
    // "Jane Roe jane@…" and "jane roe jane@…" have a name before it, "E-mail: jane@…" a label; one word was broken off.
    let before = closed.split_once(address).map_or("", |(before, _)| before).trim();
    if before.starts_with(char::is_lowercase) && before.chars().all(char::is_alphanumeric) {
        return Err(Fault::Local);
    }
    // What a colon parts from the address is its label: `Mail:jane@…`.
    let address = trimmed(address);
    let label = address.split('@').next().and_then(|local| local.rfind(':')).map_or(0, |colon| colon + 1);
    Ok(address.get(label..).unwrap_or_default().to_owned())
}

/// Without the quotes, brackets and punctuation of the sentence that an address stands in.
fn trimmed(text: &str) -> &str {
    let around = |end: char| end.is_whitespace() || "<>(),;:'“”„«»‹›‘’`|*".contains(end);
    text.trim_start_matches(around).trim_end_matches(|end| around(end) || matches!(end, '.' | '!'))
}

/// `jane @ acme.example` without the spaces around the @.
fn closed_around_at(text: &str) -> String {
    let parts: Vec<&str> = text.split('@').map(str::trim).collect();
    parts.join("@")
}

fn local_part(local: &str) -> Result<String, Fault> {
    if local.len() > 64 {
        return Err(Fault::Length);
    }
    if !EmailAddress::is_valid_local_part(local) || local.contains(char::is_control) {
        return Err(Fault::Local);
    }
    let local = local.to_lowercase();
    let quoted = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let unquoted = quoted.filter(|inner| !inner.contains(['"', '\\', ' ']) && EmailAddress::is_valid_local_part(inner));
    Ok(unquoted.map_or_else(|| local.clone(), str::to_owned))
}

fn is_network_address(literal: &str) -> bool {
    let six = literal.get(..5).filter(|tag| tag.eq_ignore_ascii_case("ipv6:")).and(literal.get(5..));
    match six {
        Some(address) => address.parse::<core::net::Ipv6Addr>().is_ok(),
        None => literal.parse::<core::net::Ipv4Addr>().is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_write_them() {
        for (given, expected) in [
            ("jane@acme.example", "jane@acme.example"),
            ("  Jane.Roe@ACME.Example. ", "jane.roe@acme.example"),
            ("Jane Roe <jane@acme.example>", "jane@acme.example"),
            ("\"Roe, Jane\" <jane@acme.example>", "jane@acme.example"),
            ("\"jane@old.example\" <jane@new.example>", "jane@new.example"),
            ("<jane@acme.example>,", "jane@acme.example"),
            ("jane@acme.example (Jane Roe)", "jane@acme.example"),
            ("(work) jane@acme.example", "jane@acme.example"),
            ("'jane@acme.example'", "jane@acme.example"),
            ("\"jane@acme.example\"", "jane@acme.example"),
            ("mailto:Jane%40acme.example?subject=Hi", "jane@acme.example"),
            ("MAILTO:j%C3%A4ne@acme.example", "jäne@acme.example"),
            ("E-mail: jane@acme.example", "jane@acme.example"),
            ("Mail:jane@acme.example", "jane@acme.example"),
            ("Jane Roe jane@acme.example", "jane@acme.example"),
            ("jane roe jane@acme.example", "jane@acme.example"),
            ("jane @ acme.example", "jane@acme.example"),
            ("ｊａｎｅ＠ａｃｍｅ．example", "jane@acme.example"),
            ("jane\u{200b}@acme.example", "jane@acme.example"),
            ("jane+jobs@acme.example", "jane+jobs@acme.example"),
            ("\"jane\"@acme.example", "jane@acme.example"),
            ("\"jane roe\"@acme.example", "\"jane roe\"@acme.example"),
            ("\"jane@home\"@acme.example", "\"jane@home\"@acme.example"),
            ("o'neil@acme.example", "o'neil@acme.example"),
            ("jane@müller.example", "jane@xn--mller-kva.example"),
            ("jane@xn--mller-kva.example", "jane@xn--mller-kva.example"),
            ("用户@例子.example", "用户@xn--fsqu00a.example"),
            ("jane@[192.0.2.1]", "jane@[192.0.2.1]"),
            ("jane@[IPv6:2001:db8::1]", "jane@[ipv6:2001:db8::1]"),
        ] {
            assert_eq!(Address::parse(given).map(|address| address.normal()), Ok(expected.to_owned()), "{given}");
        }
    }

    #[test]
    fn what_is_no_address_says_why() {
        let long = format!("{}@acme.example", "j".repeat(65));
        for (given, expected) in [
            ("", Fault::NoAt),
            ("jane", Fault::NoAt),
            ("@acme.example", Fault::Local),
            ("jane@", Fault::Domain),
            ("jane..roe@acme.example", Fault::Local),
            (".jane@acme.example", Fault::Local),
            ("jane.@acme.example", Fault::Local),
            ("jane@@acme.example", Fault::Local),
            ("jane@acme", Fault::Domain),
            ("jane@-acme.example", Fault::Domain),
            ("jane@acme..example", Fault::Domain),
            ("jane@192.0.2.1", Fault::Domain),
            ("jane@[acme.example]", Fault::Domain),
            ("jane@acme.example, joe@acme.example", Fault::Several),
            ("jane roe@acme.example", Fault::Local),
            ("<jane@acme.example", Fault::Local),
            ("jane@acme.example>", Fault::Local),
            ("(jane@acme.example", Fault::Local),
            ("jane\u{7}roe@acme.example", Fault::Local),
            ("mailto:jane@acme.example,joe@acme.example", Fault::Several),
            (&long, Fault::Length),
        ] {
            assert_eq!(Address::parse(given), Err(expected), "{given}");
        }
        assert_eq!(Address::parse(&"@".repeat(1 << 20)), Err(Fault::Length));
    }

    #[test]
    fn the_mailbox_is_without_its_tag() {
        assert_eq!(Address::parse("jane+acme@acme.example").unwrap().mailbox(), "jane");
        assert_eq!(Address::parse("jane@acme.example").unwrap().mailbox(), "jane");
    }
}
