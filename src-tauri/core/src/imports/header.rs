//! Which row holds the headings, and what each column is called.

use super::read::Grid;
use super::{equipment, synonyms};
use crate::base::names;

/// How far down the headings are looked for.
const DEPTH: usize = 40;

/// The headings of a file and where they stand.
#[derive(Debug)]
pub struct Header {
    /// The place of the row in the grid.
    pub at: usize,
    /// Distinct names of the columns.
    pub names: Vec<String>,
    /// The headings as they were written, with the group that stands above them, for finding what they mean.
    pub written: Vec<String>,
}

/// Whether a heading is known to those who read the file: of people, or of equipment.
pub type IsKnown = fn(&str) -> bool;

/// Some row has headings that Signet knows.
pub fn recognised(grid: &Grid) -> bool {
    let known: [IsKnown; 2] = [synonyms::is_known, equipment::is_known];
    (0..grid.len().min(DEPTH)).any(|row| known.into_iter().any(|is_known| score(grid, row, is_known) >= 2))
}

/// The row with the most known headings; without any, the first that is about as wide as the rows below it.
pub fn find(grid: &Grid, is_known: IsKnown) -> Option<Header> {
    let rows = 0..grid.len().min(DEPTH);
    let best = rows.clone().map(|row| (score(grid, row, is_known), std::cmp::Reverse(row))).max()?;
    let row = if best.0 > 0 {
        best.1.0
    } else {
        let full = |row: usize| grid.cells(row).filter(|cell| !cell.trim().is_empty()).count();
        let widest = rows.clone().map(full).max()?;
        rows.clone().find(|row| full(*row) * 10 >= widest * 6 && grid.cells(*row).all(|cell| !looks_like_a_value(cell)))?
    };
    Some(at(grid, row))
}

/// The row that the person has chosen, by the number that the file's own program shows.
pub fn chosen(grid: &Grid, number: u32) -> Option<Header> {
    (0..grid.len()).find(|row| grid.number(*row) == number).map(|row| at(grid, row))
}

fn score(grid: &Grid, row: usize, is_known: IsKnown) -> usize {
    // One cell with a heading in it may be a title; a row of values may hold a word that is also a heading.
    let known = grid.cells(row).filter(|cell| cell.chars().count() < 60 && is_known(cell)).count();
    let values = grid.cells(row).filter(|cell| looks_like_a_value(cell)).count();
    known.saturating_sub(values)
}

fn looks_like_a_value(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits > 3 || cell.contains('@')
}

fn at(grid: &Grid, row: usize) -> Header {
    let groups = groups(grid, row);
    let width = (row..grid.len()).map(|r| grid.cells(r).count()).max().unwrap_or(0);
    let mut written = Vec::with_capacity(width);
    let mut distinct: Vec<String> = Vec::with_capacity(width);
    for column in 0..width {
        let own = names::tidy(grid.cell(row, column));
        let group = groups.get(column).map_or("", String::as_str);
        let heading = if own.is_empty() || group.is_empty() { own } else { format!("{group} {own}") };
        let name = if heading.is_empty() { format!("Column {}", column + 1) } else { heading.clone() };
        let mut unique = name.clone();
        let mut copy = 1;
        while distinct.contains(&unique) {
            copy += 1;
            unique = format!("{name} ({copy})");
        }
        distinct.push(unique);
        written.push(heading);
    }
    Header { at: row, names: distinct, written }
}

/// Headings in two rows: "Contact 1" above "Forename", "Surname", "Mobile". The upper one reaches to the next.
fn groups(grid: &Grid, row: usize) -> Vec<String> {
    if row == 0 || grid.number(row - 1) + 1 != grid.number(row) {
        return Vec::new();
    }
    let above: Vec<String> = grid.cells(row - 1).map(names::tidy).collect();
    let own = |cell: &&String| !cell.is_empty();
    if above.iter().filter(own).count() < 2 || !above.iter().filter(own).any(|cell| synonyms::names_somebody(cell)) {
        return Vec::new();
    }
    let mut group = String::new();
    (0..grid.cells(row).count())
        .map(|column| {
            if let Some(cell) = above.get(column).filter(own) {
                group.clone_from(cell);
            }
            if synonyms::names_somebody(&group) { group.clone() } else { String::new() }
        })
        .collect()
}
