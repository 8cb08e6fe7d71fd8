//! The SQL of equipment with the names that it only has ids of, and of where it was moved.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::{AssetId, RoomId};
use crate::base::{Day, Result};
use crate::inventory::Asset;
use crate::inventory::store::{asset, columns};
use crate::store::{Read, Write, params};

/// A whole asset with the names of its room and of its people: of people the name and no more.
pub struct Named {
    pub asset: Asset,
    pub room: String,
    pub holder: String,
    pub keeper: String,
    /// When whoever has it left the school, or will.
    pub holder_left_on: Option<Day>,
    /// When the keeper left the school, or will.
    pub keeper_left_on: Option<Day>,
}

fn select(of: &str) -> String {
    // A name as everybody is called: the known one before the legal one. Whoever was merged bears the name of the one
    // who stayed.
    let name = |who: &str| {
        format!(
            "coalesce((SELECT trim(coalesce(nullif(p.known_forename, ''), p.legal_forename) || ' ' || coalesce(nullif(p.known_surname, ''), p.legal_surname))
               FROM person w JOIN person p ON p.id = coalesce(w.merged_into, w.id) WHERE w.id = a.{who}), '')"
        )
    };
    let left = |who: &str| {
        format!("(SELECT p.left_on FROM person w JOIN person p ON p.id = coalesce(w.merged_into, w.id) WHERE w.id = a.{who})")
    };
    format!(
        "SELECT {}, coalesce(r.name, '') AS room_name, {} AS holder_name, {} AS keeper_name, {} AS holder_left_on, {} AS keeper_left_on
         FROM asset a LEFT JOIN room r ON r.id = a.room {of}",
        columns(),
        name("holder"),
        name("keeper"),
        left("holder"),
        left("keeper"),
    )
}

fn row(row: &Row<'_>) -> rusqlite::Result<Named> {
    Ok(Named {
        asset: asset(row)?,
        room: row.get("room_name")?,
        holder: row.get("holder_name")?,
        keeper: row.get("keeper_name")?,
        holder_left_on: row.get("holder_left_on")?,
        keeper_left_on: row.get("keeper_left_on")?,
    })
}

/// One asset with its names.
pub fn named(read: &Read<'_>, id: AssetId) -> Result<Option<Named>> {
    read.maybe(&select("WHERE a.id = ?1"), [id], row)
}

/// Everything that has not left for good, by tag.
pub fn every(read: &Read<'_>) -> Result<Vec<Named>> {
    read.all(&select("WHERE a.standing <> 'disposed' ORDER BY a.tag_key"), [], row)
}

/// A move as it is on record.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AssetMove")]
pub struct Move {
    pub on: Day,
    pub from: String,
    pub to: String,
    pub authorised_by: String,
    pub note: String,
    /// It was scanned in error, and is back where it was.
    pub taken_back: bool,
}

/// Where an asset was moved, the latest first.
pub fn moves(read: &Read<'_>, asset: AssetId) -> Result<Vec<Move>> {
    read.all(
        "SELECT m.on_day, coalesce(f.name, ''), t.name, m.authorised_by, m.note, EXISTS (SELECT 1 FROM asset_event e
           WHERE e.asset = m.asset AND e.kind = 'taken_back' AND e.about = m.id) FROM asset_move m
         LEFT JOIN room f ON f.id = m.from_room JOIN room t ON t.id = m.to_room WHERE m.asset = ?1 ORDER BY m.on_day DESC, m.id DESC",
        [asset],
        |row| {
            let (on, from, to) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Move { on, from, to, authorised_by: row.get(3)?, note: row.get(4)?, taken_back: row.get(5)? })
        },
    )
}

/// From which room a move took it, and to which.
pub fn move_rooms(read: &Read<'_>, asset: AssetId, id: &str) -> Result<Option<(Option<RoomId>, RoomId)>> {
    read.maybe("SELECT from_room, to_room FROM asset_move WHERE asset = ?1 AND id = ?2", params![asset, id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Whose care a move took it from, and into whose, as ids.
pub fn keepers_of_move(read: &Read<'_>, asset: AssetId, id: &str) -> Result<Option<(String, String)>> {
    read.maybe(
        "SELECT was, became FROM asset_event WHERE asset = ?1 AND about = ?2 AND kind = 'changed' AND field = 'keeper'",
        params![asset, id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether something was taken back.
pub fn is_taken_back(read: &Read<'_>, asset: AssetId, about: &str) -> Result<bool> {
    read.one(
        "SELECT EXISTS (SELECT 1 FROM asset_event WHERE asset = ?1 AND about = ?2 AND kind = 'taken_back')",
        params![asset, about],
    )
}

/// Keeps a move; answers its id.
pub fn insert_move(write: &Write<'_>, asset: AssetId, m: &Move, from: Option<RoomId>, to: RoomId) -> Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    write.run(
        "INSERT INTO asset_move (id, asset, on_day, from_room, to_room, authorised_by, note, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![id, asset, m.on, from, to, m.authorised_by, m.note, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(id)
}
