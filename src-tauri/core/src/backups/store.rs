//! Places, copies and drills in the database.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Row;

use super::drill::Drilled;
use super::fault::Fault;
use super::manifest::Manifest;
use super::place::{LastCopy, Place};
use super::policy::Policy;
use super::when::Reason;
use crate::base::ids::{DrillId, PlaceId};
use crate::base::{Problem, Result};
use crate::store::{Connection, Read, Write, params, verify};
use crate::vault::Keys;

/// Whether every entry of a copy's record follows from the one before it, up to the one that the manifest names, and
/// every row is as the record says.
pub fn chain_holds(db: &Connection, keys: &Keys, manifest: &Manifest) -> Result<()> {
    match verify(db, &keys.record_key())? {
        Ok(intact) if u64::try_from(intact.entries).ok() == Some(manifest.audit_seq) => Ok(()),
        _ => Err(Problem::BackupDamaged),
    }
}

/// The number that the next backup has to exceed, as far as the vault knows.
pub fn last_generation(read: &Read<'_>) -> Result<u64> {
    let last: i64 = read.one("SELECT coalesce(max(generation), 0) FROM backup_made", [])?;
    Ok(u64::try_from(last).unwrap_or_default())
}

/// An entry that is about more than coming, going and the backups themselves.
const CHANGES: &str = "request NOT LIKE 'backup%'
    AND request NOT IN ('lock', 'unlock', 'unlock_refused', 'came_in', 'prove_refused', 'audit_verify', 'audit_save',
                        'anchor_missing', 'after_crash', 'clock_behind', 'search_mended')";

/// The last such entry.
pub fn last_change(read: &Read<'_>) -> Result<u64> {
    let last: i64 = read.one(&format!("SELECT coalesce(max(seq), 0) FROM audit WHERE {CHANGES}"), [])?;
    Ok(u64::try_from(last).unwrap_or_default())
}

/// When the first such entry was made that a copy up to this number does not have.
pub fn first_change_after(read: &Read<'_>, copied: u64) -> Result<Option<DateTime<Utc>>> {
    let copied = i64::try_from(copied).unwrap_or(i64::MAX);
    let first = format!("SELECT at FROM audit WHERE seq > ?1 AND {CHANGES} ORDER BY seq LIMIT 1");
    read.maybe(&first, params![copied], |row| row.get(0))
}

/// The places in use, in the order in which they were added.
pub fn places(read: &Read<'_>) -> Result<Vec<Place>> {
    let mut places = read.all(
        "SELECT id, path, off_computer, added_at, tried_at, fault FROM backup_place WHERE ended_at IS NULL ORDER BY added_at, id",
        [],
        |row| {
            Ok(Place {
                id: row.get(0)?,
                path: row.get::<_, String>(1)?.into(),
                off_computer: row.get(2)?,
                added_at: row.get(3)?,
                tried_at: row.get(4)?,
                fault: row.get(5)?,
                last: None,
            })
        },
    )?;
    for place in &mut places {
        place.last = read.maybe(
            "SELECT made_at, generation, audit_seq, bytes FROM backup_made WHERE place = ?1 ORDER BY generation DESC LIMIT 1",
            params![place.id],
            last_copy,
        )?;
    }
    Ok(places)
}

fn last_copy(row: &Row<'_>) -> rusqlite::Result<LastCopy> {
    let number = |value: i64| u64::try_from(value).unwrap_or_default();
    Ok(LastCopy {
        made_at: row.get(0)?,
        generation: number(row.get(1)?),
        audit_seq: number(row.get(2)?),
        bytes: number(row.get(3)?),
    })
}

/// Whether anybody ever chose a place, one that was given up again included.
pub fn has_had_places(read: &Read<'_>) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM backup_place)", [])
}

pub fn add_place(write: &Write<'_>, id: PlaceId, path: &Path, off_computer: bool) -> Result<()> {
    let path = path.to_str().ok_or(Problem::FileAccess)?;
    write
        .run(
            "INSERT INTO backup_place (id, path, off_computer, added_at, added_by) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, path, off_computer, write.stamp.at, write.stamp.user],
        )
        .map(|_| ())
}

pub fn set_off_computer(write: &Write<'_>, id: PlaceId, off_computer: bool) -> Result<()> {
    one(write.run("UPDATE backup_place SET off_computer = ?2 WHERE id = ?1 AND ended_at IS NULL", params![id, off_computer])?)
}

