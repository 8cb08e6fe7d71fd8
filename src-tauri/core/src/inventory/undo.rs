//! Take back what was added or changed, as long as nothing has been built on it.

use serde::Deserialize;
use ts_rs::TS;

use super::events::Happened;
use super::many::BatchKind;
use super::{changes, edit, store};
use crate::base::ids::{AssetBatchId, AssetId};
use crate::base::{Problem, Result};
use crate::store::{Write, params};

/// Equipment added or changed together.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfBatch {
    pub batch: AssetBatchId,
}

/// Takes a whole batch back.
///
/// # Errors
/// `NotFound`; `CannotUndo` when it was undone before, or anything has happened to one of them since.
pub fn batch(write: &Write<'_>, input: &OfBatch) -> Result<()> {
    let (kind, undone): (BatchKind, Option<String>) = write
        .maybe("SELECT kind, undone_at FROM asset_batch WHERE id = ?1", [input.batch], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or(Problem::NotFound)?;
    if undone.is_some() {
        return Err(Problem::CannotUndo);
    }
    let events: Vec<(AssetId, Happened, String, String, String)> = write.all(
        "SELECT asset, kind, field, was, became FROM asset_event WHERE batch = ?1 ORDER BY id DESC",
        [input.batch],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
    )?;
    let mut count = 0;
    for (asset, happened, field, was, became) in events {
        count += 1;
        if happened == Happened::Added {
            forget(write, asset)?;
            continue;
        }
        let now = store::find(write, asset)?;
        let back = changes::set(&now.fields, &field, &was)?;
        // Whoever has changed the same field since knows better.
        let differs = changes::between(&back, &now.fields)?;
        if differs.iter().any(|change| change.field == field && change.became != became) {
            return Err(Problem::CannotUndo);
        }
        edit::apply(write, &now, &back, None)?;
    }
    write.run("UPDATE asset_batch SET undone_at = ?2 WHERE id = ?1", params![input.batch, write.stamp.at.to_rfc3339()])?;
    write.note(input.batch, format!("{count} {} taken back", kind.word()));
    Ok(())
}

/// One piece of equipment that should not have been added.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackAsset {
    pub id: AssetId,
}

/// Takes it off the register, as if it had never been added; its tag is not given again.
///
/// # Errors
/// `CannotUndo` when anything has happened to it since.
pub fn added(write: &Write<'_>, input: &TakeBackAsset) -> Result<()> {
    store::find(write, input.id)?;
    forget(write, input.id)?;
    write.note(input.id, "adding taken back");
    Ok(())
}

/// Only what has nothing but its beginning is forgotten: everything else has a history, and stays (O-F30).
fn forget(write: &Write<'_>, asset: AssetId) -> Result<()> {
    let events: i64 = write.one("SELECT count(*) FROM asset_event WHERE asset = ?1", [asset])?;
    let added: i64 = write.one("SELECT count(*) FROM asset_event WHERE asset = ?1 AND kind = 'added'", [asset])?;
    if events != 1 || added != 1 {
        return Err(Problem::CannotUndo);
    }
    for table in ["accessory", "asset_value", "medium", "asset_event"] {
        write.run(&format!("DELETE FROM {table} WHERE asset = ?1"), [asset])?;
    }
    write.run("DELETE FROM asset WHERE id = ?1", [asset]).map(|_| ()).map_err(|problem| match problem {
        // Something of another register holds on to it.
        Problem::Unexpected { .. } => Problem::CannotUndo,
        other => other,
    })
}
