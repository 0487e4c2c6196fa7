//! Addresses that people write against harvesters, so that only people read them: `jane at example dot org`.

use crate::layers::own;

/// Names of pictures for dense screens look like addresses: `logo@2x.png`.
const FILES: [&str; 8] = ["css", "gif", "jpeg", "jpg", "js", "png", "svg", "webp"];

/// The addresses in a line of text, as they are or as people write them against harvesters: `jane at example dot org`,
/// `jane [at] example.org`.
pub fn written(line: &str) -> Vec<String> {
    let line = spelled(&unbracketed(&line.replace('＠', "@")));
    let is_local = |character: char| character.is_alphanumeric() || "._%+'-".contains(character);
    let is_domain = |character: char| character.is_alphanumeric() || ".-".contains(character);
    let mut found = Vec::new();
    for (at, _) in line.match_indices('@') {
        let (before, after) = (line.get(..at).unwrap_or_default(), line.get(at + 1..).unwrap_or_default());
        let local = before.rsplit(|character| !is_local(character)).next().unwrap_or_default();
        let domain = after.split(|character| !is_domain(character)).next().unwrap_or_default();
        let around = (before.strip_suffix(local).unwrap_or_default(), after.strip_prefix(domain).unwrap_or_default());
        if is_account(around.0, around.1) {
            continue;
        }
        let (local, domain) = (local.trim_start_matches(['.', '-', '\'']), domain.trim_end_matches(['.', '-']));
        let is_top = |top: &str| top.len() > 1 && top.chars().all(char::is_alphabetic) && !FILES.contains(&top);
        if domain.rsplit('.').next().is_some_and(is_top)
            && let Some(address) = own::email(&format!("{local}@{domain}"))
        {
            found.push(address);
        }
    }
    found
}

/// Whether what looks like an address between these texts is an account: `@jane@social.example`, `xmpp:jane@…`,
/// `https://jane@…`, `git@forge.example:jane/loom.git`.
fn is_account(before: &str, after: &str) -> bool {
    const SCHEMES: [&str; 9] = ["acct", "xmpp", "jabber", "sip", "sips", "im", "matrix", "ssh", "git"];
    let label = before.trim_end().strip_suffix(':').unwrap_or_default();
    let word = label.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_path = |rest: &str| rest.starts_with(|letter: char| letter.is_alphanumeric() || "/~.".contains(letter));
    before.ends_with(['@', '/']) || SCHEMES.contains(&&*word) || after.strip_prefix(':').is_some_and(is_path)
}

/// Words for `@` and `.` in brackets, turned into them.
fn unbracketed(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(['[', '(', '{', '<']) {
        let (before, bracket) = rest.split_at(start);
        let inside = bracket.get(1..).unwrap_or_default();
        let end = inside.char_indices().take(16).find(|(_, character)| "])}>".contains(*character));
        let sign = end.and_then(|(end, _)| {
            let after = inside.get(end + 1..)?;
            let word = inside.get(..end)?.trim().to_lowercase();
            // A lone letter numbers the points of a list, unless it stands amid a word.
            let is_tight = !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace);
            let sign = match word.as_str() {
                "@" => '@',
                "a" if is_tight && !before.is_empty() => '@',
                "." => '.',
                _ if SPELLINGS.iter().any(|spelling| spelling.at.contains(&word.as_str())) => '@',
                _ if is_dot(&word) => '.',
                _ => return None,
            };
            Some((sign, after))
        });
        match sign {
            Some((sign, after)) => {
                plain.push_str(before.trim_end());
                plain.push(sign);
                rest = after.trim_start();
            }
            None => {
                plain.push_str(before);
                plain.push_str(bracket.get(..1).unwrap_or_default());
                rest = inside;
            }
        }
    }
    plain + rest
}

/// How the two signs of an address are called in one language.
struct Spelling {
    at: &'static [&'static str],
    dot: &'static [&'static str],
    /// Whether the word for `@` means nothing else, so that no spelled dot has to follow.
    is_certain: bool,
}

