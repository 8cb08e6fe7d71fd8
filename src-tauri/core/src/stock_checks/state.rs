//! A stock-check as it stands: still open, closed, or given up.

use crate::base::ids::{RoomId, StockCheckId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::Read;

/// A stock-check without its counts.
#[derive(Debug, Clone)]
pub struct Check {
    pub id: StockCheckId,
    pub whole: bool,
    pub note: String,
    pub begun_on: Day,
    pub begun_by: String,
    pub closed_on: Option<Day>,
    pub closed_by: String,
    pub counted_by: String,
    pub second_counter: String,
    pub alone_because: String,
    pub given_up: String,
    /// The rooms by name; what stands in no room comes last.
    pub rooms: Vec<(Option<RoomId>, String)>,
}

impl Check {
    /// Reads it.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(read: &Read<'_>, id: StockCheckId) -> Result<Self> {
        let rooms = read.all(
            "SELECT room, name FROM stock_check_room WHERE stock_check = ?1 ORDER BY room IS NULL, name COLLATE NOCASE",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        read.maybe(
            "SELECT whole, note, begun_on, begun_by, closed_on, closed_by, counted_by, second_counter, alone_because, given_up \
             FROM stock_check WHERE id = ?1",
            [id],
            |row| {
                Ok(Self {
                    id,
                    whole: row.get(0)?,
                    note: row.get(1)?,
                    begun_on: row.get(2)?,
                    begun_by: row.get(3)?,
                    closed_on: row.get(4)?,
                    closed_by: row.get(5)?,
                    counted_by: row.get(6)?,
                    second_counter: row.get(7)?,
                    alone_because: row.get(8)?,
                    given_up: row.get(9)?,
                    rooms,
                })
            },
        )?
        .ok_or(Problem::NotFound)
    }

    /// Reads one that is still being counted.
    ///
    /// # Errors
    /// `NotFound`, or `ChangedMeanwhile` where it was closed.
    pub fn still_open(read: &Read<'_>, id: StockCheckId) -> Result<Self> {
        let check = Self::find(read, id)?;
        if check.closed_on.is_some() { Err(Problem::ChangedMeanwhile) } else { Ok(check) }
    }

    /// The name of the room in which somebody says to stand; it has to be one of the check's.
    ///
    /// # Errors
    /// `Invalid { field: "room" }`.
    pub fn room_name(&self, room: Option<RoomId>) -> Result<&str> {
        let why = if room.is_none() { Why::Missing } else { Why::DoesNotFit };
        let known = self.rooms.iter().find(|(known, _)| *known == room);
        known.map(|(_, name)| name.as_str()).ok_or_else(|| Problem::invalid("room", why))
    }
}
