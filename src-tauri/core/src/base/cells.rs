//! Rows of a file that a spreadsheet will open: quoted as it expects, and never taken for a formula.

use std::borrow::Cow;

/// Stands at the beginning, so that a spreadsheet reads the names right.
pub const MARK: &str = "\u{feff}";

/// What a formula may begin with, in the letters of every width (ASVS 1.2.10).
const FORMULA: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet might work the text out instead of showing it.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// The text with an apostrophe before it where a spreadsheet might work it out.
#[must_use]
pub fn marked(text: &str) -> Cow<'_, str> {
    // A text that begins like a mark is marked too, so that taking the mark off gives back what was there.
    if is_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// What stood there before it was marked.
#[must_use]
pub fn unmarked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// Adds one row.
pub fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        let cell = marked(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula_and_every_cell_stays_in_its_column() {
        for begins in FORMULA {
            let mut text = String::new();
            line(&mut text, [format!("{begins}cmd|' /C calc'!A0").as_str(), "Mia, \"the\" younger"].into_iter());
            assert!(text.trim_start_matches('"').starts_with('\''), "{text:?}");
            assert!(text.ends_with(",\"Mia, \"\"the\"\" younger\"\r\n"), "{text:?}");
        }
    }

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
