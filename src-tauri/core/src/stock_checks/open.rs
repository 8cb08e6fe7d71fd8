//! One stock-check: its figures room by room, what is elsewhere, what nobody can place, and the last scans.

use serde::Serialize;
use ts_rs::TS;

use super::counters::counters;
use super::store::{ODD, SAID};
use super::totals::{self, RoomTotals, Totals};
use super::{Check, OfStockCheck, StockOutcome};
use crate::base::ids::{AssetId, RoomId, StockCheckId, StockCountId};
use crate::base::{Day, Result};
use crate::inventory::AssetStanding;
use crate::inventory::list::name_of;
use crate::store::Read;

/// So many of the last scans are shown.
const LAST: u32 = 25;

/// A stock-check as its page shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StockCheckPage {
    pub id: StockCheckId,
    pub whole: bool,
    pub note: String,
    pub begun_on: Day,
    pub begun_by: String,
    pub closed_on: Option<Day>,
    pub closed_by: String,
    pub counted_by: String,
    pub second_counter: String,
    /// The second did not count, but looked on.
    pub looked_on: bool,
    /// Why nobody but a keeper of the register counted.
    pub alone_because: String,
    /// Why it was given up.
    pub given_up: String,
    pub totals: Totals,
    pub rooms: Vec<RoomTotals>,
    pub elsewhere: Vec<FoundElsewhere>,
    pub odd: Vec<OddFind>,
    pub last: Vec<LastScan>,
}

/// Something found where the register does not have it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundElsewhere {
    pub count: StockCountId,
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    /// Where the register has it today; empty for nowhere.
    pub expected_room: String,
    /// With whom it should be.
    pub holder: String,
    pub standing: AssetStanding,
    pub found_in: Option<RoomId>,
    pub found_room: String,
    /// The move was confirmed.
    pub moved: bool,
    /// It can be: it stands in a room, and nobody has it on loan.
    pub movable: bool,
}

/// Something that nobody can place: an unknown tag, none at all, or one of what is gone or lost.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OddFind {
    pub count: StockCountId,
    pub outcome: StockOutcome,
    pub asset: Option<AssetId>,
    pub tag: String,
    /// What the register calls it, or how it was described.
    pub what: String,
    pub room: String,
    pub on: Day,
    pub by: String,
}

/// One of the last scans.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastScan {
    pub count: StockCountId,
    pub outcome: StockOutcome,
    pub asset: Option<AssetId>,
    pub tag: String,
    pub what: String,
    pub room: String,
    /// Where the register has it today; empty for nowhere.
    pub expected_room: String,
    pub holder: String,
}

/// Opens it.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, input: OfStockCheck) -> Result<StockCheckPage> {
    let check = Check::find(read, input.stock_check)?;
    let (totals, rooms) = totals::count(read, &check)?;
    let people = counters(read, input)?;
    Ok(StockCheckPage {
        elsewhere: elsewhere(read, &check)?,
        odd: odd(read, check.id)?,
        last: last(read, check.id)?,
        id: check.id,
        whole: check.whole,
        note: check.note,
        begun_on: check.begun_on,
        begun_by: check.begun_by,
        closed_on: check.closed_on,
        closed_by: check.closed_by,
        counted_by: check.counted_by,
        looked_on: people.looked_on(&check.second_counter),
        second_counter: check.second_counter,
        alone_because: check.alone_because,
        given_up: check.given_up,
        totals,
        rooms,
    })
}

/// How the register calls the asset `a`, as `AssetFields::what` does.
pub(super) const WHAT: &str = "CASE WHEN a.make <> '' OR a.model <> '' THEN a.kind || ', ' || trim(a.make || ' ' || a.model) \
    WHEN a.description <> '' THEN a.kind || ', ' || a.description ELSE a.kind END";

/// Everything whose last word is that it is elsewhere, by tag.
pub(super) fn elsewhere(read: &Read<'_>, check: &Check) -> Result<Vec<FoundElsewhere>> {
    let holder = name_of("p");
    let sql = format!(
        "{SAID} SELECT s.id, a.id, a.tag, {WHAT}, coalesce(r.name, ''), coalesce({holder}, ''), a.standing, s.room,
           coalesce(f.name, ''), EXISTS (SELECT 1 FROM stock_check_move m WHERE m.count = s.id), a.room IS s.room OR f.ended_on IS NOT NULL
         FROM said s JOIN asset a ON a.id = s.asset LEFT JOIN room r ON r.id = a.room LEFT JOIN room f ON f.id = s.room
         LEFT JOIN person p ON p.id = a.holder WHERE s.outcome = 'elsewhere' ORDER BY a.tag_key"
    );
    read.all(&sql, [check.id], |row| {
        let (standing, found_in): (AssetStanding, Option<RoomId>) = (row.get(6)?, row.get(7)?);
        let (moved, has_no_way): (bool, bool) = (row.get(9)?, row.get(10)?);
        let fits = standing.is_here() && standing != AssetStanding::OnLoan;
        Ok(FoundElsewhere {
            count: row.get(0)?,
            asset: row.get(1)?,
            tag: row.get(2)?,
            what: row.get(3)?,
            expected_room: row.get(4)?,
            holder: row.get(5)?,
            standing,
            found_in,
            found_room: row.get(8)?,
            moved,
            movable: fits && !moved && !has_no_way && found_in.is_some() && check.closed_on.is_none(),
        })
    })
}

fn odd(read: &Read<'_>, check: StockCheckId) -> Result<Vec<OddFind>> {
    let sql = format!(
        "SELECT c.id, c.outcome, c.asset, coalesce(a.tag, c.tag), CASE WHEN a.id IS NULL THEN c.remark ELSE {WHAT} END,
           coalesce(r.name, ''), c.on_day, CASE WHEN c.counted_by = '' THEN c.by_name ELSE c.counted_by END
         FROM stock_check_count c LEFT JOIN asset a ON a.id = c.asset LEFT JOIN room r ON r.id = c.room
         WHERE {ODD} ORDER BY c.id"
    );
    read.all(&sql, [check], |row| {
        Ok(OddFind {
            count: row.get(0)?,
            outcome: row.get(1)?,
            asset: row.get(2)?,
            tag: row.get(3)?,
            what: row.get(4)?,
            room: row.get(5)?,
            on: row.get(6)?,
            by: row.get(7)?,
        })
    })
}

fn last(read: &Read<'_>, check: StockCheckId) -> Result<Vec<LastScan>> {
    let holder = name_of("p");
    let sql = format!(
        "SELECT c.id, c.outcome, c.asset, coalesce(a.tag, c.tag), CASE WHEN a.id IS NULL THEN c.remark ELSE {WHAT} END,
           coalesce(r.name, ''), coalesce(x.name, ''), coalesce({holder}, '')
         FROM stock_check_count c LEFT JOIN asset a ON a.id = c.asset LEFT JOIN room r ON r.id = c.room
         LEFT JOIN room x ON x.id = a.room LEFT JOIN person p ON p.id = a.holder
         WHERE c.stock_check = ?1 AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
         ORDER BY c.id DESC LIMIT {LAST}"
    );
    read.all(&sql, [check], |row| {
        Ok(LastScan {
            count: row.get(0)?,
            outcome: row.get(1)?,
            asset: row.get(2)?,
            tag: row.get(3)?,
            what: row.get(4)?,
            room: row.get(5)?,
            expected_room: row.get(6)?,
            holder: row.get(7)?,
        })
    })
}
