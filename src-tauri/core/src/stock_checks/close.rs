//! Close a stock-check. What was found counts as seen; what is missing stays as it stands, for somebody to report.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::counters::{Counters, counters};
use super::scan::{optional_words, words};
use super::store::SAID;
use super::totals::{self, Totals};
use super::{Check, OfStockCheck};
use crate::base::ids::{AssetId, StockCheckId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing::seen;
use crate::store::{Write, params};

/// A reason says something.
const SHORTEST_REASON: usize = 10;

/// Who answers for the count.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseStockCheck {
    pub stock_check: StockCheckId,
    /// One of those who have counted.
    pub counted_by: String,
    /// Another of them, or somebody who looked on; empty where one person counted.
    #[serde(default)]
    pub second_counter: String,
    /// In a very small school: why nobody but a keeper of the register could count.
    #[serde(default)]
    pub alone_because: String,
}

/// What the check came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StockCheckClosed {
    pub totals: Totals,
}

/// Closes it.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` where it is closed already; `Invalid`: `counted` where nothing was counted, `countedBy`
/// with `DoesNotFit` for somebody who has not counted, `secondCounter` with `SomebodyElse` where it is the same person, or
/// where only keepers of the register counted and no reason is given; `aloneBecause` with `TooShort`.
pub fn close(write: &Write<'_>, input: &CloseStockCheck) -> Result<StockCheckClosed> {
    let check = Check::still_open(write, input.stock_check)?;
    let counted_by = words("countedBy", &input.counted_by)?;
    let second = optional_words("secondCounter", &input.second_counter)?;
    let because = optional_words("aloneBecause", &input.alone_because)?;
    let people = counters(write, OfStockCheck { stock_check: check.id })?;
    if people.counters.is_empty() {
        return Err(Problem::invalid("counted", Why::Missing));
    }
    if !people.counted(&counted_by) {
        return Err(Problem::invalid("countedBy", Why::DoesNotFit));
    }
    let alone = alone(&people, &counted_by, &second, &because)?;
    see(write, &check)?;
    let (totals, _) = totals::count(write, &check)?;
    write.run(
        "UPDATE stock_check SET closed_on = ?2, closed_at = ?3, closed_by = ?4, counted_by = ?5, second_counter = ?6,
           alone_because = ?7 WHERE id = ?1",
        params![check.id, write.today(), write.stamp.at.to_rfc3339(), write.stamp.name, counted_by, second, alone],
    )?;
    let (expected, found, missing) = (totals.expected, totals.found, totals.missing);
    write.note(check.id, format!("stock-check closed: {expected} expected, {found} found, {missing} missing"));
    Ok(StockCheckClosed { totals })
}

/// The reason for which a keeper of the register alone may have counted; nothing where somebody else did. Looking on is no
/// counting.
fn alone<'a>(people: &Counters, counted_by: &str, second: &str, because: &'a str) -> Result<&'a str> {
    let refused = Err(Problem::invalid("secondCounter", Why::SomebodyElse));
    if !second.is_empty() && names::fold(second) == names::fold(counted_by) {
        return refused;
    }
    if [counted_by, second].into_iter().any(|name| people.counted(name) && !people.keeps(name)) {
        return Ok("");
    }
    match because.chars().count() {
        0 => refused,
        1..SHORTEST_REASON => Err(Problem::invalid("aloneBecause", Why::TooShort { least: SHORTEST_REASON })),
        _ => Ok(because),
    }
}

/// What was found was seen on the day of its scan, and its history says so.
fn see(write: &Write<'_>, check: &Check) -> Result<()> {
    let sql = format!(
        "{SAID} SELECT s.asset, s.on_day, coalesce(r.name, '') FROM said s LEFT JOIN room r ON r.id = s.room
         WHERE s.outcome IN ('found', 'elsewhere')"
    );
    let found: Vec<(AssetId, Day, String)> = write.all(&sql, [check.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let about = check.id.to_string();
    for (asset, on, room) in found {
        seen(write, asset, on)?;
        keep(write, asset, on, Happened::Counted, &Event { became: &room, about: &about, ..Event::default() })?;
    }
    Ok(())
}
