//! Give a stock-check up, such as one that was begun for the wrong rooms. It stays on record and proves nothing.

use serde::Deserialize;
use ts_rs::TS;

use super::Check;
use super::scan::words;
use crate::base::Result;
use crate::base::ids::StockCheckId;
use crate::store::{Write, params};

/// A stock-check that comes to nothing.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiveUpStockCheck {
    pub stock_check: StockCheckId,
    pub reason: String,
}

/// Gives it up.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` where it is closed already; `Invalid { field: "reason" }`.
pub fn give_up(write: &Write<'_>, input: &GiveUpStockCheck) -> Result<()> {
    let check = Check::still_open(write, input.stock_check)?;
    let reason = words("reason", &input.reason)?;
    write.run(
        "UPDATE stock_check SET closed_on = ?2, closed_at = ?3, closed_by = ?4, given_up = ?5 WHERE id = ?1",
        params![check.id, write.today(), write.stamp.at.to_rfc3339(), write.stamp.name, reason],
    )?;
    write.note(check.id, "stock-check given up");
    Ok(())
}
