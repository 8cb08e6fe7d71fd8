//! Rooms: where equipment stands.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::ids::RoomId;
use crate::base::{Day, Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// A room and how much equipment stands in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    pub id: RoomId,
    pub name: String,
    pub assets: u32,
    pub ended_on: Option<Day>,
}

/// A room as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveRoom {
    pub id: Option<RoomId>,
    pub name: String,
    pub ended_on: Option<Day>,
}

/// All rooms by name; those that have ended come last.
pub fn list(read: &Read<'_>) -> Result<Vec<Room>> {
    read.all(
        "SELECT r.id, r.name, count(a.id), r.ended_on FROM room r \
         LEFT JOIN asset a ON a.room = r.id AND a.standing <> 'disposed' \
         GROUP BY r.id ORDER BY r.ended_on IS NOT NULL, r.name COLLATE NOCASE",
        [],
        |row| Ok(Room { id: row.get(0)?, name: row.get(1)?, assets: row.get(2)?, ended_on: row.get(3)? }),
    )
}

/// Adds a room, changes one or ends it.
///
/// # Errors
/// `Invalid { field: "name" }`; `Invalid { field: "endedOn", why: DoesNotFit }` while equipment stands in it: it would
/// have no place.
pub fn save(write: &Write<'_>, input: SaveRoom) -> Result<RoomId> {
    let name = checked(&input.name)?;
    let taken: Option<RoomId> = named(write, &name)?;
    if input.ended_on.is_none() && taken.is_some() && taken != input.id {
        return Err(Problem::invalid("name", Why::Taken));
    }
    if let (Some(id), Some(_)) = (input.id, input.ended_on) {
        let full: bool = write.one("SELECT EXISTS (SELECT 1 FROM asset WHERE room = ?1 AND standing <> 'disposed')", [id])?;
        if full {
            return Err(Problem::invalid("endedOn", Why::DoesNotFit));
        }
    }
    let id = input.id.unwrap_or_else(RoomId::new);
    write.run(
        "INSERT INTO room (id, name, ended_on) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = ?2, ended_on = ?3",
        params![id, name, input.ended_on],
    )?;
    write.note(id, "room saved");
    Ok(id)
}

/// The room of that name that is in use.
pub fn named(read: &Read<'_>, name: &str) -> Result<Option<RoomId>> {
    read.maybe("SELECT id FROM room WHERE name = ?1 COLLATE NOCASE AND ended_on IS NULL", [name], |row| row.get(0))
}

/// The name of a room.
///
/// # Errors
/// `NotFound`.
pub fn name(read: &Read<'_>, id: RoomId) -> Result<String> {
    read.maybe("SELECT name FROM room WHERE id = ?1", [id], |row| row.get(0))?.ok_or(Problem::NotFound)
}

fn checked(name: &str) -> Result<String> {
    let name = names::tidy(name);
    match name.chars().count() {
        0 => Err(Problem::invalid("name", Why::Missing)),
        1..=names::LONGEST => Ok(name),
        _ => Err(Problem::invalid("name", Why::TooLong { most: names::LONGEST })),
    }
}
