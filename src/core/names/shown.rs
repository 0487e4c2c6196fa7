//! Names as pages and mail programs show them: with titles and degrees around them, pronouns behind them, turned for a list.

use super::{
    compared::{plain_words, words},
    given::is_given,
    kinds::{is_amid, is_before_name, is_degree, is_title, may_be_title},
};
use crate::{
    folding::{self, fold, folded, split},
    words,
};

/// A word in small letters without the marks behind it.
fn bare_word(word: &str) -> String {
    word.trim_end_matches(['.', ',']).to_lowercase()
}

/// Whether a word, as written, is a title before a name.
fn is_title_before(written: &str) -> bool {
    let bare = bare_word(written);
    let word = folded(&bare);
    is_before_name(&word) || written.ends_with('.') && may_be_title(&word)
}

/// A name without the titles and forms of address before it and the degrees behind it.
pub fn without_titles(name: &str) -> &str {
    // `Dr. n. med.`
    let is_field = |first: &str, rest: &str| first == "n." && rest.starts_with("med.");
    let mut name = name.trim();
    while let Some((first, rest)) = name.split_once(' ')
        && (is_title_before(first) || is_field(first, rest) || is_shortened(first))
        && rest.trim().contains(' ')
    {
        name = rest.trim();
    }
    without_degrees(name)
}

/// Whether a word is a title that is written as Hebrew ones are, with a mark before the last letter: `עו"ד`.
fn is_shortened(word: &str) -> bool {
    word.trim_matches(['"', '״']).contains(['"', '״'])
}

/// A name without the degrees behind it.
pub fn without_degrees(name: &str) -> &str {
    let mut name = name.trim();
    // `Jane Roe, prof. AGH`
    if let Some((before, behind)) = name.split_once(", ")
        && before.contains(' ')
        && behind.split(' ').next().is_some_and(is_title_before)
        && !words(behind).iter().any(|word| is_given(word))
    {
        name = before;
    }
    while let Some((rest, last)) = name.rsplit_once(' ')
        && is_degree(&bare_word(last))
        && (rest.ends_with(',') || !last.is_ascii() || last.chars().filter(|letter| letter.is_uppercase()).count() > 1)
        && (rest.trim().contains(' ') || !last.is_ascii())
    {
        name = rest.trim_end_matches([',', ' ']);
    }
    name
}

/// A name without the short forms of degrees behind it, in whatever language: `Юлия Роева, к.т.н.`, `Jane Roe (M.A.)`.
pub fn without_short_forms(name: &str) -> &str {
    let parts = name.split_once([',', '，', '،']).or_else(|| name.strip_suffix(')')?.split_once('('));
    match parts.map(|(before, behind)| (before.trim_end(), behind)) {
        Some((before, behind)) if (before.contains(' ') || is_unparted(before)) && are_degrees(behind) => before,
        _ => name,
    }
}

/// Whether a text is short forms of degrees and nothing else, in whatever language: `Ph.D. & к.т.н.`, `Dipl.-Ing. (FH)`.
fn are_degrees(text: &str) -> bool {
    const FORMS: &str = "ab ag as bv co corp doo ev inc kg kk llc llp lp ltd nv oo oy plc sa sas sro srl spa zoo";
    let is_between = |it: char| it.is_whitespace() || ",;&/()（）".contains(it);
    let mut words = text.split(is_between).filter(|word| !word.is_empty()).peekable();
    let letters = |word: &str| word.chars().filter(|it| it.is_alphabetic()).collect::<String>();
    // One letter with its dot is somebody's initial.
    let is_short = |word: &str| {
        let bare = letters(word);
        word.contains('.')
            && bare.chars().nth(1).is_some()
            && word.split(['.', '-']).all(|part| part.chars().count() < 6)
            && !words::has(FORMS, &bare.to_lowercase())
    };
    let is_known = |word: &str| is_degree(&bare_word(word)) || is_title_before(word) || is_short(word);
    // `(FH)`, and the `D.` of `Ph. D.`
    let may_follow = |word: &str| word.chars().count() < 5 && word.chars().all(|it| it.is_uppercase() || it == '.');
    words.peek().is_some_and(|first| is_known(first))
        && words.all(|word| is_known(word) || may_follow(word) && !words::has(FORMS, &letters(word).to_lowercase()))
}

/// Whether a letter is Latin, with whatever marks.
pub fn is_latin(letter: char) -> bool {
    letter < '\u{370}' || matches!(letter, '\u{1e00}'..='\u{1eff}')
}

