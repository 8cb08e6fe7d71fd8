//! A list as CSV: UTF-8 with a byte order mark, so that a spreadsheet reads the names right.

use super::table::{Cell, Table};
use crate::base::cells;

/// The bytes of the file. Days stand as year-month-day, which no country reads in another order.
pub fn write(table: &Table) -> Vec<u8> {
    let mut text = String::from(cells::MARK);
    cells::line(&mut text, table.headings.iter().map(String::as_str));
    for row in &table.rows {
        let row: Vec<String> = row.iter().map(cell).collect();
        cells::line(&mut text, row.iter().map(String::as_str));
    }
    text.into_bytes()
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Money(pence) => format!("{}.{:02}", pence / 100, pence % 100),
    }
}
