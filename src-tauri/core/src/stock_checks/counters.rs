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
    /// Everybody who has counted so far: those who scanned, and those who are named with a scan or on a sheet.
    pub counters: Vec<String>,
    /// Everybody who added, changed or moved pieces of this check since the last check that was closed.
    pub keepers: Vec<String>,
}

impl Counters {
    /// Whether somebody of that name has counted. Whoever has not can look on, and no more.
    #[must_use]
    pub fn counted(&self, name: &str) -> bool {
        is_among(&self.counters, name)
    }

    /// Whether the second, if there is one, did not count but looked on.
    #[must_use]
    pub fn looked_on(&self, second: &str) -> bool {
        !second.is_empty() && !self.counted(second)
    }

    /// Whether somebody of that name keeps the register.
    #[must_use]
    pub fn keeps(&self, name: &str) -> bool {
        is_among(&self.keepers, name)
    }
}

fn is_among(people: &[String], name: &str) -> bool {
    let name = names::fold(name);
    people.iter().any(|one| names::fold(one) == name)
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

/// Everybody who added, changed or moved pieces of the check since the last one was closed: those who could have made the
/// register fit. Lending and taking back is no keeping, nor is counting, nor are the moves that a count brings.
fn keepers(read: &Read<'_>, check: StockCheckId) -> Result<Vec<String>> {
    let since: String =
        read.one("SELECT coalesce(max(closed_at), '') FROM stock_check WHERE given_up = '' AND id <> ?1", [check])?;
    read.all(
        "SELECT DISTINCT by FROM asset_event WHERE at > ?1 AND kind IN ('added', 'changed', 'stands', 'moved')
           AND NOT (kind = 'moved' AND about IN (SELECT id FROM stock_check))
           AND asset IN (SELECT asset FROM stock_check_expected WHERE stock_check = ?2 UNION
             SELECT asset FROM stock_check_count WHERE stock_check = ?2) ORDER BY by",
        params![since, check],
        |row| row.get(0),
    )
}
