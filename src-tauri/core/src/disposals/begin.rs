//! Begin a disposal.

use crate::base::Result;
use crate::base::ids::DisposalId;
use crate::store::Write;

use super::store;

/// Makes an empty disposal with the next number; whoever does asks for it.
pub fn begin(write: &Write<'_>) -> Result<DisposalId> {
    let head = store::insert(write)?;
    write.note(head.id, format!("disposal {} begun", head.number));
    Ok(head.id)
}
