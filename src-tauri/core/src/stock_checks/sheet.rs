//! Count from a printed sheet: the ticks of one room, entered afterwards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::judge::judge;
use super::scan::{optional_words, walked, words};
use super::store::{self, Count};
use super::{Check, How, StockOutcome, StockTick};
use crate::base::ids::{AssetId, RoomId, StockCheckId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// The sheet of one room as it came back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnterStockSheet {
    pub stock_check: StockCheckId,
    pub room: Option<RoomId>,
    /// Who walked through the room.
    pub counted_by: String,
    pub counted_on: Day,
    pub lines: Vec<SheetLine>,
}

/// One line of it that was ticked.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StockSheetLine")]
pub struct SheetLine {
    pub asset: AssetId,
    pub tick: StockTick,
    #[serde(default)]
    pub remark: String,
}

/// What a sheet came to.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StockSheetEntered")]
pub struct SheetEntered {
    pub seen: u32,
    pub not_seen: u32,
    /// Lines that said nothing new.
    pub as_before: u32,
}

/// Enters the ticks. A line that says what is known already changes nothing; one that says otherwise takes its place.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` for a check that is closed; `Invalid`: `room`, `countedBy`, `countedOn` (in the future, or
/// before the check began), `lines` for equipment that is not on this room's sheet.
pub fn enter(write: &Write<'_>, input: &EnterStockSheet) -> Result<SheetEntered> {
    let check = Check::still_open(write, input.stock_check)?;
    check.room_name(input.room)?;
    let counted_by = words("countedBy", &input.counted_by)?;
    walked(write, &check, input.counted_on)?;
    let mut entered = SheetEntered::default();
    for line in &input.lines {
        let remark = optional_words("remark", &line.remark)?;
        match store::expected(write, check.id, line.asset)? {
            Some(expected) if expected.room == input.room => {}
            _ => return Err(Problem::invalid("lines", Why::DoesNotFit)),
        }
        let asset = crate::inventory::store::find(write, line.asset)?;
        let judged = judge(write, &check, &asset, input.room)?;
        let outcome = match line.tick {
            StockTick::Seen => judged.outcome,
            StockTick::NotSeen => StockOutcome::NotSeen,
        };
        let is_known = outcome == StockOutcome::Again
            || judged.earlier.as_ref().is_some_and(|said| said.outcome == outcome && said.remark == remark);
        if is_known {
            entered.as_before += 1;
            continue;
        }
        let count = Count {
            room: input.room,
            asset: Some(line.asset),
            tag: &asset.tag,
            outcome,
            how: How::Sheet,
            remark: &remark,
            on: input.counted_on,
            counted_by: &counted_by,
        };
        store::keep(write, check.id, &count)?;
        match line.tick {
            StockTick::Seen => entered.seen += 1,
            StockTick::NotSeen => entered.not_seen += 1,
        }
    }
    write.note(check.id, format!("a sheet: {} seen, {} not seen", entered.seen, entered.not_seen));
    Ok(entered)
}
