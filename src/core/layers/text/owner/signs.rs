//! What a site's front page shows of whose it is, added up: one weak sign tells nothing, several that agree are enough.

use super::{
    name::has_given,
    oneself::{ends_in_resume, is_about_oneself},
    shown::Shown,
};
use crate::{
    address,
    layers::{
        open_graph, own,
        text::{beneath, folder, home::is_at_home, portrait::portrait, resume, voice},
    },
    names,
    reading::Field,
    unread,
};

/// So many signs are enough, and one more where nobody is known to be given the name.
const ENOUGH: usize = 4;

impl Shown<'_> {
    /// Whether what a front page shows agrees that it is the page of the person called `name`.
    pub(super) fn agree(&self, name: &str) -> bool {
        if !self.is_front || self.voices.are_several() {
            return false;
        }
        let page = self.page;
        let headings = || self.headings.iter().chain(self.first_part());
        // In letters of which nothing is made, what else there is of a person tells.
        let is_somebody = self.is_somebody(name);
        let in_title = self.titles().any(|title| is_whose(title, name)) || (is_somebody && self.is_romanised());
        let asks = headings().any(|text| asks_for(text, name));
        let in_heading = asks || self.stands_beneath_self(name) || headings().any(|text| is_whose(text, name));
        let is_introduced = voice::introduced(&self.spoken).is_some_and(|it| is_same(&it, name))
            || self.called_alone().as_deref() == Some(name);
        let is_labelled = self.labelled().is_some_and(|it| is_same(&it, name));
        let speaks = is_introduced || self.voices.is_alone() || voice::introduces(&self.spoken, name);
        let is_described = self.lines.iter().any(|line| beneath::describes(line, name));
        let is_told = is_described || beneath::title(page, name).is_some();
        let is_signed = self.lines.iter().any(|line| is_signed(line, name));
        let called = self.titles().chain(headings()).chain(&self.parts);
        let is_called = asks || called.into_iter().any(|text| is_about_oneself(text)) || ends_in_resume(page);
        let is_resume = resume::is_one(page);
        let is_vital = self.lines.iter().any(|line| is_vital(line));
        let has_file = self.links.iter().any(|link| is_file_of(&link.href, name));
        let is_persons = folder::is_site_of_people(page);
        let is_hosts = self.goes_by_site();
        let at_home = is_at_home(page, name);
        let count = [
            in_title,
            in_heading,
            is_introduced,
            // A label says it in so many words, and counts twice.
            is_labelled,
            is_labelled,
            speaks,
            is_told,
            is_signed,
            self.is_written_by(name),
            is_called,
            is_resume,
            is_vital,
            has_file,
            is_hosts,
            is_persons,
            at_home,
            portrait(page, name).is_some(),
        ];
        let count = count.into_iter().filter(|sign| *sign).count();
        let count = count + if is_somebody { self.of_person(name) } else { 0 };
        // Of whom a page is may be told by their admirers; only they speak there, or list what they did.
        let is_own = is_somebody
            || speaks
            || is_resume
            || is_labelled
            || has_file
            || is_called
            || (is_told && (is_signed || is_hosts));
        let is_shown = in_title || in_heading || is_introduced || is_labelled;
        let is_known = has_given(name) || is_somebody;
        // What nobody is known to be called may be a thing's name, unless it is called somebody's.
        let is_somebodys = || is_introduced || is_labelled || is_described || has_file || (is_signed && is_called);
        is_shown
            && is_own
            && count >= ENOUGH
            && (is_known || (count > ENOUGH && is_somebodys() && !beneath::is_title(name)))
    }

    /// Whether the name is all that stands beneath a heading such as `About me`.
    fn stands_beneath_self(&self, name: &str) -> bool {
        self.lines.windows(2).any(|pair| match pair {
            [heading, line] => is_about_oneself(heading) && is_same(line, name),
            _ => false,
        })
    }

    /// Whether the markup names its author, its site or what it is about so.
    fn is_written_by(&self, name: &str) -> bool {
        let mut said = ["author", "og:site_name", "description"].into_iter().filter_map(|key| self.page.meta(key));
        said.any(|said| {
            let first = said.split(['—', '–', '|', '.', ',']).next().unwrap_or_default();
            is_whose(&said, name) || is_whose(first.trim(), name)
        })
    }

    /// The name by which a page is signed: `© 2026 Jane Roe`.
    pub(super) fn signed(&self) -> Option<String> {
        let signed = |line: &String| {
            let mark = ["©", "(C)", "(c)", " | "].into_iter().find_map(|mark| line.split_once(mark));
            let (_, behind) = mark?;
            let from = behind.find(char::is_alphabetic)?;
            let words = behind.get(from..)?.split(['.', ',', '|', '·', '–', '-']).next()?.split_whitespace();
            let is_word = |word: &&str| word.starts_with(char::is_uppercase) && !is_all_rights(word);
            let name = words.take_while(is_word).collect::<Vec<_>>().join(" ");
            (names::reads_as_name(&name) && is_signed(line, &name)).then_some(name)
        };
        self.is_front.then(|| self.lines.iter().rev().take(MOST_LAST).find_map(signed)).flatten()
    }

    /// The name that a page which calls itself a résumé gives as such: `Name`, and below `Jane Roe`.
    pub(super) fn labelled(&self) -> Option<String> {
        const LABELS: &str =
            "name full_name nom nombre nome naam namn navn imię jméno имя ad 姓名 氏名 名前 이름 성명 الاسم שם";
        let is_label = |text: &str| {
            let label = names::words(text).join("_");
            LABELS.split(' ').any(|known| known == label)
        };
        // Whoever may be asked about somebody has a name too, further below.
        let is_below = |line: &String| {
            unread::part(line).is_some_and(|part| part != Field::About && !is_about_oneself(line)) || is_of_others(line)
        };
        let end = self.lines.iter().take(MOST_BEFORE).position(is_below).unwrap_or(MOST_BEFORE);
        let head = self.lines.get(..end.min(self.lines.len())).unwrap_or_default();
        let pairs = head.windows(2).filter_map(|pair| match pair {
            [label, name] if is_label(label) => Some(name.as_str()),
            _ => None,
        });
        let beside = head.iter().filter_map(|line| line.split_once([':', '：']));
        let beside = beside.filter(|(label, _)| is_label(label)).map(|(_, name)| name.trim());
        let mut found: Vec<String> = pairs.chain(beside).map(|name| self.bare(name)).collect();
        found.retain(|name| names::reads_as_name(name) || names::is_unparted(name));
        found.dedup();
        if found.len() == 1 && self.is_front { found.pop() } else { None }
    }

    /// The first heading of a part that does not say what the page is.
    pub(super) fn first_part(&self) -> Option<&String> {
        self.parts.iter().find(|part| !is_about_oneself(part))
    }

    /// The given name alone by which somebody introduces themselves, where the page has no more of it.
    pub(super) fn called_alone(&self) -> Option<String> {
        let name = self.is_front.then(|| voice::introduced_alone(&self.spoken)).flatten()?;
        let begin = format!("{name} ");
        let texts = self.lines.iter().chain(self.titles());
        let is_longer = |text: &String| {
            let found = text.find(&begin).and_then(|at| text.get(at + begin.len()..)).unwrap_or_default();
            found.starts_with(char::is_uppercase)
        };
        (!texts.into_iter().any(is_longer)).then_some(name)
    }
}

