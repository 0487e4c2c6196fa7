//! Finds the site folders, so that adding a site touches its own folder alone, and compiles the word lists.
//!
//! Every `src/sites/<site>/site.rs` becomes the module `sites::<site>`, its `SITE` an entry of `sites::ALL`, its `read`
//! one of `sites::READERS`, its `TRIED` one of `sites::TRIED`.

#[path = "data/compile.rs"]
mod compile;

use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let data = Path::new(&manifest).join("src/core/data");
    println!("cargo::rerun-if-changed={}", data.display());
    compile::compile(&data, Path::new(&out))?;
    let root = Path::new(&manifest).join("src/sites");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut names = Vec::new();
    let mut drafts = Vec::new();
    let mut kinds = Vec::new();
    let mut switched_on = Vec::new();
    let mut unseen = Vec::new();
    for entry in fs::read_dir(&root)? {
        let folder = entry?.path();
        let surface = folder.join("surface.json");
        if surface.is_file() {
            let surface: serde_json::Value = serde_json::from_str(&fs::read_to_string(surface)?)?;
            let text = |field| surface.get(field).and_then(serde_json::Value::as_str);
            for (field, found) in [("new_draft", &mut drafts), ("kind", &mut kinds)] {
                if let (Some(name), Some(told)) = (text("name"), text(field)) {
                    found.push((name.to_owned(), told.to_owned()));
                }
            }
            if let Some(name) = text("name")
                && (surface.get("attachments").is_none() || surface.get("by_name").is_some())
            {
                unseen.push(name.to_owned());
            }
            let hosts = surface.get("matches").and_then(serde_json::Value::as_array);
            if let (Some(name), true) = (text("name"), hosts.is_none_or(Vec::is_empty)) {
                // The first that finds a compose box is used: the more particular one.
                let place = (text("kind") == Some("event"), surface.get("by_name").is_some());
                switched_on.push((place, format!("surfaces/{name}.js")));
            }
        }
        if folder.join("site.rs").is_file()
            && let Some(name) = folder.file_name().and_then(|name| name.to_str())
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    let mut modules = String::new();
    for name in &names {
        let path = root.join(name).join("site.rs");
        modules.push_str(&format!("#[path = {path:?}]\npub mod {name};\n"));
    }
    let entries: String = names.iter().map(|name| format!("&{name}::SITE, ")).collect();
    let readers: String = names.iter().map(|name| format!("(&{name}::SITE, {name}::read), ")).collect();
    let tried: String = names.iter().map(|name| format!("(&{name}::SITE, {name}::TRIED), ")).collect();
    modules.push_str(&format!(
        "/// Every site that the project knows, by name.\npub static ALL: &[&Site] = &[{entries}];\n\
         static READERS: &[(&Site, Read)] = &[{readers}];\n\
         /// On what the reader of each site was tried; for tables, not for browsers.\n\
         pub const TRIED: &[(&Site, Tried)] = &[{tried}];\n"
    ));
    drafts.sort();
    kinds.sort();
    unseen.sort();
    modules.push_str(&format!(
        "/// The surfaces that can be asked for a new draft, each with the address that does it.\n\
         const NEW_DRAFTS: &[(&str, &str)] = &{drafts:?};\n\
         /// The surfaces on which something else than a message is written, each with what that is.\n\
         const KINDS: &[(&str, &str)] = &{kinds:?};\n\
         /// The surfaces on which files may be there and not be seen.\n\
         const UNSEEN_FILES: &[&str] = &{unseen:?};\n"
    ));
    fs::write(Path::new(&out).join("sites.rs"), modules)?;
    switched_on.sort();
    let switched_on: String = switched_on.iter().map(|(_, script)| format!("{script:?}, ")).collect();
    fs::write(Path::new(&out).join("on_click.rs"), format!("[{switched_on}SCRIPT, CAPTURE]"))?;
    Ok(())
}
