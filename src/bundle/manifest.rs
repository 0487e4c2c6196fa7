//! The manifest of each browser: what both share stands in `extension/manifest.json`, what differs stands here, and
//! the pages that Tactful watches come from the sites' own `surface.json`.

use crate::Failure;
use serde_json::{Value, json};
use std::{fs, iter, path::Path};
use tactful::surface::{CAPTURE, SCRIPT, Surface, complete};

/// The browsers that packages are made for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium and what is made from it.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// As folders are named.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// Every `surface.json` below `sites`, by name.
pub fn surfaces(sites: &Path) -> Result<Vec<Surface>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(sites)? {
        let path = entry?.path().join("surface.json");
        if path.is_file() {
            let surface = Surface::parse(&fs::read_to_string(&path)?);
            found.push(surface.map_err(|error| format!("{}: {error}", path.display()))?);
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    complete(&mut found);
    Ok(found)
}

/// Where the script of the surface called `name` stands in the package.
pub fn script(name: &str) -> String {
    format!("surfaces/{name}.js")
}

/// The manifest for one browser.
pub fn manifest(template: &Path, surfaces: &[Surface], browser: Browser) -> Result<Value, Failure> {
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(template)?)?;
    let watched = || surfaces.iter().filter(|surface| !surface.matches.is_empty());
    let mut entries: Vec<Value> = watched().map(content_script).collect();
    let pages: Vec<&String> = watched().flat_map(|surface| &surface.matches).collect();
    entries.push(json!({ "matches": pages, "js": [CAPTURE], "run_at": "document_start" }));
    let own = match browser {
        Browser::Chromium => json!({
            "background": { "service_worker": "worker.js", "type": "module" },
            "side_panel": { "default_path": "panel.html" },
            "minimum_chrome_version": "125",
            "storage": { "managed_schema": "managed.json" },
        }),
        Browser::Firefox => json!({
            "background": { "scripts": ["worker.js"], "type": "module" },
            "sidebar_action": {
                "default_panel": "panel.html",
                "default_title": "Tactful",
                "default_icon": { "16": "icons/16.png", "32": "icons/32.png" },
                "open_at_install": false,
            },
            "browser_specific_settings": { "gecko": {
                "id": "tactful@tactful.example",
                "strict_min_version": "140.0",
                "data_collection_permissions": { "required": ["none"] },
            } },
        }),
    };
    let fields = manifest.as_object_mut().ok_or("extension/manifest.json is not an object")?;
    fields.insert("version".into(), json!(env!("CARGO_PKG_VERSION")));
    fields.insert("content_scripts".into(), json!(entries));
    if let Value::Object(own) = own {
        fields.extend(own);
    }
    // With the second a full disk takes nothing away that is kept. Chromium says nothing of it; Firefox would ask for it.
    if browser == Browser::Chromium
        && let Some(permissions) = fields.get_mut("permissions").and_then(Value::as_array_mut)
    {
        permissions.extend([json!("sidePanel"), json!("unlimitedStorage")]);
    }
    Ok(manifest)
}

/// Frames without an address of their own are included: editors and pop-out windows are made of them.
fn content_script(surface: &Surface) -> Value {
    let surfaces = iter::once(&surface.name).chain(&surface.then).map(|name| script(name));
    let scripts: Vec<String> = surfaces.chain([SCRIPT.to_owned()]).collect();
    json!({
        "matches": surface.matches,
        "js": scripts,
        "run_at": "document_start",
        "all_frames": true,
        "match_about_blank": true,
        "match_origin_as_fallback": true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_browser_is_asked_for_what_it_needs() {
        let template = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/manifest.json");
        let check = |browser: Browser, expected: &[&str]| {
            let manifest = manifest(&template, &[], browser).expect("a manifest");
            assert_eq!(manifest.get("permissions"), Some(&json!(expected)), "{}", browser.name());
        };
        check(Browser::Chromium, &["activeTab", "scripting", "storage", "sidePanel", "unlimitedStorage"]);
        check(Browser::Firefox, &["activeTab", "scripting", "storage"]);
    }
}
