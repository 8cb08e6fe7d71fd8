//! Tables: columns, rows, and status shapes that stay clear without colour.

use super::Words;

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// So many millimetres.
    Mm(u16),
    /// A share of what the fixed columns leave.
    Share(u16),
}

/// Where a column's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left, as text.
    #[default]
    Left,
    /// In the middle, as marks.
    Middle,
    /// At the right, as numbers.
    Right,
}

/// A column and its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The header's words.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// Where its text stands.
    pub align: Align,
}

impl Column {
    /// A column of text that takes a share of the width.
    #[must_use]
    pub fn share(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), width: Width::Share(share), align: Align::Left }
    }

    /// A column of so many millimetres.
    #[must_use]
    pub fn mm(title: impl Into<String>, mm: u16) -> Self {
        Self { title: title.into(), width: Width::Mm(mm), align: Align::Left }
    }

    /// The same column with its text in the middle.
    #[must_use]
    pub fn middle(mut self) -> Self {
        self.align = Align::Middle;
        self
    }

    /// The same column with its text at the right.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }
}

/// A status shape, drawn as lines so that it needs no font and no colour. It always stands beside its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A tick: yes, done, signed.
    Yes,
    /// A cross: no, refused.
    No,
    /// A dash: nothing known, not asked.
    Nothing,
    /// A ring: asked, not yet back.
    Open,
    /// A struck ring: withdrawn, no longer valid.
    Withdrawn,
    /// A triangle with a stroke: look here, limits apply.
    Care,
}

/// One cell: words, and a shape before them if it shows a status.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The text.
    pub words: Words,
    /// The shape.
    pub mark: Option<Mark>,
}

impl Cell {
    /// A shape with the word that says the same.
    #[must_use]
    pub fn marked(mark: Mark, word: impl Into<Words>) -> Self {
        Self { words: word.into(), mark: Some(mark) }
    }
}

impl<T: Into<Words>> From<T> for Cell {
    fn from(words: T) -> Self {
        Self { words: words.into(), mark: None }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// One cell for each column; missing ones stay empty.
    pub cells: Vec<Cell>,
    /// A row that heads those under it, such as a class's name: its first cell runs over the whole width.
    pub heads: bool,
    /// Stays on the page of the row under it, such as the first of several rows about one pupil.
    pub stays: bool,
}

impl Row {
    /// A row of cells.
    #[must_use]
    pub fn of<const N: usize>(cells: [Cell; N]) -> Self {
        Self { cells: cells.into(), ..Self::default() }
    }

    /// A row that heads those under it.
    #[must_use]
    pub fn head(words: impl Into<Words>) -> Self {
        Self { cells: vec![Cell::from(words.into())], heads: true, ..Self::default() }
    }

    /// The same row, never parted from the one under it by the end of a page.
    #[must_use]
    pub fn with_next(mut self) -> Self {
        self.stays = true;
        self
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows, for readers who cannot see it.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; a row is never split over two pages unless it is taller than a page.
    pub rows: Vec<Row>,
    /// The least height of a row in millimetres; 0 for as high as its text, more for rows written in by hand.
    pub row_height: u16,
}
