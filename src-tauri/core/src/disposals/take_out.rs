//! Take an item out of a disposal again: it goes back to how it stood.

use serde::Deserialize;
use ts_rs::TS;

use super::said::Said;
use super::{batch, field, standings, store};
use crate::base::Result;
use crate::base::ids::{AssetId, DisposalId};
use crate::store::Write;

/// Which item, and why.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeOutOfDisposal {
    pub id: DisposalId,
    pub asset: AssetId,
    pub reason: String,
}

/// Puts it back. This may be done until the handover: that less leaves than was authorised needs nobody's leave.
///
/// # Errors
/// `NotFound`, `Invalid { field: "reason" }`, or `ChangedMeanwhile` after the handover.
pub fn take_out(write: &Write<'_>, input: &TakeOutOfDisposal) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    let reason = field::reason(&input.reason)?;
    let item = batch.item(input.asset)?;
    standings::put_back(write, &batch, item, &reason)?;
    store::keep(write, input.id, write.today(), &Said::TakenOut { asset: input.asset, reason })?;
    write.note(input.id, format!("disposal {}: {} taken out", batch.head.number, item.asset.tag));
    Ok(())
}
