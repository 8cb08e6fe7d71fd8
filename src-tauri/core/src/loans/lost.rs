//! What other slices ask of a loan: who has a thing, and that it will not come back.

use super::store::{self, NewEvent};
use super::{Ended, LentTo, LoanHappened, LoanItem};
use crate::base::ids::{AssetId, LoanId};
use crate::base::{Day, Result};
use crate::store::{Read, Write, params};

/// A thing that is out, and with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutNow {
    pub item: LoanItem,
    pub to: LentTo,
    pub reference: String,
    pub goes_home: bool,
}

/// Who has an asset now, if it is lent.
pub fn open_item(read: &Read<'_>, asset: AssetId) -> Result<Option<OutNow>> {
    let Some(item) = store::out_of(read, asset)? else {
        return Ok(None);
    };
    let loan = store::find(read, item.loan)?;
    Ok(Some(OutNow { item, to: loan.to, reference: loan.reference, goes_home: loan.goes_home }))
}

/// It was lost or stolen while it was out: its loan ends, and is neither due nor overdue any more. How the asset stands is
/// set by whoever reports the loss. Answers which loan it was; none if it was not lent.
pub fn close_lost(write: &Write<'_>, asset: AssetId, on: Day, note: &str) -> Result<Option<LoanId>> {
    let Some(item) = store::out_of(write, asset)? else {
        return Ok(None);
    };
    // It may have been seen last before it was lent.
    let on = on.max(item.lent_on);
    write.run(
        "UPDATE loan_item SET ended = ?2, ended_on = ?3, ended_at = ?4, ended_by = ?5, damage = ?6 WHERE id = ?1",
        params![item.id, Ended::Lost, on, write.stamp.at.to_rfc3339(), write.stamp.name, note],
    )?;
    let event = NewEvent { item: Some(item.id), note, ..NewEvent::default() };
    store::keep(write, item.loan, on, LoanHappened::Lost, &event)?;
    write.note(item.loan, format!("ended by a loss: {}", item.asset));
    Ok(Some(item.loan))
}
