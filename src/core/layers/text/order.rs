//! Names that a page shows with the family's first, as directories sort them: `Nowak Anna`, `ROE Jane`, `Roe, Jane`.

use crate::{
    address::{plain_words, text},
    names::{self, is_given},
    page::Page,
};

/// Languages in whose lists the family name comes first though people are called by the given one first.
const SORTED: &str = "be bg bs cs hr lt lv mk pl ro ru sk sl sr uk";

/// Those in which it is the name itself.
const TURNED: &str = "hu ja ko vi zh";

/// Whether a page is in a language in which names may stand with the family's first.
pub fn may_be_turned(page: &Page) -> bool {
    is_in(page, SORTED) || is_in(page, TURNED)
}

/// Whether a page says that it is in one of some languages.
fn is_in(page: &Page, languages: &str) -> bool {
    let language = page.root().attr("lang").and_then(|language| language.split('-').next()).unwrap_or_default();
    languages.split(' ').any(|known| known.eq_ignore_ascii_case(language))
}

/// A name with the given name first, where the page's order is surely the other one: by a comma or capitals, an e-mail address
/// or the page's language.
pub fn given_first(name: &str, page: &Page, emails: &[String]) -> Option<String> {
    let is_known = |word: &str| plain_words(word).first().is_some_and(|word| is_given(word));
    if name.contains(", ") {
        return names::turned(name);
    }
    let (family, given) = name.split_once(' ')?;
    if given.contains(' ') || !is_known(given) || is_known(family) {
        return None;
    }
    let is_loud = |word: &str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    let is_sorted = || is_in(page, SORTED);
    let writes = || {
        let ordered = [given, family].map(|word| text::words(word, false).concat());
        emails.iter().any(|address| text::words(address.split('@').next().unwrap_or_default(), false) == ordered)
    };
    let is_told = (is_loud(family) && !is_loud(given)) || is_sorted() || (writes() && !is_in(page, TURNED));
    is_told.then(|| format!("{given} {family}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn given_names_come_first() {
        let check = |name: &str, language: &str, email: &str, expected: Option<&str>| {
            let html = format!("<html lang={language}><h1>{name}</h1>");
            let page = Page::parse(&Snapshot::new("https://acme.example/people/1", &html)).unwrap();
            let emails = [email.to_owned()];
            assert_eq!(given_first(name, &page, &emails).as_deref(), expected, "{name} {language} {email}");
        };
        check("Nowak Anna", "pl", "", Some("Anna Nowak"));
        check("Anna Nowak", "pl", "", None);
        check("Nowak Anna", "en", "", None);
        check("Nowak Anna", "en", "anna.nowak@acme.example", Some("Anna Nowak"));
        check("Nowak Anna", "hu", "anna.nowak@acme.example", None);
        check("NOWAK Anna", "fr", "", Some("Anna NOWAK"));
        check("Nowak, Anna", "de", "", Some("Anna Nowak"));
        check("Nowak-Roe, Anna Maria", "de", "", Some("Anna Maria Nowak-Roe"));
        check("Anna Nowak, Ph.D.", "en", "", None);
        check("Jane Roe, Potter", "en", "", None);
        // A family name that is a given one elsewhere.
        check("Oluwaseun Thomas", "en", "oluwaseun.thomas@acme.example", None);
        check("Thomas Martin", "fr", "", None);
    }
}
