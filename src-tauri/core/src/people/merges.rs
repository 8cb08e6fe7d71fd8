//! The merges of a record: who went into it, and whether each can still be taken apart.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

pub use super::merge_state::Since;
use super::merge_state::State;
use crate::base::Result;
use crate::base::ids::{MergeId, PersonId};
use crate::store::Read;

/// A record that went into this one and has not been taken out again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    pub id: MergeId,
    /// The record that went, as the register had it.
    pub name: String,
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: String,
    /// What has changed since; while it is nothing, the merge can be taken apart.
    pub since: Vec<Since>,
}

/// The merges into a record, the last one first.
pub fn of(read: &Read<'_>, stays: PersonId) -> Result<Vec<Merge>> {
    let rows = read.all(
        "SELECT id, goes, goes_name, merged_at, merged_by, after FROM merge WHERE stays = ?1 AND undone_at IS NULL ORDER BY id DESC",
        [stays],
        |row| {
            let merge = Merge { id: row.get(0)?, name: row.get(2)?, at: row.get(3)?, by: row.get(4)?, since: Vec::new() };
            Ok((merge, row.get::<_, PersonId>(1)?, row.get::<_, String>(5)?))
        },
    )?;
    rows.into_iter()
        .map(|(merge, goes, after)| {
            let since = State::read(&after)?.since(&State::of(read, stays, goes)?);
            Ok(Merge { since, ..merge })
        })
        .collect()
}
