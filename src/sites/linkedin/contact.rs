//! Contact details: the dialog "Contact info" of every build since 2018, and the page it has of its own.
//!
//! A row is an icon, a label and values. What a row holds is told by its icon's id, which is the same in every
//! interface language, else by what its links lead to. Birthdays are never read.

mod row;

use self::row::Kind;
use super::{lines, same_person, status, title, who::Who};
use crate::{
    page::{self, Page},
    reading::{Field, Reading, Status},
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// The contact details of a page.
pub struct Contact<'a> {
    rows: Vec<(Kind, ElementRef<'a>)>,
    /// The slugs of the link to the profile itself.
    slugs: Vec<Who>,
    /// What stands above that link ("Jane’s profile").
    whose: Option<String>,
}

/// Finds the contact details in a page. `None` when they are not open, or still empty.
pub fn find(page: &Page) -> Option<Contact<'_>> {
    let all: Vec<ElementRef<'_>> = lines::elements(page.root()).collect();
    let named = all.iter().filter(|element| is_named(**element)).copied();
    let headed = all.iter().filter_map(|element| around_header(*element)).take(1);
    let dialogs = all.iter().filter(|element| is_dialog(**element)).copied();
    let mut contact = named
        .chain(headed)
        .take(MOST_PLACES)
        .map(|place| rows(page, place))
        .find(|contact| !contact.rows.is_empty())
        .or_else(|| {
            let places = dialogs.take(MOST_PLACES).chain(around_icons(&all));
            places.map(|place| rows(page, place)).find(|contact| leads_to_a_profile(page, contact))
        })?;
    let own: Vec<ElementRef<'_>> = contact.rows_of(Kind::Profile).collect();
    for row in own {
        contact.whose = contact.whose.or_else(|| page::lines(row).into_iter().next());
        let hrefs = lines::elements(row).filter_map(|link| link.attr("href")).filter_map(|href| page.link(href));
        let shown = page::lines(row).into_iter().filter_map(|line| page.link(&format!("https://{line}")));
        contact.slugs.extend(hrefs.chain(shown).filter_map(|url| Who::of(&url)));
    }
    Some(contact)
}

/// Whether these details are of the person that the address names. `name` is the name that the profile shows.
pub fn is_of(contact: &Contact<'_>, page: &Page, who: &Who, name: Option<&str>) -> bool {
    if contact.slugs.is_empty() || contact.slugs.contains(who) {
        return true;
    }
    if let Err(others) = same_person::own_slugs(page, who)
        && contact.slugs.iter().any(|slug| others.iter().any(|other| other == slug.slug()))
        && name.is_some()
    {
        return true;
    }
    let whose = contact.whose.as_deref().map(title::tokens).unwrap_or_default();
    match name {
        Some(name) => title::tokens(name).iter().any(|word| {
            word.chars().count() > 1 && whose.iter().any(|it| it == word || it.strip_suffix('s') == Some(word))
        }),
        // On a page with nothing else: slugs that differ only in the number that LinkedIn appends to a name.
        None => contact.slugs.iter().any(|slug| without_number(slug.slug()) == without_number(who.slug())),
    }
}

fn without_number(slug: &str) -> &str {
    match slug.rsplit_once('-') {
        Some((name, number)) if number.len() > 4 && number.bytes().any(|byte| byte.is_ascii_digit()) => name,
        _ => slug,
    }
}

/// Adds the details to what the profile shows.
pub fn add(contact: &Contact<'_>, page: &Page, reading: &mut Reading) {
    for (kind, row) in &contact.rows {
        row::read(page, *kind, *row, &mut reading.profile);
    }
    for field in FIELDS {
        let open = reading.notes.get(&field).is_some_and(|note| note.status == Status::Missed);
        if !field.is_filled(&reading.profile) && (open || !reading.notes.contains_key(&field)) {
            reading.absent(field);
        }
    }
}

/// Says of the contact details that they are shown elsewhere, unless the build's reader knows better.
pub fn not_open(reading: &mut Reading) {
    // Where a build knows better what can be done, it has said so.
    for field in FIELDS.into_iter().filter(|field| !reading.notes.contains_key(field)).collect::<Vec<_>>() {
        match field.is_filled(&reading.profile) {
            true => status::shortened(reading, field),
            false => status::not_loaded(reading, field),
        }
    }
}

/// How many parts of a page are looked at for contact details; real pages have one, and some dialogs.
const MOST_PLACES: usize = 6;

/// How many rows are looked for; real pages have at most a dozen.
const MOST_ROWS: usize = 48;

const FIELDS: [Field; 4] = [Field::Websites, Field::Emails, Field::Phones, Field::Handles];

impl<'a> Contact<'a> {
    /// The slug of the profile that the details link to.
    pub fn slug(&self) -> Option<&str> {
        self.slugs.first().map(Who::slug)
    }

