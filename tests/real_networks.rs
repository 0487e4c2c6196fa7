//! Real pages of networks and personal sites, read where they are, say what a person saw on them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use serde_json::Value;
use std::fs;
use tactful::{profile::Profile, receipt::Outcome};

#[test]
fn network_pages_say_what_a_person_saw() {
    let Some(folder) = support::real_pages() else { return };
    let mut wrong = Vec::new();
    let mut compared = 0;
    for network in ["bluesky", "github", "hackernews", "medium", "tiktok", "x"] {
        for entry in fs::read_dir(folder.join(network)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            let Some(name) = name.strip_suffix(".observed.json") else { continue };
            let observed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let html = fs::read_to_string(format!("{name}.html")).unwrap();
            let url = observed["url"].as_str().map(str::to_owned).unwrap_or_else(|| declared(&html));
            let receipt = support::capture(&url, &html);
            match &receipt.profile {
                Some(profile) => wrong.extend(differences(name, &observed, profile)),
                None => wrong.push(format!("{name}: {:?} {:?}", receipt.outcome, receipt.reason)),
            }
            compared += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared >= 6, "only {compared} pages");
}

/// A site is claimed to read real pages where there are some, and nowhere else.
#[test]
fn no_site_claims_pages_that_are_not_there() {
    let Some(folder) = support::real_pages() else { return };
    for (site, tried) in tactful::sites::TRIED {
        let claims = !tried.pages.is_empty();
        assert_eq!(claims, folder.join(site.name()).is_dir(), "{}", site.name());
        assert_eq!(tried.written.is_empty(), claims && tried.untried.is_empty(), "{}", site.name());
    }
}

/// The address that a page gives as its own.
fn declared(html: &str) -> String {
    let page = scraper::Html::parse_document(html);
    let canonical = scraper::Selector::parse("link[rel=canonical]").unwrap();
    page.select(&canonical).next().and_then(|link| link.attr("href")).unwrap().to_owned()
}

fn differences(name: &str, observed: &Value, profile: &Profile) -> Vec<String> {
    let site = |url: &str| url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_owned();
    let sites: Vec<String> = profile.websites.iter().map(|website| site(&website.url)).collect();
    let about = profile.about.clone().unwrap_or_default();
    let checks = observed.as_object().unwrap().iter().map(|(key, expected)| {
        let expected = expected.as_str().unwrap();
        let is_right = match key.as_str() {
            "url" => profile.url == expected,
            "name" => profile.name.as_deref() == Some(expected),
            "handle" => profile.url.ends_with(expected),
            "location" => profile.location.as_deref() == Some(expected),
            "company" => profile.employers == [expected],
            "website" => sites == [site(expected)],
            "bio" => about == expected,
            "bio_starts" => about.starts_with(expected),
            other => panic!("{name}: {other} is not compared"),
        };
        (!is_right).then(|| format!("{name}: {key} is not {expected}: {profile:#?}"))
    });
    checks.flatten().collect()
}

/// Networks that show whose page it is are not believed under another address.
#[test]
fn network_pages_under_another_address_are_refused() {
    let Some(folder) = support::real_pages() else { return };
    for (page, url) in [
        ("bluesky/profile-2025", "https://bsky.app/profile/jane.example"),
        ("github/profile-2018", "https://github.com/janeroe"),
        ("hackernews/user", "https://news.ycombinator.com/user?id=janeroe"),
        ("instagram/profile-2025", "https://www.instagram.com/janeroe/"),
        ("medium/profile-2018", "https://medium.com/@janeroe"),
        ("tiktok/profile-2025", "https://www.tiktok.com/@janeroe"),
        ("x/profile-2025", "https://x.com/janeroe"),
    ] {
        let html = fs::read_to_string(folder.join(page).with_extension("html")).unwrap();
        assert_eq!(support::capture(url, &html).outcome, Outcome::Refused, "{page}");
        // The same page under an address of the network that is nobody's.
        let front = url.split('/').take(3).collect::<Vec<_>>().join("/") + "/";
        assert_eq!(support::capture(&front, &html).outcome, Outcome::NotAProfile, "{page}");
    }
}

/// Pages that nobody observed by eye: at least they are taken for what they are, and name somebody.
#[test]
fn other_profiles_are_captured_with_a_name() {
    let Some(folder) = support::real_pages() else { return };
    for (page, host) in [
        ("dribbble/profile-2025", "https://dribbble.com"),
        ("goodreads/user-2026", "https://www.goodreads.com"),
        ("instagram/profile-2025", "https://www.instagram.com"),
    ] {
        let html = fs::read_to_string(folder.join(page).with_extension("html")).unwrap();
        let path = declared(&html).splitn(4, '/').last().unwrap().to_owned();
        let receipt = support::capture(&format!("{host}/{path}"), &html);
        assert_eq!(receipt.outcome, Outcome::Captured, "{page}: {:?}", receipt.reason);
        assert!(receipt.profile.unwrap().name.is_some(), "{page}");
    }
    let html = fs::read_to_string(folder.join("facebook/mbasic-about.html")).unwrap();
    let profile = support::capture("https://mbasic.facebook.com/jane.example/about", &html).profile.unwrap();
    let found = (profile.emails.len(), profile.websites.len(), profile.phones.len(), profile.handles.len());
    assert_eq!((profile.name.is_some(), profile.location.is_some(), found), (true, true, (1, 2, 0, 0)));
}

/// The home page of a person with a card, a post on the same site, and a blog whose owner is known as its author.
#[test]
fn personal_sites_are_their_owners() {
    let Some(folder) = support::real_pages() else { return };
    let read = |page: &str| fs::read_to_string(folder.join("personal").join(page).with_extension("html")).unwrap();
    let card = read("h-card-home");
    let post = declared(&card);
    let home = post.split('/').take(3).collect::<Vec<_>>().join("/") + "/";
    for url in [&home, &post] {
        let profile = support::capture(url, &card).profile.unwrap();
        assert_eq!((&profile.url, profile.name.is_some(), profile.handles.len()), (&home, true, 3), "{url}");
    }
    let blog = read("blog-home");
    let home = blog.split("href=\"").find(|href| href.contains("rel=\"home\"")).unwrap().split('"').next().unwrap();
    let profile = support::capture(home, &blog).profile.unwrap();
    assert_eq!((profile.name.is_some(), profile.handles.len(), profile.emails.len()), (true, 3, 0));
}

/// The page of a company is nobody's. This one shows no site.
#[test]
fn a_companys_page_says_what_it_shows() {
    let Some(folder) = support::real_pages() else { return };
    let html = fs::read_to_string(folder.join("linkedin/company-public-2026.html")).unwrap();
    let url = declared(&html);
    assert_eq!(support::capture(&url, &html).outcome, Outcome::NotAProfile);
    let company = tactful::company::read(&tactful::capture::Snapshot::new(&url, &html)).unwrap();
    let facts = [&company.industry, &company.size, &company.headquarters];
    assert!(!company.name.is_empty() && facts.iter().all(|fact| fact.is_some()), "{company:#?}");
    assert_eq!((company.also.len(), company.website.as_deref()), (1, None), "{company:#?}");
}
