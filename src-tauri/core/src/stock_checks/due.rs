//! What is due: checks that were begun and not closed, and rooms that nobody has counted for a year.

use chrono::Months;
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::RoomId;
use crate::base::{Day, Result};
use crate::store::Read;

/// A room is counted once in so many months.
const EVERY: Months = Months::new(12);

/// When a room was last counted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomChecked {
    pub room: RoomId,
    pub name: String,
    /// How much equipment stands in it.
    pub assets: u32,
    /// None: never.
    pub checked_on: Option<Day>,
    pub is_due: bool,
    /// It is being counted in a check that is still open.
    pub being_counted: bool,
}

/// What is due today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueStockChecks {
    /// Begun and not closed.
    pub open: u32,
    /// Rooms with equipment in them that nobody has counted for a year, and nobody is counting.
    pub rooms: u32,
}

/// Every room in use with equipment in it: the one that has waited longest first.
pub fn rooms(read: &Read<'_>) -> Result<Vec<RoomChecked>> {
    let since = read.today().checked_sub_months(EVERY).unwrap_or(Day::MIN);
    read.all(
        "SELECT r.id, r.name, count(a.id),
           (SELECT max(s.closed_on) FROM stock_check_room c JOIN stock_check s ON s.id = c.stock_check
            WHERE c.room = r.id AND s.given_up = '') AS checked,
           EXISTS (SELECT 1 FROM stock_check_room c JOIN stock_check s ON s.id = c.stock_check
            WHERE c.room = r.id AND s.closed_on IS NULL)
         FROM room r JOIN asset a ON a.room = r.id AND a.standing IN ('in_stock', 'in_use', 'on_loan', 'in_repair', 'retired')
         WHERE r.ended_on IS NULL GROUP BY r.id ORDER BY checked IS NOT NULL, checked, r.name COLLATE NOCASE",
        [],
        |row| {
            let checked_on: Option<Day> = row.get(3)?;
            Ok(RoomChecked {
                room: row.get(0)?,
                name: row.get(1)?,
                assets: row.get(2)?,
                checked_on,
                is_due: checked_on.is_none_or(|on| on <= since),
                being_counted: row.get(4)?,
            })
        },
    )
}

/// What is due, for the first page.
pub fn due(read: &Read<'_>) -> Result<DueStockChecks> {
    let open = read.one("SELECT count(*) FROM stock_check WHERE closed_on IS NULL", [])?;
    let waiting = rooms(read)?.into_iter().filter(|room| room.is_due && !room.being_counted).count();
    Ok(DueStockChecks { open, rooms: u32::try_from(waiting).unwrap_or(u32::MAX) })
}
