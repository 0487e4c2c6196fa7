//! Mail domains: their normal form, the name that somebody registered, and names that merely look like another.

use super::lists::is_suffix_rule;
use std::cell::OnceCell;

/// A mail domain in ASCII form and lower case, such as `mail.acme.co.uk`.
#[derive(Debug, Clone)]
pub struct Domain {
    ascii: String,
    unicode: String,
    /// Looked up once.
    parts: OnceCell<Parts>,
}

impl PartialEq for Domain {
    fn eq(&self, other: &Self) -> bool {
        self.ascii == other.ascii
    }
}

impl Eq for Domain {}

/// A name that is registered below `suffix`: `acme` of `mail.acme.co.uk`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts {
    /// How many labels the public suffix has.
    suffix: usize,
    /// Whether the ending is in the Public Suffix List at all.
    known: bool,
}

/// Endings that are set aside for examples and private networks (RFC 2606, RFC 6762, RFC 8375, ICANN's `.internal`).
const RESERVED: [&str; 11] =
    ["example", "test", "invalid", "localhost", "local", "internal", "home", "lan", "corp", "intranet", "private"];

impl Domain {
    /// Reads a host name: Unicode or punycode, any case, with or without a final dot. `None` when no host can be
    /// called so (RFC 5321, 4.1.2; RFC 5891).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_end_matches('.');
        let ascii = idna::domain_to_ascii(text).ok()?;
        let labels: Vec<&str> = ascii.split('.').collect();
        let sound = |label: &&str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let numeric = labels.last().is_none_or(|top| top.bytes().all(|byte| byte.is_ascii_digit()));
        if ascii.len() > 253 || labels.len() < 2 || numeric || !labels.iter().all(sound) {
            return None;
        }
        let unicode = if ascii.contains("xn--") { idna::domain_to_unicode(&ascii).0 } else { ascii.clone() };
        Some(Self { ascii, unicode, parts: OnceCell::new() })
    }

    /// The domain in ASCII.
    pub fn as_str(&self) -> &str {
        &self.ascii
    }

    /// The domain as a person reads it.
    pub fn shown(&self) -> &str {
        &self.unicode
    }

    /// Whether it is `other` or lies below it.
    pub fn is_within(&self, other: &str) -> bool {
        self.ascii.strip_suffix(other).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// The domains that it is part of, without the top level: `acme.co.uk` and `co.uk` for `mail.acme.co.uk`.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.ascii.as_str();
        std::iter::from_fn(move || {
            rest = rest.split_once('.')?.1;
            rest.contains('.').then_some(rest)
        })
    }

    /// The domain as it was registered, `acme.co.uk` for `mail.acme.co.uk`; the whole domain where that is itself a
    /// public suffix.
    pub fn registered(&self) -> &str {
        let keep = self.parts().suffix + 1;
        let mut dots = self.ascii.rmatch_indices('.').skip(keep.saturating_sub(1));
        dots.next().map_or(&self.ascii, |(at, _)| self.ascii.get(at + 1..).unwrap_or_default())
    }

    /// Whether anybody can have it: a public suffix is nobody's own.
    pub fn is_owned(&self) -> bool {
        self.ascii.split('.').count() > self.parts().suffix
    }

    /// The registered label, `acme` for `mail.acme.co.uk`, in Unicode.
    pub fn name(&self) -> &str {
        let suffix = self.parts().suffix;
        let mut labels = self.unicode.rsplit('.').skip(suffix);
        labels.next().or_else(|| self.unicode.split('.').next()).unwrap_or_default()
    }

    /// Everything before the public suffix, `mail.acme` for `mail.acme.co.uk`, in Unicode.
    pub fn without_suffix(&self) -> &str {
        let mut dots = self.unicode.rmatch_indices('.').skip(self.parts().suffix.saturating_sub(1));
        dots.next().map_or(&self.unicode, |(at, _)| self.unicode.get(..at).unwrap_or_default())
    }

    /// Whether a domain with this ending can exist.
    pub fn has_known_ending(&self) -> bool {
        let top = self.ascii.rsplit('.').next().unwrap_or_default();
        self.parts().known || RESERVED.contains(&top)
    }

    fn parts(&self) -> Parts {
        *self.parts.get_or_init(|| self.look_up())
    }

    /// By the rules of publicsuffix.org/list: the longest rule decides, an exception goes before, `*` is the last.
    fn look_up(&self) -> Parts {
        let mut rest = self.unicode.as_str();
        let mut labels = rest.split('.').count();
        loop {
            let below = rest.split_once('.').map(|(_, below)| below);
            if is_suffix_rule(&format!("!{rest}")) {
                return Parts { suffix: labels - 1, known: true };
            }
            if is_suffix_rule(rest) || below.is_some_and(|below| is_suffix_rule(&format!("*.{below}"))) {
                return Parts { suffix: labels, known: true };
            }
            match below {
                Some(below) => (rest, labels) = (below, labels - 1),
                None => return Parts { suffix: 1, known: false },
            }
        }
    }

    /// The ASCII domain that this one imitates with look-alike letters of other scripts, as `gmаil.com` with a
    /// Cyrillic `а`; `None` for an honest domain.
    pub fn imitated(&self) -> Option<Domain> {
        if self.unicode.is_ascii() {
            return None;
        }
        let ascii: String = self.unicode.chars().map(look_alike).collect();
        ascii.is_ascii().then(|| Domain::parse(&ascii)).flatten()
    }
}

