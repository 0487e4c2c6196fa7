//! The lines of a vCard file as properties, in the three versions that address books write.
//!
//! No crate is used: those that know vCard 2.1 (soft line breaks, types without a name, character sets) need chrono and
//! do not build for the browser; the others read one version only.

use crate::import::decode;

/// A longer line is a picture or a key; what is cut off of it is never looked at.
const MOST: usize = 64 << 10;

/// One property of a card, such as `item1.EMAIL;TYPE=home:jane@home.example`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Property {
    /// What ties it to others of its card: `item1`.
    pub group: Option<String>,
    /// In upper case: `EMAIL`.
    pub name: String,
    /// Name in upper case and value, in order; types that stand alone are named `TYPE`.
    pub parameters: Vec<(String, String)>,
    /// As it stands, with its escapes.
    pub value: String,
}

impl Property {
    /// Every type, in lower case: `home`, `work`, `cell`.
    pub fn types(&self) -> impl Iterator<Item = String> + '_ {
        let types = self.parameters.iter().filter(|(name, _)| name == "TYPE");
        types.flat_map(|(_, value)| value.split(',')).map(|kind| kind.trim().to_lowercase())
    }

    /// The whole value, without escapes.
    pub fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// The parts between `;`, without escapes.
    pub fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut escaped = false;
        for character in self.value.chars() {
            if character == ';' && !escaped {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(character);
            }
            escaped = character == '\\' && !escaped;
        }
        parts.iter().map(|part| unescaped(part)).collect()
    }
}

/// The properties of a file, `BEGIN` and `END` among them. `is_in_bytes` says that the file is no UTF-8 and was read as
/// Windows-1252, so that a property may say that its letters are others. One whose letters nobody can tell is left out.
pub fn properties(text: &str, is_in_bytes: bool) -> Vec<Property> {
    let mut properties = Vec::new();
    let mut whole = String::new();
    for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        // vCard 2.1 breaks a quoted-printable value after a `=`, later versions begin the next line with white space.
        if let Some(start) = whole.strip_suffix('=').filter(|start| is_quoted_printable(start)) {
            whole.truncate(start.len());
            append(&mut whole, line);
        } else if let Some(more) = line.strip_prefix([' ', '\t']) {
            append(&mut whole, more);
        } else {
            properties.extend(property(&whole, is_in_bytes));
            whole.clear();
            append(&mut whole, line);
        }
    }
    properties.extend(property(&whole, is_in_bytes));
    properties
}

fn append(whole: &mut String, more: &str) {
    if whole.len() + more.len() <= MOST {
        whole.push_str(more);
    } else if whole.is_empty() {
        let end = (0..=MOST).rev().find(|end| more.is_char_boundary(*end)).unwrap_or_default();
        whole.push_str(more.get(..end).unwrap_or_default());
    }
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default().to_ascii_uppercase();
    head.contains("QUOTED-PRINTABLE")
}

fn property(line: &str, is_in_bytes: bool) -> Option<Property> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, character)| {
        quoted ^= *character == '"';
        *character == ':' && !quoted
    });
    let (head, value) = line.split_at(colon?.0);
    let mut quoted = false;
    let mut fields = head.split(|character: char| {
        quoted ^= character == '"';
        character == ';' && !quoted
    });
    let name = fields.next()?.trim();
    let (group, name) = name.rsplit_once('.').map_or((None, name), |(group, name)| (Some(group.to_lowercase()), name));
    if name.is_empty() {
        return None;
    }
    let parameter = |field: &str| match field.split_once('=') {
        Some((name, value)) => (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()),
        None => ("TYPE".to_owned(), field.trim().to_owned()),
    };
    let parameters: Vec<(String, String)> = fields.map(parameter).collect();
    let says = |wanted: &str| parameters.iter().any(|(_, value)| value.eq_ignore_ascii_case(wanted));
    let charset = parameters.iter().find(|(name, _)| name == "CHARSET").map(|(_, name)| name.as_str());
    let value = value.get(1..).unwrap_or_default();
    // What was taken for letters of Windows is bytes again, of whatever set.
    let bytes = (is_in_bytes && !value.is_ascii()).then(|| decode::as_windows_1252(value)).flatten();
    let value = if says("QUOTED-PRINTABLE") {
        in_charset(quoted_printable(bytes.as_deref().unwrap_or(value.as_bytes())), charset)?
    } else if let Some(bytes) = bytes {
        in_charset(bytes, charset)?
    } else {
        value.to_owned()
    };
    Some(Property { group, name: name.to_ascii_uppercase(), parameters, value })
}

