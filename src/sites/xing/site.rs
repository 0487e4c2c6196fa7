//! XING: members' profiles, by the names that XING gives its parts for its own tests (`data-qa`) and by those of its
//! design (`data-xds`), as several public programs of 2018 to 2024 describe them alike.

use crate::{
    accounts::{Accounts, Shape},
    address, dates, elsewhere,
    layers::own,
    names,
    page::{self, Page},
    profile::Experience,
    reading::{Field, Finding, Reading, Source},
    sites::{Site, Tried},
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// XING.
pub static SITE: Site =
    Site::of(&ACCOUNTS, &[Source::JsonLd, Source::Microdata, Source::Microformats, Source::OpenGraph]);

/// On what the reader was tried.
pub const TRIED: Tried = Tried::described("2026-11");

static ACCOUNTS: Accounts = Accounts {
    network: "xing",
    label: "XING",
    hosts: &["xing.com"],
    shapes: &[(Shape::Under("profile"), "https://www.xing.com/profile/{}")],
    not: &[],
    tabs: &["cv", "web_profiles", "contacts", "portfolio"],
    messages: true,
};

const NAME: &str = "[data-qa=malt-profile-display-name], #XingIdModule [data-xds=Hero]";

pub(super) fn read(page: &Page) -> Finding {
    let Some(account) = ACCOUNTS.handle(&page.url) else {
        return Finding::NotAProfile("page_nobody");
    };
    if let Some(other) = elsewhere::declared_other(&account, page) {
        return Finding::Refused("refused_other_person", vec![account.handle, other.handle]);
    }
    let Some(heading) = page.first(NAME) else {
        return of_guests(page);
    };
    let mut reading = Reading::of(&account);
    let profile = &mut reading.profile;
    // Marks of paid membership stand beside the name.
    profile.name = page::lines(heading).into_iter().next();
    if let Some(name) = profile.name.take_if(|name| is_anothers(&account.handle, name)) {
        return Finding::Refused("refused_other_person", vec![account.handle, name]);
    }
    let head = page::closest(heading, "#XingIdModule").unwrap_or_else(|| page.root());
    let occupation =
        page::first(head, "[data-qa=profile-occupations] p, [data-qa=profile-occupation-work_experience] p");
    profile.headline = occupation.or_else(|| page::first(head, "section p")).and_then(page::text);
    if let Some((title, employer)) = profile.headline.as_deref().and_then(position) {
        profile.employers.push(employer.clone());
        let (title, employer) = (Some(title), Some(employer));
        profile.experience.push(Experience { title, employer, current: true, ..Experience::default() });
    }
    let pin = page::first(head, "[data-xds=IconLocationPin]").and_then(|pin| pin.parent()).and_then(ElementRef::wrap);
    profile.location = page::first(head, "[data-qa=profile-location] p").or(pin).and_then(page::text);
    if let Some(name) = &profile.name {
        let portrait =
            page::all(head, "img[alt][src]").into_iter().find(|image| image.attr("alt") == Some(name.as_str()));
        profile.photo = portrait.and_then(|image| own::photo(image.attr("src")?, page));
    }
    for field in
        [Field::Headline, Field::Location, Field::Employers, Field::Experience, Field::Education, Field::Skills]
    {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some("hint_look_yourself"));
        }
    }
    Finding::Person(Box::new(reading))
}

/// The page that guests see: it says in general forms whose it is, keeps the employer back and, in some years, has the industry
/// in its place, out of sight; its list of positions names them.
fn of_guests(page: &Page) -> Finding {
    let mut finding = elsewhere::read(page);
    if let Finding::Person(reading) = &mut finding {
        let is_unseen = |it: &ElementRef<'_>| {
            it.ancestors().filter_map(ElementRef::wrap).any(|around| page::is_hidden(around.value()))
        };
        let named = page.all("[itemprop=worksFor] [itemprop=name]").into_iter();
        let industry = named.filter(is_unseen).find_map(page::text);
        let profile = &mut reading.profile;
        profile.employers.retain(|name| Some(name) != industry.as_ref());
        profile.experience.retain(|position| position.employer.is_none() || position.employer != industry);
        let mut rows = FxHashSet::default();
        let titles = page.all("[itemprop=roleName]").into_iter();
        let titles = titles.filter_map(|title| Some((title, page::closest(title, "li")?)));
        // A row has one.
        let titles = titles.filter(|(_, row)| rows.insert(row.id()));
        let rows: Vec<Experience> = titles.filter_map(|(title, row)| position_in(row, title)).collect();
        if !rows.is_empty() {
            profile.experience = rows;
            profile.employers.clear();
            profile.add_current_employers();
        }
        for field in [Field::Employers, Field::Experience] {
            if !field.is_filled(&reading.profile) && industry.is_some() {
                reading.withheld(field, "hint_sign_in");
            }
        }
    }
    finding
}

