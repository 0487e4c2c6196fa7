//! A file's bytes as text, in the encodings that address books and spreadsheets write.

/// The text of a file: what its byte order mark says, else UTF-8 where most of it is, else Windows-1252. Lines end in `\n`, with or without a
/// `\r` before it, also those that end in `\r` alone. `None` for what is no text.
pub fn text(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if is_utf8(bytes) => utf8(bytes),
        _ => windows_1252(bytes),
    };
    let has_bare = text.as_bytes().windows(2).any(|pair| matches!(pair, [b'\r', next] if *next != b'\n'));
    let text = if has_bare { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let is_odd = |character: &char| character.is_control() && !character.is_whitespace();
    // One in a hundred: old cards keep a stray byte, files that are no text are full of them.
    let sample = text.chars().take(4_000);
    let (odd, all) = sample.fold((0, 0), |(odd, all), it| (odd + usize::from(is_odd(&it)), all + 1));
    (odd * 100 <= all && !text.contains("\0\0")).then_some(text)
}

/// Whether a text is UTF-8, maybe with a cell from elsewhere in it, or cut off in the middle of a letter: of what is not
/// ASCII, more is whole letters than is none.
pub fn is_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut others) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        others += chunk.invalid().len();
    }
    others == 0 || letters > others
}

/// UTF-8, in which whatever is none is Windows-1252; what a letter is that is cut off at the end nobody knows.
fn utf8(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            _ if chunks.peek().is_none() => text.push('\u{fffd}'),
            other => text.push_str(&windows_1252(other)),
        }
    }
    text
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, other] => unit([*one, *other]),
        _ => 0,
    });
    char::decode_utf16(units).map(|character| character.unwrap_or('\u{fffd}')).collect()
}

/// Names of character sets that address books of earlier years write one byte to a letter in, with their letters from 0x80
/// on. The first has ISO 8859-1 within it.
const CHARSETS: [(&str, &str); 10] = [
    (
        "windows-1252 cp1252 iso-8859-1 latin1",
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ),
    (
        "iso-8859-15 latin9",
        "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}\u{a0}¡¢£€¥Š§š©ª«¬\u{ad}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ),
    (
        "macintosh macroman x-mac-roman",
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{fffd}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    ),
    (
        "windows-1250 cp1250",
        "€\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰Š‹ŚŤŽŹ\u{fffd}‘’“”•–—\u{fffd}™š›śťžź\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    ),
    (
        "iso-8859-2 latin2",
        "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}\u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    ),
    (
        "windows-1251 cp1251",
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    ),
    (
        "koi8-r",
        "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{a0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
    ),
    (
        "windows-1253 cp1253",
        "€\u{fffd}‚ƒ„…†‡\u{fffd}‰\u{fffd}‹\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—\u{fffd}™\u{fffd}›\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{a0}΅Ά£¤¥¦§¨©\u{fffd}«¬\u{ad}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{fffd}ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{fffd}",
    ),
    (
        "windows-1254 cp1254 iso-8859-9",
        "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}\u{fffd}Ÿ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
    ),
    (
        "windows-1257 cp1257",
        "€\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰\u{fffd}‹\u{fffd}¨ˇ¸\u{fffd}‘’“”•–—\u{fffd}™\u{fffd}›\u{fffd}¯˛\u{fffd}\u{a0}\u{fffd}¢£¤\u{fffd}¦§Ø©Ŗ«¬\u{ad}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙",
    ),
];

/// Bytes in Windows-1252.
pub fn windows_1252(bytes: &[u8]) -> String {
    in_charset(bytes, "windows-1252").unwrap_or_default()
}

/// Bytes in one of the sets by its name; `None` in one that is not known.
pub fn in_charset(bytes: &[u8], name: &str) -> Option<String> {
    let is_named = |names: &str| names.split(' ').any(|known| known.eq_ignore_ascii_case(name));
    let (_, letters) = CHARSETS.iter().find(|(names, _)| is_named(names))?;
    let letters: Vec<char> = letters.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(place) => letters.get(usize::from(place)).copied().unwrap_or('\u{fffd}'),
        None => char::from(*byte),
    };
    Some(bytes.iter().map(letter).collect())
}

/// The bytes that were read as Windows-1252; `None` where a letter is none of it.
pub fn as_windows_1252(text: &str) -> Option<Vec<u8>> {
    let (_, letters) = CHARSETS.first()?;
    let byte = |letter: char| match u8::try_from(letter) {
        Ok(byte) if byte.is_ascii() => Some(byte),
        _ => letters.chars().position(|known| known == letter).and_then(|place| u8::try_from(place + 0x80).ok()),
    };
    text.chars().map(byte).collect()
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
        // A file that was cut off, a cell from elsewhere: the rest of it is UTF-8 all the same.
        check(b"J\xc3\xbcrgen M\xc3\xbcller\nZo\xc3", Some("Jürgen Müller\nZo\u{fffd}"));
        check(b"J\xc3\xbcrgen M\xc3\xbcller\nZo\xeb\n", Some("Jürgen Müller\nZoë\n"));
        check(b"\xef\xbb\xbfJ\xc3\xbcrgen\nZo\xeb,", Some("Jürgen\nZoë,"));
        check(b"\xc3\x84 \xc4 \xd6 \xdc", Some("Ã„ Ä Ö Ü"));
        check(b"\xff\xfeZ\0o\0\xeb\0", Some("Zoë"));
        check(b"\xfe\xff\0Z\0o\0\xeb", Some("Zoë"));
        check(b"a\rb\rc\r", Some("a\nb\nc\n"));
        check(b"a\r\nb\n", Some("a\r\nb\n"));
        check(b"\0\x01\x02\x03", None);
        check(b"", Some(""));
    }

    #[test]
    fn each_character_set_has_the_letters_of_the_standard() {
        let bytes: Vec<u8> = (0x80..=0xff).collect();
        // Where a set has no letter, the standard of browsers has a control character, the maker's own sign, or none.
        let has_none = |letter: char| letter.is_control() || letter == '\u{f8ff}';
        let plain = |text: &str| text.replace(has_none, "\u{fffd}");
        for (names, letters) in CHARSETS {
            let name = names.split(' ').next().unwrap();
            let (standard, _) =
                encoding_rs::Encoding::for_label(name.as_bytes()).unwrap().decode_without_bom_handling(&bytes);
            assert_eq!(plain(letters), plain(&standard), "{names}");
        }
        let check = |bytes: &[u8], name: &str, expected: Option<&str>| {
            assert_eq!(in_charset(bytes, name).as_deref(), expected, "{name}");
        };
        check(b"\xa3ukasz", "Windows-1250", Some("Łukasz"));
        check(b"\xa3ukasz", "ISO-8859-2", Some("Łukasz"));
        check(b"C\xbdur, 5 \xa4, \xa6koda", "ISO-8859-15", Some("Cœur, 5 €, Škoda"));
        check(b"\xc8\xe2\xe0\xed", "windows-1251", Some("Иван"));
        check(b"\xe9\xd7\xc1\xce", "koi8-r", Some("Иван"));
        check(b"Zo\x91 \x8fric", "macintosh", Some("Zoë èric"));
        check(b"Zo\xeb", "latin1", Some("Zoë"));
        check(b"Zo\xeb", "x-unknown", None);
        assert_eq!(as_windows_1252(&windows_1252(b"\xa3\x8c\x81~")), Some(b"\xa3\x8c\x81~".to_vec()));
        assert_eq!(as_windows_1252("Łukasz"), None);
    }
}
