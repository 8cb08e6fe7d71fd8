//! Close a disposal: every item is answered for, and is the school's no more.

use super::said::{LastSeen, Said};
use super::{batch, store};
use crate::base::ids::DisposalId;
use crate::base::{Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::store::Write;

/// Closes it. Its items stay on record and count nowhere; their tags and serial numbers are never used again (R26).
///
/// # Errors
/// `Invalid { field: "certificates", why: Missing }` while an item or a line is not answered for; `ChangedMeanwhile`
/// before it has left.
pub fn close(write: &Write<'_>, id: DisposalId) -> Result<()> {
    let batch = batch::open(write, id)?;
    batch.must(true)?;
    let Some(handover) = &batch.handover else { return Err(Problem::ChangedMeanwhile) };
    if !batch.matching(write)?.is_settled() {
        return Err(Problem::invalid("certificates", Why::Missing));
    }
    let about = id.to_string();
    let route = batch.planned()?.route;
    let mut items = Vec::with_capacity(batch.items.len());
    for item in &batch.items {
        let event = Event { note: route.word(), about: &about, ..Event::default() };
        let (asset, on) = (&item.asset, handover.said.on);
        standing::set(write, asset.id, AssetStanding::Disposed, Held::default(), on, Happened::Disposed, &event)?;
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