/// A name without the same in other letters behind it: `Zhang Wei (张伟)`.
pub fn in_one_script(name: &str) -> &str {
    let starts = name.chars().next().is_some_and(is_latin);
    let end = name.char_indices().find(|(_, letter)| starts && letter.is_alphabetic() && !is_latin(*letter));
    match end.and_then(|(end, _)| name.get(..end)) {
        Some(before) => before.trim_end_matches([' ', '(', '[', '/', '|', '（', ',']),
        None => name,
    }
}

/// The given name before the family's of a list: `Roe, Jane`. `None` where it is no name that was turned.
pub fn turned(text: &str) -> Option<String> {
    let (family, given) = text.split_once(", ")?;
    let is_word =
        |word: &str| word.chars().all(|it| it.is_alphabetic() || "-'’. ".contains(it)) && !word.ends_with('.');
    (is_turned(family, given) && is_word(family) && is_word(given)).then(|| format!("{given} {family}"))
}

/// Whether a given name stands behind a comma and none before it. `Jane Roe, Sue Poe` are two.
fn is_turned(family: &str, given: &str) -> bool {
    let is_first_given = |part: &str| {
        let first = part.split_whitespace().next().unwrap_or_default();
        folding::words(first, false).first().is_some_and(|first| is_given(first))
    };
    is_first_given(given) && !(family.trim().contains(' ') && is_first_given(family))
}

/// Whether what stands behind a full name and a comma tells what somebody is: `Jane Roe, CIPD`, `Jane Roe, Warehouse Manager`.
pub fn is_about(name: &str, behind: &str) -> bool {
    name.trim().contains(' ')
        && (behind.split([',', ' ']).filter(|word| !word.is_empty()).all(is_credential)
            || begins_with_given(name) && !begins_with_given(behind))
}

/// Whether a word behind a name is what somebody passed or belongs to, which no list has: by its capitals.
pub fn is_credential(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some() && !is_given(&fold(word))
}

/// The first word of a name to greet somebody by, as it is written; the whole name where it is one word.
pub fn given_name(name: &str) -> Option<&str> {
    let name = match name.split_once(',') {
        // `Roe, Jane`, but `Jane Roe, CIPD`.
        Some((family, given)) if !family.trim().contains(' ') || is_turned(family, given) => given,
        _ => name,
    };
    let name = name.split(['(', ',', '|', '·', '–', '—']).next().unwrap_or_default();
    let called = plain_words(name, false);
    // A word with a dot is an initial or a title.
    name.split_whitespace()
        .find(|word| !word.ends_with('.') && folding::words(word, false).iter().any(|part| called.contains(part)))
}

/// Whether a heading is a name, with titles around it, pronouns behind it, another one amid it or turned for a list.
pub fn is_shown_as(heading: &str, name: &str) -> bool {
    let bare = without_aside(without_pronouns(heading).0);
    let plain = without_titles(without_short_forms(&bare));
    heading == name || bare == name || plain == name || turned(plain).is_some_and(|turned| turned == name)
}

