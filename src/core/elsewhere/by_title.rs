//! The page of an account whose network declares nothing for machines: the name that both its title and its text
//! give, as `Jane Roe | Kaggle` and `Jane Roe on Behance` do.

use super::declared;
use crate::{
    layers::open_graph,
    names::{self, is_given},
    page::{self, Page},
    profile::Handle,
    sites,
};

/// The name of the account's owner. `None` where the page does not show that it is the account's: error pages, walls
/// and lists have titles too.
pub fn name(page: &Page, account: &Handle) -> Option<String> {
    let titles = [page.meta("og:title"), page.title()];
    titles.into_iter().flatten().find_map(|title| {
        let name = open_graph::person_in(&title, sites::label(&account.network), Some(&account.handle))?;
        // What somebody does may follow the name: `Jane Roe, potter`.
        let name = name.split(", ").next().filter(|name| names::reads_as_name(name)).unwrap_or(&name);
        let is_heading = page.all("h1, h2").into_iter().filter_map(page::text).any(|heading| heading.contains(name));
        let is_shown = is_heading || page::lines(page.root()).iter().any(|line| line == name);
        let is_certain = is_declared(page, account) || names_account(&title, account) || is_telegrams(page, account);
        let is_likely = names::reads_as_name(name) && names::is_made_from(&account.handle, name);
        (is_shown && !is_notice(name) && (is_certain || is_likely)).then(|| name.to_owned())
    })
}

/// The name in the only heading of a page whose title names the account.
pub fn heading(page: &Page, account: &Handle) -> Option<String> {
    let mut headings = page.all("h1").into_iter().filter_map(page::text);
    let is_accounts = is_declared(page, account) || page.title().is_some_and(|title| names_account(&title, account));
    let heading = headings.next().filter(|name| is_accounts && names::reads_as_name(name) && !is_notice(name));
    heading.filter(|_| headings.next().is_none())
}

/// Whether the page says that its address is the account's.
pub fn is_declared(page: &Page, account: &Handle) -> bool {
    let addresses = declared(page).into_iter().filter_map(|address| sites::handle(&page.link(&address)?));
    addresses.into_iter().any(|declared| declared.is(account))
}

/// Whether a page of Telegram is somebody's whom one can write to: of channels and groups it says how many are there.
fn is_telegrams(page: &Page, account: &Handle) -> bool {
    let shown = page.text(".tgme_page_extra").unwrap_or_default();
    shown.strip_prefix('@').is_some_and(|name| name.eq_ignore_ascii_case(&account.handle))
        && !account.handle.to_ascii_lowercase().ends_with("bot")
}

/// Whether a title has an account in it.
pub fn names_account(title: &str, account: &Handle) -> bool {
    let is_mark = |character: char| character.is_whitespace() || "()|•·,".contains(character);
    title.split(is_mark).any(|word| word.trim_start_matches('@').eq_ignore_ascii_case(&account.handle))
}

/// Whether a title is what pages say instead of a name when they do not show the account. Behind a given name one such word
/// may be the family's: `Larry Page`.
pub fn is_notice(name: &str) -> bool {
    let is_called = || names::words(name).first().is_some_and(|first| is_given(first));
    let notices = notices(name);
    notices > 1 || (notices > 0 && !is_called())
}

/// Whether a page stands in for one that is not there, or that only members see, whatever it declares: its title or heading says
/// so, or beside what asks for a password a line does.
pub fn is_wall(page: &Page) -> bool {
    const SIGN_IN: &str =
        "log login sign anmelden melde einloggen connectez connexion inicia iniciar accedi entrar войдите";
    let mut called = page.title().into_iter().chain(page.all("h1").into_iter().filter_map(page::text));
    if !page.asks_for_password() {
        return called.any(|text| notices(&text) > 1);
    }
    let signs_in = |text: &String| {
        let words = names::words(text);
        words.len() > 2 && words.first().is_some_and(|first| SIGN_IN.split(' ').any(|known| known == first))
    };
    called.chain(page::lines(page.root())).any(|text| signs_in(&text))
}

/// How many words of a text stand on such pages.
fn notices(text: &str) -> usize {
    names::words(text).iter().filter(|word| NOTICES.split_whitespace().any(|notice| notice == *word)).count()
}

const NOTICES: &str = "404 403 429 access attention blocked denied error exist found just log login oops page required robot security \
    sign unavailable verify";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn titles_and_headings_name_the_owner_together() {
        let check = |url: &str, html: &str, expected: Option<&str>| {
            let page = Page::parse(&Snapshot::new(url, html)).unwrap();
            let account = sites::handle(&page.url).unwrap();
            assert_eq!(name(&page, &account).as_deref(), expected, "{html}");
        };
        let kaggle = "https://www.kaggle.com/jroe7";
        let canonical = "<link rel=canonical href=https://www.kaggle.com/jroe7>";
        check(kaggle, &format!("{canonical}<title>Jane Roe | Kaggle</title><h1>Jane Roe</h1>"), Some("Jane Roe"));
        check(kaggle, &format!("{canonical}<title>Jane Roe | Kaggle</title><h1>Welcome</h1>"), None);
        check(kaggle, &format!("{canonical}<title>Jane Roe | Expert</title><p>Jane Roe</p>"), Some("Jane Roe"));
        check(kaggle, &format!("{canonical}<title>Page Not Found | Kaggle</title><h1>Page Not Found</h1>"), None);
        check(kaggle, "<title>Jane Roe | Kaggle</title><h1>Jane Roe</h1>", Some("Jane Roe"));
        check(kaggle, "<title>Sue Poe | Kaggle</title><h1>Sue Poe</h1>", None);
        check(kaggle, "<title>Sign In | Kaggle</title><h1>Sign In</h1>", None);
        check(kaggle, &format!("{canonical}<title>Larry Page | Kaggle</title><h1>Larry Page</h1>"), Some("Larry Page"));
        let behance = "https://www.behance.net/studioroe";
        let title =
            "<meta property=og:url content=https://www.behance.net/studioroe><title>Jane Roe on Behance</title>";
        check(behance, &format!("{title}<h1>Jane Roe</h1>"), Some("Jane Roe"));
        let malt = "https://www.malt.fr/profile/janeroe";
        check(malt, "<title>Jane Roe, Data scientist | Malt</title><h1>Jane Roe</h1>", Some("Jane Roe"));
        check("https://www.threads.com/@jroe", "<title>Jane (@jroe) • Threads</title><h1>Jane</h1>", Some("Jane"));
    }
}
