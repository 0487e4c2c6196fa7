//! The name in a page's title ("(3) Jane Roe | LinkedIn"), and whether two names are one person's.

use crate::page::{self, Page};

/// The name in the page's title. `None` when the title names LinkedIn alone, the kind of page, or several things.
pub fn name(page: &Page) -> Option<String> {
    match parts(page).as_slice() {
        [name] if !is_general(name) => Some(name.clone()),
        _ => None,
    }
}

/// The name in the title of a page that shows one card of a profile ("Experience | Jane Roe | LinkedIn").
pub fn name_after_card(page: &Page) -> Option<String> {
    match parts(page).as_slice() {
        [_, name] => Some(name.clone()),
        _ => None,
    }
}

/// Whether the title plainly names somebody other than `name`.
pub fn names_another(page: &Page, name: &str) -> Option<String> {
    let parts = parts(page);
    let shown = tokens(name);
    let agrees = parts.iter().any(|part| is_same(part, name));
    let whole = is_same(&parts.join(" "), name);
    if agrees || whole || shown.is_empty() {
        return None;
    }
    match parts.as_slice() {
        [part] => (!is_general(part) && !tokens(part).is_empty()).then(|| part.clone()),
        // One of several parts may be a card's name: only when none shares a word with the name.
        [.., last] => {
            let shares = parts.iter().flat_map(|part| tokens(part)).any(|token| shown.contains(&token));
            (!shares).then(|| last.clone())
        }
        [] => None,
    }
}

/// Whether one of two names has all the words of the other: pages add degrees, initials and emoji.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (tokens(one), tokens(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !few.is_empty() && few.iter().all(|token| many.contains(token))
}

/// How much of a name stands in a slug: from 0, nothing, to 1, every word of it.
pub fn borne_by(name: &str, slug: &str) -> f32 {
    let slug: String = tokens(slug).concat();
    let tokens = tokens(name);
    let letters = |tokens: &[String]| tokens.iter().map(|token| token.chars().count()).sum::<usize>();
    let all = letters(&tokens);
    let borne: Vec<String> =
        tokens.into_iter().filter(|token| token.chars().count() > 1 && slug.contains(token.as_str())).collect();
    if all == 0 { 0.0 } else { letters(&borne) as f32 / all as f32 }
}

/// The words of a name in lower case, without accents, apostrophes, emoji and brackets.
pub fn tokens(name: &str) -> Vec<String> {
    let mut folded = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '\'' | '’' | 'ʼ' | '.' => {}
            // Marks that combine with the letter before.
            '\u{300}'..='\u{36f}' => {}
            _ if character.is_alphanumeric() => character.to_lowercase().for_each(|it| plain(it, &mut folded)),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_owned).collect()
}

/// A Latin letter without its accent, as slugs have it; other letters as they are.
fn plain(letter: char, into: &mut String) {
    const ACCENTED: [(&str, &str); 24] = [
        ("àáâãåāăą", "a"),
        ("ä", "a"),
        ("æ", "ae"),
        ("çćĉċč", "c"),
        ("ðďđ", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("ĺļľłŀ", "l"),
        ("ñńņňŋ", "n"),
        ("òóôõōŏőø", "o"),
        ("ö", "o"),
        ("œ", "oe"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ß", "ss"),
        ("ţťŧțþ", "t"),
        ("ùúûũūŭůűųü", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
    ];
    match ACCENTED.iter().find(|(accented, _)| accented.contains(letter)) {
        Some((_, plain)) => into.push_str(plain),
        None => into.push(letter),
    }
}

/// What the title says before "| LinkedIn", without the count of news before it. Public pages say "Name - Employer".
fn parts(page: &Page) -> Vec<String> {
    let Some(title) = page.text("head title") else {
        return Vec::new();
    };
    let title = match title.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((count, rest)) if count.chars().all(|it| it.is_numeric() || it == '+') => rest.trim(),
        _ => title.as_str(),
    };
    let mut parts: Vec<String> = title.split(" | ").filter_map(page::filled).collect();
    if parts.pop().is_none_or(|site| site != "LinkedIn") {
        return Vec::new();
    }
    for part in &mut parts {
        if let Some((name, _)) = part.split_once(" - ") {
            *part = name.to_owned();
        }
    }
    parts
}

/// Titles that say what kind of page it is.
fn is_general(title: &str) -> bool {
    const GENERAL: &[&str] = &[
        "linkedin",
        "profile",
        "profil",
        "perfil",
        "profilo",
        "profiel",
        "profiili",
        "профиль",
        "профіль",
        "प्रोफ़ाइल",
        "プロフィール",
        "프로필",
        "个人资料",
        "个人档案",
        "個人檔案",
        "個人資料",
        "الملف الشخصي",
        "פרופיל",
        "προφίλ",
        "hồ sơ",
        "โปรไฟล์",
        "sign up",
        "sign in",
        "log in",
        "login",
        "join linkedin",
        "security verification",
        "contact info",
        "experience",
        "education",
        "skills",
    ];
    GENERAL.contains(&title.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    fn page(title: &str) -> Page {
        let html = format!("<head><title>{title}</title></head><body><svg><title>Logo | LinkedIn</title></svg>");
        Page::parse(&Snapshot::new("https://www.linkedin.com/in/jane-roe/", &html)).unwrap()
    }

    #[test]
    fn titles_name_people() {
        let check =
            |title: &str, expected: Option<&str>| assert_eq!(name(&page(title)).as_deref(), expected, "{title}");
        check("Jane Roe | LinkedIn", Some("Jane Roe"));
        check("(3) Jane Roe 🚀 | LinkedIn", Some("Jane Roe 🚀"));
        check("(99+) 山田 花子 | LinkedIn", Some("山田 花子"));
        check("Jane R. - Acme | LinkedIn", Some("Jane R."));
        check("Profile | LinkedIn", None);
        check("Experience | Jane Roe | LinkedIn", None);
        check("LinkedIn", None);
        check("Jane Roe wrote to you", None);
    }

    #[test]
    fn a_title_may_name_another() {
        let check = |title: &str, name: &str, expected: Option<&str>| {
            assert_eq!(names_another(&page(title), name).as_deref(), expected, "{title} {name}");
        };
        check("Jane Roe | LinkedIn", "Jane Roe", None);
        check("Jane Roe | LinkedIn", "Jane Roe, PhD 🚀", None);
        check("Jane Roe | LinkedIn", "Jane Poe", Some("Jane Roe"));
        check("Jane Roe | LinkedIn", "", None);
        check("Profil | LinkedIn", "Jane Roe", None);
        check("Experience | Jane Roe | LinkedIn", "Jane Roe", None);
        check("Experience | Joe Doe | LinkedIn", "Jane Roe", Some("Joe Doe"));
        check("Jane Roe | Coach | LinkedIn", "Jane Roe | Coach", None);
        check("LinkedIn", "Jane Roe", None);
    }

    #[test]
    fn slugs_bear_names() {
        let check = |name: &str, slug: &str, least: f32, most: f32| {
            let borne = borne_by(name, slug);
            assert!((least..=most).contains(&borne), "{name} {slug} {borne}");
        };
        check("José O’Dwyer", "jose-o-dwyer-7b21", 1.0, 1.0);
        check("Jane Roe", "codewizard", 0.0, 0.0);
        check("Jane Roe", "jane", 0.5, 0.6);
        check("山田 花子", "yamada-hanako", 0.0, 0.0);
    }
}
