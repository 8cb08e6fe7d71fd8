//! Give a disposal up, or refuse it: everything goes back to how it stood.

use super::authorise::DisposalReasoned;
use super::said::Said;
use super::{batch, field, standings, store};
use crate::base::Result;
use crate::store::Write;

/// Gives it up. Whoever was to authorise it refuses it instead.
///
/// # Errors
/// `Invalid { field: "reason" }`, or `ChangedMeanwhile` once it has left.
pub fn give_up(write: &Write<'_>, input: &DisposalReasoned, refused: bool) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    if refused {
        batch.must_be_proposed()?
    } else {
        batch.must_be_here()?
    }
    let reason = field::reason(&input.reason)?;
    for item in &batch.items {
        standings::put_back(write, &batch, item, &reason)?;
    }
    store::keep(write, input.id, write.today(), &Said::GivenUp { reason, refused })?;
    let did = if refused { "refused" } else { "given up" };
    write.note(input.id, format!("disposal {} {did}: {} items put back", batch.head.number, batch.items.len()));
    Ok(())
}
