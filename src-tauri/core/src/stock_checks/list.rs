//! All stock-checks, and when each room was last counted.

use serde::Serialize;
use ts_rs::TS;

use super::Check;
use super::due::{self, DueStockChecks, RoomChecked};
use super::totals::{self, Totals};
use crate::base::ids::StockCheckId;
use crate::base::{Day, Result};
use crate::store::Read;

/// One stock-check in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StockCheckLine {
    pub id: StockCheckId,
    pub whole: bool,
    pub note: String,
    /// The names of its rooms.
    pub rooms: Vec<String>,
    pub begun_on: Day,
    pub begun_by: String,
    pub closed_on: Option<Day>,
    pub given_up: bool,
    pub totals: Totals,
}

/// The page of stock-checks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StockChecks {
    /// The latest first; those still open before all.
    pub checks: Vec<StockCheckLine>,
    /// Every room with equipment in it: the one that has waited longest first.
    pub rooms: Vec<RoomChecked>,
    pub due: DueStockChecks,
}

/// Lists them.
pub fn list(read: &Read<'_>) -> Result<StockChecks> {
    let ids: Vec<StockCheckId> =
        read.all("SELECT id FROM stock_check ORDER BY closed_on IS NOT NULL, id DESC", [], |row| row.get(0))?;
    let mut checks = Vec::with_capacity(ids.len());
    for id in ids {
        let check = Check::find(read, id)?;
        let (totals, _) = totals::count(read, &check)?;
        checks.push(StockCheckLine {
            id,
            whole: check.whole,
            note: check.note,
            rooms: check.rooms.into_iter().filter(|(room, _)| room.is_some()).map(|(_, name)| name).collect(),
            begun_on: check.begun_on,
            begun_by: check.begun_by,
            closed_on: check.closed_on,
            given_up: !check.given_up.is_empty(),
            totals,
        });
    }
    Ok(StockChecks { checks, rooms: due::rooms(read)?, due: due::due(read)? })
}
