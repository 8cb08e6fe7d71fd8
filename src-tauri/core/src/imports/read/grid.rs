//! The cells of a file: one text for all of them, so that a large file stays small in memory and can be wiped.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::base::problem::FileFault;

/// The most rows, columns and bytes that are read (security 3.4).
pub const MOST_ROWS: usize = 100_000;
pub const MOST_COLUMNS: usize = 200;
pub const LONGEST_CELL: usize = 32 * 1024;
pub const MOST_TEXT: usize = 100 * 1024 * 1024;

/// Rows of text cells. Rows without any text are not kept, but the others keep their numbers.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub struct Grid {
    text: String,
    /// Where each cell ends in the text; it begins where the one before ends.
    ends: Vec<u32>,
    rows: Vec<Span>,
    open: usize,
}

#[derive(Zeroize)]
struct Span {
    number: u32,
    first: u32,
    cells: u32,
}

impl Grid {
    /// Adds a cell to the row in hand.
    pub fn push(&mut self, cell: &str) -> Result<(), FileFault> {
        if cell.len() > LONGEST_CELL || self.text.len() + cell.len() > MOST_TEXT {
            return Err(FileFault::TooLarge);
        }
        self.text.push_str(cell);
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    /// Closes the row in hand under the number that the file's own program shows for it.
    pub fn end_row(&mut self, number: u32) -> Result<(), FileFault> {
        // Cells at the end that hold nothing are no columns.
        while self.ends.len() > self.open && self.start(self.ends.len() - 1) == self.ends[self.ends.len() - 1] as usize {
            self.ends.pop();
        }
        let cells = self.ends.len() - self.open;
        let blank = (self.open..self.ends.len()).all(|at| self.slice(at).trim().is_empty());
        if blank {
            let start = self.start(self.open);
            self.text.truncate(start);
            self.ends.truncate(self.open);
            return Ok(());
        }
        if cells > MOST_COLUMNS || self.rows.len() >= MOST_ROWS {
            return Err(FileFault::TooLarge);
        }
        self.rows.push(Span { number, first: self.open as u32, cells: cells as u32 });
        self.open = self.ends.len();
        Ok(())
    }

    /// How many cells the row in hand has so far.
    pub fn in_hand(&self) -> usize {
        self.ends.len() - self.open
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells as usize).max().unwrap_or(0)
    }

    /// The number that the file's own program shows for a row.
    pub fn number(&self, row: usize) -> u32 {
        self.rows[row].number
    }

    /// A cell as it stands in the file; nothing where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let span = &self.rows[row];
        if column < span.cells as usize { self.slice(span.first as usize + column) } else { "" }
    }

    /// All cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.rows[row].cells as usize).map(move |column| self.cell(row, column))
    }

    fn slice(&self, at: usize) -> &str {
        &self.text[self.start(at)..self.ends[at] as usize]
    }

    fn start(&self, at: usize) -> usize {
        if at == 0 { 0 } else { self.ends[at - 1] as usize }
    }
}
