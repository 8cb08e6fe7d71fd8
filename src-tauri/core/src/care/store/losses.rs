//! The SQL of losses and of what became known of them since.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::{AssetId, LossId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::care::{LossEntryKind, LossKind};
use crate::inventory::{AssetStanding, Known};
use crate::store::{Read, Write, params};

/// A loss or theft as it was reported.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Loss {
    pub id: LossId,
    pub asset: AssetId,
    pub kind: LossKind,
    pub on: Day,
    pub place: String,
    pub circumstances: String,
    pub reported_by: String,
    pub reported_on: Day,
    pub was: AssetStanding,
    pub holder: Option<PersonId>,
    pub holds_data: Known,
    pub data: String,
    pub encrypted: Known,
    pub register_holds_data: Known,
    pub register_encrypted: Known,
    /// The moment from which the school knew (R20).
    pub known_at: String,
    pub entered_by: String,
}

const LOSS: &str = "SELECT l.id, l.asset, l.kind, l.on_day, l.place, l.circumstances, l.reported_by, l.reported_on, l.was, l.holder, \
     l.holds_data, l.data, l.encrypted, l.register_holds_data, l.register_encrypted, l.made_at, l.made_by FROM loss l";

fn loss(row: &Row<'_>) -> rusqlite::Result<Loss> {
    Ok(Loss {
        id: row.get(0)?,
        asset: row.get(1)?,
        kind: row.get(2)?,
        on: row.get(3)?,
        place: row.get(4)?,
        circumstances: row.get(5)?,
        reported_by: row.get(6)?,
        reported_on: row.get(7)?,
        was: row.get(8)?,
        holder: row.get(9)?,
        holds_data: row.get(10)?,
        data: row.get(11)?,
        encrypted: row.get(12)?,
        register_holds_data: row.get(13)?,
        register_encrypted: row.get(14)?,
        known_at: row.get(15)?,
        entered_by: row.get(16)?,
    })
}

/// The losses of an asset, the latest first.
pub fn losses(read: &Read<'_>, asset: AssetId) -> Result<Vec<Loss>> {
    read.all(&format!("{LOSS} WHERE l.asset = ?1 ORDER BY l.on_day DESC, l.id DESC"), [asset], loss)
}

/// One loss.
///
/// # Errors
/// `NotFound`.
pub fn find_loss(read: &Read<'_>, id: LossId) -> Result<Loss> {
    read.maybe(&format!("{LOSS} WHERE l.id = ?1"), [id], loss)?.ok_or(Problem::NotFound)
}

/// Whatever went missing and was not found again.
const OPEN: &str = "NOT EXISTS (SELECT 1 FROM loss_entry e WHERE e.loss = l.id AND e.kind = 'found')";

/// The loss of an asset that was not found again.
pub fn open_loss(read: &Read<'_>, asset: AssetId) -> Result<Option<Loss>> {
    read.maybe(&format!("{LOSS} WHERE l.asset = ?1 AND {OPEN} ORDER BY l.id DESC"), [asset], loss)
}

/// Every loss in which the breach question may be open: all of them, the latest first. There are few.
pub fn every_loss(read: &Read<'_>) -> Result<Vec<Loss>> {
    read.all(&format!("{LOSS} ORDER BY l.on_day DESC, l.id DESC"), [], loss)
}

/// Keeps a loss.
pub fn insert_loss(write: &Write<'_>, l: &Loss) -> Result<()> {
    write.run(
        "INSERT INTO loss (id, asset, kind, on_day, place, circumstances, reported_by, reported_on, was, holder, holds_data, data,
           encrypted, register_holds_data, register_encrypted, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            l.id,
            l.asset,
            l.kind,
            l.on,
            l.place,
            l.circumstances,
            l.reported_by,
            l.reported_on,
            l.was,
            l.holder,
            l.holds_data,
            l.data,
            l.encrypted,
            l.register_holds_data,
            l.register_encrypted,
            l.known_at,
            l.entered_by
        ],
    )?;
    Ok(())
}

/// What became known of a loss, or was done about it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LossEntry {
    pub kind: LossEntryKind,
    pub on: Day,
    pub at_risk: Option<Known>,
    pub told: String,
    pub told_on: Option<Day>,
    pub text: String,
    #[ts(type = "number | null")]
    pub pence: Option<i64>,
    pub entered_at: String,
    pub entered_by: String,
}

/// The entries of a loss in the order in which they were made.
pub fn entries(read: &Read<'_>, loss: LossId) -> Result<Vec<LossEntry>> {
    read.all(
        "SELECT kind, on_day, at_risk, told, told_on, text, pence, made_at, made_by FROM loss_entry WHERE loss = ?1 ORDER BY id",
        [loss],
        |row| {
            Ok(LossEntry {
                kind: row.get(0)?,
                on: row.get(1)?,
                at_risk: row.get(2)?,
                told: row.get(3)?,
                told_on: row.get(4)?,
                text: row.get(5)?,
                pence: row.get(6)?,
                entered_at: row.get(7)?,
                entered_by: row.get(8)?,
            })
        },
    )
}

/// Keeps an entry.
pub fn insert_entry(write: &Write<'_>, loss: LossId, e: &LossEntry) -> Result<()> {
    write.run(
        "INSERT INTO loss_entry (id, loss, kind, on_day, at_risk, told, told_on, text, pence, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            uuid::Uuid::now_v7().to_string(),
            loss,
            e.kind,
            e.on,
            e.at_risk,
            e.told,
            e.told_on,
            e.text,
            e.pence,
            e.entered_at,
            e.entered_by
        ],
    )?;
    Ok(())
}
