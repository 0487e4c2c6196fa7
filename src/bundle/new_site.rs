//! `bundle new-site NAME`: a folder for a site that is not read yet, with a reader that leaves everything to the general
//! layers and a first page of our own.

use crate::Failure;
use std::{fs, path::Path};
use time::UtcDateTime;

/// Makes `src/sites/<name>`. `host` is where the site stands, such as `www.example.org`.
pub fn make(sites: &Path, name: &str, host: &str) -> Result<(), Failure> {
    let fine = name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if !fine {
        return Err(format!("'{name}' cannot be a site's name: lower-case letters, digits and _ only").into());
    }
    let folder = sites.join(name);
    if folder.exists() {
        return Err(format!("{} is there already", folder.display()).into());
    }
    let now = UtcDateTime::now();
    let month = format!("{}-{:02}", now.year(), u8::from(now.month()));
    fs::create_dir_all(folder.join("pages"))?;
    fs::write(folder.join("site.rs"), READER.replace("NAME", name).replace("HOST", host).replace("MONTH", &month))?;
    fs::write(folder.join("pages/person.html"), PAGE.replace("HOST", host))?;
    println!("{} is made. docs/adding-a-site.md says how to go on.", folder.display());
    Ok(())
}

const READER: &str = r#"//! NAME: which of its pages are profiles, and what they show. Last seen: nowhere yet.

use crate::{
    page::Page,
    profile::Handle,
    reading::{Finding, Reading, Source},
    sites::{Site, Tried},
};
use url::Url;

/// NAME.
pub static SITE: Site = Site {
    name: "NAME",
    label: "NAME",
    owns,
    handle,
    layers: &[Source::JsonLd, Source::Microdata, Source::Microformats, Source::OpenGraph],
    has_messages: false,
    // The month in which the reader was written; `Tried::on_pages` with their years once it reads real pages right.
    tried: Tried::described("MONTH"),
};

fn owns(url: &Url) -> bool {
    url.host_str() == Some("HOST")
}

fn handle(url: &Url) -> Option<Handle> {
    let slug = url.path_segments()?.next().filter(|slug| !slug.is_empty())?;
    owns(url).then(|| Handle { network: "NAME".into(), handle: slug.into(), url: format!("https://HOST/{slug}") })
}

pub(super) fn read(page: &Page) -> Finding {
    let Some(handle) = handle(&page.url) else { return Finding::NotAProfile("page_nobody") };
    let mut reading = Reading::default();
    reading.profile.network = handle.network;
    reading.profile.url = handle.url;
    reading.profile.name = page.text("main h1");
    Finding::Person(Box::new(reading))
}
"#;

const PAGE: &str = r#"<!-- url: https://HOST/jane-roe -->
<!doctype html>
<html lang="en">
<title>Jane Roe</title>
<main><h1>Jane Roe</h1></main>
</html>
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folder_and_module_names() {
        let check = |name: &str, expected: bool| {
            let sites = std::env::temp_dir().join(format!("tactful-new-site-{}", std::process::id()));
            assert_eq!(make(&sites, name, "www.example.org").is_ok(), expected, "{name}");
            assert_eq!(sites.join(name).join("site.rs").is_file(), expected, "{name}");
            let _ = fs::remove_dir_all(sites);
        };
        check("example_org", true);
        check("Example", false);
        check("../evil", false);
        check("9lives", false);
    }
}
