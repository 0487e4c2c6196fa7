//! Whether whoever a page is about never lived.

/// Whether a page says that somebody on it never lived.
pub fn is_said(lines: &[String]) -> bool {
    const SAID: [&str; 8] = [
        "fictional",
        "is a character in",
        "fiktive figur",
        "fiktiver charakter",
        "personnage de fiction",
        "personaje ficticio",
        "personaggio immaginario",
        "fikcyjna postać",
    ];
    lines.iter().any(|line| {
        let line = line.to_lowercase();
        SAID.iter().any(|said| line.contains(said))
    })
}
