//! What is read from a file or from standard input.

use lexopt::prelude::*;
use std::{
    ffi::OsStr,
    fs,
    io::{self, Read},
};

/// The bytes of the file at `path`; of standard input when it is `-`.
pub fn bytes(path: &OsStr) -> Result<Vec<u8>, String> {
    let read = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    read.map_err(|error| format!("{}: {error}", path.display()))
}

/// For a verb that takes no more than a file: what to call it in an error, and its bytes. Without one, standard input.
pub fn only(mut arguments: lexopt::Parser) -> Result<(String, Vec<u8>), lexopt::Error> {
    let mut file = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected()),
        }
    }
    let file = file.unwrap_or_else(|| "-".into());
    let place = if file == "-" { "standard input".to_owned() } else { file.display().to_string() };
    Ok((place, bytes(&file)?))
}

/// The page in the file at `path`, in whatever encoding it was saved: what its byte order mark says, else UTF-8,
/// else what it declares of itself, else Windows-1252, as browsers take it.
pub fn page(path: &OsStr) -> Result<String, String> {
    let bytes = bytes(path)?;
    if encoding_rs::Encoding::for_bom(&bytes).is_none()
        && let Ok(html) = str::from_utf8(&bytes)
    {
        return Ok(html.to_owned());
    }
    let encoding = declared(&bytes).unwrap_or(encoding_rs::WINDOWS_1252);
    Ok(encoding.decode(&bytes).0.into_owned())
}

/// The encoding that a page's `<meta>` names. It stands in the first 1024 bytes (HTML Standard, "determining the
/// character encoding").
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_ascii_lowercase();
    let label = head.split_once("charset=")?.1.trim_start_matches(['"', '\'']);
    let end = label.find(|character: char| !character.is_ascii_alphanumeric() && !"-_:".contains(character));
    let encoding = encoding_rs::Encoding::for_label(label.get(..end.unwrap_or(label.len()))?.as_bytes())?;
    // A declaration that could be read as ASCII is not in UTF-16.
    (encoding.is_ascii_compatible()).then_some(encoding)
}
