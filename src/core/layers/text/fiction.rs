//! Whether whoever a page is about never lived, is an animal, or is somebody whom another speaks of.

use crate::{
    names,
    page::{self, Page},
};

/// Whether a page is a fan's, an animal's, or shows what a template looks like.
pub fn is_nobodys(page: &Page, lines: &[String]) -> bool {
    const FANS: &str = "unofficial website|unofficial site|unofficial fan|fan site|fansite|fan page|fanpage|fan club|fanclub|fanseite|\
        inoffizielle|tribute site|tribute page|site de fans|web de fans";
    const ANIMALS: &str = "dog puppy cat kitten horse pony retriever labrador terrier poodle beagle hund kater katze chien chat perro gato";
    const MODELS: [&str; 7] = ["template", "theme", "demo", "vorlage", "plantilla", "modèle", "modello"];
    let titles = page.title().into_iter().chain(page.all("h1").into_iter().filter_map(page::text));
    let is_model = |title: String| {
        let words = names::words(&title);
        words.last().is_some_and(|last| MODELS.contains(&last.as_str())) && words.len() > MOST_OWN
    };
    let is_animals = |line: &str| {
        let said = ["i am ", "i'm ", "ich bin ", "je suis ", "soy "].iter().find_map(|words| line.split_once(words));
        said.is_some_and(|(_, what)| {
            let mut words = what.split(|it: char| !it.is_alphabetic()).filter(|word| !word.is_empty()).take(MOST_OWN);
            // `a cat person`, `a dog trainer`
            let first = words.position(|word| ANIMALS.split(' ').any(|animal| animal == word));
            first.is_some()
                && words
                    .next()
                    .is_none_or(|next| !matches!(next, "person" | "lover" | "owner" | "trainer" | "walker" | "sitter"))
        })
    };
    titles.into_iter().any(is_model)
        || lines.iter().any(|line| {
            let line = line.to_lowercase().replace('’', "'");
            FANS.split('|').any(|words| line.contains(words)) || is_animals(&line)
        })
}

/// Whether a name stands for anybody's, as in what templates show; some people are called so, too, on sites that go by it.
pub fn stands_for_anybody(name: &str) -> bool {
    const ANYBODY: &str = "erika mustermann|fulano de tal|jan kowalski|jan novák|jan novak|jane doe|janez novak|jean dupont|john doe|\
        joão da silva|juan perez|juan pérez|mario rossi|max mustermann";
    ANYBODY.split('|').any(|known| known == name.to_lowercase())
}

/// Beside a name there stand no more words in the title of a page that its owner called so: `Jane Roe Template`.
const MOST_OWN: usize = 4;

/// Whether a page says that somebody on it never lived.
pub fn is_said(lines: &[String]) -> bool {
    const SAID: [&str; 8] = [
        "fictional",
        "is a character in",
        "fiktive figur",
        "fiktiver charakter",
        "personnage de fiction",
        "personaje ficticio",
        "personaggio immaginario",
        "fikcyjna postać",
    ];
    lines.iter().any(|line| {
        let line = line.to_lowercase();
        SAID.iter().any(|said| line.contains(said))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{capture::Snapshot, layers::text::owner};

    #[test]
    fn names_that_stand_for_anybodys_are_nobodys() {
        let check = |name: &str, host: &str, expected: bool| {
            let html =
                format!("<title>Sobre mim - {name}</title><h1>Sobre mim</h1><p>Eu sou {name}. Moro em Lyon.</p>");
            let page = Page::parse(&Snapshot::new(&format!("https://{host}/sobre"), &html)).unwrap();
            assert_eq!(owner(&page, &[]).as_deref() == Some(name), expected, "{name} on {host}");
        };
        check("João da Silva", "kiln.example", false);
        check("João da Silva", "joaodasilva.example", true);
        check("João da Costa", "kiln.example", true);
    }
}
