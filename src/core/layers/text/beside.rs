//! What stands beside a number, or above it where nothing does. A number is the person's where that is nothing but words
//! for telephones, their name or their address; any other word may say whose else it is, in whatever language.

use super::{
    beneath,
    link::{Link, has_scheme},
    number,
    others::{self, Lines, calls_another},
    written,
};
use crate::{layers::own, names, sites};
use rustc_hash::{FxHashMap, FxHashSet};

/// The lines of a page on which numbers may stand, and whose addresses stand there.
pub struct Beside<'a> {
    lines: &'a Lines,
    name: &'a str,
    /// The person's addresses.
    mine: &'a [String],
    places: FxHashMap<&'a str, usize>,
    /// What links say that lead to other pages.
    links: FxHashSet<&'a str>,
    /// The addresses of links, by the line that they stand on.
    linked: FxHashMap<&'a str, Vec<String>>,
}

/// Whose something on a line is, by what else the line says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The person's, as they or their address stand there.
    Own,
    /// It does not say.
    Silent,
    /// Perhaps somebody else's.
    Doubtful,
}

impl<'a> Beside<'a> {
    /// On the `lines` of a page of somebody called `name`, whose addresses are `mine`.
    pub fn of(lines: &'a Lines, links: &'a [Link], name: &'a str, mine: &'a [String]) -> Self {
        let mut linked: FxHashMap<&str, Vec<String>> = FxHashMap::default();
        for link in links.iter().filter(|link| has_scheme(&link.href, "mailto:")) {
            // What stands before a picture that is the link is its line.
            let line = link.line.as_deref().or_else(|| Some(link.before.trim()).filter(|before| !before.is_empty()));
            if let (Some(line), Some(address)) = (line, own::email(&link.href)) {
                linked.entry(line).or_default().push(address);
            }
        }
        let is_contact = |link: &&Link| has_scheme(&link.href, "mailto:") || has_scheme(&link.href, "tel:");
        let links = links.iter().filter(|link| !is_contact(link)).filter_map(|link| link.text.as_deref()).collect();
        let places = lines.all.iter().enumerate().rev().map(|(place, line)| (line.as_str(), place)).collect();
        Self { lines, name, mine, places, links, linked }
    }

    /// Whose the number is to which a link leads.
    pub fn of_link(&self, link: &Link) -> Whose {
        let is_doubtful = |text: &String| self.whose(text) == Whose::Doubtful;
        match (&link.line, &link.above) {
            _ if link.label.as_ref().is_some_and(is_doubtful) => Whose::Doubtful,
            (Some(line), _) => self.of_line(line),
            _ if is_doubtful(&link.before) => Whose::Doubtful,
            (None, Some(above)) => {
                self.places.get(above.as_str()).map_or(Whose::Silent, |place| self.beneath(place + 1))
            }
            (None, None) => Whose::Silent,
        }
    }

    /// Whose what a link says may be, by what stands above its line: a list of friends has a heading.
    pub fn above(&self, link: &Link) -> Whose {
        // "Find me elsewhere"
        if link.above.as_deref().is_some_and(number::names_oneself) {
            return Whose::Own;
        }
        let place = link.line.as_ref().or(link.above.as_ref()).and_then(|line| self.places.get(line.as_str()));
        let place = place.map(|place| place + usize::from(link.line.is_none()));
        place.map_or(Whose::Silent, |place| self.beneath(place))
    }

    /// Whether the words before a link may say that it leads to somebody else's.
    pub fn is_another_before(&self, link: &Link) -> bool {
        let is_short = link.before.split_whitespace().nth(3).is_none();
        self.whose(&link.before) == Whose::Doubtful
            && !link.is_labelled()
            && (is_short || calls_another("", &link.before, self.name))
    }

    /// Whether a line is that of a link which leads to another page.
    pub fn is_of_link_away(&self, line: &str) -> bool {
        self.links.contains(line)
    }

    /// Whose a number on this line is.
    pub fn of_line(&self, line: &str) -> Whose {
        self.of_part(line, line)
    }

    /// Whose a number is beside which this part of its line stands.
    pub fn of_part(&self, part: &str, line: &str) -> Whose {
        match self.whose(part) {
            Whose::Silent => self.places.get(line).map_or(Whose::Silent, |place| self.beneath(*place)),
            whose => whose,
        }
    }