/// English, German and Finnish, French, Spanish and Portuguese, Italian, Czech and Slovak, Polish, Dutch, Scandinavian, Hungarian,
/// Russian, Turkish.
/// English `at` goes with no `point`: things are at their
/// breaking point now, and at this point in time.
const SPELLINGS: [Spelling; 12] = [
    Spelling { at: &["at"], dot: &["dot", "punkt"], is_certain: false },
    Spelling { at: &["ät", "klammeraffe"], dot: &["punkt", "dot", "piste"], is_certain: false },
    Spelling { at: &["arobase", "arobas"], dot: &["point", "dot"], is_certain: true },
    Spelling { at: &["arroba"], dot: &["punto", "ponto", "dot"], is_certain: true },
    Spelling { at: &["chiocciola"], dot: &["punto", "dot"], is_certain: true },
    Spelling { at: &["zavináč", "zavinac"], dot: &["tečka", "tecka", "bodka"], is_certain: true },
    Spelling { at: &["małpa", "malpa"], dot: &["kropka"], is_certain: false },
    Spelling { at: &["apenstaartje"], dot: &["punt"], is_certain: true },
    Spelling { at: &["snabel-a", "snabela", "krøllalfa", "alfakrøll"], dot: &["punkt", "punktum"], is_certain: true },
    Spelling { at: &["kukac"], dot: &["pont"], is_certain: false },
    Spelling { at: &["собака"], dot: &["точка"], is_certain: false },
    Spelling { at: &["et"], dot: &["nokta"], is_certain: false },
];

fn is_dot(word: &str) -> bool {
    SPELLINGS.iter().any(|spelling| spelling.dot.contains(&word))
}

/// `jane at example dot org` turned into an address, in any of [`SPELLINGS`].
fn spelled(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is = |place: usize, any: &[&str]| lower.get(place).is_some_and(|word| any.contains(&word.as_str()));
    let word = |place: usize| words.get(place).copied().unwrap_or_default();
    let mut plain: Vec<String> = Vec::with_capacity(words.len());
    let mut place = 0;
    while place < words.len() {
        let spelling = SPELLINGS.iter().find(|spelling| is(place, spelling.at) && !plain.is_empty());
        let dots = spelling.filter(|spelling| is(place + 2, spelling.dot)).map(|spelling| spelling.dot);
        let has_domain = |place: usize| word(place).trim_end_matches('.').contains('.');
        let mut address = if let Some(dots) = dots {
            // The local part may spell its dots too.
            let is_spelled = |plain: &[String]| {
                plain.iter().rev().nth(1).is_some_and(|it| dots.contains(&it.to_lowercase().as_str()))
            };
            while plain.len() > 2 && is_spelled(&plain) {
                let last = plain.split_off(plain.len() - 2).pop().unwrap_or_default();
                if let Some(first) = plain.last_mut() {
                    first.push('.');
                    first.push_str(&last);
                }
            }
            place += 2;
            if word(place - 2) == "at" && !is_spelled_out(&plain, word(place - 1)) {
                place -= 1;
                word(place - 1).to_owned()
            } else {
                plain.pop().unwrap_or_default() + "@" + word(place - 1)
            }
        } else if spelling.is_some_and(|spelling| spelling.is_certain && has_domain(place + 1)) {
            place += 2;
            plain.pop().unwrap_or_default() + "@" + word(place - 1)
        } else {
            place += 1;
            joined(word(place - 1))
        };
        // What has its `@` may spell the dots that follow.
        let domain = |address: &str| address.split_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
        if !domain(&address).is_empty() && (dots.is_some() || !domain(&address).contains('.')) {
            while lower.get(place).is_some_and(|word| is_dot(word)) && place + 1 < words.len() {
                address = address + "." + word(place + 1);
                place += 2;
            }
        }
        plain.push(address);
    }
    plain.join(" ")
}

/// Whether the last of these words and a `domain` are an address that is spelled out, and no sentence: "I work at Booking dot
/// com". There a company has its capital, and before the word stands what is no label and leads to no address.
fn is_spelled_out(words: &[String], domain: &str) -> bool {
    const LEAD: [&str; 16] = [
        "to", "at", "is", "via", "on", "or", "and", "under", "email", "mail", "e-mail", "contact", "write", "an",
        "per", "reach",
    ];
    let mut last = words.iter().rev();
    let local = last.next().map(|local| local.to_lowercase()).unwrap_or_default();
    let Some(before) = last.next() else { return !domain.starts_with(char::is_uppercase) };
    // "Mail:", a link, a number.
    let is_label = !before.chars().all(char::is_alphabetic);
    let leads = LEAD.contains(&&*before.to_lowercase()) && !matches!(local.as_str(), "me" | "us" | "home");
    !domain.starts_with(char::is_uppercase) && (is_label || leads)
}

