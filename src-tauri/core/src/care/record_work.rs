//! Note an inspection or a patch on a piece of equipment. Owned or leased makes no difference (O-F25).

use serde::Deserialize;
use ts_rs::TS;

use super::{Work, WorkKind, checks, store};
use crate::base::ids::AssetId;
use crate::base::{Day, Result};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing;
use crate::store::Write;

/// What was done.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordWork {
    pub asset: AssetId,
    pub kind: WorkKind,
    pub on: Day,
    pub by_whom: String,
    /// What was found, or which patch was put on.
    pub what: String,
}

/// Keeps it. An inspection also means that somebody saw the equipment; a patch travels without anybody there.
///
/// # Errors
/// `Invalid` for a field, and for `asset` what is disposed of, missing or not here yet.
pub fn record(write: &Write<'_>, input: &RecordWork) -> Result<()> {
    let asset = checks::at_hand(write, input.asset)?;
    let work = Work {
        kind: input.kind,
        on: checks::after(write, "on", input.on, asset.fields.bought_on)?,
        by_whom: checks::needed("byWhom", &input.by_whom)?,
        what: checks::told("what", &input.what)?,
        entered_by: write.stamp.name.clone(),
    };
    let id = store::insert_work(write, asset.id, &work)?;
    let happened: Happened = work.kind.happened();
    keep(write, asset.id, work.on, happened, &Event { note: &work.what, about: &id, ..Event::default() })?;
    if work.kind == WorkKind::Inspection {
        standing::seen(write, asset.id, work.on)?;
    }
    write.note(asset.id, format!("{} noted", work.kind.word()));
    Ok(())
}