    /// Whose something is that stands at a place without a word of its own, by what stands above and behind.
    fn beneath(&self, place: usize) -> Whose {
        let behind = self.lines.all.iter().skip(place + 1).take(MOST_AROUND);
        let mut behind = behind.skip_while(|line| self.whose(line) == Whose::Silent && !self.lines.is_heading(line));
        let is_before_own = behind.next().is_some_and(|line| self.whose(line) == Whose::Own);
        let otherwise = if is_before_own { Whose::Own } else { Whose::Silent };
        let mut above = self.lines.all.iter().take(place).rev().take(MOST_ABOVE).peekable();
        while let Some(line) = above.next() {
            match self.whose(line) {
                Whose::Own => return Whose::Own,
                Whose::Silent => {}
                _ if self.tells_of_itself(line) => {}
                // A town stands beneath its street.
                _ if above.peek().is_some_and(|line| others::is_at_place(line)) => {}
                // What somebody is stands beneath their name.
                _ if above.peek().is_some_and(|line| self.is_named(line)) && self.tells_of_person(line) => {
                    return Whose::Own;
                }
                _ if !self.lines.is_heading(line) && names::words(line).len() > MOST_WORDS => return otherwise,
                _ if is_before_own && !names::words(line).iter().any(|word| beneath::is_title(word)) => {
                    return Whose::Own;
                }
                _ => return Whose::Doubtful,
            }
        }
        otherwise
    }

    /// Whether a line says what somebody is, rather than whose what stands beneath is.
    fn tells_of_person(&self, line: &str) -> bool {
        let is_said = line.ends_with('.') || line.split(' ').nth(2).is_some();
        let is_sentence = || is_said && !calls_another("", line, self.name);
        beneath::is_title(line) || (!self.lines.is_heading(line) && is_sentence())
    }

    /// Whether a line says nothing of what stands beneath: a place, another fact, a link to another page.
    fn tells_of_itself(&self, line: &str) -> bool {
        let is_fact = line.split_once(':').is_some_and(|(_, fact)| !fact.trim().is_empty());
        is_fact || others::is_at_place(line) || (self.links.contains(line) && !names::reads_as_name(line))
    }

    /// Whether a line begins with the person's name, or is it.
    fn is_named(&self, line: &str) -> bool {
        let known = names::words(self.name);
        let mut words = names::words(line).into_iter();
        names::is_shown_as(line, self.name)
            || (words.next().as_ref() == known.first()
                && (words.next().as_ref() == known.get(1) || names::reads_as_name(line)))
    }

    /// Whose what stands on a line is, by its words.
    fn whose(&self, line: &str) -> Whose {
        let linked = self.linked.get(line).into_iter().flatten().cloned();
        let addresses: Vec<String> = linked.chain(written(line)).collect();
        let is_mine = |address: &String| self.mine.iter().any(|mine| mine.eq_ignore_ascii_case(address));
        if !addresses.is_empty() {
            return if addresses.iter().any(is_mine) { Whose::Own } else { Whose::Doubtful };
        }
        let known = names::words(self.name);
        let words = names::words(line);
        let is_own = |word: &String| known.contains(word);
        let is_plain = |word: &String| {
            !word.chars().any(char::is_alphabetic)
                || word.chars().nth(1).is_none()
                || number::says_number(word)
                || sites::is_label(word)
        };
        if self.is_named(line) {
            Whose::Own
        } else if words.iter().all(|word| is_own(word) || is_plain(word)) {
            if words.iter().any(is_own) { Whose::Own } else { Whose::Silent }
        } else if number::asks_for_oneself(line) {
            Whose::Own
        } else {
            Whose::Doubtful
        }
    }
}

/// What stands beside a number in a list of ways to reach somebody, it stands no further away.
const MOST_AROUND: usize = 3;
const MOST_ABOVE: usize = 10;

/// What says more is a sentence, and nothing that heads a number.
const MOST_WORDS: usize = 6;

#[cfg(test)]
mod tests {
    use crate::{capture::Snapshot, layers::text::shown, page::Page};

