//! Lines beneath a name that can be nothing but what somebody does, in whatever words.

use super::{
    MOST_PARTS, is_own_part, parts,
    title::{LONGEST, is_asking, section_says},
};
use crate::{
    address,
    names::{self, is_given},
    page,
};
use scraper::ElementRef;

/// Whether a line tells something of its writer, its reader or the person called `name`.
pub fn speaks(line: &str, name: &str) -> bool {
    const WHO: &str = "i my me you your we our us she he they ich mein meine wir unser unsere du ihr je mon ma mes nous notre vous votre yo mi \
        nuestro nuestra tu eu meu minha nossa io mio mia noi ik mijn jag min moje mój mich moi mí sono mig mij mnie soy sou jestem";
    let known = names::words(name);
    names::words(line).iter().any(|word| WHO.split_whitespace().any(|who| who == word) || known.contains(word))
}

/// Whether a line is the name of a house that people work in, or of a part of one.
pub fn is_house(line: &str) -> bool {
    // How the words begin that they are called by.
    const HOUSES: &str = "univers fakult facul facol wydzia katedr depart dipart institu instytu istitu laborator labor school schule \
        école escuela college hospital hôpital klinik clinic klinika clinique clínica ministr ministeri abteilung afdeling avdelning avdeling \
        centre center centro zentrum office büro bureau team équipe equipo equipe krankenhaus מרכז בית-חולים مركز مستشفى شركة";
    const WHOLE: &str =
        "bank café hotel hôtel kindergarten klinikum museum musée museo restaurant theater theatre verlag";
    let is_one = |word: &String| {
        HOUSES.split_whitespace().any(|house| word.starts_with(house)) || WHOLE.split(' ').any(|house| word == house)
    };
    names::words(line).iter().any(is_one)
}

/// Whether a line is a part of a house, as those have many: `Department of Clay`.
pub fn is_part(line: &str) -> bool {
    const PARTS: &str = "abteilung avdeling chair depart dept division facol facul fakult katedr lehrstuhl wydzia";
    names::words(line).first().is_some_and(|first| PARTS.split(' ').any(|part| first.starts_with(part)))
}

/// Whether a line beneath a name can be nothing but what they do: no sentence, number, place, house, person or part of a page.
pub fn is_plain(line: &str, name: &str) -> bool {
    let words = names::words(line);
    let is_word = |letter: char| letter.is_alphabetic() || " ,-–&/'’()".contains(letter) || letter == '\u{a0}';
    let is_written = line.chars().all(is_word) && line.chars().next().is_some_and(|it| !it.is_lowercase());
    let is_short = words.len() <= MOST_WORDS && (2..=LONGEST / 2).contains(&line.chars().count());
    let is_name = || names::reads_as_name(line) && words.iter().any(|word| is_given(word));
    is_written
        && is_short
        && !speaks(line, name)
        && !is_asking(line)
        && !section_says(line)
        && !is_own_part(line)
        && !parts::is_among(&words)
        && !is_house(line)
        && !is_name()
        && !names::names_a_thing(line)
        && !names::are_pronouns(line)
        && !address::is_firm(line)
        && address::country_of(line).is_none()
}

/// What people do is said in no more words, where none of them is known.
const MOST_WORDS: usize = 5;

/// Whether the first line of a part stands by itself there, as nothing that is pressed, headed, listed or called something else.
pub fn is_apart(part: ElementRef<'_>, first: &str) -> bool {
    const OTHERS: &str =
        "a abbr address blockquote button cite dd dl dt em form h1 h2 h3 h4 h5 h6 i label li nav ol q table time ul";
    const CALLED: &str = "address author badge breadcrumb breadcrumbs button byline category company date department employer \
        follow locality location menu meta motto nav organisation organization place pronouns quote reading section slogan \
        status tag tagline tags time workplace";
    let is_other = |it: &ElementRef<'_>| {
        let mut called = it.value().classes().flat_map(|class| class.split(['-', '_']));
        OTHERS.split(' ').any(|name| name == it.value().name())
            || it.attr("role").is_some()
            || called.any(|name| CALLED.split_whitespace().any(|known| known.eq_ignore_ascii_case(name)))
    };
    let inside = || part.descendants().skip(1).filter_map(ElementRef::wrap).filter(|it| page::says_something(*it));
    if is_other(&part) {
        return false;
    }
    let Some(own) = std::iter::once(part)
        .chain(inside())
        .take(MOST_PARTS)
        .filter(|it| page::text(*it).as_deref() == Some(first))
        .last()
    else {
        return false;
    };
    let outside = own.ancestors().filter_map(ElementRef::wrap).take_while(|it| it.id() != part.id());
    !is_other(&own)
        && !outside.into_iter().any(|it| is_other(&it))
        && !page::all(own, "a, button").iter().any(|it| page::says_something(*it))
}
