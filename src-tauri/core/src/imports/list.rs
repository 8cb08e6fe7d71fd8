//! The imports of the past, newest first.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::undo::BuiltUpon;
use crate::base::ids::ImportId;

/// The imports of the past.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imports {
    pub imports: Vec<PastImport>,
}

/// One import of the past.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastImport {
    pub id: ImportId,
    pub file_name: String,
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: String,
    pub added: u32,
    pub changed: u32,
    pub ended: u32,
    pub refused: u32,
    #[ts(type = "string | null")]
    pub undone_at: Option<DateTime<Utc>>,
    /// It can be undone now.
    pub can_undo: bool,
    /// Why it cannot; all zero when it can, or when it was undone already.
    pub built_upon: BuiltUpon,
}
