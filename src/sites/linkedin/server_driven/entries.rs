//! The entries of a server-driven card: schools, skills, languages.

use crate::{
    dates,
    profile::{Education, Language},
    sites::linkedin::lines::{self, Line},
};
use rustc_hash::{FxHashMap, FxHashSet};
use scraper::ElementRef;

/// The entries of a card: what LinkedIn's keys say are entries; where they are gone, what its rules part from each
/// other; else for each paragraph that `marks` an entry the largest part of the card around it with no other such
/// paragraph, or with the list it belongs to.
pub fn entries<'a>(card: ElementRef<'a>, marks: impl Fn(&Line<'a>) -> bool) -> Vec<ElementRef<'a>> {
    let keyed: Vec<ElementRef<'a>> = outermost(card, |element| {
        element.attr("componentkey").is_some_and(|key| key.starts_with("entity-collection-item"))
    });
    if !keyed.is_empty() {
        return keyed;
    }
    if let Some(ruled) = between_rules(card) {
        return ruled;
    }
    let marked: Vec<ElementRef<'a>> =
        lines::paragraphs(card).into_iter().filter(|line| marks(line)).map(|line| line.element).collect();
    // A list of positions is one mark.
    let marked = marked
        .into_iter()
        .map(|mark| lines::around(mark, card).filter(|around| around.value().name() == "ul").last().unwrap_or(mark));
    let mut seen = FxHashSet::default();
    let marked: Vec<ElementRef<'a>> = marked.filter(|mark| seen.insert(mark.id())).collect();
    match marked.as_slice() {
        // The only entry of a card: all of the card below its heading.
        [_] => vec![card],
        _ => apart(card, &marked),
    }
}

/// For each of several elements the largest part of `scope` that holds none of the others.
pub fn apart<'a>(scope: ElementRef<'a>, marked: &[ElementRef<'a>]) -> Vec<ElementRef<'a>> {
    let mut held: FxHashMap<ego_tree::NodeId, usize> = FxHashMap::default();
    for mark in marked {
        for around in lines::around(*mark, scope) {
            *held.entry(around.id()).or_default() += 1;
        }
    }
    let alone = |mark: &ElementRef<'a>| {
        lines::around(*mark, scope).take_while(|around| held.get(&around.id()) == Some(&1)).last().unwrap_or(*mark)
    };
    marked.iter().map(alone).collect()
}

/// The entries between horizontal rules: where each part between two rules has one element that says something.
fn between_rules(card: ElementRef<'_>) -> Option<Vec<ElementRef<'_>>> {
    let rule = lines::elements(card).find(|element| {
        element.value().name() == "hr"
            && element
                .next_siblings()
                .any(|next| ElementRef::wrap(next).is_some_and(|next| !lines::paragraphs(next).is_empty()))
    })?;
    let mut parts: Vec<Vec<ElementRef<'_>>> = vec![Vec::new()];
    for child in rule.parent()?.children().filter_map(ElementRef::wrap) {
        if child.value().name() == "hr" {
            parts.push(Vec::new());
        } else if !lines::paragraphs(child).is_empty()
            && let Some(part) = parts.last_mut()
        {
            part.push(child);
        }
    }
    let entries: Vec<ElementRef<'_>> = parts.iter().flatten().copied().collect();
    let each_is_one = parts.iter().all(|part| part.len() <= 1);
    (each_is_one && entries.len() > 1).then_some(entries)
}

/// The elements below `card` that satisfy a test, without those inside another such element.
fn outermost<'a>(card: ElementRef<'a>, test: impl Fn(ElementRef<'a>) -> bool) -> Vec<ElementRef<'a>> {
    let found: Vec<ElementRef<'a>> = lines::elements(card).filter(|element| test(*element)).collect();
    let ids: FxHashSet<_> = found.iter().map(|element| element.id()).collect();
    found
        .into_iter()
        .filter(|element| !lines::around(*element, card).any(|around| ids.contains(&around.id())))
        .collect()
}

/// Whether a paragraph can be folded and unfolded, which LinkedIn does with what members write.
pub fn is_foldable(paragraph: ElementRef<'_>) -> bool {
    lines::elements(paragraph)
        .any(|inside| inside.attr("data-testid") == Some("expandable-text-box") || inside.value().name() == "button")
}

/// The schools, in the card's order: name, "degree, field", dates.
pub fn education(card: ElementRef<'_>) -> Vec<Education> {
    let entries = entries(card, |line| dates::period(&line.text).is_some());
    entries
        .into_iter()
        .filter_map(|entry| {
            let lines: Vec<Line<'_>> =
                lines::paragraphs(entry).into_iter().filter(|line| !is_foldable(line.element)).collect();
            let when = lines.iter().position(|line| dates::period(&line.text).is_some());
            let school = lines.first().filter(|_| when != Some(0))?;
            let period = when.and_then(|when| dates::period(&lines.get(when)?.text)).unwrap_or_default();
            // After the dates stand grades and societies; a grade is also what follows the school with a colon in it.
            let studied =
                lines.get(1).filter(|line| when.is_none_or(|when| when > 1) && !lines::is_labelled(&line.text));
            let (degree, field) = studied.map(|line| lines::degree_and_field(&line.text)).unwrap_or_default();
            Some(Education { school: Some(school.text.clone()), degree, field, start: period.start, end: period.end })
        })
        .collect()
}

/// The skills, in the card's order and without repetition. Under each stand the positions and people that vouch for
/// it, which are passed over.
pub fn skills(card: ElementRef<'_>) -> Vec<String> {
    let keyed = outermost(card, |element| {
        element
            .attr("componentkey")
            .or(element.attr("id"))
            .is_some_and(|key| key.contains("profile.skill(") && !key.ends_with("-divider"))
    });
    let entries = if keyed.is_empty() { entries(card, |_| false) } else { keyed };
    let mut seen = FxHashSet::default();
    let names = entries.into_iter().filter_map(|entry| lines::paragraphs(entry).into_iter().next());
    names.map(|line| line.text).filter(|name| seen.insert(name.clone())).collect()
}

/// The languages, in the card's order: name, then level where one is given.
pub fn languages(card: ElementRef<'_>) -> Vec<Language> {
    let entries = entries(card, |_| false);
    entries
        .into_iter()
        .filter_map(|entry| {
            let mut lines = lines::paragraphs(entry).into_iter().map(|line| line.text);
            Some(Language { name: lines.next()?, level: lines.next() })
        })
        .collect()
}
