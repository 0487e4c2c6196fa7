//! A table of figures as the README has it: the sum and what falls short stand in rows; of what does not, it is enough
//! to name how much was tried.

use std::fmt::{self, Display, Formatter, Write};

/// How wide the README is.
const WIDTH: usize = 118;

/// The figures of one kind.
pub struct Table {
    head: String,
    lead: &'static str,
    rows: Vec<String>,
    whole: Vec<String>,
}

impl Table {
    /// `head` has the names of the columns, `|` between them; `lead` is what is said of all that is whole.
    pub fn new(head: &str, lead: &'static str) -> Self {
        Self { head: head.to_owned(), lead, rows: Vec::new(), whole: Vec::new() }
    }

    /// A row that is shown in any case.
    pub fn add(&mut self, cells: &str) {
        self.rows.push(cells.to_owned());
    }

    /// A row of something of which `tried` were tried, and whether all of it is right.
    pub fn of(&mut self, name: &str, tried: impl Display, is_whole: bool, cells: &str) {
        if is_whole {
            self.whole.push(format!("{name} ({tried})"));
        } else {
            self.rows.push(format!("{name} | {cells}"));
        }
    }
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if !self.rows.is_empty() {
            writeln!(out, "| {} |\n|---{}|", self.head, "|--:".repeat(self.head.matches('|').count()))?;
            self.rows.iter().try_for_each(|row| writeln!(out, "| {row} |"))?;
            out.write_char('\n')?;
        }
        if self.whole.is_empty() {
            return Ok(());
        }
        let mut width = 0;
        for word in format!("{}: {}.", self.lead, self.whole.join(", ")).split_whitespace() {
            let length = word.chars().count();
            if width + length > WIDTH {
                out.write_char('\n')?;
                width = 0;
            } else if width > 0 {
                out.write_char(' ')?;
            }
            out.write_str(word)?;
            width += length + 1;
        }
        out.write_str("\n\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_whole_is_only_named() {
        let mut table = Table::new("field | shown | right", "All right");
        table.add("all | 5 | 4");
        table.of("name", 2, true, "2 | 2");
        table.of("place", 3, false, "3 | 2");
        let expected = "\
            | field | shown | right |\n|---|--:|--:|\n| all | 5 | 4 |\n| place | 3 | 2 |\n\nAll right: name (2).\n\n";
        assert_eq!(table.to_string(), expected);
    }
}