/// Whether no word of a name stands in the slug, which XING makes of a member's name and numbers.
fn is_anothers(slug: &str, name: &str) -> bool {
    // Other scripts are spelled in many ways.
    if !name.chars().all(names::is_latin) {
        return false;
    }
    let slug = names::words(slug.trim_end_matches(|it: char| it.is_ascii_digit()));
    let name = names::spellings(name).concat();
    let tells = |words: &[String]| words.iter().any(|word| word.len() > 1) && words.iter().all(|word| word.is_ascii());
    let shares =
        |words: &[String], whole: &str| words.iter().any(|word| word.len() > 1 && whole.contains(word.as_str()));
    tells(&slug) && tells(&name) && !shares(&slug, &name.concat()) && !shares(&name, &slug.concat())
}

/// A position in a row of the list that guests see, by its title: the employer stands behind it.
fn position_in(row: ElementRef<'_>, title: ElementRef<'_>) -> Option<Experience> {
    let lines = page::lines(row);
    let dates = lines.iter().find_map(|line| dates::period(line)).unwrap_or_default();
    // What is kept back is said in brackets.
    let employer = page::behind(title).and_then(page::text).filter(|name| !name.starts_with('('));
    let (title, current) = (Some(page::text(title)?), dates.current);
    Some(Experience { title, employer, start: dates.start, end: dates.end, current, ..Experience::default() })
}

/// The title and the employer in an occupation, which are its middle and its end: `Angestellt, Staff Potter, Acme GmbH`.
/// Students name their school there, and what is over begins with its end.
fn position(occupation: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = occupation.split(", ").collect();
    let [status, title @ .., last] = parts.as_slice() else { return None };
    let others = ["stud", "schüler", "pupil", "bis ", "until "];
    let is_other = others.iter().any(|start| status.to_lowercase().starts_with(start));
    // `Acme, Inc.`
    let (title, employer) = match title {
        [title @ .., name] if !title.is_empty() && address::is_firm(&format!("Acme {last}")) && !last.contains(' ') => {
            (title, format!("{name}, {last}"))
        }
        _ => (title, (*last).to_owned()),
    };
    (!title.is_empty() && !is_other).then(|| (title.join(", "), employer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_made_of_names() {
        let check = |slug, name, expected| assert_eq!(is_anothers(slug, name), expected, "{slug} {name}");
        check("Jane_Roe12", "Bob Doe", true);
        check("Jane_Roe", "Dr. Jürgen Müller", true);
        check("Juergen_Mueller3", "Dr. Jürgen Müller", false);
        check("Jane_Roe12", "Jane Miller", false);
        check("JaneMarie_Roe", "Janemarie R.", false);
        check("Ann_RoeMiller2", "Anna Roe-Miller", false);
        check("Oeyvind_Oedegard", "Øyvind Ødegård", false);
        check("Soeren_Kjaer", "Søren Kjær", false);
        check("J_R12", "Jane Roe", false);
        check("Dmitry_Orlov", "Дмитрий Орлов", false);
        check("Dmitry_Orlov", "王小明", false);
    }

    #[test]
    fn occupations_end_with_the_employer() {
        let check = |occupation, title: &str, employer: &str| {
            assert_eq!(position(occupation), Some((title.to_owned(), employer.to_owned())), "{occupation}");
        };
        check("Angestellt, Staff Potter, Acme GmbH", "Staff Potter", "Acme GmbH");
        check("Angestellt, Leiterin, Acme, Inc.", "Leiterin", "Acme, Inc.");
        check("Angestellt, Leiter, Töpferei, Acme, Inc.", "Leiter, Töpferei", "Acme, Inc.");
        check("Angestellt, Leiterin, Kiln Ltd.", "Leiterin", "Kiln Ltd.");
        check("Angestellt, Leiterin, SAS", "Leiterin", "SAS");
    }
}
