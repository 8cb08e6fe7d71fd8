//! The SQL of repairs.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::{AssetId, RepairId};
use crate::base::{Day, Problem, Result};
use crate::care::RepairOutcome;
use crate::inventory::AssetStanding;
use crate::store::{Read, Write, params};

/// A repair with how it ended, if it has.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    pub id: RepairId,
    pub asset: AssetId,
    pub fault: String,
    pub who: String,
    pub sent_on: Day,
    pub was: AssetStanding,
    pub back_on: Option<Day>,
    pub outcome: Option<RepairOutcome>,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub note: String,
}

const REPAIR: &str = "SELECT r.id, r.asset, r.fault, r.who, r.sent_on, r.was, e.back_on, e.outcome, e.cost_pence, coalesce(e.note, '') \
     FROM repair r LEFT JOIN repair_end e ON e.repair = r.id";

fn repair(row: &Row<'_>) -> rusqlite::Result<Repair> {
    Ok(Repair {
        id: row.get(0)?,
        asset: row.get(1)?,
        fault: row.get(2)?,
        who: row.get(3)?,
        sent_on: row.get(4)?,
        was: row.get(5)?,
        back_on: row.get(6)?,
        outcome: row.get(7)?,
        cost_pence: row.get(8)?,
        note: row.get(9)?,
    })
}

/// The repairs of an asset, the latest first.
pub fn repairs(read: &Read<'_>, asset: AssetId) -> Result<Vec<Repair>> {
    read.all(&format!("{REPAIR} WHERE r.asset = ?1 ORDER BY r.sent_on DESC, r.id DESC"), [asset], repair)
}

/// One repair.
///
/// # Errors
/// `NotFound`.
pub fn find_repair(read: &Read<'_>, id: RepairId) -> Result<Repair> {
    read.maybe(&format!("{REPAIR} WHERE r.id = ?1"), [id], repair)?.ok_or(Problem::NotFound)
}

/// The repair of an asset that has not ended.
pub fn open_repair(read: &Read<'_>, asset: AssetId) -> Result<Option<Repair>> {
    read.maybe(&format!("{REPAIR} WHERE r.asset = ?1 AND e.repair IS NULL"), [asset], repair)
}

/// Every repair that has not ended, the longest first.
pub fn open_repairs(read: &Read<'_>) -> Result<Vec<Repair>> {
    read.all(&format!("{REPAIR} WHERE e.repair IS NULL ORDER BY r.sent_on, r.id"), [], repair)
}

/// Keeps what was sent to be mended.
pub fn insert_repair(write: &Write<'_>, r: &Repair) -> Result<()> {
    write.run(
        "INSERT INTO repair (id, asset, fault, who, sent_on, was, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![r.id, r.asset, r.fault, r.who, r.sent_on, r.was, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

/// Keeps how a repair ended.
pub fn end_repair(
    write: &Write<'_>,
    id: RepairId,
    back_on: Day,
    outcome: RepairOutcome,
    pence: Option<i64>,
    note: &str,
) -> Result<()> {
    write.run(
        "INSERT INTO repair_end (repair, back_on, outcome, cost_pence, note, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, back_on, outcome, pence, note, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}
