//! Where a cell stands, and what can be wrong with its text in any column.

use super::cells;
use super::words::Fault;
use crate::base::names;

/// The text begins with that word or those words.
pub fn is_start(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The lines of an address as one text; a bare house number stands before its street without a comma.
pub fn address(lines: &[String]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            let before = &lines[at - 1];
            let number = before.chars().next().is_some_and(|c| c.is_ascii_digit()) && before.chars().count() <= 4;
            text.push_str(if number { " " } else { ", " });
        }
        text.push_str(line.trim_end_matches(','));
    }
    text
}

/// Where a cell stands.
pub struct Place<'a> {
    pub column: u32,
    pub heading: &'a str,
}

impl Place<'_> {
    /// What is wrong with the text in any column.
    pub fn fault(&self, text: &str) -> Option<Fault> {
        let (column, heading) = (self.column, self.heading.to_owned());
        if cells::is_spoilt(text) {
            Some(Fault::Spoilt { column, heading, text: text.to_owned() })
        } else if cells::is_error(text) {
            Some(Fault::CellError { column, heading, text: text.to_owned() })
        } else if text.len() > names::LONGEST && text.chars().count() > names::LONGEST {
            Some(self.too_long())
        } else {
            None
        }
    }

    /// The fault of a text that is too long.
    pub fn too_long(&self) -> Fault {
        Fault::TooLong { column: self.column, heading: self.heading.to_owned(), most: names::LONGEST as u32 }
    }

    /// The fault of a date that cannot be.
    pub fn out_of_range(&self, text: String) -> Fault {
        Fault::DateOutOfRange { column: self.column, heading: self.heading.to_owned(), text }
    }
}
