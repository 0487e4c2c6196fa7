//! All figures together: what is printed, what stands in the README, and the targets that they must reach.

use crate::{
    addresses, drafts,
    expectation::Tally,
    pages::{self, Case},
    score::{self, Derived, Scored},
    table::Table,
};
use std::{collections::BTreeMap, fmt::Write};
use tactful::reading::Field;

/// A group of pages: the real ones, or the project's own.
pub struct Pages {
    scored: Vec<Scored>,
    derived: Vec<Derived>,
    cut: Vec<Scored>,
}

/// Everything that is measured.
pub struct Figures {
    /// `None` where the real pages are not at hand.
    real: Option<Pages>,
    own: Pages,
    addresses: addresses::Figures,
    drafts: drafts::Figures,
}

impl Pages {
    fn measure(cases: &[Case]) -> Self {
        let scored = score::score(cases);
        Self { derived: score::derived(cases, &scored), cut: score::cut(cases), scored }
    }
}

impl Figures {
    /// Measures everything.
    pub fn measure() -> Self {
        Self {
            real: pages::real().map(|cases| Pages::measure(&cases)),
            own: Pages::measure(&pages::own()),
            addresses: addresses::figures(),
            drafts: drafts::figures(),
        }
    }

    /// Whether the real pages are among them.
    pub fn are_whole(&self) -> bool {
        self.real.is_some()
    }

    fn pages(&self) -> impl Iterator<Item = (&'static str, &Pages)> {
        self.real.iter().map(|pages| ("real", pages)).chain([("own", &self.own)])
    }

    /// For the README.
    pub fn summary(&self) -> String {
        let mut out = format!("{}{}", self.fields(), self.sites());
        self.changes(&mut out);
        _ = write!(out, "\n{}\n{}", self.addresses, self.drafts);
        out.trim_end().to_owned() + "\n"
    }

    /// Field by field.
    fn fields(&self) -> Table {
        let columns = "shown | right | wrong | missed | invented | missed, not said";
        let mut table = Table::new(
            &format!("field | real pages: {columns} | own pages: right"),
            "Without a fault, with the facts that real pages show",
        );
        let sums = |tally: &dyn Fn(&[Scored]) -> Tally| {
            (self.real.as_ref().map(|pages| tally(&pages.scored)), tally(&self.own.scored))
        };
        let cells = |(real, own): (Option<Tally>, Tally)| {
            let real = real.map_or("– | – | – | – | – | –".into(), |tally| {
                let Tally { correct, wrong, missed, invented, unreported } = tally;
                format!("{} | {correct} | {wrong} | {missed} | {invented} | {unreported}", tally.shown())
            });
            format!("{real} | {}", percent(own))
        };
        table.add(&format!("all | {}", cells(sums(&score::sum))));
        for field in Field::ALL {
            let (real, own) = sums(&|scored| score::field(scored, field));
            let is_whole = real.is_none_or(Tally::is_whole) && own.is_whole();
            table.of(&name(field), real.unwrap_or(own).shown(), is_whole, &cells((real, own)));
        }
        table
    }

    /// Real pages by site and build.
    fn sites(&self) -> Table {
        let mut table = Table::new(
            "real pages of | pages | facts shown | right | positions, F1",
            "Real pages without a fault, with the facts that they show",
        );
        for (build, pages) in self.builds() {
            let sum: Tally = pages.iter().map(|page| page.sum()).sum();
            let positions: Tally = pages.iter().map(|page| page.fields[&Field::Experience]).sum();
            let positions = if positions == Tally::default() { "–".into() } else { format!("{:.2}", positions.f1()) };
            let (right, count) = (percent(sum), pages.len());
            let tried = format!("{} on {count} {}", sum.shown(), if count == 1 { "page" } else { "pages" });
            let cells = format!("{count} | {} | {right} | {positions}", sum.shown());
            table.of(&build.replace(", ", " "), tried, sum.is_whole(), &cells);
        }
        table
    }

