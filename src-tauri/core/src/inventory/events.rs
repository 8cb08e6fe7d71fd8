//! What happened to a piece of equipment: entered once, in order, and never changed.

use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::{AssetBatchId, AssetId};
use crate::base::words::words;
use crate::base::{Day, Result};
use crate::store::{Read, Write, params};

words! {
    /// What kind of thing happened.
    Happened {
        Added = "added",
        /// A field was changed: which, what it was and what it became.
        Changed = "changed",
        /// It stands differently: from one standing to another.
        Stands = "stands",
        Moved = "moved",
        Given = "given",
        Lent = "lent",
        Extended = "extended",
        Returned = "returned",
        Repaired = "repaired",
        Tested = "tested",
        Inspected = "inspected",
        Patched = "patched",
        Counted = "counted",
        Lost = "lost",
        Found = "found",
        Proposed = "proposed",
        Cleared = "cleared",
        Disposed = "disposed",
        TakenBack = "taken_back",
        Note = "note",
    }
}

/// One event as the asset's page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetEvent {
    pub on: Day,
    pub at: String,
    pub by: String,
    pub happened: Happened,
    pub field: String,
    pub was: String,
    pub became: String,
    pub note: String,
}

/// An event on its way into the history.
#[derive(Default)]
pub struct Event<'a> {
    pub field: &'a str,
    pub was: &'a str,
    pub became: &'a str,
    pub note: &'a str,
    pub batch: Option<AssetBatchId>,
    /// The id of the loan, test, stock-check or disposal that it belongs to.
    pub about: &'a str,
}

/// Keeps what happened on a day.
pub fn keep(write: &Write<'_>, asset: AssetId, on: Day, happened: Happened, event: &Event<'_>) -> Result<()> {
    write.run(
        "INSERT INTO asset_event (id, asset, on_day, at, by, kind, field, was, became, note, batch, about)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            uuid::Uuid::now_v7().to_string(),
            asset,
            on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            happened,
            event.field,
            event.was,
            event.became,
            event.note,
            event.batch,
            event.about
        ],
    )?;
    Ok(())
}

/// Everything that happened to it, the latest first.
pub fn of(read: &Read<'_>, asset: AssetId) -> Result<Vec<AssetEvent>> {
    read.all(
        "SELECT on_day, at, by, kind, field, was, became, note FROM asset_event WHERE asset = ?1 ORDER BY id DESC",
        [asset],
        |row| {
            Ok(AssetEvent {
                on: row.get(0)?,
                at: row.get(1)?,
                by: row.get(2)?,
                happened: row.get(3)?,
                field: row.get(4)?,
                was: row.get(5)?,
                became: row.get(6)?,
                note: row.get(7)?,
            })
        },
    )
}
