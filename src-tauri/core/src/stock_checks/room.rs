//! What is expected in one room, line by line: the printed sheet and the page on which its ticks are entered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::open::WHAT;
use super::store::SAID;
use super::{Check, StockOutcome};
use crate::base::Result;
use crate::base::ids::{AssetId, RoomId, StockCheckId};
use crate::store::{Read, params};

/// A room of a stock-check.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "OfStockCheckRoom")]
pub struct OfRoom {
    pub stock_check: StockCheckId,
    /// None for what stands in no room.
    pub room: Option<RoomId>,
}

/// One piece of equipment that is expected there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StockRoomLine")]
pub struct RoomLine {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    /// The last that was said of it.
    pub outcome: Option<StockOutcome>,
    pub remark: String,
}

/// The lines of a room, by tag; what was lent when the check began is on no sheet.
///
/// # Errors
/// `NotFound`, or `Invalid { field: "room" }` for one that is not in the check.
pub fn lines(read: &Read<'_>, input: OfRoom) -> Result<Vec<RoomLine>> {
    Check::find(read, input.stock_check)?.room_name(input.room)?;
    let sql = format!(
        "{SAID} SELECT a.id, a.tag, {WHAT}, a.serial, s.outcome, coalesce(s.remark, '') FROM stock_check_expected e
         JOIN asset a ON a.id = e.asset LEFT JOIN said s ON s.asset = e.asset
         WHERE e.stock_check = ?1 AND e.room IS ?2 AND NOT e.lent ORDER BY a.tag_key"
    );
    read.all(&sql, params![input.stock_check, input.room], |row| {
        Ok(RoomLine {
            asset: row.get(0)?,
            tag: row.get(1)?,
            what: row.get(2)?,
            serial: row.get(3)?,
            outcome: row.get(4)?,
            remark: row.get(5)?,
        })
    })
}