    fn builds(&self) -> BTreeMap<String, Vec<&Scored>> {
        let mut builds: BTreeMap<String, Vec<&Scored>> = BTreeMap::new();
        for page in self.real.iter().flat_map(|pages| &pages.scored) {
            let name =
                if page.site == page.build { page.site.clone() } else { format!("{}, {}", page.site, page.build) };
            builds.entry(name).or_default().push(page);
        }
        builds
    }

    /// Pages after each change.
    fn changes(&self, out: &mut String) {
        let mut table =
            Table::new("after a change | real LinkedIn pages | other real pages | own pages", "As right as before");
        for change in crate::derive::CHANGES {
            let sunk = |pages: Option<&Pages>, linkedin: Option<bool>| {
                let mut parts = pages.iter().flat_map(|pages| &pages.derived).filter(|derived| {
                    derived.change == change.name
                        && linkedin.is_none_or(|linkedin| linkedin == (derived.site == "linkedin"))
                });
                let first = parts.next()?;
                let (before, after) = parts
                    .fold((first.before, first.after), |(before, after), it| (before + it.before, after + it.after));
                // The own pages become more with every site: only how far they are from whole is said, and what a recruiter
                // would not notice, which no real page may have.
                let said = match linkedin {
                    Some(_) => format!("{}, was {}", percent(after), percent(before)),
                    None => format!("{:.0} % or more{}", (after.share() * 20.0).floor() * 5.0, unnoticed(after)),
                };
                Some((said, after.shown(), after.is_whole()))
            };
            let cells = [
                sunk(self.real.as_ref(), Some(true)),
                sunk(self.real.as_ref(), Some(false)),
                sunk(Some(&self.own), None),
            ];
            let facts: usize = cells.iter().take(2).flatten().map(|(_, facts, _)| facts).sum();
            let is_whole = cells.iter().flatten().all(|(_, _, is_whole)| *is_whole);
            let cells = cells.map(|cell| cell.map_or_else(|| "–".into(), |(said, ..)| said));
            table.of(change.name, facts, is_whole, &cells.join(" | "));
        }
        _ = write!(out, "{table}");
        if let Some(pages) = &self.real {
            let Tally { correct, wrong, invented, unreported, .. } = score::sum(&pages.cut);
            let wrong = percent_of(wrong + invented, correct + wrong + invented);
            _ = writeln!(
                out,
                "The real pages cut off at seven places each: {wrong} of what is read is wrong, {unreported} facts are \
                 missed without saying so."
            );
        }
    }

    /// Site by site, field by field.
    pub fn details(&self) -> String {
        let mut out = String::new();
        for (kind, pages) in self.pages() {
            let mut sites: BTreeMap<(&str, Field), Tally> = BTreeMap::new();
            for page in &pages.scored {
                for (field, tally) in &page.fields {
                    *sites.entry((&page.site, *field)).or_default() += *tally;
                }
            }
            _ = writeln!(out, "{kind} pages          correct  wrong  missed  invented  not said");
            for ((site, field), tally) in sites.into_iter().filter(|(_, tally)| *tally != Tally::default()) {
                let Tally { correct, wrong, missed, invented, unreported } = tally;
                let what = format!("{site} {}", name(field));
                _ = writeln!(out, "{what:24} {correct:4}  {wrong:5}  {missed:6}  {invented:8}  {unreported:8}");
            }
            for page in pages.scored.iter().chain(&pages.cut) {
                for (field, tally) in page.fields.iter().filter(|(_, it)| it.wrong + it.invented + it.unreported > 0) {
                    _ = writeln!(out, "  {}/{} {}: {tally:?}", page.site, page.name, name(*field));
                }
            }
            for derived in pages.derived.iter().filter(|derived| derived.before != derived.after) {
                _ = writeln!(out, "{kind} {}, {}: {:.1} points less", derived.site, derived.change, derived.sunk());
                for worse in &derived.worse {
                    _ = writeln!(out, "  {worse}");
                }
            }
        }
        for wrong in &self.drafts.wrong {
            _ = writeln!(out, "{wrong}");
        }
        out
    }

