//! The table of duties, `tests/obligations.tsv`: one line each, in our own words.

use std::path::Path;

/// One duty that a school policy lays on the office.
pub struct Duty {
    /// Its number, such as `O-C01`.
    pub id: String,
    /// What Signet has to keep or to do for it.
    pub summary: String,
    /// How far Signet can go.
    pub bound: Bound,
    /// What is still to be built before all of it is met, in words; empty where nothing is.
    pub waits_for: String,
}

/// How far Signet can go in meeting a duty.
#[derive(Debug, PartialEq, Eq)]
pub enum Bound {
    /// All the way.
    None,
    /// The deed is done elsewhere, by a person or another system; Signet keeps the record of it.
    RecordOnly(String),
    /// Nothing that Signet could keep would help.
    OutOfReach(String),
}

/// Reads the table from its file.
pub fn read(file: &Path) -> Result<Vec<Duty>, String> {
    let text = std::fs::read_to_string(file).map_err(|problem| format!("tests/obligations.tsv cannot be read: {problem}."))?;
    parse(&text)
}

/// Reads the table; a line that is not whole, out of order or there twice is an error with its number.
pub fn parse(text: &str) -> Result<Vec<Duty>, String> {
    let mut duties: Vec<Duty> = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        let wrong = |what: &str| format!("tests/obligations.tsv, line {}: {what}.", number + 1);
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, summary, bound, waits_for] = columns[..] else {
            return Err(wrong("four columns are wanted"));
        };
        if summary.trim().is_empty() {
            return Err(wrong("the summary is missing"));
        }
        if duties.last().is_some_and(|before| before.id.as_str() >= id) {
            return Err(wrong("the duties are out of order, or one is there twice"));
        }
        let bound = if bound.is_empty() {
            Bound::None
        } else if let Some(reason) = bound.strip_prefix("record only: ") {
            Bound::RecordOnly(reason.to_owned())
        } else if let Some(reason) = bound.strip_prefix("out of reach: ") {
            Bound::OutOfReach(reason.to_owned())
        } else {
            return Err(wrong("the third column is empty, or begins with “record only: ” or “out of reach: ”"));
        };
        if !waits_for.is_empty() && matches!(bound, Bound::OutOfReach(_)) {
            return Err(wrong("what is out of reach waits for nothing"));
        }
        duties.push(Duty { id: id.to_owned(), summary: summary.to_owned(), bound, waits_for: waits_for.to_owned() });
    }
    Ok(duties)
}

#[cfg(test)]
mod tests {
    use super::{Bound, parse};
    use crate::run::root;

    #[test]
    fn the_table_is_whole() {
        let duties = super::read(&root().join("tests/obligations.tsv")).expect("the table is whole");
        assert_eq!(duties.len(), 296);
    }

    #[test]
    fn a_broken_line_is_refused() {
        let head = "id\tsummary\tbounds\twaits for\n";
        for line in [
            "O-A01\tThree columns.\t",
            "O-A01\t\t\t",
            "O-A01\tx\tsome day\t",
            "O-A02\tx\t\t\nO-A01\ty\t\t",
            "O-A01\tx\tout of reach: y\tthe inventory",
        ] {
            assert!(parse(&format!("{head}{line}\n")).is_err(), "{line}");
        }
        let whole = parse(&format!("{head}O-A01\tx\tout of reach: y\t\nO-A02\tz\t\tthe inventory\n")).expect("it is whole");
        assert_eq!(whole[0].bound, Bound::OutOfReach("y".into()));
        assert_eq!(whole[1].waits_for, "the inventory");
    }
}
