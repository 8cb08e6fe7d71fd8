//! Begin a stock-check: what is expected where is fixed at this moment.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::{RoomId, StockCheckId};
use crate::base::{Problem, Result, Why, names};
use crate::inventory::rooms;
use crate::store::{Write, params};

/// A stock-check about to begin.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BeginStockCheck {
    /// Only these rooms; none means the whole school, with what stands in no room.
    pub rooms: Option<Vec<RoomId>>,
    /// What it is for, such as "Annual return 2026".
    #[serde(default)]
    pub note: String,
}

/// Begins it and answers its id.
///
/// # Errors
/// `Invalid { field: "rooms" }`: `Missing` for none chosen, `Taken` where one is being counted in another check already;
/// `NotFound` for a room that is not there; `Invalid { field: "note", why: TooLong }`.
pub fn begin(write: &Write<'_>, input: &BeginStockCheck) -> Result<StockCheckId> {
    let note = names::tidy(&input.note);
    if note.chars().count() > names::LONGEST {
        return Err(Problem::invalid("note", Why::TooLong { most: names::LONGEST }));
    }
    let mut chosen: Vec<(Option<RoomId>, String)> = Vec::new();
    match &input.rooms {
        Some(ids) if ids.is_empty() => return Err(Problem::invalid("rooms", Why::Missing)),
        Some(ids) => {
            for id in ids {
                if !chosen.iter().any(|(known, _)| *known == Some(*id)) {
                    chosen.push((Some(*id), rooms::name(write, *id)?));
                }
            }
        }
        None => {
            let in_use = rooms::list(write)?.into_iter().filter(|room| room.ended_on.is_none());
            chosen.extend(in_use.map(|room| (Some(room.id), room.name)));
            chosen.push((None, String::new()));
        }
    }
    for (room, _) in &chosen {
        if store::is_being_counted(write, *room)? {
            return Err(Problem::invalid("rooms", Why::Taken));
        }
    }
    let id = StockCheckId::new();
    write.run(
        "INSERT INTO stock_check (id, whole, note, begun_on, begun_at, begun_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, input.rooms.is_none(), note, write.today(), write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    let mut expected = 0;
    for (room, name) in &chosen {
        write.run("INSERT INTO stock_check_room (stock_check, room, name) VALUES (?1, ?2, ?3)", params![id, room, name])?;
        expected += store::expect(write, id, *room)?;
    }
    write.note(
        id,
        format!("stock-check begun, {} rooms, {expected} expected", chosen.iter().filter(|(r, _)| r.is_some()).count()),
    );
    Ok(id)
}
