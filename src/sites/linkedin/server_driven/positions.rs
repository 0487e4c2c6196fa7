//! The positions of a server-driven profile: one to an entry, or several in a list under their employer.
//!
//! An entry's paragraphs are title, "employer · kind", dates, place; under a common employer the entry's head is
//! employer, length, place, and each position title, kind, dates, place. The dates are what tells them apart.

use super::entries::{self, is_foldable};
use crate::{
    dates,
    page::Page,
    profile::Experience,
    sites::linkedin::lines::{self, Line},
};
use rustc_hash::FxHashSet;
use scraper::ElementRef;

/// Reads every position of the card, in its order.
pub fn read(page: &Page, card: ElementRef<'_>) -> Vec<Experience> {
    let entries = entries::entries(card, |line| dates::period(&line.text).is_some());
    let mut positions = Vec::new();
    for entry in entries {
        let (head, parts) = parts(entry);
        if head.is_empty() {
            // The list of all entries, taken for one of them.
            for part in parts {
                add(page, part, self::parts(part), &mut positions);
            }
        } else {
            add(page, entry, (head, parts), &mut positions);
        }
    }
    positions
}

/// Adds the positions of an entry.
fn add(page: &Page, entry: ElementRef<'_>, (head, parts): Parts<'_>, positions: &mut Vec<Experience>) {
    let employer_url = lines::organisation_url(page, entry);
    if parts.is_empty() {
        positions.extend(single(entry, employer_url));
        return;
    }
    let employer = head.first().map(|line| line.text.clone());
    let mut rest = head.iter().skip(1).filter(|line| !is_length(&line.text));
    let place = rest.next().and_then(|line| lines::place(&line.text));
    for part in parts {
        let lines = said(part);
        let Some(title) = lines.first() else {
            continue;
        };
        let mut position = Experience {
            title: Some(title.text.clone()),
            employer: employer.clone(),
            employer_url: employer_url.clone(),
            ..Experience::default()
        };
        let when = lines.iter().position(|line| dates::period(&line.text).is_some());
        timing(&mut position, part, &lines, when);
        position.location = position.location.take().or_else(|| place.clone());
        positions.push(position);
    }
}

/// What stands above the positions of an entry, and the positions; none when the entry is one position.
type Parts<'a> = (Vec<Line<'a>>, Vec<ElementRef<'a>>);

fn parts(entry: ElementRef<'_>) -> Parts<'_> {
    let parts: Vec<ElementRef<'_>> = match list(entry) {
        Some(list) => list.children().filter_map(ElementRef::wrap).collect(),
        None => {
            let paragraphs = lines::paragraphs(entry).into_iter();
            let dated = paragraphs.filter(|line| dates::period(&line.text).is_some()).map(|line| line.element);
            let dated: Vec<ElementRef<'_>> = dated.collect();
            if dated.len() > 1 { entries::apart(entry, &dated) } else { Vec::new() }
        }
    };
    let ids: FxHashSet<_> = parts.iter().map(|part| part.id()).collect();
    let is_above = |line: &Line<'_>| !lines::around(line.element, entry).any(|around| ids.contains(&around.id()));
    (said(entry).into_iter().filter(|line| is_above(line) && !ids.contains(&line.element.id())).collect(), parts)
}

/// The list of positions under a common employer: its items have dates, or link to the employer where the entry shows
/// no dates at all.
fn list(entry: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let dated = lines::paragraphs(entry).into_iter().find(|line| dates::period(&line.text).is_some());
    let item = match dated {
        Some(line) => lines::around(line.element, entry).filter(|around| around.value().name() == "li").last(),
        None => {
            let links =
                lines::elements(entry).filter(|it| it.attr("href").is_some_and(|href| href.contains("/company/")));
            links.take(8).find_map(|link| lines::around(link, entry).filter(|it| it.value().name() == "li").last())
        }
    }?;
    item.parent().and_then(ElementRef::wrap)
}

