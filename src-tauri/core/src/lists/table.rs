//! What a list is made of, whatever file it goes into.

use chrono::{DateTime, Utc};

use crate::base::Day;

/// Rows under headings.
pub struct Table {
    /// What the list is called; the file is named after it.
    pub title: String,
    pub headings: Vec<String>,
    /// Each as long as the headings.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell. A day stays a day, so that a spreadsheet can sort it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Text(String),
    Day(Day),
    Moment(DateTime<Utc>),
    Number(u32),
    /// In pence.
    Money(i64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<Option<Day>> for Cell {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }
}

impl From<Option<DateTime<Utc>>> for Cell {
    fn from(moment: Option<DateTime<Utc>>) -> Self {
        moment.map_or(Self::Nothing, Self::Moment)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}