/// Whether a line heads those who may be asked about somebody.
fn is_of_others(line: &str) -> bool {
    const ASKED: &str = "refer contact kontakt contatt contato emerg";
    names::words(line).first().is_some_and(|first| ASKED.split(' ').any(|begin| first.starts_with(begin)))
}

/// Whose résumé it is stands no more lines below its beginning.
const MOST_BEFORE: usize = 25;

/// Who made a page says so among its last lines.
const MOST_LAST: usize = 12;

/// Whether a text is a name, in whatever capitals.
fn is_same(text: &str, name: &str) -> bool {
    names::is_shown_as(text, name) || text.to_lowercase() == name.to_lowercase()
}

/// Whether a text is a name, with what says that something is theirs: `Jane Roe's web page`.
fn is_whose(text: &str, name: &str) -> bool {
    is_same(text, name) || is_same(open_graph::whose(text), name)
}

/// Whether a heading asks who it is: `Who is Jane Roe?`
fn asks_for(heading: &str, name: &str) -> bool {
    const WHO: &str = "who is|who's|wer ist|qui est|quién es|quem é|chi è|wie is|kim|кто такой|кто такая";
    let lower = heading.to_lowercase().replace('’', "'");
    let rest = WHO.split('|').find_map(|who| lower.strip_prefix(who));
    rest.is_some_and(|rest| names::words(rest) == names::words(name))
}

