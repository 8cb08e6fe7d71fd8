//! Registers and logs as files: what stands on their paper, and the fields for which the paper has no room.

use super::table::{Cell, Table};
use crate::base::{Day, Result};
use crate::logs::LogKind;
use crate::papers::ledger::{Entry, Ledger};
use crate::papers::{SoftwarePaper, logs, software};
use crate::store::Read;

pub fn software(read: &Read<'_>, paper: SoftwarePaper, as_at: Option<Day>) -> Result<Table> {
    Ok(table(software::ledger(read, paper, as_at)?))
}

pub fn log(read: &Read<'_>, log: LogKind, as_at: Option<Day>, from: Option<Day>, text: &str) -> Result<Table> {
    Ok(table(logs::ledger(read, log, as_at, from, text)?))
}

fn table(ledger: Ledger) -> Table {
    let headings = ledger.columns.into_iter().map(|column| column.title).collect();
    let rows = ledger.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Table { title: ledger.title, headings, rows }
}

fn cell(entry: Entry) -> Cell {
    match entry {
        Entry::Text(text) => text.into(),
        Entry::Day(day) => day.into(),
        Entry::Number(number) => u32::try_from(number).map_or(Cell::Text(number.to_string()), Cell::Number),
    }
}
