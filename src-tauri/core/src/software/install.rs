//! Put software on a piece of equipment, or into the hands of a person, a room or a group; and take it off again.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use super::words::line;
use crate::base::ids::{AssetId, InstallationId, PersonId, RoomId, TitleId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::{AssetStanding, rooms, store as register, tags};
use crate::store::{Write, params};

/// As many as one room or group can take up.
const MOST: i64 = 10_000;

/// Where it is put: exactly one of the four.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Install {
    pub title: TitleId,
    /// A tag as it was scanned or typed.
    #[serde(default)]
    pub tag: String,
    #[serde(default)]
    pub person: Option<PersonId>,
    #[serde(default)]
    pub room: Option<RoomId>,
    /// Such as "All staff".
    #[serde(default)]
    pub group: String,
    /// How many licences it takes up: one for equipment or a person.
    #[ts(type = "number")]
    pub seats: i64,
    pub from: Day,
}

/// Takes it off.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Uninstall {
    pub id: InstallationId,
    /// The first day on which it is no longer there; none puts it back.
    pub on: Option<Day>,
}

/// Keeps where it is from now on.
///
/// # Errors
/// `NotFound`; `Invalid` for `tag`: `NotUnderstood` where no label bears it, `Disposed`, `Taken` where it is installed
/// already; for `seats`, `from` or `where`.
pub fn install(write: &Write<'_>, input: &Install) -> Result<InstallationId> {
    if store::title(write, input.title)?.retired_on.is_some() {
        return Err(Problem::invalid("title", Why::DoesNotFit));
    }
    let group = line("group", &input.group)?;
    let tag = !input.tag.trim().is_empty();
    let given = [tag, input.person.is_some(), input.room.is_some(), !group.is_empty()];
    match given.iter().filter(|given| **given).count() {
        0 => return Err(Problem::invalid("where", Why::Missing)),
        1 => {}
        _ => return Err(Problem::invalid("where", Why::DoesNotFit)),
    }
    if input.from > write.today() {
        return Err(Problem::invalid("from", Why::InTheFuture));
    }
    let single = tag || input.person.is_some();
    match input.seats {
        ..=0 => return Err(Problem::invalid("seats", Why::BelowNought)),
        2.. if single => return Err(Problem::invalid("seats", Why::DoesNotFit)),
        seats if seats > MOST => return Err(Problem::invalid("seats", Why::NotUnderstood)),
        _ => {}
    }
    let asset = if tag { Some(asset(write, &input.tag)?) } else { None };
    if let Some(room) = input.room {
        rooms::name(write, room)?;
    }
    if let Some(person) = input.person {
        crate::people::store::find(write, person)?;
    }
    let there: bool = write.one(
        "SELECT EXISTS (SELECT 1 FROM installation WHERE title = ?1 AND (to_on IS NULL OR to_on > ?6) AND asset IS ?2 \
         AND person IS ?3 AND room IS ?4 AND group_name = ?5 COLLATE NOCASE)",
        params![input.title, asset, input.person, input.room, group, input.from],
    )?;
    if there {
        return Err(Problem::invalid(if tag { "tag" } else { "where" }, Why::Taken));
    }
    let id = InstallationId::new();
    write.run(
        "INSERT INTO installation (id, title, asset, person, room, group_name, seats, from_on, at, by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            input.title,
            asset,
            input.person,
            input.room,
            group,
            input.seats,
            input.from,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    write.note(id, "software installed or handed out");
    Ok(id)
}

/// Keeps since when it is no longer there, or puts that back.
///
/// # Errors
/// `NotFound`; `Invalid` for `on`.
pub fn uninstall(write: &Write<'_>, input: &Uninstall) -> Result<()> {
    let from: Day =
        write.maybe("SELECT from_on FROM installation WHERE id = ?1", [input.id], |row| row.get(0))?.ok_or(Problem::NotFound)?;
    if input.on.is_some_and(|on| on < from) {
        return Err(Problem::invalid("on", Why::TooEarly));
    }
    if input.on.is_some_and(|on| on > write.today()) {
        return Err(Problem::invalid("on", Why::InTheFuture));
    }
    write.run("UPDATE installation SET to_on = ?2 WHERE id = ?1", params![input.id, input.on])?;
    write.note(input.id, if input.on.is_some() { "software taken off" } else { "software back where it was" });
    Ok(())
}

fn asset(write: &Write<'_>, tag: &str) -> Result<AssetId> {
    let id = tags::find(write, tag)?.ok_or_else(|| Problem::invalid("tag", Why::NotUnderstood))?;
    if register::find(write, id)?.standing == AssetStanding::Disposed {
        return Err(Problem::invalid("tag", Why::Disposed));
    }
    Ok(id)
}
