//! A profile that LinkedIn saved as PDF.

mod font;
mod text;

pub use text::Line;

use super::{Format, Read, Refusal};
use crate::sites::linkedin;
use hayro_syntax::{LoadPdfError, Pdf, object::DateTime};

/// A profile of a few pages has a few hundred kilobytes; larger files are books.
const MOST_BYTES: usize = 30 << 20;

/// Where a file may begin that mail programs have put something before.
const START: usize = 1_024;

/// Whether a file is a PDF.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.get(..START).unwrap_or(bytes).windows(5).any(|start| start == b"%PDF-")
}

/// Reads the person whose profile it is.
pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::new("import_pdf_other"));
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(|failure| match failure {
        LoadPdfError::Decryption(_) => Refusal::new("import_pdf_locked"),
        LoadPdfError::Invalid => Refusal::new("import_pdf_broken"),
    })?;
    if pdf.pages().iter().next().is_none() {
        return Err(Refusal::new("import_pdf_broken"));
    }
    let lines = text::lines(&pdf);
    if lines.is_empty() {
        return Err(Refusal::new("import_pdf_no_text"));
    }
    let mut profile = linkedin::saved::profile(&lines).ok_or_else(|| Refusal::new("import_pdf_other"))?;
    profile.taken_at = pdf.metadata().creation_date.as_ref().and_then(moment).unwrap_or_default();
    Ok(Read::of(Format::LinkedinPdf, vec![profile], vec![]))
}

/// The lines of text in a file; none where it is broken.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    Pdf::new(bytes.to_vec()).map(|pdf| text::lines(&pdf)).unwrap_or_default()
}

/// When the file was made, RFC 3339 in UTC.
fn moment(date: &DateTime) -> Option<String> {
    let month = time::Month::try_from(date.month).ok()?;
    let day = time::Date::from_calendar_date(date.year.into(), month, date.day).ok()?;
    let time = time::Time::from_hms(date.hour, date.minute, date.second).ok()?;
    let (hours, minutes) = (i64::from(date.utc_offset_hour), i64::from(date.utc_offset_minute));
    let east = time::Duration::minutes(hours * 60 + if hours < 0 { -minutes } else { minutes });
    let made = time::UtcDateTime::new(day, time).checked_sub(east)?;
    made.format(&time::format_description::well_known::Rfc3339).ok()
}

#[cfg(test)]
mod tests;
