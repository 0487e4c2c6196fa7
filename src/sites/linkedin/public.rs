//! What people without an account see: the page of today, whose parts are named by `data-section`, with what is kept
//! back masked by asterisks; and the page of 2015.

mod data;

use self::data::Data;
use super::{
    career, lines,
    outline::{Outline, outline, picture},
    pvs, status,
    who::Who,
};
use crate::{
    layers::text::beneath,
    page::{self, Page},
    profile::{Experience, Language, Seen},
    reading::{Field, Note, Reading, Source, Status},
};
use scraper::ElementRef;

/// What can be done about everything that guests are not shown.
const SIGN_IN: &str = "hint_sign_in";

/// Where the parts of a public profile stand.
struct Parts {
    name: &'static str,
    headline: &'static str,
    place: &'static str,
    photo: &'static str,
    companies: &'static str,
    websites: &'static str,
    about: &'static str,
    experience: &'static str,
    education: &'static str,
    skills: &'static str,
    languages: &'static str,
}

const TODAY: Parts = Parts {
    name: "main .top-card-layout h1, main .top-card h1, main:has([data-section], [data-test-id='top-card-link']) h1",
    headline: "main .top-card-layout__headline, main .top-card__headline",
    place: "main .profile-info-subheader, main .top-card-layout__first-subline, main .top-card__subline-row",
    photo: "main [data-section='picture'] img, main .top-card__profile-image",
    companies: "main section:has(h1) [data-section^='currentPositions'] a",
    websites: "main section:has(h1) [data-section='websites'] a[href]",
    about: "main section[data-section='summary'], main section.summary",
    experience: "main section[data-section='experience'], main section.experience, main section.experience-section, \
         main .experience-education__list",
    education: "main section[data-section='educationsDetails'], main section[data-section='education'], \
         main section.education, main section.education-section",
    skills: "main section[data-section='skills']",
    languages: "main section[data-section='languages']",
};

const OF_2015: Parts = Parts {
    name: "#topcard h1",
    headline: "#topcard .headline",
    place: "#topcard .locality",
    photo: "#topcard .profile-picture img",
    companies: "#topcard .org",
    websites: "#topcard a[href*='/redir/']",
    about: "#summary",
    experience: "#experience",
    education: "#education",
    skills: "#skills",
    languages: "#languages",
};

/// Reads a public profile. `None` for another build's markup.
pub fn read(page: &Page, _who: &Who) -> Option<Reading> {
    let (parts, heading) = [&OF_2015, &TODAY].into_iter().find_map(|parts| Some((parts, page.first(parts.name)?)))?;
    let name = page::text(heading)?;
    let data = Data::of(page, &name);
    let mut reading = Reading::default();
    reading.profile.name = Some(name);
    head(page, parts, heading, &data, &mut reading);
    let shown = |css: &str| match page.first(css) {
        Some(part) if !page::text(part).is_some_and(|text| is_masked(&text)) => outline(part),
        _ => Outline::default(),
    };
    let profile = &mut reading.profile;
    profile.about = shown(parts.about).lines.into_iter().find(|line| !line.is_heading()).map(|line| line.text);
    profile.experience = career::positions(page, &shown(parts.experience));
    profile.education = career::schools(&shown(parts.education));
    profile.skills = pvs::skills(&shown(parts.skills));
    profile.languages = pvs::languages(&shown(parts.languages));
    employers(page, parts, &data, &mut reading);
    if !page.is_torn {
        from_data(data, &mut reading);
    }
    // Of a long description guests see the beginning.
    if reading.profile.about.as_ref().is_some_and(|about| about.ends_with('…')) {
        let note = Note { status: Status::Found, source: Some(Source::Site), hint: Some(SIGN_IN) };
        reading.notes.insert(Field::About, note);
    }
    for field in Field::ALL {
        if !field.is_filled(&reading.profile) {
            reading.missed(field, Some(SIGN_IN));
        }
    }
    Some(reading)
}

fn head(page: &Page, parts: &Parts, name: ElementRef<'_>, data: &Data, reading: &mut Reading) {
    let profile = &mut reading.profile;
    let headline = page.first(parts.headline).or_else(|| beside(name, &["h2", "p"]));
    profile.headline = headline.and_then(page::text).filter(|line| !is_masked(line));
    // Where no place is shown, a count of followers stands first.
    let line = page.first(parts.place).or_else(|| beside(name, &["h3", "dd"]));
    let line = line.and_then(|place| outline(place).lines.into_iter().next());
    let place = line.map(|line| line.text).filter(|line| !line.contains(char::is_numeric) && !is_masked(line));
    profile.location = place.or_else(|| data.place.clone());
    let called = profile.name.clone();
    let named = page.all("main section img[alt], #topcard img[alt]").into_iter();
    let named = named.filter(|image| image.attr("alt").map(str::trim) == called.as_deref());
    let photo = page.all(parts.photo).into_iter().chain(named).find_map(|image| picture(page, image));
    profile.photo = photo.or_else(|| data.photo.clone());
    for link in page.all(parts.websites) {
        if let Some(url) = link.attr("href").and_then(|href| lines::outward(page, href)) {
            lines::add_site(profile, &url, Seen::TopCard, page::text(link).as_deref());
        }
    }
}

/// The first element of one of these kinds behind the name in the head, and not in one of the dialogs there that ask
/// guests to sign in.
fn beside<'a>(name: ElementRef<'a>, kinds: &[&str]) -> Option<ElementRef<'a>> {
    let head = page::closest(name, "section")?;
    let behind = lines::elements(head).skip_while(|element| element.id() != name.id()).skip(1);
    let is_apart = |element: &ElementRef<'a>| page::closest(*element, "[role=dialog], [data-outlet], .modal").is_none();
    behind.filter(|element| kinds.contains(&element.value().name())).find(is_apart)
}

/// The company that the head names first leads. Where no positions are shown, the others are all that is known.
fn employers(page: &Page, parts: &Parts, data: &Data, reading: &mut Reading) {
    let shown = page.all(parts.companies).into_iter().filter_map(page::text);
    let mut companies = shown.chain(data.employers.iter().cloned()).filter(|name| !is_masked(name));
    let profile = &mut reading.profile;
    // Where no dates are shown, the headline may say which position lasts.
    if let Some((headline, whom)) = profile.headline.as_ref().and_then(|it| Some((it, beneath::employer(it)?))) {
        let said = |position: &&mut Experience| {
            position.start.is_none()
                && position.employer.as_ref() == Some(&whom)
                && position.title.as_ref().is_some_and(|title| headline.starts_with(title.as_str()))
        };
        profile.experience.iter_mut().filter(said).for_each(|position| position.current = true);
    }
    status::employers(profile, companies.next().as_deref());
    if profile.experience.is_empty() {
        for company in companies {
            if !profile.employers.contains(&company) {
                profile.employers.push(company);
            }
        }
    }
}

/// Takes from the page's data for search engines what it does not show.
fn from_data(data: Data, reading: &mut Reading) {
    reading.found_by(Source::Site);
    let profile = &mut reading.profile;
    if profile.education.is_empty() {
        profile.education = data.schools;
    }
    if profile.languages.is_empty() {
        profile.languages = data.languages.into_iter().map(|name| Language { name, level: None }).collect();
    }
    profile.about = profile.about.take().or(data.about);
    reading.found_by(Source::JsonLd);
}

/// Whether a text is kept from guests: LinkedIn writes an asterisk for each of its letters.
fn is_masked(text: &str) -> bool {
    text.contains("**")
}
