//! What nobody has found, with what is known of it: where it should be, who had it, when it was last seen.

use serde::Serialize;
use ts_rs::TS;

use super::open::WHAT;
use super::store::SAID;
use super::{Check, OfStockCheck};
use crate::base::ids::{AssetId, RoomId};
use crate::base::{Day, Result};
use crate::inventory::AssetStanding;
use crate::inventory::list::name_of;
use crate::store::Read;

/// One piece of equipment that is missing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingAsset {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    pub room_id: Option<RoomId>,
    /// Where it should be; empty for nowhere.
    pub room: String,
    /// How it stands today: the check changes nothing.
    pub standing: AssetStanding,
    /// Who had it when the check began.
    pub holder: String,
    /// When somebody had last seen it before the check.
    pub seen_on: Option<Day>,
    /// Somebody looked for it with the printed sheet.
    pub looked_for: bool,
    pub remark: String,
}

/// Everything that is expected and has not been seen, room by room.
///
/// # Errors
/// `NotFound`.
pub fn list(read: &Read<'_>, input: OfStockCheck) -> Result<Vec<MissingAsset>> {
    let check = Check::find(read, input.stock_check)?;
    let holder = name_of("p");
    let sql = format!(
        "{SAID} SELECT a.id, a.tag, {WHAT}, a.serial, e.room, coalesce(r.name, ''), a.standing, coalesce({holder}, ''), e.seen_on,
           s.outcome IS 'not_seen', coalesce(s.remark, '')
         FROM stock_check_expected e JOIN asset a ON a.id = e.asset LEFT JOIN said s ON s.asset = e.asset
         LEFT JOIN stock_check_room r ON r.stock_check = e.stock_check AND r.room IS e.room
         LEFT JOIN person p ON p.id = e.holder
         WHERE e.stock_check = ?1 AND NOT e.lent AND (s.outcome IS NULL OR s.outcome NOT IN ('found', 'elsewhere'))
         ORDER BY e.room IS NULL, r.name COLLATE NOCASE, a.tag_key"
    );
    read.all(&sql, [check.id], |row| {
        Ok(MissingAsset {
            asset: row.get(0)?,
            tag: row.get(1)?,
            what: row.get(2)?,
            serial: row.get(3)?,
            room_id: row.get(4)?,
            room: row.get(5)?,
            standing: row.get(6)?,
            holder: row.get(7)?,
            seen_on: row.get(8)?,
            looked_for: row.get(9)?,
            remark: row.get(10)?,
        })
    })
}
