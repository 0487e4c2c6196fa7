//! Finds the languages that ship, so that a new one speaks on the command line as well, and what is described of compose
//! boxes, so that a new one is listed.

use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../extension/_locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = String::new();
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(&folder)? {
        names.extend(entry?.file_name().into_string().ok());
    }
    names.sort();
    for name in names {
        let file = folder.join(&name).join("messages.json");
        entries.push_str(&format!("({name:?}, include_str!({file:?})), "));
    }
    let list =
        format!("/// The languages that ship, and their messages.\nconst LANGUAGES: &[(&str, &str)] = &[{entries}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), list)?;
    surfaces()
}

fn surfaces() -> Result<(), Box<dyn std::error::Error>> {
    let sites = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../sites");
    println!("cargo::rerun-if-changed={}", sites.display());
    let mut files = Vec::new();
    for folder in fs::read_dir(&sites)? {
        files.push(folder?.path().join("surface.json"));
    }
    files.retain(|file| file.is_file());
    files.sort();
    let entries: String = files.iter().map(|file| format!("include_str!({file:?}), ")).collect();
    let list = format!("/// What is described of compose boxes.\nconst SURFACES: &[&str] = &[{entries}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("surfaces.rs"), list)?;
    Ok(())
}
