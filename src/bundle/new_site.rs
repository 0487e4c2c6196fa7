//! `bundle new-site NAME HOST`: a folder for a site that is not read yet, with a reader that leaves nearly everything to the
//! general layers and a first page of our own. Both are made from `template`, which the core compiles and tries as it is.

use crate::Failure;
use std::{fs, path::Path};

/// Makes `src/sites/<name>`. `host` is where the site stands, such as `www.example.org`.
pub fn make(sites: &Path, name: &str, host: &str) -> Result<(), Failure> {
    let fine = name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if !fine {
        return Err(format!("'{name}' cannot be a site's name: lower-case letters, digits and _ only").into());
    }
    let folder = sites.join(name);
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    if !host.contains('.') || !host.split('.').all(is_part) {
        return Err(format!("'{host}' cannot be a site's host: www.example.org, without https://").into());
    }
    if folder.exists() {
        return Err(format!("{} is there already", folder.display()).into());
    }
    fs::create_dir_all(folder.join("pages"))?;
    fs::write(folder.join("site.rs"), of(READER, name, host))?;
    fs::write(folder.join("pages/person.html"), of(PAGE, name, host))?;
    println!("{} is made. docs/adding-a-site.md says how to go on.", folder.display());
    Ok(())
}

const READER: &str = include_str!("template/site.rs");
const PAGE: &str = include_str!("template/person.html");

/// A file of the template, which is about `example` at `www.example.org`, for another site.
fn of(template: &str, name: &str, host: &str) -> String {
    let (first, rest) = name.split_at(1);
    let label = first.to_ascii_uppercase() + rest;
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let parts = [("www.example.org", host), ("example.org", bare), ("example", name), ("Example", &label)];
    // What was put in may hold what is looked for next.
    let marked = parts
        .iter()
        .enumerate()
        .fold(template.to_owned(), |text, (place, (from, _))| text.replace(from, &format!("\0{place}")));
    parts.iter().enumerate().fold(marked, |text, (place, (_, to))| text.replace(&format!("\0{place}"), to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_made_out_to_the_site() {
        let reader = of(READER, "sample_net", "www.sample-example.net");
        for line in [
            "//! Sample_net: which",
            "    network: \"sample_net\",",
            "    hosts: &[\"sample-example.net\"],",
            "(Shape::Name, \"https://www.sample-example.net/{}\")",
        ] {
            assert!(reader.contains(line), "{line}: {reader}");
        }
        assert!(of(PAGE, "kiln", "kiln.example").starts_with("<!-- url: https://kiln.example/jane-roe -->\n"));
    }

    #[test]
    fn names_and_hosts_are_what_they_say() {
        let check = |name: &str, host: &str, expected: bool| {
            let sites = std::env::temp_dir().join(format!("tactful-new-site-{}", std::process::id()));
            assert_eq!(make(&sites, name, host).is_ok(), expected, "{name} {host}");
            assert_eq!(sites.join(name).join("site.rs").is_file(), expected, "{name} {host}");
            let _ = fs::remove_dir_all(sites);
        };
        check("example_org", "www.example.org", true);
        check("Example", "www.example.org", false);
        check("../evil", "www.example.org", false);
        check("9lives", "www.example.org", false);
        check("example", "https://www.example.org/", false);
        check("example", "example", false);
    }
}
