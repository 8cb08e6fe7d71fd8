//! The refused rows as a file of their own: to be corrected, and read in again.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use ts_rs::TS;

use super::Shelf;
use super::plan::{self, Outcome, PlanImport};
use crate::base::{Result, cells};
use crate::store::Read;

/// Which plan, and the sentence for each refused row as the window shows it: the core has no sentences.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedRows {
    pub plan: PlanImport,
    #[serde(default)]
    pub reasons: Vec<RefusedBecause>,
    /// The heading of the column with the reasons, such as "Why it was refused".
    pub heading: String,
}

/// Why one row was refused, in words.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedBecause {
    pub row: u32,
    pub text: String,
}

/// The headings and the refused rows as CSV, as they stand in the file, with the reason at the end.
/// It begins with a byte order mark, so that a spreadsheet reads the names right.
pub fn refused(read: &Read<'_>, shelf: &Shelf, input: &RefusedRows) -> Result<String> {
    let worked = plan::work(read, shelf, &input.plan, &HashSet::new())?;
    let reasons: HashMap<u32, &str> = input.reasons.iter().map(|r| (r.row, r.text.as_str())).collect();
    let mut because: HashMap<u32, &str> = HashMap::new();
    for entry in worked.draft.entries.iter().filter(|e| e.outcome == Outcome::Refused) {
        let reason = reasons.get(&entry.number).copied().unwrap_or_default();
        for row in std::iter::once(entry.number).chain(entry.also.iter().copied()) {
            because.insert(row, reason);
        }
    }
    let table = &worked.table;
    let grid = &table.source.grid;
    let mut text = String::from(cells::MARK);
    cells::line(&mut text, table.names.iter().map(String::as_str).chain([input.heading.as_str()]));
    for row in table.first..grid.len() {
        if let Some(reason) = because.get(&grid.number(row)) {
            cells::line(&mut text, (0..table.names.len()).map(|column| grid.cell(row, column)).chain([*reason]));
        }
    }
    Ok(text)
}