    /// The targets that are not reached.
    pub fn short_of(&self) -> Vec<String> {
        let mut short = Vec::new();
        let mut want = |reached: bool, what: String| {
            if !reached {
                short.push(what);
            }
        };
        for (kind, pages) in self.pages() {
            for (field, least) in
                [(Field::Name, 0.99), (Field::Employers, 0.99), (Field::Headline, 0.98), (Field::Location, 0.98)]
            {
                let share = score::field(&pages.scored, field).share();
                want(share >= least, format!("{kind} pages: {} {share:.3} right, not {least}", name(field)));
            }
            let positions = score::field(&pages.scored, Field::Experience).f1();
            want(positions >= 0.95, format!("{kind} pages: positions with an F1 of {positions:.3}, not 0.95"));
            let Tally { wrong, invented, unreported, .. } = score::sum(&pages.scored);
            want(wrong + invented == 0, format!("{kind} pages: {wrong} facts wrong, {invented} that they do not show"));
            want(unreported == 0, format!("{kind} pages: {unreported} misses that no Receipt tells of"));
            for page in pages.scored.iter().filter(|page| !page.told) {
                want(false, format!("{kind} page {}/{} is not taken for what it is", page.site, page.name));
            }
            for derived in &pages.derived {
                let what =
                    format!("{kind} {} pages, {}: {:.1} points less", derived.site, derived.change, derived.sunk());
                want(derived.sunk() <= 5.0, what);
                let (page, points) = &derived.deepest;
                let what = format!("{kind} page {}/{page}, {}: {points:.1} points less", derived.site, derived.change);
                want(kind != "real" || *points <= 5.0, what);
            }
            let Tally { wrong, invented, unreported, .. } = pages.derived.iter().map(|derived| derived.after).sum();
            want(invented == 0, format!("{kind} pages changed: {invented} facts that they do not show"));
            if kind == "real" {
                want(wrong == 0, format!("{kind} pages changed: {wrong} facts wrong"));
                want(unreported == 0, format!("{kind} pages changed: {unreported} misses not told of"));
            }
            let cut = score::sum(&pages.cut);
            want(
                cut.wrong + cut.invented == 0,
                format!("{kind} pages cut off: {} facts wrong", cut.wrong + cut.invented),
            );
            want(cut.unreported == 0, format!("{kind} pages cut off: {} misses not told of", cut.unreported));
        }
        for (build, pages) in self.builds() {
            let positions: Tally = pages.iter().map(|page| page.fields[&Field::Experience]).sum();
            want(positions.f1() >= 0.9, format!("{build}: positions with an F1 of {:.3}, not 0.9", positions.f1()));
        }
        short.extend(self.addresses.short_of());
        short.extend(self.drafts.short_of());
        short.extend(pages::unseen().into_iter().map(|page| format!("nobody has noted what {page} shows")));
        short
    }
}

/// What is wrong, and what is missed without a word, where anything is.
fn unnoticed(Tally { wrong, unreported, .. }: Tally) -> String {
    let counts = [(wrong, "wrong"), (unreported, "missed, not said")];
    counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("; {count} {what}")).collect()
}

fn percent(tally: Tally) -> String {
    format!("{:.1} %", 100.0 * tally.share())
}

fn percent_of(part: usize, whole: usize) -> String {
    format!("{:.1} %", 100.0 * part as f64 / whole.max(1) as f64)
}

fn name(field: Field) -> String {
    serde_json::to_value(field).unwrap().as_str().unwrap().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readme;

    /// One test, so that everything is measured once.
    #[test]
    fn the_targets_are_reached_and_the_readme_says_so() {
        let figures = Figures::measure();
        let short = figures.short_of();
        assert!(short.is_empty(), "{}\n{}", figures.details(), short.join("\n"));
        if figures.are_whole() {
            assert!(readme::figures() == figures.summary(), "the README has old figures: UPDATE=1 ./build.sh score");
        }
    }
}
