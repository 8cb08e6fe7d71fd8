//! A file of which only the cells matter, such as a list of serial numbers: one line a row, with tabs between the cells.

use super::read;
use crate::base::problem::FileFault;
use crate::base::{Problem, Result, names};

/// More rows than any such list has.
const MOST: usize = 5_000;

/// The cells of the file.
///
/// # Errors
/// `UnreadableFile`.
pub fn as_text(bytes: &[u8]) -> Result<String> {
    let unreadable = |why| Problem::UnreadableFile { why };
    let source = read::read(bytes, None).map_err(unreadable)?;
    if source.grid.len() > MOST {
        return Err(unreadable(FileFault::TooLarge));
    }
    let mut text = String::new();
    for row in 0..source.grid.len() {
        let cells: Vec<String> = source.grid.cells(row).map(names::tidy).collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    Ok(text)
}
