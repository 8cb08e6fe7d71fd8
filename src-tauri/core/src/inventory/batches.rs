//! What was added or changed together in the past, newest first; imports have a list of their own.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::many::BatchKind;
use super::{open, undo};
use crate::base::Result;
use crate::base::ids::AssetBatchId;
use crate::store::Read;

/// How many are listed.
const LISTED: usize = 100;
/// How many of the latest are looked at for whether they can be taken back.
const RECENT: usize = 10;
/// With more pieces in it the look would take long; then it is made when the batch is taken back.
const LOOKED_AT: u32 = 2_000;

/// What a field became on all of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BatchSet {
    /// Its name as in `AssetFields`, "standing", or the name of a field of the school's own.
    pub field: String,
    pub becomes: String,
}

/// Pieces of equipment that were added or changed together.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastBatch {
    pub id: AssetBatchId,
    pub kind: BatchKind,
    /// What they are, for those that were added.
    pub source: String,
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: String,
    pub count: u32,
    pub set: Vec<BatchSet>,
    #[ts(type = "string | null")]
    pub undone_at: Option<DateTime<Utc>>,
    pub can_undo: bool,
}

/// The latest hundred; whether one can be taken back is worked out for the latest ten.
pub fn list(read: &Read<'_>) -> Result<Vec<PastBatch>> {
    let mut all: Vec<PastBatch> = read.all(
        "SELECT b.id, b.kind, b.source, b.at, b.by, b.undone_at,
           (SELECT count(DISTINCT e.asset) FROM asset_event e WHERE e.batch = b.id)
         FROM asset_batch b WHERE b.kind IN ('added', 'edited') ORDER BY b.id DESC LIMIT ?1",
        [LISTED as i64],
        |row| {
            Ok(PastBatch {
                id: row.get(0)?,
                kind: row.get(1)?,
                source: row.get(2)?,
                at: row.get(3)?,
                by: row.get(4)?,
                undone_at: row.get(5)?,
                count: row.get(6)?,
                set: Vec::new(),
                can_undo: false,
            })
        },
    )?;
    // A scan that found nothing new leaves a batch with nothing in it.
    all.retain(|past| past.count > 0 || past.undone_at.is_some());
    for (at, past) in all.iter_mut().enumerate() {
        if past.kind == BatchKind::Edited {
            past.set = sets(read, past.id)?;
        }
        let open = at < RECENT && past.undone_at.is_none();
        past.can_undo = open && (past.count > LOOKED_AT || undo::stands(read, past.id)?);
    }
    Ok(all)
}

fn sets(read: &Read<'_>, batch: AssetBatchId) -> Result<Vec<BatchSet>> {
    let sets: Vec<(String, String)> = read.all(
        "SELECT DISTINCT CASE kind WHEN 'stands' THEN 'standing' ELSE field END, became FROM asset_event WHERE batch = ?1 LIMIT 10",
        [batch],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let set = |(field, became): (String, String)| Ok(BatchSet { becomes: open::in_words(read, &field, &became)?, field });
    sets.into_iter().map(set).collect()
}
