//! The Ember build's pages that list one card whole (`/details/experience/` …). They do not show the person's name; the
//! document's title may.

use super::{career, outline::outline, pvs, status, who::Who};
use crate::{
    page::{Page, closest},
    reading::Reading,
};
use scraper::ElementRef;

/// Reads such a page of this build. `None` for another build's markup.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    let named = page.first("main li[id^='profilePagedListComponent'], main li.pvs-list__paged-list-item");
    // Without those names: a list whose texts are doubled for screen readers, at the address of such a page.
    let doubled =
        || page.first("main ul > li span[aria-hidden=true] + span").filter(|_| name_in_address(page).is_some());
    let entry = match named {
        Some(entry) => entry,
        None => {
            doubled()?.ancestors().filter_map(ElementRef::wrap).filter(|around| around.value().name() == "li").last()?
        }
    };
    let list = outline(closest(entry, "section, main")?);
    let mut reading = Reading::default();
    let profile = &mut reading.profile;
    match which(page, entry.attr("id"))? {
        Which::Experience => profile.experience = career::positions(page, &list),
        Which::Education => profile.education = career::schools(&list),
        Which::Skills => profile.skills = pvs::skills(&list),
        Which::Languages => profile.languages = pvs::languages(&list),
        Which::Other => {}
    }
    status::employers(profile, None);
    // The contact details too are opened from the profile itself.
    status::elsewhere(&mut reading);
    Some(reading)
}

/// The lists that a Profile has a field for.
enum Which {
    Experience,
    Education,
    Skills,
    Languages,
    Other,
}

fn name_in_address(page: &Page) -> Option<&str> {
    page.url.path().split_once("/details/").map(|(_, name)| name.trim_end_matches('/')).filter(|name| !name.is_empty())
}

/// Which list this is, from the entries' own names ("…-EXPERIENCE-VIEW-DETAILS-…"), else from the address.
fn which(page: &Page, entry: Option<&str>) -> Option<Which> {
    let named = entry.and_then(|id| id.split_once("-VIEW-DETAILS")).map(|(name, _)| name.to_ascii_lowercase());
    let name = named.or_else(|| name_in_address(page).map(|name| format!("-{name}")))?;
    let ends = |end: &str| name.ends_with(end);
    Some(match () {
        () if ends("-experience") && !name.contains("volunteer") => Which::Experience,
        () if ends("-education") => Which::Education,
        () if ends("-skills") => Which::Skills,
        () if ends("-languages") => Which::Languages,
        () => Which::Other,
    })
}