/// Bytes in the set that a property names; `None` where nobody knows which letters they are.
fn in_charset(bytes: Vec<u8>, charset: Option<&str>) -> Option<String> {
    match charset {
        Some(name) if !name.eq_ignore_ascii_case("UTF-8") && !bytes.is_ascii() => decode::in_charset(&bytes, name),
        _ => Some(String::from_utf8(bytes).unwrap_or_else(|not| decode::windows_1252(not.as_bytes()))),
    }
}

/// The bytes of `=C3=AB`.
fn quoted_printable(written: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| byte == b'=').and_then(|code| str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    bytes
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => plain.push('\n'),
                // No letter or digit is escaped: `C:\users`.
                Some(other) if other.is_alphanumeric() => plain.extend(['\\', other]),
                Some(other) => plain.push(other),
                None => {}
            },
            _ => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let shown = properties(text, true).into_iter().map(|property| {
            let parameters: Vec<String> =
                property.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let group = property.group.as_deref().unwrap_or_default();
            format!("{group}.{}[{}]{}", property.name, parameters.join(" "), property.parts().join("|"))
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn lines_of_every_version_are_read() {
        check("FN:Jane Roe\r\n", &[".FN[]Jane Roe"]);
        check("N:Roe;Jane;;Dr.;", &[".N[]Roe|Jane||Dr.|"]);
        check(
            "item1.EMAIL;TYPE=\"home,pref\";X-A=\"a:b;c\":jane@home.example",
            &["item1.EMAIL[TYPE=home,pref X-A=a:b;c]jane@home.example"],
        );
        check("TEL;CELL;VOICE:+1 202 555 0100", &[".TEL[TYPE=CELL TYPE=VOICE]+1 202 555 0100"]);
        check("NOTE:a long\r\n  line\r\nFN:Jane", &[".NOTE[]a long line", ".FN[]Jane"]);
        check("ORG:Acme\\, Inc.;Pots\\;Pans\\nLids", &[".ORG[]Acme, Inc.|Pots;Pans\nLids"]);
        check("NOTE:C:\\users\\kilns", &[".NOTE[]C:\\users\\kilns"]);
        check(
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=20=\r\nRoe\r\nTITLE:x",
            &[".FN[CHARSET=UTF-8 ENCODING=QUOTED-PRINTABLE]Zoë Roe", ".TITLE[]x"],
        );
        check("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Zo=EB", &[".FN[CHARSET=ISO-8859-1 TYPE=QUOTED-PRINTABLE]Zoë"]);
        check(
            "FN;CHARSET=windows-1250;QUOTED-PRINTABLE:=A3ukasz",
            &[".FN[CHARSET=windows-1250 TYPE=QUOTED-PRINTABLE]Łukasz"],
        );
        check("FN;CHARSET=windows-1250:£ukasz", &[".FN[CHARSET=windows-1250]Łukasz"]);
        check("FN;CHARSET=UTF-8:Łukasz", &[".FN[CHARSET=UTF-8]Łukasz"]);
        check("FN;CHARSET=x-unknown:£ukasz\nTITLE;CHARSET=x-unknown:Lead", &[".TITLE[CHARSET=x-unknown]Lead"]);
        check("no property\r\n:\r\n;:x", &[]);
    }
}
