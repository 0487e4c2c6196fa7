//! A file's bytes as text, in the encodings that address books and spreadsheets write.

/// The text of a file: what its byte order mark says, else UTF-8, else Windows-1252. `None` for what is no text.
pub fn text(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => str::from_utf8(bytes).map(str::to_owned).unwrap_or_else(|_| windows_1252(bytes)),
    };
    let is_odd = |character: &char| character.is_control() && !character.is_whitespace();
    // One in a hundred: old cards keep a stray byte, files that are no text are full of them.
    let sample = text.chars().take(4_000);
    let (odd, all) = sample.fold((0, 0), |(odd, all), it| (odd + usize::from(is_odd(&it)), all + 1));
    (odd * 100 <= all && !text.contains("\0\0")).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, other] => unit([*one, *other]),
        _ => 0,
    });
    char::decode_utf16(units).map(|character| character.unwrap_or('\u{fffd}')).collect()
}

/// What stands in Windows-1252 where ISO 8859-1 has controls.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes in Windows-1252, which has ISO 8859-1 within it.
pub fn windows_1252(bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        _ => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_in_the_encoding_that_they_are_in() {
        let check = |bytes: &[u8], expected: Option<&str>| assert_eq!(text(bytes).as_deref(), expected, "{bytes:?}");
        check("Zoë".as_bytes(), Some("Zoë"));
        check(b"\xef\xbb\xbfZo\xc3\xab", Some("Zoë"));
        check(b"Zo\xeb \x96 \x80", Some("Zoë – €"));
        check(b"\xff\xfeZ\0o\0\xeb\0", Some("Zoë"));
        check(b"\xfe\xff\0Z\0o\0\xeb", Some("Zoë"));
        check(b"\0\x01\x02\x03", None);
        check(b"", Some(""));
    }
}
