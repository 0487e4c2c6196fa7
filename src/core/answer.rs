//! Answers: a request and the rows that it needs go in, a reply and a list of writes come out. This file answers what the
//! recruiter asks; [`compose`] answers compose boxes.

mod candidates;
pub mod compose;
mod employers;
mod guarded;
mod imports;
#[cfg(test)]
mod one_person;
mod same;
mod settings;
#[cfg(test)]
mod testing;
mod undo;

use crate::{
    Surroundings,
    company::Company,
    guarded::Access,
    import::record::{Chunk, Import, ImportId},
    receipt::Receipt,
    store::{LastCapture, Needs, Rows, Wanted, Write},
    wire::{FromPanel, ToPanel},
};
use time::{Duration, UtcDateTime, format_description::well_known::Rfc3339};

/// What the recruiter asks for, by their click or in the panel.
#[derive(Debug, Clone)]
pub enum Request {
    /// By the panel.
    Panel(FromPanel),
    /// By the panel: keep people from a file, under the id of its import.
    Import(ImportId, Box<Chunk>),
    /// By the recruiter's click: keep what a page said.
    Captured(Box<Receipt>),
    /// By the recruiter's click on an employer's page: keep what it said.
    Employer(Box<Receipt>, Box<Company>),
    /// By the panel: which sites are guarded, as far as the browser allows it.
    Sites(Access),
    /// By the panel: guard this site, or leave it alone.
    Guard(String, bool, Access),
}

/// A reply, and what has to be written for it to be true.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<T> {
    /// What to say once the writes are done.
    pub reply: T,
    /// In order.
    pub writes: Vec<Write>,
}

/// A panel that opens this soon after a capture shows its receipt: one click did both.
const FRESH: Duration = Duration::seconds(20);

/// How many candidates the first page shows.
const RECENT: usize = 8;

/// The rows that a request needs.
pub fn needs(request: &Request) -> Needs {
    let candidates = |candidates| Needs { candidates, ..Needs::default() };
    let reading = |needs| Needs { reading: true, ..needs };
    match request {
        Request::Panel(asked) => match asked {
            FromPanel::Open => Needs { list: true, imports: true, ..Needs::default() },
            FromPanel::List { .. } => reading(Needs { list: true, ..Needs::default() }),
            FromPanel::Imports => reading(Needs { imports: true, ..Needs::default() }),
            FromPanel::TakeBack { import } => imports::needs_to_take_back(import),
            FromPanel::Show { id } => {
                reading(Needs { candidates: Wanted::One(id.clone()), kin: Some(vec![]), ..Needs::default() })
            }
            FromPanel::Edit { id, .. } => candidates(Wanted::Joined(id.clone())),
            FromPanel::Forget { id } => Needs { imports: true, ..candidates(Wanted::One(id.clone())) },
            FromPanel::TakeApart { id, .. } => candidates(Wanted::One(id.clone())),
            FromPanel::Join { id, other } | FromPanel::NotSame { id, other } => Needs {
                candidates: Wanted::These(vec![id.clone(), other.clone()]),
                kin: Some(vec![]),
                ..Needs::default()
            },
            FromPanel::Export { id: Some(id) } => reading(candidates(Wanted::One(id.clone()))),
            FromPanel::Export { id: None } => reading(candidates(Wanted::Everybody)),
            FromPanel::Undo { .. } => candidates(Wanted::Undone),
            FromPanel::Settings | FromPanel::ExportSettings => reading(Needs::default()),
            FromPanel::Capture
            | FromPanel::Import { .. }
            | FromPanel::SaveSettings { .. }
            | FromPanel::ImportSettings { .. }
            | FromPanel::Sites
            | FromPanel::Guard { .. } => Needs::default(),
        },
        Request::Import(_, chunk) => imports::needs(chunk),
        Request::Captured(receipt) => match &receipt.profile {
            Some(profile) => Needs {
                candidates: Wanted::With(vec![crate::store::profile_key(&profile.url)]),
                kin: Some(same::sought(profile)),
                employers: crate::store::employers(profile),
                ..Needs::default()
            },
            None => Needs::default(),
        },
        Request::Employer(_, company) => employers::needs(company),
        Request::Sites(_) => reading(Needs::default()),
        Request::Guard(..) => Needs::default(),
    }
}

