//! The figures of a stock-check: what was expected and what became of it. They add up: expected = found + elsewhere + missing.

use serde::Serialize;
use ts_rs::TS;

use super::store::{ODD, SAID};
use super::{Check, StockOutcome};
use crate::base::ids::{RoomId, StockCheckId};
use crate::base::{Day, Result};
use crate::store::Read;

/// The figures of the whole check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StockCheckTotals")]
pub struct Totals {
    pub expected: u32,
    pub found: u32,
    /// Expected in one room and found in another.
    pub elsewhere: u32,
    pub missing: u32,
    /// With borrowers when the check began, and so looked for in no room.
    pub lent: u32,
    /// Seen though it was not expected: of a room that was not counted, on loan, or added since.
    pub besides: u32,
    /// Tags that the register does not know.
    pub unknown: u32,
    pub no_tag: u32,
    /// Here, though the register says that it is disposed of.
    pub disposed: u32,
    /// Here, though the register says that it is lost or stolen.
    pub lost: u32,
    /// Moves that were confirmed.
    pub moved: u32,
    /// The days of the first and the last scan.
    pub first_on: Option<Day>,
    pub last_on: Option<Day>,
}

/// The figures of one room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StockCheckRoom")]
pub struct RoomTotals {
    /// None for what stands in no room.
    pub room: Option<RoomId>,
    pub name: String,
    pub expected: u32,
    pub found: u32,
    pub elsewhere: u32,
    pub missing: u32,
}

/// Counts the whole check, and each of its rooms in their order.
pub fn count(read: &Read<'_>, check: &Check) -> Result<(Totals, Vec<RoomTotals>)> {
    let mut totals = Totals::default();
    let mut rooms: Vec<RoomTotals> = check.rooms.iter().map(|(room, name)| RoomTotals::new(*room, name)).collect();
    let sql = format!(
        "{SAID} SELECT e.room, e.lent, s.outcome, count(*) FROM stock_check_expected e
         LEFT JOIN said s ON s.asset = e.asset WHERE e.stock_check = ?1 GROUP BY 1, 2, 3"
    );
    let expected: Vec<(Option<RoomId>, bool, Option<StockOutcome>, u32)> =
        read.all(&sql, [check.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    for (room, lent, outcome, number) in expected {
        if lent {
            totals.lent += number;
            totals.besides += if outcome.is_some_and(StockOutcome::is_seen) { number } else { 0 };
            continue;
        }
        let Some(room) = rooms.iter_mut().find(|known| known.room == room) else {
            continue;
        };
        room.expected += number;
        match outcome {
            Some(StockOutcome::Found) => room.found += number,
            Some(StockOutcome::Elsewhere) => room.elsewhere += number,
            _ => room.missing += number,
        }
    }
    for room in &rooms {
        totals.expected += room.expected;
        totals.found += room.found;
        totals.elsewhere += room.elsewhere;
        totals.missing += room.missing;
    }
    odd(read, check.id, &mut totals)?;
    Ok((totals, rooms))
}

/// What was counted beyond what was expected.
fn odd(read: &Read<'_>, check: StockCheckId, totals: &mut Totals) -> Result<()> {
    let sql = format!(
        "{SAID} SELECT s.outcome, count(*) FROM said s WHERE NOT EXISTS
         (SELECT 1 FROM stock_check_expected e WHERE e.stock_check = ?1 AND e.asset = s.asset) GROUP BY 1"
    );
    let besides: Vec<(StockOutcome, u32)> = read.all(&sql, [check], |row| Ok((row.get(0)?, row.get(1)?)))?;
    totals.besides += besides.iter().filter(|(outcome, _)| outcome.is_seen()).map(|(_, number)| number).sum::<u32>();
    let sql = format!("SELECT c.outcome, count(*) FROM stock_check_count c WHERE {ODD} GROUP BY 1");
    let strange: Vec<(StockOutcome, u32)> = read.all(&sql, [check], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (outcome, number) in strange {
        match outcome {
            StockOutcome::Unknown => totals.unknown = number,
            StockOutcome::NoTag => totals.no_tag = number,
            StockOutcome::Disposed => totals.disposed = number,
            StockOutcome::Lost => totals.lost = number,
            _ => {}
        }
    }
    totals.moved = read.one(
        "SELECT count(*) FROM stock_check_move m JOIN stock_check_count c ON c.id = m.count WHERE c.stock_check = ?1",
        [check],
    )?;
    let days = read.maybe(
        "SELECT min(c.on_day), max(c.on_day) FROM stock_check_count c WHERE c.stock_check = ?1
           AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)",
        [check],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    (totals.first_on, totals.last_on) = days.unwrap_or((None, None));
    Ok(())
}

impl RoomTotals {
    fn new(room: Option<RoomId>, name: &str) -> Self {
        Self { room, name: name.to_owned(), expected: 0, found: 0, elsewhere: 0, missing: 0 }
    }
}