/// `jane_at_example.org` turned into an address.
fn joined(word: &str) -> String {
    let word = word.replace("_dot_", ".");
    let lower = word.to_lowercase();
    match lower.find("_at_").filter(|_| lower.len() == word.len()) {
        Some(at) if lower.get(at..).is_some_and(|rest| rest.contains('.')) => {
            [word.get(..at), word.get(at + 4..)].map(Option::unwrap_or_default).join("@")
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_written_for_people_are_read() {
        let check = |line: &str, expected: &[&str]| assert_eq!(written(line), expected, "{line}");
        check("Write to jane@roe.example.", &["jane@roe.example"]);
        check("jane at roe dot example", &["jane@roe.example"]);
        check("Mail: Jane dot Roe AT mail dot acme dot example", &["Jane.Roe@mail.acme.example"]);
        check("jane [at] roe.example", &["jane@roe.example"]);
        check("jane(at)roe(dot)example", &["jane@roe.example"]);
        check("jane <at> roe <dot> example (not on Sundays)", &["jane@roe.example"]);
        check("jane [arobase] roe [point] example", &["jane@roe.example"]);
        check("jane (at) roe dot example, or call", &["jane@roe.example"]);
        check("jane@roe dot example", &["jane@roe.example"]);
        check("jane(a)roe.example", &["jane@roe.example"]);
        check("jane_at_roe.example", &["jane@roe.example"]);
        check("Courriel : jane arobase roe point example.", &["jane@roe.example"]);
        check("jane point roe arobase mail point roe point example", &["jane.roe@mail.roe.example"]);
        check("jane arobase roe.example", &["jane@roe.example"]);
        check("Correo: jane arroba roe punto example", &["jane@roe.example"]);
        check("jane arroba roe ponto example", &["jane@roe.example"]);
        check("jane chiocciola roe punto example", &["jane@roe.example"]);
        check("jane (chiocciola) roe (punto) example", &["jane@roe.example"]);
        check("Post an jane ät roe punkt example", &["jane@roe.example"]);
        check("jane Klammeraffe roe Punkt example", &["jane@roe.example"]);
        check("jane.roe (zavináč) roe.example", &["jane.roe@roe.example"]);
        check("jane małpa roe kropka example", &["jane@roe.example"]);
        check("To jest małpa w zoo", &[]);
        check("jane ät roe piste example", &["jane@roe.example"]);
        check("jane (et) roe (nokta) example", &["jane@roe.example"]);
        check("jane_at_roe_dot_example", &["jane@roe.example"]);
        check("jane＠roe.example", &["jane@roe.example"]);
        check("Engineer @ roe.example", &[]);
        check("Engineer @ Acme . Potter", &[]);
        check("pain et vin nokta", &[]);
        check("jane (snabel-a) roe (punkt) example", &["jane@roe.example"]);
        check("I am at breaking point now", &[]);
        check("At this point in time", &[]);
        check("see (a) roe.example", &[]);
        check("jane@roe.example punto de encuentro", &["jane@roe.example"]);
        check("Una arroba de harina", &[]);
        check("I work at roe.example", &[]);
        check("I am at home and dot the i", &[]);
        check("@jane on social networks", &[]);
        check("see jane@2x.png", &[]);
        check("You can write to jane at roe dot example", &["jane@roe.example"]);
        check("On the net I am @jane@social.example", &[]);
        check("acct:jane@social.example, XMPP: jane@chat.example, sip:jane@voice.example", &[]);
        check("git clone git@forge.example:jane/loom.git or https://jane@forge.example/loom", &[]);
        check("Mail: jane@roe.example: I answer", &["jane@roe.example"]);
        check("I weave at Loomhouse dot com in Bath.", &[]);
        check("Employed at Loomhouse dot com", &[]);
        check("Now I weave at loomhouse dot example", &[]);
        check("You find me at roe dot example", &[]);
    }
}