/// Answers a request. Whatever is asked, whoever was erased is forgotten for good when nobody regretted it in time.
pub fn answer(request: Request, mut rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    let is_over =
        rows.undo.take_if(|undo| undo::is_over(undo, surroundings)).is_some() && !needs(&request).only_reads();
    let now = rows.undo.as_ref().map_or(surroundings.now, |last| undo::after(last, surroundings.now));
    let mut answer = answer_to(request, rows, &Surroundings { now, ..*surroundings });
    if is_over {
        // Before the undo of what is done now.
        answer.writes.insert(0, Write::Undo(None));
    }
    answer
}

fn answer_to(request: Request, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    match request {
        Request::Panel(asked) => panel(asked, rows, surroundings),
        Request::Import(id, chunk) => imports::keep(id, *chunk, rows, surroundings),
        Request::Captured(receipt) => candidates::keep(*receipt, rows, surroundings),
        Request::Employer(receipt, company) => employers::keep(*receipt, *company, rows, surroundings),
        Request::Sites(access) => guarded::show(&access, &rows),
        Request::Guard(site, on, access) => guarded::guard(&site, on, &access, rows, surroundings),
    }
}

fn panel(asked: FromPanel, rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    match asked {
        FromPanel::Open => home(rows, surroundings),
        FromPanel::List { query, offset } => reply(candidates::list(&query, offset, &rows.list)),
        FromPanel::Show { .. } => candidates::show(rows, surroundings),
        FromPanel::Edit { id, change } => candidates::edit(&id, change, rows, surroundings),
        FromPanel::Forget { .. } => candidates::forget(rows, surroundings),
        FromPanel::Join { id, other } => same::join(&id, &other, rows, surroundings),
        FromPanel::TakeApart { part, .. } => same::take_apart(&part, rows, surroundings),
        FromPanel::NotSame { id, other } => same::not_same(&id, &other, rows, surroundings),
        FromPanel::Undo { at } => undo::take_back(&at, rows, surroundings),
        FromPanel::Export { .. } => {
            reply(ToPanel::Export { json: serde_json::to_string_pretty(&rows.candidates).unwrap_or_default() })
        }
        FromPanel::Settings => settings::show(rows),
        FromPanel::SaveSettings { was, wish } => settings::save(&was, &wish, rows),
        FromPanel::ImportSettings { json } => settings::import(&json, rows, surroundings),
        FromPanel::ExportSettings => settings::export(&rows),
        FromPanel::Imports => reply(ToPanel::Imports { imports: rows.imports }),
        FromPanel::TakeBack { import } => imports::take_back(import, rows, surroundings),
        // The worker turns these into the other kinds of requests, with what the browser or the page says.
        FromPanel::Capture | FromPanel::Import { .. } | FromPanel::Sites | FromPanel::Guard { .. } => {
            reply(failed("error_refused", surroundings))
        }
    }
}

/// The last capture if that is why the panel opens, else the list.
fn home(rows: Rows, surroundings: &Surroundings<'_>) -> Answer<ToPanel> {
    if let Some(LastCapture { at: made, receipt, candidate, known }) = rows.last
        && let Ok(at) = UtcDateTime::parse(&made, &Rfc3339)
        && surroundings.now - at < FRESH
    {
        let reply = ToPanel::Captured { receipt: Box::new(receipt), candidate, known, at: made };
        return Answer { reply, writes: vec![Write::Last(None)] };
    }
    let count = rows.list.len();
    let undo = rows.undo.map(|undo| undo::told(&undo, surroundings));
    let unfinished = rows.imports.into_iter().find(Import::is_unfinished).map(Box::new);
    let moves = candidates::moves(&rows.list);
    let recent = candidates::latest(rows.list.iter().collect(), 0, RECENT);
    reply(ToPanel::Home { count, recent, moves, undo, unfinished })
}

fn reply(reply: ToPanel) -> Answer<ToPanel> {
    Answer { reply, writes: vec![] }
}

fn failed(id: &str, surroundings: &Surroundings<'_>) -> ToPanel {
    ToPanel::Failed { reason: surroundings.words.say(id, &[]) }
}

fn timestamp(surroundings: &Surroundings<'_>) -> String {
    surroundings.now.format(&Rfc3339).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_nothing_lets_nobody_wait() {
        let (id, query) = (String::new(), String::new());
        for asked in [
            FromPanel::List { query, offset: 0 },
            FromPanel::Imports,
            FromPanel::Show { id: id.clone() },
            FromPanel::Export { id: Some(id) },
            FromPanel::Export { id: None },
            FromPanel::Settings,
            FromPanel::ExportSettings,
        ] {
            assert!(needs(&Request::Panel(asked.clone())).only_reads(), "{asked:?}");
        }
        assert!(needs(&Request::Sites(Access::default())).only_reads());
    }
}
