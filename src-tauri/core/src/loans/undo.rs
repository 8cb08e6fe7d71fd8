//! Undo a scan: what was lent by mistake was never lent.

use serde::Deserialize;
use ts_rs::TS;

use super::store::{self, NewEvent};
use super::{Ended, LoanHappened};
use crate::base::ids::LoanItemId;
use crate::base::{Problem, Result};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::store::{Write, params};

/// The id of a thing in a loan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfLoanItem {
    pub item: LoanItemId,
}

/// Takes the scan back; the asset stands again as it stood before. The scan stays in the history.
///
/// # Errors
/// `CannotUndo` once the thing is back, the agreement was signed or the loan was extended, or on a later day: from then on
/// it is taken back as a return.
pub fn undo(write: &Write<'_>, input: &OfLoanItem) -> Result<()> {
    let item = store::find_item(write, input.item)?;
    let (was, holder, due_back_on, lent_at) = store::before(write, item.id)?;
    let same_day = lent_at.get(..10) == write.stamp.at.to_rfc3339().get(..10);
    if !item.is_out() || !same_day || store::went_on(write, item.loan, item.id)? {
        return Err(Problem::CannotUndo);
    }
    write.run(
        "UPDATE loan_item SET ended = ?2, ended_on = ?3, ended_at = ?4, ended_by = ?5 WHERE id = ?1",
        params![item.id, Ended::Undone, write.today(), write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    let event = NewEvent { item: Some(item.id), ..NewEvent::default() };
    store::keep(write, item.loan, write.today(), LoanHappened::Undone, &event)?;
    let about = item.loan.to_string();
    let event = Event { about: &about, ..Event::default() };
    standing::set(write, item.asset, was, Held { by: holder, due_back_on }, write.today(), Happened::TakenBack, &event)?;
    write.note(item.loan, format!("scan undone: {}", item.asset));
    Ok(())
}
