//! Text that a spreadsheet would take for a formula, and the mark that keeps it text.

use std::borrow::Cow;

/// What begins a formula in one spreadsheet or another, the full-width forms too (ASVS 1.2.10).
const STARTS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet might work the text out instead of showing it.
#[must_use]
pub fn is_one(text: &str) -> bool {
    text.starts_with(STARTS)
}

/// The text as it stands in a CSV file: marked with an apostrophe where it might be worked out.
#[must_use]
pub fn marked(text: &str) -> Cow<'_, str> {
    // A text that begins like a mark is marked too, so that taking the mark off gives back what was there.
    if is_one(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// What stood there before it was marked.
#[must_use]
pub fn unmarked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_one(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{marked, unmarked};

    #[test]
    fn whatever_begins_a_formula_is_marked_and_comes_back_as_it_was() {
        for text in
            ["=1+1", "+44 7700 900123", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x", "'=1", "''=1"]
        {
            assert_eq!(marked(text), format!("'{text}"));
            assert_eq!(unmarked(&marked(text)), text);
        }
        for text in ["", "'", "Mia", "'t Hart", "O'Neill", "1-2", " =1", "’=1"] {
            assert_eq!(marked(text), text);
            assert_eq!(unmarked(text), text);
        }
    }
}
