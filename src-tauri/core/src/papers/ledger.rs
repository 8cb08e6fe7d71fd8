//! A register or a log as rows under headings, once for the paper and for the file.

use super::days::{day, maybe, say, word};
use super::listing::{self, paragraph, small};
use super::prepared::{Prepared, file_name};
use crate::base::{Day, Result};
use crate::printing::{Block, Cell, Column, Row, Table, TextSize};
use crate::store::Read;

/// Rows under headings.
pub struct Ledger {
    pub title: String,
    pub columns: Vec<Heading>,
    /// Each as long as the columns.
    pub rows: Vec<Vec<Entry>>,
}

/// What stands over a column.
pub struct Heading {
    pub title: String,
    /// Its share of the paper's width; none for what only the file has room for.
    pub share: Option<u16>,
}

/// What stands in a cell.
pub enum Entry {
    Text(String),
    Day(Option<Day>),
    Number(i64),
}

impl From<&str> for Entry {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Entry {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<Day>> for Entry {
    fn from(day: Option<Day>) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Entry {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Entry {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Day(on) => on.is_none(),
            Self::Number(_) => false,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Day(on) => maybe(on),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// The ledger on paper, on its side, with the day that it tells of.
pub fn paper(read: &Read<'_>, ledger: Ledger, as_at: Day) -> Result<Prepared> {
    let Ledger { title, columns, rows } = ledger;
    let subtitle = say("ledger.as_at", &[("day", &day(as_at))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    if rows.is_empty() {
        sheet.blocks.push(paragraph(word("ledger.none")));
    } else {
        sheet.blocks.push(small(say("ledger.count", &[("count", &rows.len().to_string())])));
        // What nobody has said anything in takes no room from the others.
        let is_said = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|entry| !entry.is_empty()));
        let shown: Vec<bool> = columns.iter().enumerate().map(|(at, one)| one.share.is_some() && is_said(at)).collect();
        let numbers = |at: usize| rows.iter().all(|row| matches!(row.get(at), Some(Entry::Number(_))));
        let columns: Vec<Column> = columns
            .iter()
            .enumerate()
            .filter(|(at, _)| shown[*at])
            .filter_map(|(at, one)| Some((at, Column::share(one.title.clone(), one.share?))))
            .map(|(at, column)| if numbers(at) { column.right() } else { column })
            .collect();
        let rows = rows.into_iter().map(|row| {
            let cells = row.into_iter().zip(&shown).filter(|(_, shown)| **shown).map(|(entry, _)| Cell::from(entry.words()));
            Row { cells: cells.collect(), ..Row::default() }
        });
        sheet.blocks.push(Block::Table(Table { summary: title.clone(), columns, rows: rows.collect(), row_height: 0 }));
    }
    let file = file_name(&[&title], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}
