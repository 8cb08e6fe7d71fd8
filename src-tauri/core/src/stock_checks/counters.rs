//! Who counted, and who keeps the register: nobody alone checks their own work (rule 2.3.2).

use serde::Serialize;
use ts_rs::TS;

use super::{Check, OfStockCheck};
use crate::base::ids::StockCheckId;
use crate::base::{Result, names};
use crate::store::{Read, params};

/// Who may sign for a stock-check.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counters {
    /// Everybody who has counted so far: those who scanned, and those named on the sheets.
    pub counters: Vec<String>,
    /// Everybody who changed the register since the last check that was closed.
    pub keepers: Vec<String>,
}

impl Counters {
    /// Whether somebody of that name keeps the register.
    #[must_use]
    pub fn keeps(&self, name: &str) -> bool {
        let name = names::fold(name);
        self.keepers.iter().any(|keeper| names::fold(keeper) == name)
    }
}

/// Who counted and who keeps the register.
///
/// # Errors
/// `NotFound`.
pub fn counters(read: &Read<'_>, input: OfStockCheck) -> Result<Counters> {
    let check = Check::find(read, input.stock_check)?;
    let counters = read.all(
        "SELECT DISTINCT CASE WHEN counted_by = '' THEN by_name ELSE counted_by END AS name FROM stock_check_count c
         WHERE stock_check = ?1 AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id) ORDER BY name",
        [check.id],
        |row| row.get(0),
    )?;
    Ok(Counters { counters, keepers: keepers(read, check.id)? })
}

/// Everybody who changed equipment since the last check was closed. Counting it, and the moves that a count brings, is no
/// keeping.
fn keepers(read: &Read<'_>, check: StockCheckId) -> Result<Vec<String>> {
    let since: String =
        read.one("SELECT coalesce(max(closed_at), '') FROM stock_check WHERE given_up = '' AND id <> ?1", [check])?;
    read.all(
        "SELECT DISTINCT by FROM asset_event WHERE at > ?1 AND kind <> 'counted' AND NOT (kind = 'moved' AND about IN
           (SELECT id FROM stock_check)) ORDER BY by",
        params![since],
        |row| row.get(0),
    )
}