    #[test]
    fn numbers_are_whose_name_stands_beside_them() {
        let check = |html: &str, expected: &[&str]| {
            let html = format!("<h1>Jane Roe</h1><p>Cellist in Bath</p><p>Email: jane@janeroe.example</p>{html}");
            let html = html.replace("TEL", "<a href='tel:+442079460018'>+44 20 7946 0018</a>");
            let page = Page::parse(&Snapshot::new("https://janeroe.example/", &html)).unwrap();
            assert_eq!(shown(&page, "Jane Roe").profile.phones, expected, "{html}");
        };
        let own = &["+442079460018"];
        for theirs in [
            "TEL",
            "<h2>Contact</h2><p>TEL",
            "<p>Call me on TEL",
            "<p>Phone (mobile): TEL",
            "<p>Jane Roe, TEL",
            "<h2>How to reach me</h2><p>TEL",
            "<h2>Seattle</h2><p>TEL<p>jane@janeroe.example",
            "<p>Kilnweg 4<br>12345 Sinzig<br>TEL",
            "<p>Write to jane@janeroe.example or bother the cat: TEL",
        ] {
            check(theirs, own);
        }
        for anothers in [
            "<p>Gwen TEL",
            "<p>My assistant TEL",
            "<p>Menajerim: TEL",
            "<p>TEL (my agent)",
            "<p>TEL – Gwen",
            "<p><b>Gwen Hale</b> TEL",
            "<p>Gwen<p>TEL",
            "<h3>Assistant</h3><p>TEL",
            "<h3>Assistant</h3><p>TEL<footer>jane@janeroe.example</footer>",
            "<dl><dt>Assistant<dd>TEL</dl>",
            "<table><tr><td>Agent<td>TEL</table>",
            "<footer>Kiln School, Bath, TEL</footer>",
            "<p>Kilnweg 4 · TEL · info@kiln.example",
            "<p><a href='tel:+442079460018' aria-label='Call Gwen'>Call</a>",
            "<p>My assistant. Phone: +44 20 7946 0018",
            "<p>My assistant<br>Phone: +44 20 7946 0018",
        ] {
            check(anothers, &[]);
        }
        // What is another's does not make the person's own number one of several.
        check("<h2>Contact</h2><p>TEL<p>My agency: <a href='tel:+442079460019'>Call</a>", own);
        check(
            "<h2>Kontakt</h2><p>jane@janeroe.example</p><p>020 7946 0018</p><p>Retailer: Sue Poe, sue@kiln.example, 020 7946 0019</p>",
            &["020 7946 0018"],
        );
        check(
            "<h2>Kontakt</h2><p>jane@janeroe.example<br>Tel. 020 7946 0018</p><p>Retailer: Sue Poe, sue@kiln.example, 020 7946 0019</p>",
            &["020 7946 0018"],
        );
    }

    #[test]
    fn accounts_are_whose_the_words_before_them_say() {
        let check = |html: &str, expected: &[&str]| {
            let html = format!("<h1>Jane Roe</h1><p>Cellist in Bath</p>{html}");
            let page = Page::parse(&Snapshot::new("https://janeroe.example/", &html)).unwrap();
            let handles = shown(&page, "Jane Roe").profile.handles;
            assert_eq!(handles.iter().map(|it| it.handle.as_str()).collect::<Vec<_>>(), expected, "{html}");
        };
        check("<p>Follow me on <a href='https://www.instagram.com/kiln.cello'>Instagram</a>", &["kiln.cello"]);
        check("<p>My Instagram: <a href='https://www.instagram.com/kiln.cello'>Instagram</a>", &["kiln.cello"]);
        check("<p><a href='https://wa.me/447700900123'>WhatsApp</a>", &["447700900123"]);
        check("<p>My photos: <a href='https://www.instagram.com/janeroe'>Instagram</a>", &[]);
        check("<p>My school <a href='https://www.instagram.com/janeroeschool'>Instagram</a>", &[]);
        check("<p>Photo <a href='https://www.instagram.com/kiln.cello'>Instagram</a>", &[]);
        check("<p>Menajerim <a href='https://wa.me/447700900123'>WhatsApp</a>", &[]);
        check("<h3>Assistant</h3><p><a href='https://wa.me/447700900123'>WhatsApp</a>", &[]);
        // In a list of friends, and disowned.
        check("<h2>Friends</h2><p><a href='https://www.instagram.com/kim_ex'>@kim_ex</a>", &[]);
        check("<h2>Find me elsewhere</h2><p><a href='https://www.instagram.com/kiln_ex'>@kiln_ex</a>", &["kiln_ex"]);
        check("<p>The account <a href='https://x.com/janeroe'>@janeroe</a> is not mine.", &[]);
        check(
            "<footer><p>Built with Quill</p><a href='https://github.com/quilldev' aria-label=GitHub></a></footer>",
            &[],
        );
        check("<footer><p>Bath</p><a href='https://github.com/kilns' aria-label=GitHub></a></footer>", &["kilns"]);
    }
}
