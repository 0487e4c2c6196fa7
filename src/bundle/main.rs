//! Puts the extension together: `bundle [--dev]` turns the compiled modules into `dist/chromium` and
//! `dist/firefox`, checks what they weigh against the budgets, and packs a zip of each. `bundle new-site NAME HOST`
//! makes the folder of a new site, and `bundle minify` makes the script that it is given as small as the package's are.

mod binding;
mod budget;
mod content;
mod manifest;
mod minify;
mod new_site;
mod package;
mod styles;

use std::{fs, io, path::Path, process::ExitCode};
use tactful::surface::ON_CLICK;

/// What went wrong, for a person to read.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Path::new(".");
    let done = match words.as_slice() {
        [] => bundle(root, false),
        ["--dev"] => bundle(root, true),
        ["minify"] => minify(),
        ["new-site", name, host] => new_site::make(&root.join("src/sites"), name, host),
        _ => Err("usage: bundle [--dev] | bundle minify | bundle new-site NAME HOST".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bundle: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn minify() -> Result<(), Failure> {
    print!("{}", minify::minify(&io::read_to_string(io::stdin())?, minify::Kind::Script)?);
    Ok(())
}

fn bundle(root: &Path, dev: bool) -> Result<(), Failure> {
    let profile = if dev { "debug" } else { "release" };
    let bound = root.join("target/bound").join(profile);
    for module in ["worker", "desk", "reader", "panel", "importer"] {
        let wasm = root.join(format!("target/wasm32-unknown-unknown/{profile}/tactful_{module}.wasm"));
        binding::bind(&wasm, module, &bound, dev)?;
    }
    let surfaces = manifest::surfaces(&root.join("src/sites"))?;
    // For the browser tests, which put into a page what the worker would.
    fs::create_dir_all(root.join("dist"))?;
    fs::write(root.join("dist/on-click.json"), serde_json::to_string(ON_CLICK)?)?;
    for browser in [manifest::Browser::Chromium, manifest::Browser::Firefox] {
        let folder = root.join("dist").join(browser.name());
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        package::copy_tree(&root.join("extension"), &folder, |path| !path.to_string_lossy().ends_with(".d.ts"))?;
        content::join(&folder, &root.join("dist"))?;
        styles::join(&folder)?;
        package::copy_tree(&bound, &folder.join("wasm"), |path| {
            path.extension().is_some_and(|end| end == "js" || end == "wasm")
        })?;
        fs::create_dir_all(folder.join("surfaces"))?;
        for surface in &surfaces {
            fs::write(folder.join(manifest::script(&surface.name)), surface.script())?;
        }
        let manifest = manifest::manifest(&root.join("extension/manifest.json"), &surfaces, browser)?;
        fs::write(folder.join("manifest.json"), serde_json::to_string_pretty(&manifest)?)?;
        package::zip(&folder, &root.join("dist").join(format!("tactful-{}.zip", browser.name())))?;
    }
    budget::check(&root.join("dist"), dev)
}
