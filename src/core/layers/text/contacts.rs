//! How the person of a page can be reached by what it shows: addresses, accounts, numbers, sites of their own.

use super::{
    accounts::theirs,
    addresses::{Found, addresses, carries, is_at, is_initials, is_one, is_shared},
    folder,
    home::{is_at_home, is_front},
    lines::lines,
    link::{Link, links},
    number,
    others::Lines,
    phones::numbers,
    section::section,
    voice,
};
use crate::{
    layers::own,
    names,
    page::Page,
    profile::{Profile, Seen},
    reading::Field,
    sites,
};
use rustc_hash::FxHashSet;

/// Around two addresses of one person there stand no more words: `E-mail:`, `or`.
const MOST_BETWEEN: usize = 3;

/// What a page of somebody called `name` shows of how they can be reached.
pub struct Contacts<'a> {
    page: &'a Page,
    name: &'a str,
    /// As accounts and addresses may spell it.
    spellings: Vec<String>,
    /// Whether an address spells it out.
    is_spelled: bool,
    /// Whether the page stands where a site has those of several people.
    is_section: bool,
    at_home: bool,
    /// Whether the site is theirs.
    is_own: bool,
    links: Vec<Link>,
    addresses: Vec<Found>,
    lines: Lines,
}

impl<'a> Contacts<'a> {
    /// What there is on a page on which its owner wrote what is `written`, and that may be their résumé.
    pub fn of(page: &'a Page, name: &'a str, written: &[String], is_resume: bool) -> Self {
        let is_section = folder::is_among_others(page) || folder::is_addressed_to(page, name);
        let links = links(page.root(), is_section);
        let addresses = addresses(page.root(), &links, is_section);
        let mut spellings = folder::spellings(page, name);
        let at_home = is_at_home(page, name);
        let is_latin = name.chars().any(|letter| letter.is_alphabetic() && names::is_latin(letter));
        if !is_latin && is_front(page) {
            spellings.extend(addresses.iter().find_map(|found| folder::spelling(page, &found.address)));
        }
        // No site goes by a name in letters that addresses do not have.
        let speaks = || voice::voices(written).is_alone() || voice::introduces(written, name);
        Self {
            page,
            name,
            is_spelled: addresses.iter().any(|found| is_whole(&found.address, &spellings)),
            lines: Lines::of(page.root(), lines(page.root(), is_section), name, &spellings),
            spellings,
            is_section,
            at_home,
            is_own: at_home || (is_front(page) && (is_resume || !is_latin || speaks())),
            links,
            addresses,
        }
    }

    /// Adds all that are theirs to a `profile`. Gives of what else may be theirs that was left.
    pub fn add(&self, profile: &mut Profile) -> Vec<Field> {
        let mut left = Vec::new();
        self.add_addresses(profile, &mut left);
        let (handles, are_others) = theirs(self.page, &self.links, &self.spellings, self.at_home, &self.lines);
        for handle in handles {
            profile.add_handle(handle, Seen::Link);
        }
        if are_others {
            left.push(Field::Handles);
        }
        self.add_numbers(profile, &mut left);
        for link in self.links.iter().filter(|link| is_own_site(link, self.page, self.name)) {
            own::file_as(&link.href, link.text.as_deref(), self.page, Seen::Link, profile);
        }
        left
    }

    /// Adds the addresses that are the only ones of the page, carry the name or stand beside one that does.
    fn add_addresses(&self, profile: &mut Profile, left: &mut Vec<Field>) {
        let host = self.page.url.host_str().unwrap_or_default();
        let is_foreign = |found: &Found| !host.ends_with(found.address.rsplit('@').next().unwrap_or_default());
        let is_credit = |found: &Found| is_foreign(found) && self.lines.are_credits(&found.line, self.name);
        let may_be_theirs = |found: &Found| found.may_be_of(self.name, &self.lines) && !is_credit(found);
        let is_only = !self.is_section && is_one(&self.addresses);
        // Where the person has one, other mailboxes are others'.
        let domains = self.addresses.iter().filter(|found| self.is_theirs(found)).map(domain).collect();
        let is_mine = |found: &Found| self.is_mine(found, &domains);
        // `jane@roe.example or jr654@uni.example`
        let own = self.addresses.iter().filter(|found| self.carries(&found.address) && is_mine(found));
        let own: FxHashSet<&str> = own.map(|found| &*found.line).collect();
        let is_beside = |found: &Found| {
            let words = || found.line.split_whitespace().filter(|word| !word.contains('@'));
            !self.is_section && !found.line.is_empty() && own.contains(&*found.line) && words().count() <= MOST_BETWEEN
        };
        for found in &self.addresses {
            if self.lines.disown(&found.address) {
                left.push(Field::Emails);
                continue;
            }
            // On the site of one person, what is everybody's elsewhere: `hello@`.
            // So is what nobody else can be meant by, as it has a number: `contact77@`.
            let is_numbered = || found.mailbox().ends_with(|it: char| it.is_ascii_digit()) && !is_credit(found);
            let is_sites = is_only
                && self.is_own
                && (is_at(host, &found.address) || is_numbered())
                && !self.lines.are_others(&found.line);
            if ((self.carries(&found.address) || is_sites) && is_mine(found))
                || ((is_only || is_beside(found)) && may_be_theirs(found))
            {
                profile.add_email(&found.address, found.seen, found.label.as_deref());
            } else if may_be_theirs(found) {
                left.push(Field::Emails);
            }
        }
    }

