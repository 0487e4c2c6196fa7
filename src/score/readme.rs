//! The figures in the README, between two marks.

use crate::pages;
use std::fs;

const BEGIN: &str = "<!-- figures: written by UPDATE=1 ./build.sh score -->\n";
const END: &str = "<!-- end of figures -->\n";

/// The figures that the README has.
#[cfg(test)]
pub fn figures() -> String {
    parts(&fs::read_to_string(pages::root().join("README.md")).unwrap()).1.to_owned()
}

/// Writes other figures into the README.
pub fn write(figures: &str) {
    let path = pages::root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, _, after) = parts(&readme);
    fs::write(path, format!("{before}{BEGIN}{figures}{END}{after}")).unwrap();
}

fn parts(readme: &str) -> (&str, &str, &str) {
    let (before, rest) = readme.split_once(BEGIN).expect("the README has no place for figures");
    let (figures, after) = rest.split_once(END).expect("the README has no end of figures");
    (before, figures, after)
}