/// Whether a line gives what is asked of people alone: `Date of birth`, `Nationality: French`.
pub(super) fn is_vital(line: &str) -> bool {
    const VITAL: &str = "date of birth|birth date|birthday|nationality|marital status|civil status|geburtsdatum|geboren am|familienstand|staatsangehörigkeit|\
        nationalität|date de naissance|nationalité|situation familiale|fecha de nacimiento|nacionalidad|estado civil|data de nascimento|\
        nacionalidade|data di nascita|nazionalità|geboortedatum|nationaliteit|födelsedatum|data urodzenia|narodowość|дата рождения|гражданство|\
        生年月日|生年月|出生年月|籍贯|생년월일|تاريخ الميلاد|doğum tarihi";
    let label = line.split([':', '：']).next().unwrap_or_default().trim().to_lowercase();
    VITAL.split('|').any(|vital| vital == label)
}

/// Whether a link leads to a document that goes by the name: `Jane_Roe_Resume.pdf`.
fn is_file_of(href: &str, name: &str) -> bool {
    let file = href.rsplit('/').next().unwrap_or_default().to_lowercase();
    let Some((stem, _)) = file.rsplit_once(".pdf").or_else(|| file.rsplit_once(".doc")) else { return false };
    let words = address::plain_words(&own::decoded(stem).replace('_', " "));
    let known = address::plain_words(name);
    let is_kind = |word: &String| is_about_oneself(word) || matches!(word.as_str(), "curriculum" | "vitae");
    known.len() > 1 && known.iter().all(|word| words.contains(word)) && words.iter().any(is_kind)
}

fn is_all_rights(word: &str) -> bool {
    const ALL: [&str; 8] = ["All", "Alle", "Tous", "Todos", "Tutti", "Все", "Wszelkie", "Powered"];
    ALL.contains(&word)
}

/// Whether a line signs the page with a name, and says no more: `© 2026 Jane Roe. All rights reserved.`, `Made by Jane`.
fn is_signed(line: &str, name: &str) -> bool {
    const BY: &str = "by|por|par|von|da|door|przez|af|av";
    const MADE: &str = "made created built crafted coded developed designed hecho creado desarrollado diseñado feito criado desenvolvido fait créé \
        réalisé développé erstellt gemacht realizzato creato gemaakt lavet laget";
    if line.len() > MOST_SIGNED {
        return false;
    }
    let lower = line.to_lowercase();
    let known = name.to_lowercase();
    let words = names::words(line);
    // `Made with love by Jane`
    let is_made = || {
        let begins = words.first().is_some_and(|first| MADE.split_whitespace().any(|made| made == first));
        let place = words.iter().position(|word| BY.split('|').any(|by| by == word));
        let behind = place.and_then(|place| words.get(place + 1..)).unwrap_or_default();
        let known = names::words(name);
        begins && !behind.is_empty() && (behind.starts_with(&known) || behind == known.get(..1).unwrap_or_default())
    };
    let Some((before, behind)) = lower.split_once(&known) else { return is_made() };
    let is_mark = |text: &str| text.contains('©') || text.contains("(c)") || text.contains("copyright");
    let is_year = |text: &str| text.split(|it: char| !it.is_ascii_digit()).any(|it| it.len() == 4);
    let is_bare =
        |text: &str| names::words(text).iter().all(|it| it == "copyright" || it == "c" || it.parse::<u32>().is_ok());
    let original = line.get(line.len().saturating_sub(behind.len())..).unwrap_or_default();
    let next = original.split_whitespace().next().unwrap_or_default();
    let ends = behind.is_empty() || !next.starts_with(char::is_alphabetic) || is_all_rights(next);
    let marked = is_mark(&lower) || (is_year(&lower) && words.len() < names::words(name).len() + 3);
    (marked && is_bare(before) && ends) || is_made()
}

/// A line that signs a page is no longer, in bytes.
const MOST_SIGNED: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_signed() {
        let check = |line: &str, expected: bool| assert_eq!(is_signed(line, "Jane Roe"), expected, "{line}");
        check("© 2026 Jane Roe", true);
        check("Copyright © 2019–2026 Jane Roe. All rights reserved.", true);
        check("Jane Roe © 2026", true);
        check("2026 | Jane Roe", true);
        check("Made with ♥ by Jane", true);
        check("Created by JANE ROE Tutorial", true);
        check("© 2026 Jane Roe Fan Club", false);
        check("© 2026 Acme. Photo: Jane Roe", false);
        check("Photo © Jane Roe", false);
        check("Jane Roe made pots from 2019 on", false);
        check("Theme by Jane Roe", false);
        check("Made by Acme", false);
    }
}
