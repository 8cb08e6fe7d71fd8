//! The SQL that several verbs of a stock-check share.

use crate::base::ids::{AssetId, RoomId, StockCheckId, StockCountId};
use crate::base::{Day, Result};
use crate::stock_checks::{How, StockOutcome};
use crate::store::{Read, Write, params};

/// The last thing that was said of each piece of equipment in the check `?1`, as a table `said`: a scan that was taken back
/// says nothing, and one that came again says nothing new.
pub const SAID: &str = "WITH said AS (
    SELECT c.asset, c.outcome, c.room, c.remark, c.on_day, c.id, max(c.id) FROM stock_check_count c
    WHERE c.stock_check = ?1 AND c.asset IS NOT NULL AND c.outcome <> 'again'
      AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
    GROUP BY c.asset)";

/// Whether the count `c` of the check `?1` is something that nobody can place, and stands: not taken back, and nothing newer
/// is said of the same equipment.
pub const ODD: &str = "c.stock_check = ?1 AND c.outcome IN ('unknown', 'no_tag', 'disposed', 'lost')
    AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
    AND NOT EXISTS (SELECT 1 FROM stock_check_count l WHERE l.stock_check = ?1 AND l.asset = c.asset AND l.id > c.id
      AND l.outcome <> 'again' AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = l.id))";

/// Whether an open check counts that room; without one, what stands in no room.
pub fn is_being_counted(read: &Read<'_>, room: Option<RoomId>) -> Result<bool> {
    read.one(
        "SELECT EXISTS (SELECT 1 FROM stock_check_room r JOIN stock_check s ON s.id = r.stock_check \
         WHERE s.closed_on IS NULL AND r.room IS ?1)",
        [room],
    )
}

/// Fixes what is expected in a room; answers how many pieces. What is ordered, lost, stolen or gone is expected nowhere.
pub fn expect(write: &Write<'_>, check: StockCheckId, room: Option<RoomId>) -> Result<usize> {
    write.run(
        "INSERT INTO stock_check_expected (stock_check, asset, room, standing, lent, holder, seen_on)
         SELECT ?1, id, room, standing, standing = 'on_loan' AND holder IS NOT NULL, holder, seen_on FROM asset
         WHERE room IS ?2 AND standing IN ('in_stock', 'in_use', 'on_loan', 'in_repair', 'retired')",
        params![check, room],
    )
}

/// What was expected of a piece of equipment, if it was.
pub struct Expected {
    pub room: Option<RoomId>,
    pub lent: bool,
}

/// What the check expected of it.
pub fn expected(read: &Read<'_>, check: StockCheckId, asset: AssetId) -> Result<Option<Expected>> {
    read.maybe(
        "SELECT room, lent FROM stock_check_expected WHERE stock_check = ?1 AND asset = ?2",
        params![check, asset],
        |row| Ok(Expected { room: row.get(0)?, lent: row.get(1)? }),
    )
}

/// One scan or tick that stands.
#[derive(Debug, Clone)]
pub struct Said {
    pub id: StockCountId,
    pub outcome: StockOutcome,
    pub room: Option<RoomId>,
    pub remark: String,
    pub on: Day,
    pub by: String,
}

/// The last thing said of a piece of equipment.
pub fn said(read: &Read<'_>, check: StockCheckId, asset: AssetId) -> Result<Option<Said>> {
    read.maybe(
        "SELECT c.id, c.outcome, c.room, c.remark, c.on_day, CASE WHEN c.counted_by = '' THEN c.by_name ELSE c.counted_by END
         FROM stock_check_count c
         WHERE c.stock_check = ?1 AND c.asset = ?2 AND c.outcome <> 'again'
           AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
         ORDER BY c.id DESC LIMIT 1",
        params![check, asset],
        |row| {
            Ok(Said {
                id: row.get(0)?,
                outcome: row.get(1)?,
                room: row.get(2)?,
                remark: row.get(3)?,
                on: row.get(4)?,
                by: row.get(5)?,
            })
        },
    )
}

/// Every tag that the register does not know and that stands as scanned.
pub fn unknown_tags(read: &Read<'_>, check: StockCheckId) -> Result<Vec<String>> {
    read.all(
        "SELECT c.tag FROM stock_check_count c WHERE c.stock_check = ?1 AND c.asset IS NULL AND c.outcome = 'unknown'
           AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)",
        [check],
        |row| row.get(0),
    )
}

/// A scan or a tick on its way into the check.
pub struct Count<'a> {
    pub room: Option<RoomId>,
    pub asset: Option<AssetId>,
    pub tag: &'a str,
    pub outcome: StockOutcome,
    pub how: How,
    pub remark: &'a str,
    pub on: Day,
    pub counted_by: &'a str,
}

/// Keeps it.
pub fn keep(write: &Write<'_>, check: StockCheckId, count: &Count<'_>) -> Result<StockCountId> {
    let id = StockCountId::new();
    write.run(
        "INSERT INTO stock_check_count
         (id, stock_check, room, asset, tag, outcome, how, remark, on_day, at, by, by_name, counted_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            id,
            check,
            count.room,
            count.asset,
            count.tag,
            count.outcome,
            count.how,
            count.remark,
            count.on,
            write.stamp.at.to_rfc3339(),
            write.stamp.user,
            write.stamp.name,
            count.counted_by
        ],
    )?;
    Ok(id)
}

/// How many pieces of a room are expected, and how many of them were found in it.
pub fn progress(read: &Read<'_>, check: StockCheckId, room: Option<RoomId>) -> Result<(u32, u32)> {
    let counts = read.maybe(
        "SELECT count(*), coalesce(sum((
             SELECT c.outcome = 'found' FROM stock_check_count c
             WHERE c.stock_check = e.stock_check AND c.asset = e.asset AND c.outcome <> 'again'
               AND NOT EXISTS (SELECT 1 FROM stock_check_undo u WHERE u.count = c.id)
             ORDER BY c.id DESC LIMIT 1)), 0)
         FROM stock_check_expected e WHERE e.stock_check = ?1 AND e.room IS ?2 AND NOT e.lent",
        params![check, room],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(counts.unwrap_or((0, 0)))
}
