//! The imports of equipment in the past, newest first.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::{store, undo};
use crate::base::Result;
use crate::base::ids::AssetBatchId;
use crate::store::Read;

/// How many of the latest are looked at for whether they can be undone.
const RECENT: usize = 10;

/// One import of the past.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastAssetImport {
    pub id: AssetBatchId,
    pub file_name: String,
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: String,
    pub added: u32,
    pub changed: u32,
    pub refused: u32,
    #[ts(type = "string | null")]
    pub undone_at: Option<DateTime<Utc>>,
    pub can_undo: bool,
}

/// All imports of equipment; whether one can be undone is worked out for the latest ten.
pub fn list(read: &Read<'_>) -> Result<Vec<PastAssetImport>> {
    let mut runs = store::runs(read)?;
    for past in runs.iter_mut().take(RECENT).filter(|past| past.undone_at.is_none()) {
        if let Some((packed, _)) = store::run(read, past.id)? {
            past.can_undo = undo::stands(read, past.id, &undo::unpack(&packed)?)?;
        }
    }
    Ok(runs)
}
