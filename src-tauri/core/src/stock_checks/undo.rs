//! Take back a scan or a tick: the last one, or one of them. It stays on record as taken back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Check, StockOutcome};
use crate::base::ids::{StockCheckId, StockCountId};
use crate::base::{Problem, Result};
use crate::store::{Write, params};

/// What to take back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoCount {
    pub stock_check: StockCheckId,
    /// None: the last thing that whoever asks has counted.
    pub count: Option<StockCountId>,
}

/// What was taken back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountUndone {
    pub id: StockCountId,
    pub tag: String,
    pub outcome: StockOutcome,
}

/// Takes it back.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` for a check that is closed; `CannotUndo` where there is nothing to take back, or the move
/// that followed from it was confirmed.
pub fn undo(write: &Write<'_>, input: &UndoCount) -> Result<CountUndone> {
    let check = Check::still_open(write, input.stock_check)?;
    let undone = write.maybe(
        "SELECT c.id, CASE WHEN c.tag = '' THEN c.remark ELSE c.tag END, c.outcome FROM stock_check_count c
         WHERE c.stock_check = ?1 AND CASE WHEN ?2 IS NULL THEN c.by = ?3 ELSE c.id = ?2 END
           AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
         ORDER BY c.id DESC LIMIT 1",
        params![check.id, input.count, write.stamp.user],
        |row| Ok(CountUndone { id: row.get(0)?, tag: row.get(1)?, outcome: row.get(2)? }),
    )?;
    let undone = undone.ok_or(Problem::CannotUndo)?;
    if write.one("SELECT EXISTS (SELECT 1 FROM stock_check_move WHERE count = ?1)", [undone.id])? {
        return Err(Problem::CannotUndo);
    }
    write.run(
        "INSERT INTO stock_check_undo (count, at, by_name) VALUES (?1, ?2, ?3)",
        params![undone.id, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    write.note(check.id, format!("one scan taken back, {}", undone.outcome.word()));
    Ok(undone)
}
