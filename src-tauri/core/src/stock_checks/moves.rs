//! Confirm that what was found elsewhere now stands there. Nothing moves by itself, and no place is ever blanked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Check, open};
use crate::base::ids::{AssetId, RoomId, StockCheckId};
use crate::base::{Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened, keep};
use crate::store::{Write, params};

/// Which moves are confirmed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmMoves {
    pub stock_check: StockCheckId,
    /// Only these; none means all that can be.
    pub assets: Option<Vec<AssetId>>,
}

/// What was moved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovesConfirmed {
    pub moved: u32,
    /// Left where the register has them: on loan, or found in no room.
    pub left: u32,
}

/// Moves them in the register, each with its event.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` for a check that is closed; `Invalid { field: "assets" }` for one that was named and cannot
/// be moved: `OnLoan`, or `DoesNotFit`.
pub fn confirm(write: &Write<'_>, input: &ConfirmMoves) -> Result<MovesConfirmed> {
    let check = Check::still_open(write, input.stock_check)?;
    let elsewhere = open::elsewhere(write, &check)?;
    if let Some(named) = &input.assets {
        for asset in named {
            let found = elsewhere.iter().find(|found| found.asset == *asset).ok_or(Problem::NotFound)?;
            if !found.movable {
                let why = if found.standing == AssetStanding::OnLoan { Why::OnLoan } else { Why::DoesNotFit };
                return Err(Problem::invalid("assets", why));
            }
        }
    }
    let mut answer = MovesConfirmed { moved: 0, left: 0 };
    for found in elsewhere {
        let is_named = input.assets.as_ref().is_none_or(|named| named.contains(&found.asset));
        match found.found_in {
            Some(room) if is_named && found.movable => {
                put(write, found.asset, room, (&found.expected_room, &found.found_room), check.id)?;
                write.run(
                    "INSERT INTO stock_check_move (count, at, by_name) VALUES (?1, ?2, ?3)",
                    params![found.count, write.stamp.at.to_rfc3339(), write.stamp.name],
                )?;
                answer.moved += 1;
            }
            _ if is_named && !found.moved => answer.left += 1,
            _ => {}
        }
    }
    if answer.moved > 0 {
        write.note(check.id, format!("{} moves confirmed", answer.moved));
    }
    Ok(answer)
}

fn put(write: &Write<'_>, asset: AssetId, room: RoomId, (was, became): (&str, &str), check: StockCheckId) -> Result<()> {
    write.run("UPDATE asset SET room = ?2, revision = revision + 1 WHERE id = ?1", params![asset, room])?;
    let event = Event { field: "room", was, became, about: &check.to_string(), ..Event::default() };
    keep(write, asset, write.today(), Happened::Moved, &event)
}