    /// Whether a mailbox at a domain that carries the name is the person's: it carries the name too, or none at its domain does,
    /// which are those of the `domains`, and nothing beside it says whose else it is.
    fn is_mine(&self, found: &Found, domains: &FxHashSet<String>) -> bool {
        let is_anothers = || domains.contains(&domain(found)) || self.lines.are_others(&found.line);
        // `me@`
        self.is_theirs(found)
            || number::says_number(found.mailbox())
            || !(found.mailbox() == "webmaster"
                || ((found.label.is_none() || !is_shared(&found.address)) && found.is_another_beside(self.name))
                || (!is_shared(&found.address) && is_anothers()))
    }

    /// Whether a mailbox carries the name, or is the letters that it begins with.
    fn is_theirs(&self, found: &Found) -> bool {
        let mailbox = found.mailbox();
        let is = |name: &String| {
            names::is_made_from(mailbox, name) || names::holds_word_of(mailbox, name) || is_initials(mailbox, name)
        };
        self.spellings.iter().any(is)
    }

    /// Whether an address carries the name. Where a site has its people's pages, a mailbox may be the letters that a name
    /// begins with, if none is spelled out.
    fn carries(&self, address: &str) -> bool {
        let is_short = || self.spellings.iter().any(|name| is_initials(address, name));
        is_whole(address, &self.spellings) || (self.is_section && !self.is_spelled && is_short())
    }

    /// Adds the numbers that are the only ones of their kind where what stands is surely the person's.
    fn add_numbers(&self, profile: &mut Profile, left: &mut Vec<Field>) {
        let (page, name) = (self.page, self.name);
        // Where the address is the name alone, only the frame is the site's.
        let is_named = !self.is_section && !self.is_own && folder::is_named(page, name);
        // Beside an address of somebody else's, on the site of others, a number may be theirs too.
        let shown = match self.is_section {
            true => section(page, name, &self.addresses, |address| self.carries(address)),
            false if is_named => {
                Some((page.root(), Lines::of(page.root(), lines(page.root(), true), name, &self.spellings)))
            }
            false => Some((page.root(), self.lines.clone())),
        };
        let Some((root, lines)) = shown else { return };
        let is_framed = self.is_section || is_named;
        let mine = profile.emails.clone();
        let host = folder::host(page);
        let is_near = names::is_whole(host, name) || names::is_made_from(host, name);
        for number in numbers(root, &lines, (name, &mine), (is_framed || self.is_own, is_near), is_framed) {
            if number.is_only {
                profile.add_phone(&number.number, number.seen, None);
            } else {
                left.push(Field::Phones);
            }
        }
    }
}

/// Whether an address carries a name in one of its spellings.
fn is_whole(address: &str, spellings: &[String]) -> bool {
    spellings.iter().any(|name| carries(address, name))
}

/// Whether a link leads to a site that goes by the name, or by the family's where it is called a site and nothing else.
fn is_own_site(link: &Link, page: &Page, name: &str) -> bool {
    const CALLED: [&str; 8] = ["website", "webseite", "site", "blog", "homepage", "web", "personal", "my"];
    let Some(url) = page.link(&link.href).filter(|url| url.path() == "/" && !sites::is_network(url)) else {
        return false;
    };
    let host = url.host_str().map(|host| host.strip_prefix("www.").unwrap_or(host)).unwrap_or_default();
    let site = host.split('.').next().unwrap_or_default();
    let said = link.text.as_deref().map(names::words).unwrap_or_default();
    let is_called = || said.iter().all(|word| CALLED.contains(&word.as_str()) || host.contains(word.as_str()));
    url.host_str() != page.url.host_str()
        && (names::is_made_from(site, name) || (is_called() && names::is_whole(site, name)))
        && link.may_be_of(name)
}