/// The ASCII letter that a letter of another script is drawn like (after Unicode's confusables, UTS 39).
fn look_alike(character: char) -> char {
    match character {
        'а' | 'α' | 'ɑ' => 'a',
        'ƅ' | 'ь' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ҽ' => 'e',
        'ɡ' => 'g',
        'һ' => 'h',
        'і' | 'ı' | 'ι' => 'i',
        'ј' => 'j',
        'κ' | 'к' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'ո' => 'n',
        'о' | 'ο' | 'σ' | 'օ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registered_name_is_found() {
        for (given, registered, name) in [
            ("acme.example", "acme.example", "acme"),
            ("Mail.ACME.co.uk.", "acme.co.uk", "acme"),
            ("acme.de", "acme.de", "acme"),
            ("city.kawasaki.jp", "city.kawasaki.jp", "city"),
            ("a.b.kawasaki.jp", "a.b.kawasaki.jp", "a"),
            ("www.ck", "www.ck", "www"),
            ("co.uk", "co.uk", "co"),
            ("jane.github.io", "jane.github.io", "jane"),
            ("post.müller.de", "xn--mller-kva.de", "müller"),
        ] {
            let domain = Domain::parse(given).unwrap();
            assert_eq!((domain.registered(), domain.name()), (registered, name), "{given}");
        }
    }

    #[test]
    fn what_no_host_is_called_is_refused() {
        for given in
            ["", "localhost", "acme", "-acme.de", "acme-.de", "ac me.de", "192.0.2.1", "a..de", ".de", "a_b.de"]
        {
            assert_eq!(Domain::parse(given), None, "{given}");
        }
    }

    #[test]
    fn look_alikes_are_seen() {
        let imitated = |text: &str| Domain::parse(text).unwrap().imitated().map(|domain| domain.as_str().to_owned());
        assert_eq!(imitated("gm\u{430}il.com").as_deref(), Some("gmail.com"));
        assert_eq!(imitated("gmail.com"), None);
        assert_eq!(imitated("müller.de"), None);
    }

    #[test]
    fn a_public_suffix_is_nobodys() {
        for (domain, expected) in [("acme.co.uk", true), ("co.uk", false), ("acme.intra", true), ("com.au", false)] {
            assert_eq!(Domain::parse(domain).unwrap().is_owned(), expected, "{domain}");
        }
    }

    #[test]
    fn endings_that_do_not_exist_are_known() {
        let known = |text: &str| Domain::parse(text).unwrap().has_known_ending();
        assert!(known("acme.example") && known("acme.com") && known("acme.co.uk") && known("acme.рф"));
        assert!(!known("acme.con") && !known("icon.png"));
    }
}