pub fn end_place(write: &Write<'_>, id: PlaceId) -> Result<()> {
    one(write.run(
        "UPDATE backup_place SET ended_at = ?2, ended_by = ?3 WHERE id = ?1 AND ended_at IS NULL",
        params![id, write.stamp.at, write.stamp.user],
    )?)
}

pub fn tried(write: &Write<'_>, id: PlaceId, at: DateTime<Utc>, fault: Option<Fault>) -> Result<()> {
    one(write.run("UPDATE backup_place SET tried_at = ?2, fault = ?3 WHERE id = ?1", params![id, at, fault])?)
}

pub fn made(write: &Write<'_>, place: PlaceId, file_name: &str, bytes: u64, why: Reason, manifest: &Manifest) -> Result<()> {
    let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    write
        .run(
            "INSERT INTO backup_made (place, generation, file_name, made_at, why, bytes, audit_seq, audit_head)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                place,
                number(manifest.generation),
                file_name,
                manifest.made_at,
                why,
                number(bytes),
                number(manifest.audit_seq),
                manifest.audit_head
            ],
        )
        .map(|_| ())
}

/// The files in a place that were written from here and read again.
pub fn verified(read: &Read<'_>, place: PlaceId) -> Result<BTreeSet<String>> {
    let names =
        read.all("SELECT file_name FROM backup_made WHERE place = ?1 AND removed_at IS NULL", params![place], |row| row.get(0))?;
    Ok(names.into_iter().collect())
}

pub fn removed(write: &Write<'_>, place: PlaceId, generation: u64) -> Result<()> {
    let generation = i64::try_from(generation).unwrap_or(i64::MAX);
    write
        .run(
            "UPDATE backup_made SET removed_at = ?3 WHERE place = ?1 AND generation = ?2",
            params![place, generation, write.stamp.at],
        )
        .map(|_| ())
}

const MONTHS: &str = "backup_months";

/// How long copies are kept.
pub fn policy(read: &Read<'_>) -> Result<Policy> {
    let months: Option<String> = read.maybe("SELECT value FROM setting WHERE name = ?1", params![MONTHS], |row| row.get(0))?;
    let standard = Policy::default();
    Ok(Policy { months: months.and_then(|months| months.parse().ok()).unwrap_or(standard.months), ..standard })
}

pub fn set_months(write: &Write<'_>, months: u32) -> Result<()> {
    write
        .run(
            "INSERT INTO setting (name, value, set_at, set_by) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (name) DO UPDATE SET value = ?2, set_at = ?3, set_by = ?4",
            params![MONTHS, months.to_string(), write.stamp.at, write.stamp.user],
        )
        .map(|_| ())
}

/// When the vault was made: from then on a copy off the computer is missing.
pub fn vault_made_at(read: &Read<'_>) -> Result<Option<DateTime<Utc>>> {
    read.maybe("SELECT made_at FROM vault", [], |row| row.get(0))
}

pub fn drilled(write: &Write<'_>, drill: &Drilled, by: &str) -> Result<()> {
    let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    write
        .run(
            "INSERT INTO backup_drill (id, at, by_name, generation, copy_made_at, with_sheet, tables, rows, fault)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                DrillId::new(),
                write.stamp.at,
                by,
                number(drill.generation),
                drill.made_at,
                drill.with_sheet,
                number(drill.tables.len() as u64),
                number(drill.rows),
                None::<String>
            ],
        )
        .map(|_| ())
}

/// A copy that was tried out and read whole.
pub struct PastDrill {
    pub at: DateTime<Utc>,
    pub by: String,
    pub copy_made_at: DateTime<Utc>,
    pub with_sheet: bool,
}

/// The last of them.
pub fn last_drill(read: &Read<'_>) -> Result<Option<PastDrill>> {
    read.maybe(
        "SELECT at, by_name, copy_made_at, with_sheet FROM backup_drill WHERE fault IS NULL ORDER BY at DESC LIMIT 1",
        [],
        |row| Ok(PastDrill { at: row.get(0)?, by: row.get(1)?, copy_made_at: row.get(2)?, with_sheet: row.get(3)? }),
    )
}

fn one(touched: usize) -> Result<()> {
    if touched == 1 { Ok(()) } else { Err(Problem::NotFound) }
}
