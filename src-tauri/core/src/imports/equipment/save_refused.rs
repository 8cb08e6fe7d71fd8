//! The refused rows of equipment as a file of their own: to be corrected, and read in again.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;

use super::PlanAssets;
use super::plan::work;
use crate::base::{Result, cells};
use crate::imports::Shelf;
use crate::imports::plan::Outcome;
use crate::imports::refused::RefusedBecause;
use crate::imports::typed::Typed;
use crate::store::Read;

/// Which plan, and the sentence for each refused row as the window shows it: the core has no sentences.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedAssets {
    pub plan: PlanAssets,
    #[serde(default)]
    pub reasons: Vec<RefusedBecause>,
    /// The heading of the column with the reasons.
    pub heading: String,
}

/// The headings and the refused rows as CSV, as they stand in the file or were typed since, with the reason at the end.
pub fn refused(read: &Read<'_>, shelf: &Shelf, input: &RefusedAssets) -> Result<String> {
    let worked = work(read, shelf, &input.plan)?;
    let reasons: HashMap<u32, &str> = input.reasons.iter().map(|reason| (reason.row, reason.text.as_str())).collect();
    let table = &worked.table;
    let typed = Typed::new(table, &input.plan.corrections);
    let mut text = String::from(cells::MARK);
    cells::line(&mut text, table.names.iter().map(String::as_str).chain([input.heading.as_str()]));
    for (row, entry) in (table.first..table.source.grid.len()).zip(&worked.entries) {
        if entry.outcome == Outcome::Refused {
            let reason = reasons.get(&entry.number).copied().unwrap_or_default();
            cells::line(&mut text, (0..table.names.len()).map(|column| typed.cell(row, column)).chain([reason]));
        }
    }
    Ok(text)
}
