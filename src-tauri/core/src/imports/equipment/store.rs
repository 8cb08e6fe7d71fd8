//! The SQL of imports of equipment.

use crate::base::ids::{AssetBatchId, AssetId, PersonId, RoomId};
use crate::base::{Problem, Result};
use crate::inventory::store::{asset, columns};
use crate::inventory::{Asset, NewMedium};
use crate::store::{Read, Write, params};

use super::list::PastAssetImport;

/// Everything that was ever on the register.
pub fn every(read: &Read<'_>) -> Result<Vec<Asset>> {
    read.all(&format!("SELECT {} FROM asset a ORDER BY a.tag_key", columns()), [], asset)
}

/// The serial numbers of drives, and what they are in.
pub fn drives(read: &Read<'_>) -> Result<Vec<(String, AssetId)>> {
    read.all("SELECT serial_key, asset FROM medium WHERE serial_key <> ''", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What belongs in every box.
pub fn accessories(read: &Read<'_>) -> Result<Vec<(AssetId, String)>> {
    read.all("SELECT asset, name FROM accessory", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The drives that are in what they came with.
pub fn media(read: &Read<'_>) -> Result<Vec<(AssetId, NewMedium)>> {
    read.all("SELECT asset, kind, serial, size_gb FROM medium WHERE state = 'in_asset'", [], |row| {
        Ok((row.get(0)?, NewMedium { kind: row.get(1)?, serial: row.get(2)?, size_gb: row.get(3)? }))
    })
}

/// The staff by the names under which they are known, and whether they are here.
pub fn staff(read: &Read<'_>) -> Result<Vec<(PersonId, [String; 4], bool)>> {
    read.all(
        "SELECT id, legal_forename, legal_surname, known_forename, known_surname, left_on IS NULL OR left_on >= ?1 FROM person
         WHERE kind = 'staff' AND merged_into IS NULL",
        [read.today()],
        |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?], row.get(5)?)),
    )
}

/// Stands for the register as it is: another one means that somebody changed it.
pub fn mark(read: &Read<'_>) -> Result<String> {
    read.one(
        "SELECT (SELECT count(*) || ' ' || coalesce(sum(revision), 0) FROM asset) || ' ' ||
           (SELECT count(*) || ' ' || coalesce(group_concat(name || coalesce(ended_on, '')), '') FROM room) || ' ' ||
           (SELECT count(*) FROM medium) || ' ' || (SELECT count(*) FROM asset_event) || ' ' ||
           (SELECT coalesce(group_concat(name || kind || coalesce(ended_on, '')), '') FROM asset_field)",
        [],
    )
}

/// Begins a batch.
pub fn begin(write: &Write<'_>, id: AssetBatchId, file_name: &str) -> Result<()> {
    write.run(
        "INSERT INTO asset_batch (id, kind, source, at, by) VALUES (?1, 'imported', ?2, ?3, ?4)",
        params![id, file_name, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

/// Keeps what an import did, and what it takes to undo it.
pub fn keep(write: &Write<'_>, id: AssetBatchId, counts: [u32; 3], before: &[u8]) -> Result<()> {
    let [added, changed, refused] = counts;
    write.run(
        "INSERT INTO asset_import (batch, added, changed, refused, before) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, added, changed, refused, before],
    )?;
    Ok(())
}

/// What it takes to undo an import, and whether it was undone already.
pub fn run(read: &Read<'_>, id: AssetBatchId) -> Result<Option<(Vec<u8>, bool)>> {
    read.maybe(
        "SELECT i.before, b.undone_at IS NOT NULL FROM asset_import i JOIN asset_batch b ON b.id = i.batch WHERE i.batch = ?1",
        [id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The imports of the past, newest first.
pub fn runs(read: &Read<'_>) -> Result<Vec<PastAssetImport>> {
    read.all(
        "SELECT b.id, b.source, b.at, b.by, i.added, i.changed, i.refused, b.undone_at
         FROM asset_import i JOIN asset_batch b ON b.id = i.batch ORDER BY b.id DESC",
        [],
        |row| {
            Ok(PastAssetImport {
                id: row.get(0)?,
                file_name: row.get(1)?,
                at: row.get(2)?,
                by: row.get(3)?,
                added: row.get(4)?,
                changed: row.get(5)?,
                refused: row.get(6)?,
                undone_at: row.get(7)?,
                can_undo: false,
            })
        },
    )
}

/// How often each asset was changed; none for one that is not there.
pub fn revision(read: &Read<'_>, id: AssetId) -> Result<Option<i64>> {
    read.maybe("SELECT revision FROM asset WHERE id = ?1", [id], |row| row.get(0))
}

/// Whether anything happened to it outside that batch.
pub fn happened_else(read: &Read<'_>, id: AssetId, batch: AssetBatchId) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM asset_event WHERE asset = ?1 AND batch IS NOT ?2)", params![id, batch])
}

/// Takes an asset out that an import made and upon which nothing was built.
///
/// # Errors
/// `CannotUndo` where something else names it.
pub fn remove(write: &Write<'_>, id: AssetId) -> Result<()> {
    for sql in [
        "DELETE FROM asset_event WHERE asset = ?1",
        "DELETE FROM asset_value WHERE asset = ?1",
        "DELETE FROM accessory WHERE asset = ?1",
        "DELETE FROM medium WHERE asset = ?1",
        "DELETE FROM asset WHERE id = ?1",
    ] {
        write.run(sql, [id]).map_err(|problem| match problem {
            // The database keeps whatever another table names.
            Problem::Unexpected { .. } => Problem::CannotUndo,
            other => other,
        })?;
    }
    Ok(())
}

/// Takes a room out that an import made, if nothing stands or ever stood in it.
pub fn remove_room(write: &Write<'_>, id: RoomId) -> Result<()> {
    write.run(
        "DELETE FROM room WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM asset WHERE room = ?1)
           AND NOT EXISTS (SELECT 1 FROM asset_move WHERE from_room = ?1 OR to_room = ?1)",
        [id],
    )?;
    Ok(())
}

/// What was needed to undo is wiped with the undoing.
pub fn mark_undone(write: &Write<'_>, id: AssetBatchId) -> Result<()> {
    write.run("UPDATE asset_batch SET undone_at = ?2 WHERE id = ?1", params![id, write.stamp.at.to_rfc3339()])?;
    write.run("UPDATE asset_import SET before = zeroblob(0) WHERE batch = ?1", [id])?;
    Ok(())
}
