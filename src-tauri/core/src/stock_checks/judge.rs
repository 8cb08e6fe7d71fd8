//! What a scan comes to: the register and the check are asked, and nothing is changed.

use super::words::StockOutcome;
use super::{Check, store};
use crate::base::Result;
use crate::base::ids::{AssetId, RoomId};
use crate::inventory::{Asset, AssetStanding};
use crate::store::Read;

/// What a scan comes to, and why.
pub struct Judged {
    pub outcome: StockOutcome,
    /// Where the register has it, when that is another room than this.
    pub expected_room: Option<RoomId>,
    /// What was said of it before.
    pub earlier: Option<store::Said>,
}

/// What it comes to that this piece of equipment was seen in that room.
pub(super) fn judge(read: &Read<'_>, check: &Check, asset: &Asset, room: Option<RoomId>) -> Result<Judged> {
    let earlier = store::said(read, check.id, asset.id)?;
    let judged = |outcome, expected_room| Judged { outcome, expected_room, earlier: earlier.clone() };
    if earlier.as_ref().is_some_and(|said| said.outcome.is_seen()) {
        return Ok(judged(StockOutcome::Again, None));
    }
    let gone = match asset.standing {
        AssetStanding::Disposed => Some(StockOutcome::Disposed),
        AssetStanding::Lost | AssetStanding::Stolen => Some(StockOutcome::Lost),
        _ => None,
    };
    if let Some(gone) = gone {
        let is_known = earlier.as_ref().is_some_and(|said| said.outcome == gone);
        return Ok(judged(if is_known { StockOutcome::Again } else { gone }, None));
    }
    if asset.standing == AssetStanding::OnLoan && asset.holder.is_some() || asset.standing == AssetStanding::Ordered {
        return Ok(judged(StockOutcome::Elsewhere, asset.fields.room));
    }
    // What was fixed at the beginning counts. What was lent then and is back, or came since, goes by the register.
    let due_in = match store::expected(read, check.id, asset.id)? {
        Some(expected) if !expected.lent => expected.room,
        _ => asset.fields.room,
    };
    // Without a room set, somebody only says that it is there.
    Ok(if due_in == room || room.is_none() { judged(StockOutcome::Found, None) } else { judged(StockOutcome::Elsewhere, due_in) })
}

/// The piece of equipment that a scan means: by its tag, or by the maker's own bar code with the serial number.
pub(super) fn scanned(read: &Read<'_>, text: &str) -> Result<Option<AssetId>> {
    match crate::inventory::tags::find(read, text)? {
        Some(asset) => Ok(Some(asset)),
        None => crate::inventory::store::of_serial(read, text),
    }
}
