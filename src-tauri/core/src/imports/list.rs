//! The imports of the past, newest first.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::before::Before;
use super::plan::known::Known;
use super::store;
use super::undo::{self, BuiltUpon};
use crate::base::Result;
use crate::base::ids::ImportId;
use crate::store::Read;

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

/// All imports, newest first. Whether one can be undone is worked out for those of the last year only.
pub fn list(read: &Read<'_>) -> Result<Imports> {
    let mut imports = store::runs(read)?;
    let recent = read.stamp.at - chrono::Duration::days(366);
    let mut marks = None;
    for past in imports.iter_mut().filter(|past| past.undone_at.is_none() && past.at >= recent) {
        let Some((packed, _)) = store::run(read, past.id)? else {
            continue;
        };
        if marks.is_none() {
            marks = Some(Known::load(read)?.marks());
        }
        if let Some(marks) = &marks {
            past.built_upon = undo::built_upon(read, &Before::unpack(&packed)?, marks)?;
            past.can_undo = past.built_upon.is_nothing();
        }
    }
    Ok(Imports { imports })
}
