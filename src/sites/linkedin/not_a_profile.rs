//! LinkedIn's pages that are nobody's profile, by their address; and profile addresses that show no profile.

use crate::page::Page;

/// What to say of a page by its address. `None` for the address of a profile.
pub fn by_address(page: &Page) -> Option<&'static str> {
    let mut path = page.url.path_segments()?.filter(|segment| !segment.is_empty());
    let first = path.next().unwrap_or_default();
    if matches!(first, "mwlite" | "profile") {
        return None;
    }
    Some(match first {
        "in" => {
            // An address without a slug is nobody's.
            let Some(_) = path.next() else {
                return Some("page_nobody");
            };
            let below = path.next().unwrap_or_default();
            return matches!(below, "recent-activity" | "edit").then_some("page_linkedin_below_profile");
        }
        "authwall" | "login" | "uas" | "checkpoint" | "signup" | "reg" => "page_linkedin_sign_in",
        "search" => "page_linkedin_search",
        "feed" | "posts" | "pulse" | "news" | "" => "page_linkedin_feed",
        "messaging" => "page_linkedin_messages",
        "company" | "school" | "showcase" | "organization" => "page_organisation",
        "jobs" | "job" | "talent-solutions" | "hiring" => "page_linkedin_jobs",
        "mynetwork" | "groups" | "events" | "notifications" => "page_linkedin_people",
        _ => "page_nobody",
    })
}

/// What to say of a profile's address whose page shows no profile.
pub fn without_profile(page: &Page) -> &'static str {
    let asks_to_sign_in =
        page.first("input[type=password], form[action*='/uas/'], form[action*='login-submit'], .authwall-join-form");
    if asks_to_sign_in.is_some() {
        return "page_linkedin_sign_in";
    }
    let is_gone = page.first(
        ".not-found, .not-found-404, .profile-unavailable, [data-sdui-screen*='NotFound'], [data-test-id='not-found']",
    );
    if is_gone.is_some() { "page_linkedin_gone" } else { "page_linkedin_not_loaded" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn addresses_say_what_is_no_profile() {
        let check = |path: &str, expected: Option<&str>| {
            let page = Page::parse(&Snapshot::new(&format!("https://www.linkedin.com{path}"), "")).unwrap();
            assert_eq!(by_address(&page), expected, "{path}");
        };
        check("/in/jane-roe/", None);
        check("/in/jane-roe/de/", None);
        check("/in/jane-roe/details/experience/", None);
        check("/in/jane-roe/overlay/contact-info/", None);
        check("/mwlite/profile/in/jane-roe", None);
        check("/in/jane-roe/recent-activity/all/", Some("page_linkedin_below_profile"));
        check("/authwall?sessionRedirect=x", Some("page_linkedin_sign_in"));
        check("/search/results/people/?keywords=x", Some("page_linkedin_search"));
        check("/", Some("page_linkedin_feed"));
        check("/messaging/thread/new/", Some("page_linkedin_messages"));
        check("/company/acme/people/", Some("page_organisation"));
        check("/jobs/view/1/", Some("page_linkedin_jobs"));
        check("/mynetwork/invite-connect/connections/", Some("page_linkedin_people"));
        check("/psettings/", Some("page_nobody"));
    }
}