/// An entry that is one position. Every position has dates; in a language whose dates cannot be read they are the third
/// line, with digits in it.
fn single(entry: ElementRef<'_>, employer_url: Option<String>) -> Option<Experience> {
    let lines = said(entry);
    let unread = || {
        let has_digits = |line: &&Line<'_>| line.text.chars().any(char::is_numeric) && !is_length(&line.text);
        lines.get(2).filter(has_digits).map(|_| 2)
    };
    let when = lines.iter().position(|line| dates::period(&line.text).is_some()).or_else(unread)?;
    let title = lines.first().filter(|_| when > 0)?;
    if when > 1 && lines.get(1).is_some_and(|line| is_length(&line.text)) {
        // The head of several positions that cannot be told apart.
        return None;
    }
    let logo = lines::elements(entry).find_map(|image| {
        let name =
            image.attr("alt").or_else(|| (image.value().name() == "svg").then(|| image.attr("aria-label")).flatten());
        name.filter(|name| !name.trim().is_empty()).map(str::to_owned)
    });
    let employer = lines.get(1).filter(|_| when > 1).and_then(|line| lines::employer(&line.text, logo.as_deref()));
    let is_break = employer_url.is_none() && employer.as_deref().is_some_and(lines::is_career_break);
    let mut position = Experience {
        title: Some(title.text.clone()),
        employer: employer.filter(|_| !is_break),
        employer_url,
        ..Experience::default()
    };
    timing(&mut position, entry, &lines, Some(when));
    Some(position)
}

/// Fills dates, place and description.
fn timing(position: &mut Experience, entry: ElementRef<'_>, lines: &[Line<'_>], when: Option<usize>) {
    position.description = description(entry, lines, when);
    let Some((when, line)) = when.and_then(|when| Some((when, lines.get(when)?))) else {
        return;
    };
    if let Some(period) = dates::period(&line.text) {
        position.start = period.start;
        position.end = period.end;
        position.current = period.current;
    }
    let place = lines.get(when + 1).filter(|next| link_around(next.element, entry) == link_around(line.element, entry));
    position.location = place.filter(|place| !has_icon(place.element)).and_then(|place| lines::place(&place.text));
}

/// The paragraphs of an entry that tell of the position: no descriptions, attachments or skills.
fn said(entry: ElementRef<'_>) -> Vec<Line<'_>> {
    let aside = |href: &str| href.contains("/overlay/") || href.contains("skill-associations");
    lines::paragraphs(entry)
        .into_iter()
        .filter(|line| {
            let inside = lines::elements(line.element).filter_map(|link| link.attr("href")).any(aside);
            let around = lines::around(line.element, entry).any(|around| {
                around.attr("href").is_some_and(aside) || matches!(around.value().name(), "button" | "figure")
            });
            !is_foldable(line.element) && !inside && !around
        })
        .collect()
}

/// The text under a position. LinkedIn folds it, however short; where that mark is gone, it is what follows outside
/// the link that the other paragraphs stand in.
fn description(entry: ElementRef<'_>, said: &[Line<'_>], when: Option<usize>) -> Option<String> {
    let folded = lines::elements(entry).find(|element| element.value().name() == "p" && is_foldable(*element));
    if let Some(text) = folded {
        return lines::prose(text);
    }
    let when = when?;
    link_around(said.get(when)?.element, entry)?;
    let outside = said.iter().skip(when + 1).find(|line| {
        link_around(line.element, entry).is_none()
            && !has_icon(line.element)
            && !lines::elements(line.element).any(|inside| inside.value().name() == "a")
    });
    outside.and_then(|line| lines::prose(line.element))
}

/// Which link an element stands in.
fn link_around(element: ElementRef<'_>, entry: ElementRef<'_>) -> Option<ego_tree::NodeId> {
    lines::around(element, entry).find(|around| around.value().name() == "a").map(|link| link.id())
}

fn has_icon(element: ElementRef<'_>) -> bool {
    lines::elements(element).any(|inside| inside.value().name() == "svg")
}

/// Whether a line of an entry's head is how long somebody has been there, with or without the kind of employment.
fn is_length(line: &str) -> bool {
    dates::is_duration(line.rsplit(" · ").next().unwrap_or(line)) || dates::period(line).is_some()
}