    fn rows_of(&self, kind: Kind) -> impl Iterator<Item = ElementRef<'a>> {
        self.rows.iter().filter(move |(known, _)| *known == kind).map(|(_, row)| *row)
    }
}

/// Whether an element holds the contact details, by the name that its build gives it.
fn is_named(element: ElementRef<'_>) -> bool {
    let tag = element.value();
    let names = [tag.attr("data-sdui-screen"), tag.attr("componentkey"), tag.attr("id")];
    let ends = |name: &str| name.ends_with("ContactDetailsOverlay") || name.ends_with("ContactInfoDetailSection");
    let is_mobile = tag.attr("id") == Some("contact-list");
    is_mobile || names.into_iter().flatten().any(ends) || tag.classes().any(|class| class == "pv-contact-info")
}

/// What holds all rows, from the header of the first row in builds that have no better name.
fn around_header(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    element.value().classes().find(|class| *class == "pv-contact-info__header")?;
    let row = element.ancestors().filter_map(ElementRef::wrap).find(|around| around.value().name() == "section")?;
    row.parent().and_then(ElementRef::wrap)
}

/// What holds the row of a profile's own link and others, from its icon in builds that name nothing.
fn around_icons<'a>(all: &[ElementRef<'a>]) -> Vec<ElementRef<'a>> {
    let icons = all.iter().filter(|icon| Kind::of(**icon) == Some(Kind::Profile)).take(MOST_PLACES);
    let several = |around: &ElementRef<'a>| {
        lines::elements(*around).filter_map(Kind::of).any(|kind| !matches!(kind, Kind::Profile))
    };
    let around = |icon: &ElementRef<'a>| icon.ancestors().filter_map(ElementRef::wrap).take(MOST_AROUND).find(several);
    icons.filter_map(around).filter(|place| spells_an_address(*place)).collect()
}

/// Whether a short part of a page spells the address of a profile, which contact details do and posts do not.
fn spells_an_address(place: ElementRef<'_>) -> bool {
    let lines = page::lines(place);
    let is_address =
        |line: &String| line.trim_start_matches("https://").trim_start_matches("www.").starts_with("linkedin.com/in/");
    lines.len() <= MOST_ROWS && lines.iter().any(is_address)
}

/// So deep does an icon stand in what holds all rows, at most.
const MOST_AROUND: usize = 12;

/// Whether one row links to a profile, which tells contact details from LinkedIn's other dialogs.
fn leads_to_a_profile(page: &Page, contact: &Contact<'_>) -> bool {
    let mut links = contact.rows_of(Kind::Profile).flat_map(lines::elements).filter_map(|link| link.attr("href"));
    links.any(|href| page.link(href).is_some_and(|url| Who::of(&url).is_some()))
}

fn is_dialog(element: ElementRef<'_>) -> bool {
    element.value().name() == "dialog" || element.attr("role") == Some("dialog")
}

/// The rows of contact details: around each icon that is known, the first part that says something.
fn rows<'a>(page: &Page, place: ElementRef<'a>) -> Contact<'a> {
    let mut rows: Vec<(Kind, ElementRef<'a>)> = Vec::new();
    let mut covered = FxHashSet::default();
    let marks = lines::elements(place).filter_map(|mark| Some((Kind::of(mark)?, mark)));
    for (kind, mark) in marks.take(MOST_ROWS) {
        let itself = Some(mark).filter(|mark| mark.value().name() == "section");
        let around = || lines::around(mark, place).find(|around| page::says_something(*around));
        let Some(row) = itself.or_else(around) else {
            continue;
        };
        let is_one = lines::elements(row).filter_map(Kind::of).all(|other| other == kind);
        if is_one && covered.insert(row.id()) {
            rows.push((kind, row));
        }
    }
    // Links outside of those rows tell by themselves what they are.
    for link in lines::elements(place).filter(|element| element.value().name() == "a").take(4 * MOST_ROWS) {
        let in_row = || lines::around(link, place).any(|around| covered.contains(&around.id()));
        if let Some(kind) = link.attr("href").and_then(|href| Kind::of_link(page, href))
            && !in_row()
            && let Some(row) = link.parent().and_then(ElementRef::wrap)
            && covered.insert(row.id())
        {
            rows.push((kind, row));
        }
    }
    // So does a number with its country's prefix.
    for line in lines::paragraphs(place).into_iter().take(4 * MOST_ROWS).filter(|line| row::is_prefixed(&line.text)) {
        let in_row = || lines::around(line.element, place).any(|around| covered.contains(&around.id()));
        if !in_row()
            && let Some(row) = line.element.parent().and_then(ElementRef::wrap)
            && covered.insert(row.id())
        {
            rows.push((Kind::Phone, row));
        }
    }
    Contact { rows, slugs: Vec::new(), whose: None }
}
