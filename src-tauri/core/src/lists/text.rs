//! A list as CSV: UTF-8 with a byte order mark, so that a spreadsheet reads the names right.

use super::table::{Cell, Table};
use crate::base::{Problem, Result, formula};

/// The bytes of the file. Days stand as year-month-day, which no country reads in another order.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer
        .write_record(table.headings.iter().map(|heading| formula::marked(heading).into_owned()))
        .map_err(Problem::unexpected)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(cell)).map_err(Problem::unexpected)?;
    }
    writer.into_inner().map_err(Problem::unexpected)
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => formula::marked(text).into_owned(),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Number(number) => number.to_string(),
    }
}