/// The domain of an address, as it compares.
fn domain(found: &Found) -> String {
    found.address.rsplit('@').next().unwrap_or_default().to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::{capture::Snapshot, layers::text::shown, page::Page, reading::Field};

    #[test]
    fn only_the_persons_own_addresses_count() {
        let check = |html: &str, expected: &[&str]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
            assert_eq!(shown(&page, "Jane Roe").profile.emails, expected, "{html}");
        };
        check("<a href='mailto:me@mail.example'>Write</a>", &["me@mail.example"]);
        check("<a href='mailto:info@acme.example'>Write</a>", &[]);
        check("<a href='mailto:hello@janeroe.example'>Write</a>", &["hello@janeroe.example"]);
        check("jroe@mail.example, joe@mail.example", &["jroe@mail.example"]);
        check("ann@mail.example, joe@mail.example", &[]);
        check(
            "<a href='mailto:me@roe.example'>me@roe.example</a><a href='https://t.me/jroe'>Chat</a>",
            &["me@roe.example"],
        );
        check("<a href='mailto:john.roe@mail.example'>Her son</a>", &[]);
        check("jane.roe@mail.example, jane.roesler@mail.example", &["jane.roe@mail.example"]);
        check("<form>me@mail.example</form><div id=comments>you@mail.example</div>", &[]);
        check("<p hidden>me@mail.example</p><script>'it@mail.example'</script>", &[]);
    }

    #[test]
    fn not_every_mailbox_at_the_persons_domain_is_theirs() {
        let check = |html: &str, expected: &[&str]| {
            let html = format!("<h1>Jane Roe</h1><p>Cellist in Bath</p>{html}");
            let page = Page::parse(&Snapshot::new("https://janeroe.example/", &html)).unwrap();
            assert_eq!(shown(&page, "Jane Roe").profile.emails, expected, "{html}");
        };
        check("<p>Mail: moin@janeroe.example</p>", &["moin@janeroe.example"]);
        check(
            "<p>Mail: jane@janeroe.example</p><p>hello@janeroe.example</p>",
            &["jane@janeroe.example", "hello@janeroe.example"],
        );
        check("<p>Mail: jane@janeroe.example</p><p>Assistant: wren@janeroe.example</p>", &["jane@janeroe.example"]);
        check("<p>Write to my wife, juno@janeroe.example</p>", &[]);
        check("<p>Bookings: Juno, juno@janeroe.example</p>", &[]);
        check("<p>My assistant: studio@janeroe.example</p>", &[]);
        check("<p>Site problems? webmaster@janeroe.example</p>", &[]);
        check(
            "<p>jane.roe@acme.example no longer works. Write to jane@janeroe.example.</p>",
            &["jane@janeroe.example"],
        );
    }

    #[test]
    fn an_account_that_is_taken_is_not_left() {
        let check = |html: &str, expected: bool| {
            let html = format!("<h1>Jane Roe</h1><p>Cellist in Bath</p>{html}");
            let page = Page::parse(&Snapshot::new("https://janeroe.example/", &html)).unwrap();
            let note = shown(&page, "Jane Roe").notes.remove(&Field::Handles).unwrap();
            assert_eq!(note.hint.is_some(), expected, "{html}");
        };
        let taken =
            "<a href='https://social.example/@janeroe'>Fediverse</a> <a href='https://github.com/janeroe'>Code</a>";
        check(taken, false);
        check(&format!("{taken} <a href='https://kilns.example/people/janeroe'>Kilns</a>"), true);
    }

    #[test]
    fn a_name_in_other_letters_is_spelled_by_the_site_and_a_mailbox_there() {
        let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let check = |html: &str, expected: (&[&str], &[&str])| {
            let html = format!("<h1>رنيم الخطابي</h1><h2>تواصل معي</h2>{html}");
            let page = Page::parse(&Snapshot::new("https://raneemkhattabi.example/", &html)).unwrap();
            let profile = shown(&page, "رنيم الخطابي").profile;
            assert_eq!((profile.emails, profile.phones), (strings(expected.0), strings(expected.1)), "{html}");
        };
        let number = "<p>هاتف: <a href='tel:+442079460018'>+44 20 7946 0018</a></p>";
        check("<p>raneem@raneemkhattabi.example</p>", (&["raneem@raneemkhattabi.example"], &[]));
        check(
            &format!("<p>البريد الإلكتروني: raneem@raneemkhattabi.example</p>{number}"),
            (&["raneem@raneemkhattabi.example"], &["+442079460018"]),
        );
        check("<p>raneem@mail.example, sue@mail.example</p>", (&[], &[]));
        check(&format!("<p>سامر الحلبي</p>{number}"), (&[], &[]));
    }
}
