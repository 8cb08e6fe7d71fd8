//! Numbers that may have lost their zeros on the way through a spreadsheet. It is only said, never mended.

use super::cells;
use super::rows::Reader;
use super::words::Warning;
use crate::base::names;
use crate::imports::{ContactFact, Meaning, PupilFact, StaffFact};

/// The most rows that are named.
const MOST: usize = 50;

/// Warns of admission numbers shorter than their neighbours that begin with 0, and of telephone numbers without their 0.
pub fn warn(reader: &mut Reader<'_>) {
    for column in 0..reader.mapping.len() {
        let rows = match reader.mapping[column] {
            Some(Meaning::Pupil { what: PupilFact::AdmissionNo }) => shorter(reader, column),
            Some(
                Meaning::Contact { what: ContactFact::Mobile | ContactFact::Phone, .. }
                | Meaning::Staff { what: StaffFact::Mobile | StaffFact::Phone },
            ) => without_zero(reader, column),
            _ => continue,
        };
        if !rows.is_empty() {
            let heading = reader.table.names[column].clone();
            reader.warnings.push(Warning::MaybeLostZeros { heading, rows });
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn shorter(reader: &Reader<'_>, column: usize) -> Vec<u32> {
    let grid = &reader.table.source.grid;
    let rows = || (reader.table.first..grid.len()).map(|row| (row, names::tidy(reader.cell(row, column))));
    let padded = rows().filter(|(_, text)| is_number(text) && text.starts_with('0')).map(|(_, text)| text.len()).max();
    let Some(length) = padded else {
        return Vec::new();
    };
    rows()
        .filter(|(_, text)| is_number(text) && !text.starts_with('0') && text.len() < length)
        .map(|(row, _)| grid.number(row))
        .take(MOST)
        .collect()
}

fn without_zero(reader: &Reader<'_>, column: usize) -> Vec<u32> {
    let grid = &reader.table.source.grid;
    (reader.table.first..grid.len())
        .filter(|row| {
            let text = names::tidy(reader.cell(*row, column));
            text.len() == 10
                && is_number(&text)
                && matches!(text.as_bytes()[0], b'1' | b'2' | b'7')
                && cells::dialled(&text) == text
        })
        .map(|row| grid.number(row))
        .take(MOST)
        .collect()
}