/// A name without the one by which its bearer is called, in brackets or quotes amid it: `Jane (Janie) Roe`.
pub fn without_aside(name: &str) -> String {
    let is_aside = |word: &&str| {
        word.starts_with(['(', '"', '“', '„', '«', '‘']) && word.ends_with([')', '"', '”', '“', '»', '’'])
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_amid = |place: usize| place > 0 && place + 1 < words.len();
    let kept = words.iter().enumerate().filter(|(place, word)| !(is_amid(*place) && is_aside(word)));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// Whether text is pronouns, wherever it stands: `she/her`, `they / them`, but not `chef/owner`.
pub fn are_pronouns(text: &str) -> bool {
    formed_as_pronouns(text) && text.split('/').all(is_pronoun)
}

/// Whether a word is one by which people say that others may speak of them.
pub fn is_pronoun(word: &str) -> bool {
    const PRONOUNS: &[&str] = &[
        "he", "him", "his", "she", "her", "hers", "they", "them", "theirs", "ze", "hir", "zir", "xe", "xem", "il",
        "lui", "elle", "iel", "él", "el", "ella", "elle", "elles", "elu", "delu", "ele", "dele", "ela", "dela", "er",
        "ihm", "sein", "sie", "ihr", "lei", "hij", "hem", "zij", "haar", "hen", "han", "hon", "hän", "on", "jego",
        "ona", "jej", "он", "она", "они", "彼", "彼女", "他", "她", "그", "그녀", "هو", "هي", "הוא", "היא",
    ];
    let word = word.trim_matches(['(', ')', '（', '）', ' ']).to_lowercase();
    PRONOUNS.contains(&word.as_str())
}

/// Whether text in brackets behind a name can be nothing else, whatever words somebody uses.
fn formed_as_pronouns(text: &str) -> bool {
    let is_word = |part: &str| (1..=6).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    let parts = || text.split('/').map(str::trim);
    (2..=4).contains(&parts().count()) && parts().all(is_word)
}

/// A name without the pronouns in brackets that some people put behind it, and these.
pub fn without_pronouns(name: &str) -> (&str, Option<&str>) {
    let bare = name.trim_end().strip_suffix([')', ']']);
    match bare.and_then(|bare| bare.rsplit_once(['(', '['])) {
        Some((name, mark)) if formed_as_pronouns(mark) && !name.trim().is_empty() => (name.trim_end(), Some(mark)),
        _ => (name, None),
    }
}

/// Whether a letter is of those that part no words: 김, 王.
pub fn parts_no_words(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '々')
}

/// Whether text may be a name in letters that part no words: 김민수, 王小明.
pub fn is_unparted(text: &str) -> bool {
    (2..=4).contains(&text.chars().count()) && text.chars().all(parts_no_words)
}

/// Words of titles and firms, of rooms and prizes, that are no part of a person's name.
const NOT_NAMES: &str = "about agency and architecture archive assistant association award awards band bistro biuro blog board bot branch brothers building \
    buildings bureau büro cafe café care careers casa center centre chamber choir clinic coaching collection \
    commerce committee company consent consulting contact cookies council customer cv department design desk developer \
    dies digital directory engineering ensemble exhibition family farm fellowship festival fotografie found foundation \
    fund gallery garden gardens gmbh group hello helpdesk home homepage hotel hotline human inc institute joins journal \
    kantoor kontor labs league lecture lectures library llc llp ltd magazine manager marketing \
    medal media memorial museum my network of office offices oficina orchestra page partners people photographer \
    photography plc pllc portfolio preis press privacy prize program programme project projects quartet reception \
    recruiting recruitment resources restaurant results resume review roles room rooms sa sales scholarship science \
    sciences search services shop sisters site society software solutions staff stipendium studio studios success support \
    systems team technologies the theater theatre trio trust twins ufficio union unit university us website welcome wing \
    work workshop";

/// Whether a word of titles and firms is among those of a text.
pub fn names_a_thing(text: &str) -> bool {
    words(text).iter().any(|word| words::has(NOT_NAMES, word))
}

/// Whether text reads as a person's name: two to four words that begin with capitals, none of which is a word of
/// titles and firms.
pub fn reads_as_name(text: &str) -> bool {
    is_formed_as_name(text, 4) && !names_a_thing(text)
}

/// Whether text is two words or more, up to a number, that begin with capitals.
pub fn is_formed_as_name(text: &str, most: usize) -> bool {
    let found: Vec<&str> = text.split_whitespace().collect();
    let is_within = |place: &usize| *place > 0 && place + 1 < found.len();
    // `Jane van der Roe`, `Jane von und zu Roe`
    let is_joint =
        |place: &usize| found.get(place.saturating_sub(1)..).is_some_and(|it| it.starts_with(&["von", "und"]));
    let is_between = |(place, word): &(usize, &&str)| is_within(place) && (is_amid(word) || is_joint(place));
    let bare: Vec<&str> = found.iter().enumerate().filter(|it| !is_between(it)).map(|it| *it.1).collect();
    (2..=most).contains(&bare.len())
        && found.len() < most + 3
        && bare.iter().all(|word| {
            word.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
                // In the letters of India and Thailand, what is put to a letter is none itself.
                && word.chars().all(|it| it.is_alphabetic() || ".'’-".contains(it) || ('\u{900}'..'\u{f00}').contains(&it))
        })
}

/// A name as shown without titles before it and credentials behind it: `Jane Roe MRICS`, `Jane Roe, CIPD`. Those that no
/// list has are told by a comma and by their capitals, where the name has small letters.
pub fn bare(shown: &str) -> &str {
    let shown = match shown.split_once(',') {
        Some((name, behind)) if name.contains(char::is_lowercase) && is_about(name, behind) => name,
        _ => shown,
    };
    // Of two words at most, in letters such as these, none is a title that a name is left without.
    let is_plain = shown.split_whitespace().nth(2).is_none() && shown.chars().all(is_latin);
    if is_plain { shown } else { without_titles(shown) }
}

/// Whether a full name begins with a given name, behind titles. What stands behind a comma and does not is what somebody
/// is: `Jane Roe, Warehouse Manager`.
pub fn begins_with_given(shown: &str) -> bool {
    let words = split(shown).map(|place| fold(shown.get(place).unwrap_or_default()));
    words.into_iter().find(|word| !is_title(word) && !may_be_title(word)).is_some_and(|word| is_given(&word))
}

/// The people whom a word such as "and" joins, where both halves are full names that begin with a given one: it stands
/// inside names too, as in `José Ortega y Gasset`. A page may name thousands, so each is looked at once.
pub fn joined(shown: &str) -> Vec<&str> {
    const AND: [&str; 8] = ["and", "und", "et", "y", "e", "en", "i", "и"];
    let is_person = |half: &str| half.split_whitespace().nth(1).is_some() && begins_with_given(half);
    let mut people = Vec::new();
    let (mut start, mut at) = (0, 0);
    for word in shown.split(' ') {
        let before = shown.get(start..at).unwrap_or_default().trim_end();
        at += word.len() + 1;
        let behind = shown.get(at..).unwrap_or_default();
        if AND.contains(&word) && is_person(before) && is_person(behind) {
            people.push(before);
            start = at;
        }
    }
    people.push(shown.get(start..).unwrap_or_default());
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_in_many_ways() {
        let check = |heading, expected| assert_eq!(is_shown_as(heading, "Jane Roe"), expected, "{heading}");
        check("Jane Roe", true);
        check("Dr. Jane Roe", true);
        check("Roe, Jane", true);
        check("Jane Roe (she/her)", true);
        check("Jane (Janie) Roe", true);
        check("Jane “JJ” Roe", true);
        check("Jane Ann Roe", false);
        check("About Jane Roe", false);
    }

    #[test]
    fn titles_are_no_names() {
        let check = |text, expected| assert_eq!(without_titles(text), expected, "{text}");
        check("Prof. Dr. Jane Roe", "Jane Roe");
        check("Dr Jane Roe", "Jane Roe");
        check("Jane Roe", "Jane Roe");
        check("Dr. Roe", "Dr. Roe");
        check("Dra. Jane Roe", "Jane Roe");
        check("Dott.ssa Jane Roe", "Jane Roe");
        check("Univ.-Prof. Dipl.-Ing. Dr. Jane Roe", "Jane Roe");
        check("د. أحمد حسن", "أحمد حسن");
        check("Dr. Jane Roe, MD", "Jane Roe");
        check("Signora Jane Roe", "Jane Roe");
        check("Capitaine Jane Roe", "Jane Roe");
        check("M. Scott Roe", "M. Scott Roe");
        check("Eng Lim Roe", "Eng Lim Roe");
        check("Jane Roe, Ph.D., M.Sc.", "Jane Roe");
        check("Jane Roe MBA", "Jane Roe");
        check("Jane Ba", "Jane Ba");
        check("dr n. med. Jane Roe", "Jane Roe");
        check("N. Jane Roe", "N. Jane Roe");
        check("Prof. Dr.-Ing. Jane Roe", "Jane Roe");
        check("Prof. Dr. rer. nat. Jane Roe", "Jane Roe");
        check("Dr. Öğr. Üyesi Jane Roe", "Jane Roe");
        check("Univ.-Prof.in Mag.a Jane Roe", "Jane Roe");
        check("김민수 교수", "김민수");
        check("Jane Ann Ma", "Jane Ann Ma");
        check("dr hab. inż. Jane Roe, prof. AGH", "Jane Roe");
        check("van Roe, Prof. Jane", "van Roe, Prof. Jane");
        check("Eng. Jane Roe", "Jane Roe");
        check("Öğr. Gör. Jane Roe", "Jane Roe");
        check("Gor A. Roe", "Gor A. Roe");
        check("Nguyễn Văn Đỗ", "Nguyễn Văn Đỗ");
    }

    #[test]
    fn short_forms_of_degrees_are_no_names() {
        let check = |text, expected| assert_eq!(without_titles(without_short_forms(text)), expected, "{text}");
        check("Юлия Роева, Ph.D. & к.т.н.", "Юлия Роева");
        check("Юлия Роева, кандидат технических наук", "Юлия Роева");
        check("Jane Roe, Dipl.-Ing. (FH)", "Jane Roe");
        check("Jane Roe (M.A.)", "Jane Roe");
        check("Jane Roe, Docteure en droit", "Jane Roe");
        check("Jane Roe, CSc.", "Jane Roe");
        check("Jane Roe, dr inż.", "Jane Roe");
        check("Jane Roe, Doç. Dr.", "Jane Roe");
        check("Jane Roe, Ph. D.", "Jane Roe");
        check("김민수, Ph.D.", "김민수");
        check("Kiln Pots, Inc.", "Kiln Pots, Inc.");
        check("Kiln Pots, S.r.l.", "Kiln Pots, S.r.l.");
        check("Kiln Pots, z o.o.", "Kiln Pots, z o.o.");
        check("Jane Roe, St. Louis", "Jane Roe, St. Louis");
        check("Van Roe, J. A.", "Van Roe, J. A.");
    }

    #[test]
    fn names_are_read_in_one_script() {
        let check = |text, expected| assert_eq!(in_one_script(text), expected, "{text}");
        check("Zhang Wei (张伟)", "Zhang Wei");
        check("Zhang Wei 张伟", "Zhang Wei");
        check("张伟", "张伟");
        check("Nguyễn Thị Lan", "Nguyễn Thị Lan");
        check("Jane Roe (she/her)", "Jane Roe (she/her)");
    }

    #[test]
    fn names_are_turned() {
        let check = |text, expected: Option<&str>| assert_eq!(turned(text).as_deref(), expected, "{text}");
        check("Roe, Jane", Some("Jane Roe"));
        check("Roe-Poe, Jane Ann", Some("Jane Ann Roe-Poe"));
        check("Jane Roe, Potter", None);
        check("Jane Roe, Ph.D.", None);
        check("Roe, Jane, Ph.D.", None);
        check("Jane Roe, Susan Poe", None);
    }

    #[test]
    fn names_read_as_names() {
        let check = |text, expected| assert_eq!(reads_as_name(text), expected, "{text}");
        check("Jane Roe", true);
        check("Jean-Luc O'Roe", true);
        check("山田 太郎", true);
        check("Jane", false);
        check("Welcome Home", false);
        check("Acme GmbH", false);
        check("Sanne de Wit", true);
        check("Jan van der Roe", true);
        check("de Wit Sanne", false);
        check("Paris Office", false);
        check("Jane Roe Building", false);
        check("Jane Roe LLP", false);
        check("Jane Roe Coaching", false);
        check("Pots and Pans", false);
        check("we make pots", false);
        check("Jane Roe 2", false);
    }

    #[test]
    fn two_names_are_joined_by_a_word() {
        let check = |shown: &str, expected: &[&str]| assert_eq!(joined(shown), expected);
        check("Giulia Ferrari e Giuseppe Russo", &["Giulia Ferrari", "Giuseppe Russo"]);
        check("Sanne de Vries en Pieter van den Berg", &["Sanne de Vries", "Pieter van den Berg"]);
        check("José Ortega y Gasset", &["José Ortega y Gasset"]);
        check("Ana Ruiz y García", &["Ana Ruiz y García"]);
        check("José Ortega y Gasset y Ana Poe", &["José Ortega y Gasset", "Ana Poe"]);
        let many = vec!["Jane Roe"; 20_000];
        check(&many.join(" и "), &many);
    }

    #[test]
    fn people_are_greeted_by_their_given_name() {
        for (name, expected) in [
            ("Jane Roe", Some("Jane")),
            ("Dr. Jane Roe", Some("Jane")),
            ("🚀 Jane Roe (she/her)", Some("Jane")),
            ("J. Edgar Roe", Some("Edgar")),
            ("Hr. Jan Roe", Some("Jan")),
            ("Don Roe", Some("Don")),
            ("Roe, Jane", Some("Jane")),
            ("García López, Ana", Some("Ana")),
            ("Jane Roe, CIPD", Some("Jane")),
            ("Jane Roe, Susan Poe", Some("Jane")),
            ("Xochitl Poe, Head of Sales", Some("Xochitl")),
            ("Prof. Dr.-Ing. Jean-Luc Roe", Some("Jean-Luc")),
            ("山田太郎", Some("山田太郎")),
            ("", None),
        ] {
            assert_eq!(given_name(name), expected, "{name}");
        }
    }

    #[test]
    fn pronouns_are_told_from_other_words_with_a_stroke() {
        for (text, expected) in [("she/her", true), ("Er / ihm", true), ("chef/owner", false), ("she", false)] {
            assert_eq!(are_pronouns(text), expected, "{text}");
        }
        assert_eq!(without_pronouns("Jane Roe (fae/faer)"), ("Jane Roe", Some("fae/faer")));
    }
}
