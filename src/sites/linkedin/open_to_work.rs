//! Whether a profile shows that its member looks for work: in the frame around the portrait, or in the card that leads
//! to what they look for.

use super::{lines, who::Who};
use crate::page::{self, Page};

/// Whether the page says it of the member whom it is about.
pub fn is_shown(page: &Page, who: &Who, name: &str) -> bool {
    is_framed(page, name)
        || page.all("main a[href*='/opportunities/job-opportunities']").into_iter().any(|link| {
            let whose = link.attr("href").and_then(|href| Who::of(&page.link(href)?));
            // A member goes by the name they chose and by an id.
            whose.is_some_and(|whose| whose == *who || whose.is_by_id() != who.is_by_id())
        })
}

/// The portrait is called by the frame that it wears, `#OPEN_TO_WORK` in every language, and stands above the name in
/// the same card. Elsewhere stand the portraits of others.
fn is_framed(page: &Page, name: &str) -> bool {
    let mut headings = page.all("main h1, main h2, main h3").into_iter();
    let Some(heading) = headings.find(|it| page::text(*it).as_deref() == Some(name)) else {
        return false;
    };
    let card = page::closest(heading, "section").or_else(|| page::closest(heading, "main"));
    let inside = card.into_iter().flat_map(lines::elements).take_while(|element| element.id() != heading.id());
    inside.flat_map(|element| ["alt", "title", "aria-label"].map(|label| element.attr(label))).flatten().any(says_so)
}

fn says_so(label: &str) -> bool {
    let letters = label.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.collect::<String>().contains("opentowork")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn looking_for_work_is_read_of_the_member_alone() {
        let check = |main: &str, expected: bool| {
            let address = "https://www.linkedin.com/in/jane-roe/";
            let page = Page::parse(&Snapshot::new(address, &format!("<main>{main}</main>"))).unwrap();
            let who = Who::of(&page.url).unwrap();
            assert_eq!(is_shown(&page, &who, "Jane Roe"), expected, "{main}");
        };
        let details = "opportunities/job-opportunities/details?profileUrn=x";
        check("<img title='Jane Roe, #OPEN_TO_WORK'><h1>Jane Roe</h1>", true);
        check("<svg role=img aria-label='Jane Roe is open to work'></svg><h2>Jane Roe</h2>", true);
        check("<img title='Jane Roe, #HIRING'><h1>Jane Roe</h1>", false);
        check("<h1>Jane Roe</h1><img alt='Bob Stranger, #OPEN_TO_WORK'>", false);
        check(&format!("<h1>Jane Roe</h1><a href='/in/jane-roe/{details}'>Offen für Arbeit</a>"), true);
        check(&format!("<h1>Jane Roe</h1><a href='/in/bob-stranger/{details}'>Open to work</a>"), false);
        check("<h1>Jane Roe</h1><a href='/in/jane-roe/opportunities/services/details'>Providing services</a>", false);
        check("<h1>Jane Roe</h1><p>Open to work</p>", false);
        check(
            "<section><img alt='Bob, #OPEN_TO_WORK'></section><section><img alt=Jane><h1>Jane Roe</h1></section>",
            false,
        );
    }
}
