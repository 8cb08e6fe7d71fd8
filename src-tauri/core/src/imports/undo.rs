//! Undo an import: all of it or nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::ids::ImportId;

/// Which import to undo.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoImport {
    pub id: ImportId,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// People who were added by the import and are gone again, contacts too.
    pub removed: u32,
    /// People who are again what they were.
    pub restored: u32,
}

/// What has been built upon an import since: with any of it the import can no longer be undone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuiltUpon {
    /// Consents answered by or for people whom the import added.
    pub answers: u32,
    /// Agreements signed by or for them.
    pub signatures: u32,
    /// Forms printed for them.
    pub forms: u32,
    /// People whom somebody has changed since.
    pub edits: u32,
}
