//! Close a disposal: every item is answered for.

use super::said::{LastSeen, Said};
use super::{batch, standings, store};
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::store::Write;

/// Closes it. Its items stay on record and count nowhere; their tags and serial numbers are never used again (R26).
///
/// # Errors
/// `Invalid { field: "certificates", why: Missing }` while an item or a line is not answered for, `items` with
/// `OnLoan` where one is `lent`; `ChangedMeanwhile` before it has left.
pub fn close(write: &Write<'_>, id: DisposalId, lent: impl Fn(AssetId) -> Result<bool>) -> Result<()> {
    let batch = batch::open(write, id)?;
    batch.must(true)?;
    let Some(handover) = &batch.handover else { return Err(Problem::ChangedMeanwhile) };
    if !batch.matching(write)?.is_settled() {
        return Err(Problem::invalid("certificates", Why::Missing));
    }
    standings::not_lent(&batch, lent)?;
    let route = batch.planned()?.route;
    let mut items = Vec::with_capacity(batch.items.len());
    for item in &batch.items {
        let asset = &item.asset;
        // An earlier Signet left what was collected as it stood until the disposal was closed.
        if asset.standing != AssetStanding::Disposed {
            standings::gone(write, &batch, item, route, handover.said.on)?;
        }
        items.push(LastSeen {
            asset: asset.id,
            tag: asset.tag.clone(),
            what: asset.fields.what(),
            serial: asset.fields.serial.clone(),
            cost_pence: asset.fields.cost_pence,
        });
    }
    let count = items.len();
    store::keep(write, id, write.today(), &Said::Closed { items })?;
    write.note(id, format!("disposal {} closed: {count} items", batch.head.number));
    Ok(())
}
