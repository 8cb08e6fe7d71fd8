//! Rows of a file that a spreadsheet will open: quoted as it expects, and never taken for a formula.

/// Stands at the beginning, so that a spreadsheet reads the names right.
pub const MARK: &str = "\u{feff}";

/// What a formula may begin with, in the letters of every width.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

/// Adds one row.
pub fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        // A cell that a spreadsheet would take for a formula is marked as text.
        let mark = if cell.starts_with(FORMULA) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) {
            text.push_str(&format!("\"{mark}{}\"", cell.replace('"', "\"\"")));
        } else {
            text.push_str(mark);
            text.push_str(cell);
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
}
