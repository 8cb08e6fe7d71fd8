//! Undo an import of equipment: all of it or nothing.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::apply::Before;
use super::store;
use crate::base::ids::AssetBatchId;
use crate::base::{Problem, Result};
use crate::inventory;
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::own_fields;
use crate::store::{Read, Write};

/// Which import to undo.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoAssets {
    pub id: AssetBatchId,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetImportUndone {
    pub removed: u32,
    pub restored: u32,
}

/// Whether nothing has been built upon an import: whatever it made is as it left it, and nothing has happened to it since.
pub(super) fn stands(read: &Read<'_>, batch: AssetBatchId, before: &Before) -> Result<bool> {
    let as_left = |id, revision: i64| Ok::<_, Problem>(store::revision(read, id)? == Some(revision));
    for (id, revision) in &before.made {
        if !as_left(*id, *revision)? || store::happened_else(read, *id, batch)? {
            return Ok(false);
        }
    }
    for (id, _, revision) in &before.changed {
        if !as_left(*id, *revision)? {
            return Ok(false);
        }
    }
    for (id, field, _, became) in &before.own {
        let stands = own_fields::values(read, *id)?.into_iter().find(|own| own.field.id == *field).map(|own| own.value);
        if stands.as_ref() != Some(became) {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn unpack(bytes: &[u8]) -> Result<Before> {
    let mut json = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut json).map_err(Problem::unexpected)?;
    serde_json::from_slice(&json).map_err(Problem::unexpected)
}

/// Undoes all of it: what was added is gone again, what was changed is as before. Tags that were taken are not given again.
///
/// # Errors
/// `NotFound`; `CannotUndo` when it was undone already or when something has been built upon it.
pub fn undo(write: &Write<'_>, input: &UndoAssets) -> Result<AssetImportUndone> {
    let (packed, undone) = store::run(write, input.id)?.ok_or(Problem::NotFound)?;
    if undone {
        return Err(Problem::CannotUndo);
    }
    let before = unpack(&packed)?;
    if !stands(write, input.id, &before)? {
        return Err(Problem::CannotUndo);
    }
    for (id, _) in &before.made {
        store::remove(write, *id)?;
    }
    for (id, fields, _) in &before.changed {
        let asset = inventory::store::find(write, *id)?;
        inventory::store::update(write, *id, &asset.tag, fields)?;
        let batch = input.id.to_string();
        keep(write, *id, write.today(), Happened::TakenBack, &Event { about: &batch, ..Event::default() })?;
    }
    for (id, field, was, _) in &before.own {
        own_fields::put(write, *id, *field, was)?;
    }
    for field in &before.fields {
        own_fields::remove_if_empty(write, *field)?;
    }
    for room in &before.rooms {
        store::remove_room(write, *room)?;
    }
    store::mark_undone(write, input.id)?;
    let answer = AssetImportUndone { removed: before.made.len() as u32, restored: before.changed.len() as u32 };
    write.note(input.id, format!("import of equipment undone: {} removed, {} restored", answer.removed, answer.restored));
    Ok(answer)
}
