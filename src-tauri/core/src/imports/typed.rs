//! The cells of a file, with what the person typed instead of some of them. The file itself is never changed.

use std::collections::HashMap;

use super::open::Table;
use super::plan::Correction;
use crate::base::{Problem, Result, Why};

/// The cells as they count.
pub(crate) struct Typed<'a> {
    table: &'a Table,
    instead: HashMap<(u32, u32), &'a str>,
}

impl<'a> Typed<'a> {
    pub fn new(table: &'a Table, corrections: &'a [Correction]) -> Self {
        let instead = corrections.iter().map(|c| ((c.row, c.column), c.text.as_str())).collect();
        Self { table, instead }
    }

    /// Whether each of them is for a cell below the headings.
    ///
    /// # Errors
    /// `Invalid { field: "corrections", why: DoesNotFit }`: what was typed for no cell would be counted and change nothing.
    pub fn checked(self) -> Result<Self> {
        let (grid, columns) = (&self.table.source.grid, self.table.names.len() as u32);
        let rows = self.table.first..grid.len();
        let fits = |row: u32, column: u32| column < columns && rows.clone().any(|at| grid.number(at) == row);
        if self.instead.keys().all(|(row, column)| fits(*row, *column)) {
            return Ok(self);
        }
        Err(Problem::invalid("corrections", Why::DoesNotFit))
    }

    /// The cell, or what the person typed instead of it.
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        let grid = &self.table.source.grid;
        self.instead.get(&(grid.number(row), column as u32)).copied().unwrap_or_else(|| grid.cell(row, column))
    }

    /// Whether that cell was typed.
    pub fn is_typed(&self, row: usize, column: usize) -> bool {
        self.instead.contains_key(&(self.table.source.grid.number(row), column as u32))
    }
}
