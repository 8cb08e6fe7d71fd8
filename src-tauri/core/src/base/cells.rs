//! Rows of a file that a spreadsheet will open: quoted as it expects, and never taken for a formula.

use std::borrow::Cow;

use super::names;

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

/// Several short texts in one cell, with semicolons between them; a text that has one inside is quoted.
pub fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let quoted = |part: String| match part.contains([';', '\n']) || part.starts_with('"') {
        true => format!("\"{}\"", part.replace('"', "\"\"")),
        false => part,
    };
    parts.into_iter().map(quoted).collect::<Vec<_>>().join("; ")
}

/// The texts that were joined. A break of line parts them as well, as people write them.
#[must_use]
pub fn parted(cell: &str) -> Vec<String> {
    let (mut parts, mut rest) = (Vec::new(), cell);
    while !rest.is_empty() {
        let (part, after) = quoted(rest.trim_start()).unwrap_or_else(|| {
            let (part, after) = rest.split_once([';', '\n']).unwrap_or((rest, ""));
            (part.to_owned(), after)
        });
        parts.push(names::tidy(&part));
        rest = after;
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A text in quotes that end where the text does, and what follows it; none for quotes that only belong to the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut whole, mut rest) = (String::new(), text.strip_prefix('"')?);
    loop {
        let (before, after) = rest.split_once('"')?;
        whole.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            whole.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start_matches(' ');
        return if after.is_empty() { Some((whole, "")) } else { Some((whole, after.strip_prefix([';', '\n'])?)) };
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
    fn what_is_joined_in_a_cell_is_parted_again_as_it_was() {
        let parts = ["Charger; UK plug", "15\" case", "\"Big\" bag", "Pen", "\";\""].map(str::to_owned);
        let cell = joined(parts.clone());
        assert_eq!(cell, "\"Charger; UK plug\"; 15\" case; \"\"\"Big\"\" bag\"; Pen; \"\"\";\"\"\"");
        assert_eq!(parted(&cell), parts);
        assert_eq!(parted("Charger;;\n Bag\n"), ["Charger", "Bag"]);
        assert_eq!(parted("\"Big\" bag; \"unclosed; x"), ["\"Big\" bag", "\"unclosed", "x"]);
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
