//! Requests about guarded sites: show them, switch the guard on or off.

use super::{Answer, failed, reply};
use crate::{
    Surroundings,
    guarded::{self, Access},
    store::{Rows, Write},
    wire::ToPanel,
};

/// Where the guard is switched on.
pub fn show(access: &Access, rows: &Rows) -> Answer<ToPanel> {
    let unknown = access.page.is_none();
    reply(ToPanel::Sites { here: access.here(&rows.guarded), unknown, sites: access.rows(&rows.guarded) })
}

/// Switches the guard on for a site that the browser allows, or off.
pub fn guard(site: &str, on: bool, access: &Access, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    // A site that makes no valid match pattern would have the browser refuse all the others with it.
    let is_site = guarded::site(site).as_deref() == Some(site);
    if on && access.is_own(site) {
        return reply(failed("error_site_own", surroundings));
    }
    if on && !(is_site && access.allows(site)) {
        return reply(failed("error_site", surroundings));
    }
    let mut sites = rows.guarded;
    sites.retain(|known| known != site);
    if on {
        sites.push(site.to_owned());
        sites.sort();
    }
    Answer { reply: ToPanel::Done { undo: None }, writes: vec![Write::Guarded(sites)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn a_site_is_guarded_when_the_browser_allows_it() {
        let surroundings = Surroundings::plain(utc_datetime!(2026-11-23 10:00));
        let access = Access {
            allowed: vec!["https://*/*".into()],
            own: vec!["https://known.example/*".into()],
            ..Access::default()
        };
        let nowhere = Access::default();
        let before = || Rows { guarded: vec!["https://webmail.example".into()], ..Rows::default() };
        let ask = |site: &str, on, access: &Access| guard(site, on, access, before(), &surroundings);
        let kept = |sites: &[&str]| vec![Write::Guarded(sites.iter().map(|site| (*site).to_owned()).collect())];
        for (site, on, access, expected) in [
            ("https://post.example", true, &access, kept(&["https://post.example", "https://webmail.example"])),
            ("https://webmail.example", true, &access, kept(&["https://webmail.example"])),
            ("https://webmail.example", false, &nowhere, kept(&[])),
            ("https://post.example", true, &nowhere, vec![]),
            ("https://known.example", true, &access, vec![]),
            ("https://*.example", true, &access, vec![]),
            ("post.example", true, &access, vec![]),
        ] {
            let answer = ask(site, on, access);
            assert_eq!(answer.writes, expected, "{site}");
            let refused = matches!(answer.reply, ToPanel::Failed { .. });
            assert_eq!(refused, expected.is_empty(), "{site}");
        }
    }
}
